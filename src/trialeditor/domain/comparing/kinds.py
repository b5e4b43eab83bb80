"""The kinds of items that list facts hold: sites, contacts, interventions, study groups, outcomes, names."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any, TypeAlias

from trialeditor.domain.comparing.codes import CodeKind, Say
from trialeditor.domain.comparing.listed import Kind, Property
from trialeditor.domain.comparing.pairing import Rung, Similar
from trialeditor.domain.facts import Arm, Contact, Intervention, Outcome, Site
from trialeditor.domain.materiality import Materiality, weigh_text, weigh_wording

_MATERIAL, _MINOR, _ADMINISTRATIVE = Materiality
_TAKES_PEOPLE = frozenset({"", "RECRUITING", "NOT_YET_RECRUITING", "ENROLLING_BY_INVITATION", "AVAILABLE"})
"""Site statuses with which people can join now or may soon; a site without one counts as its study does."""

AnyKind: TypeAlias = Kind[Any]  # each fact's items are of one kind, which its key decides


def kind_of(key: str, say: Say) -> AnyKind | None:
    """Return the kind of the items of the fact `key`; None for a fact that is no list, or that is told as a phrase."""
    if key in _NAMES:
        return _names(_NAMES[key])
    makers: dict[str, Callable[[Say], AnyKind]] = {
        "locations": _sites,
        "locations.recruiting": _sites,
        "contacts": _contacts,
        "interventions": _interventions,
        "arms": _arms,
        "outcomes.primary": _outcomes,
    }
    maker = makers.get(key)
    return maker(say) if maker else None


_NAMES = {"conditions": _MATERIAL, "keywords": _ADMINISTRATIVE, "collaborators": _MINOR}


def _fixed(weight: Materiality) -> Callable[[object], Materiality]:
    return lambda _: weight


def _always(weight: Materiality) -> Callable[[str, str], Materiality]:
    return lambda _old, _new: weight


def _folded(*texts: str) -> tuple[str, ...] | None:
    """Return a key of texts, case apart; None when all are empty."""
    return tuple(text.casefold() for text in texts) if any(texts) else None


def _names(weight: Materiality) -> Kind[str]:
    """Names are known by their words alone; another case is another way to write the same."""
    return Kind(
        name=lambda name: name,
        said=lambda _: "",
        weigh=_fixed(weight),
        rungs=(Rung(_folded),),
        similar=Similar(lambda name: name, 0.6),
        properties=(
            Property("Wording", lambda name: name, lambda old, new: max(weight, weigh_wording(old, new), key=_rank)),
        ),
    )


def _rank(weight: Materiality) -> int:
    return weight.rank


def _sites(say: Say) -> Kind[Site]:
    """A site is a facility in a city. What reads alike is told apart by postal code and contacts, or else counted."""
    return Kind(
        name=site_name,
        said=lambda site: say(CodeKind.SITE_STATUS, site.status) if site.status else "",
        weigh=lambda site: _MATERIAL if site.status in _TAKES_PEOPLE else _MINOR,
        rungs=(
            Rung(lambda site: replace(site, status="")),
            Rung(lambda site: replace(site, contacts=())),
            Rung(lambda site: _folded(site.facility, site.city, site.state, site.country, site.zip)),
            Rung(lambda site: _folded(site.facility, site.city, site.state, site.country)),
            Rung(lambda site: _folded(site.facility, site.city, site.country) if site.facility else None),
            Rung(lambda site: _folded(site.facility, site.zip, site.country) if site.zip else None, alone=True),
            Rung(lambda site: _folded(site.city, site.zip, site.country) if site.zip else None, alone=True),
        ),
        similar=Similar(lambda site: site.facility, 0.5, within=lambda site: _folded(site.city, site.country)),
        properties=(
            Property("Recruitment", lambda site: say(CodeKind.SITE_STATUS, site.status), _always(_MATERIAL)),
            Property("Name", lambda site: site.facility, _always(_MINOR)),
            Property("City", lambda site: site.city, _always(_MINOR)),
            Property("State", lambda site: site.state, _always(_MINOR)),
            Property("Country", lambda site: site.country, _always(_MINOR)),
            Property("Postal code", lambda site: site.zip, _always(_ADMINISTRATIVE)),
            Property("Contacts", lambda site: _said(site.contacts, say), _always(_MINOR)),
        ),
    )


def site_name(site: Site) -> str:
    """Return "Facility, City, State, Country" with what the record gives, no name twice."""
    parts = [part for part in (site.facility, site.city, site.state, site.country) if part]
    return ", ".join(dict.fromkeys(parts)) or "A site that the record does not name"


def _contacts(say: Say) -> Kind[Contact]:
    return Kind(
        name=lambda contact: contact.name or contact.email or contact.phone or "A contact without a name",
        said=_means,
        weigh=_fixed(_MINOR),
        rungs=(
            Rung(lambda contact: _folded(contact.name, contact.role) if contact.name else None),
            Rung(lambda contact: _folded(contact.name)),
            Rung(lambda contact: _folded(contact.email), alone=True),
        ),
        properties=(
            Property("Name", lambda contact: contact.name, _always(_MINOR)),
            Property("Role", lambda contact: say(CodeKind.CONTACT_ROLE, contact.role), _always(_ADMINISTRATIVE)),
            Property("Phone", _phone, _always(_MINOR)),
            Property("E-mail", lambda contact: contact.email, _always(_MINOR)),
        ),
    )


def _phone(contact: Contact) -> str:
    return f"{contact.phone} ext. {contact.phone_ext}" if contact.phone_ext else contact.phone


def _means(contact: Contact) -> str:
    return ", ".join(part for part in (_phone(contact), contact.email) if part)


def _said(contacts: Sequence[Contact], say: Say) -> tuple[str, ...]:
    return tuple(_contact_said(contact, say) for contact in contacts)


def _contact_said(contact: Contact, say: Say) -> str:
    """Return "Jane Roe, lead researcher (555-0100, jane@example.org)"."""
    role = "" if contact.role in {"", "CONTACT"} else say(CodeKind.CONTACT_ROLE, contact.role)
    who = ", ".join(part for part in (contact.name, role[:1].lower() + role[1:]) if part)
    means = _means(contact)
    return f"{who} ({means})" if who and means else who or means


def _interventions(say: Say) -> Kind[Intervention]:
    return Kind(
        name=lambda each: each.name or "An intervention without a name",
        said=lambda each: say(CodeKind.INTERVENTION_TYPE, each.type) if each.type else "",
        weigh=_fixed(_MATERIAL),
        rungs=(
            Rung(lambda each: _folded(each.name, each.type)),
            Rung(lambda each: _folded(each.name)),
            Rung(lambda each: _folded(each.description), alone=True),
        ),
        similar=Similar(lambda each: f"{each.name} {each.description}", 0.6),
        properties=(
            Property("Name", lambda each: each.name, weigh_wording),
            Property("Kind", lambda each: say(CodeKind.INTERVENTION_TYPE, each.type), _always(_MINOR)),
            Property("Description", lambda each: each.description, weigh_text),
            Property("Other names", lambda each: each.other_names, _always(_MINOR)),
        ),
    )


def _arms(say: Say) -> Kind[Arm]:
    return Kind(
        name=lambda arm: arm.label or "A group without a name",
        said=lambda arm: say(CodeKind.ARM_TYPE, arm.type) if arm.type else "",
        weigh=_fixed(_MATERIAL),
        rungs=(
            Rung(lambda arm: _folded(arm.label, arm.type)),
            Rung(lambda arm: _folded(arm.label)),
            Rung(lambda arm: _folded(arm.description), alone=True),
        ),
        similar=Similar(lambda arm: f"{arm.label} {arm.description}", 0.5),
        properties=(
            Property("Name", lambda arm: arm.label, _always(_MINOR)),
            Property("Kind", lambda arm: say(CodeKind.ARM_TYPE, arm.type), _always(_MATERIAL)),
            Property("Description", lambda arm: arm.description, weigh_text),
            Property("Interventions", lambda arm: arm.interventions, _always(_MATERIAL)),
        ),
    )


def _outcomes(_say: Say) -> Kind[Outcome]:
    return Kind(
        name=lambda each: each.measure or "An outcome without a name",
        said=lambda each: each.time_frame,
        weigh=_fixed(_MATERIAL),
        rungs=(
            Rung(lambda each: _folded(each.measure, each.time_frame)),
            Rung(lambda each: _folded(each.measure)),
            Rung(lambda each: _folded(each.description), alone=True),
        ),
        similar=Similar(lambda each: each.measure, 0.5),
        properties=(
            Property("What is measured", lambda each: each.measure, weigh_wording),
            Property("Time frame", lambda each: each.time_frame, _always(_MINOR)),
            Property("Description", lambda each: each.description, weigh_text),
        ),
    )
