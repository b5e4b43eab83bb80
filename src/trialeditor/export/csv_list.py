"""All pages in one table, for spreadsheets."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from typing_extensions import override

from trialeditor.export.export_page import ExportPage
from trialeditor.export.exporter import BundleFile, Exporter, Listed, SharedFiles
from trialeditor.export.formats import LIST_CSV, FormatName, PageEntry
from trialeditor.export.spreadsheet import csv_bytes
from trialeditor.rendering.page import PageView
from trialeditor.rendering.render import Renderer

_HEADER = (
    "Trial",
    "Title",
    "Status",
    "Conditions",
    "Registry data as of",
    "Last reviewed",
    "Next review",
    "Signed until",
    "Revision",
    "Draft",
)


class CsvList(Exporter):
    """A line for each page."""

    name: FormatName = "csv"

    @override
    def __init__(self, renderer: Renderer) -> None:
        """Need no templates."""

    @override
    def page_file(self, page: ExportPage, view: PageView, entry: PageEntry) -> None:
        return None

    @override
    def shared_files(self, pages: Sequence[Listed], *, is_sample: bool, address: str) -> Iterator[SharedFiles]:
        yield SharedFiles(make=lambda: [_list(pages)])

    @override
    @staticmethod
    def paths(ncts: Iterable[str]) -> set[str]:
        return {LIST_CSV}


def _list(pages: Sequence[Listed]) -> BundleFile:
    rows = (_row(page) for page in sorted(pages, key=lambda page: page.entry.nct))
    return BundleFile(path=LIST_CSV, data=csv_bytes(_HEADER, rows))


def _row(page: Listed) -> tuple[str, ...]:
    entry, line, review = page.entry, page.line, page.entry.review
    return (
        entry.nct,
        entry.title,
        line.status,
        line.conditions,
        entry.as_of.isoformat(),
        review.reviewed.isoformat() if review else "",
        review.next_review.isoformat() if review else "",
        review.signed_until.isoformat() if review else "",
        str(entry.revision.number),
        "yes" if entry.draft else "",
    )
