"""Which files a bundle holds, against which it should hold."""

from __future__ import annotations

import re
from dataclasses import dataclass

from trialeditor.domain.canonical import digest_bytes
from trialeditor.domain.errors import BadInput
from trialeditor.export.exporters import EXPORTERS
from trialeditor.export.formats import KEYS, MANIFEST, FileEntry, Manifest
from trialeditor.export.sources import Source

FREE_PATHS = (
    r"trials/static/[A-Za-z0-9_-]+\.css|schema/[A-Za-z0-9._-]+\.json|blueprints/[0-9a-f]{64}\.toml"
    r"|lists/[a-z-]+\.html|search/[0-9]+\.js|sitemap\.xml|feed\.xml|robots\.txt|verify\.html"
)
"""Files that stand for all pages. Of the blueprints some were signed with earlier states of a page."""
_FREE = re.compile(FREE_PATHS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """How many files were read, and which are not as the manifest says."""

    checked: int
    problems: tuple[str, ...]


def compare_files(source: Source, manifest: Manifest) -> Comparison:
    """Compare each file with the manifest: changed, missing, or added."""
    listed = {entry.path: entry for entry in manifest.files}
    added = sorted(source.names - set(listed) - {MANIFEST})
    problems = [f"{name}: was added; the manifest does not list it" for name in added]
    checked = 0
    for _, entry in sorted(listed.items()):
        problem = _problem(source, entry)
        checked += problem in {"", _CHANGED}
        problems += [f"{entry.path}: {problem}"] if problem else []
    return Comparison(checked=checked, problems=tuple(problems))


_CHANGED = "was changed"


def _problem(source: Source, entry: FileEntry) -> str:
    try:
        data = source.read(entry.path)
    except BadInput as error:
        return error.message
    return "" if (len(data), digest_bytes(data)) == (entry.size, entry.sha256) else _CHANGED


def path_problems(manifest: Manifest) -> list[str]:
    """Say where the manifest lists other files than those of its pages, and those that all pages share."""
    wanted = _wanted(manifest)
    listed = [entry.path for entry in manifest.files]
    problems = [f"{name}: is missing" for name in sorted(wanted - set(listed))]
    foreign = sorted(name for name in set(listed) - wanted if not _FREE.fullmatch(name))
    problems += [f"{name}: belongs to no page" for name in foreign]
    pages = [page.nct for page in manifest.pages]
    if len(set(pages)) < len(pages) or len(set(listed)) < len(listed):
        problems.append(f"{MANIFEST}: names a page or a file twice")
    return problems


def _wanted(manifest: Manifest) -> set[str]:
    wanted = {KEYS} | {f"blueprints/{page.blueprint}.toml" for page in manifest.pages}
    wanted |= {f"signatures/{page.nct}.json" for page in manifest.pages}
    ncts = [page.nct for page in manifest.pages]
    return wanted.union(*(EXPORTERS[name].paths(ncts) for name in manifest.formats))
