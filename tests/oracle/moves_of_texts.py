"""Moves of texts: reworded, or written in other signs that read the same."""

from __future__ import annotations

import html
import random
import re
import unicodedata
from collections.abc import Callable
from itertools import pairwise
from typing import Any

from oracle.moves import Change, Move, Study, module
from oracle.raw_sides import HEADING, sides_of

_TEXTS = frozenset(
    {
        "briefTitle",
        "officialTitle",
        "whyStopped",
        "briefSummary",
        "name",
        "description",
        "label",
        "measure",
        "timeFrame",
        "facility",
        "city",
        "state",
        "eligibilityCriteria",
        "conditions",
        "keywords",
        "otherNames",
        "interventionNames",
    }
)
_FLOWING = frozenset({"eligibilityCriteria", "briefSummary"})
"""Texts whose line breaks and marks mean something."""


def _everywhere(write: Callable[[str], str], names: frozenset[str] = _TEXTS) -> Change:
    """Return the change that writes every text otherwise."""

    def change(record: Study, _chance: random.Random) -> bool:
        return _rewrite(record, write, names)

    return change


def _rewrite(value: Any, write: Callable[[str], str], names: frozenset[str]) -> bool:  # noqa: ANN401 - any part of a record
    made = False
    for key, held in list(value.items()) if isinstance(value, dict) else enumerate(value):
        if isinstance(held, (dict, list)) and not (key in names and held and isinstance(held[0], str)):
            made = _rewrite(held, write, names) or made
        elif isinstance(key, str) and key in names and held:
            value[key] = [write(each) for each in held] if isinstance(held, list) else write(held)
            made = made or value[key] != held
    return made


def _between_words(space: str) -> Callable[[str], str]:
    return lambda text: re.sub(r"(?<=[\w,:]) (?=\w)", space, text)


def _escaped(text: str) -> str:
    return re.sub(r"(?<!\\)[<>\[\]~^]", r"\\\g<0>", text)


def _bare(text: str) -> str:
    return re.sub(r"\\([<>~^])", r"\1", text)


def _entities(text: str) -> str:
    text = re.sub(r"&(?![#\w]{1,30};)", "&amp;", text)
    return re.sub(r"\\?([<>])", lambda found: html.escape(found[1]), text)


def _numbers(text: str) -> str:
    """Write signs as numbered entities, in decimal and in hexadecimal."""
    return re.sub(r"\\?>", "&#62;", re.sub("≥", "&#x2265;", text))


def _twice_encoded(text: str) -> str:
    return re.sub(r"\\?>", "&amp;gt;", text)


def _controls(text: str) -> str:
    return "\ufeff" + re.sub(r"(?<=\w) (?=\w)", "\u202c ", text, count=1)


def _criteria(write: Callable[[str, random.Random], str]) -> Change:
    def change(record: Study, chance: random.Random) -> bool:
        held = module(record, "eligibility")
        before = held.get("eligibilityCriteria") or ""
        held["eligibilityCriteria"] = write(before, chance)
        return bool(held["eligibilityCriteria"] != before)

    return change


def _always(write: Callable[[str], str]) -> Change:
    return _criteria(lambda text, _chance: write(text))


def _parted(text: str) -> str:
    """Put an empty line before each bullet."""
    return re.sub(r"\n(?=[ ]*[*] )", "\n\n", re.sub(r"\n{2,}(?=[ ]*[*] )", "\n", text))


def _other_bullets(text: str) -> str:
    """Write hyphens for stars, unless a hyphen could be a bullet typed within a line: "adults- consent"."""
    return re.sub(r"(?m)^([ ]*)[*] ", r"\1- ", text) if not re.search(r"-\s|\s-|[.;:,)]-", text) else text


def _lines_of(text: str, kind: str) -> list[int]:
    """Return the numbers of the bullets below a heading of this kind; none where that is not easy to say."""
    found: list[int] = []
    here = ""
    if sides_of(text) is None:
        return found
    for number, line in enumerate(text.split("\n")):
        heading = HEADING.fullmatch(line)
        if heading:
            here = heading[1].lower()
        elif here == kind and re.match(r"[*] +\w", line):
            found.append(number)
    return found


def _in_list(kind: str, edit: Callable[[list[str], int], None]) -> Change:
    """Return the change that is made to a bullet of one list."""

    def write(text: str, chance: random.Random) -> str:
        lines = text.split("\n")
        bullets = _lines_of(text, kind)
        if bullets:
            edit(lines, chance.choice(bullets))
        return "\n".join(lines)

    return _criteria(write)


def _add(lines: list[str], at: int) -> None:
    lines.insert(at, "* Has seen the oracle within 4 weeks.")


def _word(lines: list[str], at: int) -> None:
    lines[at] = f"{lines[at]} (see the oracle)"


def _remove(lines: list[str], at: int) -> None:
    del lines[at]


def _swap(text: str, chance: random.Random) -> str:
    """Exchange two neighbors of one list."""
    lines = text.split("\n")
    bullets = [*_lines_of(text, "inclusion"), *_lines_of(text, "exclusion")]
    pairs = [(one, other) for one, other in pairwise(bullets) if other == one + 1]
    if pairs:
        one, other = chance.choice(pairs)
        lines[one], lines[other] = lines[other], lines[one]
    return "\n".join(lines)


def _cross(text: str, chance: random.Random) -> str:
    """Move a criterion from the inclusion list to the exclusion list."""
    lines = text.split("\n")
    come, go = _lines_of(text, "exclusion"), _lines_of(text, "inclusion")
    if come and go and come[0] > go[-1]:
        at = chance.choice(go)
        lines.insert(come[0], lines[at])
        del lines[at]
    return "\n".join(lines)


def _any_line(edit: Callable[[list[str], int], None]) -> Change:
    """Return the change that is made to a line of more than three words, wherever it stands."""

    def write(text: str, chance: random.Random) -> str:
        lines = text.split("\n")
        long = [
            number
            for number, line in enumerate(lines)
            if len(re.findall(r"[a-z]{3}", line)) > _FEW and not _names_a_side(line)
        ]
        if long:
            edit(lines, chance.choice(long))
        return "\n".join(lines)

    return _criteria(write)


_FEW = 3


def _names_a_side(line: str) -> bool:
    return re.search(r"(?i)criteri|(?:in|ex)clu", line) is not None


def _nest(text: str, chance: random.Random) -> str:
    """Put a criterion under the one before it."""
    lines = text.split("\n")
    bullets = _lines_of(text, "inclusion")
    deeper = [other for one, other in pairwise(bullets) if other == one + 1]
    if deeper:
        at = chance.choice(deeper)
        lines[at] = f"  {lines[at]}"
    return "\n".join(lines)


_INCLUSION, _EXCLUSION = ("eligibility.inclusion",), ("eligibility.exclusion",)
_SIDES = (*_INCLUSION, *_EXCLUSION, "eligibility.other")
WRITTEN_OTHERWISE = (
    Move(name="decomposed", make=_everywhere(lambda text: unicodedata.normalize("NFD", text)), unseen=True),
    Move(name="composed", make=_everywhere(lambda text: unicodedata.normalize("NFC", text)), unseen=True),
    Move(name="spaces doubled", make=_everywhere(_between_words("  ")), unseen=True),
    Move(name="spaces that do not break", make=_everywhere(_between_words("\u00a0")), unseen=True),
    Move(name="thin spaces", make=_everywhere(_between_words("\u2009")), unseen=True),
    Move(name="tabs", make=_everywhere(_between_words("\t"), _TEXTS - _FLOWING), unseen=True),
    Move(name="space around", make=_everywhere(lambda text: f" {text} ", _TEXTS - _FLOWING), unseen=True),
    Move(name="escaped", make=_everywhere(_escaped), unseen=True),
    Move(name="not escaped", make=_everywhere(_bare), unseen=True),
    Move(name="entities", make=_everywhere(_entities), unseen=True),
    Move(name="numbered entities", make=_everywhere(_numbers), unseen=True),
    Move(name="encoded twice", make=_everywhere(_twice_encoded), unseen=True),
    Move(name="signs that cannot be read", make=_everywhere(_controls, _TEXTS - _FLOWING), unseen=True),
    Move(name="line ends of Windows", make=_everywhere(lambda text: text.replace("\n", "\r\n"), _FLOWING), unseen=True),
    Move(name="empty lines between items", make=_always(_parted), unseen=True),
    Move(name="other bullets", make=_always(_other_bullets), unseen=True),
    Move(name="an empty end", make=_always(lambda text: f"{text}\n\n" if text else text), unseen=True),
)
CRITERIA = (
    Move(name="inclusion added", make=_in_list("inclusion", _add), touches=_INCLUSION),
    Move(name="exclusion added", make=_in_list("exclusion", _add), touches=_EXCLUSION),
    Move(name="inclusion reworded", make=_in_list("inclusion", _word), touches=_INCLUSION),
    Move(name="exclusion reworded", make=_in_list("exclusion", _word), touches=_EXCLUSION),
    Move(name="inclusion removed", make=_in_list("inclusion", _remove), touches=_INCLUSION),
    Move(name="exclusion removed", make=_in_list("exclusion", _remove), touches=_EXCLUSION),
    Move(name="any line reworded", make=_any_line(_word), touches_one_of=_SIDES),
    Move(name="any line removed", make=_any_line(_remove), touches_one_of=_SIDES),
    Move(name="criteria exchanged", make=_criteria(_swap)),
    Move(name="criterion moved across", make=_criteria(_cross), touches=(*_INCLUSION, *_EXCLUSION)),
    Move(name="criterion nested", make=_criteria(_nest)),
    Move(
        name="headings in capitals",
        make=_always(lambda text: re.sub(r"(?im)^(in|ex)clusion criteria", lambda found: found[0].upper(), text)),
    ),
    Move(name="no criteria", make=_always(lambda _text: "")),
)
