# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'drift_card.ui'
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

from trialeditor.gui.widgets.badge import Badge
from trialeditor.gui.widgets.three_columns import ThreeColumns

class Ui_DriftCard(object):
    def setupUi(self, DriftCard: QFrame) -> None:
        if not DriftCard.objectName():
            DriftCard.setObjectName(u"DriftCard")
        DriftCard.resize(820, 260)
        DriftCard.setProperty(u"uiRole", u"card")
        self.layout_1 = QVBoxLayout(DriftCard)
        self.layout_1.setSpacing(8)
        self.layout_1.setObjectName(u"layout_1")
        self.layout_1.setContentsMargins(16, 12, 16, 12)
        self.layout_2 = QHBoxLayout()
        self.layout_2.setSpacing(8)
        self.layout_2.setObjectName(u"layout_2")
        self.layout_2.setContentsMargins(0, 0, 0, 0)
        self.headingLabel = QLabel(DriftCard)
        self.headingLabel.setObjectName(u"headingLabel")
        self.headingLabel.setProperty(u"uiRole", u"cardTitle")
        self.headingLabel.setWordWrap(True)
        self.headingLabel.setTextFormat(Qt.PlainText)

        self.layout_2.addWidget(self.headingLabel)

        self.badge = Badge(DriftCard)
        self.badge.setObjectName(u"badge")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.badge.sizePolicy().hasHeightForWidth())
        self.badge.setSizePolicy(sizePolicy)

        self.layout_2.addWidget(self.badge, 0, Qt.AlignTop)

        self.layout_2.setStretch(0, 1)

        self.layout_1.addLayout(self.layout_2)

        self.reasonLabel = QLabel(DriftCard)
        self.reasonLabel.setObjectName(u"reasonLabel")
        self.reasonLabel.setProperty(u"uiRole", u"reason")
        self.reasonLabel.setWordWrap(True)
        self.reasonLabel.setTextFormat(Qt.PlainText)
        self.reasonLabel.setTextInteractionFlags(Qt.TextSelectableByMouse)

        self.layout_1.addWidget(self.reasonLabel)

        self.columns = ThreeColumns(DriftCard)
        self.columns.setObjectName(u"columns")
        self.columns.setProperty(u"uiRole", u"columns")
        self.columns.setFrameShape(QFrame.NoFrame)

        self.layout_1.addWidget(self.columns)

        self.noteLabel = QLabel(DriftCard)
        self.noteLabel.setObjectName(u"noteLabel")
        self.noteLabel.setProperty(u"uiRole", u"muted")
        self.noteLabel.setWordWrap(True)
        self.noteLabel.setTextFormat(Qt.PlainText)

        self.layout_1.addWidget(self.noteLabel)

        self.layout_3 = QHBoxLayout()
        self.layout_3.setSpacing(8)
        self.layout_3.setObjectName(u"layout_3")
        self.layout_3.setContentsMargins(0, 0, 0, 0)
        self.editButton = QPushButton(DriftCard)
        self.editButton.setObjectName(u"editButton")
        self.editButton.setAutoDefault(False)

        self.layout_3.addWidget(self.editButton)

        self.signButton = QPushButton(DriftCard)
        self.signButton.setObjectName(u"signButton")
        self.signButton.setAutoDefault(False)

        self.layout_3.addWidget(self.signButton)

        self.whyLabel = QLabel(DriftCard)
        self.whyLabel.setObjectName(u"whyLabel")
        self.whyLabel.setProperty(u"uiRole", u"hint")
        self.whyLabel.setWordWrap(True)
        self.whyLabel.setTextFormat(Qt.PlainText)

        self.layout_3.addWidget(self.whyLabel)

        self.spacer_1 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_3.addItem(self.spacer_1)

        self.layout_3.setStretch(2, 1)

        self.layout_1.addLayout(self.layout_3)

        QWidget.setTabOrder(self.columns, self.editButton)
        QWidget.setTabOrder(self.editButton, self.signButton)

        self.retranslateUi(DriftCard)
    # setupUi

    def retranslateUi(self, DriftCard: QFrame) -> None:
        self.headingLabel.setText("")
#if QT_CONFIG(accessibility)
        self.badge.setAccessibleName(QCoreApplication.translate("DriftCard", u"How much it matters", None))
#endif // QT_CONFIG(accessibility)
        self.reasonLabel.setText("")
#if QT_CONFIG(accessibility)
        self.reasonLabel.setAccessibleName(QCoreApplication.translate("DriftCard", u"Why the signature lapsed", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.columns.setAccessibleName(QCoreApplication.translate("DriftCard", u"The record then, the record now, and our words", None))
#endif // QT_CONFIG(accessibility)
        self.noteLabel.setText("")
#if QT_CONFIG(accessibility)
        self.noteLabel.setAccessibleName(QCoreApplication.translate("DriftCard", u"What else there is to know", None))
#endif // QT_CONFIG(accessibility)
        self.editButton.setText(QCoreApplication.translate("DriftCard", u"Edit", None))
        self.signButton.setText(QCoreApplication.translate("DriftCard", u"Still right\u2026", None))
        self.whyLabel.setText("")
#if QT_CONFIG(accessibility)
        self.whyLabel.setAccessibleName(QCoreApplication.translate("DriftCard", u"Why it cannot be signed", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi
