"""Photos: what light and tables do to a sheet leaves its ink alone."""

import numpy as np
import numpy.typing as npt
import pytest
from PIL import Image, ImageDraw, ImageFilter
from scipy import ndimage

from mnist_desktop.core.ink import find_ink
from mnist_desktop.core.sheet_edge import beyond_edges
from mnist_desktop.core.table import without_table
from tests.core.photographed import DRAWN, SIZE, Levels, off_by, page, photographed
from tests.core.sketches import seven


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


@pytest.mark.parametrize(
    ("upper", "lower", "right"), [(120, 220, 300), (150, 220, 190), (150, 260, 300)]
)
def test_a_lit_place_among_shadows_is_no_chalk(upper: int, lower: int, right: int) -> None:
    sheet = Image.new("L", SIZE, 205)
    places = [(70, 60), (230, 70), (130, 170), (220, 260), (140, 340), (60, 320)]
    ImageDraw.Draw(sheet).line(places, fill=110, width=56, joint="curve")
    levels = np.asarray(sheet).astype(np.float64)
    drawn = levels < 150
    rows, columns = np.mgrid[: SIZE[1], : SIZE[0]]
    shadow = rows < upper + 60 * np.sin(columns / 60)
    shadow |= (rows > lower + 40 * np.sin(columns / 50)) & (columns < right)
    levels[shadow] *= 0.6
    ink, dark_paper = find_ink(photographed(levels, 3))
    assert not dark_paper
    assert (ink > 90)[drawn].mean() > 0.8


@pytest.mark.parametrize("depth", [0.42, 0.5])
def test_a_shadow_over_most_of_a_ruled_sheet_is_no_table(depth: float) -> None:
    levels = page(pen=130, paper=235)
    bare = levels > 200
    for row in range(20, SIZE[1], 55):
        levels[row : row + 2][bare[row : row + 2]] = 180
    rows, columns = np.mgrid[: SIZE[1], : SIZE[0]]
    levels[(rows < 330) | (columns < 60)] *= 1 - depth
    ink, dark_paper = find_ink(photographed(levels, 1))
    assert not dark_paper
    assert (ink > 90)[DRAWN].mean() > 0.9
    assert (ink > 90)[~DRAWN].mean() < 0.005


@pytest.mark.parametrize("grain", [8, 11])
def test_grain_that_drowns_a_soft_pale_stroke(grain: float) -> None:
    soft = Image.fromarray(page(pen=150, paper=205).astype(np.uint8))
    levels = np.asarray(soft.filter(ImageFilter.GaussianBlur(5)), np.float64)
    slope = np.linspace(1.0, 0.75, SIZE[1])[:, None]
    ink, _ = find_ink(photographed(levels * slope, grain))
    assert (ink > 90)[DRAWN].mean() > 0.8
    assert (ink > 90)[~ndimage.binary_dilation(DRAWN, iterations=8)].mean() < 0.001


def test_a_line_along_the_edge_of_a_sure_table_goes_and_a_1_beside_it_stays() -> None:
    table = np.zeros((40, 30), np.bool_)
    table[:, 25:] = True
    ink = (DRAWN * 255).astype(np.uint8)
    ink[100:260, 200:206] = 255
    edge = ink.copy()
    edge[120:200, 236:239] = 255
    assert np.array_equal(without_table(edge, table, sure=True), ink)


@pytest.mark.parametrize("light", [110, 125])
@pytest.mark.parametrize("chalk", [50, 80])
def test_chalk_on_the_darker_side_of_a_board(chalk: float, light: float) -> None:
    drawn = np.concatenate([DRAWN, np.zeros_like(DRAWN)], axis=1)
    levels: Levels = np.linspace(25, light, SIZE[0] * 2) + chalk * drawn
    ink, dark_paper = find_ink(photographed(levels, 2))
    assert dark_paper
    assert (ink > 90)[drawn].mean() > 0.9


@pytest.mark.parametrize("grain", [0.9, 1.5])
@pytest.mark.parametrize("depth", [12, 16])
def test_a_pale_hairline_in_fine_grain(depth: float, grain: float) -> None:
    thin = np.asarray(seven(SIZE, width=1)) < 128
    ink, dark_paper = find_ink(photographed(np.where(thin, 220 - depth, 220.0), grain))
    assert not dark_paper
    assert (ink > 90)[thin].mean() > 0.9
