"""True sentences about a record in several dozen wordings, and the same altered: in a number, unit, limit or place."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from trialeditor.domain.criteria import Criterion
from trialeditor.domain.facts import Arm, Facts, Intervention, Outcome, PartialDate, Site

_Item = TypeVar("_Item")
NUMBER, UNIT, LIMIT, PLACE, CODE = "number", "unit", "comparator", "place", "status or sex"
_MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
_WORDS = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
_DOSE = re.compile(r"(?<![\d.,/-])(\d{1,4}(?:\.\d{1,2})?) ?(mg|mcg|mL|g)\b(?![/\w²])")
_DURATION = re.compile(r"\bfor (?:up to )?(\d{1,3}) (days|weeks|months)\b")
_FRAME = re.compile(r"(\d{1,3}) (days|weeks|months|years)")
_IN_CRITERION = re.compile(r"(?<![\w.,/-])(\d{1,4}(?:\.\d{1,2})?)(?![\w,/-]|\.\d)")
_TIME = re.compile(r"\b(\d{1,3}) (days|weeks|months|years)\b")
_OTHER_UNIT = {
    "days": "weeks",
    "weeks": "months",
    "months": "weeks",
    "years": "months",
    "mg": "mL",
    "mL": "mg",
    "mcg": "mg",
    "g": "mg",
}
_LONG = 60
"""Words of a criterion; longer ones are whole paragraphs, which no page repeats."""
_LIMITS = {"≥": "≤", "≤": "≥", ">": "<", "<": ">", "at least": "at most", "at most": "at least"}


@dataclass(frozen=True, slots=True)
class Altered:
    """A sentence that is no longer true, and what was altered in it."""

    what: str
    text: str


@dataclass(frozen=True, slots=True)
class Statement:
    """A true sentence about a fact, the section that it stands in, and false ones that look like it."""

    topic: str
    section: str
    text: str
    altered: tuple[Altered, ...]


Chance = random.Random
Maker = Callable[[Facts, Chance], Iterator[Statement]]


def statements(facts: Facts, chance: Chance) -> Iterator[Statement]:
    """Go through true sentences about one record, one wording for each thing that the record says."""
    for make in _MAKERS:
        yield from make(facts, chance)


def _years(facts: Facts, key: str) -> int | None:
    found = re.fullmatch(r"(\d+) years?", facts.text(key), re.IGNORECASE)
    return int(found[1]) if found else None


def _other(number: int, chance: Chance, *, least: int = 1) -> int:
    """Return another number of about the size, far enough to be no rounding."""
    steps = [-7, -5, -3, -2, 2, 3, 5, 7] if number < 100 else [-number // 3, number // 4, number // 3]
    return chance.choice([number + step for step in steps if number + step >= least] or [number + 3])


def _filled(
    topic: str, section: str, template: str, number: int, chance: Chance, *more: Altered, least: int = 1
) -> Statement:
    """Return a statement of a template with `{n}`, altered in its number, and in what else is given."""
    wrong = Altered(NUMBER, template.replace("{n}", f"{_other(number, chance, least=least):,}"))
    return Statement(topic, section, template.replace("{n}", f"{number:,}"), (wrong, *more))


_LEAST = (
    ("You are {n} or older.", "You are {n} or younger."),
    ("You must be at least {n} years old.", "You must be over {n} years old."),
    ("People aged {n} and up may be able to join.", "People aged {n} and under may be able to join."),
    ("You can join from the age of {n}.", "You can join up to the age of {n}."),
    ("You are not younger than {n}.", "You are not older than {n}."),
    ("You are {n} years of age or older.", "You are more than {n} years of age."),
    ("To join, a person has to be {n} or over.", "To join, a person has to be under {n}."),
    ("The youngest people in this study are {n} years old.", None),
)
_MOST = (
    ("You are {n} or younger.", "You are {n} or older."),
    ("You are no older than {n}.", "You are younger than {n}."),
    ("People can join up to the age of {n}.", "People can join from the age of {n}."),
    ("You are at most {n} years old.", "You are at least {n} years old."),
    ("The oldest people in this study are {n} years old.", None),
    ("You have not passed {n} years of age.", None),
)
_RANGE = (
    "You are {a} to {b} years old.",
    "You are between {a} and {b} years old.",
    "People from {a} through {b} can join.",
    "This study is for people ages {a}–{b}.",
    "You can join from {a} up to {b} years of age.",
)


def _ages(facts: Facts, chance: Chance) -> Iterator[Statement]:
    low, high = _years(facts, "age.minimum"), _years(facts, "age.maximum")
    if low is not None and high is not None and low < high:
        template = chance.choice(_RANGE)
        true = template.format(a=low, b=high)
        one = template.format(a=_other(low, chance), b=high) if chance.random() < 0.5 else ""
        wrong = one or template.format(a=low, b=_other(high, chance, least=low + 1))
        yield Statement("age range", "good_fit", true, (Altered(NUMBER, wrong),))
    for number, wordings, topic in ((low, _LEAST, "youngest age"), (high, _MOST, "oldest age")):
        if number is not None:
            template, turned = chance.choice(wordings)
            more = (Altered(LIMIT, turned.replace("{n}", str(number))),) if turned else ()
            months = (
                (Altered(UNIT, template.format(n=number).replace("years", "months")),) if "years" in template else ()
            )
            yield _filled(topic, "good_fit", template, number, chance, *more, *months)


_ENROLLMENT = (
    "About {n} people will take part.",
    "The study plans for {n} people.",
    "A total of {n} people take part in this study.",
    "{n} participants are in the study.",
    "The researchers want to enroll {n} patients.",
    "In all, {n} people can join.",
    "The study has room for {n} people.",
)


def _enrollment(facts: Facts, chance: Chance) -> Iterator[Statement]:
    count = facts["enrollment.count"].value
    if isinstance(count, int) and count > 3:
        yield _filled("enrollment", "studies", chance.choice(_ENROLLMENT), count, chance, least=4)


_PHASE = (
    "This is a phase {n} study.",
    "The study is in phase {n}.",
    "It is a phase {n} trial of a treatment.",
    "Phase {n} studies like this one come step by step.",
)


def _phase(facts: Facts, chance: Chance) -> Iterator[Statement]:
    value = facts["phase"].value
    if isinstance(value, tuple) and len(value) == 1 and re.fullmatch(r"PHASE[1-4]", str(value[0])):
        number = int(str(value[0])[-1])
        other = chance.choice([each for each in (1, 2, 3, 4) if each != number])
        template = chance.choice(_PHASE)
        yield Statement("phase", "studies", template.format(n=number), (Altered(NUMBER, template.format(n=other)),))


_SITES = (
    "The study runs at {n} sites.",
    "People can take part at {n} places.",
    "There are {n} study sites.",
    "The {n} sites are hospitals and clinics.",
)
_COUNTRIES = (
    "The study runs in {n} countries.",
    "People in {n} countries take part.",
    "It takes place in {n} countries.",
)
_NEAR = (
    "One study site is in {place}.",
    "You can take part in {place}.",
    "A clinic in {place} takes part.",
    "The study runs in {place}, among other places.",
)


def _where(facts: Facts, chance: Chance) -> Iterator[Statement]:
    sites = _items(facts, "locations", Site)
    if len(sites) > 1:
        yield _filled("sites", "studies", chance.choice(_SITES), len(sites), chance, least=2)
    countries = {site.country for site in sites if site.country}
    if len(countries) > 1:
        yield _filled("countries", "studies", chance.choice(_COUNTRIES), len(countries), chance, least=2)
    if countries:
        template = chance.choice(_NEAR)
        text = " ".join([facts.text("eligibility.text"), *(site.label for site in sites), *countries]).casefold()
        wrong = [each for each in _ELSEWHERE if each.casefold() not in text]
        yield Statement(
            "country",
            "studies",
            template.format(place=chance.choice(sorted(countries))),
            (Altered(PLACE, template.format(place=chance.choice(wrong))),) if wrong else (),
        )


_ELSEWHERE = ("Portugal", "Kenya", "Norway", "Peru", "Vietnam", "Chicago", "Toronto", "Munich", "Sydney", "Ohio")
_ARMS = (
    "People are put into {n} groups.",
    "The study has {n} groups.",
    "There are {n} groups in this study.",
    "Everyone joins one of {n} groups.",
)


def _arms(facts: Facts, chance: Chance) -> Iterator[Statement]:
    count = len(_items(facts, "arms", Arm))
    if 1 < count < len(_WORDS) - 3:
        template = chance.choice(_ARMS)
        wrong = chance.choice([each for each in range(2, count + 4) if each != count])
        yield Statement(
            "groups", "studies", template.format(n=_WORDS[count]), (Altered(NUMBER, template.format(n=_WORDS[wrong])),)
        )


_STARTED = ("The study started in {when}.", "The study began in {when}.", "It has been running since {when}.")
_WILL_START = ("The study is planned to start in {when}.", "The first people should join in {when}.")
_ENDED = ("The study ended in {when}.", "It was finished in {when}.")
_WILL_END = (
    "The study should end in {when}.",
    "The last visit is planned for {when}.",
    "It is expected to finish in {when}.",
)


def _dates(facts: Facts, chance: Chance) -> Iterator[Statement]:
    for key, actual, planned in (("dates.start", _STARTED, _WILL_START), ("dates.completion", _ENDED, _WILL_END)):
        value = facts[key].value
        if not isinstance(value, PartialDate) or len(value.date) < 7:
            continue
        year, month = int(value.date[:4]), int(value.date[5:7])
        template = chance.choice(actual if value.kind == "ACTUAL" else planned)
        wrong = f"{_MONTHS[month - 1]} {year + chance.choice((-2, -1, 1, 2))}"
        if chance.random() < 0.5:
            wrong = f"{_MONTHS[(month + chance.randint(2, 9)) % 12]} {year}"
        true = template.format(when=f"{_MONTHS[month - 1]} {year}")
        yield Statement("date", "studies", true, (Altered(NUMBER, template.format(when=wrong)),))


_TAKES = (
    "The dose is {dose}.",
    "People get {dose}.",
    "You take {dose} each time.",
    "Each dose has {dose} of the drug.",
)
_LASTS = ("You take it for {time}.", "The treatment goes on for {time}.", "People are treated for {time}.")
_MEASURED = (
    "The main result is measured after {time}.",
    "The main question is answered at {time}.",
    "The researchers look at the result after {time}.",
)


def _treatments(facts: Facts, chance: Chance) -> Iterator[Statement]:
    texts = [each.description for each in _items(facts, "interventions", Intervention)]
    texts += [each.description for each in _items(facts, "arms", Arm)]
    for pattern, wordings, topic, slot in (
        (_DOSE, _TAKES, "dose", "{dose}"),
        (_DURATION, _LASTS, "length of treatment", "{time}"),
    ):
        found = next((match for text in texts for match in pattern.finditer(text)), None)
        if found:
            yield _measure(topic, chance.choice(wordings).replace(slot, "{}"), found, " ".join(texts), chance)
    for outcome in _items(facts, "outcomes.primary", Outcome)[:1]:
        frame = _FRAME.fullmatch(outcome.time_frame.strip())
        if frame:
            template = chance.choice(_MEASURED)
            yield _measure("time of the result", template.replace("{time}", "{}"), frame, "", chance)


def _measure(topic: str, template: str, found: re.Match[str], text: str, chance: Chance) -> Statement:
    """Return a statement of a number with its unit, altered in both; never to what the text holds as well."""
    number, unit = found[1], found[2]
    value = float(number)
    others = [value * 2, value * 3, value + 7, value / 2, value + 1]
    wrong = [f"{each:g}" for each in others if f"{each:g} {unit}" not in text and f"{each:g}{unit}" not in text]
    altered = [Altered(NUMBER, template.format(f"{chance.choice(wrong)} {unit}"))] if wrong else []
    if f"{number} {_OTHER_UNIT[unit]}" not in text:
        altered.append(Altered(UNIT, template.format(f"{number} {_OTHER_UNIT[unit]}")))
    return Statement(topic, "studies", template.format(f"{number} {unit}"), tuple(altered))


def _criteria(facts: Facts, chance: Chance) -> Iterator[Statement]:
    """Go through two criteria of each list that are short and hold one number, told in their own words."""
    for key, section, frame in (
        ("eligibility.inclusion", "good_fit", "You may be able to join if this is true: {text}"),
        ("eligibility.exclusion", "not_a_fit", "You cannot join if this is true: {text}"),
    ):
        short = [
            each.text
            for each in _items(facts, key, Criterion)
            if len(each.text.split()) <= 14
            and len(re.findall(r"\d+", each.text)) == 1
            and _IN_CRITERION.search(each.text)
        ]
        for text in chance.sample(short, min(2, len(short))):
            yield Statement("criterion", section, frame.format(text=text), tuple(_turned(frame, text, facts, chance)))


def _verbatim(facts: Facts, chance: Chance) -> Iterator[Statement]:
    """Go through four criteria of each list that hold numbers, however long, with one number of each altered."""
    for key, section in (("eligibility.inclusion", "good_fit"), ("eligibility.exclusion", "not_a_fit")):
        texts = [
            each.text
            for each in _items(facts, key, Criterion)
            if len(each.text.split()) <= _LONG and _IN_CRITERION.search(each.text)
        ]
        for text in chance.sample(texts, min(4, len(texts))):
            number = chance.choice(list(_IN_CRITERION.finditer(text)))
            value = float(number[1])
            wrong = [f"{each:g}" for each in (value + 3, value * 2 + 1, value * 3 + 2, value + 7)]
            wrong = [each for each in wrong if each not in facts.text("eligibility.text")]
            if wrong:
                altered = text[: number.start(1)] + wrong[0] + text[number.end(1) :]
                yield Statement("verbatim criterion", section, text, (Altered(NUMBER, altered),))


def _turned(frame: str, text: str, facts: Facts, chance: Chance) -> Iterator[Altered]:
    number = _IN_CRITERION.search(text)
    if number is None:
        return
    value = float(number[1])
    wrong = f"{chance.choice([value + 3, value * 2 + 1, value * 3 + 2]):g}"
    if wrong not in facts.text("eligibility.text"):
        yield Altered(NUMBER, frame.format(text=text[: number.start(1)] + wrong + text[number.end(1) :]))
    time = _TIME.search(text)
    if time and f"{time[1]} {_OTHER_UNIT[time[2]]}" not in facts.text("eligibility.text"):
        turned = text[: time.start(2)] + _OTHER_UNIT[time[2]] + text[time.end(2) :]
        yield Altered(UNIT, frame.format(text=turned))
    for limit, other in _LIMITS.items():
        if limit in text:
            yield Altered(LIMIT, frame.format(text=text.replace(limit, other, 1)))
            return


def _codes(facts: Facts, _chance: Chance) -> Iterator[Statement]:
    """Go through status and sex: words, and not numbers."""
    sex = facts.text("sex")
    words = {"ALL": "Women and men can join.", "FEMALE": "Only women can join.", "MALE": "Only men can join."}
    if sex in words:
        wrong = words["FEMALE" if sex != "FEMALE" else "MALE"]
        yield Statement("sex", "good_fit", words[sex], (Altered(CODE, wrong),))
    status = facts.text("status")
    open_, closed = "The study is open to new people.", "The study is closed to new people."
    if status in {"RECRUITING", "COMPLETED"}:
        right, wrong = (open_, closed) if status == "RECRUITING" else (closed, open_)
        yield Statement("status", "how_to_participate", right, (Altered(CODE, wrong),))
    if status == "UNKNOWN":
        asks = "Ask whether the study is still open to new people."
        yield Statement("status", "how_to_participate", asks, (Altered(CODE, open_),))


def _items(facts: Facts, key: str, kind: type[_Item]) -> Sequence[_Item]:
    value = facts[key].value
    return [each for each in value if isinstance(each, kind)] if isinstance(value, tuple) else []


_MAKERS: tuple[Maker, ...] = (
    _ages,
    _enrollment,
    _phase,
    _where,
    _arms,
    _dates,
    _treatments,
    _criteria,
    _verbatim,
    _codes,
)
