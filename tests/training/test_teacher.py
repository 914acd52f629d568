"""Learning from larger networks: their softened answers, and what the card says of them."""

import math
from dataclasses import replace
from pathlib import Path

import pytest
import torch
from torch.nn import functional

from mnist_desktop.core.errors import UserError
from mnist_desktop.inference.network import build
from training import bundle, train
from training.config import Config
from training.teacher import SHARE, TEMPERATURE, Teachers

CPU = torch.device("cpu")
IMAGES = torch.zeros(3, 1, 28, 28)
LABELS = torch.tensor([1, 2, 3])


@pytest.fixture
def teacher(data: Path, tiny: Config) -> Path:
    folder = Path("bundles") / "teacher"
    train.run(replace(tiny, name="teacher"), data, folder)
    return folder


def test_without_teachers_the_labels_say_it_all() -> None:
    logits = torch.randn(3, 10)
    loss = Teachers([], CPU).loss(IMAGES, logits, LABELS)

    assert loss.item() == pytest.approx(functional.cross_entropy(logits, LABELS).item())


def test_a_student_that_answers_like_its_teacher_loses_only_by_the_labels(teacher: Path) -> None:
    network = build(bundle.read_card(teacher)["architecture"])
    network.load_state_dict(torch.load(teacher / "weights.pt", weights_only=True))
    alike = network.eval()(IMAGES).detach()
    teachers = Teachers([teacher], CPU)

    by_labels = (1 - SHARE) * functional.cross_entropy(alike, LABELS).item()
    assert teachers.loss(IMAGES, alike, LABELS).item() == pytest.approx(by_labels, abs=1e-5)


def test_two_teachers_are_asked_for_their_mean(teacher: Path) -> None:
    logits = torch.zeros(3, 10)
    once, twice = (Teachers([teacher] * n, CPU).loss(IMAGES, logits, LABELS) for n in (1, 2))

    assert once.item() == pytest.approx(twice.item())
    # The student knows nothing: the distance is what the teacher's answer lacks in entropy.
    network = build(bundle.read_card(teacher)["architecture"])
    network.load_state_dict(torch.load(teacher / "weights.pt", weights_only=True))
    soft = (network.eval()(IMAGES) / TEMPERATURE).softmax(1)
    entropy = -(soft * soft.log()).sum(1).mean().item()
    expected = (1 - SHARE) * math.log(10) + SHARE * TEMPERATURE**2 * (math.log(10) - entropy)
    assert once.item() == pytest.approx(expected, abs=1e-5)


def test_the_card_says_who_taught(data: Path, tiny: Config, teacher: Path) -> None:
    out = Path("bundles") / "student"
    train.run(replace(tiny, name="student", teachers=(str(teacher),)), data, out)
    record = bundle.read_card(out)["record"]

    assert [taught["name"] for taught in record["teachers"]] == ["teacher"]
    assert record["teachers"][0]["sha256"] == bundle.read_card(teacher)["sha256"]
    assert record["configuration"]["teachers"] == ["teacher"]
    assert str(data) not in (out / "card.json").read_text("utf-8")
    assert "learnt from teacher" in (out.parent / "README.md").read_text("utf-8")


def test_a_teacher_that_is_not_there_is_a_sentence(data: Path, tiny: Config) -> None:
    config = replace(tiny, teachers=("nowhere",))
    with pytest.raises(UserError, match="nowhere"):
        train.run(config, data, Path("bundles") / "student")
