"""What Trial Editor is made of, and under which licenses.

Python packages are read from the metadata of the installation, so that the list is that of what runs; what is no Python
package is named in `resources/licenses/bundled.toml`.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path, PurePath

from trialeditor.resources import resource_path

OURSELVES = "trialeditor"
_NAME = re.compile(r"^[\w.-]+")
_TEXTS = ("license", "licence", "copying", "notice")
_SPOKEN = {"Mozilla Public License 2.0 (MPL 2.0)": "MPL-2.0", "BSD License": "BSD", "MIT License": "MIT"}
_LONGEST = 60
"""Some packages write the whole text where its name belongs."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Component:
    """One thing that comes with the program."""

    name: str
    version: str
    license: str
    """Its name, such as "MIT"."""
    what: str
    """What it is, in a few words."""
    text: str
    """The license itself, or where it is."""


def components() -> tuple[Component, ...]:
    """Return all that comes with the program, by name. Reads some dozens of files."""
    packages = (_of_package(each) for each in _packages())
    return tuple(sorted((*packages, *_bundled()), key=lambda each: each.name.casefold()))


def own_license() -> str:
    """Return the text of the program's own license; empty where the installation has none."""
    return next((_text(each) for each in _found(OURSELVES)), "")


def _packages() -> Iterator[Distribution]:
    """Go through what we depend on, directly or by others. What is not installed is not needed on this machine."""
    known = {OURSELVES}
    waiting = [OURSELVES]
    while waiting:
        for here in _found(waiting.pop()):
            if _key(here.name) != OURSELVES:
                yield here
            named = {_key(_first(each)) for each in here.requires or () if "extra ==" not in each}
            waiting += sorted(named - known)
            known |= named


def _found(name: str) -> list[Distribution]:
    try:
        return [distribution(name)]
    except PackageNotFoundError:
        return []


def _first(requirement: str) -> str:
    match = _NAME.match(requirement)
    return match.group() if match else requirement


def _key(name: str) -> str:
    """Return a name as it is compared (PEP 503)."""
    return re.sub(r"[-_.]+", "-", name).lower()


def _of_package(package: Distribution) -> Component:
    text = _text(package)
    home = package.metadata["Home-page"] or next(iter(_links(package)), "")
    where = f"The package names its license and brings no text. {home}".strip()
    return Component(
        name=package.name,
        version=package.version,
        license=_license(package),
        what=(package.metadata["Summary"] or "").rstrip("."),
        text=text or where,
    )


def _links(package: Distribution) -> Iterator[str]:
    for each in package.metadata.get_all("Project-URL") or ():
        yield str(each).partition(",")[2].strip()


def _license(package: Distribution) -> str:
    """Return the name of a package's license: its expression, its field, or what it is filed under."""
    said = package.metadata["License-Expression"] or package.metadata["License"] or ""
    filed = [str(each).rpartition("::")[2].strip() for each in package.metadata.get_all("Classifier") or ()]
    licenses = [each for each in filed if "License" in each]
    name = said if said and len(said) <= _LONGEST and "\n" not in said else next(iter(licenses), said[:_LONGEST])
    return _SPOKEN.get(name, name)


def _text(package: Distribution) -> str:
    files = [each for each in package.files or () if _is_license(each)]
    texts = [each.read_text(encoding="utf-8").strip() for each in files if Path(each.locate()).is_file()]
    return "\n\n".join(dict.fromkeys(texts))


def _is_license(path: PurePath) -> bool:
    in_metadata = any(part.endswith(".dist-info") for part in path.parts)
    return in_metadata and path.stem.lower().startswith(_TEXTS)


def _bundled() -> Iterator[Component]:
    data = tomllib.loads(resource_path("licenses", "bundled.toml").read_text(encoding="utf-8"))
    for each in data["component"]:
        file = each.get("file", "")
        text = resource_path(*file.split("/")).read_text(encoding="utf-8") if file else each["words"]
        yield Component(name=each["name"], version="", license=each["license"], what=each["what"], text=text.strip())
