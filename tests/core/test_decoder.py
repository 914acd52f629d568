"""The decoder: every format and mode gives the same picture; what is none gives one sentence."""

import hashlib
import random
import struct
import time
import zlib
from contextlib import nullcontext
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from mnist_desktop.core import decoder
from mnist_desktop.core.decoder import MAX_SIDE, decode, open_picture, read_bytes
from mnist_desktop.core.errors import UserError
from tests.conftest import LogGuard
from tests.core.sketches import box, encode, ink, same_ink, seven

FORMATS: dict[str, tuple[str, ...]] = {
    "PNG": ("1", "L", "LA", "P", "RGB", "RGBA", "I;16"),
    "JPEG": ("L", "RGB", "CMYK"),
    "BMP": ("1", "L", "P", "RGB", "RGBA"),
    "GIF": ("1", "L", "P", "RGB"),
    "TIFF": ("1", "L", "LA", "P", "RGB", "RGBA", "CMYK", "I;16", "I", "F"),
    "WEBP": ("L", "RGB", "RGBA"),
    "PPM": ("1", "L", "RGB", "I"),
}
SMALL = {
    "PNG": encode(seven((24, 32), "RGB", "white", "navy")),
    "JPEG": encode(seven((24, 32), "RGB", "white", "navy"), "JPEG"),
    "BMP": encode(seven((24, 32), "RGB", "white", "navy"), "BMP"),
    "GIF": encode(seven((24, 32)), "GIF"),
    "TIFF": encode(seven((24, 32), "RGB", "white", "navy"), "TIFF", compression="tiff_lzw"),
    "WEBP": encode(seven((24, 32), "RGB", "white", "navy"), "WEBP", lossless=True),
    "PPM": encode(seven((24, 32)), "PPM"),
}
CLEAR = (0, 0, 0, 0)


def in_mode(grey: Image.Image, mode: str) -> Image.Image:
    values = np.asarray(grey)
    if mode in ("I;16", "I"):
        return Image.fromarray(values.astype(np.uint16 if mode == "I;16" else np.int32) * 257)
    if mode == "F":
        return Image.fromarray(values.astype(np.float32) / 255)
    if mode == "CMYK":
        return grey.convert("RGB").convert("CMYK")
    return grey.convert(mode)


def refusal(data: bytes) -> str:
    with pytest.raises(UserError) as caught:
        decode(data, "the picture.png")
    sentence = caught.value.sentence
    assert sentence.startswith("“the picture.png” ")
    assert sentence.endswith(".")
    return sentence


def png_header(width: int, height: int) -> bytes:
    """Return a PNG that claims a size and holds nothing."""
    body = b"IHDR" + struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    chunk = struct.pack(">I", 13) + body + struct.pack(">I", zlib.crc32(body))
    return b"\x89PNG\r\n\x1a\n" + chunk + b"\0\0\0\0IDAT" + struct.pack(">I", zlib.crc32(b"IDAT"))


@pytest.mark.parametrize(("form", "mode"), [(f, m) for f, modes in FORMATS.items() for m in modes])
@pytest.mark.parametrize("dark_paper", [False, True])
def test_every_format_in_every_mode_is_the_same_picture(
    form: str, mode: str, dark_paper: bool
) -> None:
    grey = seven(paper=0, ink=255) if dark_paper else seven()
    opened = decode(encode(in_mode(grey, mode), form), "picture")
    assert (opened.view.width, opened.view.height) == grey.size
    assert opened.view.dark_paper is dark_paper
    assert same_ink(ink(encode(in_mode(grey, mode), form)), ink(encode(seven())))
    shown = np.frombuffer(opened.view.rgb, np.uint8).reshape(80, 60, 3)
    assert (np.abs(shown.astype(int) - np.asarray(grey)[:, :, None]) > 60).mean() < 0.01


def test_a_picture_knows_its_name_its_size_and_its_scale() -> None:
    data = encode(seven())
    opened = decode(data, "picture")
    assert opened.picture.id == hashlib.sha256(data).hexdigest()
    assert (opened.picture.width, opened.picture.height) == (60, 80)
    assert opened.picture.scale == 1
    assert len(opened.picture.ink) == 60 * 80
    assert len(opened.view.rgb) == 60 * 80 * 3


def test_the_first_frame_of_an_animation_is_read() -> None:
    frames = [seven(), seven(paper=0, ink=255), Image.new("L", (60, 80), 255)]
    data = encode(frames[0], "GIF", save_all=True, append_images=frames[1:])
    assert same_ink(ink(data), ink(encode(seven())))


def test_the_first_page_of_a_tiff_is_read() -> None:
    pages = [seven(), Image.new("L", (9, 9), 255)]
    data = encode(pages[0], "TIFF", save_all=True, append_images=pages[1:])
    assert same_ink(ink(data), ink(encode(seven())))


def test_the_first_picture_of_a_phones_mpo_is_read() -> None:
    shots = [seven(mode="RGB", paper="white"), Image.new("RGB", (60, 80), "white")]
    data = encode(shots[0], "MPO", save_all=True, append_images=shots[1:])
    assert same_ink(ink(data), ink(encode(seven())))


def test_a_palette_with_a_transparent_colour() -> None:
    image = Image.new("P", (60, 80), 0)
    image.putpalette([255, 0, 255, 20, 20, 20])
    image.paste(1, (28, 10, 32, 70))
    for form in ("PNG", "GIF"):
        opened = decode(encode(image, form, transparency=0), "picture")
        assert not opened.view.dark_paper
        assert opened.view.rgb[:3] == b"\xff\xff\xff"
        assert box(encode(image, form, transparency=0)) == (28, 10, 4, 60)


@pytest.mark.parametrize("mode", ["L", "RGB"])
def test_a_grey_level_or_colour_that_stands_for_transparent(mode: str) -> None:
    paper: Any = 200 if mode == "L" else (1, 200, 3)
    image = seven(mode=mode, paper=paper, ink=0 if mode == "L" else (0, 0, 0))
    opened = decode(encode(image, transparency=paper), "picture")
    assert opened.view.rgb[:3] == b"\xff\xff\xff"
    assert not opened.view.dark_paper


@pytest.mark.parametrize(
    ("top", "mode"), [(255, "I;16"), (1023, "I;16"), (4095, "I;16"), (65535, "I;16"), (2**24, "I")]
)
def test_deep_grey_is_read_by_the_bits_it_uses(top: int, mode: str) -> None:
    values = np.asarray(seven()).astype(np.float64) / 255 * top
    image = Image.fromarray(values.astype(np.uint16 if mode == "I;16" else np.int32))
    assert image.mode == mode
    assert same_ink(ink(encode(image, "TIFF")), ink(encode(seven())))


@pytest.mark.parametrize(("low", "high"), [(0, 1), (0, 255), (-1, 1), (3, 4000)])
def test_floating_point_grey_is_read_by_its_range(low: float, high: float) -> None:
    values = np.asarray(seven()).astype(np.float32) / 255 * (high - low) + low
    values[0, 0] = np.nan
    assert same_ink(ink(encode(Image.fromarray(values), "TIFF")), ink(encode(seven())))


def test_a_16_bit_pgm() -> None:
    values = (np.asarray(seven()).astype(">u2") * 4).tobytes()
    data = b"P5\n# made by hand\n60 80\n1020\n" + values
    assert same_ink(ink(data), ink(encode(seven())))


def test_a_plain_text_pgm() -> None:
    text = "P2 60 80 255\n" + " ".join(map(str, np.asarray(seven()).ravel()))
    assert same_ink(ink(text.encode()), ink(encode(seven())))


ORIENTATIONS = {
    1: lambda u: u,
    2: lambda u: u[:, ::-1],
    3: lambda u: u[::-1, ::-1],
    4: lambda u: u[::-1],
    5: lambda u: u.T,
    6: lambda u: u[:, ::-1].T,
    7: lambda u: u[::-1, ::-1].T,
    8: lambda u: u[::-1].T,
}
"""How an upright picture is stored, by EXIF 2.32: where its row 0 and its column 0 are seen."""


def turned(orientation: int, form: str, upright: Image.Image) -> bytes:
    stored = Image.fromarray(np.ascontiguousarray(ORIENTATIONS[orientation](np.asarray(upright))))
    if form == "TIFF":
        return encode(stored, form, tiffinfo={0x0112: orientation})
    exif = Image.Exif()
    exif[0x0112] = orientation
    return encode(stored, form, exif=exif, **({"quality": 95} if form == "JPEG" else {}))


@pytest.mark.parametrize("form", ["JPEG", "PNG", "TIFF", "WEBP"])
@pytest.mark.parametrize("orientation", ORIENTATIONS)
def test_a_turned_picture_is_seen_upright(form: str, orientation: int) -> None:
    opened = decode(turned(orientation, form, seven()), "picture")
    assert (opened.picture.width, opened.picture.height) == (60, 80)
    assert (opened.view.width, opened.view.height) == (60, 80)
    assert same_ink(ink(turned(orientation, form, seven())), ink(encode(seven())))


@pytest.mark.parametrize("orientation", [0, 9, 60000])
def test_an_orientation_that_is_none_is_left_alone(orientation: int) -> None:
    exif = Image.Exif()
    exif[0x0112] = orientation
    assert same_ink(ink(encode(seven(), exif=exif)), ink(encode(seven())))


def test_a_large_turned_photo_keeps_its_shape_and_scale() -> None:
    opened = decode(turned(6, "JPEG", seven((1500, 4500))), "picture")
    assert (opened.picture.width, opened.picture.height) == (683, MAX_SIDE)
    assert opened.picture.scale == pytest.approx(4500 / MAX_SIDE)


@pytest.mark.parametrize(
    ("colour", "dark_paper"),
    [((0, 0, 0, 255), False), ((255, 255, 255, 255), True), ((200, 220, 40, 255), True)],
)
def test_ink_on_nothing_lies_on_the_paper_that_suits_it(
    colour: tuple[int, ...], dark_paper: bool
) -> None:
    image = seven(mode="RGBA", paper=CLEAR, ink=colour)
    opened = decode(encode(image), "picture")
    assert opened.view.dark_paper is dark_paper
    assert opened.view.rgb[:3] == (b"\0\0\0" if dark_paper else b"\xff\xff\xff")
    assert same_ink(ink(encode(image)), ink(encode(seven())))


@pytest.mark.parametrize("ink_level", [0, 255])
def test_a_one_as_a_bar_on_nothing_is_ink_and_no_sheet(ink_level: int) -> None:
    image = Image.new("LA", (60, 80), (0, 0))
    image.paste((ink_level, 255), (25, 10, 35, 70))
    assert box(encode(image)) == (25, 10, 10, 60)


@pytest.mark.parametrize("paper", ["white", "black", "yellow"])
def test_a_sheet_with_transparent_margins_lies_on_its_own_colour(paper: str) -> None:
    sheet = seven((60, 80), "RGBA", paper, "red" if paper == "yellow" else "#777")
    image = Image.new("RGBA", (100, 120), CLEAR)
    image.paste(sheet, (20, 20))
    left, top, width, height = box(encode(sheet))
    assert box(encode(image)) == (left + 20, top + 20, width, height)


def test_fully_transparent_is_a_blank_sheet() -> None:
    opened = decode(encode(Image.new("RGBA", (30, 40), (9, 9, 9, 0))), "picture")
    assert set(opened.view.rgb) == {255}
    assert not any(opened.picture.ink)


def test_faint_ink_on_nothing_is_still_ink() -> None:
    assert box(encode(seven(mode="RGBA", paper=CLEAR, ink=(0, 0, 0, 90)))) == box(encode(seven()))


@pytest.mark.parametrize("size", [(1, 1), (1, 300), (300, 1), (2, 2), (28, 28), (2049, 3)])
def test_any_size_is_read(size: tuple[int, int]) -> None:
    opened = decode(encode(Image.new("RGB", size, "white")), "picture")
    assert len(opened.picture.ink) == opened.picture.width * opened.picture.height
    assert max(opened.picture.width, opened.picture.height) == min(max(size), MAX_SIDE)
    assert not any(opened.picture.ink)


@pytest.mark.parametrize(("form", "size"), [("PNG", (2048, 1536)), ("JPEG", (2000, 1500))])
@pytest.mark.parametrize("mode", ["L", "RGB"])
def test_12_megapixels_are_read_in_less_than_a_second(
    form: str, size: tuple[int, int], mode: str
) -> None:
    image = seven((4000, 3000), mode, *(("white", "navy") if mode == "RGB" else (255, 0)))
    data = encode(image, form, **({"compress_level": 1} if form == "PNG" else {}))
    took = []
    for _ in range(3):
        start = time.perf_counter()
        opened = decode(data, "photo")
        took.append(time.perf_counter() - start)
    assert (opened.picture.width, opened.picture.height) == size
    assert opened.picture.scale == pytest.approx(4000 / size[0])
    assert min(took) < 1.0


@pytest.mark.parametrize("side", [11_000, 20_000, 60_000])
def test_a_picture_over_the_limit_is_refused_before_it_is_decoded(side: int) -> None:
    assert "more than 120 megapixels" in refusal(png_header(side, side))


def test_a_large_picture_in_one_bit_is_read() -> None:
    image = Image.new("1", (9000, 9000), 1)
    image.paste(0, (4000, 1000, 5000, 8000))
    opened = decode(encode(image), "picture")
    assert opened.picture.width == MAX_SIDE
    assert max(opened.picture.ink) == 255


@pytest.mark.parametrize(
    "data",
    [b"just some text\n", b"<svg/>", b"%PDF-1.4", b"\0" * 500, b"P5", bytes(range(256))],
)
def test_what_is_no_picture_is_refused(data: bytes) -> None:
    refusal(data)


def test_a_format_that_is_not_promised_is_refused() -> None:
    assert "PNG, JPEG, BMP, GIF, TIFF, WebP or PGM" in refusal(encode(seven(), "TGA"))
    assert "PNG, JPEG" in refusal(encode(seven(), "ICO"))


@pytest.mark.parametrize("form", SMALL)
def test_a_file_cut_off_is_refused_or_shown(form: str) -> None:
    whole = SMALL[form]
    for end in range(1, len(whole), max(1, len(whole) // 97)):
        _decodes_or_is_refused(whole[:end])
    if form != "GIF":  # what was sent of a GIF is shown, as browsers do
        refusal(whole[: len(whole) // 2])


@pytest.mark.parametrize("form", SMALL)
def test_bytes_flipped_at_random_give_a_picture_or_a_sentence(
    form: str, log_guard: LogGuard
) -> None:
    rng = random.Random(form)
    refused = 0
    logged = log_guard.expects(r"^ERROR PIL\.Tiff") if form == "TIFF" else nullcontext()
    with logged:
        for _ in range(120):
            data = bytearray(SMALL[form])
            for _ in range(rng.randint(1, 8)):
                # Headers are short and the most is to be broken in them.
                end = len(data) if rng.random() < 0.5 else min(64, len(data))
                data[rng.randrange(end)] = rng.randrange(256)
            refused += not _decodes_or_is_refused(bytes(data))
    assert refused


def _decodes_or_is_refused(data: bytes) -> bool:
    try:
        opened = decode(data, "the picture.png")
    except UserError:
        return False
    assert len(opened.picture.ink) == opened.picture.width * opened.picture.height
    return True


def test_a_picture_that_does_not_fit_into_memory_is_too_large(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def exhausted(self: Image.Image) -> None:
        raise MemoryError

    data = encode(seven(), "BMP")
    monkeypatch.setattr("PIL.ImageFile.ImageFile.load", exhausted)
    assert "megapixels" in refusal(data)


@pytest.mark.parametrize(
    "name", ["seven.png", "7 – süß 数字 №1 100%.png", "no suffix", "wrong.jpg", "text.txt", ".png"]
)
def test_a_picture_is_known_by_its_content_whatever_its_name(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(encode(seven()))
    assert same_ink(
        ink(encode(seven())),
        np.frombuffer(open_picture(tmp_path / name).picture.ink, np.uint8).reshape(80, 60),
    )


def test_a_file_that_is_none_is_named_with_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "empty.png").touch()
    (tmp_path / "text.png").write_text("hello")
    expected = {
        "folder": "“folder” is a folder; choose a picture inside it.",
        "empty.png": "“empty.png” is empty; choose a picture.",
        "gone.png": "“gone.png” does not exist; check the name and the folder.",
        "text.png": "“text.png” is not a picture this program knows;"
        " open a PNG, JPEG, BMP, GIF, TIFF, WebP or PGM file.",
        "no\0name": "“no\0name” could not be read (its name is not valid); choose another file.",
    }
    for name, sentence in expected.items():
        with pytest.raises(UserError) as caught:
            open_picture(tmp_path / name)
        assert caught.value.sentence == sentence


def test_a_name_that_is_too_long_and_a_file_taken_for_a_folder(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"x")
    for path in (tmp_path / ("x" * 300), tmp_path / "file" / "7.png"):
        with pytest.raises(UserError, match=r"^“.*could not be read \(.+\)|does not exist"):
            open_picture(path)


def test_the_folder_one_is_in_has_a_name() -> None:
    with pytest.raises(UserError, match=r"^“\.” is a folder"):
        open_picture(Path())


def test_a_file_that_may_not_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(self: Path, mode: str) -> None:
        raise PermissionError(13, "Permission denied")

    (tmp_path / "secret.png").write_bytes(b"x")
    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(UserError, match=r"^“secret\.png” may not be read; .*another file\.$"):
        open_picture(tmp_path / "secret.png")


def test_a_file_over_the_limit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(decoder, "MAX_FILE_BYTES", 2 * 1024**2)
    (tmp_path / "fits").write_bytes(b"x" * 2 * 1024**2)
    (tmp_path / "large").write_bytes(b"x" * (2 * 1024**2 + 1))
    assert len(read_bytes(tmp_path / "fits")) == 2 * 1024**2
    with pytest.raises(UserError, match=r"^“large” is larger than 2 MB; make it smaller"):
        read_bytes(tmp_path / "large")
