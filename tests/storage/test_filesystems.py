"""Which disks may have a write-ahead log."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

import pytest

from trialeditor.storage import filesystems
from trialeditor.storage.filesystems import file_system_of, network_file_system

MOUNTS = r"""
/dev/sda1 / ext4 rw,relatime 0 0
proc /proc proc rw 0 0
tmpfs /tmp tmpfs rw 0 0
server:/export /net nfs4 rw 0 0
/dev/sdb1 /net/local btrfs rw 0 0
//server/team /mnt/team\040share cifs rw 0 0
me@host: /mnt/far fuse.sshfs rw 0 0
/dev/sdc1 /mnt/stick fuseblk rw 0 0
C:\134 /mnt/c 9p rw 0 0
/dev/sdd1 /mnt/twice ext4 rw 0 0
server:/twice /mnt/twice nfs rw 0 0
a broken line
"""


@pytest.mark.parametrize(
    ("path", "kind", "is_network"),
    [
        ("/srv/w.db", "ext4", False),
        ("/tmp/w.db", "tmpfs", False),  # noqa: S108 - a path to ask about, not to write to
        ("/net/edna/w.db", "nfs4", True),
        ("/network/w.db", "ext4", False),
        ("/net/local/w.db", "btrfs", False),
        ("/mnt/team share/w.db", "cifs", True),
        ("/mnt/far/w.db", "fuse.sshfs", True),
        ("/mnt/stick/w.db", "fuseblk", False),
        ("/mnt/c/w.db", "9p", True),
        ("/mnt/twice/w.db", "nfs", True),
    ],
)
def test_the_file_system_is_that_of_the_nearest_mount(
    path: str, kind: str, is_network: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if not isinstance(tmp_path, PurePosixPath):
        pytest.skip("paths of Linux")
    assert file_system_of(Path(path), MOUNTS) == kind
    mounts = tmp_path / "mounts"
    mounts.write_text(MOUNTS, encoding="utf-8")
    monkeypatch.setattr(filesystems, "MOUNTS", mounts)
    assert network_file_system(Path(path)) == (kind if is_network else "")


def test_without_a_list_of_mounts_a_disk_is_local(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(filesystems, "MOUNTS", tmp_path / "none")
    assert network_file_system(tmp_path) == ""
    assert file_system_of(tmp_path, "") == ""
