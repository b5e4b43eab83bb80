"""The sign-off sheet of a page: who signed what, when and what it means (21 CFR 11.50), as one HTML file to print.

It stands alone: no script, no other file, nothing from the network.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from trialeditor.domain.canonical import Json
from trialeditor.domain.coverage import counts, is_true
from trialeditor.domain.dates import long_date
from trialeditor.domain.history import PageHistory
from trialeditor.domain.ids import NctId
from trialeditor.domain.lapsing import SectionState
from trialeditor.domain.people import KeyActKind
from trialeditor.domain.publishing import ReviewDates
from trialeditor.domain.signoff import Scope, SignedSection, SignOff
from trialeditor.domain.trial import Stage
from trialeditor.rendering.environment import make_environment

HEADING = "Sign-off sheet"
_TEMPLATE = "evidence.html.jinja"


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetLine:
    """A name and what stands beside it."""

    name: str
    words: str
    is_code: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetSection:
    """A section that was signed."""

    heading: str
    today: str
    """Whether the page reads so today."""
    holds: bool
    digest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetSignature:
    """One signature with its three parts: the printed name, the date and time, the meaning."""

    heading: str
    counts: bool
    standing: str
    """Whether it counts, and why not."""
    facts: tuple[SheetLine, ...]
    sections: tuple[SheetSection, ...]
    set_aside: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetStep:
    """A step of the review that is no signature."""

    when: str
    who: str
    what: str
    why: str
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetView:
    """Everything that the sheet shows."""

    heading: str
    nct_id: NctId
    title: str
    facts: tuple[SheetLine, ...]
    signatures: tuple[SheetSignature, ...]
    """Oldest first."""
    steps: tuple[SheetStep, ...]
    made: str
    is_sample: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetMaking:
    """Where and when a sheet is made."""

    workspace: str
    at: datetime
    is_sample: bool


def sheet_html(templates: Path, view: SheetView) -> bytes:
    """Return the sheet as UTF-8."""
    return make_environment(templates).get_template(_TEMPLATE).render(view=view).encode("utf-8")


def sheet_view(
    history: PageHistory,
    states: Sequence[SectionState],
    *,
    title: str,
    stage: Stage,
    dates: ReviewDates | None,
    making: SheetMaking,
) -> SheetView:
    """Return what the sheet of a page shows. Pure."""
    now = {state.key: state for state in states}
    return SheetView(
        heading=HEADING,
        nct_id=history.nct_id,
        title=title,
        facts=tuple(_facts(history, stage, dates, making.workspace)),
        signatures=tuple(_signature(history, number, each, now) for number, each in enumerate(history.sign_offs, 1)),
        steps=tuple(sorted(_steps(history), key=lambda step: step.at)),
        made=f"Made from the workspace {making.workspace} on {say_moment(making.at)}.",
        is_sample=making.is_sample,
    )


def say_moment(moment: datetime) -> str:
    """Write a moment with its zone: "May 12, 2026, 09:30:00 UTC"."""
    at = moment.astimezone(UTC)
    return f"{long_date(at.date())}, {at:%H:%M:%S} UTC"


def _facts(history: PageHistory, stage: Stage, dates: ReviewDates | None, workspace: str) -> Iterator[SheetLine]:
    roles = " and ".join(role.label.lower() for role in history.policy.sign_roles)
    yield SheetLine(name="Trial", words=history.nct_id)
    yield SheetLine(name="Workspace", words=workspace)
    yield SheetLine(name="Stage today", words=stage.label)
    yield SheetLine(name="Must be signed by", words=roles)
    if dates:
        yield SheetLine(name="Last reviewed as a whole", words=long_date(dates.reviewed))
        yield SheetLine(name="Next review", words=long_date(dates.next_review))
    if history.latest:
        yield SheetLine(name="Newest version", words=f"{history.latest.number}, by {history.latest.author_name}")
    yield SheetLine(name="Registry data as of", words=long_date(history.snapshot.as_of))


def _signature(history: PageHistory, number: int, sign_off: SignOff, now: Mapping[str, SectionState]) -> SheetSignature:
    payload = sign_off.payload
    does_count = counts(sign_off, history.keys)
    return SheetSignature(
        heading=f"Signature {number}: {payload.signer.name}",
        counts=does_count,
        standing="Counts." if does_count else _why_not(history, sign_off),
        facts=tuple(_signed_facts(sign_off)),
        sections=tuple(_section(each, now.get(each.key)) for each in payload.sections),
        set_aside=tuple(_set_aside(each) for each in payload.waivers if isinstance(each, Mapping)),
    )


def _signed_facts(sign_off: SignOff) -> Iterator[SheetLine]:
    payload = sign_off.payload
    scope = "The whole page" if payload.scope is Scope.PAGE else "The sections below"
    yield SheetLine(name="Printed name", words=payload.signer.name)
    yield SheetLine(name="Role", words=payload.role.label)
    yield SheetLine(name="Date and time", words=say_moment(payload.time))
    yield SheetLine(name="Meaning", words=payload.meaning)
    yield SheetLine(name="Covers", words=f"{scope}, version {payload.revision_number}")
    yield SheetLine(name="Next review as signed", words=long_date(payload.next_review))
    yield SheetLine(name="Entry of the audit trail", words=str(sign_off.entry))
    yield SheetLine(name="Registry record (SHA-256)", words=payload.snapshot, is_code=True)
    yield SheetLine(name="Signing key", words=payload.signer.key, is_code=True)
    yield SheetLine(name="Signature (SHA-256)", words=sign_off.id, is_code=True)


def _why_not(history: PageHistory, sign_off: SignOff) -> str:
    if not is_true(sign_off, history.keys):
        return "Does not count: it is not a true signature over these words."
    ends = [
        act
        for act in history.keys.acts
        if act.key_id == sign_off.payload.signer.key and act.kind is not KeyActKind.ADDED
    ]
    if not ends:
        return "Does not count: its key is not one of this workspace."
    last = ends[-1]
    reason = f" Reason: {last.reason}" if last.reason else ""
    return f"Does not count: its key was {last.kind.value} on {long_date(last.at.date())}.{reason}"


def _section(signed: SignedSection, state: SectionState | None) -> SheetSection:
    holds = state is not None and state.reading.digest == signed.digest
    today = "Reads as it was signed" if holds else "Reads otherwise" if state else "Is not on the page"
    return SheetSection(heading=signed.heading, today=today, holds=holds, digest=signed.digest)


def _set_aside(waiver: Mapping[str, Json]) -> str:
    said = {name: str(waiver.get(name) or "") for name in ("code", "section", "quote", "name", "reason")}
    quote = f", “{said['quote']}”" if said["quote"] else ""
    return f"{said['code']} in {said['section']}{quote}, by {said['name']}: {said['reason']}"


def _steps(history: PageHistory) -> Iterator[SheetStep]:
    for sent in history.submissions:
        yield _step(sent.at, sent.by_name, f"Submitted version {sent.revision} for review", sent.note)
    for back in history.returns:
        yield _step(back.at, back.by_name, f"Asked for changes to version {back.revision}", back.note)
    for moved in history.review_dates:
        yield _step(moved.at, moved.by_name, f"Set the next review to {long_date(moved.next_review)}", moved.reason)
    for ended in history.retirements:
        what = "Retired the page" if ended.retired else "Put the page back"
        yield _step(ended.at, ended.by_name, what, ended.reason)


def _step(at: datetime, who: str, what: str, why: str) -> SheetStep:
    return SheetStep(when=say_moment(at), who=who, what=what, why=why, at=at)
