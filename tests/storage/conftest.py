"""Databases for the storage tests: real files."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from storage.storage_values import begin, fill
from trialeditor.storage.engine import Database


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Where the workspace is."""
    return tmp_path / "workspace.trialeditor"


@pytest.fixture
def database(file: Path) -> Iterator[Database]:
    """Give an empty workspace."""
    made = Database.create(file)
    yield made
    made.close()


@pytest.fixture
def begun(database: Database) -> Database:
    """Give a workspace with people, rules and one trial."""
    with database.writing() as store:
        begin(store)
    return database


@pytest.fixture
def filled(database: Database) -> Database:
    """Give a workspace with a row in every table."""
    with database.writing() as store:
        fill(store)
    return database
