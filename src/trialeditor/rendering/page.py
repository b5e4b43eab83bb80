"""What a page shows, as typed values: the templates' context, and the source of the JSON record."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from trialeditor.domain.blueprint import SectionSpec
from trialeditor.domain.facts import Facts
from trialeditor.domain.ids import NctId
from trialeditor.domain.judgments import Explanation
from trialeditor.domain.lapsing import SectionState
from trialeditor.domain.publishing import ReviewDates
from trialeditor.domain.reading import SectionReading
from trialeditor.rendering import wording
from trialeditor.rendering.addresses import mail_address, page_address, registry_address
from trialeditor.rendering.criteria_told import criteria_told
from trialeditor.rendering.fact_lines import FactLine, Tone, byline, fact_line, tone_of
from trialeditor.rendering.plain import one_line
from trialeditor.rendering.section import (
    Look,
    SectionView,
    ShownState,
    Surroundings,
    is_title,
    section_view,
    shown_state,
)
from trialeditor.rendering.site import Site
from trialeditor.rendering.structured_data import PageData, StudyData, study_data
from trialeditor.rendering.words import Words
from trialeditor.rendering.words_to_know import KnownWord

__all__ = ["FactLine", "GroupView", "PageView", "Tone", "page_view"]

LINK_AFTER = "how_to_participate"


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
    status_meaning: str
    """What the status means for a reader, in a sentence; empty where the record has none."""
    why_stopped: FactLine | None
    tone: Tone
    conditions: str
    sections: tuple[SectionView, ...]
    dates: ReviewDates | None
    as_of: date
    is_draft: bool
    is_sample: bool
    address: str
    """Where the page can be read; empty while the site has no address."""
    mail: str
    """The address that opens an e-mail about the page."""
    study: StudyData
    says: Words
    """What it says in words of its own."""

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
    def words_to_know(self) -> tuple[KnownWord, ...]:
        """Return the glossary terms that are links in the page's words, in the order of the alphabet."""
        linked = {word.term: word for section in self.sections for word in section.linked}
        return tuple(sorted(linked.values(), key=lambda word: word.term.casefold()))

    @property
    def sources_of_words(self) -> str:
        """Return where the meanings come from, in one line."""
        return "; ".join(dict.fromkeys(word.source for word in self.words_to_know if word.source))

    @property
    def status_as_of(self) -> str:
        """Return how old the status is."""
        return wording.status_as_of(self.says, self.as_of)

    @property
    def last_checked(self) -> str:
        """Return what the badge says once the page is past its signed validity."""
        return wording.last_checked(self.says, self.as_of)

    @property
    def valid_until(self) -> str:
        """Return the day until which the page was signed for, as an ISO date; empty when nobody reviewed it."""
        return self.dates.next_review.isoformat() if self.dates and not self.is_draft else ""

    @property
    def is_private(self) -> bool:
        """Say whether search engines are asked to leave the page out, and told nothing of it."""
        return self.is_draft or self.is_sample

    @property
    def asks_visitors(self) -> bool:
        """Say whether a reader may still be able to join, and so has something to ask."""
        return self.tone is not Tone.CLOSED

    @property
    def description(self) -> str:
        """Return the page in a sentence or two: its summary in one line, or an empty text while none is shown."""
        lead = self.lead
        return one_line(lead.text) if lead and lead.state is not ShownState.CHECKING else ""

    @property
    def data(self) -> PageData:
        """Return what search engines read of the page."""
        dates = self.dates
        return PageData(
            nct_id=self.nct_id,
            title=self.title,
            description=self.description,
            address=self.address,
            registry=registry_address(self.nct_id),
            reviewed=dates.reviewed.isoformat() if dates else "",
            reviewers=tuple(each.payload.signer.name for each in dates.signers) if dates else (),
            study=self.study,
            lang=self.says.lang,
        )

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
    site: Site | None = None,
    explained: Sequence[Explanation] = (),
    only: str = "",
) -> PageView:
    """Return what the page shows; with `only`, no sections but that one and the title, which others name.

    A published page shows signed words and made sections alone: words that do not hold, and readings that come without
    a state, are replaced by a notice. A draft shows all words as they are. Written sections without words are left out.
    """
    site = site or Site()
    readings = [_reading(each) for each in sections if shown_state(each, is_draft=is_draft) in _WORDS_OF_PEOPLE]
    around = Surroundings(
        facts=facts,
        as_of=as_of,
        is_draft=is_draft,
        says=site.words,
        review=_review_lines(site.words, dates, as_of, is_draft),
        words=_known_words(site, readings),
        criteria=criteria_told(site.words, facts, readings, explained),
    )
    wanted = (each for each in sections if not only or _spec(each).key == only or is_title(_spec(each)))
    shown = tuple(view for each in wanted if (view := section_view(each, around)))
    title = _title(nct_id, facts, shown)
    return PageView(
        nct_id=nct_id,
        title=title,
        official_title=fact_line(facts, "official_title"),
        byline=byline(facts),
        status=FactLine(key="status", text=facts["status"].phrase),
        status_meaning=site.words.texts.get(f"status.means.{facts.text('status')}", ""),
        why_stopped=fact_line(facts, "status.why_stopped"),
        tone=tone_of(facts),
        conditions=facts["conditions"].phrase,
        sections=shown,
        dates=dates,
        as_of=as_of,
        is_draft=is_draft,
        is_sample=is_sample,
        address=page_address(site.address, nct_id),
        mail=mail_address(title, nct_id, site.address),
        study=study_data(facts, names_conditions=_shows_facts(shown, "conditions")),
        says=site.words,
    )


def _known_words(site: Site, readings: Sequence[SectionReading]) -> tuple[KnownWord, ...]:
    """Return the glossary terms of the page; of terms that differ in signs alone, and so in no id, the first."""
    found = site.find_words([(each.key, each.reader_text) for each in readings if not is_title(each.spec)])
    return tuple({word.anchor: word for word in reversed(found)}.values())[::-1]


_WORDS_OF_PEOPLE = frozenset({ShownState.SIGNED, ShownState.DRAFT})


def _shows_facts(sections: tuple[SectionView, ...], key: str) -> bool:
    """Say whether the page has a section as the record has it, with no words of people in its place."""
    return any(section.key == key and section.state is ShownState.FACT for section in sections)


def _reading(item: SectionState | SectionReading) -> SectionReading:
    return item.reading if isinstance(item, SectionState) else item


def _spec(item: SectionState | SectionReading) -> SectionSpec:
    return _reading(item).spec


def _review_lines(says: Words, dates: ReviewDates | None, as_of: date, is_draft: bool) -> tuple[str, ...]:
    review = None
    if dates:
        review = (dates.reviewed, tuple(map(wording.Signed.of, dates.signers)), dates.next_review)
    return wording.review_lines(says, review, as_of=as_of, is_draft=is_draft)


def _title(nct_id: NctId, facts: Facts, sections: tuple[SectionView, ...]) -> str:
    """Return the page's own title, or the registry's while that is missing or being checked."""
    heading = next((section for section in sections if section.look is Look.TITLE), None)
    own = heading.text if heading and heading.state is not ShownState.CHECKING else ""
    return one_line(own) or one_line(facts.text("brief_title")) or nct_id
