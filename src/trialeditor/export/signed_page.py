"""The sign-offs of one page as a bundle holds them: which of them count, and what they signed."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from trialeditor.domain.canonical import Json
from trialeditor.domain.coverage import Coverage, coverage_of
from trialeditor.domain.errors import BadInput
from trialeditor.domain.ids import Digest, KeyId, NctId
from trialeditor.domain.policy import Policy
from trialeditor.domain.reviews import PageReview, page_reviews
from trialeditor.domain.signoff import Payload, SignedSection, SignOff, chain_problems
from trialeditor.export.formats import SignatureEntry, Signatures
from trialeditor.export.keylist import KeyList
from trialeditor.signing.verify import is_authentic


@dataclass(frozen=True, slots=True, kw_only=True)
class SignedPage:
    """What of a page is signed, as far as the keys tell."""

    coverage: Coverage
    problems: tuple[str, ...]

    def signed(self, key: str, heading: str, text: str, digest: str | None = None) -> SignedSection | None:
        """Return what was signed for a section with exactly this heading and these words, by all who have to.

        With a `digest`, only what has that digest: the same words can be signed again over other facts.
        """
        for sign_off in reversed(self.coverage.sign_offs):
            section = sign_off.section(key)
            is_same = section and (section.heading, section.reader_text) == (heading, text)
            is_it = section and is_same and digest in {None, section.digest}
            if section and is_it and self.coverage.covers(key, section.digest):
                return section
        return None

    def signed_with(self, key: str, heading: str, revision: str) -> Iterator[SignedSection]:
        """Give what was signed for a section with this heading and this version of the page, by all who have to."""
        for sign_off in self.coverage.sign_offs:
            section = sign_off.section(key) if sign_off.payload.revision == revision else None
            if section and section.heading == heading and self.coverage.covers(key, section.digest):
                yield section

    def may_be_absent(self, key: str, heading: str, revision: str) -> bool:
        """Say whether a section may be left out: nobody ever signed words for it, or its emptiness is signed.

        Where words were signed with the very version that is shown, that version has words.
        """
        if any(section.reader_text for section in self.signed_with(key, heading, revision)):
            return False
        signed = [section for each in self.coverage.sign_offs if (section := each.section(key))]
        whole = [section for section in signed if self.coverage.covers(key, section.digest)]
        return any(not section.reader_text for section in whole) or not whole

    def is_of_version(self, key: str, heading: str, text: str, revision: str) -> bool:
        """Say whether signed words can be those of a version of the page; of one that nobody signed, all can.

        A version reads alike while its facts are alike. So other words than those that were signed with it are its own
        only by a signature over the same facts with other values: the record went back to what it was then.
        """
        named = tuple(self.signed_with(key, heading, revision))
        if not named or any(section.reader_text == text for section in named):
            return True
        known = [section.facts for section in named]
        return any(
            facts not in known and any(facts.keys() == each.keys() for each in known)
            for facts in self.facts_of(key, heading, text)
        )

    def facts_of(self, key: str, heading: str, text: str) -> tuple[Mapping[str, Json], ...]:
        """Return the facts over which exactly these words were signed by all who have to, each time."""
        return tuple(
            section.facts
            for each in self.coverage.sign_offs
            if (section := each.section(key))
            and (section.heading, section.reader_text) == (heading, text)
            and self.coverage.covers(key, section.digest)
        )

    @property
    def blueprints(self) -> frozenset[Digest]:
        """Return the blueprints that were signed."""
        return frozenset(each.payload.blueprint for each in self.coverage.sign_offs)

    @property
    def keys(self) -> frozenset[str]:
        """Return the sections that were ever signed."""
        return frozenset(section.key for each in self.coverage.sign_offs for section in each.payload.sections)

    def review(self, keys: frozenset[str]) -> PageReview | None:
        """Return the newest review of the whole page. `keys` are the sections that people write.

        A sign-off that leaves out one of them, for which words were signed before, is none of the whole page.
        """
        for review in page_reviews(self.coverage):
            before = [each for each in self.coverage.sign_offs if each.entry < review.last.entry]
            worded = {section.key for each in before for section in each.payload.sections if section.reader_text}
            if worded & keys <= {section.key for section in review.last.payload.sections}:
                return review
        return None


def signed_page(signatures: Signatures, nct: str, keys: KeyList, policy: Policy, where: str) -> SignedPage:
    """Check the sign-offs of one page; `where` names their file in the problems."""
    problems: list[str] = []
    if signatures.nct != nct:
        problems.append(f"{where}: holds the sign-offs of {signatures.nct}, not of {nct}")
    sign_offs: list[SignOff] = []
    for number, entry in enumerate(signatures.sign_offs, start=1):
        try:
            sign_off = _sign_off(entry, keys)
        except BadInput as error:
            problems.append(f"{where}, sign-off {number}: {error}")
            continue
        problems += [f"{where}, sign-off {number}: {each}" for each in _problems(sign_off, entry, nct, keys)]
        if sign_off.payload.page == nct:
            sign_offs.append(sign_off)
    problems += [f"{where}: {each}" for each in chain_problems(sign_offs)]
    if any(before.entry >= after.entry for before, after in pairwise(sign_offs)):
        problems.append(f"{where}: the sign-offs do not stand in the order of the audit trail")
    return SignedPage(coverage=coverage_of(sign_offs, keys.ring, policy), problems=tuple(problems))


def _sign_off(entry: SignatureEntry, keys: KeyList) -> SignOff:
    data = entry.payload.encode("utf-8")
    try:
        signature = base64.b64decode(entry.signature, validate=True)
    except (binascii.Error, ValueError) as error:
        raise BadInput(f"the signature is not base64: {error}") from error
    payload = Payload.from_bytes(data)
    public_key = keys.ring.public_key(payload.signer.key)
    authentic = public_key is not None and _is_owner(payload, keys) and is_authentic(data, signature, public_key)
    return SignOff(payload=payload, payload_bytes=data, signature=signature, entry=entry.entry, authentic=authentic)


def _is_owner(payload: Payload, keys: KeyList) -> bool:
    return keys.ring.owner(payload.signer.key) == payload.signer.person


def _problems(sign_off: SignOff, entry: SignatureEntry, nct: NctId | str, keys: KeyList) -> list[str]:
    """Say what is wrong with one sign-off by itself. That its key was revoked is not wrong: it only does not count."""
    payload, problems = sign_off.payload, []
    if payload.page != nct:
        problems.append(f"it signs {payload.page}, not {nct}")
    if entry.key != payload.signer.key:
        problems.append("another key stands beside it than the one that it names")
    if keys.ring.public_key(KeyId(payload.signer.key)) is None:
        problems.append(f"the key of {payload.signer.name} is not in the key list")
    elif not _is_owner(payload, keys):
        problems.append(f"the key is not that of {payload.signer.name}")
    elif not sign_off.authentic:
        problems.append(f"the signature of {payload.signer.name} does not fit what it signs")
    problems += [
        f"section {section.key}: its digest does not fit its words"
        for section in payload.sections
        if not section.is_consistent
    ]
    return problems
