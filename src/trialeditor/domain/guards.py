"""Who may do what to a page now. Each guard returns a sentence that says why not, or None."""

from __future__ import annotations

from datetime import date

from trialeditor.domain.blueprint import SectionKind
from trialeditor.domain.coverage import Coverage, coverage_of
from trialeditor.domain.dates import long_date
from trialeditor.domain.history import PageHistory
from trialeditor.domain.ids import PersonId
from trialeditor.domain.lapsing import SectionState
from trialeditor.domain.notes import Note
from trialeditor.domain.people import SIGNING_ROLES, Person, Role
from trialeditor.domain.publishing import review_dates
from trialeditor.domain.revision import Revision
from trialeditor.domain.stages import review_stage, stage
from trialeditor.domain.text import has_words
from trialeditor.domain.trial import Stage

_TAKE_OUT = (*SIGNING_ROLES, Role.PUBLISHER)


def why_not_edit(person: Person) -> str | None:
    """Say why `person` may not change the words of a page."""
    if person.has(Role.EDITOR, Role.REVIEWER, Role.MEDICAL_REVIEWER):
        return None
    return f"{person.name} is a publisher. Editors and reviewers change words; somebody may have both roles."


def why_not_submit(history: PageHistory, states: tuple[SectionState, ...]) -> str | None:
    """Say why the newest revision cannot be put before the reviewers."""
    if history.latest is None:
        return "Nobody has written this page yet. Write its sections first."
    now = stage(history)
    if now is Stage.RETIRED:
        return "This page is retired."
    if now in (Stage.IN_REVIEW, Stage.MEDICAL_REVIEW):
        return "This version is waiting for the reviewers already."
    if now is Stage.SIGNED:
        return "Every section of this version is signed. There is nothing to review."
    return why_incomplete(states)


def why_incomplete(states: tuple[SectionState, ...]) -> str | None:
    """Say which required sections have no words yet."""
    empty = [state.reading.spec.read_heading for state in states if is_missing(state)]
    these = "This section has" if len(empty) == 1 else "These sections have"
    return f"{these} no words yet: {', '.join(empty)}." if empty else None


def is_missing(state: SectionState) -> bool:
    """Say whether a required section is without words; a dash, or a space that nobody sees, is none."""
    spec = state.reading.spec
    return spec.required and spec.kind is SectionKind.WRITTEN and not has_words(state.reading.reader_text)


def why_not_return(history: PageHistory) -> str | None:
    """Say why changes cannot be asked for."""
    if stage(history) is Stage.RETIRED:
        return "This page is retired."
    if review_stage(history) is Stage.IN_REVIEW:
        return None
    return "This page is not waiting for review."


def why_not_sign(
    history: PageHistory, states: tuple[SectionState, ...], person: Person, role: Role, keys: tuple[str, ...]
) -> str | None:
    """Say why `person` may not sign the sections `keys` of the newest revision as `role`.

    Nobody signs a section that they changed since it was last wholly signed.
    """
    if role not in SIGNING_ROLES or role not in person.roles:
        return f"{person.name} is not a reviewer. A reviewer signs pages."
    if history.latest is None:
        return "Nobody has written this page yet."
    if stage(history) is Stage.RETIRED:
        return "This page is retired."
    if not keys:
        return "There is nothing to sign. Choose at least one section."
    own = own_words(history, states, person, keys)
    if own:
        return f"{person.name} changed {', '.join(own)}. Somebody else has to sign these words."
    return why_incomplete(states) or _why_not_reviewed(history, states, keys)


def own_words(
    history: PageHistory, states: tuple[SectionState, ...], person: Person, keys: tuple[str, ...]
) -> list[str]:
    """Return what the sections are called that `person` changed since they were last wholly signed."""
    return [
        state.reading.spec.read_heading
        for state in states
        if state.key in keys and person.id in _authors(history, state.key)
    ]


def _why_not_reviewed(history: PageHistory, states: tuple[SectionState, ...], keys: tuple[str, ...]) -> str | None:
    """Words that were changed are signed after a submission; what lapsed by itself can be signed again at once."""
    review = review_stage(history)
    if review is Stage.CHANGES_REQUESTED:
        return "Changes were requested. The page can be signed when it is submitted again."
    if review is Stage.IN_REVIEW:
        return None
    changed = [
        state.reading.spec.read_heading for state in states if state.key in keys and _was_changed(history, state.key)
    ]
    if changed:
        return f"{', '.join(changed)} changed and was not submitted for review. Submit the page first."
    return None


def _was_changed(history: PageHistory, key: str) -> bool:
    return bool(_authors(history, key))


def _authors(history: PageHistory, key: str) -> frozenset[PersonId]:
    """Return who changed the typed words of a section since it was last wholly signed."""
    coverage = coverage_of(history.sign_offs, history.keys, history.policy)
    since = _signed_number(coverage, key)
    authors: set[PersonId] = set()
    before = _NOTHING
    for revision in history.revisions:
        words = _typed(revision, key)
        if revision.number > since and words != before:
            authors.add(revision.author)
        before = words
    return frozenset(authors)


_NOTHING: tuple[str | None, str | None, tuple[Note, ...]] = (None, None, ())


def _typed(revision: Revision, key: str) -> tuple[str | None, str | None, tuple[Note, ...]]:
    """Return the text, the override and the notes of a section, whichever of them is read."""
    content = revision.content
    override = content.overrides.get(key)
    return content.texts.get(key), override.text if override else None, content.notes_of(key)


def _signed_number(coverage: Coverage, key: str) -> int:
    signed = coverage.last_complete(key)
    return signed[0].payload.revision_number if signed else 0


def why_not_next_review(history: PageHistory, wanted: date, today: date) -> str | None:
    """Say why the next review date cannot become `wanted`: it comes forward, never beyond the signed date."""
    dates = review_dates(history)
    if dates is None:
        return "The next review date is set when the page is signed."
    if wanted < today:
        return f"{long_date(wanted)} is in the past."
    if wanted > dates.signed_until:
        return f"The page is signed until {long_date(dates.signed_until)}. A later date needs a new sign-off."
    return None


def why_not_retire(now: Stage, person: Person) -> str | None:
    """Say why a page at stage `now` cannot be taken out of what is published: a decision about what patients see."""
    if not person.has(*_TAKE_OUT):
        return f"{person.name} is an editor. Reviewers and publishers retire pages."
    if now is Stage.RETIRED:
        return "This page is retired already."
    return "Nobody has written this page yet, so there is nothing to retire." if now is Stage.NEW else None


def why_not_unretire(now: Stage, person: Person) -> str | None:
    """Say why a page at stage `now` cannot be put back among those that are worked on."""
    if not person.has(*_TAKE_OUT):
        return f"{person.name} is an editor. Reviewers and publishers put pages back."
    return None if now is Stage.RETIRED else "This page is not retired."


def why_not_set_policy(person: Person) -> str | None:
    """Say why `person` may not set the policy: it decides what counts as signed."""
    if person.has(Role.PUBLISHER):
        return None
    return f"{person.name} is no publisher. Publishers set the policy of a workspace."


def why_not_set_theme(person: Person) -> str | None:
    """Say why `person` may not choose the look of pages: every page that leaves has it."""
    if person.has(Role.PUBLISHER):
        return None
    return f"{person.name} is no publisher. Publishers choose the look of pages."


def why_not_signed_until(wanted: date, today: date) -> str | None:
    """Say why a sign-off cannot carry `wanted` as its next review date."""
    return None if wanted > today else "The next review date must be after today."
