"""The page that shows pages as they look now beside what another theme would make of them, for the team."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from trialeditor.rendering.environment import make_environment


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """A page that would change."""

    nct_id: str
    title: str
    in_words: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class SideBySide:
    """What the page shows. The pages themselves lie in `before/` and `after/` beside it."""

    theme: str
    """The name of the theme; empty for the look of the program."""
    told: str
    problems: tuple[str, ...]
    static: tuple[str, ...]
    pages: tuple[Compared, ...]
    left: int
    """How many more would change than are shown."""


def side_by_side_page(templates: Path, view: SideBySide) -> bytes:
    """Return the page as UTF-8."""
    return make_environment(templates).get_template("side_by_side.html.jinja").render(view=view).encode("utf-8")
