# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'palette.ui'
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
from PySide6.QtWidgets import (QAbstractItemView, QApplication, QFrame, QHBoxLayout,
    QLabel, QLineEdit, QListView, QSizePolicy,
    QVBoxLayout, QWidget)

class Ui_Palette(object):
    def setupUi(self, Palette: QFrame) -> None:
        if not Palette.objectName():
            Palette.setObjectName(u"Palette")
        Palette.resize(680, 520)
        Palette.setProperty(u"uiRole", u"palette")
        self.layout_1 = QVBoxLayout(Palette)
        self.layout_1.setSpacing(0)
        self.layout_1.setObjectName(u"layout_1")
        self.layout_1.setContentsMargins(1, 1, 1, 1)
        self.layout_2 = QHBoxLayout()
        self.layout_2.setSpacing(8)
        self.layout_2.setObjectName(u"layout_2")
        self.layout_2.setContentsMargins(12, 12, 12, 12)
        self.search = QLineEdit(Palette)
        self.search.setObjectName(u"search")
        self.search.setProperty(u"uiRole", u"paletteField")

        self.layout_2.addWidget(self.search)


        self.layout_1.addLayout(self.layout_2)

        self.lines = QListView(Palette)
        self.lines.setObjectName(u"lines")
        self.lines.setProperty(u"uiRole", u"plainList")
        self.lines.setFocusPolicy(Qt.NoFocus)
        self.lines.setFrameShape(QFrame.NoFrame)
        self.lines.setVerticalScrollMode(QAbstractItemView.ScrollPerPixel)
        self.lines.setHorizontalScrollBarPolicy(Qt.ScrollBarAlwaysOff)
        self.lines.setEditTriggers(QAbstractItemView.NoEditTriggers)
        self.lines.setMouseTracking(True)

        self.layout_1.addWidget(self.lines)

        self.foot = QLabel(Palette)
        self.foot.setObjectName(u"foot")
        self.foot.setProperty(u"uiRole", u"paletteFoot")
        self.foot.setTextFormat(Qt.PlainText)
        self.foot.setWordWrap(True)

        self.layout_1.addWidget(self.foot)

        self.layout_1.setStretch(1, 1)

        self.retranslateUi(Palette)
    # setupUi

    def retranslateUi(self, Palette: QFrame) -> None:
#if QT_CONFIG(accessibility)
        Palette.setAccessibleName(QCoreApplication.translate("Palette", u"Palette", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.search.setAccessibleName(QCoreApplication.translate("Palette", u"Find an action or a trial", None))
#endif // QT_CONFIG(accessibility)
        self.search.setPlaceholderText(QCoreApplication.translate("Palette", u"Find an action or a trial\u2026", None))
#if QT_CONFIG(accessibility)
        self.lines.setAccessibleName(QCoreApplication.translate("Palette", u"Actions and trials", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.foot.setAccessibleName(QCoreApplication.translate("Palette", u"What was found", None))
#endif // QT_CONFIG(accessibility)
        self.foot.setText("")
    # retranslateUi
