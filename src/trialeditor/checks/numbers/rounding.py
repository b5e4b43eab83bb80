"""The rounding policy: which numbers may stand for another when a text says "about".

"About N" stands for a number that rounds to N, halves up, and is within a tenth of it: to one or two significant
digits, or to a five in the second. So 77 is about 80, and about 75; it is not about 90, and not about 70. What the
bound phrase `about` says of a count of people is right too (`registry/counts.py`: to 10 below 200, to 50 below 1,000).
"""

from __future__ import annotations

from math import floor, log10

_TENTH = 0.1
_TENS = (20, 200)
_FIFTIES = (200, 1000)


def is_rounded(said: float, true: float) -> bool:
    """Say whether "about `said`" may stand for `true`."""
    if said == true:
        return True
    if true <= 0 or said <= 0:
        return False
    if _TENS[0] <= true < _TENS[1] and said == _to(true, 10):
        return True
    if _FIFTIES[0] <= true < _FIFTIES[1] and said == _to(true, 50):
        return True
    top = 10.0 ** floor(log10(true))
    is_near = abs(said - true) <= _TENTH * true
    return is_near and any(abs(_to(true, step) - said) <= 1e-9 * said for step in (top, top / 2, top / 10))


def _to(value: float, step: float) -> float:
    return floor(value / step + 0.5) * step
