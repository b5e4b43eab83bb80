"""The working copy of the open page: stored within a second, its state in words, and never over somebody else's."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from trialeditor.domain.clock import Clock
from trialeditor.domain.errors import Conflict, TrialEditorError
from trialeditor.domain.revision import Draft
from trialeditor.gui.autosave import Autosave
from trialeditor.gui.document import Document
from trialeditor.gui.faces import NoticeFace
from trialeditor.gui.jobs import Lane, Runner
from trialeditor.gui.presenters.verbs import DraftVerbs
from trialeditor.gui.presenters.wording import say_clock, trouble


class DraftKeeper(QObject):
    """Stores the words of one document at a time."""

    said = Signal(str, bool)
    """The state in words, and whether it is trouble."""
    conflicted = Signal(object)
    """Conflict: another window stored other words."""
    stored = Signal()
    """A working copy was stored."""
    noticed = Signal(object)
    """NoticeFace: something that waited for the words to be stored is not done."""

    def __init__(self, verbs: DraftVerbs, runner: Runner, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._verbs = verbs
        self._runner = runner
        self._clock = clock
        self._document: Document | None = None
        self._autosave = Autosave(self._save, self)
        self._settlers: list[tuple[Callable[[], None], Callable[[], None]]] = []

    def watch(self, document: Document | None) -> None:
        """Store the words of `document` from now on."""
        self._autosave.stop()
        self._settlers.clear()
        self._document = document
        if document is None:
            self.said.emit("", False)
            return
        document.changed.connect(lambda _key: self._touched())
        self._say_saved(document)

    def settle(self, then: Callable[[], None], or_else: Callable[[], None] | None = None) -> None:
        """Call `then` once everything is stored; or `or_else` when that fails: the words stay in the window."""
        if self._is_clean():
            then()
            return
        self._settlers.append((then, or_else or _nothing))
        self._autosave.flush()

    def hold(self) -> None:
        """Store nothing while a version is made."""
        self._autosave.hold()

    def release(self) -> None:
        """Store again."""
        dirty = self._document is not None and self._document.is_dirty
        self._autosave.release(is_dirty=dirty)
        if self._document is not None and not dirty:
            self._say_saved(self._document)

    @property
    def is_held(self) -> bool:
        """Whether a version is being made."""
        return self._autosave.is_held

    def is_free(self) -> bool:
        """Say whether nothing is being written."""
        return self._is_clean() and not self._autosave.is_held

    def save_now(self) -> None:
        """Do not wait for the clock."""
        self._autosave.flush()

    def _is_clean(self) -> bool:
        return self._document is None or not (self._document.is_dirty or self._autosave.is_saving)

    def _touched(self) -> None:
        if self._document is None:
            return
        if self._document.is_dirty:
            self.said.emit("Saving…", False)
            self._autosave.touched()
        elif not self._autosave.is_saving:
            self._say_saved(self._document)

    def _save(self) -> bool:
        document = self._document
        if document is None or not document.is_dirty:
            return False
        draft = document.draft()
        self.said.emit("Saving…", False)
        self._runner.run(
            Lane.STORAGE,
            lambda: self._verbs.autosave(draft),
            lambda stored: self._saved(document, stored),
            lambda error: self._failed(document, error),
        )
        return True

    def _saved(self, document: Document, stored: Draft) -> None:
        if document is not self._document:
            return
        document.saved(stored)
        self._autosave.done(still_dirty=document.is_dirty)
        self.stored.emit()
        if document.is_dirty:
            if self._settlers:
                self._autosave.flush()
            return
        self._say_saved(document)
        self._settle()

    def _failed(self, document: Document, error: TrialEditorError) -> None:
        if document is not self._document:
            return
        settlers, self._settlers = self._settlers, []
        is_conflict = isinstance(error, Conflict)
        self._autosave.failed(retry=not is_conflict)
        self.said.emit(f"Not saved: {error.what}", True)
        if is_conflict:
            self.conflicted.emit(error)
        if settlers and not is_conflict:
            self.noticed.emit(trouble(_not_settled(error)))
        for _, or_else in settlers:
            or_else()

    def give_up(
        self,
        error: TrialEditorError,
        *,
        conflicted: Callable[[TrialEditorError], object],
        noticed: Callable[[NoticeFace], object],
    ) -> None:
        """Store again after a write that failed, and tell of it: a conflict to be solved, anything else to be read."""
        self.release()
        if isinstance(error, Conflict):
            conflicted(error)
        else:
            noticed(trouble(error))

    def _settle(self) -> None:
        settlers, self._settlers = self._settlers, []
        for then, _ in settlers:
            then()

    def _say_saved(self, document: Document) -> None:
        if document.has_draft or document.version:
            self.said.emit(f"Saved {say_clock(document.saved_at, self._clock.now())}", False)
        else:
            self.said.emit("All words saved", False)


def _not_settled(error: TrialEditorError) -> TrialEditorError:
    return TrialEditorError(
        f"The page stays open: {error.what}", safe="Your words are still in the window.", do=getattr(error, "do", "")
    )


def _nothing() -> None:
    """Leave it at what the status bar says."""
