"""Two people's words, begun from the same version, brought together section by section. Pure.

What only one of them changed goes in as they left it. Nothing is decided where both changed a section: that is a
clash, with both texts and the one that they began with.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace

from trialeditor.domain.blueprint import Blueprint
from trialeditor.domain.content import PageContent
from trialeditor.domain.errors import Clash


@dataclass(frozen=True, slots=True, kw_only=True)
class Merge:
    """What came of it."""

    content: PageContent
    """All sections; of one that clashes, the words of yours."""
    taken: tuple[str, ...]
    """Sections that are theirs."""
    clashes: tuple[Clash, ...]
    theirs: PageContent

    def choosing(self, mine: Collection[str]) -> PageContent:
        """Return the words once somebody chose: of the sections that clash, `mine` stay, the others become theirs."""
        content = self.content
        for clash in self.clashes:
            if clash.key not in mine:
                content = _with_section(content, clash.key, self.theirs)
        return content


def merge(base: PageContent, yours: PageContent, theirs: PageContent, blueprint: Blueprint) -> Merge:
    """Bring together what became of `base` on two sides.

    `blueprint` is the one of `theirs`, which is what the page has now. Words that you changed in a section that it no
    longer has clash, too: nobody would read them.
    """
    keys = dict.fromkeys(
        [*(spec.key for spec in blueprint.sections), *(key for each in (base, theirs, yours) for key in _keys(each))]
    )
    content, taken, clashes = yours, [], []
    for key in keys:
        if yours.same_words(theirs, key):
            continue
        if yours.same_words(base, key):
            content = _with_section(content, key, theirs)
            taken.append(key)
        elif not theirs.same_words(base, key) or blueprint.section(key) is None:
            clashes.append(Clash(key=key, base=typed(base, key), yours=typed(yours, key), theirs=typed(theirs, key)))
    return Merge(content=content, taken=tuple(taken), clashes=tuple(clashes), theirs=theirs)


def typed(content: PageContent, key: str) -> str:
    """Return all that a person typed for a section: its words, why they stand in place of the record's, its notes."""
    override = content.overrides.get(key)
    words = f"{override.text}\n\nReason: {override.reason}" if override else content.text(key)
    notes = "\n".join(f"“{note.quote}”: {note.text}" for note in content.notes_of(key))
    return "\n\n".join(part for part in (words, notes) if part)


def _keys(content: PageContent) -> tuple[str, ...]:
    return (*content.texts, *content.overrides, *content.notes)


def _with_section(content: PageContent, key: str, source: PageContent) -> PageContent:
    """Return `content` with a section exactly as `source` has it."""
    texts = {each: text for each, text in content.texts.items() if each != key}
    overrides = {each: override for each, override in content.overrides.items() if each != key}
    if key in source.texts:
        texts[key] = source.texts[key]
    if key in source.overrides:
        overrides[key] = source.overrides[key]
    return replace(content, texts=texts, overrides=overrides).with_notes(key, source.notes_of(key))
