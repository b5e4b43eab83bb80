"""The panel of the checks: what is listed, narrowed and gone through, and where each finding leads."""

from __future__ import annotations

import pytest

from support.checkers import Checker, checker
from trialeditor.domain.findings import Weight
from trialeditor.gui.check_faces import FindingId, HeadingFace
from trialeditor.gui.find_faces import Place

__all__ = ["checker"]
pytestmark = pytest.mark.usefixtures("qapp")


def shown_codes(checker: Checker) -> list[str]:
    return [each.id.code for each in checker.lines if isinstance(each.id, FindingId)]


def test_findings_stand_under_their_sections_with_counts(checker: Checker) -> None:
    headings = [each for each in checker.faces[-1].lines if isinstance(each, HeadingFace)]
    assert "Summary" in [each.words for each in headings]
    summary = next(each for each in headings if each.words == "Summary")
    assert "1 blocker" in summary.counts
    total = checker.now.checked
    assert checker.faces[-1].counts[Weight.BLOCKER].words.startswith(str(total.count(Weight.BLOCKER)))
    assert checker.counts[-1].startswith(f"{total.count(Weight.BLOCKER)} blocker")


def test_weights_and_kinds_narrow_the_list(checker: Checker) -> None:
    everything = shown_codes(checker)
    checker.panel.toggle(Weight.BLOCKER)
    assert "promise.exclusion" not in shown_codes(checker)
    checker.panel.toggle(Weight.BLOCKER)
    assert shown_codes(checker) == everything
    checker.panel.choose_code("word.plain")
    assert set(shown_codes(checker)) == {"word.plain"}
    assert ("word.plain", f"Hard word ({everything.count('word.plain')})") in checker.faces[-1].codes
    checker.panel.choose_code("")
    assert shown_codes(checker) == everything


def test_a_finding_leads_to_its_words(checker: Checker) -> None:
    key = checker.key("promise.exclusion")
    checker.panel.choose(key)
    place = checker.reached[-1].place
    assert place is not None
    text = checker.document.content.text("summary")
    assert text[place.start : place.end] == key.quote
    assert not checker.reached[-1].focus
    here = [mark for mark in checker.marks[-1].marks["summary"] if mark.is_here]
    assert [mark.id for mark in here] == [key]
    assert "Why" not in checker.details[-1].message
    assert checker.details[-1].can_set_aside


def test_places_move_with_the_words_until_the_next_answer(checker: Checker) -> None:
    key = checker.key("word.plain", "commence")
    live = checker.now
    checker.document.type("studies", f"Now: {checker.document.content.text('studies')}")
    checker.panel.take(live)  # an answer about the words before
    place = checker.panel.place(live.checked.findings[0])
    assert place is None or place.start >= 0
    checker.panel.choose(key)
    moved = checker.reached[-1].place
    assert moved is not None
    assert checker.document.content.text("studies")[moved.start : moved.end] == "commence"


def test_the_key_goes_on_from_the_cursor_and_round(checker: Checker) -> None:
    checker.panel.step(1, None)
    first = checker.panel.here
    keys = [each.id for each in checker.lines]
    assert first == keys[0]
    for wanted in (*keys[1:], keys[0]):
        place = checker.reached[-1].place
        checker.panel.step(1, place)
        assert checker.panel.here == wanted
    checker.panel.step(-1, checker.reached[-1].place)
    assert checker.panel.here == keys[-1]
    text = checker.document.content.text("studies")
    second = text.index("commence", text.index("commence") + 1)
    checker.panel.step(1, Place(key="studies", start=second, end=second))
    here = checker.reached[-1].place
    assert here is not None
    assert here.start >= second
    checker.panel.step(-1, Place(key="studies", start=second, end=second))
    before = checker.reached[-1].place
    assert before is not None
    assert (before.key, before.start < second) == ("studies", True)


def test_the_first_blocker_is_reached_though_blockers_are_hidden(checker: Checker) -> None:
    checker.panel.toggle(Weight.BLOCKER)
    checker.panel.first_blocker()
    here = checker.panel.here
    assert here is not None
    found = checker.panel.finding(here)
    assert found is not None
    assert found[0].weight is Weight.BLOCKER
    assert here in [each.id for each in checker.lines]


def test_a_finding_of_a_page_that_opens_is_reached_when_it_is_checked(checker: Checker) -> None:
    key = checker.key("promise.exclusion")
    assert checker.panel.await_finding(checker.document.page.nct_id, key)
    assert checker.panel.here == key
    assert not checker.panel.await_finding("NCT00000000", key)


def test_what_is_hidden_is_not_acted_on_until_it_is_wanted(checker: Checker) -> None:
    key = checker.key("promise.exclusion")
    checker.panel.choose(key)
    checker.panel.toggle(Weight.BLOCKER)
    hidden = checker.details[-1]
    checker.panel.choose(key)  # its words were clicked
    assert (hidden.title, bool(checker.details[-1].title)) == ("", True)
    assert key in [each.id for each in checker.lines]


def test_who_may_do_nothing_is_told_why(checker: Checker) -> None:
    checker.panel.choose(checker.key("promise.exclusion"))
    checker.panel.allow("Pia is a publisher.")
    assert checker.details[-1].why_not == "Pia is a publisher."


def test_a_page_without_findings_says_what_comes_next(checker: Checker) -> None:
    for weight in Weight:
        checker.panel.toggle(weight)
    face = checker.faces[-1]
    assert face.lines == ()
    assert face.empty[0] == "Nothing of this kind stands"
