# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'clash_card.ui'
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
    QRadioButton, QSizePolicy, QSpacerItem, QVBoxLayout,
    QWidget)

from trialeditor.gui.widgets.three_columns import ThreeColumns

class Ui_ClashCard(object):
    def setupUi(self, ClashCard: QFrame) -> None:
        if not ClashCard.objectName():
            ClashCard.setObjectName(u"ClashCard")
        ClashCard.resize(820, 220)
        ClashCard.setProperty(u"uiRole", u"card")
        self.layout_1 = QVBoxLayout(ClashCard)
        self.layout_1.setSpacing(8)
        self.layout_1.setObjectName(u"layout_1")
        self.layout_1.setContentsMargins(16, 12, 16, 12)
        self.headingLabel = QLabel(ClashCard)
        self.headingLabel.setObjectName(u"headingLabel")
        self.headingLabel.setProperty(u"uiRole", u"cardTitle")
        self.headingLabel.setWordWrap(True)
        self.headingLabel.setTextFormat(Qt.PlainText)

        self.layout_1.addWidget(self.headingLabel)

        self.columns = ThreeColumns(ClashCard)
        self.columns.setObjectName(u"columns")
        self.columns.setProperty(u"uiRole", u"columns")
        self.columns.setFrameShape(QFrame.NoFrame)

        self.layout_1.addWidget(self.columns)

        self.layout_2 = QHBoxLayout()
        self.layout_2.setSpacing(16)
        self.layout_2.setObjectName(u"layout_2")
        self.layout_2.setContentsMargins(0, 0, 0, 0)
        self.mineChoice = QRadioButton(ClashCard)
        self.mineChoice.setObjectName(u"mineChoice")

        self.layout_2.addWidget(self.mineChoice)

        self.theirsChoice = QRadioButton(ClashCard)
        self.theirsChoice.setObjectName(u"theirsChoice")

        self.layout_2.addWidget(self.theirsChoice)

        self.spacer_1 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_2.addItem(self.spacer_1)

        self.layout_2.setStretch(2, 1)

        self.layout_1.addLayout(self.layout_2)

        QWidget.setTabOrder(self.columns, self.mineChoice)
        QWidget.setTabOrder(self.mineChoice, self.theirsChoice)

        self.retranslateUi(ClashCard)
    # setupUi

    def retranslateUi(self, ClashCard: QFrame) -> None:
        self.headingLabel.setText("")
#if QT_CONFIG(accessibility)
        self.columns.setAccessibleName(QCoreApplication.translate("ClashCard", u"As both began, your words, and their words", None))
#endif // QT_CONFIG(accessibility)
        self.mineChoice.setText(QCoreApplication.translate("ClashCard", u"Keep my words", None))
        self.theirsChoice.setText(QCoreApplication.translate("ClashCard", u"Take their words", None))
        pass
    # retranslateUi
