"""The steps of an import as faces: what each says, and which ways lead on."""

from __future__ import annotations

from trialeditor.domain.errors import TrialEditorError
from trialeditor.gui.intake_faces import ImportFace, MessageFace, Source, Step
from trialeditor.gui.presenters import bundle_wording
from trialeditor.gui.presenters.import_wording import after, before, coming, records, text_face
from trialeditor.gui.presenters.wording import trouble
from trialeditor.services.arriving import ImportReport
from trialeditor.services.fetching import MOST_HELD
from trialeditor.services.foretelling import Forecast
from trialeditor.services.taking import TakeReport

_INTRO = "You see what would come in before anything is changed."
_LOOKING = "Nothing is changed while Trial Editor looks."
_IN_STAYS = "You can go on working. If you stop, what is in stays in, and is whole."
_REFRESH = (
    "A record that says something new is kept beside the old one. Signatures hold wherever readers would see no"
    " difference."
)
_ELSE = "Choose something else"
_IN_LIST, _LOOK_THROUGH = "Show in list", "Look through them"


def files_step() -> ImportFace:
    """Ask for files and folders."""
    return ImportFace(step=Step.SOURCE, title="Import records", intro=_INTRO, source=Source.FILES)


def text_step(text: str) -> ImportFace:
    """Ask for numbers or pasted records; `text` is what is typed by now."""
    recognized = text_face(text)
    return ImportFace(
        step=Step.SOURCE,
        title="Import records",
        intro=_INTRO,
        source=Source.TEXT,
        accept=recognized.accept,
        can_accept=recognized.can_accept,
    )


def fetching_step() -> ImportFace:
    """Say that records are fetched, to be looked at."""
    return _work("Fetching records…", "From ClinicalTrials.gov, by their numbers", _LOOKING)


def many_step(count: int) -> ImportFace:
    """Ask whether to fetch more records than can be looked at first."""
    text = (
        f"That is more than the {MOST_HELD:,} that can be looked at before they come in. They are fetched from"
        " ClinicalTrials.gov and come in one by one; you can stop, and what is in stays in."
    )
    message = MessageFace(icon="import", title=f"Import {records(count)} by number?", text=text)
    return ImportFace(
        step=Step.MESSAGE, title="Import records", intro="", accept="Fetch and import", back=_ELSE, message=message
    )


def looking_step(what: str) -> ImportFace:
    """Say that what was handed over is looked at."""
    return _work("Looking…", what, _LOOKING)


def importing_step(what: str) -> ImportFace:
    """Say that records come in."""
    return _work("Importing…", what, _IN_STAYS)


def refreshing_step(address: str) -> ImportFace:
    """Say that all records are fetched again."""
    return _work("Refreshing all records…", f"From {address}", _IN_STAYS)


def found_step(report: ImportReport, what: str) -> ImportFace:
    """Say what would come in."""
    number = coming(report)
    return ImportFace(
        step=Step.RESULT,
        title="What would come in",
        intro=what,
        accept=f"Import {records(number)}" if number else "",
        cancel="Cancel" if number else "Close",
        back=_ELSE,
        can_save=bool(report.read),
        result=before(report),
    )


def done_step(report: ImportReport, what: str) -> ImportFace:
    """Say what came in."""
    return ImportFace(
        step=Step.RESULT,
        title="Stopped" if report.stopped else "Done",
        intro=what,
        accept=_LOOK_THROUGH if report.lapsed else _IN_LIST if report.ncts else "",
        beside=_IN_LIST if report.lapsed else "",
        cancel="Close",
        can_save=True,
        result=after(report),
    )


def bundle_step(forecast: Forecast, *, trust: bool) -> ImportFace:
    """Say what a bundle would bring."""
    report = forecast.trusting if trust else forecast.without
    number = bundle_wording.coming(report)
    may = bool(number) and not forecast.why_not_take
    return ImportFace(
        step=Step.RESULT,
        title="What the bundle would bring",
        intro=bundle_wording.holds(forecast),
        accept=f"Take in {bundle_wording.pages(number)}" if number else "",
        can_accept=may,
        cancel="Cancel" if number else "Close",
        back=_ELSE,
        can_save=True,
        result=bundle_wording.before(forecast, report),
        trust=bundle_wording.trust_face(forecast, is_on=trust),
    )


def taking_step(what: str) -> ImportFace:
    """Say that a bundle comes in."""
    return _work("Taking the bundle in…", what, _IN_STAYS)


def taken_step(report: TakeReport, what: str) -> ImportFace:
    """Say what a bundle brought."""
    return ImportFace(
        step=Step.RESULT,
        title="Stopped" if report.stopped else "Done",
        intro=what,
        accept=_LOOK_THROUGH if report.lapsed else _IN_LIST if report.taken else "",
        beside=_IN_LIST if report.lapsed and report.taken else "",
        cancel="Close",
        can_save=True,
        result=bundle_wording.after(report),
    )


def failed_step(error: TrialEditorError) -> ImportFace:
    """Say why nothing could be done."""
    said = trouble(error)
    message = MessageFace(icon="error", title=said.what, text=said.detail)
    return ImportFace(
        step=Step.MESSAGE, title="That did not work", intro="", cancel="Close", back=_ELSE, message=message
    )


def refresh_step(count: int, address: str) -> ImportFace:
    """Ask whether to fetch every record again."""
    title = "Refresh all records"
    if not count:
        message = MessageFace(icon="list", title="No trials yet", text="Import study records first.")
        return ImportFace(step=Step.MESSAGE, title=title, intro="", cancel="Close", back=_ELSE, message=message)
    text = f"{records(count)} will be fetched from {address}. {_REFRESH}"
    message = MessageFace(icon="reload", title=f"Fetch {records(count)} again?", text=text)
    return ImportFace(step=Step.MESSAGE, title=title, intro="", accept="Refresh", message=message)


def _work(title: str, intro: str, hint: str) -> ImportFace:
    return ImportFace(step=Step.PROGRESS, title=title, intro=intro, hint=hint, cancel="Stop")
