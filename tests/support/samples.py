"""The sample workspace, made once in a test run and copied for each test that wants it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from trialeditor.services.sample import create_sample


@pytest.fixture(scope="session")
def sample_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file of a sample workspace that nobody may change: copy it."""
    path = tmp_path_factory.mktemp("sample") / "sample.trialeditor"
    create_sample(path).close()
    return path


@pytest.fixture
def sample(sample_file: Path, tmp_path: Path) -> Path:
    """A sample workspace of the test's own, where the command line of `support.command_line` looks for it."""
    return Path(shutil.copy(sample_file, tmp_path / "work.trialeditor"))
