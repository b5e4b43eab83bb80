# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'settings_person.ui'
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
from PySide6.QtWidgets import (QApplication, QComboBox, QLabel, QSizePolicy,
    QSpacerItem, QVBoxLayout, QWidget)

class Ui_SettingsPerson(object):
    def setupUi(self, SettingsPerson: QWidget) -> None:
        if not SettingsPerson.objectName():
            SettingsPerson.setObjectName(u"SettingsPerson")
        SettingsPerson.resize(480, 520)
        self.pageLayout = QVBoxLayout(SettingsPerson)
        self.pageLayout.setSpacing(16)
        self.pageLayout.setObjectName(u"pageLayout")
        self.pageLayout.setContentsMargins(24, 24, 24, 16)
        self.headLayout = QVBoxLayout()
        self.headLayout.setSpacing(4)
        self.headLayout.setObjectName(u"headLayout")
        self.titleLabel = QLabel(SettingsPerson)
        self.titleLabel.setObjectName(u"titleLabel")
        self.titleLabel.setProperty(u"uiRole", u"paneTitle")
        self.titleLabel.setTextFormat(Qt.PlainText)

        self.headLayout.addWidget(self.titleLabel)

        self.introLabel = QLabel(SettingsPerson)
        self.introLabel.setObjectName(u"introLabel")
        self.introLabel.setProperty(u"uiRole", u"dialogText")
        self.introLabel.setTextFormat(Qt.PlainText)
        self.introLabel.setWordWrap(True)

        self.headLayout.addWidget(self.introLabel)


        self.pageLayout.addLayout(self.headLayout)

        self.group_1 = QVBoxLayout()
        self.group_1.setSpacing(4)
        self.group_1.setObjectName(u"group_1")
        self.personLabel = QLabel(SettingsPerson)
        self.personLabel.setObjectName(u"personLabel")
        self.personLabel.setProperty(u"uiRole", u"fieldLabel")
        self.personLabel.setTextFormat(Qt.AutoText)

        self.group_1.addWidget(self.personLabel)

        self.person = QComboBox(SettingsPerson)
        self.person.setObjectName(u"person")

        self.group_1.addWidget(self.person)

        self.personProblem = QLabel(SettingsPerson)
        self.personProblem.setObjectName(u"personProblem")
        self.personProblem.setProperty(u"uiRole", u"problem")
        self.personProblem.setTextFormat(Qt.PlainText)
        self.personProblem.setWordWrap(True)

        self.group_1.addWidget(self.personProblem)

        self.personHint = QLabel(SettingsPerson)
        self.personHint.setObjectName(u"personHint")
        self.personHint.setProperty(u"uiRole", u"hint")
        self.personHint.setTextFormat(Qt.PlainText)
        self.personHint.setWordWrap(True)

        self.group_1.addWidget(self.personHint)


        self.pageLayout.addLayout(self.group_1)

        self.spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.pageLayout.addItem(self.spacer)

#if QT_CONFIG(shortcut)
        self.personLabel.setBuddy(self.person)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(SettingsPerson)
    # setupUi

    def retranslateUi(self, SettingsPerson: QWidget) -> None:
        self.titleLabel.setText(QCoreApplication.translate("SettingsPerson", u"You", None))
        self.introLabel.setText(QCoreApplication.translate("SettingsPerson", u"Who you are when Trial Editor starts.", None))
        self.personLabel.setText(QCoreApplication.translate("SettingsPerson", u"&Work as", None))
#if QT_CONFIG(accessibility)
        self.person.setAccessibleName(QCoreApplication.translate("SettingsPerson", u"Work as at the start", None))
#endif // QT_CONFIG(accessibility)
        self.personProblem.setText("")
#if QT_CONFIG(accessibility)
        self.personProblem.setAccessibleName(QCoreApplication.translate("SettingsPerson", u"About this person", None))
#endif // QT_CONFIG(accessibility)
        self.personHint.setText(QCoreApplication.translate("SettingsPerson", u"Holds from the next start on. Choose File \u203a Work as\u2026 to be somebody else now.", None))
        pass
    # retranslateUi
