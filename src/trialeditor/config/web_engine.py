"""Whether this machine lets the web engine start, asked without Qt."""

from __future__ import annotations

import os


def engine_refuses() -> bool:
    """Say whether the web engine would end the process: its sandbox does not run for the administrator."""
    is_root = hasattr(os, "geteuid") and os.geteuid() == 0
    return is_root and not os.environ.get("QTWEBENGINE_DISABLE_SANDBOX")
