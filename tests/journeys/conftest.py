"""Each journey gets a sample workspace of its own, a seat in front of the window, and the command line's word."""

from __future__ import annotations

from pathlib import Path

import pytest

from support.command_line import trialeditor
from support.desks import Seat, seat
from support.ledger import ledger
from support.registry_server import registry_server
from support.samples import sample, sample_file
from support.workbench import Workbench
from trialeditor.services.workspace import Workspace

__all__ = ["ledger", "registry_server", "sample", "sample_file", "seat", "trialeditor"]


@pytest.fixture
def bench(sample: Path, seat: Seat) -> Workbench:
    """The window on the sample, with the editor before it."""
    return Workbench(seat.open(Workspace.open(sample)))


@pytest.fixture
def full_bench(sample: Path, seat: Seat) -> Workbench:
    """The same with the web engine's preview, which takes longer to begin."""
    return Workbench(seat.open(Workspace.open(sample), engine=True))
