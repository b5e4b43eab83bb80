"""The page that is open: its words as they are now, as they are stored, and the way back."""

from __future__ import annotations

import time
from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoStack

from trialeditor.domain.content import Override, PageContent
from trialeditor.domain.people import Person
from trialeditor.domain.revision import Draft
from trialeditor.gui.commands import ChangeWords, Kind
from trialeditor.services.pages import PageFile


class Document(QObject):
    """One page in the hands of one person. All changes of its words go through here, and onto one undo stack."""

    changed = Signal(str)
    """The words of this section (its key) changed: by typing, undo, redo or a choice; empty for several."""
    rewound = Signal(str)
    """Undo, redo or a choice put other words into this section: fields have to show them."""

    def __init__(self, page: PageFile, draft: Draft | None, person: Person, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.page = page
        self.person = person
        self.stack = QUndoStack(self)
        self.stored: PageContent
        self.version: int
        self.base: int
        self._stored_base: int
        self.saved_at: datetime
        self._take(page, draft)
        self.content: PageContent = self.stored

    @property
    def is_dirty(self) -> bool:
        """Whether the stored copy differs: by value, so that typing a word and taking it back makes no difference."""
        return self.content != self.stored or self.base != self._stored_base

    @property
    def differs(self) -> bool:
        """Whether the words are others than those of the newest version."""
        return self.content.to_json() != self.page.content.to_json()

    def heading(self, key: str) -> str:
        """Return a section's heading."""
        spec = self.page.blueprint.section(key)
        return spec.read_heading if spec else key

    def type(self, key: str, text: str) -> None:
        """Take what a person typed into a written section, or into the words of an override."""
        self._take_words(key, text, "typing", Kind.TYPING)

    def edit(self, key: str, text: str, name: str) -> None:
        """Take what one whole step made of a section's words, such as "bold" or "paste"."""
        self._take_words(key, text, name, Kind.WHOLE)

    def swap(self, key: str, text: str, name: str) -> None:
        """Put words into a section that its field does not show yet, as one whole step. The focus stays."""
        self._take_words(key, text, name, Kind.WHOLE)
        self.rewound.emit("")

    def give_reason(self, key: str, reason: str) -> None:
        """Take what a person typed as the reason of an override."""
        override = self.content.overrides.get(key)
        if override is not None:
            after = self.content.with_override(key, replace(override, reason=reason))
            self._step(after, key, f"reason for {self.heading(key)}", Kind.TYPING)

    def set_override(self, key: str, override: Override | None) -> None:
        """Let an override stand in for a fact section, or take it away."""
        verb = "override" if override else "use of the record"
        self._step(self.content.with_override(key, override), key, f"{verb} in {self.heading(key)}", Kind.WHOLE)
        self.rewound.emit(key)

    def set_notes(self, key: str, after: PageContent) -> None:
        """Take words whose notes beside one fact section are others, as one whole step."""
        self._step(after, key, f"note in {self.heading(key)}", Kind.WHOLE)
        self.rewound.emit("")

    def replace_all(self, content: PageContent, label: str) -> None:
        """Put other words into the whole page. Undo brings the present ones back."""
        self._step(content, "", label, Kind.WHOLE)
        self.rewound.emit("")

    def put(self, content: PageContent, key: str) -> None:
        """Show `content` again, for undo and redo."""
        self.content = content
        self.changed.emit(key)
        self.rewound.emit(key)

    def saved(self, draft: Draft) -> None:
        """Take note of what was stored."""
        self.stored, self.version, self.saved_at = draft.content, draft.version, draft.saved_at
        self._stored_base = draft.base

    def refresh(self, page: PageFile, draft: Draft | None) -> None:
        """Take the page as it is stored now. Words that are not stored yet stay in hand, and what they rest on too."""
        if self.is_dirty:
            self._keep(page, draft)
            return
        mine = self.content
        self._take(page, draft)
        if self.stored != mine:
            self.content = self.stored
            self.stack.clear()
            self.changed.emit("")
            self.rewound.emit("")

    def rebase(self, page: PageFile, draft: Draft | None, base: int | None = None) -> None:
        """Go on from what is stored now, with the words in hand; they rest on version `base`, else on the newest."""
        mine = self.content
        self._take(page, draft)
        self.base = page.revision_number if base is None else base
        self.content = mine

    def forget(self) -> None:
        """Let the words in hand count as stored, and no working copy as there: it was thrown away."""
        self.stored = self.content
        self._stored_base = self.base
        self.version = 0

    def draft(self) -> Draft:
        """Return the working copy to store."""
        return Draft(
            nct_id=self.page.nct_id,
            person=self.person.id,
            content=self.content,
            base=self.base,
            version=self.version,
            saved_at=self.saved_at,
        )

    def close(self) -> None:
        """Let go: a stack that is destroyed would still tell of its end."""
        self.stack.blockSignals(True)
        self.blockSignals(True)
        self.deleteLater()

    def _keep(self, page: PageFile, draft: Draft | None) -> None:
        """Take a page below words that are not stored yet.

        They go on from a newer version only when it was made of the words that this window stored. Any other one, and a
        working copy of another window, are left to the conflict that storing them meets: nothing is overwritten.
        """
        if draft is None and page.content.to_json() == self.stored.to_json():
            self._take(page, None)
        else:
            self.page = page
            self.has_draft = draft is not None

    def _take(self, page: PageFile, draft: Draft | None) -> None:
        self.page = page
        self.stored = draft.content if draft else page.content
        self.version = draft.version if draft else 0
        self.base = draft.base if draft else page.revision_number
        self._stored_base = self.base
        self.saved_at = draft.saved_at if draft else page.snapshot.imported_at
        self.has_draft = draft is not None

    def _take_words(self, key: str, text: str, name: str, kind: Kind) -> None:
        override = self.content.overrides.get(key)
        if override is not None:
            after = self.content.with_override(key, replace(override, text=text))
        else:
            after = self.content.with_text(key, text)
        self._step(after, key, f"{name} in {self.heading(key)}", kind)

    def _step(self, after: PageContent, key: str, label: str, kind: Kind) -> None:
        if after == self.content:
            return
        before, self.content = self.content, after
        step = ChangeWords(self, before, after, key=key, label=label, kind=kind, time=time.monotonic())
        self.stack.push(step)
        self.changed.emit(key)
