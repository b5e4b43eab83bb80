"""The site map, the feed of changes and the file for robots: what `verify` reads back of them."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from support import pages
from support.forging import forge, remake_manifest
from trialeditor.export.formats import FEED, ROBOTS_TXT, SITE_MAP
from trialeditor.export.verify import verify_bundle
from trialeditor.export.writer import write_bundle
from trialeditor.rendering.site import Site

ADDRESS = "https://trials.example.org/find"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A bundle for a site whose address is known: one page has signs in its title that XML escapes."""
    out = tmp_path / "site"
    bundle = pages.bundle(pages.signed(pages.history()))
    write_bundle(replace(bundle, site=Site(address=ADDRESS)), out)
    assert verify_bundle(out, trust=pages.KEYS).problems == ()
    return out


@pytest.mark.parametrize(
    ("name", "old", "new", "problem"),
    [
        (SITE_MAP, f"{ADDRESS}/trials/NCT99990001.html", "https://evil.example/", "does not list the bundle's pages"),
        (SITE_MAP, "</urlset>", f"<url><loc>{ADDRESS}/trials/NCT0.html</loc></url>\n</urlset>", "does not list"),
        (SITE_MAP, "<lastmod>2026", "<lastmod>2025", "says that NCT99990001 last changed before its review"),
        (SITE_MAP, "<url>", "<!-- --><url>", "holds what no site map has"),
        (SITE_MAP, "<?xml", '<!DOCTYPE a [<!ENTITY b "c">]><?xml', "holds what no site map has"),
        (FEED, "<entry>\n<title>", "<entry>\n<title>Cured: ", "tells something else"),
        (FEED, f"<id>{ADDRESS}/trials", "<id>https://evil.example", "tells something else"),
        (FEED, f'href="{ADDRESS}/trials', 'href="https://evil.example', "tells something else"),
        (FEED, f'href="{ADDRESS}/index.html"', 'href="https://evil.example"', "does not begin as the site's feed does"),
        (FEED, "<author><name>", "<author><name>Not ", "does not begin as the site's feed does"),
        (FEED, "<summary>", "<content>&lt;script&gt;</content><summary>", "holds what no feed has"),
        (ROBOTS_TXT, "Allow: /", "Disallow: /", "is not what lets robots in"),
        (ROBOTS_TXT, ADDRESS, "https://evil.example", "is not what lets robots in"),
    ],
)
def test_what_others_are_told_and_no_page_says_is_named(
    site: Path, name: str, old: str, new: str, problem: str
) -> None:
    found = forge(site, name, old, new)
    assert any(each.startswith(f"{name}: {problem}") for each in found.problems), found.problems


def test_a_feed_that_leaves_a_change_out_is_named(site: Path) -> None:
    text = (site / FEED).read_text("utf-8")
    (site / FEED).write_text(re.sub("<entry>.*</entry>\n", "", text, flags=re.DOTALL), "utf-8")
    remake_manifest(site)
    assert f"{FEED}: does not tell the newest pages" in verify_bundle(site, trust=pages.KEYS).problems


def test_days_that_differ_between_the_two_are_named(site: Path) -> None:
    text = (site / FEED).read_text("utf-8")
    (site / FEED).write_text(re.sub("[0-9]{4}-[0-9]{2}-[0-9]{2}T", "2031-01-01T", text), "utf-8")
    remake_manifest(site)
    assert any(each.startswith(f"{FEED}: tells something else") for each in verify_bundle(site).problems)


def test_a_site_without_an_address_announces_nothing(tmp_path: Path) -> None:
    out = tmp_path / "site"
    write_bundle(pages.bundle(pages.signed(pages.history())), out)
    (out / ROBOTS_TXT).write_text("User-agent: *\nDisallow: /\n", "utf-8")
    remake_manifest(out)
    assert f"{ROBOTS_TXT}: is there, though the site has no address" in verify_bundle(out, trust=pages.KEYS).problems
