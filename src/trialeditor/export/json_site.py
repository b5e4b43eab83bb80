"""Pages as data, with the list of all of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from typing_extensions import override

from trialeditor.export.export_page import ExportPage
from trialeditor.export.exporter import BundleFile, Exporter, Listed, SharedFiles
from trialeditor.export.formats import INDEX_JSON, FormatName, PageEntry
from trialeditor.export.json_records import index_bytes, record_bytes
from trialeditor.rendering.page import PageView
from trialeditor.rendering.render import Renderer


class JsonRecords(Exporter):
    """The records that other programs read."""

    name: FormatName = "json"

    @override
    def __init__(self, renderer: Renderer) -> None:
        """Need no templates."""

    @override
    def page_file(self, page: ExportPage, view: PageView, entry: PageEntry) -> BundleFile:
        return BundleFile(path=f"json/{page.nct_id}.json", data=record_bytes(entry, view, page.facts))

    @override
    def shared_files(self, pages: Sequence[Listed], *, is_sample: bool, address: str) -> Iterator[SharedFiles]:
        yield SharedFiles(make=lambda: [_index(pages, is_sample=is_sample)])

    @override
    @staticmethod
    def paths(ncts: Iterable[str]) -> set[str]:
        return {INDEX_JSON} | {f"json/{nct}.json" for nct in ncts}


def _index(pages: Sequence[Listed], *, is_sample: bool) -> BundleFile:
    return BundleFile(path=INDEX_JSON, data=index_bytes((page.line for page in pages), is_sample=is_sample))
