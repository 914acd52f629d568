"""The composition root: builds, connects, starts and stops. Nothing else knows everybody.

The window is painted first; only then are the processes started, whose second and a half of
loading torch then goes by on the other core.
"""

from collections.abc import Callable
from enum import Enum, auto
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication

from mnist_desktop.backstage import Backstage, Processes
from mnist_desktop.core.drawing import Drawing
from mnist_desktop.core.places import model_folder, model_names, resource
from mnist_desktop.core.prediction import Reading
from mnist_desktop.imports import Imports
from mnist_desktop.preferences import Preferences
from mnist_desktop.status import Status, Topic
from mnist_desktop.turns import Turns
from mnist_desktop.ui.attention import Attention
from mnist_desktop.ui.canvas import Edit
from mnist_desktop.ui.history import History
from mnist_desktop.ui.live import Answer, LiveReading
from mnist_desktop.ui.main_window import MainWindow
from mnist_desktop.ui.settings import Settings

if TYPE_CHECKING:  # not before the first paint
    from mnist_desktop.offers import Offers
    from mnist_desktop.papers import Papers
    from mnist_desktop.ui.model_menu import ModelMenu
    from mnist_desktop.ui.theme import Look

AFTERWARDS = tuple(f"mnist_desktop.{name}" for name in ("papers", "ui.model_menu", "offers"))
"""What is wanted after the first paint: 50 ms, before the processes keep the disk busy."""


class _State(Enum):
    """Whether the network can read."""

    LOADING = auto()
    READY = auto()
    FAILED = auto()


class Program(QObject):
    """The window, the processes behind it, and what goes on between them."""

    ready = Signal()
    """A model is loaded; from now on it answers drawings at once."""

    def __init__(
        self,
        model: Path | None = None,
        settings: Settings | None = None,
        look: "Look | None" = None,
    ) -> None:
        """Read with the model in the folder `model`; None for the usual one.

        `look` dresses the program in its colours, where it is one of its own.
        """
        super().__init__()
        self.settings = settings or Settings(self)
        self._look = look
        # Each point of a stroke counts; by default X11 delivers only the newest movement.
        for compression in (
            Qt.ApplicationAttribute.AA_CompressHighFrequencyEvents,
            Qt.ApplicationAttribute.AA_CompressTabletEvents,
        ):
            QApplication.setAttribute(compression, False)
        self._sent_picture = self._shown_picture = self._awaited_picture = ""
        self._state = _State.LOADING
        self._reading = Reading((), 0.0)
        self._attention = Attention()
        self._models: ModelMenu | None = None
        self.offers: Offers | None = None
        self._changing_models = False
        self.backstage = Backstage(model or model_folder(), self)
        self.history = History(self)
        self.imports = Imports(AFTERWARDS, self)
        self.turns = Turns(self)
        self.window = MainWindow(self.history, resource("icons"))
        self._status = Status(self.window.set_status)
        self._on_news = partial(self._status.say, Topic.NEWS)
        self.live = LiveReading(self)
        self._papers: Papers | None = None
        self.preferences = Preferences(self.settings, self.window, self)
        self._connect()
        self._status.rest(self.tr("The network is getting ready; you can already draw."))

    @property
    def papers(self) -> "Papers":
        """What lies on the desk; there after the first paint, or when it is first asked for."""
        if self._papers is None:
            from mnist_desktop.papers import Papers
            from mnist_desktop.ui.opening import Opening
            from mnist_desktop.ui.saving import Saving

            self._papers = Papers(self.window, self.history, Opening(self), Saving(self), self)
            self._papers.news.connect(self._on_news)
            if self.backstage.pictures is not None:
                self._papers.start(self.backstage.pictures)
        return self._papers

    def open(self, *files: Path) -> None:
        """Open files in the window, the first of several."""
        if files:
            self.papers.open(files)

    def choose_model(self, model: Path) -> None:
        """Read with the model in the folder `model` as soon as it is loaded."""
        if not self.backstage.choose(model):
            return
        self._changing_models = True
        if self._state is _State.FAILED:
            self._state = _State.LOADING
            self._on_changed(self.window.canvas.drawing)
        self._show_model()
        self._say_of_model(Topic.LOADING, model, self.tr("“{title}” is being loaded…"))

    def close(self) -> None:
        """End the processes at once, whatever they are doing."""
        self.turns.end()
        self.imports.close()
        self.preferences.save()
        if self.offers is not None:
            self.offers.close()
        self.live.close()
        if self._papers is not None:
            self._papers.close()
        self.backstage.close()

    def _connect(self) -> None:
        window, canvas = self.window, self.window.canvas
        canvas.changed.connect(self._on_changed)
        canvas.edited.connect(self._on_edited)
        self.history.restored.connect(self._on_restored)
        window.answer.glyph_chosen.connect(self._on_glyph_chosen)
        window.painted.connect(self.imports.begin)
        self.imports.done.connect(self.backstage.start, Qt.ConnectionType.QueuedConnection)
        steps: list[Callable[[], object]] = [
            lambda: self.papers,
            self.window.histogram.ready_to_ease,  # before the first answer
            self._offer_models,
            lambda: self.preferences.offer(self._look),
            self._offer_more,
        ]
        self.turns.add(steps)
        # Not while a thread imports what starts them: both would wait for one another.
        self.backstage.started.connect(self.turns.begin)
        self.backstage.model_failed.connect(self.turns.begin)
        self.preferences.news.connect(self._on_news)
        self.live.answered.connect(self._on_answered)
        self.live.failed.connect(self._show_failure)
        self.live.interrupted.connect(self._on_interrupted)
        self.backstage.started.connect(self._on_started)
        self.backstage.model_loaded.connect(self._on_model_loaded)
        self.backstage.model_failed.connect(self._on_model_failed)

    # --- the processes and the model ----------------------------------------------------------

    def _on_started(self, processes: Processes) -> None:
        self.live.start(processes.reader)
        if self._papers is not None:
            self._papers.start(processes.pictures)
        if self.offers is not None:
            self.offers.start(processes.pictures)

    def _offer_models(self) -> None:
        from mnist_desktop.ui.model_menu import ModelMenu

        models = [model_folder(name) for name in model_names()]
        if self.backstage.wanted not in models:
            models.append(self.backstage.wanted)
        self._models = ModelMenu(self.window.menus.model, models)
        self._models.chosen.connect(self.choose_model)
        self._show_model()

    def _offer_more(self) -> None:
        from mnist_desktop.offers import Offers

        self.offers = Offers(self.window, self.papers, self.settings, self.backstage, self)
        self.offers.news.connect(self._on_news)
        if self.backstage.pictures is not None:
            self.offers.start(self.backstage.pictures)

    def _show_model(self) -> None:
        """Mark the model that is wanted, and name the one that reads, if it is not the usual."""
        from mnist_desktop.ui.model_menu import title_of

        if self._models is not None:
            self._models.set_model(self.backstage.wanted)
        reads = self.backstage.in_use or self.backstage.wanted
        self.window.set_model_name("" if reads == model_folder() else title_of(reads))

    def _on_model_loaded(self) -> None:
        self._state = _State.READY
        self._status.rest(self.tr("Ready."))
        self._status.unsay(Topic.LOADING)
        if self._changing_models:
            self._changing_models = False
            model = self.backstage.wanted
            bundled = model == model_folder(model.name)
            self.settings.model = model.name if bundled else str(model)
            self._show_model()
            self._say_of_model(Topic.NEWS, model, self.tr("“{title}” reads now."))
            self.live.submit(self.window.canvas.drawing)
        self.ready.emit()

    def _on_model_failed(self, sentence: str) -> None:
        self._changing_models = False
        self._show_model()
        if self.backstage.in_use is not None:  # it goes on reading
            self._status.say(Topic.NEWS, sentence)
        else:
            self._state = _State.FAILED
            self._status.rest(sentence)
            self._show_failure(sentence)

    def _say_of_model(self, topic: Topic, model: Path, text: str) -> None:
        from mnist_desktop.ui.model_menu import title_of

        self._status.say(topic, text.replace("{title}", title_of(model)))

    # --- drawings and answers -----------------------------------------------------------------

    def _on_changed(self, drawing: Drawing) -> None:
        if not drawing and self._state is not _State.FAILED:
            self._show_reading(Reading((), 0.0))  # at once, also while the reader is away
        elif drawing and self._state is _State.LOADING:
            self.window.answer.set_waiting()
        placed = drawing.picture
        # Ahead of the first drawing over it, also when undoing brings it back.
        if (
            placed is not None
            and placed.id != self._sent_picture
            and self.backstage.remember(self.papers.picture(placed.id).picture)
        ):
            self._sent_picture = placed.id
        name = placed.id if placed is not None else ""
        if name != self._shown_picture:
            self._shown_picture = self._awaited_picture = name
            if name and self._state is _State.READY:
                self.window.answer.set_reading_soon()
        self.live.submit(drawing)

    def _on_edited(self, edit: Edit) -> None:
        _ = self.papers  # however early the first step comes, they have to see it
        self.history.record(edit.before, edit.after, edit.name)
        self._status.unsay(Topic.NEWS)
        if self.live.is_up_to_date:  # the pen rested before it was lifted
            self.window.answer.announce()

    def _on_restored(self, drawing: Drawing) -> None:
        self._status.unsay(Topic.NEWS)
        if drawing.picture is not None:  # it may have been away
            self.window.canvas.keep_view(self.papers.picture(drawing.picture.id))
        self.window.canvas.set_drawing(drawing)

    def _on_answered(self, answer: Answer) -> None:
        newest = answer.ticket == self.live.ticket
        if not newest and (self._awaited_picture or not self.window.canvas.drawing):
            return  # what it is about has gone
        self._awaited_picture = ""
        self._state = _State.READY
        self._show_reading(answer.reading, boxes=newest)
        if newest and not self.window.canvas.is_drawing:
            self.window.answer.announce()
        self._status.unsay(Topic.READING)

    def _on_interrupted(self) -> None:
        self._status.say(Topic.READING, self.tr("The reader stopped and is being started again…"))

    def _on_glyph_chosen(self, glyph: int) -> None:
        self._attention.choose(self.window.canvas.drawing, glyph)
        self._show_reading(self._reading)

    def _show_reading(self, reading: Reading, *, boxes: bool = True) -> None:
        window, predictions = self.window, reading.predictions
        drawing = window.canvas.drawing
        shown = self._attention.glyph(reading, drawing)
        self._reading = reading
        window.answer.set_reading(reading, shown, on_picture=drawing.picture is not None)
        window.heading.set_reading(reading, shown)
        prediction = predictions[shown] if shown is not None else None
        window.histogram.set_prediction(prediction)
        window.network_view.set_image(prediction.image if prediction is not None else b"")
        if boxes:
            window.canvas.set_boxes(tuple(p.box for p in predictions), shown)

    def _show_failure(self, sentence: str) -> None:
        self._show_reading(Reading((), 0.0))
        self.window.answer.set_failure(sentence)
        self._status.say(Topic.READING, sentence)
