"""Keys as values: what is chosen goes before what is usual, and no two actions ever have the same keys."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trialeditor.gui.keymap import KeyMap, portable, why_not_keys

USUAL = {"open": ("Ctrl+O",), "redo": ("Ctrl+Shift+Z", "Ctrl+Y"), "quit": ("Ctrl+Q",), "plain": ()}
KEYS = ("", "Ctrl+O", "Ctrl+Y", "Ctrl+Shift+Z", "Ctrl+Q", "Ctrl+G", "F4")
ACTS = st.lists(st.tuples(st.sampled_from([*USUAL, "reset"]), st.sampled_from(KEYS)), max_size=12)


def after(*acts: tuple[str, str]) -> KeyMap:
    keymap = KeyMap(usual=USUAL)
    for action, keys in acts:
        keymap = keymap.usual_again("redo") if action == "reset" else keymap.with_keys(action, keys)
    return keymap


def test_without_choices_all_is_usual() -> None:
    keymap = KeyMap(usual=USUAL)
    assert keymap.all_keys() == USUAL
    assert (keymap.owner("Ctrl+Y"), keymap.owner("F4")) == ("redo", "")


def test_who_chose_keys_gets_them_and_who_had_them_keeps_the_others() -> None:
    keymap = after(("open", "Ctrl+Y"))
    assert keymap.all_keys() == {"open": ("Ctrl+Y",), "redo": ("Ctrl+Shift+Z",), "quit": ("Ctrl+Q",), "plain": ()}
    assert keymap.is_changed("redo")


def test_choosing_the_usual_keys_forgets_the_choice() -> None:
    assert after(("open", "F4"), ("open", "Ctrl+O")).chosen == {}


def test_usual_again_takes_keys_back() -> None:
    keymap = after(("quit", "Ctrl+O")).usual_again("open")
    assert keymap.all_keys()["open"] == ("Ctrl+O",)
    assert keymap.all_keys()["quit"] == ()


def test_all_usual_keeps_what_another_version_knows() -> None:
    keymap = KeyMap(usual=USUAL, chosen={"open": "F4", "newer": "Ctrl+G"}).all_usual()
    assert keymap.chosen == {"newer": "Ctrl+G"}
    assert keymap.all_keys() == USUAL


def test_a_file_that_was_written_by_hand_does_no_harm() -> None:
    keymap = KeyMap(usual=USUAL, chosen={"open": "Nonsense+", "quit": "ctrl+g", "plain": "Ctrl+G"})
    assert keymap.all_keys() == USUAL | {"quit": ("Ctrl+G",), "plain": ()}


@given(acts=ACTS)
def test_no_two_actions_ever_have_the_same_keys(acts: list[tuple[str, str]]) -> None:
    keymap = after(*acts)
    counts = Counter(keys for own in keymap.all_keys().values() for keys in own)
    assert all(count == 1 for count in counts.values())
    assert keymap.all_keys().keys() == USUAL.keys()


@given(acts=ACTS, action=st.sampled_from(list(USUAL)), keys=st.sampled_from(KEYS))
def test_what_was_set_last_holds(acts: list[tuple[str, str]], action: str, keys: str) -> None:
    assert after(*acts, (action, keys)).all_keys()[action] == ((keys,) if keys else ())


def test_shift_and_a_digit_have_one_spelling() -> None:
    assert portable("Ctrl+Shift+*") == portable("Ctrl+Shift+8") == "Ctrl+Shift+8"
    assert portable("no keys at all") == ""


@pytest.mark.parametrize(
    ("keys", "words"),
    [
        ("A", "A key alone is for typing"),
        ("Shift+A", "A key alone is for typing"),
        ("Delete", "A key alone is for typing"),
        ("Ctrl+C", "editing in every field"),
        ("Ctrl+Left", "editing in every field"),
        ("Alt+F", "opens the menu “File”"),
        ("", "have no name"),
    ],
)
@pytest.mark.usefixtures("qapp")  # Qt asks the platform for its usual keys
def test_some_keys_are_nobodys(keys: str, words: str) -> None:
    assert words in why_not_keys(keys, {"Alt+F": "opens the menu “File”"})


@pytest.mark.parametrize("keys", ["F4", "Shift+F4", "Ctrl+G", "Alt+Shift+9", "Ctrl+Shift+8"])
@pytest.mark.usefixtures("qapp")
def test_others_can_be_taken(keys: str) -> None:
    assert why_not_keys(keys, {"Alt+F": "opens the menu “File”"}) == ""
