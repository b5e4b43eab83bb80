# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'queue_rail.ui'
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
from PySide6.QtWidgets import (QAbstractItemView, QApplication, QFrame, QListView,
    QSizePolicy, QToolButton, QVBoxLayout, QWidget)

class Ui_QueueRail(object):
    def setupUi(self, QueueRail: QWidget) -> None:
        if not QueueRail.objectName():
            QueueRail.setObjectName(u"QueueRail")
        QueueRail.resize(140, 700)
        self.layout_1 = QVBoxLayout(QueueRail)
        self.layout_1.setSpacing(8)
        self.layout_1.setObjectName(u"layout_1")
        self.layout_1.setContentsMargins(8, 16, 8, 8)
        self.lines = QListView(QueueRail)
        self.lines.setObjectName(u"lines")
        self.lines.setProperty(u"uiRole", u"rail")
        self.lines.setFrameShape(QFrame.NoFrame)
        self.lines.setVerticalScrollMode(QAbstractItemView.ScrollPerPixel)
        self.lines.setHorizontalScrollBarPolicy(Qt.ScrollBarAlwaysOff)
        self.lines.setEditTriggers(QAbstractItemView.NoEditTriggers)

        self.layout_1.addWidget(self.lines)

        self.saveButton = QToolButton(QueueRail)
        self.saveButton.setObjectName(u"saveButton")
        self.saveButton.setProperty(u"uiRole", u"linkButton")
        self.saveButton.setFocusPolicy(Qt.StrongFocus)

        self.layout_1.addWidget(self.saveButton)

        self.layout_1.setStretch(0, 1)

        self.retranslateUi(QueueRail)
    # setupUi

    def retranslateUi(self, QueueRail: QWidget) -> None:
#if QT_CONFIG(accessibility)
        self.lines.setAccessibleName(QCoreApplication.translate("QueueRail", u"Queues", None))
#endif // QT_CONFIG(accessibility)
        self.saveButton.setText(QCoreApplication.translate("QueueRail", u"Save this view\u2026", None))
        pass
    # retranslateUi
