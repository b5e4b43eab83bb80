"""What was said on a page, as a window shows it beside words that somebody types: read once, placed again and again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from trialeditor.domain.comments import Comment, ThreadAct
from trialeditor.domain.ids import NctId, PersonId
from trialeditor.domain.people import Person
from trialeditor.services.workspace import Workspace


@dataclass(frozen=True, slots=True, kw_only=True)
class Talk:
    """All that was said on a page, as it is stored: threads are made of it with the words in hand."""

    comments: tuple[Comment, ...]
    acts: tuple[ThreadAct, ...]
    mentions: Mapping[int, frozenset[PersonId]]
    seen: int
    """The last comment that the person has read."""
    names: tuple[str, ...]
    """Everybody who can be mentioned."""


def talk(workspace: Workspace, nct_id: NctId, person: Person) -> Talk:
    """Return what was said on a page, and how far `person` has read it."""
    with workspace.database.reading() as store:
        return Talk(
            comments=store.comments.all(nct_id),
            acts=store.comments.acts(nct_id),
            mentions=store.comments.mentions(nct_id),
            seen=store.comments.seen(nct_id, person.id),
            names=tuple(each.name for each in store.people.all()),
        )


def mark_seen(workspace: Workspace, nct_id: NctId, person: Person, number: int) -> None:
    """Note that somebody has read the comments on a page up to `number`. Like a draft, it is not audited."""
    with workspace.database.writing() as store:
        if store.comments.seen(nct_id, person.id) < number:
            store.comments.see(nct_id, person.id, number)
