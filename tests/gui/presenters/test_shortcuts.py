"""Shortcuts are found and changed; who has keys already is named, and loses them only when the person insists."""

from __future__ import annotations

import pytest

from trialeditor.gui.keymap import KeyMap
from trialeditor.gui.palette_faces import ActionFace, PaletteLine
from trialeditor.gui.presenters.shortcuts import KeyFace, ShortcutsPresenter, TrialOfKeys

pytestmark = pytest.mark.usefixtures("qapp")  # Qt asks the platform for its usual keys

ACTIONS = (
    ActionFace(key="open", name="Open…", menu="File", does=""),
    ActionFace(key="quit", name="Quit", menu="File", does=""),
    ActionFace(key="bold", name="Bold", menu="Format", does=""),
)
USUAL = {"open": ("Ctrl+O",), "quit": ("Ctrl+Q",), "bold": ()}


class Desk:
    """A dialog without widgets."""

    def __init__(self, **chosen: str) -> None:
        keymap = KeyMap(usual=USUAL, chosen=chosen)
        self.presenter = ShortcutsPresenter(keymap, ACTIONS, {"Alt+F": "opens the menu “File”"})
        self.lines: tuple[PaletteLine, ...] = ()
        self.face: KeyFace | None = None
        self.tried = TrialOfKeys()
        self.maps: list[KeyMap] = []
        self.said: list[str] = []
        self.presenter.shown.connect(lambda lines: setattr(self, "lines", lines))
        self.presenter.chosen.connect(lambda face: setattr(self, "face", face))
        self.presenter.tried.connect(lambda tried: setattr(self, "tried", tried))
        self.presenter.changed.connect(self.maps.append)
        self.presenter.said.connect(self.said.append)
        self.presenter.start()

    def choose(self, key: str) -> None:
        self.presenter.choose(next(line for line in self.lines if line.key == key))

    def keys(self) -> dict[str, tuple[str, ...]]:
        return self.maps[-1].all_keys()


def test_actions_stand_by_menu_with_their_keys_and_what_changed() -> None:
    desk = Desk(open="F4")
    assert [(line.group, line.name, line.keys, line.detail) for line in desk.lines] == [
        ("File", "Open…", "F4", "Changed; usually Ctrl+O"),
        ("", "Quit", "Ctrl+Q", ""),
        ("Format", "Bold", "", ""),
    ]
    assert desk.presenter.is_any_changed


def test_they_are_found_by_name_menu_and_keys() -> None:
    desk = Desk()
    found = {}
    for typed in ("quit", "format", "ctrl+o", "zebra"):
        desk.presenter.search(typed)
        found[typed] = [line.key for line in desk.lines]
    assert found == {"quit": ["quit"], "format": ["bold"], "ctrl+o": ["open"], "zebra": []}


def test_free_keys_are_set_at_once() -> None:
    desk = Desk()
    desk.choose("bold")
    desk.presenter.try_keys("Ctrl+B")
    assert desk.tried == TrialOfKeys(words="Nothing else has these keys.", can_set=True)
    desk.presenter.set_tried()
    assert desk.keys()["bold"] == ("Ctrl+B",)
    assert desk.said == ["Ctrl+B is for “Bold” now."]
    assert desk.face == KeyFace(name="Bold", keys="Ctrl+B", usual="no keys", is_changed=True, can_remove=True)


def test_a_clash_names_who_has_the_keys_and_takes_them_only_when_set() -> None:
    desk = Desk()
    desk.choose("bold")
    desk.presenter.try_keys("Ctrl+O")
    assert desk.tried.is_trouble
    assert desk.tried.words.startswith("“Open” (File) has these keys.")
    assert desk.maps == []
    desk.presenter.set_tried()
    assert desk.keys() == {"bold": ("Ctrl+O",), "open": (), "quit": ("Ctrl+Q",)}
    assert desk.said == ["Ctrl+O is for “Bold” now. “Open” goes without."]


def test_keys_that_cannot_be_anybodys_are_not_set() -> None:
    desk = Desk()
    desk.choose("bold")
    for keys in ("B", "Ctrl+C", "Alt+F"):
        desk.presenter.try_keys(keys)
        assert desk.tried.is_trouble
        assert not desk.tried.can_set
        desk.presenter.set_tried()
    assert desk.maps == []


def test_one_gets_its_usual_keys_back_and_who_took_them_is_named() -> None:
    desk = Desk(bold="Ctrl+O")
    desk.choose("open")
    assert desk.face is not None
    assert desk.face.is_changed
    desk.presenter.reset()
    assert desk.keys() == USUAL
    assert desk.said == ["“Open” has its usual keys. “Bold” goes without."]


def test_keys_can_be_taken_away_and_all_given_back() -> None:
    desk = Desk()
    desk.choose("quit")
    desk.presenter.remove()
    assert desk.keys()["quit"] == ()
    desk.presenter.reset_all()
    assert desk.keys() == USUAL
    assert not desk.presenter.is_any_changed


def test_its_own_keys_and_no_action_are_no_change() -> None:
    desk = Desk()
    desk.choose("quit")
    desk.presenter.try_keys("Ctrl+Q")
    assert desk.tried == TrialOfKeys(words="These are its keys already.")
    desk.presenter.set_tried()
    desk.presenter.choose(None)
    for act in (desk.presenter.remove, desk.presenter.reset, desk.presenter.set_tried):
        act()
    assert desk.maps == []
    assert desk.face is None
