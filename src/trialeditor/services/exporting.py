"""Bundles out, and whether one can be trusted."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path

from trialeditor.domain.errors import NotFound
from trialeditor.domain.ids import NctId
from trialeditor.domain.trial import Stage
from trialeditor.export.bundle import Bundle
from trialeditor.export.export_page import BundleOptions
from trialeditor.export.files import replace_file
from trialeditor.export.formats import AuditHead, read_schemas
from trialeditor.export.keylist import KeyList, read_key_list, write_key_list
from trialeditor.export.ledger import Ledger, keep_ledger, ledger_file, read_ledger
from trialeditor.export.verifier import verifier_bytes
from trialeditor.export.verify import Verification, verify_bundle
from trialeditor.export.writer import Written, write_bundle
from trialeditor.resources import resource_path
from trialeditor.services.collecting import few_collections
from trialeditor.services.export_pages import Moved, Placement
from trialeditor.services.export_states import ledger_now, may_be_kept, newest_acts, page_states
from trialeditor.services.outcome import CancelCheck, Cancelled, Changes, Progress, never, no_progress
from trialeditor.services.site import site_of
from trialeditor.services.theme_shelf import themes_used, usable_theme
from trialeditor.services.workspace import Workspace
from trialeditor.storage.store import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportReport:
    """What an export did. `written`, `unchanged` and `files` count files; `withheld` are trials left out."""

    pages: int
    written: int
    unchanged: int
    files: int
    out: Path
    withheld: tuple[NctId, ...]
    """Written pages that did not leave, because nothing of them may go out."""
    stages: Mapping[NctId, Stage] = field(default_factory=dict)
    """Where each of those stands."""


def export(  # noqa: PLR0913 - what the person chose, and who watches
    workspace: Workspace,
    out: Path,
    options: BundleOptions,
    *,
    actor: str,
    changed_only: bool = False,
    notes: Path | None = None,
    progress: Progress = no_progress,
    cancelled: CancelCheck = never,
) -> ExportReport:
    """Export what may go out of each page; raise Cancelled when stopped, with the previous export whole.

    With drafts among the options, pages that were never signed go along, marked DRAFT. In the folder `notes` is kept
    what each export was made from: with `changed_only`, a page is not even read when none of that has changed.
    """
    for attempt in range(_ATTEMPTS):
        with workspace.database.reading() as store, suppress(Moved):
            job = _Export(workspace, store, options, out, notes, alone=attempt == _ATTEMPTS - 1)
            with few_collections():
                written = job.run(changed_only=changed_only, progress=progress, cancelled=cancelled)
            stages = store.trials.stages(job.withheld)
            break
    if written is None:
        raise Cancelled("The export was stopped.", safe="The previous export, if there was one, is as it was.")
    job.keep_notes()
    _record(workspace, written, options, actor)
    return ExportReport(
        pages=written.pages,
        written=written.written,
        unchanged=written.unchanged,
        files=written.files,
        out=out,
        withheld=job.withheld,
        stages=stages,
    )


_ATTEMPTS = 4
"""How often an export begins anew because somebody wrote while its processes began; the last time it works alone."""


class _Export:
    """One attempt at an export, within one transaction."""

    def __init__(
        self,
        workspace: Workspace,
        store: Store,
        options: BundleOptions,
        out: Path,
        notes: Path | None,
        *,
        alone: bool,
    ) -> None:
        self._workspace = workspace
        self._store = store
        self._options = options
        self._out = out
        self._file = ledger_file(notes, out) if notes and not options.zip else None
        self._alone = alone
        self._acts = newest_acts(store)
        self._ledger = ledger_now(workspace, store, options, self._acts)
        self._placement: Placement | None = None

    def run(self, *, changed_only: bool, progress: Progress, cancelled: CancelCheck) -> Written | None:
        """Write the bundle; return None when it was cancelled. Raises Moved when it has to begin anew."""
        usable_theme(self._workspace, self._store)
        asked = [nct for nct in self._store.trials.ncts_with_pages() if self._options.takes(nct)]
        self._placement = Placement(
            workspace=self._workspace,
            store=self._store,
            options=self._options,
            states=page_states(self._store, asked, self._acts),
            known=self._known() if changed_only else None,
            cancelled=cancelled,
            alone=self._alone,
        )
        return write_bundle(
            self._bundle(len(asked)),
            self._out,
            changed_only=changed_only,
            progress=progress,
            cancelled=cancelled,
            placing=self._placement,
        )

    def _known(self) -> Ledger | None:
        """Return what is known of the target, unless it was made from anything else than pages are made from now."""
        known = read_ledger(self._file) if self._file else None
        return known if known and may_be_kept(self._store, known, self._ledger) else None

    def _bundle(self, total: int) -> Bundle:
        site = site_of(self._workspace, self._store)
        return Bundle(
            pages=(),
            total=total,
            keys=_key_list(self._workspace, self._store),
            renderer=self._workspace.renderer_of(site),
            schemas=read_schemas(resource_path("schemas")),
            verifier=verifier_bytes(resource_path("verifier")),
            is_sample=self._workspace.is_sample,
            options=self._options,
            audit=_audit_head(self._store),
            site=site,
        )

    @property
    def withheld(self) -> tuple[NctId, ...]:
        """Return the written pages that did not leave."""
        notes = self._placement.notes if self._placement else {}
        return tuple(sorted(nct_id for nct_id, note in notes.items() if note.placed is None))

    def keep_notes(self) -> None:
        """Keep what stands at the target now, and what it was made from."""
        if self._file and self._placement:
            keep_ledger(self._file, replace(self._ledger, pages=self._placement.notes, shared=self._placement.shared))


def _audit_head(store: Store) -> AuditHead | None:
    """Return the entry of the newest sign-off: while nobody signs, the same workspace gives the same bundle."""
    newest = store.sign_offs.newest_entry()
    entry = store.audit.entry(newest) if newest else None
    return AuditHead(seq=entry.seq, hash=entry.hash) if entry else None


def _record(workspace: Workspace, written: Written, options: BundleOptions, actor: str) -> None:
    """Write the export down, and which versions left in it for the first time."""
    entries = (page.listed.entry for page in written.placed)
    left = [(NctId(entry.nct), entry.revision.number) for entry in entries if not entry.draft]
    with workspace.database.writing() as store:
        entry = workspace.record(
            store,
            actor,
            "bundle.export",
            written.out.name,
            pages=written.pages,
            files=written.files,
            formats=options.formats.value,
            drafts=options.drafts,
        )
        store.publications.add(left, entry.seq)


def _key_list(workspace: Workspace, store: Store) -> KeyList:
    names = {person.id: person.name for person in store.people.all()}
    return KeyList(ring=store.keys.ring(), names=names, policy=workspace.policy_in(store), themes=themes_used(store))


def export_keys(workspace: Workspace, path: Path, *, actor: str) -> Changes:
    """Write the workspace's key list to a file: what `verify --trust` checks signers against."""
    with workspace.database.reading() as store:
        keys = _key_list(workspace, store)
    write_key_list(path, keys.ring, keys.names, keys.policy, keys.themes)
    with workspace.database.writing() as store:
        workspace.record(store, actor, "keys.export", path.name, acts=len(keys.ring.acts))
    return Changes()


def write_verifier(path: Path) -> None:
    """Write the page that checks bundles in a browser, for people who want it from another hand than the bundle's.

    Raises StorageUnavailable when the file cannot be written.
    """
    replace_file(path, verifier_bytes(resource_path("verifier")))


def verify(path: Path, trust: Path | None = None) -> Verification:
    """Check a bundle; with the key list in the file `trust`, also who signed it. Raise NotFound when there is none."""
    if not path.exists():
        raise NotFound(f"There is no bundle at {path}.", do="Check the name of the folder or the zip file.")
    return verify_bundle(path, trust=read_key_list(trust) if trust is not None else None)
