"""The tokens of one sentence, with what every part of the grammar asks of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypedDict

from typing_extensions import Unpack

from trialeditor.checks.numbers.quantities import Quantity, Relation, Role
from trialeditor.checks.numbers.tokens import Tokens
from trialeditor.checks.numbers.units import Unit

HYPHENS = frozenset({"-", "‑"})
_BEFORE = 7


class Members(TypedDict, total=False):
    """What a part of the grammar may say of a quantity that it made."""

    value: float
    high: float | None
    relation: Relation
    unit: Unit | None
    per: Unit | None
    noun: str
    about: bool
    window: bool
    parts: tuple[float, ...]
    digits: str


@dataclass(frozen=True, slots=True)
class Cursor:
    """Looks at tokens by their place; outside of the sentence there is nothing."""

    tokens: Tokens

    def text(self, at: int) -> str:
        """Return the token at a place in small letters, or an empty text."""
        return self.tokens[at].text if 0 <= at < len(self.tokens) else ""

    def before(self, at: int) -> str:
        """Return the words before a place, joined by spaces."""
        return " ".join(token.text for token in self.tokens[max(0, at - _BEFORE) : at])

    def behind_hyphen(self, at: int) -> int:
        """Return the place behind a hyphen, or the place itself."""
        return at + 1 if self.text(at) in HYPHENS else at

    def start(self, at: int) -> int:
        """Return where the token at a place begins in the text."""
        return self.tokens[at].start

    def end(self, at: int) -> int:
        """Return where the token before a place ends in the text."""
        return self.tokens[at - 1].end

    def touches(self, at: int) -> bool:
        """Say whether no space stands before or behind the token at a place."""
        if not 0 < at < len(self.tokens) - 1:
            return False
        before, here, behind = self.tokens[at - 1 : at + 2]
        return before.end == here.start and here.end == behind.start

    def made(self, at: int, end: int, role: Role, **members: Unpack[Members]) -> Quantity:
        """Return a quantity that the tokens from `at` to `end` tell."""
        start, stop = self.start(at), self.end(end)
        return Quantity(start=start, end=stop, number_start=start, number_end=stop, role=role, **members)
