"""Errors that are meant for the person at the program."""

from collections.abc import Callable
from typing import Literal, TypeAlias

CONTEXT: Literal["Errors"] = "Errors"
"""Under this name the translations have the sentences of errors."""

Value: TypeAlias = str | int
"""What a sentence has in a `{place}`: a name, a number, the system's own words."""


# Qt's name for it: by this name alone `pyside6-lupdate` finds sentences where Qt is not known.
def QT_TRANSLATE_NOOP(context: Literal["Errors"], template: str) -> str:  # noqa: N802 - see above
    """Mark a plain literal as a sentence that the window translates, and return it as it is."""
    return template


class UserError(Exception):
    """What went wrong, as one sentence for the user: what happened, to what, what to do.

    It is never retried. It crosses processes as a value, and keeps its template and values there.
    """

    def __init__(self, template: str, /, **values: Value) -> None:
        """Fill each `{place}` of a template; without values it is the sentence, braces and all."""
        self.template = template
        self.values = values
        self.sentence = self._filled(template)
        # Unpickled, it is made of this sentence first, and given its attributes then.
        super().__init__(self.sentence)

    def translated(self, translate: Callable[[str, str], str]) -> str:
        """Return the sentence in another language.

        `translate` gets the context and the template; where it has no other words, it returns the
        template itself, or nothing.
        """
        return self._filled(translate(CONTEXT, self.template) or self.template)

    def _filled(self, template: str) -> str:
        return template.format(**self.values) if self.values else template


class ReaderLostError(Exception):
    """The reader's process ended before it answered; what was asked may be asked again."""
