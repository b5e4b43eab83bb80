"""The full-text index over trials (SQLite FTS5), and what a typed search asks of it.

The index keeps no copy of the texts (external content): triggers on `trial` follow every change. Its row numbers are
the digits of the nct ids, so that matches come in list order without a sort. Diacritics are folded; the last letters
of a word may be missing. The values that lists are filtered by are words of the index too (`facets`), so that a search
and its filters are one intersection. `CREATE` and `CREATE_0002` are frozen with the migrations that run them; another
form is another constant.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Connection, bindparam, literal_column, table, text

from trialeditor.domain.ids import NctId, ncts_in

MIN_LETTERS = 2
MOST_ELSEWHERE = 500
"""Numbers that are looked for elsewhere too; more of them are not typed, but come from another list."""
SEARCH = table("trial_search")

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
_COLUMNS_0002 = (
    "nct_id",
    "other_ids",
    *(name for name in _COLUMNS if name != "status_phrase"),
    *(f"facet_{name}" for name in ("stage", "status", "phase", "study_type", "condition", "country", "owner")),
)
_TOKENIZER = "tokenize='unicode61 remove_diacritics 2', prefix='2 3'"
TRIGGERS = ("trial_search_insert", "trial_search_delete", "trial_search_update")


def _create(columns: Sequence[str], options: str) -> tuple[str, ...]:
    """Return the statements that make the index over `columns` of `trial`, and the triggers that follow them."""
    names = ", ".join(columns)
    old, new = (", ".join(f"{row}.{name}" for name in columns) for row in ("OLD", "NEW"))
    changed = " OR ".join(f"OLD.{name} IS NOT NEW.{name}" for name in columns)
    remove = f"INSERT INTO trial_search (trial_search, rowid, {names}) VALUES ('delete', OLD.number, {old});"  # noqa: S608 - constants
    insert = f"INSERT INTO trial_search (rowid, {names}) VALUES (NEW.number, {new});"  # noqa: S608 - constants
    return (
        f"CREATE VIRTUAL TABLE trial_search USING fts5({names}, content='trial', content_rowid='number', {options})",
        f"CREATE TRIGGER trial_search_insert AFTER INSERT ON trial BEGIN {insert} END",
        f"CREATE TRIGGER trial_search_delete AFTER DELETE ON trial BEGIN {remove} END",
        f"CREATE TRIGGER trial_search_update AFTER UPDATE ON trial WHEN {changed} BEGIN {remove} {insert} END",
    )


CREATE = _create(_COLUMNS, _TOKENIZER)
CREATE_0002 = (
    *_create(_COLUMNS_0002, f"{_TOKENIZER}, columnsize=0"),
    "INSERT INTO trial_search (trial_search, rank) VALUES ('automerge', 8)",  # imports merge less often
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Search:
    """What was typed, as the index understands it: words to match, or certain trials, or the beginning of an id."""

    match: str = ""
    ncts: tuple[NctId, ...] = ()
    is_bare: bool = False
    """The numbers were typed without "NCT": others count their studies in eight digits too."""
    id_prefix: str = ""
    """`NCT` and up to seven digits, or one letter or sign that is all that was typed."""


_QUOTES = str.maketrans(dict.fromkeys("“”„‟«»＂", '"'))
_PART = re.compile(r'"(?P<phrase>[^"]*)(?P<end>"?)|(?P<word>[^\s"]+)')
_DIGITS = re.compile(r"[0-9]{8}")
_SOME_DIGITS = re.compile(r"[0-9]{4,7}")
_ID = re.compile(r"n|nc|nct[0-9]{0,7}", re.IGNORECASE)
_GAPS = re.compile(r"[\s:-]+")
_PRIVATE = re.compile(r"[\ue000-\uf8ff\U000f0000-\U0010ffff]")
"""Signs for private use: facets are written in them."""
_POSSESSIVE = re.compile(r"['’]s$", re.IGNORECASE)


def read_search(typed: str) -> Search:
    """Return what `typed` asks for.

    NCT numbers, anywhere in it, ask for these trials; `elsewhere` finds those that go by another number. `NCT…`
    alone, or a single letter, means the beginning of an id. Otherwise every word must occur and may go on, and words in
    quotes must follow each other. A letter alone must occur as it is; as the last word it is not looked for yet,
    because a list of nearly everything helps nobody.
    """
    typed = " ".join(_PRIVATE.sub(" ", typed).replace("\0", " ").translate(_QUOTES).split())
    if ncts := ncts_in(typed):
        return Search(ncts=ncts)
    if ncts := _bare(typed):
        return Search(ncts=ncts, is_bare=True)
    compact = _GAPS.sub("", typed)
    if _ID.fullmatch(compact) or len(typed) == 1:
        return Search(id_prefix=compact.upper())
    parts = [part for part in _parts(typed) if part]
    return Search(match=" AND ".join(parts)) if parts else Search(id_prefix=typed.upper())


def _bare(typed: str) -> tuple[NctId, ...]:
    """Return the ids of a text of eight digits each."""
    words = re.split(r"[\s,;]+", typed.strip(",; "))
    is_bare = all(_DIGITS.fullmatch(word) for word in words)
    return ncts_in(" ".join(f"NCT{word}" for word in words)) if is_bare else ()


def _parts(typed: str) -> Iterator[str]:
    found = list(_PART.finditer(typed))
    for each in found:
        if each["word"] is None:
            yield _phrase(each["phrase"], is_closed=bool(each["end"]))
        else:
            yield _word(_POSSESSIVE.sub("", each["word"]), is_last=each is found[-1])


def _phrase(words: str, *, is_closed: bool) -> str:
    if _letters(words) < MIN_LETTERS:
        return ""
    return f'"{words}"' if is_closed else f'"{words}"*'


def _word(word: str, *, is_last: bool) -> str:
    if _letters(word) < MIN_LETTERS:
        return "" if is_last or not _letters(word) else f'"{word}"'
    if _SOME_DIGITS.fullmatch(word):
        return f'("{word}"* OR "nct{word}"*)'
    return f'"{word}"*'


def _letters(text: str) -> int:
    return sum(letter.isalnum() for letter in text)


def indexable(text: str) -> str:
    """Return a text as it may stand in the index: signs for private use become the boxes that they are seen as.

    Bullets of old symbol fonts are among these signs; by itself, one would be taken for a value of a filter.
    """
    return text if text.isascii() else _PRIVATE.sub("\N{WHITE SQUARE}", text)


def all_of(match: str, facets: Sequence[Sequence[str]]) -> str:
    """Return the full-text query for `match` (or empty) and one word at least of each of `facets`."""
    either = (" OR ".join(f'"{word}"' for word in words) for words in facets)
    return " AND ".join([*([match] if match else []), *(f"({words})" for words in either)])


def elsewhere(search: Search, missing: Sequence[NctId]) -> str:
    """Return the full-text query for the studies that have one of these numbers elsewhere, or had it here once."""
    words = [f'"{number}"' for nct in missing for number in ((nct, nct[3:]) if search.is_bare else (nct,))]
    return f"other_ids : ({' OR '.join(words)})"


def matches(match: str) -> ColumnElement[bool]:
    """Return the condition that a row of `SEARCH` answers a full-text query."""
    return literal_column("trial_search").op("MATCH", is_comparison=True)(bindparam("match", match))


def rebuild(connection: Connection) -> None:
    """Make the index anew from the trials."""
    connection.execute(text("INSERT INTO trial_search (trial_search) VALUES ('rebuild')"))
