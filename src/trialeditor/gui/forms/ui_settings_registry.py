# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'settings_registry.ui'
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

class Ui_SettingsRegistry(object):
    def setupUi(self, SettingsRegistry: QWidget) -> None:
        if not SettingsRegistry.objectName():
            SettingsRegistry.setObjectName(u"SettingsRegistry")
        SettingsRegistry.resize(480, 520)
        self.pageLayout = QVBoxLayout(SettingsRegistry)
        self.pageLayout.setSpacing(16)
        self.pageLayout.setObjectName(u"pageLayout")
        self.pageLayout.setContentsMargins(24, 24, 24, 16)
        self.headLayout = QVBoxLayout()
        self.headLayout.setSpacing(4)
        self.headLayout.setObjectName(u"headLayout")
        self.titleLabel = QLabel(SettingsRegistry)
        self.titleLabel.setObjectName(u"titleLabel")
        self.titleLabel.setProperty(u"uiRole", u"paneTitle")
        self.titleLabel.setTextFormat(Qt.PlainText)

        self.headLayout.addWidget(self.titleLabel)

        self.introLabel = QLabel(SettingsRegistry)
        self.introLabel.setObjectName(u"introLabel")
        self.introLabel.setProperty(u"uiRole", u"dialogText")
        self.introLabel.setTextFormat(Qt.PlainText)
        self.introLabel.setWordWrap(True)

        self.headLayout.addWidget(self.introLabel)


        self.pageLayout.addLayout(self.headLayout)

        self.group_1 = QVBoxLayout()
        self.group_1.setSpacing(4)
        self.group_1.setObjectName(u"group_1")
        self.addressLabel = QLabel(SettingsRegistry)
        self.addressLabel.setObjectName(u"addressLabel")
        self.addressLabel.setProperty(u"uiRole", u"fieldLabel")
        self.addressLabel.setTextFormat(Qt.AutoText)

        self.group_1.addWidget(self.addressLabel)

        self.address = QLineEdit(SettingsRegistry)
        self.address.setObjectName(u"address")

        self.group_1.addWidget(self.address)

        self.addressProblem = QLabel(SettingsRegistry)
        self.addressProblem.setObjectName(u"addressProblem")
        self.addressProblem.setProperty(u"uiRole", u"problem")
        self.addressProblem.setTextFormat(Qt.PlainText)
        self.addressProblem.setWordWrap(True)

        self.group_1.addWidget(self.addressProblem)

        self.addressHint = QLabel(SettingsRegistry)
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

        self.retranslateUi(SettingsRegistry)
    # setupUi

    def retranslateUi(self, SettingsRegistry: QWidget) -> None:
        self.titleLabel.setText(QCoreApplication.translate("SettingsRegistry", u"Registry", None))
        self.introLabel.setText(QCoreApplication.translate("SettingsRegistry", u"Where records are fetched from by number and by Refresh all records.", None))
        self.addressLabel.setText(QCoreApplication.translate("SettingsRegistry", u"&Address", None))
#if QT_CONFIG(accessibility)
        self.address.setAccessibleName(QCoreApplication.translate("SettingsRegistry", u"Address of the registry", None))
#endif // QT_CONFIG(accessibility)
        self.addressProblem.setText("")
#if QT_CONFIG(accessibility)
        self.addressProblem.setAccessibleName(QCoreApplication.translate("SettingsRegistry", u"About this address", None))
#endif // QT_CONFIG(accessibility)
        self.addressHint.setText("")
#if QT_CONFIG(accessibility)
        self.addressHint.setAccessibleName(QCoreApplication.translate("SettingsRegistry", u"Which address is asked", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi
