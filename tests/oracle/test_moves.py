"""Our own records, moved in every way, against the oracle; and the oracle against what is plain to see."""

from __future__ import annotations

import ast
import json
from pathlib import Path

import pytest

from oracle.comparing import Bench
from oracle.every_move import MOVES
from oracle.html_words import sections_of
from oracle.raw_facts import declared, plain
from oracle.raw_sides import sides_of
from support.repository import ROOT

FOLDERS = (ROOT / "tests" / "data" / "checks" / "records", ROOT / "resources" / "samples" / "find-a-trial" / "records")
RECORDS = sorted(path for folder in FOLDERS for path in folder.glob("*.json"))
EACH = 9
"""Of so many moves one is made of each record here; `test_corpus` makes more, of more records."""
OWN = ("html_words", "raw_facts", "raw_sides", "verdict", "wordings")


def test_our_own_records_in_every_way() -> None:
    bench = Bench()
    for number, path in enumerate(RECORDS):
        bench.compare_moves(json.loads(path.read_text(encoding="utf-8")), MOVES, seed=number, each=EACH)
    assert len(bench.tally.moves) > len(MOVES) * 0.9
    assert bench.tally.lapsed > 100
    assert bench.tally.errors == []


@pytest.mark.parametrize("name", OWN)
def test_the_oracle_shares_no_code_with_the_program(name: str) -> None:
    tree = ast.parse((Path(__file__).parent / f"{name}.py").read_text(encoding="utf-8"))
    imported = {
        name
        for node in ast.walk(tree)
        if isinstance(node, (ast.Import, ast.ImportFrom))
        for name in ([node.module or ""] if isinstance(node, ast.ImportFrom) else [each.name for each in node.names])
    }
    ours = {each for each in imported if each.startswith(("trialeditor", "support"))}
    assert not ours
    assert {each.partition(".")[2] for each in imported if each.startswith("oracle")} <= set(OWN)


def test_what_the_oracle_reads_of_a_page() -> None:
    page = b"""<!DOCTYPE html><html><head><meta charset="utf-8"></head><body><p>Around</p>
<section data-section="a" data-state="draft"><h2 data-heading>Heading</h2><div class="words" data-words>
<p>One <strong>bo</strong>ld\n  word &amp; <a href="https://example.org/?a=1&amp;b=2">a link</a>.</p>
<p> </p>
<ul>
<li>First
<ol>
<li>Nested</li>
<li><details><summary>Folded</summary><ul>
<li>Deep</li>
</ul></details></li>
</ol>
</li>
<li>Cafe\xcc\x81</li>
</ul>
<h3>Sub</h3>
<dl><div><dt>Label</dt><dd>Value</dd></div></dl>
</div></section>
<section data-section="b" data-state="fact"><div data-words></div></section></body></html>"""
    found = sections_of(page)
    assert found["a"].lines == (
        "One bold word & \x02a link\x03https://example.org/?a=1&b=2\x04.",
        "• First",
        "  1. Nested",
        "  2. Folded",
        "    • Deep",
        "• Café",
        "# Sub",
        "Label",
        "Value",
    )
    assert (found["b"].state, found["b"].lines) == ("fact", ())


@pytest.mark.parametrize(
    "written", ["dose >10 mg", r"dose \>10 mg", "dose &gt;10 mg", r"dose \&gt;10  mg", "dose&nbsp;&amp;gt;10\nmg"]
)
def test_ways_to_write_what_reads_the_same(written: str) -> None:
    assert plain(written) == "dose >10 mg"


def test_every_declared_fact_has_a_raw_path() -> None:
    assert declared(["age.*", "status"]) == ("age.minimum", "age.maximum", "status")
    with pytest.raises(AssertionError, match="no raw path"):
        declared(["brief_summary"])


def test_sides_are_told_apart_only_where_it_is_easy() -> None:
    plain_text = "Inclusion Criteria:\n\n* Adults\n* ECOG 0\\-1\n\nExclusion Criteria:\n\n1. Pregnancy"
    assert sides_of(plain_text) == {"inclusion": "Adults ECOG 0-1", "exclusion": "Pregnancy"}
    assert sides_of(plain_text.replace("* Adults", "Nobody may join who is:\n\n* An adult")) is None
    assert sides_of("* Adults") is None
