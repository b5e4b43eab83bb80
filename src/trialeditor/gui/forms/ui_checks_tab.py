# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'checks_tab.ui'
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
from PySide6.QtWidgets import (QAbstractItemView, QApplication, QComboBox, QFrame,
    QHBoxLayout, QLabel, QListView, QPushButton,
    QScrollArea, QSizePolicy, QSpacerItem, QSplitter,
    QStackedWidget, QToolButton, QVBoxLayout, QWidget)

from trialeditor.gui.widgets.badge import Badge
from trialeditor.gui.widgets.empty_state import EmptyState
from trialeditor.gui.widgets.short_line import ShortLine
from trialeditor.gui.widgets.weight_button import WeightButton

class Ui_ChecksTab(object):
    def setupUi(self, ChecksTab: QWidget) -> None:
        if not ChecksTab.objectName():
            ChecksTab.setObjectName(u"ChecksTab")
        ChecksTab.resize(460, 640)
        self.layout_1 = QVBoxLayout(ChecksTab)
        self.layout_1.setSpacing(0)
        self.layout_1.setObjectName(u"layout_1")
        self.layout_1.setContentsMargins(0, 0, 0, 0)
        self.head = QFrame(ChecksTab)
        self.head.setObjectName(u"head")
        self.head.setProperty(u"uiRole", u"tabHead")
        self.layout_2 = QVBoxLayout(self.head)
        self.layout_2.setSpacing(8)
        self.layout_2.setObjectName(u"layout_2")
        self.layout_2.setContentsMargins(16, 8, 16, 8)
        self.readingLabel = ShortLine(self.head)
        self.readingLabel.setObjectName(u"readingLabel")
        self.readingLabel.setProperty(u"uiRole", u"muted")
        self.readingLabel.setTextFormat(Qt.PlainText)

        self.layout_2.addWidget(self.readingLabel)

        self.filters = QWidget(self.head)
        self.filters.setObjectName(u"filters")
        self.blockersButton = WeightButton(self.filters)
        self.blockersButton.setObjectName(u"blockersButton")
        self.blockersButton.setProperty(u"uiRole", u"filter")
        self.warningsButton = WeightButton(self.filters)
        self.warningsButton.setObjectName(u"warningsButton")
        self.warningsButton.setProperty(u"uiRole", u"filter")
        self.hintsButton = WeightButton(self.filters)
        self.hintsButton.setObjectName(u"hintsButton")
        self.hintsButton.setProperty(u"uiRole", u"filter")
        self.asideButton = QToolButton(self.filters)
        self.asideButton.setObjectName(u"asideButton")
        self.asideButton.setProperty(u"uiRole", u"filter")
        self.asideButton.setCheckable(True)

        self.layout_2.addWidget(self.filters)

        self.codeBox = QComboBox(self.head)
        self.codeBox.setObjectName(u"codeBox")
        self.codeBox.setSizeAdjustPolicy(QComboBox.AdjustToMinimumContentsLengthWithIcon)
        self.codeBox.setMinimumContentsLength(12)

        self.layout_2.addWidget(self.codeBox)


        self.layout_1.addWidget(self.head)

        self.pages = QStackedWidget(ChecksTab)
        self.pages.setObjectName(u"pages")
        self.empty = EmptyState()
        self.empty.setObjectName(u"empty")
        self.pages.addWidget(self.empty)
        self.panes = QSplitter()
        self.panes.setObjectName(u"panes")
        self.panes.setOrientation(Qt.Vertical)
        self.panes.setHandleWidth(1)
        self.panes.setChildrenCollapsible(False)
        self.findings = QListView(self.panes)
        self.findings.setObjectName(u"findings")
        self.findings.setProperty(u"uiRole", u"plainList")
        self.findings.setFrameShape(QFrame.NoFrame)
        self.findings.setMouseTracking(True)
        self.findings.setMinimumSize(QSize(200, 80))
        self.findings.setContextMenuPolicy(Qt.CustomContextMenu)
        self.findings.setHorizontalScrollBarPolicy(Qt.ScrollBarAlwaysOff)
        self.findings.setVerticalScrollMode(QAbstractItemView.ScrollPerPixel)
        self.findings.setEditTriggers(QAbstractItemView.NoEditTriggers)
        self.panes.addWidget(self.findings)
        self.detail = QFrame(self.panes)
        self.detail.setObjectName(u"detail")
        self.detail.setProperty(u"uiRole", u"tabFoot")
        self.layout_3 = QVBoxLayout(self.detail)
        self.layout_3.setSpacing(0)
        self.layout_3.setObjectName(u"layout_3")
        self.layout_3.setContentsMargins(0, 0, 0, 0)
        self.detailScroll = QScrollArea(self.detail)
        self.detailScroll.setObjectName(u"detailScroll")
        self.detailScroll.setProperty(u"uiRole", u"settingsPage")
        self.detailScroll.setFrameShape(QFrame.NoFrame)
        self.detailScroll.setWidgetResizable(True)
        self.detailScroll.setHorizontalScrollBarPolicy(Qt.ScrollBarAlwaysOff)
        self.detailWords = QWidget()
        self.detailWords.setObjectName(u"detailWords")
        self.layout_4 = QVBoxLayout(self.detailWords)
        self.layout_4.setSpacing(8)
        self.layout_4.setObjectName(u"layout_4")
        self.layout_4.setContentsMargins(16, 12, 16, 8)
        self.layout_5 = QHBoxLayout()
        self.layout_5.setSpacing(8)
        self.layout_5.setObjectName(u"layout_5")
        self.layout_5.setContentsMargins(0, 0, 0, 0)
        self.titleLabel = QLabel(self.detailWords)
        self.titleLabel.setObjectName(u"titleLabel")
        self.titleLabel.setProperty(u"uiRole", u"fieldLabel")
        self.titleLabel.setWordWrap(True)
        self.titleLabel.setTextFormat(Qt.PlainText)

        self.layout_5.addWidget(self.titleLabel)

        self.badge = Badge(self.detailWords)
        self.badge.setObjectName(u"badge")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.badge.sizePolicy().hasHeightForWidth())
        self.badge.setSizePolicy(sizePolicy)

        self.layout_5.addWidget(self.badge, 0, Qt.AlignTop)

        self.layout_5.setStretch(0, 1)

        self.layout_4.addLayout(self.layout_5)

        self.messageLabel = QLabel(self.detailWords)
        self.messageLabel.setObjectName(u"messageLabel")
        self.messageLabel.setWordWrap(True)
        self.messageLabel.setTextFormat(Qt.PlainText)
        self.messageLabel.setTextInteractionFlags(Qt.TextSelectableByMouse)

        self.layout_4.addWidget(self.messageLabel)

        self.insteadLabel = QLabel(self.detailWords)
        self.insteadLabel.setObjectName(u"insteadLabel")
        self.insteadLabel.setProperty(u"uiRole", u"fieldLabel")
        self.insteadLabel.setWordWrap(True)
        self.insteadLabel.setTextFormat(Qt.PlainText)
        self.insteadLabel.setTextInteractionFlags(Qt.TextSelectableByMouse)

        self.layout_4.addWidget(self.insteadLabel)

        self.waivedLabel = QLabel(self.detailWords)
        self.waivedLabel.setObjectName(u"waivedLabel")
        self.waivedLabel.setProperty(u"uiRole", u"reason")
        self.waivedLabel.setWordWrap(True)
        self.waivedLabel.setTextFormat(Qt.PlainText)

        self.layout_4.addWidget(self.waivedLabel)

        self.whyLabel = QLabel(self.detailWords)
        self.whyLabel.setObjectName(u"whyLabel")
        self.whyLabel.setProperty(u"uiRole", u"muted")
        self.whyLabel.setWordWrap(True)
        self.whyLabel.setTextFormat(Qt.PlainText)

        self.layout_4.addWidget(self.whyLabel)

        self.spacer_1 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_4.addItem(self.spacer_1)

        self.detailScroll.setWidget(self.detailWords)

        self.layout_3.addWidget(self.detailScroll)

        self.layout_6 = QHBoxLayout()
        self.layout_6.setSpacing(0)
        self.layout_6.setObjectName(u"layout_6")
        self.layout_6.setContentsMargins(16, 4, 16, 12)
        self.acts = QWidget(self.detail)
        self.acts.setObjectName(u"acts")
        self.applyButton = QPushButton(self.acts)
        self.applyButton.setObjectName(u"applyButton")
        self.applyButton.setProperty(u"uiRole", u"small")
        self.noteButton = QPushButton(self.acts)
        self.noteButton.setObjectName(u"noteButton")
        self.noteButton.setProperty(u"uiRole", u"small")
        self.asideButtonOne = QPushButton(self.acts)
        self.asideButtonOne.setObjectName(u"asideButtonOne")
        self.asideButtonOne.setProperty(u"uiRole", u"small")
        self.ignoreButton = QPushButton(self.acts)
        self.ignoreButton.setObjectName(u"ignoreButton")
        self.ignoreButton.setProperty(u"uiRole", u"small")
        self.keepButton = QPushButton(self.acts)
        self.keepButton.setObjectName(u"keepButton")
        self.keepButton.setProperty(u"uiRole", u"small")
        self.takeBackButton = QPushButton(self.acts)
        self.takeBackButton.setObjectName(u"takeBackButton")
        self.takeBackButton.setProperty(u"uiRole", u"small")

        self.layout_6.addWidget(self.acts)


        self.layout_3.addLayout(self.layout_6)

        self.layout_3.setStretch(0, 1)
        self.panes.addWidget(self.detail)
        self.pages.addWidget(self.panes)

        self.layout_1.addWidget(self.pages)

        self.layout_1.setStretch(1, 1)
        QWidget.setTabOrder(self.blockersButton, self.warningsButton)
        QWidget.setTabOrder(self.warningsButton, self.hintsButton)
        QWidget.setTabOrder(self.hintsButton, self.asideButton)
        QWidget.setTabOrder(self.asideButton, self.codeBox)
        QWidget.setTabOrder(self.codeBox, self.findings)
        QWidget.setTabOrder(self.findings, self.detailScroll)
        QWidget.setTabOrder(self.detailScroll, self.applyButton)
        QWidget.setTabOrder(self.applyButton, self.noteButton)
        QWidget.setTabOrder(self.noteButton, self.ignoreButton)
        QWidget.setTabOrder(self.ignoreButton, self.asideButtonOne)
        QWidget.setTabOrder(self.asideButtonOne, self.keepButton)
        QWidget.setTabOrder(self.keepButton, self.takeBackButton)

        self.retranslateUi(ChecksTab)

        self.pages.setCurrentIndex(0)

    # setupUi

    def retranslateUi(self, ChecksTab: QWidget) -> None:
        self.readingLabel.setText("")
#if QT_CONFIG(accessibility)
        self.readingLabel.setAccessibleName(QCoreApplication.translate("ChecksTab", u"How the whole page reads", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.blockersButton.setAccessibleName(QCoreApplication.translate("ChecksTab", u"Show blockers", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.warningsButton.setAccessibleName(QCoreApplication.translate("ChecksTab", u"Show warnings", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.hintsButton.setAccessibleName(QCoreApplication.translate("ChecksTab", u"Show hints", None))
#endif // QT_CONFIG(accessibility)
        self.asideButton.setText(QCoreApplication.translate("ChecksTab", u"Set aside", None))
#if QT_CONFIG(accessibility)
        self.asideButton.setAccessibleName(QCoreApplication.translate("ChecksTab", u"Show what was set aside", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.codeBox.setAccessibleName(QCoreApplication.translate("ChecksTab", u"Kind of finding", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.empty.setAccessibleName(QCoreApplication.translate("ChecksTab", u"No findings", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.findings.setAccessibleName(QCoreApplication.translate("ChecksTab", u"Findings on this page", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.findings.setAccessibleDescription(QCoreApplication.translate("ChecksTab", u"By section; Return goes to the words, the context menu says what can be done", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.detailScroll.setAccessibleName(QCoreApplication.translate("ChecksTab", u"About this finding", None))
#endif // QT_CONFIG(accessibility)
        self.titleLabel.setText("")
#if QT_CONFIG(accessibility)
        self.badge.setAccessibleName(QCoreApplication.translate("ChecksTab", u"Weight", None))
#endif // QT_CONFIG(accessibility)
        self.messageLabel.setText("")
#if QT_CONFIG(accessibility)
        self.messageLabel.setAccessibleName(QCoreApplication.translate("ChecksTab", u"What is wrong", None))
#endif // QT_CONFIG(accessibility)
        self.insteadLabel.setText("")
#if QT_CONFIG(accessibility)
        self.insteadLabel.setAccessibleName(QCoreApplication.translate("ChecksTab", u"What to say instead", None))
#endif // QT_CONFIG(accessibility)
        self.waivedLabel.setText("")
#if QT_CONFIG(accessibility)
        self.waivedLabel.setAccessibleName(QCoreApplication.translate("ChecksTab", u"Who set it aside, and why", None))
#endif // QT_CONFIG(accessibility)
        self.whyLabel.setText("")
#if QT_CONFIG(accessibility)
        self.whyLabel.setAccessibleName(QCoreApplication.translate("ChecksTab", u"Why it matters", None))
#endif // QT_CONFIG(accessibility)
        self.applyButton.setText(QCoreApplication.translate("ChecksTab", u"Change", None))
        self.noteButton.setText(QCoreApplication.translate("ChecksTab", u"Write a note\u2026", None))
#if QT_CONFIG(tooltip)
        self.noteButton.setToolTip(QCoreApplication.translate("ChecksTab", u"Say what is meant beside the registry's wording, which stays as it is", None))
#endif // QT_CONFIG(tooltip)
        self.asideButtonOne.setText(QCoreApplication.translate("ChecksTab", u"Set aside\u2026", None))
#if QT_CONFIG(tooltip)
        self.asideButtonOne.setToolTip(QCoreApplication.translate("ChecksTab", u"Let it stand as it is, with a reason that the reviewer sees", None))
#endif // QT_CONFIG(tooltip)
        self.ignoreButton.setText(QCoreApplication.translate("ChecksTab", u"Ignore here", None))
#if QT_CONFIG(tooltip)
        self.ignoreButton.setToolTip(QCoreApplication.translate("ChecksTab", u"The word is right in this place", None))
#endif // QT_CONFIG(tooltip)
        self.keepButton.setText(QCoreApplication.translate("ChecksTab", u"Never again", None))
#if QT_CONFIG(tooltip)
        self.keepButton.setToolTip(QCoreApplication.translate("ChecksTab", u"Put the word on the team's list, for all pages", None))
#endif // QT_CONFIG(tooltip)
        self.takeBackButton.setText(QCoreApplication.translate("ChecksTab", u"Take back", None))
#if QT_CONFIG(tooltip)
        self.takeBackButton.setToolTip(QCoreApplication.translate("ChecksTab", u"Let the finding stand again", None))
#endif // QT_CONFIG(tooltip)
        pass
    # retranslateUi
