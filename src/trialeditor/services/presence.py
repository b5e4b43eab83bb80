"""Who else is at a page now: told by the drafts that they save while they write. A hint, and never a lock."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from trialeditor.domain.ids import NctId
from trialeditor.domain.people import Person
from trialeditor.services.workspace import Workspace

RECENT = timedelta(minutes=10)
"""Who saved a draft so long ago, or later, is taken to be writing still."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Writer:
    """Somebody who writes on a page, and when words of theirs were stored last."""

    name: str
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Pulse:
    """What other windows may have changed about a page that is open here."""

    writers: tuple[Writer, ...] = ()
    last_comment: int = 0
    """The number of the newest comment on the page."""
    acts: int = 0
    """How often a thread was closed or opened."""
    version: int = 0
    """The number of the newest version of the page."""
    author: str = ""
    """Who saved it."""


def pulse(workspace: Workspace, nct_id: NctId, person: Person) -> Pulse:
    """Return who else writes on a page now, the last one first, and how far its comments have come."""
    since = workspace.clock.now() - RECENT
    with workspace.database.reading() as store:
        others = store.drafts.others(nct_id, person.id, since=since)
        said = store.comments.all(nct_id)
        acts = len(store.comments.acts(nct_id))
        latest = store.revisions.latest(nct_id)
    return Pulse(
        writers=tuple(Writer(name=name, at=at) for name, at in others),
        last_comment=said[-1].number if said else 0,
        acts=acts,
        version=latest.number if latest else 0,
        author=latest.author_name if latest else "",
    )
