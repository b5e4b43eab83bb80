"""One line of the table that `make bench` prints: ours beside a named yardstick of the same run."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A measurement. `ours` and `yardstick` are of one unit; `bar` is what the ratio has to keep."""

    what: str
    ours: float
    yardstick: float
    yardstick_name: str
    unit: str
    at_least: float | None = None
    at_most: float | None = None

    @property
    def ratio(self) -> float:
        """Return ours by the yardstick."""
        return self.ours / self.yardstick

    @property
    def bar(self) -> str:
        """Return what the ratio has to keep, in signs."""
        if self.at_least is not None:
            return f"≥ {self.at_least:g}"
        return f"≤ {self.at_most:g}" if self.at_most is not None else "none"

    @property
    def met(self) -> bool:
        """Say whether the bar is kept."""
        low = self.at_least is None or self.ratio >= self.at_least
        return low and (self.at_most is None or self.ratio <= self.at_most)

    def to_json(self) -> dict[str, object]:
        """Return all of it, the derived parts too."""
        return {**asdict(self), "ratio": self.ratio, "bar": self.bar, "met": self.met}


_HEADER = ("what", "ours", "yardstick", "ratio", "bar", "met")


def table(rows: Iterable[Row]) -> str:
    """Return the rows as a table of plain text."""
    cells = [_HEADER, *(_cells(row) for row in rows)]
    widths = [max(len(line[column]) for line in cells) for column in range(len(_HEADER))]
    return "\n".join("  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)) for line in cells)


def _cells(row: Row) -> tuple[str, ...]:
    yardstick = f"{row.yardstick:,.4g} {row.unit} ({row.yardstick_name})"
    met = "yes" if row.met else "NO"
    return row.what, f"{row.ours:,.4g} {row.unit}", yardstick, f"{row.ratio:.2f}", row.bar, met
