"""The last choice of an export comes back as it was, but for drafts."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trialeditor.config.settings import ExportFormat
from trialeditor.gui.asking import ExportChoice
from trialeditor.gui.presenters.export_choices import kept, recalled

CHOICES = st.builds(
    ExportChoice,
    format=st.sampled_from(ExportFormat),
    zip=st.booleans(),
    bag=st.booleans(),
    drafts=st.booleans(),
    history=st.booleans(),
    folder=st.text(min_size=1).map(lambda name: Path("/exports", name.replace("/", "-"))),
)


@given(CHOICES)
def test_a_choice_comes_back_without_drafts(choice: ExportChoice) -> None:
    assert recalled(kept(choice)) == replace(choice, drafts=False)


@given(st.text())
def test_any_other_text_is_no_choice_or_one(text: str) -> None:
    found = recalled(text)
    assert found is None or recalled(kept(found)) == found


@pytest.mark.parametrize("text", ["", "html", "html\t", "pdf\t/x", "\t/x"])
def test_what_is_no_choice(text: str) -> None:
    assert recalled(text) is None


def test_what_a_later_version_packs_in_another_way_is_left_out() -> None:
    found = recalled("both zip torrent\t/x")
    assert found is not None
    assert (found.format, found.zip, found.bag) == (ExportFormat.BOTH, True, False)
