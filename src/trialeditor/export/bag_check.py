"""Checking a bag by the rules of RFC 8493, section 3: whole, and as its lists have it. What it holds is another check.

Any bag is checked so, also one that another program packed or added to. Nothing is fetched: what `fetch.txt` leaves
out is missing.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from trialeditor.domain.errors import BadInput
from trialeditor.export.bag import DECLARATION, INFO, OXUM, PAYLOAD
from trialeditor.export.sources import PayloadSource, Source

_LIST = re.compile(r"(tag)?manifest-([a-z0-9]+)\.txt")
_LINE = re.compile(r"([0-9A-Fa-f]+)[ \t]+\*?(.+)")
_DECLARED = re.compile(r"BagIt-Version: *(0\.9[3-7]|1\.0)\s+Tag-File-Character-Encoding: *UTF-8\s*", re.IGNORECASE)
_ESCAPED = {"%0a": "\n", "%0d": "\r", "%25": "%"}
_KNOWN = ("md5", "sha1", "sha224", "sha256", "sha384", "sha512")


_Step: TypeAlias = Callable[[int, int], None]
"""Told after each file how many are read, and of how many."""


def _no_step(_done: int, _total: int) -> None:
    """Take no note."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BagCheck:
    """How many files beside the payload were read, and what is wrong."""

    checked: int
    problems: tuple[str, ...]


def check_bag(source: Source, step: _Step = _no_step) -> BagCheck:
    """Check all files of the bag around a bundle against its lists, and these against the rules; else nothing.

    What `step` raises ends the check: somebody may have asked to stop.
    """
    if not isinstance(source, PayloadSource):
        return BagCheck(checked=0, problems=())
    check = _Check(source.bag, step)
    return BagCheck(checked=len(check.tags), problems=tuple(check.problems()))


class _Check:
    def __init__(self, source: Source, step: _Step) -> None:
        self._source = source
        self._step = step
        self._payload = {name for name in source.names if name.startswith(PAYLOAD)}
        self._size = 0
        self.tags = source.names - self._payload
        self._lists = {name: found for name in sorted(self.tags) if (found := _LIST.fullmatch(name))}

    def problems(self) -> Iterator[str]:
        yield from self._declaration()
        if not any(found[1] is None for found in self._lists.values()):
            yield "manifest-sha512.txt: is missing, and so is any other list of the payload"
        listed: dict[str, dict[str, str]] = {}
        for name in self._lists:
            listed[name] = {}
            yield from self._read_list(name, listed[name])
        yield from self._compared(listed)
        yield from self._oxum()

    def _declaration(self) -> Iterator[str]:
        text = self._text(DECLARATION)
        if not _DECLARED.fullmatch(text):
            yield f"{DECLARATION}: does not declare a bag of a known version with its lists in UTF-8"

    def _read_list(self, name: str, listed: dict[str, str]) -> Iterator[str]:
        """Read a list into `listed`, digests by path."""
        is_tags = self._lists[name][1] is not None
        if self._lists[name][2] not in _KNOWN:
            yield f"{name}: is a list of a kind that is not known here"
        for number, line in enumerate(filter(None, re.split(r"\r\n|\r|\n", self._text(name))), start=1):
            found = _LINE.fullmatch(line)
            if found is None:
                yield f"{name}: line {number} is no digest with a path"
                continue
            path = re.sub("%0[AaDd]|%25", lambda code: _ESCAPED[code[0].lower()], found[2])
            if path in listed:
                yield f"{name}: lists {path[:100]!r} twice"
            elif is_tags is path.startswith(PAYLOAD) or path.startswith("tagmanifest-"):
                yield f"{name}: lists {path[:100]!r}, which does not belong there"
            else:
                listed[path] = found[1].lower()

    def _compared(self, lists: Mapping[str, Mapping[str, str]]) -> Iterator[str]:
        """Compare lists with files: each payload file is in each of its lists, each list of them in each tag list."""
        of_payload = [name for name in lists if self._lists[name][1] is None]
        for name, listed in lists.items():
            wanted = self._payload if name in of_payload else set(of_payload)
            yield from (f"{path}: is missing in {name}" for path in sorted(wanted - set(listed)))
        paths = sorted(self._payload.union(*lists.values()))
        for done, path in enumerate(paths, start=1):
            self._step(done, len(paths))
            yield from self._file(path, {name: listed[path] for name, listed in lists.items() if path in listed})

    def _file(self, path: str, wanted: Mapping[str, str]) -> Iterator[str]:
        try:
            data = self._source.read(path)
        except BadInput as error:
            yield f"{path[:100]}: {error.message}"
            return
        self._size += len(data) if path in self._payload else 0
        for name, digest in wanted.items():
            kind = self._lists[name][2]
            if kind in _KNOWN and hashlib.new(kind, data, usedforsecurity=False).hexdigest() != digest:
                yield f"{path}: is not as {name} has it"

    def _oxum(self) -> Iterator[str]:
        """Compare the number of bytes and files that the bag says it holds, where it says so."""
        text = self._text(INFO) if INFO in self.tags else ""
        told = re.findall(rf"^{OXUM}[ \t]*:[ \t]*(.*?)[ \t]*\r?$", text, re.MULTILINE | re.IGNORECASE)
        if len(told) > 1:
            yield f"{INFO}: says {OXUM} twice"
        held = f"{self._size}.{len(self._payload)}"
        if told and told[0] != held:
            yield f"{INFO}: says that the bag holds {told[0][:40]} (bytes and files); it holds {held}"

    def _text(self, name: str) -> str:
        try:
            return self._source.read(name).decode("utf-8")
        except (BadInput, UnicodeDecodeError):
            return ""
