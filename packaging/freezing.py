"""What goes into the frozen program and what stays out, for the specs of all systems.

Rule: Trial Editor is taken as it is installed (from its wheel), so that what is frozen is what was released. On Linux
the libraries of the build machine stay outside: the Debian package names them in Depends, and their updates come from
Debian. What Qt brings and nobody here uses stays out too; a Qt library that another needs is kept.

PyInstaller is imported where it is used: the tests of this module do without.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TypeAlias

Entry: TypeAlias = tuple[str, str, str]
"""Where a file goes, where it comes from, and its kind, as PyInstaller lists them."""
Needs: TypeAlias = Callable[[str], set[str]]
"""The names of all libraries that a program file needs, directly or through others."""

NAME = "trialeditor"
TITLE = "Trial Editor"
FILE_TYPE = "application/vnd.trialeditor.workspace"
SUFFIX = "trialeditor"
EXCLUDED_MODULES = [
    "tkinter",
    "unittest",
    "pydoc",
    "pydoc_data",
    "lib2to3",
    "pip",
    "setuptools",
    "hatchling",
    "PyInstaller",
    "mypy",
    "alembic.testing",
    "sqlalchemy.testing",
    "psycopg",
    "psycopg2",
    "trio",
    "numpy",
    "IPython",
    "zstandard._cffi",  # the same again, for Pythons that cannot load the other
]

# Qt plugins that the program uses, by folder; all others stay out.
PLUGINS = {
    "iconengines": r".*",
    "imageformats": r".*q(gif|ico|jpeg|svg|webp)\b.*",
    "platforms": r".*q(xcb|wayland|offscreen|minimal|windows|cocoa)\b.*",
    "platforminputcontexts": r".*(compose|ibus).*",
    "platformthemes": r".*qxdgdesktopportal.*",
    "printsupport": r".*",
    "styles": r".*",
    "tls": r".*",
    "wayland-decoration-client": r".*",
    "wayland-graphics-integration-client": r".*(wayland-egl|dmabuf-server).*",
    "wayland-shell-integration": r".*(xdg|qt)-shell.*",
    "xcbglintegrations": r".*",
}
_PLUGIN = re.compile(r"PySide6/(?:Qt/)?plugins/(?P<folder>[\w-]+)/(?P<file>[^/]+)$")
# Qt's words in other languages, pages of the developer tools, QML modules; checksums of libraries that stay outside.
_UNUSED = re.compile(
    r"PySide6/(?:Qt/)?(?:"
    r"translations/(?!qtwebengine_locales/en-US\.pak|qtbase_en\.qm).*"
    r"|resources/(?:locales/.*|.*devtools.*|.*\.debug\..*)"
    r"|qml/.*"
    r")$|lib(?:freebl|nssdbm|softokn)\w*\.chk$"
)
_QT_LIBRARY = re.compile(r"PySide6/Qt/lib/(?P<name>[^/]+)$")
_SYSTEM = ("/lib/", "/lib64/", "/usr/lib/", "/usr/lib64/")
_PYTHON = re.compile(r"libpython|/python3")


def hidden_imports() -> list[str]:
    """Return the modules that are loaded by name: commands, views and checks of ours, and what migrations run on."""
    from PyInstaller.utils.hooks import collect_submodules  # noqa: PLC0415 - see the module

    return [
        *collect_submodules(NAME, filter=lambda name: ".migrations.versions." not in name),
        *collect_submodules("alembic", filter=lambda name: not name.startswith("alembic.testing")),
        "logging.config",
    ]


def data_files() -> list[tuple[str, str]]:
    """Return our resources, the migrations as they are read, and what each package says of itself and its license."""
    from PyInstaller.utils.hooks import collect_data_files, copy_metadata  # noqa: PLC0415 - see the module

    resources = collect_data_files(NAME, excludes=["**/*.py", "**/*.ui"])
    migrations = collect_data_files(f"{NAME}.storage", include_py_files=True, includes=["migrations/**/*.py"])
    return [*resources, *migrations, *copy_metadata(NAME, recursive=True)]


def icon(kind: str, folder: str) -> str:
    """Draw the program's icon into a file of a kind that the system wants (`ico`, `icns`), and return its path."""
    from PySide6.QtCore import QSize  # noqa: PLC0415 - see the module
    from PySide6.QtGui import QGuiApplication, QIcon  # noqa: PLC0415 - see the module

    from trialeditor.resources import resource_path  # noqa: PLC0415 - that of the installation

    application = QGuiApplication.instance() or QGuiApplication(["icon", "-platform", "offscreen"])
    file = Path(folder) / f"{NAME}.{kind}"
    file.parent.mkdir(parents=True, exist_ok=True)
    if not QIcon(str(resource_path("icons", "app.svg"))).pixmap(QSize(256, 256)).save(str(file)):
        raise RuntimeError(f"Qt could not write {file.name}.")
    del application
    return str(file)


def chosen(entries: Iterable[Entry], needs: Needs | None = None) -> list[Entry]:
    """Return the files that go in, of all that PyInstaller found."""
    fit = [entry for entry in entries if not _is_unused(entry) and not _is_of_the_system(entry)]
    return _reachable(fit, needs or _needs)


def _reachable(entries: list[Entry], needs: Needs) -> list[Entry]:
    """Return the files without the Qt libraries that nothing else needs: PyInstaller takes those of all QML modules."""
    libraries = {place: match["name"] for place, _source, _kind in entries if (match := _QT_LIBRARY.search(place))}
    asking = [source for place, source, kind in entries if kind in {"BINARY", "EXTENSION"} and place not in libraries]
    needed = {name for source in asking for name in needs(source)}
    gone = {place for place, name in libraries.items() if name not in needed}
    return [entry for entry in entries if entry[0] not in gone and not (entry[2] == "SYMLINK" and entry[1] in gone)]


def _needs(source: str) -> set[str]:
    from PyInstaller.depend.bindepend import get_imports  # noqa: PLC0415 - see the module

    return {name for name, _found in get_imports(source)}


def _is_unused(entry: Entry) -> bool:
    place = Path(entry[0]).as_posix()
    plugin = _PLUGIN.search(place)
    if plugin:
        return not re.fullmatch(PLUGINS.get(plugin["folder"], r"(?!)"), plugin["file"])
    return bool(_UNUSED.search(place))


def _is_of_the_system(entry: Entry) -> bool:
    """Say whether a library belongs to the machine that builds. Python's own library is no such thing."""
    _place, source, kind = entry
    is_library = kind in {"BINARY", "SYMLINK"} and sys.platform == "linux"
    return is_library and str(source).startswith(_SYSTEM) and not _PYTHON.search(str(source))
