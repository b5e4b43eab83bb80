# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'about_dialog.ui'
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
from PySide6.QtWidgets import (QApplication, QDialog, QHBoxLayout, QHeaderView,
    QLabel, QPlainTextEdit, QPushButton, QSizePolicy,
    QSpacerItem, QTableWidget, QTableWidgetItem, QVBoxLayout,
    QWidget)

class Ui_AboutDialog(object):
    def setupUi(self, AboutDialog: QDialog) -> None:
        if not AboutDialog.objectName():
            AboutDialog.setObjectName(u"AboutDialog")
        AboutDialog.resize(680, 680)
        self.layout_7 = QVBoxLayout(AboutDialog)
        self.layout_7.setSpacing(16)
        self.layout_7.setObjectName(u"layout_7")
        self.layout_7.setContentsMargins(24, 24, 24, 16)
        self.layout_2 = QHBoxLayout()
        self.layout_2.setSpacing(16)
        self.layout_2.setObjectName(u"layout_2")
        self.layout_2.setContentsMargins(0, 0, 0, 0)
        self.markLabel = QLabel(AboutDialog)
        self.markLabel.setObjectName(u"markLabel")
        self.markLabel.setTextFormat(Qt.PlainText)
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.markLabel.sizePolicy().hasHeightForWidth())
        self.markLabel.setSizePolicy(sizePolicy)

        self.layout_2.addWidget(self.markLabel)

        self.layout_1 = QVBoxLayout()
        self.layout_1.setSpacing(4)
        self.layout_1.setObjectName(u"layout_1")
        self.layout_1.setContentsMargins(0, 0, 0, 0)
        self.titleLabel = QLabel(AboutDialog)
        self.titleLabel.setObjectName(u"titleLabel")
        self.titleLabel.setProperty(u"uiRole", u"dialogTitle")
        self.titleLabel.setTextFormat(Qt.PlainText)

        self.layout_1.addWidget(self.titleLabel)

        self.versionLabel = QLabel(AboutDialog)
        self.versionLabel.setObjectName(u"versionLabel")
        self.versionLabel.setProperty(u"uiRole", u"hint")
        self.versionLabel.setTextFormat(Qt.PlainText)
        self.versionLabel.setTextInteractionFlags(Qt.TextSelectableByKeyboard|Qt.TextSelectableByMouse)

        self.layout_1.addWidget(self.versionLabel)


        self.layout_2.addLayout(self.layout_1)


        self.layout_7.addLayout(self.layout_2)

        self.introLabel = QLabel(AboutDialog)
        self.introLabel.setObjectName(u"introLabel")
        self.introLabel.setProperty(u"uiRole", u"dialogText")
        self.introLabel.setWordWrap(True)
        self.introLabel.setTextFormat(Qt.PlainText)

        self.layout_7.addWidget(self.introLabel)

        self.layout_3 = QVBoxLayout()
        self.layout_3.setSpacing(4)
        self.layout_3.setObjectName(u"layout_3")
        self.layout_3.setContentsMargins(0, 0, 0, 0)
        self.partsLabel = QLabel(AboutDialog)
        self.partsLabel.setObjectName(u"partsLabel")
        self.partsLabel.setProperty(u"uiRole", u"fieldLabel")
        self.partsLabel.setTextFormat(Qt.AutoText)

        self.layout_3.addWidget(self.partsLabel)

        self.parts = QTableWidget(AboutDialog)
        self.parts.setObjectName(u"parts")
        self.parts.setProperty(u"uiRole", u"wellTable")
        self.parts.setMinimumSize(QSize(0, 200))

        self.layout_3.addWidget(self.parts)


        self.layout_7.addLayout(self.layout_3)

        self.layout_4 = QVBoxLayout()
        self.layout_4.setSpacing(4)
        self.layout_4.setObjectName(u"layout_4")
        self.layout_4.setContentsMargins(0, 0, 0, 0)
        self.whatLabel = QLabel(AboutDialog)
        self.whatLabel.setObjectName(u"whatLabel")
        self.whatLabel.setProperty(u"uiRole", u"muted")
        self.whatLabel.setWordWrap(True)
        self.whatLabel.setTextFormat(Qt.PlainText)

        self.layout_4.addWidget(self.whatLabel)

        self.license = QPlainTextEdit(AboutDialog)
        self.license.setObjectName(u"license")
        self.license.setReadOnly(True)
        self.license.setProperty(u"uiRole", u"quote")
        self.license.setMinimumSize(QSize(0, 140))
        self.license.setTabChangesFocus(True)

        self.layout_4.addWidget(self.license)


        self.layout_7.addLayout(self.layout_4)

        self.layout_6 = QHBoxLayout()
        self.layout_6.setSpacing(8)
        self.layout_6.setObjectName(u"layout_6")
        self.layout_6.setContentsMargins(0, 0, 0, 0)
        self.spacer_5 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_6.addItem(self.spacer_5)

        self.closeButton = QPushButton(AboutDialog)
        self.closeButton.setObjectName(u"closeButton")

        self.layout_6.addWidget(self.closeButton)


        self.layout_7.addLayout(self.layout_6)

#if QT_CONFIG(shortcut)
        self.partsLabel.setBuddy(self.parts)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.parts, self.license)
        QWidget.setTabOrder(self.license, self.closeButton)

        self.retranslateUi(AboutDialog)

        self.closeButton.setDefault(True)

    # setupUi

    def retranslateUi(self, AboutDialog: QDialog) -> None:
        AboutDialog.setWindowTitle(QCoreApplication.translate("AboutDialog", u"About Trial Editor", None))
        self.markLabel.setText("")
#if QT_CONFIG(accessibility)
        self.markLabel.setAccessibleName(QCoreApplication.translate("AboutDialog", u"Trial Editor", None))
#endif // QT_CONFIG(accessibility)
        self.titleLabel.setText(QCoreApplication.translate("AboutDialog", u"Trial Editor", None))
        self.versionLabel.setText("")
#if QT_CONFIG(accessibility)
        self.versionLabel.setAccessibleName(QCoreApplication.translate("AboutDialog", u"Version", None))
#endif // QT_CONFIG(accessibility)
        self.introLabel.setText(QCoreApplication.translate("AboutDialog", u"Edit, review, sign and export plain-language pages about clinical trials. Study records come from ClinicalTrials.gov, a service of the U.S. National Library of Medicine, which does not endorse this program.", None))
        self.partsLabel.setText(QCoreApplication.translate("AboutDialog", u"What it is &made of", None))
#if QT_CONFIG(accessibility)
        self.parts.setAccessibleName(QCoreApplication.translate("AboutDialog", u"Parts of the program with their licenses", None))
#endif // QT_CONFIG(accessibility)
        self.whatLabel.setText("")
#if QT_CONFIG(accessibility)
        self.whatLabel.setAccessibleName(QCoreApplication.translate("AboutDialog", u"About this part", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.license.setAccessibleName(QCoreApplication.translate("AboutDialog", u"License", None))
#endif // QT_CONFIG(accessibility)
        self.closeButton.setText(QCoreApplication.translate("AboutDialog", u"Close", None))
    # retranslateUi
