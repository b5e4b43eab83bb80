"""Whatever is edited, undone, overridden, imported and signed, in whatever order: ours and the oracle name the same."""

from __future__ import annotations

import json
import random
import re
import unicodedata
from collections.abc import Callable, Mapping
from copy import deepcopy

import pytest
from hypothesis import event, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from oracle.every_move import SINGLE
from oracle.moves import Move, Study
from oracle.ours import OurPage, lapsed, snapshot_of
from oracle.verdict import Oracle, Plan, Reading
from oracle.wordings import WORDINGS, Wording
from support.building import DEFAULT_BLUEPRINT
from support.pages import renderer
from support.repository import ROOT
from trialeditor.domain.drift import MOVED
from trialeditor.domain.lapsing import ReasonKind, SectionState

RECORDS = sorted((ROOT / "tests" / "data" / "checks" / "records").glob("*.json"))
PLAN = Plan.of(DEFAULT_BLUEPRINT.read_text(encoding="utf-8"))
PRESS = renderer()
REQUIRED = ("title", "summary", "studies", "good_fit", "not_a_fit", "how_to_participate")
MADE = ("quick_facts", "eligibility", "locations", "contacts", "conditions")
EDITS: Mapping[str, Callable[[str], str]] = {
    "a further sentence": lambda text: f"{text} It takes {{enrollment.count|about}}.",
    "a further paragraph": lambda text: f"{text}\n\nAsk your doctor.",
    "a word less": lambda text: text.rpartition(" ")[0],
    "an item more": lambda text: f"{text}\n- One more thing",
    "lines turned round": lambda text: "\n".join(reversed(text.split("\n"))),
    "a word set in italics": lambda text: re.sub(r"(?<=[a-z] )([a-z]+)(?= [a-z])", r"*\1*", text, count=1),
    "a word set in bold": lambda text: re.sub(r"(?<=[a-z] )([a-z]+)(?= [a-z])", r"**\1**", text, count=1),
    "no looks": lambda text: re.sub(r"\*+(\w+)\*+", r"\1", text),
    "spaces": lambda text: re.sub(r"(?<=\w) (?=\w)", "  \u00a0", text),
    "decomposed": lambda text: unicodedata.normalize("NFD", f"{text} café"),
    "composed": lambda text: unicodedata.normalize("NFC", f"{text} café"),
    "other bullets": lambda text: re.sub(r"(?m)^(\s*)- ", r"\1* ", text),
    "other numbers": lambda text: re.sub(r"(?m)^\d[.)] ", "7) ", text),
    "bullets for numbers": lambda text: re.sub(r"(?m)^\d[.)] ", "- ", text),
    "an escape": lambda text: re.sub(r"(?<=[a-z])\.(?=\s|$)", r"\\.", text),
    "a link": lambda text: f"{text} See [the list](https://example.org/list).",
    "the link elsewhere": lambda text: text.replace("example.org", "example.com"),
    "a phrase by its words": lambda text: text.replace("{nct_id}", "NCT05350891"),
    "another form": lambda text: text.replace("{enrollment.count|about}", "{enrollment.count|people}"),
    "empty lines": lambda text: text.replace("\n\n", "\n\n\n \n"),
    "a line broken": lambda text: re.sub(r"(?<=[a-z]) (?=[a-z])", "\n", text, count=1),
    "nothing": lambda _text: "",
}


class AnyOrder(RuleBasedStateMachine):
    """One page, its record, and what the oracle remembers of its signatures."""

    def __init__(self) -> None:
        super().__init__()
        self.page = OurPage(press=PRESS)
        self.oracle = Oracle()
        self.records: list[Study] = []

    @initialize(number=st.integers(0, len(RECORDS) - 1), wording=st.sampled_from(WORDINGS))
    def begin(self, number: int, wording: Wording) -> None:
        self.records.append(json.loads(RECORDS[number].read_text(encoding="utf-8")))
        self.page.begin(wording, snapshot_of(self.records[-1]))
        self.oracle.sign(self.read(self.page.states))

    def read(self, states: tuple[SectionState, ...]) -> Reading:
        return PLAN.read(self.page.preview(states), self.page.made_criteria(), self.records[-1])

    # What people do

    @rule(key=st.sampled_from(sorted(PLAN.written)), name=st.sampled_from(sorted(EDITS)))
    def edit(self, key: str, name: str) -> None:
        content = self.page.story.content
        self.page.story.write_content(content.with_text(key, EDITS[name](content.text(key))))

    @rule(key=st.sampled_from(MADE), text=st.sampled_from((None, "", "As {status|inline}.", "Ask us.")))
    def override(self, key: str, text: str | None) -> None:
        self.page.story.override(key, text)

    @rule(back=st.integers(1, 4))
    def undo(self, back: int) -> None:
        revisions = self.page.story.revisions
        self.page.story.write_content(revisions[max(0, len(revisions) - 1 - back)].content)

    @precondition(lambda self: all(self.page.story.content.text(key).strip() for key in REQUIRED))
    @rule(part=st.sets(st.sampled_from([*sorted(PLAN.written), *MADE]), max_size=4))
    def sign(self, part: set[str]) -> None:
        now = self.read(self.page.states)
        keys = sorted(part & set(now)) if part else sorted(now)
        self.page.story.sign(keys=keys)
        self.oracle.sign(now, keys)

    # What the registry does

    @rule(move=st.sampled_from(SINGLE), seed=st.integers(0, 3))
    def import_moved(self, move: Move, seed: int) -> None:
        newer = deepcopy(self.records[-1])
        if move.make(newer, random.Random(seed)):  # noqa: S311 - hypothesis draws the seed
            event(move.name)
            self.import_state(newer)

    @rule(back=st.integers(1, 4))
    def import_earlier(self, back: int) -> None:
        self.import_state(self.records[max(0, len(self.records) - 1 - back)])

    def import_state(self, record: Study) -> None:
        self.records.append(record)
        self.page.move(snapshot_of(record))

    # What must hold

    @invariant()
    def the_same_sections_lapse(self) -> None:
        if not self.records:
            return
        states = self.page.states
        now = self.read(states)
        wanted = self.oracle.lapsed(now)
        assert lapsed(states) == wanted
        event(f"{min(len(wanted), 5)} lapsed")
        for state in states:
            if state.key in wanted:
                self.reasons_fit(state, now)
        by_record = {each.key for each in states if any(reason.kind in MOVED for reason in each.reasons)}
        assert set(self.page.drift(states)) == by_record

    def reasons_fit(self, state: SectionState, now: Reading) -> None:
        facts = [reason.fact for reason in state.reasons if reason.kind is ReasonKind.FACT]
        assert sorted(map(str, facts)) == sorted(self.oracle.moved(state.key, now))
        about_words = [each for each in state.reasons if each.kind in {ReasonKind.WORDS, ReasonKind.PHRASE}]
        assert bool(about_words) is self.oracle.reads_otherwise(state.key, now)
        assert len(set(state.reasons)) == len(state.reasons)
        assert all(each.old != each.new for each in state.reasons)


TestAnyOrder = AnyOrder.TestCase
TestAnyOrder.settings = settings(max_examples=12, stateful_step_count=20)


@pytest.mark.long
def test_many_lives() -> None:
    run_state_machine_as_test(AnyOrder, settings=settings(max_examples=400, stateful_step_count=40))


READS_ALIKE = frozenset(
    {
        "a word set in italics",
        "a word set in bold",
        "spaces",
        "other bullets",
        "other numbers",
        "an escape",
        "empty lines",
    }
)
READS_OTHERWISE = frozenset(
    {"a further sentence", "an item more", "lines turned round", "the link elsewhere", "bullets for numbers", "nothing"}
)


@pytest.mark.parametrize("name", sorted(READS_ALIKE | READS_OTHERWISE))
def test_the_oracle_tells_edits_apart_as_a_reader_does(name: str) -> None:
    text = (
        "Ask [us](https://example.org/a).\n\n1. Ask your own doctor.\n2. Call {enrollment.count|about}.\n\n- One thing"
    )
    record = json.loads(RECORDS[0].read_text(encoding="utf-8"))
    page = OurPage(press=PRESS)
    page.begin(WORDINGS[1], snapshot_of(record))
    lines = []
    for source in (text, EDITS[name](text)):
        page.story.write({"studies": source})
        lines.append(PLAN.read(page.preview(page.states), page.made_criteria(), record)["studies"].lines)
    assert EDITS[name](text) != text
    assert (lines[0] == lines[1]) is (name in READS_ALIKE)
