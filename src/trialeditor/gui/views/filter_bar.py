"""Filters of the list: a button for each, and what is chosen as chips that can be taken away."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QToolButton, QVBoxLayout, QWidget

from trialeditor.domain.trial import Facet
from trialeditor.gui.filter_faces import ChipFace, FacetFace
from trialeditor.gui.icons import icon
from trialeditor.gui.theme import LIGHT, Colors
from trialeditor.gui.views.facet_popup import FacetPopup
from trialeditor.gui.widgets.flow import FlowLayout
from trialeditor.gui.widgets.polish import repolish
from trialeditor.gui.widgets.tab_order import tab_on

_ICON = 12


class FilterBar(QWidget):
    """Buttons, which can be folded away, above chips, which stay for as long as something is chosen."""

    opened = Signal(object, str)
    """Facet, and the letters that its values should contain: offer them."""
    closed = Signal()
    """Nothing is to be offered any more."""
    toggled = Signal(object, str)
    """Facet and value."""
    cleared = Signal(object)
    """Facet, or None for all: take what is chosen away."""
    removed = Signal(object)
    """ChipFace."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colors = LIGHT
        self._titles: Mapping[Facet, str] = {}
        self._buttons: dict[Facet, QToolButton] = {}
        self._chips: list[QToolButton] = []
        self._faces: tuple[ChipFace, ...] = ()
        self._before: QWidget | None = None
        self._row, self._chip_row = QWidget(self), QWidget(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self._flow, self._chip_flow = FlowLayout(self._row, spacing=4), FlowLayout(self._chip_row, spacing=4)
        for row in (self._row, self._chip_row):
            column.addWidget(row)
            row.hide()
        self.popup = FacetPopup(self)
        self.popup.searched.connect(self.opened)
        self.popup.toggled.connect(self.toggled)
        self.popup.cleared.connect(self.cleared)
        self.popup.closed.connect(self.closed)
        self.hide()

    def set_filters(self, titles: Mapping[Facet, str]) -> None:
        """Offer these filters, in this order."""
        self._titles = titles
        for facet, title in titles.items():
            button = QToolButton(self._row)
            button.setText(title)
            button.setProperty("uiRole", "filter")
            self._put_icon_last(button)
            button.setAccessibleName(f"Filter by {title.lower()}")
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            button.clicked.connect(lambda _on=False, facet=facet: self._open(facet))
            self._flow.addWidget(button)
            self._buttons[facet] = button
        self._order_tab()
        self._draw()

    def follow(self, button: QWidget) -> None:
        """Come behind `button` in the order of Tab."""
        self._before = button
        self._order_tab()

    def _order_tab(self) -> None:
        if self._before is not None:
            tab_on(self._before, *self._buttons.values(), *self._chips)

    def unfold(self, is_open: bool) -> None:
        """Show or hide the buttons. The chips stay."""
        self._row.setVisible(is_open)
        self._show_or_hide()
        if is_open:
            self.go()

    def go(self) -> None:
        """Move the focus to the first filter."""
        for button in list(self._buttons.values())[:1]:
            button.setFocus()

    def button(self, facet: Facet) -> QToolButton:
        """Return the button of a filter."""
        return self._buttons[facet]

    def offer(self, face: FacetFace) -> None:
        """Show the values of the filter that is open."""
        self.popup.show_values(face)

    def show_chips(self, faces: Sequence[ChipFace]) -> None:
        """Show what is chosen."""
        self._faces = tuple(faces)
        had_focus = any(chip.hasFocus() for chip in self._chips)
        for chip in self._chips:
            self._chip_flow.removeWidget(chip)
            chip.deleteLater()
        self._chips = [self._chip(face) for face in faces]
        if faces:
            self._chips.append(self._clear_button())
        self._order_tab()
        for facet, button in self._buttons.items():
            count = sum(face.facet is facet for face in faces)
            button.setText(f"{self._titles[facet]} · {count}" if count else self._titles[facet])
            repolish(button, "on", "true" if count else "false")
        self._chip_row.setVisible(bool(faces))
        self._show_or_hide()
        self._draw()
        if had_focus:
            (self._chips[0] if self._chips else self).setFocus()

    def set_colors(self, colors: Colors) -> None:
        """Take the theme's colors."""
        self._colors = colors
        self._draw()

    def _open(self, facet: Facet) -> None:
        button = self._buttons[facet]
        self.popup.begin(facet, self._titles[facet], button)
        self.opened.emit(facet, "")

    def _chip(self, face: ChipFace) -> QToolButton:
        chip = QToolButton(self._chip_row)
        chip.setText(face.words.replace("&", "&&"))
        chip.setToolTip(f"{face.words}: remove this filter")
        chip.setAccessibleName(f"Remove the filter {face.words}")
        chip.setProperty("uiRole", "chip")
        self._put_icon_last(chip)
        chip.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        chip.clicked.connect(lambda _on=False: self.removed.emit(face))
        self._chip_flow.addWidget(chip)
        chip.show()
        return chip

    @staticmethod
    def _put_icon_last(button: QToolButton) -> None:
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        button.setIconSize(QSize(_ICON, _ICON))

    def _clear_button(self) -> QToolButton:
        button = QToolButton(self._chip_row)
        button.setText("Clear filters")
        button.setProperty("uiRole", "linkButton")
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.clicked.connect(lambda _on=False: self.cleared.emit(None))
        self._chip_flow.addWidget(button)
        button.show()
        return button

    def _show_or_hide(self) -> None:
        self.setVisible(not self._row.isHidden() or bool(self._faces))

    def _draw(self) -> None:
        for button in self._buttons.values():
            button.setIcon(icon("chevron-down", self._colors.muted, self._colors.edge))
        for chip in self._chips[: len(self._faces)]:
            chip.setIcon(icon("close", self._colors.accent, self._colors.edge))
