"""What the dialog for many trials asks, and how what was done is told."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from trialeditor.gui.bulk_faces import BulkForm, BulkKind, PlanLine
from trialeditor.gui.presenters.wording import say_count
from trialeditor.services.bulk import Planned

_FORMS: Mapping[BulkKind, BulkForm] = {
    BulkKind.ASSIGN: BulkForm(
        kind=BulkKind.ASSIGN, title="Assign {trials}", intro="Who looks after them?", now="Now", then="Will be"
    ),
    BulkKind.DATES: BulkForm(
        kind=BulkKind.DATES,
        title="Bring {reviews} forward",
        intro="Dates come forward, never later: a later date needs a new sign-off. Spread them, so that not all fall"
        " due at once.",
        now="Due now",
        then="Will be due",
        wants_reason=True,
    ),
    BulkKind.RETIRE: BulkForm(
        kind=BulkKind.RETIRE,
        title="Retire {pages}",
        intro="The next export no longer holds them. Words, versions and signatures are kept, and a page can be put"
        " back.",
        now="Now",
        then="Will be",
        wants_reason=True,
        is_danger=True,
    ),
    BulkKind.PUT_BACK: BulkForm(
        kind=BulkKind.PUT_BACK,
        title="Put {pages} back",
        intro="Each page stands again where its words and signatures put it.",
        now="Now",
        then="Will be",
        wants_reason=True,
    ),
    BulkKind.EXPORT: BulkForm(
        kind=BulkKind.EXPORT,
        title="Export {pages}",
        intro="The bundle holds what may go out of these trials, and no others.",
        now="Stage",
        then="In the bundle",
    ),
}
DOES: Mapping[BulkKind, str] = {
    BulkKind.ASSIGN: "Assign",
    BulkKind.DATES: "Set",
    BulkKind.RETIRE: "Retire",
    BulkKind.PUT_BACK: "Put back",
    BulkKind.EXPORT: "Export",
}
_DID: Mapping[BulkKind, str] = {
    BulkKind.ASSIGN: "{trials} assigned to {name}.",
    BulkKind.DATES: "{reviews} brought forward.",
    BulkKind.RETIRE: "{pages} retired.",
    BulkKind.PUT_BACK: "{pages} put back.",
}
_DOING: Mapping[BulkKind, str] = {
    BulkKind.ASSIGN: "Assigning",
    BulkKind.DATES: "Setting dates",
    BulkKind.RETIRE: "Retiring",
    BulkKind.PUT_BACK: "Putting back",
    BulkKind.EXPORT: "Exporting",
}
_UNDID: Mapping[BulkKind, str] = {
    BulkKind.ASSIGN: "{trials} assigned as before.",
    BulkKind.DATES: "{reviews} due as before.",
    BulkKind.RETIRE: "{pages} back in place.",
    BulkKind.PUT_BACK: "{pages} retired again.",
}
_NOTHING_BACK = "Nothing was put back."


def form_of(kind: BulkKind, number: int, *, people: tuple[str, ...], first: date | None, today: date) -> BulkForm:
    """Return what is asked before an act on so many trials. `first` is the date that is proposed, if one is asked."""
    form = _FORMS[kind]
    title = _count(form.title, number)
    return replace(form, title=title, people=people, first=first, earliest=today if first else None)


def say_done(kind: BulkKind, number: int, name: str) -> str:
    """Say what was done; `name` is that of whom trials were assigned to."""
    return _count(_DID[kind], number).replace("{name}", name)


def say_doing(kind: BulkKind, done: int, total: int) -> str:
    """Say how far an act is."""
    return f"{_DOING[kind]}: {done:,} of {total:,} done."


def say_undone(kind: BulkKind, number: int) -> str:
    """Say what was taken back."""
    return _count(_UNDID[kind], number) if number else _NOTHING_BACK


def say_left(number: int) -> str:
    """Say that an undo left some alone; empty for none."""
    if not number:
        return ""
    stayed = "stays as it is" if number == 1 else "stay as they are"
    return f"{say_count(number, 'trial was', 'trials were')} changed since, and {stayed}."


def say_plan(chosen: int, total: int) -> str:
    """Say how many of the trials an act would change."""
    left = total - chosen
    rest = f" {say_count(left, 'is', 'are')} left out: the last column says why." if left else ""
    return f"{f'{chosen:,}' if chosen else 'None'} of {say_count(total, 'trial', 'trials')}.{rest}"


def plan_line(each: Planned) -> PlanLine:
    """Return the line of a plan as it is shown."""
    return PlanLine(
        nct=each.nct_id,
        title=each.title,
        now=each.now,
        then=each.why_not or each.then,
        is_left_out=bool(each.why_not),
    )


def _count(words: str, number: int) -> str:
    for name in ("trial", "page", "review"):
        words = words.replace(f"{{{name}s}}", say_count(number, name, f"{name}s"))
    return words
