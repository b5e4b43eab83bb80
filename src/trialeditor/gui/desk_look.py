"""The look of the list: who hears what from whom. No decisions are made here."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject

from trialeditor.domain.list_look import ListLayout
from trialeditor.gui.list_faces import LookFace
from trialeditor.gui.main_window import MainWindow
from trialeditor.gui.presenters.list_looks import ListLooks
from trialeditor.gui.presenters.listing import ListPresenter
from trialeditor.gui.settings_shelf import SettingsShelf

_TABLE_LETTERS = 105
"""So wide the list becomes for a table, in letters of middling width."""


class LookDesk(QObject):
    """Cards or a table, from the menus, the headings and the keys."""

    def __init__(self, window: MainWindow, lines: ListPresenter) -> None:
        super().__init__(window)
        self._window = window
        self._before: tuple[list[int], list[int]] | None = None
        """How wide the panes were before a table took its room, and while it has it."""
        self.looks = ListLooks(self)
        pane, menu, looks = window.ui.listPane, window.ui.listPane.look, self.looks
        looks.shown.connect(self._show)
        menu.layout_chosen.connect(lambda layout: self._lay_out(layout is ListLayout.TABLE))
        menu.column_chosen.connect(looks.choose)
        menu.usual_requested.connect(looks.begin_anew)
        pane.ui.table.resized.connect(looks.resize)
        pane.ui.table.arranged.connect(looks.arrange)
        pane.heading_pressed.connect(lines.order_or_turn)
        window.ui.actionListTable.triggered.connect(self._lay_out)
        window.ui.actionColumns.triggered.connect(self._offer_columns)
        looks.restore("")

    def remember(self, shelf: SettingsShelf) -> None:
        """Show the look of the last time, and keep the present one among the person's choices."""
        self.looks.restore(shelf.now.list_look)

        def keep(look: str) -> None:
            shelf.now = replace(shelf.now, list_look=look)

        self.looks.noted.connect(keep)

    def _show(self, face: LookFace) -> None:
        self._window.ui.listPane.show_look(face)
        self._window.ui.actionListTable.setChecked(face.layout is ListLayout.TABLE)

    def _lay_out(self, is_table: bool) -> None:
        self._window.ui.actionShowList.setChecked(True)
        self._make_room(is_table)
        self.looks.lay_out(ListLayout.TABLE if is_table else ListLayout.CARDS)

    def _make_room(self, is_table: bool) -> None:
        """Let a table that was asked for have room for some columns, and give the room back with the cards."""
        panes = self._window.ui.panes
        sizes = panes.sizes()
        if not is_table:
            before, self._before = self._before, None
            if before is not None and sizes == before[1]:  # nobody moved the panes since
                panes.setSizes(before[0])
            return
        wanted = round(_TABLE_LETTERS * self._window.fontMetrics().averageCharWidth())
        lack = wanted - sizes[0]
        if lack > 0:
            preview = max(sizes[2] - lack, min(sizes[2], self._window.ui.previewPane.minimumWidth()))
            panes.setSizes([wanted, sum(sizes) - wanted - preview, preview])
            self._before = (sizes, panes.sizes())

    def _offer_columns(self) -> None:
        self._window.ui.actionShowList.setChecked(True)
        self._window.ui.listPane.ui.lookButton.showMenu()
