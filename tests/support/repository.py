"""This repository as the house tests see it: its root, its files, its tools."""

from __future__ import annotations

import functools
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


@functools.cache
def files() -> tuple[Path, ...]:
    """All files under version control, and those that would be at the next `git add`.

    A copy without git, such as an unpacked archive, has none.
    """
    if not (ROOT / ".git").exists():
        return ()
    command = ["git", "-C", str(ROOT), "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, check=True, capture_output=True, text=True).stdout.split("\0")  # noqa: S603 - fixed words
    return tuple(path for name in sorted(set(listed)) if name and (path := ROOT / name).is_file())


def python_files(*folders: str) -> list[Path]:
    """The Python modules in these folders of the repository, compiled forms left out."""
    forms = ROOT / "src" / "trialeditor" / "gui" / "forms"
    found = (path for folder in folders for path in (ROOT / folder).rglob("*.py"))
    return sorted(path for path in found if not path.is_relative_to(forms))


def run_tool(name: str, *args: str) -> tuple[int, str]:
    """Run a tool of this environment in the root: its exit code, and all that it printed."""
    command = [str(Path(sys.executable).with_name(name)), *args]
    result = subprocess.run(  # noqa: S603 - our own tools
        command,
        check=False,
        cwd=ROOT,
        env=os.environ | {"NO_COLOR": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    return result.returncode, result.stdout
