"""Lists of trials, fetched page by page, and the values that they can be narrowed to."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import TypeAlias

from trialeditor.domain.errors import BadInput
from trialeditor.domain.folding import folded
from trialeditor.domain.ids import NctId
from trialeditor.domain.lapsing import section_states
from trialeditor.domain.people import Role
from trialeditor.domain.queues import STAGES, Queue
from trialeditor.domain.stages import still_to_sign
from trialeditor.domain.trial import Facet, FacetCount, Listing, ListQuery, Stage
from trialeditor.registry import wording
from trialeditor.services.pages import histories
from trialeditor.services.queues import asked
from trialeditor.services.workspace import Workspace
from trialeditor.storage.store import Store

_Labels: TypeAlias = "Mapping[str, str]"

NAMES: Mapping[Facet, str] = {
    Facet.STAGE: "stage",
    Facet.STATUS: "status",
    Facet.PHASE: "phase",
    Facet.STUDY_TYPE: "study type",
    Facet.CONDITION: "condition",
    Facet.COUNTRY: "country",
    Facet.OWNER: "owner",
}
NOBODY = "Nobody"
_NONE: Mapping[Facet, str] = {**{facet: f"No {name}" for facet, name in NAMES.items()}, Facet.OWNER: NOBODY}
"""What trials without a value are called."""
_CODED: Mapping[Facet, _Labels] = {
    Facet.STAGE: {stage.value: stage.label for stage in Stage},
    Facet.STATUS: wording.STATUS,
    Facet.PHASE: wording.PHASE,
    Facet.STUDY_TYPE: wording.STUDY_TYPE,
}
_FREE = frozenset({Facet.CONDITION, Facet.COUNTRY})
"""Facets of which a value is its own label."""
_ALL = 10_000
"""More values than a facet of codes or people ever has."""
_MOST_NAMED = 8


def trials(workspace: Workspace, query: ListQuery, *, after: NctId | None = None, limit: int = 100) -> list[Listing]:
    """Return at most `limit` lines that follow `after`, in the order of their numbers.

    In the list of what waits for a person, lines say who mentioned them there; there and in the list of what is in
    review, they say who is still to sign.
    """
    with workspace.database.reading() as store:
        lines = store.trials.list(asked(workspace, store, query), after=after, limit=limit)
        calls = store.comments.calls(query.waiting_for.person) if query.waiting_for else {}
        waiting = _waiting(workspace, store, query, lines)
    return [
        replace(each, called_by=calls.get(each.nct_id, ""), waits_for=waiting.get(each.nct_id, ())) for each in lines
    ]


def _waiting(
    workspace: Workspace, store: Store, query: ListQuery, lines: Iterable[Listing]
) -> Mapping[NctId, tuple[Role, ...]]:
    """Return who is still to sign the pages in review, where the policy asks for more than one role.

    It is derived of each page, so only lists of what is in review ask for it: they are short.
    """
    in_review = STAGES[Queue.IN_REVIEW]
    stages = query.stages or query.within
    is_asked = query.waiting_for is not None or (bool(stages) and stages <= in_review)
    if not is_asked or len(workspace.policy_in(store).sign_roles) == 1:
        return {}
    found = histories(workspace, store, [line.nct_id for line in lines if line.stage in in_review])
    return {each.nct_id: still_to_sign(each, section_states(each, each.latest)) for each in found if each.latest}


def count(workspace: Workspace, query: ListQuery) -> int:
    """Return how many trials a query finds."""
    with workspace.database.reading() as store:
        return store.trials.count(asked(workspace, store, query))


def facet_counts(
    workspace: Workspace, query: ListQuery, facet: Facet, *, limit: int = 50, containing: str = ""
) -> list[FacetCount]:
    """Return the most frequent values of a facet among the trials that `query` finds without that facet's condition.

    `containing` keeps the values whose words hold these letters, whatever their case and diacritics.
    """
    with workspace.database.reading() as store:
        if facet in _FREE:
            counts = store.trials.facet_counts(
                asked(workspace, store, query), facet, limit=limit, containing=containing
            )
            return [_labeled(each, facet, {}) for each in counts]
        labels = _labels(store, facet)
        counts = store.trials.facet_counts(asked(workspace, store, query), facet, limit=_ALL)
    labeled = [_labeled(each, facet, labels) for each in counts]
    return [each for each in labeled if folded(containing) in folded(each.label)][:limit]


def _labels(store: Store, facet: Facet) -> _Labels:
    if facet is Facet.OWNER:
        return {person.id: person.name for person in store.people.all()}
    return _CODED[facet]


def _labeled(count: FacetCount, facet: Facet, labels: _Labels) -> FacetCount:
    if not count.value:
        return replace(count, label=_NONE[facet])
    return replace(count, label=count.value if facet in _FREE else wording.words_for(labels, count.value))


def value_named(workspace: Workspace, facet: Facet, named: str) -> str:
    """Return the value of a facet that a person means by its code or its words, whatever their case and signs.

    Raises BadInput, with values that there are, when no trial here has it and it is no code.
    """
    with workspace.database.reading() as store:
        labels = {} if facet in _FREE else dict(_labels(store, facet))
    containing = named if facet in _FREE else ""
    there = facet_counts(workspace, ListQuery(), facet, limit=_ALL, containing=containing)
    values = {"": _NONE[facet]} | labels | {each.value: each.label for each in there}
    wanted = {_bare(named), f"phase{_bare(named)}" if facet is Facet.PHASE else _bare(named)}
    for value, label in values.items():
        if wanted & ({_bare(value), _bare(label)} if value else {"none", _bare(label)}):
            return value
    offered = there or facet_counts(workspace, ListQuery(), facet)
    raise BadInput(f"expected a {NAMES[facet]} of a trial here, found {named!r}{_offer(offered)}")


def _bare(text: str) -> str:
    return "".join(sign for sign in folded(text) if sign.isalnum())


def _offer(there: list[FacetCount]) -> str:
    named = [each.label for each in there if each.value][:_MOST_NAMED]
    return f"; there are {', '.join(named)}" if named else ""
