"""One page as files, with what the manifest and the lists have to know of it. Pure: any process can do it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from trialeditor.domain.blueprint import Blueprint
from trialeditor.domain.ids import parse_nct_id
from trialeditor.export import manifest, signatures
from trialeditor.export.export_page import ExportPage
from trialeditor.export.exporter import BundleFile, Exporter, Listed
from trialeditor.export.formats import PageEntry
from trialeditor.rendering import announcing
from trialeditor.rendering.index import IndexEntry
from trialeditor.rendering.page import PageView, page_view
from trialeditor.rendering.site import Site


@dataclass(frozen=True, slots=True, kw_only=True)
class PageFiles:
    """What one page becomes."""

    listed: Listed
    files: tuple[BundleFile, ...]
    """Its own, and its blueprints, which other pages share."""


def view_of(page: ExportPage, *, is_sample: bool, site: Site) -> PageView:
    """Return what a page that may leave shows its readers."""
    return page_view(
        nct_id=page.nct_id,
        facts=page.facts,
        sections=page.sections,
        dates=page.dates,
        as_of=page.as_of,
        is_draft=page.is_draft,
        is_sample=is_sample,
        site=site,
        explained=page.explained,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class PageMaker:
    """Makes pages into files."""

    exporters: Sequence[Exporter]
    is_sample: bool
    site: Site = field(default_factory=Site)

    def make(self, page: ExportPage) -> PageFiles:
        """Return a page's files. The same page gives the same bytes."""
        view = view_of(page, is_sample=self.is_sample, site=self.site)
        entry = manifest.page_entry(
            view,
            revision_number=page.revision_number,
            revision=page.revision,
            snapshot=page.snapshot,
            blueprint=page.blueprint.digest,
        )
        listed = Listed(
            entry=entry, line=IndexEntry.of(view, page.facts), changed=announcing.changed_on(view, page.facts)
        )
        return PageFiles(listed=listed, files=tuple(self._files(page, view, entry)))

    def _files(self, page: ExportPage, view: PageView, entry: PageEntry) -> Iterator[BundleFile]:
        nct_id = parse_nct_id(page.nct_id)
        for exporter in self.exporters:
            file = exporter.page_file(page, view, entry)
            if file:
                yield file
        yield BundleFile(path=f"signatures/{nct_id}.json", data=signatures.signatures_bytes(nct_id, page.sign_offs))
        for blueprint in {each.digest: each for each in _blueprints(page)}.values():
            yield BundleFile(path=f"blueprints/{blueprint.digest}.toml", data=blueprint.text.encode("utf-8"))


def _blueprints(page: ExportPage) -> tuple[Blueprint, ...]:
    return (page.blueprint, *page.signed_blueprints, *(page.archive.blueprints if page.archive else ()))
