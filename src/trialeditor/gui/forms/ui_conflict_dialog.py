# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'conflict_dialog.ui'
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
    QPlainTextEdit, QPushButton, QSizePolicy, QSpacerItem,
    QVBoxLayout, QWidget)

class Ui_ConflictDialog(object):
    def setupUi(self, ConflictDialog: QDialog) -> None:
        if not ConflictDialog.objectName():
            ConflictDialog.setObjectName(u"ConflictDialog")
        ConflictDialog.resize(820, 560)
        self.layout_7 = QVBoxLayout(ConflictDialog)
        self.layout_7.setSpacing(16)
        self.layout_7.setObjectName(u"layout_7")
        self.layout_7.setContentsMargins(24, 24, 24, 16)
        self.layout_1 = QVBoxLayout()
        self.layout_1.setSpacing(4)
        self.layout_1.setObjectName(u"layout_1")
        self.layout_1.setContentsMargins(0, 0, 0, 0)
        self.titleLabel = QLabel(ConflictDialog)
        self.titleLabel.setObjectName(u"titleLabel")
        self.titleLabel.setProperty(u"uiRole", u"dialogTitle")
        self.titleLabel.setWordWrap(True)
        self.titleLabel.setTextFormat(Qt.PlainText)

        self.layout_1.addWidget(self.titleLabel)

        self.introLabel = QLabel(ConflictDialog)
        self.introLabel.setObjectName(u"introLabel")
        self.introLabel.setProperty(u"uiRole", u"dialogText")
        self.introLabel.setWordWrap(True)
        self.introLabel.setTextFormat(Qt.PlainText)

        self.layout_1.addWidget(self.introLabel)


        self.layout_7.addLayout(self.layout_1)

        self.layout_4 = QHBoxLayout()
        self.layout_4.setSpacing(16)
        self.layout_4.setObjectName(u"layout_4")
        self.layout_4.setContentsMargins(0, 0, 0, 0)
        self.layout_2 = QVBoxLayout()
        self.layout_2.setSpacing(4)
        self.layout_2.setObjectName(u"layout_2")
        self.layout_2.setContentsMargins(0, 0, 0, 0)
        self.yoursCaption = QLabel(ConflictDialog)
        self.yoursCaption.setObjectName(u"yoursCaption")
        self.yoursCaption.setProperty(u"uiRole", u"fieldLabel")
        self.yoursCaption.setTextFormat(Qt.PlainText)

        self.layout_2.addWidget(self.yoursCaption)

        self.yours = QPlainTextEdit(ConflictDialog)
        self.yours.setObjectName(u"yours")
        self.yours.setReadOnly(True)
        self.yours.setTabChangesFocus(True)
        self.yours.setProperty(u"uiRole", u"quote")

        self.layout_2.addWidget(self.yours)


        self.layout_4.addLayout(self.layout_2)

        self.layout_3 = QVBoxLayout()
        self.layout_3.setSpacing(4)
        self.layout_3.setObjectName(u"layout_3")
        self.layout_3.setContentsMargins(0, 0, 0, 0)
        self.theirsCaption = QLabel(ConflictDialog)
        self.theirsCaption.setObjectName(u"theirsCaption")
        self.theirsCaption.setProperty(u"uiRole", u"fieldLabel")
        self.theirsCaption.setTextFormat(Qt.PlainText)

        self.layout_3.addWidget(self.theirsCaption)

        self.theirs = QPlainTextEdit(ConflictDialog)
        self.theirs.setObjectName(u"theirs")
        self.theirs.setReadOnly(True)
        self.theirs.setTabChangesFocus(True)
        self.theirs.setProperty(u"uiRole", u"quote")

        self.layout_3.addWidget(self.theirs)


        self.layout_4.addLayout(self.layout_3)


        self.layout_7.addLayout(self.layout_4)

        self.safeLabel = QLabel(ConflictDialog)
        self.safeLabel.setObjectName(u"safeLabel")
        self.safeLabel.setProperty(u"uiRole", u"hint")
        self.safeLabel.setWordWrap(True)
        self.safeLabel.setTextFormat(Qt.PlainText)

        self.layout_7.addWidget(self.safeLabel)

        self.layout_6 = QHBoxLayout()
        self.layout_6.setSpacing(8)
        self.layout_6.setObjectName(u"layout_6")
        self.layout_6.setContentsMargins(0, 0, 0, 0)
        self.spacer_5 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_6.addItem(self.spacer_5)

        self.laterButton = QPushButton(ConflictDialog)
        self.laterButton.setObjectName(u"laterButton")

        self.layout_6.addWidget(self.laterButton)

        self.theirsButton = QPushButton(ConflictDialog)
        self.theirsButton.setObjectName(u"theirsButton")

        self.layout_6.addWidget(self.theirsButton)

        self.yoursButton = QPushButton(ConflictDialog)
        self.yoursButton.setObjectName(u"yoursButton")
        self.yoursButton.setProperty(u"uiRole", u"primary")

        self.layout_6.addWidget(self.yoursButton)


        self.layout_7.addLayout(self.layout_6)

        self.layout_7.setStretch(1, 1)

        self.retranslateUi(ConflictDialog)

        self.yoursButton.setDefault(True)

    # setupUi

    def retranslateUi(self, ConflictDialog: QDialog) -> None:
        ConflictDialog.setWindowTitle(QCoreApplication.translate("ConflictDialog", u"Two versions of the same words", None))
        self.titleLabel.setText("")
        self.introLabel.setText("")
        self.yoursCaption.setText(QCoreApplication.translate("ConflictDialog", u"Your words", None))
#if QT_CONFIG(accessibility)
        self.yours.setAccessibleName(QCoreApplication.translate("ConflictDialog", u"Your words", None))
#endif // QT_CONFIG(accessibility)
        self.theirsCaption.setText(QCoreApplication.translate("ConflictDialog", u"Their words", None))
#if QT_CONFIG(accessibility)
        self.theirs.setAccessibleName(QCoreApplication.translate("ConflictDialog", u"Their words", None))
#endif // QT_CONFIG(accessibility)
        self.safeLabel.setText(QCoreApplication.translate("ConflictDialog", u"Nothing is lost: whichever you choose, Undo brings the other one back.", None))
        self.laterButton.setText(QCoreApplication.translate("ConflictDialog", u"Decide later", None))
        self.theirsButton.setText(QCoreApplication.translate("ConflictDialog", u"Use their words", None))
        self.yoursButton.setText(QCoreApplication.translate("ConflictDialog", u"Keep my words", None))
    # retranslateUi
