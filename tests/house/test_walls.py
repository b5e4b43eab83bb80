"""Nothing grows beyond what a person can hold: modules of 400 lines, functions of 60."""

from __future__ import annotations

import ast
from pathlib import Path

from support.repository import ROOT, python_files

LINES_OF_A_MODULE = 400
LINES_OF_A_FUNCTION = 60


def long_functions(path: Path) -> list[str]:
    """Each function of a module that is too long, with its place and its length."""
    functions = (
        node
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    )
    lengths = ((node, (node.end_lineno or node.lineno) - node.lineno + 1) for node in functions)
    return [
        f"{path.name}:{node.lineno}: {node.name} has {length} lines"
        for node, length in lengths
        if length > LINES_OF_A_FUNCTION
    ]


def test_no_module_is_too_long() -> None:
    lengths = {
        path: len(path.read_text(encoding="utf-8").splitlines()) for path in python_files("src", "packaging", "tests")
    }
    assert lengths
    assert [f"{path.relative_to(ROOT)}: {lines}" for path, lines in lengths.items() if lines > LINES_OF_A_MODULE] == []


def test_no_function_is_too_long() -> None:
    found = [line for path in python_files("src", "packaging", "tests") for line in long_functions(path)]
    assert found == []


def test_the_wall_is_measured_from_def_to_last_line(tmp_path: Path) -> None:
    module = tmp_path / "module.py"
    module.write_text("def short():\n" + "    x = 1\n" * 59 + "\n\nasync def long():\n" + "    x = 1\n" * 60)
    assert long_functions(module) == ["module.py:63: long has 61 lines"]
