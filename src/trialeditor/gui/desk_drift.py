"""What the record moved, and the page where it is mended: who hears what from whom. No decisions are made here."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from trialeditor.domain.content import PageContent
from trialeditor.domain.trial import Stage
from trialeditor.gui.calm.waiting import saying
from trialeditor.gui.dialogs.drift_update import DriftUpdateDialog
from trialeditor.gui.dialogs.drift_windows import DriftWindows
from trialeditor.gui.document import Document
from trialeditor.gui.drift_faces import EditTarget
from trialeditor.gui.faces import NoticeFace, Tone
from trialeditor.gui.jobs import Runner
from trialeditor.gui.presenters.drift_update import STEP, UpdatePlan, first_mended, place_of, plan_of
from trialeditor.gui.presenters.drift_verbs import WorkspaceDrift
from trialeditor.gui.presenters.wording import done
from trialeditor.gui.views.editor_pane import WRITE
from trialeditor.gui.views.found_places import FoundPlaces
from trialeditor.gui.wardrobe import Wardrobe
from trialeditor.services.workspace import Workspace

if TYPE_CHECKING:
    from trialeditor.gui.desk import Desk

_UPDATED = done(
    "The words are updated.", "Read them, then submit the page: a second person signs it. One undo puts all back."
)
_NOTHING_OLD = NoticeFace(
    tone=Tone.INFO,
    what="There is nothing to update in your words.",
    detail="Your own draft of this page does not repeat what the record said before.",
)


class DriftDesk(QObject):
    """The way to the window for what the record moved, and from it to the words of a page."""

    def __init__(self, desk: Desk, workspace: Workspace, runner: Runner, wardrobe: Wardrobe) -> None:
        super().__init__(desk)
        window, editor = desk.window, desk.editor
        self._window, self._session, self._editor, self._wardrobe = window, desk.session, editor, wardrobe
        pane = window.ui.editorPane
        self._pane, self._places = pane, FoundPlaces(pane.cards, pane.ui.scroll)
        self._then: Callable[[Document], None] | None = None
        """What to do on the page that is about to open."""
        self._awaited = ""
        self.windows = DriftWindows(
            verbs=WorkspaceDrift(workspace),
            runner=saying(runner, "Comparing with the record…"),
            bus=desk.bus,
            session=desk.session,
            keeper=desk.keeper,
            clock=workspace.clock,
            window=window,
            wardrobe=wardrobe,
        )
        self.windows.edit_wanted.connect(self._edit)
        self.windows.update_wanted.connect(self._update)
        desk.imports.drift_wanted.connect(self.windows.open)
        window.ui.actionDrift.triggered.connect(lambda _on: self.open())
        editor.opened.connect(self._opened)
        editor.stayed.connect(lambda _nct: self._forget())

    def open(self) -> None:
        """Show the window, at the page that is open where that one lapsed."""
        document = self._session.document
        is_lapsed = document is not None and document.page.stage is Stage.LAPSED
        self.windows.open(document.page.nct_id if document and is_lapsed else "")

    def _edit(self, target: EditTarget) -> None:
        self._go(target.nct, lambda document: self._reach(document, target))

    def _update(self, targets: Sequence[EditTarget]) -> None:
        self._go(targets[0].nct, lambda document: self._ask(document, targets))

    def _go(self, nct: str, then: Callable[[Document], None]) -> None:
        """Bring the window to the front with a page in it, and go on there."""
        self._window.raise_()
        self._window.activateWindow()
        document = self._session.document
        if document is not None and document.page.nct_id == nct:
            then(document)
        else:
            self._awaited, self._then = nct, then
            self._editor.open(nct)

    def _opened(self, nct: str) -> None:
        then, document = self._then, self._session.document
        is_awaited = nct == self._awaited
        self._forget()
        if is_awaited and then is not None and document is not None:
            then(document)

    def _forget(self) -> None:
        self._awaited, self._then = "", None

    def _reach(self, document: Document, target: EditTarget) -> None:
        """Select the sentence, and go there."""
        self._show_words()
        if not target.key:
            return
        place = place_of(document, target)
        self._pane.go_to(target.key)
        if place is not None:
            self._places.reach(place)

    def _show_words(self) -> None:
        if WRITE not in self._pane.center.shown:
            self._pane.center.show_tab(WRITE)

    def _ask(self, document: Document, targets: Sequence[EditTarget]) -> None:
        """Show what would change, then change it as one step."""
        plan = plan_of(document, targets)
        if not plan.sections:
            self._window.show_notice(_NOTHING_OLD)
            return
        dialog = DriftUpdateDialog(plan, self._window)
        dialog.answered.connect(lambda content: self._put(document, plan, content))
        self._wardrobe.dress(dialog)
        dialog.open()

    def _put(self, document: Document, plan: UpdatePlan, content: PageContent) -> None:
        """Put the words in, unless others stand there by now than were shown; and lead to the first of them."""
        if document is not self._session.document or document.content != plan.content:
            return
        document.replace_all(content, STEP)
        self._window.show_notice(_UPDATED)
        place = first_mended(plan, content)
        if place is not None:
            self._show_words()
            self._pane.go_to(place.key)
            self._places.reach(place)
