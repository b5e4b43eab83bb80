"""How far the parser's outline of a text agrees with the labels that a careful reader gave it."""

from __future__ import annotations

import html
import json
import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from trialeditor.domain.criteria import Criteria, LineKind

LABELS = Path(__file__).parents[1] / "data" / "criteria" / "labels"
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """A line by the letters and digits that it holds: from `start` up to `end` of all those of the text."""

    start: int
    end: int
    is_heading: bool
    section: str
    depth: int
    words: str

    @property
    def place(self) -> tuple[int, int]:
        """Return where the line is."""
        return self.start, self.end


@dataclass(slots=True, kw_only=True)
class Agreement:
    """Counts over lines: those of the labels, those of the parser, those of both, and what is alike in these."""

    labelled: int = 0
    found: int = 0
    both: int = 0
    same_kind: int = 0
    same_depth: int = 0
    letters: int = 0
    same_section: int = 0
    errors: list[str] = field(default_factory=list)
    """The lines that stand in another section than the labels say, by record and words."""

    @property
    def recall(self) -> float:
        """Return the share of the labelled lines that the parser found, with the same first and last letter."""
        return self.both / self.labelled

    @property
    def precision(self) -> float:
        """Return the share of the parser's lines that the labels have."""
        return self.both / self.found

    @property
    def depth(self) -> float:
        """Return the share of the lines in both that are as deep."""
        return self.same_depth / self.both

    @property
    def kind(self) -> float:
        """Return the share of the lines in both that are headings in both or items in both."""
        return self.same_kind / self.both

    @property
    def section(self) -> float:
        """Return the share of all letters that stand in the section that the labels say."""
        return self.same_section / self.letters

    def add(self, nct: str, labelled: list[Span], found: list[Span]) -> None:
        """Count one record."""
        at = {span.place: span for span in labelled}
        pairs = [(at[span.place], span) for span in found if span.place in at]
        self.labelled += len(labelled)
        self.found += len(found)
        self.both += len(pairs)
        self.same_kind += sum(1 for label, span in pairs if label.is_heading == span.is_heading)
        self.same_depth += sum(1 for label, span in pairs if label.depth == span.depth)
        expected = [section for section, _ in _by_letter(labelled)]
        given = _by_letter(found)
        self.letters += sum(1 for section in expected if section)
        wrong: dict[str, None] = {}
        for wanted, (section, words) in zip(expected, given, strict=False):
            self.same_section += bool(wanted) and wanted == section
            if wanted and section and wanted != section:
                wrong[f"{nct}: {section}, labelled {wanted}: {words}"] = None
        self.errors.extend(wrong)


def labelled_spans(nct: str, text: str) -> list[Span]:
    """Return the lines of a label file."""
    words = _words(text)
    letters = [_letters(word) for word in words]
    starts = [0]
    for each in letters:
        starts.append(starts[-1] + len(each))
    spans: list[Span] = []
    at = 0
    for line in json.loads((LABELS / f"{nct}.json").read_text(encoding="utf-8"))["lines"]:
        first, last = line["starts"].split()[0], line["ends"].split()[-1]
        while not (words[at] == first and words[at + line["words"] - 1].startswith(last)):
            at += 1
        end = at + line["words"]
        spans.append(
            Span(
                start=starts[at],
                end=starts[end - 1] + len(_letters(last)),
                is_heading=line["kind"] == "heading",
                section=line["section"],
                depth=line["depth"],
                words=line["starts"],
            )
        )
        at = end
    return spans


def found_spans(text: str, criteria: Criteria) -> list[Span]:
    """Return the lines of the parser's outline."""
    whole = _letters(" ".join(_words(text)))
    spans: list[Span] = []
    at = 0
    for line in criteria.outline:
        marker, words = _letters(line.marker), _letters(line.text)
        start = at + len(marker) if whole.startswith(marker + words, at) else whole.index(words, at)
        at = start + len(words)
        spans.append(
            Span(
                start=start,
                end=at,
                is_heading=line.kind is not LineKind.ITEM,
                section=line.section.value,
                depth=line.depth,
                words=" ".join(line.text.split()[:8]),
            )
        )
    return spans


def drawn(nct: str) -> str:
    """Return how a record was chosen: "random" or "odd"."""
    said: str = json.loads((LABELS / f"{nct}.json").read_text(encoding="utf-8"))["drawn"]
    return said.partition(":")[0]


def labelled_records() -> list[str]:
    """Return the numbers of all records that have labels."""
    return sorted(path.stem for path in LABELS.glob("*.json"))


def _by_letter(spans: Iterable[Span]) -> list[tuple[str, str]]:
    """Return the section of each letter of the text, and the line that it is in; empty for a marker's."""
    sections: list[tuple[str, str]] = []
    for span in spans:
        sections.extend([("", "")] * (span.start - len(sections)))
        sections.extend([(span.section, span.words)] * (span.end - span.start))
    return sections


def _words(text: str) -> list[str]:
    """Return what stands between white space and holds a letter or digit, escapes and entities decoded."""
    text = _ESCAPE.sub(r"\1", text)
    while (decoded := html.unescape(text)) != text:
        text = decoded
    return [word for word in unicodedata.normalize("NFC", text).split() if any(map(str.isalnum, word))]


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text))
