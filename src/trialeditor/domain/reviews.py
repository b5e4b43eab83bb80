"""Reviews of a whole page, as its sign-offs alone tell them: each role signed all of it, each by another person."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from trialeditor.domain.coverage import Coverage
from trialeditor.domain.ids import Digest
from trialeditor.domain.people import Role
from trialeditor.domain.signoff import Scope, SignOff


@dataclass(frozen=True, slots=True, kw_only=True)
class PageReview:
    """A review of a whole page: the sign-off that completed it, and one for each role, in the policy's order."""

    last: SignOff
    signers: tuple[SignOff, ...]

    @property
    def reviewed(self) -> date:
        """Return the day on which the review was completed."""
        return self.last.payload.time.date()

    @property
    def signed_until(self) -> date:
        """Return the next review date that was signed: the earliest, when several people signed."""
        return min(each.payload.next_review for each in self.signers)


def page_reviews(coverage: Coverage) -> Iterator[PageReview]:
    """Go through the reviews of the whole page, newest first.

    Only sign-offs of the scope *page* make one, and only together: all over the same digests.
    """
    whole = [each for each in coverage.sign_offs if each.payload.scope is Scope.PAGE]
    for index in range(len(whole) - 1, -1, -1):
        last = whole[index]
        same = [each for each in reversed(whole[: index + 1]) if _digests(each) == _digests(last)]
        signers = _one_each(coverage.policy.sign_roles, same)
        if signers and last.payload.role in coverage.policy.sign_roles:
            yield PageReview(last=last, signers=signers)


def _digests(sign_off: SignOff) -> Mapping[str, Digest]:
    return {section.key: section.digest for section in sign_off.payload.sections}


def _one_each(roles: Sequence[Role], sign_offs: Sequence[SignOff]) -> tuple[SignOff, ...] | None:
    """Return one sign-off for each role, each by another person, the first that fit; None when a role stays open."""
    if not roles:
        return ()
    for each in sign_offs:
        if each.payload.role is roles[0]:
            others = [other for other in sign_offs if other.payload.signer.person != each.payload.signer.person]
            rest = _one_each(roles[1:], others)
            if rest is not None:
                return (each, *rest)
    return None
