"""What a training run is made of; with the data and the code, it determines the weights.

One file per model, `configs/NAME.toml`, with the fields below.
"""

import tomllib
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

from mnist_desktop.core.errors import UserError

MNIST = "mnist"
PENS = "pens"
FONTS = "fonts"
PICTURES = "pictures"
STYLES = "styles"
NONDIGITS = "nondigits"
SETS = (MNIST, PENS, STYLES, FONTS, PICTURES, NONDIGITS)
"""The sets a run may use, by name; the first is always used."""

AFTERWARDS = frozenset(("blends", "halfway", "kept", "candidate", "mnist_gate", "pens_gate"))
"""What is chosen when the weights are there already; a run may be resumed with another choice."""

CONFIGS = Path(__file__).parent / "configs"


@dataclass(frozen=True, slots=True)
class Config:
    """Everything that a run may choose. Shares and accuracies are in [0, 1]."""

    name: str = "mnist"
    file: str = ""
    """Where it was read from, for the command on the card, where that is not NAME.toml."""
    architecture: str = "digitnet-4"
    sets: tuple[str, ...] = SETS
    start: str = ""
    """Folder of a bundle whose weights it begins with; empty begins with chance."""
    blends: tuple[float, ...] = ()
    """Shares of the start's weights tried in the best and the last epoch's; the best of all stays.

    Halfway between, a network often knows both what it knew and what it learnt: Wortsman et al.,
    "Robust fine-tuning of zero-shot models" (2022).
    """
    halfway: bool = False
    """Blend what lies halfway between the best and the last epoch's weights, not each by itself."""
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
    half_precision: bool = False
    """Multiply in bfloat16: twice as fast where the processor has it, much slower elsewhere."""
    dropout: float = -1.0
    """Share of the values left out between the stages in training; negative, the architecture's.

    A network that reads its training images no better than others has nothing to spare.
    """
    strength: float = 1.0
    """How strong the augmentation of the images is; 1 as it is written in `augment.py`."""
    fading: float = 1.0
    """What is left of that strength in the last epoch; it fades from the middle of the run on."""
    mnist_repeats: int = 1
    """How often each of MNIST's images comes in an epoch; each time it is changed otherwise."""
    pen_repeats: int = 2
    """How often each drawn digit comes in an epoch, every time with another distortion."""
    styles_per_epoch: int = 5000
    fonts_per_epoch: int = 6000
    pictures_per_epoch: int = 8000
    nondigits_per_epoch: int = 24000
    nondigit_share: float = 0.5
    """How much the loss of "is it a digit at all" weighs beside the digits' own."""
    mnist_held_out: int = 5000
    """So many of the 60,000, the last ones, are for validation."""
    mnist_gate: float = 0.995
    """Below this accuracy in validation no bundle is written."""
    pens_gate: float = 0.985
    kept: float = 0.997
    """So many of the digits in validation must pass as digits; this sets the threshold."""
    candidate: float = 0.05
    """From this probability on, a digit is named as a candidate."""

    def gate(self, name: str) -> float:
        """Return the accuracy that the validation of the set `name` must reach."""
        return {MNIST: self.mnist_gate, PENS: self.pens_gate}.get(name, 0.0)


def read_config(path: Path) -> Config:
    """Read a configuration; UserError where it can't be read or names what there is not."""
    try:
        found: dict[str, Any] = tomllib.loads(path.read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise UserError(
            f"The configuration “{path.name}” cannot be read ({error}); correct it."
        ) from error
    kinds = {field.name: type(getattr(Config(), field.name)) for field in fields(Config)}
    for name, value in found.items():
        if name not in kinds or name == "file":
            raise UserError(f"“{path.name}” has “{name}”, which no configuration has; remove it.")
        if isinstance(value, list) and kinds[name] is tuple:
            found[name] = tuple(value)
        elif not isinstance(value, kinds[name]) and not (kinds[name] is float and value == 0):
            raise UserError(
                f"“{name}” in “{path.name}” should be a value like"
                f" {getattr(Config(), name)!r}; correct it."
            )
    unknown = set(found.get("sets", ())) - set(SETS)
    if unknown:
        raise UserError(
            f"“{path.name}” names the set “{unknown.pop()}”; there are {', '.join(SETS)}."
        )
    if not 0 <= found.get("fading", 1.0) <= 1 or found.get("dropout", 0.0) >= 1:
        raise UserError(
            f"“{path.name}” leaves nothing to learn from: “fading” lies between 0 and 1, “dropout”"
            " below 1; correct it."
        )
    return Config(file=path.name, **found)
