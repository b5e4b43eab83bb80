"""What a record says beside its facts, as texts: checks hold numbers and names to them, no digest covers them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

from trialeditor.domain.canonical import Json
from trialeditor.domain.facts import RecordText
from trialeditor.registry.ctgov import Study
from trialeditor.registry.texts import one_line, plain_text

_MOST_RESULTS = 150
"""Lines of results that are read: results of large trials have tens of thousands, which no patient page tells."""


def other_texts(study: Study, record: Mapping[str, Json]) -> Iterator[RecordText]:
    """Go through the texts that no fact holds, as plain text: descriptions, further outcomes, dates, results."""
    yield from _descriptions(study)
    yield from _outcomes(study)
    yield from _dates(study)
    results = record.get("resultsSection")
    if isinstance(results, Mapping):
        yield from islice(_results(results), _MOST_RESULTS)


def _descriptions(study: Study) -> Iterator[RecordText]:
    protocol = study.protocol
    for path, text in (
        ("descriptionModule.detailedDescription", protocol.description.detailed_description),
        ("eligibilityModule.studyPopulation", protocol.eligibility.study_population),
    ):
        if text:
            yield RecordText(path=f"protocolSection.{path}", text=plain_text(text).strip())


def _outcomes(study: Study) -> Iterator[RecordText]:
    outcomes = study.protocol.outcomes
    for path, each in (("secondaryOutcomes", outcomes.secondary_outcomes), ("otherOutcomes", outcomes.other_outcomes)):
        for outcome in each:
            parts = (outcome.measure, outcome.time_frame, outcome.description)
            text = "; ".join(one_line(part) for part in parts if part)
            yield RecordText(path=f"protocolSection.outcomesModule.{path}", text=text)


def _dates(study: Study) -> Iterator[RecordText]:
    status = study.protocol.status
    for name, struct in (
        ("studyFirstPostDateStruct", status.study_first_post_date_struct),
        ("resultsFirstPostDateStruct", status.results_first_post_date_struct),
    ):
        if struct.date:
            yield RecordText(path=f"protocolSection.statusModule.{name}", text=one_line(struct.date))


def _results(results: Mapping[str, Json]) -> Iterator[RecordText]:
    """Go through who took part and what was measured, a line for each number."""
    flow, path = _part(results, "participantFlowModule"), "resultsSection.participantFlowModule"
    names = {_text(group, "id"): _text(group, "title") for group in _list(flow, "groups")}
    for period in _list(flow, "periods"):
        for milestone in _list(period, "milestones"):
            for each in _list(milestone, "achievements"):
                who = f"{_text(milestone, 'type')}: {names.get(_text(each, 'groupId'), '')}"
                yield RecordText(path=path, text=f"{who}: {_text(each, 'numSubjects')} participants")
    for measure in _list(_part(results, "outcomeMeasuresModule"), "outcomeMeasures"):
        yield from _measured(measure)


def _measured(measure: Mapping[str, Json]) -> Iterator[RecordText]:
    groups = {_text(group, "id"): _text(group, "title") for group in _list(measure, "groups")}
    unit = _text(measure, "unitOfMeasure")
    for a_class in _list(measure, "classes"):
        for category in _list(a_class, "categories"):
            for each in _list(category, "measurements"):
                who = f"{_text(measure, 'title')}: {groups.get(_text(each, 'groupId'), '')}"
                text = one_line(f"{who}: {_text(each, 'value')} {unit}")
                yield RecordText(path="resultsSection.outcomeMeasuresModule", text=text)


def _part(data: Mapping[str, Json], key: str) -> Mapping[str, Json]:
    value = data.get(key)
    return value if isinstance(value, Mapping) else {}


def _list(data: Mapping[str, Json], key: str) -> Iterator[Mapping[str, Json]]:
    value = data.get(key)
    if isinstance(value, Sequence) and not isinstance(value, str):
        yield from (each for each in value if isinstance(each, Mapping))


def _text(data: Mapping[str, Json], key: str) -> str:
    value = data.get(key)
    return value if isinstance(value, str) else ""
