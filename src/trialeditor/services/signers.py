"""Whose signatures of a bundle may count here. Whoever made a bundle wrote into it what they liked of people and keys.

A key comes only for somebody who has no role here and no other key. A signature comes only when it counted where it
came from, names the owner that its key has here, and was given in a role that this owner may sign in.
"""

from __future__ import annotations

import sys
import unicodedata
from collections.abc import Iterable

from trialeditor.domain.ids import KeyId
from trialeditor.domain.people import KeyRing, Person
from trialeditor.services.arrivals import Brought, BroughtSignOff
from trialeditor.storage.people import folded
from trialeditor.storage.store import Store

_LATER = sys.maxsize
"""An entry of the trail that is yet to come: what comes now will have one of those."""
_LOOKALIKES = str.maketrans("аеорсухіјѕԁһӏқԛԝмтнквгαορυνικτχηγıł", "aeopcyxijsdhlkqwmthkbraopuviktxnyil")
"""Letters of other scripts that are drawn as Latin ones, folded (Unicode Technical Standard 39, the common ones)."""


def may_bring_key(store: Store, brought: Brought, key: KeyId) -> bool:
    """Say whether a key that is not known here may come, when a publisher vouches for the bundle."""
    owner = brought.keys.ring.owner(key)
    here = store.people.get(owner) if owner else None
    if owner is None or not brought.is_sound(key):
        return False
    return (here is None or not here.roles) and store.keys.ring().active_key(owner) is None


def may_count(store: Store, brought: Brought, sign_off: BroughtSignOff, ring: KeyRing) -> bool:
    """Say whether a signature of the bundle may stand here."""
    signer = sign_off.payload.signer
    owner = ring.owner(sign_off.key_id)
    here = store.people.get(owner) if owner else None
    if here is None or signer.key != sign_off.key_id or signer.person != owner:
        return False
    may_sign_so = not here.roles or sign_off.payload.role in here.roles
    stands_here = ring.holds(sign_off.key_id, _LATER)
    return may_sign_so and stands_here and brought.keys.ring.holds(sign_off.key_id, sign_off.entry)


def told_of(store: Store, brought: Brought, key: KeyId) -> str:
    """Return the printed name of a signer who is not known here, told apart from people who are."""
    owner = brought.keys.ring.owner(key)
    name = brought.keys.names.get(owner, "") if owner else ""
    here = store.people.get(owner) if owner else None
    if here and here.roles:
        return f"{here.name} (with a key that is not theirs here)"
    alike = like(name, (each for each in store.people.all() if each.id != owner))
    return f"{name} (not the {alike.name} of this workspace)" if alike else name


def like(name: str, people: Iterable[Person]) -> Person | None:
    """Return somebody whose name a reader takes for this one, or None."""
    drawn = _drawn(name)
    return next((each for each in people if _drawn(each.name) == drawn), None)


def _drawn(name: str) -> str:
    """Return a name as it looks: without case, marks and the scripts of its letters."""
    plain = unicodedata.normalize("NFKD", folded(unicodedata.normalize("NFKC", name)))
    return "".join(each for each in plain if not unicodedata.combining(each)).translate(_LOOKALIKES)
