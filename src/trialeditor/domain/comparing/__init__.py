"""Two states of one record, compared in people's words.

Rule: lists are compared without order and their items matched by what they are; nothing that differs is left out.

`compare` does it for facts. What of a record is no fact of ours is compared by `differences_of`, as JSON.
"""

from trialeditor.domain.comparing.changes import (
    SAME_WORDS,
    Change,
    Comparison,
    ItemChange,
    ItemKind,
    by_weight,
    heaviest,
)
from trialeditor.domain.comparing.codes import CodeKind, Say
from trialeditor.domain.comparing.compare import compare, in_order, weights
from trialeditor.domain.comparing.listed import gathered
from trialeditor.domain.comparing.telling import (
    FEW_WORDS,
    change_lines,
    comparison_lines,
    few_words,
    head_of,
    in_short,
    inside,
    is_rewording,
    moved,
    names_of,
)
from trialeditor.domain.comparing.values import Difference, DifferenceKind, differences_of

__all__ = [
    "FEW_WORDS",
    "SAME_WORDS",
    "Change",
    "CodeKind",
    "Comparison",
    "Difference",
    "DifferenceKind",
    "ItemChange",
    "ItemKind",
    "Say",
    "by_weight",
    "change_lines",
    "compare",
    "comparison_lines",
    "differences_of",
    "few_words",
    "gathered",
    "head_of",
    "heaviest",
    "in_order",
    "in_short",
    "inside",
    "is_rewording",
    "moved",
    "names_of",
    "weights",
]
