"""Pieces of a sentence for the grammar of quantities: words, numbers and signs, with their places."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto

_TOKEN = re.compile(
    r"(?P<address>https?://\S{1,300}|www\.\S{1,200}|[\w.+-]{1,64}@[\w-]{1,64}\.[\w.]{1,64})"
    r"|(?P<phone>(?<![\w-])(?:\+\d{1,3}[ .-]?)(?:\(?\d{1,4}\)?[ .-]?){2,4}\d{2,4}(?![\d-])"
    r"|(?<![\w-])(?:1[ .-])?(?:\(\d{3}\) ?|\d{3}[-.‑ ])\d{3}[-.‑]\d{4}(?![\d-]))"
    r"|(?P<date>(?<![\w-])\d{4}-\d{2}-\d{2}(?![\w-])|(?<![\w/])\d{1,2}/\d{1,2}/(?:\d{4}|\d{2})(?![\w/]))"
    r"|(?P<name>(?!(?:phases?|weeks?|days?|grades?|stages?|parts?|cycles?|months?|years?|types?|steps?|visits?|x)[-‑]?\d)"
    r"[^\W\d_]{1,24}[-‑]?\d[\w-]{0,24})"
    r"|(?P<number>\d{1,3}(?:,\d{3})+(?![\d,])(?:\.\d+)?|\d+(?:[.·]\d+)?|(?<![\w.])\.\d+)"
    r"|(?P<word>[^\W\d_]+(?:['’][^\W\d_]+)?)"
    r"|(?P<sign></=|>/=|>=|=>|<=|=<|[⁰¹²³⁴-⁹⁻]+|[^\w\s])",
    re.IGNORECASE,
)
VULGAR = {"½": 1 / 2, "¼": 1 / 4, "¾": 3 / 4, "⅓": 1 / 3, "⅔": 2 / 3, "⅛": 1 / 8, "⅕": 1 / 5, "⅖": 2 / 5}
_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻", "0123456789-")
_LONGEST = 15
"""A run of more digits is no number that a person could mean."""
HAS_NUMBER = re.compile(
    r"\d|[½¼¾⅓⅔⅛⅕⅖]|\b(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen"
    r"|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand"
    r"|million|dozens?|half|quarters?|thirds?|once|twice|daily|weekly|monthly|yearly|every|each|year|month|week|couple"
    r"|phases?|hour|january|february|april|june|july|august|september|october|november|december|q\dw|bid|tid)\b",
    re.IGNORECASE,
)
"""Whether a text can hold a quantity at all."""


class Kind(Enum):
    """What a piece is."""

    NUMBER = auto()
    WORD = auto()
    SIGN = auto()
    NAME = auto()
    """Letters and digits that make a name together: "PD-1", "NCT05350891"."""
    PHONE = auto()
    DATE = auto()
    ADDRESS = auto()


_KINDS = {
    "address": Kind.ADDRESS,
    "phone": Kind.PHONE,
    "date": Kind.DATE,
    "name": Kind.NAME,
    "number": Kind.NUMBER,
    "word": Kind.WORD,
    "sign": Kind.SIGN,
}


@dataclass(frozen=True, slots=True)
class Token:
    """One piece. `text` is folded to small letters; `value` is set for numbers."""

    kind: Kind
    text: str
    start: int
    end: int
    value: float | None = None
    raw: str = ""


Tokens = Sequence[Token]


def tokens_of(text: str, offset: int = 0) -> list[Token]:
    """Return the pieces of a sentence; `offset` is where it begins in the whole text."""
    return [_token(match, offset) for match in _TOKEN.finditer(text)]


def raised(text: str) -> int | None:
    """Return the number that raised digits write ("⁹"), or None."""
    plain = text.translate(_RAISED)
    return int(plain) if plain != text and plain.lstrip("-").isdigit() and len(plain) <= _LONGEST else None


def _token(match: re.Match[str], offset: int) -> Token:
    raw = match[0]
    kind = _KINDS[match.lastgroup or "sign"]
    value = None
    if kind is Kind.NUMBER:
        plain = raw.replace(",", "").replace("·", ".")
        if len(plain) > _LONGEST:
            kind = Kind.NAME
        else:
            value = float(plain)
    elif raw in VULGAR:
        kind, value = Kind.NUMBER, VULGAR[raw]
    return Token(kind, raw.casefold(), match.start() + offset, match.end() + offset, value, raw)
