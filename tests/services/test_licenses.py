"""Every part that comes with the program is named, with a license that we know and its text or where it is."""

from __future__ import annotations

import re
import tomllib

import pytest

from support.repository import ROOT
from trialeditor.services.licenses import components, own_license

KNOWN = re.compile(
    r"MIT|MIT-0|BSD|BSD-[23]-Clause|Apache-2\.0|PSF-2\.0|MPL-2\.0|ISC|ISC License|OFL-1\.1|Public domain"
    r"|L?GPL-[23]\.0(-only)?|BSD-3-Clause and others|BSD-2-Clause, SCOWL and MIT"
)


def key(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def test_what_we_depend_on_is_listed_with_what_it_depends_on() -> None:
    named = {key(part.name) for part in components()}
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    direct = {key(match.group()) for each in project["dependencies"] if (match := re.match(r"[\w.-]+", each))}
    assert direct <= named
    assert {"shiboken6", "certifi", "cffi"} <= named  # which others bring
    assert {"pytest", "ruff", "mypy"} & named == set()


def test_every_license_is_one_that_we_know() -> None:
    unknown = {
        part.name: part.license
        for part in components()
        if not all(KNOWN.fullmatch(each) for each in part.license.split(" OR "))
    }
    assert unknown == {}


@pytest.mark.parametrize("name", ["Qt", "Chromium", "Python", "SQLite", "OpenSSL", "Source Sans 3", "Icons"])
def test_what_is_no_package_is_listed_too(name: str) -> None:
    [part] = [each for each in components() if each.name == name]
    assert part.what
    assert part.text


def test_every_part_says_what_it_is_and_brings_its_license_or_says_where_it_is() -> None:
    for part in components():
        assert part.what, part.name
        assert len(part.text) > 40, part.name
    texts = {part.name: part.text for part in components()}
    assert "SIL OPEN FONT LICENSE" in texts["Source Sans 3"]
    assert "Carnegie Mellon" in texts["Word lists"]


def test_our_own_license_is_there() -> None:
    assert own_license().startswith("MIT License")
