# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'settings_policy.ui'
##
## Created by: packaging/build_forms.py, with pyside6-uic
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QCheckBox, QComboBox, QHBoxLayout,
    QLabel, QLineEdit, QRadioButton, QSizePolicy,
    QSpacerItem, QVBoxLayout, QWidget)

class Ui_SettingsPolicy(object):
    def setupUi(self, SettingsPolicy: QWidget) -> None:
        if not SettingsPolicy.objectName():
            SettingsPolicy.setObjectName(u"SettingsPolicy")
        SettingsPolicy.resize(480, 520)
        self.pageLayout = QVBoxLayout(SettingsPolicy)
        self.pageLayout.setSpacing(16)
        self.pageLayout.setObjectName(u"pageLayout")
        self.pageLayout.setContentsMargins(24, 24, 24, 16)
        self.headLayout = QVBoxLayout()
        self.headLayout.setSpacing(4)
        self.headLayout.setObjectName(u"headLayout")
        self.titleLabel = QLabel(SettingsPolicy)
        self.titleLabel.setObjectName(u"titleLabel")
        self.titleLabel.setProperty(u"uiRole", u"paneTitle")
        self.titleLabel.setTextFormat(Qt.PlainText)

        self.headLayout.addWidget(self.titleLabel)

        self.introLabel = QLabel(SettingsPolicy)
        self.introLabel.setObjectName(u"introLabel")
        self.introLabel.setProperty(u"uiRole", u"dialogText")
        self.introLabel.setTextFormat(Qt.PlainText)
        self.introLabel.setWordWrap(True)

        self.headLayout.addWidget(self.introLabel)


        self.pageLayout.addLayout(self.headLayout)

        self.group_1 = QVBoxLayout()
        self.group_1.setSpacing(4)
        self.group_1.setObjectName(u"group_1")
        self.whyNotLabel = QLabel(SettingsPolicy)
        self.whyNotLabel.setObjectName(u"whyNotLabel")
        self.whyNotLabel.setProperty(u"uiRole", u"reason")
        self.whyNotLabel.setTextFormat(Qt.PlainText)
        self.whyNotLabel.setWordWrap(True)

        self.group_1.addWidget(self.whyNotLabel)


        self.pageLayout.addLayout(self.group_1)

        self.group_2 = QVBoxLayout()
        self.group_2.setSpacing(8)
        self.group_2.setObjectName(u"group_2")
        self.rolesLabel = QLabel(SettingsPolicy)
        self.rolesLabel.setObjectName(u"rolesLabel")
        self.rolesLabel.setProperty(u"uiRole", u"fieldLabel")
        self.rolesLabel.setTextFormat(Qt.PlainText)

        self.group_2.addWidget(self.rolesLabel)

        self.reviewerChoice = QCheckBox(SettingsPolicy)
        self.reviewerChoice.setObjectName(u"reviewerChoice")

        self.group_2.addWidget(self.reviewerChoice, 0, Qt.AlignLeft)

        self.medicalChoice = QCheckBox(SettingsPolicy)
        self.medicalChoice.setObjectName(u"medicalChoice")

        self.group_2.addWidget(self.medicalChoice, 0, Qt.AlignLeft)

        self.rolesProblem = QLabel(SettingsPolicy)
        self.rolesProblem.setObjectName(u"rolesProblem")
        self.rolesProblem.setProperty(u"uiRole", u"problem")
        self.rolesProblem.setTextFormat(Qt.PlainText)
        self.rolesProblem.setWordWrap(True)

        self.group_2.addWidget(self.rolesProblem)


        self.pageLayout.addLayout(self.group_2)

        self.group_3 = QVBoxLayout()
        self.group_3.setSpacing(4)
        self.group_3.setObjectName(u"group_3")
        self.daysLabel = QLabel(SettingsPolicy)
        self.daysLabel.setObjectName(u"daysLabel")
        self.daysLabel.setProperty(u"uiRole", u"fieldLabel")
        self.daysLabel.setTextFormat(Qt.AutoText)

        self.group_3.addWidget(self.daysLabel)

        self.daysRow = QHBoxLayout()
        self.daysRow.setSpacing(0)
        self.daysRow.setObjectName(u"daysRow")
        self.days = QLineEdit(SettingsPolicy)
        self.days.setObjectName(u"days")
        self.days.setMaximumSize(QSize(120, 16777215))

        self.daysRow.addWidget(self.days)

        self.daysSpacer = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.daysRow.addItem(self.daysSpacer)


        self.group_3.addLayout(self.daysRow)

        self.daysProblem = QLabel(SettingsPolicy)
        self.daysProblem.setObjectName(u"daysProblem")
        self.daysProblem.setProperty(u"uiRole", u"problem")
        self.daysProblem.setTextFormat(Qt.PlainText)
        self.daysProblem.setWordWrap(True)

        self.group_3.addWidget(self.daysProblem)

        self.daysHint = QLabel(SettingsPolicy)
        self.daysHint.setObjectName(u"daysHint")
        self.daysHint.setProperty(u"uiRole", u"hint")
        self.daysHint.setTextFormat(Qt.PlainText)
        self.daysHint.setWordWrap(True)

        self.group_3.addWidget(self.daysHint)


        self.pageLayout.addLayout(self.group_3)

        self.group_4 = QVBoxLayout()
        self.group_4.setSpacing(8)
        self.group_4.setObjectName(u"group_4")
        self.lapsedLabel = QLabel(SettingsPolicy)
        self.lapsedLabel.setObjectName(u"lapsedLabel")
        self.lapsedLabel.setProperty(u"uiRole", u"fieldLabel")
        self.lapsedLabel.setTextFormat(Qt.PlainText)

        self.group_4.addWidget(self.lapsedLabel)

        self.noticeChoice = QRadioButton(SettingsPolicy)
        self.noticeChoice.setObjectName(u"noticeChoice")

        self.group_4.addWidget(self.noticeChoice, 0, Qt.AlignLeft)

        self.withholdChoice = QRadioButton(SettingsPolicy)
        self.withholdChoice.setObjectName(u"withholdChoice")

        self.group_4.addWidget(self.withholdChoice, 0, Qt.AlignLeft)


        self.pageLayout.addLayout(self.group_4)

        self.group_6 = QVBoxLayout()
        self.group_6.setSpacing(4)
        self.group_6.setObjectName(u"group_6")
        self.weightsLabel = QLabel(SettingsPolicy)
        self.weightsLabel.setObjectName(u"weightsLabel")
        self.weightsLabel.setProperty(u"uiRole", u"fieldLabel")
        self.weightsLabel.setTextFormat(Qt.AutoText)

        self.group_6.addWidget(self.weightsLabel)

        self.weightsRow = QHBoxLayout()
        self.weightsRow.setSpacing(8)
        self.weightsRow.setObjectName(u"weightsRow")
        self.codeBox = QComboBox(SettingsPolicy)
        self.codeBox.setObjectName(u"codeBox")
        self.codeBox.setSizeAdjustPolicy(QComboBox.AdjustToMinimumContentsLengthWithIcon)
        self.codeBox.setMinimumContentsLength(12)

        self.weightsRow.addWidget(self.codeBox)

        self.weightBox = QComboBox(SettingsPolicy)
        self.weightBox.setObjectName(u"weightBox")
        self.weightBox.setSizeAdjustPolicy(QComboBox.AdjustToMinimumContentsLengthWithIcon)
        self.weightBox.setMinimumContentsLength(10)

        self.weightsRow.addWidget(self.weightBox)

        self.weightsRow.setStretch(0, 2)
        self.weightsRow.setStretch(1, 1)

        self.group_6.addLayout(self.weightsRow)

        self.differsLabel = QLabel(SettingsPolicy)
        self.differsLabel.setObjectName(u"differsLabel")
        self.differsLabel.setTextFormat(Qt.PlainText)
        self.differsLabel.setWordWrap(True)

        self.group_6.addWidget(self.differsLabel)

        self.weightsHint = QLabel(SettingsPolicy)
        self.weightsHint.setObjectName(u"weightsHint")
        self.weightsHint.setProperty(u"uiRole", u"hint")
        self.weightsHint.setTextFormat(Qt.PlainText)
        self.weightsHint.setWordWrap(True)

        self.group_6.addWidget(self.weightsHint)


        self.pageLayout.addLayout(self.group_6)

        self.group_5 = QVBoxLayout()
        self.group_5.setSpacing(4)
        self.group_5.setObjectName(u"group_5")
        self.reasonLabel = QLabel(SettingsPolicy)
        self.reasonLabel.setObjectName(u"reasonLabel")
        self.reasonLabel.setProperty(u"uiRole", u"fieldLabel")
        self.reasonLabel.setTextFormat(Qt.AutoText)

        self.group_5.addWidget(self.reasonLabel)

        self.reason = QLineEdit(SettingsPolicy)
        self.reason.setObjectName(u"reason")

        self.group_5.addWidget(self.reason)

        self.reasonProblem = QLabel(SettingsPolicy)
        self.reasonProblem.setObjectName(u"reasonProblem")
        self.reasonProblem.setProperty(u"uiRole", u"problem")
        self.reasonProblem.setTextFormat(Qt.PlainText)
        self.reasonProblem.setWordWrap(True)

        self.group_5.addWidget(self.reasonProblem)


        self.pageLayout.addLayout(self.group_5)

        self.spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.pageLayout.addItem(self.spacer)

#if QT_CONFIG(shortcut)
        self.daysLabel.setBuddy(self.days)
        self.weightsLabel.setBuddy(self.codeBox)
        self.reasonLabel.setBuddy(self.reason)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.reviewerChoice, self.medicalChoice)
        QWidget.setTabOrder(self.medicalChoice, self.days)
        QWidget.setTabOrder(self.days, self.noticeChoice)
        QWidget.setTabOrder(self.noticeChoice, self.withholdChoice)
        QWidget.setTabOrder(self.withholdChoice, self.codeBox)
        QWidget.setTabOrder(self.codeBox, self.weightBox)
        QWidget.setTabOrder(self.weightBox, self.reason)

        self.retranslateUi(SettingsPolicy)
    # setupUi

    def retranslateUi(self, SettingsPolicy: QWidget) -> None:
        self.titleLabel.setText(QCoreApplication.translate("SettingsPolicy", u"Policy of this workspace", None))
        self.introLabel.setText(QCoreApplication.translate("SettingsPolicy", u"What counts as signed here, for everybody. Each change is written into the audit trail.", None))
        self.whyNotLabel.setText("")
#if QT_CONFIG(accessibility)
        self.whyNotLabel.setAccessibleName(QCoreApplication.translate("SettingsPolicy", u"Why the policy cannot be changed", None))
#endif // QT_CONFIG(accessibility)
        self.rolesLabel.setText(QCoreApplication.translate("SettingsPolicy", u"Who must sign, each a person of their own", None))
        self.reviewerChoice.setText(QCoreApplication.translate("SettingsPolicy", u"A &reviewer", None))
        self.medicalChoice.setText(QCoreApplication.translate("SettingsPolicy", u"A &medical reviewer", None))
        self.rolesProblem.setText("")
#if QT_CONFIG(accessibility)
        self.rolesProblem.setAccessibleName(QCoreApplication.translate("SettingsPolicy", u"About these roles", None))
#endif // QT_CONFIG(accessibility)
        self.daysLabel.setText(QCoreApplication.translate("SettingsPolicy", u"Next review, in &days from a sign-off", None))
#if QT_CONFIG(accessibility)
        self.days.setAccessibleName(QCoreApplication.translate("SettingsPolicy", u"Days to the next review", None))
#endif // QT_CONFIG(accessibility)
        self.daysProblem.setText("")
#if QT_CONFIG(accessibility)
        self.daysProblem.setAccessibleName(QCoreApplication.translate("SettingsPolicy", u"About these days", None))
#endif // QT_CONFIG(accessibility)
        self.daysHint.setText(QCoreApplication.translate("SettingsPolicy", u"The sign-off dialog proposes it; who signs can choose an earlier or a later day.", None))
        self.lapsedLabel.setText(QCoreApplication.translate("SettingsPolicy", u"When a signed part lapses, readers get", None))
        self.noticeChoice.setText(QCoreApplication.translate("SettingsPolicy", u"The page, with a &notice in place of that part", None))
        self.withholdChoice.setText(QCoreApplication.translate("SettingsPolicy", u"No page until it is &signed again", None))
        self.weightsLabel.setText(QCoreApplication.translate("SettingsPolicy", u"What &findings weigh", None))
#if QT_CONFIG(accessibility)
        self.codeBox.setAccessibleName(QCoreApplication.translate("SettingsPolicy", u"Kind of finding", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.weightBox.setAccessibleName(QCoreApplication.translate("SettingsPolicy", u"What this kind weighs here", None))
#endif // QT_CONFIG(accessibility)
        self.differsLabel.setText("")
#if QT_CONFIG(accessibility)
        self.differsLabel.setAccessibleName(QCoreApplication.translate("SettingsPolicy", u"What weighs differently here", None))
#endif // QT_CONFIG(accessibility)
        self.weightsHint.setText(QCoreApplication.translate("SettingsPolicy", u"A blocker stops submissions and sign-offs. Warnings and hints do not.", None))
        self.reasonLabel.setText(QCoreApplication.translate("SettingsPolicy", u"R&eason for the change", None))
#if QT_CONFIG(accessibility)
        self.reason.setAccessibleName(QCoreApplication.translate("SettingsPolicy", u"Reason for the change", None))
#endif // QT_CONFIG(accessibility)
        self.reasonProblem.setText("")
#if QT_CONFIG(accessibility)
        self.reasonProblem.setAccessibleName(QCoreApplication.translate("SettingsPolicy", u"About this reason", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi
