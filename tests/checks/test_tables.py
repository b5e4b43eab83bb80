"""Words of tables, as they stand within a sentence."""

from __future__ import annotations

import pytest

from trialeditor.checks.tables import lowered


@pytest.mark.parametrize(
    ("words", "within"),
    [
        ("A researcher who runs the study.", "a researcher who runs the study."),
        ("Through the nose.", "through the nose."),
        ("I", "i"),
        ("MRI scans", "MRI scans"),
        ("T2 weighted pictures", "T2 weighted pictures"),
        ("18 years and older", "18 years and older"),
        ("", ""),
    ],
)
def test_a_beginning_is_lowered_unless_it_is_a_code(words: str, within: str) -> None:
    assert lowered(words) == within
