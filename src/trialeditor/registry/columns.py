"""What lists show, filter and search of a record: made without its criteria, for every record that comes in.

The words are those of the facts (tested), so that a list never says something else than the page.
"""

from __future__ import annotations

from collections.abc import Iterable

from trialeditor.domain.snapshot import SnapshotHeader, believable
from trialeditor.domain.trial import Trial
from trialeditor.registry import wording
from trialeditor.registry.countries import country_name
from trialeditor.registry.ctgov import ArmsInterventions, Identification, Location, Study
from trialeditor.registry.texts import distinct, one_line
from trialeditor.registry.wording import words_for

COLUMNS = "2"
"""The version of these columns, and of the facts and words that a page's place in lists rests on.

Raise it when any of them changes: workspaces then make theirs anew when they are opened.
"""

_UNNAMED = frozenset({"research site", "investigational site", "local institution", "study site"})
"""Names of facilities that name none."""


def trial_of(snapshot: SnapshotHeader, study: Study) -> Trial:
    """Return the columns of a record's newest state. Pure. Lists for the search are joined with semicolons."""
    protocol = study.protocol
    design, status = protocol.design, protocol.status.overall_status
    phases = tuple(sorted(set(design.phases)))
    conditions = distinct(protocol.conditions.conditions)
    locations = protocol.places.locations
    return Trial(
        nct_id=snapshot.nct_id,
        snapshot=snapshot.digest,
        brief_title=one_line(protocol.identification.brief_title),
        official_title=one_line(protocol.identification.official_title),
        status=status,
        status_phrase=words_for(wording.STATUS, status),
        phase=wording.phase_words(phases, design.study_type),
        study_type=words_for(wording.STUDY_TYPE, design.study_type),
        conditions="; ".join(conditions),
        interventions="; ".join(distinct(_names(protocol.arms))),
        sponsor=one_line(protocol.sponsors.lead_sponsor.name),
        places=_places(locations),
        last_update_posted=snapshot.last_update_posted,
        data_as_of=believable(snapshot.data_as_of, snapshot.imported_at),
        phases=phases,
        study_type_code=design.study_type,
        condition_names=conditions,
        countries=_countries(locations),
        other_ids="; ".join(_other_ids(protocol.identification)),
    )


def _other_ids(identification: Identification) -> Iterable[str]:
    """Give the numbers that the study has elsewhere, and those that it had here before."""
    others = (identification.org_study_id_info, *identification.secondary_id_infos)
    return distinct((*(each.id for each in others), *identification.nct_id_aliases))


def _names(treatments: ArmsInterventions) -> Iterable[str]:
    """Give what is tested under all its names: people search for the brand as well as for the substance."""
    for each in treatments.interventions:
        yield each.name
        yield from each.other_names


def _countries(locations: tuple[Location, ...]) -> tuple[str, ...]:
    return distinct(country_name(country) for country in {each.country for each in locations})


def _places(locations: tuple[Location, ...]) -> str:
    """Return every country (in both spellings), state, city and facility once, in this order of kinds."""
    written = {each.country for each in locations}
    kinds = (
        {*map(country_name, written), *written},
        {each.state for each in locations},
        {each.city for each in locations},
        {each.facility for each in locations if each.facility.casefold() not in _UNNAMED},
    )
    return "; ".join(dict.fromkeys(name for kind in kinds for name in sorted(map(one_line, kind)) if name))
