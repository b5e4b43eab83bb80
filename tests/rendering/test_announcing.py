"""The site map, the feed and the robots' file: what they tell, and that they are XML whatever a title holds."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from dataclasses import replace

import pytest

from support import pages
from trialeditor.domain.ids import NctId
from trialeditor.rendering import announcing
from trialeditor.rendering.announcing import announced, news, robots
from trialeditor.rendering.index import IndexEntry
from trialeditor.rendering.page import Tone

SITE = "https://example.org/trials-site"
RENDERER = pages.renderer()
ENTRY = IndexEntry(
    nct_id=NctId("NCT99990001"), title="A trial", status="Open", tone=Tone.OPEN, conditions="", is_draft=False
)
MAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
ATOM = "{http://www.w3.org/2005/Atom}"


def entry(number: int, changed: str, title: str = "A trial") -> tuple[IndexEntry, str]:
    return replace(ENTRY, nct_id=NctId(f"NCT{number:08}"), title=title), changed


def test_a_site_map_names_each_page_with_the_day_of_its_last_change() -> None:
    told = announced([entry(2, "2026-05-12"), entry(1, "")], SITE)
    root = ET.fromstring(RENDERER.sitemap(told))  # noqa: S314 - our own bytes
    found = [(url.findtext(f"{MAP}loc"), url.findtext(f"{MAP}lastmod")) for url in root]
    assert found == [
        (f"{SITE}/trials/NCT00000001.html", None),
        (f"{SITE}/trials/NCT00000002.html", "2026-05-12"),
    ]


def test_a_feed_tells_of_the_last_changes_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(announcing, "MOST_NEWS", 2)
    told = announced([entry(1, "2026-01-01"), entry(2, "2026-03-01"), entry(3, ""), entry(4, "2026-03-01")], SITE)
    root = ET.fromstring(RENDERER.feed(news(told), SITE))  # noqa: S314 - our own bytes
    ids = [each.findtext(f"{ATOM}id") for each in root.findall(f"{ATOM}entry")]
    assert ids == [f"{SITE}/trials/NCT00000002.html", f"{SITE}/trials/NCT00000004.html"]
    assert root.findtext(f"{ATOM}updated") == "2026-03-01T00:00:00Z"


@pytest.mark.parametrize("hostile", ["<b>&amp;</title>", "]]>", '"><x/>', "a\u2028b"])
def test_whatever_a_title_holds_it_is_xml(hostile: str) -> None:
    told = announced([entry(1, "2026-01-01", hostile)], SITE)
    root = ET.fromstring(RENDERER.feed(news(told), SITE))  # noqa: S314 - our own bytes
    assert root.findtext(f"{ATOM}entry/{ATOM}title") == hostile
    ET.fromstring(RENDERER.sitemap(told))  # noqa: S314 - our own bytes


def test_a_feed_without_news_is_one_all_the_same() -> None:
    ET.fromstring(RENDERER.feed((), SITE))  # noqa: S314 - our own bytes
    assert robots(SITE).endswith(b"Sitemap: https://example.org/trials-site/sitemap.xml\n")
