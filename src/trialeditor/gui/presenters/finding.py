"""Find and replace in the open page: where the words stand, which of them is next, and what takes their place."""

from __future__ import annotations

from typing import TypeAlias

from PySide6.QtCore import QObject, QTimer, Signal

from trialeditor.domain.blueprint import Blueprint
from trialeditor.domain.content import PageContent
from trialeditor.domain.errors import TrialEditorError
from trialeditor.domain.notes import MOST_SIGNS, in_one_line
from trialeditor.domain.reading import typed_words
from trialeditor.domain.text.finding import Found, Replacement, Sought, find
from trialeditor.gui.document import Document
from trialeditor.gui.find_faces import FindFace, FoundFace, Place
from trialeditor.gui.jobs import Lane, Latest, Runner
from trialeditor.gui.presenters.wording import say_count, trouble
from trialeditor.gui.session import Session
from trialeditor.services.replacement_plan import with_words

MOST = 2_000
"""Matches that are marked and counted."""
PACE_MS = 120
_Hits: TypeAlias = tuple[Place, ...]


class FindPresenter(QObject):
    """Looks for words in the open page for as long as the find bar is open."""

    told = Signal(object)
    """FindFace."""
    marked = Signal(object)
    """FoundFace: the matches to mark; without places, none."""
    reached = Signal(object)
    """Place: bring this match into sight, and select it."""
    noticed = Signal(object)
    """NoticeFace."""

    def __init__(
        self, *, runner: Runner, session: Session, pace_ms: int = PACE_MS, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._sought = Sought(words="")
        self._is_on = False
        self._hits: _Hits = ()
        self._in_notes = 0
        """Matches in editor's notes: they stand in no field that could show them."""
        self._at = -1
        self._from: Place | None = None
        self._go = False
        self._step: tuple[int, Place | None] | None = None
        """A step that waits until it is known where the words stand."""
        self._is_looking = False
        self._why_not = ""
        self._said = ""
        self._work = Latest(runner, Lane.PURE)
        self._pace = QTimer(self)
        self._pace.setSingleShot(True)
        self._pace.setInterval(pace_ms)
        self._pace.timeout.connect(lambda: self._look(go=False))
        session.document_changed.connect(self._on_document)

    @property
    def here(self) -> Place | None:
        """The match that the person is at."""
        return self._hits[self._at] if 0 <= self._at < len(self._hits) else None

    def turn(self, is_on: bool) -> None:
        """Look and follow the words, or rest: then nothing is marked."""
        self._is_on = is_on
        if is_on:
            self._look(go=False)
        else:
            self._work.forget()
            self._take(())

    def seek(self, sought: Sought, place: Place | None = None) -> None:
        """Look for other words, and go to the first match from `place` on; by default from the present match on."""
        self._sought = sought
        self._said = ""
        self._from = place or self._from or self.here
        self._look(go=True)

    def step(self, by: int, place: Place | None = None) -> None:
        """Go to the next match (1) or to the one before (-1): from `place`, else from the present match."""
        if self._is_looking:
            self._step = (by, place)
        elif self._hits:
            self._said = ""
            self._at = self._next(by, place)
            self._show(go=True)

    def follow(self) -> None:
        """Look again, soon: there are other words."""
        self._said = ""
        if self._is_on and not self._pace.interval():
            self._look(go=False)
        elif self._is_on and not self._pace.isActive():
            self._pace.start()

    def allow(self, why_not: str | None) -> None:
        """Let words be replaced, or say why not."""
        if self._why_not != (why_not or ""):
            self._why_not = why_not or ""
            self._tell()

    def replace(self, words: str) -> None:
        """Put `words` in the place of the present match, as one step, and go to the next."""
        document, here = self._session.document, self.here
        if document is None or here is None or self._why_not:
            return
        text = document.content.source(here.key) or ""
        found = next((each for each in find(text, self._sought) if each.start >= here.start), None)
        if found is None:
            self._look(go=True)
            return
        replacement = Replacement(sought=self._sought, words=words)
        put = replacement.of(text[found.start : found.end])
        after = found.start + len(put)
        self._from = Place(key=here.key, start=after, end=after)
        document.swap(here.key, replacement.put_in(text, (found,)), "replacement")
        self._look(go=True)

    def replace_all(self, words: str) -> None:
        """Put `words` in the place of every match of the page, as one step."""
        document = self._session.document
        if document is None or self._why_not or self._sought.is_empty:
            return
        replacement = Replacement(sought=self._sought, words=words)
        content, count = in_notes(document.content, replacement)
        for spec in document.page.blueprint.sections:
            text = typed_words(spec, content) or ""
            found = find(text, self._sought)
            if found:
                count += len(found)
                content = with_words(content, spec.key, replacement.put_in(text, found))
        if count:
            document.replace_all(content, f"replacement of “{self._sought.words}”")
            self._said = f"{count:,} replaced"
            self._look(go=False)

    def _on_document(self, document: Document | None) -> None:
        self._hits, self._at, self._from = (), -1, None
        if document is not None:
            document.changed.connect(lambda _key: self.follow())

    def _look(self, *, go: bool) -> None:
        """Look for the words off the GUI thread. Once somebody wants to go there, later looks do not forget it."""
        self._go = self._go or go
        document = self._session.document
        if not self._is_on or document is None or self._sought.is_empty:
            self._take(())
            return
        content, blueprint, sought = document.content, document.page.blueprint, self._sought

        def looked(found: tuple[_Hits, int]) -> None:
            if self._sought != sought:
                return  # somebody typed on: what they want now is looked for already, and nothing goes there before
            if self._session.document is document and document.content is content and self._is_on:
                self._take(*found)
            else:
                self._look(go=False)

        self._is_looking = True
        self._work.run(
            lambda: (hits_of(blueprint, content, sought), count_in_notes(content, sought)), looked, self._fail
        )

    def _take(self, hits: _Hits, in_notes: int = 0) -> None:
        start, go, step = self._from or self.here, self._go, self._step
        self._hits, self._from, self._go, self._step, self._is_looking = hits, None, False, None, False
        self._in_notes = in_notes
        self._at = self._first_from(start)
        if step and hits:
            self._at = self._next(*step)
        self._show(go=go or step is not None)

    def _next(self, by: int, place: Place | None) -> int:
        return self._beside(place, by) if place else (self._at + by) % len(self._hits)

    def _first_from(self, place: Place | None) -> int:
        """Return the first match that does not stand before `place`; after the last one comes the first."""
        if not self._hits or place is None:
            return 0 if self._hits else -1
        begin = self._ends(place)[0]
        return next((n for n, hit in enumerate(self._hits) if self._ends(hit)[0] >= begin), 0)

    def _beside(self, place: Place, by: int) -> int:
        """Return the match after a selection, or before it; beyond the last one comes the first."""
        begin, end = self._ends(place)
        others = [(n, self._ends(hit)) for n, hit in enumerate(self._hits) if hit != place]
        if by > 0:
            return next((n for n, ends in others if ends[0] >= end), 0)
        return next((n for n, ends in reversed(others) if ends[1] <= begin), len(self._hits) - 1)

    def _ends(self, place: Place) -> tuple[tuple[int, int], tuple[int, int]]:
        """Return where a place begins and ends, in the order of the page."""
        document = self._session.document
        keys = [spec.key for spec in document.page.blueprint.sections] if document else []
        section = keys.index(place.key) if place.key in keys else len(keys)
        return (section, place.start), (section, place.end)

    def _show(self, *, go: bool) -> None:
        by_section: dict[str, list[Found]] = {}
        for hit in self._hits:
            by_section.setdefault(hit.key, []).append(Found(hit.start, hit.end))
        here = self.here
        self.marked.emit(FoundFace(places={key: tuple(each) for key, each in by_section.items()}, here=here))
        self._tell()
        if go and here is not None:
            self.reached.emit(here)

    def _tell(self) -> None:
        is_asked = self._is_on and not self._sought.is_empty
        is_missing = is_asked and not self._hits and not self._in_notes and not self._said
        words = self._said or ("Not found" if is_missing else self._number())
        self.told.emit(
            FindFace(
                words=words,
                is_missing=is_missing,
                has_matches=bool(self._hits),
                has_in_notes=self._in_notes > 0,
                why_not_replace=self._why_not,
            )
        )

    def _number(self) -> str:
        count = len(self._hits)
        number = f"{self._at + 1:,} of {count:,}{'+' if count >= MOST else ''}" if count else ""
        in_notes = f"{say_count(self._in_notes, 'match', 'matches')} in notes" if self._in_notes else ""
        return " · ".join(filter(None, (number, in_notes)))

    def _fail(self, error: TrialEditorError) -> None:
        self._is_looking = False
        self.noticed.emit(trouble(error))


def hits_of(blueprint: Blueprint, content: PageContent, sought: Sought) -> _Hits:
    """Return the first matches of a page, in page order. Pure."""
    hits: list[Place] = []
    for spec in blueprint.sections:
        text = typed_words(spec, content)
        if text:
            hits += [Place(key=spec.key, start=each.start, end=each.end) for each in find(text, sought)]
        if len(hits) >= MOST:
            break
    return tuple(hits[:MOST])


def count_in_notes(content: PageContent, sought: Sought) -> int:
    """Return how often the words stand in editor's notes. What a note quotes is the registry's. Pure."""
    return sum(len(find(note.text, sought)) for notes in content.notes.values() for note in notes)


def in_notes(content: PageContent, replacement: Replacement) -> tuple[PageContent, int]:
    """Return a page with words replaced in its editor's notes, and how many. A note stays that would be no note."""
    count = 0
    for key, notes in content.notes.items():
        for note in notes:
            found = find(note.text, replacement.sought)
            words = in_one_line(replacement.put_in(note.text, found))
            if found and 0 < len(words) <= MOST_SIGNS:
                content, count = content.with_note(key, note.quote, words), count + len(found)
    return content, count
