# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'settings_dialog.ui'
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
    QSizePolicy, QSpacerItem, QStackedWidget, QVBoxLayout,
    QWidget)

class Ui_SettingsDialog(object):
    def setupUi(self, SettingsDialog: QDialog) -> None:
        if not SettingsDialog.objectName():
            SettingsDialog.setObjectName(u"SettingsDialog")
        SettingsDialog.resize(720, 640)
        self.dialogLayout = QVBoxLayout(SettingsDialog)
        self.dialogLayout.setSpacing(0)
        self.dialogLayout.setObjectName(u"dialogLayout")
        self.dialogLayout.setContentsMargins(0, 0, 0, 0)
        self.topLayout = QHBoxLayout()
        self.topLayout.setSpacing(0)
        self.topLayout.setObjectName(u"topLayout")
        self.topics = QListWidget(SettingsDialog)
        self.topics.setObjectName(u"topics")
        self.topics.setProperty(u"uiRole", u"topics")
        self.topics.setFrameShape(QFrame.NoFrame)
        self.topics.setMinimumSize(QSize(180, 0))
        self.topics.setMaximumSize(QSize(180, 16777215))

        self.topLayout.addWidget(self.topics)

        self.pages = QStackedWidget(SettingsDialog)
        self.pages.setObjectName(u"pages")

        self.topLayout.addWidget(self.pages)

        self.topLayout.setStretch(1, 1)

        self.dialogLayout.addLayout(self.topLayout)

        self.footBar = QFrame(SettingsDialog)
        self.footBar.setObjectName(u"footBar")
        self.footBar.setProperty(u"uiRole", u"tabFoot")
        self.footLayout = QHBoxLayout(self.footBar)
        self.footLayout.setSpacing(8)
        self.footLayout.setObjectName(u"footLayout")
        self.footLayout.setContentsMargins(24, 12, 24, 16)
        self.busyLabel = QLabel(self.footBar)
        self.busyLabel.setObjectName(u"busyLabel")
        self.busyLabel.setProperty(u"uiRole", u"hint")
        self.busyLabel.setTextFormat(Qt.PlainText)

        self.footLayout.addWidget(self.busyLabel)

        self.footSpacer = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.footLayout.addItem(self.footSpacer)

        self.cancelButton = QPushButton(self.footBar)
        self.cancelButton.setObjectName(u"cancelButton")

        self.footLayout.addWidget(self.cancelButton)

        self.saveButton = QPushButton(self.footBar)
        self.saveButton.setObjectName(u"saveButton")
        self.saveButton.setProperty(u"uiRole", u"primary")

        self.footLayout.addWidget(self.saveButton)


        self.dialogLayout.addWidget(self.footBar)

        self.dialogLayout.setStretch(0, 1)
        QWidget.setTabOrder(self.topics, self.cancelButton)
        QWidget.setTabOrder(self.cancelButton, self.saveButton)

        self.retranslateUi(SettingsDialog)

        self.saveButton.setDefault(True)

    # setupUi

    def retranslateUi(self, SettingsDialog: QDialog) -> None:
        SettingsDialog.setWindowTitle(QCoreApplication.translate("SettingsDialog", u"Settings", None))
#if QT_CONFIG(accessibility)
        self.topics.setAccessibleName(QCoreApplication.translate("SettingsDialog", u"Settings pages", None))
#endif // QT_CONFIG(accessibility)
        self.busyLabel.setText("")
#if QT_CONFIG(accessibility)
        self.busyLabel.setAccessibleName(QCoreApplication.translate("SettingsDialog", u"What is being done", None))
#endif // QT_CONFIG(accessibility)
        self.cancelButton.setText(QCoreApplication.translate("SettingsDialog", u"Cancel", None))
        self.saveButton.setText(QCoreApplication.translate("SettingsDialog", u"Save", None))
    # retranslateUi
