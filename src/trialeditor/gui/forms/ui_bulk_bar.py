# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'bulk_bar.ui'
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
from PySide6.QtWidgets import (QApplication, QFrame, QHBoxLayout, QLabel,
    QSizePolicy, QToolButton, QVBoxLayout, QWidget)

class Ui_BulkBar(object):
    def setupUi(self, BulkBar: QFrame) -> None:
        if not BulkBar.objectName():
            BulkBar.setObjectName(u"BulkBar")
        BulkBar.resize(300, 84)
        BulkBar.setProperty(u"uiRole", u"bulkBar")
        self.layout_2 = QVBoxLayout(BulkBar)
        self.layout_2.setSpacing(4)
        self.layout_2.setObjectName(u"layout_2")
        self.layout_2.setContentsMargins(16, 8, 8, 8)
        self.layout_1 = QHBoxLayout()
        self.layout_1.setSpacing(8)
        self.layout_1.setObjectName(u"layout_1")
        self.layout_1.setContentsMargins(0, 0, 0, 0)
        self.countLabel = QLabel(BulkBar)
        self.countLabel.setObjectName(u"countLabel")
        self.countLabel.setProperty(u"uiRole", u"fieldValue")
        self.countLabel.setTextFormat(Qt.PlainText)

        self.layout_1.addWidget(self.countLabel)

        self.clearButton = QToolButton(BulkBar)
        self.clearButton.setObjectName(u"clearButton")
        self.clearButton.setProperty(u"uiRole", u"linkButton")
        self.clearButton.setFocusPolicy(Qt.StrongFocus)

        self.layout_1.addWidget(self.clearButton)

        self.layout_1.setStretch(0, 1)

        self.layout_2.addLayout(self.layout_1)

        self.acts = QWidget(BulkBar)
        self.acts.setObjectName(u"acts")

        self.layout_2.addWidget(self.acts)


        self.retranslateUi(BulkBar)
    # setupUi

    def retranslateUi(self, BulkBar: QFrame) -> None:
        self.countLabel.setText("")
#if QT_CONFIG(accessibility)
        self.countLabel.setAccessibleName(QCoreApplication.translate("BulkBar", u"How many are chosen", None))
#endif // QT_CONFIG(accessibility)
        self.clearButton.setText(QCoreApplication.translate("BulkBar", u"Choose none", None))
#if QT_CONFIG(accessibility)
        self.acts.setAccessibleName(QCoreApplication.translate("BulkBar", u"Actions for the chosen trials", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi
