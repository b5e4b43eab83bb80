"""What tells search engines and feed readers of the pages: a site map, a feed of changes, and where robots may go.

Only of a site whose address is known, and never of drafts and samples. The date of a page is the day on which what is
read last changed: when it was reviewed, or when the registry last had news, whichever came later. Page addresses hold
the trial's number alone, so that they never change.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from operator import attrgetter

from trialeditor.rendering.addresses import page_address
from trialeditor.rendering.index import IndexEntry

MOST_NEWS = 100
"""Entries of the feed: the newest."""
MOST_IN_MAP = 50_000
"""Addresses in one site map (sitemaps.org)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AnnouncedPage:
    """A page as others are told of it."""

    address: str
    title: str
    status: str
    changed: str
    """The day on which it last changed, as ISO text; empty where nobody knows."""


def announced(entries: Iterable[IndexEntry], site: str) -> tuple[AnnouncedPage, ...]:
    """Return the pages of the site at the address `site`, by number."""
    return tuple(
        AnnouncedPage(
            address=page_address(site, entry.nct_id), title=entry.title, status=entry.status, changed=entry.changed
        )
        for entry in sorted(entries, key=attrgetter("nct_id"))
    )


def news(pages: Sequence[AnnouncedPage]) -> tuple[AnnouncedPage, ...]:
    """Return what the feed tells: the pages that changed last, the newest first."""
    dated = sorted((page for page in pages if page.changed), key=attrgetter("address"))
    return tuple(sorted(dated, key=attrgetter("changed"), reverse=True)[:MOST_NEWS])


def robots(site: str) -> bytes:
    """Return the file that lets robots in everywhere, and names the site map."""
    return f"User-agent: *\nAllow: /\nSitemap: {site}/sitemap.xml\n".encode("ascii", "xmlcharrefreplace")
