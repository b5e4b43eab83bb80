# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'sign_dialog.ui'
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
from PySide6.QtWidgets import (QApplication, QComboBox, QDialog, QFrame,
    QGridLayout, QHBoxLayout, QLabel, QLineEdit,
    QPushButton, QScrollArea, QSizePolicy, QSpacerItem,
    QToolButton, QVBoxLayout, QWidget)

from trialeditor.gui.widgets.date_field import DateField

class Ui_SignDialog(object):
    def setupUi(self, SignDialog: QDialog) -> None:
        if not SignDialog.objectName():
            SignDialog.setObjectName(u"SignDialog")
        SignDialog.resize(640, 680)
        self.layout_9 = QVBoxLayout(SignDialog)
        self.layout_9.setSpacing(16)
        self.layout_9.setObjectName(u"layout_9")
        self.layout_9.setContentsMargins(24, 24, 24, 16)
        self.layout_2 = QVBoxLayout()
        self.layout_2.setSpacing(4)
        self.layout_2.setObjectName(u"layout_2")
        self.layout_2.setContentsMargins(0, 0, 0, 0)
        self.titleLabel = QLabel(SignDialog)
        self.titleLabel.setObjectName(u"titleLabel")
        self.titleLabel.setProperty(u"uiRole", u"dialogTitle")
        self.titleLabel.setWordWrap(True)
        self.titleLabel.setTextFormat(Qt.PlainText)

        self.layout_2.addWidget(self.titleLabel)

        self.introLabel = QLabel(SignDialog)
        self.introLabel.setObjectName(u"introLabel")
        self.introLabel.setProperty(u"uiRole", u"dialogText")
        self.introLabel.setWordWrap(True)
        self.introLabel.setTextFormat(Qt.PlainText)

        self.layout_2.addWidget(self.introLabel)


        self.layout_9.addLayout(self.layout_2)

        self.layout_1 = QGridLayout()
        self.layout_1.setObjectName(u"layout_1")
        self.layout_1.setHorizontalSpacing(24)
        self.layout_1.setVerticalSpacing(4)
        self.layout_1.setContentsMargins(0, 0, 0, 0)
        self.nameCaption = QLabel(SignDialog)
        self.nameCaption.setObjectName(u"nameCaption")
        self.nameCaption.setProperty(u"uiRole", u"fieldLabel")
        self.nameCaption.setTextFormat(Qt.PlainText)

        self.layout_1.addWidget(self.nameCaption, 0, 0, 1, 1)

        self.nameLabel = QLabel(SignDialog)
        self.nameLabel.setObjectName(u"nameLabel")
        self.nameLabel.setProperty(u"uiRole", u"fieldValue")
        self.nameLabel.setTextFormat(Qt.PlainText)

        self.layout_1.addWidget(self.nameLabel, 1, 0, 1, 1)

        self.roleCaption = QLabel(SignDialog)
        self.roleCaption.setObjectName(u"roleCaption")
        self.roleCaption.setProperty(u"uiRole", u"fieldLabel")
        self.roleCaption.setTextFormat(Qt.PlainText)

        self.layout_1.addWidget(self.roleCaption, 0, 1, 1, 1)

        self.roleLabel = QLabel(SignDialog)
        self.roleLabel.setObjectName(u"roleLabel")
        self.roleLabel.setProperty(u"uiRole", u"fieldValue")
        self.roleLabel.setTextFormat(Qt.PlainText)

        self.layout_1.addWidget(self.roleLabel, 1, 1, 1, 1)

        self.roleBox = QComboBox(SignDialog)
        self.roleBox.setObjectName(u"roleBox")

        self.layout_1.addWidget(self.roleBox, 1, 1, 1, 1)

        self.versionCaption = QLabel(SignDialog)
        self.versionCaption.setObjectName(u"versionCaption")
        self.versionCaption.setProperty(u"uiRole", u"fieldLabel")
        self.versionCaption.setTextFormat(Qt.PlainText)

        self.layout_1.addWidget(self.versionCaption, 0, 2, 1, 1)

        self.versionLabel = QLabel(SignDialog)
        self.versionLabel.setObjectName(u"versionLabel")
        self.versionLabel.setProperty(u"uiRole", u"fieldValue")
        self.versionLabel.setTextFormat(Qt.PlainText)

        self.layout_1.addWidget(self.versionLabel, 1, 2, 1, 1)


        self.layout_9.addLayout(self.layout_1)

        self.layout_4 = QVBoxLayout()
        self.layout_4.setSpacing(4)
        self.layout_4.setObjectName(u"layout_4")
        self.layout_4.setContentsMargins(0, 0, 0, 0)
        self.layout_sections = QHBoxLayout()
        self.layout_sections.setSpacing(8)
        self.layout_sections.setObjectName(u"layout_sections")
        self.sectionsCaption = QLabel(SignDialog)
        self.sectionsCaption.setObjectName(u"sectionsCaption")
        self.sectionsCaption.setProperty(u"uiRole", u"fieldLabel")
        self.sectionsCaption.setTextFormat(Qt.PlainText)

        self.layout_sections.addWidget(self.sectionsCaption)

        self.spacer_sections = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_sections.addItem(self.spacer_sections)

        self.changesButton = QToolButton(SignDialog)
        self.changesButton.setObjectName(u"changesButton")
        self.changesButton.setProperty(u"uiRole", u"linkButton")

        self.layout_sections.addWidget(self.changesButton)

        self.openAllButton = QToolButton(SignDialog)
        self.openAllButton.setObjectName(u"openAllButton")
        self.openAllButton.setProperty(u"uiRole", u"linkButton")

        self.layout_sections.addWidget(self.openAllButton)


        self.layout_4.addLayout(self.layout_sections)

        self.scroll = QScrollArea(SignDialog)
        self.scroll.setObjectName(u"scroll")
        self.scroll.setWidgetResizable(True)
        self.scroll.setFrameShape(QFrame.NoFrame)
        self.scroll.setProperty(u"uiRole", u"well")
        self.scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarAlwaysOff)
        self.scroll.setMinimumSize(QSize(0, 180))
        self.sections = QWidget()
        self.sections.setObjectName(u"sections")
        self.sections.setGeometry(QRect(0, 0, 560, 200))
        self.sections.setProperty(u"uiRole", u"well")
        self.sectionsLayout = QVBoxLayout(self.sections)
        self.sectionsLayout.setSpacing(0)
        self.sectionsLayout.setObjectName(u"sectionsLayout")
        self.sectionsLayout.setContentsMargins(0, 0, 0, 0)
        self.scroll.setWidget(self.sections)

        self.layout_4.addWidget(self.scroll)


        self.layout_9.addLayout(self.layout_4)

        self.layout_5 = QVBoxLayout()
        self.layout_5.setSpacing(4)
        self.layout_5.setObjectName(u"layout_5")
        self.layout_5.setContentsMargins(0, 0, 0, 0)
        self.meaningLabel = QLabel(SignDialog)
        self.meaningLabel.setObjectName(u"meaningLabel")
        self.meaningLabel.setProperty(u"uiRole", u"fieldLabel")
        self.meaningLabel.setTextFormat(Qt.AutoText)

        self.layout_5.addWidget(self.meaningLabel)

        self.meaning = QComboBox(SignDialog)
        self.meaning.setObjectName(u"meaning")
        self.meaning.setEditable(True)

        self.layout_5.addWidget(self.meaning)


        self.layout_9.addLayout(self.layout_5)

        self.layout_6 = QGridLayout()
        self.layout_6.setObjectName(u"layout_6")
        self.layout_6.setHorizontalSpacing(16)
        self.layout_6.setVerticalSpacing(4)
        self.layout_6.setContentsMargins(0, 0, 0, 0)
        self.dateLabel = QLabel(SignDialog)
        self.dateLabel.setObjectName(u"dateLabel")
        self.dateLabel.setProperty(u"uiRole", u"fieldLabel")
        self.dateLabel.setTextFormat(Qt.AutoText)

        self.layout_6.addWidget(self.dateLabel, 0, 0, 1, 1)

        self.date = DateField(SignDialog)
        self.date.setObjectName(u"date")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        sizePolicy.setHorizontalStretch(1)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.date.sizePolicy().hasHeightForWidth())
        self.date.setSizePolicy(sizePolicy)

        self.layout_6.addWidget(self.date, 1, 0, 1, 1)

        self.passphraseLabel = QLabel(SignDialog)
        self.passphraseLabel.setObjectName(u"passphraseLabel")
        self.passphraseLabel.setProperty(u"uiRole", u"fieldLabel")
        self.passphraseLabel.setTextFormat(Qt.AutoText)

        self.layout_6.addWidget(self.passphraseLabel, 0, 1, 1, 1)

        self.passphrase = QLineEdit(SignDialog)
        self.passphrase.setObjectName(u"passphrase")
        self.passphrase.setEchoMode(QLineEdit.Password)
        sizePolicy.setHeightForWidth(self.passphrase.sizePolicy().hasHeightForWidth())
        self.passphrase.setSizePolicy(sizePolicy)

        self.layout_6.addWidget(self.passphrase, 1, 1, 1, 1)

        self.sampleLabel = QLabel(SignDialog)
        self.sampleLabel.setObjectName(u"sampleLabel")
        self.sampleLabel.setProperty(u"uiRole", u"hint")
        self.sampleLabel.setWordWrap(True)
        self.sampleLabel.setTextFormat(Qt.PlainText)

        self.layout_6.addWidget(self.sampleLabel, 2, 0, 1, 2)


        self.layout_9.addLayout(self.layout_6)

        self.problemLabel = QLabel(SignDialog)
        self.problemLabel.setObjectName(u"problemLabel")
        self.problemLabel.setProperty(u"uiRole", u"problem")
        self.problemLabel.setWordWrap(True)
        self.problemLabel.setTextFormat(Qt.PlainText)

        self.layout_9.addWidget(self.problemLabel)

        self.lawLabel = QLabel(SignDialog)
        self.lawLabel.setObjectName(u"lawLabel")
        self.lawLabel.setProperty(u"uiRole", u"hint")
        self.lawLabel.setWordWrap(True)
        self.lawLabel.setTextFormat(Qt.PlainText)

        self.layout_9.addWidget(self.lawLabel)

        self.layout_8 = QHBoxLayout()
        self.layout_8.setSpacing(8)
        self.layout_8.setObjectName(u"layout_8")
        self.layout_8.setContentsMargins(0, 0, 0, 0)
        self.spacer_7 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_8.addItem(self.spacer_7)

        self.cancelButton = QPushButton(SignDialog)
        self.cancelButton.setObjectName(u"cancelButton")

        self.layout_8.addWidget(self.cancelButton)

        self.acceptButton = QPushButton(SignDialog)
        self.acceptButton.setObjectName(u"acceptButton")
        self.acceptButton.setProperty(u"uiRole", u"primary")
        self.acceptButton.setProperty(u"iconName", u"sign")

        self.layout_8.addWidget(self.acceptButton)


        self.layout_9.addLayout(self.layout_8)

#if QT_CONFIG(shortcut)
        self.meaningLabel.setBuddy(self.meaning)
        self.dateLabel.setBuddy(self.date)
        self.passphraseLabel.setBuddy(self.passphrase)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.roleBox, self.changesButton)
        QWidget.setTabOrder(self.changesButton, self.openAllButton)
        QWidget.setTabOrder(self.openAllButton, self.scroll)
        QWidget.setTabOrder(self.scroll, self.meaning)
        QWidget.setTabOrder(self.meaning, self.date)
        QWidget.setTabOrder(self.date, self.passphrase)
        QWidget.setTabOrder(self.passphrase, self.cancelButton)
        QWidget.setTabOrder(self.cancelButton, self.acceptButton)

        self.retranslateUi(SignDialog)

        self.acceptButton.setDefault(True)

    # setupUi

    def retranslateUi(self, SignDialog: QDialog) -> None:
        SignDialog.setWindowTitle(QCoreApplication.translate("SignDialog", u"Sign off", None))
        self.titleLabel.setText(QCoreApplication.translate("SignDialog", u"Sign off", None))
        self.introLabel.setText("")
        self.nameCaption.setText(QCoreApplication.translate("SignDialog", u"Printed name", None))
        self.nameLabel.setText("")
#if QT_CONFIG(accessibility)
        self.nameLabel.setAccessibleName(QCoreApplication.translate("SignDialog", u"Printed name", None))
#endif // QT_CONFIG(accessibility)
        self.roleCaption.setText(QCoreApplication.translate("SignDialog", u"Role", None))
        self.roleLabel.setText("")
#if QT_CONFIG(accessibility)
        self.roleLabel.setAccessibleName(QCoreApplication.translate("SignDialog", u"Role", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.roleBox.setAccessibleName(QCoreApplication.translate("SignDialog", u"Role in which you sign", None))
#endif // QT_CONFIG(accessibility)
        self.versionCaption.setText(QCoreApplication.translate("SignDialog", u"Version", None))
        self.versionLabel.setText("")
#if QT_CONFIG(accessibility)
        self.versionLabel.setAccessibleName(QCoreApplication.translate("SignDialog", u"Version", None))
#endif // QT_CONFIG(accessibility)
        self.sectionsCaption.setText(QCoreApplication.translate("SignDialog", u"What exactly you sign", None))
        self.changesButton.setText(QCoreApplication.translate("SignDialog", u"What changed since the signature", None))
#if QT_CONFIG(tooltip)
        self.changesButton.setToolTip(QCoreApplication.translate("SignDialog", u"Leave this, and see word by word what changed", None))
#endif // QT_CONFIG(tooltip)
        self.openAllButton.setText(QCoreApplication.translate("SignDialog", u"Open all", None))
#if QT_CONFIG(accessibility)
        self.openAllButton.setAccessibleName(QCoreApplication.translate("SignDialog", u"Open or close all sections", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.scroll.setAccessibleName(QCoreApplication.translate("SignDialog", u"What exactly you sign", None))
#endif // QT_CONFIG(accessibility)
        self.meaningLabel.setText(QCoreApplication.translate("SignDialog", u"&Meaning of your signature", None))
#if QT_CONFIG(accessibility)
        self.meaning.setAccessibleName(QCoreApplication.translate("SignDialog", u"Meaning of your signature", None))
#endif // QT_CONFIG(accessibility)
        self.dateLabel.setText(QCoreApplication.translate("SignDialog", u"Next &review date", None))
#if QT_CONFIG(accessibility)
        self.date.setAccessibleName(QCoreApplication.translate("SignDialog", u"Next review date", None))
#endif // QT_CONFIG(accessibility)
        self.passphraseLabel.setText(QCoreApplication.translate("SignDialog", u"&Passphrase", None))
#if QT_CONFIG(accessibility)
        self.passphrase.setAccessibleName(QCoreApplication.translate("SignDialog", u"Passphrase", None))
#endif // QT_CONFIG(accessibility)
        self.sampleLabel.setText("")
#if QT_CONFIG(accessibility)
        self.sampleLabel.setAccessibleName(QCoreApplication.translate("SignDialog", u"Sample passphrase", None))
#endif // QT_CONFIG(accessibility)
        self.problemLabel.setText("")
#if QT_CONFIG(accessibility)
        self.problemLabel.setAccessibleName(QCoreApplication.translate("SignDialog", u"Why this cannot be signed", None))
#endif // QT_CONFIG(accessibility)
        self.lawLabel.setText(QCoreApplication.translate("SignDialog", u"Your signature covers these words and the facts that they rest on. It lapses by itself when either changes.", None))
        self.cancelButton.setText(QCoreApplication.translate("SignDialog", u"Cancel", None))
        self.acceptButton.setText(QCoreApplication.translate("SignDialog", u"Sign", None))
    # retranslateUi
