"""`replace`: words replaced on all pages, or told what that would do."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

import typer

from trialeditor.cli.context import FOUND, context_of, person_of, stop
from trialeditor.domain.canonical import Json
from trialeditor.domain.text.finding import Replacement, Sought
from trialeditor.services.replacement_plan import PagePlan, ReplacePlan, SectionPlan, plan_replacement
from trialeditor.services.replacing import ReplaceReport, replace_words


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("replace")(replace)


def replace(  # noqa: PLR0913 - one for each option
    context: typer.Context,
    find: Annotated[str, typer.Argument(metavar="FIND", help="The words to look for, as they were typed.")],
    with_: Annotated[str, typer.Argument(metavar="WITH", help="The words to put in their place.")],
    *,
    as_name: Annotated[str, typer.Option("--as", help="Who replaces them.")],
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Say what would happen, and change nothing.")] = False,
    section: Annotated[
        list[str] | None, typer.Option(metavar="KEY", help="Only in this section; can be given several times.")
    ] = None,
    match_case: Annotated[bool, typer.Option("--match-case", help="Capitals matter.")] = False,
    whole_words: Annotated[bool, typer.Option("--whole-words", help="Not within longer words.")] = False,
    in_phrases: Annotated[
        bool, typer.Option("--in-phrases", help="Also within bound phrases and the addresses of links.")
    ] = False,
) -> None:
    """Replace words on all pages; each page gets a version. Pages that somebody is writing on are left out."""
    own = context_of(context)
    sought = Sought(words=find, match_case=match_case, whole_words=whole_words, in_phrases=in_phrases)
    replacement = Replacement(sought=sought, words=with_)
    with own.workspace() as workspace:
        person = person_of(workspace, as_name)
        plan = plan_replacement(workspace, replacement, person, sections=frozenset(section or ()))
        report = None if dry_run else replace_words(workspace, replacement, person, plan.possible)
    own.answer(_json(plan, report), *_lines(plan, report))
    if report and (report.left or report.trouble or len(plan.possible) < len(plan.pages)):
        stop(FOUND)


def _json(plan: ReplacePlan, report: ReplaceReport | None) -> Json:
    return {
        "find": plan.replacement.sought.words,
        "with": plan.replacement.words,
        "pages": [_page_json(each) for each in plan.pages],
        "lapsing": sum(each.lapses for page in plan.possible for each in page.sections),
        "has_more": plan.has_more,
        "done": _report_json(report) if report else None,
    }


def _page_json(page: PagePlan) -> Json:
    return {
        "nct": page.nct_id,
        "title": page.title,
        "why_not": page.why_not or None,
        "leaves_review": page.leaves_review,
        "sections": [_section_json(each) for each in page.sections],
    }


def _section_json(section: SectionPlan) -> Json:
    return {
        "key": section.key,
        "count": section.count,
        "lapses": section.lapses,
        "signed_again": section.is_signed_again,
        "sentences": [{"before": each.before, "after": each.after} for each in section.excerpts],
    }


def _report_json(report: ReplaceReport) -> Json:
    return {
        "action": report.action,
        "written": [{"nct": each.nct_id, "revision": each.number} for each in report.written],
        "left": [{"nct": each.nct_id, "why": each.why} for each in report.left],
        "trouble": report.trouble or None,
    }


def _lines(plan: ReplacePlan, report: ReplaceReport | None) -> Iterator[str]:
    for page in plan.pages:
        yield f"{page.nct_id}  {page.title}"
        if page.why_not:
            yield f"  left out: {page.why_not}"
            continue
        for section in page.sections:
            effect = "  (its signature lapses)" if section.lapses else ""
            yield f"  {section.key}: {section.count}{effect}"
            for each in section.excerpts:
                yield f"    - {each.before}"
                yield f"    + {each.after}"
    yield from _summary(plan, report)


def _summary(plan: ReplacePlan, report: ReplaceReport | None) -> Iterator[str]:
    if not plan.pages:
        yield "These words stand on no page. Nothing was changed."
        return
    possible = plan.possible
    places = sum(each.count for page in possible for each in page.sections)
    lapsing = sum(each.lapses for page in possible for each in page.sections)
    more = " There are more: replace these first." if plan.has_more else ""
    if report is None:
        where = f"{_say(places, 'place')} on {_say(len(possible), 'page')}"
        yield f"{where}; {_say(lapsing, 'signed section')} would lapse.{more}"
        return
    for left in report.left:
        yield f"{left.nct_id}  left out: {left.why}"
    if report.trouble:
        yield f"Stopped: {report.trouble}"
    stay = len(plan.pages) - len(report.written)
    yield f"Replaced on {_say(len(report.written), 'page')}; {stay} left as before.{more}"


def _say(number: int, what: str) -> str:
    return f"1 {what}" if number == 1 else f"{number:,} {what}s"
