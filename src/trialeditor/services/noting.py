"""Editor's notes beside the registry's wording: writing one, and taking it away."""

from __future__ import annotations

from trialeditor.checks.markup import as_shown
from trialeditor.domain.blueprint import Blueprint, SectionSpec
from trialeditor.domain.content import PageContent
from trialeditor.domain.errors import BadInput, NotAllowed, NotFound
from trialeditor.domain.facts import Facts
from trialeditor.domain.ids import NctId
from trialeditor.domain.notes import MOST_SIGNS, Note, in_one_line
from trialeditor.domain.people import Person
from trialeditor.domain.reading import read_section
from trialeditor.domain.text import notes_in
from trialeditor.services.editing import editable_page, write_content
from trialeditor.services.outcome import Changes
from trialeditor.services.workspace import Workspace


def write_note(
    workspace: Workspace, nct_id: NctId, person: Person, *, section: str, quote: str, text: str, message: str = ""
) -> Changes:
    """Make a revision with a note beside words of a made section; a note that stands on them already is replaced.

    Raises BadInput, NotFound and NotAllowed as `with_note` does.
    """
    with workspace.database.writing() as store:
        page = editable_page(workspace, store, nct_id, person)
        content = with_note(page.blueprint, page.facts, page.content, section, quote, text)
        write_content(workspace, store, page, person, content, message)
    return Changes(trials=frozenset({nct_id}))


def remove_note(
    workspace: Workspace, nct_id: NctId, person: Person, *, section: str, quote: str, message: str = ""
) -> Changes:
    """Make a revision without the note on a quote; raise NotFound when there is none."""
    with workspace.database.writing() as store:
        page = editable_page(workspace, store, nct_id, person)
        content = without_note(page.content, section, quote)
        write_content(workspace, store, page, person, content, message)
    return Changes(trials=frozenset({nct_id}))


def with_note(
    blueprint: Blueprint, facts: Facts, content: PageContent, section: str, quote: str, text: str
) -> PageContent:
    """Return `content` with a note beside a quote of the registry's wording. Pure.

    Raises BadInput for a section that has no such wording, a note without words, and one that is too long; NotFound
    when the wording does not have the quote as whole words; NotAllowed where typed words, or another note, stand on it.
    """
    spec = _noted_section(blueprint, content, section)
    words, note = in_one_line(quote), in_one_line(text)
    _fits(words, note)
    before = _placed(spec, content, facts)
    for wanted in dict.fromkeys((words, in_one_line(as_shown(words)))):
        if wanted not in _placed(spec, content.with_notes(section, (Note(quote=wanted, text=note),)), facts):
            continue
        after = content.with_note(section, wanted, note)
        if before | {wanted} <= _placed(spec, after, facts):
            return after
        raise NotAllowed(
            f"Another note stands on some of “{wanted}” already.",
            do="Change that note, or remove it and write this one.",
        )
    raise NotFound(
        f"The registry's wording in {section} does not have “{words}”, as whole words of one line.",
        do="Copy the words as the page shows them.",
    )


def _placed(spec: SectionSpec, content: PageContent, facts: Facts) -> frozenset[str]:
    """Return the quotes that have a note where the page shows them."""
    return frozenset(each.words for each in notes_in(read_section(spec, content, facts).reader_text))


def without_note(content: PageContent, section: str, quote: str) -> PageContent:
    """Return `content` without the note on a quote; raise NotFound when there is none. Pure."""
    words = in_one_line(quote)
    for each in content.notes_of(section):
        if each.quote in {words, in_one_line(as_shown(words))}:
            return content.with_note(section, each.quote, "")
    raise NotFound(f"No note stands on “{words}” in {section}.", do="`trialeditor show NCT sections` lists the notes.")


def why_not_noted(spec: SectionSpec | None, content: PageContent) -> str | None:
    """Say why no note can be written in a section: only the registry's own wording has them. Pure."""
    if spec is None or not spec.can_be_overridden:
        return "Notes stand beside the registry's wording. This section has none."
    if spec.key in content.overrides:
        return "Typed words stand in place of the registry's wording here. Change these, or use the record again."
    return None


def _noted_section(blueprint: Blueprint, content: PageContent, key: str) -> SectionSpec:
    spec = blueprint.section(key)
    refusal = why_not_noted(spec, content)
    if spec is None or not spec.can_be_overridden:
        known = ", ".join(each.key for each in blueprint.sections if each.can_be_overridden)
        raise BadInput(f"expected a section with the registry's wording; those are {known}", field="section")
    if refusal:
        raise NotAllowed(refusal)
    return spec


def _fits(words: str, note: str) -> None:
    if not words:
        raise BadInput("expected the words of the registry that the note is about", field="quote")
    if not note:
        raise BadInput("expected the words of the note", field="text")
    if len(note) > MOST_SIGNS:
        raise BadInput(f"a note has at most {MOST_SIGNS} characters; this one has {len(note)}", field="text")
