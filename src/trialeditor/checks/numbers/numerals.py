"""Numbers in digits and in words: "77", "seventy-seven", "two dozen", "1.5 million", "two and a half", "10^9"."""

from __future__ import annotations

from dataclasses import dataclass

from trialeditor.checks.numbers.tokens import VULGAR, Kind, Tokens, raised

ONES = {
    word: number
    for number, word in enumerate(
        [
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
        ]
    )
}
TENS = {
    word: 10 * number
    for number, word in enumerate(["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], 2)
}
_MULTIPLES = {"hundred": 100, "thousand": 1000, "million": 1_000_000, "billion": 1_000_000_000}
_LOST_POWERS = {"109": 9, "1012": 12, "106": 6, "103": 3}
_POWER_BASE = 10.0
_LARGEST_POWER = 30


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number that was read: its value and where the reading ended."""

    value: float
    end: int
    """The index of the first token behind it."""
    spelled: bool = False
    lost_power: bool = False


def numeral_at(tokens: Tokens, at: int) -> Numeral | None:
    """Return the number that begins at the token `at`, or None."""
    if at >= len(tokens):
        return None
    token = tokens[at]
    if token.value is not None:
        return _digits(tokens, at, token.value)
    if token.kind is not Kind.WORD:
        return None
    return _spelled(tokens, at)


def _digits(tokens: Tokens, at: int, value: float) -> Numeral:
    end = at + 1
    part = tokens[end].value if end < len(tokens) and tokens[end].raw in VULGAR else None
    if part is not None:
        return Numeral(value + part, end + 1)
    if _word(tokens, end) in _MULTIPLES and _word(tokens, end) != "hundred":
        return Numeral(value * _MULTIPLES[_word(tokens, end)], end + 1)
    if value == _POWER_BASE:
        power = _power_behind(tokens, end)
        if power:
            return Numeral(10.0 ** power[0], power[1])
    return _with_power(tokens, value, end)


def _with_power(tokens: Tokens, value: float, end: int) -> Numeral:
    """Read "1.5 x 10^9", and "1.5 x 109/L", where the power lost its place."""
    if _word(tokens, end) not in {"x", "×", "*", "·"} or end + 1 >= len(tokens):
        return Numeral(value, end)
    base = tokens[end + 1]
    if base.value == _POWER_BASE:
        power = _power_behind(tokens, end + 2)
        return Numeral(value * 10.0 ** power[0], power[1]) if power else Numeral(value, end)
    if base.raw in _LOST_POWERS and _word(tokens, end + 2) == "/" and _word(tokens, end + 3) in {"l", "ml", "µl", "μl"}:
        return Numeral(value * 10.0 ** _LOST_POWERS[base.raw], end + 2, lost_power=True)
    return Numeral(value, end)


def _power_behind(tokens: Tokens, at: int) -> tuple[int, int] | None:
    """Return the power that is written as "^9", "**9" or "⁹", also with an escape before it, and where it ends."""
    if at >= len(tokens):
        return None
    power = raised(tokens[at].raw)
    if power is not None:
        return (power, at + 1) if abs(power) <= _LARGEST_POWER else None
    signs = 0
    while signs <= 2 and at < len(tokens) and tokens[at].text in {"^", "\\", "*"}:  # noqa: PLR2004 - no more signs than "\^" and "**"
        at, signs = at + 1, signs + 1
    value = tokens[at].value if signs and at < len(tokens) else None
    return (int(value), at + 1) if value is not None and value <= _LARGEST_POWER else None


def _spelled(tokens: Tokens, at: int) -> Numeral | None:
    first = tokens[at].text
    if first in {"a", "an"}:
        return _with_article(tokens, at)
    if first == "dozen" or (first == "dozens" and _word(tokens, at + 1) != "of"):
        return Numeral(12, at + 1, spelled=True)
    value, end = _below_hundred(tokens, at)
    if end == at:
        return None
    value, end = _multiplied(tokens, value, end)
    if _word(tokens, end) == "dozen":
        return Numeral(12 * value, end + 1, spelled=True)
    return _and_a_part(tokens, value, end)


def _with_article(tokens: Tokens, at: int) -> Numeral | None:
    following = _word(tokens, at + 1)
    if following in _MULTIPLES:
        value, end = _multiplied(tokens, 1, at + 1)
        return Numeral(value, end, spelled=True)
    if following == "dozen":
        return Numeral(12, at + 2, spelled=True)
    if following == "couple" and _word(tokens, at + 2) == "of":
        return Numeral(2, at + 3, spelled=True)
    return None


def _multiplied(tokens: Tokens, value: float, end: int) -> tuple[float, int]:
    """Read "two hundred and forty", "six thousand"."""
    while _word(tokens, end) in _MULTIPLES:
        value *= _MULTIPLES[_word(tokens, end)]
        end += 1
        behind = end + 1 if _word(tokens, end) == "and" else end
        rest, after = _below_hundred(tokens, behind)
        if after > behind and rest:
            if _word(tokens, after) in _MULTIPLES:
                rest, after = rest * _MULTIPLES[_word(tokens, after)], after + 1
                more, last = _below_hundred(tokens, after)
                rest, after = (rest + more, last) if last > after else (rest, after)
            value, end = value + rest, after
    return value, end


def _below_hundred(tokens: Tokens, at: int) -> tuple[float, int]:
    word = _word(tokens, at)
    if word in ONES:
        return ONES[word], at + 1
    if word not in TENS:
        return 0, at
    behind = at + 2 if _word(tokens, at + 1) in {"-", "‑"} else at + 1
    one = ONES.get(_word(tokens, behind), 0)
    return (TENS[word] + one, behind + 1) if 0 < one < 10 else (TENS[word], at + 1)  # noqa: PLR2004 - twenty-ten is no number


def _and_a_part(tokens: Tokens, value: float, end: int) -> Numeral:
    """Read "two and a half", with or without hyphens."""
    words: list[str] = []
    at = end
    while at < len(tokens) and len(words) < 3:  # noqa: PLR2004 - and, a, half
        if tokens[at].text not in {"-", "‑"}:
            words.append(tokens[at].text)
        at += 1
    if words == ["and", "a", "half"]:
        return Numeral(value + 0.5, at, spelled=True)
    return Numeral(value, end, spelled=True)


def _word(tokens: Tokens, at: int) -> str:
    return tokens[at].text if at < len(tokens) else ""
