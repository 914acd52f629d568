"""Stands in for `scipy.special`, of which `scipy.ndimage` needs these two, to rotate.

The real one brings a linear algebra library and two of Fortran: 37 MB of the folder. What else
asks it for a function fails with an AttributeError.
"""

import numpy as np
import numpy.typing as npt


def cosdg(angle: float) -> npt.ArrayLike:
    """Return the cosine of an angle in degrees."""
    return np.cos(np.deg2rad(angle))


def sindg(angle: float) -> npt.ArrayLike:
    """Return the sine of an angle in degrees."""
    return np.sin(np.deg2rad(angle))
