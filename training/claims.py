"""What a card says that its model does, held to what was measured."""

import math
from collections.abc import Mapping
from typing import Any

from scipy import stats

TOLERANCE = 0.001
"""Of a set so many, and one item, may be read otherwise: kernels differ between machines."""
CHANCE = 1e-4
"""A sample proves a lie if it would be rarer than this, were the card true."""

Figures = Mapping[str, Any]
"""Of one set: `count`, and `accuracy` or, for non-digits, `rejected`."""


def contradicted(claimed: Figures, found: Figures) -> bool:
    """Return whether the figures found, of the whole set or of some of it, prove a claim false.

    A sample without replacement has a hypergeometric number of failures.
    """
    if found["count"] > claimed["count"]:
        return True
    failures, seen = _failures(claimed), _failures(found)
    slack = 1 + math.floor(TOLERANCE * claimed["count"])
    most, least = min(failures + slack, claimed["count"]), max(failures - slack, 0)
    if found["count"] == claimed["count"]:
        return not least <= seen <= most
    too_many = stats.hypergeom.sf(seen - 1, claimed["count"], most, found["count"])
    too_few = stats.hypergeom.cdf(seen, claimed["count"], least, found["count"])
    return bool(min(too_many, too_few) < CHANCE)


def share(figures: Figures) -> float:
    """Return the share that is as it should be: read right, or rejected."""
    return float(figures["rejected"] if "rejected" in figures else figures["accuracy"])


def _failures(figures: Figures) -> int:
    count: int = figures["count"]
    return round((1 - share(figures)) * count)
