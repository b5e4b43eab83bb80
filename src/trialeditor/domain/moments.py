"""The moments at which a revision stood wholly signed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from trialeditor.domain.coverage import Coverage
from trialeditor.domain.history import PageHistory, SnapshotView
from trialeditor.domain.revision import Revision
from trialeditor.domain.signoff import SignOff


@dataclass(frozen=True, slots=True, kw_only=True)
class SignedMoment:
    """Right after `sign_off`, `revision` was wholly signed with the snapshot that was signed."""

    sign_off: SignOff
    revision: Revision


def signed_moments(history: PageHistory, coverage: Coverage, *, after: int = 0) -> Iterator[SignedMoment]:
    """Go through the moments at which the revision that a sign-off names was wholly signed, newest first.

    Only those after the audit entry `after`: to look at a moment is to read a whole page.
    """
    for sign_off in reversed(coverage.sign_offs):
        moment = moment_of(history, coverage, sign_off) if sign_off.entry > after else None
        if moment:
            yield moment


def moment_of(history: PageHistory, coverage: Coverage, sign_off: SignOff) -> SignedMoment | None:
    """Return the moment right after `sign_off`, one of the coverage's; None when its revision was not wholly signed."""
    revision = history.revision(sign_off.payload.revision_number)
    then = history.snapshot_view(sign_off.payload.snapshot)
    if revision is None or then is None or revision.digest != sign_off.payload.revision:
        return None
    index = next(number for number, each in enumerate(coverage.sign_offs) if each is sign_off)
    if not stands(history, coverage.up_to(index), revision, then):
        return None
    return SignedMoment(sign_off=sign_off, revision=revision)


def stands(history: PageHistory, coverage: Coverage, revision: Revision, snapshot: SnapshotView) -> bool:
    """Say whether `revision`, read with `snapshot`, is wholly signed under `coverage`."""
    return coverage.stands(history.read(revision, snapshot))
