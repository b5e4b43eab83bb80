"""Reads the window's style sheet as far as contrast asks: which words stand on which ground, in each state."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtGui import QFont

from trialeditor.gui.theme import Colors, style_sheet

_RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
_PART = re.compile(r"^(?P<kind>[\w*]+)?(?P<roles>(\[[^\]]+\])*)(?P<sub>::[\w-]+)?(?P<states>(:[!\w-]+)*)(?P<more>.*)$")
_COLOR = re.compile(r"#[0-9a-f]{6}|transparent")


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """One kind of widget in one state, with its colors."""

    kind: str
    roles: frozenset[str]
    sub: str
    states: frozenset[str]
    words: str
    ground: str
    """Empty when what lies below shows through."""
    edge: str
    """Empty when there is none, or one that cannot be seen."""

    @property
    def name(self) -> str:
        """Say which it is."""
        return f"{self.kind}{''.join(sorted(self.roles))}{self.sub}{''.join(sorted(self.states))}"


@dataclass(frozen=True, slots=True)
class _Rule:
    kind: str
    roles: frozenset[str]
    sub: str
    states: frozenset[str]
    says: tuple[tuple[str, str], ...]

    def covers(self, other: _Rule) -> bool:
        same = self.kind in ("*", other.kind) and self.sub == other.sub
        return same and self.roles <= other.roles and self.states <= other.states

    @property
    def weight(self) -> int:
        return len(self.roles) + len(self.states) + (self.kind != "*")


def raw_rules(colors: Colors) -> str:
    """Return the sheet without comments."""
    font = QFont()
    font.setPointSizeF(10.5)
    return re.sub(r"/\*.*?\*/", "", style_sheet(colors, font), flags=re.DOTALL)


def looks(colors: Colors) -> Iterator[Look]:
    """Return every kind and state that the sheet speaks of."""
    rules = list(_rules(raw_rules(colors)))
    for wanted in dict.fromkeys(rules):
        covering = sorted((each for each in rules if each.covers(wanted)), key=lambda each: each.weight)
        says = {name: value for each in covering for name, value in each.says}
        yield Look(
            kind=wanted.kind,
            roles=wanted.roles,
            sub=wanted.sub,
            states=wanted.states,
            words=says.get("color", colors.text),
            ground=_seen(says.get("background", "transparent")),
            edge=_seen(says.get("border-color") or _color_of(says.get("border", ""))),
        )


def _rules(sheet: str) -> Iterator[_Rule]:
    for selectors, body in _RULE.findall(sheet):
        says = tuple(
            (name.strip(), value.strip()) for name, _, value in (each.partition(":") for each in body.split(";"))
        )
        for selector in selectors.split(","):
            *_, last = selector.split()
            part = _PART.match(last)
            if part is not None and not part["more"]:
                states = frozenset(re.findall(r":[!\w-]+", part["states"] or ""))
                roles = frozenset(re.findall(r"\[[^\]]+\]", part["roles"] or ""))
                yield _Rule(part["kind"] or "*", roles, part["sub"] or "", states, _ordered(says))


def _ordered(says: tuple[tuple[str, str], ...]) -> tuple[tuple[str, str], ...]:
    """Let a border with a color take the place of an earlier `border-color`."""
    found: list[tuple[str, str]] = []
    for name, value in says:
        if not name:
            continue
        found.append((name, value))
        if name == "border":
            found.append(("border-color", _color_of(value)))
    return tuple(found)


def _color_of(border: str) -> str:
    found = _COLOR.search(border)
    return found.group() if found else ""


def _seen(color: str) -> str:
    return "" if color == "transparent" or not _COLOR.fullmatch(color) else color
