"""Put resources/ into the wheel, as `trialeditor/_resources`.

An editable installation gets none: it reads the folder itself, and a copy would grow stale.
"""

from __future__ import annotations

from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface
from typing_extensions import override


class ResourcesHook(BuildHookInterface[Any]):
    """Called by hatchling around each wheel."""

    @override
    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Add the folder; `version` is `standard` or `editable`."""
        if version == "standard":
            build_data["force_include"]["resources"] = "trialeditor/_resources"
