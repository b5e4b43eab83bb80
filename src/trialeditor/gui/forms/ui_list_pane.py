# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'list_pane.ui'
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
from PySide6.QtWidgets import (QAbstractItemView, QApplication, QFrame, QHBoxLayout,
    QHeaderView, QLabel, QLineEdit, QListView,
    QSizePolicy, QSpacerItem, QStackedWidget, QToolButton,
    QVBoxLayout, QWidget)

from trialeditor.gui.views.bulk_bar import BulkBar
from trialeditor.gui.views.filter_bar import FilterBar
from trialeditor.gui.views.queue_rail import QueueRail
from trialeditor.gui.views.trial_table import TrialTable
from trialeditor.gui.widgets.empty_state import EmptyState
from trialeditor.gui.widgets.short_line import ShortLine

class Ui_ListPane(object):
    def setupUi(self, ListPane: QWidget) -> None:
        if not ListPane.objectName():
            ListPane.setObjectName(u"ListPane")
        ListPane.resize(320, 700)
        self.layout_5 = QHBoxLayout(ListPane)
        self.layout_5.setSpacing(0)
        self.layout_5.setObjectName(u"layout_5")
        self.layout_5.setContentsMargins(0, 0, 0, 0)
        self.rail = QueueRail(ListPane)
        self.rail.setObjectName(u"rail")

        self.layout_5.addWidget(self.rail)

        self.layout_4 = QVBoxLayout()
        self.layout_4.setSpacing(0)
        self.layout_4.setObjectName(u"layout_4")
        self.layout_4.setContentsMargins(0, 0, 0, 0)
        self.head = QFrame(ListPane)
        self.head.setObjectName(u"head")
        self.head.setProperty(u"uiRole", u"paneHead")
        self.layout_3 = QVBoxLayout(self.head)
        self.layout_3.setSpacing(12)
        self.layout_3.setObjectName(u"layout_3")
        self.layout_3.setContentsMargins(16, 16, 16, 12)
        self.layout_2 = QHBoxLayout()
        self.layout_2.setSpacing(8)
        self.layout_2.setObjectName(u"layout_2")
        self.layout_2.setContentsMargins(0, 0, 0, 0)
        self.titleLabel = QLabel(self.head)
        self.titleLabel.setObjectName(u"titleLabel")
        self.titleLabel.setProperty(u"uiRole", u"paneTitle")
        self.titleLabel.setTextFormat(Qt.PlainText)

        self.layout_2.addWidget(self.titleLabel)

        self.spacer_1 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_2.addItem(self.spacer_1)

        self.countLabel = ShortLine(self.head)
        self.countLabel.setObjectName(u"countLabel")
        self.countLabel.setProperty(u"uiRole", u"muted")
        self.countLabel.setTextFormat(Qt.PlainText)

        self.layout_2.addWidget(self.countLabel)

        self.sortButton = QToolButton(self.head)
        self.sortButton.setObjectName(u"sortButton")
        self.sortButton.setProperty(u"uiRole", u"sort")
        self.sortButton.setFocusPolicy(Qt.StrongFocus)
        self.sortButton.setPopupMode(QToolButton.InstantPopup)

        self.layout_2.addWidget(self.sortButton)


        self.layout_3.addLayout(self.layout_2)

        self.layout_1 = QHBoxLayout()
        self.layout_1.setSpacing(8)
        self.layout_1.setObjectName(u"layout_1")
        self.layout_1.setContentsMargins(0, 0, 0, 0)
        self.search = QLineEdit(self.head)
        self.search.setObjectName(u"search")
        self.search.setClearButtonEnabled(True)

        self.layout_1.addWidget(self.search)

        self.filterButton = QToolButton(self.head)
        self.filterButton.setObjectName(u"filterButton")
        self.filterButton.setProperty(u"uiRole", u"square")

        self.layout_1.addWidget(self.filterButton)

        self.lookButton = QToolButton(self.head)
        self.lookButton.setObjectName(u"lookButton")
        self.lookButton.setProperty(u"uiRole", u"square")
        self.lookButton.setProperty(u"iconName", u"table")
        self.lookButton.setFocusPolicy(Qt.StrongFocus)
        self.lookButton.setPopupMode(QToolButton.InstantPopup)

        self.layout_1.addWidget(self.lookButton)


        self.layout_3.addLayout(self.layout_1)

        self.filters = FilterBar(self.head)
        self.filters.setObjectName(u"filters")

        self.layout_3.addWidget(self.filters)


        self.layout_4.addWidget(self.head)

        self.pages = QStackedWidget(ListPane)
        self.pages.setObjectName(u"pages")
        self.list = QListView()
        self.list.setObjectName(u"list")
        self.list.setProperty(u"uiRole", u"plainList")
        self.list.setFrameShape(QFrame.NoFrame)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarAlwaysOff)
        self.list.setUniformItemSizes(True)
        self.list.setEditTriggers(QAbstractItemView.NoEditTriggers)
        self.list.setSelectionMode(QAbstractItemView.ExtendedSelection)
        self.pages.addWidget(self.list)
        self.table = TrialTable()
        self.table.setObjectName(u"table")
        self.table.setProperty(u"uiRole", u"plainTable")
        self.table.setFrameShape(QFrame.NoFrame)
        self.table.setSelectionMode(QAbstractItemView.ExtendedSelection)
        self.table.setSelectionBehavior(QAbstractItemView.SelectRows)
        self.table.setEditTriggers(QAbstractItemView.NoEditTriggers)
        self.table.setShowGrid(False)
        self.table.setWordWrap(False)
        self.table.setCornerButtonEnabled(False)
        self.table.setTabKeyNavigation(False)
        self.table.setVerticalScrollMode(QAbstractItemView.ScrollPerPixel)
        self.table.setHorizontalScrollMode(QAbstractItemView.ScrollPerPixel)
        self.pages.addWidget(self.table)
        self.empty = EmptyState()
        self.empty.setObjectName(u"empty")
        self.pages.addWidget(self.empty)

        self.layout_4.addWidget(self.pages)

        self.bulk = BulkBar(ListPane)
        self.bulk.setObjectName(u"bulk")

        self.layout_4.addWidget(self.bulk)

        self.layout_4.setStretch(1, 1)

        self.layout_5.addLayout(self.layout_4)

        self.layout_5.setStretch(1, 1)

        self.retranslateUi(ListPane)

        self.pages.setCurrentIndex(0)

    # setupUi

    def retranslateUi(self, ListPane: QWidget) -> None:
#if QT_CONFIG(accessibility)
        self.rail.setAccessibleName(QCoreApplication.translate("ListPane", u"Queues and saved views", None))
#endif // QT_CONFIG(accessibility)
        self.titleLabel.setText(QCoreApplication.translate("ListPane", u"Trials", None))
        self.countLabel.setText("")
#if QT_CONFIG(accessibility)
        self.countLabel.setAccessibleName(QCoreApplication.translate("ListPane", u"How many trials", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.sortButton.setAccessibleName(QCoreApplication.translate("ListPane", u"Order of the list", None))
#endif // QT_CONFIG(accessibility)
        self.sortButton.setText(QCoreApplication.translate("ListPane", u"Number \u2191", None))
#if QT_CONFIG(accessibility)
        self.search.setAccessibleName(QCoreApplication.translate("ListPane", u"Search trials", None))
#endif // QT_CONFIG(accessibility)
        self.search.setPlaceholderText(QCoreApplication.translate("ListPane", u"Search trials", None))
#if QT_CONFIG(tooltip)
        self.search.setToolTip(QCoreApplication.translate("ListPane", u"Finds words and beginnings of words in titles, conditions, treatments, sponsors, places, NCT numbers and your own words. Put \u201cquotes\u201d around words that stand together.", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.filterButton.setAccessibleName(QCoreApplication.translate("ListPane", u"Filter the list", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.lookButton.setAccessibleName(QCoreApplication.translate("ListPane", u"Cards or table, and columns", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.lookButton.setToolTip(QCoreApplication.translate("ListPane", u"Cards or a table, and which columns", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.filters.setAccessibleName(QCoreApplication.translate("ListPane", u"Filters", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.list.setAccessibleName(QCoreApplication.translate("ListPane", u"Trials", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.table.setAccessibleName(QCoreApplication.translate("ListPane", u"Trials, as a table", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.empty.setAccessibleName(QCoreApplication.translate("ListPane", u"No trials", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.bulk.setAccessibleName(QCoreApplication.translate("ListPane", u"What to do with the chosen trials", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi
