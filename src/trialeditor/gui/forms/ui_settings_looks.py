# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'settings_looks.ui'
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
from PySide6.QtWidgets import (QApplication, QComboBox, QLabel, QRadioButton,
    QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)

class Ui_SettingsLooks(object):
    def setupUi(self, SettingsLooks: QWidget) -> None:
        if not SettingsLooks.objectName():
            SettingsLooks.setObjectName(u"SettingsLooks")
        SettingsLooks.resize(480, 520)
        self.pageLayout = QVBoxLayout(SettingsLooks)
        self.pageLayout.setSpacing(16)
        self.pageLayout.setObjectName(u"pageLayout")
        self.pageLayout.setContentsMargins(24, 24, 24, 16)
        self.headLayout = QVBoxLayout()
        self.headLayout.setSpacing(4)
        self.headLayout.setObjectName(u"headLayout")
        self.titleLabel = QLabel(SettingsLooks)
        self.titleLabel.setObjectName(u"titleLabel")
        self.titleLabel.setProperty(u"uiRole", u"paneTitle")
        self.titleLabel.setTextFormat(Qt.PlainText)

        self.headLayout.addWidget(self.titleLabel)

        self.introLabel = QLabel(SettingsLooks)
        self.introLabel.setObjectName(u"introLabel")
        self.introLabel.setProperty(u"uiRole", u"dialogText")
        self.introLabel.setTextFormat(Qt.PlainText)
        self.introLabel.setWordWrap(True)

        self.headLayout.addWidget(self.introLabel)


        self.pageLayout.addLayout(self.headLayout)

        self.group_1 = QVBoxLayout()
        self.group_1.setSpacing(8)
        self.group_1.setObjectName(u"group_1")
        self.themeLabel = QLabel(SettingsLooks)
        self.themeLabel.setObjectName(u"themeLabel")
        self.themeLabel.setProperty(u"uiRole", u"fieldLabel")
        self.themeLabel.setTextFormat(Qt.PlainText)

        self.group_1.addWidget(self.themeLabel)

        self.systemChoice = QRadioButton(SettingsLooks)
        self.systemChoice.setObjectName(u"systemChoice")

        self.group_1.addWidget(self.systemChoice, 0, Qt.AlignLeft)

        self.lightChoice = QRadioButton(SettingsLooks)
        self.lightChoice.setObjectName(u"lightChoice")

        self.group_1.addWidget(self.lightChoice, 0, Qt.AlignLeft)

        self.darkChoice = QRadioButton(SettingsLooks)
        self.darkChoice.setObjectName(u"darkChoice")

        self.group_1.addWidget(self.darkChoice, 0, Qt.AlignLeft)


        self.pageLayout.addLayout(self.group_1)

        self.group_2 = QVBoxLayout()
        self.group_2.setSpacing(4)
        self.group_2.setObjectName(u"group_2")
        self.sizeLabel = QLabel(SettingsLooks)
        self.sizeLabel.setObjectName(u"sizeLabel")
        self.sizeLabel.setProperty(u"uiRole", u"fieldLabel")
        self.sizeLabel.setTextFormat(Qt.AutoText)

        self.group_2.addWidget(self.sizeLabel)

        self.size = QComboBox(SettingsLooks)
        self.size.setObjectName(u"size")

        self.group_2.addWidget(self.size)

        self.sizeHint = QLabel(SettingsLooks)
        self.sizeHint.setObjectName(u"sizeHint")
        self.sizeHint.setProperty(u"uiRole", u"hint")
        self.sizeHint.setTextFormat(Qt.PlainText)
        self.sizeHint.setWordWrap(True)

        self.group_2.addWidget(self.sizeHint)


        self.pageLayout.addLayout(self.group_2)

        self.group_3 = QVBoxLayout()
        self.group_3.setSpacing(4)
        self.group_3.setObjectName(u"group_3")
        self.datesLabel = QLabel(SettingsLooks)
        self.datesLabel.setObjectName(u"datesLabel")
        self.datesLabel.setProperty(u"uiRole", u"fieldLabel")
        self.datesLabel.setTextFormat(Qt.AutoText)

        self.group_3.addWidget(self.datesLabel)

        self.dates = QComboBox(SettingsLooks)
        self.dates.setObjectName(u"dates")

        self.group_3.addWidget(self.dates)

        self.datesHint = QLabel(SettingsLooks)
        self.datesHint.setObjectName(u"datesHint")
        self.datesHint.setProperty(u"uiRole", u"hint")
        self.datesHint.setTextFormat(Qt.PlainText)
        self.datesHint.setWordWrap(True)

        self.group_3.addWidget(self.datesHint)


        self.pageLayout.addLayout(self.group_3)

        self.spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.pageLayout.addItem(self.spacer)

#if QT_CONFIG(shortcut)
        self.sizeLabel.setBuddy(self.size)
        self.datesLabel.setBuddy(self.dates)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.systemChoice, self.lightChoice)
        QWidget.setTabOrder(self.lightChoice, self.darkChoice)
        QWidget.setTabOrder(self.darkChoice, self.size)
        QWidget.setTabOrder(self.size, self.dates)

        self.retranslateUi(SettingsLooks)
    # setupUi

    def retranslateUi(self, SettingsLooks: QWidget) -> None:
        self.titleLabel.setText(QCoreApplication.translate("SettingsLooks", u"Looks", None))
        self.introLabel.setText(QCoreApplication.translate("SettingsLooks", u"How the window looks on this computer. Pages for patients are not touched.", None))
        self.themeLabel.setText(QCoreApplication.translate("SettingsLooks", u"Theme", None))
        self.systemChoice.setText(QCoreApplication.translate("SettingsLooks", u"As the s&ystem", None))
        self.lightChoice.setText(QCoreApplication.translate("SettingsLooks", u"&Light", None))
        self.darkChoice.setText(QCoreApplication.translate("SettingsLooks", u"&Dark", None))
        self.sizeLabel.setText(QCoreApplication.translate("SettingsLooks", u"Text &size", None))
#if QT_CONFIG(accessibility)
        self.size.setAccessibleName(QCoreApplication.translate("SettingsLooks", u"Text size of the window", None))
#endif // QT_CONFIG(accessibility)
        self.sizeHint.setText(QCoreApplication.translate("SettingsLooks", u"Of all text in the window. The words that you write have a size of their own: View \u203a Text size.", None))
        self.datesLabel.setText(QCoreApplication.translate("SettingsLooks", u"Da&tes", None))
#if QT_CONFIG(accessibility)
        self.dates.setAccessibleName(QCoreApplication.translate("SettingsLooks", u"How dates are written", None))
#endif // QT_CONFIG(accessibility)
        self.datesHint.setText(QCoreApplication.translate("SettingsLooks", u"In the window only. Pages, bundles and the command line write dates as before.", None))
        pass
    # retranslateUi
