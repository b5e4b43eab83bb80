# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'override_dialog.ui'
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
from PySide6.QtWidgets import (QApplication, QDialog, QHBoxLayout, QLabel,
    QLineEdit, QPlainTextEdit, QPushButton, QSizePolicy,
    QSpacerItem, QVBoxLayout, QWidget)

class Ui_OverrideDialog(object):
    def setupUi(self, OverrideDialog: QDialog) -> None:
        if not OverrideDialog.objectName():
            OverrideDialog.setObjectName(u"OverrideDialog")
        OverrideDialog.resize(600, 560)
        self.layout_7 = QVBoxLayout(OverrideDialog)
        self.layout_7.setSpacing(16)
        self.layout_7.setObjectName(u"layout_7")
        self.layout_7.setContentsMargins(24, 24, 24, 16)
        self.layout_1 = QVBoxLayout()
        self.layout_1.setSpacing(4)
        self.layout_1.setObjectName(u"layout_1")
        self.layout_1.setContentsMargins(0, 0, 0, 0)
        self.titleLabel = QLabel(OverrideDialog)
        self.titleLabel.setObjectName(u"titleLabel")
        self.titleLabel.setProperty(u"uiRole", u"dialogTitle")
        self.titleLabel.setWordWrap(True)
        self.titleLabel.setTextFormat(Qt.PlainText)

        self.layout_1.addWidget(self.titleLabel)

        self.introLabel = QLabel(OverrideDialog)
        self.introLabel.setObjectName(u"introLabel")
        self.introLabel.setProperty(u"uiRole", u"dialogText")
        self.introLabel.setWordWrap(True)
        self.introLabel.setTextFormat(Qt.PlainText)

        self.layout_1.addWidget(self.introLabel)


        self.layout_7.addLayout(self.layout_1)

        self.layout_2 = QVBoxLayout()
        self.layout_2.setSpacing(4)
        self.layout_2.setObjectName(u"layout_2")
        self.layout_2.setContentsMargins(0, 0, 0, 0)
        self.factsCaption = QLabel(OverrideDialog)
        self.factsCaption.setObjectName(u"factsCaption")
        self.factsCaption.setProperty(u"uiRole", u"fieldLabel")
        self.factsCaption.setTextFormat(Qt.PlainText)

        self.layout_2.addWidget(self.factsCaption)

        self.facts = QPlainTextEdit(OverrideDialog)
        self.facts.setObjectName(u"facts")
        self.facts.setReadOnly(True)
        self.facts.setTabChangesFocus(True)
        self.facts.setProperty(u"uiRole", u"quote")
        self.facts.setMaximumSize(QSize(16777215, 140))

        self.layout_2.addWidget(self.facts)


        self.layout_7.addLayout(self.layout_2)

        self.layout_3 = QVBoxLayout()
        self.layout_3.setSpacing(4)
        self.layout_3.setObjectName(u"layout_3")
        self.layout_3.setContentsMargins(0, 0, 0, 0)
        self.wordsLabel = QLabel(OverrideDialog)
        self.wordsLabel.setObjectName(u"wordsLabel")
        self.wordsLabel.setProperty(u"uiRole", u"fieldLabel")
        self.wordsLabel.setTextFormat(Qt.AutoText)

        self.layout_3.addWidget(self.wordsLabel)

        self.words = QPlainTextEdit(OverrideDialog)
        self.words.setObjectName(u"words")
        self.words.setTabChangesFocus(True)
        self.words.setProperty(u"uiRole", u"field")
        self.words.setMinimumSize(QSize(0, 120))

        self.layout_3.addWidget(self.words)


        self.layout_7.addLayout(self.layout_3)

        self.layout_4 = QVBoxLayout()
        self.layout_4.setSpacing(4)
        self.layout_4.setObjectName(u"layout_4")
        self.layout_4.setContentsMargins(0, 0, 0, 0)
        self.reasonLabel = QLabel(OverrideDialog)
        self.reasonLabel.setObjectName(u"reasonLabel")
        self.reasonLabel.setProperty(u"uiRole", u"fieldLabel")
        self.reasonLabel.setTextFormat(Qt.AutoText)

        self.layout_4.addWidget(self.reasonLabel)

        self.reason = QLineEdit(OverrideDialog)
        self.reason.setObjectName(u"reason")

        self.layout_4.addWidget(self.reason)


        self.layout_7.addLayout(self.layout_4)

        self.problemLabel = QLabel(OverrideDialog)
        self.problemLabel.setObjectName(u"problemLabel")
        self.problemLabel.setProperty(u"uiRole", u"problem")
        self.problemLabel.setWordWrap(True)
        self.problemLabel.setTextFormat(Qt.PlainText)

        self.layout_7.addWidget(self.problemLabel)

        self.layout_6 = QHBoxLayout()
        self.layout_6.setSpacing(8)
        self.layout_6.setObjectName(u"layout_6")
        self.layout_6.setContentsMargins(0, 0, 0, 0)
        self.spacer_5 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_6.addItem(self.spacer_5)

        self.cancelButton = QPushButton(OverrideDialog)
        self.cancelButton.setObjectName(u"cancelButton")

        self.layout_6.addWidget(self.cancelButton)

        self.acceptButton = QPushButton(OverrideDialog)
        self.acceptButton.setObjectName(u"acceptButton")
        self.acceptButton.setProperty(u"uiRole", u"primary")

        self.layout_6.addWidget(self.acceptButton)


        self.layout_7.addLayout(self.layout_6)

#if QT_CONFIG(shortcut)
        self.wordsLabel.setBuddy(self.words)
        self.reasonLabel.setBuddy(self.reason)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.words, self.reason)
        QWidget.setTabOrder(self.reason, self.cancelButton)
        QWidget.setTabOrder(self.cancelButton, self.acceptButton)
        QWidget.setTabOrder(self.acceptButton, self.facts)

        self.retranslateUi(OverrideDialog)

        self.acceptButton.setDefault(True)

    # setupUi

    def retranslateUi(self, OverrideDialog: QDialog) -> None:
        OverrideDialog.setWindowTitle(QCoreApplication.translate("OverrideDialog", u"Override a fact section", None))
        self.titleLabel.setText("")
        self.introLabel.setText(QCoreApplication.translate("OverrideDialog", u"Your words take the place of the record's. They are checked and signed like written words, and a warning stands beside them for as long as they do.", None))
        self.factsCaption.setText(QCoreApplication.translate("OverrideDialog", u"The record says now", None))
#if QT_CONFIG(accessibility)
        self.facts.setAccessibleName(QCoreApplication.translate("OverrideDialog", u"What the record says now", None))
#endif // QT_CONFIG(accessibility)
        self.wordsLabel.setText(QCoreApplication.translate("OverrideDialog", u"&Words instead", None))
#if QT_CONFIG(accessibility)
        self.words.setAccessibleName(QCoreApplication.translate("OverrideDialog", u"Words instead", None))
#endif // QT_CONFIG(accessibility)
        self.reasonLabel.setText(QCoreApplication.translate("OverrideDialog", u"&Reason", None))
#if QT_CONFIG(accessibility)
        self.reason.setAccessibleName(QCoreApplication.translate("OverrideDialog", u"Reason", None))
#endif // QT_CONFIG(accessibility)
        self.reason.setPlaceholderText(QCoreApplication.translate("OverrideDialog", u"Why the record's own words will not do", None))
        self.problemLabel.setText("")
#if QT_CONFIG(accessibility)
        self.problemLabel.setAccessibleName(QCoreApplication.translate("OverrideDialog", u"What is missing", None))
#endif // QT_CONFIG(accessibility)
        self.cancelButton.setText(QCoreApplication.translate("OverrideDialog", u"Cancel", None))
        self.acceptButton.setText(QCoreApplication.translate("OverrideDialog", u"Override", None))
    # retranslateUi
