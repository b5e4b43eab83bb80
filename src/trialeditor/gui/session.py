"""Who works, and on which page."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from trialeditor.domain.people import Person
from trialeditor.gui.document import Document


class Session(QObject):
    """What presenters share."""

    person_changed = Signal(object)
    """Person: somebody else works now."""
    document_changed = Signal(object)
    """Document or None: another page is open."""
    refreshed = Signal()
    """The open page was read anew: its history, states or dates may have moved."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.person: Person | None = None
        self.document: Document | None = None

    def set_person(self, person: Person) -> None:
        """Let somebody work."""
        self.person = person
        self.person_changed.emit(person)

    def set_document(self, document: Document | None) -> None:
        """Open a page, or none."""
        before, self.document = self.document, document
        self.document_changed.emit(document)
        if before is not None:
            before.close()
