"""What is wrong with this file, this machine, this set-up."""

from __future__ import annotations

import importlib.util
import sys
from dataclasses import dataclass
from pathlib import Path

from trialeditor.config.web_engine import engine_refuses
from trialeditor.domain.audit import trail_problems
from trialeditor.domain.errors import TrialEditorError
from trialeditor.domain.signoff import chain_problems
from trialeditor.resources import resource_path
from trialeditor.services.fetching import registry_address
from trialeditor.services.indexing import index_of, rebuild_index
from trialeditor.services.pages import page_from
from trialeditor.services.workspace import Workspace
from trialeditor.storage.store import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """One thing that was looked at."""

    name: str
    ok: bool
    message: str


def doctor(path: Path, *, mend: bool = False) -> list[Check]:
    """Look at the machine and at the workspace in `path`; never raises for what it finds.

    With `mend`, what is derived (the lists of trials) is made anew first; words and signatures are not touched.
    """
    checks = [_python(), _resources(), _web_engine(), _registry()]
    if not path.exists():
        return [*checks, Check(name="workspace", ok=False, message=f"There is no workspace at {path}.")]
    try:
        with Workspace.open(path) as workspace:
            if mend:
                rebuild_index(workspace)
            return [*checks, *_workspace(workspace)]
    except TrialEditorError as error:
        return [*checks, Check(name="workspace", ok=False, message=str(error))]


def _python() -> Check:
    version = ".".join(str(part) for part in sys.version_info[:3])
    return Check(name="Python", ok=True, message=version)


def _resources() -> Check:
    try:
        return Check(name="resources", ok=True, message=str(resource_path("templates")))
    except OSError as error:
        return Check(name="resources", ok=False, message=str(error))


def _web_engine() -> Check:
    found = importlib.util.find_spec("PySide6.QtWebEngineWidgets") is not None
    words = "The preview uses the web engine, and so do PDFs."
    if not found:
        words = "Qt WebEngine is missing: the preview will be a simple one, and there are no PDFs."
    elif engine_refuses():
        words = (
            "The web engine does not start for root: the preview will be a simple one, and there are no PDFs."
            " Work as an ordinary user."
        )
    return Check(name="preview", ok=found, message=words)


def _registry() -> Check:
    """Say which registry would be asked for records. Nobody is asked now."""
    try:
        return Check(name="registry", ok=True, message=f"Records are fetched from {registry_address()}.")
    except TrialEditorError as error:
        return Check(name="registry", ok=False, message=str(error))


def _workspace(workspace: Workspace) -> list[Check]:
    with workspace.database.reading() as store:
        problems = workspace.database.problems()
        trail = trail_problems(store.audit.entries())
        chains, stale = _pages(workspace, store)
    return [
        _check("database", problems, "Every page of the file is whole."),
        _check("audit trail", trail, "Every entry follows the one before it."),
        _check("sign-offs", chains, "Every sign-off follows the one before it."),
        _check("index", stale, "Lists show what the pages say."),
    ]


def _pages(workspace: Workspace, store: Store) -> tuple[list[str], list[str]]:
    """Return the broken sign-off chains, and the pages whose index line is not what is derived of them."""
    chains: list[str] = []
    stale: list[str] = []
    for nct_id in store.trials.ncts_with_pages():
        page = page_from(workspace, store, nct_id)
        chains += chain_problems(page.history.sign_offs)
        if store.trials.index(nct_id) != index_of(page):
            stale.append(f"{nct_id}: the list shows an old state")
    if stale:
        stale.insert(0, "`trialeditor doctor --mend` makes the lists anew; words and signatures are not touched")
    return chains, stale


def _check(name: str, problems: list[str], fine: str) -> Check:
    return Check(name=name, ok=not problems, message="; ".join(problems[:5]) if problems else fine)
