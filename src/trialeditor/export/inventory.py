"""Which files a bundle holds, against which it should hold."""

from __future__ import annotations

import re
from dataclasses import dataclass

from trialeditor.domain.canonical import digest_bytes
from trialeditor.domain.errors import BadInput
from trialeditor.export.exporters import EXPORTERS
from trialeditor.export.formats import KEYS, MANIFEST, THEME, FileEntry, Manifest
from trialeditor.export.sources import Source

FREE_PATHS = (
    r"trials/static/[A-Za-z0-9_-]+\.(?:css|png|jpg|webp|svg|woff2)|schema/[A-Za-z0-9._-]+\.json"
    r"|blueprints/[0-9a-f]{64}\.toml|lists/[a-z-]+\.html|search/[0-9]+\.js|sitemap\.xml|feed\.xml|robots\.txt|verify\.html"
)
"""Files that stand for all pages. Of the blueprints some were signed with earlier states of a page."""
_FREE = re.compile(FREE_PATHS)


def added_files(source: Source, manifest: Manifest) -> tuple[str, ...]:
    """Say which files are there that the manifest does not list."""
    added = sorted(source.names - {entry.path for entry in manifest.files} - {MANIFEST})
    return tuple(f"{name}: was added; the manifest does not list it" for name in added)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadFile:
    """A file of a bundle beside what the manifest says of it."""

    path: str
    data: bytes | None
    """What could be read, changed or not; None for nothing."""
    problem: str
    """What is wrong with it, or empty."""


def read_listed(source: Source, entry: FileEntry) -> ReadFile:
    """Read a file, and compare it with the manifest."""
    try:
        data = source.read(entry.path)
    except BadInput as error:
        return ReadFile(path=entry.path, data=None, problem=error.message)
    is_same = (len(data), digest_bytes(data)) == (entry.size, entry.sha256)
    return ReadFile(path=entry.path, data=data, problem="" if is_same else "was changed")


def page_paths(manifest: Manifest, nct: str) -> set[str]:
    """Return the files that a bundle holds of one page alone."""
    return {signatures_path(nct)}.union(*(EXPORTERS[name].paths([nct]) for name in manifest.formats)) - _shared(
        manifest
    )


def signatures_path(nct: str) -> str:
    """Return where a bundle holds the sign-offs of a page."""
    return f"signatures/{nct}.json"


def _shared(manifest: Manifest) -> set[str]:
    return set().union(*(EXPORTERS[name].paths([]) for name in manifest.formats))


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
    wanted |= {signatures_path(page.nct) for page in manifest.pages} | ({THEME} if manifest.theme else set())
    ncts = [page.nct for page in manifest.pages]
    return wanted.union(*(EXPORTERS[name].paths(ncts) for name in manifest.formats))
