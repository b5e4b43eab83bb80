"""CSV that a spreadsheet shows and does not run."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trialeditor.export.spreadsheet import csv_bytes, safe_cell


@pytest.mark.parametrize(
    "text", ["=1+1", "+1", "-2", "@SUM(A1)", "\t=1", "\r=1", "\n=1", " =1", "   @x", "\uff1d1", "\0=1", "\0 =1"]
)
def test_nothing_begins_like_a_formula(text: str) -> None:
    assert safe_cell(text).startswith("'")


@given(st.lists(st.tuples(st.text(), st.text()), max_size=5))
def test_every_cell_reads_back(rows: list[tuple[str, str]]) -> None:
    rows = [(a.encode("utf-8", "replace").decode(), b.encode("utf-8", "replace").decode()) for a, b in rows]
    text = csv_bytes(("a", "b"), rows).decode("utf-8-sig")
    read = list(csv.reader(io.StringIO(text, newline="")))
    assert read == [["a", "b"], *([safe_cell(a), safe_cell(b)] for a, b in rows)]
