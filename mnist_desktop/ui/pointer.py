"""One vocabulary for all that draws, whatever the device: begin, extend, end, cancel; and hover."""

from enum import Enum, auto
from typing import NamedTuple, Protocol

from PySide6.QtCore import QPointF

from mnist_desktop.core.drawing import Drawing


class Act(Enum):
    """What a pointer does."""

    BEGIN = auto()
    EXTEND = auto()
    END = auto()
    CANCEL = auto()
    """What has been done since the beginning is to be taken back."""
    HOVER = auto()
    """It is above the canvas, and nothing is being drawn."""


class Device(Enum):
    """What the pointer is moved with."""

    MOUSE = auto()
    FINGER = auto()
    PEN = auto()
    KEYS = auto()


class PointerSample(NamedTuple):
    """One act of a pointer: where, in widget coordinates, how hard (0-1), and when, in s.

    A device that does not say how hard it is pressed always presses with 1.
    """

    act: Act
    device: Device
    position: QPointF
    time: float = 0.0
    pressure: float = 1.0
    erases: bool = False
    """It is the eraser's end of a pen."""


class Taker(Protocol):
    """What a pointer's samples go to, from a beginning to its end: the pen, the eraser."""

    def take(self, sample: PointerSample) -> None:
        """Take a sample; a cancelled one takes back all since the beginning."""

    def finish(self) -> Drawing | None:
        """End what is in progress as it is; return the drawing before, None if it is the same."""
