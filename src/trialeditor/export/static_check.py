"""Checking what gives a bundle its looks: the style sheet is ours, or that of its theme, and so are the pictures.

A sheet can hide words, and set others beside them, with every word of the page left as it was signed.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from hashlib import sha256
from itertools import islice

from trialeditor.domain.canonical import digest_bytes
from trialeditor.export.formats import Manifest
from trialeditor.resources import resource_path

SHEET = "page.css"
FURTHER = "theme.css"
EARLIER_SHEETS: frozenset[str] = frozenset()
"""The digests of our own sheet in versions that were released: bundles written before still verify."""
MOST_LINES = 5_000
"""How many lines a theme's sheet may have that has a further one behind it: where it ends has to be found."""
_FOLDER = "trials/static/"


def our_sheets() -> frozenset[str]:
    """Return the digests that our own sheet has and had."""
    return EARLIER_SHEETS | {digest_bytes(resource_path("static", SHEET).read_bytes())}


def static_problems(manifest: Manifest, own: Mapping[str, str], read: Callable[[str], bytes | None]) -> Iterator[str]:
    """Say what of the sheet and the pictures is missing, changed or foreign.

    `own` are the digests of the theme's files by name. `read` gives the bytes of a file, or None when it has told why
    it cannot.
    """
    is_shown = "html" in manifest.formats
    wanted = {name: digest for name, digest in own.items() if is_shown and not name.endswith(".css")}
    found = {each.path.removeprefix(_FOLDER): each.sha256 for each in manifest.files if each.path.startswith(_FOLDER)}
    for name in sorted(wanted.keys() | (found.keys() - {SHEET})):
        if name not in found:
            yield f"{_FOLDER}{name}: is missing; the theme has it"
        elif name not in wanted:
            yield f"{_FOLDER}{name}: belongs to no page"
        elif found[name] != wanted[name]:
            yield f"{_FOLDER}{name}: is not the picture that the theme has"
    data = read(f"{_FOLDER}{SHEET}") if is_shown else None
    if data is not None and not _is_known(data, own):
        yield f"{_FOLDER}{SHEET}: is no style sheet of this version or of the theme, so it could hide words"


def _is_known(data: bytes, own: Mapping[str, str]) -> bool:
    """Say whether a sheet is ours or the theme's, with the theme's further one behind it where there is one."""
    base, further = own.get(SHEET), own.get(FURTHER)
    known = frozenset({base}) if base else our_sheets()
    if further is None or further == digest_bytes(b""):
        return digest_bytes(data) in known
    return any(digest_bytes(data[end + 1 :]) == further for end in _ends(data, known))


def _ends(data: bytes, known: frozenset[str]) -> Iterator[int]:
    """Go through the ends of lines before which a known sheet stands."""
    before, start = sha256(), 0
    for found in islice(re.finditer(rb"\n", data), MOST_LINES):
        before.update(data[start : found.start()])
        if before.hexdigest() in known:
            yield found.start()
        start = found.start()
