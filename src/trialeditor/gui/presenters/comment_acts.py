"""What people do in threads: say something, answer, close; put suggested words in, or refuse them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from trialeditor.domain.comment_guards import why_not_accept
from trialeditor.domain.comments import Thread, ThreadActKind
from trialeditor.domain.errors import TrialEditorError
from trialeditor.domain.text.putting import put_in
from trialeditor.gui.asking import Ask, NoteQuestion
from trialeditor.gui.bus import Bus
from trialeditor.gui.document import Document
from trialeditor.gui.faces import NoticeFace, Tone
from trialeditor.gui.jobs import Lane, Runner
from trialeditor.gui.presenters.comment_verbs import CommentVerbs
from trialeditor.gui.presenters.comments import CommentsPresenter
from trialeditor.gui.presenters.composing import Begun
from trialeditor.gui.presenters.wording import done, short, trouble
from trialeditor.gui.session import Session
from trialeditor.services.commenting import Said
from trialeditor.services.outcome import Changes

_SUGGESTED = "Suggested edit"
"""What a suggestion says where nothing else was said."""


class CommentActs(QObject):
    """Does what the tab asks for."""

    noticed = Signal(object)
    """NoticeFace."""

    def __init__(
        self,
        *,
        verbs: CommentVerbs,
        runner: Runner,
        session: Session,
        bus: Bus,
        ask: Ask,
        panel: CommentsPresenter,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._verbs = verbs
        self._runner = runner
        self._session = session
        self._bus = bus
        self._ask = ask
        self._panel = panel
        self._under_way: set[tuple[str, int]] = set()
        """Pages and threads in which something is being said."""

    def send(self) -> None:
        """Begin a thread with what was written. What cannot be kept stays in the field."""
        document, anchor = self._session.document, self._panel.anchor
        if document is None or anchor is None:
            return
        suggestion = self._panel.suggestion if anchor.quote else None
        begun = self._panel.begun
        text = begun.words.strip() or (_SUGGESTED if suggestion is not None else "")
        if not text:
            return
        nct, person = document.page.nct_id, document.person
        self._say(begun, lambda: self._verbs.comment(nct, person, text, anchor, suggestion))

    def reply(self) -> None:
        """Answer in the present thread."""
        document, thread, begun = self._session.document, self._panel.here, self._panel.begun
        if document is None or thread is None or begun.anchor is not None or not begun.words.strip():
            return
        nct, person, number = document.page.nct_id, document.person, thread.root.number
        self._say(begun, lambda: self._verbs.reply(nct, person, number, begun.words))

    def close(self) -> None:
        """Resolve the present thread, or open it again."""
        thread = self._panel.here
        if thread is not None:
            kind = ThreadActKind.RESOLVED if thread.state.is_open else ThreadActKind.REOPENED
            self._act(thread, kind, None)

    def accept(self) -> None:
        """Put suggested words in, as one step that undo takes back, and close the thread."""
        document, thread = self._session.document, self._panel.here
        if document is None or thread is None:
            return
        refusal = why_not_accept(thread, document.person)
        if refusal or thread.place is None or thread.root.suggestion is None:
            self.noticed.emit(
                NoticeFace(tone=Tone.INFO, what="The suggestion was not taken over.", detail=refusal or "")
            )
            return
        place, text = thread.place, document.content.source(thread.place.section) or ""
        document.swap(place.section, put_in(text, place.start, place.end, thread.root.suggestion), "suggested words")
        news = done(
            "The suggested words are in.", "Undo takes them out again; the thread stays closed until it is opened."
        )
        self._act(thread, ThreadActKind.ACCEPTED, news, undo=self._undo_of(document))

    def refuse(self) -> None:
        """Ask why, and keep the words as they are."""
        thread = self._panel.here
        if thread is None:
            return
        question = NoteQuestion(
            title="Refuse this suggestion",
            intro=f"“{short(thread.root.anchor.quote, 120)}” stays as it is. {thread.root.by_name} reads your reason.",
            label="Why the words stay",
            accept="Refuse",
            required="Say why, so that nobody has to ask.",
        )
        self._ask.note(question, lambda why: self._act(thread, ThreadActKind.REFUSED, None, why), lambda _note: None)

    def _say(self, begun: Begun, verb: Callable[[], Said]) -> None:
        """Say something, once: until it is said, or could not be, pressing the keys again does nothing."""
        place = begun.nct, begun.thread
        if place in self._under_way:
            return
        self._under_way.add(place)

        def said(came: Said) -> None:
            self._under_way.discard(place)
            self._panel.sent(begun, came.number)
            self._bus.changed.emit(came.changes)

        def failed(error: TrialEditorError) -> None:
            self._under_way.discard(place)
            self._fail(error)

        self._runner.run(Lane.STORAGE, verb, said, failed)

    def _act(
        self,
        thread: Thread,
        kind: ThreadActKind,
        news: NoticeFace | None,
        reason: str = "",
        undo: Callable[[], None] = lambda: None,
    ) -> None:
        document = self._session.document
        if document is None:
            return
        nct, person, number = document.page.nct_id, document.person, thread.root.number

        def wrote(changes: Changes) -> None:
            if news is not None:
                self.noticed.emit(news)
            self._bus.changed.emit(changes)

        def failed(error: TrialEditorError) -> None:
            undo()
            self._fail(error)

        self._runner.run(Lane.STORAGE, lambda: self._verbs.close(nct, person, number, kind, reason), wrote, failed)

    @staticmethod
    def _undo_of(document: Document) -> Callable[[], None]:
        """Return what takes the newest step back, as long as nothing was written after it."""
        made = document.content

        def undo() -> None:
            if document.content is made:
                document.stack.undo()

        return undo

    def _fail(self, error: TrialEditorError) -> None:
        self.noticed.emit(trouble(error))
