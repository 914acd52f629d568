"""The peer of the first answer: a program that imports torch and ends. Shipped with nothing."""

import torch  # noqa: F401, TID253 - all that it is for
