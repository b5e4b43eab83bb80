"""What a person chose, in a small JSON file: theme, text size, workspaces, where the window stood, which registry.

Keys that this version does not know are kept, so that an older and a newer version can share the file. A file that
cannot be understood is set aside under another name, and the program starts with its defaults.
"""

from __future__ import annotations

import base64
import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from itertools import count
from pathlib import Path
from typing import Any, TypeVar

from trialeditor.config.atomic import write_atomically

_Choice = TypeVar("_Choice", bound=StrEnum)

SMALLEST_TEXT, LARGEST_TEXT = 75, 200
MOST_RECENT = 10


class SettingsError(OSError):
    """The settings cannot be read or written: what happened, what is `safe`, what to `do`."""

    def __init__(self, what: str, *, safe: str, do: str) -> None:
        """Keep the three sentences."""
        super().__init__(f"{what} {safe} {do}")
        self.what = what
        self.safe = safe
        self.do = do


class Theme(StrEnum):
    """Which colors the window has."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class PreviewWidth(StrEnum):
    """What the preview shows a page on."""

    FIT = "fit"
    PHONE = "phone"
    TABLET = "tablet"
    DESKTOP = "desktop"
    PAPER = "paper"


class PageColors(StrEnum):
    """Which of its own colors a page shows in the preview."""

    WINDOW = "window"
    LIGHT = "light"
    DARK = "dark"


class DateStyle(StrEnum):
    """How dates are written in the window. Pages and bundles are not touched by it."""

    US = "en-US"
    UK = "en-GB"
    ISO = "iso"
    GERMAN = "de"
    FRENCH = "fr"
    SPANISH = "es"


class ExportFormat(StrEnum):
    """What an export writes: what `export.export_page.Formats` offers."""

    HTML = "html"
    JSON = "json"
    BOTH = "both"
    CSV = "csv"
    ALL = "all"

    @property
    def has_data(self) -> bool:
        """Say whether there are data (JSON), which a history goes with."""
        return self in {ExportFormat.JSON, ExportFormat.BOTH, ExportFormat.ALL}


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """A person's choices."""

    theme: Theme = Theme.SYSTEM
    text_size: int = 100
    """Size of all text in percent of the system's."""
    zoom: int = 100
    """Size of the words that are written in percent of the other text."""
    last_workspace: str = ""
    """A file or a URL; empty before the first one was opened."""
    recent_workspaces: tuple[str, ...] = ()
    """Newest first."""
    window_geometry: bytes = b""
    """What the window system gave us to put the window where it was."""
    window_state: bytes = b""
    """The same for its panes and toolbars."""
    center: str = ""
    """Keys of the tabs that stood in its middle, from left to right."""
    registry_address: str = ""
    """The registry to ask for records, as the person wrote it; empty for the usual one."""
    preview_width: PreviewWidth = PreviewWidth.FIT
    page_colors: PageColors = PageColors.WINDOW
    recent_actions: tuple[str, ...] = ()
    """Names of the actions that were chosen last in the palette, the newest first."""
    keys: Mapping[str, str] = field(default_factory=dict)
    """Keys that were chosen instead of the usual ones, by the name of the action; empty for none."""
    closed_facts: str = ""
    """Groups of facts that are closed (`domain.fact_labels.FactGroup`), with spaces between."""
    list_look: str = ""
    """Cards or a table, with its columns (`domain.list_look`)."""
    work_as: str = ""
    """The printed name of the person to work as at the start; empty, or nobody here, for the first editor."""
    date_style: DateStyle = DateStyle.US
    export_format: ExportFormat = ExportFormat.HTML
    export_zip: bool = False
    export_bag: bool = False
    export_history: bool = False
    export_folder: str = ""
    """Where exports go at first; empty for the person's documents."""
    exports: Mapping[str, str] = field(default_factory=dict)
    """What was chosen for the last export of a workspace, by its file."""
    toured: bool = False
    """Whether the newcomers' tour was ended or dismissed once."""
    unknown: Mapping[str, Any] = field(default_factory=dict)
    """What another version wrote, by key."""

    def with_workspace(self, name: str) -> Settings:
        """Return the settings after the workspace `name` was opened."""
        others = [each for each in self.recent_workspaces if each != name]
        return replace(self, last_workspace=name, recent_workspaces=(name, *others)[:MOST_RECENT])

    def without_workspace(self, name: str) -> Settings:
        """Return the settings after the workspace `name` turned out to be gone."""
        kept = tuple(each for each in self.recent_workspaces if each != name)
        return replace(
            self, last_workspace="" if self.last_workspace == name else self.last_workspace, recent_workspaces=kept
        )

    def with_export(self, workspace: str, choice: str) -> Settings:
        """Return the settings after an export of a workspace; those of the workspaces exported last are kept."""
        others = [(name, each) for name, each in self.exports.items() if name != workspace]
        return replace(self, exports=dict([*others, (workspace, choice)][-MOST_RECENT:]))

    def with_text_size(self, percent: int) -> Settings:
        """Return the settings with another text size, kept within its bounds."""
        return replace(self, text_size=min(max(percent, SMALLEST_TEXT), LARGEST_TEXT))


@dataclass(frozen=True, slots=True, kw_only=True)
class LoadedSettings:
    """The settings of a file; `set_aside` is where a damaged file was put, for a word to the person."""

    settings: Settings
    set_aside: Path | None = None


def load_settings(path: Path) -> LoadedSettings:
    """Return the settings in `path`, or the defaults when there is no such file.

    A damaged file is renamed, and the defaults are returned. Raises SettingsError when the file cannot be reached.
    """
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        return LoadedSettings(settings=Settings())
    except OSError as error:
        raise _refused(path, "read", error) from error
    try:
        return LoadedSettings(settings=_from_json(json.loads(data)))
    except (ValueError, RecursionError):
        return LoadedSettings(settings=Settings(), set_aside=_set_aside(path))


def save_settings(path: Path, settings: Settings) -> None:
    """Write `settings` to `path` in one step; raise SettingsError, with the old file whole, when it cannot be done."""
    # Escaped, because a path may hold bytes that are no text.
    text = json.dumps(_to_json(settings), indent=2, sort_keys=True, ensure_ascii=True)
    try:
        write_atomically(path, f"{text}\n".encode("ascii"))
    except OSError as error:
        raise _refused(path, "saved", error) from error


def _set_aside(path: Path) -> Path:
    """Rename a damaged file to the first free name beside it."""
    names = (path.with_name(f"{path.stem}.damaged-{number}{path.suffix}") for number in count(1))
    free = next(name for name in names if not name.exists())
    try:
        return path.rename(free)
    except OSError as error:
        raise _refused(path, "set aside", error) from error


def _refused(path: Path, verb: str, error: OSError) -> SettingsError:
    return SettingsError(
        f"Your settings in {path} could not be {verb}: {error.strerror or type(error).__name__}.",
        safe="Your pages are not touched.",
        do="Check that you may read and write this file, and that the disk is not full.",
    )


def _to_json(settings: Settings) -> Mapping[str, Any]:
    return {
        **settings.unknown,
        "theme": settings.theme.value,
        "text_size": settings.text_size,
        "last_workspace": settings.last_workspace,
        "recent_workspaces": list(settings.recent_workspaces),
        "window_geometry": base64.b64encode(settings.window_geometry).decode("ascii"),
        "window_state": base64.b64encode(settings.window_state).decode("ascii"),
        "center": settings.center,
        "registry_address": settings.registry_address,
        "zoom": settings.zoom,
        "preview_width": settings.preview_width.value,
        "page_colors": settings.page_colors.value,
        "toured": settings.toured,
        "recent_actions": list(settings.recent_actions),
        "closed_facts": settings.closed_facts,
        "list_look": settings.list_look,
        "keys": dict(settings.keys),
        "work_as": settings.work_as,
        "date_style": settings.date_style.value,
        "export_format": settings.export_format.value,
        "export_zip": settings.export_zip,
        "export_bag": settings.export_bag,
        "export_history": settings.export_history,
        "export_folder": settings.export_folder,
        "exports": dict(settings.exports),
    }


_KNOWN = frozenset(_to_json(Settings()))


def _from_json(data: object) -> Settings:
    """Read what `_to_json` wrote; raise ValueError for no object. A value that makes no sense counts as not set."""
    if not isinstance(data, dict):
        raise ValueError("expected an object")  # noqa: TRY004 - the file's value is wrong, as when it is no JSON at all
    settings = Settings(
        theme=_one_of(Theme, data.get("theme"), Theme.SYSTEM),
        last_workspace=_text(data.get("last_workspace")),
        recent_workspaces=_texts(data.get("recent_workspaces")),
        window_geometry=_bytes(data.get("window_geometry")),
        window_state=_bytes(data.get("window_state")),
        center=_text(data.get("center")),
        registry_address=_text(data.get("registry_address")),
        preview_width=_one_of(PreviewWidth, data.get("preview_width"), PreviewWidth.FIT),
        page_colors=_one_of(PageColors, data.get("page_colors"), PageColors.WINDOW),
        toured=data.get("toured") is True,
        recent_actions=_texts(data.get("recent_actions")),
        closed_facts=_text(data.get("closed_facts")),
        list_look=_text(data.get("list_look")),
        keys=_named_texts(data.get("keys")),
        work_as=_text(data.get("work_as")),
        date_style=_one_of(DateStyle, data.get("date_style"), DateStyle.US),
        export_format=_one_of(ExportFormat, data.get("export_format"), ExportFormat.HTML),
        export_zip=data.get("export_zip") is True,
        export_bag=data.get("export_bag") is True,
        export_history=data.get("export_history") is True,
        export_folder=_text(data.get("export_folder")),
        exports=_named_texts(data.get("exports")),
        unknown={key: value for key, value in data.items() if key not in _KNOWN},
    )
    sized = settings.with_text_size(_number(data.get("text_size"), default=settings.text_size))
    zoom = _number(data.get("zoom"), default=settings.zoom)
    return replace(sized, zoom=min(max(zoom, SMALLEST_TEXT), LARGEST_TEXT))


def _one_of(kind: type[_Choice], value: object, default: _Choice) -> _Choice:
    return next((each for each in kind if each.value == value), default)


def _number(value: object, *, default: int) -> int:
    return value if isinstance(value, int) and not isinstance(value, bool) else default


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _texts(value: object) -> tuple[str, ...]:
    items = value if isinstance(value, list) else []
    return tuple(dict.fromkeys(each for each in items if isinstance(each, str) and each))[:MOST_RECENT]


def _named_texts(value: object) -> dict[str, str]:
    items = value.items() if isinstance(value, dict) else ()
    return {str(name): text for name, text in items if isinstance(text, str)}


def _bytes(value: object) -> bytes:
    try:
        return base64.b64decode(_text(value), validate=True)
    except ValueError:
        return b""
