"""How soon the team knows what no longer holds: 10,000 signed pages, and a weekly import that changes 40 records."""

from __future__ import annotations

import gzip
import json
import shutil
import time
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from benchmarks.rows import Row
from benchmarks.varied import write_varied
from trialeditor.domain.clock import FixedClock
from trialeditor.domain.content import PageContent
from trialeditor.domain.ids import NctId
from trialeditor.domain.people import Person, Role
from trialeditor.domain.reading import SectionReading, read_page
from trialeditor.domain.revision import Revision, RevisionKind, make_revision
from trialeditor.domain.signoff import Payload, Scope, SignedSection, Signer
from trialeditor.domain.trial import PageIndex, Stage
from trialeditor.services.drift import drift
from trialeditor.services.importing import import_records
from trialeditor.services.intake import Intake
from trialeditor.services.pages import history_from
from trialeditor.services.people import add_person, person_named
from trialeditor.services.workspace import Workspace
from trialeditor.signing.keys import SigningKey, unseal
from trialeditor.signing.payload import sign
from trialeditor.signing.sealing import Stretching
from trialeditor.storage.store import Store

PAGES = 10_000
CHANGED = 40
_BATCH = 500
_OPENING_MS = 200.0
AT = datetime(2026, 5, 12, 9, 0, tzinfo=UTC)
_DUE = date(2027, 5, 12)
SOONER = date(2026, 11, 12)
PASSPHRASE = "a passphrase of the benchmark"  # noqa: S105 - it guards nothing
_CONTENT = PageContent(
    texts={
        "title": "A study of {conditions|inline}",
        "summary": "This study tests {interventions|inline}. It is {status|inline}.",
        "studies": "{enrollment.count|About} will take part.",
        "good_fit": "You may be able to join if you are {age.minimum|range} old.",
        "not_a_fit": "You cannot join if one of {eligibility.exclusion} applies to you.",
        "how_to_participate": "1. Ask your doctor.\n2. Look up {nct_id}.",
    }
)


def rows(corpus: Path, folder: Path) -> Iterator[Row]:
    """Import the same week with signed pages and without pages, then open the queue in a program that just started."""
    first = write_varied(corpus, folder / "first.ndjson.gz", PAGES)
    second = _next_week(first, folder / "second.ndjson.gz")
    bare, signed = folder / "bare.trialeditor", folder / "signed.trialeditor"
    with open_with_people(bare) as workspace:
        bring_in(workspace, first)
    shutil.copy(bare, signed)
    with Workspace.open(signed, clock=FixedClock(at=AT)) as workspace:
        sign_all(workspace)
    with Workspace.open(bare, clock=FixedClock(at=AT)) as workspace:
        own, own_cpu = _timed(lambda: bring_in(workspace, second))
    with Workspace.open(signed, clock=FixedClock(at=AT)) as workspace:
        known, known_cpu = _timed(lambda: bring_in(workspace, second))
    yield _import_row("import of {pages:,} records that changes {changed}, until lapsed sections are known", known, own)
    yield _import_row("the same, by the processor's time", known_cpu, own_cpu)
    with Workspace.open(signed, clock=FixedClock(at=AT)) as workspace:
        opening, opening_cpu = _timed(lambda: _expect(workspace))
        again, again_cpu = _timed(lambda: _expect(workspace))
    yield _opening_row("drift queue of {changed} pages, opened first", opening)
    yield _opening_row("the same, by the processor's time", opening_cpu)
    yield _opening_row("drift queue of {changed} pages, opened again", again)
    yield _opening_row("the same, by the processor's time", again_cpu)


def _import_row(what: str, ours: float, yardstick: float) -> Row:
    return Row(
        what=what.format(pages=PAGES, changed=CHANGED),
        ours=ours,
        yardstick=yardstick,
        yardstick_name="the same import, no pages",
        unit="s",
        at_most=1.1,
    )


def _opening_row(what: str, seconds: float) -> Row:
    return Row(
        what=what.format(changed=CHANGED),
        ours=seconds * 1000,
        yardstick=_OPENING_MS,
        yardstick_name="the bar",
        unit="ms",
        at_most=1.0,
    )


def _timed(work: Callable[[], object]) -> tuple[float, float]:
    begun, worked = time.perf_counter(), time.process_time()
    work()
    return time.perf_counter() - begun, time.process_time() - worked


def bring_in(workspace: Workspace, source: Path) -> None:
    """Import records, all of them fit."""
    report, _ = import_records(workspace, Intake(paths=(source,)), actor="Benchmark")
    if report.failed:
        raise AssertionError(report.failed[0])


def _expect(workspace: Workspace) -> None:
    found = drift(workspace)
    if len(found) != CHANGED:
        raise AssertionError(f"{len(found)} pages drifted, not {CHANGED}")


def _next_week(first: Path, second: Path) -> Path:
    """Write the records again, each 250th with another status and more people."""
    with gzip.open(first, "rb") as lines, gzip.open(second, "wb", compresslevel=1) as out:
        for number, line in enumerate(lines):
            out.write(_moved(line) if number % (PAGES // CHANGED) == 0 else line)
    return second


def _moved(line: bytes) -> bytes:
    record: dict[str, Any] = json.loads(line)
    status = record["protocolSection"].setdefault("statusModule", {})
    status["overallStatus"] = "TERMINATED" if status.get("overallStatus") != "TERMINATED" else "COMPLETED"
    return json.dumps(record, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"


def open_with_people(path: Path) -> Workspace:
    """Make a workspace with its two people; keys are quick to open here, which the clock does not measure."""
    workspace = Workspace.create(path, clock=FixedClock(at=AT))
    quick = Stretching(memory_kib=64, passes=1, lanes=1)
    for name, role in (("Edna Editor", Role.EDITOR), ("Rhea Reviewer", Role.REVIEWER)):
        roles = frozenset({role})
        add_person(workspace, name=name, roles=roles, passphrase=PASSPHRASE, actor="Benchmark", stretching=quick)
    return workspace


def sign_all(workspace: Workspace) -> None:
    """Write a page for each trial and sign it, as the verbs would, without what they ask before."""
    editor, reviewer = person_named(workspace, "Edna Editor"), person_named(workspace, "Rhea Reviewer")
    with workspace.database.reading() as store:
        key = _key(store, reviewer)
        ncts = [NctId(f"NCT{10_000_000 + number}") for number in range(PAGES)]
    for start in range(0, PAGES, _BATCH):
        with workspace.database.writing(bulk=True) as store:
            for nct_id in ncts[start : start + _BATCH]:
                _sign_one(workspace, store, nct_id, (editor, reviewer), key)


def _key(store: Store, person: Person) -> SigningKey:
    key_id = store.keys.ring().active_key(person.id)
    sealed = store.keys.private(key_id) if key_id else None
    if sealed is None:
        raise AssertionError(f"{person.name} has no key")
    return unseal(sealed, PASSPHRASE)


def _sign_one(
    workspace: Workspace, store: Store, nct_id: NctId, people: tuple[Person, Person], key: SigningKey
) -> None:
    _, snapshot, history = history_from(workspace, store, nct_id)
    readings = read_page(workspace.blueprint, _CONTENT, history.snapshot.facts)
    revision = make_revision(
        nct_id=nct_id,
        parent=None,
        content=_CONTENT,
        kind=RevisionKind.SUBMITTED,
        author=people[0].id,
        author_name=people[0].name,
        created=AT,
        message="",
        snapshot=snapshot.digest,
        blueprint=workspace.blueprint.digest,
    )
    store.revisions.add(revision, expected_parent=None)
    payload = _payload(workspace, revision, readings, people[1], key)
    entry = workspace.record(store, people[1].name, "page.sign", nct_id)
    store.sign_offs.add(nct_id, *sign(payload, key), key.key_id, entry.seq)
    words = {each.key: each.reader_text for each in readings if each.is_signable}
    store.trials.put_index(
        PageIndex(
            nct_id=nct_id,
            title=words["title"],
            stage=Stage.SIGNED,
            lapsed=(),
            review_due=_DUE,
            words="\n".join(words.values()),
        )
    )


def _payload(
    workspace: Workspace, revision: Revision, readings: tuple[SectionReading, ...], signer: Person, key: SigningKey
) -> Payload:
    return Payload(
        page=revision.nct_id,
        revision=revision.digest,
        revision_number=revision.number,
        scope=Scope.PAGE,
        blueprint=revision.blueprint,
        policy=workspace.policy.digest,
        snapshot=revision.snapshot,
        sections=tuple(SignedSection.of(each) for each in readings if each.is_signable),
        findings=(),
        waivers=(),
        signer=Signer(person=signer.id, name=signer.name, key=key.key_id),
        role=Role.REVIEWER,
        meaning="I reviewed this page",
        time=AT,
        next_review=_DUE,
        prev=None,
    )
