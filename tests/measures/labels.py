"""Labelled texts as values; `tests/data/checks/README.md` says what the labels mean."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from support.subjects import LABELS

HALVES = ("blind", "seen")
"""`blind` was written before the checks and without sight of them, `seen` beside them."""
LATER = "later"
"""A second blind set, of promises and numbers: written beside the checks, before it was seen what they miss."""
LATER_KINDS = ("numbers", "promises")


@dataclass(frozen=True, slots=True, kw_only=True)
class Expected:
    """A finding that has to be there: its code, and the words that it is about as a range of the text."""

    code: str
    start: int
    end: int
    swapped: bool = False
    """Whether the record has the number in another role."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Labelled:
    """A text with the findings that it deserves."""

    id: str
    text: str
    expect: tuple[Expected, ...]
    record: str = ""
    section: str = ""
    phase: str = ""
    arms: int = 0
    results: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class LabelledPage:
    """A whole page with nothing to block."""

    id: str
    record: str
    sentences: int
    sections: Mapping[str, str]


def texts(half: str, kind: str) -> tuple[Labelled, ...]:
    """Return the labelled texts of a kind: `promises`, `numbers`, `words`."""
    return tuple(_labelled(line) for line in lines(half, kind))


def lines(half: str, kind: str) -> Iterator[Mapping[str, Any]]:
    """Go through the lines of a labelled file; there are none where it is not there."""
    path = LABELS / half / f"{kind}.ndjson"
    if path.exists():
        yield from (json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip())


def pages(half: str) -> Iterator[LabelledPage]:
    """Go through the correct pages, by name."""
    for path in sorted((LABELS / half / "pages").glob("*.toml")):
        yield _page(path)


def _page(path: Path) -> LabelledPage:
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    return LabelledPage(id=path.stem, record=data["record"], sentences=data["sentences"], sections=data["sections"])


def _labelled(line: Mapping[str, Any]) -> Labelled:
    text = line["text"]
    swapped = line.get("why", "").startswith("swap:")
    return Labelled(
        id=line["id"],
        text=text,
        expect=tuple(_expected(line["id"], text, each, swapped=swapped) for each in line["expect"]),
        record=line.get("record", ""),
        section=line.get("section", ""),
        phase=line.get("phase", ""),
        arms=line.get("arms", 0),
        results=line.get("results", False),
    )


def _expected(name: str, text: str, item: Mapping[str, str], *, swapped: bool) -> Expected:
    quote = item["quote"]
    if text.count(quote) != 1:
        raise ValueError(f"{name}: “{quote}” does not stand in the text exactly once")
    start = text.index(quote)
    return Expected(code=item["code"], start=start, end=start + len(quote), swapped=swapped)
