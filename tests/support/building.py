"""Building page histories by acts, for tests of the domain and of what rests on it.

A `Story` is one page's life: edits, imports, submissions, signatures, key acts. It records what it is told and judges
nothing; whether a step was allowed is for the code under test. No cryptography: a signature is authentic when the
story says so.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from support.building_facts import view
from trialeditor.domain.blueprint import Blueprint, parse_blueprint
from trialeditor.domain.canonical import digest_bytes
from trialeditor.domain.content import Override, PageContent
from trialeditor.domain.facts import FactValue
from trialeditor.domain.history import (
    PageHistory,
    Retirement,
    Return,
    ReviewDateChange,
    SnapshotView,
    Submission,
)
from trialeditor.domain.ids import Digest, KeyId, NctId, PersonId
from trialeditor.domain.lapsing import SectionState, section_states
from trialeditor.domain.people import KeyAct, KeyActKind, KeyRing, Person, Role
from trialeditor.domain.policy import Policy
from trialeditor.domain.reading import SectionReading, read_page
from trialeditor.domain.revision import Revision, RevisionKind, make_revision
from trialeditor.domain.signoff import Payload, Scope, SignedSection, Signer, SignOff

NCT = NctId("NCT05350891")
BEGIN = datetime(2026, 1, 5, 9, 0, tzinfo=UTC)
DEFAULT_BLUEPRINT = Path(__file__).parents[2] / "resources" / "blueprints" / "find-a-trial.toml"


def person(name: str, *roles: Role) -> Person:
    """Return a person with a printed name and roles; an editor when none are named."""
    return Person(id=PersonId(name.split(maxsplit=1)[0].lower()), name=name, roles=frozenset(roles or (Role.EDITOR,)))


EDNA = person("Edna Editor")
RITA = person("Rita Reviewer", Role.REVIEWER)
ROB = person("Rob Reviewer", Role.REVIEWER)
MIA = person("Mia Medical", Role.MEDICAL_REVIEWER)


def default_blueprint() -> Blueprint:
    """Return the blueprint that the product comes with."""
    return parse_blueprint(DEFAULT_BLUEPRINT.read_text(encoding="utf-8"))


SMALL = parse_blueprint(
    """
key = "small"
name = "Small"

[[section]]
key = "summary"
heading = "Summary"
required = true
depends = ["status"]

[[section]]
key = "studies"
heading = "What this trial studies"
required = true

[[section]]
key = "benefit"
heading = "Benefit"
group = "Why it matters"
depends = ["phase"]

[[section]]
key = "quick_facts"
heading = "Quick facts"
layout = "rows"
depends = ["status"]
rows = [["Status", "{status}"]]

[[section]]
key = "review"
heading = "About this page"
layout = "review"
"""
)
"""Two required sections, an optional one, and fact sections: enough for every rule."""

WORDS: Mapping[str, str] = {"summary": "A study of surgery.", "studies": "{enrollment.count|About} will take part."}


@dataclass(slots=True, kw_only=True)
class Story:
    """One page's life, act by act. Each act takes one audit entry and one day."""

    blueprint: Blueprint = field(default_factory=lambda: SMALL)
    policy: Policy = field(default_factory=Policy)
    snapshot: SnapshotView = field(default_factory=view)
    earlier: dict[Digest, SnapshotView] = field(default_factory=dict)
    blueprints: dict[Digest, Blueprint] = field(default_factory=dict)
    revisions: list[Revision] = field(default_factory=list)
    sign_offs: list[SignOff] = field(default_factory=list)
    submissions: list[Submission] = field(default_factory=list)
    returns: list[Return] = field(default_factory=list)
    retirements: list[Retirement] = field(default_factory=list)
    review_dates: list[ReviewDateChange] = field(default_factory=list)
    key_acts: list[KeyAct] = field(default_factory=list)
    entry: int = 0

    def __post_init__(self) -> None:
        """Give the people of the tests their keys."""
        for each in (EDNA, RITA, ROB, MIA):
            self.add_key(each)

    # What the page is now

    @property
    def history(self) -> PageHistory:
        """Return everything that was recorded so far."""
        return PageHistory(
            nct_id=NCT,
            revisions=tuple(self.revisions),
            snapshot=self.snapshot,
            earlier=dict(self.earlier),
            blueprints=dict(self.blueprints),
            sign_offs=tuple(self.sign_offs),
            submissions=tuple(self.submissions),
            returns=tuple(self.returns),
            retirements=tuple(self.retirements),
            review_dates=tuple(self.review_dates),
            policy=self.policy,
            keys=KeyRing(acts=tuple(self.key_acts)),
        )

    @property
    def content(self) -> PageContent:
        """Return the words of the newest revision."""
        return self.revisions[-1].content if self.revisions else PageContent()

    @property
    def readings(self) -> tuple[SectionReading, ...]:
        """Return the newest revision as it reads today."""
        return read_page(self.blueprint, self.content, self.snapshot.facts)

    @property
    def states(self) -> tuple[SectionState, ...]:
        """Return the states of the newest revision's sections."""
        history = self.history
        assert history.latest
        return section_states(history, history.latest)

    def state(self, key: str) -> SectionState:
        """Return the state of one section of the newest revision."""
        return next(each for each in self.states if each.key == key)

    @property
    def now(self) -> datetime:
        """Return the time of the newest act."""
        return BEGIN + timedelta(days=self.entry)

    def _next(self) -> int:
        self.entry += 1
        return self.entry

    # Words

    def write(
        self, texts: Mapping[str, str] | None = None, *, by: Person = EDNA, blueprint: Blueprint | None = None
    ) -> Revision:
        """Make a revision with some texts changed; with a `blueprint`, adopt it."""
        content = self.content
        for key, text in (texts or {}).items():
            content = content.with_text(key, text)
        return self.write_content(content, by=by, blueprint=blueprint)

    def override(self, key: str, text: str | None, *, by: Person = EDNA) -> Revision:
        """Make a revision with a fact section's override set or taken away."""
        change = None if text is None else Override(text=text, reason="The record is late")
        return self.write_content(self.content.with_override(key, change), by=by)

    def write_content(self, content: PageContent, *, by: Person = EDNA, blueprint: Blueprint | None = None) -> Revision:
        """Make a revision of `content`."""
        self.blueprint = blueprint or self.blueprint
        self.blueprints[self.blueprint.digest] = self.blueprint
        self._next()
        revision = make_revision(
            nct_id=NCT,
            parent=self.revisions[-1] if self.revisions else None,
            content=content,
            kind=RevisionKind.ADOPTED if blueprint else RevisionKind.EDITED,
            author=by.id,
            author_name=by.name,
            created=self.now,
            message="",
            snapshot=self.snapshot.digest,
            blueprint=self.blueprint.digest,
        )
        self.revisions.append(revision)
        return revision

    def record_moved(self, changes: Mapping[str, FactValue]) -> None:
        """Import the record as it first was, but for `changes`."""
        self._next()
        self.earlier[self.snapshot.digest] = self.snapshot
        self.snapshot = view(changes, as_of=self.now.date())

    # Review

    def submit(self, *, by: Person = EDNA) -> Submission:
        """Put the newest revision before the reviewers."""
        entry, number = self._next(), len(self.revisions)
        act = Submission(nct_id=NCT, revision=number, by=by.id, by_name=by.name, at=self.now, note="", entry=entry)
        self.submissions.append(act)
        return act

    def send_back(self, *, by: Person = RITA) -> Return:
        """Ask for changes."""
        entry, number = self._next(), len(self.revisions)
        act = Return(nct_id=NCT, revision=number, by=by.id, by_name=by.name, at=self.now, note="No", entry=entry)
        self.returns.append(act)
        return act

    def sign(
        self,
        *,
        by: Person = RITA,
        role: Role | None = None,
        keys: Iterable[str] | None = None,
        scope: Scope | None = None,
        next_review: date | None = None,
        authentic: bool = True,
    ) -> SignOff:
        """Sign the newest revision as it reads today: the whole page, or the sections `keys`."""
        entry = self._next()
        wanted = None if keys is None else set(keys)
        chosen = [each for each in self.readings if each.is_signable and (wanted is None or each.key in wanted)]
        latest = self.revisions[-1]
        payload = Payload(
            page=NCT,
            revision=latest.digest,
            revision_number=latest.number,
            scope=scope or (Scope.PAGE if wanted is None else Scope.SECTIONS),
            blueprint=latest.blueprint,
            policy=self.policy.digest,
            snapshot=self.snapshot.digest,
            sections=tuple(SignedSection.of(each) for each in chosen),
            findings=(),
            waivers=(),
            signer=Signer(person=by.id, name=by.name, key=key_of(by)),
            role=role or next(iter(sorted(by.roles - {Role.EDITOR}))),
            meaning="I reviewed this page",
            time=self.now,
            next_review=next_review or self.now.date() + timedelta(days=365),
            prev=self.sign_offs[-1].id if self.sign_offs else None,
        )
        return self._keep(payload, entry, authentic=authentic)

    def _keep(self, payload: Payload, entry: int, *, authentic: bool) -> SignOff:
        data = payload.to_bytes()
        signature = digest_bytes(data).encode()
        sign_off = SignOff(payload=payload, payload_bytes=data, signature=signature, entry=entry, authentic=authentic)
        self.sign_offs.append(sign_off)
        return sign_off

    def change_last_sign_off(self, **changes: object) -> SignOff:
        """Put the newest sign-off's payload otherwise, as if it had been signed so."""
        last = self.sign_offs.pop()
        payload = replace(last.payload, **changes)  # type: ignore[arg-type]  # the tests name fields of Payload
        return self._keep(payload, last.entry, authentic=last.authentic)

    def signed(self) -> Story:
        """Write the page, submit it and sign it whole, by every role of the policy; return the story."""
        self.write(WORDS)
        self.submit()
        signers = {Role.REVIEWER: [RITA, ROB], Role.MEDICAL_REVIEWER: [MIA]}
        for role in self.policy.sign_roles:
            self.sign(by=signers[role].pop(0), role=role)
        return self

    def next_review(self, wanted: date) -> None:
        """Set the next review date."""
        entry = self._next()
        change = ReviewDateChange(
            nct_id=NCT, next_review=wanted, by=EDNA.id, by_name=EDNA.name, at=self.now, reason="News", entry=entry
        )
        self.review_dates.append(change)

    def retire(self, *, retired: bool = True) -> None:
        """Take the page out, or put it back."""
        entry = self._next()
        act = Retirement(
            nct_id=NCT, retired=retired, by=EDNA.id, by_name=EDNA.name, at=self.now, reason="Over", entry=entry
        )
        self.retirements.append(act)

    # Keys

    def add_key(self, owner: Person) -> None:
        """Give a person a key."""
        self._key_act(KeyActKind.ADDED, owner, None)

    def retire_key(self, owner: Person) -> None:
        """Retire a person's key: what it signed so far holds."""
        self._key_act(KeyActKind.RETIRED, owner, None)

    def revoke_key(self, owner: Person, *, after_entry: int) -> None:
        """Revoke a person's key: what it signed after an entry counts no longer."""
        self._key_act(KeyActKind.REVOKED, owner, after_entry)

    def _key_act(self, kind: KeyActKind, owner: Person, after_entry: int | None) -> None:
        act = KeyAct(
            kind=kind,
            key_id=key_of(owner),
            person_id=owner.id,
            public_key=owner.id.encode().ljust(32, b"."),
            entry=self._next(),
            after_entry=after_entry,
            at=self.now,
        )
        self.key_acts.append(act)


def key_of(owner: Person) -> KeyId:
    """Return the id of a person's key."""
    return KeyId(f"key-of-{owner.id}")
