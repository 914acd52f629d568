"""The line at the foot of the window."""

import pytest

from mnist_desktop.status import Status, Topic


@pytest.fixture
def said() -> list[str]:
    return []


@pytest.fixture
def status(said: list[str]) -> Status:
    status = Status(said.append)
    status.rest("Ready.")
    return status


def test_what_is_taken_back_leaves_what_stands_there_otherwise(
    status: Status, said: list[str]
) -> None:
    status.say(Topic.NEWS, "Saved.")
    status.unsay(Topic.NEWS)
    assert said == ["Ready.", "Saved.", "Ready."]


def test_news_of_one_thing_are_not_wiped_by_another(status: Status, said: list[str]) -> None:
    status.say(Topic.READING, "Nothing was found.")
    status.unsay(Topic.NEWS)
    status.say(Topic.NEWS, "")
    assert said[-1] == "Nothing was found."
    status.unsay(Topic.READING)
    assert said[-1] == "Ready."


def test_no_news_take_back_what_was(status: Status, said: list[str]) -> None:
    status.say(Topic.NEWS, "Opening…")
    status.say(Topic.NEWS, "")
    assert said[-1] == "Ready."


def test_what_stands_there_otherwise_waits_for_the_news_to_go(
    status: Status, said: list[str]
) -> None:
    status.say(Topic.NEWS, "Saved.")
    status.rest("Away.")
    assert said[-1] == "Saved."
    status.unsay(Topic.NEWS)
    assert said[-1] == "Away."
    status.rest("Ready.")
    assert said[-1] == "Ready."
