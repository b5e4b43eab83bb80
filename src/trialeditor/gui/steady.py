"""A workaround: PySide 6.12 gives away references to None and True that it does not own.

Its wheels are built for the stable ABI as if `None`, `True` and `False` were immortal, as they are since Python 3.12.
On 3.11 every call that returns nothing costs None a reference, and every emitted signal costs True one. A window makes
thousands of such calls a minute; when a count reaches zero the interpreter aborts ("deallocating None"). Raising the
counts out of reach gives 3.11 what 3.12 has. It can go when Python 3.11 is no longer supported, or when
`tests/gui/test_steady.py` says that such calls cost nothing any more.
"""

from __future__ import annotations

import ctypes
import sys

IMMORTAL_SINCE = (3, 12)
_ENOUGH = 1 << 40
"""More calls than a program can make."""


def steady_constants() -> None:
    """Make sure that None, True, False and their like outlive all calls of Qt. May be called again."""
    if sys.version_info >= IMMORTAL_SINCE or sys.implementation.name != "cpython":
        return
    for value in (None, True, False, Ellipsis, NotImplemented):
        count = ctypes.c_ssize_t.from_address(id(value))  # an object begins with its count of references
        if count.value < _ENOUGH:
            count.value += _ENOUGH
