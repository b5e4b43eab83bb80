"""What a reviewer reads first: the note of the submission, and word by word what changed since it was signed. Pure."""

from __future__ import annotations

from collections.abc import Iterator

from trialeditor.domain.coverage import Coverage, coverage_of
from trialeditor.domain.lapsing import ReasonKind, SectionState
from trialeditor.domain.signoff import SignOff
from trialeditor.domain.stages import open_submission, still_to_sign
from trialeditor.domain.text.differences import Piece, PieceKind, word_differences
from trialeditor.gui.history_faces import ChangeLine, ComparisonFace, Mark, Span
from trialeditor.gui.presenters.timeline_lines import differences_face
from trialeditor.gui.presenters.wording import reasons_line, say_date
from trialeditor.services.page_history import SectionDifference
from trialeditor.services.pages import PageFile

_NEVER = "Nothing of this page was signed yet: all of it is new."
_NOTHING = "The words are those that were signed."


def since_face(page: PageFile) -> ComparisonFace:
    """Return what a page says now beside what was signed last, section by section, with who said what about it."""
    coverage = coverage_of(page.history.sign_offs, page.history.keys, page.history.policy)
    newest = _newest(page, coverage)
    found = tuple(each for state in page.states if (each := _difference(coverage, state, is_first=newest is None)))
    heads = tuple(_heads(page, newest, has_changes=bool(found)))
    title = page.content.text("title") or page.trial.brief_title
    told = "\n".join((f"{title} ({page.nct_id})", *heads))
    face = differences_face(found, told)
    return ComparisonFace(lines=(*_head_lines(heads), *face.lines), text=face.text or f"{told}\n")


def _newest(page: PageFile, coverage: Coverage) -> SignOff | None:
    """Return the newest sign-off after which a section stood wholly signed."""
    found = (coverage.last_complete(state.key) for state in page.states)
    return max((each[0] for each in found if each), key=lambda sign_off: sign_off.entry, default=None)


def _heads(page: PageFile, newest: SignOff | None, *, has_changes: bool) -> Iterator[str]:
    submission = open_submission(page.history)
    if submission is not None:
        note = f" “{submission.note}”" if submission.note else ""
        yield f"Submitted by {submission.by_name} on {say_date(submission.at.date())}.{note}"
        roles = " and ".join(role.label.lower() for role in still_to_sign(page.history, page.states))
        if roles:
            yield f"Still to sign: {roles}."
    if newest is None:
        yield _NEVER
        return
    signer, at = newest.payload.signer.name, newest.payload.time.date()
    yield f"Compared with what {signer} signed on {say_date(at)}."
    if not has_changes:
        yield _NOTHING


def _head_lines(heads: tuple[str, ...]) -> Iterator[ChangeLine]:
    yield ChangeLine(depth=0, spans=(Span("Since the last signature", Mark.STRONG),))
    for words in heads:
        yield ChangeLine(depth=1, spans=(Span(words),))


def _difference(coverage: Coverage, state: SectionState, *, is_first: bool) -> SectionDifference | None:
    reading = state.reading
    if not reading.is_signable:
        return None
    signed = coverage.last_complete(reading.key)
    before, after = signed[1].reader_text if signed else "", reading.signed_text
    if is_first:
        pieces: tuple[Piece, ...] = (Piece(PieceKind.SAME, after),) if after else ()
    else:
        pieces = word_differences(before, after) if before != after else ()
    note = reasons_line(tuple(each for each in state.reasons if each.kind is not ReasonKind.WORDS))
    if not pieces and not note:
        return None
    return SectionDifference(key=reading.key, heading=reading.spec.read_heading, pieces=pieces, note=note)
