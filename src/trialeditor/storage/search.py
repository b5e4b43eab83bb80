"""The full-text index over trials (SQLite FTS5), and what a typed search asks of it.

The index keeps no copy of the texts (external content): triggers on `trial` follow every change. Its row numbers are
the digits of the nct ids, so that matches come in list order without a sort. Diacritics are folded; the last letters
of a word may be missing. `CREATE` is frozen with the migration that runs it; another form is another constant.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Connection, bindparam, column, literal_column, table, text

MIN_LETTERS = 2
SEARCH = table("trial_search", column("rowid"))

_COLUMNS = (
    "brief_title",
    "official_title",
    "status_phrase",
    "conditions",
    "interventions",
    "sponsor",
    "places",
    "page_title",
    "page_words",
)
_NAMES = ", ".join(_COLUMNS)
_OLD = ", ".join(f"OLD.{name}" for name in _COLUMNS)
_NEW = ", ".join(f"NEW.{name}" for name in _COLUMNS)
_CHANGED = " OR ".join(f"OLD.{name} IS NOT NEW.{name}" for name in _COLUMNS)
_REMOVE = f"INSERT INTO trial_search (trial_search, rowid, {_NAMES}) VALUES ('delete', OLD.number, {_OLD});"  # noqa: S608 - constants
_INSERT = f"INSERT INTO trial_search (rowid, {_NAMES}) VALUES (NEW.number, {_NEW});"  # noqa: S608 - constants

CREATE = (
    (
        f"CREATE VIRTUAL TABLE trial_search USING fts5({_NAMES}, content='trial', content_rowid='number', "
        "tokenize='unicode61 remove_diacritics 2', prefix='2 3')"
    ),
    f"CREATE TRIGGER trial_search_insert AFTER INSERT ON trial BEGIN {_INSERT} END",
    f"CREATE TRIGGER trial_search_delete AFTER DELETE ON trial BEGIN {_REMOVE} END",
    f"CREATE TRIGGER trial_search_update AFTER UPDATE ON trial WHEN {_CHANGED} BEGIN {_REMOVE} {_INSERT} END",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Search:
    """What was typed, as the index understands it: words to match, or the beginning of an id, or neither."""

    match: str = ""
    id_prefix: str = ""


_ID = re.compile(r"n|nc|nct\d{0,8}", re.IGNORECASE)
_DIGITS = re.compile(r"\d{8}")


def read_search(typed: str) -> Search:
    """Return what `typed` asks for.

    A single letter, `NCT…` and eight digits mean the beginning of an id. Otherwise every word must occur, each may go
    on; words of one letter are left out, for a list of everything helps nobody.
    """
    typed = " ".join(typed.replace("\0", " ").split())
    if _ID.fullmatch(typed) or len(typed) == 1:
        return Search(id_prefix=typed.upper())
    if _DIGITS.fullmatch(typed):
        return Search(id_prefix=f"NCT{typed}")
    words = [word for word in typed.split() if sum(letter.isalnum() for letter in word) >= MIN_LETTERS]
    if not words:
        return Search(id_prefix=typed.upper())
    return Search(match=" ".join(f'"{_quoted(word)}"*' for word in words))


def _quoted(word: str) -> str:
    return word.replace('"', '""')


def matches(search: Search) -> ColumnElement[bool]:
    """Return the condition that a row of `SEARCH` holds the words."""
    return literal_column("trial_search").op("MATCH", is_comparison=True)(bindparam("match", search.match))


def rebuild(connection: Connection) -> None:
    """Make the index anew from the trials."""
    connection.execute(text("INSERT INTO trial_search (trial_search) VALUES ('rebuild')"))
