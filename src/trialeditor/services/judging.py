"""What people say of findings and words: set a finding aside, link a sentence to a criterion, keep the house list."""

from __future__ import annotations

from trialeditor.domain.criteria import Section
from trialeditor.domain.errors import BadInput, NotAllowed, NotFound
from trialeditor.domain.facts import Facts
from trialeditor.domain.findings import Finding, Waiver
from trialeditor.domain.guards import why_not_edit
from trialeditor.domain.ids import NctId
from trialeditor.domain.judgments import (
    Explanation,
    ExplanationAct,
    HouseKind,
    HouseWord,
    HouseWordAct,
    WaiverAct,
    standing_words,
)
from trialeditor.domain.people import Person
from trialeditor.services.acting import acting
from trialeditor.services.checking import checked_page
from trialeditor.services.outcome import Changes
from trialeditor.services.pages import PageFile, page_from
from trialeditor.services.workspace import Workspace
from trialeditor.storage.store import Store


def waive(
    workspace: Workspace, nct_id: NctId, person: Person, *, code: str, section: str, quote: str, reason: str
) -> Changes:
    """Set aside every finding `code` about `quote` in a section, with a reason that the reviewer sees.

    Raises BadInput for an empty reason, NotFound when no such finding stands.
    """
    if not reason.strip():
        raise BadInput("expected why the finding may be set aside", field="reason")
    with workspace.database.writing() as store:
        page = _editable(workspace, store, nct_id, person)
        found = [
            each
            for each in checked_page(workspace, store, page).checked.findings
            if (each.code, each.section, each.quote) == (code, section, quote)
        ]
        if not found:
            raise NotFound(
                f"No finding {code} about “{quote}” stands in {section} of {nct_id}.",
                do=f"`trialeditor check {nct_id}` lists what stands.",
            )
        for finding in dict.fromkeys(found):
            _add_waiver(workspace, store, nct_id, person, _waiver(finding, reason, person), stands=True)
    return Changes(trials=frozenset({nct_id}))


def waive_finding(workspace: Workspace, nct_id: NctId, person: Person, finding: Finding, *, reason: str) -> Changes:
    """Set one finding aside, as it stands in front of the person. Raises BadInput for an empty reason."""
    if not reason.strip():
        raise BadInput("expected why the finding may be set aside", field="reason")
    with workspace.database.writing() as store:
        _editable(workspace, store, nct_id, person)
        _add_waiver(workspace, store, nct_id, person, _waiver(finding, reason, person), stands=True)
    return Changes(trials=frozenset({nct_id}))


def take_back(workspace: Workspace, nct_id: NctId, person: Person, waiver: Waiver) -> Changes:
    """Take a waiver back: its finding stands again."""
    with workspace.database.writing() as store:
        _editable(workspace, store, nct_id, person)
        _add_waiver(workspace, store, nct_id, person, waiver, stands=False)
    return Changes(trials=frozenset({nct_id}))


def _waiver(finding: Finding, reason: str, person: Person) -> Waiver:
    return Waiver(
        code=finding.code,
        section=finding.section,
        quote=finding.quote,
        sentence=finding.sentence,
        reason=reason.strip(),
        name=person.name,
    )


def _add_waiver(
    workspace: Workspace, store: Store, nct_id: NctId, person: Person, waiver: Waiver, *, stands: bool
) -> None:
    action = "finding.waive" if stands else "finding.unwaive"
    entry = workspace.record(store, person.name, action, nct_id, **waiver.to_json())
    store.judgments.add_waiver(
        WaiverAct(
            nct_id=nct_id,
            waiver=waiver,
            stands=stands,
            by=person.id,
            by_name=person.name,
            at=workspace.clock.now(),
            entry=entry.seq,
        )
    )


def explain(
    workspace: Workspace, nct_id: NctId, person: Person, explanation: Explanation, *, stands: bool = True
) -> Changes:
    """Link a sentence to a criterion that it explains, or part them. Raises NotFound when the record lacks it."""
    with workspace.database.writing() as store:
        page = _editable(workspace, store, nct_id, person)
        if stands and explanation.criterion not in criteria_texts(page.facts, explanation.listed):
            raise NotFound("The record has no such criterion.", do="Choose one of those that it lists.")
        action = "criterion.explain" if stands else "criterion.part"
        detail = {
            "section": explanation.section,
            "sentence": explanation.sentence,
            "list": explanation.listed.value,
            "criterion": explanation.criterion,
        }
        entry = workspace.record(store, person.name, action, nct_id, **detail)
        store.judgments.add_explanation(
            ExplanationAct(
                nct_id=nct_id,
                explanation=explanation,
                stands=stands,
                by=person.id,
                by_name=person.name,
                at=workspace.clock.now(),
                entry=entry.seq,
            )
        )
    return Changes(trials=frozenset({nct_id}))


def criteria_texts(facts: Facts, listed: Section) -> tuple[str, ...]:
    """Return the wording of the criteria of one list, in the record's order. Pure."""
    fact = facts.get(f"eligibility.{listed.value}")
    return fact.items if fact else ()


def keep_house_word(workspace: Workspace, person: Person, word: HouseWord, *, stands: bool = True) -> Changes:
    """Put a word on the team's list, or take it off.

    Raises BadInput for an empty word or a term without a meaning, NotFound when a word to take off is not on the list.
    """
    if not word.word.strip():
        raise BadInput("expected a word", field="word")
    if stands and word.kind is HouseKind.TERM and not word.meaning.strip():
        raise BadInput("expected what the term means", field="meaning")
    with workspace.database.writing() as store:
        refusal = why_not_edit(acting(store, person))
        if refusal:
            raise NotAllowed(refusal)
        if not stands and not any(
            (each.kind, each.word.casefold()) == (word.kind, word.word.casefold())
            for each in standing_words(store.judgments.house_words())
        ):
            raise NotFound(f"“{word.word}” is not on the list as {word.kind.value}.", do="`words list` shows what is.")
        action = "house_word.add" if stands else "house_word.remove"
        detail = {"kind": word.kind.value, "meaning": word.meaning, "source": word.source}
        entry = workspace.record(store, person.name, action, word.word, **detail)
        store.judgments.add_house_word(
            HouseWordAct(
                house_word=word,
                stands=stands,
                by=person.id,
                by_name=person.name,
                at=workspace.clock.now(),
                entry=entry.seq,
            )
        )
    return Changes(workspace=True)


def house_words(workspace: Workspace) -> tuple[HouseWord, ...]:
    """Return the team's list of words."""
    with workspace.database.reading() as store:
        return standing_words(store.judgments.house_words())


def _editable(workspace: Workspace, store: Store, nct_id: NctId, person: Person) -> PageFile:
    refusal = why_not_edit(acting(store, person))
    if refusal:
        raise NotAllowed(refusal)
    return page_from(workspace, store, nct_id)
