# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'findings_dialog.ui'
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
    QHBoxLayout, QHeaderView, QLabel, QLineEdit,
    QProgressBar, QPushButton, QSizePolicy, QSpacerItem,
    QStackedWidget, QTableView, QVBoxLayout, QWidget)

from trialeditor.gui.widgets.empty_state import EmptyState
from trialeditor.gui.widgets.notice_bar import NoticeBar

class Ui_FindingsDialog(object):
    def setupUi(self, FindingsDialog: QDialog) -> None:
        if not FindingsDialog.objectName():
            FindingsDialog.setObjectName(u"FindingsDialog")
        FindingsDialog.resize(1240, 720)
        self.layout_1 = QVBoxLayout(FindingsDialog)
        self.layout_1.setSpacing(16)
        self.layout_1.setObjectName(u"layout_1")
        self.layout_1.setContentsMargins(24, 24, 24, 16)
        self.layout_2 = QVBoxLayout()
        self.layout_2.setSpacing(4)
        self.layout_2.setObjectName(u"layout_2")
        self.titleLabel = QLabel(FindingsDialog)
        self.titleLabel.setObjectName(u"titleLabel")
        self.titleLabel.setProperty(u"uiRole", u"dialogTitle")
        self.titleLabel.setTextFormat(Qt.PlainText)

        self.layout_2.addWidget(self.titleLabel)

        self.introLabel = QLabel(FindingsDialog)
        self.introLabel.setObjectName(u"introLabel")
        self.introLabel.setProperty(u"uiRole", u"dialogText")
        self.introLabel.setWordWrap(True)
        self.introLabel.setTextFormat(Qt.PlainText)

        self.layout_2.addWidget(self.introLabel)


        self.layout_1.addLayout(self.layout_2)

        self.layout_3 = QHBoxLayout()
        self.layout_3.setSpacing(8)
        self.layout_3.setObjectName(u"layout_3")
        self.filter = QLineEdit(FindingsDialog)
        self.filter.setObjectName(u"filter")
        self.filter.setClearButtonEnabled(True)

        self.layout_3.addWidget(self.filter)

        self.weightBox = QComboBox(FindingsDialog)
        self.weightBox.setObjectName(u"weightBox")

        self.layout_3.addWidget(self.weightBox)

        self.codeBox = QComboBox(FindingsDialog)
        self.codeBox.setObjectName(u"codeBox")
        self.codeBox.setSizeAdjustPolicy(QComboBox.AdjustToMinimumContentsLengthWithIcon)
        self.codeBox.setMinimumContentsLength(16)

        self.layout_3.addWidget(self.codeBox)

        self.ownerBox = QComboBox(FindingsDialog)
        self.ownerBox.setObjectName(u"ownerBox")
        self.ownerBox.setSizeAdjustPolicy(QComboBox.AdjustToMinimumContentsLengthWithIcon)
        self.ownerBox.setMinimumContentsLength(12)

        self.layout_3.addWidget(self.ownerBox)

        self.layout_3.setStretch(0, 3)
        self.layout_3.setStretch(1, 1)
        self.layout_3.setStretch(2, 2)
        self.layout_3.setStretch(3, 1)

        self.layout_1.addLayout(self.layout_3)

        self.pages = QStackedWidget(FindingsDialog)
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

        self.layout_1.addWidget(self.pages)

        self.layout_4 = QHBoxLayout()
        self.layout_4.setSpacing(12)
        self.layout_4.setObjectName(u"layout_4")
        self.summaryLabel = QLabel(FindingsDialog)
        self.summaryLabel.setObjectName(u"summaryLabel")
        self.summaryLabel.setProperty(u"uiRole", u"muted")
        self.summaryLabel.setWordWrap(True)
        self.summaryLabel.setTextFormat(Qt.PlainText)

        self.layout_4.addWidget(self.summaryLabel)

        self.bar = QProgressBar(FindingsDialog)
        self.bar.setObjectName(u"bar")
        self.bar.setMinimumSize(QSize(180, 0))
        self.bar.setTextVisible(False)

        self.layout_4.addWidget(self.bar)

        self.doneLabel = QLabel(FindingsDialog)
        self.doneLabel.setObjectName(u"doneLabel")
        self.doneLabel.setProperty(u"uiRole", u"count")
        self.doneLabel.setTextFormat(Qt.PlainText)

        self.layout_4.addWidget(self.doneLabel)

        self.layout_4.setStretch(0, 1)

        self.layout_1.addLayout(self.layout_4)

        self.reportNotice = NoticeBar(FindingsDialog)
        self.reportNotice.setObjectName(u"reportNotice")

        self.layout_1.addWidget(self.reportNotice)

        self.layout_5 = QHBoxLayout()
        self.layout_5.setSpacing(8)
        self.layout_5.setObjectName(u"layout_5")
        self.saveButton = QPushButton(FindingsDialog)
        self.saveButton.setObjectName(u"saveButton")

        self.layout_5.addWidget(self.saveButton)

        self.spacer_1 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_5.addItem(self.spacer_1)

        self.againButton = QPushButton(FindingsDialog)
        self.againButton.setObjectName(u"againButton")

        self.layout_5.addWidget(self.againButton)

        self.closeButton = QPushButton(FindingsDialog)
        self.closeButton.setObjectName(u"closeButton")

        self.layout_5.addWidget(self.closeButton)

        self.openButton = QPushButton(FindingsDialog)
        self.openButton.setObjectName(u"openButton")
        self.openButton.setProperty(u"uiRole", u"primary")

        self.layout_5.addWidget(self.openButton)


        self.layout_1.addLayout(self.layout_5)

        self.layout_1.setStretch(2, 1)
        QWidget.setTabOrder(self.filter, self.weightBox)
        QWidget.setTabOrder(self.weightBox, self.codeBox)
        QWidget.setTabOrder(self.codeBox, self.ownerBox)
        QWidget.setTabOrder(self.ownerBox, self.table)
        QWidget.setTabOrder(self.table, self.saveButton)
        QWidget.setTabOrder(self.saveButton, self.againButton)
        QWidget.setTabOrder(self.againButton, self.closeButton)
        QWidget.setTabOrder(self.closeButton, self.openButton)

        self.retranslateUi(FindingsDialog)

        self.pages.setCurrentIndex(0)
        self.openButton.setDefault(True)

    # setupUi

    def retranslateUi(self, FindingsDialog: QDialog) -> None:
        FindingsDialog.setWindowTitle(QCoreApplication.translate("FindingsDialog", u"Findings on all pages", None))
        self.titleLabel.setText(QCoreApplication.translate("FindingsDialog", u"Findings on all pages", None))
        self.introLabel.setText(QCoreApplication.translate("FindingsDialog", u"What the checks say of the newest version of every page that somebody has written. Double-click a line to open the page there.", None))
#if QT_CONFIG(accessibility)
        self.filter.setAccessibleName(QCoreApplication.translate("FindingsDialog", u"Filter the findings", None))
#endif // QT_CONFIG(accessibility)
        self.filter.setPlaceholderText(QCoreApplication.translate("FindingsDialog", u"Filter by words, trial, check or owner", None))
#if QT_CONFIG(accessibility)
        self.weightBox.setAccessibleName(QCoreApplication.translate("FindingsDialog", u"Weight", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.codeBox.setAccessibleName(QCoreApplication.translate("FindingsDialog", u"Kind of finding", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.ownerBox.setAccessibleName(QCoreApplication.translate("FindingsDialog", u"Owner", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.table.setAccessibleName(QCoreApplication.translate("FindingsDialog", u"Findings", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.table.setAccessibleDescription(QCoreApplication.translate("FindingsDialog", u"Return opens the page at the finding", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.empty.setAccessibleName(QCoreApplication.translate("FindingsDialog", u"Nothing to show", None))
#endif // QT_CONFIG(accessibility)
        self.summaryLabel.setText("")
#if QT_CONFIG(accessibility)
        self.summaryLabel.setAccessibleName(QCoreApplication.translate("FindingsDialog", u"What was found", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.bar.setAccessibleName(QCoreApplication.translate("FindingsDialog", u"How far it is", None))
#endif // QT_CONFIG(accessibility)
        self.doneLabel.setText("")
#if QT_CONFIG(accessibility)
        self.doneLabel.setAccessibleName(QCoreApplication.translate("FindingsDialog", u"Pages checked", None))
#endif // QT_CONFIG(accessibility)
        self.saveButton.setText(QCoreApplication.translate("FindingsDialog", u"Save as CSV\u2026", None))
#if QT_CONFIG(tooltip)
        self.saveButton.setToolTip(QCoreApplication.translate("FindingsDialog", u"Write the findings that are shown into a file for a spreadsheet", None))
#endif // QT_CONFIG(tooltip)
        self.againButton.setText(QCoreApplication.translate("FindingsDialog", u"Check again", None))
        self.closeButton.setText(QCoreApplication.translate("FindingsDialog", u"Close", None))
        self.openButton.setText(QCoreApplication.translate("FindingsDialog", u"Open the page", None))
    # retranslateUi
