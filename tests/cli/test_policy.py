"""`policy show` and `policy set`."""

from __future__ import annotations

import pytest

from support.command_line import Command


@pytest.fixture
def staffed(trialeditor: Command) -> Command:
    trialeditor("init")
    trialeditor("person", "add", "Edna Editor", "--role", "editor")
    trialeditor("person", "add", "Pat Publisher", "--role", "publisher")
    return trialeditor


def test_a_publisher_changes_what_is_named_and_the_rest_stays(staffed: Command) -> None:
    before = staffed("policy", "show", "--json").json
    answer = staffed("policy", "set", "--as", "Pat Publisher", "--reason", "Monthly", "--review-interval", 30, "--json")
    after = staffed("policy", "show", "--json").json
    assert after | {"signed": 0, "lost": 0} == answer.json
    assert after["review_interval_days"] == 30
    assert {key for key in after if after[key] != before[key]} == {"review_interval_days", "digest"}
    assert "30 days" in staffed("policy", "show").out


def test_a_role_that_nobody_holds_is_told(staffed: Command) -> None:
    roles = ("--sign-role", "reviewer", "--sign-role", "medical_reviewer")
    answer = staffed("policy", "set", "--as", "Pat Publisher", "--reason", "Two pairs of eyes", *roles)
    assert "Nobody here is a medical reviewer yet." in answer.out


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (("--as", "Edna Editor", "--reason", "x", "--lapsed", "withhold"), 3, "no publisher"),
        (("--as", "Pat Publisher", "--reason", "x", "--sign-role", "editor"), 2, "expected one or more of"),
        (("--as", "Pat Publisher", "--reason", " ", "--lapsed", "withhold"), 2, "reason"),
        (("--as", "Pat Publisher", "--reason", "x", "--review-interval", "0"), 2, "1 or more"),
        (("--as", "Pat Publisher", "--reason", "x"), 3, "already"),
    ],
)
def test_what_cannot_be_is_refused(staffed: Command, arguments: tuple[str, ...], code: int, words: str) -> None:
    assert words in staffed("policy", "set", *arguments, code=code).err
    assert staffed("policy", "show", "--json").json["lapsed"] == "notice"


def test_findings_weigh_what_the_policy_says(staffed: Command) -> None:
    ruled = ("policy", "set", "--as", "Pat Publisher", "--reason", "Our readers know the word")
    staffed(*ruled, "--weight", "word.acronym=hint", "--weight", "promise.free=blocker")
    assert staffed("policy", "show", "--json").json["weights"] == {"word.acronym": "hint", "promise.free": "blocker"}
    assert "promise.free is a blocker" in staffed("policy", "show").out
    staffed(*ruled, "--weight", "promise.free=usual")
    assert staffed("policy", "show", "--json").json["weights"] == {"word.acronym": "hint"}
    assert "no check gives" in staffed(*ruled, "--weight", "no.such=hint", code=2).err
    assert "CODE=" in staffed(*ruled, "--weight", "word.acronym=grave", code=2).err
