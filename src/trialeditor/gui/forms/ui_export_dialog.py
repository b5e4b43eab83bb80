# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'export_dialog.ui'
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
from PySide6.QtWidgets import (QApplication, QCheckBox, QDialog, QHBoxLayout,
    QLabel, QLineEdit, QPlainTextEdit, QProgressBar,
    QPushButton, QRadioButton, QSizePolicy, QSpacerItem,
    QStackedWidget, QVBoxLayout, QWidget)

from trialeditor.gui.widgets.notice_bar import NoticeBar

class Ui_ExportDialog(object):
    def setupUi(self, ExportDialog: QDialog) -> None:
        if not ExportDialog.objectName():
            ExportDialog.setObjectName(u"ExportDialog")
        ExportDialog.resize(560, 700)
        self.layout_14 = QVBoxLayout(ExportDialog)
        self.layout_14.setSpacing(16)
        self.layout_14.setObjectName(u"layout_14")
        self.layout_14.setContentsMargins(24, 24, 24, 16)
        self.layout_11 = QVBoxLayout()
        self.layout_11.setSpacing(4)
        self.layout_11.setObjectName(u"layout_11")
        self.layout_11.setContentsMargins(0, 0, 0, 0)
        self.titleLabel = QLabel(ExportDialog)
        self.titleLabel.setObjectName(u"titleLabel")
        self.titleLabel.setProperty(u"uiRole", u"dialogTitle")
        self.titleLabel.setWordWrap(True)
        self.titleLabel.setTextFormat(Qt.PlainText)

        self.layout_11.addWidget(self.titleLabel)

        self.introLabel = QLabel(ExportDialog)
        self.introLabel.setObjectName(u"introLabel")
        self.introLabel.setProperty(u"uiRole", u"dialogText")
        self.introLabel.setWordWrap(True)
        self.introLabel.setTextFormat(Qt.PlainText)

        self.layout_11.addWidget(self.introLabel)


        self.layout_14.addLayout(self.layout_11)

        self.pages = QStackedWidget(ExportDialog)
        self.pages.setObjectName(u"pages")
        self.optionsPage = QWidget()
        self.optionsPage.setObjectName(u"optionsPage")
        self.layout_6 = QVBoxLayout(self.optionsPage)
        self.layout_6.setSpacing(16)
        self.layout_6.setObjectName(u"layout_6")
        self.layout_6.setContentsMargins(0, 0, 0, 0)
        self.layout_1 = QVBoxLayout()
        self.layout_1.setSpacing(4)
        self.layout_1.setObjectName(u"layout_1")
        self.layout_1.setContentsMargins(0, 0, 0, 0)
        self.formatCaption = QLabel(self.optionsPage)
        self.formatCaption.setObjectName(u"formatCaption")
        self.formatCaption.setProperty(u"uiRole", u"fieldLabel")
        self.formatCaption.setTextFormat(Qt.PlainText)

        self.layout_1.addWidget(self.formatCaption)

        self.htmlChoice = QRadioButton(self.optionsPage)
        self.htmlChoice.setObjectName(u"htmlChoice")
        self.htmlChoice.setChecked(True)

        self.layout_1.addWidget(self.htmlChoice, 0, Qt.AlignLeft)

        self.jsonChoice = QRadioButton(self.optionsPage)
        self.jsonChoice.setObjectName(u"jsonChoice")

        self.layout_1.addWidget(self.jsonChoice, 0, Qt.AlignLeft)

        self.bothChoice = QRadioButton(self.optionsPage)
        self.bothChoice.setObjectName(u"bothChoice")

        self.layout_1.addWidget(self.bothChoice, 0, Qt.AlignLeft)

        self.csvChoice = QRadioButton(self.optionsPage)
        self.csvChoice.setObjectName(u"csvChoice")

        self.layout_1.addWidget(self.csvChoice, 0, Qt.AlignLeft)

        self.allChoice = QRadioButton(self.optionsPage)
        self.allChoice.setObjectName(u"allChoice")

        self.layout_1.addWidget(self.allChoice, 0, Qt.AlignLeft)

        self.historyChoice = QCheckBox(self.optionsPage)
        self.historyChoice.setObjectName(u"historyChoice")

        self.layout_1.addWidget(self.historyChoice, 0, Qt.AlignLeft)

        self.historyHint = QLabel(self.optionsPage)
        self.historyHint.setObjectName(u"historyHint")
        self.historyHint.setProperty(u"uiRole", u"hint")
        self.historyHint.setWordWrap(True)
        self.historyHint.setTextFormat(Qt.PlainText)

        self.layout_1.addWidget(self.historyHint)


        self.layout_6.addLayout(self.layout_1)

        self.layout_2 = QVBoxLayout()
        self.layout_2.setSpacing(4)
        self.layout_2.setObjectName(u"layout_2")
        self.layout_2.setContentsMargins(0, 0, 0, 0)
        self.moreCaption = QLabel(self.optionsPage)
        self.moreCaption.setObjectName(u"moreCaption")
        self.moreCaption.setProperty(u"uiRole", u"fieldLabel")
        self.moreCaption.setTextFormat(Qt.PlainText)

        self.layout_2.addWidget(self.moreCaption)

        self.bagChoice = QCheckBox(self.optionsPage)
        self.bagChoice.setObjectName(u"bagChoice")

        self.layout_2.addWidget(self.bagChoice, 0, Qt.AlignLeft)

        self.zipChoice = QCheckBox(self.optionsPage)
        self.zipChoice.setObjectName(u"zipChoice")

        self.layout_2.addWidget(self.zipChoice, 0, Qt.AlignLeft)

        self.draftsChoice = QCheckBox(self.optionsPage)
        self.draftsChoice.setObjectName(u"draftsChoice")

        self.layout_2.addWidget(self.draftsChoice, 0, Qt.AlignLeft)

        self.draftsHint = QLabel(self.optionsPage)
        self.draftsHint.setObjectName(u"draftsHint")
        self.draftsHint.setProperty(u"uiRole", u"problem")
        self.draftsHint.setWordWrap(True)
        self.draftsHint.setTextFormat(Qt.PlainText)

        self.layout_2.addWidget(self.draftsHint)


        self.layout_6.addLayout(self.layout_2)

        self.layout_4 = QVBoxLayout()
        self.layout_4.setSpacing(4)
        self.layout_4.setObjectName(u"layout_4")
        self.layout_4.setContentsMargins(0, 0, 0, 0)
        self.folderLabel = QLabel(self.optionsPage)
        self.folderLabel.setObjectName(u"folderLabel")
        self.folderLabel.setProperty(u"uiRole", u"fieldLabel")
        self.folderLabel.setTextFormat(Qt.AutoText)

        self.layout_4.addWidget(self.folderLabel)

        self.layout_3 = QHBoxLayout()
        self.layout_3.setSpacing(8)
        self.layout_3.setObjectName(u"layout_3")
        self.layout_3.setContentsMargins(0, 0, 0, 0)
        self.folder = QLineEdit(self.optionsPage)
        self.folder.setObjectName(u"folder")

        self.layout_3.addWidget(self.folder)

        self.browseButton = QPushButton(self.optionsPage)
        self.browseButton.setObjectName(u"browseButton")

        self.layout_3.addWidget(self.browseButton)


        self.layout_4.addLayout(self.layout_3)

        self.targetHint = QLabel(self.optionsPage)
        self.targetHint.setObjectName(u"targetHint")
        self.targetHint.setProperty(u"uiRole", u"hint")
        self.targetHint.setWordWrap(True)
        self.targetHint.setTextFormat(Qt.PlainText)

        self.layout_4.addWidget(self.targetHint)


        self.layout_6.addLayout(self.layout_4)

        self.spacer_5 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_6.addItem(self.spacer_5)

        self.pages.addWidget(self.optionsPage)
        self.progressPage = QWidget()
        self.progressPage.setObjectName(u"progressPage")
        self.layout_9 = QVBoxLayout(self.progressPage)
        self.layout_9.setSpacing(8)
        self.layout_9.setObjectName(u"layout_9")
        self.layout_9.setContentsMargins(0, 0, 0, 0)
        self.spacer_7 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_9.addItem(self.spacer_7)

        self.stepLabel = QLabel(self.progressPage)
        self.stepLabel.setObjectName(u"stepLabel")
        self.stepLabel.setProperty(u"uiRole", u"dialogText")
        self.stepLabel.setTextFormat(Qt.PlainText)

        self.layout_9.addWidget(self.stepLabel)

        self.bar = QProgressBar(self.progressPage)
        self.bar.setObjectName(u"bar")
        self.bar.setTextVisible(False)

        self.layout_9.addWidget(self.bar)

        self.doneLabel = QLabel(self.progressPage)
        self.doneLabel.setObjectName(u"doneLabel")
        self.doneLabel.setProperty(u"uiRole", u"muted")
        self.doneLabel.setTextFormat(Qt.PlainText)

        self.layout_9.addWidget(self.doneLabel)

        self.spacer_8 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_9.addItem(self.spacer_8)

        self.pages.addWidget(self.progressPage)
        self.reportPage = QWidget()
        self.reportPage.setObjectName(u"reportPage")
        self.layout_10 = QVBoxLayout(self.reportPage)
        self.layout_10.setSpacing(12)
        self.layout_10.setObjectName(u"layout_10")
        self.layout_10.setContentsMargins(0, 0, 0, 0)
        self.reportNotice = NoticeBar(self.reportPage)
        self.reportNotice.setObjectName(u"reportNotice")

        self.layout_10.addWidget(self.reportNotice)

        self.reportText = QPlainTextEdit(self.reportPage)
        self.reportText.setObjectName(u"reportText")
        self.reportText.setReadOnly(True)
        self.reportText.setTabChangesFocus(True)
        self.reportText.setProperty(u"uiRole", u"quote")

        self.layout_10.addWidget(self.reportText)

        self.layout_10.setStretch(1, 1)
        self.pages.addWidget(self.reportPage)

        self.layout_14.addWidget(self.pages)

        self.layout_13 = QHBoxLayout()
        self.layout_13.setSpacing(8)
        self.layout_13.setObjectName(u"layout_13")
        self.layout_13.setContentsMargins(0, 0, 0, 0)
        self.openButton = QPushButton(ExportDialog)
        self.openButton.setObjectName(u"openButton")

        self.layout_13.addWidget(self.openButton)

        self.verifyButton = QPushButton(ExportDialog)
        self.verifyButton.setObjectName(u"verifyButton")

        self.layout_13.addWidget(self.verifyButton)

        self.trustButton = QPushButton(ExportDialog)
        self.trustButton.setObjectName(u"trustButton")

        self.layout_13.addWidget(self.trustButton)

        self.spacer_12 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_13.addItem(self.spacer_12)

        self.cancelButton = QPushButton(ExportDialog)
        self.cancelButton.setObjectName(u"cancelButton")

        self.layout_13.addWidget(self.cancelButton)

        self.acceptButton = QPushButton(ExportDialog)
        self.acceptButton.setObjectName(u"acceptButton")
        self.acceptButton.setProperty(u"uiRole", u"primary")

        self.layout_13.addWidget(self.acceptButton)


        self.layout_14.addLayout(self.layout_13)

        self.layout_14.setStretch(1, 1)
#if QT_CONFIG(shortcut)
        self.folderLabel.setBuddy(self.folder)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(ExportDialog)

        self.pages.setCurrentIndex(0)
        self.acceptButton.setDefault(True)

    # setupUi

    def retranslateUi(self, ExportDialog: QDialog) -> None:
        ExportDialog.setWindowTitle(QCoreApplication.translate("ExportDialog", u"Export", None))
        self.titleLabel.setText(QCoreApplication.translate("ExportDialog", u"Export pages", None))
        self.introLabel.setText(QCoreApplication.translate("ExportDialog", u"What goes out is what was signed. Later edits do not unpublish a signed page.", None))
        self.formatCaption.setText(QCoreApplication.translate("ExportDialog", u"Format", None))
        self.htmlChoice.setText(QCoreApplication.translate("ExportDialog", u"&HTML: the website that patients read", None))
        self.jsonChoice.setText(QCoreApplication.translate("ExportDialog", u"&JSON: data for other programs, with its schema", None))
        self.bothChoice.setText(QCoreApplication.translate("ExportDialog", u"&Both: the website and its data", None))
        self.csvChoice.setText(QCoreApplication.translate("ExportDialog", u"&CSV: one table of all pages, for spreadsheets", None))
        self.allChoice.setText(QCoreApplication.translate("ExportDialog", u"&All three", None))
        self.historyChoice.setText(QCoreApplication.translate("ExportDialog", u"With the histor&y of each page, to take it into another workspace", None))
        self.historyHint.setText("")
        self.moreCaption.setText(QCoreApplication.translate("ExportDialog", u"Packing and pages", None))
        self.bagChoice.setText(QCoreApplication.translate("ExportDialog", u"As a BagIt ba&g, with the checksums that archives ask for", None))
        self.zipChoice.setText(QCoreApplication.translate("ExportDialog", u"In one &zip file, to send it", None))
        self.draftsChoice.setText(QCoreApplication.translate("ExportDialog", u"Include pages that are &not signed", None))
        self.draftsHint.setText(QCoreApplication.translate("ExportDialog", u"Every page that is not signed says DRAFT. Do not publish it.", None))
        self.folderLabel.setText(QCoreApplication.translate("ExportDialog", u"&Folder", None))
#if QT_CONFIG(accessibility)
        self.folder.setAccessibleName(QCoreApplication.translate("ExportDialog", u"Folder", None))
#endif // QT_CONFIG(accessibility)
        self.browseButton.setText(QCoreApplication.translate("ExportDialog", u"Choose\u2026", None))
#if QT_CONFIG(accessibility)
        self.browseButton.setAccessibleName(QCoreApplication.translate("ExportDialog", u"Choose a folder", None))
#endif // QT_CONFIG(accessibility)
        self.targetHint.setText("")
#if QT_CONFIG(accessibility)
        self.targetHint.setAccessibleName(QCoreApplication.translate("ExportDialog", u"What will be written", None))
#endif // QT_CONFIG(accessibility)
        self.stepLabel.setText("")
#if QT_CONFIG(accessibility)
        self.stepLabel.setAccessibleName(QCoreApplication.translate("ExportDialog", u"Present step", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.bar.setAccessibleName(QCoreApplication.translate("ExportDialog", u"Progress", None))
#endif // QT_CONFIG(accessibility)
        self.doneLabel.setText("")
#if QT_CONFIG(accessibility)
        self.doneLabel.setAccessibleName(QCoreApplication.translate("ExportDialog", u"Done so far", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.reportNotice.setAccessibleName(QCoreApplication.translate("ExportDialog", u"Result", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.reportText.setAccessibleName(QCoreApplication.translate("ExportDialog", u"Details", None))
#endif // QT_CONFIG(accessibility)
        self.openButton.setText(QCoreApplication.translate("ExportDialog", u"Open the folder", None))
        self.verifyButton.setText(QCoreApplication.translate("ExportDialog", u"Verify the bundle", None))
        self.trustButton.setText(QCoreApplication.translate("ExportDialog", u"Verify with keys\u2026", None))
#if QT_CONFIG(tooltip)
        self.trustButton.setToolTip(QCoreApplication.translate("ExportDialog", u"Also confirm who signed, with a key list that was exported from the workspace", None))
#endif // QT_CONFIG(tooltip)
        self.cancelButton.setText(QCoreApplication.translate("ExportDialog", u"Cancel", None))
        self.acceptButton.setText(QCoreApplication.translate("ExportDialog", u"Export", None))
    # retranslateUi
