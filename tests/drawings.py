"""Drawings that tests make by hand."""

from itertools import pairwise

from mnist_desktop.core.drawing import Drawing, Point, Stroke


def polyline(*corners: tuple[float, float], steps: int = 12) -> Stroke:
    """Return a stroke through the corners, with points between them."""
    points = [
        Point(x0 + (x1 - x0) * step / steps, y0 + (y1 - y0) * step / steps)
        for (x0, y0), (x1, y1) in pairwise(corners)
        for step in range(steps)
    ]
    return Stroke.from_points([*points, Point(*corners[-1])])


SEVEN = Drawing((polyline((-80, -120), (70, -120), (-20, 130)),))
ONE = Drawing((polyline((10, -130), (-10, 130)),))
