"""How a sentence says something: as an aim, with a hedge, as a denial. That decides whether it promises anything."""

from __future__ import annotations

import re
from enum import Flag, auto


class Frame(Flag):
    """What stands before some words of a sentence and takes the promise out of them."""

    NONE = 0
    AIM = auto()
    """What is asked, not what is known: "to find out if", "researchers are testing whether"."""
    HEDGE = auto()
    """Said as possible: "may", "might", "could", "nobody knows"."""
    DENIAL = auto()
    """Said as not so: "there is no guarantee", "may not", "does not mean that"."""


_ASK = (
    r"find(?:ing)? out|see(?:ing)?|learn(?:ing|s)?|test(?:ing|s|ed)?|stud(?:y|ying|ies|ied)|check(?:ing|s)?|know|"
    r"understand|compar(?:e|es|ed|ing)|measur(?:e|es|ed|ing)|look(?:ing|s)? (?:at|into|for)|determin(?:e|es|ing)|"
    r"ask(?:ing|s)?|examin(?:e|es|ing)|evaluat(?:e|es|ing)|investigat(?:e|es|ing)|explor(?:e|es|ing)|"
    r"assess(?:es|ing)?|decid(?:e|es|ing)|answer(?:ing|s)?|tell(?:s|ing)?|show(?:ing|s)?|confirm"
)
_AIM = re.compile(
    rf"\b(?:{_ASK})\b[^.;:!?]{{0,60}}?\b(?:if|whether|how|which|what)\b"
    r"|\b(?:aims?|goals?|purpose|objective|questions?|reason)\b[^.;:!?]{0,50}?\b(?:to|is|are|of)\b"
    r"|\b(?:designed|hopes?|hoping|intended|trying|tries|try|aim(?:s|ing)?|want(?:s|ed)?|would like|needs?) to\b"
    r"|\b(?:whether|not known|unknown|unclear|unsure|not (?:yet )?(?:sure|certain|clear|proven))\b"
    r"|\bif (?:it|this|these|the|they|a|an|adding|taking|using|combining|giving|having)\b",
    re.IGNORECASE,
)
_HEDGE = re.compile(
    r"\b(?:may|might|could|would|possibly|perhaps|possible|potentially|can(?:not|'t|’t) be sure|hope[sd]?|hoping"
    r"|thinks?|think that|believes?|expects?|in theory|some (?:people|patients)|not everyone|if successful)\b",
    re.IGNORECASE,
)
_DENIAL = re.compile(
    r"\b(?:no|not|never|nobody|no one|cannot|(?:ca|wo|does|do|is|are)n['’]t"
    r"|without|neither|nor|unlikely|rather than|instead of|does not mean)\b",
    re.IGNORECASE,
)
_CLAUSE = re.compile(
    r"[;:—–]|,? (?:and|but|so) (?=(?:it|you|this|the|they|we|participants|patients|people|researchers)\b)"
)
_NEAR = 60


def frame_of(sentence: str, start: int) -> Frame:
    """Return how a sentence says the words that begin at `start`: by what stands before them.

    An aim holds up to the end of its clause; hedges and denials only near the words.
    """
    clause = 0
    for match in _CLAUSE.finditer(sentence, 0, start):
        clause = match.end()
    before = sentence[clause:start]
    near = sentence[max(clause, start - _NEAR) : start]
    frame = Frame.NONE
    if _AIM.search(before):
        frame |= Frame.AIM
    if _HEDGE.search(near):
        frame |= Frame.HEDGE
    if _DENIAL.search(near):
        frame |= Frame.DENIAL
    return frame
