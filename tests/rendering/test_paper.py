"""What stands on each sheet can be any words: they never end the rule that they stand in."""

from __future__ import annotations

import re
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from support import pages
from trialeditor.domain.publishing import published
from trialeditor.rendering.page import PageView, page_view
from trialeditor.rendering.paper import paper_marks, paper_rules
from trialeditor.rendering.words import Words, english


def view(*, is_draft: bool, is_sample: bool = False) -> PageView:
    history = pages.signed(pages.history())
    out = published(history)
    assert out is not None
    return page_view(
        nct_id=history.nct_id,
        facts=history.snapshot.facts,
        sections=out.sections,
        dates=out.dates,
        as_of=history.snapshot.as_of,
        is_draft=is_draft,
        is_sample=is_sample,
    )


def test_a_page_for_the_public_has_no_marks() -> None:
    assert paper_marks(view(is_draft=False)) == ()
    assert len(paper_marks(view(is_draft=True, is_sample=True))) == 2


@given(st.text())
def test_any_words_stay_within_their_rule(words: str) -> None:
    says = Words({**english().texts, "site.draft": words})
    rules = paper_rules(replace(view(is_draft=True), says=says)).decode("utf-8")
    content = re.search(r'@top-center \{ content: "([^"]*)"; font', rules)
    assert content is not None
    assert re.fullmatch(r"(?:[A-Za-z0-9 .,:-]|\\[0-9a-f]{1,6} )*", content[1])
    read = re.sub(r"\\([0-9a-f]{1,6}) ", lambda found: chr(int(found[1], 16)), content[1])
    assert read.startswith(words)
