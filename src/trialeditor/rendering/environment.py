"""The one Jinja environment."""

from __future__ import annotations

from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from trialeditor.domain.dates import long_date


def make_environment(templates: Path) -> Environment:
    """Return an environment that reads templates from `templates` alone.

    It escapes everything, always; a name that does not exist is an error; templates are compiled once.
    """
    environment = Environment(
        loader=FileSystemLoader(templates, followlinks=False),
        autoescape=True,
        undefined=StrictUndefined,
        auto_reload=False,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters["long_date"] = long_date
    return environment
