"""Whose signatures of a bundle may count here. Whoever made a bundle wrote into it what they liked of people and keys.

A key comes only for somebody who has no role and no key in use here. A signature comes only when it counted where it
came from, names the owner that its key has here, and was given in a role that this owner may sign in.
"""

from __future__ import annotations

import sys
import unicodedata
from collections.abc import Container, Iterable

from trialeditor.domain.ids import KeyId, PersonId
from trialeditor.domain.people import KeyActKind, KeyRing, Person
from trialeditor.services.arrivals import Brought, BroughtSignOff
from trialeditor.storage.people import folded
from trialeditor.storage.store import Store

_LATER = sys.maxsize
"""An entry of the trail that is yet to come: what comes now will have one of those."""
_LOOKALIKES = str.maketrans("аеорсухіјѕԁһӏқԛԝмтнквгαορυνικτχηγıł", "aeopcyxijsdhlkqwmthkbraopuviktxnyil")
"""Letters of other scripts that are drawn as Latin ones, folded (Unicode Technical Standard 39, the common ones)."""


def keys_that_may_come(store: Store, brought: Brought) -> tuple[KeyId, ...]:
    """Return the keys that are not known here and may come, when a publisher vouches for the bundle.

    Of one person several can come, if all but one of them ended where they come from.
    """
    ring, theirs = store.keys.ring(), brought.keys.ring
    coming: dict[PersonId, list[KeyId]] = {}
    for key in brought.unknown_keys(ring):
        owner = theirs.owner(key)
        here = store.people.get(owner) if owner else None
        if owner and brought.is_sound(key) and not (here and here.roles) and ring.active_key(owner) is None:
            coming.setdefault(owner, []).append(key)
    ended = {act.key_id for act in theirs.acts if act.kind is not KeyActKind.ADDED}
    return tuple(key for keys in coming.values() for key in keys if len(set(keys) - ended) <= 1)


def may_count(
    store: Store, brought: Brought, sign_off: BroughtSignOff, ring: KeyRing, coming: Container[KeyId] = ()
) -> bool:
    """Say whether a signature of the bundle may stand here, as if the keys in `coming` were known."""
    signer, key = sign_off.payload.signer, sign_off.key_id
    counted_there = brought.keys.ring.holds(key, sign_off.entry)
    if key in coming:
        return signer.key == key and signer.person == brought.keys.ring.owner(key) and counted_there
    owner = ring.owner(key)
    here = store.people.get(owner) if owner else None
    if here is None or signer.key != key or signer.person != owner:
        return False
    may_sign_so = not here.roles or sign_off.payload.role in here.roles
    return may_sign_so and ring.holds(key, _LATER) and counted_there


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
