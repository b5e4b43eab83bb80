"""Checking what a bundle says of its theme: which words its pages may have beside the signed ones.

Nobody signs a theme. Its strings have the places and the form that strings have, its digest is that of the manifest,
and its pictures are those that it names. With a key list from elsewhere, it is one that the workspace used.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from trialeditor.domain.canonical import digest_of
from trialeditor.domain.errors import BadInput
from trialeditor.export.formats import THEME, Manifest, ThemeStatement, decode, encode, to_json
from trialeditor.export.keylist import KeyList
from trialeditor.rendering.theming.strings_check import string_problems
from trialeditor.rendering.words import Words, english

_FOLDER = "trials/static/"


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckedTheme:
    """What the pages of a bundle say in words of their own, as far as these are strings, and what is wrong."""

    words: Words
    problems: tuple[str, ...] = ()


def check_theme_of(manifest: Manifest, read: Callable[[str], bytes | None], trust: KeyList | None) -> CheckedTheme:
    """Check the theme of a bundle. `read` gives the bytes of a file, or None when it has told why it cannot."""
    if manifest.theme is None:
        return CheckedTheme(words=english())
    data = read(THEME)
    if data is None:
        return CheckedTheme(words=english())
    try:
        statement = decode(data, ThemeStatement, source=THEME)
    except BadInput as error:
        return CheckedTheme(words=english(), problems=(str(error),))
    problems = tuple(_problems(manifest, statement, data, trust))
    if any(string_problems(statement.strings)):
        return CheckedTheme(words=english(), problems=(*problems, f"{THEME}: its strings are not such as pages have"))
    return CheckedTheme(words=english().with_own(statement.strings), problems=problems)


def _problems(manifest: Manifest, statement: ThemeStatement, data: bytes, trust: KeyList | None) -> Iterator[str]:
    entry = manifest.theme
    digest = digest_of(to_json(statement))
    if entry is None or encode(statement) != data or (entry.name, entry.digest) != (statement.name, digest):
        yield f"{THEME}: is not the theme that the manifest names"
    if trust is not None and digest not in trust.themes:
        yield f"{THEME}: the workspace of the key list never used this theme"
    yield from _file_problems(_named(manifest), statement)


def _named(manifest: Manifest) -> Mapping[str, str]:
    return {file.path.removeprefix(_FOLDER): file.sha256 for file in manifest.files if file.path.startswith(_FOLDER)}


def _file_problems(found: Mapping[str, str], statement: ThemeStatement) -> Iterator[str]:
    """Sheets may have been put together; all else is as the theme has it, and there is no more of it."""
    own = {name: digest for name, digest in statement.static.items() if not name.endswith(".css")}
    there = {name: digest for name, digest in found.items() if not name.endswith(".css")}
    if there and own != there:
        yield f"{THEME}: the pictures are not those of the theme"
