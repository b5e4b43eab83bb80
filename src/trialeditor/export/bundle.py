"""A bundle: pages that were placed one after the other, and the files that all of them share."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from trialeditor.export import manifest
from trialeditor.export.export_page import BundleOptions, ExportPage
from trialeditor.export.exporter import BundleFile, Listed, SharedFiles
from trialeditor.export.exporters import exporters
from trialeditor.export.formats import KEYS, MANIFEST, THEME, VERIFIER, AuditHead, FileEntry, ThemeEntry
from trialeditor.export.keylist import KeyList, key_list_bytes
from trialeditor.export.page_files import PageFiles, PageMaker
from trialeditor.rendering.render import Renderer
from trialeditor.rendering.site import Site


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
    verifier: bytes
    """The page that checks the bundle in a browser."""
    is_sample: bool
    options: BundleOptions
    audit: AuditHead | None = None
    """The entry of the newest sign-off in the workspace's audit trail."""
    site: Site = field(default_factory=Site)
    """The website that the pages are for."""

    def made(self) -> Iterator[PageFiles]:
        """Make the files of each page."""
        maker = page_maker(self.options, self.renderer, is_sample=self.is_sample, site=self.site)
        for page in self.pages:
            if self.options.drafts or not page.is_draft:
                yield maker.make(page)

    def shared(self, pages: Sequence[Listed]) -> Iterator[SharedFiles]:
        """Give the files that all pages share, without the manifest."""
        for exporter in exporters(self.options.names, self.renderer):
            yield from exporter.shared_files(pages, is_sample=self.is_sample, address=self.site.address)
        yield SharedFiles(make=self._beside)

    def _beside(self) -> Iterator[BundleFile]:
        """Make what stands beside the pages whatever their format."""
        for name, data in sorted(self.schemas.items()):
            yield BundleFile(path=f"schema/{name}", data=data)
        yield BundleFile(path=KEYS, data=key_list_bytes(self.keys))
        yield BundleFile(path=VERIFIER, data=self.verifier)
        if self.site.theme:
            yield BundleFile(path=THEME, data=self.site.theme.statement_bytes)

    def manifest(self, pages: Sequence[Listed], files: Iterable[FileEntry]) -> BundleFile:
        """Return the manifest of all pages and files: the last that is written."""
        theme = self.site.theme
        data = manifest.manifest_bytes(
            sample=self.is_sample,
            drafts=self.options.drafts,
            formats=self.options.names,
            pages=(page.entry for page in pages),
            files=files,
            audit=self.audit,
            address=self.site.address,
            theme=ThemeEntry(name=theme.name, digest=theme.digest) if theme else None,
        )
        return BundleFile(path=MANIFEST, data=data)


def page_maker(options: BundleOptions, renderer: Renderer, *, is_sample: bool, site: Site | None = None) -> PageMaker:
    """Return what makes the pages of a bundle into files."""
    return PageMaker(exporters=exporters(options.names, renderer), is_sample=is_sample, site=site or Site())
