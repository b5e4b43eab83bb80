"""Pages as HTML, with the list of all of them and the style sheets."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from typing_extensions import override

from trialeditor.export.export_page import ExportPage
from trialeditor.export.exporter import BundleFile, Exporter, Listed, SharedFiles
from trialeditor.export.formats import FEED, INDEX_HTML, ROBOTS_TXT, SITE_MAP, WAYS, FormatName, PageEntry
from trialeditor.rendering import announcing, browse
from trialeditor.rendering.announcing import AnnouncedPage
from trialeditor.rendering.index import IndexView, index_view
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
    def shared_files(self, pages: Sequence[Listed], *, is_sample: bool, address: str) -> Iterator[SharedFiles]:
        view = index_view((page.line for page in pages), is_sample=is_sample)
        yield SharedFiles.of("lists", lambda: self._lists(view), view.entries)
        if address and not view.is_private:
            told = announcing.announced(((page.line, page.changed) for page in pages), address)
            yield SharedFiles.of("news", lambda: self._news(told, address), told)
        yield SharedFiles(make=self._sheets)

    def _sheets(self) -> Iterator[BundleFile]:
        for name, data in sorted(self._renderer.stylesheets().items()):
            yield BundleFile(path=f"trials/static/{name}", data=data)

    def _news(self, told: Sequence[AnnouncedPage], address: str) -> Iterator[BundleFile]:
        """Make what tells others of the pages."""
        yield BundleFile(path=SITE_MAP, data=self._renderer.sitemap(told[: announcing.MOST_IN_MAP]))
        yield BundleFile(path=FEED, data=self._renderer.feed(announcing.news(told), address))
        yield BundleFile(path=ROBOTS_TXT, data=announcing.robots(address))

    def _lists(self, view: IndexView) -> Iterator[BundleFile]:
        """Make the list of all pages, those by condition and place, and the search with its data."""
        yield BundleFile(path=INDEX_HTML, data=self._renderer.index(view))
        lines, is_private, is_sample = view.entries, view.is_private, view.is_sample
        words = self._renderer.words
        for title, stem, named in (
            (words["index.by_condition"], "conditions", browse.by_condition(lines)),
            (words["index.by_place"], "places", browse.by_town(lines)),
        ):
            pages = browse.list_pages(title, stem, named, words=words, is_private=is_private, is_sample=is_sample)
            for page in pages:
                yield BundleFile(path=f"lists/{page.file}", data=self._renderer.list(page))
        search = browse.search_view(lines, is_private=is_private, is_sample=is_sample)
        yield BundleFile(path="search.html", data=self._renderer.search(search))
        for number, block in enumerate(browse.search_blocks(lines)):
            yield BundleFile(path=f"search/{number:03}.js", data=block)

    @override
    @staticmethod
    def paths(ncts: Iterable[str]) -> set[str]:
        return {INDEX_HTML, *WAYS, "trials/static/page.css"} | {f"trials/{nct}.html" for nct in ncts}
