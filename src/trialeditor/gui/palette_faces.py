"""What the palette shows: actions with their keys and menus, and trials. Words in them are final."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class LineKind(StrEnum):
    """What a line of the palette leads to."""

    ACTION = "action"
    TRIAL = "trial"


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionFace:
    """An action of the window as it is now."""

    key: str
    """Its name in the form, such as `actionSign`."""
    name: str
    menu: str
    """Where it stands: "Review", "View › Queues"."""
    does: str
    keys: str = ""
    """Its keys as this machine writes them; empty when there are none."""
    why_not: str = ""
    """Why it cannot be used now; empty when it can."""
    is_on: bool = False
    """Whether it is checked."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PaletteLine:
    """One line of the palette."""

    kind: LineKind
    key: str
    """The action's name, or the NCT number of the trial."""
    name: str
    detail: str
    """The action's menu, or why it cannot be used; the trial's number and stage."""
    keys: str = ""
    why_not: str = ""
    is_on: bool = False
    marks: tuple[int, ...] = ()
    """Places in the name of the letters that were typed."""
    group: str = ""
    """A heading that begins with this line; or empty."""

    @property
    def spoken(self) -> str:
        """Return the line for a screen reader."""
        state = "Not possible now" if self.why_not else "on" if self.is_on else ""
        return ", ".join(part for part in (self.name, state, self.detail, self.keys) if part)
