"""One page with everything that is known of it: read in one transaction, derived by the domain."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
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
from trialeditor.domain.revision import Draft
from trialeditor.domain.signoff import Payload, SignOff
from trialeditor.domain.snapshot import Snapshot
from trialeditor.domain.stages import stage
from trialeditor.domain.trial import Stage, Trial
from trialeditor.registry.facts import facts_of
from trialeditor.rendering.site import Site
from trialeditor.services.site import site_of
from trialeditor.services.workspace import Workspace
from trialeditor.signing.verify import is_authentic
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


def histories(workspace: Workspace, store: Store, ncts: Sequence[NctId]) -> Iterator[PageHistory]:
    """Go through what some pages are derived from, before anything is; raise NotFound for one that is not here.

    For work that looks at some sections of many pages: what all share is read once.
    """
    rules = _rules(workspace, store)
    standing = store.trials.standing(ncts)
    for nct_id in ncts:
        header = standing.get(nct_id)
        snapshot = _dated(store, nct_id, header.digest, header.data_as_of) if header else None
        if snapshot is None:
            raise _not_here(nct_id)
        yield _history(workspace, store, snapshot, rules)


def _rules(workspace: Workspace, store: Store) -> Rules:
    return Rules(keys=store.keys.ring(), policy=workspace.policy_in(store))


def history_from(workspace: Workspace, store: Store, nct_id: NctId) -> tuple[Trial, Snapshot, PageHistory]:
    """Return what a page is derived from, before anything is, with its trial and its newest snapshot."""
    trial = store.trials.get(nct_id)
    snapshot = _dated(store, nct_id, trial.snapshot, trial.data_as_of) if trial else None
    if trial is None or snapshot is None:
        raise _not_here(nct_id)
    return trial, snapshot, _history(workspace, store, snapshot, _rules(workspace, store))


def _not_here(nct_id: NctId) -> NotFound:
    return NotFound(f"{nct_id} is not in this workspace.", do="Import its record first.")


def _dated(store: Store, nct_id: NctId, digest: Digest, data_as_of: date | None) -> Snapshot | None:
    """Return a trial's newest snapshot, dated by the last time that the registry was seen to say the same."""
    snapshot = store.snapshots.get(nct_id, digest)
    return replace(snapshot, data_as_of=data_as_of) if snapshot else None


def _history(workspace: Workspace, store: Store, snapshot: Snapshot, rules: Rules) -> PageHistory:
    nct_id = snapshot.nct_id
    sign_offs = _sign_offs(store, nct_id, rules.keys)
    revisions = tuple(store.revisions.all(nct_id))
    named = {each.payload.snapshot for each in sign_offs} - {snapshot.digest}
    return PageHistory(
        nct_id=nct_id,
        revisions=revisions,
        snapshot=snapshot_view(workspace, snapshot),
        earlier=_earlier(workspace, store, nct_id, named),
        blueprints={digest: _blueprint(workspace, store, digest) for digest in {each.blueprint for each in revisions}},
        sign_offs=sign_offs,
        submissions=tuple(store.review.submissions(nct_id)),
        returns=tuple(store.review.returns(nct_id)),
        retirements=tuple(store.review.retirements(nct_id)),
        review_dates=tuple(store.review.review_dates(nct_id)),
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


def _sign_offs(store: Store, nct_id: NctId, ring: KeyRing) -> tuple[SignOff, ...]:
    """Return the sign-offs of a page, each checked over its bytes. One that cannot be read counts for nothing."""
    found: list[SignOff] = []
    for stored in store.sign_offs.all(nct_id):
        try:
            payload = Payload.from_bytes(stored.payload_bytes)
        except BadInput:
            continue
        key = ring.public_key(payload.signer.key)
        is_true = key is not None and is_authentic(stored.payload_bytes, stored.signature, key)
        found.append(
            SignOff(
                payload=payload,
                payload_bytes=stored.payload_bytes,
                signature=stored.signature,
                entry=stored.entry,
                authentic=is_true and payload.page == nct_id,
            )
        )
    return tuple(found)


def _blueprint(workspace: Workspace, store: Store, digest: Digest) -> Blueprint:
    if digest == workspace.blueprint.digest:
        return workspace.blueprint
    text = store.blueprints.text(digest)
    if text is None:
        raise NotFound(f"The blueprint {digest[:12]} is not in this workspace.", do="Restore it from a backup.")
    return parse_blueprint(text, source=f"blueprint {digest[:12]}")
