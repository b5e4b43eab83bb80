# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'replace_dialog.ui'
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
from PySide6.QtWidgets import (QAbstractItemView, QApplication, QCheckBox, QComboBox,
    QDialog, QHBoxLayout, QLabel, QLineEdit,
    QListView, QProgressBar, QPushButton, QSizePolicy,
    QSpacerItem, QStackedWidget, QToolButton, QVBoxLayout,
    QWidget)

from trialeditor.gui.widgets.empty_state import EmptyState

class Ui_ReplaceDialog(object):
    def setupUi(self, ReplaceDialog: QDialog) -> None:
        if not ReplaceDialog.objectName():
            ReplaceDialog.setObjectName(u"ReplaceDialog")
        ReplaceDialog.resize(880, 680)
        self.layout_1 = QVBoxLayout(ReplaceDialog)
        self.layout_1.setSpacing(12)
        self.layout_1.setObjectName(u"layout_1")
        self.layout_1.setContentsMargins(24, 24, 24, 16)
        self.titleLabel = QLabel(ReplaceDialog)
        self.titleLabel.setObjectName(u"titleLabel")
        self.titleLabel.setProperty(u"uiRole", u"dialogTitle")
        self.titleLabel.setTextFormat(Qt.PlainText)
        self.titleLabel.setWordWrap(False)

        self.layout_1.addWidget(self.titleLabel)

        self.introLabel = QLabel(ReplaceDialog)
        self.introLabel.setObjectName(u"introLabel")
        self.introLabel.setProperty(u"uiRole", u"dialogText")
        self.introLabel.setTextFormat(Qt.PlainText)
        self.introLabel.setWordWrap(True)

        self.layout_1.addWidget(self.introLabel)

        self.layout_2 = QHBoxLayout()
        self.layout_2.setSpacing(12)
        self.layout_2.setObjectName(u"layout_2")
        self.layout_2.setContentsMargins(0, 0, 0, 0)
        self.layout_3 = QVBoxLayout()
        self.layout_3.setSpacing(4)
        self.layout_3.setObjectName(u"layout_3")
        self.layout_3.setContentsMargins(0, 0, 0, 0)
        self.findEditLabel = QLabel(ReplaceDialog)
        self.findEditLabel.setObjectName(u"findEditLabel")
        self.findEditLabel.setProperty(u"uiRole", u"fieldLabel")
        self.findEditLabel.setTextFormat(Qt.AutoText)
        self.findEditLabel.setWordWrap(False)

        self.layout_3.addWidget(self.findEditLabel)

        self.findEdit = QLineEdit(ReplaceDialog)
        self.findEdit.setObjectName(u"findEdit")
        self.findEdit.setMaxLength(2000)

        self.layout_3.addWidget(self.findEdit)


        self.layout_2.addLayout(self.layout_3)

        self.layout_4 = QVBoxLayout()
        self.layout_4.setSpacing(4)
        self.layout_4.setObjectName(u"layout_4")
        self.layout_4.setContentsMargins(0, 0, 0, 0)
        self.replaceEditLabel = QLabel(ReplaceDialog)
        self.replaceEditLabel.setObjectName(u"replaceEditLabel")
        self.replaceEditLabel.setProperty(u"uiRole", u"fieldLabel")
        self.replaceEditLabel.setTextFormat(Qt.AutoText)
        self.replaceEditLabel.setWordWrap(False)

        self.layout_4.addWidget(self.replaceEditLabel)

        self.replaceEdit = QLineEdit(ReplaceDialog)
        self.replaceEdit.setObjectName(u"replaceEdit")
        self.replaceEdit.setMaxLength(2000)

        self.layout_4.addWidget(self.replaceEdit)


        self.layout_2.addLayout(self.layout_4)

        self.layout_5 = QVBoxLayout()
        self.layout_5.setSpacing(4)
        self.layout_5.setObjectName(u"layout_5")
        self.layout_5.setContentsMargins(0, 0, 0, 0)
        self.sectionLabel = QLabel(ReplaceDialog)
        self.sectionLabel.setObjectName(u"sectionLabel")
        self.sectionLabel.setProperty(u"uiRole", u"fieldLabel")
        self.sectionLabel.setTextFormat(Qt.AutoText)
        self.sectionLabel.setWordWrap(False)

        self.layout_5.addWidget(self.sectionLabel)

        self.sectionBox = QComboBox(ReplaceDialog)
        self.sectionBox.setObjectName(u"sectionBox")
        self.sectionBox.setSizeAdjustPolicy(QComboBox.AdjustToMinimumContentsLengthWithIcon)
        self.sectionBox.setMinimumContentsLength(18)

        self.layout_5.addWidget(self.sectionBox)


        self.layout_2.addLayout(self.layout_5)

        self.layout_2.setStretch(0, 2)
        self.layout_2.setStretch(1, 2)
        self.layout_2.setStretch(2, 1)

        self.layout_1.addLayout(self.layout_2)

        self.layout_6 = QHBoxLayout()
        self.layout_6.setSpacing(16)
        self.layout_6.setObjectName(u"layout_6")
        self.layout_6.setContentsMargins(0, 0, 0, 0)
        self.caseBox = QCheckBox(ReplaceDialog)
        self.caseBox.setObjectName(u"caseBox")

        self.layout_6.addWidget(self.caseBox, 0, Qt.AlignLeft)

        self.wholeBox = QCheckBox(ReplaceDialog)
        self.wholeBox.setObjectName(u"wholeBox")

        self.layout_6.addWidget(self.wholeBox, 0, Qt.AlignLeft)

        self.phraseBox = QCheckBox(ReplaceDialog)
        self.phraseBox.setObjectName(u"phraseBox")

        self.layout_6.addWidget(self.phraseBox, 0, Qt.AlignLeft)

        self.spacer_1 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_6.addItem(self.spacer_1)

        self.lookButton = QPushButton(ReplaceDialog)
        self.lookButton.setObjectName(u"lookButton")
        self.lookButton.setAutoDefault(True)

        self.layout_6.addWidget(self.lookButton)


        self.layout_1.addLayout(self.layout_6)

        self.pages = QStackedWidget(ReplaceDialog)
        self.pages.setObjectName(u"pages")
        self.startPage = QWidget()
        self.startPage.setObjectName(u"startPage")
        self.layout_8 = QVBoxLayout(self.startPage)
        self.layout_8.setSpacing(0)
        self.layout_8.setObjectName(u"layout_8")
        self.layout_8.setContentsMargins(0, 0, 0, 0)
        self.empty = EmptyState(self.startPage)
        self.empty.setObjectName(u"empty")

        self.layout_8.addWidget(self.empty)

        self.pages.addWidget(self.startPage)
        self.rowsPage = QWidget()
        self.rowsPage.setObjectName(u"rowsPage")
        self.layout_9 = QVBoxLayout(self.rowsPage)
        self.layout_9.setSpacing(8)
        self.layout_9.setObjectName(u"layout_9")
        self.layout_9.setContentsMargins(0, 0, 0, 0)
        self.layout_12 = QHBoxLayout()
        self.layout_12.setSpacing(8)
        self.layout_12.setObjectName(u"layout_12")
        self.layout_12.setContentsMargins(0, 0, 0, 0)
        self.summaryLabel = QLabel(self.rowsPage)
        self.summaryLabel.setObjectName(u"summaryLabel")
        self.summaryLabel.setProperty(u"uiRole", u"fieldValue")
        self.summaryLabel.setTextFormat(Qt.PlainText)
        self.summaryLabel.setWordWrap(True)

        self.layout_12.addWidget(self.summaryLabel)

        self.allButton = QToolButton(self.rowsPage)
        self.allButton.setObjectName(u"allButton")
        self.allButton.setProperty(u"uiRole", u"linkButton")
        self.allButton.setFocusPolicy(Qt.StrongFocus)

        self.layout_12.addWidget(self.allButton)

        self.noneButton = QToolButton(self.rowsPage)
        self.noneButton.setObjectName(u"noneButton")
        self.noneButton.setProperty(u"uiRole", u"linkButton")
        self.noneButton.setFocusPolicy(Qt.StrongFocus)

        self.layout_12.addWidget(self.noneButton)

        self.layout_12.setStretch(0, 1)

        self.layout_9.addLayout(self.layout_12)

        self.effectLabel = QLabel(self.rowsPage)
        self.effectLabel.setObjectName(u"effectLabel")
        self.effectLabel.setProperty(u"uiRole", u"reason")
        self.effectLabel.setTextFormat(Qt.PlainText)
        self.effectLabel.setWordWrap(True)

        self.layout_9.addWidget(self.effectLabel)

        self.rows = QListView(self.rowsPage)
        self.rows.setObjectName(u"rows")
        self.rows.setProperty(u"uiRole", u"wellList")
        self.rows.setVerticalScrollMode(QAbstractItemView.ScrollPerPixel)
        self.rows.setHorizontalScrollBarPolicy(Qt.ScrollBarAlwaysOff)
        self.rows.setUniformItemSizes(True)
        self.rows.setMouseTracking(True)

        self.layout_9.addWidget(self.rows)

        self.layout_9.setStretch(2, 1)
        self.pages.addWidget(self.rowsPage)
        self.progressPage = QWidget()
        self.progressPage.setObjectName(u"progressPage")
        self.layout_10 = QVBoxLayout(self.progressPage)
        self.layout_10.setSpacing(8)
        self.layout_10.setObjectName(u"layout_10")
        self.layout_10.setContentsMargins(0, 0, 0, 0)
        self.spacer_7 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_10.addItem(self.spacer_7)

        self.stepLabel = QLabel(self.progressPage)
        self.stepLabel.setObjectName(u"stepLabel")
        self.stepLabel.setProperty(u"uiRole", u"dialogText")
        self.stepLabel.setTextFormat(Qt.PlainText)
        self.stepLabel.setWordWrap(True)

        self.layout_10.addWidget(self.stepLabel)

        self.bar = QProgressBar(self.progressPage)
        self.bar.setObjectName(u"bar")
        self.bar.setTextVisible(False)

        self.layout_10.addWidget(self.bar)

        self.doneLabel = QLabel(self.progressPage)
        self.doneLabel.setObjectName(u"doneLabel")
        self.doneLabel.setProperty(u"uiRole", u"muted")
        self.doneLabel.setTextFormat(Qt.PlainText)
        self.doneLabel.setWordWrap(True)

        self.layout_10.addWidget(self.doneLabel)

        self.spacer_8 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_10.addItem(self.spacer_8)

        self.pages.addWidget(self.progressPage)

        self.layout_1.addWidget(self.pages)

        self.layout_11 = QHBoxLayout()
        self.layout_11.setSpacing(8)
        self.layout_11.setObjectName(u"layout_11")
        self.layout_11.setContentsMargins(0, 0, 0, 0)
        self.problemLabel = QLabel(ReplaceDialog)
        self.problemLabel.setObjectName(u"problemLabel")
        self.problemLabel.setProperty(u"uiRole", u"problem")
        self.problemLabel.setTextFormat(Qt.PlainText)
        self.problemLabel.setWordWrap(True)

        self.layout_11.addWidget(self.problemLabel)

        self.spacer_2 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_11.addItem(self.spacer_2)

        self.cancelButton = QPushButton(ReplaceDialog)
        self.cancelButton.setObjectName(u"cancelButton")
        self.cancelButton.setAutoDefault(False)

        self.layout_11.addWidget(self.cancelButton)

        self.acceptButton = QPushButton(ReplaceDialog)
        self.acceptButton.setObjectName(u"acceptButton")
        self.acceptButton.setProperty(u"uiRole", u"primary")
        self.acceptButton.setAutoDefault(False)

        self.layout_11.addWidget(self.acceptButton)

        self.layout_11.setStretch(0, 4)
        self.layout_11.setStretch(1, 1)

        self.layout_1.addLayout(self.layout_11)

        self.layout_1.setStretch(4, 1)
#if QT_CONFIG(shortcut)
        self.findEditLabel.setBuddy(self.findEdit)
        self.replaceEditLabel.setBuddy(self.replaceEdit)
        self.sectionLabel.setBuddy(self.sectionBox)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.findEdit, self.replaceEdit)
        QWidget.setTabOrder(self.replaceEdit, self.sectionBox)
        QWidget.setTabOrder(self.sectionBox, self.caseBox)
        QWidget.setTabOrder(self.caseBox, self.wholeBox)
        QWidget.setTabOrder(self.wholeBox, self.phraseBox)
        QWidget.setTabOrder(self.phraseBox, self.lookButton)
        QWidget.setTabOrder(self.lookButton, self.allButton)
        QWidget.setTabOrder(self.allButton, self.noneButton)
        QWidget.setTabOrder(self.noneButton, self.rows)
        QWidget.setTabOrder(self.rows, self.cancelButton)
        QWidget.setTabOrder(self.cancelButton, self.acceptButton)

        self.retranslateUi(ReplaceDialog)
    # setupUi

    def retranslateUi(self, ReplaceDialog: QDialog) -> None:
        ReplaceDialog.setWindowTitle(QCoreApplication.translate("ReplaceDialog", u"Replace on all pages", None))
#if QT_CONFIG(accessibility)
        ReplaceDialog.setAccessibleName(QCoreApplication.translate("ReplaceDialog", u"Replace on all pages", None))
#endif // QT_CONFIG(accessibility)
        self.titleLabel.setText(QCoreApplication.translate("ReplaceDialog", u"Replace on all pages", None))
        self.introLabel.setText(QCoreApplication.translate("ReplaceDialog", u"First you see what would change. Each page that is changed gets a new version, and one step puts all of them back.", None))
        self.findEditLabel.setText(QCoreApplication.translate("ReplaceDialog", u"&Find", None))
#if QT_CONFIG(accessibility)
        self.findEdit.setAccessibleName(QCoreApplication.translate("ReplaceDialog", u"Find", None))
#endif // QT_CONFIG(accessibility)
        self.replaceEditLabel.setText(QCoreApplication.translate("ReplaceDialog", u"Replace &with", None))
#if QT_CONFIG(accessibility)
        self.replaceEdit.setAccessibleName(QCoreApplication.translate("ReplaceDialog", u"Replace with", None))
#endif // QT_CONFIG(accessibility)
        self.sectionLabel.setText(QCoreApplication.translate("ReplaceDialog", u"In &section", None))
#if QT_CONFIG(accessibility)
        self.sectionBox.setAccessibleName(QCoreApplication.translate("ReplaceDialog", u"In section", None))
#endif // QT_CONFIG(accessibility)
        self.caseBox.setText(QCoreApplication.translate("ReplaceDialog", u"Match &case", None))
        self.wholeBox.setText(QCoreApplication.translate("ReplaceDialog", u"Wh&ole words", None))
        self.phraseBox.setText(QCoreApplication.translate("ReplaceDialog", u"Within &phrases and addresses", None))
#if QT_CONFIG(accessibility)
        self.phraseBox.setAccessibleDescription(QCoreApplication.translate("ReplaceDialog", u"Also find parts of bound phrases and of the addresses of links. Replacing them can break them.", None))
#endif // QT_CONFIG(accessibility)
        self.lookButton.setText(QCoreApplication.translate("ReplaceDialog", u"&Look", None))
#if QT_CONFIG(accessibility)
        self.lookButton.setAccessibleDescription(QCoreApplication.translate("ReplaceDialog", u"Show what would change. Nothing is changed yet.", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.empty.setAccessibleName(QCoreApplication.translate("ReplaceDialog", u"Nothing was looked for yet", None))
#endif // QT_CONFIG(accessibility)
        self.summaryLabel.setText("")
#if QT_CONFIG(accessibility)
        self.summaryLabel.setAccessibleName(QCoreApplication.translate("ReplaceDialog", u"What would happen", None))
#endif // QT_CONFIG(accessibility)
        self.allButton.setText(QCoreApplication.translate("ReplaceDialog", u"Select all", None))
        self.noneButton.setText(QCoreApplication.translate("ReplaceDialog", u"Select none", None))
        self.effectLabel.setText("")
#if QT_CONFIG(accessibility)
        self.effectLabel.setAccessibleName(QCoreApplication.translate("ReplaceDialog", u"Effect on signatures", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.rows.setAccessibleName(QCoreApplication.translate("ReplaceDialog", u"What would change", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.rows.setAccessibleDescription(QCoreApplication.translate("ReplaceDialog", u"Space takes a section out, or back in", None))
#endif // QT_CONFIG(accessibility)
        self.stepLabel.setText("")
#if QT_CONFIG(accessibility)
        self.stepLabel.setAccessibleName(QCoreApplication.translate("ReplaceDialog", u"Present step", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.bar.setAccessibleName(QCoreApplication.translate("ReplaceDialog", u"Progress", None))
#endif // QT_CONFIG(accessibility)
        self.doneLabel.setText("")
#if QT_CONFIG(accessibility)
        self.doneLabel.setAccessibleName(QCoreApplication.translate("ReplaceDialog", u"How much is done", None))
#endif // QT_CONFIG(accessibility)
        self.problemLabel.setText("")
#if QT_CONFIG(accessibility)
        self.problemLabel.setAccessibleName(QCoreApplication.translate("ReplaceDialog", u"Problem", None))
#endif // QT_CONFIG(accessibility)
        self.cancelButton.setText(QCoreApplication.translate("ReplaceDialog", u"Cancel", None))
        self.acceptButton.setText(QCoreApplication.translate("ReplaceDialog", u"Replace", None))
    # retranslateUi
