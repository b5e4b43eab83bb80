"""Language tables: words that checks know, as values. `services/language.py` reads them from the resources."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from trialeditor.checks.entities.tables import Entities
from trialeditor.checks.phrase_table import PhraseTable, phrase_table
from trialeditor.checks.promise_rules import PromiseTable


@dataclass(frozen=True, slots=True, kw_only=True)
class PlainWord:
    """A hard word with everyday ones in its place."""

    word: str
    instead: tuple[str, ...]
    reason: str
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A word of the glossary: what it means, in words of ours, and where that can be read up."""

    term: str
    meaning: str
    source: str
    forms: tuple[str, ...] = ()
    """Other ways to write it: plurals, the acronym."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """All tables. An empty one makes checks silent where they need it, and nothing fail."""

    syllables: Mapping[str, int] = field(default_factory=dict)
    """Syllables by word in lower case, from a pronunciation table."""
    entities: Entities = field(default_factory=Entities)
    """Names of drugs, procedures, devices and places."""
    promises: PromiseTable = field(default_factory=PromiseTable)
    """What promises, in the order of the table."""
    plain_words: PhraseTable[PlainWord] = field(default_factory=PhraseTable)
    person_first: PhraseTable[str] = field(default_factory=PhraseTable)
    """What to say instead, by words that do not put the person first."""
    glossary: tuple[Term, ...] = ()
    terms: PhraseTable[Term] = field(default_factory=PhraseTable)
    """The glossary by all forms of its terms."""
    known_words: frozenset[str] = frozenset()
    """Every word of the dictionary, in lower case; empty: spelling is not checked."""
    house_words: frozenset[str] = frozenset()
    """Words that the team has said are right, in lower case."""
    silenced: frozenset[str] = frozenset()
    """Hard words that the team never wants to hear of again, in lower case."""


def terms_of(glossary: Iterable[Term]) -> PhraseTable[Term]:
    """Return a glossary by all forms of its terms."""
    return phrase_table({form: term for term in glossary for form in (term.term, *term.forms)})
