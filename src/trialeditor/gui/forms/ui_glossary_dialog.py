# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'glossary_dialog.ui'
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
from PySide6.QtWidgets import (QAbstractItemView, QApplication, QDialog, QGridLayout,
    QHBoxLayout, QHeaderView, QLabel, QLineEdit,
    QPlainTextEdit, QPushButton, QSizePolicy, QSpacerItem,
    QStackedWidget, QTableView, QVBoxLayout, QWidget)

from trialeditor.gui.widgets.empty_state import EmptyState
from trialeditor.gui.widgets.notice_bar import NoticeBar

class Ui_GlossaryDialog(object):
    def setupUi(self, GlossaryDialog: QDialog) -> None:
        if not GlossaryDialog.objectName():
            GlossaryDialog.setObjectName(u"GlossaryDialog")
        GlossaryDialog.resize(980, 760)
        self.layout_1 = QVBoxLayout(GlossaryDialog)
        self.layout_1.setSpacing(16)
        self.layout_1.setObjectName(u"layout_1")
        self.layout_1.setContentsMargins(24, 24, 24, 16)
        self.layout_2 = QVBoxLayout()
        self.layout_2.setSpacing(4)
        self.layout_2.setObjectName(u"layout_2")
        self.titleLabel = QLabel(GlossaryDialog)
        self.titleLabel.setObjectName(u"titleLabel")
        self.titleLabel.setProperty(u"uiRole", u"dialogTitle")
        self.titleLabel.setTextFormat(Qt.PlainText)

        self.layout_2.addWidget(self.titleLabel)

        self.introLabel = QLabel(GlossaryDialog)
        self.introLabel.setObjectName(u"introLabel")
        self.introLabel.setProperty(u"uiRole", u"dialogText")
        self.introLabel.setWordWrap(True)
        self.introLabel.setTextFormat(Qt.PlainText)

        self.layout_2.addWidget(self.introLabel)


        self.layout_1.addLayout(self.layout_2)

        self.filter = QLineEdit(GlossaryDialog)
        self.filter.setObjectName(u"filter")
        self.filter.setClearButtonEnabled(True)

        self.layout_1.addWidget(self.filter)

        self.pages = QStackedWidget(GlossaryDialog)
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

        self.layout_4 = QGridLayout()
        self.layout_4.setObjectName(u"layout_4")
        self.layout_4.setHorizontalSpacing(12)
        self.layout_4.setVerticalSpacing(8)
        self.termLabel = QLabel(GlossaryDialog)
        self.termLabel.setObjectName(u"termLabel")
        self.termLabel.setProperty(u"uiRole", u"fieldLabel")
        self.termLabel.setTextFormat(Qt.AutoText)

        self.layout_4.addWidget(self.termLabel, 0, 0, 1, 1)

        self.term = QLineEdit(GlossaryDialog)
        self.term.setObjectName(u"term")

        self.layout_4.addWidget(self.term, 0, 1, 1, 1)

        self.meaningLabel = QLabel(GlossaryDialog)
        self.meaningLabel.setObjectName(u"meaningLabel")
        self.meaningLabel.setProperty(u"uiRole", u"fieldLabel")
        self.meaningLabel.setTextFormat(Qt.AutoText)

        self.layout_4.addWidget(self.meaningLabel, 1, 0, 1, 1)

        self.meaning = QPlainTextEdit(GlossaryDialog)
        self.meaning.setObjectName(u"meaning")
        self.meaning.setTabChangesFocus(True)
        self.meaning.setProperty(u"uiRole", u"field")
        self.meaning.setMaximumSize(QSize(16777215, 84))

        self.layout_4.addWidget(self.meaning, 1, 1, 1, 1)

        self.sourceLabel = QLabel(GlossaryDialog)
        self.sourceLabel.setObjectName(u"sourceLabel")
        self.sourceLabel.setProperty(u"uiRole", u"fieldLabel")
        self.sourceLabel.setTextFormat(Qt.AutoText)

        self.layout_4.addWidget(self.sourceLabel, 2, 0, 1, 1)

        self.source = QLineEdit(GlossaryDialog)
        self.source.setObjectName(u"source")

        self.layout_4.addWidget(self.source, 2, 1, 1, 1)

        self.layout_4.setColumnStretch(1, 1)

        self.layout_1.addLayout(self.layout_4)

        self.bundledLabel = QLabel(GlossaryDialog)
        self.bundledLabel.setObjectName(u"bundledLabel")
        self.bundledLabel.setProperty(u"uiRole", u"muted")
        self.bundledLabel.setWordWrap(True)
        self.bundledLabel.setTextFormat(Qt.PlainText)

        self.layout_1.addWidget(self.bundledLabel)

        self.reportNotice = NoticeBar(GlossaryDialog)
        self.reportNotice.setObjectName(u"reportNotice")

        self.layout_1.addWidget(self.reportNotice)

        self.layout_5 = QHBoxLayout()
        self.layout_5.setSpacing(8)
        self.layout_5.setObjectName(u"layout_5")
        self.newButton = QPushButton(GlossaryDialog)
        self.newButton.setObjectName(u"newButton")
        self.newButton.setAutoDefault(False)

        self.layout_5.addWidget(self.newButton)

        self.removeButton = QPushButton(GlossaryDialog)
        self.removeButton.setObjectName(u"removeButton")
        self.removeButton.setAutoDefault(False)

        self.layout_5.addWidget(self.removeButton)

        self.spacer_1 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_5.addItem(self.spacer_1)

        self.closeButton = QPushButton(GlossaryDialog)
        self.closeButton.setObjectName(u"closeButton")

        self.layout_5.addWidget(self.closeButton)

        self.saveButton = QPushButton(GlossaryDialog)
        self.saveButton.setObjectName(u"saveButton")
        self.saveButton.setProperty(u"uiRole", u"primary")

        self.layout_5.addWidget(self.saveButton)


        self.layout_1.addLayout(self.layout_5)

        self.layout_1.setStretch(2, 1)
#if QT_CONFIG(shortcut)
        self.termLabel.setBuddy(self.term)
        self.meaningLabel.setBuddy(self.meaning)
        self.sourceLabel.setBuddy(self.source)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.filter, self.table)
        QWidget.setTabOrder(self.table, self.term)
        QWidget.setTabOrder(self.term, self.meaning)
        QWidget.setTabOrder(self.meaning, self.source)
        QWidget.setTabOrder(self.source, self.newButton)
        QWidget.setTabOrder(self.newButton, self.removeButton)
        QWidget.setTabOrder(self.removeButton, self.closeButton)
        QWidget.setTabOrder(self.closeButton, self.saveButton)

        self.retranslateUi(GlossaryDialog)

        self.pages.setCurrentIndex(0)
        self.saveButton.setDefault(True)

    # setupUi

    def retranslateUi(self, GlossaryDialog: QDialog) -> None:
        GlossaryDialog.setWindowTitle(QCoreApplication.translate("GlossaryDialog", u"Glossary", None))
        self.titleLabel.setText(QCoreApplication.translate("GlossaryDialog", u"Glossary", None))
        self.introLabel.setText(QCoreApplication.translate("GlossaryDialog", u"Terms that pages explain, and that the checks know. Write a meaning of your own in place of one that comes with the program, or add a term: it holds for all pages at once.", None))
#if QT_CONFIG(accessibility)
        self.filter.setAccessibleName(QCoreApplication.translate("GlossaryDialog", u"Search the glossary", None))
#endif // QT_CONFIG(accessibility)
        self.filter.setPlaceholderText(QCoreApplication.translate("GlossaryDialog", u"Search terms, meanings and sources", None))
#if QT_CONFIG(accessibility)
        self.table.setAccessibleName(QCoreApplication.translate("GlossaryDialog", u"Terms", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.table.setAccessibleDescription(QCoreApplication.translate("GlossaryDialog", u"The term of the line can be changed below", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.empty.setAccessibleName(QCoreApplication.translate("GlossaryDialog", u"Nothing to show", None))
#endif // QT_CONFIG(accessibility)
        self.termLabel.setText(QCoreApplication.translate("GlossaryDialog", u"&Term", None))
#if QT_CONFIG(accessibility)
        self.term.setAccessibleName(QCoreApplication.translate("GlossaryDialog", u"Term", None))
#endif // QT_CONFIG(accessibility)
        self.term.setPlaceholderText(QCoreApplication.translate("GlossaryDialog", u"Such as endoscopic surgery", None))
        self.meaningLabel.setText(QCoreApplication.translate("GlossaryDialog", u"&Meaning", None))
#if QT_CONFIG(accessibility)
        self.meaning.setAccessibleName(QCoreApplication.translate("GlossaryDialog", u"Meaning", None))
#endif // QT_CONFIG(accessibility)
        self.meaning.setPlaceholderText(QCoreApplication.translate("GlossaryDialog", u"What it means, in one plain sentence", None))
        self.sourceLabel.setText(QCoreApplication.translate("GlossaryDialog", u"S&ource", None))
#if QT_CONFIG(accessibility)
        self.source.setAccessibleName(QCoreApplication.translate("GlossaryDialog", u"Source", None))
#endif // QT_CONFIG(accessibility)
        self.source.setPlaceholderText(QCoreApplication.translate("GlossaryDialog", u"Where the meaning can be read up", None))
        self.bundledLabel.setText("")
#if QT_CONFIG(accessibility)
        self.bundledLabel.setAccessibleName(QCoreApplication.translate("GlossaryDialog", u"Where the meaning comes from", None))
#endif // QT_CONFIG(accessibility)
        self.newButton.setText(QCoreApplication.translate("GlossaryDialog", u"New term", None))
#if QT_CONFIG(tooltip)
        self.newButton.setToolTip(QCoreApplication.translate("GlossaryDialog", u"Empty the fields for another term", None))
#endif // QT_CONFIG(tooltip)
        self.removeButton.setText(QCoreApplication.translate("GlossaryDialog", u"Remove", None))
#if QT_CONFIG(tooltip)
        self.removeButton.setToolTip(QCoreApplication.translate("GlossaryDialog", u"Take the team's meaning away", None))
#endif // QT_CONFIG(tooltip)
        self.closeButton.setText(QCoreApplication.translate("GlossaryDialog", u"Close", None))
        self.saveButton.setText(QCoreApplication.translate("GlossaryDialog", u"Save the term", None))
    # retranslateUi
