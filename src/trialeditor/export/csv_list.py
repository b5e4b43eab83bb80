"""All pages in one table, for spreadsheets."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Sequence

from typing_extensions import override

from trialeditor.export.export_page import ExportPage
from trialeditor.export.exporter import BundleFile, Exporter, Listed, SharedFiles
from trialeditor.export.formats import LIST_CSV, FormatName, PageEntry
from trialeditor.export.spreadsheet import csv_bytes, safe_cell
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
    "Version",
    "Draft",
)
_EARLIER_HEADER = tuple("Revision" if heading == "Version" else heading for heading in _HEADER)
"""As bundles have it that were written before."""


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
    return _cells(page.entry, status=page.line.status, conditions=page.line.conditions)


def _cells(entry: PageEntry, *, status: str, conditions: str) -> tuple[str, ...]:
    review = entry.review
    return (
        entry.nct,
        entry.title,
        status,
        conditions,
        entry.as_of.isoformat(),
        review.reviewed.isoformat() if review else "",
        review.next_review.isoformat() if review else "",
        review.signed_until.isoformat() if review else "",
        str(entry.revision.number),
        "yes" if entry.draft else "",
    )


def csv_problems(data: bytes, pages: Iterable[PageEntry]) -> list[str]:
    """Say where a table is not that of these pages. Status and conditions are not in the manifest, and not compared."""
    try:
        rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), strict=True))
    except (UnicodeDecodeError, csv.Error) as error:
        return [f"cannot be read: {error}"]
    problems = []
    cells = [_cells(page, status="", conditions="") for page in sorted(pages, key=lambda page: page.nct)]
    wanted = [_known(tuple(map(safe_cell, row))) for row in cells]
    if (
        not rows
        or tuple(rows[0]) not in (_HEADER, _EARLIER_HEADER)
        or [_known(tuple(row)) for row in rows[1:]] != wanted
    ):
        problems.append("does not list the bundle's pages")
    if any(cell != safe_cell(cell) for row in rows for cell in row):
        problems.append("holds a formula")
    return problems


def _known(row: tuple[str, ...]) -> tuple[str, ...]:
    """Return what the manifest knows of a line, and how many cells it has."""
    return (*(cell for place, cell in enumerate(row) if place not in _NOT_COMPARED), str(len(row)))


_NOT_COMPARED = frozenset({_HEADER.index("Status"), _HEADER.index("Conditions")})
