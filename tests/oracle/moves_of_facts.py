"""Moves of single values, of what is tested, of dates and of what only the registry cares about."""

from __future__ import annotations

import random

from oracle.moves import (
    Change,
    Move,
    Study,
    add_one,
    drop_one,
    in_one,
    items,
    module,
    of_module,
    put,
    repeat_one,
    reword,
    take_out,
    turn_round,
)

_ARMS = "armsInterventions"


def _reads_alike(count: int) -> int:
    """Round as the manual says: below 20 exact, in tens to 200, in fifties to 1,000, above to two digits; half up."""
    step = 1 if count < 20 else 10 if count < 200 else 50 if count < 1000 else 10 ** (len(str(count)) - 2)
    return (count + step // 2) // step * step


def within_rounding(record: Study, chance: random.Random) -> bool:
    """Put another number of people that "about" says in the same words."""
    held = module(record, "design").get("enrollmentInfo", {})
    count = held.get("count")
    if not isinstance(count, int) or count < 20:
        return False
    near = [each for each in range(max(20, count - 40), count + 41) if each != count]
    alike = [each for each in near if _reads_alike(each) == _reads_alike(count)]
    held["count"] = chance.choice(alike)
    return True


def beyond_rounding(record: Study, chance: random.Random) -> bool:
    """Put a number of people that reads otherwise."""
    held = module(record, "design").setdefault("enrollmentInfo", {})
    count = held.get("count") or 0
    held["count"] = count + count // 2 + chance.randint(11, 40)
    return _reads_alike(count) != _reads_alike(held["count"])


def _enrollment(key: str, *values: str) -> Change:
    def change(record: Study, chance: random.Random) -> bool:
        held = module(record, "design").setdefault("enrollmentInfo", {})
        held[key] = chance.choice([value for value in values if value != held.get(key)])
        return True

    return change


def _no_enrollment(record: Study, _chance: random.Random) -> bool:
    return module(record, "design").pop("enrollmentInfo", None) is not None


def _phase(record: Study, chance: random.Random) -> bool:
    held = module(record, "design")
    now = set(held.get("phases") or ())
    held["phases"] = chance.choice([each for each in (["PHASE1"], ["PHASE2", "PHASE3"], ["NA"]) if set(each) != now])
    return True


def _older(key: str) -> Change:
    def change(held: Study, _chance: random.Random) -> bool:
        number, _, unit = str(held.get(key) or "17 Years").partition(" ")
        held[key] = f"{int(number) + 1} {unit}" if number.isdigit() else "18 Years"
        return True

    return of_module("eligibility", change)


def _small_letters(held: Study, _chance: random.Random) -> bool:
    age = held.get("minimumAge", "")
    held["minimumAge"] = age.lower()
    return bool(age)


def _turn_flag(name: str) -> Change:
    def change(held: Study, _chance: random.Random) -> bool:
        held[name] = not held.get(name)
        return True

    return change


def _results(record: Study, _chance: random.Random) -> bool:
    record["hasResults"] = not record.get("hasResults", "resultsSection" in record)
    return True


def _rename_treatment(record: Study, chance: random.Random) -> bool:
    """Rename a treatment, and name it so in its groups, as the registry does."""
    return _with_groups(record, chance, "name", lambda each: f"{each.get('name', '')} XR")


def _retype_treatment(record: Study, chance: random.Random) -> bool:
    """Call a treatment another kind, also in the groups, which name it by its kind."""
    return _with_groups(record, chance, "type", lambda each: "DEVICE" if each.get("type") != "DEVICE" else "RADIATION")


def _with_groups(record: Study, chance: random.Random, key: str, value: object) -> bool:
    treatments = items(record, _ARMS, "interventions")
    if not treatments or not callable(value):
        return False
    each = chance.choice(treatments)
    before = _in_groups(each)
    each[key] = value(each)
    for group in items(record, _ARMS, "armGroups"):
        names = group.get("interventionNames") or []
        names[:] = [_in_groups(each) if name == before else name for name in names]
    return True


def _in_groups(treatment: Study) -> str:
    kind = str(treatment.get("type", "")).replace("_", " ").capitalize()
    return f"{kind}: {treatment.get('name', '')}"


def _turn_names(key: str) -> Change:
    def change(held: Study, _chance: random.Random) -> bool:
        names = held.get(key) or []
        before = list(names)
        names.reverse()
        return bool(names != before)

    return change


def _other_name(held: Study, _chance: random.Random) -> bool:
    held["otherNames"] = [*(held.get("otherNames") or ()), "Brandname"]
    return True


def _other_version(record: Study, _chance: random.Random) -> bool:
    record.setdefault("derivedSection", {}).setdefault("miscInfoModule", {})["versionHolder"] = "2026-11-20"
    return True


def _later(key: str, day: str) -> Change:
    def change(held: Study, _chance: random.Random) -> bool:
        is_other: bool = held.get(key, {}).get("date") != day
        held[key] = {"date": day, "type": "ESTIMATED"}
        return is_other

    return of_module("status", change)


def _unknown_keys(record: Study, _chance: random.Random) -> bool:
    record["annotationSection"] = {"annotationModule": {"unpostedAnnotation": {"unpostedResponsibleParty": "A"}}}
    module(record, "design")["anotherDay"] = "2026-11-20"
    module(record, "oversight")["oversightHasDmc"] = not module(record, "oversight").get("oversightHasDmc")
    return True


def _empty_lists(record: Study, _chance: random.Random) -> bool:
    """Say "no collaborators" by an empty list where the member is absent."""
    made = False
    for name, key in (("sponsorCollaborators", "collaborators"), ("conditions", "keywords"), ("design", "phases")):
        held = module(record, name)
        made = made or key not in held
        held.setdefault(key, [])
    return made


_STATUSES = ("RECRUITING", "ACTIVE_NOT_RECRUITING", "COMPLETED", "TERMINATED", "UNKNOWN", "WITHDRAWN")
VALUES = (
    Move(name="status", make=put("status", "overallStatus", *_STATUSES), touches=("status",)),
    Move(name="why stopped", make=of_module("status", reword("whyStopped"))),
    Move(name="phase", make=_phase, touches=("phase",)),
    Move(name="phases turned round", make=turn_round("design", "phases"), unseen=True),
    Move(
        name="study type",
        make=put("design", "studyType", "INTERVENTIONAL", "OBSERVATIONAL", "EXPANDED_ACCESS"),
        touches=("study_type",),
    ),
    Move(name="people within rounding", make=within_rounding, touches=("enrollment.count",)),
    Move(name="people beyond rounding", make=beyond_rounding, touches=("enrollment.count",)),
    Move(name="people actual", make=_enrollment("type", "ACTUAL", "ESTIMATED"), touches=("enrollment.type",)),
    Move(name="people not said", make=_no_enrollment),
    Move(name="older at least", make=_older("minimumAge"), touches=("age.minimum",)),
    Move(name="older at most", make=_older("maximumAge"), touches=("age.maximum",)),
    Move(name="no lowest age", make=take_out("eligibility", "minimumAge"), touches=("age.minimum",)),
    Move(name="age in small letters", make=of_module("eligibility", _small_letters), unseen=True),
    Move(name="sex", make=put("eligibility", "sex", "ALL", "FEMALE", "MALE"), touches=("sex",)),
    Move(
        name="healthy volunteers",
        make=of_module("eligibility", _turn_flag("healthyVolunteers")),
        touches=("healthy_volunteers",),
    ),
    Move(name="results", make=_results, touches=("has_results",)),
    Move(name="start", make=_later("startDateStruct", "2027-03")),
    Move(name="completion", make=_later("completionDateStruct", "2029-03-01")),
    Move(name="last update", make=_later("lastUpdatePostDateStruct", "2026-11-20")),
    Move(name="verified", make=put("status", "statusVerifiedDate", "2026-10", "2026-11")),
    Move(name="version date only", make=_other_version, unseen=True),
    Move(
        name="sponsor", make=lambda record, chance: reword("name")(_sponsor(record), chance), touches=("sponsor.name",)
    ),
    Move(name="keywords turned round", make=turn_round("conditions", "keywords"), unseen=True),
    Move(name="keyword added", make=add_one("conditions", "keywords", "a new keyword")),
    Move(name="official title", make=of_module("identification", reword("officialTitle"))),
    Move(name="brief summary", make=of_module("description", reword("briefSummary"))),
    Move(name="long description", make=of_module("description", reword("detailedDescription")), unseen=True),
    Move(name="unknown members", make=_unknown_keys, unseen=True),
    Move(name="empty lists for none", make=_empty_lists, unseen=True),
)


def _sponsor(record: Study) -> Study:
    found: Study = module(record, "sponsorCollaborators").setdefault("leadSponsor", {})
    return found


_PILL = {"type": "DRUG", "name": "Placebo pill of the oracle", "description": "Looks alike"}
_GROUP = {"label": "One more group", "type": "OTHER"}
TREATMENTS = (
    Move(name="treatment renamed", make=_rename_treatment, touches=("interventions",)),
    Move(name="treatment retyped", make=_retype_treatment, touches=("interventions",)),
    Move(
        name="treatment described",
        make=in_one(_ARMS, "interventions", reword("description")),
        touches=("interventions",),
    ),
    Move(name="other name", make=in_one(_ARMS, "interventions", _other_name), touches=("interventions",)),
    Move(name="other names turned round", make=in_one(_ARMS, "interventions", _turn_names("otherNames")), unseen=True),
    Move(name="treatment added", make=add_one(_ARMS, "interventions", _PILL), touches=("interventions",)),
    Move(name="treatment removed", make=drop_one(_ARMS, "interventions"), touches=("interventions",)),
    Move(name="treatments turned round", make=turn_round(_ARMS, "interventions"), unseen=True),
    Move(name="treatment said twice", make=repeat_one(_ARMS, "interventions"), unseen=True),
    Move(name="group relabeled", make=in_one(_ARMS, "armGroups", reword("label")), touches=("arms",)),
    Move(name="group described", make=in_one(_ARMS, "armGroups", reword("description")), touches=("arms",)),
    Move(name="group added", make=add_one(_ARMS, "armGroups", _GROUP), touches=("arms",)),
    Move(name="group removed", make=drop_one(_ARMS, "armGroups"), touches=("arms",)),
    Move(name="groups turned round", make=turn_round(_ARMS, "armGroups"), unseen=True),
    Move(
        name="group's names turned round",
        make=in_one(_ARMS, "armGroups", _turn_names("interventionNames")),
        unseen=True,
    ),
    Move(
        name="outcome reworded",
        make=in_one("outcomes", "primaryOutcomes", reword("measure")),
        touches=("outcomes.primary",),
    ),
    Move(
        name="outcome's time",
        make=in_one("outcomes", "primaryOutcomes", reword("timeFrame")),
        touches=("outcomes.primary",),
    ),
    Move(
        name="outcome added",
        make=add_one("outcomes", "primaryOutcomes", {"measure": "Days at home", "timeFrame": "1 year"}),
        touches=("outcomes.primary",),
    ),
    Move(name="outcomes turned round", make=turn_round("outcomes", "primaryOutcomes"), unseen=True),
    Move(name="further outcome", make=in_one("outcomes", "secondaryOutcomes", reword("measure")), unseen=True),
    Move(
        name="condition added",
        make=add_one("conditions", "conditions", "Disease of the oracle"),
        touches=("conditions",),
    ),
    Move(name="condition removed", make=drop_one("conditions", "conditions")),
    Move(name="conditions turned round", make=turn_round("conditions", "conditions"), unseen=True),
    Move(name="condition said twice", make=repeat_one("conditions", "conditions"), unseen=True),
)
