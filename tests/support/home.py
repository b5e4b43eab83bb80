"""A home folder for each test, so that none reads or writes the files of whoever runs it."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

# Folder in the home -> the variables that point there, on Linux, macOS and Windows.
FOLDERS = {
    "": ("HOME", "USERPROFILE"),
    "config": ("XDG_CONFIG_HOME", "APPDATA"),
    "data": ("XDG_DATA_HOME", "LOCALAPPDATA"),
    "cache": ("XDG_CACHE_HOME",),
    "state": ("XDG_STATE_HOME",),
    "runtime": ("XDG_RUNTIME_DIR",),
}


def move_home(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Point the variables at folders in `home`; a workspace or registry that the caller has set is forgotten."""
    for folder, names in FOLDERS.items():
        # Qt warns of a runtime folder that others can read.
        (home / folder).mkdir(mode=0o700, exist_ok=True)
        for name in names:
            monkeypatch.setenv(name, str(home / folder))
    monkeypatch.delenv("TRIALEDITOR_WORKSPACE", raising=False)
    # No test asks the real registry: nobody answers at this address.
    monkeypatch.setenv("TRIALEDITOR_REGISTRY", "http://127.0.0.1:9/api/v2")


@pytest.fixture(scope="session", autouse=True)
def _homes(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The folder of all homes; one of them is for fixtures that outlive a test."""
    homes = tmp_path_factory.mktemp("homes")
    with pytest.MonkeyPatch.context() as monkeypatch:
        move_home(Path(tempfile.mkdtemp(dir=homes)), monkeypatch)
        yield homes


@pytest.fixture(autouse=True)
def home(_homes: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The home folder of this test, empty but for the folders that platforms expect."""
    # Not tmp_path_factory: it lists all that it ever made, for each test again.
    folder = Path(tempfile.mkdtemp(dir=_homes))
    move_home(folder, monkeypatch)
    return folder
