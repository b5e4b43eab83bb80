# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'settings_site.ui'
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
from PySide6.QtWidgets import (QApplication, QLabel, QLineEdit, QSizePolicy,
    QSpacerItem, QVBoxLayout, QWidget)

class Ui_SettingsSite(object):
    def setupUi(self, SettingsSite: QWidget) -> None:
        if not SettingsSite.objectName():
            SettingsSite.setObjectName(u"SettingsSite")
        SettingsSite.resize(480, 520)
        self.pageLayout = QVBoxLayout(SettingsSite)
        self.pageLayout.setSpacing(16)
        self.pageLayout.setObjectName(u"pageLayout")
        self.pageLayout.setContentsMargins(24, 24, 24, 16)
        self.headLayout = QVBoxLayout()
        self.headLayout.setSpacing(4)
        self.headLayout.setObjectName(u"headLayout")
        self.titleLabel = QLabel(SettingsSite)
        self.titleLabel.setObjectName(u"titleLabel")
        self.titleLabel.setProperty(u"uiRole", u"paneTitle")
        self.titleLabel.setTextFormat(Qt.PlainText)

        self.headLayout.addWidget(self.titleLabel)

        self.introLabel = QLabel(SettingsSite)
        self.introLabel.setObjectName(u"introLabel")
        self.introLabel.setProperty(u"uiRole", u"dialogText")
        self.introLabel.setTextFormat(Qt.PlainText)
        self.introLabel.setWordWrap(True)

        self.headLayout.addWidget(self.introLabel)


        self.pageLayout.addLayout(self.headLayout)

        self.whyNotLabel = QLabel(SettingsSite)
        self.whyNotLabel.setObjectName(u"whyNotLabel")
        self.whyNotLabel.setProperty(u"uiRole", u"reason")
        self.whyNotLabel.setTextFormat(Qt.PlainText)
        self.whyNotLabel.setWordWrap(True)

        self.pageLayout.addWidget(self.whyNotLabel)

        self.group_1 = QVBoxLayout()
        self.group_1.setSpacing(4)
        self.group_1.setObjectName(u"group_1")
        self.addressLabel = QLabel(SettingsSite)
        self.addressLabel.setObjectName(u"addressLabel")
        self.addressLabel.setProperty(u"uiRole", u"fieldLabel")
        self.addressLabel.setTextFormat(Qt.AutoText)

        self.group_1.addWidget(self.addressLabel)

        self.address = QLineEdit(SettingsSite)
        self.address.setObjectName(u"address")

        self.group_1.addWidget(self.address)

        self.addressProblem = QLabel(SettingsSite)
        self.addressProblem.setObjectName(u"addressProblem")
        self.addressProblem.setProperty(u"uiRole", u"problem")
        self.addressProblem.setTextFormat(Qt.PlainText)
        self.addressProblem.setWordWrap(True)

        self.group_1.addWidget(self.addressProblem)

        self.addressHint = QLabel(SettingsSite)
        self.addressHint.setObjectName(u"addressHint")
        self.addressHint.setProperty(u"uiRole", u"hint")
        self.addressHint.setTextFormat(Qt.PlainText)
        self.addressHint.setWordWrap(True)

        self.group_1.addWidget(self.addressHint)


        self.pageLayout.addLayout(self.group_1)

        self.spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.pageLayout.addItem(self.spacer)

#if QT_CONFIG(shortcut)
        self.addressLabel.setBuddy(self.address)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(SettingsSite)
    # setupUi

    def retranslateUi(self, SettingsSite: QWidget) -> None:
        self.titleLabel.setText(QCoreApplication.translate("SettingsSite", u"Site", None))
        self.introLabel.setText(QCoreApplication.translate("SettingsSite", u"The website that the pages of this workspace are for.", None))
        self.whyNotLabel.setText("")
#if QT_CONFIG(accessibility)
        self.whyNotLabel.setAccessibleName(QCoreApplication.translate("SettingsSite", u"Why the address cannot be changed", None))
#endif // QT_CONFIG(accessibility)
        self.addressLabel.setText(QCoreApplication.translate("SettingsSite", u"&Address", None))
#if QT_CONFIG(accessibility)
        self.address.setAccessibleName(QCoreApplication.translate("SettingsSite", u"Address of the website", None))
#endif // QT_CONFIG(accessibility)
        self.addressProblem.setText("")
#if QT_CONFIG(accessibility)
        self.addressProblem.setAccessibleName(QCoreApplication.translate("SettingsSite", u"About this address", None))
#endif // QT_CONFIG(accessibility)
        self.addressHint.setText("")
#if QT_CONFIG(accessibility)
        self.addressHint.setAccessibleName(QCoreApplication.translate("SettingsSite", u"What the address does", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi
