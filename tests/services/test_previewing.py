"""Previews while somebody types: the same as if all had been read anew."""

from __future__ import annotations

import pytest

from support.offices import WORDS, Office
from trialeditor.domain.content import Override
from trialeditor.domain.coverage import coverage_of
from trialeditor.domain.lapsing import state_of
from trialeditor.domain.reading import read_page
from trialeditor.services.pages import read_draft
from trialeditor.services.previewing import (
    marked_preview,
    marked_section,
    preview,
    preview_section,
    view_of,
    was_signed,
)


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


def test_what_changed_since_it_was_signed_is_marked(office: Office) -> None:
    office.sign_off_page()
    page = office.page
    content = page.content.with_text("summary", "This trial tests surgery.").with_text(
        "potential_benefit", "It may help."
    )
    whole = marked_preview(office.workspace, page, content).decode("utf-8")
    part = marked_section(office.workspace, page, content, "summary")
    assert part is not None
    assert part in whole
    assert "<del>study</del>" in part
    assert "<ins> trial</ins>" in part
    assert "Not signed yet" in whole
    assert whole.count("<ins>") == part.count("<ins>")


def test_a_page_as_it_was_signed_has_no_marks(office: Office) -> None:
    office.sign_off_page()
    assert marked_preview(office.workspace, office.page, office.page.content) == preview(office.workspace, office.page)


def test_a_fact_that_moved_in_signed_words_is_marked(office: Office) -> None:
    office.sign_off_page()
    office.bring_in(lambda record: record["protocolSection"]["designModule"].update(enrollmentInfo={"count": 91}))
    content = office.page.content.with_text("title", "Another title")
    part = marked_section(office.workspace, office.page, content, "studies")
    assert part is not None
    assert "<ins> 90</ins>" in part


def test_it_is_known_whether_anything_was_signed(office: Office) -> None:
    office.bring_in()
    office.write(WORDS)
    assert not was_signed(office.page)
    office.submit()
    office.sign()
    assert was_signed(office.page)
