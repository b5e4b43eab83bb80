"""What a file of a bundle shows of a page, read from HTML or from JSON into one form."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from trialeditor.domain.canonical import Json
from trialeditor.domain.errors import BadInput
from trialeditor.domain.ids import NctId
from trialeditor.domain.text import notes_of
from trialeditor.export.beside import ROBOTS, Beside, Meta
from trialeditor.export.formats import PageEntry, Record
from trialeditor.export.sight_check import unseen_problems
from trialeditor.export.status_check import codes_told, status_problems
from trialeditor.rendering import wording
from trialeditor.rendering.languages import is_english, is_right_to_left
from trialeditor.rendering.markup import NotOurMarkup
from trialeditor.rendering.plain import one_line, plain_text
from trialeditor.rendering.reading_back import ReadPage, Tongue, read_page_file
from trialeditor.rendering.words import Words

T = TypeVar("T", str, Meta)
HEAD_ELEMENTS = frozenset(
    {
        (("charset", "utf-8"),),
        (("name", "viewport"), ("content", "width=device-width, initial-scale=1")),
        (("name", "color-scheme"), ("content", "light dark")),
        (("name", "referrer"), ("content", "no-referrer")),
        ROBOTS,
    }
)
PAGE_FACTS = frozenset(
    {"brief_title", "official_title", "phase", "sponsor.name", "nct_id", "status", "status.why_stopped", "criteria"}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownSection:
    """A section as a file shows it."""

    key: str
    state: str
    heading: str | None
    """None where the file shows none."""
    text: str
    digest: str | None = None
    """The digest that the file states, if it states any."""
    facts: Mapping[str, Json] | None = None
    """The values of the page's facts, where the file states them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownPage:
    """A page as a file shows it, and what is foreign in the file."""

    sections: tuple[ShownSection, ...]
    problems: tuple[str, ...]
    folded: tuple[str, ...] = ()
    """The section of each part that a reader has to open."""
    named: tuple[tuple[str, str], ...] = ()
    """Each id, with the section whose element has it, or empty."""
    status: frozenset[str] | None = None
    """The codes of the status that it explains in words of the page's own; None where the file has no such words."""
    reviewers: tuple[str, ...] | None = None
    """Who reviewed it, as search engines are told; None when they are told nothing."""


def read_text(data: bytes, source: str) -> str:
    """Return a file's text; raise BadInput when it is not UTF-8."""
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise BadInput("is not UTF-8", source=source) from error


def read_html(data: bytes, source: str) -> ReadPage:
    """Read an HTML file; raise BadInput when it holds anything that this program does not write."""
    try:
        return read_page_file(read_text(data, source))
    except NotOurMarkup as error:
        raise BadInput(f"holds what no page has: {error}", source=source) from error
    except RecursionError as error:
        raise BadInput("is nested too deep", source=source) from error


def shown_in_html(
    data: bytes, entry: PageEntry, *, says: Words, is_sample: bool, address: str, source: str
) -> ShownPage:
    """Read a page's HTML; raise BadInput when it holds anything that this program does not write.

    `address` is the site's, as the manifest has it; `says` is what pages of the bundle say in words of their own.
    """
    page = read_html(data, source)
    sections = tuple(
        ShownSection(key=each.key, state=each.state, heading=each.heading or None, text=each.text)
        for each in page.sections
    )
    beside = Beside(entry=entry, address=address, is_private=entry.draft or is_sample, says=says)
    problems = [
        *frame_problems(page, says, root="../", links=beside.links, metas=beside.metas(page), as_of=entry.as_of),
        *beside.problems(page),
        *_banner_problems(page, says, entry, is_sample=is_sample),
        *_fact_problems(page, says, entry),
        *status_problems(page, says, entry),
    ]
    if page.title != wording.window_title(says, entry.title):
        problems.append("the window's title is not the page's title")
    return ShownPage(
        sections=sections,
        problems=tuple(problems),
        folded=page.folded,
        named=page.named,
        status=codes_told(page, says),
        reviewers=beside.reviewers(page),
    )


def frame_problems(
    page: ReadPage, says: Words, *, root: str, links: frozenset[str], metas: frozenset[Meta], as_of: date | None
) -> list[str]:
    """Say what stands around the sections that this program does not put there."""
    fixed = wording.fixed(says) | (wording.dated(says, as_of) if as_of else frozenset())
    known = HEAD_ELEMENTS | metas
    sheet = (("rel", "stylesheet"), ("href", "static/page.css" if root else "trials/static/page.css"))
    allowed = links | {"#main", f"{root}index.html"}
    return [
        *(f"words that nobody signed: {words[:80]!r}" for words in page.others if words not in fixed),
        *(f"a link to {link[:80]!r}" for link in page.links if link not in allowed),
        *(f"an element in its head: {meta}" for meta in page.metas if meta not in known and meta != sheet),
        *head_problems(page.metas, {*known, sheet} - {ROBOTS}),
        *(f"an id that stands there twice: {name[:80]!r}" for name in _twice([name for name, _ in page.named])),
        *language_problems(page.languages, says.lang),
        *(f"another label than the theme's: {told[:80]!r}" for text, told in page.labels if told != says.label(text)),
        *unseen_problems(page.unseen, says, as_of),
        *("something is folded away" for section in page.folded if not section),
    ]


def head_problems(found: Sequence[Meta], wanted: AbstractSet[Meta]) -> list[str]:
    """Say what a head lacks, or has twice."""
    missing = [
        f"its head lacks {' '.join('='.join(pair) for pair in meta)[:80]}" for meta in sorted(wanted - set(found))
    ]
    return [*missing, *("its head has something twice" for _ in _twice(list(found))[:1])]


def _twice(found: Sequence[T]) -> list[T]:
    return sorted({each for each in found if found.count(each) > 1})


def language_problems(found: Iterable[Tongue], lang: str) -> list[str]:
    """Say where a file in the language `lang` says that words are in another, or run another way: either misleads."""
    way = "rtl" if is_right_to_left(lang) else ""
    page = {Tongue("html", lang, way), Tongue("html", lang, "")}
    parts = set() if is_english(lang) else {("en", "ltr" if way else ""), (lang, way)}
    return [
        f"a language or a direction that it does not have there: {' '.join(each)}"
        for each in found
        if each not in page and (each.tag == "html" or each[1:] not in parts)
    ]


def _banner_problems(page: ReadPage, words: Words, entry: PageEntry, *, is_sample: bool) -> list[str]:
    problems = []
    if bears(page, "draft", words["site.draft"]) is not entry.draft:
        problems.append("it does not say DRAFT" if entry.draft else "it says DRAFT, and is none")
    if bears(page, "sample", words["site.sample"]) is not is_sample:
        problems.append("it does not say that it is a sample" if is_sample else "it says that it is a sample")
    return problems


def bears(page: ReadPage, kind: str, words: str) -> bool:
    """Say whether a file bears a mark that begins with these words."""
    return any(found == kind and text.startswith(words) for found, text in page.banners)


def _fact_problems(page: ReadPage, says: Words, entry: PageEntry) -> list[str]:
    keys = [key for key, _ in page.facts]
    facts = dict(page.facts)
    problems = [f"a fact that no page shows there: {key}" for key in keys if key not in PAGE_FACTS]
    problems += [f"the fact {key} twice" for key in sorted(set(keys)) if keys.count(key) > 1]
    if facts.get("nct_id", entry.nct) != entry.nct:
        problems.append("it names another trial")
    if facts.get("brief_title", entry.title) != entry.title:
        problems.append("its heading is not its title")
    if "criteria" in facts and not re.fullmatch(wording.criteria_note_pattern(says), facts["criteria"]):
        problems.append("what it says of the criteria is no count of them")
    return problems


def shown_in_json(record: Record, entry: PageEntry, *, is_sample: bool) -> ShownPage:
    """Read a page's record."""
    problems = []
    if record.page != entry:
        problems.append("what it says of itself is not what the manifest says")
    if record.sample is not is_sample:
        problems.append("it does not say that it is a sample" if is_sample else "it says that it is a sample")
    if any(fact.key == "nct_id" and fact.value != NctId(entry.nct) for fact in record.facts):
        problems.append("its facts are those of another trial")
    problems += [
        f"section {section.key}: its plain text is not its reader text"
        for section in record.sections
        if section.reader_text is not None and section.text != plain_text(section.reader_text)
    ]
    problems += [
        f"section {section.key}: its notes are not those of its reader text"
        for section in record.sections
        if [(each.quote, each.text) for each in section.notes] != [*notes_of(section.reader_text or "")]
    ]
    facts = {fact.key: fact.value for fact in record.facts}
    sections = tuple(
        ShownSection(
            key=each.key,
            state=each.state,
            facts=facts,
            heading=each.heading,
            text=each.text if each.reader_text is None else each.reader_text,
            digest=each.digest,
        )
        for each in record.sections
    )
    return ShownPage(sections=sections, problems=tuple(problems))


def title_of(sections: tuple[ShownSection, ...]) -> str | None:
    """Return the title that a page's own words give it, or None when they give none."""
    title = next((each for each in sections if each.key == "title" and each.state != "checking"), None)
    return one_line(title.text) or None if title else None
