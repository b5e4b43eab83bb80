"""What every test gets: no screen, a home of its own, and guards against what a test may leave behind.

The guards are plugins in tests/support, one each; tests/house/test_guards.py shows that they bite.
"""

from __future__ import annotations

import os

from hypothesis import settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
if hasattr(os, "geteuid") and os.geteuid() == 0:
    # Chromium's sandbox refuses root. Ordinary users, and the application itself, keep it.
    os.environ["QTWEBENGINE_DISABLE_SANDBOX"] = "1"

pytest_plugins = [
    "pytester",
    "support.home",
    "support.logs",
    "support.clipboard",
    "support.leaks",
    "support.dialogs",
    "support.golden",
]

# A busy machine is no failure; and CI meets the same examples each time, so that it never fails by chance.
settings.register_profile("house", deadline=None, print_blob=True, derandomize=bool(os.environ.get("CI")))
settings.load_profile("house")
