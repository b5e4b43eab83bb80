"""What all pages of a site share, besides their templates."""

from __future__ import annotations

from dataclasses import dataclass

from trialeditor.rendering.theming.theme import Theme
from trialeditor.rendering.words import Words, english
from trialeditor.rendering.words_to_know import FindsWords, no_words


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """A website that pages go out to."""

    address: str = ""
    """Where it can be read ("https://example.org/find"), or empty while nobody has said: then no page names it."""
    find_words: FindsWords = no_words
    """Its glossary."""
    theme: Theme | None = None
    """How its pages look; None for the look that comes with the program."""
    trouble: str = ""
    """Why the theme that was chosen cannot be used; empty while it can."""

    @property
    def words(self) -> Words:
        """Return what its pages say in words of their own."""
        return self.theme.words if self.theme else english()
