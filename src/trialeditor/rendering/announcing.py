"""What tells search engines and feed readers of the pages: a site map, a feed of changes, and where robots may go.

Only of a site whose address is known, and never of drafts and samples. The date of a page is the day on which what is
read last changed: when it was reviewed, or when the registry last had news, whichever came later. Page addresses hold
the trial's number alone, so that they never change.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from operator import attrgetter

from trialeditor.domain.facts import Facts
from trialeditor.rendering.addresses import page_address
from trialeditor.rendering.index import IndexEntry
from trialeditor.rendering.page import PageView

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


def changed_on(view: PageView, facts: Facts) -> str:
    """Return the day on which what is read last changed, as ISO text: reviewed, or news in the registry.

    A month or a year alone is no day.
    """
    news_of = facts.text("dates.last_update")
    reviewed = view.dates.reviewed.isoformat() if view.dates else ""
    return max(reviewed, news_of if _WHOLE_DATE.fullmatch(news_of) else "")


_WHOLE_DATE = re.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}")


def announced(pages: Iterable[tuple[IndexEntry, str]], site: str) -> tuple[AnnouncedPage, ...]:
    """Return the pages of the site at the address `site`, by number; each comes with the day of its last change."""
    return tuple(
        AnnouncedPage(address=page_address(site, entry.nct_id), title=entry.title, status=entry.status, changed=changed)
        for entry, changed in sorted(pages, key=lambda page: page[0].nct_id)
    )


def news(pages: Sequence[AnnouncedPage]) -> tuple[AnnouncedPage, ...]:
    """Return what the feed tells: the pages that changed last, the newest first."""
    dated = sorted((page for page in pages if page.changed), key=attrgetter("address"))
    return tuple(sorted(dated, key=attrgetter("changed"), reverse=True)[:MOST_NEWS])


def robots(site: str) -> bytes:
    """Return the file that lets robots in everywhere, and names the site map."""
    return f"User-agent: *\nAllow: /\nSitemap: {site}/sitemap.xml\n".encode("ascii", "xmlcharrefreplace")
