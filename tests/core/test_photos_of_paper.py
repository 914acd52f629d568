"""Photos: what light, printed lines and tables do to a sheet leaves its ink alone."""

import numpy as np
import numpy.typing as npt
import pytest
from PIL import Image, ImageDraw

from mnist_desktop.core.ink import find_ink
from mnist_desktop.core.ruling import without_ruling
from mnist_desktop.core.sheet_edge import beyond_edges
from mnist_desktop.core.table import without_table
from tests.core.sketches import seven

Levels = npt.NDArray[np.float64]
SIZE = (300, 400)
DRAWN = np.asarray(seven(SIZE)) < 128
"""Where the seven's ink lies, (H, W)."""


def photographed(levels: Levels, grain: float = 2.0) -> npt.NDArray[np.uint8]:
    noise = np.random.default_rng(3).normal(0, grain, levels.shape)
    return np.clip(levels + noise + 0.5, 0, 255).astype(np.uint8)


def page(pen: float = 40, paper: float = 220) -> Levels:
    """Return a sheet with a seven on it, (H, W) levels."""
    share = np.asarray(seven(SIZE)).astype(np.float64) / 255
    return pen + (paper - pen) * share


def off_by(pixels: npt.NDArray[np.uint8]) -> float:
    """Return how much is wrong in the ink, as a share of the seven's."""
    ink, dark_paper = find_ink(pixels)
    assert not dark_paper
    return float(((ink > 90) != DRAWN).sum() / DRAWN.sum())


@pytest.mark.parametrize("depth", [0.3, 0.45, 0.6])
@pytest.mark.parametrize("at", [90, 150, 210])
def test_a_hard_shadow_across_the_digit(at: int, depth: float) -> None:
    lit = page()
    lit[:, at:] *= 1 - depth
    lit[200:, :at] *= 1 - depth / 2
    assert off_by(photographed(lit)) < 0.06


@pytest.mark.parametrize("depth", [0.66, 0.7])
@pytest.mark.parametrize("at", [110, 160, 200])
def test_a_shadow_as_dark_as_a_table_across_the_digit(at: int, depth: float) -> None:
    lit = page(pen=20)
    lit[:, at:] *= 1 - depth
    ink, dark_paper = find_ink(photographed(lit, 1))
    assert not dark_paper
    assert (ink > 90)[DRAWN].mean() > 0.9
    assert (ink > 90)[~DRAWN].mean() < 0.002


@pytest.mark.parametrize("softness", [0.0, 3.0, 12.0])
def test_the_edge_of_a_shadow_beside_the_digit_is_no_ink(softness: float) -> None:
    rows, columns = np.mgrid[: SIZE[1], : SIZE[0]]
    edge = 245 + 25 * np.sin(rows / 40)
    share = np.clip((columns - edge) / softness, 0, 1) if softness else columns > edge
    ink, _ = find_ink(photographed(page() * (1 - 0.5 * share), 0.5))
    assert (ink > 90)[~DRAWN & (columns > 215)].mean() < 0.0005


@pytest.mark.parametrize("grain", [7, 9])
@pytest.mark.parametrize("paper", [40, 70])
def test_a_photo_in_hardly_any_light(paper: float, grain: float) -> None:
    ink, dark_paper = find_ink(photographed(page(pen=0.2 * paper, paper=paper), grain))
    assert not dark_paper
    assert (ink > 90)[DRAWN].mean() > 0.9
    assert (ink > 90)[~DRAWN].mean() < 0.005


@pytest.mark.parametrize("middle", [(80, 80), (330, 200), (60, 260)])
def test_glare_is_no_ink(middle: tuple[int, int]) -> None:
    rows, columns = np.mgrid[: SIZE[1], : SIZE[0]]
    away = np.hypot(rows - middle[0], columns - middle[1])
    lit = page(paper=210)
    lit += (255 - lit) * 0.8 * np.exp(-((away / 40) ** 2))
    assert off_by(photographed(lit, 1)) < 0.15


def test_a_pale_pen_on_paper_under_a_dark_pattern_of_light() -> None:
    slope = np.linspace(1.0, 0.4, SIZE[0])
    assert off_by(photographed(page(pen=120) * slope, 1.5)) < 0.1


def ruled(levels: Levels, line: float, spacing: int, squared: bool, lean: float) -> Levels:
    """Return the sheet with lines `line` levels dark, two pixels wide, leaning a little."""
    lines = Image.new("L", SIZE)
    pen = ImageDraw.Draw(lines)
    width, height = SIZE
    for y in range(7, height + 60, spacing):
        pen.line([(0, y), (width, y - lean * width)], fill=255, width=2)
    if squared:
        for x in range(11, width + 60, spacing):
            pen.line([(x, 0), (x + lean * height, height)], fill=255, width=2)
    return np.where(np.asarray(lines) > 0, np.minimum(levels, line), levels)


@pytest.mark.parametrize("squared", [False, True])
@pytest.mark.parametrize("lean", [0.0, 0.03, 0.09])
@pytest.mark.parametrize("line", [170, 120, 60])
def test_printed_lines_go_and_strokes_across_them_stay(
    line: float, lean: float, squared: bool
) -> None:
    # Lines as dark as the pen take a little of its edges with them.
    most = 0.2 if line == 60 else 0.12
    assert off_by(photographed(ruled(page(pen=30), line, 41, squared, lean))) < most


@pytest.mark.parametrize("place", range(74, 90, 3))
def test_a_bar_along_a_printed_line_stays(place: int) -> None:
    levels = page(pen=30)
    levels[place : place + 2] = np.minimum(levels[place : place + 2], 140)
    ink, _ = find_ink(photographed(levels))
    bar = DRAWN[60:100, 100:200]
    assert (ink[60:100, 100:200] > 90)[bar].mean() > 0.95
    assert not (ink[60:100, :60] > 90).any()


def bars(rows: tuple[int, ...], pen: int) -> npt.NDArray[np.uint8]:
    ink = np.zeros((180, 120), np.uint8)
    for row in rows:
        ink[row : row + pen] = 255
    ink[:, -pen:] = 255
    return ink


@pytest.mark.parametrize("pen", [2, 5, 12])
@pytest.mark.parametrize("rows", [(0,), (0, 80), (0, 80, 160), (85,)])
def test_a_digit_cut_close_keeps_its_own_bars(rows: tuple[int, ...], pen: int) -> None:
    ink = bars(rows, pen)
    assert without_ruling(ink) is ink


def on_table(turn: float, table: float, pattern: float) -> tuple[Levels, npt.NDArray[np.bool_]]:
    """Return a sheet askew on a blotchy table, (H, W) levels, and where its ink is."""
    sheet = Image.fromarray(page(pen=130).astype(np.uint8)).convert("LA")
    askew = np.asarray(sheet.rotate(turn, Image.Resampling.BICUBIC, expand=True), np.float64)
    share = np.pad(askew[:, :, 1] / 255, ((20, 30), (25, 15)))
    knots = np.random.default_rng(5).normal(1, pattern, (24, 18)).astype(np.float32)
    blotches = Image.fromarray(knots).resize(share.shape[::-1], Image.Resampling.BICUBIC)
    levels = table * np.asarray(blotches, np.float64).clip(0) * (1 - share)
    levels += np.pad(askew[:, :, 0], ((20, 30), (25, 15))) * share
    turned = Image.fromarray((DRAWN * 255).astype(np.uint8)).rotate(turn, expand=True)
    return levels, np.pad(np.asarray(turned) > 128, ((20, 30), (25, 15)))


@pytest.mark.parametrize("turn", [-8, -2, 3, 9])
@pytest.mark.parametrize(("table", "pattern"), [(30, 0.5), (45, 0.35), (60, 0.3)])
def test_neither_the_pattern_of_a_table_nor_its_edge_is_ink(
    table: float, pattern: float, turn: float
) -> None:
    levels, drawn = on_table(turn, table, pattern)
    ink, dark_paper = find_ink(photographed(levels))
    assert not dark_paper
    assert float(((ink > 90) != drawn).sum() / drawn.sum()) < 0.05


@pytest.mark.parametrize("turn", [-6, -2, 3, 7])
@pytest.mark.parametrize("table", [20, 70, 110])
def test_a_sheet_askew_on_a_dark_table(table: int, turn: float) -> None:
    sheet = Image.fromarray(page().astype(np.uint8))
    askew = sheet.rotate(turn, Image.Resampling.BICUBIC, expand=True, fillcolor=table)
    around = Image.new("L", (askew.width + 40, askew.height + 50), table)
    around.paste(askew, (25, 20))
    turned = Image.fromarray((DRAWN * 255).astype(np.uint8)).rotate(turn, expand=True)
    drawn = np.zeros((around.height, around.width), np.bool_)
    drawn[20 : 20 + turned.height, 25 : 25 + turned.width] = np.asarray(turned) > 128
    ink, dark_paper = find_ink(photographed(np.asarray(around, np.float64)))
    assert not dark_paper
    assert ((ink > 90) != drawn).sum() < 0.1 * drawn.sum()


def test_a_digit_half_in_a_deep_shadow_is_kept_whole() -> None:
    table = np.zeros((40, 30), np.bool_)
    table[20:] = True
    ink = (DRAWN * 255).astype(np.uint8)
    assert np.array_equal(without_table(ink, table), ink)


def test_a_digit_in_a_deep_shadow_beside_one_in_the_light_is_kept() -> None:
    table = np.zeros((40, 60), np.bool_)
    table[:, 30:] = True
    ink = (np.hstack([DRAWN, DRAWN]) * 255).astype(np.uint8)
    assert np.array_equal(without_table(ink, table), ink)


def test_what_lies_on_the_table_goes() -> None:
    table = np.zeros((40, 30), np.bool_)
    table[:, 25:] = True
    ink = (DRAWN * 255).astype(np.uint8)
    littered = ink.copy()
    littered[100:180, 270:276] = 255
    assert np.array_equal(without_table(littered, table), ink)


@pytest.mark.parametrize("grain", [2, 6])
def test_a_small_digit_on_a_large_grainy_sheet(grain: float) -> None:
    levels = np.full((1200, 1600), 215.0)
    small = np.asarray(seven((30, 40), width=2)).astype(np.float64) / 255
    levels[700:740, 500:530] *= 0.2 + 0.8 * small
    ink, _ = find_ink(photographed(levels, grain))
    found = np.argwhere(ink > 90)
    assert len(found) > 50
    assert (found.min(axis=0) >= (700, 500)).all()
    assert (found.max(axis=0) < (740, 530)).all()


@pytest.mark.parametrize("grain", [0.0, 0.3, 2.0])
@pytest.mark.parametrize("place", [(60, 330), (80, 320)])
def test_glare_beside_a_digit_on_an_even_board_is_no_ink(
    place: tuple[int, int], grain: float
) -> None:
    rows, columns = np.mgrid[: SIZE[1], : SIZE[0]]
    away = np.hypot(rows - place[1], columns - place[0])
    lit = page(pen=60, paper=190)
    lit += (262 - lit) * 0.85 * np.exp(-((away / 50) ** 2))
    assert off_by(photographed(lit, grain)) < 0.15


@pytest.mark.parametrize("depth", [0.4, 0.5])
@pytest.mark.parametrize("pen", [8, 30])
def test_paper_between_dark_strokes_in_a_shadow_is_no_ink(pen: int, depth: float) -> None:
    sheet = Image.new("L", (400, 300), 200)
    drawer = ImageDraw.Draw(sheet)
    if pen == 8:
        for left in range(60, 330, 45):
            drawer.ellipse((left, 190, left + 35, 240), outline=50, width=pen)
    else:
        drawer.ellipse((120, 40, 290, 260), outline=50, width=pen)
    levels = np.asarray(sheet).astype(np.float64)
    drawn = levels < 100
    edge = np.linspace(150, 90, 400)
    levels[np.arange(300)[:, None] > edge] *= 1 - depth
    ink, dark_paper = find_ink(photographed(levels))
    assert not dark_paper
    assert ((ink > 90) & drawn).sum() > 0.9 * drawn.sum()


@pytest.mark.parametrize("turn", [-5, -1, 4])
@pytest.mark.parametrize("wood", [60, 110, 140])
def test_a_table_of_streaky_wood_is_no_ink(wood: int, turn: float) -> None:
    streaks = np.random.default_rng(7).normal(1, 0.15, (110, 1)).astype(np.float32)
    sheet = Image.fromarray(page().astype(np.uint8)).convert("LA")
    askew = np.asarray(sheet.rotate(turn, Image.Resampling.BICUBIC, expand=True), np.float64)
    share = np.pad(askew[:, :, 1] / 255, ((25, 30), (25, 20)))
    size = share.shape[::-1]
    grain = np.asarray(Image.fromarray(streaks).resize(size, Image.Resampling.BICUBIC), np.float64)
    levels = wood * grain * (1 - share) + np.pad(askew[:, :, 0], ((25, 30), (25, 20))) * share
    turned = Image.fromarray((DRAWN * 255).astype(np.uint8)).rotate(turn, expand=True)
    drawn = np.pad(np.asarray(turned) > 128, ((25, 30), (25, 20)))
    ink, dark_paper = find_ink(photographed(levels))
    assert not dark_paper
    assert float(((ink > 90) != drawn).sum() / drawn.sum()) < 0.05


def test_neither_a_printed_line_nor_a_bent_shadow_is_the_edge_of_a_sheet() -> None:
    levels = np.full((240, 320), 200, np.float32)
    levels[20:24] = 90
    levels[:, 300:303] = 90
    bent = 40 + 25 * np.sin(np.arange(240) / 30)
    levels[np.arange(320)[None] < bent[:, None]] *= np.float32(0.6)
    assert not beyond_edges(levels).any()


def test_a_table_lies_beyond_the_edge_of_a_sheet() -> None:
    levels = np.full((240, 320), 200, np.float32)
    edge = 30 + 0.1 * np.arange(240)
    table = np.arange(320)[None] < edge[:, None]
    levels[table] = 140
    found = beyond_edges(levels)
    assert found[table].mean() > 0.98
    assert found[~table].mean() < 0.05


@pytest.mark.parametrize("thick", [3, 9, 13])
@pytest.mark.parametrize("spacing", [90, 150])
def test_a_few_wide_pale_lines_go(spacing: int, thick: int) -> None:
    levels = page(pen=30)
    bars = np.zeros(levels.shape, np.bool_)
    for row in range(30, levels.shape[0], spacing):
        bars[row : row + thick] = True
    levels[bars] = np.minimum(levels[bars], 150)
    ink, _ = find_ink(photographed(levels, 0.3))
    assert not (ink > 90)[bars & ~DRAWN].mean() > 0.05
    assert (ink > 90)[DRAWN].mean() > 0.9


def test_a_line_between_two_rows_of_pixels_goes_where_it_falls_into_one() -> None:
    # Half as deep as its like for most of its length: where all of it is in one row, and it
    # touches the digit, it is no stroke.
    ink = np.where(DRAWN, 255, 0).astype(np.uint8)
    bare = ~DRAWN
    middle = 212
    for row in range(middle % 24, SIZE[1], 24):
        ink[row][bare[row]] = 100
    ink[middle : middle + 2][bare[middle : middle + 2]] = 50
    end = int(np.flatnonzero(DRAWN[middle]).max()) + 1
    ink[middle, end : end + 80] = 110
    ink[middle + 1, end : end + 80] = 0
    cleaned = without_ruling(ink)
    assert (cleaned[middle, end + 4 : end + 80] > 40).mean() < 0.05
    assert (cleaned > 90)[DRAWN].mean() > 0.97


@pytest.mark.parametrize("across", [True, False])
def test_a_thin_line_is_printed_where_it_crosses_the_sheet_and_a_1_where_it_does_not(
    across: bool,
) -> None:
    ink = np.where(DRAWN, 230, 0).astype(np.uint8)
    ends = (0, SIZE[1]) if across else (50, SIZE[1] - 30)
    thin = np.zeros(ink.shape, np.bool_)
    thin[slice(*ends), 24:28] = True
    ink[thin] = 230
    cleaned = without_ruling(ink)
    assert bool((cleaned[thin] > 90).any()) is not across
    assert (cleaned > 90)[DRAWN].all()


def test_a_thin_frame_that_does_not_reach_the_border_goes() -> None:
    # A program's, in a screenshot: round at its corners.
    ink = np.where(DRAWN, 230, 0).astype(np.uint8)
    height, width = ink.shape
    frame = np.zeros(ink.shape, np.bool_)
    for at in (6, height - 9):
        frame[at : at + 3, 30 : width - 30] = True
    for at in (6, width - 9):
        frame[40 : height - 40, at : at + 3] = True
    ink[frame] = 230
    cleaned = without_ruling(ink)
    assert not (cleaned[frame] > 90).any()
    assert (cleaned > 90)[DRAWN].all()
