"""The table of promises: what to look for, as rules made from `resources/language/promises.toml`."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from trialeditor.checks.promise_frames import Frame
from trialeditor.checks.wordings import any_of, begins, ends
from trialeditor.domain.errors import BadInput
from trialeditor.domain.findings import Weight


@dataclass(frozen=True, slots=True, kw_only=True)
class PromiseRule:
    """One way to promise: what to look for, what excuses it, and what could be said instead."""

    code: str
    words: re.Pattern[str]
    message: str
    weight: Weight
    excused: Frame
    weak: Frame
    not_before: re.Pattern[str] | None
    """Words that make it harmless when they follow."""
    not_behind: re.Pattern[str] | None
    """Words that make it harmless when they stand right before."""
    instead: Mapping[str, str] = field(default_factory=dict)
    """What to put in place of some of the phrases, in lower case."""


def parse_rules(text: str, *, source: str = "promises.toml") -> tuple[PromiseRule, ...]:
    """Return the rules of a table; raise BadInput naming the rule and the field."""
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise BadInput(str(error), source=source) from error
    sets = data.get("sets", {})
    return tuple(_rule(each, sets, f"rule {number}", source) for number, each in enumerate(data.get("rule", ()), 1))


def _rule(data: Mapping[str, Any], sets: Mapping[str, Sequence[str]], name: str, source: str) -> PromiseRule:
    code = data.get("code")
    if not code or not data.get("wordings") or not data.get("message"):
        raise BadInput("expected a code, wordings and a message", source=source, record=name, field="code")
    try:
        return PromiseRule(
            code=code,
            words=any_of(data["wordings"], sets),
            message=data["message"],
            weight=Weight(data.get("weight", Weight.BLOCKER)),
            excused=_frames(data.get("excused", ())),
            weak=_frames(data.get("weak", ())),
            not_before=begins(data["not_before"], sets) if data.get("not_before") else None,
            not_behind=ends(data["not_behind"], sets) if data.get("not_behind") else None,
            instead=dict(data.get("instead", {})),
        )
    except (BadInput, KeyError, ValueError) as error:
        raise BadInput(str(error), source=source, record=name, field="wordings") from error


def _frames(names: Sequence[str]) -> Frame:
    frames = Frame.NONE
    for name in names:
        frames |= Frame[name.upper()]
    return frames
