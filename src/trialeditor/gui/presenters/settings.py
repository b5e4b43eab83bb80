"""The settings: what the dialog shows, and what becomes of what it gives back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from trialeditor.checks.run import codes
from trialeditor.config.registry import REGISTRY, REGISTRY_VARIABLE
from trialeditor.config.settings import DateStyle
from trialeditor.domain.clock import Clock
from trialeditor.domain.errors import TrialEditorError
from trialeditor.domain.guards import why_not_set_policy
from trialeditor.domain.people import Person
from trialeditor.domain.policy import Policy
from trialeditor.gui.asking import Ask, ConfirmQuestion
from trialeditor.gui.dates import example
from trialeditor.gui.jobs import Lane, Runner
from trialeditor.gui.presenters.wording import say_count, trouble
from trialeditor.gui.session import Session
from trialeditor.gui.settings_faces import Problem, Sheet, Surroundings, WeighedCode
from trialeditor.services import people, policies, site
from trialeditor.services.outcome import Changes
from trialeditor.services.policies import PolicyEffect
from trialeditor.services.workspace import Workspace

_NOBODY = "Nobody works in this workspace yet, so nobody can set its policy."
_REASON = "policy.reason"
_SITE = "site.address"


class SettingsVerbs(Protocol):
    """The policy of a workspace, and its people."""

    def people(self) -> list[Person]:
        """Return everybody, by name."""
        ...

    def policy(self) -> Policy:
        """Return the policy in force."""
        ...

    def site_address(self) -> str:
        """Return where the site can be read; empty while nobody has said."""
        ...

    def set_site_address(self, address: str, person: Person) -> Changes:
        """Say where the site can be read."""
        ...

    def policy_effect(self, wanted: Policy) -> PolicyEffect:
        """Return what another policy would do to signed pages."""
        ...

    def set_policy(self, wanted: Policy, person: Person, reason: str, seen: Policy) -> Changes:
        """Put another policy in force."""
        ...


class WorkspaceSettings:
    """The services, with the workspace filled in."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace

    def people(self) -> list[Person]:
        """Return everybody, by name."""
        return people.people(self._workspace)

    def policy(self) -> Policy:
        """Return the policy in force."""
        return policies.policy(self._workspace)

    def site_address(self) -> str:
        """Return where the site can be read; empty while nobody has said."""
        return site.site_address(self._workspace)

    def set_site_address(self, address: str, person: Person) -> Changes:
        """Say where the site can be read."""
        return site.set_site_address(self._workspace, address, person)

    def policy_effect(self, wanted: Policy) -> PolicyEffect:
        """Return what another policy would do to signed pages."""
        return policies.policy_effect(self._workspace, wanted)

    def set_policy(self, wanted: Policy, person: Person, reason: str, seen: Policy) -> Changes:
        """Put another policy in force."""
        return policies.set_policy(self._workspace, wanted, person, reason=reason, seen=seen)


class SettingsPresenter(QObject):
    """Reads what there is to set; saves what was set, the policy first, because only that can fail."""

    ready = Signal(object, object)
    """Sheet and Surroundings: the dialog can be opened."""
    noticed = Signal(object)
    """NoticeFace."""
    busy = Signal(str)
    """What is being done; empty when it is over."""
    refused = Signal(object)
    """Problem: what could not be saved, and why."""
    saved = Signal(object)
    """Sheet: this is in force now."""
    policy_changed = Signal(object)
    """Changes: another policy is in force."""
    site_changed = Signal(object)
    """Changes: pages name another address."""

    def __init__(
        self,
        *,
        verbs: SettingsVerbs,
        runner: Runner,
        session: Session,
        ask: Ask,
        clock: Clock,
        environ: Callable[[str], str],
        parent: QObject | None = None,
    ) -> None:
        """Take `environ`, which returns a variable of the environment or an empty text."""
        super().__init__(parent)
        self._verbs, self._runner, self._session = verbs, runner, session
        self._ask, self._clock, self._environ = ask, clock, environ
        self._seen = Policy()
        self._site_seen = ""

    def open(self, sheet: Sheet) -> None:
        """Read the policy and the people; `sheet` holds the settings."""

        def work() -> tuple[Policy, list[Person], str]:
            return self._verbs.policy(), self._verbs.people(), self._verbs.site_address()

        def done(found: tuple[Policy, list[Person], str]) -> None:
            self._seen, everybody, self._site_seen = found
            self.ready.emit(replace(sheet, policy=self._seen, site=self._site_seen), self._around(everybody))

        self._runner.run(Lane.STORAGE, work, done, lambda error: self.noticed.emit(trouble(error)))

    def save(self, sheet: Sheet) -> None:
        """Put the policy in force if it is another one, after saying what it would do; then all else."""
        if sheet.policy == self._seen:
            self._set_site(sheet)
            return
        self.busy.emit("Looking at what the policy would change…")
        self._runner.run(
            Lane.LONG,
            lambda: self._verbs.policy_effect(sheet.policy),
            lambda effect: self._ask_first(sheet, effect),
            self._fail,
        )

    def _ask_first(self, sheet: Sheet, effect: PolicyEffect) -> None:
        self.busy.emit("")
        losses = _losses(effect)
        if losses:
            question = ConfirmQuestion(title="Change the policy?", intro=losses, accept="Change the policy")
            self._ask.confirm(question, lambda: self._set(sheet))
        else:
            self._set(sheet)

    def _set(self, sheet: Sheet) -> None:
        person, seen = self._session.person, self._seen
        if person is None:
            self.refused.emit(Problem(option=_REASON, words=_NOBODY))
            return

        def done(changes: Changes) -> None:
            self.busy.emit("")
            self._seen = sheet.policy
            self.policy_changed.emit(changes)
            self._set_site(sheet)

        self.busy.emit("Changing the policy…")
        work = self._verbs.set_policy
        self._runner.run(Lane.STORAGE, lambda: work(sheet.policy, person, sheet.reason, seen), done, self._fail)

    def _set_site(self, sheet: Sheet) -> None:
        """Say where the site is, if it is another place; then all is saved."""
        person = self._session.person
        if sheet.site == self._site_seen:
            self.saved.emit(sheet)
            return
        if person is None:
            self.refused.emit(Problem(option=_SITE, words=_NOBODY))
            return

        def done(changes: Changes) -> None:
            self.busy.emit("")
            self._site_seen = sheet.site
            self.site_changed.emit(changes)
            self.saved.emit(sheet)

        def refused(error: TrialEditorError) -> None:
            self.busy.emit("")
            self.refused.emit(Problem(option=_SITE, words=str(error)))

        self.busy.emit("Keeping the address of the site…")
        work = self._verbs.set_site_address
        self._runner.run(Lane.STORAGE, lambda: work(sheet.site, person), done, refused)

    def _fail(self, error: TrialEditorError) -> None:
        self.busy.emit("")
        self.refused.emit(Problem(option=_REASON, words=str(error)))

    def _around(self, everybody: list[Person]) -> Surroundings:
        person, today = self._session.person, self._clock.today()
        first = self._environ(REGISTRY_VARIABLE)
        note = f"{REGISTRY_VARIABLE} is set on this computer and goes first: {first}" if first else ""
        return Surroundings(
            people=tuple(each.name for each in everybody),
            why_not_policy=_NOBODY if person is None else why_not_set_policy(person) or "",
            why_not_site=_why_not_site(person),
            codes=_codes(),
            dates=tuple((style.value, example(style, today)) for style in DateStyle),
            registry=REGISTRY,
            registry_note=note,
        )


def _why_not_site(person: Person | None) -> str:
    """Say why somebody cannot set the address of the site; empty when they can."""
    if person is None:
        return "Nobody works in this workspace yet, so nobody can set its address."
    return f"{person.name} is no publisher. Publishers say where the site is." if why_not_set_policy(person) else ""


def _codes() -> tuple[WeighedCode, ...]:
    """Return the kinds of findings that checks can give, by name."""
    found = (WeighedCode(key=code.key, title=code.title, usual=code.weight) for code in codes().values())
    return tuple(sorted(found, key=lambda each: each.title.casefold()))


def _losses(effect: PolicyEffect) -> str:
    """Say what people lose under another policy; empty for nothing."""
    parts = []
    if effect.would_lose:
        pages = say_count(effect.would_lose, "signed page needs", "signed pages need")
        parts.append(f"{pages} another signature under this policy. Until it is there, exports leave them out.")
    parts += [
        f"Nobody here is a {role.lower()} yet, so no page can be signed until somebody is." for role in effect.nobody
    ]
    return " ".join(parts)
