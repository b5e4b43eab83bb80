"""Two folders that change places in one step, where the system can do that: neither name is missing for an instant."""

from __future__ import annotations

import ctypes
import errno
import os
import sys
from pathlib import Path

_HERE = -100
"""AT_FDCWD: paths are as the process sees them."""
_SWAP = 2
"""RENAME_EXCHANGE of Linux's renameat2(2), RENAME_SWAP of macOS's renamex_np(2)."""
_CANNOT = {errno.EINVAL, errno.ENOSYS, errno.ENOTSUP, errno.EOPNOTSUPP, errno.EPERM}
"""What systems and file systems answer that do not know the exchange."""


def exchanged(one: Path, other: Path) -> bool:
    """Let two paths on one file system change places; return False where that cannot be done in one step.

    Raises OSError for anything that a rename would be refused for too.
    """
    answer = _ask(os.fsencode(one), os.fsencode(other))
    if answer in _CANNOT:
        return False
    if answer:
        raise OSError(answer, os.strerror(answer), str(other))
    return True


def _ask(one: bytes, other: bytes) -> int:
    """Return the error number of the system, 0 when it is done, ENOSYS where there is no such call."""
    try:
        system = ctypes.CDLL(None, use_errno=True)
        if sys.platform == "linux":
            failed = system.renameat2(_HERE, one, _HERE, other, _SWAP)
        elif sys.platform == "darwin":
            failed = system.renamex_np(one, other, _SWAP)
        else:
            return errno.ENOSYS
    except (AttributeError, OSError, TypeError):  # no such library, or none with this call
        return errno.ENOSYS
    return ctypes.get_errno() if failed else 0
