# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'wait_bar.ui'
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
from PySide6.QtWidgets import (QApplication, QHBoxLayout, QLabel, QProgressBar,
    QSizePolicy, QToolButton, QWidget)

class Ui_WaitBar(object):
    def setupUi(self, WaitBar: QWidget) -> None:
        if not WaitBar.objectName():
            WaitBar.setObjectName(u"WaitBar")
        WaitBar.resize(360, 28)
        self.layout_1 = QHBoxLayout(WaitBar)
        self.layout_1.setSpacing(8)
        self.layout_1.setObjectName(u"layout_1")
        self.layout_1.setContentsMargins(8, 0, 8, 0)
        self.wordsLabel = QLabel(WaitBar)
        self.wordsLabel.setObjectName(u"wordsLabel")
        self.wordsLabel.setProperty(u"uiRole", u"status")
        self.wordsLabel.setTextFormat(Qt.PlainText)

        self.layout_1.addWidget(self.wordsLabel)

        self.bar = QProgressBar(WaitBar)
        self.bar.setObjectName(u"bar")
        self.bar.setTextVisible(False)
        self.bar.setMinimumSize(QSize(120, 0))
        self.bar.setMaximumSize(QSize(120, 8))

        self.layout_1.addWidget(self.bar)

        self.stopButton = QToolButton(WaitBar)
        self.stopButton.setObjectName(u"stopButton")
        self.stopButton.setProperty(u"uiRole", u"linkButton")

        self.layout_1.addWidget(self.stopButton)


        self.retranslateUi(WaitBar)
    # setupUi

    def retranslateUi(self, WaitBar: QWidget) -> None:
#if QT_CONFIG(accessibility)
        WaitBar.setAccessibleName(QCoreApplication.translate("WaitBar", u"Work that is under way", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.wordsLabel.setAccessibleName(QCoreApplication.translate("WaitBar", u"What the window waits for", None))
#endif // QT_CONFIG(accessibility)
        self.wordsLabel.setText("")
#if QT_CONFIG(accessibility)
        self.bar.setAccessibleName(QCoreApplication.translate("WaitBar", u"How far it is", None))
#endif // QT_CONFIG(accessibility)
        self.stopButton.setText(QCoreApplication.translate("WaitBar", u"Stop", None))
#if QT_CONFIG(accessibility)
        self.stopButton.setAccessibleName(QCoreApplication.translate("WaitBar", u"Stop the work that is under way", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.stopButton.setToolTip(QCoreApplication.translate("WaitBar", u"Stop it; what is done by then stays, and is whole", None))
#endif // QT_CONFIG(tooltip)
    # retranslateUi
