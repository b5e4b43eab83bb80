"""Trials: the columns that lists show, and the index of derived page states that lists sort and filter by."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any, TypeAlias

from sqlalchemy import Connection, Row, bindparam, func, select, update
from sqlmodel import col

from trialeditor.domain.ids import Digest, NctId, PersonId
from trialeditor.domain.snapshot import SnapshotHeader
from trialeditor.domain.trial import Listing, ListQuery, PageIndex, Stage, Trial
from trialeditor.storage import listing
from trialeditor.storage.batches import batches
from trialeditor.storage.codec import date_text, json_text, read_date, read_json, reading
from trialeditor.storage.listing import number_of
from trialeditor.storage.snapshots import header_of
from trialeditor.storage.tables import RevisionRow, SnapshotRow, TrialRow, core
from trialeditor.storage.upsert import upsert

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
)
_Listings: TypeAlias = "list[Listing]"  # the method `list` hides the type inside the class
_Ids: TypeAlias = "list[NctId]"
_TRIAL, _SNAPSHOT, _REVISION = core(TrialRow), core(SnapshotRow), core(RevisionRow)
_STANDING = (
    select(
        _TRIAL.c.nct_id,
        _TRIAL.c.snapshot.label("digest"),
        func.coalesce(_TRIAL.c.data_as_of, _SNAPSHOT.c.data_as_of).label("data_as_of"),
        _TRIAL.c.last_update_posted,
        _SNAPSHOT.c.source,
        _SNAPSHOT.c.imported_at,
    )
    .join(_SNAPSHOT, (_SNAPSHOT.c.nct_id == _TRIAL.c.nct_id) & (_SNAPSHOT.c.digest == _TRIAL.c.snapshot))
    .where(_TRIAL.c.number.in_(bindparam("numbers", expanding=True)))
)
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

    def get(self, nct_id: NctId) -> Trial | None:
        """Return a trial, or None."""
        row = self._connection.execute(select(TrialRow).where(col(TrialRow.nct_id) == nct_id)).first()
        return _trial(row) if row else None

    def put(self, trial: Trial) -> None:
        """Write a trial's columns. Its page's index stays; so does its assignee, unless another is given."""
        self.put_all([trial])

    def put_all(self, trials: Sequence[Trial]) -> None:
        """Do `put` for many trials at once, which is faster."""
        for assigned in (True, False):
            rows = [_values(trial) for trial in trials if bool(trial.assignee) is assigned]
            kept = ("nct_id", *_NO_PAGE, *(() if assigned else ("assignee",)))
            upsert(self._connection, TrialRow, rows, key="number", keep=kept)

    def standing(self, ncts: Sequence[NctId]) -> dict[NctId, SnapshotHeader]:
        """Return the newest snapshot of each trial that is there, with the latest date of the data it was seen with."""
        found: dict[NctId, SnapshotHeader] = {}
        for batch in batches(ncts):
            rows = self._connection.execute(_STANDING, {"numbers": [number_of(nct) for nct in batch]})
            found.update((header.nct_id, header) for header in map(header_of, rows))
        return found

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
        """Return the next `limit` trials after `after` in order of their ids, as `query` asks."""
        rows = self._connection.execute(listing.page(query, after=after, limit=limit))
        return [_listing(row) for row in rows]

    def count(self, query: ListQuery) -> int:
        """Return how many trials `query` finds."""
        return int(self._connection.scalar(listing.count(query)) or 0)

    def put_index(self, index: PageIndex) -> None:
        """Write the derived state of a page for lists and the search; the trial must be there."""
        values = {
            "stage": index.stage.value,
            "lapsed": json_text(index.lapsed),
            "review_due": date_text(index.review_due),
            "page_title": index.title,
            "page_words": index.words,
        }
        changed = update(TrialRow).where(col(TrialRow.nct_id) == index.nct_id).values(values)
        if self._connection.execute(changed).rowcount != 1:
            raise LookupError(f"no trial {index.nct_id} to index")

    def index(self, nct_id: NctId) -> PageIndex | None:
        """Return what `put_index` wrote, or None when nothing was."""
        here = (col(TrialRow.nct_id) == nct_id, col(TrialRow.page_title).is_not(None))
        row = self._connection.execute(select(TrialRow).where(*here)).first()
        return _index(row) if row else None

    def ncts_with_pages(self) -> _Ids:
        """Return the trials that have at least one revision, in order."""
        query = select(col(RevisionRow.nct_id)).distinct().order_by(col(RevisionRow.nct_id))
        return [NctId(nct) for nct in self._connection.scalars(query)]


def _values(trial: Trial) -> Mapping[str, object]:
    named = {"number": number_of(trial.nct_id), "nct_id": trial.nct_id, "snapshot": trial.snapshot}
    shown = {name: getattr(trial, name) for name in _SHOWN}
    return {**named, **shown, "data_as_of": date_text(trial.data_as_of), "assignee": trial.assignee, **_NO_PAGE}


def _trial(row: Row[Any]) -> Trial:
    return Trial(
        nct_id=NctId(row.nct_id),
        snapshot=Digest(row.snapshot),
        brief_title=row.brief_title,
        official_title=row.official_title,
        status=row.status,
        status_phrase=row.status_phrase,
        phase=row.phase,
        study_type=row.study_type,
        conditions=row.conditions,
        interventions=row.interventions,
        sponsor=row.sponsor,
        places=row.places,
        last_update_posted=row.last_update_posted,
        data_as_of=read_date(row.data_as_of),
        assignee=PersonId(row.assignee) if row.assignee else None,
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


def _listing(row: Row[*tuple[Any, ...]]) -> Listing:
    with reading("the index of a page"):
        return Listing(
            nct_id=NctId(row.nct_id),
            title=row.page_title or row.brief_title,
            status=row.status,
            status_phrase=row.status_phrase,
            phase=row.phase,
            sponsor=row.sponsor,
            stage=Stage(row.stage),
            lapsed=tuple(read_json(row.lapsed)),
            review_due=read_date(row.review_due),
            assignee=row.assignee_name or "",
        )
