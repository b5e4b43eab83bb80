# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'facts_panel.ui'
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
    QHeaderView, QLineEdit, QPushButton, QSizePolicy,
    QSpacerItem, QTableView, QToolButton, QVBoxLayout,
    QWidget)

from trialeditor.gui.widgets.short_line import ShortLine

class Ui_FactsPanel(object):
    def setupUi(self, FactsPanel: QWidget) -> None:
        if not FactsPanel.objectName():
            FactsPanel.setObjectName(u"FactsPanel")
        FactsPanel.resize(560, 220)
        self.layout_4 = QVBoxLayout(FactsPanel)
        self.layout_4.setSpacing(0)
        self.layout_4.setObjectName(u"layout_4")
        self.layout_4.setContentsMargins(0, 0, 0, 0)
        self.layout_2 = QHBoxLayout()
        self.layout_2.setSpacing(12)
        self.layout_2.setObjectName(u"layout_2")
        self.layout_2.setContentsMargins(24, 8, 16, 8)
        self.titleLabel = ShortLine(FactsPanel)
        self.titleLabel.setObjectName(u"titleLabel")
        self.titleLabel.setProperty(u"uiRole", u"panelTitle")
        self.titleLabel.setTextFormat(Qt.PlainText)

        self.layout_2.addWidget(self.titleLabel)

        self.filter = QLineEdit(FactsPanel)
        self.filter.setObjectName(u"filter")
        self.filter.setClearButtonEnabled(True)
        self.filter.setMaximumSize(QSize(220, 16777215))

        self.layout_2.addWidget(self.filter)

        self.spacer_1 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_2.addItem(self.spacer_1)

        self.insertButton = QPushButton(FactsPanel)
        self.insertButton.setObjectName(u"insertButton")
        self.insertButton.setProperty(u"uiRole", u"small")

        self.layout_2.addWidget(self.insertButton)

        self.closeButton = QToolButton(FactsPanel)
        self.closeButton.setObjectName(u"closeButton")
        self.closeButton.setProperty(u"uiRole", u"quiet")
        self.closeButton.setProperty(u"iconName", u"close")

        self.layout_2.addWidget(self.closeButton)


        self.layout_4.addLayout(self.layout_2)

        self.layout_3 = QHBoxLayout()
        self.layout_3.setSpacing(8)
        self.layout_3.setObjectName(u"layout_3")
        self.layout_3.setContentsMargins(16, 0, 0, 0)
        self.table = QTableView(FactsPanel)
        self.table.setObjectName(u"table")
        self.table.setFrameShape(QFrame.NoFrame)
        self.table.setProperty(u"uiRole", u"plainTable")
        self.table.setAlternatingRowColors(False)
        self.table.setSelectionMode(QAbstractItemView.SingleSelection)
        self.table.setSelectionBehavior(QAbstractItemView.SelectRows)
        self.table.setEditTriggers(QAbstractItemView.NoEditTriggers)
        self.table.setShowGrid(False)
        self.table.setWordWrap(False)
        self.table.setCornerButtonEnabled(False)
        self.table.setTabKeyNavigation(False)
        self.table.setVerticalScrollMode(QAbstractItemView.ScrollPerPixel)

        self.layout_3.addWidget(self.table)


        self.layout_4.addLayout(self.layout_3)


        self.retranslateUi(FactsPanel)
    # setupUi

    def retranslateUi(self, FactsPanel: QWidget) -> None:
        self.titleLabel.setText(QCoreApplication.translate("FactsPanel", u"Facts of the record", None))
#if QT_CONFIG(accessibility)
        self.filter.setAccessibleName(QCoreApplication.translate("FactsPanel", u"Filter facts", None))
#endif // QT_CONFIG(accessibility)
        self.filter.setPlaceholderText(QCoreApplication.translate("FactsPanel", u"Filter", None))
        self.insertButton.setText(QCoreApplication.translate("FactsPanel", u"Insert", None))
#if QT_CONFIG(accessibility)
        self.insertButton.setAccessibleName(QCoreApplication.translate("FactsPanel", u"Insert the chosen fact", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.insertButton.setToolTip(QCoreApplication.translate("FactsPanel", u"Put the chosen fact where the cursor is (Enter)", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.closeButton.setAccessibleName(QCoreApplication.translate("FactsPanel", u"Close the facts", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.closeButton.setToolTip(QCoreApplication.translate("FactsPanel", u"Close the facts", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.table.setAccessibleName(QCoreApplication.translate("FactsPanel", u"Facts", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi
