"""Who silences a tool says which rule, and why; that none is silenced in vain, ruff and mypy check."""

from __future__ import annotations

import re
import tokenize
from collections.abc import Iterator
from pathlib import Path

import pytest

from support.repository import ROOT, python_files

SILENCES = re.compile(r"#\s*(?:noqa|type:\s*ignore|fmt:|ruff:|mypy:|pragma:)")
CODE = r"[A-Za-z]+[\w-]*"
WITH_REASON = re.compile(
    rf"#\s*(?:noqa:\s*{CODE}(?:,\s*{CODE})*|type:\s*ignore\[{CODE}(?:,\s*{CODE})*\]"
    rf"|fmt:\s*\w+|ruff:\s*noqa:\s*{CODE}|mypy:\s*\S+|pragma:\s*[\w ]+)\s+(?:-|#)\s*(?!noqa)\w"
)


def comments(path: Path) -> Iterator[tuple[int, str]]:
    """Each comment of a module, with its line."""
    with tokenize.open(path) as source:
        for token in tokenize.generate_tokens(source.readline):
            if token.type == tokenize.COMMENT:
                yield token.start[0], token.string


def is_bare(comment: str) -> bool:
    """Whether a comment silences a tool without naming the rule and the reason."""
    return bool(SILENCES.search(comment)) and not WITH_REASON.search(comment)


def test_each_ignore_has_its_code_and_reason() -> None:
    found = [
        f"{path.relative_to(ROOT)}:{line}: {comment}"
        for path in python_files("src", "packaging", "tests")
        for line, comment in comments(path)
        if is_bare(comment)
    ]
    assert found == []


@pytest.mark.parametrize(
    ("comment", "bare"),
    [
        ("# noqa", True),
        ("# noqa: S603", True),
        ("# noqa: S603 - fixed words", False),
        ("# noqa: S603, S607 - fixed words", False),
        ("# type: ignore", True),
        ("# type: ignore[misc]", True),
        ("# type: ignore[misc]  # Qt's stubs are wrong here", False),
        ("# type: ignore[misc]  # noqa: S603 - fixed words", False),
        ("# why: the type is ignored", False),
    ],
)
def test_a_bare_ignore_is_recognized(comment: str, bare: bool) -> None:
    assert is_bare(comment) is bare
