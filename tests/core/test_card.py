"""The model card: a good bundle is read, a wrong one is refused in one sentence before torch."""

import hashlib
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from mnist_desktop.core.card import (
    CARD_FILE,
    CARD_FORMAT,
    MAX_CARD_BYTES,
    WEIGHTS_FILE,
    ModelCard,
    Thresholds,
)
from mnist_desktop.core.errors import UserError

WEIGHTS = b"weights"
IMAGE = bytes(range(256)) * 3 + bytes(16)
Fields = dict[str, Any]


def fields() -> Fields:
    return {
        "format": CARD_FORMAT,
        "name": "tiny",
        "architecture": "digitnet-1",
        "sha256": hashlib.sha256(WEIGHTS).hexdigest(),
        "normaliser_version": 3,
        "classes": list(range(10)),
        "thresholds": {"certain": 0.7, "candidate": 0.05, "digit": 0.4},
        "probe": {"image": IMAGE.hex(), "probabilities": [0.1] * 10},
        "licence": "MIT",
        "record": {"seed": 1},
    }


def bundle(folder: Path, card: bytes | Fields, weights: bytes = WEIGHTS) -> Path:
    folder = folder / "my model"
    folder.mkdir()
    data = card if isinstance(card, bytes) else json.dumps(card).encode()
    (folder / CARD_FILE).write_bytes(data)
    (folder / WEIGHTS_FILE).write_bytes(weights)
    return folder


def refusal(folder: Path) -> str:
    with pytest.raises(UserError) as caught:
        ModelCard.read(folder, 3)
    sentence = caught.value.sentence
    assert sentence.startswith("The model “my model” ")
    assert sentence.endswith(".")
    return sentence


def test_a_good_card_is_read(tmp_path: Path) -> None:
    folder = bundle(tmp_path, fields())
    card = ModelCard.read(folder, 3)
    assert (card.name, card.architecture, card.licence) == ("tiny", "digitnet-1", "MIT")
    assert card.thresholds == Thresholds(certain=0.7, candidate=0.05, digit=0.4)
    assert card.probe.image == IMAGE
    assert card.probe.probabilities == (0.1,) * 10
    assert card.normaliser_version == 3
    assert card.sha256 == hashlib.sha256(WEIGHTS).hexdigest()
    assert card.record == {"seed": 1}
    assert card.model_folder == folder


def test_what_a_newer_program_adds_is_left_aside(tmp_path: Path) -> None:
    assert ModelCard.read(bundle(tmp_path, fields() | {"more": [1, 2]}), 3).name == "tiny"


@pytest.mark.parametrize("key", fields())
def test_a_card_without_one_of_its_fields_is_damaged(tmp_path: Path, key: str) -> None:
    card = fields()
    del card[key]
    assert "damaged (card.json" in refusal(bundle(tmp_path, card))


def put(key: str, value: Any) -> Callable[[Fields], None]:
    return lambda card: card.update({key: value})


def put_in(key: str, inner: str, value: Any) -> Callable[[Fields], None]:
    return lambda card: card[key].update({inner: value})


@pytest.mark.parametrize(
    "spoil",
    [
        put("classes", list(range(9))),
        put("classes", list("0123456789")),
        put("classes", None),
        put("thresholds", {}),
        put("thresholds", []),
        put("thresholds", {"certain": 0.7}),
        put("thresholds", {"certain": 0.7, "candidate": 0.1, "more": 0.5, "digit": 0.0}),
        put("thresholds", {"certain": 0.1, "candidate": 0.7, "digit": 0.0}),
        put("thresholds", {"certain": 1.1, "candidate": 0.7, "digit": 0.0}),
        put("thresholds", {"certain": 0.5, "candidate": -0.1, "digit": 0.0}),
        put("thresholds", {"certain": float("nan"), "candidate": 0.1, "digit": 0.0}),
        put("thresholds", {"certain": 0.5, "candidate": 0.1}),
        put("thresholds", {"certain": 0.5, "candidate": 0.1, "digit": 1.0}),
        put("thresholds", {"certain": 0.5, "candidate": 0.1, "digit": -0.1}),
        put("thresholds", {"certain": "high", "candidate": 0.1, "digit": 0.0}),
        put("probe", None),
        put_in("probe", "image", IMAGE.hex()[:-2]),
        put_in("probe", "image", "no hex"),
        put_in("probe", "image", 5),
        put_in("probe", "probabilities", [0.1] * 9),
        put_in("probe", "probabilities", [float("nan")] * 10),
        put_in("probe", "probabilities", [float("inf")] * 10),
        put_in("probe", "probabilities", "0123456789x"),
        put_in("probe", "probabilities", None),
        put("normaliser_version", "three"),
        put("normaliser_version", None),
        put("normaliser_version", float("inf")),
        put("thresholds", {"certain": 10**400, "candidate": 0.1, "digit": 0.0}),
        put("record", 5),
        put("record", None),
    ],
)
def test_a_card_with_a_wrong_value_is_damaged(
    tmp_path: Path, spoil: Callable[[Fields], None]
) -> None:
    card = fields()
    spoil(card)
    assert "damaged (card.json" in refusal(bundle(tmp_path, card))


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"{",
        b"[]",
        b"null",
        b"7",
        b'"card"',
        b"\xff\xfe\x00\xd8",
        b"PK\x03\x04" + bytes(range(256)),
        b"[" * 100_000,
        b'{"format": 2, "format": 2}',
    ],
)
def test_what_is_no_card_is_damaged(tmp_path: Path, data: bytes) -> None:
    assert "damaged (card.json" in refusal(bundle(tmp_path, data))


def test_a_card_that_is_cut_off_is_damaged(tmp_path: Path) -> None:
    whole = json.dumps(fields()).encode()
    assert "damaged (card.json" in refusal(bundle(tmp_path, whole[: len(whole) // 2]))


def test_a_card_over_the_limit_is_damaged(tmp_path: Path) -> None:
    padding = b" " * MAX_CARD_BYTES
    assert "damaged (card.json" in refusal(
        bundle(tmp_path, json.dumps(fields()).encode() + padding)
    )


@pytest.mark.parametrize(("key", "value"), [("format", 1), ("format", 0), ("format", "1")])
def test_another_format_is_for_another_version(tmp_path: Path, key: str, value: Any) -> None:
    assert "another version of this program" in refusal(bundle(tmp_path, {key: value}))


@pytest.mark.parametrize("version", [2, 4])
def test_another_normaliser_is_for_another_version(tmp_path: Path, version: int) -> None:
    card = fields() | {"normaliser_version": version}
    assert "another version of this program" in refusal(bundle(tmp_path, card))


@pytest.mark.parametrize("weights", [b"", b"weighty", WEIGHTS + b"\0", WEIGHTS[:-1]])
def test_other_weights_are_damaged(tmp_path: Path, weights: bytes) -> None:
    assert "damaged (weights.pt" in refusal(bundle(tmp_path, fields(), weights))


def test_the_hash_may_not_be_missing_its_letters(tmp_path: Path) -> None:
    assert "damaged (weights.pt" in refusal(bundle(tmp_path, fields() | {"sha256": ""}))


@pytest.mark.parametrize("name", [CARD_FILE, WEIGHTS_FILE])
def test_a_missing_file_is_named(tmp_path: Path, name: str) -> None:
    folder = bundle(tmp_path, fields())
    (folder / name).unlink()
    assert f"is missing ({name} was not found)" in refusal(folder)


def test_a_missing_folder_is_a_missing_model(tmp_path: Path) -> None:
    assert "is missing" in refusal(tmp_path / "my model")


@pytest.mark.parametrize("name", [CARD_FILE, WEIGHTS_FILE])
def test_a_file_that_cannot_be_read_is_named(tmp_path: Path, name: str) -> None:
    folder = bundle(tmp_path, fields())
    (folder / name).unlink()
    (folder / name).mkdir()
    assert f"cannot be read ({name}: " in refusal(folder)
