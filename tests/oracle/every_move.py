"""All moves, and several at once."""

from __future__ import annotations

import random

from oracle.moves import Change, Move, Study
from oracle.moves_of_facts import TREATMENTS, VALUES
from oracle.moves_of_places import PLACES
from oracle.moves_of_texts import CRITERIA, WRITTEN_OTHERWISE

SINGLE: tuple[Move, ...] = (*VALUES, *TREATMENTS, *PLACES, *WRITTEN_OTHERWISE, *CRITERIA)


def _several(moves: tuple[Move, ...], number: int) -> Change:
    def change(record: Study, chance: random.Random) -> bool:
        made = [each.make(record, chance) for each in chance.sample(moves, number)]
        return any(made)

    return change


MOVES: tuple[Move, ...] = (
    *SINGLE,
    Move(name="three at once", make=_several(SINGLE, 3)),
    Move(
        name="four that nobody can see",
        make=_several(tuple(each for each in SINGLE if each.unseen), 4),
        unseen=True,
    ),
)
