"""Themes of a workspace: looking at a folder, choosing it, going back, and a copy to begin from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from trialeditor.domain.errors import BadInput, NotAllowed, StorageUnavailable
from trialeditor.domain.guards import why_not_set_theme
from trialeditor.domain.ids import NctId
from trialeditor.domain.people import Person
from trialeditor.rendering.browse import MOST_NAMES, ListView, by_condition, list_pages
from trialeditor.rendering.index import IndexEntry, index_view
from trialeditor.rendering.page import PageView
from trialeditor.rendering.site import Site
from trialeditor.rendering.theming.checking import Checked, check_theme
from trialeditor.rendering.theming.folder import read_folder
from trialeditor.rendering.theming.problems import ThemeProblem
from trialeditor.rendering.theming.template_check import OVERRIDABLE
from trialeditor.rendering.theming.theme import ABOUT, STRINGS, Theme
from trialeditor.resources import resource_path
from trialeditor.services.acting import acting
from trialeditor.services.outcome import CancelCheck, Changes, Progress, never, no_progress
from trialeditor.services.presses import ours
from trialeditor.services.theme_effect import ThemeEffect, theme_effect
from trialeditor.services.theme_pages import shown_pages
from trialeditor.services.theme_shelf import put_theme, theme_in
from trialeditor.services.workspace import Workspace

_TRIED = 25
"""Pages of the workspace that a theme is tried on before it is chosen; an export tries it on each."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ThemeStatus:
    """The theme in use: None for the look that comes with the program."""

    theme: Theme | None
    trouble: str


def theme_status(workspace: Workspace) -> ThemeStatus:
    """Return the theme that is in use."""
    with workspace.database.reading() as store:
        chosen = theme_in(workspace, store)
    return ThemeStatus(theme=chosen.theme, trouble=chosen.trouble)


def read_theme(folder: Path) -> Checked:
    """Read a folder and check what is in it; raise NotFound when there is none."""
    files, problems = read_folder(folder)
    checked = check_theme(files, ours())
    if problems:
        return Checked(theme=None, problems=(*problems, *checked.problems))
    return checked


def try_theme(workspace: Workspace, theme: Theme) -> tuple[ThemeProblem, ...]:
    """Make some pages and the list with a theme; return what is wrong with its templates, nothing when all is well."""
    if not theme.templates:
        return ()
    try:
        press = workspace.presses.renderer(theme)
        lines = []
        for view, line in _some(workspace, Site(theme=theme)):
            press.page(view)
            lines.append(line)
        press.index(index_view(lines, is_sample=workspace.is_sample))
        for page in _lists(lines, theme):
            press.list(page)
    except BadInput as error:
        return (_problem(error),)
    return ()


def _lists(lines: list[IndexEntry], theme: Theme) -> Iterator[ListView]:
    """Give a list with pages, and one in parts."""
    words = theme.words
    title = words["index.by_condition"]
    named = by_condition(lines)
    many = {**named, **{f"{number}": () for number in range(MOST_NAMES + 1)}}
    for names in (named, many):
        yield from list_pages(title, "conditions", names, words=words, is_private=False, is_sample=False)


def _problem(error: BadInput) -> ThemeProblem:
    file, _, line = error.source.partition(", line ")
    return ThemeProblem(file=file, line=int(line) if line.isdigit() else 0, message=error.message)


def _some(workspace: Workspace, site: Site) -> Iterator[tuple[PageView, IndexEntry]]:
    with workspace.database.reading() as store:
        ncts: list[NctId] = sorted(store.trials.ncts_with_pages())[:_TRIED]
        yield from shown_pages(workspace, store, ncts, site)


@dataclass(frozen=True, slots=True, kw_only=True)
class LookedAt:
    """A folder that was read, checked and tried, and what it would do."""

    theme: Theme | None
    problems: tuple[str, ...]
    english: int
    """How many strings stay English in a theme of another language."""
    effect: ThemeEffect | None


def look_at(
    workspace: Workspace, folder: Path, *, progress: Progress = no_progress, cancelled: CancelCheck = never
) -> LookedAt:
    """Read a folder, check it, and compare all pages. Nothing is changed. Raises NotFound, Cancelled."""
    checked = read_theme(folder)
    problems = checked.problems or (try_theme(workspace, checked.theme) if checked.theme else ())
    effect = None
    if checked.theme and not problems:
        effect = theme_effect(workspace, checked.theme, progress=progress, cancelled=cancelled)
    told = tuple(map(str, problems))
    return LookedAt(theme=checked.theme, problems=told, english=len(checked.untranslated), effect=effect)


def set_theme(workspace: Workspace, theme: Theme | None, person: Person) -> Changes:
    """Let pages have the look of a theme from now on, or with None the program's own. No signature changes by it.

    The theme's files are kept in the workspace. Raises NotAllowed for a person who is no publisher, or when nothing
    would change, and BadInput when a page made with it does not show what it has to.
    """
    problems = try_theme(workspace, theme) if theme else ()
    if problems:
        first = problems[0]
        raise BadInput(first.message, source=f"{first.file}, line {first.line}" if first.line else first.file)
    with workspace.database.writing() as store:
        refusal = why_not_set_theme(acting(store, person))
        if refusal:
            raise NotAllowed(refusal, safe="Nothing was changed.")
        before = theme_in(workspace, store)
        if not before.trouble and (before.theme.digest if before.theme else "") == (theme.digest if theme else ""):
            raise NotAllowed("Pages have this look already.", safe="Nothing was changed.")
        put_theme(store, theme)
        old, new = before.theme.name if before.theme else "", theme.name if theme else ""
        digest = theme.digest if theme else ""
        workspace.record(store, person.name, "theme.set", workspace.name, old=old, new=new, digest=digest)
    return Changes(workspace=True)


def start_theme(workspace: Workspace, folder: Path) -> tuple[str, ...]:
    """Write a folder to begin a theme from, and return its files: the theme in use, and ours for all that it leaves.

    Raises NotAllowed when something is in the folder already, StorageUnavailable when it cannot be written.
    """
    files = _parts(theme_status(workspace).theme)
    try:
        if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
            raise NotAllowed(f"{folder} is not empty.", safe="Nothing was written.", do="Choose a new folder.")
        for path, data in files.items():
            target = folder / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(data)
    except OSError as error:
        raise StorageUnavailable(
            f"{folder} cannot be written: {error.strerror}.", do="Choose another place."
        ) from error
    return tuple(files)


def _parts(theme: Theme | None) -> dict[str, bytes]:
    own = dict(theme.files) if theme else {ABOUT: b'name = "My theme"\n'}
    parts = {f"templates/{name}": resource_path("templates", name).read_bytes() for name in OVERRIDABLE}
    parts |= {"static/page.css": resource_path("static", "page.css").read_bytes()}
    parts |= {STRINGS: resource_path("strings", "en.toml").read_bytes()}
    return dict(sorted((parts | own).items()))
