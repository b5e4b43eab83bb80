# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'calendar_dialog.ui'
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
    QListView, QProgressBar, QPushButton, QSizePolicy,
    QSpacerItem, QSplitter, QStackedWidget, QToolButton,
    QVBoxLayout, QWidget)

from trialeditor.gui.views.month_grid import MonthGrid
from trialeditor.gui.widgets.empty_state import EmptyState
from trialeditor.gui.widgets.notice_bar import NoticeBar

class Ui_CalendarDialog(object):
    def setupUi(self, CalendarDialog: QDialog) -> None:
        if not CalendarDialog.objectName():
            CalendarDialog.setObjectName(u"CalendarDialog")
        CalendarDialog.resize(1240, 780)
        self.layout_10 = QVBoxLayout(CalendarDialog)
        self.layout_10.setSpacing(16)
        self.layout_10.setObjectName(u"layout_10")
        self.layout_10.setContentsMargins(24, 24, 24, 16)
        self.layout_1 = QVBoxLayout()
        self.layout_1.setSpacing(4)
        self.layout_1.setObjectName(u"layout_1")
        self.titleLabel = QLabel(CalendarDialog)
        self.titleLabel.setObjectName(u"titleLabel")
        self.titleLabel.setProperty(u"uiRole", u"dialogTitle")
        self.titleLabel.setTextFormat(Qt.PlainText)

        self.layout_1.addWidget(self.titleLabel)

        self.introLabel = QLabel(CalendarDialog)
        self.introLabel.setObjectName(u"introLabel")
        self.introLabel.setProperty(u"uiRole", u"dialogText")
        self.introLabel.setWordWrap(True)
        self.introLabel.setTextFormat(Qt.PlainText)

        self.layout_1.addWidget(self.introLabel)


        self.layout_10.addLayout(self.layout_1)

        self.panes = QSplitter(CalendarDialog)
        self.panes.setObjectName(u"panes")
        self.panes.setOrientation(Qt.Horizontal)
        self.panes.setHandleWidth(1)
        self.panes.setChildrenCollapsible(False)
        self.leftPane = QWidget(self.panes)
        self.leftPane.setObjectName(u"leftPane")
        self.layout_4 = QVBoxLayout(self.leftPane)
        self.layout_4.setSpacing(8)
        self.layout_4.setObjectName(u"layout_4")
        self.layout_4.setContentsMargins(0, 0, 8, 0)
        self.layout_3 = QHBoxLayout()
        self.layout_3.setSpacing(8)
        self.layout_3.setObjectName(u"layout_3")
        self.backButton = QToolButton(self.leftPane)
        self.backButton.setObjectName(u"backButton")
        self.backButton.setProperty(u"uiRole", u"quiet")
        self.backButton.setProperty(u"iconName", u"arrow-left")

        self.layout_3.addWidget(self.backButton)

        self.onButton = QToolButton(self.leftPane)
        self.onButton.setObjectName(u"onButton")
        self.onButton.setProperty(u"uiRole", u"quiet")
        self.onButton.setProperty(u"iconName", u"arrow-right")

        self.layout_3.addWidget(self.onButton)

        self.monthLabel = QLabel(self.leftPane)
        self.monthLabel.setObjectName(u"monthLabel")
        self.monthLabel.setProperty(u"uiRole", u"paneTitle")
        self.monthLabel.setTextFormat(Qt.PlainText)

        self.layout_3.addWidget(self.monthLabel)

        self.spacer_2 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_3.addItem(self.spacer_2)

        self.todayButton = QPushButton(self.leftPane)
        self.todayButton.setObjectName(u"todayButton")

        self.layout_3.addWidget(self.todayButton)


        self.layout_4.addLayout(self.layout_3)

        self.grid = MonthGrid(self.leftPane)
        self.grid.setObjectName(u"grid")
        self.grid.setProperty(u"uiRole", u"wellTable")
        self.grid.setMinimumSize(QSize(420, 320))
        self.grid.setEditTriggers(QAbstractItemView.NoEditTriggers)
        self.grid.setShowGrid(False)
        self.grid.setHorizontalScrollBarPolicy(Qt.ScrollBarAlwaysOff)
        self.grid.setVerticalScrollBarPolicy(Qt.ScrollBarAlwaysOff)

        self.layout_4.addWidget(self.grid)

        self.layout_4.setStretch(1, 1)
        self.panes.addWidget(self.leftPane)
        self.rightPane = QWidget(self.panes)
        self.rightPane.setObjectName(u"rightPane")
        self.rightPane.setMinimumSize(QSize(380, 0))
        self.layout_6 = QVBoxLayout(self.rightPane)
        self.layout_6.setSpacing(8)
        self.layout_6.setObjectName(u"layout_6")
        self.layout_6.setContentsMargins(8, 0, 0, 0)
        self.layout_5 = QHBoxLayout()
        self.layout_5.setSpacing(8)
        self.layout_5.setObjectName(u"layout_5")
        self.headingLabel = QLabel(self.rightPane)
        self.headingLabel.setObjectName(u"headingLabel")
        self.headingLabel.setProperty(u"uiRole", u"paneTitle")
        self.headingLabel.setWordWrap(True)
        self.headingLabel.setTextFormat(Qt.PlainText)

        self.layout_5.addWidget(self.headingLabel)

        self.spanBox = QComboBox(self.rightPane)
        self.spanBox.setObjectName(u"spanBox")

        self.layout_5.addWidget(self.spanBox)

        self.layout_5.setStretch(0, 1)

        self.layout_6.addLayout(self.layout_5)

        self.orderLabel = QLabel(self.rightPane)
        self.orderLabel.setObjectName(u"orderLabel")
        self.orderLabel.setProperty(u"uiRole", u"hint")
        self.orderLabel.setWordWrap(True)
        self.orderLabel.setTextFormat(Qt.PlainText)

        self.layout_6.addWidget(self.orderLabel)

        self.pages = QStackedWidget(self.rightPane)
        self.pages.setObjectName(u"pages")
        self.list = QListView()
        self.list.setObjectName(u"list")
        self.list.setProperty(u"uiRole", u"plainList")
        self.list.setFrameShape(QFrame.NoFrame)
        self.list.setMouseTracking(True)
        self.list.setSelectionMode(QAbstractItemView.ExtendedSelection)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollPerPixel)
        self.list.setEditTriggers(QAbstractItemView.NoEditTriggers)
        self.list.setUniformItemSizes(True)
        self.list.setLayoutMode(QListView.Batched)
        self.list.setBatchSize(200)
        self.pages.addWidget(self.list)
        self.empty = EmptyState()
        self.empty.setObjectName(u"empty")
        self.pages.addWidget(self.empty)

        self.layout_6.addWidget(self.pages)

        self.layout_6.setStretch(2, 1)
        self.panes.addWidget(self.rightPane)

        self.layout_10.addWidget(self.panes)

        self.layout_7 = QHBoxLayout()
        self.layout_7.setSpacing(12)
        self.layout_7.setObjectName(u"layout_7")
        self.waitLabel = QLabel(CalendarDialog)
        self.waitLabel.setObjectName(u"waitLabel")
        self.waitLabel.setProperty(u"uiRole", u"muted")
        self.waitLabel.setWordWrap(True)
        self.waitLabel.setTextFormat(Qt.PlainText)

        self.layout_7.addWidget(self.waitLabel)

        self.bar = QProgressBar(CalendarDialog)
        self.bar.setObjectName(u"bar")
        self.bar.setMinimumSize(QSize(180, 0))
        self.bar.setTextVisible(False)

        self.layout_7.addWidget(self.bar)

        self.stopButton = QPushButton(CalendarDialog)
        self.stopButton.setObjectName(u"stopButton")

        self.layout_7.addWidget(self.stopButton)

        self.layout_7.setStretch(0, 1)

        self.layout_10.addLayout(self.layout_7)

        self.notice = NoticeBar(CalendarDialog)
        self.notice.setObjectName(u"notice")

        self.layout_10.addWidget(self.notice)

        self.whyLabel = QLabel(CalendarDialog)
        self.whyLabel.setObjectName(u"whyLabel")
        self.whyLabel.setProperty(u"uiRole", u"hint")
        self.whyLabel.setWordWrap(True)
        self.whyLabel.setTextFormat(Qt.PlainText)

        self.layout_10.addWidget(self.whyLabel)

        self.layout_9 = QHBoxLayout()
        self.layout_9.setSpacing(8)
        self.layout_9.setObjectName(u"layout_9")
        self.saveButton = QPushButton(CalendarDialog)
        self.saveButton.setObjectName(u"saveButton")

        self.layout_9.addWidget(self.saveButton)

        self.spreadButton = QPushButton(CalendarDialog)
        self.spreadButton.setObjectName(u"spreadButton")

        self.layout_9.addWidget(self.spreadButton)

        self.spacer_8 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_9.addItem(self.spacer_8)

        self.closeButton = QPushButton(CalendarDialog)
        self.closeButton.setObjectName(u"closeButton")

        self.layout_9.addWidget(self.closeButton)

        self.openButton = QPushButton(CalendarDialog)
        self.openButton.setObjectName(u"openButton")

        self.layout_9.addWidget(self.openButton)

        self.signButton = QPushButton(CalendarDialog)
        self.signButton.setObjectName(u"signButton")
        self.signButton.setProperty(u"uiRole", u"primary")

        self.layout_9.addWidget(self.signButton)


        self.layout_10.addLayout(self.layout_9)

        self.layout_10.setStretch(1, 1)
        QWidget.setTabOrder(self.backButton, self.onButton)
        QWidget.setTabOrder(self.onButton, self.todayButton)
        QWidget.setTabOrder(self.todayButton, self.grid)
        QWidget.setTabOrder(self.grid, self.spanBox)
        QWidget.setTabOrder(self.spanBox, self.list)
        QWidget.setTabOrder(self.list, self.stopButton)
        QWidget.setTabOrder(self.stopButton, self.saveButton)
        QWidget.setTabOrder(self.saveButton, self.spreadButton)
        QWidget.setTabOrder(self.spreadButton, self.closeButton)
        QWidget.setTabOrder(self.closeButton, self.openButton)
        QWidget.setTabOrder(self.openButton, self.signButton)

        self.retranslateUi(CalendarDialog)

        self.pages.setCurrentIndex(0)

    # setupUi

    def retranslateUi(self, CalendarDialog: QDialog) -> None:
        CalendarDialog.setWindowTitle(QCoreApplication.translate("CalendarDialog", u"Review calendar", None))
        self.titleLabel.setText(QCoreApplication.translate("CalendarDialog", u"Review calendar", None))
        self.introLabel.setText(QCoreApplication.translate("CalendarDialog", u"When pages are to be looked at again: the day that was signed, a planned end that has passed, a status that nobody verified for a year, a record that moves often.", None))
        self.backButton.setText(QCoreApplication.translate("CalendarDialog", u"Month before", None))
#if QT_CONFIG(accessibility)
        self.backButton.setAccessibleName(QCoreApplication.translate("CalendarDialog", u"Month before", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.backButton.setToolTip(QCoreApplication.translate("CalendarDialog", u"Month before (Page Up)", None))
#endif // QT_CONFIG(tooltip)
        self.onButton.setText(QCoreApplication.translate("CalendarDialog", u"Next month", None))
#if QT_CONFIG(accessibility)
        self.onButton.setAccessibleName(QCoreApplication.translate("CalendarDialog", u"Next month", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.onButton.setToolTip(QCoreApplication.translate("CalendarDialog", u"Next month (Page Down)", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.monthLabel.setAccessibleName(QCoreApplication.translate("CalendarDialog", u"Month", None))
#endif // QT_CONFIG(accessibility)
        self.monthLabel.setText("")
        self.todayButton.setText(QCoreApplication.translate("CalendarDialog", u"&Today", None))
#if QT_CONFIG(tooltip)
        self.todayButton.setToolTip(QCoreApplication.translate("CalendarDialog", u"Go to today, and list what is due (Home)", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.grid.setAccessibleName(QCoreApplication.translate("CalendarDialog", u"Month", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.grid.setAccessibleDescription(QCoreApplication.translate("CalendarDialog", u"The arrows go from day to day, Page Up and Page Down from month to month, Home to today; Return opens the page that is due, or goes to the list", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.headingLabel.setAccessibleName(QCoreApplication.translate("CalendarDialog", u"What the list shows", None))
#endif // QT_CONFIG(accessibility)
        self.headingLabel.setText("")
#if QT_CONFIG(accessibility)
        self.spanBox.setAccessibleName(QCoreApplication.translate("CalendarDialog", u"Which pages are listed", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.orderLabel.setAccessibleName(QCoreApplication.translate("CalendarDialog", u"The order of the list", None))
#endif // QT_CONFIG(accessibility)
        self.orderLabel.setText("")
#if QT_CONFIG(accessibility)
        self.list.setAccessibleName(QCoreApplication.translate("CalendarDialog", u"Pages that are due", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.list.setAccessibleDescription(QCoreApplication.translate("CalendarDialog", u"Return opens the page", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.empty.setAccessibleName(QCoreApplication.translate("CalendarDialog", u"Nothing to show", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.waitLabel.setAccessibleName(QCoreApplication.translate("CalendarDialog", u"How far it is", None))
#endif // QT_CONFIG(accessibility)
        self.waitLabel.setText("")
#if QT_CONFIG(accessibility)
        self.bar.setAccessibleName(QCoreApplication.translate("CalendarDialog", u"How far it is", None))
#endif // QT_CONFIG(accessibility)
        self.stopButton.setText(QCoreApplication.translate("CalendarDialog", u"St&op", None))
        self.whyLabel.setText("")
#if QT_CONFIG(accessibility)
        self.whyLabel.setAccessibleName(QCoreApplication.translate("CalendarDialog", u"Why a button below cannot be used", None))
#endif // QT_CONFIG(accessibility)
        self.saveButton.setText(QCoreApplication.translate("CalendarDialog", u"&Save reminders\u2026", None))
#if QT_CONFIG(tooltip)
        self.saveButton.setToolTip(QCoreApplication.translate("CalendarDialog", u"Write the days of the pages in the list into a file for a calendar", None))
#endif // QT_CONFIG(tooltip)
        self.spreadButton.setText(QCoreApplication.translate("CalendarDialog", u"Sp&read dates\u2026", None))
#if QT_CONFIG(tooltip)
        self.spreadButton.setToolTip(QCoreApplication.translate("CalendarDialog", u"Bring the reviews of the chosen pages forward, spread over some days; without any, of all in the list", None))
#endif // QT_CONFIG(tooltip)
        self.closeButton.setText(QCoreApplication.translate("CalendarDialog", u"Close", None))
        self.openButton.setText(QCoreApplication.translate("CalendarDialog", u"Open the &page", None))
        self.signButton.setText(QCoreApplication.translate("CalendarDialog", u"Still ri&ght\u2026", None))
#if QT_CONFIG(tooltip)
        self.signButton.setToolTip(QCoreApplication.translate("CalendarDialog", u"Open the page and sign it again: nothing else moves its day on", None))
#endif // QT_CONFIG(tooltip)
    # retranslateUi
