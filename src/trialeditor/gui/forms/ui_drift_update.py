# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'drift_update.ui'
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
    QLabel, QListView, QPushButton, QRadioButton,
    QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)

class Ui_DriftUpdate(object):
    def setupUi(self, DriftUpdate: QDialog) -> None:
        if not DriftUpdate.objectName():
            DriftUpdate.setObjectName(u"DriftUpdate")
        DriftUpdate.resize(760, 560)
        self.layout_1 = QVBoxLayout(DriftUpdate)
        self.layout_1.setSpacing(16)
        self.layout_1.setObjectName(u"layout_1")
        self.layout_1.setContentsMargins(24, 24, 24, 16)
        self.layout_2 = QVBoxLayout()
        self.layout_2.setSpacing(4)
        self.layout_2.setObjectName(u"layout_2")
        self.layout_2.setContentsMargins(0, 0, 0, 0)
        self.titleLabel = QLabel(DriftUpdate)
        self.titleLabel.setObjectName(u"titleLabel")
        self.titleLabel.setProperty(u"uiRole", u"dialogTitle")
        self.titleLabel.setWordWrap(True)
        self.titleLabel.setTextFormat(Qt.PlainText)

        self.layout_2.addWidget(self.titleLabel)

        self.introLabel = QLabel(DriftUpdate)
        self.introLabel.setObjectName(u"introLabel")
        self.introLabel.setProperty(u"uiRole", u"dialogText")
        self.introLabel.setWordWrap(True)
        self.introLabel.setTextFormat(Qt.PlainText)

        self.layout_2.addWidget(self.introLabel)


        self.layout_1.addLayout(self.layout_2)

        self.layout_3 = QVBoxLayout()
        self.layout_3.setSpacing(8)
        self.layout_3.setObjectName(u"layout_3")
        self.layout_3.setContentsMargins(0, 0, 0, 0)
        self.bindChoice = QRadioButton(DriftUpdate)
        self.bindChoice.setObjectName(u"bindChoice")
        self.bindChoice.setChecked(True)

        self.layout_3.addWidget(self.bindChoice)

        self.plainChoice = QRadioButton(DriftUpdate)
        self.plainChoice.setObjectName(u"plainChoice")

        self.layout_3.addWidget(self.plainChoice)


        self.layout_1.addLayout(self.layout_3)

        self.rows = QListView(DriftUpdate)
        self.rows.setObjectName(u"rows")
        self.rows.setProperty(u"uiRole", u"wellList")
        self.rows.setHorizontalScrollBarPolicy(Qt.ScrollBarAlwaysOff)
        self.rows.setVerticalScrollMode(QAbstractItemView.ScrollPerPixel)
        self.rows.setEditTriggers(QAbstractItemView.NoEditTriggers)
        self.rows.setUniformItemSizes(True)

        self.layout_1.addWidget(self.rows)

        self.effectLabel = QLabel(DriftUpdate)
        self.effectLabel.setObjectName(u"effectLabel")
        self.effectLabel.setProperty(u"uiRole", u"muted")
        self.effectLabel.setWordWrap(True)
        self.effectLabel.setTextFormat(Qt.PlainText)

        self.layout_1.addWidget(self.effectLabel)

        self.layout_4 = QHBoxLayout()
        self.layout_4.setSpacing(8)
        self.layout_4.setObjectName(u"layout_4")
        self.layout_4.setContentsMargins(0, 0, 0, 0)
        self.spacer_1 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_4.addItem(self.spacer_1)

        self.cancelButton = QPushButton(DriftUpdate)
        self.cancelButton.setObjectName(u"cancelButton")
        self.cancelButton.setAutoDefault(False)

        self.layout_4.addWidget(self.cancelButton)

        self.acceptButton = QPushButton(DriftUpdate)
        self.acceptButton.setObjectName(u"acceptButton")
        self.acceptButton.setProperty(u"uiRole", u"primary")
        self.acceptButton.setAutoDefault(False)

        self.layout_4.addWidget(self.acceptButton)


        self.layout_1.addLayout(self.layout_4)

        self.layout_1.setStretch(2, 1)
        QWidget.setTabOrder(self.bindChoice, self.plainChoice)
        QWidget.setTabOrder(self.plainChoice, self.rows)
        QWidget.setTabOrder(self.rows, self.cancelButton)
        QWidget.setTabOrder(self.cancelButton, self.acceptButton)

        self.retranslateUi(DriftUpdate)
    # setupUi

    def retranslateUi(self, DriftUpdate: QDialog) -> None:
        DriftUpdate.setWindowTitle(QCoreApplication.translate("DriftUpdate", u"Update words", None))
        self.titleLabel.setText(QCoreApplication.translate("DriftUpdate", u"Update words that the record changed", None))
        self.introLabel.setText(QCoreApplication.translate("DriftUpdate", u"These words were typed and repeat what the record said before. Take the tick away where they mean something else. Nothing is changed until you press the button, and one undo puts all back.", None))
        self.bindChoice.setText(QCoreApplication.translate("DriftUpdate", u"&Bind them to the record: they follow it by themselves from now on", None))
        self.plainChoice.setText(QCoreApplication.translate("DriftUpdate", u"Only &replace them with the words of today", None))
#if QT_CONFIG(accessibility)
        self.rows.setAccessibleName(QCoreApplication.translate("DriftUpdate", u"Sentences that would change", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.rows.setAccessibleDescription(QCoreApplication.translate("DriftUpdate", u"Space takes the tick away or sets it", None))
#endif // QT_CONFIG(accessibility)
        self.effectLabel.setText(QCoreApplication.translate("DriftUpdate", u"These sections then have words that nobody signed. Submit the page, and a second person signs them.", None))
#if QT_CONFIG(accessibility)
        self.effectLabel.setAccessibleName(QCoreApplication.translate("DriftUpdate", u"What it does to the signature", None))
#endif // QT_CONFIG(accessibility)
        self.cancelButton.setText(QCoreApplication.translate("DriftUpdate", u"Cancel", None))
        self.acceptButton.setText(QCoreApplication.translate("DriftUpdate", u"Update", None))
    # retranslateUi
