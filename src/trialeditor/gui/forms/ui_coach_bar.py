# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'coach_bar.ui'
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
    QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout,
    QWidget)

class Ui_CoachBar(object):
    def setupUi(self, CoachBar: QFrame) -> None:
        if not CoachBar.objectName():
            CoachBar.setObjectName(u"CoachBar")
        CoachBar.resize(900, 64)
        CoachBar.setProperty(u"uiRole", u"coachBar")
        self.layout_4 = QHBoxLayout(CoachBar)
        self.layout_4.setSpacing(12)
        self.layout_4.setObjectName(u"layout_4")
        self.layout_4.setContentsMargins(16, 8, 16, 8)
        self.markLabel = QLabel(CoachBar)
        self.markLabel.setObjectName(u"markLabel")
        self.markLabel.setTextFormat(Qt.PlainText)
        self.markLabel.setProperty(u"iconName", u"coach")
        self.markLabel.setAlignment(Qt.AlignHCenter|Qt.AlignTop)

        self.layout_4.addWidget(self.markLabel)

        self.layout_3 = QVBoxLayout()
        self.layout_3.setSpacing(4)
        self.layout_3.setObjectName(u"layout_3")
        self.layout_3.setContentsMargins(0, 0, 0, 0)
        self.layout_2 = QHBoxLayout()
        self.layout_2.setSpacing(8)
        self.layout_2.setObjectName(u"layout_2")
        self.layout_2.setContentsMargins(0, 0, 0, 0)
        self.titleLabel = QLabel(CoachBar)
        self.titleLabel.setObjectName(u"titleLabel")
        self.titleLabel.setProperty(u"uiRole", u"noticeTitle")
        self.titleLabel.setTextFormat(Qt.PlainText)

        self.layout_2.addWidget(self.titleLabel)

        self.captionLabel = QLabel(CoachBar)
        self.captionLabel.setObjectName(u"captionLabel")
        self.captionLabel.setProperty(u"uiRole", u"caption")
        self.captionLabel.setTextFormat(Qt.PlainText)

        self.layout_2.addWidget(self.captionLabel)

        self.spacer_1 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_2.addItem(self.spacer_1)


        self.layout_3.addLayout(self.layout_2)

        self.wordsLabel = QLabel(CoachBar)
        self.wordsLabel.setObjectName(u"wordsLabel")
        self.wordsLabel.setProperty(u"uiRole", u"notice")
        self.wordsLabel.setWordWrap(True)
        self.wordsLabel.setTextFormat(Qt.PlainText)
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(1)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.wordsLabel.sizePolicy().hasHeightForWidth())
        self.wordsLabel.setSizePolicy(sizePolicy)

        self.layout_3.addWidget(self.wordsLabel)


        self.layout_4.addLayout(self.layout_3)

        self.showButton = QPushButton(CoachBar)
        self.showButton.setObjectName(u"showButton")
        self.showButton.setProperty(u"uiRole", u"small")

        self.layout_4.addWidget(self.showButton)

        self.skipButton = QPushButton(CoachBar)
        self.skipButton.setObjectName(u"skipButton")
        self.skipButton.setProperty(u"uiRole", u"small")

        self.layout_4.addWidget(self.skipButton)

        self.leaveButton = QPushButton(CoachBar)
        self.leaveButton.setObjectName(u"leaveButton")
        self.leaveButton.setProperty(u"uiRole", u"small")

        self.layout_4.addWidget(self.leaveButton)

        self.layout_4.setStretch(1, 1)
        QWidget.setTabOrder(self.showButton, self.skipButton)
        QWidget.setTabOrder(self.skipButton, self.leaveButton)

        self.retranslateUi(CoachBar)
    # setupUi

    def retranslateUi(self, CoachBar: QFrame) -> None:
        self.markLabel.setText("")
        self.titleLabel.setText("")
#if QT_CONFIG(accessibility)
        self.titleLabel.setAccessibleName(QCoreApplication.translate("CoachBar", u"What to do next", None))
#endif // QT_CONFIG(accessibility)
        self.captionLabel.setText("")
#if QT_CONFIG(accessibility)
        self.captionLabel.setAccessibleName(QCoreApplication.translate("CoachBar", u"Step of the tour", None))
#endif // QT_CONFIG(accessibility)
        self.wordsLabel.setText("")
#if QT_CONFIG(accessibility)
        self.wordsLabel.setAccessibleName(QCoreApplication.translate("CoachBar", u"How to do it", None))
#endif // QT_CONFIG(accessibility)
        self.showButton.setText(QCoreApplication.translate("CoachBar", u"Show me where", None))
        self.skipButton.setText(QCoreApplication.translate("CoachBar", u"Skip this step", None))
        self.leaveButton.setText(QCoreApplication.translate("CoachBar", u"End the tour", None))
        pass
    # retranslateUi
