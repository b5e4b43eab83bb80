"""Where in a record something is: `protocolSection.designModule.phases[1]`, as people and `jq` write it.

Of a value that was decoded, and of text that breaks off or stops being JSON.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from trialeditor.domain.canonical import MAX_DEPTH, Json

_LONGEST = 160
"""Characters of a path that are shown: a path may be as deep and its keys as long as a file pleases."""
_NEARBY = 1 << 22
"""How much text in front of a break is looked at."""

_TOKEN = re.compile(r'"[^"\\\n]*+(?:\\.[^"\\\n]*+)*+"?+|[{}\[\],:]')
_OUTSIDE_TEXT = re.compile(r"[\ud800-\udfff\x00-\x1f\x7f]")


@dataclass(frozen=True, slots=True)
class Node:
    """A value within a value, and the way to it."""

    parent: Node | None
    key: str | int
    value: Json
    depth: int


def walk(value: Json) -> Iterator[Node]:
    """Go through `value` and all that is in it, in the order of the text, without recursion."""
    waiting = [Node(None, "", value, 1)]
    while waiting:
        node = waiting.pop()
        yield node
        waiting.extend(Node(node, key, child, node.depth + 1) for key, child in _children(node.value))


def path_of(node: Node) -> str:
    """Return the way to `node`, cut where it is too long to be read."""
    keys: list[str | int] = []
    at: Node | None = node
    while at and at.parent:
        keys.append(at.key)
        at = at.parent
    return _written(list(reversed(keys)))


def path_at(text: str, start: int, stop: int) -> str:
    """Return the way to where the JSON that begins at `start` ends, breaks or is too deep; empty when it is too far.

    `stop` is where it ends or breaks.
    """
    if stop - start > _NEARBY:
        return ""
    keys: list[str | int | None] = []
    last = ""
    for token in _TOKEN.finditer(text, start, stop):
        char = token[0]
        if char == ":" and keys:
            keys[-1] = last
        elif char == "," and keys:
            keys[-1] = keys[-1] + 1 if isinstance(keys[-1], int) else None
        elif char in {"{", "["}:
            keys.append(0 if char == "[" else None)
            if len(keys) > MAX_DEPTH:
                break
        elif char in {"}", "]"} and keys:
            keys.pop()
        else:
            last = char.strip('"')
    return _written([key for key in keys if key is not None])


def _children(value: Json) -> Iterator[tuple[str | int, Json]]:
    """Return what is in `value`, the last first, so that a stack gives the first first."""
    if isinstance(value, Mapping):
        return iter([*value.items()][::-1])
    if isinstance(value, Sequence) and not isinstance(value, str):
        return iter([*enumerate(value)][::-1])
    return iter(())


def _written(keys: list[str | int]) -> str:
    parts: list[str] = []
    room = _LONGEST
    for key in keys:
        part = f"[{key}]" if isinstance(key, int) else f".{_OUTSIDE_TEXT.sub('�', key[:_LONGEST])}"
        room -= len(part)
        if room < 0:
            parts.append("…")
            break
        parts.append(part)
    return "".join(parts).removeprefix(".")
