"""A small disk that can be filled to the last byte: a file system in memory. Only root can have one."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

_SIZE_KB = 6 * 1024
_PAGE = 4096


class SmallDisk:
    """A disk of 6 MB."""

    def __init__(self, folder: Path) -> None:
        """Take the folder where it is mounted."""
        self.folder = folder
        self._ballast = folder / "ballast"

    def fill(self, left: int = 0) -> None:
        """Fill it, but for so many bytes, rounded up to pages."""
        room = os.statvfs(self.folder)
        self._ballast.write_bytes(bytes(max(0, room.f_bavail * room.f_frsize - -(-left // _PAGE) * _PAGE)))

    def free(self) -> None:
        """Make room again."""
        self._ballast.unlink()


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[SmallDisk]:
    """An empty small disk of the test's own."""
    if sys.platform != "linux" or os.geteuid() != 0:
        pytest.skip("only root on Linux can mount a small disk")
    folder = tmp_path / "disk"
    folder.mkdir()
    options = ["-t", "tmpfs", "-o", f"size={_SIZE_KB}k", "tmpfs", str(folder)]
    if subprocess.run(["mount", *options], check=False, capture_output=True).returncode != 0:  # noqa: S603, S607 - our own arguments, the system's own tool
        pytest.skip("this machine does not let us mount a small disk")
    try:
        yield SmallDisk(folder)
    finally:
        subprocess.run(["umount", "--lazy", str(folder)], check=True)  # noqa: S603, S607 - the same
