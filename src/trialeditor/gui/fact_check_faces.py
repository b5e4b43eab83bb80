"""Values that the dialog about an answer to a fact check shows. Words are final."""

from __future__ import annotations

from dataclasses import dataclass

from trialeditor.gui.timeline_faces import EventFace


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerFace:
    """What an answer holds, before anything of it is taken in."""

    title: str
    intro: str
    stale: str
    """That the words changed since; empty where they did not."""
    rows: tuple[EventFace, ...]
    """Sections and remarks, in the order of the page."""
