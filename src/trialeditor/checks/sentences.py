"""Sentences: where they begin and end, so that decimals, abbreviations, units and initials break none."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from trialeditor.checks.prose import Prose
from trialeditor.checks.tables import words

_END = re.compile(r"(?<![.!?…؟])[.!?…؟]++[\"'”’»)\]]*(?=\s|$)|[。！？]+[」』”’）]*")
"""Where a sentence may end: closing signs, with the quotes and brackets that close with it."""
_NEXT = re.compile(r"\s*[\"'“‘«(\[]*(?P<word>\w[\w’']*|.?)", re.DOTALL)
_LAST_WORD = re.compile(r"[^\s(\[\"“‘«]*\Z")
_LAST_BUT_ONE = re.compile(r"([^\s(\[\"“‘«]*)[\s(\[\"“‘«]+\S*\Z")
_SHORT_FOR = words(
    "approx al dept gen rep sen hon rev jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur"
    " thurs fri sat sun ed eds resp incl excl max min sr jr inc ltd co corp etc mg ml kg cm mm hr hrs wk wks yr yrs mo"
    " mos lb lbs oz tab tabs cap caps temp avg est ave blvd rd hosp univ assn assoc"
)
"""Abbreviations after which a sentence goes on, unless the next word is one that begins sentences."""
_CAN_CLOSE = words("etc inc ltd co corp jr sr al mg ml kg cm mm hr hrs wk wks yr yrs mo mos lb lbs oz")
"""Those of them after which any word with a capital begins a sentence."""
_JOINED = words("dr mr mrs ms mx prof st mt ft vs e.g i.e cf ca viz")
"""Abbreviations that belong to what follows, capital or not."""
_BEFORE_FIGURES = words("no nos fig figs vol vols p pp art ch sec")
"""Abbreviations before a number, and words or letters of their own before anything else: "No. You cannot."."""
_LABELLED = words(
    "group groups arm arms part parts cohort type vitamin hepatitis influenza plan stage grade class version option"
    " level step schedule site schema"
)
"""Words that a single letter may follow as a name, at the end of a sentence too: "group A.", "vitamin D."."""
_BEGINS = words(
    "a an the this that these those it its he she they we you i there here who what when where why how which some"
    " many most all both each every no none nobody people participants patients adults children parents women men"
    " everyone everybody anyone one two three others another if in on at for from with by after before during as"
    " because since while until although then so but and or also please ask call talk tell write read go bring take do"
    " your our their his her my nurses doctors researchers to is are can may will have has after later today now once"
)
"""Words that begin sentences and no names."""
_DOTTED = re.compile(r"(?:[^\W\d_]{1,3}\.)+[^\W\d_]{1,3}")
"""An abbreviation with dots inside: "U.S", "a.m", "p.o", "Ph.D". Web addresses and numbers are not."""
_BEFORE = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """One sentence, as a range of the prose."""

    start: int
    end: int
    text: str


def sentences_of(prose: Prose) -> tuple[Sentence, ...]:
    """Return the sentences of a section in order. None goes across the end of a paragraph or of a list's item."""
    return tuple(each for line in prose.lines for each in _in_line(prose.text, line.start, line.end))


def split(text: str) -> tuple[Sentence, ...]:
    """Return the sentences of one paragraph."""
    return tuple(_in_line(text, 0, len(text)))


def _in_line(text: str, start: int, end: int) -> Iterator[Sentence]:
    begin = start
    for match in _END.finditer(text, start, end):
        if _closes(text, match, begin, end):
            yield from _trimmed(text, begin, match.end())
            begin = match.end()
    yield from _trimmed(text, begin, end)


def _trimmed(text: str, start: int, end: int) -> Iterator[Sentence]:
    words_ = text[start:end]
    begin = start + len(words_) - len(words_.lstrip())
    stripped = words_.strip()
    if stripped:
        yield Sentence(start=begin, end=begin + len(stripped), text=stripped)


def _closes(text: str, match: re.Match[str], begin: int, end: int) -> bool:
    """Say whether a sign really ends a sentence, by the word before it and the one after it."""
    following = _NEXT.match(text, match.end(), min(end, match.end() + _BEFORE))
    after = following["word"] if following else ""
    if not after or match[0][0] in "。！？":
        return True
    signs = match[0].rstrip("\"'”’»)]")
    if signs != ".":
        return not _goes_on(after)
    return _word_closes(text[max(begin, match.start() - _BEFORE) : match.start()], after)


def _goes_on(word: str) -> bool:
    """Say whether a word stands in the middle of a sentence: in small letters, names such as "iPad" apart."""
    return word[0].islower() and word[1:2].islower() == bool(word[1:2].isalpha())


def _word_closes(before: str, after: str) -> bool:
    """Say whether a full stop behind the words `before` ends a sentence, where `after` is the next word."""
    last = _LAST_WORD.search(before)
    word = last[0] if last else ""
    folded = word.casefold()
    if _goes_on(after):
        return False
    if folded in _BEFORE_FIGURES:
        return not after[0].isdigit()
    if folded in _JOINED:
        return False
    if len(word) == 1 and word.isupper():
        return _letter_closes(before, after)
    if folded in _SHORT_FOR or _DOTTED.fullmatch(word):
        return _short_closes(word, after)
    return True


def _short_closes(word: str, after: str) -> bool:
    """Say whether an abbreviation ends a sentence: "in the U.S. There …", not "the U.S. Army"."""
    if not after[0].isupper():
        return False
    if after.casefold() in _BEGINS or word.casefold() in _CAN_CLOSE:
        return True
    return "." in word and word.islower()


def _letter_closes(before: str, after: str) -> bool:
    """Say whether a single capital ends a sentence ("group A.") or is the initial of a name ("J. R. Okafor")."""
    previous = _LAST_BUT_ONE.search(before)
    word = previous[1] if previous else ""
    if word.casefold() in _LABELLED or after.casefold() in _BEGINS:
        return True
    return bool(word) and word[0].islower() and len(word) > 1 and word.casefold() not in {"by", "and", "of", "to"}
