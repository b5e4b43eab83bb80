"""Columns of lists say what the facts say, and hold what people search for."""

from __future__ import annotations

import gzip
import json
from collections.abc import Mapping
from datetime import UTC, date, datetime

from registry.registry_studies import study
from support.shared_data import STUDIES, needs_studies
from trialeditor.domain.canonical import Json
from trialeditor.domain.ids import Digest, NctId
from trialeditor.domain.snapshot import SnapshotHeader
from trialeditor.domain.trial import Trial
from trialeditor.registry.columns import trial_of
from trialeditor.registry.ctgov import decode_study
from trialeditor.registry.facts import facts_of


def _trial(record: Mapping[str, Json]) -> Trial:
    header = SnapshotHeader(
        nct_id=NctId("NCT00000001"),
        digest=Digest("0" * 64),
        data_as_of=date(2026, 5, 12),
        last_update_posted="2026-05-01",
        source="a.json",
        imported_at=datetime(2026, 5, 13, tzinfo=UTC),
    )
    return trial_of(header, decode_study(record))


def test_places_are_found_by_every_name_and_no_site_by_a_name_that_says_nothing() -> None:
    locations = [
        {"facility": "Research Site", "city": "Ankara", "country": "Turkey (Türkiye)"},
        {"facility": "Clinic A", "city": "Oslo", "country": "Norway"},
        {"facility": "Clinic A", "city": "Bergen", "country": "Norway"},
    ]
    trial = _trial(study(contactsLocations={"locations": locations}))
    assert trial.places == "Norway; Turkey; Turkey (Türkiye); Ankara; Bergen; Oslo; Clinic A"
    assert trial.countries == ("Norway", "Turkey")


def test_treatments_are_found_by_their_other_names() -> None:
    interventions = [{"type": "DRUG", "name": "Pembrolizumab", "otherNames": ["Keytruda", "MK-3475"]}]
    trial = _trial(study(armsInterventions={"interventions": interventions}))
    assert trial.interventions == "Keytruda; MK-3475; Pembrolizumab"


def test_a_record_of_almost_nothing_has_columns_too() -> None:
    trial = _trial(study())
    assert (trial.status, trial.phases, trial.countries, trial.places, trial.sponsor) == ("", (), (), "", "")
    assert (trial.data_as_of, trial.last_update_posted) == (date(2026, 5, 12), "2026-05-01")


@needs_studies
def test_the_columns_of_every_record_of_the_corpus_say_what_its_facts_say() -> None:
    with gzip.open(STUDIES, "rb") as lines:
        for record in map(json.loads, list(lines)[::8]):
            trial, facts = _trial(record), facts_of(record)
            assert (trial.brief_title, trial.official_title) == (
                facts.text("brief_title"),
                facts.text("official_title"),
            )
            assert (trial.status, trial.status_phrase) == (facts.text("status"), facts["status"].phrase)
            assert (trial.phase, trial.study_type) == (facts["phase"].phrase, facts["study_type"].phrase)
            assert (trial.phases, trial.condition_names) == (facts["phase"].value, facts["conditions"].value)
            assert trial.sponsor == facts.text("sponsor.name")
