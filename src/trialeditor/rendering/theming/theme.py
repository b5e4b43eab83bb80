"""A theme that was checked: strings, templates, style sheets and pictures, as a value."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from trialeditor.domain.canonical import Json, canonical_json, digest_bytes, digest_of
from trialeditor.domain.ids import Digest
from trialeditor.rendering.words import Words, english

VERSION = 1
STRINGS = "strings.toml"
ABOUT = "theme.toml"
SHEET = "static/page.css"


@dataclass(frozen=True, kw_only=True)
class Theme:
    """A theme. `files` are its own, by path in its folder; what it leaves out stays as the program has it."""

    name: str
    strings: Mapping[str, str]
    """Its own strings by key."""
    files: Mapping[str, bytes]

    @cached_property
    def words(self) -> Words:
        """Return all strings: its own, and English for those that it leaves out."""
        return english().with_own(self.strings)

    @property
    def templates(self) -> Mapping[str, str]:
        """Return its own templates by name."""
        return {name: data.decode("utf-8") for name, data in self._within("templates/").items()}

    @property
    def static(self) -> Mapping[str, bytes]:
        """Return its own style sheet and pictures by name."""
        return self._within("static/")

    @cached_property
    def statement(self) -> dict[str, Json]:
        """Return what a bundle says of it: enough to know it again, and to know which words are its own."""
        return {
            "v": VERSION,
            "name": self.name,
            "strings": dict(sorted(self.strings.items())),
            "templates": {name: digest_bytes(data) for name, data in sorted(self._within("templates/").items())},
            "static": {name: digest_bytes(data) for name, data in sorted(self.static.items())},
        }

    @cached_property
    def digest(self) -> Digest:
        """Return the SHA-256 of its statement: two themes with one digest make the same pages."""
        return digest_of(self.statement)

    @property
    def statement_bytes(self) -> bytes:
        """Return the statement as a file."""
        return canonical_json(self.statement) + b"\n"

    def _within(self, folder: str) -> dict[str, bytes]:
        return {path.removeprefix(folder): data for path, data in self.files.items() if path.startswith(folder)}
