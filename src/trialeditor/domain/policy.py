"""Policy: what this workspace asks before a page may go out. Known by digest, named in every sign-off."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from trialeditor.domain.canonical import Json, digest_of
from trialeditor.domain.errors import BadInput
from trialeditor.domain.findings import Weight
from trialeditor.domain.ids import Digest
from trialeditor.domain.people import SIGNING_ROLES, Role


class LapsedPolicy(StrEnum):
    """What the reader gets in place of words that no longer hold."""

    NOTICE = "notice"
    """The section says that it is being checked."""
    WITHHOLD = "withhold"
    """The page is not exported."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Policy:
    """The rules of a workspace."""

    sign_roles: tuple[Role, ...] = (Role.REVIEWER,)
    """Each of these roles must sign, each by another person."""
    review_interval_days: int = 365
    """The next review date that the sign-off dialog proposes, in days from today."""
    lapsed: LapsedPolicy = LapsedPolicy.NOTICE
    weights: Mapping[str, Weight] = field(default_factory=dict)
    """What findings weigh here, by code, where that is not what they weigh anywhere."""

    def __post_init__(self) -> None:
        """Refuse rules under which pages would be signed by nobody, or could never be signed."""
        if not self.sign_roles or not SIGNING_ROLES.issuperset(self.sign_roles):
            raise BadInput(f"expected one or more of {', '.join(sorted(SIGNING_ROLES))}", field="policy.sign_roles")
        if self.review_interval_days < 1:
            raise BadInput("expected a number of days, 1 or more", field="policy.review_interval_days")

    @property
    def digest(self) -> Digest:
        """Return the SHA-256 of the policy's canonical JSON."""
        return digest_of(self.to_json())

    def to_json(self) -> Mapping[str, Json]:
        """Return the policy as JSON."""
        return {
            "sign_roles": [role.value for role in self.sign_roles],
            "review_interval_days": self.review_interval_days,
            "lapsed": self.lapsed.value,
            # Left out while there are none: a policy of before there were checks keeps its digest.
            **({"weights": {code: weight.value for code, weight in self.weights.items()}} if self.weights else {}),
        }

    @staticmethod
    def from_json(data: Mapping[str, Json]) -> Policy:
        """Read what `to_json` wrote; raise BadInput when it is something else."""
        roles, days, weights = data.get("sign_roles"), data.get("review_interval_days"), data.get("weights", {})
        if not isinstance(roles, (list, tuple)) or type(days) is not int or not isinstance(weights, Mapping):
            raise BadInput("expected sign_roles, review_interval_days and weights", field="policy")
        try:
            return Policy(
                sign_roles=tuple(Role(str(role)) for role in roles),
                review_interval_days=days,
                lapsed=LapsedPolicy(str(data.get("lapsed", LapsedPolicy.NOTICE))),
                weights={code: Weight(str(weight)) for code, weight in weights.items()},
            )
        except ValueError as error:
            raise BadInput(str(error), field="policy") from error
