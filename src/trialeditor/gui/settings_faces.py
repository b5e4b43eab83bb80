"""What the settings dialog shows and gives back."""

from __future__ import annotations

from dataclasses import dataclass, field

from trialeditor.config.settings import Settings
from trialeditor.domain.findings import Weight
from trialeditor.domain.policy import Policy


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """All that can be set: what the person chose, and the policy of the workspace with the reason for another one."""

    settings: Settings
    policy: Policy = field(default_factory=Policy)
    reason: str = ""
    site: str = ""
    """Where the site can be read; empty while nobody has said."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WeighedCode:
    """A kind of finding, and what it weighs where the policy does not say."""

    key: str
    title: str
    usual: Weight


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """What the pages have to know besides."""

    people: tuple[str, ...] = ()
    """Printed names of those who work here."""
    why_not_policy: str = ""
    """Why the policy cannot be changed; empty when it can."""
    why_not_site: str = ""
    """Why the address of the site cannot be changed; empty when it can."""
    codes: tuple[WeighedCode, ...] = ()
    """Kinds of findings, by name."""
    dates: tuple[tuple[str, str], ...] = ()
    """Styles of dates, by value, with an example."""
    registry: str = ""
    """Which registry is asked when none is named."""
    registry_note: str = ""
    """What goes before the address that is set here; or empty."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """A value that cannot be: of which option, and why in a sentence."""

    option: str
    words: str
