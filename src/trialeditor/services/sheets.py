"""The sign-off sheet of a page: made of the present state, and written to a file."""

from __future__ import annotations

from pathlib import Path

from trialeditor.domain.ids import NctId
from trialeditor.export.files import replace_file
from trialeditor.rendering.evidence import SheetMaking, sheet_html, sheet_view
from trialeditor.resources import resource_path
from trialeditor.services.pages import load_page
from trialeditor.services.workspace import Workspace


def sign_off_sheet(workspace: Workspace, nct_id: NctId) -> bytes:
    """Return the sheet as UTF-8 HTML; raise NotFound when the trial is not in the workspace."""
    page = load_page(workspace, nct_id)
    view = sheet_view(
        page.history,
        page.states,
        title=page.title,
        stage=page.stage,
        dates=page.dates,
        making=SheetMaking(workspace=workspace.name, at=workspace.clock.now(), is_sample=workspace.is_sample),
    )
    return sheet_html(resource_path("templates"), view)


def save_sheet(workspace: Workspace, nct_id: NctId, path: Path) -> None:
    """Write the sheet to a file, whole or not at all; raise StorageUnavailable when it cannot be written."""
    replace_file(path, sign_off_sheet(workspace, nct_id))
