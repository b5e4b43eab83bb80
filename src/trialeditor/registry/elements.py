"""The data elements of a record that are compared field by field: what each is called, and what a change of it weighs.

Names follow the registry's own (ClinicalTrials.gov, Protocol Registration and Results Data Element Definitions), in
sentence case. An element that is not in the tables is named after its key.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from trialeditor.domain.materiality import Materiality

_MATERIAL, _MINOR, _ADMINISTRATIVE = Materiality
_PROTOCOL = "protocolSection"


@dataclass(frozen=True, slots=True)
class Element:
    """One field of the record."""

    name: str
    weight: Materiality = _ADMINISTRATIVE
    facts: tuple[str, ...] = ()
    """The facts that are made of it, which tell of its changes themselves."""
    told: frozenset[str] | None = field(default=None)
    """Of a list of objects, the members that those facts tell of; None where they tell of everything."""


_CONTACT = frozenset({"name", "role", "phone", "phoneExt", "email"})
_SITE = frozenset({"facility", "city", "state", "zip", "country", "status", "contacts"}) | {
    f"contacts.{member}" for member in _CONTACT
}
_OUTCOME = frozenset({"measure", "timeFrame", "description"})

_ELEMENTS: Mapping[str, Mapping[str, Element]] = {
    "identificationModule": {
        "nctId": Element("Trial number", facts=("nct_id",)),
        "nctIdAliases": Element("Earlier trial numbers"),
        "orgStudyIdInfo": Element("Organization's study ID"),
        "secondaryIdInfos": Element("Other study IDs"),
        "briefTitle": Element("Brief title", _MINOR, ("brief_title",)),
        "officialTitle": Element("Official title", _MINOR, ("official_title",)),
        "acronym": Element("Acronym", _MINOR),
        "organization": Element("Organization"),
    },
    "statusModule": {
        "statusVerifiedDate": Element("Record verified", facts=("dates.verified",)),
        "overallStatus": Element("Recruitment status", _MATERIAL, ("status",)),
        "lastKnownStatus": Element("Last known status", _MINOR),
        "delayedPosting": Element("Delayed posting"),
        "whyStopped": Element("Why it was stopped or paused", _MATERIAL, ("status.why_stopped",)),
        "expandedAccessInfo": Element("Expanded access", _MINOR),
        "startDateStruct": Element("Study start", _MINOR, ("dates.start",)),
        "primaryCompletionDateStruct": Element("Primary completion", _MINOR, ("dates.primary_completion",)),
        "completionDateStruct": Element("Study completion", _MINOR, ("dates.completion",)),
        "studyFirstSubmitDate": Element("First submitted"),
        "studyFirstSubmitQcDate": Element("First submitted that met the registry's review"),
        "studyFirstPostDateStruct": Element("First posted"),
        "resultsWaived": Element("Results waived"),
        "resultsFirstSubmitDate": Element("Results first submitted"),
        "resultsFirstSubmitQcDate": Element("Results first submitted that met the registry's review"),
        "resultsFirstPostDateStruct": Element("Results first posted"),
        "dispFirstSubmitDate": Element("Delay of results first submitted"),
        "dispFirstSubmitQcDate": Element("Delay of results first submitted that met the registry's review"),
        "dispFirstPostDateStruct": Element("Delay of results first posted"),
        "lastUpdateSubmitDate": Element("Last update submitted"),
        "lastUpdatePostDateStruct": Element("Last update posted", facts=("dates.last_update",)),
    },
    "sponsorCollaboratorsModule": {
        "responsibleParty": Element("Responsible party"),
        "leadSponsor": Element("Sponsor", _MINOR, ("sponsor.name", "sponsor.class"), frozenset({"name", "class"})),
        "collaborators": Element("Collaborators", _MINOR, ("collaborators",), frozenset({"name"})),
    },
    "oversightModule": {
        "oversightHasDmc": Element("Data monitoring committee"),
        "isFdaRegulatedDrug": Element("Drug regulated by the FDA"),
        "isFdaRegulatedDevice": Element("Device regulated by the FDA"),
        "isUnapprovedDevice": Element("Device not approved by the FDA"),
        "isPpsd": Element("Pediatric postmarket surveillance"),
        "isUsExport": Element("Exported from the US"),
        "fdaaa801Violation": Element("Violation of FDAAA 801", _MINOR),
    },
    "descriptionModule": {
        "briefSummary": Element("Brief summary", _MINOR, ("brief_summary",)),
        "detailedDescription": Element("Detailed description", _MINOR),
    },
    "conditionsModule": {
        "conditions": Element("Conditions", _MINOR, ("conditions",)),
        "keywords": Element("Keywords", facts=("keywords",)),
    },
    "designModule": {
        "studyType": Element("Kind of study", _MATERIAL, ("study_type",)),
        "nPtrsToThisExpAccNctId": Element("Studies that point to this expanded access"),
        "expandedAccessTypes": Element("Kinds of expanded access", _MINOR),
        "patientRegistry": Element("Patient registry", _MINOR),
        "targetDuration": Element("How long people are followed", _MINOR),
        "phases": Element("Phase", _MATERIAL, ("phase",)),
        "designInfo": Element("Study design", _MINOR),
        "bioSpec": Element("Samples that are kept", _MINOR),
        "enrollmentInfo": Element("Number of people", _MINOR, ("enrollment.count", "enrollment.type")),
    },
    "armsInterventionsModule": {
        "armGroups": Element(
            "Study groups",
            _MINOR,
            ("arms",),
            frozenset({"label", "type", "description", "interventionNames"}),
        ),
        "interventions": Element(
            "Interventions", _MINOR, ("interventions",), frozenset({"type", "name", "description", "otherNames"})
        ),
    },
    "outcomesModule": {
        "primaryOutcomes": Element("Primary outcomes", _MINOR, ("outcomes.primary",), _OUTCOME),
        "secondaryOutcomes": Element("Secondary outcomes", _MINOR),
        "otherOutcomes": Element("Other outcomes", _MINOR),
    },
    "eligibilityModule": {
        "eligibilityCriteria": Element("Wording of the criteria", _MINOR, ("eligibility.text",)),
        "healthyVolunteers": Element("Healthy volunteers", _MATERIAL, ("healthy_volunteers",)),
        "sex": Element("Sex", _MATERIAL, ("sex",)),
        "genderBased": Element("Eligibility by gender", _MATERIAL),
        "genderDescription": Element("Eligibility by gender, in words", _MATERIAL),
        "minimumAge": Element("Lowest age", _MATERIAL, ("age.minimum",)),
        "maximumAge": Element("Highest age", _MATERIAL, ("age.maximum",)),
        "stdAges": Element("Age groups"),
        "studyPopulation": Element("Study population", _MINOR),
        "samplingMethod": Element("How people are chosen", _MINOR),
    },
    "contactsLocationsModule": {
        "centralContacts": Element("Study contacts", _MINOR, ("contacts",), _CONTACT),
        "overallOfficials": Element("Study officials", _MINOR),
        "locations": Element("Sites", _MINOR, ("locations",), _SITE),
        "locations_nested": Element("Sites, as the registry's search keeps them"),
    },
    "referencesModule": {
        "references": Element("References"),
        "seeAlsoLinks": Element("Links"),
        "availIpds": Element("Study data that others can use"),
    },
    "ipdSharingStatementModule": {
        "ipdSharing": Element("Plan to share data"),
        "description": Element("Plan to share data, in words"),
        "infoTypes": Element("Plan to share data: what else is shared"),
        "timeFrame": Element("Plan to share data: when"),
        "accessCriteria": Element("Plan to share data: with whom"),
        "url": Element("Plan to share data: address"),
    },
}

_MODULES: Mapping[str, Element] = {
    "resultsSection.participantFlowModule": Element("Results: participant flow", _MINOR),
    "resultsSection.baselineCharacteristicsModule": Element("Results: baseline characteristics", _MINOR),
    "resultsSection.outcomeMeasuresModule": Element("Results: outcome measures", _MINOR),
    "resultsSection.adverseEventsModule": Element("Results: adverse events", _MINOR),
    "resultsSection.moreInfoModule": Element("Results: limits, agreements, and point of contact"),
    "annotationSection.annotationModule": Element("Notes by the registry"),
    "documentSection.largeDocumentModule": Element("Study documents"),
    "derivedSection.miscInfoModule": Element("Noted by the registry's software"),
    "derivedSection.conditionBrowseModule": Element("The registry's search terms for the conditions"),
    "derivedSection.interventionBrowseModule": Element("The registry's search terms for the interventions"),
    "hasResults": Element("Results", _MATERIAL, ("has_results",)),
}

_HEAVIER: Mapping[str, Materiality] = {
    "expandedAccessInfo.hasExpandedAccess": _MATERIAL,
    "designInfo.allocation": _MATERIAL,
    "designInfo.interventionModel": _MATERIAL,
    "designInfo.maskingInfo.masking": _MATERIAL,
    "designInfo.primaryPurpose": _MATERIAL,
}
"""Members that matter more to patients than the rest of their field: a treatment outside the study; whether chance
decides who gets which treatment, and who knows."""


def element_at(path: tuple[str, ...]) -> Element:
    """Return the element at a path of the record: a field of the protocol, or a module of another section."""
    dotted = ".".join(path)
    if dotted in _MODULES:
        return _MODULES[dotted]
    if len(path) > 2 and path[0] == _PROTOCOL:  # noqa: PLR2004 - section, module, field
        known = _ELEMENTS.get(path[1], {}).get(path[2])
        return known or Element(named(path[2]), _MINOR)
    return Element(": ".join(named(key) for key in path))


def weight_within(path: tuple[str, ...], keys: tuple[str, ...], element: Element) -> Materiality:
    """Return what a change of a member of a field weighs; `keys` lead to it from the field."""
    return _HEAVIER.get(".".join((*path[-1:], *keys)), element.weight)


def depth_of(section: str) -> int:
    """Return how many steps from the top a section is split into elements: by field, or only by module."""
    return 3 if section == _PROTOCOL else 2


_NAMES: Mapping[str, str] = {
    "class": "Kind",
    "type": "Type",
    "geoPoint": "Map position",
    "lat": "Latitude",
    "lon": "Longitude",
    "pmid": "PubMed number",
    "removedCountries": "Countries that no longer have sites",
    "url": "Address",
    "id": "ID",
    "armGroupLabels": "Study groups",
    "hasExpandedAccess": "Expanded access",
    "nctId": "Trial number",
    "statusForNctId": "Status",
    "maskingInfo": "Masking",
    "meshes": "Terms",
    "ancestors": "Broader terms",
    "browseLeaves": "Entries of the search",
    "browseBranches": "Branches of the search",
    "whoMasked": "Who is masked",
    "interventionModel": "Model",
    "interventionModelDescription": "Description of the model",
    "maskingDescription": "Description of the masking",
}
_WORDS = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\d+")


def named(key: str) -> str:
    """Return a key of the record in words: "removedCountries" is "Removed countries"."""
    if key in _NAMES:
        return _NAMES[key]
    words = [word if word.isupper() and len(word) > 1 else word.lower() for word in _WORDS.findall(key)]
    text = " ".join(words).removesuffix(" module").removesuffix(" section").removesuffix(" struct") or key
    return text[:1].upper() + text[1:]
