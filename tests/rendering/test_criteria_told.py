"""How many criteria the page's words explain: only links that people made, and that still stand."""

from __future__ import annotations

from support import pages
from trialeditor.domain.criteria import Section
from trialeditor.domain.judgments import Explanation
from trialeditor.domain.reading import read_page
from trialeditor.rendering.criteria_told import criteria_told
from trialeditor.rendering.wording import criteria_note
from trialeditor.rendering.words import english

PAGE = pages.history()
READINGS = read_page(pages.blueprint(), PAGE.revisions[-1].content, PAGE.snapshot.facts)
FACTS = PAGE.snapshot.facts


def link(sentence: str, criterion: str) -> Explanation:
    return Explanation(section="good_fit", sentence=sentence, listed=Section.INCLUSION, criterion=criterion)


def test_links_that_stand_are_counted() -> None:
    told = criteria_told(english(), FACTS, READINGS, [link("you are 18 or older", "Age ≥18 years")])
    assert told == criteria_note(english(), 2, 1, 1)
    assert "explain 1 of them: they are not the full list" in told


def test_links_to_what_is_gone_are_not() -> None:
    links = [link("you are 21 or older", "Age ≥18 years"), link("you are 18 or older", "Age ≥21 years")]
    assert criteria_told(english(), FACTS, READINGS, links) == criteria_note(english(), 2, 1, 0)
    assert "may leave some of them out" in criteria_note(english(), 2, 1, 0)


def test_all_is_said_only_of_all() -> None:
    assert (
        criteria_note(english(), 1, 0, 1)
        == "The registry lists 1 rule on who may join. The parts above explain all of them."
    )
    assert "not the full list" in criteria_note(english(), 2, 3, 4)
    assert criteria_note(english(), 0, 0, 0) == ""


def test_without_words_on_who_can_join_nothing_is_said() -> None:
    others = [each for each in READINGS if each.key not in {"good_fit", "not_a_fit"}]
    assert criteria_told(english(), FACTS, others, ()) == ""
