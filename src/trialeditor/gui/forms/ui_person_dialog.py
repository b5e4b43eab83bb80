# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'person_dialog.ui'
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
from PySide6.QtWidgets import (QApplication, QCheckBox, QDialog, QGridLayout,
    QHBoxLayout, QLabel, QLineEdit, QPushButton,
    QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)

from trialeditor.gui.widgets.worded_mark import WordedMark

class Ui_PersonDialog(object):
    def setupUi(self, PersonDialog: QDialog) -> None:
        if not PersonDialog.objectName():
            PersonDialog.setObjectName(u"PersonDialog")
        PersonDialog.resize(520, 460)
        self.layout_13 = QVBoxLayout(PersonDialog)
        self.layout_13.setSpacing(16)
        self.layout_13.setObjectName(u"layout_13")
        self.layout_13.setContentsMargins(24, 24, 24, 16)
        self.layout_1 = QVBoxLayout()
        self.layout_1.setSpacing(4)
        self.layout_1.setObjectName(u"layout_1")
        self.layout_1.setContentsMargins(0, 0, 0, 0)
        self.titleLabel = QLabel(PersonDialog)
        self.titleLabel.setObjectName(u"titleLabel")
        self.titleLabel.setProperty(u"uiRole", u"dialogTitle")
        self.titleLabel.setWordWrap(True)
        self.titleLabel.setTextFormat(Qt.PlainText)

        self.layout_1.addWidget(self.titleLabel)

        self.introLabel = QLabel(PersonDialog)
        self.introLabel.setObjectName(u"introLabel")
        self.introLabel.setProperty(u"uiRole", u"dialogText")
        self.introLabel.setWordWrap(True)
        self.introLabel.setTextFormat(Qt.PlainText)

        self.layout_1.addWidget(self.introLabel)


        self.layout_13.addLayout(self.layout_1)

        self.layout_2 = QVBoxLayout()
        self.layout_2.setSpacing(4)
        self.layout_2.setObjectName(u"layout_2")
        self.layout_2.setContentsMargins(0, 0, 0, 0)
        self.nameLabel = QLabel(PersonDialog)
        self.nameLabel.setObjectName(u"nameLabel")
        self.nameLabel.setProperty(u"uiRole", u"fieldLabel")
        self.nameLabel.setTextFormat(Qt.AutoText)

        self.layout_2.addWidget(self.nameLabel)

        self.name = QLineEdit(PersonDialog)
        self.name.setObjectName(u"name")

        self.layout_2.addWidget(self.name)


        self.layout_13.addLayout(self.layout_2)

        self.layout_7 = QVBoxLayout()
        self.layout_7.setSpacing(8)
        self.layout_7.setObjectName(u"layout_7")
        self.layout_7.setContentsMargins(0, 0, 0, 0)
        self.rolesCaption = QLabel(PersonDialog)
        self.rolesCaption.setObjectName(u"rolesCaption")
        self.rolesCaption.setProperty(u"uiRole", u"fieldLabel")
        self.rolesCaption.setTextFormat(Qt.PlainText)

        self.layout_7.addWidget(self.rolesCaption)

        self.layout_3 = QVBoxLayout()
        self.layout_3.setSpacing(0)
        self.layout_3.setObjectName(u"layout_3")
        self.layout_3.setContentsMargins(0, 0, 0, 0)
        self.editor = QCheckBox(PersonDialog)
        self.editor.setObjectName(u"editor")

        self.layout_3.addWidget(self.editor, 0, Qt.AlignLeft)

        self.editorHint = QLabel(PersonDialog)
        self.editorHint.setObjectName(u"editorHint")
        self.editorHint.setProperty(u"uiRole", u"hint")
        self.editorHint.setWordWrap(True)
        self.editorHint.setTextFormat(Qt.PlainText)
        self.editorHint.setIndent(24)

        self.layout_3.addWidget(self.editorHint)


        self.layout_7.addLayout(self.layout_3)

        self.layout_4 = QVBoxLayout()
        self.layout_4.setSpacing(0)
        self.layout_4.setObjectName(u"layout_4")
        self.layout_4.setContentsMargins(0, 0, 0, 0)
        self.reviewer = QCheckBox(PersonDialog)
        self.reviewer.setObjectName(u"reviewer")

        self.layout_4.addWidget(self.reviewer, 0, Qt.AlignLeft)

        self.reviewerHint = QLabel(PersonDialog)
        self.reviewerHint.setObjectName(u"reviewerHint")
        self.reviewerHint.setProperty(u"uiRole", u"hint")
        self.reviewerHint.setWordWrap(True)
        self.reviewerHint.setTextFormat(Qt.PlainText)
        self.reviewerHint.setIndent(24)

        self.layout_4.addWidget(self.reviewerHint)


        self.layout_7.addLayout(self.layout_4)

        self.layout_5 = QVBoxLayout()
        self.layout_5.setSpacing(0)
        self.layout_5.setObjectName(u"layout_5")
        self.layout_5.setContentsMargins(0, 0, 0, 0)
        self.medicalReviewer = QCheckBox(PersonDialog)
        self.medicalReviewer.setObjectName(u"medicalReviewer")

        self.layout_5.addWidget(self.medicalReviewer, 0, Qt.AlignLeft)

        self.medicalReviewerHint = QLabel(PersonDialog)
        self.medicalReviewerHint.setObjectName(u"medicalReviewerHint")
        self.medicalReviewerHint.setProperty(u"uiRole", u"hint")
        self.medicalReviewerHint.setWordWrap(True)
        self.medicalReviewerHint.setTextFormat(Qt.PlainText)
        self.medicalReviewerHint.setIndent(24)

        self.layout_5.addWidget(self.medicalReviewerHint)


        self.layout_7.addLayout(self.layout_5)

        self.layout_6 = QVBoxLayout()
        self.layout_6.setSpacing(0)
        self.layout_6.setObjectName(u"layout_6")
        self.layout_6.setContentsMargins(0, 0, 0, 0)
        self.publisher = QCheckBox(PersonDialog)
        self.publisher.setObjectName(u"publisher")

        self.layout_6.addWidget(self.publisher, 0, Qt.AlignLeft)

        self.publisherHint = QLabel(PersonDialog)
        self.publisherHint.setObjectName(u"publisherHint")
        self.publisherHint.setProperty(u"uiRole", u"hint")
        self.publisherHint.setWordWrap(True)
        self.publisherHint.setTextFormat(Qt.PlainText)
        self.publisherHint.setIndent(24)

        self.layout_6.addWidget(self.publisherHint)


        self.layout_7.addLayout(self.layout_6)


        self.layout_13.addLayout(self.layout_7)

        self.passphraseArea = QWidget(PersonDialog)
        self.passphraseArea.setObjectName(u"passphraseArea")
        self.layout_9 = QVBoxLayout(self.passphraseArea)
        self.layout_9.setSpacing(8)
        self.layout_9.setObjectName(u"layout_9")
        self.layout_9.setContentsMargins(0, 0, 0, 0)
        self.passphraseCaption = QLabel(self.passphraseArea)
        self.passphraseCaption.setObjectName(u"passphraseCaption")
        self.passphraseCaption.setProperty(u"uiRole", u"hint")
        self.passphraseCaption.setWordWrap(True)
        self.passphraseCaption.setTextFormat(Qt.PlainText)

        self.layout_9.addWidget(self.passphraseCaption)

        self.layout_8 = QGridLayout()
        self.layout_8.setObjectName(u"layout_8")
        self.layout_8.setHorizontalSpacing(16)
        self.layout_8.setVerticalSpacing(4)
        self.layout_8.setContentsMargins(0, 0, 0, 0)
        self.passphraseLabel = QLabel(self.passphraseArea)
        self.passphraseLabel.setObjectName(u"passphraseLabel")
        self.passphraseLabel.setProperty(u"uiRole", u"fieldLabel")
        self.passphraseLabel.setTextFormat(Qt.AutoText)

        self.layout_8.addWidget(self.passphraseLabel, 0, 0, 1, 1)

        self.passphrase = QLineEdit(self.passphraseArea)
        self.passphrase.setObjectName(u"passphrase")
        self.passphrase.setEchoMode(QLineEdit.Password)

        self.layout_8.addWidget(self.passphrase, 1, 0, 1, 1)

        self.againLabel = QLabel(self.passphraseArea)
        self.againLabel.setObjectName(u"againLabel")
        self.againLabel.setProperty(u"uiRole", u"fieldLabel")
        self.againLabel.setTextFormat(Qt.AutoText)

        self.layout_8.addWidget(self.againLabel, 0, 1, 1, 1)

        self.again = QLineEdit(self.passphraseArea)
        self.again.setObjectName(u"again")
        self.again.setEchoMode(QLineEdit.Password)

        self.layout_8.addWidget(self.again, 1, 1, 1, 1)


        self.layout_9.addLayout(self.layout_8)

        self.strength = WordedMark(self.passphraseArea)
        self.strength.setObjectName(u"strength")

        self.layout_9.addWidget(self.strength)


        self.layout_13.addWidget(self.passphraseArea)

        self.problemLabel = QLabel(PersonDialog)
        self.problemLabel.setObjectName(u"problemLabel")
        self.problemLabel.setProperty(u"uiRole", u"problem")
        self.problemLabel.setWordWrap(True)
        self.problemLabel.setTextFormat(Qt.PlainText)

        self.layout_13.addWidget(self.problemLabel)

        self.spacer_12 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_13.addItem(self.spacer_12)

        self.layout_11 = QHBoxLayout()
        self.layout_11.setSpacing(8)
        self.layout_11.setObjectName(u"layout_11")
        self.layout_11.setContentsMargins(0, 0, 0, 0)
        self.spacer_10 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_11.addItem(self.spacer_10)

        self.cancelButton = QPushButton(PersonDialog)
        self.cancelButton.setObjectName(u"cancelButton")

        self.layout_11.addWidget(self.cancelButton)

        self.acceptButton = QPushButton(PersonDialog)
        self.acceptButton.setObjectName(u"acceptButton")
        self.acceptButton.setProperty(u"uiRole", u"primary")

        self.layout_11.addWidget(self.acceptButton)


        self.layout_13.addLayout(self.layout_11)

#if QT_CONFIG(shortcut)
        self.nameLabel.setBuddy(self.name)
        self.passphraseLabel.setBuddy(self.passphrase)
        self.againLabel.setBuddy(self.again)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.name, self.editor)
        QWidget.setTabOrder(self.editor, self.reviewer)
        QWidget.setTabOrder(self.reviewer, self.medicalReviewer)
        QWidget.setTabOrder(self.medicalReviewer, self.publisher)
        QWidget.setTabOrder(self.publisher, self.passphrase)
        QWidget.setTabOrder(self.passphrase, self.again)
        QWidget.setTabOrder(self.again, self.cancelButton)
        QWidget.setTabOrder(self.cancelButton, self.acceptButton)

        self.retranslateUi(PersonDialog)

        self.acceptButton.setDefault(True)

    # setupUi

    def retranslateUi(self, PersonDialog: QDialog) -> None:
        PersonDialog.setWindowTitle(QCoreApplication.translate("PersonDialog", u"Person", None))
        self.titleLabel.setText("")
        self.introLabel.setText("")
        self.nameLabel.setText(QCoreApplication.translate("PersonDialog", u"&Name", None))
#if QT_CONFIG(accessibility)
        self.name.setAccessibleName(QCoreApplication.translate("PersonDialog", u"Printed name", None))
#endif // QT_CONFIG(accessibility)
        self.name.setPlaceholderText(QCoreApplication.translate("PersonDialog", u"First and last name, as it is printed with a signature", None))
        self.rolesCaption.setText(QCoreApplication.translate("PersonDialog", u"What they do", None))
        self.editor.setText(QCoreApplication.translate("PersonDialog", u"&Editor", None))
#if QT_CONFIG(accessibility)
        self.editor.setAccessibleDescription(QCoreApplication.translate("PersonDialog", u"Writes pages and submits them for review.", None))
#endif // QT_CONFIG(accessibility)
        self.editorHint.setText(QCoreApplication.translate("PersonDialog", u"Writes pages and submits them for review.", None))
        self.reviewer.setText(QCoreApplication.translate("PersonDialog", u"&Reviewer", None))
#if QT_CONFIG(accessibility)
        self.reviewer.setAccessibleDescription(QCoreApplication.translate("PersonDialog", u"Reads pages, asks for changes and signs them.", None))
#endif // QT_CONFIG(accessibility)
        self.reviewerHint.setText(QCoreApplication.translate("PersonDialog", u"Reads pages, asks for changes and signs them.", None))
        self.medicalReviewer.setText(QCoreApplication.translate("PersonDialog", u"&Medical reviewer", None))
#if QT_CONFIG(accessibility)
        self.medicalReviewer.setAccessibleDescription(QCoreApplication.translate("PersonDialog", u"Signs where the rules ask for a medical reviewer too.", None))
#endif // QT_CONFIG(accessibility)
        self.medicalReviewerHint.setText(QCoreApplication.translate("PersonDialog", u"Signs where the rules ask for a medical reviewer too.", None))
        self.publisher.setText(QCoreApplication.translate("PersonDialog", u"&Publisher", None))
#if QT_CONFIG(accessibility)
        self.publisher.setAccessibleDescription(QCoreApplication.translate("PersonDialog", u"Retires pages, adds people and changes what they may do.", None))
#endif // QT_CONFIG(accessibility)
        self.publisherHint.setText(QCoreApplication.translate("PersonDialog", u"Retires pages, adds people and changes what they may do.", None))
        self.passphraseCaption.setText(QCoreApplication.translate("PersonDialog", u"They choose a passphrase for their signing key. It is asked for at every signature, and nobody can look it up.", None))
        self.passphraseLabel.setText(QCoreApplication.translate("PersonDialog", u"Pa&ssphrase", None))
#if QT_CONFIG(accessibility)
        self.passphrase.setAccessibleName(QCoreApplication.translate("PersonDialog", u"Passphrase", None))
#endif // QT_CONFIG(accessibility)
        self.againLabel.setText(QCoreApplication.translate("PersonDialog", u"A&gain", None))
#if QT_CONFIG(accessibility)
        self.again.setAccessibleName(QCoreApplication.translate("PersonDialog", u"Passphrase, again", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.strength.setAccessibleName(QCoreApplication.translate("PersonDialog", u"How good the passphrase is", None))
#endif // QT_CONFIG(accessibility)
        self.problemLabel.setText("")
#if QT_CONFIG(accessibility)
        self.problemLabel.setAccessibleName(QCoreApplication.translate("PersonDialog", u"What is missing", None))
#endif // QT_CONFIG(accessibility)
        self.cancelButton.setText(QCoreApplication.translate("PersonDialog", u"Cancel", None))
        self.acceptButton.setText(QCoreApplication.translate("PersonDialog", u"Add", None))
    # retranslateUi
