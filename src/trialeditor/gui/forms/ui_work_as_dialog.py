# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'work_as_dialog.ui'
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
    QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)

class Ui_WorkAsDialog(object):
    def setupUi(self, WorkAsDialog: QDialog) -> None:
        if not WorkAsDialog.objectName():
            WorkAsDialog.setObjectName(u"WorkAsDialog")
        WorkAsDialog.resize(460, 400)
        self.layout_4 = QVBoxLayout(WorkAsDialog)
        self.layout_4.setSpacing(16)
        self.layout_4.setObjectName(u"layout_4")
        self.layout_4.setContentsMargins(24, 24, 24, 16)
        self.layout_1 = QVBoxLayout()
        self.layout_1.setSpacing(4)
        self.layout_1.setObjectName(u"layout_1")
        self.layout_1.setContentsMargins(0, 0, 0, 0)
        self.titleLabel = QLabel(WorkAsDialog)
        self.titleLabel.setObjectName(u"titleLabel")
        self.titleLabel.setProperty(u"uiRole", u"dialogTitle")
        self.titleLabel.setWordWrap(True)
        self.titleLabel.setTextFormat(Qt.PlainText)

        self.layout_1.addWidget(self.titleLabel)

        self.introLabel = QLabel(WorkAsDialog)
        self.introLabel.setObjectName(u"introLabel")
        self.introLabel.setProperty(u"uiRole", u"dialogText")
        self.introLabel.setWordWrap(True)
        self.introLabel.setTextFormat(Qt.PlainText)

        self.layout_1.addWidget(self.introLabel)


        self.layout_4.addLayout(self.layout_1)

        self.people = QListWidget(WorkAsDialog)
        self.people.setObjectName(u"people")
        self.people.setProperty(u"uiRole", u"people")
        self.people.setFrameShape(QFrame.NoFrame)

        self.layout_4.addWidget(self.people)

        self.hintLabel = QLabel(WorkAsDialog)
        self.hintLabel.setObjectName(u"hintLabel")
        self.hintLabel.setProperty(u"uiRole", u"hint")
        self.hintLabel.setWordWrap(True)
        self.hintLabel.setTextFormat(Qt.PlainText)

        self.layout_4.addWidget(self.hintLabel)

        self.layout_3 = QHBoxLayout()
        self.layout_3.setSpacing(8)
        self.layout_3.setObjectName(u"layout_3")
        self.layout_3.setContentsMargins(0, 0, 0, 0)
        self.spacer_2 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_3.addItem(self.spacer_2)

        self.cancelButton = QPushButton(WorkAsDialog)
        self.cancelButton.setObjectName(u"cancelButton")

        self.layout_3.addWidget(self.cancelButton)

        self.acceptButton = QPushButton(WorkAsDialog)
        self.acceptButton.setObjectName(u"acceptButton")
        self.acceptButton.setProperty(u"uiRole", u"primary")

        self.layout_3.addWidget(self.acceptButton)


        self.layout_4.addLayout(self.layout_3)


        self.retranslateUi(WorkAsDialog)

        self.acceptButton.setDefault(True)

    # setupUi

    def retranslateUi(self, WorkAsDialog: QDialog) -> None:
        WorkAsDialog.setWindowTitle(QCoreApplication.translate("WorkAsDialog", u"Work as", None))
        self.titleLabel.setText(QCoreApplication.translate("WorkAsDialog", u"Who are you?", None))
        self.introLabel.setText(QCoreApplication.translate("WorkAsDialog", u"What you write, submit and sign is recorded under this name.", None))
#if QT_CONFIG(accessibility)
        self.people.setAccessibleName(QCoreApplication.translate("WorkAsDialog", u"People", None))
#endif // QT_CONFIG(accessibility)
        self.hintLabel.setText("")
#if QT_CONFIG(accessibility)
        self.hintLabel.setAccessibleName(QCoreApplication.translate("WorkAsDialog", u"About these people", None))
#endif // QT_CONFIG(accessibility)
        self.cancelButton.setText(QCoreApplication.translate("WorkAsDialog", u"Cancel", None))
        self.acceptButton.setText(QCoreApplication.translate("WorkAsDialog", u"Work as this person", None))
    # retranslateUi
