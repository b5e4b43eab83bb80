"""What marks a list item, and what is a word."""

from __future__ import annotations

import pytest

from trialeditor.registry.criteria_markers import Markers


def split(text: str, whole: str = "") -> tuple[str, str]:
    marker, rest = Markers(whole or text).split(text)
    return marker.text if marker else "", rest


@pytest.mark.parametrize(
    ("text", "marker", "rest"),
    [
        ("* Age", "*", "Age"),
        ("-Men", "-", "Men"),
        ("--Women", "--", "Women"),
        ("• Age", "•", "Age"),
        ("●Age", "●", "Age"),
        ("o Age over 18", "o", "Age over 18"),
        ("1. Age", "1.", "Age"),
        ("12) Age", "12)", "Age"),
        ("1.Age", "1.", "Age"),
        ("3)age", "3)", "age"),
        ("(1) Age", "(1)", "Age"),
        ("（1）Age", "（1）", "Age"),
        ("1、Age", "1、", "Age"),
        ("② Age", "②", "Age"),
        ("a) age", "a)", "age"),
        ("(iv) age", "(iv)", "age"),
        ("a. Age", "a.", "Age"),
        ("* 1. Age", "* 1.", "Age"),
        ("• o Subject", "• o", "Subject"),
        ("9) 10)Patients", "9) 10)", "Patients"),
        ("7. a. For infants", "7. a.", "For infants"),
    ],
)
def test_markers(text: str, marker: str, rest: str) -> None:
    assert split(text) == (marker, rest)


@pytest.mark.parametrize(
    "text",
    [
        "A. baumannii infection",
        "E. coli",
        "C. Difficile infection",
        "H.L. Moffitt review",
        "i.e. adults",
        "i. v. antibiotics",
        "-4.1 or less",
        "1.5 x ULN",
        "*Note",
        "2020. Patients",
        "o sinal",
        "≥ 18 years",
        "> 18 years",
        "</= 150kg",
    ],
)
def test_words(text: str) -> None:
    assert split(text) == ("", text)


def test_a_number_in_parentheses_after_a_marker_is_a_number() -> None:
    assert split("B. (2) positive tests", "A. x\nB. (2) positive tests") == ("B.", "(2) positive tests")


def test_a_capital_letter_marks_an_item_beside_its_neighbor() -> None:
    whole = "A. adults\nB. children"
    assert split("A. adults", whole) == ("A.", "adults")
    assert split("B. children", whole) == ("B.", "children")
    assert split("E. coli", whole) == ("", "E. coli")


def test_a_label_knows_the_one_before_it() -> None:
    markers = Markers("")
    second, first, roman = (markers.split(text)[0] for text in ("ii) x", "i) x", "2) x"))
    assert second is not None
    assert first is not None
    assert roman is not None
    assert second.follows(first)
    assert not first.follows(second)
    assert not roman.follows(first)
