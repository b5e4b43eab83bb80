"""Checking what tells others of the pages: the site map, the feed of changes, and the file for robots.

Nobody signs them. Each has to be, line by line, what this program writes of the manifest's pages, and to lead nowhere
else. The words of a status in the feed are covered by the manifest alone. So are the days; but none may lie before a
page's review, and both files have to tell the same.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from html import unescape
from typing import TypeAlias

from trialeditor.domain.errors import BadInput
from trialeditor.export.formats import FEED, ROBOTS_TXT, SITE_MAP, Manifest, PageEntry
from trialeditor.export.shown import read_text
from trialeditor.rendering.addresses import page_address
from trialeditor.rendering.announcing import MOST_IN_MAP, MOST_NEWS, robots
from trialeditor.rendering.wording import window_title
from trialeditor.rendering.words import Words

_DAY = "[0-9]{4}-[0-9]{2}-[0-9]{2}"
_MAP = re.compile(
    r'<\?xml version="1\.0" encoding="UTF-8"\?>\n<urlset xmlns="http://www\.sitemaps\.org/schemas/sitemap/0\.9">\n'
    r"(.*)</urlset>\n?",
    re.DOTALL,
)
_IN_MAP = re.compile(rf"<url><loc>([^<\n]*)</loc>(?:<lastmod>({_DAY})</lastmod>)?</url>\n")
_FEED = re.compile(
    r'<\?xml version="1\.0" encoding="UTF-8"\?>\n<feed xmlns="http://www\.w3\.org/2005/Atom" xml:lang="([^"\n]*)">\n'
    r"<title>([^<\n]*)</title>\n<id>([^<\n]*)</id>\n"
    r'<link rel="alternate" type="text/html" href="([^"\n]*)"/>\n'
    r'<link rel="self" type="application/atom\+xml" href="([^"\n]*)"/>\n'
    rf"<author><name>([^<\n]*)</name></author>\n<updated>({_DAY})T00:00:00Z</updated>\n(.*)</feed>\n?",
    re.DOTALL,
)
_IN_FEED = re.compile(
    r"<entry>\n<title>([^<]*)</title>\n<id>([^<\n]*)</id>\n"
    r'<link rel="alternate" type="text/html" href="([^"\n]*)"/>\n'
    rf"<updated>({_DAY})T00:00:00Z</updated>\n<summary>[^<]*</summary>\n</entry>\n"
)
_NEVER = "1970-01-01"

_Days: TypeAlias = Mapping[str, str]
"""The day on which each page of the map last changed, by its address; empty where nobody knows."""


class NewsCheck:
    """Checks these files of a bundle."""

    def __init__(self, manifest: Manifest, says: Words) -> None:
        """Check against a manifest, and the words of the site."""
        self._site = manifest.address
        self._says = says
        self._here = {file.path for file in manifest.files} & {SITE_MAP, FEED, ROBOTS_TXT}
        self._pages = {page_address(self._site, page.nct): page for page in manifest.pages}

    def problems(self, read: Callable[[str], bytes]) -> Iterator[str]:
        """Say what is wrong; `read` gives the bytes of a file that the manifest lists, or raises BadInput."""
        if not self._site:
            yield from (f"{path}: is there, though the site has no address" for path in sorted(self._here))
            return
        days: dict[str, str] = {}
        for path, check in ((SITE_MAP, self._map), (FEED, self._feed), (ROBOTS_TXT, self._robots)):
            if path in self._here:
                try:
                    yield from (f"{path}: {each}" for each in check(read(path), days))
                except BadInput as error:
                    yield str(error)

    def _map(self, data: bytes, days: dict[str, str]) -> Iterator[str]:
        found = _MAP.fullmatch(read_text(data, SITE_MAP))
        lines = _read_all(_IN_MAP, found[1]) if found else None
        if lines is None:
            yield "holds what no site map has"
            return
        days.update({line[0]: line[1] for line in lines})
        wanted = sorted(self._pages)[:MOST_IN_MAP]
        if [address for address, _ in lines] != wanted:
            yield "does not list the bundle's pages"
        for address, page in self._pages.items():
            if address in days and days[address] < _reviewed(page):
                yield f"says that {page.nct} last changed before its review"

    def _feed(self, data: bytes, days: _Days) -> Iterator[str]:
        found = _FEED.fullmatch(read_text(data, FEED))
        lines = _read_all(_IN_FEED, found[8]) if found else None
        if found is None or lines is None:
            yield "holds what no feed has"
            return
        updated = [day for *_, day in lines]
        if [unescape(part) for part in found.groups()[:7]] != [*self._head(), updated[0] if updated else _NEVER]:
            yield "does not begin as the site's feed does"
        if updated != sorted(updated, reverse=True) or len(lines) != min(sum(map(bool, days.values())), MOST_NEWS):
            yield "does not tell the newest pages"
        for title, address, link, day in lines:
            page = self._pages.get(address)
            if page is None or (title, link) != (page.title, address) or days.get(address, day) != day:
                yield f"tells something else of {address[:80]!r}"

    def _head(self) -> tuple[str, ...]:
        """Return what a feed says of the site."""
        says, site = self._says, self._site
        title = window_title(says, says["index.title"])
        return says.lang, title, f"{site}/", f"{site}/index.html", f"{site}/feed.xml", says["site.name"]

    def _robots(self, data: bytes, _days: _Days) -> Iterator[str]:
        if data != robots(self._site):
            yield "is not what lets robots in"


def _read_all(line: re.Pattern[str], text: str) -> Sequence[tuple[str, ...]] | None:
    """Return the parts of each of the lines that a text is made of, unescaped; None when it holds anything else."""
    lines, end = [], 0
    while found := line.match(text, end):
        lines.append(tuple(unescape(part or "") for part in found.groups()))
        end = found.end()
    return lines if end == len(text) else None


def _reviewed(page: PageEntry) -> str:
    return page.review.reviewed.isoformat() if page.review else ""
