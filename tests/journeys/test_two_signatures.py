"""A review with comments: changes asked for, a suggestion taken over, submitted again, and signed in two roles."""

from __future__ import annotations

import pytest

from support.ledger import Ledger
from support.workbench import EDITOR, PASSPHRASES, REVIEWER, Workbench
from trialeditor.domain.people import Role
from trialeditor.domain.policy import Policy
from trialeditor.gui.find_faces import Place
from trialeditor.gui.views.found_places import FoundPlaces
from trialeditor.gui.widgets.found_marks import stretch
from trialeditor.services import policies
from trialeditor.services.people import add_person, person_named

PAGE = "NCT99990001"
MEDICAL, SECRET = "Mia Medical", "a doctor reads this too"
UNTIL = "2027-05-12"
NOTE = "Read my comment on the summary, please."


@pytest.fixture
def two_roles(bench: Workbench) -> Workbench:
    """A workspace whose policy asks for a medical reviewer too, and has one."""
    workspace = bench.driver.studio.workspace
    assert workspace is not None
    roles = frozenset({Role.MEDICAL_REVIEWER, Role.REVIEWER})
    add_person(workspace, name=MEDICAL, roles=roles, passphrase=SECRET, actor=REVIEWER)
    policies.set_policy(
        workspace,
        Policy(sign_roles=(Role.REVIEWER, Role.MEDICAL_REVIEWER)),
        person_named(workspace, REVIEWER),
        reason="A doctor reads too",
        seen=policies.policy(workspace),
    )
    return bench


def test_words_are_talked_about_changed_and_signed_by_two(two_roles: Workbench, ledger: Ledger) -> None:
    desk = two_roles
    tab = desk.ui.editorPane.ui.commentsTab.ui
    desk.work_as(REVIEWER)
    desk.queue("For me")
    desk.open(PAGE)
    assert "Still to sign: reviewer and medical reviewer." in desk.stage
    quote = desk.words("summary").split(".")[0]
    _select(desk, "summary", quote)
    desk.keys.press("Ctrl+M")
    desk.until("a comment can be written", lambda: quote[:40] in tab.aboutLabel.words)
    desk.keys.type(f"Shorter, please. @{EDITOR}")
    desk.mouse.click(tab.suggestBox)
    desk.until("the words stand there", lambda: tab.suggestion.toPlainText() == quote)
    desk.keys.replace("This study tests calls by phone")
    desk.keys.press("Ctrl+Return")
    desk.until("it is said", lambda: tab.threads.isVisible() and tab.threads.model().rowCount())
    desk.request_changes(NOTE)

    desk.work_as(EDITOR)
    desk.open(PAGE)  # the list shows what waits for whoever works: here, the comment that mentions them
    desk.keys.press("Ctrl+6")
    desk.mouse.click_line(tab.threads, "Shorter, please.")
    desk.press(tab.acceptButton)
    desk.told("The suggested words are in.")
    assert desk.words("summary").startswith("This study tests calls by phone.")
    desk.saved()
    desk.submit("Taken over.")
    assert PAGE not in ledger.numbers("--queue", "for-me", "--as", EDITOR)
    assert ledger.texts(PAGE)["summary"].startswith("This study tests calls by phone.")

    desk.work_as(REVIEWER)
    desk.open(PAGE)
    desk.sign(PASSPHRASES[REVIEWER], UNTIL)
    assert "medical reviewer" in desk.notice
    desk.until("the doctor is next", lambda: desk.stage.startswith("Medical review"))
    assert ledger.stage(PAGE) == "medical_review"
    assert PAGE not in ledger.numbers("--queue", "for-me", "--as", REVIEWER)
    assert PAGE in ledger.numbers("--queue", "for-me", "--as", MEDICAL)

    desk.work_as(MEDICAL)
    desk.open(PAGE)
    desk.sign(SECRET, UNTIL)
    desk.until("every section is signed", lambda: desk.state("title").startswith("Signed"))
    assert ledger.stage(PAGE) == "signed"
    assert {(each["signer"], each["role"]) for each in ledger.signatures(PAGE)} == {
        (REVIEWER, "reviewer"),
        (MEDICAL, "medical_reviewer"),
    }


def _select(desk: Workbench, key: str, words: str) -> None:
    """Click into a section, and mark words in it; a mouse that is drawn over words is Qt's own affair."""
    field = desk.card(key).field
    desk.mouse.click(field.viewport())
    text = field.toPlainText()
    start = text.index(words)
    field.setTextCursor(stretch(field, text, start, start + len(words)))
    places = FoundPlaces(desk.ui.editorPane.cards, desk.ui.editorPane.ui.scroll)
    assert places.place() == Place(key=key, start=start, end=start + len(words))
