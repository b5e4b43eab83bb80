"""Values that the signing tests share."""

from __future__ import annotations

from datetime import UTC, date, datetime

from trialeditor.domain.ids import Digest, KeyId, NctId, PersonId
from trialeditor.domain.people import Role
from trialeditor.domain.reading import section_digest
from trialeditor.domain.signoff import Payload, Scope, SignedSection, Signer
from trialeditor.signing.sealing import Stretching

FAST = Stretching(memory_kib=64, passes=1, lanes=1)
PASSPHRASE = "nine blue buttons"  # noqa: S105 - it opens nothing but the keys of these tests


def payload(key: KeyId, *, words: str = "About 80 people will take part.") -> Payload:
    """Return a payload with one section that says `words`, to be signed by `key`."""
    return Payload(
        page=NctId("NCT05350891"),
        revision=Digest("a" * 64),
        revision_number=1,
        scope=Scope.PAGE,
        blueprint=Digest("b" * 64),
        policy=Digest("c" * 64),
        snapshot=Digest("d" * 64),
        sections=(
            SignedSection(
                key="studies",
                heading="What this trial studies",
                reader_text=words,
                facts={},
                digest=section_digest("studies", "What this trial studies", words, {}),
            ),
        ),
        findings=(),
        waivers=(),
        signer=Signer(person=PersonId("p1"), name="Rita Reviewer", key=key),
        role=Role.REVIEWER,
        meaning="I reviewed this page",
        time=datetime(2026, 5, 12, 9, 30, tzinfo=UTC),
        next_review=date(2027, 5, 12),
        prev=None,
    )
