"""People of the workspace: a list with what they do and how their keys stand, and what can be done about it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidgetItem, QPushButton, QWidget

from trialeditor.gui.dialogs.base import Dialog
from trialeditor.gui.faces import NoticeFace
from trialeditor.gui.forms.ui_people_dialog import Ui_PeopleDialog
from trialeditor.gui.people_faces import MemberFace, RosterFace
from trialeditor.gui.plain_tip import plain_tip
from trialeditor.gui.views.member_delegate import MEMBER_ROLE, MemberDelegate


class PeopleDialog(Dialog):
    """Shows people, and says what is wanted."""

    add_requested = Signal()
    roles_requested = Signal(str)
    """The printed name of the person."""
    passphrase_requested = Signal()
    retire_requested = Signal(str)
    """The printed name of the person whose key is to be retired."""
    revoke_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_PeopleDialog()
        self.ui.setupUi(self)
        ui = self.ui
        ui.people.setItemDelegate(MemberDelegate(ui.people))
        ui.people.setVerticalScrollMode(ui.people.ScrollMode.ScrollPerPixel)
        ui.people.currentItemChanged.connect(lambda _now, _before: self._show_member())
        ui.people.itemDoubleClicked.connect(lambda _item: ui.rolesButton.click())
        ui.addButton.clicked.connect(self.add_requested)
        ui.rolesButton.clicked.connect(lambda: self.roles_requested.emit(self._chosen.name if self._chosen else ""))
        ui.passphraseButton.clicked.connect(self.passphrase_requested)
        ui.retireButton.clicked.connect(lambda: self.retire_requested.emit(self._chosen.name if self._chosen else ""))
        ui.revokeButton.clicked.connect(lambda: self.revoke_requested.emit(self._chosen.name if self._chosen else ""))
        ui.closeButton.clicked.connect(self.accept)
        ui.people.setFocus()

    def show_roster(self, face: RosterFace) -> None:
        """Show everybody; whoever was chosen stays so."""
        chosen = self._chosen.name if self._chosen else ""
        self.ui.people.clear()
        for member in face.members:
            item = QListWidgetItem(member.name)
            item.setData(MEMBER_ROLE, member)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, member.spoken)
            self.ui.people.addItem(item)
            if member.name == chosen or (not chosen and member.is_you):
                self.ui.people.setCurrentItem(item)
        _allow(self.ui.addButton, face.why_not_add)
        self._show_member()

    def show_notice(self, face: NoticeFace | None) -> None:
        """Say what was done, or why not."""
        self.ui.notice.show_face(face)

    @property
    def _chosen(self) -> MemberFace | None:
        face = self.ui.people.currentIndex().data(MEMBER_ROLE)
        return face if isinstance(face, MemberFace) else None

    def _show_member(self) -> None:
        member = self._chosen
        nobody = "Choose somebody in the list."
        self.ui.keyLabel.setText(member.key if member else nobody)
        _allow(self.ui.rolesButton, member.why_not_roles if member else nobody)
        _allow(self.ui.passphraseButton, member.why_not_passphrase if member else nobody)
        _allow(self.ui.retireButton, member.why_not_retire if member else nobody)
        _allow(self.ui.revokeButton, member.why_not_revoke if member else nobody)


def _allow(button: QPushButton, why_not: str) -> None:
    button.setEnabled(not why_not)
    button.setToolTip(plain_tip(why_not) if why_not else "")
    button.setAccessibleDescription(why_not)
