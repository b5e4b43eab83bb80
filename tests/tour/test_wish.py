"""Which pictures a wish asks for."""

from __future__ import annotations

from pathlib import Path

import pytest

from trialeditor.config.settings import Theme
from trialeditor.tour.wish import Wish, usual_wishes

_KNOWN = ("", "import-", "tab-", "queues-")


@pytest.mark.parametrize(
    ("only", "name", "is_wanted"),
    [
        ("", "main-draft", True),
        ("tab-", "tab-history", True),
        ("tab-history", "tab-history-wide", True),
        ("tab-", "main-draft", False),
        ("*history*", "tab-history", True),
        ("import-s*", "import-source", True),
        ("import-s*", "import-done", False),
    ],
)
def test_a_picture_is_wanted_by_its_name(only: str, name: str, *, is_wanted: bool) -> None:
    assert Wish(out=Path("out"), only=only).wants(Path("out", "light", f"{name}.png")) is is_wanted


@pytest.mark.parametrize(
    ("only", "prefixes"),
    [
        ("", _KNOWN),
        ("*history*", _KNOWN),
        ("tab-history", ("tab-",)),
        ("import-s*", ("import-",)),
        ("t*", ("", "tab-")),
        ("sign", ("",)),
    ],
)
def test_albums_that_cannot_hold_it_are_not_opened(only: str, prefixes: tuple[str, ...]) -> None:
    assert Wish(out=Path("out"), only=only).prefixes(_KNOWN) == prefixes


def test_without_a_wish_both_themes_are_taken_and_one_at_150_percent() -> None:
    sets = usual_wishes(Path("out"))
    assert [(each.scale, each.themes) for each in sets] == [(100, (Theme.LIGHT, Theme.DARK)), (150, (Theme.LIGHT,))]
    assert [each.folder(Theme.LIGHT).name for each in sets] == ["light", "light-150"]


def test_one_theme_and_one_scale_can_be_asked_for() -> None:
    (one,) = usual_wishes(Path("out"), theme=Theme.DARK, scale=200)
    assert (one.themes, one.scale, one.folder(Theme.DARK).name) == ((Theme.DARK,), 200, "dark-200")
