"""Editor's notes beside the registry's wording: asked for from a card or from a finding, written as one step."""

from __future__ import annotations

from PySide6.QtCore import QObject

from trialeditor.checks.markup import as_shown
from trialeditor.checks.notes import LOST, proposed
from trialeditor.domain.content import PageContent
from trialeditor.domain.errors import BadInput, TrialEditorError
from trialeditor.domain.findings import Finding
from trialeditor.domain.notes import Note, in_one_line
from trialeditor.domain.reading import read_section
from trialeditor.domain.text import notes_in, without_notes
from trialeditor.gui.asking import Ask, WordingNoteAnswer, WordingNoteQuestion
from trialeditor.gui.document import Document
from trialeditor.gui.presenters.page_faces import record_lines
from trialeditor.gui.session import Session
from trialeditor.services.noting import why_not_noted, with_note
from trialeditor.services.pages import PageFile


class NotePresenter(QObject):
    """Asks for notes, and puts them into the words in hand."""

    def __init__(self, *, session: Session, ask: Ask, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._ask = ask

    def write(self, key: str, quote: str) -> None:
        """Ask for a note beside a fact section, or for another text of the one on `quote`."""
        document = self._session.document
        if document is not None:
            notes = document.content.notes_of(key)
            there = next((note for note in notes if note.quote == quote), None)
            self._put(document, key, there or Note(quote=quote, text=""), was=quote if there else "")

    def answer(self, finding: Finding) -> None:
        """Ask for the note that answers a finding about the registry's wording, or that it is about."""
        document = self._session.document
        found = note_for(document.page, document.content, finding) if document else None
        if document is not None and found is not None:
            note, is_there = found
            self._put(document, finding.section, note, was=note.quote if is_there else "")

    def _put(self, document: Document, key: str, note: Note, *, was: str) -> None:
        page = document.page
        lines = record_lines(page, key)
        question = WordingNoteQuestion(
            heading=document.heading(key),
            facts="\n".join(f"{line.label}: {line.text}" if line.label else line.text for line in lines),
            problem=lambda quote, text: why_not_put(page, document.content, key, was, Note(quote=quote, text=text)),
            quote=note.quote,
            text=note.text,
            is_new=not was,
        )

        def answered(answer: WordingNoteAnswer) -> None:
            made = Note(quote=answer.quote, text=answer.text)
            document.set_notes(key, put_note(page, document.content, key, was, made))

        self._ask.wording_note(question, answered)


def put_note(page: PageFile, content: PageContent, key: str, was: str, note: Note) -> PageContent:
    """Return `content` with a note in place of the one on `was`; raise TrialEditorError where it cannot stand. Pure."""
    is_moved = was and in_one_line(note.quote) != was
    kept = content.with_note(key, was, "") if is_moved or (was and not note.text) else content
    return with_note(page.blueprint, page.facts, kept, key, note.quote, note.text) if note.text else kept


def why_not_put(page: PageFile, content: PageContent, key: str, was: str, note: Note) -> str:
    """Say what keeps a note from standing; empty when nothing does. Pure."""
    if not note.text.strip():
        return "A note needs words."
    try:
        put_note(page, content, key, was, note)
    except TrialEditorError as error:
        return _said(error)
    return ""


def _said(error: TrialEditorError) -> str:
    what = error.message if isinstance(error, BadInput) else error.what
    words = f"{what[:1].upper()}{what[1:].rstrip('.')}."
    return f"{words} {error.do}" if error.do else words


def offered(page: PageFile, content: PageContent, finding: Finding) -> str:
    """Return what offers a note for a finding; empty where none can stand. Pure."""
    found = note_for(page, content, finding)
    if found is None:
        return ""
    return "Change the note…" if found[1] else "Write a note…"


def note_for(page: PageFile, content: PageContent, finding: Finding) -> tuple[Note, bool] | None:
    """Return the note that a finding asks for, and whether it is there; None for other findings. Pure."""
    spec = page.blueprint.section(finding.section)
    if spec is None or not finding.quote or why_not_noted(spec, content):
        return None
    if finding.code == LOST.key:
        return next(((note, True) for note in content.notes_of(spec.key) if note.quote == finding.quote), None)
    words = read_section(spec, content, page.facts).reader_text
    for each in notes_in(words):
        if finding.start < each.end and each.start < finding.end:
            return Note(quote=each.words, text=each.note), True
    text = without_notes(words).replace("\t", " ")
    ready = proposed(text, finding.start, finding.end)
    return ready or Note(quote=in_one_line(as_shown(finding.quote)), text=""), False
