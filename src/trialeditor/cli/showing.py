"""How pages look on the command line: as JSON documents and as lines."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeAlias

from trialeditor.domain.canonical import Json
from trialeditor.domain.clock import format_time
from trialeditor.domain.coverage import counts
from trialeditor.domain.criteria import Criterion
from trialeditor.domain.lapsing import SectionState
from trialeditor.domain.trial import Listing
from trialeditor.rendering.plain import plain_text
from trialeditor.services.page_history import Act, EventKind, timeline
from trialeditor.services.pages import PageFile

Shown: TypeAlias = "tuple[Json, list[str]]"


def listing_json(line: Listing) -> Json:
    """Return one line of a list."""
    return {
        "nct": line.nct_id,
        "title": line.title,
        "status": line.status,
        "stage": line.stage.value,
        "assignee": line.assignee,
        "review_due": line.review_due.isoformat() if line.review_due else None,
        "lapsed": list(line.lapsed),
        "mentioned_by": line.called_by,
    }


def listing_line(line: Listing) -> str:
    """Return one line of a list for people."""
    due = f"  due {line.review_due.isoformat()}" if line.review_due else ""
    lapsed = f"  lapsed: {', '.join(line.lapsed)}" if line.lapsed else ""
    return f"{line.nct_id}  {line.stage.label:<17}  {line.title}{due}{lapsed}"


def facts(page: PageFile) -> Shown:
    """Show every fact with its value, phrase and path."""
    document = [
        {"key": fact.key, "value": fact.to_json(), "phrase": fact.phrase, "path": fact.path} for fact in page.facts
    ]
    return document, [f"{fact.key:<26} {fact.phrase}" for fact in page.facts]


def sections(page: PageFile) -> Shown:
    """Show every section with its words, digest, state and reasons."""
    return [_section_json(state) for state in page.states], [
        line for state in page.states for line in _section_lines(state)
    ]


def _section_json(state: SectionState) -> Json:
    return {
        "key": state.key,
        "kind": state.reading.spec.kind.value,
        "heading": state.reading.spec.read_heading,
        "text": state.reading.source or "",
        "overridden": state.reading.overridden,
        "notes": [{"quote": note.quote, "text": note.text} for note in state.reading.notes],
        "reader_text": state.reading.reader_text,
        "digest": state.reading.digest,
        "state": state.status.value,
        "reasons": [reason.to_json() for reason in state.reasons],
    }


def _section_lines(state: SectionState) -> list[str]:
    heading = state.reading.spec.read_heading or state.key
    override = ", typed in place of the registry's facts" if state.reading.overridden else ""
    reasons = [
        f"    {reason.kind.value}{f' {reason.fact}' if reason.fact else ''}: {reason.old} → {reason.new}"
        for reason in state.reasons
    ]
    words = plain_text(state.reading.reader_text)
    return [f"## {heading} [{state.key}: {state.status.value}{override}]", *reasons, words, ""]


def criteria(page: PageFile) -> Shown:
    """Show the eligibility criteria as three lists."""
    lists = {name: _criteria(page, f"eligibility.{name}") for name in ("inclusion", "exclusion", "other")}
    document: Json = {name: [item.to_json() for item in items] for name, items in lists.items()}
    lines = [line for name, items in lists.items() for line in _criteria_lines(name, items)]
    return document, lines


def _criteria(page: PageFile, key: str) -> list[Criterion]:
    value = page.facts[key].value
    return [item for item in value if isinstance(item, Criterion)] if isinstance(value, tuple) else []


def _criteria_lines(name: str, items: list[Criterion]) -> list[str]:
    return [f"{name.capitalize()} ({len(items)})", *(f"{'  ' * item.depth}- {item.text}" for item in items), ""]


def history(page: PageFile) -> Shown:
    """Show the revisions, oldest first, with what was done with each: submitted, returned, signed."""
    acts = {event.number: event.acts for event in timeline(page) if event.kind is EventKind.VERSION}
    document: list[Json] = []
    lines: list[str] = []
    for each in page.history.revisions:
        document.append(
            {
                "number": each.number,
                "digest": each.digest,
                "kind": each.kind.value,
                "author": each.author_name,
                "created": format_time(each.created),
                "message": each.message,
                "snapshot": each.snapshot,
                "acts": [_act_json(act) for act in acts[each.number]],
            }
        )
        said = each.message or each.kind.value
        lines.append(f"{each.number:>3}  {format_time(each.created)}  {each.author_name}: {said}")
        lines += [_act_line(act) for act in acts[each.number]]
    return document, lines


def _act_json(act: Act) -> Json:
    return {"kind": act.kind.value, "by": act.by, "at": format_time(act.at), "note": act.note}


def _act_line(act: Act) -> str:
    note = f": {act.note}" if act.note else ""
    return f"       {format_time(act.at)}  {act.kind.value} by {act.by}{note}"


def signoffs(page: PageFile) -> Shown:
    """Show the sign-offs, oldest first, and whether each counts today."""
    document: list[Json] = []
    lines: list[str] = []
    for each in page.history.sign_offs:
        payload = each.payload
        valid = counts(each, page.history.keys)
        document.append(
            {
                "id": each.id,
                "signer": payload.signer.name,
                "role": payload.role.value,
                "meaning": payload.meaning,
                "time": format_time(payload.time),
                "next_review": payload.next_review.isoformat(),
                "scope": payload.scope.value,
                "revision": payload.revision_number,
                "sections": [section.key for section in payload.sections],
                "valid": valid,
            }
        )
        mark = "" if valid else "  (no longer counts)"
        lines.append(
            f"{format_time(payload.time)}  {payload.signer.name}, {payload.role.label}: {payload.meaning}{mark}"
        )
    return document, lines


SHOWN: Mapping[str, Callable[[PageFile], Shown]] = {
    "facts": facts,
    "sections": sections,
    "criteria": criteria,
    "history": history,
    "signoffs": signoffs,
}
