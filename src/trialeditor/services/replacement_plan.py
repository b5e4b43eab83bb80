"""What a replacement on all pages would do, told before it is done: sentences, signatures, and what is left out.

Reads and changes nothing. The database looks for the letters; only pages that may hold the words are read, one after
the other, so that memory does not grow with the workspace.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from trialeditor.domain.blueprint import Blueprint, SectionSpec
from trialeditor.domain.content import Override, PageContent
from trialeditor.domain.coverage import Coverage, coverage_of
from trialeditor.domain.errors import BadInput, TrialEditorError
from trialeditor.domain.guards import why_not_edit
from trialeditor.domain.history import PageHistory
from trialeditor.domain.ids import Digest, NctId
from trialeditor.domain.lapsing import SectionStatus, state_of
from trialeditor.domain.people import Person
from trialeditor.domain.reading import read_section, typed_words
from trialeditor.domain.revision import Revision
from trialeditor.domain.stages import is_retired, review_stage
from trialeditor.domain.text.excerpts import Excerpt, excerpts
from trialeditor.domain.text.finding import Replacement, find, plain_part
from trialeditor.domain.trial import Stage, Trial
from trialeditor.services.acting import acting
from trialeditor.services.outcome import CancelCheck, Cancelled, Progress, never, no_progress
from trialeditor.services.pages import history_from
from trialeditor.services.workspace import Workspace
from trialeditor.storage.store import Store

MOST_PAGES = 10_000
"""Pages that are planned at once."""
BATCH = 100
"""Pages that are looked at within one state of the workspace."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SectionPlan:
    """What would happen to one section."""

    key: str
    heading: str
    count: int
    """How often the words stand there."""
    excerpts: tuple[Excerpt, ...]
    """The first sentences that would change."""
    lapses: bool
    """It is signed, and would not be."""
    is_signed_again: bool
    """It is not signed, and would be: a signature stands over the words that it would have."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PagePlan:
    """What would happen to one page."""

    nct_id: NctId
    title: str
    digest: Digest | None
    """The version that was looked at; None for a page that cannot be read."""
    sections: tuple[SectionPlan, ...]
    leaves_review: bool = False
    """It is before the reviewers, and would have to be submitted again."""
    why_not: str = ""
    """Why it is left out; empty when it is not."""

    @property
    def keys(self) -> frozenset[str]:
        """Return the keys of its sections."""
        return frozenset(each.key for each in self.sections)

    def only(self, keys: frozenset[str]) -> PagePlan:
        """Return the plan for some of its sections."""
        return replace(self, sections=tuple(each for each in self.sections if each.key in keys))


@dataclass(frozen=True, slots=True, kw_only=True)
class ReplacePlan:
    """What would happen to all pages."""

    replacement: Replacement
    pages: tuple[PagePlan, ...]
    has_more: bool = False
    """More pages hold the words than are planned at once."""

    @property
    def possible(self) -> tuple[PagePlan, ...]:
        """Return the pages that are not left out."""
        return tuple(each for each in self.pages if not each.why_not)


def plan_replacement(
    workspace: Workspace,
    replacement: Replacement,
    person: Person,
    *,
    sections: frozenset[str] = frozenset(),
    progress: Progress = no_progress,
    cancelled: CancelCheck = never,
) -> ReplacePlan:
    """Return what replacing words on all pages would do, in all sections or in some (by their keys).

    Raises BadInput without words to look for or for an unknown section, Cancelled when it was stopped.
    """
    if replacement.sought.is_empty:
        raise BadInput("expected the words to look for", field="find")
    _check_sections(workspace, sections)
    asked = _Asked(replacement=replacement, person=person, sections=sections)
    pages: list[PagePlan] = []
    for page in _pages(workspace, asked, progress, cancelled):
        if len(pages) == MOST_PAGES:
            return ReplacePlan(replacement=replacement, pages=tuple(pages), has_more=True)
        pages.append(page)
    return ReplacePlan(replacement=replacement, pages=tuple(pages))


def replaced(blueprint: Blueprint, content: PageContent, replacement: Replacement, keys: frozenset[str]) -> PageContent:
    """Return a page's words after the replacement in some sections; the same object when nothing changes. Pure."""
    after = content
    for spec in blueprint.sections:
        words = typed_words(spec, content) if spec.key in keys else None
        found = find(words, replacement.sought) if words else ()
        if words and found:
            after = with_words(after, spec.key, replacement.put_in(words, found))
    return content if after == content else after


def why_left_out(store: Store, history: PageHistory, person: Person) -> str:
    """Say why a written page must stay as it is; empty when it need not."""
    nct_id, latest = history.nct_id, history.latest
    if is_retired(history):
        return "This page is retired. Put it back first, then replace."
    holders = [each for each in store.drafts.holders(nct_id) if each != person.id]
    people = [found.name for each in holders if (found := store.people.get(each))]
    if holders:
        who = " and ".join(people) or "Somebody"
        return f"{who} {'have' if len(people) > 1 else 'has'} words on it that are not a version yet."
    draft = store.drafts.get(nct_id, person.id)
    if draft and latest and draft.content.to_json() != latest.content.to_json():
        return "You have words on it that are not a version yet. Save a version, or discard your draft."
    return why_not_edit(acting(store, person)) or ""


def _check_sections(workspace: Workspace, sections: frozenset[str]) -> None:
    known = {spec.key for spec in workspace.blueprint.sections}
    unknown = sorted(sections - known)
    if unknown:
        raise BadInput(f"there is no such section; the sections are {', '.join(sorted(known))}", field=unknown[0])


@dataclass(frozen=True, slots=True, kw_only=True)
class _Asked:
    """What is looked for, by whom, and where."""

    replacement: Replacement
    person: Person
    sections: frozenset[str]


def _pages(workspace: Workspace, asked: _Asked, progress: Progress, cancelled: CancelCheck) -> Iterator[PagePlan]:
    """Go through the pages that hold the words, batch by batch, each within one state of the workspace."""
    letters = plain_part(asked.replacement.sought)
    after: NctId | None = None
    looked = 0
    while True:
        with workspace.database.reading() as store:
            batch = store.revisions.holding(letters, after=after, limit=BATCH)
            found: list[PagePlan] = []
            for nct_id in batch:
                if cancelled():
                    raise Cancelled("Looking for the words was stopped.", safe="Nothing was changed.")
                looked += 1
                progress(looked, None, "Looking for the words")
                plan = _plan_page(workspace, store, nct_id, asked)
                if plan:
                    found.append(plan)
        yield from found
        if len(batch) < BATCH:
            return
        after = batch[-1]


def _plan_page(workspace: Workspace, store: Store, nct_id: NctId, asked: _Asked) -> PagePlan | None:
    """Return the plan of one page, None without a match; a page that cannot be read is left out, and says why."""
    try:
        latest = store.revisions.latest(nct_id)
        if latest is None or not _may_hold(latest.content, asked.replacement):
            return None
        trial, _, history = history_from(workspace, store, nct_id)
        return _planned(store, trial, history, latest, asked)
    except TrialEditorError as error:
        return PagePlan(nct_id=nct_id, title="", digest=None, sections=(), why_not=error.what or str(error))


def _may_hold(content: PageContent, replacement: Replacement) -> bool:
    """Say whether any of a page's texts holds the words, before all else of the page is read."""
    overridden = (each.text for each in content.overrides.values())
    return any(find(text, replacement.sought) for text in (*content.texts.values(), *overridden))


def _planned(store: Store, trial: Trial, history: PageHistory, latest: Revision, asked: _Asked) -> PagePlan | None:
    """Return the plan of a page; only the sections that hold the words are read, as they are and as they would be."""
    blueprint, content = history.blueprint_of(latest), latest.content
    keys = frozenset(spec.key for spec in blueprint.sections if not asked.sections or spec.key in asked.sections)
    after = replaced(blueprint, content, asked.replacement, keys)
    if after is content:
        return None
    coverage = coverage_of(history.sign_offs, history.keys, history.policy)
    sections = (
        _section(history, coverage, spec, (content, after), asked.replacement)
        for spec in blueprint.sections
        if spec.key in keys and not content.same_words(after, spec.key)
    )
    return PagePlan(
        nct_id=history.nct_id,
        title=_title(history, blueprint, content) or trial.brief_title,
        digest=latest.digest,
        sections=tuple(sections),
        leaves_review=review_stage(history) is Stage.IN_REVIEW,
        why_not=why_left_out(store, history, asked.person),
    )


def _section(
    history: PageHistory,
    coverage: Coverage,
    spec: SectionSpec,
    words: tuple[PageContent, PageContent],
    replacement: Replacement,
) -> SectionPlan:
    facts, signed = history.snapshot.facts, SectionStatus.SIGNED
    now, then = (state_of(history, coverage, read_section(spec, each, facts)) for each in words)
    typed = now.reading.source or ""
    found = find(typed, replacement.sought)
    return SectionPlan(
        key=spec.key,
        heading=spec.read_heading,
        count=len(found),
        excerpts=excerpts(typed, found, replacement),
        lapses=now.status is signed and then.status is not signed,
        is_signed_again=then.status is signed and now.status is not signed,
    )


def _title(history: PageHistory, blueprint: Blueprint, content: PageContent) -> str:
    spec = blueprint.section("title")
    return read_section(spec, content, history.snapshot.facts).reader_text if spec else ""


def with_words(content: PageContent, key: str, words: str) -> PageContent:
    """Return `content` with other words in a section, or in its override, whose reason stays. Pure."""
    override = content.overrides.get(key)
    if override is None:
        return content.with_text(key, words)
    return content.with_override(key, Override(text=words, reason=override.reason))
