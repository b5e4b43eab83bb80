"""Numbers that the record does not have, or not so: the findings of this package.

A sentence that leads to a source (a link to a web page) is left alone; so are the words of bound phrases.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from trialeditor.checks.check import Code, SectionCheck
from trialeditor.checks.numbers.binding import binding_of
from trialeditor.checks.numbers.grammar import quantities_of
from trialeditor.checks.numbers.judgments import Judgment, Verdict
from trialeditor.checks.numbers.matching import judge
from trialeditor.checks.numbers.messages import message_for
from trialeditor.checks.numbers.quantities import Quantity, Role
from trialeditor.checks.numbers.record import numbers_of
from trialeditor.checks.numbers.setting import setting_of
from trialeditor.checks.numbers.units import same_amount
from trialeditor.checks.sentences import Sentence
from trialeditor.checks.subject import Passage, Subject
from trialeditor.domain.findings import Finding, Weight

CODES: tuple[Code, ...] = (
    Code(
        key="number.orphan",
        weight=Weight.BLOCKER,
        title="Number that the record does not have",
        why="A wrong number can keep away people who could join, or bring in people who cannot.",
    ),
    Code(
        key="number.comparator",
        weight=Weight.BLOCKER,
        title="Right number, wrong limit",
        why="“Over 18” leaves out everybody who is 18. The record draws the line elsewhere.",
    ),
    Code(
        key="number.unit",
        weight=Weight.BLOCKER,
        title="Right number, wrong unit",
        why="Twelve weeks and twelve months are not the same to somebody who has to wait.",
    ),
    Code(
        key="number.superscript",
        weight=Weight.BLOCKER,
        title="Number that lost its superscript",
        why="109 is not 10⁹. A reader takes it for a hundred and nine.",
    ),
    Code(
        key="number.unbound",
        weight=Weight.HINT,
        title="Number that could follow the record",
        why="A bound phrase changes when the record does; a typed number has to be found and changed by hand.",
    ),
)
_LINK_SCHEMES = ("https://", "http://")
_BESIDE = re.compile(r"[ -]?\w{0,12},? ?\(?(?:or |about |that is,? )?")
_EXAMPLE = re.compile(r"\((?:such as|for example|e\.g\.|like|say)\b[^()]*\Z", re.IGNORECASE)
"""An example in parentheses: it explains, and only a person can say if it explains well."""
_EXAMPLE_WITHIN = 80
_MOST = 1000
"""Numbers of one section that are held to the record: a section with more is no text for patients."""
_OTHER_STUDIES = "similar_studies"
_VERDICTS = {
    Verdict.ORPHAN: "number.orphan",
    Verdict.COMPARATOR: "number.comparator",
    Verdict.UNIT: "number.unit",
}


def find(subject: Subject, passage: Passage) -> Iterator[Finding]:
    """Find the numbers of one section that the record does not bear out, and those that could be bound to a fact."""
    left = _MOST
    for sentence in passage.sentences:
        quantities = [each for each in quantities_of(sentence.text, sentence.start) if _is_typed(passage, each)]
        if not quantities or left <= 0 or is_cited(passage, sentence):
            continue
        quantities, left = quantities[:left], left - len(quantities)
        setting = setting_of(sentence.text, passage.key, is_alone=len(quantities) == 1)
        record = subject.worked.get(numbers_of, subject.facts)
        judged = [(each, judge(each, record, setting)) for each in quantities]
        for place, (quantity, judgment) in enumerate(judged):
            if judgment.is_true:
                yield from _unbound(subject, passage, quantity, judgment)
            elif not _is_explained(passage.text, quantity, judged[max(0, place - 1) : place + 2]):
                yield _finding(subject, passage, quantity, judgment)


def is_cited(passage: Passage, sentence: Sentence) -> bool:
    """Say whether a sentence leads to a source; a paragraph on other studies may name its source at its end."""
    first, last = sentence.start, sentence.end
    paragraph = passage.prose.line_at(first) if passage.key == _OTHER_STUDIES else None
    if paragraph is not None:
        last = paragraph.end
    links = (link for link in passage.prose.links if link.start < last and first < link.end)
    return any(link.target.casefold().startswith(_LINK_SCHEMES) for link in links)


def _is_typed(passage: Passage, quantity: Quantity) -> bool:
    return passage.prose.phrase_at(quantity.number_start, quantity.number_end) is None


def _is_explained(text: str, quantity: Quantity, beside: list[tuple[Quantity, Judgment]]) -> bool:
    """Say whether a time stands beside its exact value: "two months (8 weeks)"."""
    for other, judgment in beside:
        if not judgment.is_true or quantity.unit is None or other.unit is None or quantity.unit == other.unit:
            continue
        first, second = sorted((quantity, other), key=lambda each: each.start)
        is_beside = _BESIDE.fullmatch(text[first.number_end : second.number_start])
        if is_beside and same_amount(quantity.value, quantity.unit, other.value, other.unit, about=True):
            return True
    return False


def _finding(subject: Subject, passage: Passage, quantity: Quantity, judgment: Judgment) -> Finding:
    record = subject.worked.get(numbers_of, subject.facts)
    is_yearly = quantity.role is Role.FREQUENCY and quantity.per is not None and quantity.per.name == "year"
    is_example = bool(_EXAMPLE.search(passage.text[max(0, quantity.start - _EXAMPLE_WITHIN) : quantity.start]))
    fact = judgment.fact or (judgment.near.fact if judgment.near is not None else "")
    return passage.finding(
        _VERDICTS[judgment.verdict],
        quantity.start,
        quantity.end,
        message_for(quantity, judgment, record, subject.facts, passage.text[quantity.start : quantity.end]),
        weight=Weight.WARNING if is_example or is_yearly or judgment.disputed else Weight.BLOCKER,
        fact=fact or None,
    )


def _unbound(subject: Subject, passage: Passage, quantity: Quantity, judgment: Judgment) -> Iterator[Finding]:
    binding = binding_of(quantity, judgment, passage.text, subject.facts)
    if binding is None or passage.prose.phrase_at(binding.start, binding.end) is not None:
        return
    yield passage.finding(
        "number.unbound",
        binding.start,
        binding.end,
        "The record has this number. Bound to it, these words follow when the record changes.",
        weight=Weight.HINT,
        suggestion=binding.phrase,
        fact=binding.key,
    )


CHECK = SectionCheck(codes=CODES[:3] + CODES[4:], find=find)
