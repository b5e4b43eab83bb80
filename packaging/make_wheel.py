"""Make the wheel of a commit, and prove that it works without the source tree (`make package ARGS=wheel`).

It is built with hatchling in an environment of its own, and installed in another one beside the pinned
dependencies. There the main job of the command line is done, from a folder that is no checkout.
"""

from __future__ import annotations

import tempfile
from pathlib import Path

from proving import empty_place, main_job
from workshop import (
    OUT,
    PACKAGE_LOCK,
    RUN_LOCK,
    committed_source,
    ensure_venv,
    megabytes,
    run,
    say,
    steady_environment,
)


def make_wheel(commit: str = "HEAD") -> Path:
    """Build the wheel into `dist` and return it. The same sources give the same bytes."""
    python = ensure_venv("maker", RUN_LOCK, PACKAGE_LOCK)
    source = committed_source(commit)
    say("building the wheel")
    with tempfile.TemporaryDirectory(prefix="trialeditor-wheel-") as folder:
        build = ("-m", "hatchling", "build", "-t", "wheel", "-d", folder)
        run(python, *build, cwd=source, environ=steady_environment())
        built = next(Path(folder).glob("*.whl"))
        OUT.mkdir(exist_ok=True)
        wheel = OUT / built.name
        wheel.write_bytes(built.read_bytes())
    say(f"made {wheel.name}, {megabytes(wheel)}")
    return wheel


def prove_wheel(wheel: Path) -> None:
    """Install the wheel where no source tree is, and do the main job there; raise CannotMake when it fails."""
    python = ensure_venv("user", RUN_LOCK, wheel=wheel)
    say("the main job from the wheel, far from its source")
    with empty_place(python.parent / "trialeditor") as place:
        main_job(place)
