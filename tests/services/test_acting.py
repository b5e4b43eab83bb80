"""Roles that were taken away count at once, whatever a window or a script remembers of the person."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TypeAlias

import pytest

from support.offices import DUE, PASSPHRASE, SEED, WORDS, Office
from trialeditor.domain.errors import NotAllowed
from trialeditor.domain.ids import PersonId
from trialeditor.domain.judgments import HouseKind, HouseWord
from trialeditor.domain.people import KeyActKind, Person, Role
from trialeditor.domain.policy import Policy
from trialeditor.domain.text.finding import Replacement, Sought
from trialeditor.services.editing import restore, save_version, set_next_review, write_page
from trialeditor.services.judging import keep_house_word
from trialeditor.services.keys import end_key
from trialeditor.services.people import add_person, change_roles, person_named
from trialeditor.services.policies import policy, set_policy
from trialeditor.services.replacement_plan import plan_replacement
from trialeditor.services.replacing import replace_words
from trialeditor.services.retiring import retire, unretire
from trialeditor.services.reviewing import return_page, sign, signing_sheet, submit
from trialeditor.services.undoing import undo_retire

Verb: TypeAlias = Callable[[Office, Person], object]
EVERYTHING = frozenset({Role.EDITOR, Role.REVIEWER, Role.PUBLISHER})


def before_roles_changed(office: Office, left: Role) -> Person:
    """Return Rhea as she was: she held every role, and has only `left` of them now."""
    change_roles(office.tick(), office.reviewer, EVERYTHING, by=office.editor)
    add_person(
        office.tick(), name="Pam Publisher", roles=frozenset({Role.PUBLISHER}), passphrase=PASSPHRASE, actor="Test"
    )
    remembered = office.reviewer
    change_roles(office.tick(), remembered, frozenset({left}), by=person_named(office.workspace, "Pam Publisher"))
    return remembered


TAKEN_FROM_EDITORS: dict[str, Verb] = {
    "sign": lambda office, who: sign(office.tick(), SEED, who, meaning="Read", next_review=DUE, passphrase=PASSPHRASE),
    "return": lambda office, who: return_page(office.tick(), SEED, who, note="Change the title"),
    "retire": lambda office, who: retire(office.tick(), [SEED], who, reason="Withdrawn"),
    "policy": lambda office, who: set_policy(
        office.tick(), Policy(review_interval_days=90), who, reason="Why not", seen=policy(office.workspace)
    ),
    "end a key": lambda office, who: end_key(
        office.tick(), office.editor, KeyActKind.RETIRED, by=who, reason="She left"
    ),
}
TAKEN_FROM_PUBLISHERS: dict[str, Verb] = {
    "write": lambda office, who: write_page(
        office.tick(), SEED, who, office.page.content.with_text("title", "Other words")
    ),
    "save": lambda office, who: save_version(
        office.tick(), SEED, who, office.page.content.with_text("title", "Other"), base=office.page.revision_number
    ),
    "restore": lambda office, who: restore(office.tick(), SEED, who, 1),
    "submit": lambda office, who: submit(office.tick(), SEED, who),
    "next review": lambda office, who: set_next_review(office.tick(), SEED, who, date(2026, 6, 1), "Sooner"),
    "house word": lambda office, who: keep_house_word(
        office.tick(), who, HouseWord(kind=HouseKind.KNOWN, word="Hefei")
    ),
}


def entries(office: Office) -> int:
    with office.workspace.database.reading() as store:
        head = store.audit.head()
    return head.seq if head else 0


@pytest.mark.parametrize("verb", TAKEN_FROM_EDITORS.values(), ids=TAKEN_FROM_EDITORS.keys())
def test_who_is_only_an_editor_by_now_does_nothing_that_editors_do_not(office: Office, verb: Verb) -> None:
    office.bring_in()
    office.write(WORDS)
    office.submit()
    remembered = before_roles_changed(office, Role.EDITOR)
    before = entries(office)
    with pytest.raises(NotAllowed, match="Rhea Reviewer is"):
        verb(office, remembered)
    assert entries(office) == before


@pytest.mark.parametrize("verb", TAKEN_FROM_PUBLISHERS.values(), ids=TAKEN_FROM_PUBLISHERS.keys())
def test_who_is_only_a_publisher_by_now_changes_no_words(office: Office, verb: Verb) -> None:
    office.bring_in()
    office.write(WORDS)
    office.submit()
    office.sign()
    office.write(summary="This study tests something else.")
    remembered = before_roles_changed(office, Role.PUBLISHER)
    before = entries(office)
    with pytest.raises(NotAllowed, match="Rhea Reviewer is a publisher"):
        verb(office, remembered)
    assert entries(office) == before


def test_words_are_not_replaced_by_somebody_who_writes_no_more(office: Office) -> None:
    office.bring_in()
    office.write(WORDS)
    replacement = Replacement(sought=Sought(words="surgery"), words="an operation")
    plan = plan_replacement(office.workspace, replacement, office.reviewer)
    remembered = before_roles_changed(office, Role.PUBLISHER)
    with pytest.raises(NotAllowed, match="Rhea Reviewer is a publisher"):
        replace_words(office.tick(), replacement, remembered, plan.possible)
    late = plan_replacement(office.workspace, replacement, remembered)
    assert not late.possible


def test_an_undo_needs_the_right_of_now(office: Office) -> None:
    office.bring_in()
    office.write(WORDS)
    done = retire(office.tick(), [SEED], office.reviewer, reason="Withdrawn")
    remembered = before_roles_changed(office, Role.EDITOR)
    undone = undo_retire(office.tick(), done.entries, remembered, retired=True)
    assert undone.left == (SEED,)
    with pytest.raises(NotAllowed, match="is an editor"):
        unretire(office.tick(), [SEED], remembered, reason="Back")


def test_a_role_that_came_meanwhile_counts_too(office: Office) -> None:
    office.bring_in()
    office.write(WORDS)
    office.submit()
    remembered = Person(id=office.reviewer.id, name=office.reviewer.name, roles=frozenset({Role.EDITOR}))
    assert signing_sheet(office.workspace, SEED, remembered).refusal is None


def test_somebody_from_elsewhere_does_nothing_here(office: Office) -> None:
    office.bring_in()
    office.write(WORDS)
    stranger = Person(id=PersonId("elsewhere"), name="Stan Stranger", roles=EVERYTHING)
    with pytest.raises(NotAllowed, match="Stan Stranger does not work in this workspace"):
        submit(office.tick(), SEED, stranger)
