"""Errors that are meant for the person at the program."""


class UserError(Exception):
    """What went wrong, as one sentence for the user: what happened, to what, what to do.

    It is shown as it stands and never retried. It crosses processes as a value.
    """

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence


class ReaderLostError(Exception):
    """The reader's process ended before it answered; what was asked may be asked again."""
