# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'passphrase_dialog.ui'
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
    QLineEdit, QPushButton, QSizePolicy, QSpacerItem,
    QVBoxLayout, QWidget)

from trialeditor.gui.widgets.worded_mark import WordedMark

class Ui_PassphraseDialog(object):
    def setupUi(self, PassphraseDialog: QDialog) -> None:
        if not PassphraseDialog.objectName():
            PassphraseDialog.setObjectName(u"PassphraseDialog")
        PassphraseDialog.resize(480, 480)
        self.layout_8 = QVBoxLayout(PassphraseDialog)
        self.layout_8.setSpacing(16)
        self.layout_8.setObjectName(u"layout_8")
        self.layout_8.setContentsMargins(24, 24, 24, 16)
        self.layout_1 = QVBoxLayout()
        self.layout_1.setSpacing(4)
        self.layout_1.setObjectName(u"layout_1")
        self.layout_1.setContentsMargins(0, 0, 0, 0)
        self.titleLabel = QLabel(PassphraseDialog)
        self.titleLabel.setObjectName(u"titleLabel")
        self.titleLabel.setProperty(u"uiRole", u"dialogTitle")
        self.titleLabel.setWordWrap(True)
        self.titleLabel.setTextFormat(Qt.PlainText)

        self.layout_1.addWidget(self.titleLabel)

        self.introLabel = QLabel(PassphraseDialog)
        self.introLabel.setObjectName(u"introLabel")
        self.introLabel.setProperty(u"uiRole", u"dialogText")
        self.introLabel.setWordWrap(True)
        self.introLabel.setTextFormat(Qt.PlainText)

        self.layout_1.addWidget(self.introLabel)


        self.layout_8.addLayout(self.layout_1)

        self.layout_4 = QVBoxLayout()
        self.layout_4.setSpacing(4)
        self.layout_4.setObjectName(u"layout_4")
        self.layout_4.setContentsMargins(0, 0, 0, 0)
        self.oldLabel = QLabel(PassphraseDialog)
        self.oldLabel.setObjectName(u"oldLabel")
        self.oldLabel.setProperty(u"uiRole", u"fieldLabel")
        self.oldLabel.setTextFormat(Qt.AutoText)

        self.layout_4.addWidget(self.oldLabel)

        self.old = QLineEdit(PassphraseDialog)
        self.old.setObjectName(u"old")
        self.old.setEchoMode(QLineEdit.Password)

        self.layout_4.addWidget(self.old)


        self.layout_8.addLayout(self.layout_4)

        self.layout_5 = QVBoxLayout()
        self.layout_5.setSpacing(4)
        self.layout_5.setObjectName(u"layout_5")
        self.layout_5.setContentsMargins(0, 0, 0, 0)
        self.passphraseLabel = QLabel(PassphraseDialog)
        self.passphraseLabel.setObjectName(u"passphraseLabel")
        self.passphraseLabel.setProperty(u"uiRole", u"fieldLabel")
        self.passphraseLabel.setTextFormat(Qt.AutoText)

        self.layout_5.addWidget(self.passphraseLabel)

        self.passphrase = QLineEdit(PassphraseDialog)
        self.passphrase.setObjectName(u"passphrase")
        self.passphrase.setEchoMode(QLineEdit.Password)

        self.layout_5.addWidget(self.passphrase)


        self.layout_8.addLayout(self.layout_5)

        self.layout_6 = QVBoxLayout()
        self.layout_6.setSpacing(4)
        self.layout_6.setObjectName(u"layout_6")
        self.layout_6.setContentsMargins(0, 0, 0, 0)
        self.againLabel = QLabel(PassphraseDialog)
        self.againLabel.setObjectName(u"againLabel")
        self.againLabel.setProperty(u"uiRole", u"fieldLabel")
        self.againLabel.setTextFormat(Qt.AutoText)

        self.layout_6.addWidget(self.againLabel)

        self.again = QLineEdit(PassphraseDialog)
        self.again.setObjectName(u"again")
        self.again.setEchoMode(QLineEdit.Password)

        self.layout_6.addWidget(self.again)


        self.layout_8.addLayout(self.layout_6)

        self.strength = WordedMark(PassphraseDialog)
        self.strength.setObjectName(u"strength")

        self.layout_8.addWidget(self.strength)

        self.problemLabel = QLabel(PassphraseDialog)
        self.problemLabel.setObjectName(u"problemLabel")
        self.problemLabel.setProperty(u"uiRole", u"problem")
        self.problemLabel.setWordWrap(True)
        self.problemLabel.setTextFormat(Qt.PlainText)

        self.layout_8.addWidget(self.problemLabel)

        self.spacer_7 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_8.addItem(self.spacer_7)

        self.layout_3 = QHBoxLayout()
        self.layout_3.setSpacing(8)
        self.layout_3.setObjectName(u"layout_3")
        self.layout_3.setContentsMargins(0, 0, 0, 0)
        self.spacer_2 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_3.addItem(self.spacer_2)

        self.cancelButton = QPushButton(PassphraseDialog)
        self.cancelButton.setObjectName(u"cancelButton")

        self.layout_3.addWidget(self.cancelButton)

        self.acceptButton = QPushButton(PassphraseDialog)
        self.acceptButton.setObjectName(u"acceptButton")
        self.acceptButton.setProperty(u"uiRole", u"primary")
        self.acceptButton.setProperty(u"iconName", u"key")

        self.layout_3.addWidget(self.acceptButton)


        self.layout_8.addLayout(self.layout_3)

#if QT_CONFIG(shortcut)
        self.oldLabel.setBuddy(self.old)
        self.passphraseLabel.setBuddy(self.passphrase)
        self.againLabel.setBuddy(self.again)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.old, self.passphrase)
        QWidget.setTabOrder(self.passphrase, self.again)
        QWidget.setTabOrder(self.again, self.cancelButton)
        QWidget.setTabOrder(self.cancelButton, self.acceptButton)

        self.retranslateUi(PassphraseDialog)

        self.acceptButton.setDefault(True)

    # setupUi

    def retranslateUi(self, PassphraseDialog: QDialog) -> None:
        PassphraseDialog.setWindowTitle(QCoreApplication.translate("PassphraseDialog", u"Change your passphrase", None))
        self.titleLabel.setText(QCoreApplication.translate("PassphraseDialog", u"Change your passphrase", None))
        self.introLabel.setText("")
        self.oldLabel.setText(QCoreApplication.translate("PassphraseDialog", u"&Present passphrase", None))
#if QT_CONFIG(accessibility)
        self.old.setAccessibleName(QCoreApplication.translate("PassphraseDialog", u"Present passphrase", None))
#endif // QT_CONFIG(accessibility)
        self.passphraseLabel.setText(QCoreApplication.translate("PassphraseDialog", u"&New passphrase", None))
#if QT_CONFIG(accessibility)
        self.passphrase.setAccessibleName(QCoreApplication.translate("PassphraseDialog", u"New passphrase", None))
#endif // QT_CONFIG(accessibility)
        self.againLabel.setText(QCoreApplication.translate("PassphraseDialog", u"New passphrase, a&gain", None))
#if QT_CONFIG(accessibility)
        self.again.setAccessibleName(QCoreApplication.translate("PassphraseDialog", u"New passphrase, again", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.strength.setAccessibleName(QCoreApplication.translate("PassphraseDialog", u"How good the passphrase is", None))
#endif // QT_CONFIG(accessibility)
        self.problemLabel.setText("")
#if QT_CONFIG(accessibility)
        self.problemLabel.setAccessibleName(QCoreApplication.translate("PassphraseDialog", u"What went wrong", None))
#endif // QT_CONFIG(accessibility)
        self.cancelButton.setText(QCoreApplication.translate("PassphraseDialog", u"Cancel", None))
        self.acceptButton.setText(QCoreApplication.translate("PassphraseDialog", u"Change passphrase", None))
    # retranslateUi
