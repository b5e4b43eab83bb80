# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'import_dialog.ui'
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
from PySide6.QtWidgets import (QAbstractItemView, QApplication, QCheckBox, QDialog,
    QFrame, QHBoxLayout, QHeaderView, QLabel,
    QPlainTextEdit, QProgressBar, QPushButton, QSizePolicy,
    QSpacerItem, QStackedWidget, QTableView, QToolButton,
    QVBoxLayout, QWidget)

from trialeditor.gui.widgets.dropping import DropWell
from trialeditor.gui.widgets.empty_state import EmptyState
from trialeditor.gui.widgets.notice_bar import NoticeBar
from trialeditor.gui.widgets.paste_field import PasteField
from trialeditor.gui.widgets.tiles import TileBar

class Ui_ImportDialog(object):
    def setupUi(self, ImportDialog: QDialog) -> None:
        if not ImportDialog.objectName():
            ImportDialog.setObjectName(u"ImportDialog")
        ImportDialog.resize(820, 620)
        self.layout_12 = QVBoxLayout(ImportDialog)
        self.layout_12.setSpacing(16)
        self.layout_12.setObjectName(u"layout_12")
        self.layout_12.setContentsMargins(24, 24, 24, 16)
        self.layout_10 = QVBoxLayout()
        self.layout_10.setSpacing(4)
        self.layout_10.setObjectName(u"layout_10")
        self.layout_10.setContentsMargins(0, 0, 0, 0)
        self.titleLabel = QLabel(ImportDialog)
        self.titleLabel.setObjectName(u"titleLabel")
        self.titleLabel.setProperty(u"uiRole", u"dialogTitle")
        self.titleLabel.setWordWrap(True)
        self.titleLabel.setTextFormat(Qt.PlainText)

        self.layout_10.addWidget(self.titleLabel)

        self.introLabel = QLabel(ImportDialog)
        self.introLabel.setObjectName(u"introLabel")
        self.introLabel.setProperty(u"uiRole", u"dialogText")
        self.introLabel.setWordWrap(True)
        self.introLabel.setTextFormat(Qt.PlainText)

        self.layout_10.addWidget(self.introLabel)


        self.layout_12.addLayout(self.layout_10)

        self.pages = QStackedWidget(ImportDialog)
        self.pages.setObjectName(u"pages")
        self.sourcePage = QWidget()
        self.sourcePage.setObjectName(u"sourcePage")
        self.layout_6 = QVBoxLayout(self.sourcePage)
        self.layout_6.setSpacing(12)
        self.layout_6.setObjectName(u"layout_6")
        self.layout_6.setContentsMargins(0, 0, 0, 0)
        self.sourceNotice = NoticeBar(self.sourcePage)
        self.sourceNotice.setObjectName(u"sourceNotice")

        self.layout_6.addWidget(self.sourceNotice)

        self.layout_5 = QHBoxLayout()
        self.layout_5.setSpacing(4)
        self.layout_5.setObjectName(u"layout_5")
        self.layout_5.setContentsMargins(0, 0, 0, 0)
        self.filesTab = QToolButton(self.sourcePage)
        self.filesTab.setObjectName(u"filesTab")
        self.filesTab.setProperty(u"uiRole", u"segment")
        self.filesTab.setCheckable(True)
        self.filesTab.setAutoExclusive(True)
        self.filesTab.setChecked(True)

        self.layout_5.addWidget(self.filesTab)

        self.textTab = QToolButton(self.sourcePage)
        self.textTab.setObjectName(u"textTab")
        self.textTab.setProperty(u"uiRole", u"segment")
        self.textTab.setCheckable(True)
        self.textTab.setAutoExclusive(True)

        self.layout_5.addWidget(self.textTab)

        self.spacer_5 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_5.addItem(self.spacer_5)


        self.layout_6.addLayout(self.layout_5)

        self.sources = QStackedWidget(self.sourcePage)
        self.sources.setObjectName(u"sources")
        self.filesPage = QWidget()
        self.filesPage.setObjectName(u"filesPage")
        self.layout_3 = QVBoxLayout(self.filesPage)
        self.layout_3.setSpacing(8)
        self.layout_3.setObjectName(u"layout_3")
        self.layout_3.setContentsMargins(0, 0, 0, 0)
        self.well = DropWell(self.filesPage)
        self.well.setObjectName(u"well")
        self.well.setProperty(u"uiRole", u"dropWell")
        self.layout_2 = QVBoxLayout(self.well)
        self.layout_2.setSpacing(8)
        self.layout_2.setObjectName(u"layout_2")
        self.layout_2.setContentsMargins(24, 24, 24, 24)
        self.spacer_1 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_2.addItem(self.spacer_1)

        self.wellIcon = QLabel(self.well)
        self.wellIcon.setObjectName(u"wellIcon")
        self.wellIcon.setTextFormat(Qt.PlainText)
        self.wellIcon.setAlignment(Qt.AlignCenter)
        self.wellIcon.setProperty(u"iconName", u"import")

        self.layout_2.addWidget(self.wellIcon)

        self.wellTitle = QLabel(self.well)
        self.wellTitle.setObjectName(u"wellTitle")
        self.wellTitle.setProperty(u"uiRole", u"emptyTitle")
        self.wellTitle.setWordWrap(True)
        self.wellTitle.setTextFormat(Qt.PlainText)
        self.wellTitle.setAlignment(Qt.AlignCenter)

        self.layout_2.addWidget(self.wellTitle)

        self.wellText = QLabel(self.well)
        self.wellText.setObjectName(u"wellText")
        self.wellText.setProperty(u"uiRole", u"empty")
        self.wellText.setWordWrap(True)
        self.wellText.setTextFormat(Qt.PlainText)
        self.wellText.setAlignment(Qt.AlignCenter)

        self.layout_2.addWidget(self.wellText)

        self.layout_1 = QHBoxLayout()
        self.layout_1.setSpacing(8)
        self.layout_1.setObjectName(u"layout_1")
        self.layout_1.setContentsMargins(0, 8, 0, 0)
        self.spacer_2 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_1.addItem(self.spacer_2)

        self.filesButton = QPushButton(self.well)
        self.filesButton.setObjectName(u"filesButton")

        self.layout_1.addWidget(self.filesButton)

        self.folderButton = QPushButton(self.well)
        self.folderButton.setObjectName(u"folderButton")

        self.layout_1.addWidget(self.folderButton)

        self.spacer_3 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_1.addItem(self.spacer_3)


        self.layout_2.addLayout(self.layout_1)

        self.spacer_4 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_2.addItem(self.spacer_4)


        self.layout_3.addWidget(self.well)

        self.sources.addWidget(self.filesPage)
        self.textPage = QWidget()
        self.textPage.setObjectName(u"textPage")
        self.layout_4 = QVBoxLayout(self.textPage)
        self.layout_4.setSpacing(8)
        self.layout_4.setObjectName(u"layout_4")
        self.layout_4.setContentsMargins(0, 0, 0, 0)
        self.textLabel = QLabel(self.textPage)
        self.textLabel.setObjectName(u"textLabel")
        self.textLabel.setProperty(u"uiRole", u"fieldLabel")
        self.textLabel.setTextFormat(Qt.AutoText)

        self.layout_4.addWidget(self.textLabel)

        self.text = PasteField(self.textPage)
        self.text.setObjectName(u"text")
        self.text.setLineWrapMode(QPlainTextEdit.WidgetWidth)

        self.layout_4.addWidget(self.text)

        self.foundLabel = QLabel(self.textPage)
        self.foundLabel.setObjectName(u"foundLabel")
        self.foundLabel.setProperty(u"uiRole", u"muted")
        self.foundLabel.setWordWrap(True)
        self.foundLabel.setTextFormat(Qt.PlainText)

        self.layout_4.addWidget(self.foundLabel)

        self.layout_4.setStretch(1, 1)
        self.sources.addWidget(self.textPage)

        self.layout_6.addWidget(self.sources)

        self.layout_6.setStretch(2, 1)
        self.pages.addWidget(self.sourcePage)
        self.messagePage = EmptyState()
        self.messagePage.setObjectName(u"messagePage")
        self.pages.addWidget(self.messagePage)
        self.progressPage = QWidget()
        self.progressPage.setObjectName(u"progressPage")
        self.layout_8 = QVBoxLayout(self.progressPage)
        self.layout_8.setSpacing(8)
        self.layout_8.setObjectName(u"layout_8")
        self.layout_8.setContentsMargins(0, 0, 0, 0)
        self.spacer_6 = QSpacerItem(0, 24, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.layout_8.addItem(self.spacer_6)

        self.layout_7 = QHBoxLayout()
        self.layout_7.setSpacing(16)
        self.layout_7.setObjectName(u"layout_7")
        self.layout_7.setContentsMargins(0, 0, 0, 0)
        self.stepLabel = QLabel(self.progressPage)
        self.stepLabel.setObjectName(u"stepLabel")
        self.stepLabel.setProperty(u"uiRole", u"dialogText")
        self.stepLabel.setTextFormat(Qt.PlainText)

        self.layout_7.addWidget(self.stepLabel)

        self.spacer_7 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_7.addItem(self.spacer_7)

        self.percentLabel = QLabel(self.progressPage)
        self.percentLabel.setObjectName(u"percentLabel")
        self.percentLabel.setProperty(u"uiRole", u"fieldValue")
        self.percentLabel.setTextFormat(Qt.PlainText)

        self.layout_7.addWidget(self.percentLabel)


        self.layout_8.addLayout(self.layout_7)

        self.bar = QProgressBar(self.progressPage)
        self.bar.setObjectName(u"bar")
        self.bar.setTextVisible(False)

        self.layout_8.addWidget(self.bar)

        self.hintLabel = QLabel(self.progressPage)
        self.hintLabel.setObjectName(u"hintLabel")
        self.hintLabel.setProperty(u"uiRole", u"hint")
        self.hintLabel.setWordWrap(True)
        self.hintLabel.setTextFormat(Qt.PlainText)

        self.layout_8.addWidget(self.hintLabel)

        self.spacer_8 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_8.addItem(self.spacer_8)

        self.pages.addWidget(self.progressPage)
        self.resultPage = QWidget()
        self.resultPage.setObjectName(u"resultPage")
        self.layout_9 = QVBoxLayout(self.resultPage)
        self.layout_9.setSpacing(12)
        self.layout_9.setObjectName(u"layout_9")
        self.layout_9.setContentsMargins(0, 0, 0, 0)
        self.reportNotice = NoticeBar(self.resultPage)
        self.reportNotice.setObjectName(u"reportNotice")

        self.layout_9.addWidget(self.reportNotice)

        self.tiles = TileBar(self.resultPage)
        self.tiles.setObjectName(u"tiles")

        self.layout_9.addWidget(self.tiles)

        self.linesPages = QStackedWidget(self.resultPage)
        self.linesPages.setObjectName(u"linesPages")
        self.table = QTableView()
        self.table.setObjectName(u"table")
        self.table.setProperty(u"uiRole", u"wellTable")
        self.table.setFrameShape(QFrame.NoFrame)
        self.table.setEditTriggers(QAbstractItemView.NoEditTriggers)
        self.table.setTabKeyNavigation(False)
        self.table.setAlternatingRowColors(False)
        self.table.setSelectionMode(QAbstractItemView.SingleSelection)
        self.table.setSelectionBehavior(QAbstractItemView.SelectRows)
        self.table.setVerticalScrollMode(QAbstractItemView.ScrollPerPixel)
        self.table.setShowGrid(False)
        self.table.setWordWrap(True)
        self.table.setTextElideMode(Qt.ElideRight)
        self.linesPages.addWidget(self.table)
        self.empty = EmptyState()
        self.empty.setObjectName(u"empty")
        self.linesPages.addWidget(self.empty)

        self.layout_9.addWidget(self.linesPages)

        self.moreLabel = QLabel(self.resultPage)
        self.moreLabel.setObjectName(u"moreLabel")
        self.moreLabel.setProperty(u"uiRole", u"hint")
        self.moreLabel.setTextFormat(Qt.PlainText)

        self.layout_9.addWidget(self.moreLabel)

        self.trustLayout = QVBoxLayout()
        self.trustLayout.setSpacing(4)
        self.trustLayout.setObjectName(u"trustLayout")
        self.trustLayout.setContentsMargins(0, 0, 0, 0)
        self.trustChoice = QCheckBox(self.resultPage)
        self.trustChoice.setObjectName(u"trustChoice")

        self.trustLayout.addWidget(self.trustChoice)

        self.trustLabel = QLabel(self.resultPage)
        self.trustLabel.setObjectName(u"trustLabel")
        self.trustLabel.setProperty(u"uiRole", u"hint")
        self.trustLabel.setWordWrap(True)
        self.trustLabel.setTextFormat(Qt.PlainText)
        self.trustLabel.setTextInteractionFlags(Qt.TextSelectableByMouse)

        self.trustLayout.addWidget(self.trustLabel)


        self.layout_9.addLayout(self.trustLayout)

        self.layout_9.setStretch(2, 1)
        self.pages.addWidget(self.resultPage)

        self.layout_12.addWidget(self.pages)

        self.layout_11 = QHBoxLayout()
        self.layout_11.setSpacing(8)
        self.layout_11.setObjectName(u"layout_11")
        self.layout_11.setContentsMargins(0, 0, 0, 0)
        self.backButton = QPushButton(ImportDialog)
        self.backButton.setObjectName(u"backButton")

        self.layout_11.addWidget(self.backButton)

        self.saveButton = QPushButton(ImportDialog)
        self.saveButton.setObjectName(u"saveButton")

        self.layout_11.addWidget(self.saveButton)

        self.spacer_9 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_11.addItem(self.spacer_9)

        self.cancelButton = QPushButton(ImportDialog)
        self.cancelButton.setObjectName(u"cancelButton")

        self.layout_11.addWidget(self.cancelButton)

        self.besideButton = QPushButton(ImportDialog)
        self.besideButton.setObjectName(u"besideButton")

        self.layout_11.addWidget(self.besideButton)

        self.acceptButton = QPushButton(ImportDialog)
        self.acceptButton.setObjectName(u"acceptButton")
        self.acceptButton.setProperty(u"uiRole", u"primary")

        self.layout_11.addWidget(self.acceptButton)


        self.layout_12.addLayout(self.layout_11)

        self.layout_12.setStretch(1, 1)
#if QT_CONFIG(shortcut)
        self.textLabel.setBuddy(self.text)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.filesTab, self.textTab)
        QWidget.setTabOrder(self.textTab, self.filesButton)
        QWidget.setTabOrder(self.filesButton, self.folderButton)
        QWidget.setTabOrder(self.folderButton, self.text)
        QWidget.setTabOrder(self.text, self.tiles)
        QWidget.setTabOrder(self.tiles, self.table)
        QWidget.setTabOrder(self.table, self.trustChoice)
        QWidget.setTabOrder(self.trustChoice, self.backButton)
        QWidget.setTabOrder(self.backButton, self.saveButton)
        QWidget.setTabOrder(self.saveButton, self.cancelButton)
        QWidget.setTabOrder(self.cancelButton, self.besideButton)
        QWidget.setTabOrder(self.besideButton, self.acceptButton)

        self.retranslateUi(ImportDialog)

        self.pages.setCurrentIndex(0)
        self.sources.setCurrentIndex(0)
        self.filesButton.setDefault(True)
        self.linesPages.setCurrentIndex(0)

    # setupUi

    def retranslateUi(self, ImportDialog: QDialog) -> None:
        ImportDialog.setWindowTitle(QCoreApplication.translate("ImportDialog", u"Import records", None))
        self.titleLabel.setText("")
        self.introLabel.setText("")
#if QT_CONFIG(accessibility)
        self.sourceNotice.setAccessibleName(QCoreApplication.translate("ImportDialog", u"Notice", None))
#endif // QT_CONFIG(accessibility)
        self.filesTab.setText(QCoreApplication.translate("ImportDialog", u"Files or folders", None))
        self.textTab.setText(QCoreApplication.translate("ImportDialog", u"By number, or pasted", None))
#if QT_CONFIG(accessibility)
        self.well.setAccessibleName(QCoreApplication.translate("ImportDialog", u"Drop files here", None))
#endif // QT_CONFIG(accessibility)
        self.wellIcon.setText("")
        self.wellTitle.setText(QCoreApplication.translate("ImportDialog", u"Drop files or folders here", None))
        self.wellText.setText(QCoreApplication.translate("ImportDialog", u"Study records from ClinicalTrials.gov as JSON, NDJSON, zip or gzip; or a bundle of another workspace.\n"
"You can drop them anywhere on the main window, too.", None))
        self.filesButton.setText(QCoreApplication.translate("ImportDialog", u"Choose &files\u2026", None))
        self.folderButton.setText(QCoreApplication.translate("ImportDialog", u"Choose a f&older\u2026", None))
        self.textLabel.setText(QCoreApplication.translate("ImportDialog", u"&Paste NCT numbers, in any text, or whole records as JSON", None))
#if QT_CONFIG(accessibility)
        self.text.setAccessibleName(QCoreApplication.translate("ImportDialog", u"NCT numbers, in any text, or records as JSON", None))
#endif // QT_CONFIG(accessibility)
        self.text.setPlaceholderText(QCoreApplication.translate("ImportDialog", u"An e-mail, a list, addresses of studies: every NCT number in it is found.", None))
        self.foundLabel.setText("")
#if QT_CONFIG(accessibility)
        self.foundLabel.setAccessibleName(QCoreApplication.translate("ImportDialog", u"What was found in the text", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.messagePage.setAccessibleName(QCoreApplication.translate("ImportDialog", u"Message", None))
#endif // QT_CONFIG(accessibility)
        self.stepLabel.setText("")
#if QT_CONFIG(accessibility)
        self.stepLabel.setAccessibleName(QCoreApplication.translate("ImportDialog", u"Present step", None))
#endif // QT_CONFIG(accessibility)
        self.percentLabel.setText("")
#if QT_CONFIG(accessibility)
        self.percentLabel.setAccessibleName(QCoreApplication.translate("ImportDialog", u"Done so far", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.bar.setAccessibleName(QCoreApplication.translate("ImportDialog", u"Progress", None))
#endif // QT_CONFIG(accessibility)
        self.hintLabel.setText("")
#if QT_CONFIG(accessibility)
        self.hintLabel.setAccessibleName(QCoreApplication.translate("ImportDialog", u"What is safe", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.reportNotice.setAccessibleName(QCoreApplication.translate("ImportDialog", u"Result", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.tiles.setAccessibleName(QCoreApplication.translate("ImportDialog", u"What comes in", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.table.setAccessibleName(QCoreApplication.translate("ImportDialog", u"Records", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.empty.setAccessibleName(QCoreApplication.translate("ImportDialog", u"No records", None))
#endif // QT_CONFIG(accessibility)
        self.moreLabel.setText("")
#if QT_CONFIG(accessibility)
        self.moreLabel.setAccessibleName(QCoreApplication.translate("ImportDialog", u"How many are shown", None))
#endif // QT_CONFIG(accessibility)
        self.trustChoice.setText(QCoreApplication.translate("ImportDialog", u"Trust these signers", None))
        self.trustLabel.setText("")
#if QT_CONFIG(accessibility)
        self.trustLabel.setAccessibleName(QCoreApplication.translate("ImportDialog", u"Signers who are not known here", None))
#endif // QT_CONFIG(accessibility)
        self.backButton.setText(QCoreApplication.translate("ImportDialog", u"Back", None))
        self.saveButton.setText(QCoreApplication.translate("ImportDialog", u"Save report\u2026", None))
        self.cancelButton.setText(QCoreApplication.translate("ImportDialog", u"Cancel", None))
        self.besideButton.setText(QCoreApplication.translate("ImportDialog", u"Show in list", None))
        self.acceptButton.setText(QCoreApplication.translate("ImportDialog", u"Import", None))
    # retranslateUi
