# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'settings_export.ui'
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
from PySide6.QtWidgets import (QApplication, QCheckBox, QHBoxLayout, QLabel,
    QLineEdit, QPushButton, QRadioButton, QSizePolicy,
    QSpacerItem, QVBoxLayout, QWidget)

class Ui_SettingsExport(object):
    def setupUi(self, SettingsExport: QWidget) -> None:
        if not SettingsExport.objectName():
            SettingsExport.setObjectName(u"SettingsExport")
        SettingsExport.resize(480, 520)
        self.pageLayout = QVBoxLayout(SettingsExport)
        self.pageLayout.setSpacing(16)
        self.pageLayout.setObjectName(u"pageLayout")
        self.pageLayout.setContentsMargins(24, 24, 24, 16)
        self.headLayout = QVBoxLayout()
        self.headLayout.setSpacing(4)
        self.headLayout.setObjectName(u"headLayout")
        self.titleLabel = QLabel(SettingsExport)
        self.titleLabel.setObjectName(u"titleLabel")
        self.titleLabel.setProperty(u"uiRole", u"paneTitle")
        self.titleLabel.setTextFormat(Qt.PlainText)

        self.headLayout.addWidget(self.titleLabel)

        self.introLabel = QLabel(SettingsExport)
        self.introLabel.setObjectName(u"introLabel")
        self.introLabel.setProperty(u"uiRole", u"dialogText")
        self.introLabel.setTextFormat(Qt.PlainText)
        self.introLabel.setWordWrap(True)

        self.headLayout.addWidget(self.introLabel)


        self.pageLayout.addLayout(self.headLayout)

        self.group_1 = QVBoxLayout()
        self.group_1.setSpacing(8)
        self.group_1.setObjectName(u"group_1")
        self.formatLabel = QLabel(SettingsExport)
        self.formatLabel.setObjectName(u"formatLabel")
        self.formatLabel.setProperty(u"uiRole", u"fieldLabel")
        self.formatLabel.setTextFormat(Qt.PlainText)

        self.group_1.addWidget(self.formatLabel)

        self.htmlChoice = QRadioButton(SettingsExport)
        self.htmlChoice.setObjectName(u"htmlChoice")

        self.group_1.addWidget(self.htmlChoice, 0, Qt.AlignLeft)

        self.jsonChoice = QRadioButton(SettingsExport)
        self.jsonChoice.setObjectName(u"jsonChoice")

        self.group_1.addWidget(self.jsonChoice, 0, Qt.AlignLeft)

        self.bothChoice = QRadioButton(SettingsExport)
        self.bothChoice.setObjectName(u"bothChoice")

        self.group_1.addWidget(self.bothChoice, 0, Qt.AlignLeft)

        self.csvChoice = QRadioButton(SettingsExport)
        self.csvChoice.setObjectName(u"csvChoice")

        self.group_1.addWidget(self.csvChoice, 0, Qt.AlignLeft)

        self.allChoice = QRadioButton(SettingsExport)
        self.allChoice.setObjectName(u"allChoice")

        self.group_1.addWidget(self.allChoice, 0, Qt.AlignLeft)

        self.historyChoice = QCheckBox(SettingsExport)
        self.historyChoice.setObjectName(u"historyChoice")

        self.group_1.addWidget(self.historyChoice, 0, Qt.AlignLeft)


        self.pageLayout.addLayout(self.group_1)

        self.group_2 = QVBoxLayout()
        self.group_2.setSpacing(8)
        self.group_2.setObjectName(u"group_2")
        self.packLabel = QLabel(SettingsExport)
        self.packLabel.setObjectName(u"packLabel")
        self.packLabel.setProperty(u"uiRole", u"fieldLabel")
        self.packLabel.setTextFormat(Qt.PlainText)

        self.group_2.addWidget(self.packLabel)

        self.bagChoice = QCheckBox(SettingsExport)
        self.bagChoice.setObjectName(u"bagChoice")

        self.group_2.addWidget(self.bagChoice, 0, Qt.AlignLeft)

        self.zipChoice = QCheckBox(SettingsExport)
        self.zipChoice.setObjectName(u"zipChoice")

        self.group_2.addWidget(self.zipChoice, 0, Qt.AlignLeft)


        self.pageLayout.addLayout(self.group_2)

        self.group_3 = QVBoxLayout()
        self.group_3.setSpacing(4)
        self.group_3.setObjectName(u"group_3")
        self.folderLabel = QLabel(SettingsExport)
        self.folderLabel.setObjectName(u"folderLabel")
        self.folderLabel.setProperty(u"uiRole", u"fieldLabel")
        self.folderLabel.setTextFormat(Qt.AutoText)

        self.group_3.addWidget(self.folderLabel)

        self.folderRow = QHBoxLayout()
        self.folderRow.setSpacing(8)
        self.folderRow.setObjectName(u"folderRow")
        self.folder = QLineEdit(SettingsExport)
        self.folder.setObjectName(u"folder")

        self.folderRow.addWidget(self.folder)

        self.browseButton = QPushButton(SettingsExport)
        self.browseButton.setObjectName(u"browseButton")

        self.folderRow.addWidget(self.browseButton)


        self.group_3.addLayout(self.folderRow)

        self.folderProblem = QLabel(SettingsExport)
        self.folderProblem.setObjectName(u"folderProblem")
        self.folderProblem.setProperty(u"uiRole", u"problem")
        self.folderProblem.setTextFormat(Qt.PlainText)
        self.folderProblem.setWordWrap(True)

        self.group_3.addWidget(self.folderProblem)

        self.folderHint = QLabel(SettingsExport)
        self.folderHint.setObjectName(u"folderHint")
        self.folderHint.setProperty(u"uiRole", u"hint")
        self.folderHint.setTextFormat(Qt.PlainText)
        self.folderHint.setWordWrap(True)

        self.group_3.addWidget(self.folderHint)


        self.pageLayout.addLayout(self.group_3)

        self.spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.pageLayout.addItem(self.spacer)

#if QT_CONFIG(shortcut)
        self.folderLabel.setBuddy(self.folder)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.htmlChoice, self.jsonChoice)
        QWidget.setTabOrder(self.jsonChoice, self.bothChoice)
        QWidget.setTabOrder(self.bothChoice, self.csvChoice)
        QWidget.setTabOrder(self.csvChoice, self.allChoice)
        QWidget.setTabOrder(self.allChoice, self.historyChoice)
        QWidget.setTabOrder(self.historyChoice, self.bagChoice)
        QWidget.setTabOrder(self.bagChoice, self.zipChoice)
        QWidget.setTabOrder(self.zipChoice, self.folder)
        QWidget.setTabOrder(self.folder, self.browseButton)

        self.retranslateUi(SettingsExport)
    # setupUi

    def retranslateUi(self, SettingsExport: QWidget) -> None:
        self.titleLabel.setText(QCoreApplication.translate("SettingsExport", u"Export", None))
        self.introLabel.setText(QCoreApplication.translate("SettingsExport", u"What the export dialog proposes for the first export of a workspace. Later it proposes what you chose last.", None))
        self.formatLabel.setText(QCoreApplication.translate("SettingsExport", u"Format", None))
        self.htmlChoice.setText(QCoreApplication.translate("SettingsExport", u"&HTML: the website that patients read", None))
        self.jsonChoice.setText(QCoreApplication.translate("SettingsExport", u"&JSON: data for other programs, with its schema", None))
        self.bothChoice.setText(QCoreApplication.translate("SettingsExport", u"&Both: the website and its data", None))
        self.csvChoice.setText(QCoreApplication.translate("SettingsExport", u"&CSV: one table of all pages, for spreadsheets", None))
        self.allChoice.setText(QCoreApplication.translate("SettingsExport", u"&All three", None))
        self.historyChoice.setText(QCoreApplication.translate("SettingsExport", u"With the histor&y of each page, to take it into another workspace", None))
        self.packLabel.setText(QCoreApplication.translate("SettingsExport", u"Packing", None))
        self.bagChoice.setText(QCoreApplication.translate("SettingsExport", u"As a BagIt ba&g, with the checksums that archives ask for", None))
        self.zipChoice.setText(QCoreApplication.translate("SettingsExport", u"In one &zip file, to send it", None))
        self.folderLabel.setText(QCoreApplication.translate("SettingsExport", u"&Folder", None))
#if QT_CONFIG(accessibility)
        self.folder.setAccessibleName(QCoreApplication.translate("SettingsExport", u"Folder of exports", None))
#endif // QT_CONFIG(accessibility)
        self.folder.setPlaceholderText(QCoreApplication.translate("SettingsExport", u"Your documents", None))
        self.browseButton.setText(QCoreApplication.translate("SettingsExport", u"Choose\u2026", None))
#if QT_CONFIG(accessibility)
        self.browseButton.setAccessibleName(QCoreApplication.translate("SettingsExport", u"Choose a folder for exports", None))
#endif // QT_CONFIG(accessibility)
        self.folderProblem.setText("")
#if QT_CONFIG(accessibility)
        self.folderProblem.setAccessibleName(QCoreApplication.translate("SettingsExport", u"About this folder", None))
#endif // QT_CONFIG(accessibility)
        self.folderHint.setText(QCoreApplication.translate("SettingsExport", u"Leave it empty for your documents. Drafts are never included unless you ask for them each time.", None))
        pass
    # retranslateUi
