"""The words of each item of a list fact, as a page shows it on a line of its own."""

from __future__ import annotations

from trialeditor.domain.facts import Arm, Intervention, Outcome, Site
from trialeditor.registry import wording
from trialeditor.registry.contacts import contact_phrase, is_askable
from trialeditor.registry.places import recruits
from trialeditor.registry.texts import inline
from trialeditor.registry.wording import words_for


def site_line(site: Site, overall_status: str) -> str:
    """Return "Facility, City, State: Open to new patients. Contact: Jane Roe (555-0100)", with what the record gives.

    The country is left out where there is more to name: sites are shown under it. A site of which the record names
    nothing is an empty line. That a site is open is said only where it counts as recruiting.
    """
    name = ", ".join(part for part in (site.facility, site.city, site.state) if part) or site.country
    if not name:
        return ""
    doubtful = site.status == "RECRUITING" and not recruits(site, overall_status)
    status = f": {words_for(wording.SITE_STATUS, site.status)}" if site.status and not doubtful else ""
    asked = "; ".join(contact_phrase(each) for each in site.contacts if is_askable(each))
    return f"{name}{status}{f'. Contact: {asked}' if asked else ''}"


def intervention_line(intervention: Intervention) -> str:
    """Return "Surgery (procedure)"."""
    kind = "" if intervention.type in {"", "OTHER"} else words_for(wording.INTERVENTION_TYPE, intervention.type)
    return f"{intervention.name} ({inline(kind)})" if kind and intervention.name else intervention.name


def arm_line(arm: Arm) -> str:
    """Return the arm's label."""
    return arm.label


def outcome_line(outcome: Outcome) -> str:
    """Return "Overall survival (2 years)"."""
    return f"{outcome.measure} ({outcome.time_frame})" if outcome.time_frame else outcome.measure
