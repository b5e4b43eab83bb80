"""The history of one page: who made, submitted, returned and signed which version, and what two versions differ in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from itertools import chain

from trialeditor.domain.coverage import counts
from trialeditor.domain.facts import Facts
from trialeditor.domain.history import PageHistory
from trialeditor.domain.ids import Digest
from trialeditor.domain.lapsing import SectionStatus
from trialeditor.domain.reading import SectionReading, read_page
from trialeditor.domain.revision import Revision, RevisionKind
from trialeditor.domain.signoff import Scope, SignOff
from trialeditor.domain.text.differences import Piece, PieceKind, word_differences
from trialeditor.services.pages import PageFile, read_draft, snapshot_view
from trialeditor.services.workspace import Workspace


class ActKind(StrEnum):
    """What somebody did with a version."""

    SUBMITTED = "submitted"
    RETURNED = "returned"
    SIGNED = "signed"
    SIGNED_IN_PART = "signed in part"
    EXPORTED = "exported"
    """It left in a bundle for the first time."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """One step of the review of a version."""

    kind: ActKind
    by: str
    at: datetime
    note: str = ""
    """What was said with it; of a signature, its meaning."""
    role: str = ""
    """In which role a signature was given."""
    next_review: date | None = None
    """The date that was signed with it."""
    counts: bool = True
    """Whether a signature counts today: it is true, and its key holds."""


class EventKind(StrEnum):
    """What a line of the timeline is about."""

    VERSION = "version"
    RETIRED = "retired"
    PUT_BACK = "put back"
    REVIEW_DATE = "review date"
    STRAY = "stray signature"
    """A signature over a version that this page does not have."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """A version with what was done with it, or something that befell the page."""

    kind: EventKind
    at: datetime
    by: str
    number: int = 0
    """Of a version."""
    made: RevisionKind | None = None
    """How a version was made."""
    note: str = ""
    """The message of a version, or the reason for something else."""
    next_review: date | None = None
    """The date that was set."""
    acts: tuple[Act, ...] = ()
    """What was done with a version, oldest first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SectionDifference:
    """What reads otherwise in one section."""

    key: str
    heading: str
    pieces: tuple[Piece, ...]
    """Both texts as the reader read them; all the same where only the heading or the kind of the section changed."""
    note: str = ""
    """What changed beside the words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RestoreEffect:
    """What the return of an earlier version's words does to the signatures, as headings of sections."""

    changed: tuple[str, ...]
    """Sections whose words change."""
    signed: tuple[str, ...]
    """Those that become signed again, because a signature stands over these words."""
    unsigned: tuple[str, ...]
    """Those that are signed now and will not be."""


def timeline(page: PageFile) -> tuple[Event, ...]:
    """Return everything that happened to a page, newest first; a version has its reviews with it. Pure."""
    history = page.history
    events = chain(_versions(page), _strays(history), _retirements(history), _review_dates(history))
    return tuple(sorted(events, key=lambda event: (event.at, event.number), reverse=True))


def facts_then(workspace: Workspace, page: PageFile, *numbers: int) -> Mapping[Digest, Facts]:
    """Return the facts that the authors of these versions saw, by snapshot digest."""
    named = {revision.snapshot for number in numbers if (revision := page.history.revision(number))}
    found = {digest: view.facts for digest in named if (view := page.history.snapshot_view(digest))}
    with workspace.database.reading() as store:
        for digest in named - found.keys():
            snapshot = store.snapshots.get(page.nct_id, digest)
            if snapshot:
                found[digest] = snapshot_view(workspace, snapshot).facts
    return found


def section_differences(
    page: PageFile, facts: Mapping[Digest, Facts], old: int, new: int
) -> tuple[SectionDifference, ...]:
    """Return what people wrote otherwise in version `new` than in `old` (0: than on an empty page), in page order.

    Texts are compared as they read then, with the facts of `facts_then`. What the page makes of the record by itself is
    not told: the history of the record tells it. Pure.
    """
    before, after = _readings(page, facts, old), _readings(page, facts, new)
    keys = dict.fromkeys((*after, *before))
    found = (_difference(key, before.get(key), after.get(key), is_first=old == 0) for key in keys)
    return tuple(each for each in found if each)


def restore_effect(page: PageFile, number: int) -> RestoreEffect | None:
    """Return what restoring version `number` would do; None when there is no such version. Pure."""
    earlier = page.history.revision(number)
    if earlier is None:
        return None
    pairs = tuple(zip(page.states, read_draft(page, earlier.content), strict=True))
    signed = SectionStatus.SIGNED
    return RestoreEffect(
        changed=tuple(
            then.reading.spec.read_heading
            for now, then in pairs
            if not page.content.same_words(earlier.content, now.key)
        ),
        signed=tuple(
            then.reading.spec.read_heading for now, then in pairs if then.status is signed and now.status is not signed
        ),
        unsigned=tuple(
            now.reading.spec.read_heading for now, then in pairs if now.status is signed and then.status is not signed
        ),
    )


def why_not_restore(page: PageFile, number: int) -> str | None:
    """Return why the words of a version cannot be brought back, or None when they can. Pure."""
    earlier = page.history.revision(number)
    if earlier is None:
        return "This page has no such version."
    if page.content.to_json() == earlier.content.to_json():
        is_newest = number == page.revision_number
        return "This is the newest version." if is_newest else "The newest version has these words already."
    return None


def _versions(page: PageFile) -> Iterator[Event]:
    history = page.history
    for revision in history.revisions:
        acts = (*_acts(history, revision), *_exports(page, revision))
        yield Event(
            kind=EventKind.VERSION,
            at=revision.created,
            by=revision.author_name,
            number=revision.number,
            made=revision.kind,
            note=revision.message,
            acts=tuple(sorted(acts, key=lambda act: act.at)),
        )


def _exports(page: PageFile, revision: Revision) -> Iterator[Act]:
    for each in page.publications:
        if each.revision == revision.number:
            yield Act(kind=ActKind.EXPORTED, by=each.by_name, at=each.at, note=each.bundle)


def _acts(history: PageHistory, revision: Revision) -> Iterator[Act]:
    for each in history.submissions:
        if each.revision == revision.number:
            yield Act(kind=ActKind.SUBMITTED, by=each.by_name, at=each.at, note=each.note)
    for back in history.returns:
        if back.revision == revision.number:
            yield Act(kind=ActKind.RETURNED, by=back.by_name, at=back.at, note=back.note)
    for sign_off in history.sign_offs:
        if _names(sign_off, revision):
            yield _signature(history, sign_off)


def _names(sign_off: SignOff, revision: Revision) -> bool:
    payload = sign_off.payload
    return (payload.revision_number, payload.revision) == (revision.number, revision.digest)


def _signature(history: PageHistory, sign_off: SignOff) -> Act:
    payload = sign_off.payload
    return Act(
        kind=ActKind.SIGNED if payload.scope is Scope.PAGE else ActKind.SIGNED_IN_PART,
        by=payload.signer.name,
        at=payload.time,
        note=payload.meaning,
        role=payload.role.label,
        next_review=payload.next_review,
        counts=counts(sign_off, history.keys),
    )


def _strays(history: PageHistory) -> Iterator[Event]:
    for each in history.sign_offs:
        if not any(_names(each, revision) for revision in history.revisions):
            act = _signature(history, each)
            yield Event(kind=EventKind.STRAY, at=act.at, by=act.by, note=act.note, acts=(act,))


def _retirements(history: PageHistory) -> Iterator[Event]:
    for each in history.retirements:
        kind = EventKind.RETIRED if each.retired else EventKind.PUT_BACK
        yield Event(kind=kind, at=each.at, by=each.by_name, note=each.reason)


def _review_dates(history: PageHistory) -> Iterator[Event]:
    for each in history.review_dates:
        yield Event(
            kind=EventKind.REVIEW_DATE, at=each.at, by=each.by_name, note=each.reason, next_review=each.next_review
        )


def _readings(page: PageFile, facts: Mapping[Digest, Facts], number: int) -> dict[str, SectionReading]:
    """Return the sections of a version that people answer for, by key; none for a version that there is not."""
    revision = page.history.revision(number)
    if revision is None:
        return {}
    then = facts.get(revision.snapshot, page.facts)
    readings = read_page(page.history.blueprint_of(revision), revision.content, then)
    return {each.key: each for each in readings if each.is_signable}


def _difference(
    key: str, old: SectionReading | None, new: SectionReading | None, *, is_first: bool
) -> SectionDifference | None:
    before, after = old.signed_text if old else "", new.signed_text if new else ""
    shown = new or old
    heading = shown.spec.read_heading if shown else key
    if is_first:
        pieces: tuple[Piece, ...] = (Piece(PieceKind.SAME, after),) if after else ()
    else:
        pieces = word_differences(before, after) if before != after else ()
    note = "" if is_first else _note(old, new)
    return SectionDifference(key=key, heading=heading, pieces=pieces, note=note) if pieces or note else None


def _note(old: SectionReading | None, new: SectionReading | None) -> str:
    was, now = old is not None and old.overridden, new is not None and new.overridden
    if now and not was:
        return "Typed words stand in place of the record's."
    if was and not now:
        return "The record's own words are shown again."
    if old and new and old.spec.read_heading != new.spec.read_heading:
        return f"The heading was “{old.spec.read_heading}”."
    return ""
