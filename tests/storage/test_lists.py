"""Lists of trials: pages by key, the search, and what is kept when a trial is written again."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from storage.storage_values import EDNA, INDEX, NCT, OTHER, RITA, begin, revision, snapshot, trial, unknown
from trialeditor.domain.ids import NctId
from trialeditor.domain.trial import Listing, ListQuery, PageIndex, Stage
from trialeditor.storage import search
from trialeditor.storage.engine import Database
from trialeditor.storage.search import Search, read_search
from trialeditor.storage.store import Store

MANY = [NctId(f"NCT{number:08}") for number in range(100, 3100, 300)]


@pytest.fixture
def many(database: Database) -> Database:
    """Give ten trials; every third one is completed."""
    with database.writing() as store:
        store.people.add(EDNA)
        for place, nct in enumerate(MANY):
            add(store, nct, title=f"Trial {place} of sleep", status="RECRUITING" if place % 3 else "COMPLETED")
    return database


def add(store: Store, nct: NctId, *, title: str = "Trial", status: str = "RECRUITING") -> None:
    """Add a trial with its snapshot."""
    store.snapshots.add(snapshot(nct))
    store.trials.put(trial(nct, title=title, status=status))


def found(database: Database, query: ListQuery | str) -> list[NctId]:
    """Return the ids that a query, or a search, finds; the count must agree."""
    asked = ListQuery(search=query) if isinstance(query, str) else query
    with database.reading() as store:
        lines = store.trials.list(asked, after=None, limit=100)
        assert store.trials.count(asked) == len(lines)
    return [line.nct_id for line in lines]


@pytest.mark.parametrize("size", [1, 3, 10, 11])
@pytest.mark.parametrize("query", [ListQuery(), ListQuery(search="sle"), ListQuery(statuses=frozenset({"RECRUITING"}))])
def test_pages_by_key_give_every_line_once_in_order(many: Database, query: ListQuery, size: int) -> None:
    lines: list[Listing] = []
    with many.reading() as store:
        while page := store.trials.list(query, after=lines[-1].nct_id if lines else None, limit=size):
            lines += page
    assert [line.nct_id for line in lines] == found(many, query)
    assert found(many, query) == [nct for place, nct in enumerate(MANY) if place % 3 or not query.statuses]


def test_a_line_says_what_lists_show(begun: Database) -> None:
    with begun.writing() as store:
        store.trials.put(replace(trial(), assignee=RITA.id, countries=("China", "Chad")))
        store.trials.put_index(INDEX)
    with begun.reading() as store:
        assert store.trials.list(ListQuery(), after=None, limit=5) == [
            Listing(
                nct_id=NCT,
                title="Surgery and immunotherapy",
                status="RECRUITING",
                status_phrase="Recruiting",
                phase="Phase 2",
                sponsor="Fudan University",
                stage=Stage.LAPSED,
                lapsed=("studies", "good_fit"),
                review_due=date(2026, 11, 1),
                assignee=RITA.name,
                study_type="Interventional",
                updated=date(2026, 4, 30),
                countries=("China", "Chad"),
            )
        ]


def test_a_new_trial_has_the_records_title(begun: Database) -> None:
    with begun.reading() as store:
        [line] = store.trials.list(ListQuery(), after=None, limit=5)
        assert store.trials.index(NCT) is None
    assert (line.title, line.stage, line.lapsed, line.review_due) == ("Endoscopic surgery", Stage.NEW, (), None)


def test_conditions_hold_together(many: Database) -> None:
    with many.writing() as store:
        states = [(Stage.SIGNED, date(2026, 5, 5)), (Stage.LAPSED, date(2026, 5, 20)), (Stage.DRAFT, None)]
        for nct, (stage, day) in zip(MANY, [*states, (Stage.NEW, None)], strict=False):
            store.trials.put_index(PageIndex(nct_id=nct, title="", stage=stage, review_due=day))
    assert found(many, ListQuery(stages=frozenset({Stage.LAPSED, Stage.SIGNED}))) == MANY[:2]
    assert found(many, ListQuery(stages=frozenset({Stage.NEW}))) == MANY[3:]
    assert found(many, ListQuery(stages=frozenset({Stage.NEW, Stage.DRAFT}))) == MANY[2:]
    assert found(many, ListQuery(stages=frozenset({Stage.RETIRED}))) == []
    assert found(many, ListQuery(due_until=date(2026, 5, 5))) == MANY[:1]
    assert found(many, ListQuery(due_until=date(2026, 5, 20))) == MANY[:2]
    assert found(many, ListQuery(stages=frozenset({Stage.SIGNED}), statuses=frozenset({"COMPLETED"}))) == MANY[:1]
    assert found(many, ListQuery(stages=frozenset({Stage.LAPSED}), search="sleep")) == MANY[1:2]
    assert found(many, ListQuery(statuses=frozenset({"COMPLETED", "RECRUITING", "NONE"}))) == MANY
    assert found(many, ListQuery(stages=frozenset(Stage), statuses=frozenset({"RECRUITING", "COMPLETED"}))) == MANY
    assert found(many, ListQuery(statuses=frozenset({"COMPLETED"}), search="sleep")) == MANY[::3]
    assert found(many, ListQuery(statuses=frozenset({"COMPLETED"}), search="NCT0000")) == MANY[::3]
    assert found(many, ListQuery(due_until=date(2026, 5, 20), search="sleep")) == MANY[:2]


def test_writing_a_trial_again_keeps_its_page_and_its_assignee(begun: Database) -> None:
    with begun.writing() as store:
        store.trials.put(replace(trial(), assignee=EDNA.id))
        store.trials.put_index(INDEX)
        store.snapshots.add(snapshot(count=78))
        store.trials.put(replace(trial(title="New title"), snapshot=snapshot(count=78).digest))
        assert store.trials.index(NCT) == INDEX
        again = store.trials.get(NCT)
        assert again is not None
        assert (again.assignee, again.brief_title, again.snapshot) == (EDNA.id, "New title", snapshot(count=78).digest)
        store.trials.put(replace(trial(), assignee=RITA.id))
        assert store.trials.get(NCT) == replace(trial(), assignee=RITA.id)


def test_many_at_once_are_as_one_by_one(database: Database) -> None:
    with database.writing() as store:
        store.people.add(EDNA)
        store.snapshots.add_all([snapshot(NCT), snapshot(OTHER)])
        store.trials.put_all([trial(NCT), replace(trial(OTHER), assignee=EDNA.id)])
        store.trials.put_all([])
        store.snapshots.add_all([])
        assert store.trials.get(NCT) == trial(NCT)
        assert store.trials.get(OTHER) == replace(trial(OTHER), assignee=EDNA.id)
        assert store.snapshots.get(OTHER, snapshot(OTHER).digest) == snapshot(OTHER)


def test_what_many_trials_stand_on(many: Database) -> None:
    wanted = [*MANY, *(NctId(f"NCT9{n:07}") for n in range(1200))]
    with many.reading() as store:
        assert store.trials.standing(wanted) == {nct: store.snapshots.headers(nct)[0] for nct in MANY}
        assert store.trials.standing([]) == {}


def test_a_state_that_is_seen_again_moves_its_day_and_never_back(many: Database) -> None:
    later, latest = date(2026, 5, 2), date(2026, 6, 1)
    with many.writing() as store:
        store.trials.put(replace(trial(MANY[0]), data_as_of=later))
        store.trials.seen_again([(MANY[0], date(2026, 4, 1)), (MANY[1], latest)])
        store.trials.seen_again([])
    with many.reading() as store:
        first, second = (store.trials.get(nct) for nct in MANY[:2])
        standing = store.trials.standing(MANY[:2])
    assert first is not None
    assert second is not None
    assert (first.data_as_of, second.data_as_of) == (later, latest)
    assert [standing[nct].data_as_of for nct in MANY[:2]] == [later, latest]


def test_states_that_are_there_are_kept_once(begun: Database) -> None:
    first, second, third = snapshot(), snapshot(count=78), snapshot(count=79)
    again = replace(third, source="later")
    with begun.writing() as store:
        store.snapshots.add_all([second, first, third, again, second, snapshot(OTHER)])
        assert [each.digest for each in store.snapshots.headers(NCT)] == [first.digest, second.digest, third.digest]
        assert store.snapshots.get(NCT, third.digest) == third
        assert store.snapshots.get(OTHER, snapshot(OTHER).digest) == snapshot(OTHER)


def test_an_index_needs_its_trial(begun: Database) -> None:
    with pytest.raises(LookupError), begun.writing() as store:
        store.trials.put_index(PageIndex(nct_id=OTHER, title="", stage=Stage.NEW))


def test_pages_are_trials_with_a_revision(begun: Database) -> None:
    with begun.writing() as store:
        add(store, OTHER)
        assert store.trials.ncts_with_pages() == []
        store.revisions.add(revision(), expected_parent=None)
        store.revisions.add(revision(revision()), expected_parent=revision().digest)
        assert store.trials.ncts_with_pages() == [NCT]
        assert store.trials.with_pages([OTHER, NCT]) == {NCT}
        assert store.trials.with_pages([OTHER]) == set()
        assert store.trials.get(NctId("NCT00000001")) is None
        assert store.snapshots.get(OTHER, unknown()) is None


@pytest.fixture
def searched(database: Database) -> Database:
    """Give two trials with words to find."""
    with database.writing() as store:
        begin(store)
        add(store, OTHER, title='Ménière’s disease: a "PD-1" study — e.g. AND OR NOT')
    return database


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("endoscopic", [NCT]),
        ("ENDO", [NCT]),
        ("en", [NCT]),
        ("endoscopic fudan", [NCT]),
        ("meniere", [OTHER]),
        ("MÉNIÈRE", [OTHER]),
        ("me\u0301ni", [OTHER]),
        ("pd-1", [OTHER]),
        ('"pd-1"', [OTHER]),
        ("NOT", [OTHER]),
        ("and or", [OTHER]),
        ("disease endoscopic", []),
        ("fudan", [OTHER, NCT]),
        ("sur a", [OTHER, NCT]),
        ("", [OTHER, NCT]),
        ("   ", [OTHER, NCT]),
        ("NCT0535", [NCT]),
        ("nct05350891", [NCT]),
        ("05350891", [NCT]),
        ("NCT", [OTHER, NCT]),
        ("nc", [OTHER, NCT]),
        ("n", [OTHER, NCT]),
        ("x", []),
        ("9", []),
        ("-- ;", []),
        ("zzzz", []),
        ('"endoscopic surgery"', [NCT]),
        ('"surgery endoscopic"', []),
        ("“endoscopic surg", [NCT]),
        ('"endoscopic surg"', []),
        ('fudan "surgery officially"', [NCT]),
        ("meniere's", [OTHER]),
        ("a study", [OTHER]),
        ("study a", [OTHER]),
        ("z study", []),
        ("see NCT05350891 and nct 0100-0000!", [OTHER, NCT]),
        ("05350891, 01000000", [OTHER, NCT]),
        ("NCT05350899", []),
        ("NCT 0535-08", [NCT]),
        ("0535", [NCT]),
        ("0535 fudan", [NCT]),
        ("nct0535 toripal", [NCT]),
        ("\ue001\ue002", [OTHER, NCT]),
    ],
)
def test_what_is_typed_finds_words_and_ids(searched: Database, typed: str, expected: list[NctId]) -> None:
    assert found(searched, typed) == expected


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("NCT00001111", [OTHER]),
        ("20091104", [OTHER]),
        ("20091104, 05350891", [OTHER, NCT]),
        ("NCT20091104", []),
        ("NCT00001111 and NCT05350891", [OTHER, NCT]),
        ("NCT05350891", [NCT]),
        ("00001112", []),
    ],
)
def test_a_number_that_no_trial_has_here_is_looked_for_elsewhere(
    searched: Database, typed: str, expected: list[NctId]
) -> None:
    with searched.writing() as store:
        store.trials.put(replace(trial(OTHER), other_ids=f"20091104; NCT00001111; {NCT}"))
    assert found(searched, typed) == expected
    with searched.reading() as store:
        assert store.trials.count(ListQuery(search=typed)) == len(expected)


@given(st.text(max_size=30))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_nothing_that_is_typed_breaks_the_search(searched: Database, typed: str) -> None:
    found(searched, typed.encode("utf-8", "replace").decode())


def test_the_words_of_the_page_are_found_and_follow_it(searched: Database) -> None:
    with searched.writing() as store:
        store.trials.put_index(replace(INDEX, words="Quokkas sleep well."))
    assert found(searched, "quokka") == [NCT]
    assert found(searched, "quokka fudan") == [NCT]
    with searched.writing() as store:
        store.trials.put_index(replace(INDEX, words="Wombats sleep well."))
        store.trials.put(trial(title="Open surgery"))
    assert found(searched, "quokka") == []
    assert found(searched, "endoscopic") == []
    assert found(searched, "wombat") == [NCT]


def test_a_rebuilt_index_finds_the_same(searched: Database) -> None:
    with searched.writing() as store:
        store.trials.put_index(INDEX)
        store._connection.exec_driver_sql("INSERT INTO trial_search (trial_search) VALUES ('delete-all')")
    assert found(searched, "immunotherapy") == []
    with searched.writing() as store:
        search.rebuild(store._connection)
        store._connection.exec_driver_sql("INSERT INTO trial_search (trial_search) VALUES ('integrity-check')")
    assert found(searched, "immunotherapy") == [NCT]


def test_one_letter_never_asks_the_full_text_index() -> None:
    assert read_search("e") == Search(id_prefix="E")
    assert read_search("ab c") == Search(match='"ab"*')
    assert read_search("ab c ") == Search(match='"ab"*')
    assert read_search("ab c de") == Search(match='"ab"* AND "c" AND "de"*')
