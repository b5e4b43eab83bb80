"""`list`, `assign`, `show`, `edit` and `preview`: pages of trials."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import typer

from trialeditor.cli.commenting import threads_json, threads_lines
from trialeditor.cli.comparing import record_states
from trialeditor.cli.context import context_of, person_of, why
from trialeditor.cli.days import day_option
from trialeditor.cli.showing import SHOWN, listing_json, listing_line
from trialeditor.domain.clock import SystemClock
from trialeditor.domain.errors import BadInput
from trialeditor.domain.ids import NctId, parse_nct_id
from trialeditor.domain.queues import PERSONAL, Queue, in_queue, query_of
from trialeditor.domain.trial import Facet, Listing, ListQuery, Sort, Stage
from trialeditor.services.assigning import assign
from trialeditor.services.commenting import comments
from trialeditor.services.editing import Edit, edit, set_next_review
from trialeditor.services.listing import NOBODY, trials, value_named
from trialeditor.services.pages import load_page
from trialeditor.services.previewing import write_preview
from trialeditor.services.workspace import Workspace

_PAGE = 500


class Aspect(StrEnum):
    """What `show` can show of a page."""

    FACTS = "facts"
    SECTIONS = "sections"
    CRITERIA = "criteria"
    HISTORY = "history"
    SIGNOFFS = "signoffs"
    COMMENTS = "comments"
    RECORD = "record"


def register(app: typer.Typer) -> None:
    """Add the commands."""
    app.command("list")(list_)
    app.command("assign")(assign_)
    app.command("show")(show)
    app.command("edit")(edit_)
    app.command("preview")(preview)


def _option(what: str, example: str, *, name: str = "") -> Any:  # noqa: ANN401 - typer's options are typed so
    """Return an option that narrows the list to some values; `none` means trials that have none."""
    return typer.Option(
        *([name] if name else []), metavar=what.replace(" ", "-").upper(), help=f"Only this {what}: {example}."
    )


def list_(  # noqa: PLR0913 - one for each option
    context: typer.Context,
    *,
    stage: Annotated[
        list[Stage] | None, typer.Option(help="Only pages at this stage; can be given several times.")
    ] = None,
    status: Annotated[list[str] | None, _option("status", "such as recruiting")] = None,
    phase: Annotated[list[str] | None, _option("phase", "such as 2")] = None,
    type_: Annotated[list[str] | None, _option("study type", "such as observational", name="--type")] = None,
    condition: Annotated[list[str] | None, _option("condition", "in the record's words")] = None,
    country: Annotated[list[str] | None, _option("country", "with a site")] = None,
    owner: Annotated[list[str] | None, _option("owner", "by name, or nobody")] = None,
    due: Annotated[bool, typer.Option("--due", help="Only pages whose review is due.")] = False,
    search: Annotated[
        str,
        typer.Option(help='Words in titles, the record or our text; "words in quotes" follow each other; NCT numbers.'),
    ] = "",
    queue: Annotated[
        Queue, typer.Option(help="Only the trials of this queue; my-drafts and for-me need --as.")
    ] = Queue.ALL,
    as_name: Annotated[str, typer.Option("--as", help="Whose queue it is.")] = "",
    sort: Annotated[Sort, typer.Option(help="What the list is ordered by.")] = Sort.NUMBER,
    descending: Annotated[bool, typer.Option("--descending", help="The last comes first.")] = False,
    limit: Annotated[int, typer.Option(min=0, help="At most so many; 0 for all.")] = 0,
) -> None:
    """List trials. A filter can be given several times: trials with any of them."""
    own = context_of(context)
    today = SystemClock().today()
    until = today if due else None
    if queue in PERSONAL and not as_name:
        raise BadInput("expected whose queue it is", field="--as")
    with own.workspace() as workspace:
        person = person_of(workspace, as_name) if as_name else None
        query = ListQuery(
            search=search,
            stages=frozenset(stage or ()),
            due_until=until,
            statuses=_values(workspace, Facet.STATUS, status),
            phases=_values(workspace, Facet.PHASE, phase),
            study_types=_values(workspace, Facet.STUDY_TYPE, type_),
            conditions=_values(workspace, Facet.CONDITION, condition),
            countries=_values(workspace, Facet.COUNTRY, country),
            owners=_values(workspace, Facet.OWNER, owner),
            sort=sort,
            descending=descending,
        )
        found = _all(workspace, in_queue(query, query_of(queue, person, today)), limit)
    own.answer([listing_json(each) for each in found], *(listing_line(each) for each in found))


def _values(workspace: Workspace, facet: Facet, named: list[str] | None) -> frozenset[str]:
    return frozenset(value_named(workspace, facet, each) for each in named or ())


def _all(workspace: Workspace, query: ListQuery, limit: int) -> list[Listing]:
    """Fetch page after page by key until there are no more, or enough."""
    found: list[Listing] = []
    after: NctId | None = None
    while not limit or len(found) < limit:
        wanted = min(_PAGE, limit - len(found)) if limit else _PAGE
        page = trials(workspace, query, after=after, limit=wanted)
        found += page
        if len(page) < wanted:
            break
        after = page[-1].nct_id
    return found


def assign_(
    context: typer.Context,
    ncts: Annotated[list[str], typer.Argument(help="The trials.")],
    *,
    to: Annotated[str, typer.Option(help="Who looks after them from now on, or nobody.")],
    as_name: Annotated[str, typer.Option("--as", help="Who assigns them.")],
) -> None:
    """Assign trials to a person, or to nobody."""
    own = context_of(context)
    wanted = [parse_nct_id(nct) for nct in ncts]
    with own.workspace() as workspace:
        person = person_of(workspace, as_name)
        assignee = None if to.strip().casefold() == NOBODY.casefold() else person_of(workspace, to)
        changes = assign(workspace, wanted, assignee, actor=person.name)
    name = assignee.name if assignee else NOBODY.lower()
    changed = sorted(changes.trials)
    own.answer(
        {"assigned": list(changed), "to": assignee.name if assignee else None},
        f"Assigned {len(changed)} of {len(wanted)} to {name}."
        if changed
        else f"Nothing to change: all are assigned to {name}.",
    )


def show(
    context: typer.Context,
    nct: Annotated[str, typer.Argument(help="The trial, such as NCT05350891.")],
    aspect: Annotated[Aspect, typer.Argument(help="What to show of it.")] = Aspect.SECTIONS,
) -> None:
    """Show a page: its facts, sections, criteria, history, sign-offs or comments, or the states of its record."""
    own = context_of(context)
    nct_id = parse_nct_id(nct)
    with own.workspace() as workspace:
        if aspect is Aspect.RECORD:
            document, lines = record_states(workspace, nct_id)
        elif aspect is Aspect.COMMENTS:
            found = comments(workspace, nct_id)
            document, lines = threads_json(found), list(threads_lines(found))
        else:
            document, lines = SHOWN[aspect.value](load_page(workspace, nct_id))
    own.answer(document, *lines)


def edit_(
    context: typer.Context,
    nct: Annotated[str, typer.Argument(help="The trial.")],
    texts: Annotated[list[str] | None, typer.Argument(help="KEY=TEXT, or KEY=@FILE.")] = None,
    *,
    as_name: Annotated[str, typer.Option("--as", help="Who edits.")],
    next_review: Annotated[date | None, day_option("An earlier review date.")] = None,
    reason: Annotated[str, typer.Option(help="Why: for an earlier date, or words in place of facts.")] = "",
    message: Annotated[str, typer.Option(help="What changed.")] = "",
) -> None:
    """Change sections of a page, or bring its next review date forward. `KEY=` empties a section.

    `{FACT}` in a text is filled in from the record, such as `{enrollment.count}`; `show NCT facts` lists them.
    """
    own = context_of(context)
    if not texts and next_review is None:
        raise BadInput("expected KEY=TEXT or --next-review DATE")
    nct_id = parse_nct_id(nct)
    edits = [_edit_of(each, reason) for each in texts or ()]
    with own.workspace() as workspace:
        person = person_of(workspace, as_name)
        if edits:
            edit(workspace, nct_id, person, edits, message=message)
        if next_review is not None:
            set_next_review(workspace, nct_id, person, next_review, reason)
        page = load_page(workspace, nct_id)
    due = _iso(page.dates.next_review if page.dates else None)
    own.answer(
        {"nct": nct_id, "revision": page.revision_number, "stage": page.stage.value, "next_review": due},
        f"{nct_id}: version {page.revision_number}, {page.stage.label.lower()}",
    )


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _edit_of(argument: str, reason: str) -> Edit:
    """Read `KEY=TEXT`, `KEY=@FILE` or `KEY=`."""
    key, equals, text = argument.partition("=")
    if not equals or not key:
        raise BadInput(f"expected KEY=TEXT, found {argument[:60]!r}")
    if not text.startswith("@"):
        return Edit(key=key, text=text, reason=reason)
    file = Path(text[1:])
    try:
        return Edit(key=key, text=file.read_text(encoding="utf-8"), reason=reason)
    except (OSError, UnicodeDecodeError) as error:
        raise BadInput(f"the text cannot be read: {why(error)}", source=str(file), field=key) from error


def preview(
    context: typer.Context,
    nct: Annotated[str, typer.Argument(help="The trial.")],
    out: Annotated[Path, typer.Option(help="The HTML file to write.")],
) -> None:
    """Write a page as it would be exported, with its style sheet beside it."""
    own = context_of(context)
    nct_id = parse_nct_id(nct)
    with own.workspace() as workspace:
        write_preview(workspace, load_page(workspace, nct_id), out)
    own.answer({"nct": nct_id, "out": str(out)}, f"Wrote {out}.")
