"""Stands in for `numpy.random`, which nobody here asks for a number: 2.5 MB of the folder.

SciPy names these two in the types of its functions. What else asks for something fails with an
AttributeError.
"""


class Generator:
    """What is never made."""


class RandomState:
    """What is never made."""
