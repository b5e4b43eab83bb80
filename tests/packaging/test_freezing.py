"""What goes into the frozen program: what is used, what that needs, and no library of the machine that builds."""

from __future__ import annotations

import sys
import tomllib

import pytest

import freezing
from support.repository import ROOT

QT = "PySide6/Qt"


def binary(place: str, source: str = "") -> freezing.Entry:
    return (place, source or f"/venv/{place}", "BINARY")


def chosen(*entries: freezing.Entry, needs: dict[str, set[str]] | None = None) -> list[str]:
    known = needs or {}
    return [entry[0] for entry in freezing.chosen(entries, lambda source: known.get(source, set()))]


@pytest.mark.parametrize(
    "place",
    [
        f"{QT}/plugins/platforms/libqxcb.so",
        f"{QT}/plugins/platforms/libqoffscreen.so",
        f"{QT}/plugins/iconengines/libqsvgicon.so",
        f"{QT}/plugins/imageformats/libqjpeg.so",
        f"{QT}/libexec/QtWebEngineProcess",
        f"{QT}/resources/icudtl.dat",
        f"{QT}/resources/qtwebengine_resources.pak",
        f"{QT}/translations/qtwebengine_locales/en-US.pak",
        "PySide6/plugins/platforms/qwindows.dll",
        "PySide6/QtCore.abi3.so",
        "trialeditor/_resources/templates/page.html.jinja",
    ],
)
def test_what_is_used_goes_in(place: str) -> None:
    assert chosen(binary(place)) == [place]


@pytest.mark.parametrize(
    "place",
    [
        f"{QT}/plugins/sqldrivers/libqsqlmysql.so",
        f"{QT}/plugins/platforms/libqeglfs.so",
        f"{QT}/plugins/platformthemes/libqgtk3.so",
        f"{QT}/translations/qtwebengine_locales/de.pak",
        f"{QT}/translations/qtbase_de.qm",
        f"{QT}/resources/qtwebengine_devtools_resources.pak",
        f"{QT}/qml/QtQuick/Controls/libqtquickcontrols2plugin.so",
    ],
)
def test_what_nobody_uses_stays_out(place: str) -> None:
    assert chosen(binary(place)) == []


def test_a_qt_library_goes_in_when_something_needs_it_and_its_link_with_it() -> None:
    module, core, charts = "PySide6/QtCore.abi3.so", f"{QT}/lib/libQt6Core.so.6", f"{QT}/lib/libQt6Charts.so.6"
    links = [("libQt6Core.so.6", core, "SYMLINK"), ("libQt6Charts.so.6", charts, "SYMLINK")]
    found = chosen(
        binary(module),
        binary(core),
        binary(charts),
        *links,
        needs={f"/venv/{module}": {"libQt6Core.so.6", "libc.so.6"}},
    )
    assert found == [module, core, "libQt6Core.so.6"]


@pytest.mark.skipif(sys.platform != "linux", reason="only there the system's libraries are the package's to name")
def test_libraries_of_the_system_stay_outside_and_python_goes_in() -> None:
    ours = binary("libpython3.11.so.1.0", "/usr/lib/x86_64-linux-gnu/libpython3.11.so.1.0")
    module = ("_ssl.so", "/usr/lib/python3.11/lib-dynload/_ssl.so", "EXTENSION")
    assert chosen(binary("libnss3.so", "/usr/lib/x86_64-linux-gnu/libnss3.so"), ours, module) == [ours[0], module[0]]


@pytest.mark.parametrize("name", ["trialeditor-windows.spec", "trialeditor-macos.spec"])
def test_a_spec_that_nobody_ran_says_so(name: str) -> None:
    text = (ROOT / "packaging" / name).read_text(encoding="utf-8")
    assert text.startswith("# UNTESTED.")
    compile(text, name, "exec")


def test_nothing_that_the_program_depends_on_is_left_out() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    needed = {line.split(">")[0].lower() for line in project["dependencies"]}
    assert needed.isdisjoint(name.lower() for name in freezing.EXCLUDED_MODULES)
