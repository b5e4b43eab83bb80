"""What the newcomers' tour says, as a value."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class CoachFace:
    """What is to be done next, and how."""

    caption: str
    title: str
    words: str
    is_over: bool = False
