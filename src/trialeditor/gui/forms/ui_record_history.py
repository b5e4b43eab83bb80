# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'record_history.ui'
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
    QFrame, QHBoxLayout, QLabel, QListView,
    QPushButton, QSizePolicy, QSpacerItem, QSplitter,
    QStackedWidget, QVBoxLayout, QWidget)

from trialeditor.gui.widgets.change_text import ChangeText
from trialeditor.gui.widgets.empty_state import EmptyState

class Ui_RecordHistory(object):
    def setupUi(self, RecordHistory: QDialog) -> None:
        if not RecordHistory.objectName():
            RecordHistory.setObjectName(u"RecordHistory")
        RecordHistory.resize(1080, 720)
        self.layout_5 = QVBoxLayout(RecordHistory)
        self.layout_5.setSpacing(16)
        self.layout_5.setObjectName(u"layout_5")
        self.layout_5.setContentsMargins(24, 24, 24, 16)
        self.layout_1 = QVBoxLayout()
        self.layout_1.setSpacing(4)
        self.layout_1.setObjectName(u"layout_1")
        self.layout_1.setContentsMargins(0, 0, 0, 0)
        self.titleLabel = QLabel(RecordHistory)
        self.titleLabel.setObjectName(u"titleLabel")
        self.titleLabel.setProperty(u"uiRole", u"dialogTitle")
        self.titleLabel.setWordWrap(True)
        self.titleLabel.setTextFormat(Qt.PlainText)

        self.layout_1.addWidget(self.titleLabel)

        self.subtitleLabel = QLabel(RecordHistory)
        self.subtitleLabel.setObjectName(u"subtitleLabel")
        self.subtitleLabel.setProperty(u"uiRole", u"dialogText")
        self.subtitleLabel.setWordWrap(True)
        self.subtitleLabel.setTextFormat(Qt.PlainText)

        self.layout_1.addWidget(self.subtitleLabel)


        self.layout_5.addLayout(self.layout_1)

        self.panes = QSplitter(RecordHistory)
        self.panes.setObjectName(u"panes")
        self.panes.setOrientation(Qt.Horizontal)
        self.panes.setHandleWidth(1)
        self.panes.setChildrenCollapsible(False)
        self.states = QListView(self.panes)
        self.states.setObjectName(u"states")
        self.states.setProperty(u"uiRole", u"plainList")
        self.states.setFrameShape(QFrame.NoFrame)
        self.states.setMouseTracking(True)
        self.states.setMinimumSize(QSize(220, 0))
        self.states.setHorizontalScrollBarPolicy(Qt.ScrollBarAlwaysOff)
        self.states.setVerticalScrollMode(QAbstractItemView.ScrollPerPixel)
        self.states.setEditTriggers(QAbstractItemView.NoEditTriggers)
        self.states.setUniformItemSizes(True)
        self.panes.addWidget(self.states)
        self.rightPane = QWidget(self.panes)
        self.rightPane.setObjectName(u"rightPane")
        self.rightPane.setMinimumSize(QSize(380, 0))
        self.rightPane.setProperty(u"uiRole", u"sheet")
        self.layout_4 = QVBoxLayout(self.rightPane)
        self.layout_4.setSpacing(0)
        self.layout_4.setObjectName(u"layout_4")
        self.layout_4.setContentsMargins(0, 0, 0, 0)
        self.pairBar = QWidget(self.rightPane)
        self.pairBar.setObjectName(u"pairBar")
        self.layout_2 = QHBoxLayout(self.pairBar)
        self.layout_2.setSpacing(8)
        self.layout_2.setObjectName(u"layout_2")
        self.layout_2.setContentsMargins(16, 8, 16, 8)
        self.oldLabel = QLabel(self.pairBar)
        self.oldLabel.setObjectName(u"oldLabel")
        self.oldLabel.setProperty(u"uiRole", u"fieldLabel")

        self.layout_2.addWidget(self.oldLabel)

        self.oldBox = QComboBox(self.pairBar)
        self.oldBox.setObjectName(u"oldBox")
        self.oldBox.setSizeAdjustPolicy(QComboBox.AdjustToMinimumContentsLengthWithIcon)
        self.oldBox.setMinimumContentsLength(12)

        self.layout_2.addWidget(self.oldBox)

        self.newLabel = QLabel(self.pairBar)
        self.newLabel.setObjectName(u"newLabel")
        self.newLabel.setProperty(u"uiRole", u"fieldLabel")

        self.layout_2.addWidget(self.newLabel)

        self.newBox = QComboBox(self.pairBar)
        self.newBox.setObjectName(u"newBox")
        self.newBox.setSizeAdjustPolicy(QComboBox.AdjustToMinimumContentsLengthWithIcon)
        self.newBox.setMinimumContentsLength(12)

        self.layout_2.addWidget(self.newBox)

        self.layout_2.setStretch(1, 1)
        self.layout_2.setStretch(3, 1)

        self.layout_4.addWidget(self.pairBar)

        self.pages = QStackedWidget(self.rightPane)
        self.pages.setObjectName(u"pages")
        self.text = ChangeText()
        self.text.setObjectName(u"text")
        self.text.setFrameShape(QFrame.NoFrame)
        self.pages.addWidget(self.text)
        self.empty = EmptyState()
        self.empty.setObjectName(u"empty")
        self.pages.addWidget(self.empty)

        self.layout_4.addWidget(self.pages)

        self.layout_4.setStretch(1, 1)
        self.panes.addWidget(self.rightPane)

        self.layout_5.addWidget(self.panes)

        self.layout_3 = QHBoxLayout()
        self.layout_3.setSpacing(8)
        self.layout_3.setObjectName(u"layout_3")
        self.layout_3.setContentsMargins(0, 0, 0, 0)
        self.copyButton = QPushButton(RecordHistory)
        self.copyButton.setObjectName(u"copyButton")
        self.copyButton.setEnabled(False)
        self.copyButton.setAutoDefault(False)

        self.layout_3.addWidget(self.copyButton)

        self.copiedLabel = QLabel(RecordHistory)
        self.copiedLabel.setObjectName(u"copiedLabel")
        self.copiedLabel.setProperty(u"uiRole", u"hint")
        self.copiedLabel.setTextFormat(Qt.PlainText)

        self.layout_3.addWidget(self.copiedLabel)

        self.spacer_1 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_3.addItem(self.spacer_1)

        self.closeButton = QPushButton(RecordHistory)
        self.closeButton.setObjectName(u"closeButton")
        self.closeButton.setAutoDefault(False)

        self.layout_3.addWidget(self.closeButton)


        self.layout_5.addLayout(self.layout_3)

        self.layout_5.setStretch(1, 1)
#if QT_CONFIG(shortcut)
        self.oldLabel.setBuddy(self.oldBox)
        self.newLabel.setBuddy(self.newBox)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.states, self.oldBox)
        QWidget.setTabOrder(self.oldBox, self.newBox)
        QWidget.setTabOrder(self.newBox, self.text)
        QWidget.setTabOrder(self.text, self.copyButton)
        QWidget.setTabOrder(self.copyButton, self.closeButton)

        self.retranslateUi(RecordHistory)

        self.pages.setCurrentIndex(0)

    # setupUi

    def retranslateUi(self, RecordHistory: QDialog) -> None:
        RecordHistory.setWindowTitle(QCoreApplication.translate("RecordHistory", u"Record history", None))
        self.titleLabel.setText("")
        self.subtitleLabel.setText("")
#if QT_CONFIG(accessibility)
        self.states.setAccessibleName(QCoreApplication.translate("RecordHistory", u"States of the record", None))
#endif // QT_CONFIG(accessibility)
        self.oldLabel.setText(QCoreApplication.translate("RecordHistory", u"&From", None))
#if QT_CONFIG(accessibility)
        self.oldBox.setAccessibleName(QCoreApplication.translate("RecordHistory", u"The older state", None))
#endif // QT_CONFIG(accessibility)
        self.newLabel.setText(QCoreApplication.translate("RecordHistory", u"&to", None))
#if QT_CONFIG(accessibility)
        self.newBox.setAccessibleName(QCoreApplication.translate("RecordHistory", u"The newer state", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.text.setAccessibleName(QCoreApplication.translate("RecordHistory", u"What changed", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.text.setAccessibleDescription(QCoreApplication.translate("RecordHistory", u"Words that are struck through went, underlined words came. Copy as text says so in words.", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.empty.setAccessibleName(QCoreApplication.translate("RecordHistory", u"Nothing to show", None))
#endif // QT_CONFIG(accessibility)
        self.copyButton.setText(QCoreApplication.translate("RecordHistory", u"&Copy as text", None))
        self.copiedLabel.setText("")
#if QT_CONFIG(accessibility)
        self.copiedLabel.setAccessibleName(QCoreApplication.translate("RecordHistory", u"Result of copying", None))
#endif // QT_CONFIG(accessibility)
        self.closeButton.setText(QCoreApplication.translate("RecordHistory", u"Close", None))
    # retranslateUi
