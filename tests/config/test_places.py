"""Where people were: kept by workspace, and nothing is lost by a file that is damaged, gone or refused."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trialeditor.config.places import MOST_WORKSPACES, Layout, Place, Places, load_places, remember

HERE = Place(view='{"queue": "signed"}', page="NCT05350891", section="studies", cursor=41, scroll=300)
LAYOUT = Layout(splitters={"split": b"\x00\xff"}, shown={"actionShowFacts": False})
TEAM, OTHER = Path("team.trialeditor"), Path("other.trialeditor")


def test_what_is_remembered_is_there_again(tmp_path: Path) -> None:
    file = tmp_path / "deep" / "places.json"
    remember(file, LAYOUT, TEAM, HERE)
    remember(file, LAYOUT, OTHER, Place(page="NCT99990001"))
    found = load_places(file)
    assert found.layout == LAYOUT
    assert found.of(TEAM) == HERE
    assert found.of(OTHER).page == "NCT99990001"
    assert found.of(Path("elsewhere")) == Place()


def test_a_window_without_a_workspace_leaves_the_places_of_others(tmp_path: Path) -> None:
    file = tmp_path / "places.json"
    remember(file, LAYOUT, TEAM, HERE)
    remember(file, Layout(), None, Place())
    assert load_places(file).of(TEAM) == HERE


def test_the_oldest_places_make_room() -> None:
    places = Places()
    for number in range(MOST_WORKSPACES + 1):
        places = places.with_place(Path(str(number)), HERE)
    assert len(places.workspaces) == MOST_WORKSPACES
    assert places.of(Path("0")) == Place()
    assert places.of(Path(str(MOST_WORKSPACES))) == HERE


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{",
        '{"layout": 3, "workspaces": []}',
        '{"layout": {"splitters": {"split": "?"}, "shown": {"a": 1}}, "workspaces": {"x": {"cursor": -1, "page": 3}}}',
    ],
)
def test_a_damaged_file_counts_as_none(tmp_path: Path, text: str) -> None:
    file = tmp_path / "places.json"
    file.write_text(text, encoding="utf-8")
    found = load_places(file)
    assert found.of(Path("x")) == Place()
    assert found.layout.shown == {}
    assert not any(found.layout.splitters.values())


@given(st.binary(max_size=200))
def test_no_file_is_trouble(data: bytes) -> None:
    assert isinstance(_read(data), Places)


def _read(data: bytes) -> Places:
    class Bytes:
        def read_bytes(self) -> bytes:
            return data

    return load_places(Bytes())  # type: ignore[arg-type]  # all that is asked of a path


def test_a_file_that_cannot_be_written_is_done_without(tmp_path: Path) -> None:
    (tmp_path / "state").write_text("no folder", encoding="utf-8")
    remember(tmp_path / "state" / "places.json", LAYOUT, TEAM, HERE)
    assert load_places(tmp_path / "state" / "places.json") == Places()
