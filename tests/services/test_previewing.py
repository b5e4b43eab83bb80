"""Previews while somebody types: the same as if all had been read anew."""

from __future__ import annotations

import pytest

from support.offices import WORDS, Office
from trialeditor.domain.content import Override
from trialeditor.domain.coverage import coverage_of
from trialeditor.domain.lapsing import state_of
from trialeditor.domain.reading import read_page
from trialeditor.services.pages import read_draft
from trialeditor.services.previewing import preview, preview_section, view_of


@pytest.mark.parametrize("signed", [False, True])
def test_a_draft_reads_as_if_all_of_it_were_read_anew(office: Office, *, signed: bool) -> None:
    if signed:
        office.sign_off_page()
    else:
        office.bring_in()
        office.write(WORDS)
    page = office.page
    content = page.content.with_text("title", "Another title").with_text("summary", "")
    content = content.with_override("locations", Override(text="Two cities", reason="Shorter"))
    coverage = coverage_of(page.history.sign_offs, page.history.keys, page.history.policy)
    anew = tuple(
        state_of(page.history, coverage, reading) for reading in read_page(page.blueprint, content, page.facts)
    )
    assert read_draft(page, content) == anew
    assert read_draft(page, page.content) == page.states


def test_a_section_is_patched_with_what_the_whole_page_holds(office: Office) -> None:
    office.sign_off_page()
    content = office.page.content.with_text("studies", "It tests **one** thing in {enrollment.count|about}.")
    whole = preview(office.workspace, office.page, content).decode("utf-8")
    part = preview_section(office.workspace, office.page, content, "studies")
    assert part is not None
    assert part in whole
    assert "about 80 people" in part
    assert view_of(office.workspace, office.page, content).is_draft
    assert not view_of(office.workspace, office.page, None).is_draft
