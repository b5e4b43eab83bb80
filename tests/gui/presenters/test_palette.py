"""The palette finds actions at once and trials when they come; answers to other letters are dropped."""

from __future__ import annotations

from dataclasses import dataclass, field

from support.desks import AtOnce
from trialeditor.domain.errors import StorageUnavailable
from trialeditor.domain.ids import NctId
from trialeditor.domain.trial import Listing, Stage
from trialeditor.gui.palette_faces import ActionFace, LineKind, PaletteLine
from trialeditor.gui.presenters.palette import PalettePresenter

ACTIONS = (
    ActionFace(key="import", name="Import records…", menu="File", does="Take records in", keys="Ctrl+O"),
    ActionFace(key="number", name="Import by number…", menu="File", does="Fetch records"),
    ActionFace(key="sign", name="Sign off…", menu="Review", does="Sign", why_not="You wrote these words."),
    ActionFace(key="bold", name="Bold", menu="Format", does="Set words in bold", is_on=True),
)


def trial(nct: str, title: str) -> Listing:
    return Listing(
        nct_id=NctId(nct),
        title=title,
        status="RECRUITING",
        status_phrase="Open",
        phase="",
        sponsor="",
        stage=Stage.SIGNED,
        lapsed=(),
        review_due=None,
        assignee="",
    )


SLEEP, SIGHT = trial("NCT00000001", "A sleep program"), trial("NCT00000002", "Sight after surgery")


@dataclass
class Verbs:
    """Finds by the letters of titles."""

    asked: list[str] = field(default_factory=list)
    is_broken: bool = False

    def find_trials(self, text: str, limit: int) -> list[Listing]:
        self.asked.append(text)
        if self.is_broken:
            raise StorageUnavailable("The file is locked.")
        return [each for each in (SLEEP, SIGHT) if text.lower() in each.title.lower()][:limit]


class Desk:
    """A palette, and what it said."""

    def __init__(self, *, recent: tuple[str, ...] = ()) -> None:
        self.runner, self.verbs = AtOnce(), Verbs()
        self.presenter = PalettePresenter(lambda: ACTIONS, self.runner, recent=recent)
        self.lines: tuple[PaletteLine, ...] = ()
        self.said: list[tuple[str, bool]] = []
        self.done: list[str] = []
        self.opened: list[str] = []
        self.used: list[tuple[str, ...]] = []
        self.presenter.shown.connect(self.show)
        self.presenter.said.connect(lambda words, trouble: self.said.append((words, trouble)))
        self.presenter.action_chosen.connect(self.done.append)
        self.presenter.trial_chosen.connect(self.opened.append)
        self.presenter.used.connect(self.used.append)
        self.presenter.attach(self.verbs)
        self.presenter.begin()

    def show(self, lines: tuple[PaletteLine, ...]) -> None:
        self.lines = lines

    @property
    def keys(self) -> list[str]:
        return [line.key for line in self.lines]


def test_at_first_all_actions_stand_by_menu_and_those_used_last_before_them() -> None:
    desk = Desk(recent=("bold", "gone"))
    assert desk.keys == ["bold", "import", "number", "sign"]
    assert [line.group for line in desk.lines] == ["Used last", "File", "", "Review"]
    assert desk.verbs.asked == []


def test_actions_and_trials_stand_under_their_headings() -> None:
    desk = Desk()
    desk.presenter.search("si")
    assert [(line.kind, line.key, line.group) for line in desk.lines] == [
        (LineKind.ACTION, "sign", "Actions"),
        (LineKind.TRIAL, "NCT00000002", "Trials"),
    ]
    assert desk.said[-1] == ("1 action and 1 trial", False)
    assert desk.lines[1].detail == "NCT00000002 · Signed"
    assert desk.lines[1].marks == (0, 1)


def test_one_letter_asks_for_no_trials() -> None:
    desk = Desk()
    desk.presenter.search("s")
    assert desk.verbs.asked == []
    assert desk.keys == ["sign", "bold"]


def test_answers_to_other_letters_are_dropped_and_only_the_newest_waits() -> None:
    desk = Desk()
    desk.runner.is_held = True
    for typed in ("sl", "sle", "si"):
        desk.presenter.search(typed)
    desk.runner.let_go()
    assert desk.verbs.asked == ["sl", "si"]
    assert [key for key in desk.keys if key.startswith("NCT")] == ["NCT00000002"]


def test_a_palette_that_is_closed_hears_no_answer() -> None:
    desk = Desk()
    desk.runner.is_held = True
    desk.presenter.search("sleep")
    desk.presenter.end()
    desk.runner.let_go()
    assert "NCT00000001" not in desk.keys


def test_trials_that_surely_fit_stay_while_more_is_typed() -> None:
    desk = Desk()
    desk.presenter.search("sl")
    desk.runner.is_held = True
    desk.presenter.search("slee")
    assert desk.keys == ["NCT00000001"]
    desk.presenter.search("sleet")
    assert desk.keys == []
    desk.runner.let_go()
    assert desk.said[-1] == ("Nothing fits “sleet”. Try fewer letters, or another word.", False)


def test_choosing_does_or_opens_and_remembers() -> None:
    desk = Desk()
    for key in ("number", "import", "number"):
        desk.presenter.search("import")
        desk.presenter.choose(next(line for line in desk.lines if line.key == key))
    desk.presenter.search("sleep")
    desk.presenter.choose(desk.lines[0])
    assert desk.done == ["number", "import", "number"]
    assert desk.used[-1] == ("number", "import")
    assert desk.opened == ["NCT00000001"]


def test_the_action_used_last_comes_first_among_those_that_fit_alike() -> None:
    desk = Desk(recent=("number",))
    desk.presenter.search("imp")
    assert desk.keys == ["number", "import"]
    desk.presenter.search("records")
    assert desk.keys[0] == "import"


def test_a_disabled_action_says_why_and_is_not_done() -> None:
    desk = Desk()
    desk.presenter.search("sign off")
    assert desk.lines[0].spoken == "Sign off…, Not possible now, You wrote these words."
    desk.presenter.choose(desk.lines[0])
    assert desk.said[-1] == ("Sign off…: You wrote these words.", True)
    assert desk.done == []


def test_trials_that_come_later_leave_the_reason_alone() -> None:
    desk = Desk()
    desk.runner.is_held = True
    desk.presenter.search("si")
    desk.presenter.choose(desk.lines[0])
    desk.runner.let_go()
    assert desk.keys == ["sign", "NCT00000002"]
    assert desk.said[-1] == ("Sign off…: You wrote these words.", True)
    desk.presenter.search("sig")
    assert desk.said[-1] == ("1 action and 1 trial", False)


def test_a_search_that_fails_is_told_and_the_actions_stay() -> None:
    desk = Desk()
    desk.verbs.is_broken = True
    desk.presenter.search("import")
    assert desk.said[-1] == ("Trials could not be looked for: The file is locked.", True)
    assert desk.keys == ["import", "number"]
