"""Headings of eligibility texts: which lines start the inclusion or the exclusion criteria.

A wrong answer here turns a reason to be kept out into a reason to be let in, so a line counts as a heading only when
it cannot be read as a criterion: a bare "Inclusion Criteria:", or a title or an opening line that names one kind.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum, auto


class Section(Enum):
    """Where a criterion stands."""

    INCLUSION = auto()
    EXCLUSION = auto()
    OTHER = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """A line that starts a section. `kept` is what it says beyond its kind, in its own words."""

    section: Section
    kept: str = ""
    holds_items: bool = False
    """True when the items that follow are read under `kept` ("Inclusion Criteria for Part B")."""


MARKER = re.compile(r"(?:[*+–-]|\\-|[0-9]{1,3}[.)])(?:[ \t]+|$)|[•·◦▪●‣][ \t]*|-(?=[A-Za-z])")
"""What stands before a list item, in Markdown or as typed."""

_PLAIN = r"(?:(?:the|key|main|major|general|primary|principal|subject|patient|participant|study)s?[ ])*"
_KIND = r"(?:(?P<non>non)[ -]?)?(?P<kind>inclusion|exclusion)s?"
_BARE = re.compile(rf"[*_#]*[ ]?{_PLAIN}{_KIND}(?P<noun>[ ]crit\w+)?[ ]?(?P<end>[\s:;.–*_-]*)", re.IGNORECASE)
_LED = re.compile(rf"{_PLAIN}{_KIND}[ ]crit\w+[ ]?:[*_ ]*(?P<rest>\S.*)", re.IGNORECASE)
_STARTS = re.compile(rf"{_PLAIN}{_KIND}[ ]crit\w+", re.IGNORECASE)
_TITLE_STARTS = re.compile(_STARTS.pattern + r" (?:for|of|in|related|specific|prior|determined|[(–-])", re.IGNORECASE)
_NAMED = re.compile(
    r"(?P<non>non-? ?)?(?P<kind>inclusion|exclusion)s? crit\w+"
    r"|crit\w+ (?:for|of) (?P<non2>non-? ?)?(?P<kind2>inclusion|exclusion)",
    re.IGNORECASE,
)
_EITHER = re.compile(r"(?:inclusion|exclusion)s? ?(?:/|and|or|&) ?(?:inclusion|exclusion)", re.IGNORECASE)
_SENTENCE = re.compile(
    r"\b(?:not?|never|fail\w*|without|meet\w*|met|may|can|could|must|will|would|shall|should|apply|applies|applied"
    r"|is|are|was|were|be|been|has|have|had|do|does|fulfil\w*|satisf\w*|who|listed|based|according)\b",
    re.IGNORECASE,
)
_NEGATED = re.compile(r"\b(?:not?(?! limited)|never|fail\w*|without|outside)\b", re.IGNORECASE)
_TITLE_WORDS = 14
_OPENING_WORDS = 30


def heading_of(text: str, *, marked: bool, nested: bool = False) -> Heading | None:
    """Return the heading that a line is, or None.

    `marked` says that the line has a bullet or a number, `nested` that it is indented under another item: only a bare
    heading counts there.
    """
    if "clusion" not in text.lower():
        return None
    bare = _BARE.fullmatch(text)
    if bare and (bare["noun"] or (not nested and (":" in bare["end"] or not marked))):
        return Heading(section=_section(bare))
    return None if nested else _led(text) or _speaking(text, marked=marked)


def _led(text: str) -> Heading | None:
    """Read "Inclusion Criteria: adults"."""
    led = _LED.fullmatch(text)
    if not led:
        return None
    rest = MARKER.sub("", led["rest"], count=1) if MARKER.match(led["rest"]) else led["rest"]
    return Heading(section=_section(led), kept=rest, holds_items=rest.endswith(":"))


def _speaking(text: str, *, marked: bool) -> Heading | None:
    """Read a title or an opening line that names one kind of criteria, among other words; all of them are kept."""
    section = _named_section(text)
    if not section:
        return None
    if _is_title(text, marked=marked) or _is_opening(text, section, marked=marked):
        return Heading(section=section, kept=text, holds_items=True)
    if not marked and _STARTS.match(text) and _is_safe(text, section):
        return Heading(section=section, kept=text, holds_items=text.endswith(":"))
    return None


def _section(match: re.Match[str]) -> Section:
    """Return the section; "non-inclusion criteria" (a French habit) are exclusion criteria."""
    return _section_of(match["kind"], match["non"])


def _section_of(kind: str, non: str | None) -> Section:
    return Section.EXCLUSION if non or kind.lower() == "exclusion" else Section.INCLUSION


def _named_section(text: str) -> Section | None:
    """Return the one kind of criteria that a line names; None when it names none or both."""
    if _EITHER.search(text):
        return None
    named = {_section_of(m["kind"] or m["kind2"], m["non"] or m["non2"]) for m in _NAMED.finditer(text)}
    return named.pop() if len(named) == 1 else None


def _is_title(text: str, *, marked: bool) -> bool:
    """Say whether a line reads as a title: short, no verb, no full stop; with a bullet it must start with its kind."""
    starts = bool(_TITLE_STARTS.match(text))
    if len(text.split()) > _TITLE_WORDS or _SENTENCE.search(text):
        return False
    if text.endswith((".", ";", ",")) and not starts:
        return False
    return not marked or starts or text.endswith(":")


def _is_opening(text: str, section: Section, *, marked: bool) -> bool:
    """Say whether a line opens a list: "Subjects must meet all of the following inclusion criteria:"."""
    if not text.endswith(":") or len(text.split()) > _OPENING_WORDS or (marked and not _STARTS.match(text)):
        return False
    return _is_safe(text, section)


def _is_safe(text: str, section: Section) -> bool:
    """Say whether a line cannot mean the opposite of what it names: "not meeting the inclusion criteria" can."""
    return section is Section.EXCLUSION or not _NEGATED.search(text)


# From the start of a run of spaces and without going back: a long run would otherwise cost the square of its length.
_INLINE = re.compile(
    r"(?<![ \t])[ \t]++(?=(?:(?:Key|Main|Major|KEY|MAIN) )?(?:Inclusion|Exclusion|INCLUSION|EXCLUSION)"
    r" (?:Criteria|criteria|CRITERIA) ?:)"
)
_ENDS_SENTENCE = re.compile(r"[.;:)]$")
_ENDS_PLAINLY = re.compile(
    r"(?<![\w-])(?!(?:the|these|this|all|any|of|with|and|or|meet|meeting|following|other)$)[a-z]+$"
)
_LONG_ENOUGH = 30
"""Fewer characters before the heading are more likely its own first words ("Solid tumor Inclusion Criteria:")."""
_LOOK_BACK = 200
"""How much of the line before a heading is looked at: its last word, and whether it is long enough."""


def split_inline_headings(text: str) -> str:
    """Give a heading in the middle of a line ("… consent. Exclusion Criteria: …") a line of its own."""
    return _INLINE.sub(_break_or_stay, text)


def _break_or_stay(match: re.Match[str]) -> str:
    before = match.string[max(0, match.start() - _LOOK_BACK) : match.start()].rpartition("\n")[2]
    long_enough = len(before) >= _LONG_ENOUGH and _ENDS_PLAINLY.search(before)
    return "\n\n" if _ENDS_SENTENCE.search(before) or long_enough else match[0]
