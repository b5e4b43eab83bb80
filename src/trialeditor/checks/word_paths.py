"""The automaton behind wordings: places joined by words, walked through with all that is possible kept in view.

The sets of places that a walk can be in become states when they are first met, and are remembered; there are only as
many as the table allows, so that a text however odd makes it neither slow nor large.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from trialeditor.checks.word_runs import WordRun

Label = TypeVar("Label", bound=Hashable)
NUMBER = "#"
_OTHER = ""
"""Any word that no wording names."""


@dataclass(slots=True)
class Paths(Generic[Label]):
    """Places, and the ways between them: by a word, by any word, or by nothing."""

    start: int = 0
    words: list[dict[str, list[int]]] = field(default_factory=lambda: [{}])
    any_word: list[list[int]] = field(default_factory=lambda: [[]])
    nothing: list[list[int]] = field(default_factory=lambda: [[]])
    labels: dict[int, list[Label]] = field(default_factory=dict)

    def place(self) -> int:
        """Return a place that nothing leads to."""
        self.words.append({})
        self.any_word.append([])
        self.nothing.append([])
        return len(self.words) - 1

    def word(self, at: int, word: str) -> int:
        """Return a place behind a word; the same one for the same word."""
        known = self.words[at].get(word)
        if known is None:
            known = self.words[at][word] = [self.place()]
        return known[0]

    def skip(self, at: int, after: int) -> None:
        """Let a walk go on at another place."""
        self.nothing[at].append(after)

    def gap(self, at: int, most: int) -> int:
        """Return a place that up to `most` words lead to, whatever they are."""
        after = self.place()
        self.skip(at, after)
        for _ in range(most):
            behind = self.place()
            self.any_word[at].append(behind)
            self.skip(behind, after)
            at = behind
        return after

    def close(self, at: int, label: Label) -> None:
        """Say that a wording ends here."""
        self.labels.setdefault(at, []).append(label)


@dataclass(slots=True, eq=False)
class _State(Generic[Label]):
    """All places that a walk can be in."""

    places: frozenset[int]
    labels: tuple[Label, ...]
    moves: dict[str, _State[Label]] = field(default_factory=dict)


class Walker(Generic[Label]):
    """Walks through texts. Safe to use from several threads: at worst a state is worked out twice."""

    def __init__(self, paths: Paths[Label]) -> None:
        self._paths = paths
        self._named = frozenset(word for words in paths.words for word in words)
        self.states: dict[frozenset[int], _State[Label]] = {}
        """Every set of places that a walk has been in: no more than the table allows, whatever was read."""
        self._start = self._state([paths.start])
        self._begins = frozenset(word for at in self._start.places for word in paths.words[at])
        self._begins_with_any = any(paths.any_word[at] for at in self._start.places)

    def walk(self, run: WordRun, first: int) -> dict[Label, int]:
        """Return the labels of what begins with the word `first`, each with the word after its longest, by number."""
        found: dict[Label, int] = {}
        if first >= len(run) or not self._may_begin(run.words[first]):
            return found
        for labels, after in self._steps(run, first, len(run)):
            for label in labels:
                found[label] = after
        return found

    def ends(self, run: WordRun, first: int, last: int) -> list[int]:
        """Return where wordings that begin with the word `first` can end, up to the word `last`."""
        return [after for labels, after in self._steps(run, first, last) if labels]

    def _may_begin(self, word: str) -> bool:
        """Say whether any wording can begin with a word: most words of a text begin none, and need no walk."""
        return word in self._begins or self._begins_with_any or (word[0].isdigit() and NUMBER in self._begins)

    def _steps(self, run: WordRun, first: int, last: int) -> Iterator[tuple[tuple[Label, ...], int]]:
        state, after = self._start, first
        while after < last:
            word = run.words[after]
            symbol = word if word in self._named else _symbol(word)
            following = state.moves.get(symbol)
            if following is None:
                following = state.moves[symbol] = self._move(state, symbol)
            if not following.places:
                return
            after += 1
            if following.labels:
                yield following.labels, after
            state = following

    def _move(self, state: _State[Label], symbol: str) -> _State[Label]:
        symbols = (symbol, NUMBER) if symbol[:1].isdigit() else (symbol,)
        by_word = (place for at in state.places for each in symbols for place in self._paths.words[at].get(each, ()))
        is_word = symbol in {_OTHER, NUMBER} or symbol[0].isalnum()
        freely = (place for at in state.places for place in self._paths.any_word[at]) if is_word else ()
        return self._state([*by_word, *freely])

    def _state(self, places: Iterable[int]) -> _State[Label]:
        reached = self._reached(places)
        known = self.states.get(reached)
        if known is None:
            labels = (label for place in reached for label in self._paths.labels.get(place, ()))
            known = self.states.setdefault(reached, _State(reached, tuple(dict.fromkeys(labels))))
        return known

    def _reached(self, places: Iterable[int]) -> frozenset[int]:
        """Return places with all those that nothing parts from them."""
        waiting, seen = list(places), set[int]()
        while waiting:
            at = waiting.pop()
            if at not in seen:
                seen.add(at)
                waiting.extend(self._paths.nothing[at])
        return frozenset(seen)


def _symbol(word: str) -> str:
    """Return what stands for a word that no wording names: a number, any other word, or a sign that ends a walk."""
    if word[0].isdigit():
        return NUMBER
    return _OTHER if word[0].isalnum() else "."
