"""People and offices to ask, for the whole study and at its sites."""

from __future__ import annotations

from trialeditor.domain.facts import Contact, Site
from trialeditor.registry.ctgov import StudyContact
from trialeditor.registry.texts import one_line, order_key

_ROLES = ("CONTACT", "PRINCIPAL_INVESTIGATOR", "STUDY_DIRECTOR", "STUDY_CHAIR", "SUB_INVESTIGATOR")


def contacts_of(contacts: tuple[StudyContact, ...]) -> tuple[Contact, ...]:
    """Return the contacts in a fixed order: contacts proper before researchers, then by name."""
    return tuple(sorted(map(_contact, contacts), key=_order))


def contact_phrase(contact: Contact) -> str:
    """Return "Jane Roe (555-0100 ext. 7, jane@example.org)", with what the record gives."""
    extension = f" ext. {contact.phone_ext}" if contact.phone and contact.phone_ext else ""
    means = ", ".join(part for part in (contact.phone + extension, contact.email) if part)
    if not contact.name:
        return means or "A contact without a name"
    return f"{contact.name} ({means})" if means else contact.name


def contacts_phrase(central: tuple[Contact, ...], *, at_sites: bool) -> str:
    """Return the central contacts in words; without any, say whether the sites have some."""
    if central:
        return "; ".join(map(contact_phrase, central))
    return "Contacts are listed with the study's places" if at_sites else "No contacts are listed in the registry"


def is_askable(contact: Contact) -> bool:
    """Say whether a site's contact is somebody to ask: a contact proper, or anyone with a telephone or an e-mail.

    A researcher who is only named does not count.
    """
    return contact.role in {"", "CONTACT"} or bool(contact.phone or contact.email)


def can_be_asked(site: Site) -> bool:
    """Say whether a site names somebody to ask."""
    return any(map(is_askable, site.contacts))


def _contact(contact: StudyContact) -> Contact:
    return Contact(
        name=one_line(contact.name),
        role=contact.role,
        phone=one_line(contact.phone),
        phone_ext=one_line(contact.phone_ext),
        email=one_line(contact.email),
    )


def _order(contact: Contact) -> tuple[object, ...]:
    rank = _ROLES.index(contact.role) if contact.role in _ROLES else len(_ROLES)
    return rank, order_key(contact.name), contact.role, contact.phone, contact.phone_ext, contact.email
