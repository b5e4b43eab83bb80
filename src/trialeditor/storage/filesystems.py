"""Which kind of disk a file is on.

SQLite's write-ahead log needs shared memory, which two machines on a network drive do not have: there it corrupts
(https://www.sqlite.org/wal.html, "Disadvantages"). So such a drive has to be known before the file is opened.
Linux tells by `/proc/mounts`, Windows by the resolved path. On macOS a network drive is not recognized yet.
"""

from __future__ import annotations

import re
from pathlib import Path

MOUNTS = Path("/proc/mounts")
_NETWORK = re.compile(
    r"nfs\d?|cifs|smb\w*|9p|afs|ceph|glusterfs|lustre|gpfs|beegfs|ncpfs|coda|davfs\d?|vboxsf|prl_fs|drvfs"
    r"|fuse\.(?!fuseblk|ext\d|ntfs|exfat|overlay|fuse-overlayfs)\S+|fuse"
)


def network_file_system(path: Path) -> str:
    """Return the name of the network file system that `path` is on, or "" for a local disk."""
    resolved = path.resolve()
    if str(resolved).startswith("\\\\"):
        return "a Windows share"
    try:
        kind = file_system_of(resolved, MOUNTS.read_text(encoding="utf-8", errors="replace"))
    except OSError:
        return ""
    return kind if _NETWORK.fullmatch(kind) else ""


def file_system_of(path: Path, mounts: str) -> str:
    """Return the type of the file system that holds the absolute `path`, by the text of `/proc/mounts`; "" if none."""
    best, kind = -1, ""
    for line in mounts.splitlines():
        fields = line.split(" ")
        if len(fields) > 2 and path.is_relative_to(where := _unescaped(fields[1])):  # noqa: PLR2004 - device, point, type
            depth = len(Path(where).parts)
            if depth >= best:  # the later of two mounts on one point hides the earlier
                best, kind = depth, fields[2]
    return kind


def _unescaped(point: str) -> str:
    """Undo the octal escapes of `/proc/mounts`, where 040 after a backslash is a space."""
    return re.sub(r"\\([0-7]{3})", lambda match: chr(int(match[1], 8)), point)
