"""Typing in the real window: a page of 2,000 words and 400 sites, with autosave and preview on; and as one paragraph.

How long a key press keeps the window from anything else, and how long until its letter is on the screen in the preview.
Beside it, an empty text field of the toolkit that takes the same keys in the same process.
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget

from benchmarks.rows import Row
from trialeditor.domain.ids import NctId
from trialeditor.domain.people import Role
from trialeditor.gui.views.web_preview import WebPreview
from trialeditor.resources import resource_path
from trialeditor.services.editing import Edit, edit
from trialeditor.services.importing import import_records
from trialeditor.services.intake import Intake
from trialeditor.services.people import add_person, person_named
from trialeditor.services.workspace import Workspace
from trialeditor.tour.driver import Driver, make_application

PAGE = NctId("NCT05350891")
SECTION = "studies"
LETTER = "ж"
"""Is nowhere else on the page: how many of it are shown says which key press is on the screen."""
KEYS, SITES, WORDS = 300, 400, 2_000
RHYTHM_MS = 80
"""Twelve keys a second: faster than people type for long."""
BLOCK_MS, PAINTED_MS = 16.0, 50.0
_HEARTBEAT_MS = 1
_SETTLES_MS = 1_500
_SENTENCE = "This study looks at how people feel while they take part and after that. "
_FILLED = ("summary", SECTION, "good_fit", "not_a_fit", "potential_benefit")


def rows(_corpus: Path, folder: Path) -> Iterator[Row]:
    """Measure 300 keys in a page of several sections, and 300 in one paragraph that holds all its words."""
    yield from rows_of(folder, KEYS, sites=SITES, words=WORDS)
    place = folder / "one"
    place.mkdir()
    for row in rows_of(place, KEYS, sites=SITES, words=WORDS, filled=(SECTION,)):
        yield replace(row, what=f"{row.what} (all words in one paragraph)")


def rows_of(folder: Path, keys: int, *, sites: int, words: int, filled: Sequence[str] = _FILLED) -> Iterator[Row]:
    """Measure `keys` keys in a page with so many sites and words, the words in the sections `filled`."""
    app = make_application()
    with make_workspace(folder, sites=sites, words=words, filled=filled) as workspace:
        driver = Driver(app, workspace)
        try:
            window = _Window(driver)
            ours = _probe(driver.pause, window.field, keys)
            driver.wait("the last letter is painted", lambda: len(window.painted) >= keys)
        finally:
            driver.close()
    plain = QPlainTextEdit()
    plain.show()
    theirs = _probe(driver.pause, plain, keys)
    plain.deleteLater()
    painted = [at - begun for at, begun in zip(window.painted, ours.begun, strict=False)]
    yield _budget(f"key press: the window is busy, p99 of {keys}", _share(ours.blocked, 0.99), BLOCK_MS)
    yield _budget(f"key press → painted in the preview, p95 of {keys}", _share(painted, 0.95), PAINTED_MS)
    yield _budget(f"key press: work of the window in one go, p99 of {keys}", _share(ours.worked, 0.99), BLOCK_MS)
    yield Row(
        what="key press: the window is busy, p99",
        ours=_share(ours.blocked, 0.99),
        yardstick=_share(theirs.blocked, 0.99),
        yardstick_name="an empty text field",
        unit="ms",
    )


def make_workspace(folder: Path, *, sites: int, words: int, filled: Sequence[str] = _FILLED) -> Workspace:
    """Return a workspace with one page of so many sites and words, and somebody who may write it."""
    record = json.loads(resource_path("samples", "find-a-trial", "records", f"{PAGE}.json").read_text(encoding="utf-8"))
    record["protocolSection"]["contactsLocationsModule"]["locations"] = [
        {"facility": f"Hospital {number}", "city": f"City {number % 60}", "country": f"Country {number % 12}"}
        for number in range(sites)
    ]
    file = folder / "record.json"
    file.write_text(json.dumps(record), encoding="utf-8")
    workspace = Workspace.create(folder / "typing.trialeditor")
    add_person(
        workspace,
        name="Tess Typist",
        roles=frozenset({Role.EDITOR}),
        passphrase="a passphrase for a probe",  # noqa: S106 - it guards nothing
        actor="-",
    )
    import_records(workspace, Intake(paths=(file,)), actor="-")
    text = _SENTENCE * (words // len(filled) // len(_SENTENCE.split()) + 1)
    edits = [Edit(key="title", text="A page to type in"), *(Edit(key=key, text=text.strip()) for key in filled)]
    edit(workspace, PAGE, person_named(workspace, "Tess Typist"), edits)
    return workspace


class _Window:
    """The window with the page open, the cursor behind a section's words, and an ear on the preview."""

    def __init__(self, driver: Driver) -> None:
        driver.open(PAGE)
        driver.pause(_SETTLES_MS)
        self.field = driver.window.ui.editorPane.card(SECTION).field
        self.field.setFocus()
        self.field.moveCursor(QTextCursor.MoveOperation.End)
        self.field.insertPlainText(" More")
        driver.saved()  # the first change makes a draft of the page, which is loaded as a whole
        driver.pause(_SETTLES_MS)
        self.painted: list[float] = []
        """When each letter was on the screen."""
        self._sent: dict[int, int] = {}
        screen = driver.window.ui.previewPane.shown_on
        assert isinstance(screen, WebPreview)
        screen.tell_when_drawn()
        driver.desk.preview.section_ready.connect(self._send)
        screen.drawn.connect(self._draw)

    def _send(self, _key: str, html: str) -> None:
        self._sent[len(self._sent) + 2] = html.count(LETTER)

    def _draw(self, number: int) -> None:
        now = time.perf_counter() * 1000
        self.painted += [now] * (self._sent[number] - len(self.painted))


@dataclass
class _Measured:
    begun: list[float] = field(default_factory=list)
    """When each key was pressed."""
    blocked: list[float] = field(default_factory=list)
    """The longest silence after each, with whatever else the machine did."""
    worked: list[float] = field(default_factory=list)
    """The longest work in one silence, by the thread's own clock: the same on a busy machine."""


def _probe(pause: Callable[[int], None], target: QWidget, keys: int) -> _Measured:
    """Press a key again and again; note when, and the longest silence of a heartbeat until the next one."""
    measured, heart = _Measured(), _Heart()
    for _ in range(keys):
        heart.begin()
        measured.begun.append(time.perf_counter() * 1000)
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, LETTER)
            QApplication.postEvent(target, event)
        pause(RHYTHM_MS)
        measured.blocked.append(heart.longest)
        measured.worked.append(heart.hardest)
    heart.stop()
    return measured


class _Heart(QObject):
    """Beats each millisecond, as long as the window lets it."""

    def __init__(self) -> None:
        super().__init__()
        self.longest = self.hardest = 0.0
        self._last = self._spent = 0.0
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._timer.start(_HEARTBEAT_MS)

    def begin(self) -> None:
        self.longest = self.hardest = 0.0
        self._last, self._spent = time.perf_counter() * 1000, time.thread_time() * 1000

    def stop(self) -> None:
        self._timer.stop()

    def _beat(self) -> None:
        now, spent = time.perf_counter() * 1000, time.thread_time() * 1000
        self.longest, self._last = max(self.longest, now - self._last), now
        self.hardest, self._spent = max(self.hardest, spent - self._spent), spent


def _share(values: Sequence[float], share: float) -> float:
    return sorted(values)[min(int(len(values) * share), len(values) - 1)]


def _budget(what: str, took: float, budget: float) -> Row:
    return Row(what=what, ours=took, yardstick=budget, yardstick_name="the budget", unit="ms", at_most=1.0)
