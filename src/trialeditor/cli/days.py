"""Days as options of commands: written one way, as 2027-06-01, and refused in words otherwise."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

import typer

_DAY = re.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}")


def day_option(what_for: str) -> Any:  # noqa: ANN401 - typer's options are typed so
    """Return an option for a day; `what_for` is its line in the help."""
    return typer.Option(parser=day, metavar="YYYY-MM-DD", help=what_for)


def day(text: str) -> date:
    """Return the day that is written as 2027-06-01; raise typer's error of wrong use for anything else."""
    try:
        return date.fromisoformat(text if _DAY.fullmatch(text) else "")
    except ValueError:
        raise typer.BadParameter(f"expected a day such as 2027-06-01, found {text[:40]!r}") from None
