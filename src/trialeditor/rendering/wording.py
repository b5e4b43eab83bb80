"""What pages say besides sections and facts: sentences that the program fills in, made of its strings or a theme's.

A verifier refuses any other words outside sections. When a string of `en.toml` changes, the old one stays in `EARLIER`,
so that bundles written before still verify.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import UTC, date, datetime
from typing import NamedTuple

from trialeditor.domain.signoff import SignOff
from trialeditor.rendering.words import PLACE, Words

EARLIER: frozenset[str] = frozenset({"Show all inclusion and exclusion criteria"})
_APART = (
    *("search.", "date.", "clock.", "list.", "number.", "role.", "criteria.", "checking.", "review.", "label."),
    *("site.lang", "index.other"),
)
"""Strings that stand in no page outside sections as they are: some of the search alone, some within others."""


def fixed_keys(words: Words) -> frozenset[str]:
    """Return the keys of strings that may stand on a page as they are, outside sections and facts."""
    whole = {key for key, text in words.texts.items() if not key.startswith(_APART) and not PLACE.search(text)}
    return frozenset(whole | {"search.title"})


def fixed(words: Words) -> frozenset[str]:
    """Return all that may stand on a page outside sections and facts, but for what says its date."""
    return EARLIER | {words[key] for key in fixed_keys(words)}


def search_words(words: Words) -> frozenset[str]:
    """Return what the page of the search says besides."""
    return frozenset(text for key, text in words.texts.items() if key.startswith("search."))


class Signed(NamedTuple):
    """A signature as a page shows it (21 CFR 11.50: the printed name, the date and time, the meaning)."""

    name: str
    role: str
    """The role's code: the strings have its name."""
    time: datetime
    meaning: str

    @staticmethod
    def of(sign_off: SignOff) -> Signed:
        """Return what a page shows of a sign-off."""
        payload = sign_off.payload
        return Signed(payload.signer.name, payload.role.value, payload.time, payload.meaning)

    def line(self, words: Words) -> str:
        """Return "Signed by Rhea Reviewer, reviewer, on May 15, 2026, at 9:30 a.m. UTC: “I have read …”"."""
        at = self.time.astimezone(UTC)
        places = {"name": self.name, "role": words[f"role.{self.role}"], "meaning": self.meaning}
        return words.say("review.signed", date=words.date(at.date()), clock=words.clock(at), **places)


def window_title(words: Words, title: str) -> str:
    """Return the title of a window that shows a page or a list."""
    return words.say("page.window", title=title, site=words["site.name"])


def notices(words: Words, as_of: date) -> tuple[str, str]:
    """Return what stands in place of words that do not hold; the second where the registry overtook them."""
    return words["checking.plain"], words.say("checking.since", date=words.date(as_of))


def registry_as_of(words: Words, day: date) -> str:
    """Return how old the registry's data are."""
    return words.say("page.as_of", date=words.date(day))


def status_as_of(words: Words, day: date) -> str:
    """Return how old the recruitment status is."""
    return words.say("status.as_of", date=words.date(day))


def last_checked(words: Words, day: date) -> str:
    """Return what the badge says once the page is past its signed validity."""
    return words.say("status.late", date=words.date(day))


def dated(words: Words, as_of: date) -> frozenset[str]:
    """Return the sentences that say how old the registry's data are: the same on no two dates."""
    return frozenset({registry_as_of(words, as_of), status_as_of(words, as_of), last_checked(words, as_of)})


def criteria_note(words: Words, inclusion: int, exclusion: int, explained: int) -> str:
    """Return how many criteria the registry lists, and how many of them people said that the page's words explain."""
    rules = _rules(words, inclusion, exclusion)
    if not rules:
        return ""
    lists = words.say("criteria.lists", rules=rules)
    if explained >= inclusion + exclusion:
        return f"{lists} {words['criteria.all']}"
    if not explained:
        return f"{lists} {words['criteria.some']}"
    return f"{lists} {words.say('criteria.told', count=words.number(explained))}"


def _rules(words: Words, inclusion: int, exclusion: int) -> str:
    join = words.counted("criteria.join", inclusion) if inclusion else ""
    cannot = words.counted("criteria.cannot", exclusion) if exclusion else ""
    return words.say("criteria.both", join=join, cannot=cannot) if join and cannot else join or cannot


def criteria_note_pattern(words: Words) -> str:
    """Return a regular expression of all that `criteria_note` can say."""
    mark = words["number.thousands"]
    number = f"[0-9{' ' if mark.isspace() else re.escape(mark)}]+"  # read back, any space is a plain one

    def form(key: str, **places: str) -> str:
        pieces = PLACE.split(words[key])
        return "".join(places[each] if at % 2 else re.escape(each) for at, each in enumerate(pieces))

    def forms(key: str) -> str:
        return f"(?:{'|'.join(form(f'{key}.{name}', count=number) for name in words.forms(key))})"

    join, cannot = forms("criteria.join"), forms("criteria.cannot")
    rules = f"(?:{form('criteria.both', join=join, cannot=cannot)}|{join}|{cannot})"
    told = f"(?:{form('criteria.all')}|{form('criteria.some')}|{form('criteria.told', count=number)})"
    return f"{form('criteria.lists', rules=rules)} {told}"


def reviewed_by(words: Words, reviewed: date, signers: Sequence[Signed]) -> str:
    """Return who reviewed the page and when."""
    named = [words.say("review.name", name=each.name, role=words[f"role.{each.role}"]) for each in signers]
    return words.say("review.by", date=words.date(reviewed), names=words.listed(named))


def next_review_on(words: Words, day: date) -> str:
    """Return when the page is due for review."""
    return words.say("review.next", date=words.date(day))


def review_lines(
    words: Words, review: tuple[date, Sequence[Signed], date] | None, *, as_of: date, is_draft: bool
) -> tuple[str, ...]:
    """Return the sentences of the review block.

    `review` is (last reviewed, signers, next review) of a whole-page sign-off, or None; a draft was never reviewed.
    """
    if is_draft:
        return (words["review.draft"], registry_as_of(words, as_of))
    if review is None:
        return (words["review.none"], registry_as_of(words, as_of))
    reviewed, signers, due = review
    evidence = (each.line(words) for each in signers)
    return (reviewed_by(words, reviewed, signers), next_review_on(words, due), registry_as_of(words, as_of), *evidence)
