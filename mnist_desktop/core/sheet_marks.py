"""Where strokes and other marks lie, as seen from what may be a sheet (`sheet_region`)."""

from typing import NamedTuple, TypeAlias, TypeVar

import numpy as np
import numpy.typing as npt

from mnist_desktop.core.sheet import FULL_BOX, SLIM

Mask: TypeAlias = npt.NDArray[np.bool_]
_Kind = TypeVar("_Kind", bound=np.generic)

AWAY = 10
"""What lies so many pixels outside of a sheet's edge is beyond it, and no shadow of the edge."""
LEAST_HEIGHT = 0.04
"""A digit is at least so high or wide, as a share of the picture's longer side."""
INSIDE, OUTSIDE, ACROSS, CUT = 3, 2, 0.15, 0.05
"""What lies so many pixels inside of the edge is on the sheet, what lies so many outside is not. A
stroke of which at least the one share is, but the other is not, crosses the edge."""


class Zones(NamedTuple):
    """A sheet, and what lies on it, not on it, and away from it; (H, W) each."""

    sheet: Mask
    on: Mask
    off: Mask
    away: Mask


def zones_of(sheet: Mask) -> Zones:
    """Return what lies where, as seen from a sheet; the same for all marks."""
    from scipy import ndimage

    on = ndimage.binary_erosion(sheet, iterations=INSIDE, border_value=1)
    off, away = (~ndimage.binary_dilation(sheet, iterations=reach) for reach in (OUTSIDE, AWAY))
    return Zones(sheet, on, off, away)


class Marks:
    """Where some marks lie, (H, W) of their numbers, as seen from a sheet."""

    def __init__(
        self, marks: npt.NDArray[np.int32], zones: Zones, least_height: float = LEAST_HEIGHT
    ) -> None:
        from scipy import ndimage

        self._boxes = ndimage.find_objects(marks)
        count = len(self._boxes) + 1
        sizes = np.bincount(marks.ravel(), minlength=count)
        sides = np.array([(0, 0), *([part.stop - part.start for part in b] for b in self._boxes)])
        on, off, far = (np.bincount(marks[part], minlength=count) for part in zones[1:])
        tall = sides.max(axis=1) >= least_height * max(zones.sheet.shape)
        # What fills its box is the hole of a 0, but a 1 where it is slim.
        solid = (sizes > FULL_BOX * sides.prod(axis=1)) & (sides[:, 0] < SLIM * sides[:, 1])
        free = ~np.isin(np.arange(count), border(marks))
        self.crossing = np.flatnonzero(tall & (on > ACROSS * sizes) & (off > CUT * sizes))
        """Those across the edge."""
        self.ink = np.flatnonzero(tall & ~solid & (on > 0.5 * sizes))
        """Those on the sheet that may be digits."""
        self.within = self.ink[on[self.ink] == sizes[self.ink]]
        """Those of them that are nowhere near its edge, as the lines of a ruling are."""
        # The shadow that the edge throws is beside it.
        beyond = np.flatnonzero(tall & ~solid & free & (far > 0.5 * sizes))
        self.beyond = beyond[[not self._frames(number, zones.sheet) for number in beyond.tolist()]]
        """Those beyond it that may be."""

    def _frames(self, number: int, sheet: Mask) -> bool:
        """Return whether a mark goes around the sheet."""
        rows, columns = np.flatnonzero(sheet.any(axis=1)), np.flatnonzero(sheet.any(axis=0))
        box = self._boxes[number - 1]
        return all(
            part.start <= int(places[0]) and part.stop > int(places[-1])
            for part, places in zip(box, (rows, columns), strict=True)
        )


def border(area: npt.NDArray[_Kind]) -> npt.NDArray[_Kind]:
    """Return what lies along the picture's border."""
    return np.concatenate([area[0], area[-1], area[:, 0], area[:, -1]])
