"""Headings of eligibility texts: which lines start the inclusion or the exclusion criteria.

A wrong answer here turns a reason to be kept out into a reason to be let in, so a line counts as a heading only when
it cannot be read as a criterion: a bare "Inclusion Criteria:", or a title or an opening line that names one kind.
Where a line could mean either, it starts exclusion or nothing.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from trialeditor.domain.criteria import LineKind, Section
from trialeditor.registry.heading_words import CRITERIA, INCLUDE, KIND, PLAIN, is_safe, may_name_a_kind, section_of
from trialeditor.registry.openings import is_lead_in, opening_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """A line that starts a section: its own words, and what follows them on the same line.

    `kind` is ITEM where the line is a criterion itself ("Exclusion criteria include pregnancy.").
    """

    section: Section
    kind: LineKind
    words: str
    rest: str = ""
    is_sentence: bool = False
    """True for an opening sentence ("Subjects must meet all of the following inclusion criteria:")."""


_LABEL = r"(?:(?:[A-Z]|\d{1,2})[ ]?[-–.:)][ ]?)?"
_BARE = re.compile(rf"[*_#]*{_LABEL}{PLAIN}{KIND}(?P<noun>[ ]{CRITERIA})?[ ]?(?P<end>[\s:：;.–*_-]*)", re.IGNORECASE)
_LED = re.compile(
    rf"(?P<words>{_LABEL}{PLAIN}{KIND}(?P<noun>[ ]{CRITERIA})?[ ]?(?:[:：]|(?=[•●▪])))[*_ ]*(?P<rest>\S.*)",
    re.IGNORECASE,
)
_STARTS = re.compile(rf"{PLAIN}{KIND}[ ]{CRITERIA}", re.IGNORECASE)
_TITLE_STARTS = re.compile(_STARTS.pattern + r" (?:for|of|in|related|specific|prior|determined|[(–-])", re.IGNORECASE)
_LED_TITLE = re.compile(r"(?P<words>[^:：]{1,100}[:：]) (?P<rest>.+)")
_OF_GROUP = re.compile(rf"(?:group|cohort|part|phase|arm|step|stage) \w{{1,3}} {KIND} {CRITERIA}\.?", re.IGNORECASE)
_NAMED = re.compile(rf"{KIND} {CRITERIA}", re.IGNORECASE)
_NAMED_AFTER = re.compile(rf"{CRITERIA} (?:for|of) (?P<non>non-? ?)?(?P<kind>{INCLUDE}|exclusion)", re.IGNORECASE)
_EITHER = re.compile(r"(?:inclusion|exclusion)s? ?(?:/|and|or|&) ?(?:inclusion|exclusion)", re.IGNORECASE)
_SENTENCE = re.compile(
    r"\b(?:not?|never|fail\w*|without|meet\w*|met|may|can|could|must|will|would|shall|should|apply|applies|applied"
    r"|is|are|was|were|be|been|has|have|had|do|does|fulfil\w*|satisf\w*|who|listed|based|according)\b",
    re.IGNORECASE,
)
_EXCLUSIONS = re.compile(
    r"(?:[\w/-]+ ){1,4}exclusions ?[:：]?|(?:reasons?|grounds) for exclusion ?[:：]"
    r"|exclusions? (?:prior to|before|after|at|during|reasons?)\b[^.;]{0,60}",
    re.IGNORECASE,
)
_OF_NEITHER = re.compile(
    rf"{PLAIN}(?:(?:eligibility|selection|enroll?ment|entry|recruitment) {CRITERIA}"
    rf"|(?:inclusion|exclusion)s? ?(?:/|and|or|&) ?(?:inclusion|exclusion)s? {CRITERIA}) ?[:：.]?",
    re.IGNORECASE,
)
_OF_LEAVING = re.compile(
    rf"{PLAIN}(?:drop-? ?outs?|withdrawal|elimination|discontinuation|removal|stopping|termination) {CRITERIA}"
    r" ?[:：.]?",
    re.IGNORECASE,
)
_TITLE_WORDS = 14
_OPENING_WORDS = 30


def heading_of(text: str, *, marked: bool, nested: bool = False, here: Section = Section.OTHER) -> Heading | None:
    """Return the heading that a line is, or None.

    `marked` says that the line has a bullet or a number, `nested` that it is indented under another item: only a bare
    heading counts there, and a title in a paragraph of its own. `here` is the section that the line stands in.
    """
    found = _naming_a_kind(text, marked=marked, nested=nested) if may_name_a_kind(text) else None
    if found or nested:
        return found
    return _of_neither(text, marked=marked) or (None if marked else _opening(text, here))


def _naming_a_kind(text: str, *, marked: bool, nested: bool) -> Heading | None:
    bare = _BARE.fullmatch(text)
    if bare and (bare["noun"] or (not nested and (":" in bare["end"] or "：" in bare["end"] or not marked))):
        return Heading(section=section_of(bare["kind"], bare["non"]), kind=LineKind.HEADING, words=text)
    if nested:
        return None if marked else _titled(text)
    return _led(text, marked=marked) or _speaking(text, marked=marked)


def _led(text: str, *, marked: bool) -> Heading | None:
    """Read "Inclusion Criteria: adults"."""
    led = _LED.fullmatch(text)
    if not led:
        return None
    section = section_of(led["kind"], led["non"])
    if not led["noun"] and marked and section is Section.INCLUSION:
        return None
    return Heading(section=section, kind=LineKind.HEADING, words=led["words"].strip(), rest=led["rest"])


def _speaking(text: str, *, marked: bool) -> Heading | None:
    """Read a title or an opening line that names one kind of criteria, among other words."""
    if not marked and _is_of_exclusions(text):
        return Heading(section=Section.EXCLUSION, kind=LineKind.TITLE, words=text)
    section = _named_section(text)
    if not section:
        return None
    led = _LED_TITLE.fullmatch(text)
    if led and not marked and is_lead_in(led["rest"]):
        return Heading(section=section, kind=LineKind.TITLE, words=led["words"], rest=led["rest"])
    is_title = _is_title(text, marked=marked)
    if is_title or _is_opening(text, section, marked=marked):
        return Heading(
            section=section, kind=LineKind.TITLE, words=text, is_sentence=not is_title and not _STARTS.match(text)
        )
    if not marked and _STARTS.match(text) and is_safe(text, section):
        kind = LineKind.TITLE if text.endswith((":", "：")) else LineKind.ITEM
        return Heading(section=section, kind=kind, words=text)
    return None


def _titled(text: str) -> Heading | None:
    """Read a title that is a paragraph of its own beneath an item."""
    section = Section.EXCLUSION if _is_of_exclusions(text) else _named_section(text)
    is_title = section is not None and (_is_of_exclusions(text) or _is_title(text, marked=False))
    return Heading(section=section, kind=LineKind.TITLE, words=text) if section and is_title else None


def _is_of_exclusions(text: str) -> bool:
    """Say whether a line is a title such as "General Medical Exclusions" or "Reasons for exclusion:"."""
    return bool(_EXCLUSIONS.fullmatch(text)) and not _SENTENCE.search(text)


def _named_section(text: str) -> Section | None:
    """Return the one kind of criteria that a line names; None when it names none or both."""
    if _EITHER.search(text):
        return None
    matches = [*_NAMED.finditer(text), *_NAMED_AFTER.finditer(text)]
    named = {section_of(match["kind"], match["non"]) for match in matches}
    return named.pop() if len(named) == 1 else None


def _is_title(text: str, *, marked: bool) -> bool:
    """Say whether a line reads as a title: short, no verb, no full stop; with a bullet it must start with its kind."""
    starts = bool(_TITLE_STARTS.match(text))
    if len(text.split()) > _TITLE_WORDS or _SENTENCE.search(text):
        return False
    if _OF_GROUP.fullmatch(text):
        return True
    if text.endswith((".", ";", ",")) and not starts:
        return False
    return not marked or starts or text.endswith((":", "："))


def _is_opening(text: str, section: Section, *, marked: bool) -> bool:
    """Say whether a line opens a list: "Subjects must meet all of the following inclusion criteria:"."""
    if not text.endswith((":", "：")) or len(text.split()) > _OPENING_WORDS or (marked and not _STARTS.match(text)):
        return False
    return is_safe(text, section)


def _of_neither(text: str, *, marked: bool) -> Heading | None:
    """Read "Eligibility Criteria:", "Inclusion and Exclusion Criteria:", "Dropout Criteria:": neither kind."""
    if marked and not text.endswith((":", "：")):
        return None
    if _OF_NEITHER.fullmatch(text):
        return Heading(section=Section.OTHER, kind=LineKind.HEADING, words=text)
    if _OF_LEAVING.fullmatch(text):
        return Heading(section=Section.OTHER, kind=LineKind.TITLE, words=text)
    return None


def _opening(text: str, here: Section) -> Heading | None:
    section = opening_of(text, here) if text.endswith((":", "：", ";")) else None
    return Heading(section=section, kind=LineKind.TITLE, words=text) if section else None
