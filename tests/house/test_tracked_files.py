"""No file tells of the machine that it was written on, or of where packages come from."""

from __future__ import annotations

import re
import socket
from pathlib import Path

import pytest

from support.repository import ROOT, files

# Folders that differ from machine to machine, at the start of an absolute path.
MACHINE_PATH = re.compile(
    rb"(?<![\w.~:/\\-])(?:/(?:root|work|Users/\w+|home/\w+|opt/\w+)/|[A-Z]:\\\\?Users\\)", re.IGNORECASE
)
PACKAGE_HOST = re.compile(
    rb"\b(?:pypi\.org|pythonhosted\.org|(?:deb|security|ftp\.\w+)\.debian\.org|registry\.npmjs\.org|registry\.yarnpkg\.com)",
    re.IGNORECASE,
)
SHORTEST_TELLING_NAME = 6


def this_machine() -> re.Pattern[bytes]:
    """What names this very machine: the folder of the clone, and the host name where it is telling."""
    names = {str(ROOT), socket.gethostname(), socket.getfqdn()} - {"localhost", "localhost.localdomain"}
    telling = sorted(re.escape(name).encode() for name in names if len(name) >= SHORTEST_TELLING_NAME)
    return re.compile(rb"(?<![\w.-])(?:" + b"|".join(telling) + rb")(?![\w.-])")


def finds(pattern: re.Pattern[bytes], paths: tuple[Path, ...]) -> list[str]:
    """Each file that holds the pattern, and what it holds."""
    hits = ((path, pattern.search(path.read_bytes())) for path in paths)
    return [f"{path.relative_to(ROOT)}: {match.group().decode(errors='replace')}" for path, match in hits if match]


@pytest.fixture(scope="module")
def tracked() -> tuple[Path, ...]:
    if not files():
        pytest.skip("not a git clone, so no file is tracked")
    return files()


def test_no_machine_path(tracked: tuple[Path, ...]) -> None:
    assert finds(MACHINE_PATH, tracked) == []


def test_no_package_host(tracked: tuple[Path, ...]) -> None:
    assert finds(PACKAGE_HOST, tracked) == []


def test_nothing_names_this_machine(tracked: tuple[Path, ...]) -> None:
    assert finds(this_machine(), tracked) == []


@pytest.mark.parametrize("path", ["root/x", "home/edna/x", "Users/edna/x", "opt/tool/x"])
def test_machine_paths_are_recognized(path: str) -> None:
    assert MACHINE_PATH.search(f'open("/{path}")'.encode())
    assert not MACHINE_PATH.search(f"tests/{path}".encode())
