"""The page that goes out for a fact check: one file with the words, the record and a form, which can reach nothing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from markupsafe import Markup, escape

from trialeditor.domain.canonical import Json
from trialeditor.domain.dates import long_date
from trialeditor.domain.fact_labels import FACT_LABELS, GROUP_LABELS, fact_group
from trialeditor.domain.facts import Fact, Facts
from trialeditor.rendering.environment import make_environment
from trialeditor.rendering.inline import data_text, policy_of
from trialeditor.rendering.page import PageView
from trialeditor.rendering.plain import one_line
from trialeditor.rendering.section import Look, SectionView, ShownState

_SAID_ELSEWHERE = frozenset({"eligibility.text", "contacts.any", "locations.recruiting.any", "locations.recruiting"})
"""Facts that others among them tell as well."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedSection:
    """A part of the page that is asked about."""

    key: str
    heading: str
    words: Markup
    is_made: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedFact:
    """A fact of the record, in words."""

    label: str
    phrase: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedFacts:
    """Facts about one thing."""

    label: str
    facts: tuple[AskedFact, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FactCheckView:
    """Everything that the page shows, and what its answer has to name."""

    nct_id: str
    title: str
    asked_by: str
    as_of: str
    is_sample: bool
    sections: tuple[AskedSection, ...]
    groups: tuple[AskedFacts, ...]
    asked: Mapping[str, Json]
    """The beginning of the answer: its format, the trial and the version."""


def fact_check_view(view: PageView, facts: Facts, *, asked_by: str, asked: Mapping[str, Json]) -> FactCheckView:
    """Return what the page for a fact check shows of a page and its record."""
    return FactCheckView(
        nct_id=view.nct_id,
        title=view.title,
        asked_by=asked_by,
        as_of=long_date(view.as_of),
        is_sample=view.is_sample,
        sections=tuple(_asked(each) for each in view.sections if each.look is not Look.REVIEW),
        groups=tuple(_groups(facts)),
        asked=asked,
    )


def fact_check_page(folder: Path, view: FactCheckView) -> bytes:
    """Return the page as UTF-8; `folder` holds its parts (resources/factcheck). The same view gives the same bytes."""
    script, style = ((folder / f"fact_check.{kind}").read_text("utf-8") for kind in ("js", "css"))
    template = make_environment(folder).get_template("fact_check.html.jinja")
    return template.render(
        view=view,
        policy=Markup(policy_of(script, style)),  # noqa: S704 - our own, with no sign that ends an attribute
        script=Markup(script),  # noqa: S704 - our own script, whole
        style=Markup(style),  # noqa: S704 - our own style sheet, whole
        data=Markup(data_text(view.asked)),  # noqa: S704 - no sign in it ends the element
    ).encode("utf-8")


def _asked(section: SectionView) -> AskedSection:
    is_title = section.look is Look.TITLE
    return AskedSection(
        key=section.key,
        heading=section.read_heading or section.key.replace("_", " ").capitalize(),
        words=Markup("<p>{}</p>").format(escape(one_line(section.text))) if is_title else section.words,
        is_made=section.state is ShownState.FACT,
    )


def _groups(facts: Facts) -> Iterator[AskedFacts]:
    by_group: dict[str, list[AskedFact]] = {label: [] for label in GROUP_LABELS.values()}
    for key, label in FACT_LABELS.items():
        if key not in _SAID_ELSEWHERE and key in facts.by_key:
            by_group[GROUP_LABELS[fact_group(key)]].append(AskedFact(label=label, phrase=_words(facts[key])))
    return (AskedFacts(label=label, facts=tuple(found)) for label, found in by_group.items() if found)


def _words(fact: Fact) -> str:
    items = tuple(item for item in fact.items if item)
    return "\n".join(items) if items else fact.phrase
