"""Words of all pages replaced in one act: told first, then done, and put back in one step.

A replacement makes a version of each page, as the command `edit` does. It does not go into drafts: a draft is one
person's, is not audited and is nothing that others see, while this act is meant for the team and has to be traced.
Each page is a transaction of its own under one action's id, so that a page that cannot be changed stops itself alone,
the work can be stopped between any two pages, and autosave never waits for thousands of them.
"""

from __future__ import annotations

import uuid
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from trialeditor.domain.content import PageContent
from trialeditor.domain.errors import BadInput, NotAllowed, StorageUnavailable, TrialEditorError
from trialeditor.domain.guards import why_not_edit
from trialeditor.domain.ids import Digest, NctId
from trialeditor.domain.people import Person
from trialeditor.domain.revision import RevisionKind
from trialeditor.domain.text.finding import Replacement
from trialeditor.services.acting import acting
from trialeditor.services.editing import add_revision, revision_detail
from trialeditor.services.indexing import reindex
from trialeditor.services.outcome import CancelCheck, Changes, Progress, never, no_progress
from trialeditor.services.pages import PageFile, page_from
from trialeditor.services.replacement_plan import PagePlan, replaced, why_left_out
from trialeditor.services.workspace import Workspace
from trialeditor.storage.store import Store

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """A page that was changed."""

    nct_id: NctId
    number: int
    """Of the version that was made."""
    digest: Digest
    before: int
    """The version whose words stood there before."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOut:
    """A page that stayed as it is, and why."""

    nct_id: NctId
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReplaceReport:
    """What was done, page by page."""

    action: str
    """The id that the audit entries of this act share."""
    written: tuple[Written, ...]
    left: tuple[LeftOut, ...]
    waiting: int = 0
    """Pages that nothing was done to, because the work was stopped."""
    trouble: str = ""
    """Why the work stopped by itself; empty when it did not."""

    @property
    def changes(self) -> Changes:
        """Return what was touched."""
        return Changes(trials=frozenset(each.nct_id for each in self.written))


def replace_words(
    workspace: Workspace,
    replacement: Replacement,
    person: Person,
    chosen: Sequence[PagePlan],
    *,
    progress: Progress = no_progress,
    cancelled: CancelCheck = never,
) -> ReplaceReport:
    """Replace words in the chosen sections of planned pages; each page gets a version and an audit entry.

    A page that has another version than the one that was planned for, or that somebody began to write on meanwhile,
    is left out. Raises BadInput without words to look for, NotAllowed for somebody who may not write.
    """
    if replacement.sought.is_empty:
        raise BadInput("expected the words to look for", field="find")
    _check(workspace, person)
    action = uuid.uuid4().hex

    def one(store: Store, plan: PagePlan) -> Written:
        page = _page(workspace, store, plan.nct_id, plan.digest)
        refusal = why_left_out(store, page.history, person)
        if refusal:
            raise NotAllowed(refusal)
        content = replaced(page.blueprint, page.content, replacement, plan.keys)
        if content is page.content:
            raise NotAllowed("These words are not on the page any more.")
        message = f"Replaced “{replacement.sought.words}” by “{replacement.words}”"
        step = _Step(content, RevisionKind.EDITED, message, "page.replace", action)
        return _write(workspace, store, page, person, step)

    work = {plan.nct_id: plan for plan in chosen}
    return _each(workspace, work, one, action, "Replacing words", progress, cancelled)


def put_back(
    workspace: Workspace,
    written: Sequence[Written],
    person: Person,
    *,
    progress: Progress = no_progress,
    cancelled: CancelCheck = never,
) -> ReplaceReport:
    """Bring back the words that stood before a replacement, on all pages whose words are still those that it wrote.

    It makes a version of each; signatures over the old words hold again by themselves.
    """
    _check(workspace, person)
    action = uuid.uuid4().hex

    def one(store: Store, done: Written) -> Written:
        page = _page(workspace, store, done.nct_id, done.digest)
        refusal = why_left_out(store, page.history, person)
        if refusal:
            raise NotAllowed(refusal)
        earlier = page.history.revision(done.before)
        if earlier is None:
            raise NotAllowed(f"It has no version {done.before} any more.")
        message = f"Words of version {done.before}"
        step = _Step(earlier.content, RevisionKind.RESTORED, message, "page.put_back", action)
        return _write(workspace, store, page, person, step)

    work = {each.nct_id: each for each in written}
    return _each(workspace, work, one, action, "Putting words back", progress, cancelled)


@dataclass(frozen=True, slots=True)
class _Step:
    """What is written of one page."""

    content: PageContent
    kind: RevisionKind
    message: str
    audited: str
    action: str


def _check(workspace: Workspace, person: Person) -> None:
    with workspace.database.reading() as store:
        refusal = why_not_edit(acting(store, person))
    if refusal:
        raise NotAllowed(refusal, safe="Nothing was changed.")


def _page(workspace: Workspace, store: Store, nct_id: NctId, digest: Digest | None) -> PageFile:
    """Return a page whose newest version is the one that is known."""
    page = page_from(workspace, store, nct_id)
    latest = page.history.latest
    if latest is None or latest.digest != digest:
        who = f"{latest.author_name} saved version {latest.number}" if latest else "It changed"
        raise NotAllowed(f"{who} meanwhile.")
    return page


def _write(workspace: Workspace, store: Store, page: PageFile, person: Person, step: _Step) -> Written:
    """Make a version within the present transaction. A working copy without words of its own goes with it."""
    before = page.revision_number
    revision = add_revision(workspace, store, page, person, step.content, step.kind, step.message, action=None)
    detail = {**revision_detail(revision), "replacement_id": step.action}
    workspace.record(store, person.name, step.audited, page.nct_id, **detail)
    store.drafts.delete(page.nct_id, person.id)
    reindex(workspace, store, page.nct_id)
    return Written(nct_id=page.nct_id, number=revision.number, digest=revision.digest, before=before)


def _each(
    workspace: Workspace,
    work: Mapping[NctId, T],
    one: Callable[[Store, T], Written],
    action: str,
    what: str,
    progress: Progress,
    cancelled: CancelCheck,
) -> ReplaceReport:
    """Do `one` for each page in a transaction of its own; only a workspace that cannot be written stops all."""
    written: list[Written] = []
    left: list[LeftOut] = []
    trouble = ""
    for nct_id, asked in work.items():
        if cancelled():
            break
        progress(len(written) + len(left), len(work), what)
        try:
            written.append(_done(workspace, one, asked))
        except _StaysError as stays:
            left.append(LeftOut(nct_id=nct_id, why=stays.why.what or str(stays.why)))
        except StorageUnavailable as error:
            trouble = str(error)
            break
    waiting = len(work) - len(written) - len(left)
    return ReplaceReport(action=action, written=tuple(written), left=tuple(left), waiting=waiting, trouble=trouble)


class _StaysError(Exception):
    """One page cannot be changed; nothing of its transaction stays."""

    def __init__(self, why: TrialEditorError) -> None:
        super().__init__(str(why))
        self.why = why


def _done(workspace: Workspace, one: Callable[[Store, T], Written], asked: T) -> Written:
    """Do one page. What is wrong with the page itself is told apart from a workspace that cannot be written."""
    with workspace.database.writing() as store:
        try:
            return one(store, asked)
        except TrialEditorError as error:
            raise _StaysError(error) from error
