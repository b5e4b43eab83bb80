"""What a page shows, as typed values: the templates' context, and the source of the JSON record."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import groupby

from trialeditor.domain.blueprint import SectionSpec
from trialeditor.domain.facts import Facts
from trialeditor.domain.ids import NctId
from trialeditor.domain.lapsing import SectionState
from trialeditor.domain.publishing import ReviewDates
from trialeditor.domain.reading import SectionReading
from trialeditor.rendering import wording
from trialeditor.rendering.plain import one_line
from trialeditor.rendering.section import Look, SectionView, ShownState, Surroundings, is_title, section_view

LINK_AFTER = "how_to_participate"


class Tone(StrEnum):
    """How a recruitment status is marked besides its words."""

    OPEN = "open"
    SOON = "soon"
    CLOSED = "closed"
    UNKNOWN = "unknown"


_TONES = {
    "RECRUITING": Tone.OPEN,
    "AVAILABLE": Tone.OPEN,
    "NOT_YET_RECRUITING": Tone.SOON,
    "ENROLLING_BY_INVITATION": Tone.SOON,
    "TEMPORARILY_NOT_AVAILABLE": Tone.SOON,
    "": Tone.UNKNOWN,
    "UNKNOWN": Tone.UNKNOWN,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class FactLine:
    """A fact that the page shows outside its sections."""

    key: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupView:
    """Neighbouring sections under one heading; a section of its own stands in a group without a heading."""

    heading: str
    sections: tuple[SectionView, ...]

    @property
    def keys(self) -> tuple[str, ...]:
        """Return the keys of the group's sections."""
        return tuple(section.key for section in self.sections)


@dataclass(frozen=True, slots=True, kw_only=True)
class PageView:
    """Everything that one page shows."""

    nct_id: NctId
    title: str
    """The title in one line, for the window's title and for lists."""
    official_title: FactLine | None
    byline: tuple[FactLine, ...]
    """Phase, sponsor and id, as far as the record has them."""
    status: FactLine
    why_stopped: FactLine | None
    tone: Tone
    conditions: str
    sections: tuple[SectionView, ...]
    dates: ReviewDates | None
    as_of: date
    is_draft: bool
    is_sample: bool

    def section(self, key: str) -> SectionView | None:
        """Return the section `key`, or None when the page does not show it."""
        return next((section for section in self.sections if section.key == key), None)

    @property
    def heading(self) -> SectionView | None:
        """Return the section that is the page's main heading."""
        return next((section for section in self.sections if section.look is Look.TITLE), None)

    @property
    def lead(self) -> SectionView | None:
        """Return the section that stands right under the title."""
        return next((section for section in self.sections if section.look is Look.LEAD), None)

    @property
    def review(self) -> SectionView | None:
        """Return the section that says when the page was reviewed."""
        return next((section for section in self.sections if section.look is Look.REVIEW), None)

    @property
    def link_after(self) -> str:
        """Return the key of the section that the link to the registry follows; empty when it stands at the end."""
        return LINK_AFTER if any(section.key == LINK_AFTER for section in self._body) else ""

    def heading_level(self, section: SectionView) -> int:
        """Return the level of a section's heading: below its group's, where it stands in one."""
        return 3 if section.group and section in self._body else 2

    @property
    def _body(self) -> tuple[SectionView, ...]:
        return tuple(section for section in self.sections if section.look in {Look.PROSE, Look.ROWS, Look.DETAILS})

    @property
    def groups(self) -> tuple[GroupView, ...]:
        """Return the sections of the page's body, neighbours of one group together."""
        runs = groupby(enumerate(self._body), key=lambda pair: pair[1].group or f"\n{pair[0]}")
        gathered = [tuple(section for _, section in run) for _, run in runs]
        return tuple(GroupView(heading=sections[0].group, sections=sections) for sections in gathered)


def page_view(  # noqa: PLR0913 - all that a page shows
    *,
    nct_id: NctId,
    facts: Facts,
    sections: Sequence[SectionState | SectionReading],
    dates: ReviewDates | None,
    as_of: date,
    is_draft: bool,
    is_sample: bool,
    only: str = "",
) -> PageView:
    """Return what the page shows; with `only`, no sections but that one and the title, which others name.

    A published page shows signed words and made sections alone: words that do not hold, and readings that come without
    a state, are replaced by a notice. A draft shows all words as they are. Written sections without words are left out.
    """
    around = Surroundings(facts=facts, as_of=as_of, is_draft=is_draft, review=_review_lines(dates, as_of, is_draft))
    wanted = (each for each in sections if not only or _spec(each).key == only or is_title(_spec(each)))
    shown = tuple(view for each in wanted if (view := section_view(each, around)))
    return PageView(
        nct_id=nct_id,
        title=_title(nct_id, facts, shown),
        official_title=_line(facts, "official_title"),
        byline=_byline(facts),
        status=FactLine(key="status", text=facts["status"].phrase),
        why_stopped=_line(facts, "status.why_stopped"),
        tone=_TONES.get(facts.text("status"), Tone.CLOSED),
        conditions=facts["conditions"].phrase,
        sections=shown,
        dates=dates,
        as_of=as_of,
        is_draft=is_draft,
        is_sample=is_sample,
    )


def _spec(item: SectionState | SectionReading) -> SectionSpec:
    return (item.reading if isinstance(item, SectionState) else item).spec


def _review_lines(dates: ReviewDates | None, as_of: date, is_draft: bool) -> tuple[str, ...]:
    review = None
    if dates:
        signers = tuple((each.payload.signer.name, each.payload.role.label) for each in dates.signers)
        review = (dates.reviewed, signers, dates.next_review)
    return wording.review_lines(review, as_of=as_of, is_draft=is_draft)


def _title(nct_id: NctId, facts: Facts, sections: tuple[SectionView, ...]) -> str:
    """Return the page's own title, or the registry's while that is missing or being checked."""
    heading = next((section for section in sections if section.look is Look.TITLE), None)
    own = heading.text if heading and heading.state is not ShownState.CHECKING else ""
    return one_line(own) or one_line(facts.text("brief_title")) or nct_id


def _byline(facts: Facts) -> tuple[FactLine, ...]:
    """A phase that does not apply is left out here; the quick facts say so."""
    keys = ("sponsor.name", "nct_id") if facts["phase"].value == _NO_PHASE else ("phase", "sponsor.name", "nct_id")
    return tuple(line for key in keys if (line := _line(facts, key)))


_NO_PHASE = ("NA",)


def _line(facts: Facts, key: str) -> FactLine | None:
    fact = facts.get(key)
    words = " ".join(fact.phrase.split()) if fact and fact.value not in (None, "", ()) else ""
    return FactLine(key=key, text=words) if words else None
