"""Checking pages: what the checks say of the words, what was set aside, and what that stops."""

from __future__ import annotations

from dataclasses import dataclass

from trialeditor.checks.run import check_page
from trialeditor.checks.subject import Subject, passage_of, record_words
from trialeditor.domain.content import PageContent
from trialeditor.domain.errors import NotFound
from trialeditor.domain.facts import Facts
from trialeditor.domain.findings import Checked, set_aside
from trialeditor.domain.ids import NctId
from trialeditor.domain.judgments import (
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
class CheckedPage:
    """A page's words with what the checks say of them."""

    nct_id: NctId
    subject: Subject
    checked: Checked


def check(
    workspace: Workspace, nct_id: NctId, *, content: PageContent | None = None, revision: int | None = None
) -> CheckedPage:
    """Check the newest words of a page, those of an earlier `revision`, or `content` as if it were saved.

    Raises NotFound when there is no such trial or revision.
    """
    with workspace.database.reading() as store:
        page = page_from(workspace, store, nct_id)
        if revision is not None:
            return _check_revision(workspace, store, page, revision)
        return checked_page(workspace, store, page, content)


def _check_revision(workspace: Workspace, store: Store, page: PageFile, number: int) -> CheckedPage:
    revision = page.history.revision(number)
    if revision is None:
        raise NotFound(f"{page.nct_id} has no version {number}.")
    readings = read_page(page.history.blueprint_of(revision), revision.content, page.facts)
    reviewed = any(
        each.authentic and each.payload.scope is Scope.PAGE and each.payload.revision == revision.digest
        for each in page.history.sign_offs
    )
    return _checked(workspace, store, page.nct_id, page.facts, readings, reviewed=reviewed)


def checked_page(workspace: Workspace, store: Store, page: PageFile, content: PageContent | None = None) -> CheckedPage:
    """Return what the checks say of a page within the present transaction."""
    readings = (
        tuple(state.reading for state in page.states)
        if content is None
        else read_page(page.blueprint, content, page.facts)
    )
    return _checked(workspace, store, page.nct_id, page.facts, readings, reviewed=page.dates is not None)


def _checked(
    workspace: Workspace,
    store: Store,
    nct_id: NctId,
    facts: Facts,
    readings: tuple[SectionReading, ...],
    *,
    reviewed: bool,
) -> CheckedPage:
    language = with_house_words(workspace.language.get(), standing_words(store.judgments.house_words()))
    subject = Subject(
        nct_id=nct_id,
        facts=facts,
        passages=tuple(passage_of(reading, facts) for reading in readings),
        language=language,
        reviewed=reviewed,
        record_words=record_words(facts),
        explained=standing_explanations(store.judgments.explanations(nct_id)),
    )
    waivers = standing_waivers(store.judgments.waivers(nct_id))
    return CheckedPage(nct_id=nct_id, subject=subject, checked=set_aside(check_page(subject), waivers))


def why_blocked(checked: Checked) -> str | None:
    """Say what stops a submission and a sign-off. Pure."""
    blockers = checked.blockers
    if not blockers:
        return None
    first = blockers[0]
    about = f"“{first.quote}”: " if first.quote else ""
    more = f" And {len(blockers) - 1} more." if len(blockers) > 1 else ""
    return f"A check stops this page: {about}{first.message}{more}"
