"""The report on a model: one page of HTML with everything in it, to be read in a browser."""

import base64
import html
import io
import json
from collections.abc import Iterable, Sequence
from pathlib import Path

import numpy as np
from PIL import Image

from mnist_desktop import Reader
from mnist_desktop.core.decoder import decode
from mnist_desktop.core.drawing import Drawing
from mnist_desktop.core.normalise import normalise_strokes, stroke_points
from training import plots, report
from training.bundle import Card, read_card
from training.calibrate import calibration_error
from training.config import MNIST, PENS
from training.measure import Answer, Outcome, read_set
from training.sets import evaluation_sets

OUT = Path("build/reports")
RUNS = Path("build/training")
PLOTTED = (MNIST, PENS)
"""Sets whose confusion and calibration are shown."""
HARDEST = 40
SIDE = 84
"""Pixels of a picture of an error: three times a digit image."""
STYLE = """
body { font: 15px/1.5 sans-serif; max-width: 62em; margin: 2em auto; padding: 0 1em; }
table { border-collapse: collapse; } td, th { padding: .15em .8em; border-bottom: 1px solid #ddd; }
td + td, th + th { text-align: right; } figure { display: inline-block; margin: .3em; }
figcaption { font-size: 80%; max-width: 9em; overflow-wrap: anywhere; } img { max-width: 100%; }
"""


def write(
    model: Path,
    data: Path | None = None,
    patterns: Iterable[str] = ("*",),
    limit: int | None = None,
) -> Path:
    """Read the sets with a bundle and write the page; return its file, under `build/reports`.

    Of each set everything is read, or an even part, so that all have about `limit` items.
    UserError where the bundle can't be trusted or a set is not there.
    """
    reader, card = Reader(model), read_card(model)
    sets = evaluation_sets(data, patterns)
    each = None if limit is None else max(1, limit // len(sets))
    outcomes = [read_set(reader, wanted, each) for wanted in sets]
    path = OUT / f"{model.resolve().name}.html"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(render(card, outcomes), "utf-8", newline="\n")
    return path


def render(card: Card, outcomes: Sequence[Outcome]) -> str:
    """Return the page on a model and its answers."""
    name = html.escape(card["name"])
    return "\n".join(
        [
            f'<!doctype html><html lang="en"><meta charset="utf-8"><title>{name}</title>',
            f"<style>{STYLE}</style><h1>{name}</h1>",
            f"<p>{html.escape(card['architecture'])}, weights sha256 {card['sha256']}</p>",
            *_history(card["name"]),
            "<h2>All sets</h2>",
            *_table(outcomes),
            *(line for o in outcomes if o.measured.name in PLOTTED for line in _plots(o)),
            *_errors(outcomes),
            "</html>\n",
        ]
    )


def _history(name: str) -> list[str]:
    """Return the plot of the run, where it was on this machine."""
    path = RUNS / name / report.HISTORY
    if not path.is_file():
        return []
    rows = json.loads(path.read_text("utf-8"))
    return ["<h2>Training</h2>", _image(plots.history(rows, report.NAMES), "history")]


def _table(outcomes: Sequence[Outcome]) -> list[str]:
    head = ("set", "right", "wrong", "of", "kept as digits", "rejected")
    rows = []
    for found in (outcome.figures() for outcome in outcomes):
        shares = [f"{found[k]:.2%}" if k in found else "" for k in ("accuracy", "kept", "rejected")]
        wrong = str(found.get("errors", ""))
        rows.append((found["title"], shares[0], wrong, f"{found['count']:,}", *shares[1:]))
    return [
        "<table>",
        f"<tr>{''.join(f'<th>{cell}</th>' for cell in head)}</tr>",
        *(f"<tr>{''.join(f'<td>{html.escape(c)}</td>' for c in row)}</tr>" for row in rows),
        "</table>",
    ]


def _plots(outcome: Outcome) -> list[str]:
    digits, title = outcome.digits(), outcome.measured.title
    error = calibration_error(digits)
    return [
        f"<h2>{html.escape(title)}</h2>",
        _image(plots.confusion(digits.confusion(), "what was written and answered"), "confusion"),
        _image(
            plots.reliability(
                digits.confidence, digits.right, f"expected calibration error {error:.2%}"
            ),
            "reliability",
        ),
    ]


def _errors(outcomes: Sequence[Outcome]) -> list[str]:
    """Return the errors that the model was surest of, as pictures: digits, then non-digits."""
    lines = []
    for nondigits, title in ((False, "The hardest digits"), (True, "Taken for digits")):
        wrong = [(a, o) for o in outcomes if o.measured.nondigits is nondigits for a in o.wrong]
        wrong.sort(key=lambda pair: -max(pair[0].probabilities or (0.0,)))
        if wrong:
            lines.append(f"<h2>{title}, of {len(wrong):,} errors</h2>")
            lines += [_error(answer, outcome) for answer, outcome in wrong[:HARDEST]]
    return lines


def _error(answer: Answer, outcome: Outcome) -> str:
    said = f"{answer.item.label or 'no digit'}, read as "
    said += answer.number or str(answer.verdict).replace("_", " ")
    if answer.probabilities and answer.number:
        said += f" ({max(answer.probabilities):.0%})"
    caption = f"{html.escape(said)}<br>{html.escape(outcome.measured.title)}"
    picture = _image(_picture(answer), said)
    return f"<figure>{picture}<figcaption>{caption}</figcaption></figure>"


def _picture(answer: Answer) -> bytes:
    """Return a PNG file of an item: a drawing as its digit image, a picture as it is seen."""
    content = answer.item.content
    if isinstance(content, Drawing):
        paths = [stroke_points(stroke) for stroke in content.strokes]
        pixels = np.rint(255 - normalise_strokes(paths) * 255).astype(np.uint8)
        image = Image.fromarray(pixels)
    else:
        view = decode(content, answer.item.name).view
        image = Image.frombytes("RGB", (view.width, view.height), view.rgb)
    scale = SIDE / max(image.size)
    size = (max(1, round(image.width * scale)), max(1, round(image.height * scale)))
    file = io.BytesIO()
    how = Image.Resampling.NEAREST if scale > 1 else Image.Resampling.BOX
    image.resize(size, how).save(file, "PNG")
    return file.getvalue()


def _image(png: bytes, alternative: str) -> str:
    coded = base64.b64encode(png).decode("ascii")
    return f'<img alt="{html.escape(alternative)}" src="data:image/png;base64,{coded}">'
