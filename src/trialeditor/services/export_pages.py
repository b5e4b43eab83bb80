"""The pages of a bundle: made on all cores, or kept as they stand when nothing that they are made from has changed.

Each process reads the workspace by itself, and all must see the same state of it: that of the newest audit entry.
Where one sees another, because somebody wrote meanwhile, all begin anew (`Moved`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from pathlib import Path

from typing_extensions import override

from trialeditor.domain.history import PageHistory
from trialeditor.domain.ids import Digest, NctId
from trialeditor.domain.judgments import ExplanationAct, standing_explanations
from trialeditor.domain.publishing import published
from trialeditor.domain.stages import is_retired
from trialeditor.export.bundle import page_maker
from trialeditor.export.export_page import BundleOptions, ExportPage
from trialeditor.export.exporter import SharedFiles
from trialeditor.export.ledger import Ledger, PageNote, SharedNote
from trialeditor.export.page_files import PageMaker
from trialeditor.export.stage import PlacedFile, PlacedPage, Stage, StagePlace
from trialeditor.export.writer import Placing
from trialeditor.services.archiving import archive_of
from trialeditor.services.outcome import CancelCheck
from trialeditor.services.pages import histories
from trialeditor.services.site import site_of
from trialeditor.services.workers import in_processes
from trialeditor.services.workspace import Workspace
from trialeditor.storage.batches import batches
from trialeditor.storage.store import Store

WORTH_PROCESSES = 600
"""Fewer pages than this are made before a process has started."""
_BATCH = 32


class Moved(Exception):
    """Somebody wrote into the workspace while the processes of an export began."""


@dataclass(slots=True)
class Placement(Placing):
    """Places the files of one export, and notes what became of each."""

    workspace: Workspace
    store: Store
    options: BundleOptions
    states: Mapping[NctId, str]
    """The pages that were asked for, each with what stands for all that only it is made from."""
    known: Ledger | None
    """What stands at the target, when it may be kept."""
    cancelled: CancelCheck
    alone: bool = False
    """Whether to make all pages here, whatever it takes."""
    notes: dict[NctId, PageNote] = field(default_factory=dict)
    shared: dict[str, SharedNote] = field(default_factory=dict)

    @override
    def place(self, stage: Stage) -> Iterator[PlacedPage]:
        """Put the pages into the stage: first those that are kept, then those that are made."""
        to_make: list[NctId] = []
        for nct_id, state in self.states.items():
            note = self.known.pages.get(nct_id) if self.known else None
            kept = self._kept(stage, note) if note and note.state == state else None
            if kept is None:
                to_make.append(nct_id)
            else:
                self.notes[nct_id] = kept
                if kept.placed:
                    yield kept.placed
        words: dict[str, str] = {}
        for nct_id, page in self._made(stage, to_make):
            note = PageNote(state=self.states[nct_id], placed=page).sharing(words)
            self.notes[nct_id] = note
            if note.placed:
                yield note.placed

    @staticmethod
    def _kept(stage: Stage, note: PageNote) -> PageNote | None:
        if note.placed is None:
            return note
        kept = stage.keep(note.placed.files)
        if kept == note.placed.files:
            return note
        return replace(note, placed=replace(note.placed, files=kept)) if kept else None

    @override
    def share(self, stage: Stage, files: SharedFiles) -> Iterator[PlacedFile]:
        """Put files that all pages share: those that stand there, when they were made from the same."""
        known = self.known.shared.get(files.name) if self.known else None
        kept = stage.keep(known.placed) if known and known.made_from == files.made_from else None
        placed: list[PlacedFile] = []
        for file in kept or map(stage.put, files.make()):
            placed.append(file)
            yield file
        if files.name:
            self.shared[files.name] = SharedNote(made_from=files.made_from, placed=tuple(placed))

    def _made(self, stage: Stage, ncts: Sequence[NctId]) -> Iterator[tuple[NctId, PlacedPage | None]]:
        if self.alone or len(ncts) < WORTH_PROCESSES:
            return _Worker(self.workspace, self.store, self.options, stage).place(ncts)
        return self._in_processes(stage.place, ncts)

    def _in_processes(self, place: StagePlace, ncts: Sequence[NctId]) -> Iterator[tuple[NctId, PlacedPage | None]]:
        seen = seen_by(self.store)
        arguments = (str(self.workspace.path), self.options, place)
        some = map(tuple, batches(ncts, _BATCH))
        for batch in in_processes(_place, some, start=_start, arguments=arguments, cancelled=self.cancelled):
            if batch.seen != seen:
                raise Moved
            yield from batch.pages


def seen_by(store: Store) -> tuple[int, str]:
    """Return the newest audit entry: two who see the same one see the same workspace."""
    head = store.audit.head()
    return (head.seq, head.hash) if head else (0, Digest(""))


class _Worker:
    """Makes one page after the other."""

    def __init__(self, workspace: Workspace, store: Store, options: BundleOptions, stage: Stage) -> None:
        self._workspace = workspace
        self._store = store
        self._options = options
        self._stage = stage
        site = site_of(workspace, store)
        self._maker: PageMaker = page_maker(
            options, workspace.renderer_of(site), is_sample=workspace.is_sample, site=site
        )

    def place(self, ncts: Sequence[NctId]) -> Iterator[tuple[NctId, PlacedPage | None]]:
        """Put pages into the stage; each is told of with None when nothing of it may leave."""
        for some in batches(ncts, _BATCH):
            explained = self._store.judgments.explanations_of_pages(some)
            for history in histories(self._workspace, self._store, some):
                page = self._page(history)
                made = self._maker.make(self._beside(page, history, explained[page.nct_id])) if page else None
                yield history.nct_id, self._stage.put_page(made) if made else None

    def _beside(self, page: ExportPage, history: PageHistory, explained: Iterable[ExplanationAct]) -> ExportPage:
        """Add what stands beside the words of a page, and what it came from when that goes along."""
        links = standing_explanations(explained)
        if "history" not in self._options.names:
            return replace(page, explained=links) if links else page
        last = history.revisions[-1].number if self._options.drafts else page.revision_number
        return replace(page, explained=links, archive=archive_of(self._store, history, last=last))

    def _page(self, history: PageHistory) -> ExportPage | None:
        """Return the published version of a page, or with drafts its newest words; None when neither may leave."""
        leaves = published(history)
        if leaves is not None:
            return ExportPage.of(history, leaves)
        if not self._options.drafts or history.latest is None or is_retired(history):
            return None
        return ExportPage.draft_of(history, history.latest)


@dataclass(frozen=True, slots=True)
class _Batch:
    """What a process did, and which state of the workspace it sees."""

    seen: tuple[int, str]
    pages: tuple[tuple[NctId, PlacedPage | None], ...]


class _Own:
    """What a process keeps from its start to its end: one transaction, so that it sees one state throughout."""

    worker: _Worker
    seen: tuple[int, str]
    open: ExitStack


def _start(path: str, options: BundleOptions, place: StagePlace) -> None:
    _Own.open = ExitStack()
    workspace = _Own.open.enter_context(Workspace.open(Path(path)))
    store = _Own.open.enter_context(workspace.database.reading())
    _Own.seen = seen_by(store)
    _Own.worker = _Worker(workspace, store, options, Stage(place))


def _place(ncts: tuple[NctId, ...]) -> _Batch:
    return _Batch(_Own.seen, tuple(_Own.worker.place(ncts)))
