"""Checking pages: what the checks say of the words, what was set aside, and what that stops."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from trialeditor.checks.language import Language
from trialeditor.checks.run import check_section, check_whole, in_order
from trialeditor.checks.subject import Passage, Subject, passage_of, record_words
from trialeditor.checks.worked import Worked
from trialeditor.domain.content import PageContent
from trialeditor.domain.errors import NotFound
from trialeditor.domain.facts import Facts
from trialeditor.domain.findings import Checked, Finding, Waiver, Weight, set_aside, weighed
from trialeditor.domain.ids import NctId
from trialeditor.domain.judgments import (
    Explanation,
    standing_explanations,
    standing_waivers,
    standing_words,
)
from trialeditor.domain.reading import SectionReading, read_page
from trialeditor.domain.signoff import Scope
from trialeditor.services.language import with_house_words
from trialeditor.services.pages import PageFile, page_from
from trialeditor.services.workspace import Workspace
from trialeditor.storage.store import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckContext:
    """All that checks of one page rest on beside its words. With it, checking is pure: any thread may do it."""

    page: PageFile
    language: Language
    record_words: frozenset[str]
    explained: tuple[Explanation, ...]
    waivers: tuple[Waiver, ...]
    weights: Mapping[str, Weight]
    """What the policy says that findings weigh, by code."""
    worked: Worked = field(default_factory=Worked, compare=False, repr=False)
    """What checks worked out of the facts, for the next time."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckedPage:
    """A page's words with what the checks say of them."""

    subject: Subject
    checked: Checked
    by_section: Mapping[str, tuple[Finding, ...]]
    """What the checks of single sections found, before anything was set aside."""

    @property
    def nct_id(self) -> NctId:
        """Return whose page it is."""
        return self.subject.nct_id


def check(
    workspace: Workspace, nct_id: NctId, *, content: PageContent | None = None, revision: int | None = None
) -> CheckedPage:
    """Check the newest words of a page, those of an earlier `revision`, or `content` as if it were saved.

    Raises NotFound when there is no such trial or revision.
    """
    context = load_context(workspace, nct_id)
    return check_words(context, content) if revision is None else _check_revision(context, revision)


def load_context(workspace: Workspace, nct_id: NctId) -> CheckContext:
    """Return what the checks of a page rest on; raise NotFound when there is no such trial."""
    with workspace.database.reading() as store:
        return context_of(workspace, store, page_from(workspace, store, nct_id))


def context_of(workspace: Workspace, store: Store, page: PageFile) -> CheckContext:
    """Return what the checks of a page rest on, as the present transaction sees it."""
    return CheckContext(
        page=page,
        language=with_house_words(workspace.language.get(), standing_words(store.judgments.house_words())),
        record_words=record_words(page.facts),
        explained=standing_explanations(store.judgments.explanations(page.nct_id)),
        waivers=standing_waivers(store.judgments.waivers(page.nct_id)),
        weights=workspace.policy_in(store).weights,
    )


def checked_page(workspace: Workspace, store: Store, page: PageFile) -> CheckedPage:
    """Return what the checks say of the newest words of a page, within the present transaction."""
    return check_words(context_of(workspace, store, page))


def check_words(
    context: CheckContext, content: PageContent | None = None, *, before: CheckedPage | None = None
) -> CheckedPage:
    """Check the newest words of a page, or `content` as if it were saved. Pure.

    With the answer `before` of the same context, only sections whose words changed since are checked again.
    """
    page = context.page
    readings = (
        tuple(state.reading for state in page.states)
        if content is None
        else read_page(page.blueprint, content, page.facts)
    )
    return _checked(context, readings, reviewed=page.dates is not None, before=before)


def _check_revision(context: CheckContext, number: int) -> CheckedPage:
    history = context.page.history
    revision = history.revision(number)
    if revision is None:
        raise NotFound(f"{context.page.nct_id} has no version {number}.")
    readings = read_page(history.blueprint_of(revision), revision.content, context.page.facts)
    reviewed = any(
        each.authentic and each.payload.scope is Scope.PAGE and each.payload.revision == revision.digest
        for each in history.sign_offs
    )
    return _checked(context, readings, reviewed=reviewed)


def _checked(
    context: CheckContext,
    readings: tuple[SectionReading, ...],
    *,
    reviewed: bool,
    before: CheckedPage | None = None,
) -> CheckedPage:
    facts = context.page.facts
    known = {each.key: each for each in before.subject.passages} if before else {}
    subject = Subject(
        nct_id=context.page.nct_id,
        facts=facts,
        passages=tuple(_passage(reading, facts, known.get(reading.key)) for reading in readings),
        language=context.language,
        reviewed=reviewed,
        record_words=context.record_words,
        explained=context.explained,
        worked=context.worked,
    )
    found = {
        passage.key: before.by_section[passage.key]
        if before and known.get(passage.key) is passage
        else check_section(subject, passage)
        for passage in subject.typed
    }
    all_found = [*(finding for section in found.values() for finding in section), *check_whole(subject)]
    found_here = weighed(in_order(subject, all_found), context.weights)
    return CheckedPage(
        subject=subject,
        checked=set_aside(found_here, context.waivers),
        by_section=found,
    )


def _passage(reading: SectionReading, facts: Facts, known: Passage | None) -> Passage:
    """Return the passage that is known already when the section still has the same words."""
    if known and known.overridden == reading.overridden and known.prose.source == reading.source:
        return known
    return passage_of(reading, facts)


def why_blocked(checked: Checked) -> str | None:
    """Say what stops a submission and a sign-off. Pure."""
    blockers = checked.blockers
    if not blockers:
        return None
    first = blockers[0]
    about = f"“{first.quote}”: " if first.quote else ""
    more = f" And {len(blockers) - 1} more." if len(blockers) > 1 else ""
    return f"A check stops this page: {about}{first.message}{more}"
