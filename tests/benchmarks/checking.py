"""How long all checks of a page take, over the corpus with written sections; and `check` of all pages on all cores."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks.rows import Row
from support.plain_pages import written_sections
from trialeditor.domain.ids import NctId
from trialeditor.domain.people import Person, Role
from trialeditor.services.checking import check_words, load_context
from trialeditor.services.checking_all import check_all
from trialeditor.services.editing import Edit, edit
from trialeditor.services.importing import import_records
from trialeditor.services.intake import Intake
from trialeditor.services.pages import load_page
from trialeditor.services.people import add_person, person_named
from trialeditor.services.workspace import Workspace

PAGE_MS = 60.0
"""What all checks of one page may take, 95 pages of 100."""
_SHARE = 0.95
_KEY_MS = 300.0
"""After a pause in typing, what the checks say of the changed words is due within this time."""


def rows(corpus: Path, folder: Path) -> Iterator[Row]:
    """Check every page of the corpus in one process, then all of them by the verb that uses all cores."""
    with Workspace.create(folder / "checked.trialeditor") as workspace:
        ncts = _write_all(workspace, corpus)
        whole, again, loaded, seconds = _one_by_one(workspace, ncts)
        yield Row(
            what=f"all checks of one page, p95 of {len(ncts):,}",
            ours=_p95(whole),
            yardstick=PAGE_MS,
            yardstick_name="what the plan allows",
            unit="ms of the processor",
            at_most=1.0,
        )
        yield Row(
            what="the same",
            ours=_p95(whole),
            yardstick=_p95(loaded),
            yardstick_name="loading the page from the workspace",
            unit="ms of the processor",
        )
        yield Row(
            what="checks after a change of one section, p95",
            ours=_p95(again),
            yardstick=_KEY_MS,
            yardstick_name="what the plan allows after a pause in typing",
            unit="ms of the processor",
            at_most=1.0,
        )
        begun = time.perf_counter()
        done = sum(1 for line in check_all(workspace, ncts) if not line.trouble)
        together = time.perf_counter() - begun
        yield Row(
            what=f"check of {len(ncts):,} pages on {os.cpu_count()} cores",
            ours=done / together,
            yardstick=len(ncts) / seconds,
            yardstick_name="one after the other, on one core",
            unit="pages/s",
            at_least=1.3 if (os.cpu_count() or 1) > 1 else 0.7,
        )


def _write_all(workspace: Workspace, corpus: Path) -> list[NctId]:
    """Bring the corpus in and write every page; return the numbers."""
    report, changes = import_records(workspace, Intake(paths=(corpus,)), actor="-")
    if report.failed:
        raise AssertionError(report.failed[0])
    add_person(
        workspace,
        name="Edna Editor",
        roles=frozenset({Role.EDITOR}),
        passphrase=None,
        actor="-",
    )
    editor = person_named(workspace, "Edna Editor")
    ncts = sorted(changes.trials)
    for nct_id in ncts:
        _write(workspace, nct_id, editor)
    return ncts


def _write(workspace: Workspace, nct_id: NctId, editor: Person) -> None:
    texts = written_sections(load_page(workspace, nct_id).facts)
    edit(workspace, nct_id, editor, [Edit(key=key, text=text) for key, text in texts.items()])


def _one_by_one(workspace: Workspace, ncts: Sequence[NctId]) -> tuple[list[float], list[float], list[float], float]:
    """Return milliseconds of the processor by page (all checks, after a change, loading), and seconds of the clock."""
    whole, again, loaded, seconds = [], [], [], 0.0
    for nct_id in ncts:
        clock, begun = time.perf_counter(), time.process_time()
        context = load_context(workspace, nct_id)
        read = time.process_time()
        checked = check_words(context)
        done = time.process_time()
        seconds += time.perf_counter() - clock
        content = context.page.content.with_text("summary", f"{context.page.content.text('summary')} And more.")
        check_words(context, content, before=checked)
        changed = time.process_time()
        loaded.append(1000 * (read - begun))
        whole.append(1000 * (done - read))
        again.append(1000 * (changed - done))
    return whole, again, loaded, seconds


def _p95(values: Sequence[float]) -> float:
    return sorted(values)[int(_SHARE * (len(values) - 1))]
