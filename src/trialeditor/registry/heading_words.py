"""The words that headings of eligibility texts are made of, in the spellings that records show."""

from __future__ import annotations

import re

from trialeditor.domain.criteria import Section

INCLUDE = "inclusion|inlcusion|inculsion|incusion|inclusiion|inclussion|inclsuion|inclution|incluson"
EXCLUDE = (
    "exclusion|exlusion|exlcusion|excusion|exculsion|exclusiion|exclussion|exclsuion|exclution|excluson|eclusion"
    "|ecxlusion"
)
CRITERIA = r"(?:crit\w+|cr[ei]\w{0,3}t\w{0,2}ria|creteri\w+|criera|criteria)"
KIND = rf"(?:(?P<non>non)[ -]?)?(?P<kind>{INCLUDE}|{EXCLUDE})s?"
PLAIN = (
    r"(?:(?:the|key|main|major|general|primary|principal|subject|patient|participant|study|trial|overall|basic|abbreviated"
    r"|selected|eligibility)s?[ ])*"
)
_HINT = re.compile("c(?:lus|us|uls|lsu|lut)|xlus")
_NEGATED = re.compile(r"\b(?:not?(?! limited)|never|fail\w*|without|outside)\b", re.IGNORECASE)


def may_name_a_kind(text: str) -> bool:
    """Say at little cost whether a text may hold "inclusion" or "exclusion", in whatever spelling."""
    return bool(_HINT.search(text.lower()))


def section_of(kind: str, non: str | None) -> Section:
    """Return the section; "non-inclusion criteria" (a French habit) are exclusion criteria."""
    return Section.EXCLUSION if non or kind.lower().startswith("e") else Section.INCLUSION


def is_safe(text: str, section: Section) -> bool:
    """Say whether a line cannot mean the opposite of what it names: "not meeting the inclusion criteria" can."""
    return section is Section.EXCLUSION or not _NEGATED.search(text)
