"""The glossary as pages use it: first uses, the team's own meanings, what was found before."""

from __future__ import annotations

from trialeditor.domain.judgments import HouseKind, HouseWord
from trialeditor.services.glossary import entries, glossary_with

FIND = glossary_with(())


def test_a_term_is_told_once_where_it_is_first_used() -> None:
    found = FIND([("summary", "A placebo looks alike."), ("studies", "Some get placebos, others an antibody.")])
    assert [(each.section, each.quote) for each in found if each.term in {"placebo", "antibody"}] == [
        ("summary", "placebo"),
        ("studies", "antibody"),
    ]
    assert all(each.meaning and each.source for each in found)


def test_another_form_of_a_term_is_told_as_it_is_written() -> None:
    (found,) = (each for each in FIND([("studies", "People are randomised.")]) if each.term == "randomized")
    assert (found.quote, found.anchor) == ("randomised", "word-randomized")


def test_words_that_go_on_in_another_line_are_no_term() -> None:
    assert not [each for each in FIND([("studies", "•\tthe standard\n•\tof care")]) if each.term == "standard of care"]


def test_the_teams_own_meaning_comes_first() -> None:
    own = HouseWord(kind=HouseKind.TERM, word="Placebo", meaning="A sugar pill.", source="the team")
    (found,) = (each for each in glossary_with((own,))([("studies", "A placebo.")]) if each.quote == "placebo")
    assert (found.meaning, found.source) == ("A sugar pill.", "the team")
    assert glossary_with((own,)) is glossary_with((own,))


def test_what_was_found_in_a_text_is_found_again() -> None:
    texts = [("studies", "A placebo and a biopsy.")]
    assert FIND(texts) == FIND(texts)


def test_a_meaning_of_the_team_holds_for_all_ways_to_write_a_term() -> None:
    ours = HouseWord(kind=HouseKind.TERM, word="Adjuvant", meaning="Given afterward.", source="Ours")
    [entry] = [each for each in entries((ours,)) if each.is_own]
    assert (entry.term.meaning, entry.replaces is not None) == ("Given afterward.", True)
    assert "adjuvant therapy" in entry.term.forms
    [known] = glossary_with((ours,))([("studies", "You get adjuvant therapy.")])
    assert (known.meaning, known.quote) == ("Given afterward.", "adjuvant therapy")
