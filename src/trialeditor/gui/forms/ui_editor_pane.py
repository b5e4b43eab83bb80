# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'editor_pane.ui'
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
from PySide6.QtWidgets import (QApplication, QFrame, QHBoxLayout, QLabel,
    QPushButton, QScrollArea, QSizePolicy, QSpacerItem,
    QSplitter, QStackedWidget, QToolButton, QVBoxLayout,
    QWidget)

from trialeditor.gui.views.checks_tab import ChecksTab
from trialeditor.gui.views.comments_tab import CommentsTab
from trialeditor.gui.views.criteria_tab import CriteriaTab
from trialeditor.gui.views.facts_panel import FactsPanel
from trialeditor.gui.views.find_bar import FindBar
from trialeditor.gui.views.history_tab import HistoryTab
from trialeditor.gui.views.record_tab import RecordTab
from trialeditor.gui.widgets.badge import Badge
from trialeditor.gui.widgets.date_field import DateField
from trialeditor.gui.widgets.empty_state import EmptyState
from trialeditor.gui.widgets.notice_bar import NoticeBar
from trialeditor.gui.widgets.short_line import ShortLine
from trialeditor.gui.widgets.tab_strip import TabStrip

class Ui_EditorPane(object):
    def setupUi(self, EditorPane: QWidget) -> None:
        if not EditorPane.objectName():
            EditorPane.setObjectName(u"EditorPane")
        EditorPane.resize(640, 800)
        self.layout_10 = QVBoxLayout(EditorPane)
        self.layout_10.setSpacing(0)
        self.layout_10.setObjectName(u"layout_10")
        self.layout_10.setContentsMargins(0, 0, 0, 0)
        self.pages = QStackedWidget(EditorPane)
        self.pages.setObjectName(u"pages")
        self.empty = EmptyState()
        self.empty.setObjectName(u"empty")
        self.pages.addWidget(self.empty)
        self.pageView = QWidget()
        self.pageView.setObjectName(u"pageView")
        self.layout_9 = QVBoxLayout(self.pageView)
        self.layout_9.setSpacing(0)
        self.layout_9.setObjectName(u"layout_9")
        self.layout_9.setContentsMargins(0, 0, 0, 0)
        self.head = QFrame(self.pageView)
        self.head.setObjectName(u"head")
        self.head.setProperty(u"uiRole", u"paneHead")
        self.layout_7 = QVBoxLayout(self.head)
        self.layout_7.setSpacing(8)
        self.layout_7.setObjectName(u"layout_7")
        self.layout_7.setContentsMargins(24, 16, 24, 12)
        self.titleLabel = QLabel(self.head)
        self.titleLabel.setObjectName(u"titleLabel")
        self.titleLabel.setProperty(u"uiRole", u"pageTitle")
        self.titleLabel.setWordWrap(True)
        self.titleLabel.setTextFormat(Qt.PlainText)
        self.titleLabel.setTextInteractionFlags(Qt.TextSelectableByMouse)

        self.layout_7.addWidget(self.titleLabel)

        self.layout_4 = QHBoxLayout()
        self.layout_4.setSpacing(12)
        self.layout_4.setObjectName(u"layout_4")
        self.layout_4.setContentsMargins(0, 0, 0, 0)
        self.stageBadge = Badge(self.head)
        self.stageBadge.setObjectName(u"stageBadge")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.stageBadge.sizePolicy().hasHeightForWidth())
        self.stageBadge.setSizePolicy(sizePolicy)

        self.layout_4.addWidget(self.stageBadge)

        self.idLabel = QLabel(self.head)
        self.idLabel.setObjectName(u"idLabel")
        self.idLabel.setProperty(u"uiRole", u"muted")
        self.idLabel.setTextFormat(Qt.PlainText)
        self.idLabel.setTextInteractionFlags(Qt.TextSelectableByMouse)

        self.layout_4.addWidget(self.idLabel)

        self.checksButton = QToolButton(self.head)
        self.checksButton.setObjectName(u"checksButton")
        self.checksButton.setProperty(u"uiRole", u"linkButton")

        self.layout_4.addWidget(self.checksButton)

        self.statusLabel = ShortLine(self.head)
        self.statusLabel.setObjectName(u"statusLabel")
        self.statusLabel.setProperty(u"uiRole", u"muted")
        self.statusLabel.setTextFormat(Qt.PlainText)
        sizePolicy1 = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy1.setHorizontalStretch(0)
        sizePolicy1.setVerticalStretch(0)
        sizePolicy1.setHeightForWidth(self.statusLabel.sizePolicy().hasHeightForWidth())
        self.statusLabel.setSizePolicy(sizePolicy1)

        self.layout_4.addWidget(self.statusLabel)


        self.layout_7.addLayout(self.layout_4)

        self.layout_stands = QHBoxLayout()
        self.layout_stands.setSpacing(12)
        self.layout_stands.setObjectName(u"layout_stands")
        self.layout_stands.setContentsMargins(0, 0, 0, 0)
        self.stageSentence = QLabel(self.head)
        self.stageSentence.setObjectName(u"stageSentence")
        self.stageSentence.setProperty(u"uiRole", u"sentence")
        self.stageSentence.setWordWrap(True)
        self.stageSentence.setTextFormat(Qt.PlainText)

        self.layout_stands.addWidget(self.stageSentence)

        self.changesButton = QToolButton(self.head)
        self.changesButton.setObjectName(u"changesButton")
        self.changesButton.setProperty(u"uiRole", u"linkButton")
        self.changesButton.setToolButtonStyle(Qt.ToolButtonTextOnly)

        self.layout_stands.addWidget(self.changesButton, 0, Qt.AlignTop)

        self.layout_stands.setStretch(0, 1)

        self.layout_7.addLayout(self.layout_stands)

        self.nowRow = QWidget(self.head)
        self.nowRow.setObjectName(u"nowRow")
        self.layout_now = QHBoxLayout(self.nowRow)
        self.layout_now.setSpacing(12)
        self.layout_now.setObjectName(u"layout_now")
        self.layout_now.setContentsMargins(0, 0, 0, 0)
        self.presenceLabel = ShortLine(self.nowRow)
        self.presenceLabel.setObjectName(u"presenceLabel")
        self.presenceLabel.setProperty(u"uiRole", u"muted")
        self.presenceLabel.setTextFormat(Qt.PlainText)

        self.layout_now.addWidget(self.presenceLabel)

        self.catchUpButton = QToolButton(self.nowRow)
        self.catchUpButton.setObjectName(u"catchUpButton")
        self.catchUpButton.setProperty(u"uiRole", u"linkButton")
        self.catchUpButton.setToolButtonStyle(Qt.ToolButtonTextOnly)

        self.layout_now.addWidget(self.catchUpButton)

        self.spacer_now = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_now.addItem(self.spacer_now)

        self.layout_now.setStretch(0, 100)
        self.layout_now.setStretch(2, 1)

        self.layout_7.addWidget(self.nowRow)

        self.datesRow = QWidget(self.head)
        self.datesRow.setObjectName(u"datesRow")
        self.layout_3 = QHBoxLayout(self.datesRow)
        self.layout_3.setSpacing(8)
        self.layout_3.setObjectName(u"layout_3")
        self.layout_3.setContentsMargins(0, 0, 0, 0)
        self.reviewedLabel = ShortLine(self.datesRow)
        self.reviewedLabel.setObjectName(u"reviewedLabel")
        self.reviewedLabel.setProperty(u"uiRole", u"muted")
        self.reviewedLabel.setTextFormat(Qt.PlainText)

        self.layout_3.addWidget(self.reviewedLabel)

        self.spacer_1 = QSpacerItem(16, 0, QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Minimum)

        self.layout_3.addItem(self.spacer_1)

        self.nextReviewLabel = QLabel(self.datesRow)
        self.nextReviewLabel.setObjectName(u"nextReviewLabel")
        self.nextReviewLabel.setProperty(u"uiRole", u"muted")
        self.nextReviewLabel.setTextFormat(Qt.AutoText)

        self.layout_3.addWidget(self.nextReviewLabel)

        self.nextReviewEdit = DateField(self.datesRow)
        self.nextReviewEdit.setObjectName(u"nextReviewEdit")
        self.nextReviewEdit.setMaximumSize(QSize(200, 16777215))

        self.layout_3.addWidget(self.nextReviewEdit)

        self.nextReviewSet = QPushButton(self.datesRow)
        self.nextReviewSet.setObjectName(u"nextReviewSet")
        self.nextReviewSet.setProperty(u"uiRole", u"small")

        self.layout_3.addWidget(self.nextReviewSet)

        self.spacer_2 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_3.addItem(self.spacer_2)


        self.layout_7.addWidget(self.datesRow)

        self.nextReviewHint = QLabel(self.head)
        self.nextReviewHint.setObjectName(u"nextReviewHint")
        self.nextReviewHint.setProperty(u"uiRole", u"caption")
        self.nextReviewHint.setTextFormat(Qt.PlainText)
        self.nextReviewHint.setWordWrap(True)

        self.layout_7.addWidget(self.nextReviewHint)

        self.steps = QWidget(self.head)
        self.steps.setObjectName(u"steps")
        self.saveVersionButton = QToolButton(self.steps)
        self.saveVersionButton.setObjectName(u"saveVersionButton")
        self.saveVersionButton.setProperty(u"uiRole", u"plainButton")
        self.saveVersionButton.setToolButtonStyle(Qt.ToolButtonTextOnly)
        self.requestChangesButton = QToolButton(self.steps)
        self.requestChangesButton.setObjectName(u"requestChangesButton")
        self.requestChangesButton.setProperty(u"uiRole", u"plainButton")
        self.requestChangesButton.setToolButtonStyle(Qt.ToolButtonTextOnly)
        self.submitButton = QToolButton(self.steps)
        self.submitButton.setObjectName(u"submitButton")
        self.submitButton.setProperty(u"uiRole", u"plainButton")
        self.submitButton.setToolButtonStyle(Qt.ToolButtonTextOnly)
        self.signButton = QToolButton(self.steps)
        self.signButton.setObjectName(u"signButton")
        self.signButton.setProperty(u"uiRole", u"plainButton")
        self.signButton.setToolButtonStyle(Qt.ToolButtonTextOnly)

        self.layout_7.addWidget(self.steps)


        self.layout_9.addWidget(self.head)

        self.notice = NoticeBar(self.pageView)
        self.notice.setObjectName(u"notice")

        self.layout_9.addWidget(self.notice)

        self.tabBar = QFrame(self.pageView)
        self.tabBar.setObjectName(u"tabBar")
        self.tabBar.setProperty(u"uiRole", u"tabBar")
        self.layout_11 = QHBoxLayout(self.tabBar)
        self.layout_11.setSpacing(8)
        self.layout_11.setObjectName(u"layout_11")
        self.layout_11.setContentsMargins(16, 0, 16, 0)
        self.tabStrip = TabStrip(self.tabBar)
        self.tabStrip.setObjectName(u"tabStrip")

        self.layout_11.addWidget(self.tabStrip)

        self.spacer_6 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_11.addItem(self.spacer_6)

        self.besideButton = QToolButton(self.tabBar)
        self.besideButton.setObjectName(u"besideButton")
        self.besideButton.setProperty(u"uiRole", u"menuButton")
        self.besideButton.setProperty(u"iconName", u"columns")
        self.besideButton.setToolButtonStyle(Qt.ToolButtonIconOnly)
        self.besideButton.setPopupMode(QToolButton.InstantPopup)

        self.layout_11.addWidget(self.besideButton)


        self.layout_9.addWidget(self.tabBar)

        self.halves = QSplitter(self.pageView)
        self.halves.setObjectName(u"halves")
        self.halves.setOrientation(Qt.Horizontal)
        self.halves.setHandleWidth(1)
        self.halves.setChildrenCollapsible(False)
        self.writeTab = QWidget(self.halves)
        self.writeTab.setObjectName(u"writeTab")
        self.writeTab.setMinimumSize(QSize(320, 0))
        self.layout_12 = QVBoxLayout(self.writeTab)
        self.layout_12.setSpacing(0)
        self.layout_12.setObjectName(u"layout_12")
        self.layout_12.setContentsMargins(0, 0, 0, 0)
        self.findBar = FindBar(self.writeTab)
        self.findBar.setObjectName(u"findBar")

        self.layout_12.addWidget(self.findBar)

        self.split = QSplitter(self.writeTab)
        self.split.setObjectName(u"split")
        self.split.setOrientation(Qt.Vertical)
        self.split.setHandleWidth(1)
        self.split.setChildrenCollapsible(False)
        self.scroll = QScrollArea(self.split)
        self.scroll.setObjectName(u"scroll")
        self.scroll.setWidgetResizable(True)
        self.scroll.setFrameShape(QFrame.NoFrame)
        self.scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarAlwaysOff)
        self.scroll.setProperty(u"uiRole", u"canvas")
        self.cards = QWidget()
        self.cards.setObjectName(u"cards")
        self.cards.setGeometry(QRect(0, 0, 560, 600))
        self.cards.setProperty(u"uiRole", u"canvas")
        self.cardsLayout = QVBoxLayout(self.cards)
        self.cardsLayout.setSpacing(16)
        self.cardsLayout.setObjectName(u"cardsLayout")
        self.cardsLayout.setContentsMargins(24, 16, 24, 24)
        self.scroll.setWidget(self.cards)
        self.split.addWidget(self.scroll)
        self.facts = FactsPanel(self.split)
        self.facts.setObjectName(u"facts")
        self.split.addWidget(self.facts)

        self.layout_12.addWidget(self.split)

        self.layout_12.setStretch(1, 1)
        self.halves.addWidget(self.writeTab)
        self.recordTab = RecordTab(self.halves)
        self.recordTab.setObjectName(u"recordTab")
        self.recordTab.setMinimumSize(QSize(280, 0))
        self.halves.addWidget(self.recordTab)
        self.historyTab = HistoryTab(self.halves)
        self.historyTab.setObjectName(u"historyTab")
        self.historyTab.setMinimumSize(QSize(280, 0))
        self.halves.addWidget(self.historyTab)
        self.checksTab = ChecksTab(self.halves)
        self.checksTab.setObjectName(u"checksTab")
        self.checksTab.setMinimumSize(QSize(280, 0))
        self.halves.addWidget(self.checksTab)
        self.criteriaTab = CriteriaTab(self.halves)
        self.criteriaTab.setObjectName(u"criteriaTab")
        self.criteriaTab.setMinimumSize(QSize(280, 0))
        self.halves.addWidget(self.criteriaTab)
        self.commentsTab = CommentsTab(self.halves)
        self.commentsTab.setObjectName(u"commentsTab")
        self.commentsTab.setMinimumSize(QSize(280, 0))
        self.halves.addWidget(self.commentsTab)

        self.layout_9.addWidget(self.halves)

        self.layout_9.setStretch(3, 1)
        self.pages.addWidget(self.pageView)

        self.layout_10.addWidget(self.pages)

#if QT_CONFIG(shortcut)
        self.nextReviewLabel.setBuddy(self.nextReviewEdit)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(EditorPane)

        self.pages.setCurrentIndex(0)

    # setupUi

    def retranslateUi(self, EditorPane: QWidget) -> None:
#if QT_CONFIG(accessibility)
        self.empty.setAccessibleName(QCoreApplication.translate("EditorPane", u"No page is open", None))
#endif // QT_CONFIG(accessibility)
        self.titleLabel.setText("")
#if QT_CONFIG(accessibility)
        self.titleLabel.setAccessibleName(QCoreApplication.translate("EditorPane", u"Title of the page", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.stageBadge.setAccessibleName(QCoreApplication.translate("EditorPane", u"Stage", None))
#endif // QT_CONFIG(accessibility)
        self.idLabel.setText("")
#if QT_CONFIG(accessibility)
        self.idLabel.setAccessibleName(QCoreApplication.translate("EditorPane", u"Trial number", None))
#endif // QT_CONFIG(accessibility)
        self.checksButton.setText("")
#if QT_CONFIG(tooltip)
        self.checksButton.setToolTip(QCoreApplication.translate("EditorPane", u"Show what the checks say", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.checksButton.setAccessibleName(QCoreApplication.translate("EditorPane", u"Findings on this page", None))
#endif // QT_CONFIG(accessibility)
        self.statusLabel.setText("")
#if QT_CONFIG(accessibility)
        self.statusLabel.setAccessibleName(QCoreApplication.translate("EditorPane", u"Status in the registry", None))
#endif // QT_CONFIG(accessibility)
        self.stageSentence.setText("")
#if QT_CONFIG(accessibility)
        self.stageSentence.setAccessibleName(QCoreApplication.translate("EditorPane", u"Where this page stands", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.changesButton.setAccessibleName(QCoreApplication.translate("EditorPane", u"What changed since the signature", None))
#endif // QT_CONFIG(accessibility)
        self.presenceLabel.setText("")
#if QT_CONFIG(accessibility)
        self.presenceLabel.setAccessibleName(QCoreApplication.translate("EditorPane", u"Who else writes here", None))
#endif // QT_CONFIG(accessibility)
        self.catchUpButton.setText(QCoreApplication.translate("EditorPane", u"Take in their changes", None))
        self.reviewedLabel.setText("")
#if QT_CONFIG(accessibility)
        self.reviewedLabel.setAccessibleName(QCoreApplication.translate("EditorPane", u"Last reviewed", None))
#endif // QT_CONFIG(accessibility)
        self.nextReviewLabel.setText(QCoreApplication.translate("EditorPane", u"&Next review", None))
#if QT_CONFIG(accessibility)
        self.nextReviewEdit.setAccessibleName(QCoreApplication.translate("EditorPane", u"Next review date", None))
#endif // QT_CONFIG(accessibility)
        self.nextReviewSet.setText(QCoreApplication.translate("EditorPane", u"Set", None))
#if QT_CONFIG(tooltip)
        self.nextReviewSet.setToolTip(QCoreApplication.translate("EditorPane", u"Bring the next review date forward", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.nextReviewSet.setAccessibleName(QCoreApplication.translate("EditorPane", u"Set the next review date", None))
#endif // QT_CONFIG(accessibility)
        self.nextReviewHint.setText(QCoreApplication.translate("EditorPane", u"Not set yet: press Return, or Esc to keep the old date", None))
#if QT_CONFIG(accessibility)
        self.nextReviewHint.setAccessibleName(QCoreApplication.translate("EditorPane", u"About the next review date", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.saveVersionButton.setAccessibleName(QCoreApplication.translate("EditorPane", u"Save version", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.requestChangesButton.setAccessibleName(QCoreApplication.translate("EditorPane", u"Request changes", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.submitButton.setAccessibleName(QCoreApplication.translate("EditorPane", u"Submit for review", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.signButton.setAccessibleName(QCoreApplication.translate("EditorPane", u"Sign off", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.notice.setAccessibleName(QCoreApplication.translate("EditorPane", u"About this page", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.tabStrip.setAccessibleName(QCoreApplication.translate("EditorPane", u"Parts of the page", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.tabStrip.setAccessibleDescription(QCoreApplication.translate("EditorPane", u"The arrow keys go from one to the next", None))
#endif // QT_CONFIG(accessibility)
        self.besideButton.setText(QCoreApplication.translate("EditorPane", u"Side by side", None))
#if QT_CONFIG(tooltip)
        self.besideButton.setToolTip(QCoreApplication.translate("EditorPane", u"Side by side: choose what stands beside this tab", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.besideButton.setAccessibleName(QCoreApplication.translate("EditorPane", u"Side by side", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.scroll.setAccessibleName(QCoreApplication.translate("EditorPane", u"Sections of the page", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.facts.setAccessibleName(QCoreApplication.translate("EditorPane", u"Facts of the record", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.recordTab.setAccessibleName(QCoreApplication.translate("EditorPane", u"Registry record", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.historyTab.setAccessibleName(QCoreApplication.translate("EditorPane", u"History of this page", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.checksTab.setAccessibleName(QCoreApplication.translate("EditorPane", u"Checks of this page", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.criteriaTab.setAccessibleName(QCoreApplication.translate("EditorPane", u"Criteria of the record", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.commentsTab.setAccessibleName(QCoreApplication.translate("EditorPane", u"Comments on this page", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi
