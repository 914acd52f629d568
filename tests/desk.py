"""A window with everything that opens and writes files, and no network: what the desk needs."""

from dataclasses import dataclass
from pathlib import Path

from mnist_desktop.backstage import Backstage
from mnist_desktop.core.drawing import Drawing
from mnist_desktop.core.places import model_folder, resource
from mnist_desktop.inference.process import PictureProcess
from mnist_desktop.offers import Offers
from mnist_desktop.papers import Papers
from mnist_desktop.preferences import Preferences
from mnist_desktop.ui.canvas import Edit
from mnist_desktop.ui.history import History
from mnist_desktop.ui.main_window import MainWindow
from mnist_desktop.ui.opening import Opening
from mnist_desktop.ui.saving import Saving
from mnist_desktop.ui.settings import Settings


@dataclass
class Desk:
    """The parts, put together as the program does it."""

    window: MainWindow
    history: History
    papers: Papers
    preferences: Preferences
    offers: Offers
    settings: Settings
    said: list[str]

    @property
    def drawing(self) -> Drawing:
        """What is on the canvas."""
        return self.window.canvas.drawing

    def close(self) -> None:
        """End it as the program does."""
        self.preferences.save()
        self.offers.close()
        self.papers.close()
        self.process.close()

    process: PictureProcess


def make_desk(*, keeps: bool = True) -> Desk:
    """Return a desk; its window is not shown yet.

    Without `keeps` nothing is kept nor brought back until `desk.offers.start(desk.process)`.
    """
    history = History()
    window = MainWindow(history, resource("icons"))
    history.setParent(window)
    settings, process = Settings(window), PictureProcess()
    said: list[str] = []
    opening, saving = Opening(window), Saving(window)
    papers = Papers(window, history, opening, saving, window)
    preferences = Preferences(settings, window, window)
    canvas = window.canvas

    def note(edit: Edit) -> None:
        history.record(edit.before, edit.after, edit.name)

    def restore(drawing: Drawing) -> None:
        if drawing.picture is not None:
            canvas.keep_view(papers.picture(drawing.picture.id))
        canvas.set_drawing(drawing)

    canvas.edited.connect(note)
    history.restored.connect(restore)
    preferences.offer()
    offers = Offers(window, papers, settings, Backstage(model_folder(), window), window)
    for source in (papers, preferences, offers):
        source.news.connect(said.append)
    papers.start(process)
    if keeps:
        offers.start(process)
    return Desk(window, history, papers, preferences, offers, settings, said, process)


def sample(name: str) -> Path:
    """Return one of the bundled drawings."""
    return resource("samples") / f"{name}.inkml"
