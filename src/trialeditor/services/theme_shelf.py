"""The theme in a workspace: its files lie in the workspace itself, so that pages change their look by an act alone.

A folder would change silently, and would be missing on the next machine.
"""

from __future__ import annotations

import base64
import binascii
import json
import zlib

from trialeditor.domain.errors import NotAllowed
from trialeditor.domain.ids import Digest
from trialeditor.rendering.theming.checking import MOST_BYTES, check_theme
from trialeditor.rendering.theming.theme import Theme
from trialeditor.services.presses import ChosenTheme, ours
from trialeditor.services.workspace import Workspace
from trialeditor.storage.store import Store

_FILES, _DIGEST, _USED = "theme_files", "theme", "themes_used"
_UNPACKED = 2 * MOST_BYTES
"""Base64 of all files with their names: a third more than the files."""


def theme_digest(store: Store) -> str:
    """Return the digest of the theme that is in use; empty for the program's own look."""
    return store.settings.get(_DIGEST) or ""


def themes_used(store: Store) -> tuple[Digest, ...]:
    """Return the digests of all themes that the workspace ever used, in order."""
    return tuple(map(Digest, (store.settings.get(_USED) or "").split()))


def theme_in(workspace: Workspace, store: Store) -> ChosenTheme:
    """Return the theme that is in use. It is checked again: a workspace may come from anywhere."""
    digest = theme_digest(store)
    if not digest:
        return ChosenTheme()
    known = workspace.presses.known(digest)
    if known is None:
        known = _unpacked(store.settings.get(_FILES) or "", digest)
        if known.theme:  # what is damaged can be chosen anew
            workspace.presses.keep(digest, known)
    return known


def usable_theme(workspace: Workspace, store: Store) -> None:
    """Raise NotAllowed where the theme that was chosen cannot be used: pages would leave with another look."""
    trouble = theme_in(workspace, store).trouble
    if trouble:
        raise NotAllowed(
            f"The theme of this workspace cannot be used: {trouble}",
            safe="Nothing was written.",
            do="Choose the theme again, or go back to the look that comes with the program.",
        )


def put_theme(store: Store, theme: Theme | None) -> None:
    """Put a theme into the workspace, or take it out."""
    store.settings.set(_DIGEST, theme.digest if theme else "")
    store.settings.set(_FILES, _packed(theme) if theme else "")
    if theme and theme.digest not in themes_used(store):
        store.settings.set(_USED, " ".join((*themes_used(store), theme.digest)))


def _packed(theme: Theme) -> str:
    files = {path: base64.b64encode(data).decode("ascii") for path, data in theme.files.items()}
    return base64.b64encode(zlib.compress(json.dumps(files, sort_keys=True).encode("ascii"), 9)).decode("ascii")


def _unpacked(text: str, digest: str) -> ChosenTheme:
    try:
        unpacker = zlib.decompressobj()
        data = unpacker.decompress(base64.b64decode(text, validate=True), _UNPACKED)
        files = {str(path): base64.b64decode(each, validate=True) for path, each in json.loads(data).items()}
    except (binascii.Error, zlib.error, ValueError, AttributeError, TypeError, RecursionError):
        return ChosenTheme(trouble="its files in the workspace are damaged.")
    checked = check_theme(files, ours())
    if checked.theme is None:
        return ChosenTheme(trouble=str(checked.problems[0]))
    if checked.theme.digest != digest:
        return ChosenTheme(trouble="its files in the workspace are not those that were chosen.")
    return ChosenTheme(theme=checked.theme)
