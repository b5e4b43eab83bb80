"""The renderer: views to bytes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from io import BytesIO
from pathlib import Path

from jinja2 import Environment, Template
from markupsafe import Markup

from trialeditor.rendering import aging
from trialeditor.rendering.announcing import AnnouncedPage
from trialeditor.rendering.browse import ListView, SearchView, search_data
from trialeditor.rendering.environment import make_environment
from trialeditor.rendering.index import IndexView
from trialeditor.rendering.languages import direction_mark, registry_mark
from trialeditor.rendering.page import PageView
from trialeditor.rendering.section import ShownState
from trialeditor.rendering.structured_data import json_ld
from trialeditor.rendering.theming.templates import ThemedTemplates
from trialeditor.rendering.theming.theme import Theme
from trialeditor.rendering.wording import window_title
from trialeditor.rendering.words import english


class Renderer:
    """Makes pages with the templates and stylesheets of two folders. The same view gives the same bytes."""

    def __init__(self, templates: Path, static: Path, *, theme: Theme | None = None) -> None:
        """Read templates from `templates`, and stylesheets from `static`; a `theme` changes what it brings along."""
        self._theme = theme
        self.words = theme.words if theme else english()
        self._sheets = {path.name: path.read_bytes() for path in sorted(static.glob("*.css"))}
        environment = make_environment(templates, self.words.texts)
        fixed: dict[str, Markup] = {}
        search_script = (static / "search.js").read_text(encoding="utf-8")
        values: dict[str, object] = {
            "words": dict(self.words.texts),
            "turned": Markup(direction_mark(self.words.lang)),  # noqa: S704 - our own attributes
            "registry": Markup(registry_mark(self.words.lang)),  # noqa: S704 - the same
            "titled": partial(window_title, self.words),
            "policy": Markup(aging.POLICY),  # noqa: S704 - our own, with no sign that ends an attribute
            "plain_policy": Markup(aging.PLAIN_POLICY),  # noqa: S704 - the same
            "script": Markup(aging.SCRIPT),  # noqa: S704 - our own script, whole
            "search_data": search_data(self.words),
            "search_script": Markup(search_script),  # noqa: S704 - our own script, whole
            "search_policy": Markup(aging.policy_of(search_script)),  # noqa: S704 - made of a digest
            "json_ld": json_ld,
        }
        environment.globals.update(values, fixed=fixed)
        fixed.update(_fixed_parts(environment))
        self._page = environment.get_template("page.html.jinja")
        self._index = environment.get_template("index.html.jinja")
        self._list = environment.get_template("list.html.jinja")
        self._search = environment.get_template("search.html.jinja")
        self._sitemap = environment.get_template("sitemap.xml.jinja")
        self._feed = environment.get_template("feed.xml.jinja")
        self._inner = environment.get_template("section.html.jinja").module.inner  # type: ignore[attr-defined]  # a macro
        self._own = ThemedTemplates(theme, our_templates(templates), values) if theme and theme.templates else None

    def page(self, view: PageView) -> bytes:
        """Return a page as UTF-8: the same bytes in the preview and in an export."""
        html = self._page.render(view=view)
        if self._own:
            html = self._own.render("page.html.jinja", html, of=view.nct_id, view=view)
        return html.encode("utf-8")

    def index(self, view: IndexView) -> bytes:
        """Return the list of all pages as UTF-8."""
        data = _streamed(self._index, view=view)
        if self._own is None:
            return data
        html = self._own.render("index.html.jinja", data.decode("utf-8"), of="index.html", is_list=True, view=view)
        return html.encode("utf-8")

    def list(self, view: ListView) -> bytes:
        """Return a page of a list as UTF-8."""
        data = _streamed(self._list, view=view)
        if self._own is None:
            return data
        of = f"lists/{view.file}"
        html = self._own.render("list.html.jinja", data.decode("utf-8"), of=of, is_list=True, view=view)
        return html.encode("utf-8")

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
        arguments = (section, view.title, view.heading_level(section))
        html = str(self._inner(*arguments))
        if self._own is None:
            return html
        return self._own.section(html, is_made=section.state is ShownState.FACT, arguments=arguments)

    def stylesheets(self) -> dict[str, bytes]:
        """Return the stylesheets by file name, and a theme's pictures; pages find them in `static/` beside them.

        A theme's further sheet stands at the end of the one that pages link to.
        """
        if self._theme is None:
            return dict(self._sheets)
        own = dict(self._theme.static)
        further = own.pop("theme.css", b"")
        files = {**self._sheets, **own}
        return {**files, _SHEET: files[_SHEET] + (b"\n" + further if further else b"")}


def _streamed(template: Template, **context: object) -> bytes:
    """Return what a template makes, as UTF-8. The parts of a long list are not held beside each other as well."""
    out = BytesIO()
    out.writelines(part.encode("utf-8") for part in template.generate(**context))
    return out.getvalue()


_SHEET = "page.css"


def our_templates(templates: Path) -> Mapping[str, str]:
    """Return our own templates by name, to be read by a theme's side."""
    return {path.name: path.read_text(encoding="utf-8") for path in sorted(templates.glob("*.jinja"))}


def _fixed_parts(environment: Environment) -> Mapping[str, Markup]:
    """Return what is the same on all pages, made once: most of a page's own words stand there."""
    beside = environment.get_template("beside.html.jinja").module
    frame = environment.get_template("frame.html.jinja").module
    return {
        "visit": beside.visit(),  # type: ignore[attr-defined]  # a macro
        "sources": beside.sources(),  # type: ignore[attr-defined]  # a macro
        "bottom": frame.bottom(),  # type: ignore[attr-defined]  # a macro
    }
