"""Codes that stand inside the values of list facts, and who says them in words."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import TypeAlias


class CodeKind(StrEnum):
    """What a code is about."""

    SITE_STATUS = "site status"
    INTERVENTION_TYPE = "intervention type"
    ARM_TYPE = "arm type"
    CONTACT_ROLE = "contact role"


Say: TypeAlias = Callable[[CodeKind, str], str]
"""Gives the words of a code; of an empty one, that it is not stated."""
