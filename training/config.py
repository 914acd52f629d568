"""What a training run is made of; with the data and the code, it determines the weights."""

from dataclasses import dataclass

MNIST = "mnist"
PENS = "pens"
SETS = (MNIST, PENS)
"""The sets a run may use, by name; the first is always used."""


@dataclass(frozen=True, slots=True)
class Config:
    """Everything that a run may choose. Shares and accuracies are in [0, 1]."""

    name: str = "mnist"
    architecture: str = "digitnet-3"
    sets: tuple[str, ...] = SETS
    teachers: tuple[str, ...] = ()
    """Folders of bundles that this one learns from, besides the labels."""
    seed: int = 1
    epochs: int = 20
    batch_size: int = 128
    learning_rate: float = 2e-3
    """The highest one: one cycle rises to it and falls to nothing."""
    weight_decay: float = 0.02
    average: float = 0.999
    """How much of the running average of the weights stays at each step."""
    pen_repeats: int = 2
    """How often each drawn digit comes in an epoch, every time with another distortion."""
    mnist_held_out: int = 5000
    """So many of the 60,000, the last ones, are for validation."""
    writers_held_out: int = 6
    mnist_gate: float = 0.995
    """Below this accuracy in validation no bundle is written."""
    pens_gate: float = 0.985
    candidate: float = 0.05
    """From this probability on, a digit is named as a candidate."""

    def gate(self, name: str) -> float:
        """Return the accuracy that the validation of the set `name` must reach."""
        return {MNIST: self.mnist_gate, PENS: self.pens_gate}[name]
