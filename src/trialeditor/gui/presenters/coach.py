"""The newcomers' tour: says what to do next, and goes on when the person has done it. It does nothing for them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QObject, Signal

from trialeditor.domain.people import SIGNING_ROLES, Person
from trialeditor.domain.text import bound_phrases, parse
from trialeditor.gui.coach_faces import CoachFace
from trialeditor.gui.document import Document

EXAMPLE = "Checking blood pressure at home after pregnancy"


class Deed(StrEnum):
    """What the person does."""

    CHOOSE = "choose"
    WRITE = "write"
    LOOK = "look"
    FACT = "fact"
    SUBMIT = "submit"
    BECOME = "become"
    SIGN = "sign"
    EXPORT = "export"


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One step of the tour: what is to be done, and how."""

    deed: Deed
    title: str
    words: str


STEPS = (
    Step(
        deed=Deed.CHOOSE,
        title="Choose a trial",
        words=f"Click one in the list, such as “{EXAMPLE}”. Its signature lapsed, because the record changed.",
    ),
    Step(
        deed=Deed.WRITE,
        title="Change a sentence",
        words="Click into a section of the page and type. There is nothing to save: it is stored while you write.",
    ),
    Step(
        deed=Deed.LOOK,
        title="See it as patients will",
        words="Your sentence stands in the preview on the right. Click it there, or look at it on a phone with the"
        " buttons above.",
    ),
    Step(
        deed=Deed.FACT,
        title="Let the record speak",
        words="Type { where a number or a state belongs, and choose a fact. When the record changes, your words"
        " follow.",
    ),
    Step(
        deed=Deed.SUBMIT,
        title="Submit it for review",
        words="Press “Submit for review” above the page, and leave a note if you like. If that is not possible yet, it"
        " says why.",
    ),
    Step(
        deed=Deed.BECOME,
        title="Become the reviewer",
        words="Nobody signs their own words. Press your name at the top right, and choose Rhea Reviewer.",
    ),
    Step(
        deed=Deed.SIGN,
        title="Sign",
        words="Read the page, then press “Sign off”. In the sample, the dialog shows the passphrase.",
    ),
    Step(
        deed=Deed.EXPORT,
        title="Send it out",
        words="Press “Export” at the top. Only what was signed leaves, and it says “Sample, not for patients”.",
    ),
)
_OVER = CoachFace(
    caption="Tour",
    title="That is the whole job",
    words="Your sentence went from the keyboard to a signed bundle. F1 opens the manual; Help › Newcomers' tour begins"
    " again.",
    is_over=True,
)
_ANY_TIME = frozenset({Deed.LOOK, Deed.FACT})
"""Deeds that count when they were done before their step, since the one before it needs them no less."""
_LEAPS = frozenset({Deed.SUBMIT})
"""Deeds that lead past the steps between, once a page is open: who hands a page in is done with its words."""


class CoachPresenter(QObject):
    """Goes from step to step."""

    shown = Signal(object)
    """CoachFace, or None when there is no tour."""
    show_wanted = Signal(str)
    """A deed: bring the person to where it is done."""
    left = Signal()
    """The tour is not to begin by itself again."""

    def __init__(self, steps: Sequence[Step] = STEPS, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._steps = tuple(steps)
        self._place: int | None = None
        self._early: set[Deed] = set()
        self._phrases: dict[str, int] = {}
        self._acts: dict[str, tuple[int, int]] = {}

    @property
    def is_on(self) -> bool:
        """Whether there is a tour."""
        return self._place is not None

    def start(self) -> None:
        """Begin at the first step."""
        self._early.clear()
        self._go_to(0)

    def skip(self) -> None:
        """Leave a step out."""
        if self._place is not None:
            self._go_to(self._place + 1)

    def leave(self) -> None:
        """End the tour; it does not come back by itself."""
        self._place = None
        self.shown.emit(None)
        self.left.emit()

    def show(self) -> None:
        """Bring the person to where the present step is done."""
        step = self._step
        if step is not None:
            self.show_wanted.emit(step.deed.value)

    def opened(self, document: Document | None) -> None:
        """Take note of a page that was opened."""
        if document is not None:
            self._count(document)
            self.heard(Deed.CHOOSE)

    def typed(self, document: Document | None, key: str, text: str) -> None:
        """Take note of words that were written, and of a phrase among them."""
        if document is None or self._step is None:
            return
        self.heard(Deed.WRITE)
        name, phrases = f"{document.page.nct_id} {key}", _phrases_in(text)
        before = self._phrases.get(name)
        self._phrases[name] = phrases
        if before is not None and phrases > before:
            self.heard(Deed.FACT)

    def refreshed(self, document: Document | None) -> None:
        """Take note of a page that was read anew: somebody submitted or signed it."""
        if document is None:
            return
        before = self._acts.get(document.page.nct_id)
        self._count(document)
        if before is not None:
            submitted, signed = self._acts[document.page.nct_id]
            if submitted > before[0]:
                self.heard(Deed.SUBMIT)
            if signed > before[1]:
                self.heard(Deed.SIGN)

    def became(self, person: Person) -> None:
        """Take note of who works now."""
        if person.has(*SIGNING_ROLES):
            self.heard(Deed.BECOME)

    def heard(self, deed: Deed) -> None:
        """Go on when this is what the present step waits for."""
        step = self._step
        if step is None:
            return
        if step.deed is deed:
            self._go_to((self._place or 0) + 1)
        elif deed in _LEAPS and self._place and self._place < self._place_of(deed):
            self._go_to(self._place_of(deed) + 1)
        elif deed in _ANY_TIME:
            self._early.add(deed)

    @property
    def _step(self) -> Step | None:
        return self._steps[self._place] if self._place is not None and self._place < len(self._steps) else None

    def _place_of(self, deed: Deed) -> int:
        return next((place for place, step in enumerate(self._steps) if step.deed is deed), -1)

    def _count(self, document: Document) -> None:
        page = document.page
        self._acts[page.nct_id] = (len(page.history.submissions), len(page.history.sign_offs))
        for key in document.content.texts:
            words = document.content.source(key) or ""
            self._phrases[f"{page.nct_id} {key}"] = _phrases_in(words)

    def _go_to(self, place: int) -> None:
        self._place = place
        step = self._step
        if step is not None and step.deed in self._early:
            self._go_to(place + 1)
        elif step is None:
            self.shown.emit(_OVER)
            self.left.emit()
        else:
            caption = f"Tour · step {place + 1} of {len(self._steps)}"
            self.shown.emit(CoachFace(caption=caption, title=step.title, words=step.words))


def _phrases_in(words: str) -> int:
    return sum(1 for _ in bound_phrases(parse(words)))
