"""What an entry of the trail tells in words: old, new, and why."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from trialeditor.domain.audit import AuditEvent
from trialeditor.domain.audit_account import account, said, version_of
from trialeditor.domain.audit_query import ACTS, AuditQuery, act_label, acts_named
from trialeditor.domain.canonical import Json


def event(action: str, **detail: Json) -> AuditEvent:
    at = datetime(2026, 5, 12, 9, 30, tzinfo=UTC)
    return AuditEvent(at=at, actor="Edna Editor", action=action, subject="NCT00000001", detail=detail)


@pytest.mark.parametrize(
    ("told", "old", "new", "why"),
    [
        (
            event("page.next_review", old="2027-05-12", new="2027-01-01", reason="The sponsor asked"),
            "2027-05-12",
            "2027-01-01",
            "The sponsor asked",
        ),
        (event("page.save", revision=1, digest="d", message=""), "Nothing written", "Version 1", ""),
        (
            event("page.restore", revision=4, message="Words of version 1"),
            "Version 3",
            "Version 4",
            "Words of version 1",
        ),
        (event("person.roles", before=["editor"], after=["editor", "publisher"]), "editor", "editor, publisher", ""),
        (event("trial.assign", to={"person": "p1", "name": "Rhea Reviewer"}, trials=["N1"]), "", "Rhea Reviewer", ""),
        (event("trial.assign", to=None, trials=["N1"]), "", "Nobody", ""),
        (event("comment.add", quote="arm", text="Say group?", suggestion="group"), "arm", "group", ""),
        (event("comment.add", quote="arm", text="Is it so?", suggestion=None), "", "Is it so?", ""),
        (
            event("policy.set", old={"a": 1, "days": 365}, new={"a": 1, "days": 180}, reason="Yearly is too long"),
            "days: 365",
            "days: 180",
            "Yearly is too long",
        ),
        (event("page.sign", revision=2, meaning="I approve it"), "", "", "I approve it"),
    ],
)
def test_what_became_what_and_why(told: AuditEvent, old: str, new: str, why: str) -> None:
    found = account(told)
    assert (found.old, found.new, found.why) == (old, new, why)


def test_the_rest_is_told_by_name_and_without_what_only_machines_read() -> None:
    signed = event("page.sign", revision=2, role="reviewer", sign_off="ab12", sections=["title", "summary"])
    assert account(signed).what == "Version 2 · role: reviewer · sections: title, summary"


def test_an_act_without_a_name_is_called_by_its_own() -> None:
    assert act_label("page.sign") == "Signed"
    assert act_label("medical.review_asked") == "Medical review asked"
    assert acts_named("SIGNED") == ("page.sign",)
    assert all(act_label(action) == label for action, label in ACTS.items())


def test_only_acts_that_make_versions_have_words() -> None:
    assert version_of(event("page.save", revision=3)) == 3
    assert version_of(event("page.sign", revision=3)) is None
    assert said({"a": [1, True], "b": None}) == "a: 1, yes; b: none"
    assert AuditQuery().is_all
