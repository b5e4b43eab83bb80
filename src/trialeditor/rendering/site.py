"""What all pages of a site share, besides their templates."""

from __future__ import annotations

from dataclasses import dataclass, field

from trialeditor.rendering.words import Words, english
from trialeditor.rendering.words_to_know import FindsWords, no_words


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """A website that pages go out to."""

    address: str = ""
    """Where it can be read ("https://example.org/find"), or empty while nobody has said: then no page names it."""
    find_words: FindsWords = no_words
    """Its glossary."""
    words: Words = field(default_factory=english)
    """What its pages say in words of their own."""
