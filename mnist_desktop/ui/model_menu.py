"""The choice of the model that reads. Made after the first paint, as nobody chooses before."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QMenu

from mnist_desktop.core.places import model_folder
from mnist_desktop.ui.choice_menu import Choice, ChoiceMenu


def _known() -> dict[str, tuple[str, str]]:
    """Return the bundled models' titles, and one line on each, by the names of their folders."""
    return {
        "mnist": (
            QCoreApplication.translate("Models", "MNIST Desktop’s own network"),
            QCoreApplication.translate(
                "Models",
                "Trained on the handwriting of many people and pens; says when it is no digit.",
            ),
        ),
        "dense": (
            QCoreApplication.translate("Models", "Dense network (784-128-10)"),
            QCoreApplication.translate(
                "Models",
                "The tutorials’ first network, trained on MNIST alone; takes all for digits.",
            ),
        ),
        "convolutional": (
            QCoreApplication.translate("Models", "Convolutional network (12 layers)"),
            QCoreApplication.translate("Models", "Trained on MNIST alone; takes all for digits."),
        ),
        "hog-svm": (
            QCoreApplication.translate("Models", "HOG features and linear SVM"),
            QCoreApplication.translate(
                "Models", "No neural network, trained on MNIST alone; takes all for digits."
            ),
        ),
    }


def title_of(model: Path) -> str:
    """Return what the model in a folder is called on the screen."""
    title, _ = _words_on(model)
    return title


def _words_on(model: Path) -> tuple[str, str]:
    """Return the title of a model and a line on it: its folder, where it is none of ours."""
    known = _known().get(model.name)
    return known if known and model == model_folder(model.name) else (model.name, str(model))


def _choice(model: Path) -> Choice:
    title, line = _words_on(model)
    return Choice(str(model), title.replace("&", "&&"), line)  # a folder may be called so


class ModelMenu(QObject):
    """Fills a menu with the models to choose from, one of them marked."""

    chosen = Signal(Path)
    """The folder of the model that is wanted."""

    def __init__(self, menu: QMenu, models: Sequence[Path]) -> None:
        """Offer the models in the folders `models`."""
        super().__init__(menu)
        self._choices = ChoiceMenu(menu, [_choice(model) for model in models])
        self._choices.chosen.connect(self._on_chosen)

    def set_model(self, model: Path) -> None:
        """Mark the model that is in use, or is being loaded."""
        self._choices.set_choice(str(model))

    def _on_chosen(self, model: str) -> None:
        self.chosen.emit(Path(model))
