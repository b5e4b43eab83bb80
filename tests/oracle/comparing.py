"""Ours beside the oracle's: one record, one page, one move; every way in which they can differ is an error in words."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

from typing_extensions import override

from oracle.html_words import sections_of
from oracle.moves import Move, Study
from oracle.ours import OurPage, lapsed, snapshot_of
from oracle.raw_sides import sides_of
from oracle.verdict import Oracle, Plan, Reading
from oracle.wordings import WORDINGS, Wording
from support.building import DEFAULT_BLUEPRINT
from trialeditor.domain.lapsing import ReasonKind, SectionState

_EXPORTED = 7
"""Of so many moves one is looked at as it goes out, too: an export derives a page several times over."""


@dataclass(slots=True)
class Tally:
    """What was compared, and what was found."""

    records: int = 0
    moves: Counter[str] = field(default_factory=Counter)
    sections: int = 0
    lapsed: int = 0
    errors: list[str] = field(default_factory=list)

    @override
    def __str__(self) -> str:
        """Say the numbers in one line."""
        return (
            f"{self.records:,} records, {self.moves.total():,} moves of {len(self.moves)} kinds, {self.sections:,}"
            f" sections compared, {self.lapsed:,} lapsed, {len(self.errors):,} differences"
        )


@dataclass(slots=True)
class Bench:
    """Compares pages of some records, and counts."""

    tally: Tally = field(default_factory=Tally)
    plan: Plan = field(default_factory=lambda: Plan.of(DEFAULT_BLUEPRINT.read_text(encoding="utf-8")))
    press: OurPage = field(default_factory=OurPage)

    def compare_moves(self, record: Study, moves: Sequence[Move], *, seed: int, each: int = 1) -> None:
        """Make moves of one record, and compare one page on each of them, by turns; of so many moves one, by `seed`."""
        self.tally.records += 1
        pages = [SignedPage(self, wording, record) for wording in WORDINGS]
        for number, move in list(enumerate(moves))[seed % each :: each]:
            newer = deepcopy(record)
            if move.make(newer, random.Random(f"{seed} {move.name}")):  # noqa: S311 - the same each time
                self.tally.moves[move.name] += 1
                page = pages[(number + seed // each) % len(pages)]
                found = page.compare(newer, move, exported=(number + seed) % _EXPORTED == 0)
                self.tally.errors += [f"{_nct(record)} {move.name} [{page.wording.name}]: {error}" for error in found]

    def compare_states(self, states: Sequence[Study]) -> None:
        """Sign each page on each state of a record, and compare it on the next one."""
        self.tally.records += 1
        for older, newer in pairwise(states):
            for number, wording in enumerate(WORDINGS):
                self.tally.moves["a later state"] += 1
                exported = (self.tally.records + number) % len(WORDINGS) == 0
                found = SignedPage(self, wording, older).compare(newer, exported=exported)
                self.tally.errors += [f"{_nct(older)} [{wording.name}]: {each}" for each in found]


def _nct(record: Study) -> str:
    return str(record["protocolSection"]["identificationModule"]["nctId"])


class SignedPage:
    """A page that was signed on a record."""

    def __init__(self, bench: Bench, wording: Wording, record: Study) -> None:
        self.bench = bench
        self.wording = wording
        self.record = record
        self.page = OurPage(press=bench.press.press)
        self.snapshot = snapshot_of(record)
        self.page.begin(wording, self.snapshot)
        self.oracle = Oracle()
        self.then = self.read(record, self.page.states)
        self.oracle.sign(self.then)

    def read(self, record: Study, states: Sequence[SectionState]) -> Reading:
        """Return the page as the oracle reads it."""
        page = self.page.preview(states)
        made = self.page.made_criteria() if "eligibility" in self.wording.overrides else page
        return self.bench.plan.read(page, made, record)

    def compare(self, newer: Study, move: Move | None = None, *, exported: bool = True) -> list[str]:
        """Return what is wrong when the record is `newer`; then everything is as it was."""
        self.page.move(snapshot_of(newer))
        try:
            states = self.page.states
            now = self.read(newer, states)
            wanted = self.oracle.lapsed(now)
            self.bench.tally.sections += len(now)
            self.bench.tally.lapsed += len(wanted)
            return [
                *_set_errors("sections", lapsed(states), wanted),
                *self.drift_errors(states, now, wanted),
                *(self.export_errors(wanted) if exported else ()),
                *(self.known_errors(move, wanted) if move else ()),
                *self.raw_errors(newer, wanted),
            ]
        finally:
            self.page.move(self.snapshot)

    def drift_errors(self, states: Sequence[SectionState], now: Reading, wanted: set[str]) -> Iterator[str]:
        """Each lapsed section is in the queue with all that moved in it, and nothing else is."""
        drift = self.page.drift(states)
        yield from _set_errors("drift", set(drift), wanted)
        for key in wanted & set(drift):
            reasons = [each.reason for each in drift[key].reasons]
            facts = [each.fact for each in reasons if each.kind is ReasonKind.FACT]
            yield from _set_errors(f"reasons of {key}", set(facts), self.oracle.moved(key, now))
            phrases = [each for each in reasons if each.kind is ReasonKind.PHRASE]
            if bool(phrases) is not self.oracle.reads_otherwise(key, now):
                yield f"{key} reads otherwise or not, but its phrases that moved are {phrases}"
            for each in reasons:
                if each.old == each.new or (not each.old and not each.new):
                    yield f"{key}: {each.fact} moved from {each.old!r} to {each.new!r}"
            if len(set(reasons)) < len(reasons):
                yield f"{key} has a reason twice"

    def export_errors(self, wanted: set[str]) -> Iterator[str]:
        """What goes out has a notice in place of each lapsed section, and the signed words of all others."""
        page = self.page.export()
        if page is None:
            yield "nothing goes out"
            return
        shown = sections_of(page)
        checking = {key for key, each in shown.items() if each.state == "checking"}
        yield from _set_errors("notices", checking, wanted)
        for key, seen in self.then.items():
            if key not in wanted and seen.lines is not None and shown[key].lines != seen.lines:
                yield f"{key} goes out with other words than were signed"

    def known_errors(self, move: Move, wanted: set[str]) -> Iterator[str]:
        """The oracle itself must say what is known of a move beforehand."""
        if move.unseen and wanted:
            yield f"nobody could notice, but {sorted(wanted)} lapse"
        for key in self.resting_on(move.touches) - wanted:
            yield f"{key} declares {move.touches}, but holds"
        resting = self.resting_on(move.touches_one_of)
        if resting and not resting & wanted:
            yield f"none of {sorted(resting)} lapses"

    def resting_on(self, facts: Sequence[str]) -> set[str]:
        """Return the sections with words that declare one of these facts."""
        return {
            key
            for key, seen in self.then.items()
            if seen.lines is not None and set(self.bench.plan.depends[key]) & set(facts)
        }

    def raw_errors(self, newer: Study, wanted: set[str]) -> Iterator[str]:
        """A changed word in the criteria's own text ends the section that rests on its side of it."""
        then, now = (sides_of(_criteria(each)) for each in (self.record, newer))
        if then is None or now is None:
            return
        for side, key in (("inclusion", "good_fit"), ("exclusion", "not_a_fit")):
            if then[side] != now[side] and key not in wanted:
                yield f"the {side} criteria say something else, but {key} holds"


def _criteria(record: Mapping[str, Any]) -> str:
    return record["protocolSection"].get("eligibilityModule", {}).get("eligibilityCriteria") or ""


def _set_errors(what: str, ours: set[Any], wanted: set[Any]) -> Iterator[str]:
    if ours - wanted:
        yield f"{what}: ours alone {sorted(map(str, ours - wanted))}"
    if wanted - ours:
        yield f"{what}: the oracle's alone {sorted(map(str, wanted - ours))}"
