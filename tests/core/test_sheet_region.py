"""Sheets that lie askew, notes on a desk, windows: what is around them is no ink."""

import numpy as np
import numpy.typing as npt
import pytest
from PIL import Image, ImageDraw, ImageFilter

from mnist_desktop.core.ink import find_ink
from mnist_desktop.core.sheet_region import only_sheet
from tests.core.sketches import seven

Pixels = npt.NDArray[np.uint8]
Mask = npt.NDArray[np.bool_]
SIZE = (640, 480)
NOTE = (200, 220)
RNG = np.random.default_rng


def plain(level: int) -> Image.Image:
    noise = RNG(1).normal(level, 2, SIZE[::-1])
    return Image.fromarray(np.clip(noise, 0, 255).astype(np.uint8)).convert("RGB")


def wood() -> Image.Image:
    streaks = RNG(2).normal(130, 25, (90, 1)).clip(0, 255).astype(np.uint8)
    return Image.fromarray(streaks).resize(SIZE, Image.Resampling.BICUBIC).convert("RGB")


def cloth() -> Image.Image:
    table = Image.new("RGB", SIZE, "white")
    pen = ImageDraw.Draw(table)
    for top in range(0, SIZE[1], 30):
        for left in range(0, SIZE[0], 30):
            if (top + left) % 60:
                pen.rectangle((left, top, left + 29, top + 29), fill=(170, 60, 60))
    return table


TABLES = {"dark": plain(35), "light": plain(150), "wood": wood(), "cloth": cloth()}


def on(table: Image.Image, turn: float) -> tuple[Pixels, Mask]:
    """Return a yellow note with a seven, turned, on a table; and where its ink is, (H, W)."""
    note = seven(NOTE, "RGB", (235, 220, 120), (40, 40, 90)).convert("RGBA")
    drawn = Image.eval(seven(NOTE), lambda level: 255 - level)
    askew = note.rotate(turn, Image.Resampling.BICUBIC, expand=True)
    picture, ink = table.copy(), Image.new("L", SIZE)
    picture.paste(askew, (170, 90), askew)
    ink.paste(drawn.rotate(turn, Image.Resampling.BICUBIC, expand=True), (170, 90))
    return np.asarray(picture), np.asarray(ink) > 128


@pytest.mark.parametrize("turn", [-35, -14, 4, 22])
@pytest.mark.parametrize("table", TABLES.values(), ids=TABLES.keys())
def test_of_a_note_askew_on_a_desk_only_its_ink_is_left(table: Image.Image, turn: float) -> None:
    pixels, drawn = on(table, turn)
    ink, dark_paper = find_ink(pixels)
    assert not dark_paper
    assert float(((ink > 90) != drawn).sum() / drawn.sum()) < 0.12


@pytest.mark.parametrize("turn", [-17, -12, 14])
@pytest.mark.parametrize("table", ["dark", "wood"])
def test_bold_ink_that_nearly_reaches_the_edge_is_a_notch_of_the_sheet(
    table: str, turn: float
) -> None:
    note = Image.new("RGBA", (300, 250), (225, 222, 215, 255))
    places = [(70, 60), (200, 60), (120, 130), (286, 180)]
    ImageDraw.Draw(note).line(places, fill=(40, 45, 130, 255), width=26, joint="curve")
    askew = note.rotate(turn, Image.Resampling.BICUBIC, expand=True)
    picture = TABLES[table].copy()
    picture.paste(askew, (110, 60), askew)
    drawn = np.asarray(picture).astype(int)
    drawn = (drawn[:, :, 2] - drawn[:, :, 0] > 45) & (drawn[:, :, 2] > 90)
    ink, dark_paper = find_ink(np.asarray(picture))
    assert not dark_paper
    assert float(((ink > 90) != drawn).sum() / drawn.sum()) < 0.15


def test_thin_pale_ink_on_a_large_photo_is_enough_for_a_sheet() -> None:
    pixels, drawn = large((120, 120, 200), 6, (700, 470))
    ink, _ = find_ink(pixels)
    assert not (ink > 90)[~widened(drawn)].any()
    assert (ink > 90)[drawn].mean() > 0.9


def test_ink_close_to_the_edge_of_its_sheet_stays_whole() -> None:
    pixels, drawn = large((40, 40, 90), 12, (470, 470))
    ink, _ = find_ink(pixels)
    assert not (ink > 90)[~widened(drawn)].any()
    assert (ink > 90)[drawn].mean() > 0.97


def large(colour: tuple[int, int, int], pen: int, place: tuple[int, int]) -> tuple[Pixels, Mask]:
    """Return a photo of a 7 on a sheet on a dark table, its left top `place`; and where ink is."""
    sheet = Image.new("RGBA", (1600, 1200))
    ImageDraw.Draw(sheet).rectangle((450, 250, 1150, 900), fill=(225, 220, 215, 255))
    left, top = place
    path = [(left, top), (left + 60, top), (left + 30, top + 110)]
    ImageDraw.Draw(sheet).line(path, fill=(*colour, 255), width=pen, joint="curve")
    ink = Image.new("L", sheet.size)
    ImageDraw.Draw(ink).line(path, fill=255, width=pen, joint="curve")
    picture = Image.new("RGB", sheet.size, (60, 45, 40))
    turned = sheet.rotate(7, Image.Resampling.BICUBIC)
    picture.paste(turned, mask=turned)
    drawn = np.asarray(ink.rotate(7, Image.Resampling.BICUBIC)) > 128
    return np.asarray(picture), drawn


def widened(mask: Mask) -> Mask:
    grown = Image.fromarray(mask).convert("L").filter(ImageFilter.MaxFilter(9))
    return np.asarray(grown) > 0


@pytest.mark.parametrize("turn", [4, 12, 22])
def test_wide_checks_of_the_cloth_are_no_part_of_the_sheet(turn: float) -> None:
    rows, columns = (np.arange(side) // 60 % 2 for side in SIZE[::-1])
    dark = ((rows[:, None] + columns) / 2)[:, :, None]
    note = np.array([235, 220, 120])  # the cloth's light checks are of its colour
    table = Image.fromarray((note + (np.array([90, 130, 90]) - note) * dark).astype(np.uint8))
    pixels, drawn = on(table, turn)
    ink, _ = find_ink(pixels)
    assert float(((ink > 90) != drawn).sum() / drawn.sum()) < 0.12


def test_of_a_window_on_a_wallpaper_only_its_canvas_is_left() -> None:
    knots = RNG(3).integers(60, 200, (6, 8, 3)).astype(np.uint8)
    desktop = Image.fromarray(knots).resize(SIZE, Image.Resampling.BICUBIC)
    ImageDraw.Draw(desktop).rectangle((120, 60, 520, 420), fill=(50, 50, 50))
    desktop.paste(seven((360, 310), "RGB", "white", "red"), (140, 90))
    ink, _ = find_ink(np.asarray(desktop))
    rows, columns = np.nonzero(ink > 90)
    assert (rows.min() >= 90, rows.max() < 400, columns.min() >= 140, columns.max() < 500) == (
        True,
        True,
        True,
        True,
    )


def ring(pen: int) -> Pixels:
    image = Image.new("RGB", SIZE, (225, 225, 215))
    ImageDraw.Draw(image).ellipse((200, 60, 440, 420), outline=(40, 40, 120), width=pen)
    return np.asarray(image)


def eight(pen: int, ink: int, paper: int) -> Pixels:
    """Return an 8 of two joined rings."""
    image = Image.new("L", (296, 296), paper)
    for box in ((90, 30, 200, 160), (75, 130, 215, 270)):
        ImageDraw.Draw(image).ellipse(box, outline=ink, width=pen)
    return np.asarray(image)


def ticked(pixels: Pixels) -> Pixels:
    """Return the picture with a small stroke in its middle."""
    image = Image.fromarray(pixels)
    ImageDraw.Draw(image).line((290, 200, 330, 280), fill=(40, 40, 120), width=10)
    return np.asarray(image)


def across_a_shadow() -> Pixels:
    levels = np.full((*SIZE[::-1], 3), 220.0)
    levels[150:400, 260:560] *= 0.5
    image = Image.fromarray(levels.astype(np.uint8))
    ImageDraw.Draw(image).line((180, 90, 420, 330), fill=(20, 20, 20), width=12)
    return np.asarray(image)


def beside_a_lit_place() -> Pixels:
    """Return two bars, one of them in an upright rectangle of light."""
    levels = np.full((*SIZE[::-1], 3), 110.0)
    levels[100:400, 60:300] *= 1.9
    image = Image.fromarray(levels.astype(np.uint8))
    for left in (160, 460):
        ImageDraw.Draw(image).line((left, 180, left + 10, 320), fill=(20, 20, 20), width=10)
    return np.asarray(image)


@pytest.mark.parametrize(
    "pixels",
    [
        ring(12),
        ring(70),
        ring(110),
        ticked(ring(12)),
        eight(45, 0, 255),
        eight(30, 90, 170),
        eight(45, 250, 30),
        across_a_shadow(),
        beside_a_lit_place(),
        np.asarray(seven(SIZE, "RGB", (235, 230, 225))),
        np.asarray(seven((90, 80))),
        np.asarray(seven((900, 200))),
        np.asarray(cloth()),
    ],
    ids=[
        "ring",
        "bold ring",
        "fat ring",
        "ring with a stroke in it",
        "bold eight",
        "pale eight",
        "chalk's eight",
        "stroke across a shadow",
        "digits in and out of the light",
        "a sheet alone",
        "small",
        "strip",
        "no sheet",
    ],
)
def test_what_is_no_sheet_for_sure_is_left_as_it_is(pixels: Pixels) -> None:
    assert only_sheet(pixels) is pixels
