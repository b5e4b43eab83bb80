"""A small workspace with a row in every table, as domain values; the kept databases hold exactly these."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime

from trialeditor.domain.audit import AuditEvent
from trialeditor.domain.canonical import Json, digest_bytes
from trialeditor.domain.comments import Anchor, Comment, ThreadAct, ThreadActKind
from trialeditor.domain.content import Override, PageContent
from trialeditor.domain.criteria import Section
from trialeditor.domain.findings import Waiver
from trialeditor.domain.history import Publication, Retirement, Return, ReviewDateChange, Submission
from trialeditor.domain.ids import Digest, KeyId, NctId, PersonId
from trialeditor.domain.judgments import (
    Explanation,
    ExplanationAct,
    HouseKind,
    HouseWord,
    HouseWordAct,
    WaiverAct,
)
from trialeditor.domain.people import KeyAct, KeyActKind, Person, Role
from trialeditor.domain.policy import Policy
from trialeditor.domain.revision import Draft, Revision, RevisionKind, make_revision
from trialeditor.domain.snapshot import Snapshot, snapshot_digest
from trialeditor.domain.trial import PageIndex, Stage, Trial
from trialeditor.storage.migrate import FORMAT
from trialeditor.storage.sign_offs import StoredSignOff
from trialeditor.storage.store import Store

AT = datetime(2026, 5, 12, 9, 30, tzinfo=UTC)
NCT = NctId("NCT05350891")
OTHER = NctId("NCT01000000")
EDNA = Person(id=PersonId("p-edna"), name="Edna Editor", roles=frozenset({Role.EDITOR}))
RITA = Person(id=PersonId("p-rita"), name="Rita Réviewer", roles=frozenset({Role.REVIEWER, Role.PUBLISHER}))
BLUEPRINT = 'key = "tiny"\n'
BLUEPRINT_DIGEST = digest_bytes(b"tiny")
FORMAT_OF_JUDGMENTS = 3
FORMAT_OF_COMMENTS = 4
FORMAT_OF_MENTIONS = 5
KEY = KeyId("ab" * 16)
CONTENT = PageContent(
    texts={"title": "Surgery and immunotherapy", "summary": "About {enrollment.count|about} people — 10⁹/L."},
    overrides={"locations": Override(text="Hefei.", reason="one site is named")},
)


def event(action: str = "page.edit", subject: str = NCT) -> AuditEvent:
    """Return something that happened."""
    return AuditEvent(at=AT, actor=EDNA.name, action=action, subject=subject, detail={"n": 1, "words": ["a", None]})


def snapshot(nct_id: NctId = NCT, *, count: int = 77) -> Snapshot:
    """Return a state of a trial's record with `count` people."""
    record: Mapping[str, Json] = {
        "protocolSection": {"designModule": {"enrollmentInfo": {"count": count}, "nctId": nct_id}}
    }
    return Snapshot(
        nct_id=nct_id,
        digest=snapshot_digest(record),
        data_as_of=date(2026, 5, 1),
        last_update_posted="2026-04-30",
        source="studies.json",
        imported_at=AT,
        record=record,
    )


def trial(nct_id: NctId = NCT, *, title: str = "Endoscopic surgery", status: str = "RECRUITING") -> Trial:
    """Return a trial's columns."""
    return Trial(
        nct_id=nct_id,
        snapshot=snapshot(nct_id).digest,
        brief_title=title,
        official_title=f"{title}, officially",
        status=status,
        status_phrase=status.capitalize(),
        phase="Phase 2",
        study_type="Interventional",
        conditions="Nasopharyngeal carcinoma",
        interventions="Toripalimab; surgery",
        sponsor="Fudan University",
        places="Shanghai, China",
        last_update_posted="2026-04-30",
        data_as_of=date(2026, 5, 1),
    )


def revision(parent: Revision | None = None, *, content: PageContent = CONTENT, message: str = "first") -> Revision:
    """Return the revision of the page after `parent`."""
    return make_revision(
        nct_id=NCT,
        parent=parent,
        content=content,
        kind=RevisionKind.SAVED,
        author=EDNA.id,
        author_name=EDNA.name,
        created=AT,
        message=message,
        snapshot=snapshot().digest,
        blueprint=BLUEPRINT_DIGEST,
    )


def draft(*, text: str = "Half a sen", version: int = 0) -> Draft:
    """Return Edna's draft of the page."""
    content = CONTENT.with_text("summary", text)
    return Draft(nct_id=NCT, person=EDNA.id, content=content, base=1, version=version, saved_at=AT)


@dataclass(frozen=True, slots=True, kw_only=True)
class Acts:
    """One of each step of the review, and the signature and keys with them, by audit entry number."""

    key: KeyAct
    submission: Submission
    returned: Return
    retirement: Retirement
    review_date: ReviewDateChange
    sign_off: StoredSignOff


ACTS = Acts(
    key=KeyAct(
        kind=KeyActKind.ADDED,
        key_id=KEY,
        person_id=RITA.id,
        public_key=bytes(range(32)),
        entry=1,
        after_entry=None,
        at=AT,
        reason="joined",
    ),
    submission=Submission(nct_id=NCT, revision=1, by=EDNA.id, by_name=EDNA.name, at=AT, note="please", entry=2),
    returned=Return(nct_id=NCT, revision=1, by=RITA.id, by_name=RITA.name, at=AT, note="shorter", entry=3),
    retirement=Retirement(nct_id=NCT, retired=True, by=RITA.id, by_name=RITA.name, at=AT, reason="closed", entry=5),
    review_date=ReviewDateChange(
        nct_id=NCT, next_review=date(2026, 11, 1), by=RITA.id, by_name=RITA.name, at=AT, reason="news", entry=6
    ),
    sign_off=StoredSignOff(payload_bytes=b'{"v":1}', signature=bytes(64), key_id=KEY, entry=4),
)
WAIVED = WaiverAct(
    nct_id=NCT,
    waiver=Waiver(
        code="number.orphan",
        section="studies",
        quote="43",
        sentence="It is open for 43 months.",
        reason="The sponsor's letter says so",
        name=EDNA.name,
    ),
    stands=True,
    by=EDNA.id,
    by_name=EDNA.name,
    at=AT,
    entry=2,
)
EXPLAINED = ExplanationAct(
    nct_id=NCT,
    explanation=Explanation(
        section="good_fit",
        sentence="You are 18 or older.",
        listed=Section.INCLUSION,
        criterion="Age ≥18 years old.",
    ),
    stands=True,
    by=EDNA.id,
    by_name=EDNA.name,
    at=AT,
    entry=3,
)
HOUSE_WORD = HouseWordAct(
    house_word=HouseWord(kind=HouseKind.TERM, word="arm", meaning="A group of people in a study.", source="ours"),
    stands=False,
    by=RITA.id,
    by_name=RITA.name,
    at=AT,
    entry=4,
)
COMMENT = Comment(
    number=1,
    nct_id=NCT,
    thread=1,
    anchor=Anchor(section="summary", quote="people", before="About 80 ", after=" — 10"),
    text="Who?",
    suggestion="adults",
    by=RITA.id,
    by_name=RITA.name,
    at=AT,
    entry=5,
)
COMMENT_ACT = ThreadAct(
    nct_id=NCT,
    thread=1,
    kind=ThreadActKind.ACCEPTED,
    by=EDNA.id,
    by_name=EDNA.name,
    at=AT,
    entry=6,
)
PUBLICATION = Publication(revision=1, at=AT, by_name=EDNA.name, bundle=NCT)
INDEX = PageIndex(
    nct_id=NCT,
    title="Surgery and immunotherapy",
    stage=Stage.LAPSED,
    lapsed=("studies", "good_fit"),
    review_due=date(2026, 11, 1),
    words="About 80 people take part.",
)


def begin(store: Store) -> None:
    """Write what a page needs before anybody can work on it: people, rules, a snapshot, a trial."""
    store.people.add(EDNA)
    store.people.add(RITA)
    store.blueprints.add(BLUEPRINT, BLUEPRINT_DIGEST)
    store.policies.add(Policy())
    store.snapshots.add(snapshot())
    store.trials.put(trial())


def fill(store: Store) -> None:
    """Write at least one row into every table."""
    begin(store)
    store.settings.set("name", "Find a Trial")
    store.keys.store_private(KEY, b"sealed")
    for number in range(1, 7):
        store.audit.append(event(f"step.{number}"))
    store.keys.add_act(ACTS.key)
    store.revisions.add(revision(), expected_parent=None)
    store.drafts.put(draft(), expected_version=0)
    store.review.add_submission(ACTS.submission)
    store.review.add_return(ACTS.returned)
    signed = ACTS.sign_off
    store.sign_offs.add(NCT, signed.payload_bytes, signed.signature, signed.key_id, signed.entry)
    store.review.add_retirement(ACTS.retirement)
    store.review.add_review_date(ACTS.review_date)
    store.trials.put_index(INDEX)
    store.judgments.add_waiver(WAIVED)
    store.judgments.add_explanation(EXPLAINED)
    store.judgments.add_house_word(HOUSE_WORD)
    store.comments.add(COMMENT)
    store.comments.add_act(COMMENT_ACT)
    store.comments.add_mentions(1, [EDNA.id])
    store.comments.see(NCT, EDNA.id, 1)
    store.publications.add([(NCT, 1)], 6)


def assert_filled(store: Store, *, known: int = FORMAT) -> None:
    """Assert that everything that `fill` wrote with the format `known` reads back as it was."""
    judged = known >= FORMAT_OF_JUDGMENTS
    assert store.judgments.waivers(NCT) == ((WAIVED,) if judged else ())
    assert store.judgments.explanations(NCT) == ((EXPLAINED,) if judged else ())
    assert store.judgments.house_words() == ((HOUSE_WORD,) if judged else ())
    said = known >= FORMAT_OF_COMMENTS
    assert store.comments.all(NCT) == ((COMMENT,) if said else ())
    assert store.comments.acts(NCT) == ((COMMENT_ACT,) if said else ())
    named = known >= FORMAT_OF_MENTIONS
    assert store.comments.mentions(NCT) == ({1: frozenset({EDNA.id})} if named else {})
    assert store.comments.seen(NCT, EDNA.id) == (1 if named else 0)
    assert store.publications.of(NCT) == ((PUBLICATION,) if named else ())
    assert store.settings.get("name") == "Find a Trial"
    assert store.people.all() == [EDNA, RITA]
    assert store.blueprints.all() == {BLUEPRINT_DIGEST: BLUEPRINT}
    assert store.policies.get(Policy().digest) == Policy()
    assert store.snapshots.get(NCT, snapshot().digest) == snapshot()
    assert store.trials.get(NCT) == trial()
    assert store.trials.index(NCT) == INDEX
    assert store.keys.private(KEY) == b"sealed"
    assert store.keys.ring().acts == (ACTS.key,)
    assert store.revisions.all(NCT) == [revision()]
    assert store.drafts.get(NCT, EDNA.id) == draft(version=1)
    assert store.review.submissions(NCT) == [ACTS.submission]
    assert store.review.returns(NCT) == [ACTS.returned]
    assert store.review.retirements(NCT) == [ACTS.retirement]
    assert store.review.review_dates(NCT) == [ACTS.review_date]
    assert store.sign_offs.all(NCT) == [ACTS.sign_off]
    assert [entry.event.action for entry in store.audit.entries()] == [f"step.{n}" for n in range(1, 7)]


def unknown(digits: str = "0") -> Digest:
    """Return a digest that nothing has."""
    return Digest(digits * 64)
