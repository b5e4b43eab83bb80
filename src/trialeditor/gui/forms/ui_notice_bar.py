# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'notice_bar.ui'
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
    QPushButton, QSizePolicy, QToolButton, QVBoxLayout,
    QWidget)

class Ui_NoticeBar(object):
    def setupUi(self, NoticeBar: QFrame) -> None:
        if not NoticeBar.objectName():
            NoticeBar.setObjectName(u"NoticeBar")
        NoticeBar.resize(600, 48)
        NoticeBar.setProperty(u"uiRole", u"noticeBar")
        self.layout_2 = QHBoxLayout(NoticeBar)
        self.layout_2.setSpacing(12)
        self.layout_2.setObjectName(u"layout_2")
        self.layout_2.setContentsMargins(16, 12, 12, 12)
        self.iconLabel = QLabel(NoticeBar)
        self.iconLabel.setObjectName(u"iconLabel")
        self.iconLabel.setTextFormat(Qt.PlainText)
        self.iconLabel.setAlignment(Qt.AlignHCenter|Qt.AlignTop)

        self.layout_2.addWidget(self.iconLabel)

        self.wordsLayout = QVBoxLayout()
        self.wordsLayout.setSpacing(4)
        self.wordsLayout.setObjectName(u"wordsLayout")
        self.wordsLayout.setContentsMargins(0, 0, 0, 0)
        self.whatLabel = QLabel(NoticeBar)
        self.whatLabel.setObjectName(u"whatLabel")
        self.whatLabel.setProperty(u"uiRole", u"noticeTitle")
        self.whatLabel.setWordWrap(True)
        self.whatLabel.setTextFormat(Qt.PlainText)

        self.wordsLayout.addWidget(self.whatLabel)

        self.detailLabel = QLabel(NoticeBar)
        self.detailLabel.setObjectName(u"detailLabel")
        self.detailLabel.setProperty(u"uiRole", u"notice")
        self.detailLabel.setWordWrap(True)
        self.detailLabel.setTextFormat(Qt.PlainText)
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.detailLabel.sizePolicy().hasHeightForWidth())
        self.detailLabel.setSizePolicy(sizePolicy)

        self.wordsLayout.addWidget(self.detailLabel)


        self.layout_2.addLayout(self.wordsLayout)

        self.actButton = QPushButton(NoticeBar)
        self.actButton.setObjectName(u"actButton")
        self.actButton.setProperty(u"uiRole", u"small")

        self.layout_2.addWidget(self.actButton)

        self.closeButton = QToolButton(NoticeBar)
        self.closeButton.setObjectName(u"closeButton")
        self.closeButton.setProperty(u"uiRole", u"quiet")
        self.closeButton.setProperty(u"iconName", u"close")

        self.layout_2.addWidget(self.closeButton)

        self.layout_2.setStretch(1, 1)

        self.retranslateUi(NoticeBar)
    # setupUi

    def retranslateUi(self, NoticeBar: QFrame) -> None:
        self.iconLabel.setText("")
        self.whatLabel.setText("")
        self.detailLabel.setText("")
        self.actButton.setText("")
#if QT_CONFIG(accessibility)
        self.closeButton.setAccessibleName(QCoreApplication.translate("NoticeBar", u"Close this notice", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.closeButton.setToolTip(QCoreApplication.translate("NoticeBar", u"Close this notice", None))
#endif // QT_CONFIG(tooltip)
        pass
    # retranslateUi
