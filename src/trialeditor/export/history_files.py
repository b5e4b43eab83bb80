"""Pages with all that they came from, so that another workspace can take them in. They go along with the data."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from typing_extensions import override

from trialeditor.export.archive import archive_bytes
from trialeditor.export.export_page import ExportPage
from trialeditor.export.exporter import BundleFile, Exporter, Listed, SharedFiles
from trialeditor.export.formats import FormatName, PageEntry
from trialeditor.rendering.page import PageView
from trialeditor.rendering.render import Renderer


class PageHistories(Exporter):
    """A file for each page, with its versions, and the records that they rest on."""

    name: FormatName = "history"

    @override
    def __init__(self, renderer: Renderer) -> None:
        """Need no templates."""

    @override
    def page_file(self, page: ExportPage, view: PageView, entry: PageEntry) -> BundleFile | None:
        if page.archive is None:
            return None
        return BundleFile(path=history_path(page.nct_id), data=archive_bytes(page.archive))

    @override
    def shared_files(self, pages: Sequence[Listed], *, is_sample: bool, address: str) -> Iterator[SharedFiles]:
        return iter(())

    @override
    @staticmethod
    def paths(ncts: Iterable[str]) -> set[str]:
        return {history_path(nct) for nct in ncts}


def history_path(nct: str) -> str:
    """Return where a bundle holds the history of a page."""
    return f"history/{nct}.json"
