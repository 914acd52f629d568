"""The evaluation sets: whole, always the same, unseen, and of what is there."""

from collections import Counter
from pathlib import Path

import pytest
from PIL import Image

from mnist_desktop.core.compose import ink_of
from mnist_desktop.core.decoder import decode
from mnist_desktop.core.drawing import Drawing
from mnist_desktop.core.errors import UserError
from mnist_desktop.core.parts import connected
from mnist_desktop.core.sources import open_source
from training import fonts, measured_sets, nondigit_sets, scribbles, signs
from training.nondigits import DIGIT_SHAPED
from training.pens import PenSource
from training.photos import DEFECTS
from training.sets import EvaluationSet, evaluation_sets, samples


@pytest.fixture(autouse=True)
def _small(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(measured_sets, "MNIST_HELD_OUT", 20)
    monkeypatch.setattr(nondigit_sets, "SCRIBBLES", len(scribbles.KINDS))
    monkeypatch.setattr(nondigit_sets, "SIGNS", len(signs.UNSEEN))
    monkeypatch.setattr(fonts, "FOLDERS", fonts.FOLDERS[:1])


def _named(data: Path, *names: str) -> dict[str, EvaluationSet]:
    return {each.name: each for each in evaluation_sets(data, names)}


def test_the_samples_need_no_data() -> None:
    (only,) = evaluation_sets()
    items = list(only.items())
    assert only.name == "samples"
    assert only.count == len(items) >= 220
    assert set(Counter(item.label for item in items)) == set("0123456789")
    assert all(isinstance(item.content, Drawing) for item in items)


def test_a_limit_takes_items_from_everywhere() -> None:
    assert [len(list(samples().items(limit))) for limit in (1, 10, 100_000)] == [
        1,
        10,
        samples().count,
    ]
    assert {item.label for item in samples().items(40)} == set("0123456789")


def test_all_sets_there_are_and_nothing_else(other_data: Path) -> None:
    found = evaluation_sets(other_data)
    names = [each.name for each in found]
    assert len(set(names)) == len(names)
    assert {name.split("_")[0] for name in names} - {"fonts"} >= {
        "samples",
        "mnist",
        "pens",
        "photos",
        "photographed",
        "nondigits",
    }
    assert not {"seeds", "pictures", "scans"} & {name.split("_")[0] for name in names}


def test_every_item_can_be_opened_and_says_what_it_is(other_data: Path) -> None:
    for each in evaluation_sets(other_data):
        for item in each.items(2):
            assert bool(item.label) is not each.nondigits
            assert not item.label or item.label.isdecimal()
            if isinstance(item.content, bytes):
                assert decode(item.content, item.name).picture.width > 1


def test_the_items_are_the_same_every_time(other_data: Path) -> None:
    for first, again in zip(evaluation_sets(other_data), evaluation_sets(other_data), strict=True):
        assert list(first.items(2)) == list(again.items(2))


def test_the_pen_digits_are_those_that_training_holds_out(other_data: Path) -> None:
    found = _named(other_data, "pens*")
    held = [drawing for drawing, _ in PenSource(other_data).held_out()]
    assert [item.content for item in found["pens"].items()] == held
    assert found["pens_made"].count + found["pens_site"].count == found["pens"].count
    assert found["pens_uncleaned"].count >= found["pens"].count


def test_mnist_is_the_part_held_out(data: Path) -> None:
    found = _named(data, "mnist*")
    assert [item.label for item in found["mnist"].items()] == [str(n % 10) for n in range(20)]
    assert {each.count for each in found.values()} == {20}
    assert len(found) == 10


def test_letters_that_are_shaped_like_digits_are_no_non_digits(other_data: Path) -> None:
    assert _named(other_data, "nondigits_lower")["nondigits_lower"].count > 0
    assert not DIGIT_SHAPED & set(nondigit_sets.PRINTED)


def test_numbers_in_photos_have_two_to_six_digits(other_data: Path) -> None:
    found = _named(other_data, "photo*_*")
    lengths = {len(item.label) for item in found["photographed_shade"].items(12)}
    assert lengths <= {2, 3, 4, 5, 6}
    assert len(lengths) >= 3
    assert {name.split("_")[1] for name in found} == set(DEFECTS)


def test_digits_that_touch_are_one_part(other_data: Path) -> None:
    found = _named(other_data, "numbers*")
    assert found.keys() == {"numbers", "numbers_touching"}
    for item in found["numbers_touching"].items(6):
        assert len(item.label) == 2
        assert isinstance(item.content, bytes)
        parts = connected(ink_of(decode(item.content, item.name).picture))
        assert parts is not None
        assert len(parts.numbers) == 1


def test_peoples_pictures_and_seeds_are_found_by_their_names(data: Path, tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    for name in ("pictures/photo/7.png", "pictures/canvas/1.png", "seeds/paint-3.png"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        Image.new("L", (20, 20), 255).save(folder / name)
    (folder / "pictures/labels.csv").write_text(
        "file,kind,label\nphoto/7.png,photo,7\ncanvas/1.png,canvas,1\n", "utf-8"
    )
    found = evaluation_sets(folder, ["pictures_*", "seeds"])
    assert {s.name: [item.label for item in s.items()] for s in found} == {
        "pictures_canvas": ["1"],
        "pictures_photo": ["7"],
        "seeds": ["3"],
    }
    assert open_source(folder / "seeds/paint-3.png")


def test_a_set_that_is_not_there_is_refused(data: Path) -> None:
    for name in ("seeds", "mnist_upside_down", "mnis", "letters"):
        with pytest.raises(UserError, match=f"There is no set “{name}”"):
            evaluation_sets(data, ["mnist", name])
