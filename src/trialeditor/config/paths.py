"""The folders that the operating system gives us for data, settings and logs, and the files that we keep in them."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import platformdirs

WORKSPACE_VARIABLE = "TRIALEDITOR_WORKSPACE"
_NAME = "trialeditor"


@dataclass(frozen=True, slots=True, kw_only=True)
class Paths:
    """One person's folders. None of them need exist; who writes a file makes its folder."""

    data: Path
    """Workspaces."""
    config: Path
    """Settings."""
    state: Path
    """Logs and crash reports: nothing that would be missed."""
    cache: Path
    """Notes that save work, and can be thrown away."""

    @property
    def settings_file(self) -> Path:
        """Return the file of the person's choices."""
        return self.config / "settings.json"

    @property
    def sample_workspace(self) -> Path:
        """Return the workspace that the first start makes."""
        return self.data / "sample.trialeditor"

    @property
    def export_notes(self) -> Path:
        """Return the folder of what is known of earlier exports."""
        return self.cache / "exports"

    @property
    def places_file(self) -> Path:
        """Return the file that says where the person was."""
        return self.state / "places.json"

    @property
    def log_file(self) -> Path:
        """Return the newest log; older ones stand beside it."""
        return self.state / "trialeditor.log"

    @property
    def crash_folder(self) -> Path:
        """Return the folder of crash reports."""
        return self.state / "crashes"


def user_paths() -> Paths:
    """Return the folders of the person who runs the program (XDG on Linux, the platform's own elsewhere)."""
    return Paths(
        data=platformdirs.user_data_path(_NAME, appauthor=False),
        config=platformdirs.user_config_path(_NAME, appauthor=False),
        state=platformdirs.user_state_path(_NAME, appauthor=False),
        cache=platformdirs.user_cache_path(_NAME, appauthor=False),
    )


def workspace_named(*, option: str = "", environ: Mapping[str, str] | None = None, last: str = "") -> str:
    """Return the workspace to open, a file or a URL: the `option`, else TRIALEDITOR_WORKSPACE, else the `last` one.

    Empty when none of them names one. `environ` is the process's own when it is not given.
    """
    variables = os.environ if environ is None else environ
    return option or variables.get(WORKSPACE_VARIABLE, "").strip() or last
