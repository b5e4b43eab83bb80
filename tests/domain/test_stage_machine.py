"""Whatever people do, in whatever order: no page is ever signed that is not, by an oracle of a few lines.

The oracle keeps its own list of signatures, made of what the acts below did, and computes digests with the standard
library alone. It knows nothing of the code under test but the reader text and the facts that a section declares.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, replace
from datetime import timedelta
from itertools import permutations
from typing import Any

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

from support.building import EDNA, MIA, RITA, ROB, Story, key_of, person
from trialeditor.domain.guards import why_not_next_review, why_not_return, why_not_sign, why_not_submit
from trialeditor.domain.people import Person, Role
from trialeditor.domain.policy import LapsedPolicy, Policy
from trialeditor.domain.publishing import published, review_dates
from trialeditor.domain.reading import SectionReading, read_page
from trialeditor.domain.signoff import Signer
from trialeditor.domain.stages import stage
from trialeditor.domain.trial import Stage

R, M = Role.REVIEWER, Role.MEDICAL_REVIEWER
BOTH = person("Bo Both", R, M, Role.EDITOR)
EVERYBODY = (EDNA, RITA, ROB, MIA, BOTH)
WRITTEN = ("summary", "studies", "benefit")
TEXTS = ("One.", "Two.", "{enrollment.count|About} join.", "It is {status|inline}.", "*One*.", "")
QUOTES = ("new patients", "Finished", "Open")
"""Words that the made section has with some records, and with others not."""
RECORDS: tuple[dict[str, Any], ...] = (
    {},
    {"enrollment.count": 78},
    {"enrollment.count": 120},
    {"status": "COMPLETED"},
    {"phase": ("PHASE3",)},
    {"sex": "FEMALE"},
)
POLICIES = [Policy(sign_roles=roles, lapsed=lapsed) for roles in ((R,), (R, M), (R, R)) for lapsed in LapsedPolicy]


@dataclass(frozen=True)
class Signed:
    """One signature as the oracle remembers it."""

    who: str
    role: Role
    entry: int
    digests: dict[str, str]


def digest(reading: SectionReading) -> str:
    value = {
        "v": 1,
        "key": reading.key,
        "heading": reading.spec.read_heading,
        "reader_text": noted(reading.reader_text) if reading.notes else reading.reader_text,
        "facts": dict(reading.facts),
    }
    return hashlib.sha256(json.dumps(value, sort_keys=True, separators=(",", ":")).encode()).hexdigest()


def noted(text: str) -> str:
    """Return the quotes of a made section with their notes, which is what of it is signed."""
    found: list[str] = []
    part: list[str] = []
    for line in text.split("\n"):
        if line[:2] == "#\t":
            part = [line[2:]]
        label, is_row, _ = line.partition(":\t")
        where = ": ".join([*part, label] if is_row and "\t" not in label else part)
        for each in line.split("\t<")[1:]:
            quote, note = each.split("\t>")[0].split("\t|")
            found.append(f"{quote}\t[{note}]" + (f"\t{where}" if where else ""))
    return "\n".join(sorted(found))


def is_typed(reading: SectionReading) -> bool:
    """Say whether people answer for what is read: words, or an override, which takes facts away even without words.

    So does a note, even one that has lost its place.
    """
    return reading.overridden or (reading.is_signable and bool(reading.reader_text))


class Page(RuleBasedStateMachine):
    """One page, and everything that people and forgers can do to it."""

    def __init__(self) -> None:
        super().__init__()
        self.story = Story()
        self.story.add_key(BOTH)
        self.signatures: list[Signed] = []
        self.ended: dict[str, int] = {}
        """By person: the last entry whose signature still counts."""
        self.changes: list[tuple[int, str, str]] = []
        """Who changed the words of which section in which entry."""
        self.last_act = ""
        self.was = Stage.NEW
        self.reviewed: str | None = None

    @initialize(policy=st.sampled_from(POLICIES))
    def begin(self, policy: Policy) -> None:
        self.story.policy = policy

    # The oracle

    def counting(self, key: str, wanted: str, until: int) -> list[Signed]:
        return [
            each
            for each in self.signatures
            if each.digests.get(key) == wanted and each.entry <= min(until, self.ended.get(each.who, until))
        ]

    def is_covered(self, key: str, wanted: str, until: int = 10**9) -> bool:
        roles = self.story.policy.sign_roles
        found = {(each.who, each.role) for each in self.counting(key, wanted, until)}
        return any(
            tuple(role for _, role in chosen) == roles and len({who for who, _ in chosen}) == len(roles)
            for chosen in permutations(found, len(roles))
        )

    def authors(self, key: str) -> set[str]:
        """Return who changed a section since it was last wholly signed."""
        signed = [
            each.entry
            for each in self.signatures
            if key in each.digests and self.is_covered(key, each.digests[key], each.entry)
        ]
        counting = [entry for entry in signed if self.counts(entry)]
        since = max(counting, default=0)
        return {who for entry, changed, who in self.changes if changed == key and entry > since}

    def counts(self, entry: int) -> bool:
        return any(each.entry == entry <= self.ended.get(each.who, entry) for each in self.signatures)

    def is_right(self, readings: tuple[SectionReading, ...]) -> bool:
        """Say whether all that was typed is covered, there is some, and no required section is without words."""
        worded = [each for each in readings if is_typed(each)]
        return (
            bool(worded)
            and all(self.is_covered(each.key, digest(each)) for each in worded)
            and all(each.reader_text for each in readings if each.spec.required)
        )

    # Acts

    def note(self, act: str) -> None:
        self.last_act = act

    def wrote(self, before: tuple[SectionReading, ...], who: Person) -> None:
        sources = {each.key: (each.source, each.notes) for each in before}
        for each in self.story.readings:
            if (each.source, each.notes) != sources.get(each.key):
                self.changes.append((self.story.entry, each.key, who.id))
        self.note("write")

    @rule(key=st.sampled_from(WRITTEN), text=st.sampled_from(TEXTS), who=st.sampled_from(EVERYBODY))
    def edit(self, key: str, text: str, who: Person) -> None:
        before = self.story.readings
        self.story.write({key: text}, by=who)
        self.wrote(before, who)

    @rule(who=st.sampled_from(EVERYBODY), record=st.sampled_from(RECORDS))
    def write_everything(self, who: Person, record: dict[str, Any]) -> None:
        before = self.story.readings
        self.story.record_moved(record)
        self.story.write({"summary": "One.", "studies": TEXTS[2]}, by=who)
        self.wrote(before, who)

    @rule(text=st.sampled_from(["Typed.", "", None]), who=st.sampled_from(EVERYBODY))
    def override(self, text: str | None, who: Person) -> None:
        before = self.story.readings
        self.story.override("quick_facts", text, by=who)
        self.wrote(before, who)

    @rule(
        quote=st.sampled_from(QUOTES), text=st.sampled_from(["A note.", "Another.", ""]), who=st.sampled_from(EVERYBODY)
    )
    def write_note(self, quote: str, text: str, who: Person) -> None:
        before = self.story.readings
        self.story.write_content(self.story.content.with_note("quick_facts", quote, text), by=who)
        self.wrote(before, who)

    @precondition(lambda self: self.story.revisions)
    @rule(number=st.integers(0, 20), who=st.sampled_from(EVERYBODY))
    def restore(self, number: int, who: Person) -> None:
        before = self.story.readings
        revisions = self.story.revisions
        self.story.write_content(revisions[number % len(revisions)].content, by=who)
        self.wrote(before, who)

    @rule(record=st.sampled_from(RECORDS))
    def record_moves(self, record: dict[str, Any]) -> None:
        self.story.record_moved(record)
        self.note("import")

    @precondition(lambda self: self.story.revisions)
    @rule()
    def submit(self) -> None:
        if why_not_submit(self.story.history, self.story.states) is None:
            self.story.submit()
        self.note("submit")

    @precondition(lambda self: self.story.revisions)
    @rule()
    def send_back(self) -> None:
        if why_not_return(self.story.history) is None:
            self.story.send_back()
        self.note("return")

    @precondition(lambda self: self.story.revisions)
    @rule(who=st.sampled_from(EVERYBODY), role=st.sampled_from([R, M]), part=st.sampled_from([None, *WRITTEN]))
    def sign(self, who: Person, role: Role, part: str | None) -> None:
        self.note("refused")
        keys = [part] if part else [each.key for each in self.story.readings if each.is_signable]
        if why_not_sign(self.story.history, self.story.states, who, role, tuple(keys)):
            return
        assert role in who.roles
        assert not any(who.id in self.authors(key) for key in keys), "nobody signs words of their own"
        assert stage(self.story.history) is not Stage.RETIRED
        self.story.sign(by=who, role=role, keys=keys if part else None)
        self.remember(who.id, role, keys)
        self.note("sign part" if part else "sign page")

    @rule(writer=st.sampled_from(EVERYBODY), record=st.sampled_from(RECORDS))
    def review_in_full(self, writer: Person, record: dict[str, Any]) -> None:
        """Write, submit and sign by whoever may, as on a good day."""
        self.write_everything(writer, record)
        self.check()
        self.submit()
        self.check()
        for who, role in ((RITA, R), (MIA, M), (ROB, R), (BOTH, R), (BOTH, M)):
            self.sign(who, role, None)
            self.check()

    def check(self) -> None:
        self.signed_is_signed()
        self.nothing_goes_out_unsigned()
        self.only_the_whole_page_moves_last_reviewed()

    def remember(self, who: str, role: Role, keys: list[str]) -> None:
        digests = {each.key: digest(each) for each in self.story.readings if each.key in keys}
        self.signatures.append(Signed(who, role, self.story.entry, digests))

    @precondition(lambda self: self.story.revisions)
    @rule(who=st.sampled_from([RITA, ROB, MIA]), kind=st.sampled_from(["fake", "words", "name", "stranger"]))
    def forge(self, who: Person, kind: str) -> None:
        """Put a sign-off there that must count for nothing."""
        signer = person("Sly Stranger", *who.roles) if kind == "stranger" else who
        sign_off = self.story.sign(by=signer, role=next(iter(who.roles)), authentic=kind != "fake")
        if kind == "words":
            self.story.change_last_sign_off(
                sections=tuple(replace(each, reader_text="Forged") for each in sign_off.payload.sections)
            )
        if kind == "name":
            other = ROB if who is not ROB else RITA
            self.story.change_last_sign_off(signer=Signer(person=other.id, name=other.name, key=key_of(who)))
        self.note("forge")

    @rule(who=st.sampled_from([RITA, ROB, MIA, BOTH]))
    def retire_key(self, who: Person) -> None:
        self.story.retire_key(who)
        self.end(who, self.story.entry)

    @rule(who=st.sampled_from([RITA, ROB, MIA, BOTH]), back=st.integers(0, 8))
    def revoke_key(self, who: Person, back: int) -> None:
        after = max(self.story.entry - back, 0)
        self.story.revoke_key(who, after_entry=after)
        self.end(who, after)

    def end(self, who: Person, last: int) -> None:
        self.ended[who.id] = min(last, self.ended.get(who.id, last))
        self.note("key")

    @rule(retired=st.booleans())
    def retire(self, retired: bool) -> None:
        self.story.retire(retired=retired)
        self.note("retire")

    @rule(days=st.integers(-20, 500))
    def bring_review_forward(self, days: int) -> None:
        today = self.story.now.date()
        wanted = today + timedelta(days=days)
        if why_not_next_review(self.story.history, wanted, today) is None:
            self.story.next_review(wanted)
        self.note("date")

    # Promises

    @invariant()
    def signed_is_signed(self) -> None:
        now = stage(self.story.history)
        if now is Stage.SIGNED:
            assert self.is_right(self.story.readings)
        if now is Stage.SIGNED and self.was not in {Stage.SIGNED, Stage.RETIRED}:
            assert self.last_act in {"sign page", "sign part", "write", "import"}
        is_retired = bool(self.story.retirements) and self.story.retirements[-1].retired
        assert (now is Stage.RETIRED) == is_retired
        if self.is_right(self.story.readings) and all(each.reader_text for each in self.story.readings[:3]):
            assert now in {Stage.SIGNED, Stage.RETIRED}
        self.was = now
        event(f"stage {now}")

    @invariant()
    def nothing_goes_out_unsigned(self) -> None:
        history = self.story.history
        out = published(history)
        if out is None:
            return
        assert stage(history) is not Stage.RETIRED
        for state in out.sections:
            reading = state.reading
            if state.holds and is_typed(reading):
                assert self.is_covered(reading.key, digest(reading))
        if history.policy.lapsed is LapsedPolicy.WITHHOLD:
            assert all(state.holds for state in out.sections)
            assert self.is_right(read_page(self.story.blueprint, out.revision.content, self.story.snapshot.facts))

    @invariant()
    def only_the_whole_page_moves_last_reviewed(self) -> None:
        dates = review_dates(self.story.history)
        last = dates.signers[-1].id + "".join(sorted(each.id for each in dates.signers)) if dates else None
        if last != self.reviewed:
            assert self.last_act in {"sign page", "key"}
        if dates:
            assert dates.next_review <= dates.signed_until
            assert all(each.payload.next_review >= dates.signed_until for each in dates.signers)
            assert [each.payload.role for each in dates.signers] == list(history_roles(self.story))
            assert len({each.payload.signer.person for each in dates.signers}) == len(dates.signers)
        self.reviewed = last


def history_roles(story: Story) -> tuple[Role, ...]:
    return story.policy.sign_roles


TestPage = Page.TestCase
TestPage.settings = settings(max_examples=40, stateful_step_count=25)


@pytest.mark.long
def test_many_lives_of_a_page() -> None:
    run_state_machine_as_test(Page, settings=settings(max_examples=200, stateful_step_count=40))
