"""A bundle: finished pages in, files out, one page after the other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from trialeditor.domain.blueprint import Blueprint
from trialeditor.domain.facts import Facts
from trialeditor.domain.history import PageHistory
from trialeditor.domain.ids import Digest, NctId, parse_nct_id
from trialeditor.domain.lapsing import SectionState, section_states
from trialeditor.domain.publishing import Published, ReviewDates
from trialeditor.domain.revision import Revision
from trialeditor.domain.signoff import SignOff
from trialeditor.export import json_records, manifest, signatures
from trialeditor.export.formats import (
    INDEX_HTML,
    INDEX_JSON,
    KEYS,
    MANIFEST,
    AuditHead,
    FileEntry,
    FormatName,
    PageEntry,
)
from trialeditor.export.keylist import KeyList, key_list_bytes
from trialeditor.rendering.index import IndexEntry, index_view
from trialeditor.rendering.page import PageView, page_view
from trialeditor.rendering.render import Renderer


class Formats(StrEnum):
    """What a page becomes."""

    HTML = "html"
    JSON = "json"
    BOTH = "both"

    @property
    def names(self) -> tuple[FormatName, ...]:
        """Return the formats one by one."""
        if self is Formats.BOTH:
            return ("html", "json")
        return ("html",) if self is Formats.HTML else ("json",)


@dataclass(frozen=True, slots=True, kw_only=True)
class BundleOptions:
    """What the person asked for. Without `drafts`, no page leaves that is not signed."""

    formats: Formats = Formats.HTML
    zip: bool = False
    drafts: bool = False
    only: frozenset[NctId] | None = None
    """The trials that were chosen; None for all of them."""

    def takes(self, nct_id: NctId) -> bool:
        """Say whether a trial was asked for."""
        return self.only is None or nct_id in self.only


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportPage:
    """One page, with all that its files are made from."""

    nct_id: NctId
    facts: Facts
    sections: tuple[SectionState, ...]
    dates: ReviewDates | None
    as_of: date
    snapshot: Digest
    revision_number: int
    revision: Digest
    blueprint: Blueprint
    signed_blueprints: tuple[Blueprint, ...]
    """Those that its sign-offs name: a verifier compares them with its own."""
    sign_offs: tuple[SignOff, ...]
    """All of the page's sign-offs, oldest first: their chain is checked from its beginning."""
    is_draft: bool

    @staticmethod
    def of(history: PageHistory, published: Published) -> ExportPage:
        """Return the page as it may go out."""
        return _page(history, published.revision, published.sections, published.dates, is_draft=False)

    @staticmethod
    def draft_of(history: PageHistory, revision: Revision) -> ExportPage:
        """Return a revision as a draft, signed or not."""
        return _page(history, revision, section_states(history, revision), None, is_draft=True)


def _page(
    history: PageHistory,
    revision: Revision,
    sections: tuple[SectionState, ...],
    dates: ReviewDates | None,
    *,
    is_draft: bool,
) -> ExportPage:
    return ExportPage(
        nct_id=history.nct_id,
        facts=history.snapshot.facts,
        sections=sections,
        dates=dates,
        as_of=history.snapshot.as_of,
        snapshot=history.snapshot.digest,
        revision_number=revision.number,
        revision=revision.digest,
        blueprint=history.blueprint_of(revision),
        signed_blueprints=_signed_blueprints(history),
        sign_offs=history.sign_offs,
        is_draft=is_draft,
    )


def _signed_blueprints(history: PageHistory) -> tuple[Blueprint, ...]:
    named = {each.payload.blueprint for each in history.sign_offs}
    return tuple(history.blueprints[digest] for digest in sorted(named & history.blueprints.keys()))


@dataclass(frozen=True, slots=True, kw_only=True)
class BundleFile:
    """A file of a bundle; `page` counts the pages that are done with it."""

    path: str
    data: bytes
    page: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Bundle:
    """Everything that one export writes. `pages` is gone through once, so that they can be read one by one."""

    pages: Iterable[ExportPage]
    total: int
    """How many pages there are."""
    keys: KeyList
    renderer: Renderer
    schemas: Mapping[str, bytes]
    """The JSON Schemas by file name."""
    is_sample: bool
    options: BundleOptions
    audit: AuditHead | None = None
    """The entry of the newest sign-off in the workspace's audit trail."""

    def files(self) -> Iterator[BundleFile]:
        """Make the files: those of each page, then those that all share, the manifest last."""
        made = _Made()
        for number, page in enumerate(self.pages, start=1):
            if self.options.drafts or not page.is_draft:
                for path, data in self._of_page(page, made):
                    yield made.note(path, data, number)
        for path, data in self._shared(made):
            yield made.note(path, data, self.total)
        data = manifest.manifest_bytes(
            sample=self.is_sample,
            drafts=self.options.drafts,
            formats=self.options.formats.names,
            pages=made.pages,
            files=made.files,
            audit=self.audit,
        )
        yield BundleFile(path=MANIFEST, data=data, page=self.total)

    def _of_page(self, page: ExportPage, made: _Made) -> Iterator[tuple[str, bytes]]:
        nct_id = parse_nct_id(page.nct_id)
        view = self._view(page)
        entry = _page_entry(page, view)
        made.add(entry, view, (page.blueprint, *page.signed_blueprints))
        if "html" in self.options.formats.names:
            yield f"trials/{nct_id}.html", self.renderer.page(view)
        if "json" in self.options.formats.names:
            yield f"json/{nct_id}.json", json_records.record_bytes(entry, view, page.facts)
        yield f"signatures/{nct_id}.json", signatures.signatures_bytes(nct_id, page.sign_offs)

    def _view(self, page: ExportPage) -> PageView:
        return page_view(
            nct_id=page.nct_id,
            facts=page.facts,
            sections=page.sections,
            dates=page.dates,
            as_of=page.as_of,
            is_draft=page.is_draft,
            is_sample=self.is_sample,
        )

    def _shared(self, made: _Made) -> Iterator[tuple[str, bytes]]:
        if "html" in self.options.formats.names:
            yield INDEX_HTML, self.renderer.index(index_view(made.lines, is_sample=self.is_sample))
            for name, data in sorted(self.renderer.stylesheets().items()):
                yield f"trials/static/{name}", data
        if "json" in self.options.formats.names:
            yield INDEX_JSON, json_records.index_bytes(made.lines, is_sample=self.is_sample)
        for digest, blueprint in sorted(made.blueprints.items()):
            yield f"blueprints/{digest}.toml", blueprint.text.encode("utf-8")
        for name, data in sorted(self.schemas.items()):
            yield f"schema/{name}", data
        yield KEYS, key_list_bytes(self.keys)


class _Made:
    """What the manifest and the lists have to know of the pages that are done."""

    def __init__(self) -> None:
        self.pages: list[PageEntry] = []
        self.lines: list[IndexEntry] = []
        self.files: list[FileEntry] = []
        self.blueprints: dict[Digest, Blueprint] = {}

    def add(self, entry: PageEntry, view: PageView, blueprints: Iterable[Blueprint]) -> None:
        self.pages.append(entry)
        self.lines.append(IndexEntry.of(view))
        self.blueprints.update({blueprint.digest: blueprint for blueprint in blueprints})

    def note(self, path: str, data: bytes, page: int) -> BundleFile:
        self.files.append(manifest.file_entry(path, data))
        return BundleFile(path=path, data=data, page=page)


def _page_entry(page: ExportPage, view: PageView) -> PageEntry:
    return manifest.page_entry(
        view,
        revision_number=page.revision_number,
        revision=page.revision,
        snapshot=page.snapshot,
        blueprint=page.blueprint.digest,
    )
