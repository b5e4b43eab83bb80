"""Which sentences a moved fact touches."""

from __future__ import annotations

import pytest

from trialeditor.domain.drift import touched
from trialeditor.domain.facts import Facts
from trialeditor.domain.lapsing import Reason, ReasonKind
from trialeditor.domain.text import parse


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("77 people take part. They come each week.", ("77 people take part. They come each week.",)),
        ("About 77 people take part.\n\nOthers wait.", ("About 77 people take part.",)),
        ("See [77 people](https://example.org) here.", ("See 77 people here.",)),
        ("- 77 people here\n- some there", ("77 people here",)),
        ("1. Call us.\n2. 77 people did.", ("77 people did.",)),
        ("Some people take part.", ()),
    ],
)
def test_a_sentence_is_named_wherever_the_old_words_stand_in_it(source: str, found: tuple[str, ...]) -> None:
    reason = Reason(kind=ReasonKind.FACT, fact="enrollment.count", old="77 people", new="120 people")
    assert touched(parse(source), reason, Facts(by_key={})) == found
