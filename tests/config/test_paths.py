"""Folders and the workspace to open."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from trialeditor.config.paths import user_paths, workspace_named


@pytest.mark.skipif(sys.platform != "linux", reason="XDG variables are Linux's")
def test_the_folders_follow_the_variables_of_the_platform(home: Path) -> None:
    paths = user_paths()

    assert paths.settings_file == home / "config" / "trialeditor" / "settings.json"
    assert paths.sample_workspace == home / "data" / "trialeditor" / "sample.trialeditor"
    assert paths.log_file == home / "state" / "trialeditor" / "trialeditor.log"
    assert paths.crash_folder.parent == paths.state


def test_asking_for_folders_makes_none(home: Path) -> None:
    before = sorted(home.rglob("*"))

    user_paths()

    assert sorted(home.rglob("*")) == before


@pytest.mark.parametrize(
    ("option", "variable", "last", "expected"),
    [
        ("a.trialeditor", "b.trialeditor", "c.trialeditor", "a.trialeditor"),
        ("", "b.trialeditor", "c.trialeditor", "b.trialeditor"),
        ("", "  ", "c.trialeditor", "c.trialeditor"),
        ("", "", "", ""),
    ],
)
def test_the_option_wins_over_the_variable_and_that_over_the_last_one(
    option: str, variable: str, last: str, expected: str
) -> None:
    assert workspace_named(option=option, environ={"TRIALEDITOR_WORKSPACE": variable}, last=last) == expected


def test_the_process_environment_is_asked_by_default(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TRIALEDITOR_WORKSPACE", "from-environment.trialeditor")

    assert workspace_named(last="c") == "from-environment.trialeditor"
