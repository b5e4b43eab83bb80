# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'confirm_dialog.ui'
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
    QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout,
    QWidget)

class Ui_ConfirmDialog(object):
    def setupUi(self, ConfirmDialog: QDialog) -> None:
        if not ConfirmDialog.objectName():
            ConfirmDialog.setObjectName(u"ConfirmDialog")
        ConfirmDialog.resize(460, 180)
        self.layout_4 = QVBoxLayout(ConfirmDialog)
        self.layout_4.setSpacing(16)
        self.layout_4.setObjectName(u"layout_4")
        self.layout_4.setContentsMargins(24, 24, 24, 16)
        self.layout_1 = QVBoxLayout()
        self.layout_1.setSpacing(4)
        self.layout_1.setObjectName(u"layout_1")
        self.layout_1.setContentsMargins(0, 0, 0, 0)
        self.titleLabel = QLabel(ConfirmDialog)
        self.titleLabel.setObjectName(u"titleLabel")
        self.titleLabel.setProperty(u"uiRole", u"dialogTitle")
        self.titleLabel.setWordWrap(True)
        self.titleLabel.setTextFormat(Qt.PlainText)

        self.layout_1.addWidget(self.titleLabel)

        self.introLabel = QLabel(ConfirmDialog)
        self.introLabel.setObjectName(u"introLabel")
        self.introLabel.setProperty(u"uiRole", u"dialogText")
        self.introLabel.setWordWrap(True)
        self.introLabel.setTextFormat(Qt.PlainText)

        self.layout_1.addWidget(self.introLabel)


        self.layout_4.addLayout(self.layout_1)

        self.layout_3 = QHBoxLayout()
        self.layout_3.setSpacing(8)
        self.layout_3.setObjectName(u"layout_3")
        self.layout_3.setContentsMargins(0, 0, 0, 0)
        self.spacer_2 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_3.addItem(self.spacer_2)

        self.cancelButton = QPushButton(ConfirmDialog)
        self.cancelButton.setObjectName(u"cancelButton")

        self.layout_3.addWidget(self.cancelButton)

        self.acceptButton = QPushButton(ConfirmDialog)
        self.acceptButton.setObjectName(u"acceptButton")
        self.acceptButton.setProperty(u"uiRole", u"danger")

        self.layout_3.addWidget(self.acceptButton)


        self.layout_4.addLayout(self.layout_3)

        QWidget.setTabOrder(self.cancelButton, self.acceptButton)

        self.retranslateUi(ConfirmDialog)
    # setupUi

    def retranslateUi(self, ConfirmDialog: QDialog) -> None:
        ConfirmDialog.setWindowTitle(QCoreApplication.translate("ConfirmDialog", u"Please confirm", None))
        self.titleLabel.setText("")
        self.introLabel.setText("")
        self.cancelButton.setText(QCoreApplication.translate("ConfirmDialog", u"Cancel", None))
        self.acceptButton.setText(QCoreApplication.translate("ConfirmDialog", u"OK", None))
    # retranslateUi
