# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'people_dialog.ui'
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
from PySide6.QtWidgets import (QApplication, QDialog, QFrame, QHBoxLayout,
    QLabel, QListWidget, QListWidgetItem, QPushButton,
    QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)

from trialeditor.gui.widgets.notice_bar import NoticeBar

class Ui_PeopleDialog(object):
    def setupUi(self, PeopleDialog: QDialog) -> None:
        if not PeopleDialog.objectName():
            PeopleDialog.setObjectName(u"PeopleDialog")
        PeopleDialog.resize(640, 560)
        self.layout_5 = QVBoxLayout(PeopleDialog)
        self.layout_5.setSpacing(16)
        self.layout_5.setObjectName(u"layout_5")
        self.layout_5.setContentsMargins(24, 24, 24, 16)
        self.layout_1 = QVBoxLayout()
        self.layout_1.setSpacing(4)
        self.layout_1.setObjectName(u"layout_1")
        self.layout_1.setContentsMargins(0, 0, 0, 0)
        self.titleLabel = QLabel(PeopleDialog)
        self.titleLabel.setObjectName(u"titleLabel")
        self.titleLabel.setProperty(u"uiRole", u"dialogTitle")
        self.titleLabel.setWordWrap(True)
        self.titleLabel.setTextFormat(Qt.PlainText)

        self.layout_1.addWidget(self.titleLabel)

        self.introLabel = QLabel(PeopleDialog)
        self.introLabel.setObjectName(u"introLabel")
        self.introLabel.setProperty(u"uiRole", u"dialogText")
        self.introLabel.setWordWrap(True)
        self.introLabel.setTextFormat(Qt.PlainText)

        self.layout_1.addWidget(self.introLabel)


        self.layout_5.addLayout(self.layout_1)

        self.notice = NoticeBar(PeopleDialog)
        self.notice.setObjectName(u"notice")

        self.layout_5.addWidget(self.notice)

        self.people = QListWidget(PeopleDialog)
        self.people.setObjectName(u"people")
        self.people.setProperty(u"uiRole", u"people")
        self.people.setFrameShape(QFrame.NoFrame)
        self.people.setMinimumSize(QSize(0, 200))

        self.layout_5.addWidget(self.people)

        self.keyWell = QFrame(PeopleDialog)
        self.keyWell.setObjectName(u"keyWell")
        self.keyWell.setProperty(u"uiRole", u"well")
        self.layout_2 = QVBoxLayout(self.keyWell)
        self.layout_2.setSpacing(4)
        self.layout_2.setObjectName(u"layout_2")
        self.layout_2.setContentsMargins(12, 8, 12, 8)
        self.keyCaption = QLabel(self.keyWell)
        self.keyCaption.setObjectName(u"keyCaption")
        self.keyCaption.setProperty(u"uiRole", u"fieldLabel")
        self.keyCaption.setTextFormat(Qt.PlainText)

        self.layout_2.addWidget(self.keyCaption)

        self.keyLabel = QLabel(self.keyWell)
        self.keyLabel.setObjectName(u"keyLabel")
        self.keyLabel.setWordWrap(True)
        self.keyLabel.setTextFormat(Qt.PlainText)
        self.keyLabel.setTextInteractionFlags(Qt.TextSelectableByKeyboard|Qt.TextSelectableByMouse)

        self.layout_2.addWidget(self.keyLabel)

        self.layout_6 = QHBoxLayout()
        self.layout_6.setSpacing(8)
        self.layout_6.setObjectName(u"layout_6")
        self.layout_6.setContentsMargins(0, 4, 0, 4)
        self.retireButton = QPushButton(self.keyWell)
        self.retireButton.setObjectName(u"retireButton")

        self.layout_6.addWidget(self.retireButton)

        self.revokeButton = QPushButton(self.keyWell)
        self.revokeButton.setObjectName(u"revokeButton")

        self.layout_6.addWidget(self.revokeButton)

        self.spacer_7 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_6.addItem(self.spacer_7)


        self.layout_2.addLayout(self.layout_6)


        self.layout_5.addWidget(self.keyWell)

        self.layout_4 = QHBoxLayout()
        self.layout_4.setSpacing(8)
        self.layout_4.setObjectName(u"layout_4")
        self.layout_4.setContentsMargins(0, 0, 0, 0)
        self.addButton = QPushButton(PeopleDialog)
        self.addButton.setObjectName(u"addButton")

        self.layout_4.addWidget(self.addButton)

        self.rolesButton = QPushButton(PeopleDialog)
        self.rolesButton.setObjectName(u"rolesButton")

        self.layout_4.addWidget(self.rolesButton)

        self.passphraseButton = QPushButton(PeopleDialog)
        self.passphraseButton.setObjectName(u"passphraseButton")

        self.layout_4.addWidget(self.passphraseButton)

        self.spacer_3 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_4.addItem(self.spacer_3)

        self.closeButton = QPushButton(PeopleDialog)
        self.closeButton.setObjectName(u"closeButton")

        self.layout_4.addWidget(self.closeButton)


        self.layout_5.addLayout(self.layout_4)

        QWidget.setTabOrder(self.people, self.retireButton)
        QWidget.setTabOrder(self.retireButton, self.revokeButton)
        QWidget.setTabOrder(self.revokeButton, self.addButton)
        QWidget.setTabOrder(self.addButton, self.rolesButton)
        QWidget.setTabOrder(self.rolesButton, self.passphraseButton)
        QWidget.setTabOrder(self.passphraseButton, self.closeButton)

        self.retranslateUi(PeopleDialog)

        self.closeButton.setDefault(True)

    # setupUi

    def retranslateUi(self, PeopleDialog: QDialog) -> None:
        PeopleDialog.setWindowTitle(QCoreApplication.translate("PeopleDialog", u"People", None))
        self.titleLabel.setText(QCoreApplication.translate("PeopleDialog", u"People", None))
        self.introLabel.setText(QCoreApplication.translate("PeopleDialog", u"Who works in this workspace, what they may do, and whether they can sign.", None))
#if QT_CONFIG(accessibility)
        self.notice.setAccessibleName(QCoreApplication.translate("PeopleDialog", u"Notice", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.people.setAccessibleName(QCoreApplication.translate("PeopleDialog", u"People", None))
#endif // QT_CONFIG(accessibility)
        self.keyCaption.setText(QCoreApplication.translate("PeopleDialog", u"Signing key", None))
        self.keyLabel.setText("")
#if QT_CONFIG(accessibility)
        self.keyLabel.setAccessibleName(QCoreApplication.translate("PeopleDialog", u"Signing key", None))
#endif // QT_CONFIG(accessibility)
        self.retireButton.setText(QCoreApplication.translate("PeopleDialog", u"Re&tire the key\u2026", None))
        self.revokeButton.setText(QCoreApplication.translate("PeopleDialog", u"Re&voke the key\u2026", None))
        self.addButton.setText(QCoreApplication.translate("PeopleDialog", u"&Add a person\u2026", None))
        self.rolesButton.setText(QCoreApplication.translate("PeopleDialog", u"Change &roles\u2026", None))
        self.passphraseButton.setText(QCoreApplication.translate("PeopleDialog", u"Change &passphrase\u2026", None))
        self.closeButton.setText(QCoreApplication.translate("PeopleDialog", u"Close", None))
    # retranslateUi
