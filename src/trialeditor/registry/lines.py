"""The words of each item of a list fact, as a page shows it on a line of its own."""

from __future__ import annotations

from collections.abc import Mapping

from trialeditor.domain.facts import Arm, Intervention, Outcome, Site
from trialeditor.registry import wording
from trialeditor.registry.contacts import contact_phrase, is_askable
from trialeditor.registry.texts import inline
from trialeditor.registry.wording import words_for


def site_line(site: Site, overall_status: str) -> str:
    """Return "Facility, City, State. Open to new patients. Contact: Jane Roe (555-0100)", as far as the record says.

    The country is left out where there is more to name: sites are shown under it. A site of which the record names
    nothing is an empty line. That a site is open, or will be, is said only where the study as a whole agrees.
    """
    is_said = site.status and overall_status in _AGREES.get(site.status, {overall_status})
    return _sentences(site.label, words_for(wording.SITE_STATUS, site.status) if is_said else "", _asked(site))


def open_site_line(site: Site) -> str:
    """Return the line of a site among those that are open, where nobody needs to be told so again."""
    return _sentences(site.label, _asked(site))


def _asked(site: Site) -> str:
    names = "; ".join(contact_phrase(each) for each in site.contacts if is_askable(each))
    return f"Contact: {names}" if names else ""


def _sentences(label: str, *others: str) -> str:
    """Join what is said of a site; nothing is said of one without a name."""
    return ". ".join((label.removesuffix("."), *filter(None, others))) if label and any(others) else label


_TAKES_PEOPLE = frozenset({"RECRUITING", "NOT_YET_RECRUITING", "ENROLLING_BY_INVITATION"})
_AGREES: Mapping[str, frozenset[str]] = {
    "RECRUITING": frozenset({"RECRUITING"}),
    "NOT_YET_RECRUITING": _TAKES_PEOPLE,
    "ENROLLING_BY_INVITATION": _TAKES_PEOPLE,
    "AVAILABLE": frozenset({"AVAILABLE"}),
}
"""Site statuses that raise hopes, and the overall statuses with which they are true. Sites of a study that ended, or
whose record nobody keeps up to date, often keep them (`places.recruits` says the same of open ones)."""


def intervention_line(intervention: Intervention) -> str:
    """Return "Surgery (procedure)"; a kind that says nothing, or that is not known to us, is left out."""
    kind = "" if intervention.type == "OTHER" else wording.INTERVENTION_TYPE.get(intervention.type, "")
    return f"{intervention.name} ({inline(kind)})" if kind and intervention.name else intervention.name


def arm_line(arm: Arm) -> str:
    """Return the arm's label."""
    return arm.label


def outcome_line(outcome: Outcome) -> str:
    """Return "Overall survival (2 years)"."""
    return f"{outcome.measure} ({outcome.time_frame})" if outcome.time_frame else outcome.measure
