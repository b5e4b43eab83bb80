"""How an import is said: what was recognized, what would come in, what came in, and what to do next."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from trialeditor.domain.ids import almost_ncts_in, ncts_in
from trialeditor.gui.faces import BadgeFace, NoticeFace, Shape, Tone
from trialeditor.gui.handed import Handed
from trialeditor.gui.intake_faces import ColumnFace, Group, LinesFace, ResultFace, TextFace, TileFace
from trialeditor.gui.presenters.wording import say_count
from trialeditor.services.arriving import Failure, ImportReport, Outcome

_JSON = re.compile(r'[\[{]\s*[\[{"]')
_STUDY = '"protocolSection"'
"""What each study record holds, and no other text."""

_MAIN_PART = "protocolSection."
"""Where nearly every field is: there is no room to say it each time."""

_TRIALS: tuple[ColumnFace, ...] = (ColumnFace(heading="Number"), ColumnFace(heading="Title", share=1))
_FAILURES: tuple[ColumnFace, ...] = (
    ColumnFace(heading="File", share=3),
    ColumnFace(heading="Record", share=2),
    ColumnFace(heading="Field", share=3),
    ColumnFace(heading="What is wrong", share=5),
)
_WORDS: Mapping[Group, tuple[str, Tone, Shape]] = {
    Group.NEW: ("New", Tone.INFO, Shape.RING),
    Group.CHANGED: ("Changed", Tone.WARN, Shape.HALF),
    Group.UNCHANGED: ("Unchanged", Tone.NEUTRAL, Shape.CHECK),
    Group.FAILED: ("Failed", Tone.BAD, Shape.TRIANGLE),
}
_NONE: Mapping[Group, tuple[str, str]] = {
    Group.NEW: ("Nothing new", "Each of these trials is in this workspace already."),
    Group.CHANGED: ("Nothing changed", "No record differs from the one that is here."),
    Group.UNCHANGED: ("Nothing unchanged", "Every record that can come in is new or changed."),
    Group.FAILED: ("Nothing failed", "Every record can come in."),
}
_UNCHANGED_TEXT = "A record that says what is here already changes nothing, and signatures hold."


def is_import(got: Handed) -> bool:
    """Say whether there is anything to import in what was handed over."""
    return bool(got.paths or holds_records(got.text) or ncts_in(got.text))


def holds_records(text: str) -> bool:
    """Say whether a text is records, rather than words with numbers in them, or numbers in JSON."""
    return _STUDY in text or (_JSON.search(text) is not None and not ncts_in(text))


def text_face(text: str) -> TextFace:
    """Say what a text was recognized as."""
    if holds_records(text):
        return TextFace(words="This looks like study records.", accept="Look at the records", can_accept=True)
    ncts, almost = ncts_in(text), almost_ncts_in(text)
    if not ncts:
        words = _almost(almost) or "No NCT number found. One looks like NCT05350891."
        return TextFace(words=words if text.strip() else "", accept="Fetch", can_accept=False, is_trouble=bool(almost))
    found = say_count(len(ncts), "NCT number", "NCT numbers")
    words = " ".join(part for part in (f"{found} found: {_some(ncts)}.", _almost(almost)) if part)
    return TextFace(words=words, accept=f"Fetch {records(len(ncts))}", can_accept=True, is_trouble=bool(almost))


def _almost(almost: tuple[str, ...]) -> str:
    if not almost:
        return ""
    return f"Not quite a number: {_some(almost)}. One has eight digits, as in NCT05350891."


def records(number: int) -> str:
    """Write a number of records."""
    return say_count(number, "record", "records")


def before(report: ImportReport) -> ResultFace:
    """Say what would come in."""
    return _result(report, _before_notice(report))


def after(report: ImportReport) -> ResultFace:
    """Say what came in."""
    return _result(report, _after_notice(report))


def coming(report: ImportReport) -> int:
    """Return how many records are new or changed."""
    return report.new + report.changed


def _result(report: ImportReport, notice: NoticeFace | None) -> ResultFace:
    counts = _counts(report)
    return ResultFace(
        notice=notice,
        tiles=tuple(_tile(group, count) for group, count in counts.items()),
        lines={group: _lines(report, group, count) for group, count in counts.items()},
        chosen=next((group for group in _by_weight() if counts[group]), Group.NEW),
    )


def _by_weight() -> Iterable[Group]:
    return Group.NEW, Group.CHANGED, Group.FAILED, Group.UNCHANGED


def _counts(report: ImportReport) -> dict[Group, int]:
    return {
        Group.NEW: report.new,
        Group.CHANGED: report.changed,
        Group.UNCHANGED: report.unchanged,
        Group.FAILED: report.failures,
    }


def _tile(group: Group, count: int) -> TileFace:
    word, tone, shape = _WORDS[group]
    return TileFace(
        group=group,
        count=f"{count:,}",
        badge=BadgeFace(word=word, tone=tone if count else Tone.NEUTRAL, shape=shape),
    )


def _lines(report: ImportReport, group: Group, count: int) -> LinesFace:
    if group is Group.UNCHANGED and count:
        return LinesFace(title=f"{records(count)} unchanged", text=_UNCHANGED_TEXT)
    if group is Group.FAILED:
        columns, rows = _FAILURES, tuple(_failure(each) for each in report.failed)
    else:
        outcome = Outcome(group.value)
        named = [each for each in report.lines if each.outcome is outcome]
        columns, rows = _TRIALS, tuple((str(each.nct_id), each.title or "No title") for each in named)
    if not rows:
        title, text = _NONE[group] if not count else (records(count), "There are too many to name each.")
        return LinesFace(title=title, text=text)
    more = f"{len(rows):,} of {count:,} are named here." if count > len(rows) else ""
    return LinesFace(columns=columns, rows=rows, more=more, tall=group is Group.FAILED)


def _failure(failure: Failure) -> tuple[str, ...]:
    message = failure.message[:1].upper() + failure.message[1:]
    field = failure.field.removeprefix(_MAIN_PART).replace(".", " › ")
    return failure.source, failure.record, field, message


def _before_notice(report: ImportReport) -> NoticeFace | None:
    if not report.read:
        do = "Choose files that were downloaded from ClinicalTrials.gov as JSON."
        return NoticeFace(tone=Tone.WARN, what="There are no study records in this.", detail=do)
    if report.failures == report.read:
        what = f"None of the {records(report.read)} can come in." if report.read > 1 else "The record cannot come in."
        do = "Below is why. If files are damaged, download the studies from ClinicalTrials.gov again, as JSON."
        return NoticeFace(tone=Tone.BAD, what=what, detail=do)
    if not coming(report) and report.failures:
        what = f"There is nothing to import. {_failed(report)}, and the others are here already, unchanged."
        return NoticeFace(tone=Tone.WARN, what=what)
    if not coming(report):
        return NoticeFace(tone=Tone.GOOD, what="There is nothing to import: all of it is here already, unchanged.")
    if report.failures:
        what = f"{_failed(report)}; the others can."
        detail = " ".join(
            part for part in ("Choose “Failed” to see what is wrong with each.", _repeated(report)) if part
        )
        return NoticeFace(tone=Tone.WARN, what=what, detail=detail)
    return NoticeFace(tone=Tone.INFO, what=_repeated(report)) if report.repeated else None


def _failed(report: ImportReport) -> str:
    return say_count(report.failures, "record cannot come in", "records cannot come in")


def _after_notice(report: ImportReport) -> NoticeFace:
    came = f"Imported: {_came(report)}." if coming(report) else "Nothing came in."
    tone = Tone.WARN if report.failures or report.lapsed else Tone.GOOD
    detail = " ".join(part for part in (_stopped(report), _lapsed(report), _left(report), _repeated(report)) if part)
    return NoticeFace(tone=Tone.INFO if report.stopped else tone, what=came, detail=detail)


def _came(report: ImportReport) -> str:
    """Say what came in, and not what did not."""
    counts = ((report.new, "new"), (report.changed, "changed"))
    return ", ".join(f"{count:,} {what}" for count, what in counts if count)


def _stopped(report: ImportReport) -> str:
    return f"You stopped after {records(report.read)}: what is in stays in, and is whole." if report.stopped else ""


def _lapsed(report: ImportReport) -> str:
    if not report.lapsed:
        return ""
    pages = say_count(len(report.lapsed), "signed page has", "signed pages have")
    return f"{pages} lapsed, because the record changed something that was signed."


def _left(report: ImportReport) -> str:
    if not report.failures:
        return ""
    return f"{say_count(report.failures, 'record was', 'records were')} left out; “Failed” says why."


def _repeated(report: ImportReport) -> str:
    """Say which state of a number stands that came in two; of several numbers, how many, and where all are named."""
    if len(report.repeated) == 1:
        return f"{report.repeated[0].told}."
    if not report.repeated:
        return ""
    return (
        f"{len(report.repeated):,} records came again in another state; the report that you can save says which stand."
    )


def _some(ncts: tuple[str, ...], most: int = 3) -> str:
    named = ", ".join(ncts[:most])
    return f"{named} and {len(ncts) - most:,} more" if len(ncts) > most else named
