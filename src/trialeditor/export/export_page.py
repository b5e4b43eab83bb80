"""What was asked of an export, and one page with all that its files are made from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from trialeditor.domain.blueprint import Blueprint
from trialeditor.domain.facts import Facts
from trialeditor.domain.history import PageHistory
from trialeditor.domain.ids import Digest, NctId
from trialeditor.domain.judgments import Explanation
from trialeditor.domain.lapsing import SectionState, section_states
from trialeditor.domain.publishing import Published, ReviewDates
from trialeditor.domain.revision import Revision
from trialeditor.domain.signoff import SignOff
from trialeditor.export.archive import PageArchive
from trialeditor.export.formats import FormatName


class Formats(StrEnum):
    """What a page becomes."""

    HTML = "html"
    JSON = "json"
    BOTH = "both"
    CSV = "csv"
    ALL = "all"

    @property
    def names(self) -> tuple[FormatName, ...]:
        """Return the formats one by one."""
        return _NAMES[self]


_NAMES: Mapping[Formats, tuple[FormatName, ...]] = {
    Formats.HTML: ("html",),
    Formats.JSON: ("json",),
    Formats.BOTH: ("html", "json"),
    Formats.CSV: ("csv",),
    Formats.ALL: ("html", "json", "csv"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class BundleOptions:
    """What the person asked for. Without `drafts`, no page leaves that is not signed."""

    formats: Formats = Formats.HTML
    zip: bool = False
    bag: bool = False
    """Whether the bundle is packed as a BagIt bag."""
    drafts: bool = False
    history: bool = False
    """Whether data go with all that their pages came from, so that another workspace can take them in."""
    only: frozenset[NctId] | None = None
    """The trials that were chosen; None for all of them."""

    @property
    def names(self) -> tuple[FormatName, ...]:
        """Return the formats one by one."""
        names = self.formats.names
        return (*names, "history") if self.history and "json" in names else names

    def takes(self, nct_id: NctId) -> bool:
        """Say whether a trial was asked for."""
        return self.only is None or nct_id in self.only


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportPage:
    """One page, with all that its files are made from."""

    nct_id: NctId
    facts: Facts
    sections: tuple[SectionState, ...]
    dates: ReviewDates | None
    as_of: date
    snapshot: Digest
    revision_number: int
    revision: Digest
    blueprint: Blueprint
    signed_blueprints: tuple[Blueprint, ...]
    """Those that its sign-offs name: a verifier compares them with its own."""
    sign_offs: tuple[SignOff, ...]
    """All of the page's sign-offs, oldest first: their chain is checked from its beginning."""
    is_draft: bool
    archive: PageArchive | None = None
    """What it came from, when that is to go along."""
    explained: tuple[Explanation, ...] = ()
    """The links that people made between sentences of the page and criteria of the record."""

    @staticmethod
    def of(history: PageHistory, published: Published) -> ExportPage:
        """Return the page as it may go out."""
        return _page(history, published.revision, published.sections, published.dates, is_draft=False)

    @staticmethod
    def draft_of(history: PageHistory, revision: Revision) -> ExportPage:
        """Return a revision as a draft, signed or not."""
        return _page(history, revision, section_states(history, revision), None, is_draft=True)


def _page(
    history: PageHistory,
    revision: Revision,
    sections: tuple[SectionState, ...],
    dates: ReviewDates | None,
    *,
    is_draft: bool,
) -> ExportPage:
    return ExportPage(
        nct_id=history.nct_id,
        facts=history.snapshot.facts,
        sections=sections,
        dates=dates,
        as_of=history.snapshot.as_of,
        snapshot=history.snapshot.digest,
        revision_number=revision.number,
        revision=revision.digest,
        blueprint=history.blueprint_of(revision),
        signed_blueprints=_signed_blueprints(history),
        sign_offs=history.sign_offs,
        is_draft=is_draft,
    )


def _signed_blueprints(history: PageHistory) -> tuple[Blueprint, ...]:
    named = {each.payload.blueprint for each in history.sign_offs}
    return tuple(history.blueprints[digest] for digest in sorted(named & history.blueprints.keys()))
