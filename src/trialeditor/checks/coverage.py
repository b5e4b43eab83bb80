"""Facts that a page leaves out: an override that drops what the made section would show, places that nobody names.

What is left out on purpose is declared by setting the finding aside, with a reason.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from trialeditor.checks.check import Code, PageCheck
from trialeditor.checks.entities.tables import folded
from trialeditor.checks.numbers.grammar import quantities_of
from trialeditor.checks.numbers.quantities import Quantity, Role
from trialeditor.checks.prose import Line
from trialeditor.checks.subject import Passage, Subject
from trialeditor.checks.tables import words
from trialeditor.domain.facts import Arm, Facts, Intervention, Site
from trialeditor.domain.findings import Finding, Weight

CODES: tuple[Code, ...] = (
    Code(
        key="coverage.unused",
        weight=Weight.WARNING,
        title="Fact that the page leaves out",
        why="A page that drops what the record says looks complete and is not.",
    ),
    Code(
        key="coverage.sites",
        weight=Weight.WARNING,
        title="Sites that nobody can find",
        why="A number of sites helps nobody who does not know where they are.",
    ),
)
_FACTS_SECTION, _SITES_SECTION = "quick_facts", "locations"
_TOLD_IN = words("title summary studies")
_LIST_LABEL = re.compile(r"\b(?:drugs?|medicines?|interventions?|treatments?|devices?)\b[^:]{0,40}:", re.IGNORECASE)
_NAME_WORD = re.compile(r"[^\W\d_]{3,}|[^\W_]*\d[^\W_]*")
_EMPTY_NAME = words(
    "the and with for plus oral tablet tablets capsule capsules injection injections infusion treatment treatments"
    " therapy"
    " group arm standard care usual study drug dose doses high low daily active control combined combination adjuvant"
    " intravenous subcutaneous topical solution cream ointment program based"
)
_COMPARATORS = re.compile(r"\b(?:placebo|vehicle|sham|standard of care|usual care|control|no treatment|observation)\b")
_CONTROL_ARMS = words("PLACEBO_COMPARATOR SHAM_COMPARATOR NO_INTERVENTION ACTIVE_COMPARATOR")
_SEX = re.compile(r"\b(?:sex|gender|women|woman|men|man|females?|males?|girls?|boys?)\b", re.IGNORECASE)


def find(subject: Subject) -> Iterator[Finding]:
    """Find the material facts that a page leaves out."""
    facts_section = subject.passage(_FACTS_SECTION)
    if facts_section is not None and facts_section.overridden:
        yield from _dropped(subject, facts_section)
        yield from _missing_from_list(subject, facts_section)
    yield from _untold(subject)
    yield from _unnamed_sites(subject)


def _dropped(subject: Subject, passage: Passage) -> Iterator[Finding]:
    """Find what an override of the key facts no longer shows, and nothing else on the page does."""
    told = [each for other in subject.typed for each in _quantities(other)]
    text = "\n".join(other.text for other in subject.typed)
    for key, name, is_told in _MATERIAL:
        fact = subject.facts.get(key)
        if fact is None or fact.value in (None, (), 0):
            continue
        if not _is_bound(subject, key) and not is_told(told, text):
            message = f"The page no longer says {name}. The record says: {fact.phrase}."
            yield passage.finding("coverage.unused", 0, 0, message, weight=Weight.WARNING, fact=key)


def _has(role: Role) -> Callable[[list[Quantity], str], bool]:
    return lambda told, _text: any(each.role is role for each in told)


_MATERIAL: tuple[tuple[str, str, Callable[[list[Quantity], str], bool]], ...] = (
    ("age.minimum", "from what age people can join", _has(Role.AGE)),
    ("age.maximum", "up to what age people can join", _has(Role.AGE)),
    ("sex", "whether the study is for people of any sex", lambda _told, text: bool(_SEX.search(text))),
    (
        "enrollment.count",
        "how many people take part",
        lambda told, text: any(each.role is Role.PEOPLE for each in told) or "enrollment" in text.casefold(),
    ),
    (
        "phase",
        "which phase the study is in",
        lambda told, text: _has(Role.PHASE)(told, text) or "phase" in text.casefold(),
    ),
    ("locations.count", "at how many sites the study runs", _has(Role.SITES)),
)


def _quantities(passage: Passage) -> Iterator[Quantity]:
    for sentence in passage.sentences:
        yield from quantities_of(sentence.text, sentence.start)


def _is_bound(subject: Subject, key: str) -> bool:
    """Say whether a bound phrase tells a fact, or one of the same family (`age.minimum` by `age.maximum`)."""
    family = key.partition(".")[0]
    stretches = (stretch for passage in subject.typed for stretch in passage.prose.stretches)
    return any(each.phrase is not None and each.phrase.key.partition(".")[0] == family for each in stretches)


def _missing_from_list(subject: Subject, passage: Passage) -> Iterator[Finding]:
    """Find the treatments of the record that the list of treatments lacks."""
    line = next((line for line in passage.prose.lines if _LIST_LABEL.search(_text(passage, line))), None)
    named = folded(_text(passage, line)) if line is not None else folded(passage.text)
    missing = [each for each in _interventions(subject.facts) if not _is_named(each, named)]
    if not missing:
        return
    names = ", ".join(each.name for each in missing)
    is_main = any(_is_main(each, subject.facts) for each in missing)
    start, end = (line.start, line.end) if line is not None else (0, 0)
    yield passage.finding(
        "coverage.unused",
        start,
        end,
        f"The record tests {names}; this list does not name it." if len(missing) == 1 else f"The record has {names}.",
        weight=Weight.BLOCKER if is_main else Weight.WARNING,
        fact="interventions",
    )


def _untold(subject: Subject) -> Iterator[Finding]:
    """Find a page whose own words name nothing of what is tested."""
    told = [passage for passage in subject.typed if passage.key in _TOLD_IN and passage.text.strip()]
    main = [each for each in _interventions(subject.facts) if _is_main(each, subject.facts)]
    studies = next((passage for passage in told if passage.key == "studies"), None)
    if studies is None or not main:
        return
    text = folded("\n".join(passage.text for passage in told))
    if not any(_is_named(each, text) for each in main):
        names = ", ".join(each.name for each in main)
        message = f"Neither title, summary nor this section names what is tested. The record says: {names}."
        yield studies.finding("coverage.unused", 0, 0, message, weight=Weight.WARNING, fact="interventions")


def _interventions(facts: Facts) -> list[Intervention]:
    fact = facts.get("interventions")
    value = fact.value if fact is not None else None
    return [each for each in value if isinstance(each, Intervention)] if isinstance(value, tuple) else []


def _is_named(intervention: Intervention, text: str) -> bool:
    """Say whether a folded text names an intervention: by any word of its names that is its own."""
    for name in (intervention.name, *intervention.other_names):
        own = [word for word in _NAME_WORD.findall(folded(name)) if word not in _EMPTY_NAME]
        if any(re.search(rf"(?<![a-z0-9]){re.escape(word.removesuffix('s'))}", text) for word in own):
            return True
    return not _NAME_WORD.search(folded(intervention.name))


def _is_main(intervention: Intervention, facts: Facts) -> bool:
    """Say whether an intervention is what is tested: in an experimental arm, or in any where no arm is of a kind."""
    if _COMPARATORS.search(folded(intervention.name)):
        return False
    fact = facts.get("arms")
    value = fact.value if fact is not None else None
    arms = [arm for arm in value if isinstance(arm, Arm)] if isinstance(value, tuple) else []
    tested = [arm for arm in arms if arm.type not in _CONTROL_ARMS]
    return (
        not tested
        or any(intervention.name in arm.interventions for arm in tested)
        or not any(intervention.name in arm.interventions for arm in arms)
    )


def _text(passage: Passage, line: Line) -> str:
    return passage.text[line.start : line.end]


def _unnamed_sites(subject: Subject) -> Iterator[Finding]:
    """Find sites that the page counts but does not name, because the record or an override does not."""
    passage = subject.passage(_SITES_SECTION) or subject.passage(_FACTS_SECTION)
    fact = subject.facts.get("locations")
    value = fact.value if fact is not None else None
    sites = [site for site in value if isinstance(site, Site)] if isinstance(value, tuple) else []
    if passage is None or not sites or not passage.text.strip():
        return
    text = folded(passage.text)
    named = sum(1 for site in sites if _is_site_named(site, text))
    known = sum(1 for site in sites if site.label)
    if named == len(sites) or (named == known and known == 0):
        return
    line = passage.prose.lines[0] if passage.prose.lines else None
    start, end = (line.start, line.end) if line is not None else (0, 0)
    count = f"{named} of {len(sites)} sites" if named else f"none of {len(sites)} sites"
    if named < known:
        all_ = "all of them" if known == len(sites) else str(known)
        message = f"This names {count}; the record names {all_}. Name them, or let the record's list stand here."
    elif passage.overridden:
        message = f"This names {count}, and the record names no more. Say so, or readers look for the others in vain."
    else:
        return  # the made words say themselves that the record does not tell where the others are
    yield passage.finding("coverage.sites", start, end, message, weight=Weight.WARNING, fact="locations")


def _is_site_named(site: Site, text: str) -> bool:
    names = [folded(name) for name in (site.city or site.facility or site.state or site.country,) if name]
    return any(name in text for name in names)


CHECK = PageCheck(codes=CODES, find=find)
