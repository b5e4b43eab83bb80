"""Syllables of English words: from a pronunciation table, else by rule."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

_VOWELS = re.compile(r"[aeiouy]+")
_PARTED_BY_LETTERS = (
    r"(?<![tscxgq])(?<!ll)i[ao](?!u)|[tc]ia(?=t|g)|(?<![tscxgq])ious|ii|iu(?=[ms])",  # trial, radio, serious
    r"ao|(?<![gqs])u[ao](?!y)|[aeiouy]ing|[ao]y(?=[aeio])",  # aorta, actual, doing, player
    r"(?<![gp])eo(?!u|n$|ns$)|^geo|(?<=[nrldtv])eous$|e(?=u[ms]$)",  # osteo, cutaneous, nucleus
    r"(?<=[bcdfghklmnprstvx])y[ao]|(?<=[bcdfghklmnprst])ye(?=l[aio])",  # myocardial, myeloma
    r"(?<![tscx])ie(?=nt|nc)|sci(?=en)|ie(?=t[aiys]|t$)",  # ingredient, science, society
    r"[a-z]{2}[^aeiou]ie(?=r$|st$)|[^gqb]ui(?=ty|ti|d$|ds$|n$|ns$)",  # heavier, fluid
    r"(?<![gq])ue(?=nt|nc|nz|l$|ls$)",  # influenza, cruel
    r"[nr]ea(?=$|s$|l$|tic)|[nm]ea(?=te[ds]?$)|gea(?=l)|(?<=o)a(?=rthr)",  # cornea, pharyngeal, osteoarthritis
    r"crea(?=t)|rea(?=ct|li[tsz])|thea|coa(?=g)|coo(?=p|rd)|^coe(?=[xf])",  # creatinine, reaction, coagulation
    r"^re(?=i|e[nvlx]|o|u[ns])|^rea(?=ss|pp|rr|tt|ff|dm)|^pre(?=e|i|o)",  # reimburse, preoperative
    r"[a-z]ism(?=s?$)|thm(?=s?$)",  # autism, rhythm
)
_PARTED = re.compile("|".join(_PARTED_BY_LETTERS))
"""Vowels side by side that are two syllables, and syllables that no vowel shows."""
_SILENT_END = re.compile(
    r"(?:[^aeiouyl]e|[aeiouy]le|(?:[^aeiouydtl]|[aeiouyl]l)ed|(?:[^aeiouycgsxzhl]|[aeiouyl]l|[^cs]h)es)$"
)
"""A last e, ed or es that is written and not spoken: "dose", "joined", "times"; not "little", "doses", "treated"."""
_SILENT_WITHIN = re.compile(
    r"(?<=[aeiouy])(?:[^aeiouyl]|th|ng|st|ss|rs|ns|rt|bl)e(?=(?:ly|ful|fully|less|lessly|ness|ments?)$)|ica(?=lly$)"
)
"""An e before an ending, "safely", "movement"; and the a of "clinically"."""
_SILENT_FIRST = re.compile(
    r"(?:base|some|life|care|home|time|side|wide|fore|where|there|here|more|house|line|place|state|phone|face|made|type"
    r"|safe|stone|whole|note|bone|like|wave|white|stage|take)(?=[bcdfghjklmnpqstvwxz][a-z]{2})"
)
"""The first part of words put together: "baseline", "lifestyle"."""
_CAPITALS = re.compile(r"[A-Z]{2,5}s?")
_ENDINGS = (("ies", "y", 0), ("es", "", 0), ("s", "", 0), ("ed", "", 0), ("ing", "", 1), ("ly", "", 1), ("ness", "", 1))
_UNITS = (0, 1, 1, 1, 1, 1, 1, 2, 1, 1, 1, 3, 1, 2, 2, 2, 2, 3, 2, 2)
"""Syllables of zero (read only alone) to nineteen."""
_TENS = (0, 0, 2, 2, 2, 2, 2, 3, 2, 2)
_LONGEST = 40
_SPLIT = re.compile(r"[-‑/.,]")


def syllables(word: str, table: Mapping[str, int]) -> int:
    """Return the number of syllables of a word or a number as it is read aloud; 1 or more.

    Parts of a hyphenated word are counted one by one. A short word of capitals is spelled out, unless the table knows
    it. `table` holds words in lower case.
    """
    if word.isalpha():
        return _part(word, table)
    parts = _SPLIT.split(word) if not word[:1].isdigit() else [word]
    return max(1, sum(_part(part, table) for part in parts if part))


def _part(word: str, table: Mapping[str, int]) -> int:
    if word[0].isdigit():
        return number_syllables(word)
    folded = word.casefold().replace("’", "'")
    known = table.get(folded) or table.get(folded.removesuffix("'s"))
    if known:
        return known
    if _CAPITALS.fullmatch(word):
        return sum(3 if letter == "W" else 1 for letter in word.rstrip("s"))
    return _from_stem(folded, table) or by_rule(folded)


def _from_stem(word: str, table: Mapping[str, int]) -> int:
    """Return the syllables of a known word with an ending, or 0."""
    for ending, instead, more in _ENDINGS:
        if not word.endswith(ending) or len(word) <= len(ending) + 2:
            continue
        stem = word.removesuffix(ending) + instead
        known = table.get(stem) or (table.get(stem + "e") if ending in {"ed", "ing", "es"} else None)
        if known:
            return known + more + _spoken(ending, stem)
    return 0


def _spoken(ending: str, stem: str) -> int:
    """Say whether `ed` or `es` adds a syllable: "treated", "doses"."""
    if ending == "ed":
        return int(stem.endswith(("t", "d")))
    return int(ending == "es" and stem.endswith(("s", "x", "z", "ch", "sh", "c", "g")))


@lru_cache(maxsize=4096)
def by_rule(word: str) -> int:
    """Return the syllables of a word in lower case by its letters; 1 or more."""
    if len(word) > _LONGEST:
        return max(1, len(word) // 3)
    groups = len(_VOWELS.findall(word)) + len(_PARTED.findall(word)) - len(_SILENT_WITHIN.findall(word))
    if _SILENT_END.search(word):
        groups -= 1
    if _SILENT_FIRST.match(word):
        groups -= 1
    return max(1, groups)


def number_syllables(number: str) -> int:
    """Return the syllables of a number as it is read: 77 is "seventy-seven".

    Flesch counts figures as they are read aloud (The Art of Readable Writing, 1949). A long number counts by digits.
    """
    digits = re.sub(r"[^\d]", "", number.partition(".")[0])
    if len(digits) > 6:  # noqa: PLR2004 - a telephone number, and the like, is read digit by digit
        return sum(_UNITS[int(each)] or 2 for each in digits)
    count = _whole(int(digits or 0))
    fraction = re.sub(r"[^\d]", "", number.partition(".")[2])
    if fraction:
        count += 1 + sum(_UNITS[int(each)] or 2 for each in fraction[:_LONGEST])
    return count + (2 if number.endswith("%") else 0)


def _whole(value: int) -> int:
    if value == 0:
        return 2
    thousands, rest = divmod(value, 1000)
    hundreds, small = divmod(rest, 100)
    count = _whole(thousands) + 2 if thousands else 0
    count += _UNITS[hundreds] + 2 if hundreds else 0
    return count + (
        _UNITS[small] if small < len(_UNITS) else _TENS[small // 10] + (_UNITS[small % 10] if small % 10 else 0)
    )
