"""Bundles out, and whether one can be trusted."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from trialeditor.domain.errors import NotFound
from trialeditor.domain.ids import NctId
from trialeditor.domain.trial import Stage
from trialeditor.export.bundle import Bundle
from trialeditor.export.export_page import BundleOptions, ExportPage
from trialeditor.export.formats import AuditHead, read_schemas
from trialeditor.export.keylist import KeyList, read_key_list, write_key_list
from trialeditor.export.verifier import verifier_bytes
from trialeditor.export.verify import Verification, verify_bundle
from trialeditor.export.writer import Written, write_bundle
from trialeditor.resources import resource_path
from trialeditor.services.outcome import CancelCheck, Cancelled, Changes, Progress, never, no_progress
from trialeditor.services.pages import page_from
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


def export(
    workspace: Workspace,
    out: Path,
    options: BundleOptions,
    *,
    actor: str,
    changed_only: bool = False,
    progress: Progress = no_progress,
    cancelled: CancelCheck = never,
) -> ExportReport:
    """Export what may go out of each page; raise Cancelled when stopped, with the previous export whole.

    With drafts among the options, pages that were never signed go along, marked DRAFT.
    """
    withheld: list[NctId] = []
    left: list[tuple[NctId, int]] = []
    with workspace.database.reading() as store:
        written_pages = [nct for nct in store.trials.ncts_with_pages() if options.takes(nct)]
        bundle = Bundle(
            pages=_pages(workspace, store, written_pages, options, withheld, left),
            total=len(written_pages),
            keys=_key_list(workspace, store),
            renderer=workspace.renderer,
            schemas=read_schemas(resource_path("schemas")),
            verifier=verifier_bytes(resource_path("verifier")),
            is_sample=workspace.is_sample,
            options=options,
            audit=_audit_head(store),
        )
        written = write_bundle(
            bundle,
            out,
            changed_only=changed_only,
            progress=lambda done, total: progress(done, total, "Exporting pages"),
            cancelled=cancelled,
        )
    if written is None:
        raise Cancelled("The export was stopped.", safe="The previous export, if there was one, is as it was.")
    _record(workspace, written, options, actor, left)
    return ExportReport(
        pages=written.pages,
        written=written.written,
        unchanged=written.unchanged,
        files=written.files,
        out=out,
        withheld=tuple(withheld),
    )


def _audit_head(store: Store) -> AuditHead | None:
    """Return the entry of the newest sign-off: while nobody signs, the same workspace gives the same bundle."""
    newest = store.sign_offs.newest_entry()
    entry = store.audit.entry(newest) if newest else None
    return AuditHead(seq=entry.seq, hash=entry.hash) if entry else None


def _record(
    workspace: Workspace, written: Written, options: BundleOptions, actor: str, left: Sequence[tuple[NctId, int]]
) -> None:
    """Write the export down, and which versions left in it for the first time."""
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


def _pages(
    workspace: Workspace,
    store: Store,
    written: Sequence[NctId],
    options: BundleOptions,
    withheld: list[NctId],
    left: list[tuple[NctId, int]],
) -> Iterator[ExportPage]:
    """Go through the pages that leave; those that stay are noted in `withheld`, signed versions that go in `left`."""
    for nct_id in written:
        page = _export_page(workspace, store, nct_id, drafts=options.drafts)
        if page is None:
            withheld.append(nct_id)
        else:
            if not page.is_draft:
                left.append((nct_id, page.revision_number))
            yield page


def _export_page(workspace: Workspace, store: Store, nct_id: NctId, *, drafts: bool) -> ExportPage | None:
    """Return the published version of a page, or with `drafts` its newest words; None when neither may leave."""
    page = page_from(workspace, store, nct_id)
    if page.published is not None:
        return ExportPage.of(page.history, page.published)
    latest = page.history.latest
    if not drafts or latest is None or page.stage is Stage.RETIRED:
        return None
    return ExportPage.draft_of(page.history, latest)


def _key_list(workspace: Workspace, store: Store) -> KeyList:
    names = {person.id: person.name for person in store.people.all()}
    return KeyList(ring=store.keys.ring(), names=names, policy=workspace.policy_in(store))


def export_keys(workspace: Workspace, path: Path, *, actor: str) -> Changes:
    """Write the workspace's key list to a file: what `verify --trust` checks signers against."""
    with workspace.database.reading() as store:
        keys = _key_list(workspace, store)
    write_key_list(path, keys.ring, keys.names, keys.policy)
    with workspace.database.writing() as store:
        workspace.record(store, actor, "keys.export", path.name, acts=len(keys.ring.acts))
    return Changes()


def verify(path: Path, trust: Path | None = None) -> Verification:
    """Check a bundle; with the key list in the file `trust`, also who signed it. Raise NotFound when there is none."""
    if not path.exists():
        raise NotFound(f"There is no bundle at {path}.", do="Check the name of the folder or the zip file.")
    return verify_bundle(path, trust=read_key_list(trust) if trust is not None else None)
