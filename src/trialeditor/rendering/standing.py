"""Where words stand in a file: which of them our own sheet keeps out of sight, and what is folded away.

Whoever moves signed words to such a place leaves all of them in the file, and hides them from its readers.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from types import MappingProxyType

from trialeditor.rendering.markup import Element

OUT_OF_SIGHT: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "label": ("status.label", "status.reason"),
        "late": (),
        "means": ("status.means.",),
        "notes": ("visit.notes",),
        "past": (),
        "skip": ("site.skip",),
    }
)
"""Classes whose words are not seen on a screen: they are spoken, or printed, or wait until a day is past. Each with how
the keys begin of the strings that stand there; `late` has a sentence with its date, `past` is the script's alone."""
OFF_PAPER = ("further", "site")
"""Classes of what is not printed, or not all of it: no section, fact or mark stands there."""
_MARKS = ("data-section", "data-fact", "data-group", "data-banner")


def unseen_words(root: Element) -> tuple[tuple[str, str], ...]:
    """Return what is kept out of sight, as (class, words)."""
    return tuple(
        (name, " ".join(each.text.split()))
        for each in root.descendants()
        for name in each.attributes.get("class", "").split()
        if name in OUT_OF_SIGHT or (name in OFF_PAPER and any(map(each.find, _MARKS)))
    )


def named_elements(root: Element) -> tuple[tuple[str, str], ...]:
    """Return each id of a file with the section whose element has it, or empty; our sheet lays some out by theirs."""
    return tuple((each.attributes["id"], each.attributes.get("data-section", "")) for each in root.find("id"))


def names_taken(named: Iterable[tuple[str, str]], keys: AbstractSet[str]) -> list[str]:
    """Return the ids of sections that other elements have, or that stand twice: what has one can cover another part."""
    found = list(named)
    ids = [name for name, _ in found]
    return sorted({name for name, section in found if name in keys and (section != name or ids.count(name) > 1)})


def folded_sections(element: Element, key: str = "") -> Iterator[str]:
    """Give the section that each part stands in that a reader has to open; empty outside sections.

    What folds within the words of a section is read with them.
    """
    for child in element.children:
        if isinstance(child, str) or "data-words" in child.attributes:
            continue
        section = child.attributes.get("data-section", key)
        if child.tag == "details":
            yield section
        yield from folded_sections(child, section)
