"""Tables whose rows are never changed and never removed: triggers refuse it, whoever writes.

REPLACE removes the old row without firing a delete trigger, so a third trigger refuses to insert what is there.
A released migration calls `guard`: its statements are frozen; another form is another function.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

GUARDED_0001: tuple[tuple[str, tuple[tuple[str, ...], ...]], ...] = (
    ("audit", (("seq",),)),
    ("blueprint", (("digest",),)),
    ("policy", (("digest",),)),
    ("key_act", (("id",),)),
    ("snapshot", (("id",), ("nct_id", "digest"))),
    ("revision", (("id",), ("nct_id", "number"), ("nct_id", "digest"))),
    ("sign_off", (("id",),)),
    ("submission", (("id",), ("nct_id", "entry"))),
    ("return", (("id",), ("nct_id", "entry"))),
    ("retirement", (("id",), ("nct_id", "entry"))),
    ("review_date", (("id",), ("nct_id", "entry"))),
)
"""Each append-only table of format 1 with its unique keys."""
GUARDED_0003: tuple[tuple[str, tuple[tuple[str, ...], ...]], ...] = (
    ("waiver", (("id",),)),
    ("explanation", (("id",),)),
    ("house_word", (("id",),)),
)
"""Those that format 3 added."""
GUARDED_0004: tuple[tuple[str, tuple[tuple[str, ...], ...]], ...] = (
    ("comment", (("id",),)),
    ("comment_act", (("id",),)),
)
"""Those that format 4 added."""
GUARDED_0005: tuple[tuple[str, tuple[tuple[str, ...], ...]], ...] = (
    ("mention", (("comment", "person_id"),)),
    ("publication", (("nct_id", "revision"),)),
)
"""Those that format 5 added."""


def guard(table: str, keys: Sequence[Sequence[str]]) -> Iterator[str]:
    """Yield the statements that make `table` append-only; `keys` are the columns of its unique keys."""
    for verb in ("UPDATE", "DELETE"):
        yield _trigger(table, verb, "")
    there = " OR ".join(f'EXISTS (SELECT 1 FROM "{table}" WHERE {_same(key)})' for key in (("rowid",), *keys))  # noqa: S608 - names of ours
    yield _trigger(table, "INSERT", f"WHEN {there} ")


def _same(key: Sequence[str]) -> str:
    return " AND ".join(f'"{name}" = NEW."{name}"' for name in key)


def _trigger(table: str, verb: str, when: str) -> str:
    return (
        f'CREATE TRIGGER "{table}_no_{verb.lower()}" BEFORE {verb} ON "{table}" {when}'
        f"BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END"
    )
