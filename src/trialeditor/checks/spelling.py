"""Spelling: words that no dictionary, record or house list has, and one term that is spelled in two ways."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from itertools import combinations, islice

from trialeditor.checks.check import Code, PageCheck, SectionCheck
from trialeditor.checks.medical import is_medical, is_prefixed
from trialeditor.checks.notes import is_answered
from trialeditor.checks.subject import Passage, Subject
from trialeditor.checks.tokens import Token
from trialeditor.domain.findings import Finding, Weight

UNKNOWN = Code(
    key="spelling.unknown",
    weight=Weight.WARNING,
    title="Unknown word",
    why="A misspelled word looks careless, and a misspelled drug is another drug.",
)
INCONSISTENT = Code(
    key="spelling.inconsistent",
    weight=Weight.WARNING,
    title="One term, two spellings",
    why="A reader who looks a word up finds only one of them.",
)
_SHORTEST, _SHORTEST_TERM, _LONGEST = 4, 8, 30
_WORDING = "eligibility"
"""The registry's own sentences; other made sections are names of people and places."""
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_MOST, _MOST_ALIKE = 200, 8
"""No more than so many of a kind are told of one section or page: where all is unknown, the language is another."""


def find(subject: Subject, passage: Passage) -> Iterator[Finding]:
    """Find words that nobody knows. Names in the middle of a sentence, acronyms and the record's words are known."""
    if not subject.language.known_words:
        return
    unknown = (token for token in _checked(passage) if not is_known(token.folded, subject))
    typed = (
        token
        for token in unknown
        if not passage.prose.phrase_at(token.start, token.end) and not passage.prose.link_at(token.start, token.end)
    )
    for token in islice(typed, _MOST):
        yield _unknown(subject, passage, token)


def _checked(passage: Passage) -> Iterator[Token]:
    starts = {sentence.start for sentence in passage.sentences}
    return (token for token in passage.tokens if _is_checked(token, starts))


def _unknown(subject: Subject, passage: Passage, token: Token) -> Finding:
    suggestion = nearest(token.folded, subject)
    instead = f"Did you mean “{suggestion}”?" if suggestion else "If it is right, put it on the house list."
    return passage.finding(
        UNKNOWN.key,
        token.start,
        token.start + len(token.folded),
        f"No dictionary and no record has “{token.text}”. {instead}",
        weight=UNKNOWN.weight,
        suggestion=_like(token.text, suggestion),
    )


def _is_checked(token: Token, starts: AbstractSet[int]) -> bool:
    """Leave out numbers, short words, acronyms, and what has a capital in the middle of a sentence: names."""
    text = token.text
    if (
        len(text) < _SHORTEST
        or len(text) > _LONGEST
        or not text.replace("-", "").replace("'", "").replace("’", "").isalpha()
    ):
        return False
    return text.islower() or (token.start in starts and text[1:].islower())


def is_known(word: str, subject: Subject) -> bool:
    """Say whether a word in lower case is spelled right, as far as anybody knows; each part of a hyphenated one is."""
    return _is_listed(word, subject) or (
        "-" in word and all(len(part) < _SHORTEST or _is_listed(part, subject) for part in word.split("-"))
    )


def _is_listed(word: str, subject: Subject) -> bool:
    language = subject.language
    if word in language.known_words or word in language.house_words or word in subject.record_words:
        return True
    return is_medical(word) or is_prefixed(word, language.known_words)


def _like(text: str, suggestion: str | None) -> str | None:
    return suggestion and (suggestion[:1].upper() + suggestion[1:] if text[:1].isupper() else suggestion)


def nearest(word: str, subject: Subject) -> str | None:
    """Return a known word one edit away: a letter swapped, too many, missing or changed (Norvig, 2007); else None.

    Words of the record come first, then those of the team: what the page is about is likelier than any other word.
    """
    near = dict.fromkeys(_edits(word))
    for known in (subject.record_words, subject.language.house_words, subject.language.known_words):
        found = next((each for each in near if each in known and each.isalpha()), None)
        if found:
            return found
    return None


def _edits(word: str) -> Iterator[str]:
    parts = [(word[:at], word[at:]) for at in range(len(word) + 1)]
    yield from (left + right[1] + right[0] + right[2:] for left, right in parts if len(right) > 1)
    yield from (left + right[1:] for left, right in parts if right)
    yield from (left + letter + right for left, right in parts for letter in _LETTERS)
    yield from (left + letter + right[1:] for left, right in parts if right for letter in _LETTERS)


def find_pairs(subject: Subject) -> Iterator[Finding]:
    """Find long words that no dictionary has and that differ from another on the page by one edit."""
    places: dict[str, tuple[Passage, Token]] = {}
    for passage in subject.passages:
        for token in passage.tokens if passage.is_typed or passage.key == _WORDING else ():
            word = token.folded
            if is_answered(passage, token.start, token.end):
                continue  # an editor's note says how the registry's word is meant
            if len(word) >= _SHORTEST_TERM and word not in places and _is_term(word, subject):
                places[word] = (passage, token)
    for one, other in islice(_near_pairs(sorted(places)), _MOST):
        for word, rival in ((one, other), (other, one)):
            passage, token = places[word]
            yield passage.finding(
                INCONSISTENT.key,
                token.start,
                token.start + len(word),
                f"“{word}” here, “{rival}” elsewhere on the page. Use one spelling.",
                weight=INCONSISTENT.weight,
            )


def _is_term(word: str, subject: Subject) -> bool:
    return len(word) <= _LONGEST and word.isalpha() and word not in subject.language.known_words


def _near_pairs(terms: list[str]) -> Iterator[tuple[str, str]]:
    """Go through pairs that differ by one letter and are not singular and plural.

    Words that differ so are the same without one letter each: they share a frame.
    """
    by_frame: dict[str, list[str]] = {}
    for term in terms:
        for frame in {term, *(term[:at] + term[at + 1 :] for at in range(len(term)))}:
            by_frame.setdefault(frame, []).append(term)
    done: set[tuple[str, str]] = set()
    for group in by_frame.values():
        for pair in combinations(group[:_MOST_ALIKE], 2):
            if pair not in done and _is_misspelling(*pair):
                done.add(pair)
                yield pair


def _is_misspelling(one: str, other: str) -> bool:
    """Leave out what grammar explains: a plural, an ending, a prefix; and words that begin differently."""
    short, long = sorted((one, other), key=len)
    if long.startswith(short) or long.endswith(short):
        return False
    return one[:3] == other[:3] and one[-1] == other[-1]


CHECK = SectionCheck(codes=(UNKNOWN,), find=find)
PAIRS_CHECK = PageCheck(codes=(INCONSISTENT,), find=find_pairs)
