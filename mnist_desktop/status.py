"""The line at the foot of the window: news of one thing does not wipe another's."""

from collections.abc import Callable
from enum import Enum, auto


class Topic(Enum):
    """What the line is about."""

    LOADING = auto()  # of another model
    NEWS = auto()  # what came of the last file or choice; the next stroke wipes it
    READING = auto()


class Status:
    """Says one thing at a time; `show` writes it down."""

    def __init__(self, show: Callable[[str], None]) -> None:
        self._show = show
        self._topic: Topic | None = None
        self._otherwise = ""

    def say(self, topic: Topic, text: str) -> None:
        """Say what is new of a topic, instead of what is there; an empty text takes it back."""
        if not text:
            self.unsay(topic)
            return
        self._topic = topic
        self._show(text)

    def unsay(self, topic: Topic) -> None:
        """Take back what was said of a topic, unless something else was said since."""
        if self._topic is topic:
            self._topic = None
            self._show(self._otherwise)

    def rest(self, text: str) -> None:
        """Say this from now on whenever there is nothing new."""
        self._otherwise = text
        if self._topic is None:
            self._show(text)
