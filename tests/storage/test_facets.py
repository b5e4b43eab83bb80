"""Filters of lists: what they let through and count is what looking at each trial says, whatever is combined."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from storage.storage_values import EDNA, RITA, snapshot, trial
from trialeditor.domain.folding import folded
from trialeditor.domain.ids import NctId, PersonId
from trialeditor.domain.trial import Facet, FacetCount, ListQuery, PageIndex, Stage, Trial
from trialeditor.storage import search, trials
from trialeditor.storage.engine import Database
from trialeditor.storage.facets import Facets, token_of

STATUSES = ("RECRUITING", "COMPLETED", "")
PHASES = ((), ("PHASE1",), ("PHASE1", "PHASE2"), ("PHASE2",), ("NA",))
TYPES = ("INTERVENTIONAL", "OBSERVATIONAL", "")
CONDITIONS = ((), ("Asthma",), ("Asthma", "Ménière Disease"), ("Lupus",), ("Lupus", "Asthma", "Psoriasis"))
COUNTRIES = ((), ("France",), ("France", "Türkiye"), ("Cuba",))
OWNERS = (None, EDNA.id, RITA.id)
TITLES = ("A study of sleep", "A sleeping trial", "Operation for all")


@dataclass(frozen=True)
class Known:
    """A trial with what its page's index says."""

    trial: Trial
    stage: Stage
    due: date | None

    def values(self, facet: Facet) -> tuple[str, ...]:
        """Return the values of a facet, as the words that are filtered by."""
        found = {
            Facet.STAGE: (self.stage.value,),
            Facet.STATUS: (self.trial.status,),
            Facet.PHASE: self.trial.phases,
            Facet.STUDY_TYPE: (self.trial.study_type_code,),
            Facet.CONDITION: self.trial.condition_names,
            Facet.COUNTRY: self.trial.countries,
            Facet.OWNER: (self.trial.assignee or "",),
        }
        return found[facet] or ("",)


def all_known() -> list[Known]:
    """Return sixty trials; the numbers have no common factor with the lengths, so that values meet in many ways."""
    return [known(place) for place in range(60)]


def known(place: int) -> Known:
    """Return one of the trials."""
    stage = list(Stage)[place % 7]
    made = replace(
        trial(NctId(f"NCT{place * 37 + 5:08}"), title=TITLES[place // 2 % 3], status=STATUSES[place % 3]),
        phases=PHASES[place % 5],
        study_type_code=TYPES[place // 5 % 3],
        condition_names=CONDITIONS[place // 3 % 5],
        countries=COUNTRIES[place % 4],
        assignee=OWNERS[place // 4 % 3],
    )
    return Known(trial=made, stage=stage, due=None if stage is Stage.NEW else date(2026, 1, 1 + place % 28))


@pytest.fixture(scope="module")
def stocked(tmp_path_factory: pytest.TempPathFactory) -> Iterable[Database]:
    """Give a workspace with the sixty trials."""
    database = Database.create(tmp_path_factory.mktemp("facets") / "w.trialeditor")
    with database.writing() as store:
        store.people.add(EDNA)
        store.people.add(RITA)
        store.snapshots.add_all([snapshot(each.trial.nct_id) for each in all_known()])
        store.trials.put_all([each.trial for each in all_known()])
        for each in all_known():
            if each.stage is not Stage.NEW:
                store.trials.put_index(
                    PageIndex(nct_id=each.trial.nct_id, title="", stage=each.stage, review_due=each.due)
                )
    yield database
    database.close()


def some(values: Iterable[str]) -> st.SearchStrategy[frozenset[str]]:
    """Draw a few values, or none."""
    return st.frozensets(st.sampled_from(sorted(values)), max_size=2)


QUERIES = st.builds(
    ListQuery,
    search=st.sampled_from(["", "", "sleep", "slee", "operation", "NCT000", "NCT00000042, NCT00000079", "nothing"]),
    stages=st.frozensets(st.sampled_from(Stage), max_size=2),
    due_until=st.none() | st.dates(date(2026, 1, 1), date(2026, 1, 28)),
    statuses=some([*STATUSES, "NEVER"]),
    phases=some(["PHASE1", "PHASE2", "NA", ""]),
    study_types=some(TYPES),
    conditions=some(["asthma", "MENIERE disease", "Lupus", ""]),
    countries=some(["France", "turkiye", ""]),
    owners=some([EDNA.id, RITA.id, ""]),
    ncts=st.just(frozenset())
    | st.frozensets(st.sampled_from([each.trial.nct_id for each in all_known()]), max_size=30),
)


def holds(each: Known, query: ListQuery, *, but: Facet | None = None) -> bool:
    """Say whether a trial answers a query, by looking at it; `but` is a facet whose condition does not count."""
    words = {"sleep": ("sleep",), "slee": ("sleep",), "operation": ("operation",)}.get(query.search)
    title = each.trial.brief_title.casefold()
    asked = {
        Facet.STAGE: query.stages,
        Facet.STATUS: query.statuses,
        Facet.PHASE: query.phases,
        Facet.STUDY_TYPE: query.study_types,
        Facet.CONDITION: query.conditions,
        Facet.COUNTRY: query.countries,
        Facet.OWNER: query.owners,
    }
    return all(
        (
            words is None or any(word in title for word in words),
            query.search != "nothing",
            not query.search.startswith("NCT00000042") or each.trial.nct_id in query.search,
            not query.ncts or each.trial.nct_id in query.ncts,
            query.due_until is None or (each.due is not None and each.due <= query.due_until),
            *(
                not values or facet is but or {folded(value) for value in values} & set(map(folded, each.values(facet)))
                for facet, values in asked.items()
            ),
        )
    )


@given(QUERIES, st.integers(1, 7))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=200)
def test_a_list_holds_what_looking_at_each_trial_finds(stocked: Database, query: ListQuery, size: int) -> None:
    expected = [each.trial.nct_id for each in all_known() if holds(each, query)]
    found: list[NctId] = []
    with stocked.reading() as store:
        assert store.trials.count(query) == len(expected)
        while page := store.trials.list(query, after=found[-1] if found else None, limit=size):
            found += [line.nct_id for line in page]
    assert found == expected


@pytest.mark.parametrize("many", [0, 20_000])
@given(query=QUERIES, facet=st.sampled_from(Facet))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=100)
def test_a_facet_counts_without_its_own_condition(
    stocked: Database, monkeypatch: pytest.MonkeyPatch, query: ListQuery, facet: Facet, many: int
) -> None:
    monkeypatch.setattr(trials, "_MANY", many)  # above it, the values are counted one by one
    lines = [each for each in all_known() if holds(each, query, but=facet)]
    expected = Counter(value for each in lines for value in each.values(facet))
    with stocked.reading() as store:
        counts = store.trials.facet_counts(query, facet, limit=100)
        some_counts = store.trials.facet_counts(query, facet, limit=2)
    assert {each.value: each.count for each in counts} == expected
    assert [each.count for each in counts] == sorted(expected.values(), reverse=True)
    assert [each.count for each in some_counts] == [each.count for each in counts[:2]]


def test_values_can_be_looked_for_by_their_letters(stocked: Database) -> None:
    with stocked.reading() as store:
        for query in (ListQuery(), ListQuery(search="trial")):
            named = store.trials.facet_counts(query, Facet.CONDITION, limit=5, containing="MENI")
            assert [each.value for each in named] == ["Ménière Disease"]
            assert store.trials.facet_counts(query, Facet.COUNTRY, limit=5, containing="zzz") == []


def test_counts_follow_every_write(database: Database) -> None:
    first, second = known(1), known(2)
    with database.writing() as store:
        store.people.add(EDNA)
        store.people.add(RITA)
        store.snapshots.add_all([snapshot(each.trial.nct_id) for each in (first, second)])
        store.trials.put_all([first.trial, second.trial, first.trial])
        changed = replace(first.trial, status="COMPLETED", countries=("Cuba", "Chad"), phases=())
        store.trials.put(changed)
        store.trials.put_index(PageIndex(nct_id=first.trial.nct_id, title="", stage=Stage.DRAFT))
        assert store.trials.assign([first.trial.nct_id], RITA.id) == [first.trial.nct_id]
        assert store.trials.assign([first.trial.nct_id, second.trial.nct_id], None) == [first.trial.nct_id]
        store.trials.put(changed)
        expected = {
            Facet.STAGE: {"draft": 1, "new": 1},
            Facet.STATUS: {"COMPLETED": 1, "": 1},
            Facet.PHASE: {"": 1, "PHASE1": 1, "PHASE2": 1},
            Facet.COUNTRY: {"Cuba": 1, "Chad": 1, "France": 1, "Türkiye": 1},
            Facet.OWNER: {"": 2},
        }
        for facet, values in expected.items():
            kept = store.trials.facet_counts(ListQuery(), facet, limit=9)
            counted = store.trials.facet_counts(ListQuery(search="sleep"), facet, limit=9)
            assert {each.value: each.count for each in kept} == values
            assert {(each.value, each.count) for each in counted} == set(values.items())
        _check_index(store._connection.exec_driver_sql)


def _check_index(execute: object) -> None:
    """Let the full-text index compare itself with the trials."""
    execute("INSERT INTO trial_search (trial_search) VALUES ('integrity-check')")  # type: ignore[operator]  # SQLAlchemy's own method


def test_a_trial_reads_back_with_its_values(stocked: Database) -> None:
    with stocked.reading() as store:
        for each in all_known():
            assert store.trials.get(each.trial.nct_id) == each.trial


def test_assigning_is_kept_by_an_import_and_found(begun: Database) -> None:
    with begun.writing() as store:
        [nct] = store.trials.assign([trial().nct_id, NctId("NCT00000001")], EDNA.id)
        store.trials.put(trial(title="Another"))
        assert store.trials.assign([nct], EDNA.id) == []
    with begun.reading() as store:
        [line] = store.trials.list(ListQuery(owners=frozenset({EDNA.id})), after=None, limit=5)
        assert (line.nct_id, line.title, line.assignee) == (nct, "Another", EDNA.name)
        assert store.trials.list(ListQuery(owners=frozenset({"", RITA.id})), after=None, limit=5) == []


@pytest.mark.parametrize(
    ("spellings", "kept"),
    [
        (["breast cancer", "Breast Cancer", "BREAST CANCER"], "Breast Cancer"),
        (["BREAST CANCER", "breast cancer"], "BREAST CANCER"),
        (["BREAST CANCER", "Breast cancer", "Breast Cancer"], "Breast cancer"),
        (["AIDS", "Aids"], "AIDS"),
        (["Ménière  disease", "Meniere Disease"], "Ménière  disease"),
    ],
)
@pytest.mark.parametrize("at_once", [True, False])
def test_spellings_of_a_condition_are_one_in_the_best_of_them(
    database: Database, spellings: list[str], kept: str, *, at_once: bool
) -> None:
    with database.writing() as store:
        facets = Facets(store._connection)
        keys = [(Facet.CONDITION, each) for each in spellings]
        for batch in [keys] if at_once else [[key] for key in keys]:
            facets.tokens(batch)
        tokens = facets.tokens(keys)
        assert len(set(tokens.values())) == 1
        assert set(facets.values(tokens.values()).values()) == {kept}


@given(st.integers(0, 6400**3), st.integers(0, 6400**3))
def test_tokens_tell_values_apart_in_signs_that_nobody_types(one: int, other: int) -> None:
    assert (token_of(one) == token_of(other)) == (one == other)
    typed = search.read_search(f"ab{token_of(one)}")
    assert token_of(one) not in typed.match


def test_more_values_than_there_are_signs(database: Database) -> None:
    very_many = [
        replace(trial(NctId(f"NCT{n:08}")), condition_names=(f"Condition {n}",), countries=("France",))
        for n in range(6500)
    ]
    with database.writing(bulk=True) as store:
        store.snapshots.add_all([snapshot(each.nct_id) for each in very_many])
        store.trials.put_all(very_many)
        for n in (0, 10, 6300, 6398, 6499):
            query = ListQuery(conditions=frozenset({f"condition {n}"}), countries=frozenset({"France"}))
            assert [line.nct_id for line in store.trials.list(query, after=None, limit=5)] == [f"NCT{n:08}"]
            assert store.trials.facet_counts(query, Facet.COUNTRY, limit=5) == [
                FacetCount(value="France", label="France", count=1)
            ]


def test_a_sign_for_private_use_in_a_text_is_no_value(stocked: Database) -> None:
    query = ListQuery(countries=frozenset({"France"}))
    with stocked.writing() as store:
        tokens = store.trials._facets.known([(Facet.COUNTRY, "France")])
        before = store.trials.count(query)
        words = " ".join(["a bullet of an old font:", *tokens.values()])
        other = next(each.trial for each in all_known() if "France" not in each.trial.countries)
        store.trials.put(replace(other, brief_title=words))
        store.trials.put_index(PageIndex(nct_id=other.nct_id, title=words, stage=Stage.DRAFT, words=words))
        assert store.trials.count(query) == before
        [line] = store.trials.list(ListQuery(ncts=frozenset({other.nct_id})), after=None, limit=2)
    assert line.title == "a bullet of an old font: □"


def test_very_many_ids_are_no_trouble(stocked: Database) -> None:
    ids = frozenset(NctId(f"NCT{n:08}") for n in range(0, 99_000_000, 1500))
    with stocked.reading() as store:
        for query in (ListQuery(ncts=ids), ListQuery(ncts=ids, search="sleep"), ListQuery(search=" ".join(ids))):
            assert store.trials.count(query) == len(store.trials.list(query, after=None, limit=100))


def test_nobody_is_no_person(begun: Database) -> None:
    with begun.writing() as store:
        store.trials.assign([trial().nct_id], PersonId(EDNA.id))
        assert store.trials.assign([trial().nct_id], None) == [trial().nct_id]
        found = store.trials.get(trial().nct_id)
    assert found is not None
    assert found.assignee is None


def test_what_is_stored_is_whole_after_a_backup(stocked: Database, tmp_path: Path) -> None:
    from trialeditor.storage.backup import backup  # noqa: PLC0415 - one test alone needs it

    copy = Database.open(backup(stocked, tmp_path / "copy.trialeditor"))
    with copy.reading() as store:
        assert store.trials.count(ListQuery(countries=frozenset({"Cuba"}))) == 15
    copy.close()
