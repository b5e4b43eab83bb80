"""Typed words that the record does not say any more: found whole, mended as they stood, and left alone in phrases."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from support.offices import seed_record
from trialeditor.domain.facts import Facts
from trialeditor.domain.phrases import fill_from
from trialeditor.domain.stale_words import OldWords, mended, old_words, sentence_around, stale_places
from trialeditor.domain.text import parse, reader_text
from trialeditor.registry.facts import facts_of


def facts(count: int = 77, status: str = "RECRUITING", conditions: tuple[str, ...] = ("Lymphoma", "Asthma")) -> Facts:
    record = seed_record()
    protocol = record["protocolSection"]
    protocol["designModule"]["enrollmentInfo"] = {"count": count, "type": "ESTIMATED"}
    protocol["statusModule"]["overallStatus"] = status
    protocol["conditionsModule"]["conditions"] = list(conditions)
    return facts_of(record)


def olds(then: Facts, now: Facts, *keys: str) -> tuple[OldWords, ...]:
    return old_words(keys or ("enrollment.count", "status", "conditions"), then, now)


def mend(text: str, *, bind: bool, then: Facts | None = None, now: Facts | None = None) -> str:
    words = olds(then or facts(), now or facts(120, "COMPLETED"))
    return mended(text, stale_places(text, words), bind=bind)


def test_a_typed_number_is_bound_in_the_form_that_it_had() -> None:
    text = "About 77 people will join. 77 is a small number."
    assert mend(text, bind=True) == (
        "About {enrollment.count|people} will join. {enrollment.count|number} is a small number."
    )
    assert mend(text, bind=False) == "About 120 people will join. 120 is a small number."


def test_longer_words_go_before_shorter_ones() -> None:
    assert mend("about 80 people, or 77", bind=True) == "{enrollment.count|about}, or {enrollment.count|number}"


def test_a_capital_stays_a_capital() -> None:
    assert mend("Open to new patients now.", bind=True) == "{status|Inline} now."
    assert mend("It is open to new patients.", bind=True) == "It is {status|inline}."
    assert mend("Open to new patients now.", bind=False).startswith("Finished")
    assert mend("It is open to new patients.", bind=False) == "It is finished."


def test_words_within_others_and_within_phrases_are_left_alone() -> None:
    text = "Room 177 and {enrollment.count|number}, see [77 people](https://example.org/77)."
    assert mend(text, bind=False) == (
        "Room 177 and {enrollment.count|number}, see [120 people](https://example.org/77)."
    )


def test_one_word_and_one_digit_say_too_little() -> None:
    then, now = facts(7), facts(9, "COMPLETED")
    assert mend("7 open wounds", bind=False, then=then, now=now) == "7 open wounds"
    assert mend("7 people", bind=False, then=then, now=now) == "9 people"


def test_a_form_that_reads_the_same_is_not_old() -> None:
    words = {each.old for each in olds(facts(77), facts(78), "enrollment.count")}
    assert "about 80 people" not in words
    assert "77 people" in words


def test_an_item_that_is_gone_is_found_and_cannot_be_mended() -> None:
    words = olds(facts(), facts(conditions=("Asthma",)), "conditions")
    [place] = stale_places("A study of lymphoma.", words)
    assert not place.is_mendable
    assert stale_places("A study of asthma.", words) == ()


def test_the_sentence_is_found_within_its_line() -> None:
    text = "One. About 77 people join! 77 too.\n- 77 people here\n1. No stop at 77"
    words = olds(facts(), facts(120), "enrollment.count")
    sentences = [text[slice(*sentence_around(text, each.start, each.end))] for each in stale_places(text, words)]
    assert sentences == ["About 77 people join!", "77 too.", "77 people here", "No stop at 77"]


@given(
    st.lists(
        st.sampled_from(["77 people", "77", "About 80 people", "open to new patients", "the room 7", "**x**", "."])
    )
)
def test_what_was_bound_reads_as_today_and_as_before_it_read_as_typed(parts: list[str]) -> None:
    then, now = facts(), facts(120, "COMPLETED")
    text = " ".join(parts)
    places = stale_places(text, olds(then, now))
    bound, plain = (mended(text, places, bind=bind) for bind in (True, False))
    assert reader_text(parse(bound), fill_from(now)) == reader_text(parse(plain), fill_from(now))
    assert reader_text(parse(bound), fill_from(then)) == reader_text(parse(text), fill_from(then))
    assert stale_places(bound, olds(then, now)) == ()
