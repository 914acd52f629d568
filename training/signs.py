"""Signs and things that people draw and that are no digit, made from lines and arcs.

The public sets have letters, some symbols in plenty and doodles of one kind. Whoever tries whether
the program can tell draws a heart, a star, a face, an arrow, a house; and symbols such as “@” are
by few hands. Each is drawn with other proportions every time; `training.distort` then does what a
hand does. About 1 unit high, y down. What has a digit's shape (a ring, a box, a bar, a snowman) is
none of them. `outline` and `figure` are nothing that has a name.
"""

from collections.abc import Callable, Mapping

import numpy as np

from mnist_desktop.core.normalise import Points
from training.curves import Strokes, arc, joined, line

Draw = Callable[[np.random.Generator], Strokes]
Place = tuple[float, float]


UNSEEN = ("fish", "key", "cup", "umbrella", "boat", "car", "#", "×")
"""Kinds that no training draws, so that validation has some; “#” and X are unseen as UNIPEN's."""


def draw(kind: str, rng: np.random.Generator) -> Strokes:
    """Return the strokes of a sign; KeyError for none of SIGNS."""
    return SIGNS[kind](rng)


def _ring(middle: Place, radii: Place, rng: np.random.Generator) -> Points:
    """Return a closed ellipse that begins and ends anywhere, and may not quite meet."""
    start = rng.uniform(0, 360)
    way = rng.choice((-1, 1)) * rng.uniform(345, 375)
    return arc(middle, radii, (start, start + float(way)))


def _some_order(strokes: Strokes, rng: np.random.Generator) -> Strokes:
    return [strokes[place] for place in rng.permutation(len(strokes)).tolist()]


def _heart(rng: np.random.Generator) -> Strokes:
    turn = np.linspace(0, 2 * np.pi, 60)
    wide, dent = rng.uniform(0.4, 0.6), rng.uniform(0.2, 0.4)
    # The usual curve of sines and cosines.
    y = 13 * np.cos(turn) - 16 * dent * np.cos(2 * turn) - 2 * np.cos(3 * turn) - np.cos(4 * turn)
    half = np.stack([wide * np.sin(turn) ** 3, -y / 30], axis=1)
    if rng.random() < 0.3:
        return [half[:31], half[:29:-1]]
    return [half]


def _star(rng: np.random.Generator) -> Strokes:
    turn = rng.uniform(-0.15, 0.15)
    order = (0, 2, 4, 1, 3, 0)
    if rng.random() < 0.35:
        # Its outline alone.
        inner = rng.uniform(0.18, 0.28)
        angles = turn + np.arange(11) * np.pi / 5
        radii = np.where(np.arange(11) % 2, inner, 0.5)
    else:
        angles = turn + np.array(order) * 2 * np.pi / 5
        radii = np.full(6, 0.5)
    corners = np.stack([radii * np.sin(angles), -radii * np.cos(angles)], axis=1)
    corners[:-1] += rng.normal(0, 0.03, corners[:-1].shape)
    return [line(*map(tuple, corners.tolist()))]


def _face(rng: np.random.Generator) -> Strokes:
    wide, eyes = rng.uniform(0.4, 0.55), rng.uniform(0.12, 0.22)
    level = rng.uniform(-0.2, -0.05)
    strokes = [_ring((0, 0), (wide, 0.5), rng)]
    for side in (-eyes, eyes):
        if rng.random() < 0.5:
            strokes.append(line((side, level - 0.04), (side, level + rng.uniform(0, 0.1))))
        else:
            strokes.append(_ring((side, level), (0.05, 0.06), rng))
    grin, size = rng.uniform(0.1, 0.22), rng.uniform(0.05, 0.2)
    happy = rng.random() < 0.8
    turn = (20, 160) if happy else (200, 340)
    strokes.append(arc((0, 0.15 if happy else 0.3), (1.2 * grin, size), turn))
    if rng.random() < 0.3:
        strokes.append(line((0, -0.05), (rng.uniform(-0.06, 0.06), 0.08)))
    return strokes


def _arrow(rng: np.random.Generator) -> Strokes:
    """Return an arrow to a side or aslant: upright ones are 1s to some."""
    head, spread = rng.uniform(0.2, 0.4), np.radians(rng.uniform(25, 50))
    shaft = line((0, 0), (1, 0))
    barbs = [
        (1 - head * float(np.cos(side)), head * float(np.sin(side))) for side in (spread, -spread)
    ]
    if rng.random() < 0.6:
        strokes = [shaft, line(barbs[0], (1, 0), barbs[1])]
    else:
        strokes = [shaft, line((1, 0), barbs[0]), line((1, 0), barbs[1])]
    if rng.random() < 0.2:
        strokes.append(line((head, barbs[0][1]), (0, 0), (head, barbs[1][1])))
    return _turned(strokes, float(rng.choice((0, 180)) + rng.uniform(-40, 40)))


def _turned(strokes: Strokes, degrees: float) -> Strokes:
    angle = np.radians(degrees)
    turn = np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]])
    return [part @ turn.T for part in strokes]


def _house(rng: np.random.Generator) -> Strokes:
    wide, roof, over = rng.uniform(0.3, 0.6), rng.uniform(0.25, 0.5), rng.uniform(0, 0.1)
    strokes = [
        line((-wide, roof), (-wide, 1.0), (wide, 1.0), (wide, roof)),
        line((-wide - over, roof + over), (0, 0), (wide + over, roof + over)),
    ]
    if rng.random() < 0.5:
        strokes.append(line((-wide, roof), (wide, roof)))
    if rng.random() < 0.7:
        door, left = rng.uniform(0.12, 0.2), rng.uniform(-0.2, 0.1)
        top = rng.uniform(0.62, 0.75)
        strokes.append(line((left, 1.0), (left, top), (left + door, top), (left + door, 1.0)))
    return strokes


def _tick(rng: np.random.Generator) -> Strokes:
    """Return a tick whose long arm is flat enough not to be a 1, or its short one long."""
    corner = (rng.uniform(0.25, 0.4), 1.0)
    return [line((0.0, rng.uniform(0.55, 0.75)), corner, (rng.uniform(1.0, 1.5), 0.0))]


def _triangle(rng: np.random.Generator) -> Strokes:
    wide, tip = rng.uniform(0.45, 0.7), rng.uniform(-0.2, 0.2)
    top = (tip, rng.uniform(-0.03, 0.03))
    strokes = [line(top, (-wide, 1.0), (wide, rng.uniform(0.95, 1.03)), (tip, 0.0))]
    return _turned(strokes, 180.0) if rng.random() < 0.25 else strokes


def _person(rng: np.random.Generator) -> Strokes:
    head = rng.uniform(0.1, 0.17)
    hip, arms = rng.uniform(0.6, 0.7), rng.uniform(0.36, 0.48)
    reach, rise, stride = rng.uniform(0.15, 0.3), rng.uniform(-0.18, 0.15), rng.uniform(0.1, 0.25)
    strokes = [_ring((0, head), (head, head), rng), line((0, 2 * head), (0, hip))]
    if rng.random() < 0.6:
        strokes.append(line((-reach, arms + rise), (0, arms), (reach, arms + rise)))
    else:
        strokes.append(line((-reach, arms), (reach, arms)))
    strokes.append(line((-stride, 1.0), (0, hip), (stride, 1.0)))
    return strokes


def _flower(rng: np.random.Generator) -> Strokes:
    petals, size = int(rng.integers(4, 9)), rng.uniform(0.09, 0.15)
    middle = (0.0, 0.3)
    strokes = [_ring(middle, (0.09, 0.09), rng)]
    for angle in (np.arange(petals) * 2 * np.pi / petals).tolist():
        place = (0.2 * float(np.cos(angle)), 0.3 + 0.2 * float(np.sin(angle)))
        strokes.append(_ring(place, (size, size), rng))
    if rng.random() < 0.8:
        strokes.append(line((0, 0.55), (rng.uniform(-0.1, 0.1), rng.uniform(0.9, 1.1))))
    return strokes


def _fish(rng: np.random.Generator) -> Strokes:
    tall, tail = rng.uniform(0.2, 0.35), rng.uniform(0.15, 0.25)
    body = joined(
        line((0.85, -tail), (0.5, 0.0))[:-1],
        arc((0, 0), (0.5, tall), (-10, -350)),
        line((0.5, 0.0), (0.85, tail), (0.85 - rng.uniform(0, 0.1), 0), (0.85, -tail)),
    )
    strokes = [body, _ring((-0.3, -0.05), (0.03, 0.03), rng)]
    return [part * (rng.choice((-1, 1)), 1) for part in strokes[: 2 if rng.random() < 0.7 else 1]]


def _tree(rng: np.random.Generator) -> Strokes:
    trunk = rng.uniform(0.05, 0.1)
    low = rng.uniform(0.55, 0.7)
    stem = [line((-trunk, low), (-trunk, 1.0)), line((trunk, low), (trunk, 1.0))]
    if rng.random() < 0.5:
        return [_cloud_around((0, low / 2), (rng.uniform(0.3, 0.45), low / 2), rng), *stem]
    wide = rng.uniform(0.3, 0.45)
    return [line((0, 0), (-wide, low), (wide, low), (0, 0)), *stem]


def _cloud_around(middle: Place, radii: Place, rng: np.random.Generator) -> Points:
    bumps = int(rng.integers(5, 10))
    turn = np.linspace(0, 2 * np.pi, 90)
    # Half circles outwards, one after the other.
    size = 1 + rng.uniform(0.2, 0.4) * np.abs(np.sin(bumps * turn / 2))
    return np.stack(
        [middle[0] + radii[0] * size * np.cos(turn), middle[1] + radii[1] * size * np.sin(turn)], 1
    )


def _cloud(rng: np.random.Generator) -> Strokes:
    return [_cloud_around((0, 0), (rng.uniform(0.5, 0.8), rng.uniform(0.3, 0.45)), rng)]


def _sun(rng: np.random.Generator) -> Strokes:
    size, rays = rng.uniform(0.2, 0.3), int(rng.integers(6, 13))
    strokes = [_ring((0, 0), (size, size), rng)]
    for angle in (np.arange(rays) * 2 * np.pi / rays + rng.uniform(0, 1)).tolist():
        way = np.array([np.cos(angle), np.sin(angle)])
        ends = way * (size + rng.uniform(0.02, 0.1)), way * rng.uniform(0.42, 0.55)
        strokes.append(line(*(tuple(end.tolist()) for end in ends)))
    return strokes


def _lightning(rng: np.random.Generator) -> Strokes:
    wide = rng.uniform(0.15, 0.3)
    outline = [
        (0.1, 0.0),
        (-wide, 0.55),
        (0.02, 0.52),
        (-0.1, 1.0),
        (wide + 0.05, 0.4),
        (0.06, 0.43),
        (0.3, 0.0),
        (0.1, 0.0),
    ]
    places = np.array(outline) + np.append(rng.normal(0, 0.02, (7, 2)), [[0, 0]], axis=0)
    return [line(*map(tuple, places.tolist()))]


def _envelope(rng: np.random.Generator) -> Strokes:
    wide = rng.uniform(0.6, 0.9)
    dip = rng.uniform(0.45, 0.7)
    box = line((-wide, 0), (wide, 0), (wide, 1), (-wide, 1), (-wide, 0))
    return [box, line((-wide, 0), (0, dip), (wide, 0))]


def _cat(rng: np.random.Generator) -> Strokes:
    ear = rng.uniform(0.2, 0.35)
    head = _ring((0, 0.25), (rng.uniform(0.42, 0.52), 0.45), rng)
    ears = [
        line((side * 0.42, 0.05), (side * 0.38, -ear), (side * 0.12, -0.17)) for side in (-1, 1)
    ]
    eyes = [_ring((side * 0.17, 0.15), (0.04, 0.05), rng) for side in (-1, 1)]
    strokes = [head, *ears, *eyes, line((-0.05, 0.3), (0, 0.35), (0.05, 0.3))]
    if rng.random() < 0.6:
        strokes += [line((side * 0.2, 0.38), (side * 0.6, 0.34)) for side in (-1, 1)]
    return strokes


def _cup(rng: np.random.Generator) -> Strokes:
    wide, low = rng.uniform(0.35, 0.5), rng.uniform(0.2, 0.4)
    body = line((-wide, 0), (-low, 1), (low, 1), (wide, 0))
    rim = _ring((0, 0), (wide, rng.uniform(0.04, 0.12)), rng)
    return [body, rim, arc((wide - 0.05, 0.4), (0.25, 0.22), (-100, 100))]


def _note(rng: np.random.Generator) -> Strokes:
    """Return two notes under a beam: one by itself is a 6 or a 9 to some."""
    wide, tilt = rng.uniform(0.4, 0.7), rng.uniform(-0.1, 0.1)
    strokes = []
    for x, rise in ((0.0, 0.0), (wide, tilt)):
        strokes.append(_ring((x - 0.1, 0.92 + rise), (0.12, 0.09), rng))
        strokes.append(line((x, 0.9 + rise), (x, rise)))
    return [*strokes, line((0, 0), (wide, tilt))]


def _crown(rng: np.random.Generator) -> Strokes:
    spikes, wide = int(rng.integers(3, 6)), rng.uniform(0.5, 0.7)
    at = np.linspace(-wide, wide, 2 * spikes - 1)
    tops = np.where(np.arange(len(at)) % 2, rng.uniform(0.4, 0.55), 0.0)
    corners = [(-0.8 * wide, 1.0), *zip(at.tolist(), tops.tolist(), strict=True), (0.8 * wide, 1.0)]
    return [line(*corners, (-0.8 * wide, 1.0))]


def _boat(rng: np.random.Generator) -> Strokes:
    low, wide = rng.uniform(0.3, 0.4), rng.uniform(0.5, 0.7)
    hull = line((-wide, 0.75), (-low, 1.0), (low, 1.0), (wide, 0.75), (-wide, 0.75))
    sail = line((0, 0.75), (0, 0), (rng.uniform(0.3, 0.5), 0.65), (0, 0.65))
    strokes = [hull, sail]
    if rng.random() < 0.5:
        strokes.append(line((-0.05, 0.15), (-0.4, 0.65), (-0.05, 0.65)))
    return strokes


def _umbrella(rng: np.random.Generator) -> Strokes:
    wide, tall = rng.uniform(0.45, 0.6), rng.uniform(0.35, 0.5)
    dome = arc((0, tall), (wide, tall), (180, 360))
    waves = int(rng.integers(3, 6))
    at = np.linspace(-wide, wide, 40)
    hem = np.stack([at, tall - 0.07 * np.abs(np.sin(waves * np.pi * (at + wide) / 2 / wide))], 1)
    hook = rng.uniform(0.07, 0.12)
    handle = joined(line((0, tall), (0, 0.9)), arc((-hook, 0.9), (hook, hook), (0, 170)))
    return [dome, hem, handle]


def _key(rng: np.random.Generator) -> Strokes:
    size, teeth = rng.uniform(0.15, 0.22), int(rng.integers(2, 4))
    strokes = [_ring((0, 0), (size, size), rng), line((size, 0), (1, 0))]
    strokes += [
        line((x, 0), (x, rng.uniform(0.12, 0.22))) for x in np.linspace(0.75, 0.98, teeth).tolist()
    ]
    return _turned(strokes, float(rng.choice((0, 180)) + rng.uniform(-30, 30)))


def _glasses(rng: np.random.Generator) -> Strokes:
    size, gap = rng.uniform(0.25, 0.35), rng.uniform(0.08, 0.2)
    rings = [_ring((s * (gap + size), 0), (size, size), rng) for s in (-1, 1)]
    ends = gap + 2 * size
    arms = [line((s * ends, 0), (s * (ends + 0.25), rng.uniform(-0.25, 0.0))) for s in (-1, 1)]
    return [*rings, arc((0, 0), (gap, 0.08), (180, 360)), *arms]


def _car(rng: np.random.Generator) -> Strokes:
    roof, nose = rng.uniform(0.3, 0.45), rng.uniform(0.15, 0.3)
    body = line(
        (-0.9, 0.75),
        (-0.9, 0.4),
        (-roof - 0.15, 0.4),
        (-roof, 0),
        (roof, 0),
        (roof + nose, 0.4),
        (0.9, 0.45),
        (0.9, 0.75),
        (-0.9, 0.75),
    )
    wheel = rng.uniform(0.13, 0.2)
    return [body, *(_ring((s * 0.5, 0.8), (wheel, wheel), rng) for s in (-1, 1))]


def _at(rng: np.random.Generator) -> Strokes:
    """Return an @: a small a or ring, and in one stroke with it the long way around.

    Or a spiral from the outside to the middle, as those draw it who write fast.
    """
    if rng.random() < 0.35:
        return [_spiral(rng)]
    size = rng.uniform(0.13, 0.24)
    around = rng.uniform(0.42, 0.55), 0.5
    end = rng.uniform(30, 75)
    inner = arc((0, 0), (size, size * rng.uniform(0.9, 1.3)), (-50, -50 - rng.uniform(300, 370)))
    tail = rng.uniform(0.05, 0.2)
    foot = line((size, -0.5 * size), (size + 0.02, size), (size + tail, size + 0.03))
    loop = arc((0.03, 0), around, (rng.uniform(5, 25), end - 360))
    if rng.random() < 0.35:
        return [joined(inner, foot), loop]
    return [joined(inner, foot, loop)]


def _spiral(rng: np.random.Generator) -> Points:
    """Return one from the upper right over the left, of about two turns; a 6 has less."""
    along = np.linspace(0, 1, 60)
    turns = np.radians(rng.uniform(-70, -20) - 360 * rng.uniform(1.9, 2.5) * along)
    radius = 0.5 * (1 - along) ** rng.uniform(0.7, 1.1) + rng.uniform(0, 0.08)
    wide = rng.uniform(0.75, 1.2)
    return np.stack([wide * radius * np.cos(turns), radius * np.sin(turns)], axis=1)


def _hash(rng: np.random.Generator) -> Strokes:
    gap, lean = rng.uniform(0.1, 0.22), rng.uniform(-0.05, 0.25)
    up, across = rng.uniform(0.4, 0.55), rng.uniform(0.35, 0.55)
    strokes = [line((s * gap + lean, -up), (s * gap - lean, up)) for s in (-1, 1)]
    rise = rng.uniform(-0.05, 0.1)
    strokes += [line((-across, s * gap + rise), (across, s * gap - rise)) for s in (-1, 1)]
    return strokes


def _percent(rng: np.random.Generator) -> Strokes:
    size, lean = rng.uniform(0.1, 0.2), rng.uniform(0.2, 0.45)
    bar = line((lean, 0), (-lean, 1))
    left = _ring((-lean - rng.uniform(-0.1, 0.1), 0.2), (size, size * 1.2), rng)
    right = _ring((lean + rng.uniform(-0.1, 0.1), 0.8), (size, size * 1.2), rng)
    return [left, bar, right] if rng.random() < 0.5 else [bar, left, right]


def _dollar(rng: np.random.Generator) -> Strokes:
    wide = rng.uniform(0.22, 0.32)
    along = np.linspace(0, 1, 40)
    curve = np.stack([wide * np.sin(2 * np.pi * (along - 0.08)), 0.1 + 0.8 * along], axis=1)
    curve[:, 0] *= -1
    bars = (0.0,) if rng.random() < 0.7 else (-0.05, 0.05)
    over = rng.uniform(0, 0.12)
    return [curve, *(line((x, -over), (x + rng.uniform(-0.04, 0.04), 1 + over)) for x in bars)]


def _euro(rng: np.random.Generator) -> Strokes:
    open_by = rng.uniform(30, 60)
    bow = arc((0.1, 0.5), (rng.uniform(0.32, 0.45), 0.5), (-open_by, -360 + open_by))
    left, right = rng.uniform(-0.5, -0.38), rng.uniform(0.1, 0.3)
    return [bow, *(line((left, y), (right, y - rng.uniform(-0.03, 0.05))) for y in (0.42, 0.58))]


def _ampersand(rng: np.random.Generator) -> Strokes:
    """Return an &: in one stroke, or an E of two bows with a short bar above and below."""
    if rng.random() < 0.3:
        bow = rng.uniform(0.2, 0.3)
        bows = [arc((0, y), (bow, 0.22), (-50, -310)) for y in (0.28, 0.72)]
        ends = rng.uniform(0, 0.08), rng.uniform(0.92, 1.0)
        bars = [line((0, ends[0]), (0, 0.1)), line((0, 0.9), (0, ends[1]))]
        return [joined(*bows), *bars]
    wide, head = rng.uniform(0.25, 0.35), rng.uniform(0.12, 0.2)
    corners = np.array(
        [
            [0.5, 1.0],
            [0.1, 0.5],
            [-head, 0.25],
            [0.0, 0.0],
            [head, 0.2],
            [-0.05, 0.48],
            [-wide, 0.75],
            [-0.05, 1.0],
            [0.3, 0.8],
            [0.45, 0.5],
        ]
    )
    corners += rng.normal(0, 0.02, corners.shape)
    return [_smooth(corners)]


def _smooth(corners: Points) -> Points:
    """Return a curve through corners: Catmull and Rom's."""
    ends = np.concatenate([[2 * corners[0] - corners[1]], corners, [2 * corners[-1] - corners[-2]]])
    along = np.linspace(0, 1, 8, endpoint=False)[:, None]
    parts = []
    for p, q, r, s in zip(ends, ends[1:], ends[2:], ends[3:], strict=False):
        bend = (2 * p - 5 * q + 4 * r - s) * along**2 + (3 * q - p - 3 * r + s) * along**3
        parts.append(0.5 * (2 * q + (r - p) * along + bend))
    return np.concatenate([*parts, corners[-1:]])


def _question(rng: np.random.Generator) -> Strokes:
    wide, neck = rng.uniform(0.2, 0.3), rng.uniform(0.4, 0.5)
    bow = arc((0, wide), (wide, wide), (-170 + rng.uniform(0, 30), 80))
    stem = line(tuple(bow[-1].tolist()), (0, neck + 0.1), (0, rng.uniform(0.68, 0.76)))
    dot = (0.0, rng.uniform(0.9, 1.0))
    return [joined(bow, stem), _ring(dot, (0.02, 0.02), rng)]


def _caret(rng: np.random.Generator) -> Strokes:
    wide, tall = rng.uniform(0.4, 0.65), rng.uniform(0.5, 0.9)
    return [line((-wide, tall), (rng.uniform(-0.08, 0.08), 0), (wide, tall))]


def _angle(rng: np.random.Generator) -> Strokes:
    """Return a < or a >, its arms as long as one another."""
    wide, tall = rng.uniform(0.6, 1.0), rng.uniform(0.3, 0.5)
    way = float(rng.choice((-1, 1)))
    return [line((way * wide, -tall), (0, rng.uniform(-0.05, 0.05)), (way * wide, tall))]


def _brace(rng: np.random.Generator) -> Strokes:
    wide, way = rng.uniform(0.1, 0.2), float(rng.choice((-1, 1)))
    half = np.array([[wide, 0.0], [0.3 * wide, 0.06], [0, 0.2], [0, 0.4], [-0.9 * wide, 0.5]])
    whole = np.concatenate([half, (half * (1, -1) + (0, 1.0))[-2::-1]])
    return [_smooth(whole + rng.normal(0, 0.008, whole.shape)) * (way, 1)]


def _plus(rng: np.random.Generator) -> Strokes:
    up, across = rng.uniform(0.4, 0.55), rng.uniform(0.4, 0.6)
    shift = rng.uniform(-0.06, 0.06, 2).tolist()
    strokes = [line((-across, shift[0]), (across, shift[0])), line((shift[1], -up), (shift[1], up))]
    return _some_order(strokes, rng)


def _cross(rng: np.random.Generator) -> Strokes:
    lean = rng.uniform(0.3, 0.55)
    strokes = [line((-lean, -0.5), (lean, 0.5)), line((lean, -0.5), (-lean, 0.5))]
    return _some_order(strokes, rng)


def _asterisk(rng: np.random.Generator) -> Strokes:
    count = int(rng.integers(3, 5))
    strokes = []
    for angle in (np.arange(count) * np.pi / count + rng.uniform(-0.2, 0.2)).tolist():
        way = np.array([np.cos(angle), np.sin(angle)]) * rng.uniform(0.4, 0.55)
        middle = rng.normal(0, 0.04, 2)
        strokes.append(line(tuple((middle - way).tolist()), tuple((middle + way).tolist())))
    return _some_order(strokes, rng)


def _equals(rng: np.random.Generator) -> Strokes:
    gap, wide = rng.uniform(0.1, 0.25), rng.uniform(0.4, 0.6)
    return [
        line((-wide, y + rng.uniform(-0.03, 0.03)), (wide, y + rng.uniform(-0.03, 0.03)))
        for y in (-gap, gap)
    ]


def _tilde(rng: np.random.Generator) -> Strokes:
    along = np.linspace(0, 1, 40)
    return [np.stack([along, rng.uniform(0.1, 0.2) * np.sin(-2 * np.pi * along)], axis=1)]


def _exclamation(rng: np.random.Generator) -> Strokes:
    lean, gap = rng.uniform(-0.1, 0.15), rng.uniform(0.1, 0.25)
    bar = line((lean, 0), (0, 0.8 - gap / 2))
    return [bar, _ring((-0.3 * lean, 0.85 + gap / 2), (0.02, 0.02), rng)]


def _colon(rng: np.random.Generator) -> Strokes:
    """Return two small things above one another, the lower one sometimes a comma."""
    strokes = []
    for y in (0.0, 1.0):
        size = rng.uniform(0.02, 0.12)
        if rng.random() < 0.5:
            strokes.append(_ring((rng.uniform(-0.05, 0.05), y), (size, size), rng))
        else:
            strokes.append(line((0, y - size), (rng.uniform(-0.1, 0.1), y + size)))
    if rng.random() < 0.4:
        strokes[1] = line((0.05, 0.9), (rng.uniform(-0.25, 0), rng.uniform(1.1, 1.5)))
    return strokes


def _eye(rng: np.random.Generator) -> Strokes:
    wide, tall = rng.uniform(0.6, 0.8), rng.uniform(0.25, 0.4)
    lids = [arc((0, 0), (wide, side * tall), (180, 360)) for side in (1, -1)]
    size = rng.uniform(0.5, 0.9) * tall
    strokes = [*lids, _ring((0, 0), (size, size), rng)]
    return [*strokes, _ring((0, 0), (0.04, 0.04), rng)] if rng.random() < 0.5 else strokes


def _mushroom(rng: np.random.Generator) -> Strokes:
    wide, tall, foot = rng.uniform(0.45, 0.6), rng.uniform(0.4, 0.55), rng.uniform(0.12, 0.22)
    cap = joined(arc((0, tall), (wide, tall), (180, 360)), line((wide, tall), (-wide, tall)))
    return [cap, line((-foot, tall), (-foot, 0.95), (foot, 0.95), (foot, tall))]


def _butterfly(rng: np.random.Generator) -> Strokes:
    upper, lower = rng.uniform(0.2, 0.3), rng.uniform(0.14, 0.22)
    wings = [
        _ring((side * size * 1.1, level), (size, size * 0.8), rng)
        for side in (-1, 1)
        for size, level in ((upper, 0.25), (lower, 0.65))
    ]
    feelers = line((-0.15, -0.15), (0, 0.05), (0.15, -0.15))
    return [line((0, 0.05), (0, 0.9)), *wings, feelers]


def _ghost(rng: np.random.Generator) -> Strokes:
    wide, waves = rng.uniform(0.35, 0.45), int(rng.integers(3, 6))
    at = np.linspace(wide, -wide, 40)
    hem = np.stack([at, 1 - 0.1 * np.abs(np.sin(waves * np.pi * (at + wide) / 2 / wide))], 1)
    body = joined(line((-wide, 1), (-wide, 0.4)), arc((0, 0.4), (wide, 0.4), (180, 360)))
    eyes = [_ring((side * 0.13, 0.38), (0.05, 0.07), rng) for side in (-1, 1)]
    return [joined(body, line((wide, 0.4), (wide, 1)), hem), *eyes]


def _leaf(rng: np.random.Generator) -> Strokes:
    wide = rng.uniform(0.22, 0.38)
    along = np.linspace(0, 1, 30)
    sides = [
        np.stack([side * wide * np.sin(np.pi * along**0.8), along], axis=1) for side in (-1, 1)
    ]
    veins = [
        line((0, y), (side * 0.6 * wide, y - 0.14))
        for y in (0.4, 0.6, 0.8)
        for side in (-1, 1)
        if rng.random() < 0.9
    ]
    return _turned([*sides, line((0, 0.1), (0, 1.25)), *veins], float(rng.uniform(-50, 50)))


def _anchor(rng: np.random.Generator) -> Strokes:
    size, wide = rng.uniform(0.07, 0.12), rng.uniform(0.3, 0.45)
    strokes = [_ring((0, size), (size, size), rng), line((0, 2 * size), (0, 1.0))]
    strokes.append(line((-0.2, 0.35), (0.2, 0.35)))
    return [*strokes, arc((0, 0.65), (wide, 0.35), (5, 175))]


def _bulb(rng: np.random.Generator) -> Strokes:
    size, neck = rng.uniform(0.3, 0.38), rng.uniform(0.1, 0.16)
    glass = arc((0, size), (size, size), (115, 425))
    strokes = [glass, line(tuple(glass[0].tolist()), (-neck, 0.95), (neck, 0.95), (neck, 0.7))]
    return [*strokes, *(line((-neck, y), (neck, y - 0.03)) for y in (0.78, 0.87))]


def _outline(rng: np.random.Generator) -> Strokes:
    """Return a closed outline with bays, of which no digit has as many."""
    turn = np.linspace(0, 2 * np.pi, 80)
    radius = np.ones_like(turn)
    for order in range(3, 7):
        radius += rng.uniform(-0.25, 0.25) * np.cos(order * turn + rng.uniform(0, 2 * np.pi))
    order = int(rng.integers(3, 7))
    radius += rng.uniform(0.25, 0.4) * np.cos(order * turn + rng.uniform(0, 2 * np.pi))
    radius = np.clip(radius, 0.25, None)
    shape = np.stack([radius * np.cos(turn), radius * np.sin(turn)], axis=1)
    return [shape * rng.uniform(0.35, 0.55, 2)]


def _figure(rng: np.random.Generator) -> Strokes:
    """Return an outline, round or with corners, with some things within and about it."""
    if rng.random() < 0.4:
        strokes = [_ring((0, 0), (rng.uniform(0.35, 0.55), 0.5), rng)]
    elif rng.random() < 0.5:
        strokes = _outline(rng)
    else:
        count = int(rng.integers(3, 7))
        angles = np.sort(rng.uniform(0, 2 * np.pi, count))
        radii = rng.uniform(0.4, 0.6, count)
        corners = np.stack([radii * np.cos(angles), radii * np.sin(angles)], axis=1)
        strokes = [line(*map(tuple, [*corners.tolist(), corners[0].tolist()]))]
    for _ in range(int(rng.integers(2, 6))):
        place = rng.uniform(-0.3, 0.3, 2) * (1 if rng.random() < 0.7 else 2)
        x, y = place.tolist()
        size = rng.uniform(0.05, 0.25)
        if rng.random() < 0.4:
            strokes.append(_ring((x, y), (size, size * rng.uniform(0.6, 1.4)), rng))
        elif rng.random() < 0.5:
            start = rng.uniform(0, 360)
            strokes.append(arc((x, y), (size, size), (start, start + rng.uniform(90, 220))))
        else:
            angle = rng.uniform(0, np.pi)
            way = size * np.cos(angle), size * np.sin(angle)
            strokes.append(line((x - way[0], y - way[1]), (x + way[0], y + way[1])))
    return strokes


SIGNS: Mapping[str, Draw] = {
    "heart": _heart,
    "star": _star,
    "face": _face,
    "arrow": _arrow,
    "house": _house,
    "tick": _tick,
    "triangle": _triangle,
    "person": _person,
    "flower": _flower,
    "fish": _fish,
    "tree": _tree,
    "cloud": _cloud,
    "sun": _sun,
    "lightning": _lightning,
    "envelope": _envelope,
    "cat": _cat,
    "cup": _cup,
    "note": _note,
    "crown": _crown,
    "boat": _boat,
    "umbrella": _umbrella,
    "key": _key,
    "glasses": _glasses,
    "car": _car,
    "eye": _eye,
    "mushroom": _mushroom,
    "butterfly": _butterfly,
    "ghost": _ghost,
    "leaf": _leaf,
    "anchor": _anchor,
    "bulb": _bulb,
    "outline": _outline,
    "figure": _figure,
    "@": _at,
    "#": _hash,
    "%": _percent,
    "$": _dollar,
    "€": _euro,
    "&": _ampersand,
    "?": _question,
    "^": _caret,
    "<": _angle,
    "{": _brace,
    "+": _plus,
    "×": _cross,
    "*": _asterisk,
    "=": _equals,
    "~": _tilde,
    "!": _exclamation,
    ":": _colon,
}
SEEN = tuple(kind for kind in SIGNS if kind not in UNSEEN)
