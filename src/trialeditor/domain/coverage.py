"""Which sign-offs count, and which section digests they cover."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from trialeditor.domain.ids import Digest, PersonId
from trialeditor.domain.people import KeyRing, Role
from trialeditor.domain.policy import Policy
from trialeditor.domain.reading import SectionReading
from trialeditor.domain.signoff import SignedSection, SignOff


def counts(sign_off: SignOff, keys: KeyRing) -> bool:
    """Say whether a sign-off counts today: it is true, and its key holds."""
    return is_true(sign_off, keys) and keys.holds(sign_off.payload.signer.key, sign_off.entry)


def is_true(sign_off: SignOff, keys: KeyRing) -> bool:
    """Say whether a signature is true, made with the key of the person that it names, and its digests fit its words."""
    signer = sign_off.payload.signer
    is_signed = sign_off.authentic and keys.owner(signer.key) == signer.person
    return is_signed and sign_off.is_consistent


@dataclass(frozen=True, slots=True)
class Coverage:
    """A run of sign-offs of one page, oldest first, under one policy.

    A digest of a section is *covered* when each role that the policy names has a distinct signer for it.
    """

    sign_offs: tuple[SignOff, ...]
    policy: Policy

    def covers(self, key: str, digest: Digest) -> bool:
        """Say whether all roles have signed `digest` for the section `key`."""
        return not missing_roles(self.policy.sign_roles, self._signers(key, digest))

    def missing(self, key: str, digest: Digest) -> tuple[Role, ...]:
        """Return the roles that have not signed `digest` for the section `key`."""
        return missing_roles(self.policy.sign_roles, self._signers(key, digest))

    def last_complete(self, key: str) -> tuple[SignOff, SignedSection] | None:
        """Return the newest sign-off after which the section stood wholly signed, and what it signed."""
        for index in range(len(self.sign_offs) - 1, -1, -1):
            section = self.sign_offs[index].section(key)
            if section and self.up_to(index).covers(key, section.digest):
                return self.sign_offs[index], section
        return None

    def holds(self, reading: SectionReading) -> bool:
        """Say whether a section may go out as it reads.

        A made section may. Written words must be covered. A section without words may when it is optional and its
        emptiness takes nothing away that was signed.
        """
        if not reading.is_signable:
            return True
        if reading.is_empty and reading.spec.required:
            return False
        if self.covers(reading.key, reading.digest):
            return True
        last = self.last_complete(reading.key) if reading.is_empty else None
        return reading.is_empty and (last is None or not last[1].reader_text)

    def stands(self, readings: Iterable[SectionReading]) -> bool:
        """Say whether a page of these sections is signed: each holds, and not only because nothing is there to sign."""
        sections = tuple(readings)
        is_signed = any(each.is_signable and self.covers(each.key, each.digest) for each in sections)
        return is_signed and all(self.holds(each) for each in sections)

    def up_to(self, index: int) -> Coverage:
        """Return the coverage as it stood right after the sign-off at `index`."""
        return Coverage(self.sign_offs[: index + 1], self.policy)

    def _signers(self, key: str, digest: Digest) -> list[tuple[Role, PersonId]]:
        return [
            (each.payload.role, each.payload.signer.person)
            for each in self.sign_offs
            if (section := each.section(key)) and section.digest == digest
        ]


def coverage_of(sign_offs: Iterable[SignOff], keys: KeyRing, policy: Policy) -> Coverage:
    """Return the coverage by those sign-offs that count."""
    return Coverage(tuple(each for each in sign_offs if counts(each, keys)), policy)


def coverage_whatever_keys(sign_offs: Iterable[SignOff], keys: KeyRing, policy: Policy) -> Coverage:
    """Return the coverage as it would be if no key had ever been retired or revoked."""
    return Coverage(tuple(each for each in sign_offs if is_true(each, keys)), policy)


def missing_roles(roles: Sequence[Role], signers: Sequence[tuple[Role, PersonId]]) -> tuple[Role, ...]:
    """Return the fewest of `roles` that stay open when each role needs a person of its own.

    `signers` are (role signed in, person). Found by trying: roles are few.
    """
    if not roles:
        return ()
    first, rest = roles[0], roles[1:]
    best = (first, *missing_roles(rest, signers))
    for role, person in signers:
        if role is first:
            others = [each for each in signers if each[1] != person]
            missing = missing_roles(rest, others)
            if len(missing) < len(best):
                best = missing
    return best
