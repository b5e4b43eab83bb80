"""Ways into the site besides one long list: by condition, by place, and by search.

The lists are plain pages, for when scripts are off. The search is a page with a script, whose data are cut into blocks
in the order of the titles: the first results stand there when the first block is read, however many follow.
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from markupsafe import Markup, escape

from trialeditor.domain.folding import folded
from trialeditor.domain.ids import NctId
from trialeditor.rendering.index import IndexEntry, by_title
from trialeditor.rendering.languages import registry_mark
from trialeditor.rendering.words import Words

BLOCK = 1_000
"""Trials in one block of the search's data."""
MOST_NAMES = 400
"""Names on one page of a list; beyond, a page for each first letter."""
_OTHER = "other"
SEARCH_DATA: Mapping[str, str] = MappingProxyType(
    {
        "draft": "site.draft_mark",
        "reading": "search.reading",
        "cut": "search.cut",
    }
)
"""What the script of the search is given to say: the names of its data, and the keys of the strings."""


def search_data(words: Words) -> Mapping[str, str]:
    """Return all of that by the names of its data: the forms of a number go by CLDR's names."""
    return {**words.forms("search.found"), **{name: words[key] for name, key in SEARCH_DATA.items()}}


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedTrials:
    """A condition or a town, with its trials in the order of their titles."""

    name: str
    entries: tuple[IndexEntry, ...]
    lines: Markup
    """The same as the items of a list in HTML."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ListPart:
    """Where a part of a list is: its letter, its file, and whether it is the one that is shown."""

    label: str
    file: str
    is_shown: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ListView:
    """One page of a list."""

    title: str
    file: str
    parts: tuple[ListPart, ...]
    """All pages of the list, when it has several."""
    names: tuple[NamedTrials, ...]
    is_private: bool
    is_sample: bool


def by_condition(entries: Iterable[IndexEntry]) -> Mapping[str, tuple[IndexEntry, ...]]:
    """Return the trials of each condition, spelled as most of them spell it."""
    return _gathered((name, entry) for entry in by_title(entries) for name in entry.condition_names)


def by_town(entries: Iterable[IndexEntry]) -> Mapping[str, tuple[IndexEntry, ...]]:
    """Return the trials of each town in which one has a site; its country stands first."""
    return _gathered((name, entry) for entry in by_title(entries) for name in entry.towns)


def list_pages(
    title: str,
    stem: str,
    named: Mapping[str, tuple[IndexEntry, ...]],
    *,
    words: Words,
    is_private: bool,
    is_sample: bool,
) -> Iterator[ListView]:
    """Give the pages of a list: one, or one for each first letter when there are many names.

    The line of a trial, which stands under all of its towns, is made once; and once for those where nobody can join.
    """
    entries = {entry.nct_id: entry for each in named.values() for entry in each}
    lines = {(nct_id, False): _line(entry, words, _status(entry, words)) for nct_id, entry in entries.items()}
    shut = escape(words["index.not_here"])
    lines |= {(nct_id, True): _line(entry, words, shut) for nct_id, entry in entries.items() if entry.shut_towns}
    parts: dict[str, list[str]] = defaultdict(list)
    for name in sorted(named, key=folded):
        parts[_letter(name) if len(named) > MOST_NAMES else ""].append(name)
    labels = sorted(parts, key=lambda label: (label == _OTHER, label)) or [""]
    files = {label: f"{stem}-{label}.html" if number else f"{stem}.html" for number, label in enumerate(labels)}
    for label in labels:
        yield ListView(
            title=title,
            file=files[label],
            parts=_parts(labels, files, label, words["index.other_letters"]),
            names=tuple(_named(name, named[name], lines) for name in parts[label]),
            is_private=is_private,
            is_sample=is_sample,
        )


def _named(name: str, entries: tuple[IndexEntry, ...], lines: Mapping[tuple[NctId, bool], str]) -> NamedTrials:
    alike = folded(name)
    html = "\n".join(lines[entry.nct_id, alike in entry.shut_towns] for entry in entries)
    return NamedTrials(name=name, entries=entries, lines=Markup(html))  # noqa: S704 - all words in it are escaped


def _status(entry: IndexEntry, words: Words) -> str:
    theirs = registry_mark(words.lang)
    return f"<span{theirs}>{escape(entry.status)}</span>" if theirs else escape(entry.status)


def _line(entry: IndexEntry, words: Words, status: str) -> str:
    mark = f" · {escape(words['site.draft_mark'])}" if entry.is_draft else ""
    link = f'<a href="../trials/{escape(entry.nct_id)}.html">{escape(entry.title)}</a>'
    return f'<li>{link} <span class="note">{status}{mark}</span></li>'


def _parts(labels: Sequence[str], files: Mapping[str, str], shown: str, others: str) -> tuple[ListPart, ...]:
    if len(labels) == 1:
        return ()
    return tuple(
        ListPart(label=others if label == _OTHER else label.upper(), file=files[label], is_shown=label == shown)
        for label in labels
    )


def _gathered(pairs: Iterable[tuple[str, IndexEntry]]) -> Mapping[str, tuple[IndexEntry, ...]]:
    """Gather by name whatever its case, entries as they come.

    The spelling that most have is shown, and of equals the first by letters.
    """
    spellings: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    found: dict[str, dict[str, IndexEntry]] = defaultdict(dict)
    for name, entry in pairs:
        alike = folded(name)
        spellings[alike][name] += 1
        found[alike][entry.nct_id] = entry
    return {
        min(names, key=lambda name: (-names[name], name)): tuple(found[alike].values())
        for alike, names in spellings.items()
    }


def _letter(name: str) -> str:
    first = folded(name)[:1]
    return first if re.fullmatch("[a-z]", first) else _OTHER


def search_blocks(entries: Sequence[IndexEntry]) -> Iterator[bytes]:
    """Give the data of the search: scripts that hand over trials, in the order of titles.

    A trial is [number, title, status, tone, phase, conditions, places, least age, greatest age (years, or
    null), is draft].
    """
    ordered = by_title(entries)
    for start in range(0, len(ordered), BLOCK):
        lines = [_search_line(entry) for entry in ordered[start : start + BLOCK]]
        text = json.dumps(lines, ensure_ascii=True, separators=(",", ":"))
        yield f"findTrials.take({start // BLOCK},{text});\n".encode("ascii")


def _search_line(entry: IndexEntry) -> list[object]:
    return [
        entry.nct_id,
        entry.title,
        entry.status,
        entry.tone.value,
        entry.phase,
        list(entry.condition_names),
        list(entry.places),
        entry.age_from,
        entry.age_to,
        entry.is_draft,
    ]


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchView:
    """The page of the search: how many blocks of data there are, and what can be chosen."""

    blocks: int
    total: int
    statuses: tuple[str, ...]
    phases: tuple[str, ...]
    countries: tuple[str, ...]
    is_private: bool
    is_sample: bool


def search_view(entries: Sequence[IndexEntry], *, is_private: bool, is_sample: bool) -> SearchView:
    """Return the page of the search, with the values that some trial has."""
    return SearchView(
        blocks=-(-len(entries) // BLOCK),
        total=len(entries),
        statuses=tuple(sorted({entry.status for entry in entries if entry.status})),
        phases=tuple(sorted({entry.phase for entry in entries if entry.phase})),
        countries=tuple(
            sorted({name for entry in entries for name in entry.countries}, key=lambda name: (folded(name), name))
        ),
        is_private=is_private,
        is_sample=is_sample,
    )
