"""Pages as HTML, with the list of all of them and the style sheets."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from typing_extensions import override

from trialeditor.export.export_page import ExportPage
from trialeditor.export.exporter import BundleFile, Exporter, Listed
from trialeditor.export.formats import INDEX_HTML, FormatName, PageEntry
from trialeditor.rendering.index import index_view
from trialeditor.rendering.page import PageView
from trialeditor.rendering.render import Renderer


class HtmlSite(Exporter):
    """The site that patients read."""

    name: FormatName = "html"

    @override
    def __init__(self, renderer: Renderer) -> None:
        self._renderer = renderer

    @override
    def page_file(self, page: ExportPage, view: PageView, entry: PageEntry) -> BundleFile:
        return BundleFile(path=f"trials/{page.nct_id}.html", data=self._renderer.page(view))

    @override
    def shared_files(self, pages: Sequence[Listed], *, is_sample: bool) -> Iterator[BundleFile]:
        view = index_view((page.line for page in pages), is_sample=is_sample)
        yield BundleFile(path=INDEX_HTML, data=self._renderer.index(view))
        for name, data in sorted(self._renderer.stylesheets().items()):
            yield BundleFile(path=f"trials/static/{name}", data=data)

    @override
    @staticmethod
    def paths(ncts: Iterable[str]) -> set[str]:
        return {INDEX_HTML, "trials/static/page.css"} | {f"trials/{nct}.html" for nct in ncts}
