"""CSV that a spreadsheet shows and does not run.

A cell that begins with `=`, `+`, `-`, `@`, a tab or a line break is taken for a formula by spreadsheets (OWASP, "CSV
Injection"): it gets an apostrophe in front, which they show as text. The file begins with a byte order mark, without
which some read it in the machine's old encoding; lines end as RFC 4180 says.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

_STARTS_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")
"""Among them the full-width forms, which some spreadsheets fold."""


def csv_bytes(header: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    """Return a table of texts as CSV in UTF-8."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(header)
    writer.writerows([safe_cell(cell) for cell in row] for row in rows)
    return out.getvalue().encode("utf-8-sig")


def safe_cell(text: str) -> str:
    """Return a text that no spreadsheet takes for a formula."""
    shown = text.replace("\0", "")
    return f"'{shown}" if shown.lstrip(" ").startswith(_STARTS_FORMULA) else shown
