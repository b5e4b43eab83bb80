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
    OPEN = auto()
    """Named together with its absence: "may sleep better, or may not"."""
    TESTED = auto()
    """Said to be under test, so that "new" means "not known yet"."""


_ASK = (
    r"find(?:ing)? out|see(?:ing)?|learn(?:ing|s)?|test(?:ing|s|ed)?|stud(?:y|ying|ies|ied)|check(?:ing|s|ed)?|know|"
    r"understand|compar(?:e|es|ed|ing)|measur(?:e|es|ed|ing)|look(?:ing|s|ed)? (?:at|into|for)|determin(?:es?|ed|ing)|"
    r"ask(?:ing|s|ed)?|examin(?:es?|ed|ing)|evaluat(?:es?|ed|ing)|investigat(?:es?|ed|ing)|explor(?:es?|ed|ing)|"
    r"assess(?:es|ed|ing)?|decid(?:e|es|ing)|answer(?:ing|s)?|tell(?:s|ing)?|show(?:ing|s)?|confirm"
)
_AIM = re.compile(
    rf"\b(?:{_ASK})\b[^.;:!?]{{0,60}}?\b(?:if|whether)\b"
    # "See how it helps" at the beginning asks nothing: it is an invitation.
    rf"|(?<=\w )(?:{_ASK})\b[^.;:!?]{{0,60}}?\b(?:how|which|what)\b"
    r"|\b(?:aims?|goals?|purpose|objective|questions?)\b[^.;:!?]{0,50}?\b(?:to|is|are|was|were|of)\b"
    r"|\b(?:measure[sd]?|count(?:s|ed)|compare[sd]?|look(?:s|ed) (?:at|for)|track(?:s|ed)|record(?:s|ed)|how many)\b"
    r"|\b(?:designed|hopes?|hoping|intended|trying|tries|try|aim(?:s|ing)?|want(?:s|ed)?|would like) to\b"
    r"|\b(?:whether|not known|unknown|unclear|unsure|not (?:yet )?(?:sure|certain|clear|proven))\b"
    r"|\bif (?:it|this|these|the|they|a|an|adding|taking|using|combining|giving|having)\b",
    re.IGNORECASE,
)
_HEDGE = re.compile(
    r"\b(?:may|might|could|would|possibly|perhaps|possible|potentially|can(?:not|'t|’t) be sure|hope[sd]?|hoping"
    r"|in theory|some (?:people|patients)|not everyone|if successful)\b",
    re.IGNORECASE,
)
_DENIAL = re.compile(
    # What only sounds like a denial: "without a doubt", "no question", "not only", "no more pain".
    r"\b(?!(?:no|without)(?: an?| any)? (?:doubt|question|more|longer|other)|not (?:only|just)|never (?:fails?|been))"
    r"(?:no|not|never|nobody|no one|cannot|(?:ca|wo|does|do|did|is|are|has|have)n['’]t"
    r"|without|neither|nor|unlikely|rather than|instead of|does not mean)\b",
    re.IGNORECASE,
)
_OPEN = re.compile(r"\b(?:or|but)\b[^.;!?]{0,40}\b(?:not|no|nothing|worse|(?:the )?same|less)\b", re.IGNORECASE)
_TESTED = re.compile(
    r"\b(?:study|trial|researchers|research|it|that|which|scientists) (?:is |are |will |was )?"
    r"(?:tests?|tested|testing|compar(?:es?|ed|ing)|looks? at|stud(?:y|ies|ied|ying))\b"
    r"|\b(?:being|to be) (?:tested|studied|compared)|\b(?:experimental|investigational)\b"
    r"|\bnot (?:yet )?(?:been )?approved\b",
    re.IGNORECASE,
)
_CLAUSE = re.compile(
    r"[;:—–]|,? (?:and|but|so) (?=(?:it|you|this|the|they|we|participants|patients|people|researchers)\b)"
    r"|, (?=(?:but|it|the|this) \w)|, (?=(?:you|we|they) (?:are|will|can)\b)"
)
_NEAR = 60
_FAR = 300


def frame_of(sentence: str, start: int) -> Frame:
    """Return how a sentence says the words that begin at `start`: by what stands before them.

    An aim holds up to the end of its clause; hedges and denials only near the words. Clauses end after 300 characters.
    """
    clause = max(0, start - _FAR)
    for match in _CLAUSE.finditer(sentence, clause, start):
        clause = match.end()
    before = sentence[clause:start]
    near = before[-_NEAR:]
    frame = Frame.NONE
    if _AIM.search(before):
        frame |= Frame.AIM
    if _HEDGE.search(near):
        frame |= Frame.HEDGE
    if _DENIAL.search(near):
        frame |= Frame.DENIAL
    if _TESTED.search(sentence, max(0, start - _FAR), start + _FAR):
        frame |= Frame.TESTED
    if frame & Frame.HEDGE and _OPEN.search(sentence, start, start + _FAR):
        frame |= Frame.OPEN
    return frame
