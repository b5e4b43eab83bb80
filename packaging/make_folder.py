"""Make the one-folder program with PyInstaller, and start it (`make package ARGS=folder`).

Trial Editor is frozen as it is installed from its wheel, never from the checkout. On Linux the spec is
`trialeditor.spec`; those of Windows and macOS stand beside it and were never tried.
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

from proving import empty_place, main_job, window_job
from workshop import (
    PACKAGE_LOCK,
    PACKAGING,
    RUN_LOCK,
    WORK,
    ensure_venv,
    megabytes,
    need,
    run,
    say,
    steady_environment,
)

SPECS = {"linux": "trialeditor.spec", "win32": "trialeditor-windows.spec", "darwin": "trialeditor-macos.spec"}
PROGRAM = "trialeditor"


def make_folder(wheel: Path) -> Path:
    """Freeze what the wheel holds; return the folder, `build/package/frozen/trialeditor`."""
    if sys.platform == "linux":
        need("objdump")
    python = ensure_venv("maker", RUN_LOCK, PACKAGE_LOCK, wheel=wheel)
    say("freezing the program (a minute)")
    frozen, spec = WORK / "frozen", PACKAGING / SPECS[sys.platform]
    options = ("--noconfirm", "--clean", "--log-level", "ERROR", "--distpath", frozen, "--workpath", WORK / "work")
    run(python, "-m", "PyInstaller", *options, spec, environ=steady_environment())
    folder = frozen / PROGRAM
    shutil.copytree(PACKAGING / "licenses", folder / "licenses")
    text = run(python, PACKAGING / "notices.py", environ=steady_environment())
    (folder / "licenses" / "NOTICES.txt").write_text(text, encoding="utf-8")
    say(f"made {folder.name}/, {megabytes(folder)}")
    return folder


def prove_folder(folder: Path) -> None:
    """Do the main job with the frozen program; raise CannotMake when it fails."""
    say("the main job from the frozen program")
    with empty_place(folder / PROGRAM) as place:
        main_job(place)
        window_job(place)
