"""A workspace of very many trials, made from the real ones: each other than the rest, by a seed, without whole records.

Words are exchanged between titles, and some are coined, so that the vocabulary grows as it does in a large registry.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path

from trialeditor.domain.errors import BadInput
from trialeditor.domain.ids import Digest, NctId
from trialeditor.domain.snapshot import Snapshot
from trialeditor.domain.trial import Trial
from trialeditor.registry.snapshots import arrival_of
from trialeditor.registry.sources import read_paths
from trialeditor.services.workspace import Workspace

_AT = datetime(2026, 1, 1, tzinfo=UTC)
_BATCH = 500
_GAP = 22
"""The most that one number lies behind the one before: the registry's run to eight digits with gaps."""
_SYLLABLES = ("ba", "ce", "di", "fo", "gu", "ha", "je", "ki", "lo", "mu", "na", "pe", "qui", "ro", "mab", "nib", "vir")
_KINDS = ("Disease", "Syndrome", "Cancer", "Disorder")


def real_trials(corpus: Path) -> list[Trial]:
    """Return the columns of the real records."""
    items = read_paths([corpus])
    return [arrival_of(each, imported_at=_AT).trial for each in items if not isinstance(each, BadInput)]


def varied_trials(real: Sequence[Trial], count: int, *, seed: int = 5) -> Iterator[Trial]:
    """Give `count` trials, each made of the parts of several."""
    chance = random.Random(seed)  # noqa: S311 - a benchmark must be the same each time
    words = [word for trial in real for word in trial.official_title.split()]
    conditions = [name for trial in real for name in trial.condition_names]
    number = 0
    for _ in range(count):
        number += chance.randint(1, _GAP)
        title, state, place, illness = (chance.choice(real) for _ in range(4))
        names = tuple(dict.fromkeys(_condition(chance, conditions) for _ in illness.condition_names))
        yield replace(
            title,
            nct_id=NctId(f"NCT{number:08}"),
            snapshot=Digest(f"{number:064x}"),
            brief_title=_reworded(chance, title.brief_title, words),
            official_title=f"{_reworded(chance, title.official_title, words)} {_coined(chance)}-{number % 9973}",
            status=state.status,
            status_phrase=state.status_phrase,
            conditions="; ".join(names),
            condition_names=names,
            interventions=f"{_coined(chance)}; {illness.interventions}",
            sponsor=place.sponsor,
            places=place.places,
            countries=place.countries,
        )


def _reworded(chance: random.Random, text: str, words: Sequence[str]) -> str:
    return " ".join(word if chance.random() > 0.3 else chance.choice(words) for word in text.split())


def _coined(chance: random.Random) -> str:
    return "".join(chance.choice(_SYLLABLES) for _ in range(chance.randint(2, 4)))


def _condition(chance: random.Random, known: Sequence[str]) -> str:
    """Return a condition: some are very frequent, a fifth is rare."""
    if chance.random() < 0.2:
        return f"{_coined(chance).capitalize()} {chance.choice(_KINDS)}"
    return known[int(chance.random() ** 2 * len(known))]


def stock(workspace: Workspace, trials: Iterator[Trial]) -> None:
    """Fill a workspace with trials and the snapshots that they stand on."""
    while batch := list(islice(trials, _BATCH)):
        with workspace.database.writing(bulk=True) as store:
            store.snapshots.add_all([_snapshot(trial) for trial in batch])
            store.trials.put_all(batch)


def _snapshot(trial: Trial) -> Snapshot:
    return Snapshot(
        nct_id=trial.nct_id,
        digest=trial.snapshot,
        data_as_of=None,
        last_update_posted=trial.last_update_posted,
        source="benchmark",
        imported_at=_AT,
        record={},
    )
