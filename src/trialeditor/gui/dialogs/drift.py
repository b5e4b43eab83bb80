"""What the record moved, in a window beside the work: pages at the left, the lapsed sections of one at the right."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QPushButton, QWidget

from trialeditor.gui.calm.announcing import announce
from trialeditor.gui.dialogs.base import FittingDialog, set_words
from trialeditor.gui.dressing import dress
from trialeditor.gui.drift_faces import DriftCardFace, DriftPageFace, DriftQueueFace
from trialeditor.gui.faces import NoticeFace
from trialeditor.gui.forms.ui_drift_dialog import Ui_DriftDialog
from trialeditor.gui.models.judged_lines import JudgedModel
from trialeditor.gui.plain_tip import plain_tip
from trialeditor.gui.theme import LIGHT, Colors
from trialeditor.gui.views.drift_card import DriftCard
from trialeditor.gui.views.judged_delegate import JudgedDelegate
from trialeditor.gui.widgets.tab_order import tab_on

_LIST_WIDTH = 300
_LOOKING = ("Looking…", "Pages whose signatures lapsed are compared with the record.")
_NOTHING = (
    "Nothing lapsed",
    "Every signed section still says what the record says. After the next import, what no longer does stands here.",
)
_KEYS = (("Ctrl+PgDown", "nextButton"), ("Ctrl+PgUp", "previousButton"), ("Ctrl+Shift+Return", "signButton"))


class DriftDialog(FittingDialog):
    """Shows the queue and a page, and tells what the person wants."""

    chosen = Signal(str)
    """NCT number of a page."""
    step_requested = Signal(int)
    """1 for the next page, -1 for the one before."""
    sign_requested = Signal(str)
    """Section key; empty for all lapsed sections of the page."""
    edit_requested = Signal(str)
    """Section key; empty for the page as it is."""
    update_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_DriftDialog()
        self.ui.setupUi(self)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._colors = LIGHT
        self._is_showing = False
        self._shown = ""
        self._cards: list[DriftCard] = []
        self._left: list[tuple[int, DriftCardFace]] = []
        """Rows and sections that are not shown yet: long ones take their time, and the window lives meanwhile."""
        self._turn = QTimer(self)
        self._turn.setSingleShot(True)
        self._turn.timeout.connect(self._fill_next)
        self._model = JudgedModel(self)
        ui = self.ui
        ui.pages.setModel(self._model)
        ui.pages.setItemDelegate(JudgedDelegate(ui.pages))
        ui.panes.setSizes([_LIST_WIDTH, self.width() - _LIST_WIDTH])
        ui.panes.setStretchFactor(1, 1)
        ui.cards.addStretch(1)
        ui.pages.selectionModel().currentChanged.connect(lambda now, _before: self._choose(now))
        self._connect_buttons()
        self._say(*_LOOKING)
        self._turn.start()  # the first card is made while the pages are still looked for

    @property
    def cards(self) -> tuple[DriftCard, ...]:
        """The sections that are shown, in page order."""
        while self._left:
            self._fill_next()
        return tuple(self._cards)

    @property
    def keys(self) -> list[str]:
        """The keys of these sections."""
        return [card.key for card in self.cards]

    def set_colors(self, colors: Colors) -> None:
        """Take the theme's colors, for cards that are made later."""
        self._colors = colors

    def show_queue(self, face: DriftQueueFace) -> None:
        """Show the pages, or that there is none."""
        self._is_showing = True
        self._model.show_lines(face.lines)
        self.ui.pages.setCurrentIndex(self._model.index(self._model.row_of(face.chosen)))
        self._is_showing = False
        set_words(self.ui.summaryLabel, face.summary)
        if face.lines:
            self._show_panes()
        else:
            self._say(*_NOTHING)
            announce(self, _NOTHING[0])

    def _show_panes(self) -> None:
        """Show a page in the place of words about none; the focus begins at the list."""
        if self.ui.stack.currentWidget() is not self.ui.panes:
            self.ui.stack.setCurrentWidget(self.ui.panes)
            self.ui.pages.setFocus()

    def show_page(self, face: DriftPageFace) -> None:
        """Show a page; another one from its beginning."""
        ui = self.ui
        ui.pageLabel.setText(face.title)
        ui.subtitleLabel.setText(face.subtitle)
        ui.placeLabel.setText(face.place)
        self._show_cards(face)
        self._show_buttons(face)
        if face.nct != self._shown:
            self._shown = face.nct
            ui.scroll.verticalScrollBar().setValue(0)
            announce(self, f"{face.place}: {face.title}. {' '.join(card.spoken for card in face.cards)}")

    def show_notice(self, face: NoticeFace | None) -> None:
        """Say what happened."""
        self.ui.reportNotice.show_face(face)

    def _connect_buttons(self) -> None:
        ui = self.ui
        ui.nextButton.clicked.connect(lambda: self.step_requested.emit(1))
        ui.previousButton.clicked.connect(lambda: self.step_requested.emit(-1))
        ui.signButton.clicked.connect(lambda: self.sign_requested.emit(""))
        ui.openButton.clicked.connect(lambda: self.edit_requested.emit(""))
        ui.updateButton.clicked.connect(self.update_requested)
        ui.closeButton.clicked.connect(self.close)
        for keys, name in _KEYS:
            button = getattr(ui, name)
            if isinstance(button, QPushButton):
                QShortcut(QKeySequence(keys), self).activated.connect(button.click)

    def _say(self, title: str, text: str) -> None:
        """Say why there is no page. The buttons for pages rest meanwhile."""
        ui = self.ui
        ui.empty.say("check" if title == _NOTHING[0] else "lapsed", title, text)
        ui.stack.setCurrentWidget(ui.empty)
        set_words(ui.summaryLabel, "")
        set_words(ui.whyLabel, "")
        self._shown, self._left = "", []
        ui.signButton.setText("All still right…")
        ui.updateButton.setText("Update words…")
        for button in (ui.previousButton, ui.nextButton, ui.openButton, ui.updateButton, ui.signButton):
            button.setEnabled(False)
            button.setToolTip(plain_tip(f"{title}."))

    def _show_cards(self, face: DriftPageFace) -> None:
        """Show the first section at once, and one more in each turn of the event loop."""
        while len(self._cards) > len(face.cards):
            card = self._cards.pop()
            self.ui.cards.removeWidget(card)
            card.hide()
            card.deleteLater()
        if face.nct != self._shown:
            for card in self._cards:
                card.hide()  # until it has the words of this page
        self._left = list(enumerate(face.cards))
        self._fill_next()

    def _fill_next(self) -> None:
        if not self._left:
            if not self._cards:
                self._cards.append(self._new_card())
                self._cards[0].hide()
            return
        (row, face), *self._left = self._left
        if row == len(self._cards):
            self._cards.append(self._new_card())
        self._cards[row].show_face(face)
        self._cards[row].show()
        if self._left:
            self._turn.start()
        else:
            self._order_tabs()

    def _new_card(self) -> DriftCard:
        card = DriftCard(self.ui.ground)
        card.edit_requested.connect(self.edit_requested)
        card.sign_requested.connect(self.sign_requested)
        dress(card, self._colors)
        self.ui.cards.insertWidget(len(self._cards), card)
        return card

    def _order_tabs(self) -> None:
        inner = [part for card in self._cards for part in (card.ui.columns, card.ui.editButton, card.ui.signButton)]
        tab_on(self.ui.pages, *inner, self.ui.previousButton)

    def _show_buttons(self, face: DriftPageFace) -> None:
        ui = self.ui
        ui.signButton.setText(face.sign)
        ui.updateButton.setText(face.update)
        offers = (
            (ui.signButton, face.why_not_sign, "Sign all lapsed sections of this page (Ctrl+Shift+Return)"),
            (ui.updateButton, face.why_not_update, "See what would change before anything does"),
            (ui.openButton, "", "Show this page in the window behind"),
            (ui.nextButton, face.why_not_next, "Go to the next page (Ctrl+PgDown)"),
            (ui.previousButton, face.why_not_previous, "Go to the page before (Ctrl+PgUp)"),
        )
        for button, why_not, tip in offers:
            button.setEnabled(not why_not)
            button.setToolTip(plain_tip(why_not or tip))
        set_words(ui.whyLabel, face.why_not_sign)

    def _choose(self, index: QModelIndex) -> None:
        face = self._model.face(index)
        if face is not None and not self._is_showing:
            self.chosen.emit(str(face.id))
