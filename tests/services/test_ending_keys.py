"""A key that is ended takes along what it signed too late, on those pages and on no other."""

from __future__ import annotations

import pytest

from support.offices import DUE, PASSPHRASE, SEED, WORDS, Office
from trialeditor.domain.errors import BadInput, NotAllowed
from trialeditor.domain.ids import NctId
from trialeditor.domain.people import KeyActKind, Person, Role
from trialeditor.domain.trial import Stage
from trialeditor.services.auditing import audit_verify
from trialeditor.services.editing import Edit, edit
from trialeditor.services.indexing import index_of
from trialeditor.services.keys import end_key, key_effect
from trialeditor.services.outcome import Changes
from trialeditor.services.pages import load_page
from trialeditor.services.people import add_person, person_named
from trialeditor.services.reviewing import sign, submit

OTHER = NctId("NCT10000000")
PAGES = (SEED, OTHER)


def other_number(record: dict[str, object]) -> None:
    record["protocolSection"]["identificationModule"]["nctId"] = OTHER  # type: ignore[index]  # a record is JSON


@pytest.fixture
def two(office: Office) -> Office:
    """Give an office with two pages that Rhea signed, one after the other, and a publisher."""
    office.sign_off_page()
    office.bring_in(other_number)
    edit(office.tick(), OTHER, office.editor, [Edit(key=key, text=text) for key, text in WORDS.items()])
    submit(office.tick(), OTHER, office.editor)
    sign(office.tick(), OTHER, office.reviewer, meaning="Reviewed", next_review=DUE, passphrase=PASSPHRASE)
    roles = frozenset({Role.PUBLISHER})
    add_person(office.tick(), name="Pam Publisher", roles=roles, passphrase=None, actor="Test")
    return office


def publisher(office: Office) -> Person:
    return person_named(office.workspace, "Pam Publisher")


def end(office: Office, kind: KeyActKind, after: int | None = None) -> Changes:
    person = publisher(office)
    return end_key(office.tick(), office.reviewer, kind, by=person, reason="It was stolen", after_entry=after)


def signed_at(office: Office, nct_id: NctId) -> int:
    return load_page(office.workspace, nct_id).history.sign_offs[-1].entry


def stages(office: Office) -> list[Stage]:
    """Return the stages of both pages; what lists say of them must be what is derived of them."""
    pages = [load_page(office.workspace, nct_id) for nct_id in PAGES]
    with office.workspace.database.reading() as store:
        assert [store.trials.index(nct_id) for nct_id in PAGES] == [index_of(page) for page in pages]
    return [page.stage for page in pages]


def test_a_retired_key_touches_no_page(two: Office) -> None:
    effect = key_effect(two.workspace, two.reviewer, KeyActKind.RETIRED)
    assert (effect.signatures, effect.lapsing) == (0, ())
    assert end(two, KeyActKind.RETIRED) == Changes(people=True)
    assert stages(two) == [Stage.SIGNED, Stage.SIGNED]


def test_a_key_that_was_stolen_between_two_signatures_touches_the_later_page(two: Office) -> None:
    after = signed_at(two, SEED)
    effect = key_effect(two.workspace, two.reviewer, KeyActKind.REVOKED, after_entry=after)
    assert (effect.signatures, [nct for nct, _ in effect.lapsing]) == (1, [OTHER])
    assert end(two, KeyActKind.REVOKED, after).trials == {OTHER}
    assert stages(two) == [Stage.SIGNED, Stage.LAPSED]


def test_a_key_that_was_never_safe_touches_all_its_pages(two: Office) -> None:
    assert end(two, KeyActKind.REVOKED).trials == set(PAGES)
    assert stages(two) == [Stage.LAPSED, Stage.LAPSED]


def test_a_retired_key_may_be_revoked_later(two: Office) -> None:
    end(two, KeyActKind.RETIRED)
    assert end(two, KeyActKind.REVOKED, signed_at(two, SEED)).trials == {OTHER}
    assert stages(two) == [Stage.SIGNED, Stage.LAPSED]


def test_nobody_else_ends_a_key_and_nobody_without_a_reason(two: Office) -> None:
    with pytest.raises(NotAllowed):
        end_key(two.tick(), two.reviewer, KeyActKind.REVOKED, by=two.editor, reason="It was stolen")
    with pytest.raises(BadInput):
        end_key(two.tick(), two.reviewer, KeyActKind.REVOKED, by=publisher(two), reason=" ")
    with pytest.raises(BadInput):
        end(two, KeyActKind.REVOKED, after=10_000)
    assert stages(two) == [Stage.SIGNED, Stage.SIGNED]


def test_the_trail_agrees_with_a_key_that_was_retired_from_an_entry_on(two: Office) -> None:
    """Where a key signs until does not matter when it is retired: what it signed holds."""
    end(two, KeyActKind.RETIRED, after=1)
    assert stages(two) == [Stage.SIGNED, Stage.SIGNED]
    assert audit_verify(two.workspace).problems == ()
