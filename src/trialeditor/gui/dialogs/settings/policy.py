"""What this workspace asks before a page may go out. Everybody can read it; publishers change it, with a reason."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtWidgets import QLabel, QWidget
from typing_extensions import override

from trialeditor.domain.findings import Weight
from trialeditor.domain.people import Role
from trialeditor.domain.policy import LapsedPolicy, Policy
from trialeditor.gui.dialogs.base import set_words
from trialeditor.gui.dialogs.settings.page import OptionPage
from trialeditor.gui.forms.ui_settings_policy import Ui_SettingsPolicy
from trialeditor.gui.presenters.settings_checks import why_not_days
from trialeditor.gui.settings_faces import Problem, Sheet, Surroundings, WeighedCode

_NO_ROLE = "Choose one at least: a page that nobody has to sign would never be looked at."
_NO_REASON = "Say why. The reason is kept with the change."


class PolicyPage(OptionPage):
    """Roles that sign, days to the next review, what readers get when a signature lapsed, and what findings weigh."""

    TITLE = "Policy"
    OPTIONS = frozenset({"policy.sign_roles", "policy.review_interval_days", "policy.lapsed", "policy.weights"})

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_SettingsPolicy()
        self.ui.setupUi(self)
        self._before = Policy()
        self._roles = {Role.REVIEWER: self.ui.reviewerChoice, Role.MEDICAL_REVIEWER: self.ui.medicalChoice}
        for choice in (*self._roles.values(), self.ui.withholdChoice):
            choice.toggled.connect(lambda _on: self._ask_reason())
        self._codes: dict[str, WeighedCode] = {}
        self._weights: dict[str, Weight] = {}
        self.ui.codeBox.currentIndexChanged.connect(lambda _row: self._show_weight())
        self.ui.weightBox.activated.connect(lambda _row: self._weigh())
        self.ui.days.textChanged.connect(lambda _text: self._ask_reason())

    @override
    def load(self, sheet: Sheet, around: Surroundings) -> None:
        ui, policy = self.ui, sheet.policy
        self._before = policy
        for role, choice in self._roles.items():
            choice.setChecked(role in policy.sign_roles)
        ui.days.setText(str(policy.review_interval_days))
        ui.withholdChoice.setChecked(policy.lapsed is LapsedPolicy.WITHHOLD)
        ui.noticeChoice.setChecked(policy.lapsed is LapsedPolicy.NOTICE)
        self._codes = {code.key: code for code in around.codes}
        self._weights = dict(policy.weights)
        ui.codeBox.clear()
        for code in around.codes:
            ui.codeBox.addItem(code.title, code.key)
        self._show_weight()
        ui.reason.setText(sheet.reason)
        set_words(ui.whyNotLabel, around.why_not_policy)
        for field in (*self._roles.values(), ui.days, ui.withholdChoice, ui.noticeChoice, ui.weightBox, ui.reason):
            field.setEnabled(not around.why_not_policy)
        self._ask_reason()

    @override
    def check(self) -> tuple[Problem, ...]:
        problems = {
            "policy.sign_roles": "" if self._chosen() else _NO_ROLE,
            "policy.review_interval_days": why_not_days(self.ui.days.text()),
            "policy.reason": _NO_REASON if self._is_changed() and not self.ui.reason.text().strip() else "",
        }
        return tuple(Problem(option=option, words=words) for option, words in problems.items() if words)

    @override
    def save(self, sheet: Sheet) -> Sheet:
        if not self._is_changed():
            return replace(sheet, policy=self._before, reason="")
        lapsed = LapsedPolicy.WITHHOLD if self.ui.withholdChoice.isChecked() else LapsedPolicy.NOTICE
        days = int(self.ui.days.text().strip())
        policy = Policy(
            sign_roles=self._chosen(), review_interval_days=days, lapsed=lapsed, weights=dict(self._weights)
        )
        return replace(sheet, policy=policy, reason=self.ui.reason.text().strip())

    @override
    def _problem_labels(self) -> Mapping[str, tuple[QLabel, QWidget]]:
        ui = self.ui
        return {
            "policy.sign_roles": (ui.rolesProblem, ui.reviewerChoice),
            "policy.review_interval_days": (ui.daysProblem, ui.days),
            "policy.reason": (ui.reasonProblem, ui.reason),
        }

    def _chosen(self) -> tuple[Role, ...]:
        return tuple(role for role, choice in self._roles.items() if choice.isChecked())

    def _is_changed(self) -> bool:
        before = self._before
        shown = (
            set(self._chosen()),
            self.ui.days.text().strip(),
            self.ui.withholdChoice.isChecked(),
            self._weights,
        )
        return shown != (
            set(before.sign_roles),
            str(before.review_interval_days),
            before.lapsed is LapsedPolicy.WITHHOLD,
            dict(before.weights),
        )

    def _show_weight(self) -> None:
        """Offer the weights for the kind that is chosen, and say what weighs differently here."""
        code, box = self._codes.get(self.ui.codeBox.currentData() or ""), self.ui.weightBox
        box.clear()
        if code is not None:
            box.addItem(f"As usual ({code.usual.value})", "")
            for weight in Weight:
                box.addItem(weight.value.capitalize(), weight.value)
            box.setCurrentIndex(max(box.findData(self._weights.get(code.key, "")), 0))
        titles = {key: code.title for key, code in self._codes.items()}
        told = [f"{titles.get(key, key)}: {weight.value}" for key, weight in sorted(self._weights.items())]
        set_words(self.ui.differsLabel, f"Different here: {'; '.join(told)}." if told else "")

    def _weigh(self) -> None:
        key, chosen = self.ui.codeBox.currentData(), self.ui.weightBox.currentData()
        self._weights.pop(key, None)
        if chosen:
            self._weights[key] = Weight(chosen)
        self._show_weight()
        self._ask_reason()

    def _ask_reason(self) -> None:
        """Ask for a reason once there is something to give one for."""
        for part in (self.ui.reasonLabel, self.ui.reason):
            part.setVisible(self._is_changed())
