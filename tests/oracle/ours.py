"""The program's side: a page that is written, signed and moved by the domain's own rules, and what it says of it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from oracle.wordings import Wording
from support.building import NCT, Story, default_blueprint
from support.pages import renderer
from trialeditor.domain.content import Override, PageContent
from trialeditor.domain.drift import DriftedSection, drifted_sections
from trialeditor.domain.facts import Facts
from trialeditor.domain.history import SnapshotView
from trialeditor.domain.ids import Digest
from trialeditor.domain.lapsing import SectionState, SectionStatus
from trialeditor.domain.publishing import published
from trialeditor.domain.reading import SectionReading, read_section
from trialeditor.registry.facts import facts_of
from trialeditor.rendering.page import page_view
from trialeditor.rendering.render import Renderer

_AS_OF = date(2026, 5, 12)


def snapshot_of(record: Mapping[str, Any]) -> SnapshotView:
    """Return what the program reads of a record."""
    data = json.dumps(record, sort_keys=True).encode()
    return SnapshotView(digest=Digest(hashlib.sha256(data).hexdigest()), facts=facts_of(record), as_of=_AS_OF)


def content_of(wording: Wording) -> PageContent:
    """Return a page's typed words."""
    overrides = {key: Override(text=text, reason="A test") for key, text in wording.overrides.items()}
    return PageContent(texts=dict(wording.texts), overrides=overrides)


@dataclass(slots=True)
class OurPage:
    """One page as the program keeps it, and as it renders it."""

    story: Story = field(default_factory=lambda: Story(blueprint=default_blueprint()))
    press: Renderer = field(default_factory=renderer)

    def begin(self, wording: Wording, snapshot: SnapshotView) -> None:
        """Write a page on a record, and have it signed whole."""
        self.story.snapshot = snapshot
        self.story.write_content(content_of(wording))
        self.story.submit()
        self.story.sign()

    def move(self, snapshot: SnapshotView) -> None:
        """Import another state of the record."""
        self.story.earlier[self.story.snapshot.digest] = self.story.snapshot
        self.story.snapshot = snapshot

    @property
    def states(self) -> tuple[SectionState, ...]:
        """Return where each section stands."""
        return self.story.states

    def drift(self, states: Iterable[SectionState]) -> dict[str, DriftedSection]:
        """Return the sections that the record ended."""
        found = drifted_sections(states, self.story.snapshot.facts, {})
        return {each.key: each for each in found}

    def preview(self, states: Iterable[SectionState]) -> bytes:
        """Return the draft's HTML: all words as they read now."""
        return self._page(tuple(states), is_draft=True)

    def export(self) -> bytes | None:
        """Return the HTML that goes out, or None when nothing may."""
        out = published(self.story.history)
        return self._page(out.sections, is_draft=False) if out else None

    def made_criteria(self) -> bytes:
        """Return HTML with the criteria as the record has them, whatever was typed in their place."""
        spec = self.story.blueprint.section("eligibility")
        assert spec
        return self._page((read_section(spec, PageContent(), self.story.snapshot.facts),), is_draft=True)

    def _page(self, sections: tuple[SectionState | SectionReading, ...], *, is_draft: bool) -> bytes:
        return page_html(self.press, self.story.snapshot.facts, sections, is_draft=is_draft)


def page_html(
    press: Renderer, facts: Facts, sections: tuple[SectionState | SectionReading, ...], *, is_draft: bool
) -> bytes:
    """Return a page's HTML, as a preview or an export has it."""
    view = page_view(
        nct_id=NCT,
        facts=facts,
        sections=sections,
        dates=None,
        as_of=_AS_OF,
        is_draft=is_draft,
        is_sample=False,
    )
    return press.page(view)


def lapsed(states: Iterable[SectionState]) -> set[str]:
    """Return the sections that the program says have lapsed."""
    return {each.key for each in states if each.status is SectionStatus.LAPSED}
