"""Sentences that begin a list without naming its kind: "Patients will be excluded if they:", "To be eligible, …:".

They start the exclusion criteria wherever they stand. They start the inclusion criteria only where no section has
begun: below exclusion criteria, "… are eligible if:" is an exception to one of them.
"""

from __future__ import annotations

import re

from trialeditor.domain.criteria import Section

_LONGEST = 400
_FOR_ELSE = r" (?:for|to receive|to undergo) (?!(?:\w+ ){0,2}(?:stud|trial|enrol|particip|inclusion|entry|randomi))"
_ASIDE = re.compile(r"\([^()]*\)")
_PERSON = "(?:subject|patient|participant|volunteer|individual|person|child|woman|man)s?"
_KEEPS_OUT = re.compile(
    rf"\b(?:ineligible(?!{_FOR_ELSE})|disqualif\w+|excluded?|excludes|exclusion reasons|non-?eligible(?!{_FOR_ELSE})"
    rf"|not (?:be |being )?(?:considered |deemed )?(?:(?:eligible|suitable)(?!{_FOR_ELSE})|included|enrolled|entered"
    r"|recruited|admitted|accepted|randomi[sz]ed)|not to be (?:included|enrolled)"
    r"|(?:cannot|can not|can't|may not|must not|should not|shall not|do not|will not|not allowed to|unable to)"
    r" (?:participate|take part|join|enrol|enroll|enter|meet|fulfil|fulfill|satisfy)"
    rf"|{_PERSON} (?:must|should|shall|may) not(?: (?:have|be)|\s*[:：]?$))(?!\w)",
    re.IGNORECASE,
)
_SAYS_OTHERWISE = re.compile(
    r"\b(?:not|never|no longer|nor) (?:be |being |considered )?(?:excluded?|exclud\w+|ineligible|disqualif\w+)"
    r"|\b(?:are|is|be|remain|still|considered) eligible\b(?<!not be eligible)(?<!not eligible)|\bunless\b|\bexcept\b",
    re.IGNORECASE,
)
_NOT_ELIGIBLE = re.compile(
    r"\bnot (?:be |being )?(?:considered |deemed )?eligible\b|\bineligible\b|\bto be eligible\b", re.IGNORECASE
)
_LETS_IN = re.compile(
    r"\b(?:must|should|shall|need to|needs to|have to|has to|will) (?:also )?(?:meet|fulfil|fulfill|satisfy)\b"
    r".*\b(?:following|criteri\w+|requirements?|conditions?)\b"
    r"|\b(?:eligible|included|enrolled|qualify|participate)\b.*\b(?:if|following|who|criteri\w+|provided)\b"
    r"|\bfollowing\b.*\b(?:eligible|included|enrolled|enrollment|inclusion)\b",
    re.IGNORECASE,
)
_NEGATED = re.compile(
    r"\b(?:not?(?! limited)|never|fail\w*|without|unable|cannot|except|unless|exclu\w+)\b", re.IGNORECASE
)


def opening_of(text: str, here: Section) -> Section | None:
    """Return the section that a sentence opens by its meaning, when it stands in the section `here`; or None."""
    if here is Section.EXCLUSION or len(text) > _LONGEST:
        return None
    words = _ASIDE.sub(" ", text)
    if _KEEPS_OUT.search(words):
        rest = _NOT_ELIGIBLE.sub(" ", words)
        return None if _SAYS_OTHERWISE.search(rest) else Section.EXCLUSION
    if here is Section.OTHER and _LETS_IN.search(words) and not _NEGATED.search(words):
        return Section.INCLUSION
    return None


_OF_PEOPLE = re.compile(
    r"\b(?:subjects?|patients?|participants?|volunteers?|individuals?|persons?|people|candidates?|m[ae]n|wom[ae]n|children"
    r"|criteria)\b",
    re.IGNORECASE,
)
_TITLE_WORDS = 8
_SENTENCE_WORDS = 4
_SENTENCE = re.compile(
    r"\b(?:not?|must|may|can|could|will|would|shall|should|is|are|was|were|be|been|has|have|had|do|does|who|which|because"
    r"|none)\b|[<>≥≤=]",
    re.IGNORECASE,
)
_IS_LEAD_IN = re.compile(
    r"\b(?:following|criteria|if|must|meets?|met|fulfil\w*|satisf\w*|apply|applies|any|all|they|who|subject to)\b",
    re.IGNORECASE,
)
_LETS_IN_AFTER_ALL = re.compile(
    r"\b(?:are|were|is|was|will be|may be|can be|remain) (?:also |still )?"
    r"(?:eligible|included|enrolled|allowed to participate)\b",
    re.IGNORECASE,
)


def is_lead_in(text: str) -> bool:
    """Say whether a line is a sentence that leads in a list: "All of the following criteria must be met:"."""
    return text.endswith((":", "：")) and len(text.split()) >= _SENTENCE_WORDS and bool(_IS_LEAD_IN.search(text))


def speaks_of_joining(text: str) -> bool:
    """Say whether a sentence speaks of who can join or who cannot, whatever section it stands in."""
    if len(text) > _LONGEST // 2 or not _OF_PEOPLE.search(text):
        return False
    return bool(_KEEPS_OUT.search(text) or _LETS_IN.search(text))


def is_title(text: str) -> bool:
    """Say whether a line reads as the title of what follows: "Age", "At visit 1", "healthy subjects"."""
    if not text or text[-1] in ".;,:：" or len(text.split()) > _TITLE_WORDS:
        return False
    return not text[0].isdigit() and not _SENTENCE.search(text)


def is_shown_as_title(text: str) -> bool:
    """Say whether a line is a title and begins as one: "Group 1", "[Part 2 only]"."""
    return is_title(text) and text.lstrip("([")[:1].isupper()


def says_the_opposite(text: str, section: Section) -> bool:
    """Say whether a closing sentence keeps out, among inclusion criteria, or lets in, among exclusion criteria."""
    if section is Section.INCLUSION:
        return opening_of(text, section) is Section.EXCLUSION
    is_positive = section is Section.EXCLUSION and bool(_LETS_IN_AFTER_ALL.search(text))
    return is_positive and not _NEGATED.search(text)
