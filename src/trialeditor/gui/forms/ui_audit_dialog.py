# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'audit_dialog.ui'
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
from PySide6.QtWidgets import (QAbstractItemView, QApplication, QComboBox, QDialog,
    QFrame, QHBoxLayout, QHeaderView, QLabel,
    QLineEdit, QListWidget, QListWidgetItem, QProgressBar,
    QPushButton, QSizePolicy, QSplitter, QStackedWidget,
    QTableView, QVBoxLayout, QWidget)

from trialeditor.gui.widgets.badge import Badge
from trialeditor.gui.widgets.change_text import ChangeText
from trialeditor.gui.widgets.date_field import DateField
from trialeditor.gui.widgets.empty_state import EmptyState
from trialeditor.gui.widgets.notice_bar import NoticeBar

class Ui_AuditDialog(object):
    def setupUi(self, AuditDialog: QDialog) -> None:
        if not AuditDialog.objectName():
            AuditDialog.setObjectName(u"AuditDialog")
        AuditDialog.resize(1280, 780)
        self.layout_6 = QVBoxLayout(AuditDialog)
        self.layout_6.setSpacing(16)
        self.layout_6.setObjectName(u"layout_6")
        self.layout_6.setContentsMargins(24, 24, 24, 16)
        self.layout_1 = QVBoxLayout()
        self.layout_1.setSpacing(4)
        self.layout_1.setObjectName(u"layout_1")
        self.titleLabel = QLabel(AuditDialog)
        self.titleLabel.setObjectName(u"titleLabel")
        self.titleLabel.setProperty(u"uiRole", u"dialogTitle")
        self.titleLabel.setTextFormat(Qt.PlainText)

        self.layout_1.addWidget(self.titleLabel)

        self.introLabel = QLabel(AuditDialog)
        self.introLabel.setObjectName(u"introLabel")
        self.introLabel.setProperty(u"uiRole", u"dialogText")
        self.introLabel.setWordWrap(True)
        self.introLabel.setTextFormat(Qt.PlainText)

        self.layout_1.addWidget(self.introLabel)


        self.layout_6.addLayout(self.layout_1)

        self.verdictWell = QFrame(AuditDialog)
        self.verdictWell.setObjectName(u"verdictWell")
        self.verdictWell.setProperty(u"uiRole", u"well")
        self.layout_3 = QVBoxLayout(self.verdictWell)
        self.layout_3.setSpacing(8)
        self.layout_3.setObjectName(u"layout_3")
        self.layout_3.setContentsMargins(12, 8, 12, 8)
        self.layout_2 = QHBoxLayout()
        self.layout_2.setSpacing(12)
        self.layout_2.setObjectName(u"layout_2")
        self.verdictBadge = Badge(self.verdictWell)
        self.verdictBadge.setObjectName(u"verdictBadge")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.verdictBadge.sizePolicy().hasHeightForWidth())
        self.verdictBadge.setSizePolicy(sizePolicy)

        self.layout_2.addWidget(self.verdictBadge)

        self.verdictLabel = QLabel(self.verdictWell)
        self.verdictLabel.setObjectName(u"verdictLabel")
        self.verdictLabel.setWordWrap(True)
        self.verdictLabel.setTextFormat(Qt.PlainText)

        self.layout_2.addWidget(self.verdictLabel)

        self.bar = QProgressBar(self.verdictWell)
        self.bar.setObjectName(u"bar")
        self.bar.setMinimumSize(QSize(160, 0))
        self.bar.setTextVisible(False)

        self.layout_2.addWidget(self.bar)

        self.verifyButton = QPushButton(self.verdictWell)
        self.verifyButton.setObjectName(u"verifyButton")

        self.layout_2.addWidget(self.verifyButton)

        self.compareButton = QPushButton(self.verdictWell)
        self.compareButton.setObjectName(u"compareButton")

        self.layout_2.addWidget(self.compareButton)

        self.layout_2.setStretch(1, 1)

        self.layout_3.addLayout(self.layout_2)

        self.problems = QListWidget(self.verdictWell)
        self.problems.setObjectName(u"problems")
        self.problems.setProperty(u"uiRole", u"problems")
        self.problems.setWordWrap(True)
        self.problems.setMaximumSize(QSize(16777215, 112))

        self.layout_3.addWidget(self.problems)


        self.layout_6.addWidget(self.verdictWell)

        self.layout_4 = QHBoxLayout()
        self.layout_4.setSpacing(8)
        self.layout_4.setObjectName(u"layout_4")
        self.words = QLineEdit(AuditDialog)
        self.words.setObjectName(u"words")
        self.words.setClearButtonEnabled(True)

        self.layout_4.addWidget(self.words)

        self.actorBox = QComboBox(AuditDialog)
        self.actorBox.setObjectName(u"actorBox")
        self.actorBox.setSizeAdjustPolicy(QComboBox.AdjustToMinimumContentsLengthWithIcon)
        self.actorBox.setMinimumContentsLength(12)

        self.layout_4.addWidget(self.actorBox)

        self.actionBox = QComboBox(AuditDialog)
        self.actionBox.setObjectName(u"actionBox")
        self.actionBox.setSizeAdjustPolicy(QComboBox.AdjustToMinimumContentsLengthWithIcon)
        self.actionBox.setMinimumContentsLength(14)

        self.layout_4.addWidget(self.actionBox)

        self.subject = QLineEdit(AuditDialog)
        self.subject.setObjectName(u"subject")
        self.subject.setClearButtonEnabled(True)

        self.layout_4.addWidget(self.subject)

        self.sinceLabel = QLabel(AuditDialog)
        self.sinceLabel.setObjectName(u"sinceLabel")
        self.sinceLabel.setProperty(u"uiRole", u"fieldLabel")
        self.sinceLabel.setTextFormat(Qt.PlainText)

        self.layout_4.addWidget(self.sinceLabel)

        self.since = DateField(AuditDialog)
        self.since.setObjectName(u"since")

        self.layout_4.addWidget(self.since)

        self.untilLabel = QLabel(AuditDialog)
        self.untilLabel.setObjectName(u"untilLabel")
        self.untilLabel.setProperty(u"uiRole", u"fieldLabel")
        self.untilLabel.setTextFormat(Qt.PlainText)

        self.layout_4.addWidget(self.untilLabel)

        self.until = DateField(AuditDialog)
        self.until.setObjectName(u"until")

        self.layout_4.addWidget(self.until)

        self.layout_4.setStretch(0, 3)
        self.layout_4.setStretch(1, 2)
        self.layout_4.setStretch(2, 2)
        self.layout_4.setStretch(3, 2)

        self.layout_6.addLayout(self.layout_4)

        self.panes = QSplitter(AuditDialog)
        self.panes.setObjectName(u"panes")
        self.panes.setOrientation(Qt.Vertical)
        self.panes.setHandleWidth(1)
        self.panes.setChildrenCollapsible(False)
        self.pages = QStackedWidget(self.panes)
        self.pages.setObjectName(u"pages")
        self.table = QTableView()
        self.table.setObjectName(u"table")
        self.table.setProperty(u"uiRole", u"wellTable")
        self.table.setSelectionBehavior(QAbstractItemView.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SingleSelection)
        self.table.setEditTriggers(QAbstractItemView.NoEditTriggers)
        self.table.setShowGrid(False)
        self.table.setWordWrap(False)
        self.table.setTabKeyNavigation(False)
        self.table.setVerticalScrollMode(QAbstractItemView.ScrollPerPixel)
        self.pages.addWidget(self.table)
        self.table.horizontalHeader().setHighlightSections(False)
        self.table.verticalHeader().setVisible(False)
        self.empty = EmptyState()
        self.empty.setObjectName(u"empty")
        self.pages.addWidget(self.empty)
        self.panes.addWidget(self.pages)
        self.detail = ChangeText(self.panes)
        self.detail.setObjectName(u"detail")
        self.detail.setProperty(u"uiRole", u"well")
        self.detail.setFrameShape(QFrame.NoFrame)
        self.detail.setMinimumSize(QSize(0, 120))
        self.panes.addWidget(self.detail)

        self.layout_6.addWidget(self.panes)

        self.notice = NoticeBar(AuditDialog)
        self.notice.setObjectName(u"notice")

        self.layout_6.addWidget(self.notice)

        self.layout_5 = QHBoxLayout()
        self.layout_5.setSpacing(8)
        self.layout_5.setObjectName(u"layout_5")
        self.saveButton = QPushButton(AuditDialog)
        self.saveButton.setObjectName(u"saveButton")

        self.layout_5.addWidget(self.saveButton)

        self.summaryLabel = QLabel(AuditDialog)
        self.summaryLabel.setObjectName(u"summaryLabel")
        self.summaryLabel.setProperty(u"uiRole", u"muted")
        self.summaryLabel.setWordWrap(True)
        self.summaryLabel.setTextFormat(Qt.PlainText)

        self.layout_5.addWidget(self.summaryLabel)

        self.closeButton = QPushButton(AuditDialog)
        self.closeButton.setObjectName(u"closeButton")

        self.layout_5.addWidget(self.closeButton)

        self.openButton = QPushButton(AuditDialog)
        self.openButton.setObjectName(u"openButton")
        self.openButton.setProperty(u"uiRole", u"primary")

        self.layout_5.addWidget(self.openButton)

        self.layout_5.setStretch(1, 1)

        self.layout_6.addLayout(self.layout_5)

        self.layout_6.setStretch(3, 1)
#if QT_CONFIG(shortcut)
        self.sinceLabel.setBuddy(self.since)
        self.untilLabel.setBuddy(self.until)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.verifyButton, self.compareButton)
        QWidget.setTabOrder(self.compareButton, self.problems)
        QWidget.setTabOrder(self.problems, self.words)
        QWidget.setTabOrder(self.words, self.actorBox)
        QWidget.setTabOrder(self.actorBox, self.actionBox)
        QWidget.setTabOrder(self.actionBox, self.subject)
        QWidget.setTabOrder(self.subject, self.since)
        QWidget.setTabOrder(self.since, self.until)
        QWidget.setTabOrder(self.until, self.table)
        QWidget.setTabOrder(self.table, self.detail)
        QWidget.setTabOrder(self.detail, self.saveButton)
        QWidget.setTabOrder(self.saveButton, self.closeButton)
        QWidget.setTabOrder(self.closeButton, self.openButton)

        self.retranslateUi(AuditDialog)

        self.pages.setCurrentIndex(0)
        self.openButton.setDefault(True)

    # setupUi

    def retranslateUi(self, AuditDialog: QDialog) -> None:
        AuditDialog.setWindowTitle(QCoreApplication.translate("AuditDialog", u"Audit trail", None))
        self.titleLabel.setText(QCoreApplication.translate("AuditDialog", u"Audit trail", None))
        self.introLabel.setText(QCoreApplication.translate("AuditDialog", u"Everything that was written in this workspace: who did it, when, what it was before and after, and why. Entries are only added, never changed.", None))
#if QT_CONFIG(accessibility)
        self.verdictBadge.setAccessibleName(QCoreApplication.translate("AuditDialog", u"Whether the trail holds", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.verdictLabel.setAccessibleName(QCoreApplication.translate("AuditDialog", u"What was checked", None))
#endif // QT_CONFIG(accessibility)
        self.verdictLabel.setText("")
#if QT_CONFIG(accessibility)
        self.bar.setAccessibleName(QCoreApplication.translate("AuditDialog", u"How far it is", None))
#endif // QT_CONFIG(accessibility)
        self.verifyButton.setText(QCoreApplication.translate("AuditDialog", u"&Check the trail", None))
        self.compareButton.setText(QCoreApplication.translate("AuditDialog", u"Compare with a &bundle\u2026", None))
#if QT_CONFIG(tooltip)
        self.compareButton.setToolTip(QCoreApplication.translate("AuditDialog", u"Check also against a bundle that left the house: it convicts a trail that was written anew", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.problems.setAccessibleName(QCoreApplication.translate("AuditDialog", u"What does not hold", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.words.setAccessibleName(QCoreApplication.translate("AuditDialog", u"Search the trail", None))
#endif // QT_CONFIG(accessibility)
        self.words.setPlaceholderText(QCoreApplication.translate("AuditDialog", u"Words in an entry", None))
#if QT_CONFIG(accessibility)
        self.actorBox.setAccessibleName(QCoreApplication.translate("AuditDialog", u"Person", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.actionBox.setAccessibleName(QCoreApplication.translate("AuditDialog", u"Kind of act", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.subject.setAccessibleName(QCoreApplication.translate("AuditDialog", u"Page, person or file", None))
#endif // QT_CONFIG(accessibility)
        self.subject.setPlaceholderText(QCoreApplication.translate("AuditDialog", u"Page, such as NCT01234567", None))
        self.sinceLabel.setText(QCoreApplication.translate("AuditDialog", u"&From", None))
#if QT_CONFIG(accessibility)
        self.since.setAccessibleName(QCoreApplication.translate("AuditDialog", u"From this day on", None))
#endif // QT_CONFIG(accessibility)
        self.untilLabel.setText(QCoreApplication.translate("AuditDialog", u"&to", None))
#if QT_CONFIG(accessibility)
        self.until.setAccessibleName(QCoreApplication.translate("AuditDialog", u"Up to this day", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.table.setAccessibleName(QCoreApplication.translate("AuditDialog", u"Entries", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.table.setAccessibleDescription(QCoreApplication.translate("AuditDialog", u"Return opens the page of an entry", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.empty.setAccessibleName(QCoreApplication.translate("AuditDialog", u"Nothing to show", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.detail.setAccessibleName(QCoreApplication.translate("AuditDialog", u"The entry", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.detail.setAccessibleDescription(QCoreApplication.translate("AuditDialog", u"Words that are struck through went, underlined words came", None))
#endif // QT_CONFIG(accessibility)
        self.saveButton.setText(QCoreApplication.translate("AuditDialog", u"&Save as\u2026", None))
#if QT_CONFIG(tooltip)
        self.saveButton.setToolTip(QCoreApplication.translate("AuditDialog", u"Write the entries that are found into a table or a JSON file", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.summaryLabel.setAccessibleName(QCoreApplication.translate("AuditDialog", u"How many entries", None))
#endif // QT_CONFIG(accessibility)
        self.summaryLabel.setText("")
        self.closeButton.setText(QCoreApplication.translate("AuditDialog", u"Close", None))
        self.openButton.setText(QCoreApplication.translate("AuditDialog", u"Open the &page", None))
    # retranslateUi
