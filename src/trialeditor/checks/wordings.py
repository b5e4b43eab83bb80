"""Wordings: a small way to write down what phrases to look for, so that a list of them can be read and added to.

```
will|can [really] help {who}      words; others in their place with |; words that may be missing in [ ]; a named set
~reduce the risk                  any form of a word: reduces, reduced, reducing
gets access to …2 treatment       up to two words between; … alone means up to three
#                                 any number in digits
```

A wording ends with a word. It matches whole words whatever their case, across hyphens, commas and quotes but across no
other sign, and contractions as if they were written out (`word_runs`). A set is a list of wordings, in which other sets
may be named.

All wordings of a table become one automaton, which reads a text word by word: the time grows with the text alone.
"""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from trialeditor.checks.inflection import forms_of
from trialeditor.checks.word_paths import Paths, Walker
from trialeditor.checks.word_runs import WordRun, parted, words_in
from trialeditor.domain.errors import BadInput

Label = TypeVar("Label", bound=Hashable)
Sets = Mapping[str, Sequence[str]]
_PIECE = re.compile(r"\[(?P<optional>[^\[\]]+)\]|…(?P<gap>\d?)|(?P<words>[^\s\[\]…]+)")
_NAME = re.compile(r"\{(\w+)\}")
_PARTS = re.compile(r"[^\s-]+")
_DEEPEST = 6
_USUAL_GAP = 3


@dataclass(frozen=True, slots=True)
class Found(Generic[Label]):
    """A wording in a text: its range, and the same counted in words."""

    start: int
    end: int
    first: int
    after: int
    label: Label


@dataclass(frozen=True, slots=True)
class Wordings(Generic[Label]):
    """Wordings by label, ready to be looked for."""

    walker: Walker[Label]

    def hits(self, run: WordRun) -> Iterator[Found[Label]]:
        """Go through every label at every place where it begins, as long as it can be."""
        for first in range(len(run)):
            yield from (self._found(run, first, after, label) for label, after in self.walker.walk(run, first).items())

    def runs(self, run: WordRun) -> Iterator[Found[Label]]:
        """Go through what stands in a text, in order: the longest at each place, and none overlapping another."""
        first = 0
        while first < len(run):
            found = self.at(run, first)
            if found is not None:
                yield found
            first = found.after if found is not None else first + 1

    def at(self, run: WordRun, first: int) -> Found[Label] | None:
        """Return the longest that begins with the word `first`, or None."""
        ends = self.walker.walk(run, first)
        if not ends:
            return None
        label, after = max(ends.items(), key=lambda each: each[1])
        return self._found(run, first, after, label)

    def ends_at(self, run: WordRun, after: int, most: int = 6) -> bool:
        """Say whether one of at most `most` words ends right before the word `after`."""
        return any(after in self.walker.ends(run, first, after) for first in range(max(0, after - most), after))

    def finditer(self, text: str) -> Iterator[Found[Label]]:
        """Go through what stands in a text, in order, without overlaps."""
        return self.runs(words_in(text))

    def search(self, text: str) -> Found[Label] | None:
        """Return the first that stands in a text, or None."""
        return next(self.finditer(text), None)

    @staticmethod
    def _found(run: WordRun, first: int, after: int, label: Label) -> Found[Label]:
        return Found(run.starts[first], run.ends[after - 1], first, after, label)


def labelled(wordings: Mapping[Label, Iterable[str]], sets: Sets) -> Wordings[Label]:
    """Return wordings by label; raise BadInput for what cannot be read."""
    paths: Paths[Label] = Paths()
    for label, texts in wordings.items():
        for text in texts:
            paths.close(_wording(paths, paths.start, text, sets, 0), label)
    return Wordings(Walker(paths))


def any_of(wordings: Iterable[str], sets: Sets) -> Wordings[bool]:
    """Return wordings that need no label; raise BadInput."""
    return labelled({True: wordings}, sets)


def _wording(paths: Paths[Label], at: int, text: str, sets: Sets, depth: int) -> int:
    """Lay the path of a wording from the place `at`; return where it leads."""
    after, ended = _pieces(paths, at, text, sets, depth)
    if not ended:
        raise BadInput("expected a word at the end of a wording", field=text)
    return after


def _pieces(paths: Paths[Label], at: int, text: str, sets: Sets, depth: int) -> tuple[int, bool]:
    """Lay the pieces of a wording; return where they lead, and whether the last is a word."""
    if depth > _DEEPEST:
        raise BadInput("sets that name each other", field=text)
    ended = False
    for match in _PIECE.finditer(text):
        ended = match["words"] is not None
        if match["optional"]:
            after = _pieces(paths, at, match["optional"], sets, depth + 1)[0]
            paths.skip(at, after)
            at = after
        elif ended:
            at = _alternatives(paths, at, match["words"], sets, depth)
        else:
            at = paths.gap(at, int(match["gap"] or _USUAL_GAP))
    return at, ended


def _alternatives(paths: Paths[Label], at: int, words: str, sets: Sets, depth: int) -> int:
    """Lay `a|b|{set}` from the place `at`; return where all of them lead."""
    after = paths.place()
    for word in words.split("|"):
        name = _NAME.fullmatch(word)
        if name is None:
            _word(paths, at, after, word)
        elif name[1] in sets:
            for each in sets[name[1]]:
                paths.skip(_wording(paths, at, each, sets, depth + 1), after)
        else:
            raise BadInput("no such set", field=word)
    return after


def _word(paths: Paths[Label], at: int, after: int, word: str) -> None:
    """Lay one word in all its forms; a hyphen or a contraction makes it two."""
    parts = [each for part in _PARTS.findall(word.removeprefix("~")) for each in parted(part)]
    if not parts:
        raise BadInput("expected a word", field=word)
    for part in parts[:-1]:
        at = paths.word(at, part)
    for form in forms_of(parts[-1]) if word.startswith("~") else (parts[-1],):
        paths.skip(paths.word(at, form), after)
