"""An exception without its words: types and frames only.

The message of an exception may quote what a person wrote or what a record says, so it is left out; so are the values
of variables, and paths of files, which hold people's names.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from types import TracebackType

from typing_extensions import override

MOST_FRAMES = 40
_MOST_CAUSES = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """One step of a traceback."""

    module: str
    function: str
    line: int

    @override
    def __str__(self) -> str:
        """Return "trialeditor.gui.app:120 App.start"."""
        return f"{self.module}:{self.line} {self.function}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """One exception: its type by full name, and its frames, outermost first."""

    type: str
    frames: tuple[Frame, ...]

    @override
    def __str__(self) -> str:
        """Return the type, then the frames, one a line."""
        return "\n".join([self.type, *(f"    {frame}" for frame in self.frames)])


def failures_of(error: BaseException) -> tuple[Failure, ...]:
    """Return `error` and what caused it, the last one raised first; of very long tracebacks the innermost part."""
    return tuple(
        Failure(type=_type_name(each), frames=tuple(_frames(each.__traceback__))[-MOST_FRAMES:])
        for each in _with_causes(error)
    )


def describe(error: BaseException) -> str:
    """Return all of `failures_of` as text."""
    return "\ncaused by ".join(map(str, failures_of(error)))


def _with_causes(error: BaseException) -> Iterator[BaseException]:
    seen: set[int] = set()
    each: BaseException | None = error
    while each is not None and id(each) not in seen and len(seen) < _MOST_CAUSES:
        seen.add(id(each))
        yield each
        each = each.__cause__ or (None if each.__suppress_context__ else each.__context__)


def _type_name(error: BaseException) -> str:
    kind = type(error)
    return kind.__qualname__ if kind.__module__ == "builtins" else f"{kind.__module__}.{kind.__qualname__}"


def _frames(traceback: TracebackType | None) -> Iterator[Frame]:
    while traceback is not None:
        code = traceback.tb_frame.f_code
        module = traceback.tb_frame.f_globals.get("__name__", "?")
        yield Frame(module=str(module), function=code.co_qualname, line=traceback.tb_lineno)
        traceback = traceback.tb_next
