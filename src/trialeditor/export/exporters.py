"""The formats that there are. Another one is a module like these, with a line here and its name in `formats`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from trialeditor.export.csv_list import CsvList
from trialeditor.export.exporter import Exporter
from trialeditor.export.formats import FormatName
from trialeditor.export.history_files import PageHistories
from trialeditor.export.html_site import HtmlSite
from trialeditor.export.json_site import JsonRecords
from trialeditor.rendering.render import Renderer

EXPORTERS: Mapping[FormatName, type[Exporter]] = {
    each.name: each for each in (HtmlSite, JsonRecords, PageHistories, CsvList)
}


def exporters(names: Iterable[FormatName], renderer: Renderer) -> tuple[Exporter, ...]:
    """Return those that make these formats."""
    return tuple(EXPORTERS[name](renderer) for name in names)
