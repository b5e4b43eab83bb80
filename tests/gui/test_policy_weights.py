"""What findings weigh, on the policy page of the settings: shown, chosen, given back, and lost by nothing else."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from trialeditor.config.settings import Settings
from trialeditor.domain.findings import Weight
from trialeditor.domain.policy import Policy
from trialeditor.gui.dialogs.settings.policy import PolicyPage
from trialeditor.gui.settings_faces import Sheet, Surroundings, WeighedCode

AROUND = Surroundings(
    codes=(
        WeighedCode(key="word.plain", title="Hard word", usual=Weight.HINT),
        WeighedCode(key="readability.sentence", title="Long sentence", usual=Weight.WARNING),
    )
)


def page_on(policy: Policy, qtbot: QtBot) -> PolicyPage:
    page = PolicyPage()
    qtbot.addWidget(page)
    page.load(Sheet(settings=Settings(), policy=policy), AROUND)
    return page


def choose(page: PolicyPage, code: str, weight: str) -> None:
    ui = page.ui
    ui.codeBox.setCurrentIndex(ui.codeBox.findData(code))
    row = ui.weightBox.findData(weight)
    ui.weightBox.setCurrentIndex(row)
    ui.weightBox.activated.emit(row)


def saved(page: PolicyPage) -> Policy:
    page.ui.reason.setText("The board asked for it.")
    return page.save(Sheet(settings=Settings())).policy


def test_a_kind_is_weighed_and_told(qtbot: QtBot) -> None:
    page = page_on(Policy(), qtbot)
    assert page.ui.weightBox.currentText() == "As usual (hint)"
    choose(page, "readability.sentence", "blocker")
    assert page.ui.differsLabel.text() == "Different here: Long sentence: blocker."
    assert not page.ui.reason.isHidden()
    assert saved(page).weights == {"readability.sentence": Weight.BLOCKER}


def test_as_usual_takes_a_weight_back(qtbot: QtBot) -> None:
    page = page_on(Policy(weights={"word.plain": Weight.BLOCKER}), qtbot)
    choose(page, "word.plain", "")
    assert page.ui.differsLabel.text() == ""
    assert saved(page).weights == {}


def test_another_change_keeps_the_weights(qtbot: QtBot) -> None:
    page = page_on(Policy(weights={"word.plain": Weight.BLOCKER, "gone.code": Weight.HINT}), qtbot)
    page.ui.days.setText("30")
    assert saved(page) == Policy(
        review_interval_days=30, weights={"word.plain": Weight.BLOCKER, "gone.code": Weight.HINT}
    )


def test_a_change_of_weights_needs_a_reason(qtbot: QtBot) -> None:
    page = page_on(Policy(), qtbot)
    choose(page, "word.plain", "warning")
    assert [each.option for each in page.check()] == ["policy.reason"]
