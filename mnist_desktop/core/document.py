"""What is saved and opened as one: a drawing, and the picture that lies under its strokes."""

from dataclasses import dataclass

from mnist_desktop.core.drawing import Drawing
from mnist_desktop.core.picture import OpenedPicture


@dataclass(frozen=True, slots=True)
class Document:
    """A drawing with the picture that it names; ValueError where the two do not belong together."""

    drawing: Drawing
    picture: OpenedPicture | None = None

    def __post_init__(self) -> None:
        named = self.drawing.picture.id if self.drawing.picture is not None else None
        held = self.picture.picture.id if self.picture is not None else None
        if named != held:
            raise ValueError(f"the drawing lies over the picture {named}, not over {held}")

    def __bool__(self) -> bool:
        return bool(self.drawing)
