"""The wheel holds all that the program needs, and does the main job where no source tree is."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path

import pytest

from support.repository import ROOT

COMMAND = "import sys; from trialeditor.entry import main; sys.exit(main())"


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of this tree."""
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(build, check=True, cwd=ROOT, capture_output=True)  # noqa: S603 - our own interpreter
    return next(folder.glob("*.whl"))


@pytest.fixture(scope="module")
def names(wheel: Path) -> set[str]:
    """What it holds."""
    with zipfile.ZipFile(wheel) as packed:
        return set(packed.namelist())


def files(folder: str) -> set[str]:
    """The files in a folder of this tree, without what Python makes of them."""
    found = (path for path in (ROOT / folder).rglob("*") if path.is_file() and "__pycache__" not in path.parts)
    return {path.relative_to(ROOT / folder).as_posix() for path in found}


def test_all_resources_are_inside(names: set[str]) -> None:
    assert {f"trialeditor/_resources/{name}" for name in files("resources")} <= names


def test_all_modules_migrations_and_compiled_forms_are_inside(names: set[str]) -> None:
    ours = {name for name in names if not name.startswith(("trialeditor/_resources/", "trialeditor-"))}
    assert ours == {f"trialeditor/{name}" for name in files("src/trialeditor")}
    assert any(name.startswith("trialeditor/storage/migrations/versions/r0001") for name in ours)
    assert "trialeditor/gui/forms/ui_main_window.py" in ours


def test_the_license_is_inside(names: set[str]) -> None:
    assert any(name.endswith(".dist-info/licenses/LICENSE") for name in names)


def test_the_same_tree_gives_the_same_bytes(wheel: Path, tmp_path: Path) -> None:
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)]
    subprocess.run(build, check=True, cwd=ROOT, capture_output=True)  # noqa: S603 - our own interpreter
    assert next(tmp_path.glob("*.whl")).read_bytes() == wheel.read_bytes()


def test_the_main_job_far_from_the_source_tree(wheel: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(wheel) as packed:
        packed.extractall(tmp_path / "installed")  # what pip does with a wheel of Python files alone
    # A folder on PYTHONPATH is not searched for .pth files: the editable installation is out of sight.
    path = os.pathsep.join([str(tmp_path / "installed"), sysconfig.get_path("purelib")])

    def run(*arguments: str, code: int = 0) -> str:
        said = subprocess.run(  # noqa: S603 - our own interpreter
            [
                sys.executable,
                "-I",
                "-c",
                f"import sys; sys.path[:0] = {path.split(os.pathsep)!r}; {COMMAND}",
                *arguments,
            ],
            check=False,
            cwd=tmp_path,
            capture_output=True,
            text=True,
        )
        assert said.returncode == code, said.stderr
        return said.stdout

    work = ("--workspace", "work.trialeditor")
    run(*work, "init", "--sample")
    looked = {each["name"]: each for each in json.loads(run(*work, "doctor", "--json"))["checks"]}
    assert str(tmp_path / "installed") in looked["resources"]["message"]
    run(*work, "check", "NCT99990003", code=1)
    run(*work, "export", "bundle")
    assert json.loads(run("verify", "bundle", "--json"))["ok"]
