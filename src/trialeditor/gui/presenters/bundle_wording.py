"""How a bundle of another workspace is said: what it holds, who signed it, what it would bring, and what it brought."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from trialeditor.gui.faces import BadgeFace, NoticeFace, Shape, Tone
from trialeditor.gui.intake_faces import ColumnFace, Group, LinesFace, ResultFace, TileFace, TrustFace
from trialeditor.gui.presenters.wording import say_count
from trialeditor.services.foretelling import Forecast, Signer
from trialeditor.services.page_taking import Taken, TakenPage
from trialeditor.services.taking import TakeReport

MOST_LINES = 2_000
"""Pages of one group that the window names; a saved report names all."""
_GROUPS: Mapping[Group, Taken] = {
    Group.NEW: Taken.NEW,
    Group.CHANGED: Taken.ADDED,
    Group.MERGED: Taken.MERGED,
    Group.UNCHANGED: Taken.UNCHANGED,
    Group.FAILED: Taken.FAILED,
}
_WORDS: Mapping[Group, tuple[str, Tone, Shape]] = {
    Group.NEW: ("New", Tone.INFO, Shape.RING),
    Group.CHANGED: ("Added to", Tone.INFO, Shape.HALF),
    Group.MERGED: ("Merged", Tone.WARN, Shape.HALF),
    Group.UNCHANGED: ("Unchanged", Tone.NEUTRAL, Shape.CHECK),
    Group.FAILED: ("Left out", Tone.BAD, Shape.TRIANGLE),
}
_NONE: Mapping[Group, tuple[str, str]] = {
    Group.NEW: ("Nothing new", "Each of these pages is in this workspace already."),
    Group.CHANGED: ("Nothing to add", "No page went on from the versions that are here."),
    Group.MERGED: ("Nothing to merge", "No page was changed both here and there."),
    Group.UNCHANGED: ("Nothing unchanged", "Every page that can come in brings something."),
    Group.FAILED: ("Nothing left out", "Every page of the bundle can come in."),
}
_PAGES: tuple[ColumnFace, ...] = (
    ColumnFace(heading="Number"),
    ColumnFace(heading="Title", share=1),
    ColumnFace(heading="Record"),
    ColumnFace(heading="Versions"),
    ColumnFace(heading="Signatures"),
    ColumnFace(heading="Not counted"),
)
_FAILURES: tuple[ColumnFace, ...] = (
    ColumnFace(heading="Page"),
    ColumnFace(heading="File", share=3),
    ColumnFace(heading="Record, field", share=3),
    ColumnFace(heading="Why", share=5),
)
_MOST_NAMES = 3
_FOUR = 4
"""Signs of a fingerprint that stand together, so that it can be read out."""


def pages(number: int) -> str:
    """Write a number of pages."""
    return say_count(number, "page", "pages")


def holds(forecast: Forecast) -> str:
    """Say what a bundle holds, and who signed it."""
    brought = forecast.brought
    versions = say_count(brought.revisions, "version", "versions")
    signatures = say_count(brought.sign_offs, "signature", "signatures")
    signers = tuple(dict.fromkeys(each.name for each in forecast.signers if each.name))
    by = f" by {_some(signers)}" if signers else ""
    return f"{brought.name}: {pages(len(brought.pages))}, {versions}, {signatures}{by}"


def coming(report: TakeReport) -> int:
    """Return how many pages something comes of."""
    return len(report.taken)


def trust_face(forecast: Forecast, *, is_on: bool) -> TrustFace | None:
    """Ask about signers who are not known here; None when all are known."""
    unknown = [each for each in forecast.signers if not each.is_known]
    if not unknown:
        return None
    may_come = [each for each in unknown if each.may_come]
    if not may_come:
        return TrustFace(choice="", text=f"{_lines_of(unknown)}\n{_NEVER}")
    choice = "Trust this signer" if len(may_come) == 1 else "Trust these signers"
    meaning = _MEANING if len(may_come) == len(unknown) else f"{_MEANING} {_SOME_NEVER}"
    text = "\n".join(part for part in (_lines_of(unknown), meaning, forecast.why_not_trust) if part)
    return TrustFace(choice=choice, text=text, is_on=is_on, why_not=forecast.why_not_trust)


_MEANING = (
    "Until a publisher trusts them, their signatures stay in the bundle, and their pages come in unsigned. Compare the "
    "fingerprints with the other team, on the telephone for instance, before you do."
)
_NEVER = (
    "These signatures cannot come in: the key is said to be of somebody who works here or has another key here, or "
    "not all that it signed counts where it comes from. Pages come in without them."
)
_SOME_NEVER = "Signers marked “cannot come” stay out: they have another key here, or not all that they signed counts."


def _lines_of(signers: Sequence[Signer], most: int = 5) -> str:
    lines = [_line_of(each) for each in signers[:most]]
    more = [f"and {len(signers) - most:,} more; a saved report names all"] if len(signers) > most else []
    return "\n".join((*lines, *more))


def _line_of(signer: Signer) -> str:
    count = say_count(signer.signatures, "signature", "signatures")
    barred = "" if signer.may_come else " (cannot come)"
    return f"Not known here: {signer.name or 'somebody without a name'}{barred}, {count}, key {fingerprint(signer.key)}"


def fingerprint(key: str) -> str:
    """Write a fingerprint so that it can be read out."""
    return " ".join(key[at : at + _FOUR] for at in range(0, len(key), _FOUR))


def before(forecast: Forecast, report: TakeReport) -> ResultFace:
    """Say what would come in."""
    return _result(report, _before_notice(forecast, report))


def after(report: TakeReport) -> ResultFace:
    """Say what came in."""
    return _result(report, _after_notice(report))


def _result(report: TakeReport, notice: NoticeFace | None) -> ResultFace:
    counts = {group: report.count(taken) for group, taken in _GROUPS.items()}
    by_weight = (Group.FAILED, Group.MERGED, Group.NEW, Group.CHANGED, Group.UNCHANGED)
    return ResultFace(
        notice=notice,
        tiles=tuple(_tile(group, count) for group, count in counts.items()),
        lines={group: _lines(report, group, count) for group, count in counts.items()},
        chosen=next((group for group in by_weight if counts[group]), Group.NEW),
    )


def _tile(group: Group, count: int) -> TileFace:
    word, tone, shape = _WORDS[group]
    badge = BadgeFace(word=word, tone=tone if count else Tone.NEUTRAL, shape=shape)
    return TileFace(group=group, count=f"{count:,}", badge=badge)


def _lines(report: TakeReport, group: Group, count: int) -> LinesFace:
    if not count:
        title, text = _NONE[group]
        return LinesFace(title=title, text=text)
    named = [each for each in report.pages if each.outcome is _GROUPS[group]][:MOST_LINES]
    is_failed = group is Group.FAILED
    more = f"{len(named):,} of {count:,} are named here. A saved report names all." if count > len(named) else ""
    return LinesFace(
        columns=_FAILURES if is_failed else _PAGES,
        rows=tuple(_failure(each) if is_failed else _row(each) for each in named),
        more=more,
        tall=is_failed,
    )


def _row(page: TakenPage) -> tuple[str, ...]:
    title = page.title or "No title"
    newer = "Newer" if page.newer_record else ""
    return str(page.nct_id), title, newer, f"{page.revisions:,}", f"{page.sign_offs:,}", f"{page.waiting:,}"


def _failure(page: TakenPage) -> tuple[str, ...]:
    message = page.message[:1].upper() + page.message[1:]
    return str(page.nct_id), page.source, ", ".join(part for part in (page.record, page.field) if part), message


_SAMPLE = "This bundle comes from a sample. Its trials are invented: they are not for patients."
_SAMPLE_DO = "This workspace is empty. It becomes a sample by it, for good: each page will say so."


def _before_notice(forecast: Forecast, report: TakeReport) -> NoticeFace | None:
    if forecast.why_not_take:
        return NoticeFace(tone=Tone.WARN, what="You cannot take this bundle in.", detail=forecast.why_not_take)
    if report.is_sample:
        return NoticeFace(tone=Tone.WARN, what=_SAMPLE, detail=_SAMPLE_DO)
    failed = report.count(Taken.FAILED)
    if failed and failed == len(report.pages):
        return NoticeFace(tone=Tone.BAD, what="No page of this bundle can come in.", detail="Below is why.")
    if not coming(report):
        waits = _waiting(report)
        what = "There is nothing to take in: all of it is here already."
        return NoticeFace(tone=Tone.WARN if failed or waits else Tone.GOOD, what=what, detail=waits)
    return _mixed_notice(report, failed)


def _mixed_notice(report: TakeReport, failed: int) -> NoticeFace | None:
    """Say what needs a second look among pages that can come in."""
    if failed:
        stay = "It stays as it is here." if failed == 1 else "They stay as they are here."
        detail = f"{stay} “Left out” says why; a report saved as JSON has both texts."
        return NoticeFace(tone=Tone.WARN, what=f"{pages(failed)} cannot come in; the others can.", detail=detail)
    newer = sum(page.newer_record for page in report.pages)
    if newer:
        detail = "Where it changes what was signed, the signatures lapse here, as after every import."
        return NoticeFace(tone=Tone.INFO, what=f"{pages(newer)} would get a newer record.", detail=detail)
    if report.count(Taken.MERGED):
        detail = "A new version brings both together, section by section. What is new in it has to be signed again."
        number = pages(report.count(Taken.MERGED))
        return NoticeFace(tone=Tone.INFO, what=f"{number} changed both here and there.", detail=detail)
    return None


def _after_notice(report: TakeReport) -> NoticeFace:
    counts = ((Taken.NEW, "new"), (Taken.ADDED, "added to"), (Taken.MERGED, "merged"))
    told = ", ".join(f"{report.count(taken):,} {word}" for taken, word in counts if report.count(taken))
    parts = (_stopped(report), _lapsed(report), _left(report), _waiting(report))
    detail = " ".join(part for part in parts if part)
    is_warning = bool(report.count(Taken.FAILED) or report.lapsed)
    tone = Tone.INFO if report.stopped else Tone.WARN if is_warning else Tone.GOOD
    return NoticeFace(tone=tone, what=f"Taken in: {told}." if told else "Nothing came in.", detail=detail)


def _stopped(report: TakeReport) -> str:
    done = f"You stopped after {pages(len(report.pages))}: what is in stays in, and is whole."
    return done if report.stopped else ""


def _lapsed(report: TakeReport) -> str:
    if not report.lapsed:
        return ""
    named = say_count(len(report.lapsed), "signed page has", "signed pages have")
    return f"{named} lapsed, because a newer record came along."


def _left(report: TakeReport) -> str:
    failed = report.count(Taken.FAILED)
    return f"{say_count(failed, 'page was', 'pages were')} left out; “Left out” says why." if failed else ""


def _waiting(report: TakeReport) -> str:
    waiting = sum(page.waiting for page in report.pages)
    if not waiting:
        return ""
    return f"{say_count(waiting, 'signature of the bundle does', 'signatures of the bundle do')} not count here."


def _some(names: Iterable[str]) -> str:
    named = tuple(names)
    first = ", ".join(named[:_MOST_NAMES])
    return f"{first} and {len(named) - _MOST_NAMES:,} more" if len(named) > _MOST_NAMES else first
