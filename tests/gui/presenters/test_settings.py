"""Settings are saved when all is well: the policy first, after the person was told what it would do."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import UTC, datetime

from support.desks import Answers, AtOnce
from trialeditor.config.settings import Settings, Theme
from trialeditor.domain.clock import FixedClock
from trialeditor.domain.errors import NotAllowed
from trialeditor.domain.ids import PersonId
from trialeditor.domain.people import Person, Role
from trialeditor.domain.policy import Policy
from trialeditor.gui.asking import ConfirmQuestion
from trialeditor.gui.presenters.settings import SettingsPresenter
from trialeditor.gui.session import Session
from trialeditor.gui.settings_faces import Problem, Sheet, Surroundings
from trialeditor.services.outcome import Changes
from trialeditor.services.policies import PolicyEffect

PAT = Person(id=PersonId("1"), name="Pat Publisher", roles=frozenset({Role.PUBLISHER}))
EDNA = Person(id=PersonId("2"), name="Edna Editor", roles=frozenset({Role.EDITOR}))
MONTHLY = Policy(review_interval_days=30)


@dataclass
class Verbs:
    """A policy in memory."""

    now: Policy = field(default_factory=Policy)
    effect: PolicyEffect = field(default_factory=lambda: PolicyEffect(signed=4, would_lose=0))
    set: list[tuple[Policy, str, str, Policy]] = field(default_factory=list)
    refusal: str = ""
    site: str = "https://example.org/find"
    sites: list[tuple[str, str]] = field(default_factory=list)

    def people(self) -> list[Person]:
        return [EDNA, PAT]

    def policy(self) -> Policy:
        return self.now

    def site_address(self) -> str:
        return self.site

    def set_site_address(self, address: str, person: Person) -> Changes:
        if self.refusal:
            raise NotAllowed(self.refusal)
        self.sites.append((address, person.name))
        return Changes(workspace=True)

    def policy_effect(self, wanted: Policy) -> PolicyEffect:
        assert wanted != self.now
        return self.effect

    def set_policy(self, wanted: Policy, person: Person, reason: str, seen: Policy) -> Changes:
        if self.refusal:
            raise NotAllowed(self.refusal)
        self.set.append((wanted, person.name, reason, seen))
        return Changes(workspace=True)


class Desk:
    """A dialog without widgets."""

    def __init__(self, person: Person | None = PAT, *, variable: str = "") -> None:
        self.verbs, self.ask, session = Verbs(), Answers(), Session()
        session.person = person
        self.presenter = SettingsPresenter(
            verbs=self.verbs,
            runner=AtOnce(),
            session=session,
            ask=self.ask,
            clock=FixedClock(at=datetime(2026, 5, 12, 9, tzinfo=UTC)),
            environ=lambda _name: variable,
        )
        self.ready: list[tuple[Sheet, Surroundings]] = []
        self.saved: list[Sheet] = []
        self.refused: list[Problem] = []
        self.changes: list[Changes] = []
        self.busy: list[str] = []
        self.presenter.ready.connect(lambda sheet, around: self.ready.append((sheet, around)))
        self.presenter.saved.connect(self.saved.append)
        self.presenter.refused.connect(self.refused.append)
        self.presenter.policy_changed.connect(self.changes.append)
        self.presenter.busy.connect(self.busy.append)
        self.presenter.open(Sheet(settings=Settings()))
        self.sheet, self.around = self.ready[0]


def test_the_dialog_is_told_what_there_is() -> None:
    desk = Desk(EDNA, variable="https://registry.example.org")
    assert desk.sheet == Sheet(settings=Settings(), policy=Policy(), site="https://example.org/find")
    assert desk.around.why_not_site == "Edna Editor is no publisher. Publishers say where the site is."
    assert desk.around.people == ("Edna Editor", "Pat Publisher")
    assert desk.around.why_not_policy == "Edna Editor is no publisher. Publishers set the policy of a workspace."
    assert "TRIALEDITOR_REGISTRY" in desk.around.registry_note
    assert ("iso", "Numbers, ISO 8601: 2026-05-12") in desk.around.dates
    assert Desk().around.why_not_policy == ""
    assert Desk(None).around.why_not_policy


def test_settings_alone_are_saved_at_once() -> None:
    desk = Desk(EDNA)
    sheet = replace(desk.sheet, settings=Settings(theme=Theme.DARK))
    desk.presenter.save(sheet)
    assert desk.saved == [sheet]
    assert desk.verbs.set == []
    assert desk.ask.asked == []


def test_another_address_of_the_site_is_kept_by_the_person_at_the_desk() -> None:
    desk = Desk()
    sheet = replace(desk.sheet, site="https://example.org/trials")
    desk.presenter.save(sheet)
    assert desk.verbs.sites == [("https://example.org/trials", "Pat Publisher")]
    assert desk.saved == [sheet]
    desk.presenter.save(sheet)
    assert len(desk.verbs.sites) == 1, "the same again is no change"


def test_an_address_that_is_refused_is_told_beside_its_field() -> None:
    desk = Desk()
    desk.verbs.refusal = "Only a publisher."
    desk.presenter.save(replace(desk.sheet, site=""))
    assert [(each.option, each.words) for each in desk.refused] == [("site.address", "Only a publisher.")]
    assert desk.saved == []


def test_a_policy_that_costs_nothing_is_set_without_a_question() -> None:
    desk = Desk()
    sheet = replace(desk.sheet, policy=MONTHLY, reason="Monthly")
    desk.presenter.save(sheet)
    assert desk.verbs.set == [(MONTHLY, "Pat Publisher", "Monthly", Policy())]
    assert desk.changes == [Changes(workspace=True)]
    assert desk.saved == [sheet]
    assert desk.busy[-1] == ""


def test_a_policy_that_costs_signatures_says_so_first() -> None:
    desk = Desk()
    desk.verbs.effect = PolicyEffect(signed=4, would_lose=1, nobody=("Medical reviewer",))
    sheet = replace(desk.sheet, policy=MONTHLY, reason="Two pairs of eyes")
    desk.presenter.save(sheet)
    question = desk.ask.asked[0]
    assert isinstance(question, ConfirmQuestion)
    assert question.intro.startswith("1 signed page needs another signature under this policy.")
    assert "Nobody here is a medical reviewer yet" in question.intro
    assert (desk.verbs.set, desk.saved) == ([], [])
    desk.ask.confirms = 1
    desk.presenter.save(sheet)
    assert desk.saved == [sheet]


def test_a_policy_that_is_refused_saves_nothing_and_says_why() -> None:
    desk = Desk()
    desk.verbs.refusal = "Somebody else set another policy meanwhile."
    desk.presenter.save(replace(desk.sheet, policy=MONTHLY, reason="x"))
    assert desk.refused == [Problem(option="policy.reason", words="Somebody else set another policy meanwhile.")]
    assert desk.saved == []
    assert desk.busy[-1] == ""
