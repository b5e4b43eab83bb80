"""Where resources are found: in a checkout, in a wheel, in a frozen build."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from trialeditor import resources
from trialeditor.resources import ResourceMissing, resource_path, resources_root

ROOT = Path(__file__).parents[2]


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An installed package without any resources."""
    package = tmp_path / "site-packages" / "trialeditor"
    package.mkdir(parents=True)
    monkeypatch.setattr(resources, "__file__", str(package / "resources.py"))
    return package


def put(folder: Path) -> Path:
    """A resource in `folder`."""
    file = folder / "icons" / "save.svg"
    file.parent.mkdir(parents=True)
    file.write_text("<svg/>", encoding="utf-8")
    return file


def test_a_checkout_has_them_at_its_root() -> None:
    assert resources_root() == ROOT / "resources"
    assert resource_path("blueprints", "find-a-trial.toml").is_file()


def test_a_wheel_has_them_in_the_package(package: Path) -> None:
    file = put(package / "_resources")

    assert resource_path("icons", "save.svg") == file


def test_a_frozen_build_has_them_where_it_was_unpacked(
    package: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(package / "_resources")
    file = put(tmp_path / "unpacked" / "resources")
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path / "unpacked"), raising=False)

    assert resource_path("icons", "save.svg") == file


@pytest.mark.usefixtures("package")
def test_without_any_the_sentence_says_where_it_looked() -> None:
    with pytest.raises(ResourceMissing, match=r"_resources.*Install the program again"):
        resource_path("icons", "save.svg")


def test_a_folder_called_resources_beside_the_packages_is_somebody_elses(package: Path) -> None:
    put(package.parents[1] / "resources")

    with pytest.raises(ResourceMissing):
        resource_path("icons", "save.svg")


def test_a_missing_file_is_named() -> None:
    with pytest.raises(ResourceMissing, match=r"icons/nothing\.svg is missing.*not touched.*Install"):
        resource_path("icons", "nothing.svg")


@pytest.mark.parametrize("parts", [("..", "pyproject.toml"), ("icons", "..", "..", "README.md"), ("/etc/hostname",)])
def test_no_name_leads_out(parts: tuple[str, ...]) -> None:
    with pytest.raises(ResourceMissing, match="outside"):
        resource_path(*parts)
