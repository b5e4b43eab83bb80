"""A replacement on all pages in words: its rows, what they come to, and what was done. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from trialeditor.domain.text.differences import Piece, PieceKind
from trialeditor.gui.faces import BadgeFace, NoticeFace, Shape, Tone
from trialeditor.gui.presenters.wording import say_count
from trialeditor.gui.replace_faces import RowFace, SummaryFace
from trialeditor.services.replacement_plan import MOST_PAGES, PagePlan, ReplacePlan, SectionPlan
from trialeditor.services.replacing import LeftOut, ReplaceReport

UNDO = "Put back"
_LAPSES = BadgeFace(word="Signature lapses", tone=Tone.WARN, shape=Shape.TRIANGLE)
_AGAIN = BadgeFace(word="Signed again", tone=Tone.GOOD, shape=Shape.CHECK)
_LEFT_OUT = BadgeFace(word="Left out", tone=Tone.NEUTRAL, shape=Shape.BAR)
_MOST_NAMED = 3
_THIN = "\N{THIN SPACE}"
"""Between a word that goes and the one that comes, so that they do not run into each other."""


def rows_of(plan: ReplacePlan) -> tuple[RowFace, ...]:
    """Return a row for each section, and below them one for each page that is left out."""
    sections = (_row(page, section) for page in plan.possible for section in page.sections)
    return (*sections, *(_left_out(page) for page in plan.pages if page.why_not))


def summary_of(plan: ReplacePlan, chosen: Sequence[PagePlan]) -> SummaryFace:
    """Return what the chosen sections come to."""
    sections = [each for page in chosen for each in page.sections]
    places = sum(each.count for each in sections)
    where = f"{say_count(places, 'place', 'places')} on {say_count(len(chosen), 'page', 'pages')}"
    left = len(plan.pages) - len(plan.possible)
    parts = [f"{where}." if chosen else "Nothing is selected." if plan.possible else "Nothing can be replaced."]
    if left:
        parts.append(f"{say_count(left, 'page is', 'pages are')} left out; the rows say why.")
    if plan.has_more:
        parts.append(f"There are more: these are the first {MOST_PAGES:,} pages.")
    return SummaryFace(
        words=" ".join(parts),
        effect=" ".join(_effects(chosen, sections)),
        accept=f"Replace on {say_count(len(chosen), 'page', 'pages')}" if chosen else "Replace",
        can_accept=bool(chosen),
    )


def done_face(report: ReplaceReport, chosen: Sequence[PagePlan]) -> NoticeFace:
    """Say what was replaced, and what stayed."""
    pages = {each.nct_id for each in report.written}
    sections = [each for page in chosen if page.nct_id in pages for each in page.sections]
    places = say_count(sum(each.count for each in sections), "place", "places")
    what = f"{places} replaced on {say_count(len(pages), 'page', 'pages')}." if pages else "Nothing was replaced."
    lapsed = sum(each.lapses for each in sections)
    detail = [f"{say_count(lapsed, 'signed section', 'signed sections')} lapsed."] if lapsed else []
    return NoticeFace(
        tone=Tone.WARN if report.left or report.trouble or not pages else Tone.GOOD,
        what=what,
        detail=" ".join([*detail, *_stayed(report)]),
        act=UNDO if pages else "",
    )


def put_back_face(report: ReplaceReport) -> NoticeFace:
    """Say on how many pages the earlier words stand again."""
    count = len(report.written)
    what = f"The earlier words are back on {say_count(count, 'page', 'pages')}." if count else "Nothing was put back."
    tone = Tone.WARN if report.left or report.trouble or not count else Tone.GOOD
    return NoticeFace(tone=tone, what=what, detail=" ".join(_stayed(report)))


def _effects(chosen: Sequence[PagePlan], sections: Sequence[SectionPlan]) -> Iterator[str]:
    lapsing = sum(each.lapses for each in sections)
    if lapsing:
        what = say_count(lapsing, "signed section", "signed sections")
        yield f"{what} will lapse, and somebody else has to sign again."
    again = sum(each.is_signed_again for each in sections)
    if again:
        yield f"{say_count(again, 'section', 'sections')} will be signed again, by a signature over these words."
    leaving = sum(page.leaves_review for page in chosen)
    if leaving:
        yield f"{say_count(leaving, 'page in review has', 'pages in review have')} to be submitted again."


def _stayed(report: ReplaceReport) -> Iterator[str]:
    if report.trouble:
        yield f"It stopped: {report.trouble}"
    elif report.waiting:
        yield f"It was stopped; {say_count(report.waiting, 'page was', 'pages were')} not changed."
    if report.left:
        named = "; ".join(_named(each) for each in report.left[:_MOST_NAMED])
        more = f"; and {len(report.left) - _MOST_NAMED:,} more" if len(report.left) > _MOST_NAMED else ""
        yield f"{say_count(len(report.left), 'page stayed as it was', 'pages stayed as they were')}: {named}{more}."


def _named(left: LeftOut) -> str:
    return f"{left.nct_id} ({left.why.rstrip('.')})"


def _row(page: PagePlan, section: SectionPlan) -> RowFace:
    more = section.count - 1
    return RowFace(
        nct=page.nct_id,
        key=section.key,
        heading=section.heading or section.key,
        title=page.title,
        pieces=tuple(_joined(section)),
        more=f"{section.count:,} places" if more else "",
        badge=_LAPSES if section.lapses else _AGAIN if section.is_signed_again else None,
    )


def _joined(section: SectionPlan) -> Iterator[Piece]:
    for number, excerpt in enumerate(section.excerpts):
        if number:
            yield Piece(PieceKind.SAME, " … ")
        before = PieceKind.SAME
        for piece in excerpt.pieces:
            if before is PieceKind.REMOVED and piece.kind is PieceKind.ADDED:
                yield Piece(PieceKind.SAME, _THIN)
            yield piece
            before = piece.kind


def _left_out(page: PagePlan) -> RowFace:
    return RowFace(
        nct=page.nct_id,
        key="",
        heading="",
        title=page.title or page.nct_id,
        pieces=(Piece(PieceKind.SAME, page.why_not),),
        badge=_LEFT_OUT,
        is_left_out=True,
    )
