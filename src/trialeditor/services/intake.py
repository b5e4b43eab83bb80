"""What a person hands over to be imported: files and folders, pasted text, or records that were fetched by number."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from trialeditor.domain.errors import BadInput
from trialeditor.registry.reader import RawRecord
from trialeditor.registry.sources import Meter, read_paths, read_text


@dataclass(frozen=True, slots=True, kw_only=True)
class Intake:
    """Where records come from. It can be gone through more than once: to look first, and then to import."""

    paths: tuple[Path, ...] = ()
    text: str = ""
    records: tuple[RawRecord | BadInput, ...] = ()
    name: str = ""
    """Says where the records come from in the place of the files' names."""

    def items(self, meter: Meter) -> Iterator[RawRecord | BadInput]:
        """Give each record, or what is wrong with it; `meter` hears how much of the files was read."""
        for item in self._items(meter):
            yield replace(item, source=self.name) if self.name and isinstance(item, RawRecord) else item

    def _items(self, meter: Meter) -> Iterator[RawRecord | BadInput]:
        if self.paths:
            yield from read_paths(self.paths, meter=meter)
        if self.text:
            yield from read_text(self.text)
        yield from self.records
