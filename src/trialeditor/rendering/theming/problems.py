"""What is wrong with a theme: by file and line, in a sentence."""

from __future__ import annotations

from dataclasses import dataclass

from typing_extensions import override


@dataclass(frozen=True, slots=True, kw_only=True)
class ThemeProblem:
    """Something in a theme that keeps it from being used."""

    file: str
    message: str
    line: int = 0
    """The line, from 1; 0 where it is about the whole file."""

    @override
    def __str__(self) -> str:
        """Return it as one line: "static/page.css, line 3: …"."""
        where = f"{self.file}, line {self.line}" if self.line else self.file
        return f"{where}: {self.message}"
