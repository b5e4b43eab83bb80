"""How people, their keys and their passphrases are said."""

from __future__ import annotations

from collections.abc import Mapping

from trialeditor.domain.people import KeyStanding, KeyState, Person
from trialeditor.gui.faces import BadgeFace, Shape, Tone
from trialeditor.gui.people_faces import MemberFace, PassphraseFace
from trialeditor.gui.presenters.people import say_roles
from trialeditor.gui.presenters.wording import say_count, say_date
from trialeditor.services.people import Member
from trialeditor.signing.passphrase import MIN_LENGTH, normalized, passphrase_problem

LONG = 20
"""A passphrase of so many characters is more than enough."""
NOT_IN_THE_SAMPLE = "In the sample, passphrases stay as its dialogs show them."
_SOMEBODY_ELSE = "Nobody changes the passphrase of somebody else. Work as that person first."
_NO_KEY = "There is no signing key, and so no passphrase. A publisher gives one together with a role that signs."
_BADGES: Mapping[KeyStanding, BadgeFace] = {
    KeyStanding.NONE: BadgeFace(word="No key", shape=Shape.RING),
    KeyStanding.ACTIVE: BadgeFace(word="Has a key", tone=Tone.GOOD, shape=Shape.CHECK),
    KeyStanding.RETIRED: BadgeFace(word="Key retired", shape=Shape.BAR),
    KeyStanding.REVOKED: BadgeFace(word="Key revoked", tone=Tone.WARN, shape=Shape.TRIANGLE),
}


def member_face(member: Member, now: Person | None, *, why_not_roles: str, is_sample: bool) -> MemberFace:
    """Return one line of the list, as it is for whoever works `now`."""
    is_you = now is not None and now.id == member.person.id
    return MemberFace(
        name=member.person.name,
        roles=say_roles(member.person),
        badge=_BADGES[member.key.standing],
        key=say_key(member.key),
        is_you=is_you,
        why_not_roles=why_not_roles,
        why_not_passphrase=_why_not_passphrase(member.key, is_you=is_you, is_sample=is_sample),
        why_not_retire=why_not_roles.replace(_ADDS, _ENDS) or _NOT_ENDED.get(member.key.standing, ""),
        why_not_revoke=why_not_roles.replace(_ADDS, _ENDS) or _NOT_REVOKED.get(member.key.standing, ""),
    )


_ADDS, _ENDS = "adds people and changes roles", "retires and revokes keys"
_NO_KEY_TO_END = "There is no signing key."
_REVOKED = "This key was revoked already."
_NOT_ENDED: Mapping[KeyStanding, str] = {
    KeyStanding.NONE: _NO_KEY_TO_END,
    KeyStanding.RETIRED: "This key was retired already.",
    KeyStanding.REVOKED: _REVOKED,
}
_NOT_REVOKED: Mapping[KeyStanding, str] = {KeyStanding.NONE: _NO_KEY_TO_END, KeyStanding.REVOKED: _REVOKED}


def say_key(key: KeyState) -> str:
    """Say how a key stands, in a sentence."""
    if key.since is None:
        return "Has no signing key, and needs none to write."
    did = {KeyStanding.ACTIVE: "Has a signing key", KeyStanding.RETIRED: "The signing key was retired"}
    what = did.get(key.standing, "The signing key was revoked")
    word = "since" if key.standing is KeyStanding.ACTIVE else "on"
    return f"{what} {word} {say_date(key.since.date())}. Fingerprint: {key.key_id}"


def _why_not_passphrase(key: KeyState, *, is_you: bool, is_sample: bool) -> str:
    if not is_you:
        return _SOMEBODY_ELSE
    if is_sample:
        return NOT_IN_THE_SAMPLE
    return "" if key.standing is KeyStanding.ACTIVE else _NO_KEY


def judge_passphrase(name: str, passphrase: str, again: str) -> PassphraseFace:
    """Say calmly what is still missing, while somebody types; nothing is called wrong before it is."""
    count = len(normalized(passphrase))
    if count == 0:
        return PassphraseFace(words=f"At least {MIN_LENGTH} characters. Four or five words do well.")
    if count < MIN_LENGTH:
        return PassphraseFace(words=f"{say_count(MIN_LENGTH - count, 'more character', 'more characters')}, at least.")
    problem = passphrase_problem(passphrase, name=name)
    if problem:
        return PassphraseFace(words=problem, tone=Tone.WARN)
    worth = "Very good" if count >= LONG else "Good"
    if passphrase == again:
        return PassphraseFace(words=f"{worth}, and both are the same.", is_good=True, tone=Tone.GOOD)
    if passphrase.startswith(again):
        return PassphraseFace(words=f"{worth}. Type it once more below.")
    return PassphraseFace(words="The two are not the same.", tone=Tone.WARN)
