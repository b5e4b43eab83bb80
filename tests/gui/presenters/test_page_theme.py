"""The window for the look of pages decides what may be used, and tells what would change."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from support.desks import AtOnce
from support.themes import theme
from trialeditor.domain.errors import NotAllowed
from trialeditor.domain.ids import NctId, PersonId
from trialeditor.domain.people import Person, Role
from trialeditor.gui.bus import Bus
from trialeditor.gui.dialogs.page_theme import PageThemeDialog
from trialeditor.gui.page_theme_faces import PairFace, ThemeFace
from trialeditor.gui.presenters.page_theme import PageThemeTask
from trialeditor.gui.session import Session
from trialeditor.gui.views.plain_preview import PlainPreview
from trialeditor.rendering.theming.theme import Theme
from trialeditor.services.outcome import CancelCheck, Cancelled, Changes, Progress
from trialeditor.services.theme_effect import ChangedPage, Pair, ThemeEffect
from trialeditor.services.themes import LookedAt, ThemeStatus

pytestmark = pytest.mark.usefixtures("qapp")
SPRING = theme('site.name = "Spring"')
NCT = NctId("NCT99990001")
EFFECT = ThemeEffect(
    pages=3, changed=(ChangedPage(nct_id=NCT, title="A study", in_words=True),), problems=(), static=("page.css",)
)
GOOD = LookedAt(theme=SPRING, problems=(), english=2, effect=EFFECT)


@dataclass(slots=True)
class FakeVerbs:
    """Themes without a workspace."""

    now: ThemeStatus = field(default_factory=lambda: ThemeStatus(theme=None, trouble=""))
    looked: LookedAt = GOOD
    used: list[Theme | None] = field(default_factory=list)
    refuses: bool = False
    stops: bool = False

    def status(self) -> ThemeStatus:
        return self.now

    def look_at(self, folder: Path, progress: Progress, cancelled: CancelCheck) -> LookedAt:  # noqa: ARG002 - at once
        progress(1, 3, "Comparing pages")
        if self.stops:
            raise Cancelled("The comparison was stopped.", safe="Nothing was changed.")
        return self.looked

    def both(self, theme: Theme, nct: NctId) -> tuple[Pair, Mapping[str, bytes], Mapping[str, bytes]]:  # noqa: ARG002 - one
        return Pair(nct_id=nct, title="A study", before=b"<p>old</p>", after=b"<p>new</p>"), {}, {}

    def use(self, theme: Theme | None, person: Person) -> Changes:  # noqa: ARG002 - anybody
        if self.refuses:
            raise NotAllowed("Somebody took your role away.", safe="Nothing was changed.")
        self.used.append(theme)
        self.now = ThemeStatus(theme=theme, trouble="")
        return Changes(workspace=True)

    def start(self, folder: Path) -> int:  # noqa: ARG002 - nothing is written
        return 9


class Desk:
    """The task, and what it tells."""

    def __init__(self) -> None:
        self.root = QObject()
        self.verbs = FakeVerbs()
        self.session = Session(self.root)
        self.session.person = Person(id=PersonId("p"), name="Pat Publisher", roles=frozenset({Role.PUBLISHER}))
        self.bus = Bus(self.root)
        self.changes: list[Changes] = []
        self.bus.changed.connect(self.changes.append)
        self.task = PageThemeTask(self.verbs, AtOnce(), self.bus, self.session, self.root)
        self.faces: list[ThemeFace] = []
        self.said: list[str] = []
        self.pairs: list[PairFace] = []
        self.task.shown.connect(self.faces.append)
        self.task.noticed.connect(lambda face: self.said.append(face.what))
        self.task.paired.connect(self.pairs.append)
        self.task.refresh()

    def face(self) -> ThemeFace:
        return self.faces[-1]


@pytest.fixture
def desk() -> Desk:
    return Desk()


def test_a_theme_is_looked_at_and_used(desk: Desk) -> None:
    assert desk.face().status == "In use: the look that comes with the program."
    assert desk.face().why_not_use == "Choose the folder of a theme first."
    assert desk.face().why_not_plain == "Pages have the program's look already."
    desk.task.look_at(Path("spring"))
    assert desk.face().why_not_use is None
    assert desk.face().told.startswith(
        "“Spring”: 1 of 3 pages would look different; in 1 the page file itself changes."
    )
    assert "2 strings stay English." in desk.face().told
    assert [page.nct for page in desk.face().changed] == [NCT]
    desk.task.show_page(NCT)
    assert (desk.pairs[0].before, desk.pairs[0].after) == (b"<p>old</p>", b"<p>new</p>")
    desk.task.use()
    assert desk.verbs.used == [SPRING]
    assert desk.changes == [Changes(workspace=True)]
    assert desk.face().status == "In use: “Spring”."
    assert desk.face().why_not_plain is None
    desk.task.look_at(Path("spring"))
    assert desk.face().why_not_use == "Pages have this look already."
    desk.task.go_plain()
    assert desk.verbs.used == [SPRING, None]


def test_a_theme_with_problems_is_not_used(desk: Desk) -> None:
    desk.verbs.looked = LookedAt(theme=None, problems=("strings.toml, line 2: no.",), english=0, effect=None)
    desk.task.look_at(Path("bad"))
    assert desk.face().problems == ("strings.toml, line 2: no.",)
    assert desk.face().why_not_use == "The theme has problems."
    assert desk.face().told == "1 problem. Mend the files, and choose the folder again."
    desk.task.use()
    desk.task.show_page(NCT)
    assert (desk.verbs.used, desk.pairs) == ([], [])
    hidden = replace(EFFECT, problems=("templates/page.html.jinja: on the page X, a fact is missing",))
    desk.verbs.looked = replace(GOOD, effect=hidden)
    desk.task.look_at(Path("bad"))
    assert desk.face().why_not_use == "The theme has problems."
    assert desk.face().changed == ()


def test_only_publishers_use_themes(desk: Desk) -> None:
    desk.session.person = Person(id=PersonId("e"), name="Edna Editor", roles=frozenset({Role.EDITOR}))
    desk.task.look_at(Path("spring"))
    assert desk.face().why_not_use == "Edna Editor is no publisher. Publishers choose the look of pages."
    assert desk.face().told.endswith(" Edna Editor is no publisher. Publishers choose the look of pages.")


def test_what_goes_wrong_is_told_and_being_stopped_is_not(desk: Desk) -> None:
    desk.verbs.stops = True
    desk.task.look_at(Path("spring"))
    assert desk.said == []
    assert desk.face().why_not_use == "Choose the folder of a theme first."
    desk.verbs.stops, desk.verbs.refuses = False, True
    desk.task.look_at(Path("spring"))
    desk.task.use()
    assert desk.said == ["Somebody took your role away."]
    desk.task.start(Path("copy"))
    assert desk.said[-1] == "9 files are in copy."


def test_the_window_shows_it(desk: Desk, qtbot: QtBot) -> None:
    dialog = PageThemeDialog(has_engine=False)
    qtbot.addWidget(dialog)
    desk.task.shown.connect(dialog.show_face)
    desk.task.paired.connect(dialog.show_pair)
    dialog.page_chosen.connect(desk.task.show_page)
    ui = dialog.ui
    desk.task.refresh()
    assert ui.pages.currentWidget() is ui.empty
    assert ui.useButton.toolTip() == "Choose the folder of a theme first."
    dialog.show_progress(1, 3)
    assert ui.stopButton.isEnabled()
    desk.task.look_at(Path("spring"))
    assert ui.pages.currentWidget() is ui.compared
    assert not ui.stopButton.isEnabled()
    shown = {screen.accessibleName(): screen.toPlainText().strip() for screen in dialog.findChildren(PlainPreview)}
    assert shown == {"The page as it looks now": "old", "The page as it would look": "new"}
    desk.verbs.looked = LookedAt(theme=None, problems=("strings.toml: no.",), english=0, effect=None)
    desk.task.look_at(Path("bad"))
    assert ui.pages.currentWidget() is ui.problems
    assert ui.problems.count() == 1
    dialog.reject()
