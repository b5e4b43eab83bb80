"""One page with everything that is known of it: read in one transaction, derived by the domain."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from trialeditor.domain.blueprint import Blueprint, parse_blueprint
from trialeditor.domain.content import PageContent, first_content
from trialeditor.domain.coverage import coverage_of
from trialeditor.domain.errors import BadInput, NotFound
from trialeditor.domain.facts import Facts
from trialeditor.domain.history import PageHistory, Publication, SnapshotView
from trialeditor.domain.ids import Digest, NctId
from trialeditor.domain.judgments import Explanation, standing_explanations
from trialeditor.domain.lapsing import SectionState, state_of
from trialeditor.domain.people import KeyRing, Person
from trialeditor.domain.policy import Policy
from trialeditor.domain.publishing import Published, ReviewDates, published, review_dates
from trialeditor.domain.reading import SectionReading, read_page, read_section
from trialeditor.domain.revision import Draft, Revision
from trialeditor.domain.signoff import Payload, SignOff
from trialeditor.domain.snapshot import Snapshot
from trialeditor.domain.stages import stage
from trialeditor.domain.trial import Stage, Trial
from trialeditor.registry.facts import facts_of, facts_of_written
from trialeditor.rendering.plain import one_line
from trialeditor.rendering.site import Site
from trialeditor.services.site import site_of
from trialeditor.services.workspace import Workspace
from trialeditor.signing.verify import is_authentic
from trialeditor.storage.batches import batches
from trialeditor.storage.failures import HOW_TO_RESTORE
from trialeditor.storage.review import ReviewSteps
from trialeditor.storage.sign_offs import StoredSignOff
from trialeditor.storage.snapshots import StoredSnapshot
from trialeditor.storage.store import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class PageFile:
    """A page, its trial and its history, with what is derived of them."""

    nct_id: NctId
    trial: Trial
    snapshot: Snapshot
    facts: Facts
    history: PageHistory
    blueprint: Blueprint
    content: PageContent
    """The newest revision's words; for a page that nobody has written, the blueprint's defaults."""
    states: tuple[SectionState, ...]
    stage: Stage
    dates: ReviewDates | None
    published: Published | None
    publications: tuple[Publication, ...] = ()
    """When its versions left for the first time; known of a page that was read to be shown."""
    site: Site = field(default_factory=Site)
    """The website that it is for; known of such a page too."""
    explained: tuple[Explanation, ...] = ()
    """The links between its sentences and the record's criteria; known of such a page too."""

    @property
    def title(self) -> str:
        """Return the title as readers read it, in one line, or the registry's where nobody wrote one."""
        read = next((state.reading.reader_text for state in self.states if state.key == "title"), "")
        return one_line(read) or self.facts["brief_title"].phrase

    @property
    def revision_number(self) -> int:
        """Return the number of the newest revision; 0 for a page that nobody has written."""
        return self.history.latest.number if self.history.latest else 0


def load_page(workspace: Workspace, nct_id: NctId) -> PageFile:
    """Return a page; raise NotFound when the trial is not in the workspace."""
    with workspace.database.reading() as store:
        return replace(
            page_from(workspace, store, nct_id),
            publications=store.publications.of(nct_id),
            site=site_of(workspace, store),
            explained=standing_explanations(store.judgments.explanations(nct_id)),
        )


def load_draft(workspace: Workspace, nct_id: NctId, person: Person) -> Draft | None:
    """Return a person's working copy of a page, or None."""
    with workspace.database.reading() as store:
        return store.drafts.get(nct_id, person.id)


def read_draft(page: PageFile, content: PageContent) -> tuple[SectionState, ...]:
    """Return the sections as they would stand if `content` were saved now; only changed ones are read. Pure."""
    coverage = coverage_of(page.history.sign_offs, page.history.keys, page.history.policy)
    return tuple(
        state
        if page.content.same_words(content, state.key)
        else state_of(page.history, coverage, read_section(state.reading.spec, content, page.facts))
        for state in page.states
    )


def page_from(workspace: Workspace, store: Store, nct_id: NctId) -> PageFile:
    """Return a page as the present transaction sees it."""
    trial, snapshot, history = history_from(workspace, store, nct_id)
    latest = history.latest
    blueprint = history.blueprint_of(latest) if latest else workspace.blueprint
    content = latest.content if latest else first_content(blueprint)
    facts = history.snapshot.facts
    coverage = coverage_of(history.sign_offs, history.keys, history.policy)
    return PageFile(
        nct_id=nct_id,
        trial=trial,
        snapshot=snapshot,
        facts=facts,
        history=history,
        blueprint=blueprint,
        content=content,
        states=tuple(state_of(history, coverage, each) for each in _readings(history, blueprint, content)),
        stage=stage(history),
        dates=review_dates(history),
        published=published(history),
    )


def _readings(history: PageHistory, blueprint: Blueprint, content: PageContent) -> tuple[SectionReading, ...]:
    if history.latest:
        return history.read(history.latest, history.snapshot)
    return read_page(blueprint, content, history.snapshot.facts)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """What all pages of a workspace are derived with; read once for as many pages as one transaction looks at."""

    keys: KeyRing
    policy: Policy
    blueprints: dict[Digest, Blueprint]
    """Those that were asked for so far, by digest."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Stored:
    """What is stored of some pages beside their records, by page."""

    revisions: Mapping[NctId, Sequence[Revision]]
    sign_offs: Mapping[NctId, Sequence[StoredSignOff]]
    steps: Mapping[NctId, ReviewSteps]

    @staticmethod
    def of(store: Store, ncts: Sequence[NctId]) -> _Stored:
        """Read it, in as many queries for some pages as for one."""
        return _Stored(
            revisions=store.revisions.of_pages(ncts),
            sign_offs=store.sign_offs.of_pages(ncts),
            steps=store.review.of_pages(ncts),
        )


_TOGETHER = 64
"""Pages that are read at once: enough to save the time of queries, few enough to stand in memory."""


def histories(workspace: Workspace, store: Store, ncts: Sequence[NctId]) -> Iterator[PageHistory]:
    """Go through what some pages are derived from, before anything is; raise NotFound for one that is not here.

    For work that looks at some sections of many pages: what all share is read once.
    """
    rules = _rules(workspace, store)
    for batch in batches(ncts, _TOGETHER):
        newest, stored = store.snapshots.newest(batch), _Stored.of(store, batch)
        for nct_id in batch:
            snapshot = newest.pop(nct_id, None)
            if snapshot is None:
                raise _not_here(nct_id)
            yield _history(workspace, store, nct_id, _stored_view(workspace, snapshot), stored, rules)


def _rules(workspace: Workspace, store: Store) -> Rules:
    blueprints = {workspace.blueprint.digest: workspace.blueprint}
    return Rules(keys=store.keys.ring(), policy=workspace.policy_in(store), blueprints=blueprints)


def history_from(workspace: Workspace, store: Store, nct_id: NctId) -> tuple[Trial, Snapshot, PageHistory]:
    """Return what a page is derived from, before anything is, with its trial and its newest snapshot."""
    trial = store.trials.get(nct_id)
    snapshot = _dated(store, nct_id, trial.snapshot, trial.data_as_of) if trial else None
    if trial is None or snapshot is None:
        raise _not_here(nct_id)
    stored, rules = _Stored.of(store, [nct_id]), _rules(workspace, store)
    return trial, snapshot, _history(workspace, store, nct_id, snapshot_view(workspace, snapshot), stored, rules)


def _not_here(nct_id: NctId) -> NotFound:
    return NotFound(f"{nct_id} is not in this workspace.", do="Import its record first.")


def _dated(store: Store, nct_id: NctId, digest: Digest, data_as_of: date | None) -> Snapshot | None:
    """Return a trial's newest snapshot, dated by the last time that the registry was seen to say the same."""
    snapshot = store.snapshots.get(nct_id, digest)
    return replace(snapshot, data_as_of=data_as_of) if snapshot else None


def _history(
    workspace: Workspace, store: Store, nct_id: NctId, snapshot: SnapshotView, stored: _Stored, rules: Rules
) -> PageHistory:
    sign_offs = tuple(_sign_offs(nct_id, stored.sign_offs[nct_id], rules.keys))
    revisions, steps = tuple(stored.revisions[nct_id]), stored.steps[nct_id]
    named = {each.payload.snapshot for each in sign_offs} - {snapshot.digest}
    return PageHistory(
        nct_id=nct_id,
        revisions=revisions,
        snapshot=snapshot,
        earlier=_earlier(workspace, store, nct_id, named),
        blueprints={digest: _blueprint(store, digest, rules) for digest in {each.blueprint for each in revisions}},
        sign_offs=sign_offs,
        submissions=steps.submissions,
        returns=steps.returns,
        retirements=steps.retirements,
        review_dates=steps.review_dates,
        policy=rules.policy,
        keys=rules.keys,
    )


def _earlier(workspace: Workspace, store: Store, nct_id: NctId, digests: set[Digest]) -> dict[Digest, SnapshotView]:
    snapshots = (store.snapshots.get(nct_id, digest) for digest in sorted(digests))
    return {each.digest: snapshot_view(workspace, each) for each in snapshots if each}


def snapshot_view(workspace: Workspace, snapshot: Snapshot) -> SnapshotView:
    """Return a snapshot as derivations need it."""
    facts = workspace.facts.get(snapshot.digest, lambda: facts_of(snapshot.record))
    return SnapshotView(digest=snapshot.digest, facts=facts, as_of=snapshot.as_of)


def _stored_view(workspace: Workspace, snapshot: StoredSnapshot) -> SnapshotView:
    digest = snapshot.header.digest
    facts = workspace.facts.get(digest, lambda: facts_of_written(snapshot.written))
    return SnapshotView(digest=digest, facts=facts, as_of=snapshot.header.as_of)


def _sign_offs(nct_id: NctId, sign_offs: Iterable[StoredSignOff], ring: KeyRing) -> Iterator[SignOff]:
    """Go through the sign-offs of a page, each checked over its bytes. One that cannot be read counts for nothing."""
    for stored in sign_offs:
        try:
            payload = Payload.from_bytes(stored.payload_bytes)
        except BadInput:
            continue
        key = ring.public_key(payload.signer.key)
        is_true = key is not None and is_authentic(stored.payload_bytes, stored.signature, key)
        yield SignOff(
            payload=payload,
            payload_bytes=stored.payload_bytes,
            signature=stored.signature,
            entry=stored.entry,
            authentic=is_true and payload.page == nct_id,
        )


def _blueprint(store: Store, digest: Digest, rules: Rules) -> Blueprint:
    if digest not in rules.blueprints:
        text = store.blueprints.text(digest)
        if text is None:
            raise NotFound(
                f"The blueprint {digest[:12]} is not in this workspace.", do=f"Restore a backup: {HOW_TO_RESTORE}."
            )
        rules.blueprints[digest] = parse_blueprint(text, source=f"blueprint {digest[:12]}")
    return rules.blueprints[digest]
