# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'empty_state.ui'
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
from PySide6.QtWidgets import (QApplication, QHBoxLayout, QLabel, QPushButton,
    QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)

class Ui_EmptyState(object):
    def setupUi(self, EmptyState: QWidget) -> None:
        if not EmptyState.objectName():
            EmptyState.setObjectName(u"EmptyState")
        EmptyState.resize(320, 400)
        self.layout_6 = QVBoxLayout(EmptyState)
        self.layout_6.setSpacing(12)
        self.layout_6.setObjectName(u"layout_6")
        self.layout_6.setContentsMargins(24, 24, 24, 24)
        self.spacer_1 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_6.addItem(self.spacer_1)

        self.iconLabel = QLabel(EmptyState)
        self.iconLabel.setObjectName(u"iconLabel")
        self.iconLabel.setTextFormat(Qt.PlainText)
        self.iconLabel.setAlignment(Qt.AlignCenter)

        self.layout_6.addWidget(self.iconLabel)

        self.titleLabel = QLabel(EmptyState)
        self.titleLabel.setObjectName(u"titleLabel")
        self.titleLabel.setProperty(u"uiRole", u"emptyTitle")
        self.titleLabel.setWordWrap(True)
        self.titleLabel.setTextFormat(Qt.PlainText)
        self.titleLabel.setAlignment(Qt.AlignCenter)

        self.layout_6.addWidget(self.titleLabel)

        self.textLabel = QLabel(EmptyState)
        self.textLabel.setObjectName(u"textLabel")
        self.textLabel.setProperty(u"uiRole", u"empty")
        self.textLabel.setWordWrap(True)
        self.textLabel.setTextFormat(Qt.PlainText)
        self.textLabel.setAlignment(Qt.AlignHCenter|Qt.AlignTop)

        self.layout_6.addWidget(self.textLabel)

        self.layout_4 = QHBoxLayout()
        self.layout_4.setSpacing(8)
        self.layout_4.setObjectName(u"layout_4")
        self.layout_4.setContentsMargins(0, 0, 0, 0)
        self.spacer_2 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_4.addItem(self.spacer_2)

        self.actButton = QPushButton(EmptyState)
        self.actButton.setObjectName(u"actButton")

        self.layout_4.addWidget(self.actButton)

        self.spacer_3 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_4.addItem(self.spacer_3)


        self.layout_6.addLayout(self.layout_4)

        self.spacer_5 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_6.addItem(self.spacer_5)

        self.layout_6.setStretch(0, 2)
        self.layout_6.setStretch(5, 3)

        self.retranslateUi(EmptyState)
    # setupUi

    def retranslateUi(self, EmptyState: QWidget) -> None:
        self.iconLabel.setText("")
        self.titleLabel.setText("")
        self.textLabel.setText("")
        self.actButton.setText("")
        pass
    # retranslateUi
