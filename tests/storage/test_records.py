"""What is stored reads back as it was, and a lost race shows both texts."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta
from types import MappingProxyType

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from storage.storage_values import (
    ACTS,
    AT,
    BLUEPRINT,
    BLUEPRINT_DIGEST,
    CONTENT,
    EDNA,
    KEY,
    NCT,
    OTHER,
    RITA,
    assert_filled,
    draft,
    event,
    revision,
    snapshot,
    trial,
    unknown,
)
from trialeditor.domain.audit import trail_problems
from trialeditor.domain.canonical import Json, canonical_json
from trialeditor.domain.content import PageContent
from trialeditor.domain.errors import BadInput, Conflict, NotAllowed, StorageUnavailable
from trialeditor.domain.ids import KeyId, PersonId
from trialeditor.domain.people import KeyActKind, Role
from trialeditor.domain.policy import Policy
from trialeditor.domain.snapshot import SnapshotHeader, snapshot_digest
from trialeditor.storage.codec import RecordCodec
from trialeditor.storage.engine import Database

JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(min_value=-(2**53) + 1, max_value=2**53 - 1)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(st.characters(exclude_categories=["Cs"]), max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=20,
)


def test_everything_reads_back(filled: Database) -> None:
    with filled.reading() as store:
        assert_filled(store)


@given(st.dictionaries(st.text(st.characters(exclude_categories=["Cs"]), max_size=8), JSON, max_size=5))
def test_a_record_unpacks_to_the_same_content(record: Mapping[str, Json]) -> None:
    codec = RecordCodec()
    assert canonical_json(codec.unpack(codec.pack(record))) == canonical_json(record)
    assert snapshot_digest(codec.unpack(codec.pack(record))) == snapshot_digest(record)


def test_a_record_of_any_mapping_is_packed() -> None:
    record: Mapping[str, Json] = MappingProxyType({"a": MappingProxyType({"b": (1, "two")})})
    assert RecordCodec().unpack(RecordCodec().pack(record)) == {"a": {"b": [1, "two"]}}


@pytest.mark.parametrize("packed", [b"", b"not zstd", RecordCodec().pack({"a": "b" * 500})[:-9]])
def test_a_damaged_record_is_told(packed: bytes) -> None:
    with pytest.raises(StorageUnavailable, match="registry record cannot be read"):
        RecordCodec().unpack(packed)


def test_a_flipped_bit_in_a_record_is_told() -> None:
    packed = bytearray(RecordCodec().pack({"enrollment": [77, 78, 79] * 40}))
    packed[len(packed) // 2] ^= 1
    with pytest.raises(StorageUnavailable):
        RecordCodec().unpack(bytes(packed))


def test_the_same_state_of_a_record_is_kept_once(begun: Database) -> None:
    again = replace(snapshot(), source="another file", imported_at=AT + timedelta(days=1))
    with begun.writing() as store:
        assert not store.snapshots.add(again)
        assert store.snapshots.add(snapshot(count=78))
        assert store.snapshots.get(NCT, snapshot().digest) == snapshot()


def test_headers_are_in_the_order_in_which_states_came(begun: Database) -> None:
    with begun.writing() as store:
        store.snapshots.add(snapshot(count=120))
        store.snapshots.add(replace(snapshot(count=78), data_as_of=None))
        headers = store.snapshots.headers(NCT)
        assert store.snapshots.headers(OTHER) == []
    assert [each.digest for each in headers] == [snapshot(count=count).digest for count in (77, 120, 78)]
    assert headers[0] == SnapshotHeader(
        nct_id=NCT,
        digest=snapshot().digest,
        data_as_of=snapshot().data_as_of,
        last_update_posted="2026-04-30",
        source="studies.json",
        imported_at=AT,
    )
    assert headers[0].as_of == snapshot().as_of
    assert headers[2].as_of == AT.date()


def test_settings_are_set_and_replaced(database: Database) -> None:
    with database.writing() as store:
        assert store.settings.get("name") is None
        store.settings.set("name", "one")
        store.settings.set("name", "two")
        assert store.settings.get("name") == "two"


def test_rules_are_kept_once(begun: Database) -> None:
    strict = Policy(sign_roles=(Role.REVIEWER, Role.MEDICAL_REVIEWER))
    with begun.writing() as store:
        store.blueprints.add(BLUEPRINT, BLUEPRINT_DIGEST)
        store.policies.add(strict)
        store.policies.add(strict)
        assert store.blueprints.text(BLUEPRINT_DIGEST) == BLUEPRINT
        assert store.policies.get(strict.digest) == strict
        assert store.policies.get(unknown()) is None


@pytest.mark.parametrize("name", ["Rita Réviewer", "rita réviewer", "RITA RE\u0301VIEWER", " Rita  Réviewer "])
def test_a_person_is_found_by_name_whatever_the_case(begun: Database, name: str) -> None:
    with begun.writing() as store:
        assert store.people.by_name(name) == RITA
        with pytest.raises(NotAllowed, match="already a person"):
            store.people.add(replace(EDNA, id=PersonId("p-3"), name=name))


def test_people_are_found_by_id_and_listed_by_name(begun: Database) -> None:
    with begun.reading() as store:
        assert store.people.get(EDNA.id) == EDNA
        assert store.people.get(PersonId("nobody")) is None
        assert store.people.by_name("Rita") is None
        assert store.people.all() == [EDNA, RITA]


def test_keys_keep_their_acts_in_order_and_their_newest_sealing(begun: Database) -> None:
    revoked = replace(ACTS.key, kind=KeyActKind.REVOKED, entry=2, after_entry=1, reason="lost laptop")
    with begun.writing() as store:
        store.audit.append(event())
        store.audit.append(event())
        store.keys.add_act(ACTS.key)
        store.keys.add_act(revoked)
        store.keys.store_private(KEY, b"one")
        store.keys.store_private(KEY, b"two")
    with begun.reading() as store:
        assert store.keys.ring().acts == (ACTS.key, revoked)
        assert store.keys.private(KEY) == b"two"
        assert store.keys.private(KeyId("0" * 32)) is None


def test_a_draft_counts_its_saves_whatever_version_it_carries(begun: Database) -> None:
    with begun.writing() as store:
        store.drafts.put(draft(version=9), expected_version=0)
        store.drafts.put(draft(text="Half a sentence", version=9), expected_version=1)
        assert store.drafts.get(NCT, EDNA.id) == draft(text="Half a sentence", version=2)
        assert store.drafts.get(NCT, RITA.id) is None
        assert store.drafts.holders(NCT) == [EDNA.id]
        store.drafts.delete(NCT, EDNA.id)
        assert store.drafts.holders(NCT) == []


@pytest.mark.parametrize("expected", [0, 1, 3])
def test_a_draft_saved_elsewhere_is_a_conflict_with_both_texts(begun: Database, expected: int) -> None:
    with begun.writing() as store:
        store.drafts.put(draft(text="theirs"), expected_version=0)
        store.drafts.put(draft(text="theirs too"), expected_version=1)
    with begun.writing() as store:
        with pytest.raises(Conflict, match="another window") as told:
            store.drafts.put(draft(text="yours"), expected_version=expected)
        assert store.drafts.get(NCT, EDNA.id) == draft(text="theirs too", version=2)
    assert PageContent.from_json(json.loads(told.value.yours)) == draft(text="yours").content
    assert PageContent.from_json(json.loads(told.value.theirs)) == draft(text="theirs too").content


def test_a_draft_that_was_taken_away_is_a_conflict(begun: Database) -> None:
    with begun.writing() as store, pytest.raises(Conflict, match="submitted") as told:
        store.drafts.put(draft(text="yours"), expected_version=4)
    assert "yours" in told.value.yours
    assert PageContent.from_json(json.loads(told.value.theirs)) == PageContent()


def test_revisions_follow_each_other(begun: Database) -> None:
    first = revision()
    second = revision(first, content=CONTENT.with_text("title", "Another"))
    with begun.writing() as store:
        assert store.revisions.latest(NCT) is None
        store.revisions.add(first, expected_parent=None)
        store.revisions.add(second, expected_parent=first.digest)
        assert store.revisions.all(NCT) == [first, second]
        assert store.revisions.latest(NCT) == second


def test_a_revision_on_an_older_one_is_a_conflict_with_both_texts(begun: Database) -> None:
    first = revision()
    mine = revision(first, content=CONTENT.with_text("title", "Mine"))
    with begun.writing() as store:
        store.revisions.add(first, expected_parent=None)
        store.revisions.add(revision(first), expected_parent=first.digest)
    for parent in (None, first.digest):
        with begun.writing() as store, pytest.raises(Conflict, match="saved by Edna Editor") as told:
            store.revisions.add(mine, expected_parent=parent)
        assert json.loads(told.value.yours)["texts"]["title"] == "Mine"
        assert json.loads(told.value.theirs) == json.loads(canonical_json(CONTENT.to_json()))
    with begun.writing() as store, pytest.raises(Conflict, match="since you began"):
        store.revisions.add(replace(mine, nct_id=OTHER), expected_parent=first.digest)


def test_half_a_surrogate_pair_is_refused_by_name_of_the_section(begun: Database) -> None:
    broken = replace(draft(), content=PageContent(texts={"summary": "\ud800"}))
    with begun.writing() as store, pytest.raises(BadInput, match=r"texts\.summary"):
        store.drafts.put(broken, expected_version=0)


@given(st.lists(st.sampled_from([NCT, OTHER, ""]), max_size=12))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_the_trail_is_whole_by_subject_and_in_pages(database: Database, subjects: list[str]) -> None:
    with database.writing() as store:
        start = head.seq if (head := store.audit.head()) else 0
        written = [store.audit.append(event(subject=subject)) for subject in subjects]
    with database.reading() as store:
        assert store.audit.entries(after=start) == written
        assert store.audit.entries(after=start, limit=3) == written[:3]
        for subject in set(subjects):
            mine = [entry for entry in written if entry.event.subject == subject]
            assert store.audit.entries(subject=subject, after=start) == mine
            assert store.audit.entries(subject=subject, after=start, limit=2) == mine[:2]
        everything = store.audit.entries()
        assert trail_problems(everything) == []
        assert store.audit.head() == (everything[-1] if everything else None)


def test_an_entrys_time_is_to_the_second(database: Database) -> None:
    exact = replace(event(), at=AT + timedelta(milliseconds=750))
    with database.writing() as store:
        entry = store.audit.append(exact)
        assert store.audit.head() == entry
    assert entry.event.at == AT


def test_an_abandoned_step_leaves_no_gap(database: Database) -> None:
    def abandon() -> None:
        with database.writing() as store:
            store.audit.append(event())
            raise KeyboardInterrupt

    with database.writing() as store:
        store.audit.append(event())
    with pytest.raises(KeyboardInterrupt):
        abandon()
    with database.writing() as store:
        assert store.audit.append(event()).seq == 2


def test_a_trial_that_is_not_there_has_nothing(begun: Database) -> None:
    with begun.reading() as store:
        assert store.trials.get(OTHER) is None
        assert store.trials.get(NCT) == trial()
        assert store.sign_offs.all(OTHER) == []
        assert store.review.submissions(OTHER) == []
