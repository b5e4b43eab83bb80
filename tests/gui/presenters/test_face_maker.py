"""Cards while somebody types are the same as cards made at once, and those of other sections are kept."""

from __future__ import annotations

from support.offices import WORDS, Office
from trialeditor.domain.content import Override
from trialeditor.gui.presenters.face_maker import FaceMaker
from trialeditor.gui.presenters.page_faces import section_faces
from trialeditor.services.pages import read_draft


def test_cards_are_those_that_would_be_made_at_once(office: Office) -> None:
    office.sign_off_page()
    page, maker = office.page, FaceMaker()
    first = page.content.with_text("title", "One")
    second = first.with_override("locations", Override(text="Two cities", reason="Shorter"))
    for content in (page.content, first, second, first, page.content):
        states, faces = maker.read(page, content)
        assert states == read_draft(page, content)
        assert faces == section_faces(page, content, states)


def test_only_the_card_of_the_section_in_hand_is_made_anew(office: Office) -> None:
    office.bring_in()
    office.write(WORDS)
    page, maker = office.page, FaceMaker()
    before = {face.key: face for face in maker.read(page, page.content)[1]}
    after = {face.key: face for face in maker.read(page, page.content.with_text("title", "Other words"))[1]}
    assert [key for key, face in after.items() if face is not before[key]] == ["title"]


def test_a_page_that_was_read_anew_gets_new_cards(office: Office) -> None:
    office.bring_in()
    office.write(WORDS)
    maker = FaceMaker()
    maker.read(office.page, office.page.content)
    office.write({"title": "Another version"})
    page = office.page
    states, faces = maker.read(page, page.content)
    assert faces == section_faces(page, page.content, states)
