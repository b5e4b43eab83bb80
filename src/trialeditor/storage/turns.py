"""Whose turn it is: trials that wait for one person, as sub-queries that give their row numbers.

Few pages are drafts or in review at any time, so these are found by stage in the full-text index and then looked at
one by one.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from sqlalchemy import TextClause, text

from trialeditor.domain.queues import AT_WORK, IN_REVIEW, TO_DO
from trialeditor.domain.trial import Facet, ListQuery, Stage, Waiting
from trialeditor.storage.codec import json_text
from trialeditor.storage.facets import Key
from trialeditor.storage.search import all_of

_AT_STAGE = "FROM trial_search CROSS JOIN trial ON trial.number = trial_search.rowid WHERE trial_search MATCH"
_DRAFTS = "SELECT trial.number FROM draft JOIN trial ON trial.nct_id = draft.nct_id WHERE draft.person_id = :drafter"
_NEWEST_IS_MINE = (
    f"SELECT trial.number {_AT_STAGE} :at_work AND :drafter ="  # noqa: S608 - constants
    " (SELECT author FROM revision WHERE revision.nct_id = trial.nct_id ORDER BY revision.number DESC LIMIT 1)"
)
_SUBMITTED = "(SELECT max(entry) FROM submission WHERE submission.nct_id = trial.nct_id)"
_I_WROTE = "SELECT 1 FROM revision WHERE revision.nct_id = trial.nct_id AND revision.author = :waiter"
_WRITTEN = f"SELECT trial.number {_AT_STAGE} :in_review AND EXISTS ({_I_WROTE})"
_I_SIGNED = (
    "SELECT 1 FROM sign_off JOIN key_act ON key_act.key_id = sign_off.key_id AND key_act.person_id = :waiter"  # noqa: S608 - constants
    f" WHERE sign_off.nct_id = trial.nct_id AND sign_off.entry > {_SUBMITTED}"
)
_WITHHELD = "SELECT value FROM json_each(:withheld)"
_TO_SIGN = (
    f"SELECT trial.number {_AT_STAGE} :in_review AND trial.nct_id NOT IN ({_WITHHELD}) AND NOT EXISTS ({_I_SIGNED})"
)
_ASSIGNED = "SELECT rowid FROM trial_search WHERE trial_search MATCH :assigned"
_LAST_ACT = (
    "(SELECT kind FROM comment_act WHERE comment_act.nct_id = said.nct_id AND comment_act.thread = said.thread"
    " ORDER BY comment_act.id DESC LIMIT 1)"
)
_I_ANSWERED = (
    "SELECT 1 FROM comment WHERE comment.nct_id = said.nct_id AND comment.thread = said.thread"
    " AND comment.id > said.id AND comment.by = :mentioned"
)
OPEN_MENTIONS = (
    "FROM mention JOIN comment AS said ON said.id = mention.comment"
    f" WHERE mention.person_id = :mentioned AND coalesce({_LAST_ACT}, 'reopened') = 'reopened'"
    f" AND NOT EXISTS ({_I_ANSWERED})"
)
"""Comments that mention somebody (`:mentioned`), in open threads where they said nothing since."""
_MENTIONED = f"SELECT trial.number FROM trial WHERE trial.nct_id IN (SELECT said.nct_id {OPEN_MENTIONS})"  # noqa: S608 - constants


def keys_of(query: ListQuery) -> Iterator[Key]:
    """Yield the values whose tokens `turns` needs."""
    if query.drafts_of is not None:
        yield from ((Facet.STAGE, stage) for stage in AT_WORK)
    if query.waiting_for is not None:
        yield from ((Facet.STAGE, stage) for stage in {*IN_REVIEW, *TO_DO})
        yield Facet.OWNER, query.waiting_for.person


def turns(query: ListQuery, tokens: Mapping[Key, str]) -> tuple[TextClause, ...]:
    """Return a sub-query for each condition of `query` about whose turn it is."""
    found = []
    if query.drafts_of is not None:
        found.append(_drafts_of(query.drafts_of, tokens))
    if query.waiting_for is not None:
        found.append(_waiting_for(query.waiting_for, tokens))
    return tuple(found)


def written_in_review(person: str, tokens: Mapping[Key, str]) -> TextClause | None:
    """Return the query for the numbers of the pages in review that a person wrote a version of; None for no page."""
    in_review = _known(IN_REVIEW, tokens)
    if not in_review:
        return None
    return text(_WRITTEN).bindparams(waiter=person, in_review=all_of("", [in_review]))


def _drafts_of(person: str, tokens: Mapping[Key, str]) -> TextClause:
    at_work = _known(AT_WORK, tokens)
    if not at_work:
        return _either([_DRAFTS], {"drafter": person})
    return _either([_DRAFTS, _NEWEST_IS_MINE], {"drafter": person, "at_work": all_of("", [at_work])})


def _waiting_for(waiting: Waiting, tokens: Mapping[Key, str]) -> TextClause:
    parts: list[str] = [_MENTIONED]
    values: dict[str, str] = {"mentioned": waiting.person}
    in_review, to_do = _known(_signable(waiting), tokens), _known(TO_DO, tokens)
    owner = tokens.get((Facet.OWNER, waiting.person))
    if in_review:
        parts.append(_TO_SIGN)
        withheld = json_text(sorted(waiting.withheld))
        values |= {"waiter": waiting.person, "in_review": all_of("", [in_review]), "withheld": withheld}
    if owner and to_do:
        parts.append(_ASSIGNED)
        values["assigned"] = all_of("", [[owner], to_do])
    return _either(parts, values)


def _signable(waiting: Waiting) -> list[Stage]:
    """Return the stages at which a page may wait for the person's signature."""
    if not waiting.signs:
        return []
    return [Stage.IN_REVIEW, Stage.MEDICAL_REVIEW] if waiting.signs_medical else [Stage.IN_REVIEW]


def _known(stages: frozenset[Stage] | Sequence[Stage], tokens: Mapping[Key, str]) -> list[str]:
    return sorted(tokens[Facet.STAGE, stage] for stage in stages if (Facet.STAGE, stage) in tokens)


def _either(parts: Sequence[str], values: Mapping[str, str]) -> TextClause:
    return text(f"({' UNION '.join(parts)})").bindparams(**values)
