"""The moments at which a revision stood wholly signed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from trialeditor.domain.coverage import Coverage
from trialeditor.domain.history import PageHistory, SnapshotView
from trialeditor.domain.reading import read_page
from trialeditor.domain.revision import Revision
from trialeditor.domain.signoff import SignOff


@dataclass(frozen=True, slots=True, kw_only=True)
class SignedMoment:
    """Right after `sign_off`, `revision` was wholly signed with the snapshot that was signed."""

    sign_off: SignOff
    revision: Revision


def signed_moments(history: PageHistory, coverage: Coverage) -> Iterator[SignedMoment]:
    """Go through the moments at which the revision that a sign-off names was wholly signed, newest first."""
    for index in range(len(coverage.sign_offs) - 1, -1, -1):
        sign_off = coverage.sign_offs[index]
        revision = history.revision(sign_off.payload.revision_number)
        then = history.snapshot_view(sign_off.payload.snapshot)
        is_ours = revision is not None and revision.digest == sign_off.payload.revision
        if revision and then and is_ours and stands(history, coverage.up_to(index), revision, then):
            yield SignedMoment(sign_off=sign_off, revision=revision)


def stands(history: PageHistory, coverage: Coverage, revision: Revision, snapshot: SnapshotView) -> bool:
    """Say whether `revision`, read with `snapshot`, is wholly signed under `coverage`."""
    return coverage.stands(read_page(history.blueprint_of(revision), revision.content, snapshot.facts))
