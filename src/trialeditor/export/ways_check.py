"""Checking the ways into a site besides its list: the lists by condition and place, and the search with its data.

Nobody signs them. What they say of a page is compared with the manifest: its number, its title, whether it is a draft.
The names of conditions and places are covered by the manifest alone; but no file holds a script, a link or an element
that this program does not put there.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

from trialeditor.domain.errors import BadInput
from trialeditor.export.beside import Meta, policy_meta
from trialeditor.export.formats import Manifest, PageEntry
from trialeditor.export.shown import HEAD_ELEMENTS, language_problems, read_text
from trialeditor.export.sight_check import unseen_problems
from trialeditor.rendering import wording
from trialeditor.rendering.aging import PLAIN_POLICY, policy_of
from trialeditor.rendering.browse import search_data
from trialeditor.rendering.markup import Element, NotOurMarkup, parse_markup
from trialeditor.rendering.page import Tone
from trialeditor.rendering.reading_back import head_and_body, tongues_of
from trialeditor.rendering.standing import unseen_words
from trialeditor.rendering.words import Words

SEARCH = "search.html"
_BLOCK = re.compile(rb"findTrials\.take\(([0-9]+),(.*)\);\n", re.DOTALL)
_PART = re.compile(r"[a-z-]+\.html")
_FIELDS = 10
_NAMED = frozenset({"li", "h2", "script"})
"""Of a list: what is looked at by itself, and the names of conditions and places."""


class WaysCheck:
    """Checks these files of a bundle; `script` is the search's own."""

    def __init__(self, manifest: Manifest, says: Words, script: Path, told: frozenset[str] = frozenset()) -> None:
        """Check against a manifest, and what pages say in words of their own.

        Of the files `told`, it is said already that they are not as the manifest says.
        """
        self._manifest = manifest
        self._says = says
        self._fixed = wording.fixed(says)
        self._told_of = told
        self._pages = {page.nct: page for page in manifest.pages}
        self._script = script.read_text(encoding="utf-8")
        self._draft_mark = says["site.draft_mark"]
        self._texts: set[str] = set()
        self._places: set[str] = set()

    def problems(self, read: Callable[[str], bytes]) -> Iterator[str]:
        """Say what is wrong; `read` gives the bytes of a file that the manifest lists, or raises BadInput."""
        paths = [file.path for file in self._manifest.files]
        blocks = [path for path in paths if path.startswith("search/")]
        found: list[str] = []
        for number, path in enumerate(blocks):
            yield from self._told(path, read, partial(self._block, number=number, found=found))
        if self._told_of.intersection(blocks):
            return  # the rest is compared with what the blocks say
        if sorted(found) != sorted(self._pages):
            yield "search: does not list the bundle's pages"
        for path in paths:
            if path.startswith("lists/"):
                yield from self._told(path, read, self._list)
        if SEARCH in paths:
            yield from self._told(SEARCH, read, lambda data: self._search(data, len(blocks)))

    def _told(self, path: str, read: Callable[[str], bytes], check: Callable[[bytes], Iterator[str]]) -> Iterator[str]:
        if path in self._told_of:
            return
        try:
            for problem in check(read(path)):
                yield f"{path}: {problem}"
        except (NotOurMarkup, RecursionError) as error:
            yield f"{path}: holds what no list has: {error}"
        except BadInput as error:
            yield str(error)

    def _list(self, data: bytes) -> Iterator[str]:
        root = parse_markup(read_text(data, "list"))
        head, body = head_and_body(root)
        yield from _head_problems(head, PLAIN_POLICY, "../trials/static/page.css")
        yield from language_problems(tongues_of(root), self._says.lang)
        if any(each.tag == "script" for each in root.descendants()):
            yield "a script that is not ours"
        yield from self._sight(body)
        yield from self._marks(root)
        items = [each for each in root.descendants() if each.tag == "li"]
        within = [each for item in items for each in item.descendants() if each.tag == "a"]
        for link in (each for each in root.descendants() if each.tag == "a"):
            target = link.attributes.get("href", "")
            if not any(link is each for each in within) and target not in {"#main", "../index.html"}:
                yield f"a link to {target[:80]!r}"
        for item in items:
            yield from self._item(item)
        for words in _words(body, without=_NAMED):
            if words not in self._fixed:
                yield f"words that no list has: {words[:80]!r}"

    def _item(self, item: Element) -> Iterator[str]:
        links = [each for each in item.descendants() if each.tag == "a"]
        target = links[0].attributes.get("href", "") if len(links) == 1 else ""
        if _PART.fullmatch(target) and len(item.text.strip()) <= max(1, len(self._says["index.other_letters"])):
            return
        page = self._pages.get(target.removeprefix("../trials/").removesuffix(".html"))
        if page is None or target != f"../trials/{page.nct}.html":
            yield f"a link to {target[:80]!r}"
        elif links[0].text != page.title:
            yield f"another title for {page.nct}"
        elif not self._is_note(item, links[0]):
            yield f"words that no list has beside {page.nct}"
        elif item.text.rstrip().endswith(self._draft_mark) is not page.draft:
            yield f"does not mark {page.nct} as it is"

    def _is_note(self, item: Element, link: Element) -> bool:
        """Say whether what stands beside a title is said of trials: a status that the search has, or our own words.

        The mark of a draft may follow.
        """
        note = item.text.strip().removeprefix(link.text).strip()
        said = {"", f"· {self._draft_mark}", self._says["index.not_here"]}
        return note.removesuffix(f" · {self._draft_mark}") in self._texts | said

    def _block(self, data: bytes, number: int, found: list[str]) -> Iterator[str]:
        match = _BLOCK.fullmatch(data)
        try:
            lines: Any = json.loads(match[2]) if match else None
        except (ValueError, RecursionError):
            lines = None
        written = f"findTrials.take({number},{json.dumps(lines, separators=(',', ':'))});\n".encode("ascii")
        if not isinstance(lines, list) or written != data:
            yield "is not what a search reads"
            return
        for line in lines:
            if not _is_line(line):
                yield "holds what no search has"
                continue
            found.append(line[0])
            self._texts |= {line[2], line[4]}
            self._places |= set(line[6])
            page = self._pages.get(line[0])
            if page is None or not _is_of(line, page):
                yield f"another title or mark for {line[0][:20]!r}"

    def _search(self, data: bytes, blocks: int) -> Iterator[str]:
        root = parse_markup(read_text(data, SEARCH), with_form=True)
        head, body = head_and_body(root)
        yield from _head_problems(head, policy_of(self._script), "trials/static/page.css")
        yield from language_problems(tongues_of(root), self._says.lang)
        scripts = [(each.attributes, each.text) for each in root.descendants() if each.tag == "script"]
        if scripts != [({}, self._script)]:
            yield "a script that is not ours"
        links = {each.attributes.get("href", "") for each in root.descendants() if each.tag == "a"}
        yield from (f"a link to {link[:80]!r}" for link in sorted(links - {"#main", "index.html"}))
        if [each.attributes.get("data-blocks") for each in root.find("data-blocks")] != [str(blocks)]:
            yield "does not read the bundle's blocks"
        said = {f"data-{name}": text for name, text in search_data(self._says).items()}
        if [{name: each.attributes.get(name) for name in said} for each in root.find("data-blocks")] != [said]:
            yield "its script is given other words"
        yield from self._sight(body)
        yield from self._marks(root)
        for words in _words(body):
            if words not in self._fixed | wording.search_words(self._says) | self._texts and not self._is_country(
                words
            ):
                yield f"words that no search has: {words[:80]!r}"

    def _is_country(self, words: str) -> bool:
        return any(place == words or place.endswith(f", {words}") for place in self._places)

    def _sight(self, body: Element) -> Iterator[str]:
        yield from unseen_problems(unseen_words(body), self._says, None)
        if any(each.tag == "details" for each in body.descendants()):
            yield "something is folded away"

    def _marks(self, root: Element) -> Iterator[str]:
        marks = [each.text.strip() for each in root.find("data-banner") if each.attributes["data-banner"] == "sample"]
        if any(mark.startswith(self._says["site.sample"]) for mark in marks) is not self._manifest.sample:
            yield "is not marked as the bundle is"


def _is_line(line: object) -> bool:
    """Say whether a line of the search's data has the form that the search reads."""
    if not isinstance(line, list) or len(line) != _FIELDS:
        return False
    names = (*line[5], *line[6]) if isinstance(line[5], list) and isinstance(line[6], list) else (None,)
    ages = all(each is None or (isinstance(each, int | float) and not isinstance(each, bool)) for each in line[7:9])
    texts = all(isinstance(each, str) for each in (*line[:5], *names))
    return texts and ages and line[3] in {tone.value for tone in Tone} and isinstance(line[9], bool)


def _is_of(line: list[Any], page: PageEntry) -> bool:
    return (line[1], line[9]) == (page.title, page.draft)


def _head_problems(head: Element, policy: str, sheet: str) -> Iterator[str]:
    wanted: set[Meta] = {policy_meta(policy), (("rel", "stylesheet"), ("href", sheet))}
    metas = [tuple(each.attributes.items()) for each in head.descendants() if each.tag not in {"title", "script"}]
    yield from (f"an element in its head: {meta}" for meta in metas if meta not in HEAD_ELEMENTS | wanted)
    if not wanted <= set(metas):
        yield "its policy or its style sheet is missing"


def _words(element: Element, without: frozenset[str] = frozenset({"script"})) -> Iterator[str]:
    """Go through the words of an element piece by piece, without those of some elements."""
    for child in element.children:
        if isinstance(child, str):
            yield from (words for words in (" ".join(child.split()),) if words)
        elif child.tag not in without:
            yield from _words(child, without)
