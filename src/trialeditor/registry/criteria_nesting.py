"""How deep an item is: by its indentation, by the list that it goes on with, by the colon that announces it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from trialeditor.registry.criteria_blocks import Block
from trialeditor.registry.criteria_markers import Marker


@dataclass(frozen=True, slots=True)
class _Open:
    """An item under which, or after which, others may stand."""

    indent: int
    marker: Marker | None
    text: str
    is_title: bool = False
    """True when it announces a list without a colon."""

    @property
    def announces(self) -> bool:
        """Say whether its words end with a colon."""
        return self.is_title or self.text.endswith((":", "："))

    @property
    def is_bullet(self) -> bool:
        """Say whether it has a marker that does not count."""
        return self.marker is not None and not self.marker.readings

    @property
    def is_ordered(self) -> bool:
        """Say whether it has a marker that counts."""
        return self.marker is not None and bool(self.marker.readings)

    @property
    def is_peer_of_nested(self) -> bool:
        """Say whether the list below it is its own: "* •", where one bullet was typed and the others were not."""
        return self.marker is not None and self.is_bullet and " " in self.marker.text and not self.announces

    @property
    def is_complete(self) -> bool:
        """Say whether its words end as a sentence or a clause does."""
        return self.text.endswith((".", ";", ","))

    @property
    def has_label(self) -> bool:
        """Say whether it begins with a label such as "PATIENT CHARACTERISTICS:"."""
        return bool(_LABEL.match(self.text))

    def holds(self, block: Block) -> bool:
        """Say whether a block stands under this item: by indentation, or in a list that begins below it."""
        if block.is_under(self.indent):
            return True
        if block.indent < self.indent:
            return False
        if not self.marker:
            return self.announces
        if not block.marker or not block.marker.can_begin:
            return False
        return self.announces or block.marker.divides(self.marker)

    def is_like(self, marker: Marker) -> bool:
        """Say whether `marker` marks items of the same kind of list."""
        return self.marker is not None and self.marker.list_style == marker.list_style


@dataclass(slots=True)
class Nesting:
    """The items that are open, outermost first; their indentation never falls."""

    _open: list[_Open] = field(default_factory=list)
    _base: int = 0

    def has_above(self, block: Block) -> bool:
        """Say whether a block is indented under an item."""
        return bool(self._open) and block.is_under(self._open[0].indent)

    def is_right_above(self, block: Block) -> bool:
        """Say whether a block is indented under the innermost item, which is marked."""
        return bool(self._open) and self._open[-1].marker is not None and block.is_under(self._open[-1].indent)

    def out_of(self, block: Block) -> Block:
        """Return a title that is indented under an item, put beside the title or the list that the item stands in."""
        above = next((each for each in reversed(self._open) if not each.marker), self._open[-1])
        return Block(above.indent, None, block.text)

    def go_on(self, text: str) -> None:
        """Take note that the words of the innermost item went on."""
        self._open[-1] = replace(self._open[-1], text=text)

    def go_below(self) -> None:
        """Put all that comes, up to the next heading, under the item that was placed last."""
        self._base = 1
        self._open.clear()

    def markers(self) -> list[Marker]:
        """Return the markers of the open items, outermost first."""
        return [each.marker for each in self._open if each.marker]

    def clear(self) -> None:
        """Begin at the top: below a heading."""
        self._base = 0
        self._open.clear()

    def place(self, block: Block, text: str, *, announces: bool) -> int:
        """Place a block; return its depth. `announces` says that it is the title of what follows."""
        own = _Open(block.indent, block.marker, text, announces)
        place = self._place_of_small(own)
        if place is not None:
            return self._put(place, replace(own, indent=own.indent + 1))
        place = self._place_in_list(block.marker, block.indent) if block.marker else None
        if place is not None:
            indent = self._open[place].indent
            return self._put(place, own if indent == own.indent else replace(own, indent=indent))
        in_list = False
        while self._open and (not self._open[-1].holds(block) or self._is_beyond(own, in_list=in_list)):
            in_list |= self._open.pop().marker is not None
        beside = bool(self._open) and self._open[-1].is_peer_of_nested and own.is_bullet
        return self._put(len(self._open) - (1 if beside else 0), own)

    def _place_of_small(self, own: _Open) -> int | None:
        """Return the place of a bullet that goes on, with a small letter, from the bullet above that announces it."""
        last = self._open[-1] if self._open else None
        if not last or not own.is_bullet or not last.is_bullet or not own.text[:1].islower():
            return None
        if last.indent == own.indent + 1 and last.text[:1].islower():
            return len(self._open) - 1
        announces = last.announces or _ENDS_WITH_FOLLOWING.search(last.text)
        return len(self._open) if announces and last.indent == own.indent and last.text[:1].isupper() else None

    def _is_beyond(self, own: _Open, *, in_list: bool) -> bool:
        """Say whether a paragraph stands beside the title above: it is one more title, or it comes after a list."""
        above = self._open[-1]
        if own.marker or above.marker or own.indent != above.indent:
            return False
        if own.announces and above.has_label and not own.has_label:
            return False
        return own.announces or in_list or (own.has_label and above.has_label)

    def _place_in_list(self, marker: Marker, indent: int) -> int | None:
        """Return the place beside an item of the same list, or None where `marker` begins a list."""
        place = self._before(marker, indent)
        if place is not None or self._is_announced(marker, indent):
            return place
        place = self._like(marker, indent)
        return self._beside(indent) if place is None and not marker.can_begin else place

    def _is_announced(self, marker: Marker, indent: int) -> bool:
        """Say whether a list begins right below words that end with a colon."""
        if not self._open or not marker.can_begin:
            return False
        last = self._open[-1]
        begins_anew = marker.is_first and last.marker is not None and not last.marker.is_first
        return last.announces and indent >= last.indent and (begins_anew or not last.is_like(marker))

    def place_within(self, marker: Marker, text: str, *, is_first: bool, announces: bool) -> int:
        """Place an item that is typed within a line, the first one there or a later one; return its depth."""
        place = self._before(marker, None)
        if place is None and not marker.readings:
            place = self._like(marker, self._open[-1].indent)
        if place is None and self._begins_below(marker):
            place = len(self._open)
        if place is None and is_first and self._open[-1].is_ordered:
            place = self._beside(self._open[-1].indent)
        if place is None:
            place = len(self._open) - 1
        return self._put(place, _Open(self._open[min(place, len(self._open) - 1)].indent, marker, text, announces))

    def _begins_below(self, marker: Marker) -> bool:
        """Say whether a list that begins with `marker` within a line stands under the words before it."""
        last = self._open[-1]
        if marker.is_first or last.announces:
            return True
        return not last.is_complete and (last.marker is not None or bool(marker.readings))

    def _put(self, place: int, item: _Open) -> int:
        place = min(place, _MOST_OPEN)
        del self._open[place:]
        self._open.append(item)
        return place + self._base

    def _before(self, marker: Marker, indent: int | None) -> int | None:
        """Return the place of the item that `marker` counts on from; one at the same indentation comes first."""
        if not marker.readings:
            return None
        places = [place for place in self._near() if _counts_on(marker, self._open[place])]
        exact = [place for place in places if self._open[place].indent == indent]
        return next(iter(exact or places), None)

    def _like(self, marker: Marker, indent: int) -> int | None:
        """Return the place of the last item of such a list at this indentation."""
        near = ((place, self._open[place]) for place in self._near())
        return next((place for place, each in near if each.indent == indent and each.is_like(marker)), None)

    def _beside(self, indent: int) -> int | None:
        """Return the place of the outermost marked item at this indentation."""
        near = ((place, self._open[place]) for place in reversed(self._near()))
        return next((place for place, each in near if each.indent == indent and each.marker), None)

    def _near(self) -> range:
        """Return the places of the innermost items, from the inside."""
        return range(len(self._open) - 1, max(-1, len(self._open) - 1 - _NEAR), -1)


_ENDS_WITH_FOLLOWING = re.compile(r"\bfollowing(?: \w+)?$", re.IGNORECASE)
_LABEL = re.compile(r"[A-Z][A-Z /-]+:")
_MOST_OPEN = 32
"""How many levels are kept apart: four times what is shown."""
_NEAR = 12
"""How many levels are looked at for the list that an item goes on with: more than any text has."""


def _counts_on(marker: Marker, item: _Open) -> bool:
    return item.marker is not None and marker.follows(item.marker)
