"""Trials: the columns that lists show, and the index of derived page states that lists sort and filter by."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from typing import Any, TypeAlias

from sqlalchemy import Connection, Row, select, update
from sqlmodel import col

from trialeditor.domain.ids import Digest, NctId, PersonId
from trialeditor.domain.trial import Listing, ListQuery, PageIndex, Stage, Trial
from trialeditor.storage import listing
from trialeditor.storage.codec import date_text, json_text, read_date, read_json, reading
from trialeditor.storage.tables import RevisionRow, TrialRow
from trialeditor.storage.upsert import upsert

BATCH = 500
"""Values in one IN: well below SQLite's limit on bound parameters."""
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

    def current_digests(self, ncts: Sequence[NctId]) -> dict[NctId, Digest]:
        """Return the digest of the newest snapshot of each trial that is there."""
        found: dict[NctId, Digest] = {}
        for batch in _batches(ncts):
            query = select(col(TrialRow.nct_id), col(TrialRow.snapshot)).where(col(TrialRow.nct_id).in_(batch))
            found.update((NctId(nct), Digest(digest)) for nct, digest in self._connection.execute(query))
        return found

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


def _batches(ncts: Sequence[NctId]) -> Iterator[Sequence[NctId]]:
    rest = iter(ncts)
    while batch := list(islice(rest, BATCH)):
        yield batch


def _values(trial: Trial) -> Mapping[str, object]:
    named = {"number": listing.number_of(trial.nct_id), "nct_id": trial.nct_id, "snapshot": trial.snapshot}
    shown = {name: getattr(trial, name) for name in _SHOWN}
    return {**named, **shown, "assignee": trial.assignee, **_NO_PAGE}


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
