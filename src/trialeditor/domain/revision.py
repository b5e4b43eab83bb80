"""Revisions and drafts: the immutable saved states of a page, and the working copies between them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from trialeditor.domain.canonical import digest_of
from trialeditor.domain.clock import format_time
from trialeditor.domain.content import PageContent
from trialeditor.domain.ids import Digest, NctId, PersonId


class RevisionKind(StrEnum):
    """What made a revision."""

    SAVED = "saved"
    EDITED = "edited"
    SUBMITTED = "submitted"
    RESTORED = "restored"
    ADOPTED = "adopted"
    """A newer blueprint was taken over."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Revision:
    """A saved state of a page. Append-only; `number` counts from 1 within the page."""

    nct_id: NctId
    number: int
    digest: Digest
    parent: Digest | None
    content: PageContent
    kind: RevisionKind
    author: PersonId
    author_name: str
    created: datetime
    message: str
    snapshot: Digest
    """The snapshot that the author saw."""
    blueprint: Digest


def make_revision(  # noqa: PLR0913 - a revision is made of these, and all are named
    *,
    nct_id: NctId,
    parent: Revision | None,
    content: PageContent,
    kind: RevisionKind,
    author: PersonId,
    author_name: str,
    created: datetime,
    message: str,
    snapshot: Digest,
    blueprint: Digest,
) -> Revision:
    """Return the revision after `parent`, with its number and its digest over all that it holds."""
    number = parent.number + 1 if parent else 1
    digest = digest_of(
        {
            "v": 1,
            "page": nct_id,
            "number": number,
            "parent": parent.digest if parent else None,
            "content": content.to_json(),
            "kind": kind.value,
            "author": {"person": author, "name": author_name},
            "created": format_time(created),
            "message": message,
            "snapshot": snapshot,
            "blueprint": blueprint,
        }
    )
    return Revision(
        nct_id=nct_id,
        number=number,
        digest=digest,
        parent=parent.digest if parent else None,
        content=content,
        kind=kind,
        author=author,
        author_name=author_name,
        created=created,
        message=message,
        snapshot=snapshot,
        blueprint=blueprint,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A person's autosaved working copy of a page. `version` counts its saves, for compare-and-swap."""

    nct_id: NctId
    person: PersonId
    content: PageContent
    base: int
    """The number of the revision that it started from; 0 for a new page."""
    version: int
    saved_at: datetime
