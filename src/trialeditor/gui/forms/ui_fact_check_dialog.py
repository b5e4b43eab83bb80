# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'fact_check_dialog.ui'
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
from PySide6.QtWidgets import (QAbstractItemView, QApplication, QDialog, QHBoxLayout,
    QLabel, QListView, QPlainTextEdit, QPushButton,
    QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)

class Ui_FactCheckDialog(object):
    def setupUi(self, FactCheckDialog: QDialog) -> None:
        if not FactCheckDialog.objectName():
            FactCheckDialog.setObjectName(u"FactCheckDialog")
        FactCheckDialog.resize(680, 620)
        self.layout_5 = QVBoxLayout(FactCheckDialog)
        self.layout_5.setSpacing(16)
        self.layout_5.setObjectName(u"layout_5")
        self.layout_5.setContentsMargins(24, 24, 24, 16)
        self.layout_1 = QVBoxLayout()
        self.layout_1.setSpacing(4)
        self.layout_1.setObjectName(u"layout_1")
        self.layout_1.setContentsMargins(0, 0, 0, 0)
        self.titleLabel = QLabel(FactCheckDialog)
        self.titleLabel.setObjectName(u"titleLabel")
        self.titleLabel.setProperty(u"uiRole", u"dialogTitle")
        self.titleLabel.setWordWrap(True)
        self.titleLabel.setTextFormat(Qt.PlainText)

        self.layout_1.addWidget(self.titleLabel)

        self.introLabel = QLabel(FactCheckDialog)
        self.introLabel.setObjectName(u"introLabel")
        self.introLabel.setProperty(u"uiRole", u"dialogText")
        self.introLabel.setWordWrap(True)
        self.introLabel.setTextFormat(Qt.PlainText)

        self.layout_1.addWidget(self.introLabel)

        self.staleLabel = QLabel(FactCheckDialog)
        self.staleLabel.setObjectName(u"staleLabel")
        self.staleLabel.setProperty(u"uiRole", u"problem")
        self.staleLabel.setWordWrap(True)
        self.staleLabel.setTextFormat(Qt.PlainText)

        self.layout_1.addWidget(self.staleLabel)


        self.layout_5.addLayout(self.layout_1)

        self.layout_2 = QVBoxLayout()
        self.layout_2.setSpacing(12)
        self.layout_2.setObjectName(u"layout_2")
        self.layout_2.setContentsMargins(0, 0, 0, 0)
        self.answers = QListView(FactCheckDialog)
        self.answers.setObjectName(u"answers")
        self.answers.setHorizontalScrollBarPolicy(Qt.ScrollBarAlwaysOff)
        self.answers.setVerticalScrollMode(QAbstractItemView.ScrollPerPixel)

        self.layout_2.addWidget(self.answers)

        self.words = QPlainTextEdit(FactCheckDialog)
        self.words.setObjectName(u"words")
        self.words.setReadOnly(True)
        self.words.setTabChangesFocus(True)
        self.words.setMaximumSize(QSize(16777215, 120))
        self.words.setTextInteractionFlags(Qt.TextSelectableByKeyboard|Qt.TextSelectableByMouse)

        self.layout_2.addWidget(self.words)

        self.layout_2.setStretch(0, 1)

        self.layout_5.addLayout(self.layout_2)

        self.layout_4 = QHBoxLayout()
        self.layout_4.setSpacing(8)
        self.layout_4.setObjectName(u"layout_4")
        self.layout_4.setContentsMargins(0, 0, 0, 0)
        self.spacer_3 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_4.addItem(self.spacer_3)

        self.cancelButton = QPushButton(FactCheckDialog)
        self.cancelButton.setObjectName(u"cancelButton")

        self.layout_4.addWidget(self.cancelButton)

        self.acceptButton = QPushButton(FactCheckDialog)
        self.acceptButton.setObjectName(u"acceptButton")
        self.acceptButton.setProperty(u"uiRole", u"primary")

        self.layout_4.addWidget(self.acceptButton)


        self.layout_5.addLayout(self.layout_4)

        QWidget.setTabOrder(self.answers, self.words)
        QWidget.setTabOrder(self.words, self.cancelButton)
        QWidget.setTabOrder(self.cancelButton, self.acceptButton)

        self.retranslateUi(FactCheckDialog)

        self.acceptButton.setDefault(True)

    # setupUi

    def retranslateUi(self, FactCheckDialog: QDialog) -> None:
        FactCheckDialog.setWindowTitle(QCoreApplication.translate("FactCheckDialog", u"Take in a fact check", None))
        self.titleLabel.setText("")
        self.introLabel.setText("")
        self.staleLabel.setText("")
#if QT_CONFIG(accessibility)
        self.staleLabel.setAccessibleName(QCoreApplication.translate("FactCheckDialog", u"What changed since", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.answers.setAccessibleName(QCoreApplication.translate("FactCheckDialog", u"What was said", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.answers.setAccessibleDescription(QCoreApplication.translate("FactCheckDialog", u"Part by part; the words of the chosen one stand below", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.words.setAccessibleName(QCoreApplication.translate("FactCheckDialog", u"Words of the comment", None))
#endif // QT_CONFIG(accessibility)
        self.cancelButton.setText(QCoreApplication.translate("FactCheckDialog", u"Cancel", None))
        self.acceptButton.setText(QCoreApplication.translate("FactCheckDialog", u"&Take it in", None))
    # retranslateUi
