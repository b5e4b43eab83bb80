"""The shape of a ClinicalTrials.gov API v2 study: the parts that Trial Editor uses, and no others.

Follows the API's OpenAPI description (2.0.5). Everything is optional and unknown keys are ignored, because the
registry adds keys over time and old records lack many.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Annotated, Any

from msgspec import DecodeError, Meta, Struct, ValidationError, convert, field
from msgspec.json import Decoder

from trialeditor.domain.canonical import Json
from trialeditor.domain.errors import BadInput
from trialeditor.domain.ids import parse_nct_id


class _Part(Struct, frozen=True, kw_only=True, rename="camel"):
    """A piece of a study: camelCase in the record, never changed after decoding."""


class OtherId(_Part, frozen=True):
    """A number that somebody else gave to the study: its organization, a funder, another registry."""

    id: str = ""


class Identification(_Part, frozen=True):
    """`identificationModule`."""

    nct_id: str = ""
    nct_id_aliases: tuple[str, ...] = ()
    """Numbers that the study had before, or that were given to it twice."""
    org_study_id_info: OtherId = OtherId()
    secondary_id_infos: tuple[OtherId, ...] = ()
    brief_title: str = ""
    official_title: str = ""


class DateStruct(_Part, frozen=True):
    """A date as the registry writes it, with `ACTUAL`, `ESTIMATED` or nothing for its type."""

    date: str = ""
    type: str = ""


class Status(_Part, frozen=True):
    """`statusModule`."""

    overall_status: str = ""
    why_stopped: str = ""
    status_verified_date: str = ""
    start_date_struct: DateStruct = DateStruct()
    primary_completion_date_struct: DateStruct = DateStruct()
    completion_date_struct: DateStruct = DateStruct()
    last_update_post_date_struct: DateStruct = DateStruct()
    study_first_post_date_struct: DateStruct = DateStruct()
    results_first_post_date_struct: DateStruct = DateStruct()


class Sponsor(_Part, frozen=True):
    """The sponsor or a collaborator."""

    name: str = ""
    agency_class: str = field(default="", name="class")


class Sponsors(_Part, frozen=True):
    """`sponsorCollaboratorsModule`."""

    lead_sponsor: Sponsor = Sponsor()
    collaborators: tuple[Sponsor, ...] = ()


class Description(_Part, frozen=True):
    """`descriptionModule`."""

    brief_summary: str = ""
    detailed_description: str = ""


class Conditions(_Part, frozen=True):
    """`conditionsModule`."""

    conditions: tuple[str, ...] = ()
    keywords: tuple[str, ...] = ()


class Enrollment(_Part, frozen=True):
    """`enrollmentInfo`: how many people, and whether that is planned or counted."""

    count: Annotated[int, Meta(ge=0)] | None = None
    type: str = ""


class Design(_Part, frozen=True):
    """`designModule`."""

    study_type: str = ""
    phases: tuple[str, ...] = ()
    enrollment_info: Enrollment = Enrollment()


class ArmGroup(_Part, frozen=True):
    """An arm, or a group of an observational study."""

    label: str = ""
    type: str = ""
    description: str = ""
    intervention_names: tuple[str, ...] = ()


class StudyIntervention(_Part, frozen=True):
    """What is tested or compared."""

    type: str = ""
    name: str = ""
    description: str = ""
    other_names: tuple[str, ...] = ()


class ArmsInterventions(_Part, frozen=True):
    """`armsInterventionsModule`."""

    arm_groups: tuple[ArmGroup, ...] = ()
    interventions: tuple[StudyIntervention, ...] = ()


class StudyOutcome(_Part, frozen=True):
    """A measured outcome."""

    measure: str = ""
    description: str = ""
    time_frame: str = ""


class Outcomes(_Part, frozen=True):
    """`outcomesModule`."""

    primary_outcomes: tuple[StudyOutcome, ...] = ()
    secondary_outcomes: tuple[StudyOutcome, ...] = ()
    other_outcomes: tuple[StudyOutcome, ...] = ()


class Eligibility(_Part, frozen=True):
    """`eligibilityModule`. Ages read `18 Years`, `6 Months` …; absent means that no limit is given."""

    eligibility_criteria: str = ""
    healthy_volunteers: bool | None = None
    sex: str = ""
    minimum_age: str = ""
    maximum_age: str = ""
    study_population: str = ""
    """Of an observational study: who its participants are."""


class StudyContact(_Part, frozen=True):
    """Somebody to ask, for the whole study or at one site."""

    name: str = ""
    role: str = ""
    phone: str = ""
    phone_ext: str = ""
    email: str = ""


class Location(_Part, frozen=True):
    """A site. Its status is absent unless the study recruits."""

    facility: str = ""
    status: str = ""
    city: str = ""
    state: str = ""
    zip: str = ""
    country: str = ""
    contacts: tuple[StudyContact, ...] = ()


class ContactsLocations(_Part, frozen=True):
    """`contactsLocationsModule`."""

    central_contacts: tuple[StudyContact, ...] = ()
    locations: tuple[Location, ...] = ()


class Protocol(_Part, frozen=True):
    """`protocolSection`."""

    identification: Identification = field(default=Identification(), name="identificationModule")
    status: Status = field(default=Status(), name="statusModule")
    sponsors: Sponsors = field(default=Sponsors(), name="sponsorCollaboratorsModule")
    description: Description = field(default=Description(), name="descriptionModule")
    conditions: Conditions = field(default=Conditions(), name="conditionsModule")
    design: Design = field(default=Design(), name="designModule")
    arms: ArmsInterventions = field(default=ArmsInterventions(), name="armsInterventionsModule")
    outcomes: Outcomes = field(default=Outcomes(), name="outcomesModule")
    eligibility: Eligibility = field(default=Eligibility(), name="eligibilityModule")
    places: ContactsLocations = field(default=ContactsLocations(), name="contactsLocationsModule")


class MiscInfo(_Part, frozen=True):
    """`miscInfoModule`: the date of the registry's data."""

    version_holder: str = ""


class Derived(_Part, frozen=True):
    """`derivedSection`."""

    misc_info_module: MiscInfo = MiscInfo()


class Study(_Part, frozen=True):
    """One study record."""

    protocol: Protocol = field(default=Protocol(), name="protocolSection")
    derived: Derived = field(default=Derived(), name="derivedSection")
    has_results: bool | None = None


def decode_study(record: Mapping[str, Json]) -> Study:
    """Return the typed parts of `record`; raise BadInput naming the record, the field and what was expected."""
    try:
        return convert(record, Study)
    except ValidationError as error:
        message, path = _explain(str(error))
        raise BadInput(message, record=known_id(record), field=path) from None


def decode_written(written: bytes) -> Study:
    """Return the typed parts of a record's JSON; raise BadInput as `decode_study` does, or when it is no JSON."""
    try:
        return _written_study(written)
    except DecodeError:
        return decode_study(decode_record(written))  # it says what is wrong


def decode_record(written: bytes) -> Mapping[str, Json]:
    """Return a record whose JSON was written before; raise BadInput when it is none."""
    try:
        return _written_record(written)
    except DecodeError as error:
        raise BadInput(f"a record cannot be read ({error})") from None


_written_study = Decoder(Study).decode
_written_record = Decoder(dict[str, Any]).decode


def known_id(record: Mapping[str, Json]) -> str:
    """Return the record's own NCT id, or an empty text when none can be found."""
    protocol = record.get("protocolSection")
    identification = protocol.get("identificationModule") if isinstance(protocol, Mapping) else None
    nct_id = identification.get("nctId") if isinstance(identification, Mapping) else None
    try:
        return parse_nct_id(nct_id) if isinstance(nct_id, str) else ""
    except BadInput:
        return ""


_MSGSPEC = re.compile(r"Expected (?P<expected>.*?)(?:, got (?P<got>`[^`]*`))?(?: - at `\$\.?(?P<path>.*)`)?")
_KINDS = {
    "str": "text",
    "int": "a whole number",
    "float": "a number",
    "bool": "true or false",
    "array": "a list",
    "object": "an object",
    "null": "nothing (null)",
}


def _explain(message: str) -> tuple[str, str]:
    """Turn msgspec's sentence into ours, and the path apart."""
    found = _MSGSPEC.fullmatch(message)
    if not found:
        return message, ""
    got = f", found {_in_words(found['got'])}" if found["got"] else ""
    return f"expected {_in_words(found['expected'])}{got}", found["path"] or ""


def _in_words(kinds: str) -> str:
    names = [name for name in re.findall(r"\w+", kinds.partition(">=")[0]) if name in _KINDS]
    words = [_KINDS[name] for name in names if name != "null" or len(names) == 1]
    floor = ", 0 or more" if ">=" in kinds else ""
    return (" or ".join(words) or kinds) + floor
