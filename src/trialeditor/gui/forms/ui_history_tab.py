# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'history_tab.ui'
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
    QSizePolicy, QSpacerItem, QSplitter, QStackedWidget,
    QVBoxLayout, QWidget)

from trialeditor.gui.widgets.change_text import ChangeText
from trialeditor.gui.widgets.empty_state import EmptyState

class Ui_HistoryTab(object):
    def setupUi(self, HistoryTab: QWidget) -> None:
        if not HistoryTab.objectName():
            HistoryTab.setObjectName(u"HistoryTab")
        HistoryTab.resize(620, 640)
        self.layout_4 = QVBoxLayout(HistoryTab)
        self.layout_4.setSpacing(0)
        self.layout_4.setObjectName(u"layout_4")
        self.layout_4.setContentsMargins(0, 0, 0, 0)
        self.pages = QStackedWidget(HistoryTab)
        self.pages.setObjectName(u"pages")
        self.empty = EmptyState()
        self.empty.setObjectName(u"empty")
        self.pages.addWidget(self.empty)
        self.panes = QSplitter()
        self.panes.setObjectName(u"panes")
        self.panes.setOrientation(Qt.Vertical)
        self.panes.setHandleWidth(1)
        self.panes.setChildrenCollapsible(False)
        self.events = QListView(self.panes)
        self.events.setObjectName(u"events")
        self.events.setProperty(u"uiRole", u"plainList")
        self.events.setFrameShape(QFrame.NoFrame)
        self.events.setMouseTracking(True)
        self.events.setMinimumSize(QSize(200, 80))
        self.events.setHorizontalScrollBarPolicy(Qt.ScrollBarAlwaysOff)
        self.events.setVerticalScrollMode(QAbstractItemView.ScrollPerPixel)
        self.events.setEditTriggers(QAbstractItemView.NoEditTriggers)
        self.panes.addWidget(self.events)
        self.differences = QWidget(self.panes)
        self.differences.setObjectName(u"differences")
        self.differences.setProperty(u"uiRole", u"sheet")
        self.layout_3 = QVBoxLayout(self.differences)
        self.layout_3.setSpacing(0)
        self.layout_3.setObjectName(u"layout_3")
        self.layout_3.setContentsMargins(0, 0, 0, 0)
        self.pairBar = QFrame(self.differences)
        self.pairBar.setObjectName(u"pairBar")
        self.pairBar.setProperty(u"uiRole", u"tabHead")
        self.layout_1 = QHBoxLayout(self.pairBar)
        self.layout_1.setSpacing(8)
        self.layout_1.setObjectName(u"layout_1")
        self.layout_1.setContentsMargins(16, 8, 16, 8)
        self.oldLabel = QLabel(self.pairBar)
        self.oldLabel.setObjectName(u"oldLabel")
        self.oldLabel.setProperty(u"uiRole", u"fieldLabel")
        self.oldLabel.setTextFormat(Qt.PlainText)

        self.layout_1.addWidget(self.oldLabel)

        self.oldBox = QComboBox(self.pairBar)
        self.oldBox.setObjectName(u"oldBox")
        self.oldBox.setSizeAdjustPolicy(QComboBox.AdjustToMinimumContentsLengthWithIcon)
        self.oldBox.setMinimumContentsLength(9)

        self.layout_1.addWidget(self.oldBox)

        self.newLabel = QLabel(self.pairBar)
        self.newLabel.setObjectName(u"newLabel")
        self.newLabel.setProperty(u"uiRole", u"fieldLabel")
        self.newLabel.setTextFormat(Qt.PlainText)

        self.layout_1.addWidget(self.newLabel)

        self.newBox = QComboBox(self.pairBar)
        self.newBox.setObjectName(u"newBox")
        self.newBox.setSizeAdjustPolicy(QComboBox.AdjustToMinimumContentsLengthWithIcon)
        self.newBox.setMinimumContentsLength(9)

        self.layout_1.addWidget(self.newBox)

        self.layout_1.setStretch(1, 1)
        self.layout_1.setStretch(3, 1)

        self.layout_3.addWidget(self.pairBar)

        self.comparison = QStackedWidget(self.differences)
        self.comparison.setObjectName(u"comparison")
        self.text = ChangeText()
        self.text.setObjectName(u"text")
        self.text.setFrameShape(QFrame.NoFrame)
        self.comparison.addWidget(self.text)
        self.nothing = EmptyState()
        self.nothing.setObjectName(u"nothing")
        self.comparison.addWidget(self.nothing)

        self.layout_3.addWidget(self.comparison)

        self.buttons = QFrame(self.differences)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setProperty(u"uiRole", u"tabFoot")
        self.layout_2 = QHBoxLayout(self.buttons)
        self.layout_2.setSpacing(8)
        self.layout_2.setObjectName(u"layout_2")
        self.layout_2.setContentsMargins(16, 8, 16, 8)
        self.copyButton = QPushButton(self.buttons)
        self.copyButton.setObjectName(u"copyButton")
        self.copyButton.setProperty(u"uiRole", u"small")
        self.copyButton.setEnabled(False)

        self.layout_2.addWidget(self.copyButton)

        self.spacer_1 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_2.addItem(self.spacer_1)

        self.restoreButton = QPushButton(self.buttons)
        self.restoreButton.setObjectName(u"restoreButton")
        self.restoreButton.setProperty(u"uiRole", u"small")
        self.restoreButton.setEnabled(False)

        self.layout_2.addWidget(self.restoreButton)


        self.layout_3.addWidget(self.buttons)

        self.layout_3.setStretch(1, 1)
        self.panes.addWidget(self.differences)
        self.pages.addWidget(self.panes)

        self.layout_4.addWidget(self.pages)

        QWidget.setTabOrder(self.events, self.oldBox)
        QWidget.setTabOrder(self.oldBox, self.newBox)
        QWidget.setTabOrder(self.newBox, self.text)
        QWidget.setTabOrder(self.text, self.copyButton)
        QWidget.setTabOrder(self.copyButton, self.restoreButton)

        self.retranslateUi(HistoryTab)

        self.pages.setCurrentIndex(0)
        self.comparison.setCurrentIndex(0)

    # setupUi

    def retranslateUi(self, HistoryTab: QWidget) -> None:
#if QT_CONFIG(accessibility)
        self.empty.setAccessibleName(QCoreApplication.translate("HistoryTab", u"No history", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.events.setAccessibleName(QCoreApplication.translate("HistoryTab", u"Versions of this page", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.events.setAccessibleDescription(QCoreApplication.translate("HistoryTab", u"Newest first, with who submitted, returned and signed each version", None))
#endif // QT_CONFIG(accessibility)
        self.oldLabel.setText(QCoreApplication.translate("HistoryTab", u"From", None))
#if QT_CONFIG(accessibility)
        self.oldBox.setAccessibleName(QCoreApplication.translate("HistoryTab", u"The older version", None))
#endif // QT_CONFIG(accessibility)
        self.newLabel.setText(QCoreApplication.translate("HistoryTab", u"to", None))
#if QT_CONFIG(accessibility)
        self.newBox.setAccessibleName(QCoreApplication.translate("HistoryTab", u"The newer version", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.text.setAccessibleName(QCoreApplication.translate("HistoryTab", u"What changed", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.text.setAccessibleDescription(QCoreApplication.translate("HistoryTab", u"Words that are struck through went, underlined words came. Copy as text says so in signs.", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.nothing.setAccessibleName(QCoreApplication.translate("HistoryTab", u"Nothing to compare", None))
#endif // QT_CONFIG(accessibility)
        self.copyButton.setText(QCoreApplication.translate("HistoryTab", u"Copy as text", None))
        self.restoreButton.setText(QCoreApplication.translate("HistoryTab", u"Restore this version\u2026", None))
        pass
    # retranslateUi
