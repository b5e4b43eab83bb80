"""Which text is a rewording of which."""

from __future__ import annotations

from trialeditor.domain.text.similar import similar_pairs, similarity


def test_a_rewording_is_found_wherever_it_stands() -> None:
    old = ["Age 18 years or older", "Life expectancy of at least 3 months", "Pregnant women"]
    new = ["Life expectancy of at least 6 months", "Age 18 years or older at consent", "History of stroke"]
    assert similar_pairs(old, new, least=0.5) == [(0, 1), (1, 0)]


def test_the_most_alike_go_together() -> None:
    old = ["Prior therapy with drug A", "Prior therapy with drug B"]
    new = ["Prior therapy with drug B in the last year", "Prior therapy with drug A"]
    assert similar_pairs(old, new, least=0.3) == [(0, 1), (1, 0)]


def test_signs_count_as_words() -> None:
    assert similarity("Age >18", "Age <18") < similarity("Age >18", "age > 18") == 1


def test_words_that_everybody_has_are_not_searched() -> None:
    assert similar_pairs(["a b"] * 5000, ["a b"] * 5000, least=0.5) == []


def test_empty_lists_have_no_pairs() -> None:
    assert similar_pairs([], ["word"], least=0.1) == []
