"""The papers on the desk, one upon the other: whose file each is, and which are not saved.

Stepping back through the history takes the topmost away, and the one below is there again.
"""

from itertools import count
from pathlib import Path
from typing import NamedTuple

from mnist_desktop.core.drawing import Drawing


class Paper(NamedTuple):
    """A drawing on its way, and the file that it belongs to."""

    number: int
    """Its own; no other paper of the pile ever has it."""
    path: Path | None = None
    """Where to save it; None for a place still to be chosen."""
    name: str = ""
    """Of the file it came from or was saved to."""
    safe: Drawing = Drawing()
    """What there is of it in a file."""
    last: Drawing = Drawing()
    """What was on it when it was on top last."""

    @property
    def is_unsaved(self) -> bool:
        """Whether something would be lost with it; an empty one without a file is nothing."""
        return self.last != self.safe and (bool(self.last) or self.path is not None)

    @property
    def title(self) -> str:
        """Its name, while there is something of that file left on it."""
        return self.name if self.path is not None or self.last.picture is not None else ""


class _Span(NamedTuple):
    """From this step of the history on, this paper is on top."""

    step: int
    number: int


class Pile:
    """Knows which paper is on top at which step of the history; at first there is an empty one."""

    def __init__(self) -> None:
        self._numbers = count(1)
        self._papers = {0: Paper(0)}
        self._spans = [_Span(0, 0)]

    def top(self, step: int) -> Paper:
        """Return the paper that is on top at a step."""
        return self._papers[self._at(step).number]

    def put(self, step: int, paper: Paper) -> Paper:
        """Put a paper on top from a step on; it gets a number and is returned."""
        paper = paper._replace(number=next(self._numbers))
        self._papers[paper.number] = paper
        self._lay(step, paper.number)
        return paper

    def put_again(self, step: int, number: int) -> None:
        """Put a paper that is in the pile on top once more, from a step on."""
        self._lay(step, number)

    def see(self, step: int, drawing: Drawing) -> None:
        """Note what is on the topmost paper."""
        top = self.top(step)
        self._papers[top.number] = top._replace(last=drawing)

    def save(self, number: int, drawing: Drawing, path: Path) -> None:
        """Note that a file has a paper's drawing now; no other paper is saved there unasked."""
        self._leave(path)
        if number in self._papers:  # it may have been undone meanwhile
            known = self._papers[number]
            self._papers[number] = known._replace(path=path, name=path.name, safe=drawing)

    def forget_from(self, step: int) -> None:
        """Forget the papers put on top from a step on: they can't be had back."""
        self._keep_spans([span for span in self._spans if span.step < step])

    def unsaved(self, step: int | None = None) -> list[Paper]:
        """Return the papers that are not saved, the topmost first.

        With a step only those that undoing leads to from there; what was undone is not wanted.
        """
        spans = [span for span in self._spans if step is None or span.step <= step]
        numbers = dict.fromkeys(span.number for span in reversed(spans))
        return [paper for number in numbers if (paper := self._papers[number]).is_unsaved]

    def end(self, number: int, step: int) -> int:
        """Return the last step, not after `step`, at which a paper is on top; LookupError if none.

        Then it is as it was seen last.
        """
        until = step
        for span in reversed(self._spans):
            if span.step <= until:
                if span.number == number:
                    return until
                until = span.step - 1
        raise LookupError(f"there is no paper {number} up to step {step}")

    def _at(self, step: int) -> _Span:
        return next(span for span in reversed(self._spans) if span.step <= step)

    def _lay(self, step: int, number: int) -> None:
        # One that came on top without a step looks the same as the one before, and replaces it.
        spans = [span for span in self._spans if span.step < step]
        self._keep_spans([*spans, _Span(step, number)])
        if (path := self._papers[number].path) is not None:
            self._leave(path, but=number)

    def _keep_spans(self, spans: list[_Span]) -> None:
        self._spans = spans
        left = {span.number for span in spans}
        self._papers = {n: paper for n, paper in self._papers.items() if n in left}

    def _leave(self, path: Path, but: int | None = None) -> None:
        """Let a file belong to no paper, or to a single one."""
        for number, paper in self._papers.items():
            if paper.path == path and number != but:
                self._papers[number] = paper._replace(path=None)
