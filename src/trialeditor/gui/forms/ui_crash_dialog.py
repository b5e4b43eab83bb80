# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'crash_dialog.ui'
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

class Ui_CrashDialog(object):
    def setupUi(self, CrashDialog: QDialog) -> None:
        if not CrashDialog.objectName():
            CrashDialog.setObjectName(u"CrashDialog")
        CrashDialog.resize(580, 280)
        self.layout_4 = QVBoxLayout(CrashDialog)
        self.layout_4.setSpacing(16)
        self.layout_4.setObjectName(u"layout_4")
        self.layout_4.setContentsMargins(24, 24, 24, 16)
        self.layout_1 = QVBoxLayout()
        self.layout_1.setSpacing(8)
        self.layout_1.setObjectName(u"layout_1")
        self.layout_1.setContentsMargins(0, 0, 0, 0)
        self.titleLabel = QLabel(CrashDialog)
        self.titleLabel.setObjectName(u"titleLabel")
        self.titleLabel.setProperty(u"uiRole", u"dialogTitle")
        self.titleLabel.setWordWrap(True)
        self.titleLabel.setTextFormat(Qt.PlainText)

        self.layout_1.addWidget(self.titleLabel)

        self.whatLabel = QLabel(CrashDialog)
        self.whatLabel.setObjectName(u"whatLabel")
        self.whatLabel.setProperty(u"uiRole", u"dialogText")
        self.whatLabel.setWordWrap(True)
        self.whatLabel.setTextFormat(Qt.PlainText)

        self.layout_1.addWidget(self.whatLabel)

        self.safeLabel = QLabel(CrashDialog)
        self.safeLabel.setObjectName(u"safeLabel")
        self.safeLabel.setProperty(u"uiRole", u"dialogText")
        self.safeLabel.setWordWrap(True)
        self.safeLabel.setTextFormat(Qt.PlainText)

        self.layout_1.addWidget(self.safeLabel)

        self.doLabel = QLabel(CrashDialog)
        self.doLabel.setObjectName(u"doLabel")
        self.doLabel.setProperty(u"uiRole", u"dialogText")
        self.doLabel.setWordWrap(True)
        self.doLabel.setTextFormat(Qt.PlainText)

        self.layout_1.addWidget(self.doLabel)


        self.layout_4.addLayout(self.layout_1)

        self.layout_2 = QHBoxLayout()
        self.layout_2.setSpacing(8)
        self.layout_2.setObjectName(u"layout_2")
        self.layout_2.setContentsMargins(0, 0, 0, 0)
        self.reportButton = QPushButton(CrashDialog)
        self.reportButton.setObjectName(u"reportButton")
        self.reportButton.setCheckable(True)
        self.reportButton.setAutoDefault(False)
        self.reportButton.setProperty(u"uiRole", u"small")

        self.layout_2.addWidget(self.reportButton)

        self.copyButton = QPushButton(CrashDialog)
        self.copyButton.setObjectName(u"copyButton")
        self.copyButton.setAutoDefault(False)
        self.copyButton.setProperty(u"uiRole", u"small")

        self.layout_2.addWidget(self.copyButton)

        self.saveButton = QPushButton(CrashDialog)
        self.saveButton.setObjectName(u"saveButton")
        self.saveButton.setAutoDefault(False)
        self.saveButton.setProperty(u"uiRole", u"small")

        self.layout_2.addWidget(self.saveButton)

        self.savedLabel = QLabel(CrashDialog)
        self.savedLabel.setObjectName(u"savedLabel")
        self.savedLabel.setProperty(u"uiRole", u"hint")
        self.savedLabel.setWordWrap(True)
        self.savedLabel.setTextFormat(Qt.PlainText)
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(1)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.savedLabel.sizePolicy().hasHeightForWidth())
        self.savedLabel.setSizePolicy(sizePolicy)

        self.layout_2.addWidget(self.savedLabel)

        self.spacer_5 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_2.addItem(self.spacer_5)


        self.layout_4.addLayout(self.layout_2)

        self.report = QPlainTextEdit(CrashDialog)
        self.report.setObjectName(u"report")
        self.report.setReadOnly(True)
        self.report.setTabChangesFocus(True)
        self.report.setLineWrapMode(QPlainTextEdit.NoWrap)
        self.report.setMinimumSize(QSize(0, 220))
        self.report.setTextInteractionFlags(Qt.TextSelectableByKeyboard|Qt.TextSelectableByMouse)

        self.layout_4.addWidget(self.report)

        self.layout_3 = QHBoxLayout()
        self.layout_3.setSpacing(8)
        self.layout_3.setObjectName(u"layout_3")
        self.layout_3.setContentsMargins(0, 0, 0, 0)
        self.spacer_6 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_3.addItem(self.spacer_6)

        self.closeButton = QPushButton(CrashDialog)
        self.closeButton.setObjectName(u"closeButton")
        self.closeButton.setAutoDefault(False)

        self.layout_3.addWidget(self.closeButton)

        self.goOnButton = QPushButton(CrashDialog)
        self.goOnButton.setObjectName(u"goOnButton")
        self.goOnButton.setProperty(u"uiRole", u"primary")

        self.layout_3.addWidget(self.goOnButton)


        self.layout_4.addLayout(self.layout_3)


        self.retranslateUi(CrashDialog)

        self.goOnButton.setDefault(True)

    # setupUi

    def retranslateUi(self, CrashDialog: QDialog) -> None:
        CrashDialog.setWindowTitle(QCoreApplication.translate("CrashDialog", u"Something went wrong", None))
        self.titleLabel.setText("")
        self.whatLabel.setText("")
        self.safeLabel.setText("")
        self.doLabel.setText("")
        self.reportButton.setText(QCoreApplication.translate("CrashDialog", u"Show the &report", None))
#if QT_CONFIG(tooltip)
        self.reportButton.setToolTip(QCoreApplication.translate("CrashDialog", u"It names places in the program, and holds no word of a trial, no name and no file", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.reportButton.setAccessibleDescription(QCoreApplication.translate("CrashDialog", u"It names places in the program, and holds no word of a trial, no name and no file", None))
#endif // QT_CONFIG(accessibility)
        self.copyButton.setText(QCoreApplication.translate("CrashDialog", u"&Copy it", None))
#if QT_CONFIG(accessibility)
        self.copyButton.setAccessibleName(QCoreApplication.translate("CrashDialog", u"Copy the report", None))
#endif // QT_CONFIG(accessibility)
        self.saveButton.setText(QCoreApplication.translate("CrashDialog", u"&Save it\u2026", None))
#if QT_CONFIG(accessibility)
        self.saveButton.setAccessibleName(QCoreApplication.translate("CrashDialog", u"Save the report", None))
#endif // QT_CONFIG(accessibility)
        self.savedLabel.setText("")
#if QT_CONFIG(accessibility)
        self.report.setAccessibleName(QCoreApplication.translate("CrashDialog", u"The report", None))
#endif // QT_CONFIG(accessibility)
        self.closeButton.setText(QCoreApplication.translate("CrashDialog", u"C&lose Trial Editor", None))
        self.goOnButton.setText(QCoreApplication.translate("CrashDialog", u"&Go on", None))
    # retranslateUi
