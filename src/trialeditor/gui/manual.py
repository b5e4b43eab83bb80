"""The manual as values: its pages in order, what each holds under which heading, and a search over all of them.

A page is a file of `resources/help` in Markdown. The order is that in which `index.md` names the files.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from trialeditor.resources import resource_path

FIRST = "index.md"
FEWEST_LETTERS = 2
MOST_HITS = 60
_ROOM = 90
"""Letters of a snippet."""
_LINK = re.compile(r"\]\(([\w-]+\.md)\)")
_HEADING = re.compile(r"^(#{1,4}) (.+)$", re.MULTILINE)
_PICTURE = re.compile(r"!\[[^\]]*\]\([^)]*\)")
_SHOWN_LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
_INLINE = re.compile(r"\*+|`")
_MARKS = re.compile(r"\||^\s*(?:-{3,}|[-#>]+ )|:?-{3,}:?", re.MULTILINE)
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """The words under one heading."""

    heading: str
    words: str
    """One line, without marks."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ManualPage:
    """One chapter."""

    name: str
    """The file, such as `write.md`."""
    title: str
    heading: str
    """The page's own heading."""
    markdown: str

    @property
    def passages(self) -> tuple[Passage, ...]:
        """Return the words under each heading: worked out for a search, so that nobody who only reads waits."""
        heads = list(_HEADING.finditer(self.markdown))
        ends = [head.start() for head in heads[1:]] + [len(self.markdown)]
        return tuple(
            Passage(heading=_bare(head.group(2)), words=_bare(self.markdown[head.end() : end]))
            for head, end in zip(heads, ends, strict=True)
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """Where every word of a search stands under one heading."""

    page: str
    title: str
    heading: str
    """Empty where it is the page's own."""
    snippet: str


def read_manual() -> tuple[ManualPage, ...]:
    """Return all pages of the manual in order."""
    first = _read(FIRST)
    names = dict.fromkeys((FIRST, *_LINK.findall(first)))
    return tuple(_page(name, _read(name)) for name in names)


def search(pages: Iterable[ManualPage], query: str) -> tuple[Hit, ...]:
    """Return where all words of `query` begin words, headings first; nothing for less than two letters."""
    wanted = _words(query)
    if sum(map(len, wanted)) < FEWEST_LETTERS:
        return ()
    found = [(_rank(passage, wanted), page, passage) for page in pages for passage in page.passages]
    ordered = sorted((each for each in found if each[0]), key=lambda each: -each[0])
    return tuple(_hit(page, passage, wanted) for _, page, passage in ordered[:MOST_HITS])


def places_of(text: str, query: str) -> tuple[tuple[int, int], ...]:
    """Return where in `text` words begin as those of `query` do: start and length of the letters that agree."""
    wanted = _words(query)
    found: list[tuple[int, int]] = []
    for match in _WORD.finditer(text):
        length = max((len(each) for each in wanted if _plain(match.group()).startswith(each)), default=0)
        if length:
            found.append((match.start(), length))
    return tuple(found)


def _page(name: str, markdown: str) -> ManualPage:
    first = _HEADING.search(markdown)
    heading = _bare(first.group(2)) if first else name
    title = heading.removeprefix("Trial Editor: ").capitalize() if name == FIRST else heading
    return ManualPage(name=name, title=title, heading=heading, markdown=markdown)


def _bare(markdown: str) -> str:
    """Return Markdown as it is read, in one line."""
    words = _SHOWN_LINK.sub(r"\1", _PICTURE.sub(" ", markdown))
    return " ".join(_MARKS.sub(" ", _INLINE.sub("", words)).split())


def _rank(passage: Passage, wanted: Sequence[str]) -> int:
    """Return how well a passage fits; 0 when a word is missing. A word in the heading weighs as much as fifty below."""
    score = 0
    heads, words = _words(passage.heading), _words(passage.words)
    for each in wanted:
        in_head = sum(word.startswith(each) for word in heads)
        in_words = sum(word.startswith(each) for word in words)
        if not in_head and not in_words:
            return 0
        score += 50 * in_head + min(in_words, 49) + 1
    return score


def _hit(page: ManualPage, passage: Passage, wanted: Sequence[str]) -> Hit:
    heading = "" if passage.heading in (page.title, page.heading) else passage.heading
    return Hit(page=page.name, title=page.title, heading=heading, snippet=_snippet(passage.words, wanted))


def _snippet(words: str, wanted: Sequence[str]) -> str:
    """Return some words around the first that was looked for."""
    starts = [match.start() for match in _WORD.finditer(words) if _plain(match.group()).startswith(tuple(wanted))]
    first = starts[0] if starts else 0
    begin = 0 if first < _ROOM // 3 else words.rfind(" ", 0, first - _ROOM // 3) + 1
    end = len(words) if begin + _ROOM >= len(words) else words.rfind(" ", begin, begin + _ROOM)
    cut = words[begin : end if end > begin else begin + _ROOM]
    return f"{'… ' if begin else ''}{cut}{' …' if begin + len(cut) < len(words) else ''}"


def _words(text: str) -> list[str]:
    return [_plain(match) for match in _WORD.findall(text)]


def _plain(word: str) -> str:
    """Return a word as it is compared: without case and accents, letter by letter as long as it was."""
    bare = "".join(unicodedata.normalize("NFD", letter)[0] for letter in word)
    return bare.lower()


def _read(name: str) -> str:
    return resource_path("help", name).read_text(encoding="utf-8")
