"""Checking what a bundle says of its theme: which words its pages may have beside the signed ones.

Nobody signs a theme. Its strings have the places and the form that strings have, and its digest is that of the
manifest. With a key list from elsewhere, it is one that the workspace used.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from trialeditor.domain.canonical import digest_of
from trialeditor.domain.errors import BadInput
from trialeditor.export.formats import THEME, Manifest, ThemeStatement, decode, encode, to_json
from trialeditor.export.keylist import KeyList
from trialeditor.rendering.theming.strings_check import string_problems
from trialeditor.rendering.words import Words, english


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckedTheme:
    """What the pages of a bundle say in words of their own, as far as these are strings, and what is wrong."""

    words: Words
    static: Mapping[str, str] = field(default_factory=dict)
    """The digests of its sheets and pictures by name."""
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
        problems = (*problems, f"{THEME}: its strings are not such as pages have")
        return CheckedTheme(words=english(), static=statement.static, problems=problems)
    return CheckedTheme(words=english().with_own(statement.strings), static=statement.static, problems=problems)


def _problems(manifest: Manifest, statement: ThemeStatement, data: bytes, trust: KeyList | None) -> Iterator[str]:
    entry = manifest.theme
    digest = digest_of(to_json(statement))
    if entry is None or encode(statement) != data or (entry.name, entry.digest) != (statement.name, digest):
        yield f"{THEME}: is not the theme that the manifest names"
    if trust is not None and digest not in trust.themes:
        yield f"{THEME}: the workspace of the key list never used this theme"
