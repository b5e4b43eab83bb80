"""Typed words that the record left behind: each place with what would stand there, mended in the words in hand."""

from __future__ import annotations

from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from support.offices import SEED, WORDS, Office
from trialeditor.domain.content import Override
from trialeditor.gui.document import Document
from trialeditor.gui.drift_faces import EditTarget
from trialeditor.gui.presenters.drift_update import UpdatePlan, first_mended, place_of, plan_of
from trialeditor.services.drift_sheet import drift_sheet
from trialeditor.services.pages import load_page

TYPED = "{enrollment.count|About} join. All 77 people get it.\n\n- 77 people in two groups"


def enroll(record: dict[str, Any]) -> None:
    record["protocolSection"]["designModule"]["enrollmentInfo"]["count"] = 120


@pytest.fixture
def moved(office: Office, qtbot: QtBot) -> Office:
    del qtbot
    office.bring_in()
    office.write({**WORDS, "studies": TYPED})
    office.submit()
    office.sign()
    office.bring_in(enroll)
    return office


def document_of(office: Office) -> Document:
    return Document(load_page(office.workspace, SEED), None, office.editor)


def targets_of(office: Office) -> tuple[EditTarget, ...]:
    sheet = drift_sheet(office.workspace, SEED, office.editor)
    assert sheet is not None
    return tuple(EditTarget(nct=SEED, key=each.key, facts=each.facts, olds=each.olds) for each in sheet.sections)


def planned(office: Office) -> UpdatePlan:
    return plan_of(document_of(office), targets_of(office))


def read(plan: UpdatePlan, *, bind: bool) -> list[str]:
    return [
        "".join(piece.text for piece in row.pieces if piece.kind.value != "removed").replace("\u2009", "")
        for row in plan.rows(bind=bind)
    ]


def test_each_place_is_a_row_with_its_sentence(moved: Office) -> None:
    plan = planned(moved)
    assert read(plan, bind=True) == [
        "All {enrollment.count|people} get it.",
        "{enrollment.count|people} in two groups",
    ]
    assert read(plan, bind=False) == ["All 120 people get it.", "120 people in two groups"]
    assert len({row.key for row in plan.rows(bind=True)}) == 2


def test_what_is_left_out_stays_as_it_was(moved: Office) -> None:
    plan = planned(moved)
    first, second = plan.rows(bind=True)
    content = plan.updated(frozenset({(first.nct, first.key)}), bind=True)
    assert content.text("studies") == TYPED.replace("- 77 people", "- {enrollment.count|people}")
    everything = frozenset({(first.nct, first.key), (second.nct, second.key)})
    assert plan.updated(everything, bind=True) == plan.content


def test_the_words_in_hand_are_mended_not_those_of_the_version(moved: Office) -> None:
    document = document_of(moved)
    document.type("studies", "Now only 77 people.")
    content = plan_of(document, targets_of(moved)).updated(frozenset(), bind=False)
    assert content.text("studies") == "Now only 120 people."


def test_a_draft_without_old_words_leaves_nothing_to_do(moved: Office) -> None:
    document = document_of(moved)
    document.type("studies", "{enrollment.count|About} join.")
    assert plan_of(document, targets_of(moved)).sections == ()


def test_an_override_is_mended_and_keeps_its_reason(moved: Office) -> None:
    document = document_of(moved)
    document.set_override("locations", Override(text="At two sites, for 77 people", reason="As agreed"))
    [target] = targets_of(moved)
    plan = plan_of(document, (EditTarget(nct=SEED, key="locations", facts=target.facts, olds=target.olds),))
    override = plan.updated(frozenset(), bind=True).overrides["locations"]
    assert (override.text, override.reason) == ("At two sites, for {enrollment.count|people}", "As agreed")


def test_undo_puts_all_back_at_once(moved: Office) -> None:
    document = document_of(moved)
    plan = plan_of(document, targets_of(moved))
    document.replace_all(plan.updated(frozenset(), bind=True), "update")
    document.stack.undo()
    assert document.content.text("studies") == TYPED


def test_the_first_mended_sentence_is_gone_to(moved: Office) -> None:
    plan = planned(moved)
    content = plan.updated(frozenset(), bind=True)
    place = first_mended(plan, content)
    assert place is not None
    assert content.text("studies")[place.start : place.end] == "All {enrollment.count|people} get it."
    assert first_mended(plan, plan.content) is None


def test_the_sentence_to_edit_has_the_old_words_or_else_the_phrase(moved: Office) -> None:
    document = document_of(moved)
    [target] = targets_of(moved)
    place = place_of(document, target)
    assert place is not None
    assert TYPED[place.start : place.end] == "All 77 people get it."
    bound = place_of(document, EditTarget(nct=SEED, key="studies", facts=target.facts))
    assert bound is not None
    assert TYPED[bound.start : bound.end] == "{enrollment.count|About} join."
    assert place_of(document, EditTarget(nct=SEED, key="summary", facts=target.facts)) is None
    assert place_of(document, EditTarget(nct=SEED, key="nowhere")) is None
