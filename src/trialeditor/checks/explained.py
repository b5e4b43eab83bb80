"""Whether the words around a term say what it means: right behind it, in front of it, or in the sentence beside."""

from __future__ import annotations

import re

from trialeditor.checks.sentences import Sentence
from trialeditor.checks.stems import stem_of
from trialeditor.checks.subject import Passage
from trialeditor.checks.tables import words
from trialeditor.checks.tokens import tokens

_AFTER = re.compile(
    r"[’'s]{0,2}(?:\s+\w{1,20}){0,2}\s{0,3}(?:\(|[—–:]\s"
    r"|,\s+(?:or|also|an?|the|which|where|that|when|meaning|in which|called|so|this)\b"
    r"|(?:means?|refers? to|stands? for|happens? when|that is)\b"
    r"|(?:is|are|was|were)\s+(?:an?|the|when|how|what|that|where|like|any|one|words?|ways?|something|someone|people"
    r"|medicines?|drugs?|proteins?|cells?|parts?|tests?|treatments?|strong)\b)"
)
"""How a sentence goes on when it explains the word that it just used."""
_BEFORE = re.compile(
    r"(?:\((?:also |or |called |an? |the ){0,2}"
    r"|\b(?:called|known as|named|term|word|(?:calls?|names?) (?:it|this|these|that|them))\s+(?:an?\s+|the\s+)?"
    r"|[“\"‘])\Z",
    re.IGNORECASE,
)
"""How a sentence stands when it gives the name of what it just described."""
_OR = re.compile(r",\s+or\s+(?:an?\s+|the\s+)?\Z", re.IGNORECASE)
"""The same between commas: "a sugar pill, or placebo, …". Without them, "or" leads to another thing."""
_NEXT = re.compile(r"(?:that|this|it|these|they)\s+means?\b", re.IGNORECASE)
"""How the next sentence begins when it explains."""
_NEXT_IS = re.compile(r"(?:that|this|it|these|they)\s+(?:is|are)\b", re.IGNORECASE)
"""How the next sentence begins when it explains the word with which the one before ended."""
_END = re.compile(r"(?:\s+\w{1,20})?\W*\Z")
_TOO_COMMON = words(
    "a an the of in on at to for from by with and or that which who whom what when how it its is are was were be been"
    " do does done not no nobody can may will would than then them they their there this these those as into out up so"
    " such some any each every other another one person people body study studies treatment medicine drug drugs"
    " disease give gives given make makes made see say says call called use used"
)
_WINDOW, _NEAR = 60, 8
_ENOUGH, _LEAST = 0.4, 2
"""The share of a meaning's words, and their number, that the text around a term has when it explains the term."""


def is_explained(passage: Passage, start: int, end: int, meaning: str) -> bool:
    """Say whether the words around the range say what stands there; `meaning` is how we would say it."""
    index = passage.sentence_index(start)
    if index is None:
        return False
    text, sentence = passage.text, passage.sentences[index]
    before = text[max(sentence.start, start - _WINDOW) : start]
    after = text[end : min(end + _WINDOW, sentence.end)]
    if _AFTER.match(after) or _BEFORE.search(before) or _is_aside(text[sentence.start : start]):
        return True
    if _OR.search(before) and after.startswith(","):
        return True
    before_it, behind_it = _beside(passage, index - 1), _beside(passage, index + 1)
    if behind_it and _goes_on(behind_it.text, text[start:end], at_end=bool(_END.match(after))):
        return True
    return _says((before_it, sentence, behind_it), text[start:end], meaning)


def _goes_on(following: str, term: str, *, at_end: bool) -> bool:
    """Say whether the next sentence explains the term: by "That means …", or by beginning with the term itself.

    "It is …" explains only the word with which the sentence before ended (`at_end`).
    """
    if _NEXT.match(following) or (at_end and _NEXT_IS.match(following)):
        return True
    at = following[: _NEAR + len(term)].casefold().find(term.casefold())
    rest = following[at + len(term) : at + len(term) + _WINDOW]
    return at >= 0 and bool(_AFTER.match(rest) or (following[:3].casefold() == "in " and rest.startswith(",")))


def _is_aside(before: str) -> bool:
    """Say whether a term stands in brackets behind what they sum up: "You know which you get (it is open-label)"."""
    opened = before.rfind("(")
    return opened > 0 and ")" not in before[opened:] and before[:opened].count(" ") > _LEAST


def _says(around: tuple[Sentence | None, ...], term: str, meaning: str) -> bool:
    """Say whether the sentence, and the ones beside it, have the words in which we would explain the term."""
    wanted = content_stems(meaning) - content_stems(term)
    if not wanted:
        return False
    shared = wanted & content_stems(" ".join(each.text for each in around if each is not None))
    return len(shared) >= _LEAST and len(shared) >= _ENOUGH * len(wanted)


def content_stems(text: str) -> frozenset[str]:
    """Return the stems of the words that say something."""
    folded = (token.folded for token in tokens(text) if not token.is_number)
    return frozenset(stem_of(word) for word in folded if word not in _TOO_COMMON)


def _beside(passage: Passage, at: int) -> Sentence | None:
    return passage.sentences[at] if 0 <= at < len(passage.sentences) else None
