"""Where the files that come with the program are: blueprints, templates, icons, the sample, the manual.

In a checkout they are in `resources/` at its root, in a wheel in `trialeditor/_resources`, in a frozen build in
`resources/` where its files were unpacked. Nothing is read here.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path


class ResourceMissing(FileNotFoundError):
    """A file that comes with the program is not there: the installation is not whole."""


def resource_path(*parts: str) -> Path:
    """Return the path of a file or folder among the resources, such as `resource_path("icons", "save.svg")`.

    Raises ResourceMissing when it is not there, or when the name leads out of the resources.
    """
    root = resources_root()
    path = root.joinpath(*parts)
    if not path.resolve().is_relative_to(root.resolve()):
        raise ResourceMissing(f"{'/'.join(parts)} is outside the program's own files.")
    if not path.exists():
        raise ResourceMissing(
            f"The file {'/'.join(parts)} is missing from {root}. Your own work is not touched."
            " Install the program again."
        )
    return path


def resources_root() -> Path:
    """Return the folder that holds all resources; raise ResourceMissing when there is none."""
    candidates = tuple(_candidates())
    for folder in candidates:
        if folder.is_dir():
            return folder
    looked = ", ".join(map(str, candidates))
    raise ResourceMissing(
        f"The program's own files were not found (looked in {looked}). Your own work is not touched."
        " Install the program again."
    )


def _candidates() -> Iterator[Path]:
    """Go through the places, the most particular first."""
    unpacked = getattr(sys, "_MEIPASS", None)  # set by PyInstaller's loader in a frozen build, and nowhere else
    if isinstance(unpacked, str):
        yield Path(unpacked) / "resources"
    package = Path(__file__).resolve().parent
    yield package / "_resources"
    checkout = package.parents[1]
    if (checkout / "pyproject.toml").is_file():
        yield checkout / "resources"
