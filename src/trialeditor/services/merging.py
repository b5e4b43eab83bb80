"""Words that were begun from an older version than the newest one: brought onto it, or a Conflict with all texts."""

from __future__ import annotations

from dataclasses import replace

from trialeditor.domain.blueprint import Blueprint
from trialeditor.domain.content import PageContent, first_content
from trialeditor.domain.errors import Clash, Conflict
from trialeditor.domain.merging import Merge, merge, typed
from trialeditor.domain.revision import Draft
from trialeditor.services.pages import PageFile, page_from
from trialeditor.services.workspace import Workspace


def merge_onto(page: PageFile, content: PageContent, base: int) -> Merge:
    """Bring `content`, begun from version `base` (0: from nothing), together with the newest version. Pure.

    Raises Conflict when the page never had that version: then nobody knows who changed what.
    """
    begun = page.history.revision(base)
    if begun is None and base:
        raise lost_race(page, content, ())
    return merge(begun.content if begun else first_content(page.blueprint), content, page.content, page.blueprint)


def onto_newest(page: PageFile, content: PageContent, base: int) -> Merge:
    """Do `merge_onto`; raise Conflict, with both texts and what they began from, where both changed a section. Pure."""
    merged = merge_onto(page, content, base)
    if merged.clashes:
        raise lost_race(page, content, merged.clashes)
    return merged


def merge_note(page: PageFile, merged: Merge) -> str:
    """Return what a version says of itself that took in what others wrote; empty when it took nothing in. Pure."""
    latest = page.history.latest
    if latest is None or not merged.taken:
        return ""
    headings = ", ".join(heading(page.blueprint, key) for key in merged.taken)
    return f"With version {latest.number} by {latest.author_name}: {headings}"


def catch_up(workspace: Workspace, draft: Draft) -> tuple[Draft, tuple[str, ...]]:
    """Bring a working copy onto the newest version and store it; return it with the sections that came from others.

    Raises Conflict where both changed a section, and when another window saved the working copy since it was read.
    Nothing is changed then.
    """
    with workspace.database.writing() as store:
        page = page_from(workspace, store, draft.nct_id)
        merged = onto_newest(page, draft.content, draft.base)
        stored = replace(
            draft,
            content=merged.content,
            base=page.revision_number,
            version=draft.version + 1,
            saved_at=workspace.clock.now(),
        )
        store.drafts.put(stored, expected_version=draft.version, expected_at=draft.saved_at)
    return stored, merged.taken


def lost_race(page: PageFile, content: PageContent, clashes: tuple[Clash, ...]) -> Conflict:
    """Return the error of a lost race, with both texts."""
    latest = page.history.latest
    who = f"{latest.author_name} saved version {latest.number}" if latest else "The page changed"
    headings = ", ".join(heading(page.blueprint, clash.key) for clash in clashes)
    where = f" You both changed: {headings}." if clashes else ""
    return Conflict(
        f"{who} since you began.{where}",
        yours=as_text(page.blueprint, content),
        theirs=as_text(page.blueprint, page.content),
        clashes=clashes,
    )


def heading(blueprint: Blueprint, key: str) -> str:
    """Return what a section is called."""
    spec = blueprint.section(key)
    return (spec.read_heading or key) if spec else key


def as_text(blueprint: Blueprint, content: PageContent) -> str:
    """Return all typed words of a page as one text, section by section."""
    pairs = [(spec.read_heading or spec.key, typed(content, spec.key)) for spec in blueprint.sections]
    return "\n\n".join(f"{heading}\n{words}" for heading, words in pairs if words)
