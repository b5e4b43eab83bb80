"""NCT numbers in any text: found however they are written, and never made out of something else."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trialeditor.domain.errors import BadInput
from trialeditor.domain.ids import NctId, almost_ncts_in, ncts_in, parse_nct_id

DIGITS = st.text("0123456789", min_size=8, max_size=8)
BETWEEN = st.sampled_from([" ", ", ", "\n", " and ", "; ", "/", "", ") (", "_", "\t", " · "])
WRITTEN = st.sampled_from(
    ["NCT{}{}", "nct{}{}", "NCT {}{}", "NCT-{}{}", "Nct: {}{}", "NCT{} {}", "NCT{}-{}", "NCT No. {}{}", "nct#{}{}"]
)


@pytest.mark.parametrize(
    "text",
    [
        "NCT05350891",
        "Please add nct05350891, thank you",
        "https://clinicaltrials.gov/study/NCT05350891?tab=table",
        "NCT-05350891",
        "NCT 0535 0891 was closed in 2024",
        "NCT 05-350-891",
        "NCT: 05350891",
        "NCT No. 05350891",
        "NCT0535-\n0891",
        "NCT\u00a005350891",
        "NCT\u201105350891",
        "ＮＣＴ０５３５０８９１",
        "NCT\u200b0535\u00ad0891",
        "record_NCT05350891.json",
        "NCT05350891 12 sites",
    ],
)
def test_a_number_is_found_however_it_is_written(text: str) -> None:
    assert ncts_in(text) == ("NCT05350891",)
    assert almost_ncts_in(text) == ()


@pytest.mark.parametrize(
    ("text", "like"),
    [
        ("NCT0535089", "NCT0535089"),
        ("NCT0535089 1 site", "NCT0535089"),
        ("NCT053508912", "NCT053508912"),
        ("nctO5350891", "nctO5350891"),
        ("NCT 5350891", "NCT 5350891"),
    ],
)
def test_what_is_nearly_a_number_is_told_and_not_mended(text: str, like: str) -> None:
    assert ncts_in(text) == ()
    assert almost_ncts_in(text) == (like,)


@pytest.mark.parametrize(
    "text", ["", "NCT", "05350891", "XNCT05350891", "EudraCT 2019-001234-56", "function", "NCT 12"]
)
def test_other_text_holds_none(text: str) -> None:
    assert ncts_in(text) == ()
    assert almost_ncts_in(text) == ()


@given(written=st.lists(st.tuples(WRITTEN, DIGITS, BETWEEN), max_size=8))
def test_all_are_found_each_once_and_in_order(written: list[tuple[str, str, str]]) -> None:
    text = "".join(form.format(digits[:4], digits[4:]) + between for form, digits, between in written)

    assert ncts_in(text) == tuple(dict.fromkeys(f"NCT{digits}" for _, digits, _ in written))


@given(text=st.text())
def test_any_text_can_be_looked_at(text: str) -> None:
    assert all(parse_nct_id(each) == each for each in ncts_in(text))
    assert all(almost_ncts_in(text))


def test_a_long_text_takes_no_time() -> None:
    text = ("NCT05350891 NCT1234 NCT " + " " * 50) * 20_000

    assert ncts_in(text) == ("NCT05350891",)
    assert almost_ncts_in(text) == ("NCT1234",)


def test_one_number_is_trimmed_and_raised() -> None:
    assert parse_nct_id(" nct05350891\n") == NctId("NCT05350891")
    with pytest.raises(BadInput, match="expected an id such as NCT05350891"):
        parse_nct_id("NCT0535089")
