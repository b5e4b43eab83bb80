"""Trials: the columns that lists show, and the index of derived page states that lists sort and filter by."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any, TypeAlias

from sqlalchemy import Connection, Row, bindparam, func, select, update
from sqlmodel import col

from trialeditor.domain.ids import Digest, NctId, PersonId
from trialeditor.domain.queues import IN_REVIEW
from trialeditor.domain.snapshot import SnapshotHeader
from trialeditor.domain.trial import Facet, FacetCount, Listing, ListQuery, PageIndex, Sort, Stage, Trial
from trialeditor.storage import listing
from trialeditor.storage.batches import batches
from trialeditor.storage.codec import date_text, json_text, read_date, read_json, reading
from trialeditor.storage.facets import Facets, Key
from trialeditor.storage.listing import Asked, nct_of, number_of
from trialeditor.storage.search import MOST_ELSEWHERE, Search, elsewhere, indexable, read_search
from trialeditor.storage.snapshots import header_of
from trialeditor.storage.sorting import Order, Place, place_of, read_place
from trialeditor.storage.tables import FACETS, RevisionRow, SnapshotRow, TrialRow, core
from trialeditor.storage.turns import written_in_review
from trialeditor.storage.upsert import upsert

_PART = 10_000
_FEW = 16
_MANY = 20_000
_NO_PAGE = {"stage": Stage.NEW.value, "lapsed": "[]", "review_due": None, "page_title": None, "page_words": None}
_SHOWN = (
    "brief_title",
    "official_title",
    "status",
    "status_phrase",
    "phase",
    "study_type",
    "conditions",
    "interventions",
    "sponsor",
    "places",
    "last_update_posted",
    "other_ids",
)
_Listings: TypeAlias = "list[Listing]"  # the method `list` hides the type inside the class
_Ids: TypeAlias = "list[NctId]"
_Counts: TypeAlias = "list[FacetCount]"
_TRIAL, _SNAPSHOT, _REVISION = core(TrialRow), core(SnapshotRow), core(RevisionRow)
_NUMBER = _TRIAL.c.number
_LAPSED = (
    select(_NUMBER, _TRIAL.c.lapsed)
    .where(_TRIAL.c.nct_id.in_(select(_REVISION.c.nct_id).where(_REVISION.c.number == 1)), _TRIAL.c.lapsed != "[]")
    .order_by(_NUMBER)
)
"""Of 600,000 trials only those that somebody wrote are looked at."""
_SEEN = (
    _TRIAL.c.nct_id,
    _TRIAL.c.snapshot.label("digest"),
    func.coalesce(_TRIAL.c.data_as_of, _SNAPSHOT.c.data_as_of).label("data_as_of"),
)
_STANDING = (
    select(*_SEEN, _TRIAL.c.last_update_posted, _SNAPSHOT.c.source, _SNAPSHOT.c.imported_at)
    .join(_SNAPSHOT, (_SNAPSHOT.c.nct_id == _TRIAL.c.nct_id) & (_SNAPSHOT.c.digest == _TRIAL.c.snapshot))
    .where(_NUMBER.in_(bindparam("numbers", expanding=True)))
)
_LAST_SEEN = _STANDING.with_only_columns(*_SEEN)
_SEEN_AGAIN = (
    update(_TRIAL)
    .where(_TRIAL.c.number == bindparam("seen_number"))
    .where(func.coalesce(_TRIAL.c.data_as_of, "") < bindparam("seen_day"))
    .values(data_as_of=bindparam("seen_day"))
)


class Trials:
    """Trials by nct id."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._facets = Facets(connection)

    def get(self, nct_id: NctId) -> Trial | None:
        """Return a trial, or None. Conditions and countries are in the spelling that the workspace gives them."""
        row = self._connection.execute(select(TrialRow).where(col(TrialRow.nct_id) == nct_id)).first()
        return _trial(row, self._facets.values(_columns([row]))) if row else None

    def put(self, trial: Trial) -> None:
        """Write a trial's columns. Its page's index stays; so does its assignee, unless another is given."""
        self.put_all([trial])

    def put_all(self, trials: Sequence[Trial]) -> None:
        """Do `put` for many trials at once, which is faster."""
        for batch in batches({trial.nct_id: trial for trial in trials}.values()):
            there = self._there([number_of(trial.nct_id) for trial in batch])
            tokens = self._facets.tokens(key for trial in batch for key in _keys(trial))
            rows = [_values(trial, there.get(number_of(trial.nct_id)), tokens) for trial in batch]
            upsert(self._connection, TrialRow, rows, key="number", keep=("nct_id", *_NO_PAGE))
            self._facets.recount(_columns(there.values()), (str(row[name]) for row in rows for name in FACETS))

    def _there(self, numbers: Sequence[int]) -> dict[int, Row[Any]]:
        """Return what must outlive a new state of these trials, and their tokens."""
        names = ("number", "snapshot", "stage", "assignee", "data_as_of", *FACETS)
        query = select(*(_TRIAL.c[name] for name in names)).where(_NUMBER.in_(numbers))
        return {row.number: row for row in self._connection.execute(query)}

    def assign(self, ncts: Sequence[NctId], assignee: PersonId | None) -> _Ids:
        """Assign trials to a person, or to nobody; return those that were somebody else's. Others stay as they are."""
        changed: list[NctId] = []
        for batch in batches(ncts):
            there = self._there([number_of(nct) for nct in batch])
            others = [row for row in there.values() if row.assignee != assignee]
            owner = self._facets.tokens([(Facet.OWNER, assignee or "")])[Facet.OWNER, assignee or ""]
            self._connection.execute(
                update(_TRIAL)
                .where(_NUMBER.in_([row.number for row in others]))
                .values(assignee=assignee, facet_owner=owner)
            )
            self._facets.recount((row.facet_owner for row in others), (owner for _ in others))
            changed += [nct_of(row.number) for row in others]
        return changed

    def assignees(self, ncts: Sequence[NctId]) -> dict[NctId, PersonId | None]:
        """Return whom trials are assigned to."""
        query = select(_TRIAL.c.nct_id, _TRIAL.c.assignee)
        return {
            NctId(nct): PersonId(assignee) if assignee else None
            for batch in batches(ncts)
            for nct, assignee in self._connection.execute(query.where(_NUMBER.in_([number_of(nct) for nct in batch])))
        }

    def stages(self, ncts: Sequence[NctId]) -> dict[NctId, Stage]:
        """Return where the pages of trials stand."""
        query = select(_TRIAL.c.nct_id, _TRIAL.c.stage)
        return {
            NctId(nct): Stage(stage)
            for batch in batches(ncts)
            for nct, stage in self._connection.execute(query.where(_NUMBER.in_([number_of(nct) for nct in batch])))
        }

    def standing(self, ncts: Sequence[NctId]) -> dict[NctId, SnapshotHeader]:
        """Return the newest snapshot of each trial that is there, with the latest date of the data it was seen with."""
        found: dict[NctId, SnapshotHeader] = {}
        for batch in batches(ncts):
            rows = self._connection.execute(_STANDING, {"numbers": [number_of(nct) for nct in batch]})
            found.update((header.nct_id, header) for header in map(header_of, rows))
        return found

    def last_seen(self, ncts: Sequence[NctId]) -> dict[NctId, str]:
        """Return for each trial the digest of its newest snapshot and the latest date of the data it was seen with."""
        return {
            NctId(row.nct_id): f"{row.digest} {row.data_as_of}"
            for batch in batches(ncts)
            for row in self._connection.execute(_LAST_SEEN, {"numbers": [number_of(nct) for nct in batch]})
        }

    def seen_again(self, seen: Iterable[tuple[NctId, date]]) -> None:
        """Note that the registry still had these trials as they are here on a later day. An earlier day is no news."""
        rows = [{"seen_number": number_of(nct), "seen_day": day.isoformat()} for nct, day in seen]
        if rows:
            self._connection.execute(_SEEN_AGAIN, rows)

    def with_pages(self, ncts: Sequence[NctId]) -> set[NctId]:
        """Return those of the trials that have at least one revision."""
        query = select(_REVISION.c.nct_id).distinct()
        return {
            NctId(nct)
            for batch in batches(ncts)
            for nct in self._connection.scalars(query.where(_REVISION.c.nct_id.in_(batch)))
        }

    def list(self, query: ListQuery, *, after: NctId | None, limit: int) -> _Listings:
        """Return the next `limit` trials after `after`, as `query` asks and in its order."""
        asked, order = self._asked(query), self._order(query)
        found: list[Row[*tuple[Any, ...]]] = []
        for part in order.parts(asked, self._place(after)):
            found += self._connection.execute(listing.page(part, limit=limit - len(found)))
            if len(found) >= limit:
                break
        countries = self._facets.values(row.facet_country for row in found)
        return [_listing(row, countries) for row in found]

    def _order(self, query: ListQuery) -> Order:
        tokens: Mapping[Key, str] = {}
        if query.sort is Sort.STAGE:
            tokens = self._facets.known((Facet.STAGE, stage) for stage in Stage)
        return Order(
            sort=query.sort,
            is_descending=query.descending,
            stages={Stage(each): token for (_, each), token in tokens.items()},
        )

    def _place(self, nct: NctId | None) -> Place | None:
        """Return where a trial stands in lists, whatever their order."""
        if nct is None:
            return None
        row = self._connection.execute(place_of(number_of(nct))).first()
        return read_place(row) if row else Place(number=number_of(nct))

    def count(self, query: ListQuery) -> int:
        """Return how many trials `query` finds."""
        return self._count(self._asked(query))

    def _count(self, asked: Asked) -> int:
        return int(self._connection.scalar(listing.count(asked)) or 0)

    def facet_counts(self, query: ListQuery, facet: Facet, *, limit: int, containing: str = "") -> _Counts:
        """Return the most frequent values of a facet among the trials that `query` finds without that facet.

        `containing` narrows to values that hold these letters, whatever their case and diacritics. Codes and person
        ids stand for themselves.
        """
        asked = self._asked(query).without(facet)
        if asked.is_open:
            return self._facets.most_frequent(facet, limit=limit, containing=containing)
        return self._facets.counted(facet, self._columns_in(asked, facet), limit=limit, containing=containing)

    def _columns_in(self, asked: Asked, facet: Facet) -> Mapping[str, int]:
        """Return how often each column of tokens occurs; of few values among many trials, each value by itself.

        The full-text index counts the trials with one value thirty times as fast as their rows are read.
        """
        tokens = self._facets.tokens_of(facet, most=_FEW) if asked.words else []
        if tokens and self._count(asked) > _MANY:
            return {each: self._count(asked.narrowed(facet, each)) for each in tokens}
        columns: Counter[str] = Counter()
        for part in self._connection.scalars(listing.columns_of(asked, facet)).partitions(_PART):
            columns.update(part)
        return columns

    def _asked(self, query: ListQuery) -> Asked:
        return listing.asked(query, self._search(query), self._facets.known(listing.keys_of(query)))

    def _search(self, query: ListQuery) -> Search:
        """Read the words; of numbers that no trial has here, find the trials that have them elsewhere, or had them."""
        search = read_search(query.search)
        if not 0 < len(search.ncts) <= MOST_ELSEWHERE:
            return search
        there = self._there([number_of(nct) for nct in search.ncts])
        missing = [nct for nct in search.ncts if number_of(nct) not in there]
        if not missing:
            return search
        others = self._connection.scalars(listing.numbers_of(elsewhere(search, missing)))
        return replace(search, ncts=(*search.ncts, *map(nct_of, others)))

    def put_index(self, index: PageIndex) -> None:
        """Write the derived state of a page for lists and the search; the trial must be there."""
        here = _TRIAL.c.number == number_of(index.nct_id)
        before = self._connection.scalar(select(_TRIAL.c.facet_stage).where(here))
        if before is None:
            raise LookupError(f"no trial {index.nct_id} to index")
        stage = self._facets.tokens([(Facet.STAGE, index.stage)])[Facet.STAGE, index.stage]
        values = {
            "stage": index.stage.value,
            "facet_stage": stage,
            "lapsed": json_text(index.lapsed),
            "review_due": date_text(index.review_due),
            "page_title": indexable(index.title),
            "page_words": indexable(index.words),
        }
        self._connection.execute(update(_TRIAL).where(here).values(values))
        self._facets.recount([before], [stage])

    def index(self, nct_id: NctId) -> PageIndex | None:
        """Return what `put_index` wrote, or None when nothing was."""
        here = (col(TrialRow.nct_id) == nct_id, col(TrialRow.page_title).is_not(None))
        row = self._connection.execute(select(TrialRow).where(*here)).first()
        return _index(row) if row else None

    def written_in_review(self, person: PersonId) -> _Ids:
        """Return the pages in review that a person wrote a version of."""
        query = written_in_review(person, self._facets.known((Facet.STAGE, each) for each in IN_REVIEW))
        return [] if query is None else [nct_of(number) for number in self._connection.scalars(query)]

    def ncts_with_pages(self) -> _Ids:
        """Return the trials that have at least one revision, in order."""
        query = select(col(RevisionRow.nct_id)).distinct().order_by(col(RevisionRow.nct_id))
        return [NctId(nct) for nct in self._connection.scalars(query)]

    def lapsed(self) -> dict[NctId, tuple[str, ...]]:
        """Return the lapsed sections of each page that has some, in order."""
        with reading("the index of pages"):
            return {nct_of(number): tuple(read_json(keys)) for number, keys in self._connection.execute(_LAPSED)}


def _keys(trial: Trial) -> Iterator[Key]:
    """Give every value that a trial can be found by; of a facet without values, the empty text."""
    yield Facet.STAGE, Stage.NEW
    yield Facet.OWNER, trial.assignee or ""
    for facet, values in _valued(trial).items():
        yield from ((facet, value) for value in values)


def _valued(trial: Trial) -> Mapping[Facet, Sequence[str]]:
    none = ("",)
    return {
        Facet.STATUS: (trial.status,),
        Facet.PHASE: trial.phases or none,
        Facet.STUDY_TYPE: (trial.study_type_code,),
        Facet.CONDITION: trial.condition_names or none,
        Facet.COUNTRY: trial.countries or none,
    }


def _columns(rows: Iterable[Row[Any]]) -> Iterator[str]:
    return (getattr(row, name) for row in rows for name in FACETS)


def _values(trial: Trial, there: Row[Any] | None, tokens: Mapping[Key, str]) -> Mapping[str, object]:
    """Return a trial's row. What people did to the trial (its page, who is assigned) stays as it is `there`."""
    row: dict[str, object] = {
        "number": number_of(trial.nct_id),
        "nct_id": trial.nct_id,
        "snapshot": trial.snapshot,
        "data_as_of": date_text(trial.data_as_of),
        "assignee": trial.assignee,
        **{name: indexable(getattr(trial, name)) for name in _SHOWN},
        **_NO_PAGE,
        "facet_stage": tokens[Facet.STAGE, Stage.NEW],
        "facet_owner": tokens[Facet.OWNER, trial.assignee or ""],
    }
    for facet, values in _valued(trial).items():
        row[f"facet_{facet.value}"] = " ".join(dict.fromkeys(tokens[facet, value] for value in values))
    if there:
        row["facet_stage"] = there.facet_stage
        if trial.assignee is None:
            row |= {"assignee": there.assignee, "facet_owner": there.facet_owner}
        if there.snapshot == trial.snapshot:
            row["data_as_of"] = max(there.data_as_of or "", date_text(trial.data_as_of) or "") or None
    return row


def _trial(row: Row[Any], values: Mapping[str, str]) -> Trial:
    def named(column: str) -> tuple[str, ...]:
        return tuple(values[each] for each in column.split() if values[each])

    return Trial(
        nct_id=NctId(row.nct_id),
        snapshot=Digest(row.snapshot),
        **{name: getattr(row, name) for name in _SHOWN},
        data_as_of=read_date(row.data_as_of),
        assignee=PersonId(row.assignee) if row.assignee else None,
        phases=named(row.facet_phase),
        study_type_code="".join(named(row.facet_study_type)),
        condition_names=named(row.facet_condition),
        countries=named(row.facet_country),
    )


def _index(row: Row[Any]) -> PageIndex:
    with reading("the index of a page"):
        return PageIndex(
            nct_id=NctId(row.nct_id),
            title=row.page_title,
            stage=Stage(row.stage),
            lapsed=tuple(read_json(row.lapsed)),
            review_due=read_date(row.review_due),
            words=row.page_words,
        )


def _listing(row: Row[*tuple[Any, ...]], countries: Mapping[str, str]) -> Listing:
    with reading("the index of a page"):
        return Listing(
            nct_id=NctId(row.nct_id),
            title=row.page_title or row.brief_title,
            status=row.status,
            status_phrase=row.status_phrase,
            phase=row.phase,
            sponsor=row.sponsor,
            stage=Stage(row.stage),
            lapsed=tuple(read_json(row.lapsed)) if row.lapsed != _NO_PAGE["lapsed"] else (),
            review_due=read_date(row.review_due),
            assignee=row.assignee_name or "",
            study_type=row.study_type,
            updated=_day(row.last_update_posted),
            countries=tuple(countries[each] for each in row.facet_country.split() if countries[each]),
        )


def _day(text: str) -> date | None:
    """Return a registry's date; None for one that is not there, or is a month."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
