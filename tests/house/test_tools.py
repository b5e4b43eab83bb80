"""The tools of the house agree: format, lint, types, layers, dependencies, compiled forms."""

from __future__ import annotations

import pytest

from support.repository import run_tool

TOOLS = {
    "mypy": ("mypy",),
    "format": ("ruff", "format", "--check"),
    "lint": ("ruff", "check"),
    "layers": ("lint-imports",),
    "dependencies": ("deptry", "--no-ansi", "src"),
    "forms": ("python", "packaging/build_forms.py", "--check"),
}


@pytest.mark.parametrize("name", TOOLS)
def test_tool(name: str) -> None:
    tool, *args = TOOLS[name]
    code, said = run_tool(tool, *args)
    if code != 0:
        pytest.fail(f"{' '.join((tool, *args))}\n{said}", pytrace=False)
