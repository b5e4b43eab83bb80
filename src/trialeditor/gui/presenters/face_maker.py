"""Cards while somebody types: only those of sections that changed are made anew."""

from __future__ import annotations

from typing import TypeAlias

from trialeditor.domain.content import PageContent
from trialeditor.domain.lapsing import SectionState
from trialeditor.gui.faces import CardFace, FactCardFace
from trialeditor.gui.presenters.page_faces import section_face
from trialeditor.services.pages import PageFile, read_draft

Face: TypeAlias = CardFace | FactCardFace


class FaceMaker:
    """Reads a page with the words in hand. A section with the stored words has the same state, and keeps its card."""

    def __init__(self) -> None:
        self._page: PageFile | None = None
        self._made: dict[str, tuple[SectionState, Face | None]] = {}

    def read(self, page: PageFile, content: PageContent) -> tuple[tuple[SectionState, ...], tuple[Face, ...]]:
        """Return the states of a page with these words, and its cards. One thread at a time."""
        if page is not self._page:
            self._page, self._made = page, {}
        states = read_draft(page, content)
        faces = (self._face(page, content, state) for state in states)
        return states, tuple(face for face in faces if face)

    def _face(self, page: PageFile, content: PageContent, state: SectionState) -> Face | None:
        before = self._made.get(state.key)
        if before is None or before[0] is not state:
            before = self._made[state.key] = (state, section_face(page, content, state))
        return before[1]
