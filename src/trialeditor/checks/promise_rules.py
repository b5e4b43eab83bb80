"""The table of promises: what to look for, as rules made from the files of `resources/language/promises`."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from trialeditor.checks.promise_frames import Frame
from trialeditor.checks.wordings import Wordings, any_of, labelled
from trialeditor.domain.errors import BadInput
from trialeditor.domain.findings import Weight

_NOTHING: Wordings[bool] = any_of((), {})


@dataclass(frozen=True, slots=True, kw_only=True)
class PromiseRule:
    """One way to promise: what excuses it, what it weighs, and what could be said instead."""

    code: str
    message: str
    weight: Weight
    excused: Frame
    weak: Frame
    """Said so, it is a warning and not a blocker."""
    not_before: Wordings[bool]
    """Words that make it harmless when they follow."""
    not_behind: Wordings[bool]
    """Words that make it harmless when they stand right before."""
    instead: Mapping[str, str] = field(default_factory=dict)
    """What to put in place of some of the phrases, in lower case."""
    drops_first: bool = False
    """Without its first word the phrase says the same without promising."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PromiseTable:
    """All rules, and the wordings of all of them by the number of their rule."""

    rules: tuple[PromiseRule, ...] = ()
    wordings: Wordings[int] = field(default_factory=lambda: labelled({}, {}))


def parse_rules(files: Mapping[str, str]) -> PromiseTable:
    """Return the table that several TOML texts make together, by name; raise BadInput naming file, rule and field.

    Sets hold in all files, whichever names them.
    """
    parsed = {name: _parsed(name, text) for name, text in files.items()}
    sets: dict[str, Sequence[str]] = {
        name: wordings for data in parsed.values() for name, wordings in data.get("sets", {}).items()
    }
    rules: list[PromiseRule] = []
    wordings: dict[int, Sequence[str]] = {}
    for source, data in parsed.items():
        for number, each in enumerate(data.get("rule", ()), 1):
            wordings[len(rules)] = each.get("wordings", ())
            rules.append(_rule(each, sets, f"rule {number}", source))
    return PromiseTable(rules=tuple(rules), wordings=labelled(wordings, sets))


def _parsed(source: str, text: str) -> Mapping[str, Any]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise BadInput(str(error), source=source) from error


def _rule(data: Mapping[str, Any], sets: Mapping[str, Sequence[str]], name: str, source: str) -> PromiseRule:
    if not data.get("code") or not data.get("wordings") or not data.get("message"):
        raise BadInput("expected a code, wordings and a message", source=source, record=name, field="code")
    try:
        any_of(data["wordings"], sets)
        return PromiseRule(
            code=data["code"],
            message=data["message"],
            weight=Weight(data.get("weight", Weight.BLOCKER)),
            excused=_frames(data.get("excused", ())),
            weak=_frames(data.get("weak", ())),
            not_before=_wordings(data.get("not_before"), sets),
            not_behind=_wordings(data.get("not_behind"), sets),
            instead=dict(data.get("instead", {})),
            drops_first=bool(data.get("drops_first", False)),
        )
    except (BadInput, KeyError, ValueError) as error:
        raise BadInput(str(error), source=source, record=name, field="wordings") from error


def _wordings(texts: Sequence[str] | None, sets: Mapping[str, Sequence[str]]) -> Wordings[bool]:
    return any_of(texts, sets) if texts else _NOTHING


def _frames(names: Sequence[str]) -> Frame:
    frames = Frame.NONE
    for name in names:
        frames |= Frame[name.upper()]
    return frames
