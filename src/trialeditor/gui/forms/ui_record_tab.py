# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'record_tab.ui'
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
    QHeaderView, QLabel, QLineEdit, QPlainTextEdit,
    QPushButton, QSizePolicy, QSplitter, QToolButton,
    QTreeView, QVBoxLayout, QWidget)

from trialeditor.gui.widgets.short_line import ShortLine

class Ui_RecordTab(object):
    def setupUi(self, RecordTab: QWidget) -> None:
        if not RecordTab.objectName():
            RecordTab.setObjectName(u"RecordTab")
        RecordTab.resize(620, 640)
        self.layout_5 = QVBoxLayout(RecordTab)
        self.layout_5.setSpacing(0)
        self.layout_5.setObjectName(u"layout_5")
        self.layout_5.setContentsMargins(0, 0, 0, 0)
        self.bar = QFrame(RecordTab)
        self.bar.setObjectName(u"bar")
        self.bar.setProperty(u"uiRole", u"tabHead")
        self.layout_1 = QVBoxLayout(self.bar)
        self.layout_1.setSpacing(4)
        self.layout_1.setObjectName(u"layout_1")
        self.layout_1.setContentsMargins(16, 8, 16, 8)
        self.layout_2 = QHBoxLayout()
        self.layout_2.setSpacing(8)
        self.layout_2.setObjectName(u"layout_2")
        self.search = QLineEdit(self.bar)
        self.search.setObjectName(u"search")
        self.search.setClearButtonEnabled(True)

        self.layout_2.addWidget(self.search)

        self.countLabel = QLabel(self.bar)
        self.countLabel.setObjectName(u"countLabel")
        self.countLabel.setProperty(u"uiRole", u"count")
        self.countLabel.setTextFormat(Qt.PlainText)

        self.layout_2.addWidget(self.countLabel)

        self.layout_2.setStretch(0, 1)

        self.layout_1.addLayout(self.layout_2)

        self.layout_3 = QHBoxLayout()
        self.layout_3.setSpacing(4)
        self.layout_3.setObjectName(u"layout_3")
        self.ageLabel = ShortLine(self.bar)
        self.ageLabel.setObjectName(u"ageLabel")
        self.ageLabel.setProperty(u"uiRole", u"hint")
        self.ageLabel.setTextFormat(Qt.PlainText)
        self.ageLabel.setMinimumSize(QSize(1, 0))

        self.layout_3.addWidget(self.ageLabel)

        self.historyButton = QToolButton(self.bar)
        self.historyButton.setObjectName(u"historyButton")
        self.historyButton.setProperty(u"uiRole", u"linkButton")

        self.layout_3.addWidget(self.historyButton)

        self.registryButton = QToolButton(self.bar)
        self.registryButton.setObjectName(u"registryButton")
        self.registryButton.setProperty(u"uiRole", u"linkButton")

        self.layout_3.addWidget(self.registryButton)

        self.layout_3.setStretch(0, 1)

        self.layout_1.addLayout(self.layout_3)


        self.layout_5.addWidget(self.bar)

        self.panes = QSplitter(RecordTab)
        self.panes.setObjectName(u"panes")
        self.panes.setOrientation(Qt.Vertical)
        self.panes.setHandleWidth(1)
        self.panes.setChildrenCollapsible(False)
        self.tree = QTreeView(self.panes)
        self.tree.setObjectName(u"tree")
        self.tree.setProperty(u"uiRole", u"plainTree")
        self.tree.setFrameShape(QFrame.NoFrame)
        self.tree.setMinimumSize(QSize(240, 120))
        self.tree.setEditTriggers(QAbstractItemView.NoEditTriggers)
        self.tree.setUniformRowHeights(True)
        self.tree.setAllColumnsShowFocus(True)
        self.tree.setHorizontalScrollBarPolicy(Qt.ScrollBarAlwaysOff)
        self.tree.setVerticalScrollMode(QAbstractItemView.ScrollPerPixel)
        self.panes.addWidget(self.tree)
        self.detail = QFrame(self.panes)
        self.detail.setObjectName(u"detail")
        self.detail.setProperty(u"uiRole", u"tabFoot")
        self.detail.setMinimumSize(QSize(0, 110))
        self.layout_6 = QVBoxLayout(self.detail)
        self.layout_6.setSpacing(8)
        self.layout_6.setObjectName(u"layout_6")
        self.layout_6.setContentsMargins(16, 8, 16, 8)
        self.value = QPlainTextEdit(self.detail)
        self.value.setObjectName(u"value")
        self.value.setProperty(u"uiRole", u"quote")
        self.value.setReadOnly(True)
        self.value.setTabChangesFocus(True)
        self.value.setTextInteractionFlags(Qt.TextSelectableByKeyboard|Qt.TextSelectableByMouse)

        self.layout_6.addWidget(self.value)

        self.layout_4 = QHBoxLayout()
        self.layout_4.setSpacing(8)
        self.layout_4.setObjectName(u"layout_4")
        self.pathLabel = ShortLine(self.detail)
        self.pathLabel.setObjectName(u"pathLabel")
        self.pathLabel.setProperty(u"uiRole", u"hint")
        self.pathLabel.setTextFormat(Qt.PlainText)
        self.pathLabel.setMinimumSize(QSize(1, 0))
        self.pathLabel.setTextInteractionFlags(Qt.TextSelectableByMouse)

        self.layout_4.addWidget(self.pathLabel)

        self.copyButton = QPushButton(self.detail)
        self.copyButton.setObjectName(u"copyButton")
        self.copyButton.setProperty(u"uiRole", u"small")

        self.layout_4.addWidget(self.copyButton)

        self.insertButton = QPushButton(self.detail)
        self.insertButton.setObjectName(u"insertButton")
        self.insertButton.setProperty(u"uiRole", u"small")

        self.layout_4.addWidget(self.insertButton)

        self.layout_4.setStretch(0, 1)

        self.layout_6.addLayout(self.layout_4)

        self.layout_6.setStretch(0, 1)
        self.panes.addWidget(self.detail)

        self.layout_5.addWidget(self.panes)

        self.layout_5.setStretch(1, 1)
        QWidget.setTabOrder(self.search, self.historyButton)
        QWidget.setTabOrder(self.historyButton, self.registryButton)
        QWidget.setTabOrder(self.registryButton, self.tree)
        QWidget.setTabOrder(self.tree, self.value)
        QWidget.setTabOrder(self.value, self.copyButton)
        QWidget.setTabOrder(self.copyButton, self.insertButton)

        self.retranslateUi(RecordTab)
    # setupUi

    def retranslateUi(self, RecordTab: QWidget) -> None:
        self.search.setPlaceholderText(QCoreApplication.translate("RecordTab", u"Find a field by its name, value or path", None))
#if QT_CONFIG(accessibility)
        self.search.setAccessibleName(QCoreApplication.translate("RecordTab", u"Find in the record", None))
#endif // QT_CONFIG(accessibility)
        self.countLabel.setText("")
#if QT_CONFIG(accessibility)
        self.countLabel.setAccessibleName(QCoreApplication.translate("RecordTab", u"How many fields are shown", None))
#endif // QT_CONFIG(accessibility)
        self.ageLabel.setText("")
#if QT_CONFIG(accessibility)
        self.ageLabel.setAccessibleName(QCoreApplication.translate("RecordTab", u"How old the record is", None))
#endif // QT_CONFIG(accessibility)
        self.historyButton.setText(QCoreApplication.translate("RecordTab", u"What changed\u2026", None))
#if QT_CONFIG(tooltip)
        self.historyButton.setToolTip(QCoreApplication.translate("RecordTab", u"Show the history of the record (Ctrl+H)", None))
#endif // QT_CONFIG(tooltip)
        self.registryButton.setText(QCoreApplication.translate("RecordTab", u"ClinicalTrials.gov", None))
#if QT_CONFIG(tooltip)
        self.registryButton.setToolTip(QCoreApplication.translate("RecordTab", u"Open this study at ClinicalTrials.gov, in your browser", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.tree.setAccessibleName(QCoreApplication.translate("RecordTab", u"Fields of the record", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.tree.setAccessibleDescription(QCoreApplication.translate("RecordTab", u"Enter inserts the phrase of a field that has one", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.value.setAccessibleName(QCoreApplication.translate("RecordTab", u"The whole value", None))
#endif // QT_CONFIG(accessibility)
        self.pathLabel.setText("")
#if QT_CONFIG(accessibility)
        self.pathLabel.setAccessibleName(QCoreApplication.translate("RecordTab", u"Path in the record", None))
#endif // QT_CONFIG(accessibility)
        self.copyButton.setText(QCoreApplication.translate("RecordTab", u"Copy path", None))
        self.insertButton.setText(QCoreApplication.translate("RecordTab", u"Insert", None))
        pass
    # retranslateUi
