"""Readings as text and JSON, and the schema that describes the JSON as strictly as can be."""

import json
from collections.abc import Callable
from typing import Any

import jsonschema
import pytest

from mnist_desktop.core.report import as_json, as_text, in_words
from tests.core.readings import READINGS, SCHEMA

Row = dict[str, Any]
VALIDATOR = jsonschema.Draft202012Validator(SCHEMA)


def test_the_schema_is_one() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("name", READINGS)
def test_every_kind_of_answer_is_described_by_the_schema(name: str) -> None:
    text = json.dumps([as_json("a.png", READINGS[name])], allow_nan=False)
    VALIDATOR.validate(json.loads(text))


def test_rows_of_every_kind_together() -> None:
    rows = [as_json(name, answer) for name, answer in READINGS.items()]
    VALIDATOR.validate(json.loads(json.dumps([*rows, as_json("x", "“x” is empty.")])))


def test_a_failure_has_its_reason_and_nothing_else() -> None:
    assert as_json("x", "“x” is empty.") == {"source": "x", "error": "“x” is empty."}


def test_a_blank_picture_has_no_values() -> None:
    assert as_json("x", READINGS["blank"]) == {
        "source": "x",
        "verdict": "blank",
        "digit": None,
        "confidence": None,
        "probabilities": None,
        "candidates": [],
        "number": None,
        "digits": [],
        "time_ms": 1.25,
    }


def test_one_glyph_has_them_all() -> None:
    shares = [0, 0, 0, 0, 0, 0, 0, 0.75, 0, 0.25]
    assert as_json("x", READINGS["digit"]) == {
        "source": "x",
        "verdict": "digit",
        "digit": 7,
        "confidence": 0.75,
        "probabilities": shares,
        "candidates": [],
        "number": "7",
        "digits": [
            {
                "digit": 7,
                "confidence": 0.75,
                "probabilities": shares,
                "verdict": "digit",
                "box": [1.5, -2, 30, 40.25],
            }
        ],
        "time_ms": 1.25,
    }


def put(**values: Any) -> Callable[[Row], None]:
    return lambda row: row.update(values)


def put_in_glyph(**values: Any) -> Callable[[Row], None]:
    return lambda row: row["digits"][0].update(values)


@pytest.mark.parametrize("key", as_json("x", READINGS["digit"]))
def test_every_key_is_demanded(key: str) -> None:
    row = as_json("x", READINGS["digit"])
    del row[key]
    assert not VALIDATOR.is_valid([row])


@pytest.mark.parametrize("key", as_json("x", READINGS["digit"])["digits"][0])
def test_every_key_of_a_glyph_is_demanded(key: str) -> None:
    row = as_json("x", READINGS["digit"])
    del row["digits"][0][key]
    assert not VALIDATOR.is_valid([row])


@pytest.mark.parametrize("name", READINGS)
def test_no_other_key_is_allowed(name: str) -> None:
    assert not VALIDATOR.is_valid([as_json("x", READINGS[name]) | {"more": 1}])
    assert not VALIDATOR.is_valid([as_json("x", READINGS[name]) | {"error": "no"}])


@pytest.mark.parametrize(
    ("name", "spoil"),
    [
        ("digit", put(verdict="blank")),
        ("digit", put(verdict="uncertain")),
        ("digit", put(verdict="not_a_digit")),
        ("digit", put(verdict="sure")),
        ("digit", put(digit=10)),
        ("digit", put(digit=-1)),
        ("digit", put(digit="7")),
        ("digit", put(digit=None)),
        ("digit", put(confidence=None)),
        ("digit", put(confidence=1.1)),
        ("digit", put(probabilities=None)),
        ("digit", put(probabilities=[0.1] * 9)),
        ("digit", put(probabilities=[0.1] * 11)),
        ("digit", put(probabilities=[-0.1] * 10)),
        ("digit", put(candidates=[7, 9])),
        ("digit", put(number=None)),
        ("digit", put(number=7)),
        ("digit", put(number="77")),
        ("digit", put(number="x")),
        ("digit", put(digits=[])),
        ("digit", put(time_ms=-1)),
        ("digit", put(time_ms=None)),
        ("digit", put(source=None)),
        ("digit", put_in_glyph(box=[1, 2, 3])),
        ("digit", put_in_glyph(box=[1, 2, 3, 4, 5])),
        ("digit", put_in_glyph(box=[1, 2, -3, 4])),
        ("digit", put_in_glyph(digit=None)),
        ("digit", put_in_glyph(confidence=None)),
        ("digit", put_in_glyph(verdict="uncertain")),
        ("digit", put_in_glyph(verdict="blank")),
        ("digit", put_in_glyph(more=1)),
        ("blank", put(digit=1)),
        ("blank", put(confidence=0.0)),
        ("blank", put(number="")),
        ("blank", put(verdict="digit")),
        ("blank", put(digits=as_json("x", READINGS["digit"])["digits"])),
        ("uncertain", put(candidates=[])),
        ("uncertain", put(candidates=[4])),
        ("uncertain", put(candidates=[4, 4])),
        ("uncertain", put(candidates=[4, 10])),
        ("not a digit", put(digit=4)),
        ("not a digit", put(confidence=0.5)),
        ("not a digit", put(number="4")),
        ("not a digit", put(probabilities=None)),
        ("not a digit", put_in_glyph(digit=4)),
        ("two digits", put(digit=7)),
        ("two digits", put(number="7")),
        ("two digits", put(confidence=None)),
        ("two digits", put(verdict="uncertain")),
        ("two digits", put(probabilities=[0.1] * 10)),
        ("two, one uncertain", put(verdict="digit")),
        ("two, one uncertain", put(candidates=[7, 9])),
        ("two, one no digit", put(number="07")),
        ("two, one no digit", put(verdict="uncertain")),
    ],
)
def test_the_schema_refuses_what_no_answer_is(name: str, spoil: Callable[[Row], None]) -> None:
    row: Row = json.loads(json.dumps(as_json("x", READINGS[name])))
    assert VALIDATOR.is_valid([row])
    spoil(row)
    assert not VALIDATOR.is_valid([row])


@pytest.mark.parametrize("rows", [{}, [], [1], ["x"], [{}], [{"source": "x", "error": ""}], None])
def test_the_schema_refuses_what_are_no_rows(rows: Any) -> None:
    assert not VALIDATOR.is_valid(rows)


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("blank", "nothing drawn"),
        ("digit", "7 (75.0%)"),
        ("uncertain", "4 or 9? (50.0%)"),
        ("not a digit", "not a digit"),
        ("two digits", "07 (37.5%)"),
        ("two, one uncertain", "07 (25.0%)"),
        ("two, one no digit", "not a digit"),
    ],
)
def test_an_answer_in_words(name: str, words: str) -> None:
    assert in_words(READINGS[name]) == words


def test_text_has_the_answer_first_and_ten_probabilities_for_each_glyph() -> None:
    head, row = as_text("my 7.png", READINGS["digit"]).splitlines()
    assert head == "my 7.png: 7 (75.0%)  [digit, 1.2 ms]"
    assert [part.strip() for part in row.split("%")[:10]] == [
        f"{digit}: {share}"
        for digit, share in enumerate([0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 75.0, 0.0, 25.0])
    ]
    assert len(as_text("x", READINGS["two digits"]).splitlines()) == 3
    assert as_text("x", READINGS["blank"]) == "x: nothing drawn  [blank, 1.2 ms]"
