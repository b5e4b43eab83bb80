"""What the list of all pages shows."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from trialeditor.domain.ids import NctId
from trialeditor.rendering.page import PageView, Tone


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexEntry:
    """One line of the list."""

    nct_id: NctId
    title: str
    status: str
    tone: Tone
    conditions: str
    is_draft: bool

    @staticmethod
    def of(view: PageView) -> IndexEntry:
        """Return the line for a page."""
        return IndexEntry(
            nct_id=view.nct_id,
            title=view.title,
            status=view.status.text,
            tone=view.tone,
            conditions=view.conditions,
            is_draft=view.is_draft,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexView:
    """The whole list, by title."""

    entries: tuple[IndexEntry, ...]
    is_sample: bool

    @property
    def is_private(self) -> bool:
        """Say whether search engines are asked to leave it out."""
        return self.is_sample or any(entry.is_draft for entry in self.entries)


def index_view(entries: Iterable[IndexEntry], *, is_sample: bool) -> IndexView:
    """Return the list in alphabetical order of titles; pages of one title in the order of their ids."""
    ordered = sorted(entries, key=lambda entry: (entry.title.casefold(), entry.nct_id))
    return IndexView(entries=tuple(ordered), is_sample=is_sample)
