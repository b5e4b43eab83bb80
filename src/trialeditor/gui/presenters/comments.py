"""The comments of the open page: which threads are shown, which of them the person is at, and where their words stand.

What was said is read once; where it belongs is worked out again after each pause in the typing, off the GUI thread.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from trialeditor.domain.clock import Clock
from trialeditor.domain.comments import Anchor, Place, Thread, locate, threads
from trialeditor.domain.errors import TrialEditorError
from trialeditor.gui.check_faces import HeadingFace, LineFace, Target
from trialeditor.gui.comment_faces import CommentMark, CommentMarks, CommentsFace, ComposeFace
from trialeditor.gui.document import Document
from trialeditor.gui.find_faces import Place as Spot
from trialeditor.gui.jobs import Lane, Latest, Runner
from trialeditor.gui.presenters.comment_verbs import CommentVerbs
from trialeditor.gui.presenters.comment_wording import (
    about_words,
    comment_mark,
    is_new,
    section_of,
    tab_words,
    thread_face,
    thread_lines,
)
from trialeditor.gui.presenters.composing import Begun, Composing
from trialeditor.gui.presenters.wording import say_count, trouble
from trialeditor.gui.session import Session
from trialeditor.services.talking import Talk

PACE_MS = 250
"""So long a pause in the typing lasts before the threads are placed again."""
_NOTHING = ("No comments", "Select words and press Ctrl+M to say something about them.")
_ALL_CLOSED = ("No open comments", "All threads on this page are closed. Show them with the button above.")


class CommentsPresenter(QObject):
    """Holds the threads of the words in hand."""

    shown = Signal(object)
    """CommentsFace."""
    detailed = Signal(object)
    """ThreadFace of the thread that the person is at, or None."""
    composing = Signal(object, bool)
    """ComposeFace of a comment that is being written, or None; and whether the person goes there."""
    marked = Signal(object)
    """CommentMarks."""
    reached = Signal(object)
    """Target: bring these words into sight."""
    counted = Signal(str)
    """What the tab is called."""
    noticed = Signal(object)
    """NoticeFace."""

    def __init__(
        self,
        *,
        verbs: CommentVerbs,
        runner: Runner,
        session: Session,
        clock: Clock,
        pace_ms: int = PACE_MS,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._verbs = verbs
        self._runner = runner
        self._session = session
        self._clock = clock
        self._talk: Talk | None = None
        self._threads: tuple[Thread, ...] = ()
        self._here: int | None = None
        self._awaited: int | None = None
        """A thread of which only the number is known yet."""
        self._composing = Composing()
        self._shows_closed = False
        self._is_on = False
        self._seen_until = 0
        """What was noted as read already."""
        self._reading = Latest(runner, Lane.STORAGE)
        self._placing = Latest(runner, Lane.PURE)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(pace_ms)
        self._pause.timeout.connect(self._place)
        session.document_changed.connect(self._on_document)
        session.refreshed.connect(self.load)

    @property
    def here(self) -> Thread | None:
        """The thread that the person is at, with its words as they stand at this moment."""
        thread, document = self._thread(self._here), self._session.document
        return _placed(thread, document) if thread is not None and document is not None else None

    @property
    def begun(self) -> Begun:
        """What was begun: the new comment, or else the answer in the present thread."""
        return self._composing.begun(self._nct, self._here)

    @property
    def anchor(self) -> Anchor | None:
        """What the comment that is being written is about; None while none is."""
        return self._composing.anchor

    @property
    def suggestion(self) -> str | None:
        """The words that a new comment suggests so far, or None."""
        return self._composing.suggestion(self._nct)

    def turn(self, is_on: bool) -> None:
        """Take note whether the threads are in sight: what is seen counts as read."""
        self._is_on = is_on
        if is_on:
            self._see()
            self._count()

    def load(self) -> None:
        """Read anew what was said."""
        document = self._session.document
        if document is None:
            return
        nct, person = document.page.nct_id, document.person

        def loaded(talk: Talk) -> None:
            if document is self._session.document:
                self._talk = talk
                self._place()

        self._reading.run(lambda: self._verbs.talk(nct, person), loaded, self._fail)

    def begin(self, spot: Spot | None, *, suggests: bool = False) -> None:
        """Begin a comment about selected words; without any about the section; without one about the page."""
        document = self._session.document
        if document is None:
            return
        self._composing.begin(self._nct, spot, document.content, suggests=suggests)
        self._show()
        self.composing.emit(self._compose_face(), True)

    def type(self, words: str) -> None:
        """Keep what the person writes until it is sent."""
        self._composing.type(self._nct, self._here, words)

    def suggest(self, is_on: bool) -> None:
        """Suggest other words along with the new comment, beginning with those that stand there; or do not."""
        self._composing.suggest(self._nct, is_on=is_on)
        self.composing.emit(self._compose_face(), False)

    def type_suggestion(self, words: str) -> None:
        """Keep the words that the person suggests until they are sent."""
        self._composing.type_suggestion(self._nct, words)

    def leave(self) -> None:
        """Put a comment away that is being written. Its words are there when another one is begun."""
        self._composing.anchor = None
        self.composing.emit(None, False)
        self._show()

    def sent(self, said: Begun, number: int) -> None:
        """Forget what was sent: it is said. A new thread, by its number, is the one that the person is at."""
        if self._composing.sent(said) and said.nct == self._nct:
            self._awaited = number
            self.composing.emit(None, False)

    def choose(self, number: int, *, focus: bool = False) -> None:
        """Go to a thread; with `focus`, into its words."""
        thread = self._thread(number)
        if thread is None:
            return
        self._here, self._composing.anchor = number, None
        self.composing.emit(None, False)
        self._show()
        place = thread.place
        spot = Spot(key=place.section, start=place.start, end=place.end) if place else None
        if place or section_of(thread):
            self.reached.emit(Target(key=section_of(thread), place=spot, focus=focus))

    def point(self, number: int) -> None:
        """Show the thread at the cursor, and leave everything where it is; not while a comment is being written."""
        if self._is_on and self.anchor is None and number != self._here and self._thread(number) is not None:
            self._here = number
            self._show()

    def show_closed(self, is_on: bool) -> None:
        """Show threads that were closed too, or not."""
        self._shows_closed = is_on
        self._show()

    @property
    def _nct(self) -> str:
        document = self._session.document
        return document.page.nct_id if document else ""

    def _on_document(self, document: Document | None) -> None:
        self._pause.stop()
        self._placing.forget()
        self._talk, self._threads, self._here, self._composing.anchor = None, (), None, None
        self._seen_until = 0
        self.composing.emit(None, False)
        self._show()
        if document is not None:
            document.changed.connect(lambda _key: self._follow())
            self.load()

    def _follow(self) -> None:
        """Place the threads again after the next pause: the marks move with the words meanwhile."""
        if self._talk is None or not self._talk.comments:
            return
        if self._pause.interval():
            self._pause.start()
        else:
            self._place()

    def _place(self) -> None:
        document, talk = self._session.document, self._talk
        if document is None or talk is None:
            return
        texts = _texts(document)

        def placed(found: tuple[Thread, ...]) -> None:
            if document is self._session.document and talk is self._talk:
                self._take(found)

        self._placing.run(lambda: threads(talk.comments, talk.acts, texts), placed, self._fail)

    def _take(self, found: tuple[Thread, ...]) -> None:
        self._threads = found
        if self._awaited is not None and self._thread(self._awaited) is not None:
            self._here, self._awaited = self._awaited, None
        if self._is_on:
            self._see()
        self._show()

    def _see(self) -> None:
        """Note that all that is there was read."""
        document, talk = self._session.document, self._talk
        last = max((each.number for each in talk.comments), default=0) if talk else 0
        if document is None or talk is None or last <= talk.seen or last == self._seen_until:
            return
        nct, person, self._seen_until = document.page.nct_id, document.person, last
        self._runner.run(Lane.STORAGE, lambda: self._verbs.see(nct, person, last), lambda _done: None, self._fail)

    def _thread(self, number: int | None) -> Thread | None:
        return next((each for each in self._threads if each.root.number == number), None)

    def _show(self) -> None:
        document, talk = self._session.document, self._talk
        opened = [each for each in self._threads if each.state.is_open]
        closed = len(self._threads) - len(opened)
        here = self._thread(self._here)
        if here is not None and not here.state.is_open and not self._shows_closed:
            self._here = None
        shown = self._threads if self._shows_closed else opened
        lines: tuple[HeadingFace | LineFace, ...] = ()
        if document is not None and talk is not None:
            blueprint, now = document.page.blueprint, self._clock.now()
            lines = tuple(thread_lines(shown, blueprint, now, seen=talk.seen, me=document.person))
        self.shown.emit(
            CommentsFace(
                lines=lines,
                summary=say_count(len(opened), "open thread", "open threads") if self._threads else "",
                closed=f"{closed} closed" if closed else "",
                shows_closed=self._shows_closed,
                empty=_ALL_CLOSED if closed else _NOTHING,
            )
        )
        self._count()
        self._mark()
        self._tell_detail()

    def _count(self) -> None:
        document, talk = self._session.document, self._talk
        opened, unread = [each for each in self._threads if each.state.is_open], 0
        if document is not None and talk is not None and not self._is_on:
            unread = sum(is_new(each, talk.seen, document.person) for each in opened)
        self.counted.emit(tab_words(len(opened), unread))

    def _mark(self) -> None:
        marks: dict[str, list[CommentMark]] = {}
        for each in self._threads:
            is_here = each.root.number == self._here
            if each.place is not None and (each.state.is_open or is_here):
                place: Place = each.place
                mark = comment_mark(each, place.start, place.end, is_here=is_here)
                marks.setdefault(place.section, []).append(mark)
        self.marked.emit(CommentMarks(marks={key: tuple(each) for key, each in marks.items()}))

    def _tell_detail(self) -> None:
        thread, document, talk = self._thread(self._here), self._session.document, self._talk
        if thread is None or document is None or talk is None:
            self.detailed.emit(None)
        else:
            reply = self._composing.reply(self._nct, thread.root.number)
            names = _others(talk, document)
            self.detailed.emit(thread_face(thread, document.person, self._clock.now(), reply=reply, names=names))
        if self.anchor is not None:
            self.composing.emit(self._compose_face(), False)

    def _compose_face(self) -> ComposeFace | None:
        document, anchor = self._session.document, self.anchor
        if document is None or anchor is None:
            return None
        return ComposeFace(
            about=about_words(anchor, document.page.blueprint),
            text=self._composing.draft(self._nct),
            can_suggest=bool(anchor.quote),
            suggestion=self.suggestion,
            names=_others(self._talk, document) if self._talk else (),
        )

    def _fail(self, error: TrialEditorError) -> None:
        self.noticed.emit(trouble(error))


def _texts(document: Document) -> dict[str, str]:
    return {spec.key: document.content.source(spec.key) or "" for spec in document.page.blueprint.sections}


def _placed(thread: Thread, document: Document) -> Thread:
    """Return a thread with its words as they stand in the words in hand."""
    return Thread(
        root=thread.root,
        replies=thread.replies,
        state=thread.state,
        place=locate(thread.root.anchor, _texts(document)),
    )


def _others(talk: Talk, document: Document) -> tuple[str, ...]:
    return tuple(name for name in talk.names if name != document.person.name)
