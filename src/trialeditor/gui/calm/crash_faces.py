"""What is said after an error that nobody expected. Pure; no word of a trial, no name and no path gets in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from trialeditor.diagnostics.crash import CrashReport
from trialeditor.gui.faces import NoticeFace, Tone

SHOW = "Show what happened…"
_WHAT = "Trial Editor met an error that it did not expect. What you did last may not have been done."
_SAFE = "Your words are stored, and whatever was stored before is as it was."
_UNSAFE = (
    "Your newest words could not be stored. They are still in the window: copy what matters, and paste it somewhere"
    " else, before you close it."
)
_DO = "You can go on. If something in the window looks wrong, close it and open it again."


@dataclass(frozen=True, slots=True, kw_only=True)
class CrashFace:
    """What the dialog says."""

    title: str
    what: str
    safe: str
    is_safe: bool
    do: str
    report: str


def crash_face(reports: Sequence[CrashReport]) -> CrashFace:
    """Say what happened, what is safe and what to do, after one error or several. The newest knows what is stored."""
    is_safe = not reports[-1].saving
    again = f" This is error {len(reports)} since you opened the window." if len(reports) > 1 else ""
    return CrashFace(
        title="Something went wrong" if len(reports) == 1 else "Something went wrong again",
        what=f"{_WHAT}{again}",
        safe=_SAFE if is_safe else _UNSAFE,
        is_safe=is_safe,
        do=_DO,
        report="\n".join(report.text() for report in reports),
    )


def crash_notice(face: CrashFace) -> NoticeFace:
    """Say the same above the panes."""
    return NoticeFace(
        tone=Tone.BAD, what=f"{face.title} inside Trial Editor.", detail=f"{face.safe} {face.do}", act=SHOW
    )
