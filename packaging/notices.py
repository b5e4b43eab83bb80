"""Print under which licenses everything stands that a package of Trial Editor holds; for its file of notices.

Run by the interpreter of the environment that was frozen: versions and texts are read from what is installed there.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from trialeditor import __version__
from trialeditor.services.licenses import Component, components, own_license

INTRODUCTION = Path(__file__).with_suffix(".txt")


def notices() -> Iterator[str]:
    """Give the file of notices, part by part."""
    parts = components()
    qt = next((part.version for part in parts if part.name == "PySide6_Essentials"), "")
    yield INTRODUCTION.read_text(encoding="utf-8").format(version=__version__, qt=qt)
    yield _headed("Trial Editor", __version__, "MIT", own_license())
    for part in parts:
        yield _of(part)


def _of(part: Component) -> str:
    return _headed(part.name, part.version, part.license, part.text)


def _headed(name: str, version: str, license_name: str, text: str) -> str:
    head = f"{name} {version}".strip() + f": {license_name}"
    return f"\n{'=' * 78}\n{head}\n{'=' * 78}\n\n{text.strip()}\n"


def main() -> int:
    """Print it as UTF-8."""
    sys.stdout.buffer.write("".join(notices()).encode())
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
