# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'section_card.ui'
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
    QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)

from trialeditor.gui.widgets.badge import Badge
from trialeditor.gui.widgets.format_bar import FormatBar
from trialeditor.gui.widgets.length_meter import LengthMeter
from trialeditor.gui.widgets.reading_strip import ReadingStrip
from trialeditor.gui.widgets.text_field import TextField

class Ui_SectionCard(object):
    def setupUi(self, SectionCard: QFrame) -> None:
        if not SectionCard.objectName():
            SectionCard.setObjectName(u"SectionCard")
        SectionCard.resize(560, 180)
        SectionCard.setProperty(u"uiRole", u"card")
        self.layout_3 = QVBoxLayout(SectionCard)
        self.layout_3.setSpacing(8)
        self.layout_3.setObjectName(u"layout_3")
        self.layout_3.setContentsMargins(16, 12, 16, 12)
        self.groupLabel = QLabel(SectionCard)
        self.groupLabel.setObjectName(u"groupLabel")
        self.groupLabel.setProperty(u"uiRole", u"caption")
        self.groupLabel.setTextFormat(Qt.PlainText)

        self.layout_3.addWidget(self.groupLabel)

        self.layout_1 = QHBoxLayout()
        self.layout_1.setSpacing(8)
        self.layout_1.setObjectName(u"layout_1")
        self.layout_1.setContentsMargins(0, 0, 0, 0)
        self.headingLabel = QLabel(SectionCard)
        self.headingLabel.setObjectName(u"headingLabel")
        self.headingLabel.setProperty(u"uiRole", u"cardTitle")
        self.headingLabel.setMinimumSize(QSize(0, 32))
        self.headingLabel.setWordWrap(True)
        self.headingLabel.setTextFormat(Qt.PlainText)
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.headingLabel.sizePolicy().hasHeightForWidth())
        self.headingLabel.setSizePolicy(sizePolicy)

        self.layout_1.addWidget(self.headingLabel)

        self.bar = FormatBar(SectionCard)
        self.bar.setObjectName(u"bar")
        sizePolicy1 = QSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        sizePolicy1.setHorizontalStretch(0)
        sizePolicy1.setVerticalStretch(0)
        sizePolicy1.setHeightForWidth(self.bar.sizePolicy().hasHeightForWidth())
        self.bar.setSizePolicy(sizePolicy1)

        self.layout_1.addWidget(self.bar)

        self.stateBadge = Badge(SectionCard)
        self.stateBadge.setObjectName(u"stateBadge")
        sizePolicy1.setHeightForWidth(self.stateBadge.sizePolicy().hasHeightForWidth())
        self.stateBadge.setSizePolicy(sizePolicy1)

        self.layout_1.addWidget(self.stateBadge)


        self.layout_3.addLayout(self.layout_1)

        self.reasonLabel = QLabel(SectionCard)
        self.reasonLabel.setObjectName(u"reasonLabel")
        self.reasonLabel.setProperty(u"uiRole", u"reason")
        self.reasonLabel.setWordWrap(True)
        self.reasonLabel.setTextFormat(Qt.PlainText)

        self.layout_3.addWidget(self.reasonLabel)

        self.field = TextField(SectionCard)
        self.field.setObjectName(u"field")
        self.field.setProperty(u"uiRole", u"field")

        self.layout_3.addWidget(self.field)

        self.troubleLabel = QLabel(SectionCard)
        self.troubleLabel.setObjectName(u"troubleLabel")
        self.troubleLabel.setProperty(u"uiRole", u"trouble")
        self.troubleLabel.setWordWrap(True)
        self.troubleLabel.setTextFormat(Qt.PlainText)

        self.layout_3.addWidget(self.troubleLabel)

        self.hintLabel = QLabel(SectionCard)
        self.hintLabel.setObjectName(u"hintLabel")
        self.hintLabel.setProperty(u"uiRole", u"hint")
        self.hintLabel.setWordWrap(True)
        self.hintLabel.setTextFormat(Qt.PlainText)

        self.layout_3.addWidget(self.hintLabel)

        self.layout_2 = QHBoxLayout()
        self.layout_2.setSpacing(8)
        self.layout_2.setObjectName(u"layout_2")
        self.layout_2.setContentsMargins(0, 0, 0, 0)
        self.reading = ReadingStrip(SectionCard)
        self.reading.setObjectName(u"reading")
        sizePolicy2 = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy2.setHorizontalStretch(1)
        sizePolicy2.setVerticalStretch(0)
        sizePolicy2.setHeightForWidth(self.reading.sizePolicy().hasHeightForWidth())
        self.reading.setSizePolicy(sizePolicy2)

        self.layout_2.addWidget(self.reading)

        self.spacer_1 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_2.addItem(self.spacer_1)

        self.meter = LengthMeter(SectionCard)
        self.meter.setObjectName(u"meter")
        sizePolicy1.setHeightForWidth(self.meter.sizePolicy().hasHeightForWidth())
        self.meter.setSizePolicy(sizePolicy1)

        self.layout_2.addWidget(self.meter)

        self.wordsLabel = QLabel(SectionCard)
        self.wordsLabel.setObjectName(u"wordsLabel")
        self.wordsLabel.setProperty(u"uiRole", u"count")
        self.wordsLabel.setTextFormat(Qt.PlainText)
        self.wordsLabel.setAlignment(Qt.AlignRight|Qt.AlignVCenter|Qt.AlignTrailing)

        self.layout_2.addWidget(self.wordsLabel)


        self.layout_3.addLayout(self.layout_2)


        self.retranslateUi(SectionCard)
    # setupUi

    def retranslateUi(self, SectionCard: QFrame) -> None:
        self.groupLabel.setText("")
        self.headingLabel.setText("")
#if QT_CONFIG(accessibility)
        self.bar.setAccessibleName(QCoreApplication.translate("SectionCard", u"Formatting", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.stateBadge.setAccessibleName(QCoreApplication.translate("SectionCard", u"State", None))
#endif // QT_CONFIG(accessibility)
        self.reasonLabel.setText("")
#if QT_CONFIG(accessibility)
        self.reasonLabel.setAccessibleName(QCoreApplication.translate("SectionCard", u"Why the signature lapsed", None))
#endif // QT_CONFIG(accessibility)
        self.troubleLabel.setText("")
#if QT_CONFIG(accessibility)
        self.troubleLabel.setAccessibleName(QCoreApplication.translate("SectionCard", u"What is wrong with these words", None))
#endif // QT_CONFIG(accessibility)
        self.hintLabel.setText("")
#if QT_CONFIG(accessibility)
        self.reading.setAccessibleName(QCoreApplication.translate("SectionCard", u"How this section reads", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.meter.setAccessibleName(QCoreApplication.translate("SectionCard", u"Length", None))
#endif // QT_CONFIG(accessibility)
        self.wordsLabel.setText("")
#if QT_CONFIG(accessibility)
        self.wordsLabel.setAccessibleName(QCoreApplication.translate("SectionCard", u"Words", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi
