"""Golden files: what a page or a bundle looks like, kept in tests/golden and read as a diff.

`pytest --accept` writes them anew; without it a test fails where they differ.
"""

from __future__ import annotations

from pathlib import Path

import pytest

FOLDER = Path(__file__).resolve().parents[1] / "golden"


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the option."""
    parser.addoption("--accept", action="store_true", help="write the golden files anew")


class Golden:
    """Compares bytes with a golden file, or writes it."""

    def __init__(self, folder: Path, *, accept: bool) -> None:
        """Keep files in `folder`; write them when `accept` is set."""
        self._folder = folder
        self._accept = accept

    def check(self, name: str, data: bytes) -> None:
        """Fail when `data` is not what the golden file `name` holds."""
        path = self._folder / name
        if self._accept:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
            return
        assert path.is_file(), f"{path} is not there: run pytest --accept and read it"
        assert data.decode("utf-8") == path.read_bytes().decode("utf-8"), f"differs from {path}: read, then --accept"

    def check_folder(self, name: str, files: dict[str, bytes]) -> None:
        """Fail when `files` are not the files of the golden folder `name`, no more and no less."""
        folder = self._folder / name
        there = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
        if self._accept:
            for gone in there - set(files):
                (folder / gone).unlink()
            there = set(files)
        assert there == set(files), "other files than the golden ones"
        for path, data in files.items():
            self.check(f"{name}/{path}", data)


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Golden:
    """The golden files."""
    return Golden(FOLDER, accept=bool(request.config.getoption("--accept")))
