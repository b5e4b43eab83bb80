# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'end_key_dialog.ui'
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
    QLabel, QListWidget, QListWidgetItem, QPlainTextEdit,
    QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout,
    QWidget)

from trialeditor.gui.widgets.date_field import DateField

class Ui_EndKeyDialog(object):
    def setupUi(self, EndKeyDialog: QDialog) -> None:
        if not EndKeyDialog.objectName():
            EndKeyDialog.setObjectName(u"EndKeyDialog")
        EndKeyDialog.resize(580, 360)
        self.layout_7 = QVBoxLayout(EndKeyDialog)
        self.layout_7.setSpacing(16)
        self.layout_7.setObjectName(u"layout_7")
        self.layout_7.setContentsMargins(24, 24, 24, 16)
        self.layout_1 = QVBoxLayout()
        self.layout_1.setSpacing(4)
        self.layout_1.setObjectName(u"layout_1")
        self.layout_1.setContentsMargins(0, 0, 0, 0)
        self.titleLabel = QLabel(EndKeyDialog)
        self.titleLabel.setObjectName(u"titleLabel")
        self.titleLabel.setProperty(u"uiRole", u"dialogTitle")
        self.titleLabel.setWordWrap(True)
        self.titleLabel.setTextFormat(Qt.PlainText)

        self.layout_1.addWidget(self.titleLabel)

        self.introLabel = QLabel(EndKeyDialog)
        self.introLabel.setObjectName(u"introLabel")
        self.introLabel.setProperty(u"uiRole", u"dialogText")
        self.introLabel.setWordWrap(True)
        self.introLabel.setTextFormat(Qt.PlainText)

        self.layout_1.addWidget(self.introLabel)


        self.layout_7.addLayout(self.layout_1)

        self.dayArea = QWidget(EndKeyDialog)
        self.dayArea.setObjectName(u"dayArea")
        self.layout_2 = QVBoxLayout(self.dayArea)
        self.layout_2.setSpacing(4)
        self.layout_2.setObjectName(u"layout_2")
        self.layout_2.setContentsMargins(0, 0, 0, 0)
        self.dayLabel = QLabel(self.dayArea)
        self.dayLabel.setObjectName(u"dayLabel")
        self.dayLabel.setProperty(u"uiRole", u"fieldLabel")
        self.dayLabel.setTextFormat(Qt.PlainText)

        self.layout_2.addWidget(self.dayLabel)

        self.day = DateField(self.dayArea)
        self.day.setObjectName(u"day")

        self.layout_2.addWidget(self.day)

        self.dayHint = QLabel(self.dayArea)
        self.dayHint.setObjectName(u"dayHint")
        self.dayHint.setProperty(u"uiRole", u"hint")
        self.dayHint.setWordWrap(True)
        self.dayHint.setTextFormat(Qt.PlainText)

        self.layout_2.addWidget(self.dayHint)


        self.layout_7.addWidget(self.dayArea)

        self.effectWell = QFrame(EndKeyDialog)
        self.effectWell.setObjectName(u"effectWell")
        self.effectWell.setProperty(u"uiRole", u"well")
        self.layout_3 = QVBoxLayout(self.effectWell)
        self.layout_3.setSpacing(4)
        self.layout_3.setObjectName(u"layout_3")
        self.layout_3.setContentsMargins(12, 8, 12, 8)
        self.effectCaption = QLabel(self.effectWell)
        self.effectCaption.setObjectName(u"effectCaption")
        self.effectCaption.setProperty(u"uiRole", u"fieldLabel")
        self.effectCaption.setTextFormat(Qt.PlainText)

        self.layout_3.addWidget(self.effectCaption)

        self.effectLabel = QLabel(self.effectWell)
        self.effectLabel.setObjectName(u"effectLabel")
        self.effectLabel.setWordWrap(True)
        self.effectLabel.setTextFormat(Qt.PlainText)

        self.layout_3.addWidget(self.effectLabel)

        self.effects = QListWidget(self.effectWell)
        self.effects.setObjectName(u"effects")
        self.effects.setProperty(u"uiRole", u"problems")
        self.effects.setWordWrap(True)
        self.effects.setHorizontalScrollBarPolicy(Qt.ScrollBarAlwaysOff)
        self.effects.setMinimumSize(QSize(0, 64))
        self.effects.setMaximumSize(QSize(16777215, 180))

        self.layout_3.addWidget(self.effects)


        self.layout_7.addWidget(self.effectWell)

        self.layout_4 = QVBoxLayout()
        self.layout_4.setSpacing(4)
        self.layout_4.setObjectName(u"layout_4")
        self.layout_4.setContentsMargins(0, 0, 0, 0)
        self.reasonLabel = QLabel(EndKeyDialog)
        self.reasonLabel.setObjectName(u"reasonLabel")
        self.reasonLabel.setProperty(u"uiRole", u"fieldLabel")
        self.reasonLabel.setTextFormat(Qt.PlainText)

        self.layout_4.addWidget(self.reasonLabel)

        self.reason = QPlainTextEdit(EndKeyDialog)
        self.reason.setObjectName(u"reason")
        self.reason.setTabChangesFocus(True)
        self.reason.setProperty(u"uiRole", u"field")
        self.reason.setMinimumSize(QSize(0, 48))

        self.layout_4.addWidget(self.reason)


        self.layout_7.addLayout(self.layout_4)

        self.problemLabel = QLabel(EndKeyDialog)
        self.problemLabel.setObjectName(u"problemLabel")
        self.problemLabel.setProperty(u"uiRole", u"problem")
        self.problemLabel.setWordWrap(True)
        self.problemLabel.setTextFormat(Qt.PlainText)

        self.layout_7.addWidget(self.problemLabel)

        self.layout_6 = QHBoxLayout()
        self.layout_6.setSpacing(8)
        self.layout_6.setObjectName(u"layout_6")
        self.layout_6.setContentsMargins(0, 0, 0, 0)
        self.spacer_5 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_6.addItem(self.spacer_5)

        self.cancelButton = QPushButton(EndKeyDialog)
        self.cancelButton.setObjectName(u"cancelButton")

        self.layout_6.addWidget(self.cancelButton)

        self.acceptButton = QPushButton(EndKeyDialog)
        self.acceptButton.setObjectName(u"acceptButton")
        self.acceptButton.setProperty(u"uiRole", u"danger")
        self.acceptButton.setAutoDefault(False)

        self.layout_6.addWidget(self.acceptButton)


        self.layout_7.addLayout(self.layout_6)

#if QT_CONFIG(shortcut)
        self.dayLabel.setBuddy(self.day)
        self.reasonLabel.setBuddy(self.reason)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.day, self.effects)
        QWidget.setTabOrder(self.effects, self.reason)
        QWidget.setTabOrder(self.reason, self.cancelButton)
        QWidget.setTabOrder(self.cancelButton, self.acceptButton)

        self.retranslateUi(EndKeyDialog)

        self.cancelButton.setDefault(True)

    # setupUi

    def retranslateUi(self, EndKeyDialog: QDialog) -> None:
        EndKeyDialog.setWindowTitle(QCoreApplication.translate("EndKeyDialog", u"End a key", None))
        self.titleLabel.setText("")
        self.introLabel.setText("")
        self.dayLabel.setText(QCoreApplication.translate("EndKeyDialog", u"&Last day on which the key was in good hands", None))
#if QT_CONFIG(accessibility)
        self.day.setAccessibleName(QCoreApplication.translate("EndKeyDialog", u"Last day on which the key was in good hands", None))
#endif // QT_CONFIG(accessibility)
        self.dayHint.setText(QCoreApplication.translate("EndKeyDialog", u"Leave it empty when nobody knows: then nothing that the key ever signed counts.", None))
        self.effectCaption.setText(QCoreApplication.translate("EndKeyDialog", u"What this does", None))
#if QT_CONFIG(accessibility)
        self.effectLabel.setAccessibleName(QCoreApplication.translate("EndKeyDialog", u"What this does", None))
#endif // QT_CONFIG(accessibility)
        self.effectLabel.setText("")
#if QT_CONFIG(accessibility)
        self.effects.setAccessibleName(QCoreApplication.translate("EndKeyDialog", u"Pages that lapse", None))
#endif // QT_CONFIG(accessibility)
        self.reasonLabel.setText(QCoreApplication.translate("EndKeyDialog", u"&Reason", None))
#if QT_CONFIG(accessibility)
        self.reason.setAccessibleName(QCoreApplication.translate("EndKeyDialog", u"Reason", None))
#endif // QT_CONFIG(accessibility)
        self.reason.setPlaceholderText(QCoreApplication.translate("EndKeyDialog", u"It stands in the audit trail.", None))
#if QT_CONFIG(accessibility)
        self.problemLabel.setAccessibleName(QCoreApplication.translate("EndKeyDialog", u"What is missing", None))
#endif // QT_CONFIG(accessibility)
        self.problemLabel.setText("")
        self.cancelButton.setText(QCoreApplication.translate("EndKeyDialog", u"Cancel", None))
        self.acceptButton.setText(QCoreApplication.translate("EndKeyDialog", u"OK", None))
    # retranslateUi
