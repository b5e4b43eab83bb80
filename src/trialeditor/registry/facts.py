"""One record to all its facts: `facts_of(record) -> Facts`, pure, with every key of FACT_KEYS always there.

Each fact has its value (codes and typed values), its phrase for patients and its path in the record. A list that the
record lacks and an empty list are the same: an empty tuple. Lists are sorted, never in the record's order.

Forms are for bound phrases inside a sentence (those with a capital are derived elsewhere). `inline` reads well there
when the plain phrase does not. The manual's page `registry-facts` lists every key with its path and its forms.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from typing import TypeAlias

from trialeditor.domain.canonical import Json
from trialeditor.domain.counting import counted, counted_or_no
from trialeditor.domain.criteria import Criterion
from trialeditor.domain.facts import (
    FACT_KEYS,
    Fact,
    Facts,
    FactValue,
    LateFacts,
    LateTexts,
    PartialDate,
    Site,
)
from trialeditor.registry import ages, counts, places, wording
from trialeditor.registry.contacts import can_be_asked, contact_phrase, contacts_of, contacts_phrase
from trialeditor.registry.ctgov import DateStruct, Study, decode_record, decode_study, decode_written
from trialeditor.registry.dates import date_forms, date_phrase, partial_date
from trialeditor.registry.eligibility import criteria_of
from trialeditor.registry.lines import arm_line, intervention_line, open_site_line, outcome_line, site_line
from trialeditor.registry.other_texts import other_texts
from trialeditor.registry.texts import distinct, flowing, inline, join_words, one_line, plain_text
from trialeditor.registry.treatments import arms_of, interventions_of, outcomes_of
from trialeditor.registry.wording import NOT_STATED, words_for, words_inside

_NONE_LISTED = "None listed"
_NOWHERE = "No places are listed in the registry"
_NOWHERE_OPEN = "No place is listed as open to new patients"


def facts_of(record: Mapping[str, Json]) -> Facts:
    """Return all facts of a study record; raise BadInput naming the field that has not the registry's shape."""
    study = decode_study(record)
    return _facts(study, lambda: record)


def facts_of_written(written: bytes) -> Facts:
    """Return what `facts_of` does of a record's JSON. What no fact is made of is not taken apart, unless asked for."""
    study = decode_written(written)
    return _facts(study, lambda: decode_record(written))


def _facts(study: Study, record: Callable[[], Mapping[str, Json]]) -> Facts:
    return Facts(
        by_key=LateFacts(FACT_KEYS, partial(_made_late, study, record)),
        texts=LateTexts(lambda: other_texts(study, record())),
    )


def _made_late(study: Study, record: Callable[[], Mapping[str, Json]], key: str) -> Iterable[Fact]:
    if key != "has_results":
        return _GROUPS[key](study)
    return (_results(study.has_results if study.has_results is not None else "resultsSection" in record()),)


def _fact(key: str, value: FactValue, phrase: str, path: str, items: Iterable[str] = (), **forms: str) -> Fact:
    return Fact(key=key, value=value, phrase=phrase, path=f"protocolSection.{path}", forms=forms, items=tuple(items))


def _text(key: str, text: str, path: str, *, absent: str = NOT_STATED) -> Fact:
    words = one_line(text)
    return _fact(key, words or None, words or absent, path)


def _names(key: str, names: tuple[str, ...], path: str, *, noun: str, absent: str = _NONE_LISTED) -> Fact:
    values = distinct(names)
    return _listed(key, values, values, values, path, noun=noun, absent=absent)


def _listed(
    key: str,
    value: FactValue,
    names: Sequence[str],
    items: Iterable[str],
    path: str,
    *,
    noun: str,
    absent: str = _NONE_LISTED,
) -> Fact:
    """Return a list fact: `names` make its phrase, `items` say each item; `noun` names what there may be none of."""
    words = join_words(names)
    return _fact(key, value, words or absent, path, items, inline=words or f"no listed {noun}")


def _flag(key: str, value: bool, words: str, path: str) -> Fact:
    return _fact(key, value, words, path, inline=inline(words))


def _coded(key: str, code: str, words: Mapping[str, str], path: str, **forms: str) -> Fact:
    return _fact(key, code or None, words_for(words, code), path, **forms)


def _identity(study: Study) -> Iterator[Fact]:
    identification = study.protocol.identification
    path = "identificationModule"
    yield _text("nct_id", identification.nct_id, f"{path}.nctId")
    yield _text("brief_title", identification.brief_title, f"{path}.briefTitle")
    yield _text("official_title", identification.official_title, f"{path}.officialTitle")


def _status(study: Study) -> Iterator[Fact]:
    status = study.protocol.status
    code = status.overall_status
    words = words_for(wording.STATUS, code)
    yield _fact(
        "status",
        code or None,
        words,
        "statusModule.overallStatus",
        short=words_for(wording.STATUS_SHORT, code),
        inline=words_inside(wording.STATUS_INLINE, code, what="of a status"),
    )
    yield _text(
        "status.why_stopped",
        status.why_stopped,
        "statusModule.whyStopped",
        absent="No reason is given in the registry" if code in wording.STOPPED else "Not applicable",
    )


def _dates(study: Study) -> Iterator[Fact]:
    status = study.protocol.status
    yield _date("dates.start", status.start_date_struct, "startDateStruct")
    yield _date("dates.primary_completion", status.primary_completion_date_struct, "primaryCompletionDateStruct")
    yield _date("dates.completion", status.completion_date_struct, "completionDateStruct")
    # The registry estimates when an old update was posted; nothing about it is planned.
    updated = partial_date(status.last_update_post_date_struct)
    phrase = date_phrase(updated, estimated="approximate")
    yield _date_fact("dates.last_update", updated, phrase, "lastUpdatePostDateStruct")
    verified = partial_date(DateStruct(date=status.status_verified_date))
    yield _date_fact("dates.verified", verified, date_phrase(verified), "statusVerifiedDate")


def _date(key: str, struct: DateStruct, path: str) -> Fact:
    value = partial_date(struct)
    return _date_fact(key, value, date_phrase(value), path)


def _date_fact(key: str, value: PartialDate | None, phrase: str, path: str) -> Fact:
    return _fact(key, value, phrase, f"statusModule.{path}", **date_forms(value))


def _design(study: Study) -> Iterator[Fact]:
    design = study.protocol.design
    kind = words_for(wording.STUDY_TYPE, design.study_type)
    phases = tuple(sorted(set(design.phases)))
    words = [words_for(wording.PHASE, code) for code in phases]
    inside = wording.phase_inline(phases, design.study_type)
    phrase = wording.phase_words(phases, design.study_type)
    yield _fact("phase", phases, phrase, "designModule.phases", words, inline=inside)
    inside = words_inside(wording.STUDY_TYPE, design.study_type, what="study of a type")
    yield _fact("study_type", design.study_type or None, kind, "designModule.studyType", inline=inline(inside))
    enrollment = design.enrollment_info
    yield _fact(
        "enrollment.count",
        enrollment.count,
        counts.enrollment_phrase(enrollment.count, enrollment.type),
        "designModule.enrollmentInfo.count",
        **counts.enrollment_forms(enrollment.count),
    )
    yield _coded("enrollment.type", enrollment.type, wording.ENROLLMENT_TYPE, "designModule.enrollmentInfo.type")


def _people(study: Study) -> Iterator[Fact]:
    eligibility = study.protocol.eligibility
    lowest, highest = ages.parse_age(eligibility.minimum_age), ages.parse_age(eligibility.maximum_age)
    span = ages.range_phrase(lowest, highest)
    for key, limit, phrase, name in (
        ("age.minimum", lowest, ages.minimum_phrase(lowest), "minimumAge"),
        ("age.maximum", highest, ages.maximum_phrase(highest), "maximumAge"),
    ):
        value = limit.text if limit else None
        yield _fact(key, value, phrase, f"eligibilityModule.{name}", age=ages.age_text(limit), range=span)
    who = words_inside(wording.SEX_INLINE, eligibility.sex, what="people of a sex")
    yield _coded("sex", eligibility.sex, wording.SEX, "eligibilityModule.sex", inline=who)
    yield _healthy(eligibility.healthy_volunteers)


def _healthy(accepted: bool | None) -> Fact:
    phrase, answer = {
        True: ("Healthy volunteers can join", "Yes"),
        False: ("Healthy volunteers cannot join", "No"),
        None: (NOT_STATED, NOT_STATED),
    }[accepted]
    words = inline(phrase) if accepted is not None else "whether healthy volunteers can join is not stated"
    path = "eligibilityModule.healthyVolunteers"
    return _fact("healthy_volunteers", accepted, phrase, path, yes_no=answer, inline=words)


def _sponsor(study: Study) -> Iterator[Fact]:
    sponsors = study.protocol.sponsors
    path = "sponsorCollaboratorsModule"
    yield _text("sponsor.name", sponsors.lead_sponsor.name, f"{path}.leadSponsor.name")
    agency = sponsors.lead_sponsor.agency_class
    kind = inline(words_inside(wording.SPONSOR_CLASS, agency, what="a kind of sponsor"))
    yield _coded("sponsor.class", agency, wording.SPONSOR_CLASS, f"{path}.leadSponsor.class", inline=kind)
    names = tuple(each.name for each in sponsors.collaborators)
    yield _names("collaborators", names, f"{path}.collaborators", noun="collaborators")


def _subject(study: Study) -> Iterator[Fact]:
    protocol = study.protocol
    subject, path = protocol.conditions, "conditionsModule"
    yield _names("conditions", subject.conditions, f"{path}.conditions", noun="conditions", absent=NOT_STATED)
    yield _names("keywords", subject.keywords, f"{path}.keywords", noun="keywords")


def _summary(study: Study) -> Iterator[Fact]:
    protocol, path = study.protocol, "descriptionModule.briefSummary"
    summary = plain_text(protocol.description.brief_summary).strip()
    yield _fact("brief_summary", summary or None, flowing(protocol.description.brief_summary) or NOT_STATED, path)


def _treatments(study: Study) -> Iterator[Fact]:
    protocol = study.protocol
    interventions = interventions_of(protocol.arms.interventions)
    names = distinct(each.name for each in interventions)
    lines = map(intervention_line, interventions)
    path = "armsInterventionsModule"
    yield _listed("interventions", interventions, names, lines, f"{path}.interventions", noun="treatments")
    arms = arms_of(protocol.arms.arm_groups, interventions)
    labels = [arm.label for arm in arms if arm.label]
    yield _listed("arms", arms, labels, map(arm_line, arms), f"{path}.armGroups", noun="groups")
    outcomes = outcomes_of(protocol.outcomes.primary_outcomes)
    names = distinct(each.measure for each in outcomes)
    lines, path = map(outcome_line, outcomes), "outcomesModule.primaryOutcomes"
    yield _listed("outcomes.primary", outcomes, names, lines, path, noun="outcomes")


def _where(study: Study) -> Iterator[Fact]:
    overall = study.protocol.status.overall_status
    sites = places.sites_of(study.protocol.places.locations, overall)
    recruiting = tuple(site for site in sites if places.recruits(site, overall))
    lines = [site_line(site, overall) for site in sites]
    yield _sites("locations", sites, lines, none=_NOWHERE)
    count = counted(len(sites), "site", "sites") if sites else "No sites listed"
    inside = counted_or_no(len(sites), "site", "sites")
    yield _fact("locations.count", len(sites), count, _LOCATIONS, inline=inside)
    yield _sites("locations.recruiting", recruiting, map(open_site_line, recruiting), none=_NOWHERE_OPEN)
    is_open = "At least one place is open to new patients" if recruiting else _NOWHERE_OPEN
    yield _flag("locations.recruiting.any", bool(recruiting), is_open, _LOCATIONS)
    yield from _contacts(study, sites)


_LOCATIONS = "contactsLocationsModule.locations"


def _sites(key: str, sites: tuple[Site, ...], lines: Iterable[str], *, none: str) -> Fact:
    where = places.places_of(sites)
    phrase = places.places_phrase(where, none=none)
    number = counted(len(sites), "site", "sites")
    forms = {
        "count": counted_or_no(where.count, "place", "places"),
        "sites": f"{number} ({phrase})" if sites else phrase,
        "inline": phrase if sites else "no listed places",
    }
    return _fact(key, sites, phrase, _LOCATIONS, lines, **forms)


def _contacts(study: Study, sites: tuple[Site, ...]) -> Iterator[Fact]:
    central = contacts_of(study.protocol.places.central_contacts)
    at_sites = any(map(can_be_asked, sites))
    phrase = contacts_phrase(central, at_sites=at_sites)
    path = "contactsLocationsModule"
    yield _fact("contacts", central, phrase, f"{path}.centralContacts", map(contact_phrase, central))
    listed = bool(central) or at_sites
    words = "Contacts are listed" if listed else "No contacts are listed in the registry"
    yield _flag("contacts.any", listed, words, path)


def _criteria_text(study: Study) -> Iterator[Fact]:
    text = study.protocol.eligibility.eligibility_criteria
    path = "eligibilityModule.eligibilityCriteria"
    yield _fact("eligibility.text", text or None, flowing(text) or NOT_STATED, path)


def _criteria(study: Study) -> Iterator[Fact]:
    criteria = criteria_of(study.protocol.eligibility.eligibility_criteria)
    yield _criteria_fact("inclusion", criteria.inclusion)
    yield _criteria_fact("exclusion", criteria.exclusion)
    yield _criteria_fact("other", criteria.other)


def _criteria_fact(kind: str, items: tuple[Criterion, ...]) -> Fact:
    path = "eligibilityModule.eligibilityCriteria"
    phrase = counted(len(items), "criterion", "criteria") if items else "None listed separately"
    return _fact(f"eligibility.{kind}", items, phrase, path, (item.text for item in items))


def _results(posted: bool) -> Fact:
    phrase = "Results are posted in the registry" if posted else "No results are posted in the registry"
    return Fact(key="has_results", value=posted, phrase=phrase, path="hasResults", forms={"inline": inline(phrase)})


_Group: TypeAlias = Callable[[Study], Iterator[Fact]]
_DATES = ("dates.start", "dates.primary_completion", "dates.completion", "dates.last_update", "dates.verified")
_GROUPS: Mapping[str, _Group] = {
    **dict.fromkeys(("nct_id", "brief_title", "official_title"), _identity),
    **dict.fromkeys(("status", "status.why_stopped"), _status),
    **dict.fromkeys(_DATES, _dates),
    **dict.fromkeys(("phase", "study_type", "enrollment.count", "enrollment.type"), _design),
    **dict.fromkeys(("age.minimum", "age.maximum", "sex", "healthy_volunteers"), _people),
    **dict.fromkeys(("sponsor.name", "sponsor.class", "collaborators"), _sponsor),
    **dict.fromkeys(("conditions", "keywords"), _subject),
    "brief_summary": _summary,
    **dict.fromkeys(("interventions", "arms", "outcomes.primary"), _treatments),
    **dict.fromkeys(("locations", "locations.count", "locations.recruiting", "locations.recruiting.any"), _where),
    **dict.fromkeys(("contacts", "contacts.any"), _where),
    "eligibility.text": _criteria_text,
    **dict.fromkeys(("eligibility.inclusion", "eligibility.exclusion", "eligibility.other"), _criteria),
}
"""What makes a fact, with those beside it, when the first of them is asked for. A page shows half of them."""
