"""What another theme would do to pages, before anything is written: each page made both ways, and compared."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from trialeditor.domain.canonical import digest_bytes
from trialeditor.domain.errors import BadInput, NotAllowed, StorageUnavailable
from trialeditor.domain.ids import NctId
from trialeditor.rendering.render import Renderer
from trialeditor.rendering.site import Site
from trialeditor.rendering.theming.side_by_side import Compared, SideBySide, side_by_side_page
from trialeditor.rendering.theming.theme import Theme
from trialeditor.resources import resource_path
from trialeditor.services.outcome import CancelCheck, Cancelled, Progress, never, no_progress
from trialeditor.services.site import site_of
from trialeditor.services.theme_pages import shown_pages
from trialeditor.services.workspace import Workspace
from trialeditor.storage.store import Store

MOST_SHOWN = 200
"""Pages that are written side by side; the count is of all."""
_BATCH = 32


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """A page as it looks now, and as it would look."""

    nct_id: NctId
    title: str
    before: bytes
    after: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangedPage:
    """A page that would change."""

    nct_id: NctId
    title: str
    in_words: bool
    """Whether its own file would change, not the style sheet and pictures alone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ThemeEffect:
    """What another theme would do."""

    pages: int
    changed: tuple[ChangedPage, ...]
    problems: tuple[str, ...]
    """Why pages could not be made with it, the first few; none when all could."""
    static: tuple[str, ...]
    """Style sheets and pictures that would change, come or go."""

    @property
    def told(self) -> str:
        """Return it in a sentence."""
        if not self.changed:
            return "No page would change." if self.pages else "There are no pages yet."
        own = sum(page.in_words for page in self.changed)
        words = f"{len(self.changed):,} of {self.pages:,} pages would look different"
        by = f"in {own:,} the page file itself changes" if own else "by style sheet and pictures alone"
        return f"{words}; {by}." if own else f"{words}, {by}."


_MOST_PROBLEMS = 5


def theme_effect(
    workspace: Workspace, wanted: Theme | None, *, progress: Progress = no_progress, cancelled: CancelCheck = never
) -> ThemeEffect:
    """Make all pages as they look now and as they would look, and return which differ. Nothing is written.

    None stands for the look of the program. Raises Cancelled.
    """
    with workspace.database.reading() as store:
        job = _Job(workspace, store, wanted)
        ncts = sorted(store.trials.ncts_with_pages())
        for start in range(0, len(ncts), _BATCH):
            if cancelled():
                raise Cancelled("The comparison was stopped.", safe="Nothing was changed.")
            job.look_at(ncts[start : start + _BATCH])
            progress(min(start + _BATCH, len(ncts)), len(ncts), "Comparing pages")
        return job.effect()


@dataclass(slots=True)
class _Job:
    """One comparison on its way."""

    workspace: Workspace
    store: Store
    wanted: Theme | None
    now: Site = field(init=False)
    then: Site = field(init=False)
    pages: int = 0
    changed: list[ChangedPage] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)
    static: tuple[str, ...] = field(init=False)

    def __post_init__(self) -> None:
        self.now = site_of(self.workspace, self.store)
        self.then = Site(address=self.now.address, find_words=self.now.find_words, theme=self.wanted)
        sheets = (_digests(self._press(site)) for site in (self.now, self.then))
        before, after = sheets
        self.static = tuple(
            sorted(name for name in before.keys() | after.keys() if before.get(name) != after.get(name))
        )

    def _press(self, site: Site) -> Renderer:
        return self.workspace.renderer_of(site)

    def look_at(self, ncts: Sequence[NctId]) -> None:
        """Compare some pages."""
        for nct_id, title, before, after in self.both(ncts):
            self.pages += 1
            if after is not None and (before != after or self.static):
                self.changed.append(ChangedPage(nct_id=nct_id, title=title, in_words=before != after))

    def both(self, ncts: Sequence[NctId]) -> list[tuple[NctId, str, bytes, bytes | None]]:
        """Make some pages both ways; None stands for one that the theme cannot make."""
        now = shown_pages(self.workspace, self.store, ncts, self.now)
        then = shown_pages(self.workspace, self.store, ncts, self.then)
        made: list[tuple[NctId, str, bytes, bytes | None]] = []
        for (before, _), (after, _) in zip(now, then, strict=True):
            try:
                data: bytes | None = self._press(self.then).page(after)
            except BadInput as error:
                data = None
                if len(self.problems) < _MOST_PROBLEMS:
                    self.problems.append(str(error))
            made.append((before.nct_id, before.title, self._press(self.now).page(before), data))
        return made

    def effect(self) -> ThemeEffect:
        """Return what was found."""
        return ThemeEffect(
            pages=self.pages, changed=tuple(self.changed), problems=tuple(self.problems), static=self.static
        )


def _digests(press: Renderer) -> Mapping[str, str]:
    return {name: digest_bytes(data) for name, data in press.stylesheets().items()}


def page_both_ways(workspace: Workspace, wanted: Theme | None, nct_id: NctId) -> Pair:
    """Return one page as it looks now and as it would look; raise BadInput when the theme cannot make it."""
    with workspace.database.reading() as store:
        job = _Job(workspace, store, wanted)
        found = job.both([nct_id])
    if not found or found[0][3] is None:
        message = job.problems[0] if job.problems else f"{nct_id} has no page."
        raise BadInput(message)
    _, title, before, after = found[0]
    return Pair(nct_id=nct_id, title=title, before=before, after=after or b"")


def looks_of(workspace: Workspace, wanted: Theme | None) -> tuple[Mapping[str, bytes], Mapping[str, bytes]]:
    """Return what pages link to, by its path in a bundle: now, and with the theme."""
    with workspace.database.reading() as store:
        sites = (site_of(workspace, store), Site(theme=wanted))
    now, then = (workspace.renderer_of(site).stylesheets() for site in sites)
    return {f"trials/static/{name}": data for name, data in now.items()}, {
        f"trials/static/{name}": data for name, data in then.items()
    }


def write_side_by_side(workspace: Workspace, wanted: Theme | None, effect: ThemeEffect, folder: Path) -> Path:
    """Write pages that would change, before and after, and a page that shows them side by side; return its path.

    Raises NotAllowed when something is in the folder already, StorageUnavailable when it cannot be written.
    """
    shown = effect.changed[:MOST_SHOWN]
    try:
        if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
            raise NotAllowed(f"{folder} is not empty.", safe="Nothing was written.", do="Choose a new folder.")
        for name, files in zip(("before", "after"), looks_of(workspace, wanted), strict=True):
            for path, data in files.items():
                _write(folder / name / path, data)
        for page in shown:
            pair = page_both_ways(workspace, wanted, page.nct_id)
            _write(folder / "before" / "trials" / f"{page.nct_id}.html", pair.before)
            _write(folder / "after" / "trials" / f"{page.nct_id}.html", pair.after)
        index = folder / "index.html"
        _write(index, side_by_side_page(resource_path("templates"), _view(wanted, effect, shown)))
    except OSError as error:
        what = f"{folder} cannot be written: {error.strerror}."
        raise StorageUnavailable(what, do="Choose another place.") from error
    return index


def _view(wanted: Theme | None, effect: ThemeEffect, shown: Sequence[ChangedPage]) -> SideBySide:
    return SideBySide(
        theme=wanted.name if wanted else "",
        told=effect.told,
        problems=effect.problems,
        static=effect.static,
        pages=tuple(Compared(nct_id=each.nct_id, title=each.title, in_words=each.in_words) for each in shown),
        left=len(effect.changed) - len(shown),
    )


def _write(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
