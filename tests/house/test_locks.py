"""The requirement files hold versions and hashes, name no address, and agree with each other and pyproject.toml."""

from __future__ import annotations

import re
import tomllib

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from support.repository import ROOT

PIN = re.compile(r"^(?P<name>[\w.-]+)==(?P<version>[^ ;]+)")
LOCKS = (
    "requirements.lock",
    "requirements-build.lock",
    "requirements-dev.lock",
    "requirements-package.lock",
    "requirements-bench.lock",
)


def text(name: str) -> str:
    return (ROOT / "packaging" / name).read_text(encoding="utf-8")


def blocks(name: str) -> list[str]:
    """One block for each pin: the pin and its hashes."""
    return [block.strip() for block in re.split(r"\n(?=\S)", text(name)) if block.strip()]


def pins(name: str) -> dict[str, str]:
    """Each pinned project and its version."""
    matches = [PIN.match(block) for block in blocks(name)]
    return {canonicalize_name(match["name"]): match["version"] for match in matches if match}


def declared(purpose: str) -> list[str]:
    """The requirements of pyproject.toml that the file of this name answers."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    runtime: list[str] = project["project"]["dependencies"]
    answers: dict[str, list[str]] = {
        "requirements.lock": runtime,
        "requirements-build.lock": project["build-system"]["requires"],
        "requirements-dev.lock": runtime + project["dependency-groups"]["dev"],
        "requirements-package.lock": project["dependency-groups"]["package"],
        "requirements-bench.lock": project["dependency-groups"]["bench"],
    }
    return answers[purpose]


@pytest.mark.parametrize("name", LOCKS)
def test_no_address(name: str) -> None:
    assert "://" not in text(name)
    assert "--index" not in text(name)


@pytest.mark.parametrize("name", LOCKS)
def test_each_line_is_a_pin_with_a_hash(name: str) -> None:
    assert blocks(name)
    assert [block for block in blocks(name) if not PIN.match(block) or "--hash=sha256:" not in block] == []


@pytest.mark.parametrize("name", LOCKS)
def test_the_pins_satisfy_pyproject(name: str) -> None:
    pinned = pins(name)
    requirements = [Requirement(line) for line in declared(name)]
    unmet = [r for r in requirements if pinned.get(canonicalize_name(r.name), "") not in r.specifier]
    assert unmet == [], "run `make lock`"


def test_the_development_file_holds_all_that_the_others_hold() -> None:
    # packaging/bootstrap.py relies on it: who can test can run.
    everything = set(blocks("requirements-dev.lock"))
    for name in ("requirements.lock", "requirements-build.lock"):
        assert set(blocks(name)) - everything == set()


def test_what_makes_packages_agrees_and_stays_out_of_the_tests() -> None:
    development, package = pins("requirements-dev.lock"), pins("requirements-package.lock")
    assert {name: development[name] for name in package.keys() & development.keys()} == {
        name: package[name] for name in package.keys() & development.keys()
    }
    assert "pyinstaller" not in development
