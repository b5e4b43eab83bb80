"""A bundle as a bag (BagIt 1.0, RFC 8493): the bundle in `data/`, and beside it the lists that archives check.

All that a bag says comes from the bundle's own manifest, so the same bundle gives the same bag, byte by byte.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import sha256, sha512
from urllib.parse import urlsplit

import trialeditor
from trialeditor.export.exporter import BundleFile
from trialeditor.export.files import is_safe_path
from trialeditor.export.formats import Manifest

PAYLOAD = "data/"
DECLARATION = "bagit.txt"
INFO = "bag-info.txt"
OXUM = "Payload-Oxum"
_DECLARED = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"
_LONGEST_BASE = 40
"""Paths within stay short enough for every system."""
_DIGESTS = {"sha256": sha256, "sha512": sha512}
_LISTS = frozenset(f"{kind}-{name}.txt" for kind in ("manifest", "tagmanifest") for name in _DIGESTS)


@dataclass(frozen=True, slots=True, kw_only=True)
class PayloadFile:
    """A file of the bundle, by its path in it."""

    path: str
    size: int
    sha256: str
    sha512: str


def base_folder(name: str) -> str:
    """Return the folder that holds a bag within a zip file of this name, with the stroke at its end.

    The RFC (4.2) wants such a folder, named as the file is; a name that is none on every system gives way.
    """
    return f"{name if len(name) <= _LONGEST_BASE and is_safe_path(name) else 'bag'}/"


def tag_files(manifest: Manifest, payload: Iterable[PayloadFile]) -> tuple[BundleFile, ...]:
    """Return what stands beside `data/` in a bag of this bundle; `payload` are all its files, the manifest too.

    SHA-512 is what the RFC (2.4) wants of new bags, SHA-256 what older tools check.
    """
    files = sorted(payload, key=lambda file: file.path)
    own = [
        _text(DECLARATION, _DECLARED),
        _text(INFO, _info(manifest, files)),
        _list("manifest-sha256.txt", ((file.sha256, PAYLOAD + file.path) for file in files)),
        _list("manifest-sha512.txt", ((file.sha512, PAYLOAD + file.path) for file in files)),
    ]
    lists = (
        _list(f"tagmanifest-{name}.txt", ((make(file.data).hexdigest(), file.path) for file in own))
        for name, make in _DIGESTS.items()
    )
    return (*own, *lists)


def is_tag_file(path: str) -> bool:
    """Say whether a bag that is written here has such a file beside its payload."""
    return path in _LISTS | {DECLARATION, INFO}


def _text(path: str, text: str) -> BundleFile:
    return BundleFile(path=path, data=text.encode("utf-8"))


def _list(path: str, lines: Iterable[tuple[str, str]]) -> BundleFile:
    """Paths of a bundle hold nothing that would have to be written in another way (RFC 8493, 2.1.3)."""
    return _text(path, "".join(f"{digest}  {name}\n" for digest, name in sorted(lines, key=lambda line: line[1])))


def _info(manifest: Manifest, files: Sequence[PayloadFile]) -> str:
    """Describe the bag (RFC 8493, 2.2.2), each element in a line."""
    told = {
        "Source-Organization": urlsplit(manifest.address).hostname or "",
        "External-Identifier": f"sha256:{manifest.digest}",
        "External-Description": _description(manifest),
        "Bagging-Date": _newest(manifest),
        "Bag-Software-Agent": f"Trial Editor {trialeditor.__version__}",
        OXUM: f"{sum(file.size for file in files)}.{len(files)}",
    }
    return "".join(f"{label}: {value}\n" for label, value in told.items() if value)


def _description(manifest: Manifest) -> str:
    count = "1 page" if len(manifest.pages) == 1 else f"{len(manifest.pages)} pages"
    marks = ["Sample, not for patients."] if manifest.sample else []
    marks += ["Holds drafts, not for publication."] if manifest.drafts else []
    return " ".join([f"{count} about clinical trials ({', '.join(manifest.formats)}).", *marks])


def _newest(manifest: Manifest) -> str:
    """Return the newest day that the bundle tells of: nothing in it is younger, and no clock is asked."""
    days: set[date] = {page.as_of for page in manifest.pages}
    days |= {page.review.reviewed for page in manifest.pages if page.review}
    return max(days).isoformat() if days else ""
