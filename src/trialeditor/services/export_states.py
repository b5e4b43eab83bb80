"""What the pages of an export are made from, in short: the same in short, the same page."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import trialeditor
from trialeditor.domain.ids import Digest, NctId
from trialeditor.export.export_page import BundleOptions
from trialeditor.export.ledger import Ledger
from trialeditor.resources import resource_path
from trialeditor.services.site import site_of
from trialeditor.services.theme_shelf import theme_digest
from trialeditor.services.workspace import Workspace
from trialeditor.storage.store import Store

_OF_NO_PAGE = (
    "bundle.export",
    "draft.discard",
    "keys.export",
    "person.passphrase",
    "record.import",
    "trial.assign",
    "trial.assign_back",
    "workspace.backup",
)
"""Acts that change no page. Those of an import are seen at the trials' snapshots."""
_NUMBER = re.compile("NCT[0-9]{8}")
_COMPILED = "__pycache__"
"""What Python puts there whenever it first needs a module: a copy, which changes no page."""
_PARTS = ("blueprints", "language", "static", "strings", "templates")


def newest_acts(store: Store) -> Mapping[str, int]:
    """Return the number of the newest audit entry about each subject that changes a page; asked once for an export."""
    return store.audit.newest_about(without=_OF_NO_PAGE)


def ledger_now(workspace: Workspace, store: Store, options: BundleOptions, acts: Mapping[str, int]) -> Ledger:
    """Return an empty note for an export that is made now; `acts` are the `newest_acts`."""
    head = store.audit.head()
    common = hashlib.sha256()
    for part in _common(workspace, store, options, acts):
        common.update(f"{part}\n".encode())
    return Ledger(common=common.hexdigest(), seq=head.seq if head else 0, hash=head.hash if head else Digest(""))


def may_be_kept(store: Store, known: Ledger, now: Ledger) -> bool:
    """Say whether an earlier export was made from the same file, of which this is a later state, in the same way."""
    entry = store.audit.entry(known.seq)
    return known.common == now.common and entry is not None and entry.hash == known.hash


def page_states(store: Store, ncts: Sequence[NctId], acts: Mapping[str, int]) -> Mapping[NctId, str]:
    """Return for each page what stands for all that only it is made from: its record, and what was last done to it."""
    seen = store.trials.last_seen(ncts)
    return {nct: f"{seen[nct]} {acts.get(nct, 0)}" for nct in ncts}


def _common(workspace: Workspace, store: Store, options: BundleOptions, acts: Mapping[str, int]) -> Iterator[object]:
    """Give what every page is made from: the program, its templates and words, the options, acts about no one page.

    A name can look like a trial's number, so the acts on keys and house words are asked for by themselves.
    """
    yield from (trialeditor.__version__, options.names, options.drafts, workspace.is_sample)
    yield from (workspace.blueprint.digest, workspace.policy_in(store).digest)
    yield from (
        theme_digest(store),
        site_of(workspace, store).address,
        max((act.entry for act in store.keys.ring().acts), default=0),
    )
    yield max((act.entry for act in store.judgments.house_words()), default=0)
    yield max((seq for subject, seq in acts.items() if not _NUMBER.fullmatch(subject)), default=0)
    folders = [Path(trialeditor.__file__).parent, *(resource_path(part) for part in _PARTS)]
    for file in sorted(file for folder in folders for file in folder.rglob("*.*")):
        if file.parent.name != _COMPILED:
            known = file.stat()
            yield f"{file.name} {known.st_size} {known.st_mtime_ns}"
