"""Which registry is asked for records: the one that an option, the environment or the person's settings name."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass

REGISTRY = "https://clinicaltrials.gov/api/v2"
REGISTRY_VARIABLE = "TRIALEDITOR_REGISTRY"
REGISTRY_OPTION = "--registry"


@dataclass(frozen=True, slots=True, kw_only=True)
class RegistryChoice:
    """An address as somebody gave it, not looked at yet, and where it was said (empty for the usual one)."""

    address: str
    said_by: str = ""


def registry_named(
    *, option: str = "", environ: Mapping[str, str] | None = None, setting: str = "", file: object = "settings"
) -> RegistryChoice:
    """Return the registry to ask: the `option`, else TRIALEDITOR_REGISTRY, else the `setting` in `file`, else REGISTRY.

    `environ` is the process's own when it is not given.
    """
    variable = (os.environ if environ is None else environ).get(REGISTRY_VARIABLE, "")
    said = {REGISTRY_OPTION: option, REGISTRY_VARIABLE: variable, f"registry_address in {file}": setting}
    for place, text in said.items():
        if text.strip():
            return RegistryChoice(address=text.strip(), said_by=place)
    return RegistryChoice(address=REGISTRY)
