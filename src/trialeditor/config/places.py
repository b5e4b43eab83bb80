"""Where people were when they closed the window, by workspace: a comfort, kept in a small file that may be lost.

Nothing here is worth a word to the person: what cannot be read counts as not there.
"""

from __future__ import annotations

import base64
import json
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import MappingProxyType
from typing import Any

from trialeditor.config.atomic import write_atomically

MOST_WORKSPACES = 20
_NOTHING: Mapping[str, Any] = MappingProxyType({})


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where somebody was in one workspace."""

    view: str = ""
    """What the list showed, as JSON of `domain.saved_views`; empty for everything."""
    page: str = ""
    """NCT number of the open page, or empty."""
    section: str = ""
    """Key of the section that was written in."""
    cursor: int = 0
    """Place in its words, in units of the text field."""
    scroll: int = 0
    """How far the sections were scrolled, in pixels."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """How the window was divided, whichever workspace it showed."""

    splitters: Mapping[str, bytes] = field(default_factory=dict)
    """By name: what the window system gave us."""
    shown: Mapping[str, bool] = field(default_factory=dict)
    """By name of an action that is on or off: which panes were open, and the like."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Places:
    """All that is known."""

    layout: Layout = field(default_factory=Layout)
    workspaces: Mapping[str, Place] = field(default_factory=dict)
    """By file, the newest last."""

    def of(self, workspace: Path) -> Place:
        """Return where somebody was in a workspace; the beginning of everything when that is not known."""
        return self.workspaces.get(str(workspace), Place())

    def with_place(self, workspace: Path, place: Place) -> Places:
        """Return the places with that of one workspace."""
        others = {name: each for name, each in self.workspaces.items() if name != str(workspace)}
        newest = list({**others, str(workspace): place}.items())[-MOST_WORKSPACES:]
        return replace(self, workspaces=dict(newest))


def load_places(path: Path) -> Places:
    """Return what the file `path` holds; nothing for no file, or one that cannot be read or understood."""
    try:
        data = json.loads(path.read_bytes())
    except (OSError, ValueError, RecursionError):
        return Places()
    layout, workspaces = _mapping(_mapping(data).get("layout")), _mapping(_mapping(data).get("workspaces"))
    splitters = {name: _bytes(each) for name, each in _mapping(layout.get("splitters")).items()}
    shown = {name: each for name, each in _mapping(layout.get("shown")).items() if isinstance(each, bool)}
    return Places(
        layout=Layout(splitters=splitters, shown=shown),
        workspaces={name: _place(_mapping(each)) for name, each in workspaces.items()},
    )


def remember(path: Path, layout: Layout, workspace: Path | None, place: Place) -> None:
    """Write down how the window is divided and where somebody is in a workspace; leave what others wrote there.

    A file that cannot be written is done without.
    """
    places = replace(load_places(path), layout=layout)
    if workspace is not None:
        places = places.with_place(workspace, place)
    text = json.dumps(_to_json(places), indent=2, ensure_ascii=True)
    with suppress(OSError):
        write_atomically(path, f"{text}\n".encode("ascii"))


def _to_json(places: Places) -> Mapping[str, Any]:
    return {
        "layout": {
            "splitters": {
                name: base64.b64encode(each).decode("ascii") for name, each in places.layout.splitters.items()
            },
            "shown": dict(places.layout.shown),
        },
        "workspaces": {
            name: {
                "view": each.view,
                "page": each.page,
                "section": each.section,
                "cursor": each.cursor,
                "scroll": each.scroll,
            }
            for name, each in places.workspaces.items()
        },
    }


def _place(data: Mapping[str, Any]) -> Place:
    return Place(
        view=_text(data.get("view")),
        page=_text(data.get("page")),
        section=_text(data.get("section")),
        cursor=_number(data.get("cursor")),
        scroll=_number(data.get("scroll")),
    )


def _mapping(value: object) -> Mapping[str, Any]:
    return value if isinstance(value, dict) else _NOTHING


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _number(value: object) -> int:
    return value if isinstance(value, int) and not isinstance(value, bool) and 0 <= value < 1 << 31 else 0


def _bytes(value: object) -> bytes:
    try:
        return base64.b64decode(_text(value), validate=True)
    except ValueError:
        return b""
