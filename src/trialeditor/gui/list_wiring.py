"""Who hears what from the list, its search and its filters. No decisions are made here."""

from __future__ import annotations

from trialeditor.gui.dialogs.import_windows import ImportWindows
from trialeditor.gui.presenters.editor import EditorPresenter
from trialeditor.gui.presenters.filtering import TITLES, FilterPresenter
from trialeditor.gui.presenters.listing import ListPresenter
from trialeditor.gui.views.list_pane import ListPane


def connect_list(pane: ListPane, lines: ListPresenter, editor: EditorPresenter) -> None:
    """Connect the search and the lines."""
    pane.searched.connect(lines.search)
    pane.opened.connect(editor.open)
    pane.empty_acted.connect(lines.act_on_empty)
    lines.counted.connect(pane.show_count)
    lines.emptied.connect(pane.show_empty)
    editor.opened.connect(pane.choose)
    editor.stayed.connect(pane.choose)


def connect_filters(pane: ListPane, filters: FilterPresenter, lines: ListPresenter) -> None:
    """Connect the filters with their bar, and with the lines that they narrow."""
    bar = pane.ui.filters
    bar.set_filters(TITLES)
    bar.opened.connect(filters.open)
    bar.closed.connect(filters.close)
    bar.toggled.connect(filters.toggle)
    bar.cleared.connect(filters.clear)
    bar.removed.connect(filters.remove)
    filters.offered.connect(bar.offer)
    filters.chosen.connect(bar.show_chips)
    filters.narrowed.connect(lines.narrow)
    lines.asked.connect(filters.follow)
    lines.clear_wanted.connect(pane.clear_search)
    lines.clear_wanted.connect(filters.clear)


def connect_imports(
    pane: ListPane, imports: ImportWindows, filters: FilterPresenter, lines: ListPresenter, editor: EditorPresenter
) -> None:
    """Let an empty list ask for an import, and an import show what it brought."""
    lines.import_wanted.connect(imports.open)
    imports.list_wanted.connect(pane.clear_search)
    imports.list_wanted.connect(filters.show_only)
    imports.trial_wanted.connect(editor.open)
