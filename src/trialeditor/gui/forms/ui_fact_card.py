# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'fact_card.ui'
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
    QLineEdit, QPushButton, QSizePolicy, QSpacerItem,
    QToolButton, QVBoxLayout, QWidget)

from trialeditor.gui.widgets.badge import Badge
from trialeditor.gui.widgets.format_bar import FormatBar
from trialeditor.gui.widgets.note_lines import NoteLines
from trialeditor.gui.widgets.short_line import ShortLine
from trialeditor.gui.widgets.text_field import TextField

class Ui_FactCard(object):
    def setupUi(self, FactCard: QFrame) -> None:
        if not FactCard.objectName():
            FactCard.setObjectName(u"FactCard")
        FactCard.resize(560, 140)
        FactCard.setProperty(u"uiRole", u"factCard")
        self.layout_5 = QVBoxLayout(FactCard)
        self.layout_5.setSpacing(8)
        self.layout_5.setObjectName(u"layout_5")
        self.layout_5.setContentsMargins(16, 12, 16, 12)
        self.layout_1 = QHBoxLayout()
        self.layout_1.setSpacing(8)
        self.layout_1.setObjectName(u"layout_1")
        self.layout_1.setContentsMargins(0, 0, 0, 0)
        self.moreButton = QToolButton(FactCard)
        self.moreButton.setObjectName(u"moreButton")
        self.moreButton.setProperty(u"uiRole", u"mark")
        self.moreButton.setProperty(u"iconName", u"chevron-down")

        self.layout_1.addWidget(self.moreButton)

        self.headingLabel = QLabel(FactCard)
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

        self.bar = FormatBar(FactCard)
        self.bar.setObjectName(u"bar")
        sizePolicy1 = QSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        sizePolicy1.setHorizontalStretch(0)
        sizePolicy1.setVerticalStretch(0)
        sizePolicy1.setHeightForWidth(self.bar.sizePolicy().hasHeightForWidth())
        self.bar.setSizePolicy(sizePolicy1)

        self.layout_1.addWidget(self.bar)

        self.stateBadge = Badge(FactCard)
        self.stateBadge.setObjectName(u"stateBadge")
        sizePolicy1.setHeightForWidth(self.stateBadge.sizePolicy().hasHeightForWidth())
        self.stateBadge.setSizePolicy(sizePolicy1)

        self.layout_1.addWidget(self.stateBadge)


        self.layout_5.addLayout(self.layout_1)

        self.override = QWidget(FactCard)
        self.override.setObjectName(u"override")
        self.layout_3 = QVBoxLayout(self.override)
        self.layout_3.setSpacing(8)
        self.layout_3.setObjectName(u"layout_3")
        self.layout_3.setContentsMargins(0, 0, 0, 0)
        self.reasonLabel = QLabel(self.override)
        self.reasonLabel.setObjectName(u"reasonLabel")
        self.reasonLabel.setProperty(u"uiRole", u"reason")
        self.reasonLabel.setWordWrap(True)
        self.reasonLabel.setTextFormat(Qt.PlainText)

        self.layout_3.addWidget(self.reasonLabel)

        self.field = TextField(self.override)
        self.field.setObjectName(u"field")
        self.field.setProperty(u"uiRole", u"field")

        self.layout_3.addWidget(self.field)

        self.troubleLabel = QLabel(self.override)
        self.troubleLabel.setObjectName(u"troubleLabel")
        self.troubleLabel.setProperty(u"uiRole", u"trouble")
        self.troubleLabel.setWordWrap(True)
        self.troubleLabel.setTextFormat(Qt.PlainText)

        self.layout_3.addWidget(self.troubleLabel)

        self.layout_2 = QHBoxLayout()
        self.layout_2.setSpacing(8)
        self.layout_2.setObjectName(u"layout_2")
        self.layout_2.setContentsMargins(0, 0, 0, 0)
        self.whyLabel = QLabel(self.override)
        self.whyLabel.setObjectName(u"whyLabel")
        self.whyLabel.setProperty(u"uiRole", u"muted")
        self.whyLabel.setTextFormat(Qt.AutoText)

        self.layout_2.addWidget(self.whyLabel)

        self.whyEdit = QLineEdit(self.override)
        self.whyEdit.setObjectName(u"whyEdit")

        self.layout_2.addWidget(self.whyEdit)

        self.removeButton = QPushButton(self.override)
        self.removeButton.setObjectName(u"removeButton")
        self.removeButton.setProperty(u"uiRole", u"small")

        self.layout_2.addWidget(self.removeButton)


        self.layout_3.addLayout(self.layout_2)

        self.recordLabel = QLabel(self.override)
        self.recordLabel.setObjectName(u"recordLabel")
        self.recordLabel.setProperty(u"uiRole", u"fieldLabel")
        self.recordLabel.setTextFormat(Qt.PlainText)

        self.layout_3.addWidget(self.recordLabel)


        self.layout_5.addWidget(self.override)

        self.layout_6 = QHBoxLayout()
        self.layout_6.setSpacing(8)
        self.layout_6.setObjectName(u"layout_6")
        self.layout_6.setContentsMargins(0, 0, 0, 0)
        self.summaryLabel = ShortLine(FactCard)
        self.summaryLabel.setObjectName(u"summaryLabel")
        self.summaryLabel.setProperty(u"uiRole", u"muted")
        self.summaryLabel.setTextFormat(Qt.PlainText)

        self.layout_6.addWidget(self.summaryLabel)

        self.spacer_1 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_6.addItem(self.spacer_1)

        self.noteButton = QToolButton(FactCard)
        self.noteButton.setObjectName(u"noteButton")
        self.noteButton.setProperty(u"uiRole", u"linkButton")

        self.layout_6.addWidget(self.noteButton)

        self.overrideButton = QToolButton(FactCard)
        self.overrideButton.setObjectName(u"overrideButton")
        self.overrideButton.setProperty(u"uiRole", u"linkButton")

        self.layout_6.addWidget(self.overrideButton)


        self.layout_5.addLayout(self.layout_6)

        self.noteReasonLabel = QLabel(FactCard)
        self.noteReasonLabel.setObjectName(u"noteReasonLabel")
        self.noteReasonLabel.setProperty(u"uiRole", u"reason")
        self.noteReasonLabel.setWordWrap(True)
        self.noteReasonLabel.setTextFormat(Qt.PlainText)

        self.layout_5.addWidget(self.noteReasonLabel)

        self.notes = NoteLines(FactCard)
        self.notes.setObjectName(u"notes")

        self.layout_5.addWidget(self.notes)

        self.facts = QWidget(FactCard)
        self.facts.setObjectName(u"facts")
        self.factsLayout = QVBoxLayout(self.facts)
        self.factsLayout.setSpacing(4)
        self.factsLayout.setObjectName(u"factsLayout")
        self.factsLayout.setContentsMargins(0, 0, 0, 0)

        self.layout_5.addWidget(self.facts)

#if QT_CONFIG(shortcut)
        self.whyLabel.setBuddy(self.whyEdit)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(FactCard)
    # setupUi

    def retranslateUi(self, FactCard: QFrame) -> None:
#if QT_CONFIG(accessibility)
        self.moreButton.setAccessibleName(QCoreApplication.translate("FactCard", u"Show the words from the record", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.moreButton.setToolTip(QCoreApplication.translate("FactCard", u"Show or hide the words from the record", None))
#endif // QT_CONFIG(tooltip)
        self.headingLabel.setText("")
#if QT_CONFIG(accessibility)
        self.bar.setAccessibleName(QCoreApplication.translate("FactCard", u"Formatting", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.stateBadge.setAccessibleName(QCoreApplication.translate("FactCard", u"State", None))
#endif // QT_CONFIG(accessibility)
        self.reasonLabel.setText("")
#if QT_CONFIG(accessibility)
        self.reasonLabel.setAccessibleName(QCoreApplication.translate("FactCard", u"Why the signature lapsed", None))
#endif // QT_CONFIG(accessibility)
        self.troubleLabel.setText("")
#if QT_CONFIG(accessibility)
        self.troubleLabel.setAccessibleName(QCoreApplication.translate("FactCard", u"What is wrong with these words", None))
#endif // QT_CONFIG(accessibility)
        self.whyLabel.setText(QCoreApplication.translate("FactCard", u"&Reason", None))
#if QT_CONFIG(accessibility)
        self.whyEdit.setAccessibleName(QCoreApplication.translate("FactCard", u"Reason for the override", None))
#endif // QT_CONFIG(accessibility)
        self.removeButton.setText(QCoreApplication.translate("FactCard", u"Use the record again", None))
#if QT_CONFIG(accessibility)
        self.removeButton.setAccessibleName(QCoreApplication.translate("FactCard", u"Use the record again", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.removeButton.setToolTip(QCoreApplication.translate("FactCard", u"Take your words away and show the record's", None))
#endif // QT_CONFIG(tooltip)
        self.recordLabel.setText(QCoreApplication.translate("FactCard", u"The record says", None))
#if QT_CONFIG(accessibility)
        self.summaryLabel.setAccessibleName(QCoreApplication.translate("FactCard", u"What the record says, in short", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.noteButton.setAccessibleName(QCoreApplication.translate("FactCard", u"Write a note", None))
#endif // QT_CONFIG(accessibility)
        self.noteButton.setText(QCoreApplication.translate("FactCard", u"Write a note\u2026", None))
#if QT_CONFIG(tooltip)
        self.noteButton.setToolTip(QCoreApplication.translate("FactCard", u"Put a short note beside words of the registry, which stay as they are", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.overrideButton.setAccessibleName(QCoreApplication.translate("FactCard", u"Override", None))
#endif // QT_CONFIG(accessibility)
        self.overrideButton.setText(QCoreApplication.translate("FactCard", u"Override\u2026", None))
#if QT_CONFIG(tooltip)
        self.overrideButton.setToolTip(QCoreApplication.translate("FactCard", u"Put your own words here, with a reason", None))
#endif // QT_CONFIG(tooltip)
        self.noteReasonLabel.setText("")
#if QT_CONFIG(accessibility)
        self.noteReasonLabel.setAccessibleName(QCoreApplication.translate("FactCard", u"Why the signature of the notes lapsed", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.notes.setAccessibleName(QCoreApplication.translate("FactCard", u"Editor's notes", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi
