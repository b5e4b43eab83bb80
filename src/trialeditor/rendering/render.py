"""The renderer: views to bytes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path

from jinja2 import Environment
from markupsafe import Markup

from trialeditor.rendering import aging
from trialeditor.rendering.announcing import AnnouncedPage
from trialeditor.rendering.browse import ListView, SearchView
from trialeditor.rendering.environment import make_environment
from trialeditor.rendering.index import IndexView
from trialeditor.rendering.page import PageView
from trialeditor.rendering.structured_data import json_ld
from trialeditor.rendering.wording import window_title
from trialeditor.rendering.words import Words, english


class Renderer:
    """Makes pages with the templates and stylesheets of two folders. The same view gives the same bytes."""

    def __init__(self, templates: Path, static: Path, *, words: Words | None = None) -> None:
        """Read templates from `templates`, and stylesheets from `static`; without `words`, pages speak English."""
        self._static = static
        self.words = words or english()
        environment = make_environment(templates)
        fixed: dict[str, Markup] = {}
        search_script = (static / "search.js").read_text(encoding="utf-8")
        environment.globals.update(
            words=dict(self.words.texts),
            titled=partial(window_title, self.words),
            policy=Markup(aging.POLICY),  # noqa: S704 - our own, with no sign that ends an attribute
            plain_policy=Markup(aging.PLAIN_POLICY),  # noqa: S704 - the same
            script=Markup(aging.SCRIPT),  # noqa: S704 - our own script, whole
            search_script=Markup(search_script),  # noqa: S704 - our own script, whole
            search_policy=Markup(aging.policy_of(search_script)),  # noqa: S704 - made of a digest
            json_ld=json_ld,
            fixed=fixed,
        )
        fixed.update(_fixed_parts(environment))
        self._page = environment.get_template("page.html.jinja")
        self._index = environment.get_template("index.html.jinja")
        self._list = environment.get_template("list.html.jinja")
        self._search = environment.get_template("search.html.jinja")
        self._sitemap = environment.get_template("sitemap.xml.jinja")
        self._feed = environment.get_template("feed.xml.jinja")
        self._inner = environment.get_template("section.html.jinja").module.inner  # type: ignore[attr-defined]  # a macro

    def page(self, view: PageView) -> bytes:
        """Return a page as UTF-8: the same bytes in the preview and in an export."""
        return self._page.render(view=view).encode("utf-8")

    def index(self, view: IndexView) -> bytes:
        """Return the list of all pages as UTF-8."""
        return self._index.render(view=view).encode("utf-8")

    def list(self, view: ListView) -> bytes:
        """Return a page of a list as UTF-8."""
        return self._list.render(view=view).encode("utf-8")

    def search(self, view: SearchView) -> bytes:
        """Return the page of the search as UTF-8."""
        return self._search.render(view=view).encode("utf-8")

    def sitemap(self, pages: Sequence[AnnouncedPage]) -> bytes:
        """Return the site map (sitemaps.org) as UTF-8."""
        return self._sitemap.render(pages=pages).encode("utf-8")

    def feed(self, pages: Sequence[AnnouncedPage], address: str) -> bytes:
        """Return a feed (RFC 4287) as UTF-8."""
        return self._feed.render(pages=pages, address=address).encode("utf-8")

    def section(self, view: PageView, key: str) -> str | None:
        """Return the HTML inside one section's element, exactly as `page` has it, or None if it shows none."""
        section = view.section(key)
        if section is None:
            return None
        return str(self._inner(section, view.title, view.heading_level(section)))

    def stylesheets(self) -> dict[str, bytes]:
        """Return the stylesheets by file name; pages find them in `static/` beside them."""
        return {path.name: path.read_bytes() for path in sorted(self._static.glob("*.css"))}


def _fixed_parts(environment: Environment) -> Mapping[str, Markup]:
    """Return what is the same on all pages, made once: most of a page's own words stand there."""
    beside = environment.get_template("beside.html.jinja").module
    frame = environment.get_template("frame.html.jinja").module
    return {
        "visit": beside.visit(),  # type: ignore[attr-defined]  # a macro
        "sources": beside.sources(),  # type: ignore[attr-defined]  # a macro
        "bottom": frame.bottom(),  # type: ignore[attr-defined]  # a macro
    }
