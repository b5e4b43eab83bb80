# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'wording_note_dialog.ui'
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

class Ui_WordingNoteDialog(object):
    def setupUi(self, WordingNoteDialog: QDialog) -> None:
        if not WordingNoteDialog.objectName():
            WordingNoteDialog.setObjectName(u"WordingNoteDialog")
        WordingNoteDialog.resize(600, 520)
        self.layout_7 = QVBoxLayout(WordingNoteDialog)
        self.layout_7.setSpacing(16)
        self.layout_7.setObjectName(u"layout_7")
        self.layout_7.setContentsMargins(24, 24, 24, 16)
        self.layout_1 = QVBoxLayout()
        self.layout_1.setSpacing(4)
        self.layout_1.setObjectName(u"layout_1")
        self.layout_1.setContentsMargins(0, 0, 0, 0)
        self.titleLabel = QLabel(WordingNoteDialog)
        self.titleLabel.setObjectName(u"titleLabel")
        self.titleLabel.setProperty(u"uiRole", u"dialogTitle")
        self.titleLabel.setWordWrap(True)
        self.titleLabel.setTextFormat(Qt.PlainText)

        self.layout_1.addWidget(self.titleLabel)

        self.introLabel = QLabel(WordingNoteDialog)
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
        self.factsCaption = QLabel(WordingNoteDialog)
        self.factsCaption.setObjectName(u"factsCaption")
        self.factsCaption.setProperty(u"uiRole", u"fieldLabel")
        self.factsCaption.setTextFormat(Qt.PlainText)

        self.layout_2.addWidget(self.factsCaption)

        self.facts = QPlainTextEdit(WordingNoteDialog)
        self.facts.setObjectName(u"facts")
        self.facts.setReadOnly(True)
        self.facts.setTabChangesFocus(True)
        self.facts.setProperty(u"uiRole", u"quote")
        self.facts.setMaximumSize(QSize(16777215, 180))

        self.layout_2.addWidget(self.facts)


        self.layout_7.addLayout(self.layout_2)

        self.layout_3 = QVBoxLayout()
        self.layout_3.setSpacing(4)
        self.layout_3.setObjectName(u"layout_3")
        self.layout_3.setContentsMargins(0, 0, 0, 0)
        self.quoteLabel = QLabel(WordingNoteDialog)
        self.quoteLabel.setObjectName(u"quoteLabel")
        self.quoteLabel.setProperty(u"uiRole", u"fieldLabel")
        self.quoteLabel.setTextFormat(Qt.AutoText)

        self.layout_3.addWidget(self.quoteLabel)

        self.quote = QLineEdit(WordingNoteDialog)
        self.quote.setObjectName(u"quote")

        self.layout_3.addWidget(self.quote)


        self.layout_7.addLayout(self.layout_3)

        self.layout_4 = QVBoxLayout()
        self.layout_4.setSpacing(4)
        self.layout_4.setObjectName(u"layout_4")
        self.layout_4.setContentsMargins(0, 0, 0, 0)
        self.textLabel = QLabel(WordingNoteDialog)
        self.textLabel.setObjectName(u"textLabel")
        self.textLabel.setProperty(u"uiRole", u"fieldLabel")
        self.textLabel.setTextFormat(Qt.AutoText)

        self.layout_4.addWidget(self.textLabel)

        self.text = QLineEdit(WordingNoteDialog)
        self.text.setObjectName(u"text")

        self.layout_4.addWidget(self.text)


        self.layout_7.addLayout(self.layout_4)

        self.problemLabel = QLabel(WordingNoteDialog)
        self.problemLabel.setObjectName(u"problemLabel")
        self.problemLabel.setProperty(u"uiRole", u"problem")
        self.problemLabel.setWordWrap(True)
        self.problemLabel.setTextFormat(Qt.PlainText)

        self.layout_7.addWidget(self.problemLabel)

        self.layout_6 = QHBoxLayout()
        self.layout_6.setSpacing(8)
        self.layout_6.setObjectName(u"layout_6")
        self.layout_6.setContentsMargins(0, 0, 0, 0)
        self.removeButton = QPushButton(WordingNoteDialog)
        self.removeButton.setObjectName(u"removeButton")
        self.removeButton.setAutoDefault(False)

        self.layout_6.addWidget(self.removeButton)

        self.spacer_5 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_6.addItem(self.spacer_5)

        self.cancelButton = QPushButton(WordingNoteDialog)
        self.cancelButton.setObjectName(u"cancelButton")

        self.layout_6.addWidget(self.cancelButton)

        self.acceptButton = QPushButton(WordingNoteDialog)
        self.acceptButton.setObjectName(u"acceptButton")
        self.acceptButton.setProperty(u"uiRole", u"primary")

        self.layout_6.addWidget(self.acceptButton)


        self.layout_7.addLayout(self.layout_6)

#if QT_CONFIG(shortcut)
        self.quoteLabel.setBuddy(self.quote)
        self.textLabel.setBuddy(self.text)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.facts, self.quote)
        QWidget.setTabOrder(self.quote, self.text)
        QWidget.setTabOrder(self.text, self.removeButton)
        QWidget.setTabOrder(self.removeButton, self.cancelButton)
        QWidget.setTabOrder(self.cancelButton, self.acceptButton)

        self.retranslateUi(WordingNoteDialog)

        self.acceptButton.setDefault(True)

    # setupUi

    def retranslateUi(self, WordingNoteDialog: QDialog) -> None:
        WordingNoteDialog.setWindowTitle(QCoreApplication.translate("WordingNoteDialog", u"Editor's note", None))
        self.titleLabel.setText("")
        self.introLabel.setText(QCoreApplication.translate("WordingNoteDialog", u"The registry's wording stays as it is. Your note stands beside the words that you choose, is checked and signed like written words, and lapses when the record no longer has them.", None))
        self.factsCaption.setText(QCoreApplication.translate("WordingNoteDialog", u"The record says now. Select the words that the note is about", None))
#if QT_CONFIG(accessibility)
        self.facts.setAccessibleName(QCoreApplication.translate("WordingNoteDialog", u"What the record says now", None))
#endif // QT_CONFIG(accessibility)
        self.quoteLabel.setText(QCoreApplication.translate("WordingNoteDialog", u"&Words of the registry", None))
#if QT_CONFIG(accessibility)
        self.quote.setAccessibleName(QCoreApplication.translate("WordingNoteDialog", u"Words of the registry that the note is about", None))
#endif // QT_CONFIG(accessibility)
        self.quote.setPlaceholderText(QCoreApplication.translate("WordingNoteDialog", u"Such as 3.0 x 109/L", None))
        self.textLabel.setText(QCoreApplication.translate("WordingNoteDialog", u"Your &note", None))
#if QT_CONFIG(accessibility)
        self.text.setAccessibleName(QCoreApplication.translate("WordingNoteDialog", u"Your note", None))
#endif // QT_CONFIG(accessibility)
        self.text.setPlaceholderText(QCoreApplication.translate("WordingNoteDialog", u"Such as 3.0 \u00d7 10\u2079/L", None))
        self.problemLabel.setText("")
#if QT_CONFIG(accessibility)
        self.problemLabel.setAccessibleName(QCoreApplication.translate("WordingNoteDialog", u"What is missing", None))
#endif // QT_CONFIG(accessibility)
        self.removeButton.setText(QCoreApplication.translate("WordingNoteDialog", u"Remove the note", None))
        self.cancelButton.setText(QCoreApplication.translate("WordingNoteDialog", u"Cancel", None))
        self.acceptButton.setText(QCoreApplication.translate("WordingNoteDialog", u"Write the note", None))
    # retranslateUi
