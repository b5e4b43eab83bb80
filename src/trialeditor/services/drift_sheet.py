"""One page that the record moved away from, section by section: then, now, our words, and what may be done about it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from trialeditor.domain.comparing import Change, compare
from trialeditor.domain.coverage import coverage_of
from trialeditor.domain.drift import DriftedReason, DriftedSection
from trialeditor.domain.drift_sides import FactSides, Line, fact_sides, our_lines
from trialeditor.domain.guards import why_not_edit
from trialeditor.domain.history import SnapshotView
from trialeditor.domain.ids import Digest, NctId
from trialeditor.domain.lapsing import ReasonKind
from trialeditor.domain.people import Person, Role
from trialeditor.domain.stale_words import OldWords, StalePlace, old_words, stale_places
from trialeditor.registry.codes import say_code
from trialeditor.services.drift import drifted_page
from trialeditor.services.pages import PageFile, load_page
from trialeditor.services.reviewing import why_not_sign_sections
from trialeditor.services.workspace import Workspace


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetSection:
    """A section that lapsed because the record moved."""

    drifted: DriftedSection
    signed_by: str
    signed_on: date
    then_as_of: date
    """How old the record's data was that was signed."""
    sides: tuple[FactSides, ...]
    """Each fact that moved, once."""
    ours: tuple[Line, ...]
    """Our words that rest on these facts; all of them, where none names one."""
    names_them: bool
    """Whether any of our words names one of these facts."""
    source: str
    """The words as they were typed."""
    olds: tuple[OldWords, ...]
    """Words that the record does not say any more."""
    is_edited: bool
    """Whether people changed the words too since they were signed."""
    waits_for: tuple[Role, ...]
    """The roles that still have to sign the present words, where another role did already; else none."""
    why_not_sign: str | None

    @property
    def key(self) -> str:
        """Return the section's key."""
        return self.drifted.key

    @property
    def facts(self) -> tuple[str, ...]:
        """Return the keys of the facts that moved."""
        return tuple(each.fact for each in self.sides if each.fact)

    @property
    def stale(self) -> tuple[StalePlace, ...]:
        """Return where old words stand that something of today can take the place of."""
        return tuple(each for each in stale_places(self.source, self.olds) if each.is_mendable)


@dataclass(frozen=True, slots=True, kw_only=True)
class DriftSheet:
    """A page with all that lapsed on it because the record moved."""

    nct_id: NctId
    title: str
    now_as_of: date
    sections: tuple[SheetSection, ...]
    why_not_sign: str | None
    """Why the person may not sign all of these sections together."""
    why_not_edit: str | None

    @property
    def keys(self) -> tuple[str, ...]:
        """Return the keys of the sections, in page order."""
        return tuple(each.key for each in self.sections)


def drift_sheet(workspace: Workspace, nct_id: NctId, person: Person) -> DriftSheet | None:
    """Return what the record ended of a page, as `person` finds it; None when nothing. Raises NotFound."""
    return sheet_of(load_page(workspace, nct_id), person)


def sheet_of(page: PageFile, person: Person) -> DriftSheet | None:
    """Return what the record ended of a page that was read, as `person` finds it; None when nothing. Pure."""
    drifted = drifted_page(page)
    if drifted is None:
        return None
    desk = _Desk(page=page, person=person)
    sections = tuple(section for each in drifted.sections if (section := desk.section(each)))
    return DriftSheet(
        nct_id=page.nct_id,
        title=drifted.title,
        now_as_of=page.snapshot.as_of,
        sections=sections,
        why_not_sign=desk.why_not_sign(tuple(each.key for each in sections)),
        why_not_edit=why_not_edit(person),
    )


@dataclass(slots=True, kw_only=True)
class _Desk:
    """A page before a person, with comparisons that are made once for all sections."""

    page: PageFile
    person: Person
    moves: dict[Digest, Mapping[str, Change]] = field(default_factory=dict)

    def section(self, drifted: DriftedSection) -> SheetSection | None:
        """Return a section from all sides; None where what was signed is not here any more."""
        history, facts = self.page.history, self.page.facts
        signed = coverage_of(history.sign_offs, history.keys, history.policy).last_complete(drifted.key)
        then = history.snapshot_view(signed[0].payload.snapshot) if signed else None
        if signed is None or then is None:
            return None
        state = next(each for each in self.page.states if each.key == drifted.key)
        sides = _sides(drifted, self._moves(then))
        keys = tuple(each.fact for each in sides)
        olds = old_words(keys, then.facts, facts)
        ours, names_them = our_lines(state.reading.typed_blocks, keys, then.facts, facts, olds)
        return SheetSection(
            drifted=drifted,
            signed_by=signed[0].payload.signer.name,
            signed_on=signed[0].payload.time.date(),
            then_as_of=then.as_of,
            sides=sides,
            ours=ours,
            names_them=names_them,
            source=state.reading.source or "",
            olds=olds,
            is_edited=any(each.kind is ReasonKind.WORDS for each in state.reasons),
            waits_for=state.missing if len(state.missing) < len(history.policy.sign_roles) else (),
            why_not_sign=self.why_not_sign((drifted.key,)),
        )

    def why_not_sign(self, keys: tuple[str, ...]) -> str | None:
        """Say why the person may not sign these sections, or that it is somebody else's turn."""
        refusal = why_not_sign_sections(self.page, self.person, keys)
        roles = dict.fromkeys(role for state in self.page.states if state.key in keys for role in state.missing)
        if refusal or not roles or self.person.has(*roles):
            return refusal
        return f"{self.person.name} can add nothing: this waits for a {' and a '.join(_named(roles))}."

    def _moves(self, then: SnapshotView) -> Mapping[str, Change]:
        if then.digest not in self.moves:
            self.moves[then.digest] = {each.key: each for each in compare(then.facts, self.page.facts, say_code)}
        return self.moves[then.digest]


def _named(roles: Iterable[Role]) -> list[str]:
    return [role.label.lower() for role in roles]


def _sides(drifted: DriftedSection, moves: Mapping[str, Change]) -> tuple[FactSides, ...]:
    """Return each fact once: that a phrase reads otherwise goes without saying where its fact is told."""
    found: dict[str, FactSides] = {}
    for each in sorted(drifted.reasons, key=_by_value):
        key = each.reason.fact or ""
        if key not in found:
            found[key] = fact_sides(each.reason, _telling(key, moves))
    return tuple(found.values())


def _telling(key: str, moves: Mapping[str, Change]) -> Change | None:
    """Return the change of a fact; of the number of sites, that of the sites, which says which came and went."""
    change = moves.get(key)
    teller = moves.get(change.told_by) if change and not change.items else None
    return teller if teller and teller.items else change


def _by_value(reason: DriftedReason) -> bool:
    return reason.reason.kind is not ReasonKind.FACT
