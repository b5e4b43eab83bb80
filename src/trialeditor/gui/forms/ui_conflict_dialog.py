# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'conflict_dialog.ui'
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
from PySide6.QtWidgets import (QApplication, QDialog, QFrame, QHBoxLayout,
    QLabel, QPushButton, QScrollArea, QSizePolicy,
    QSpacerItem, QVBoxLayout, QWidget)

class Ui_ConflictDialog(object):
    def setupUi(self, ConflictDialog: QDialog) -> None:
        if not ConflictDialog.objectName():
            ConflictDialog.setObjectName(u"ConflictDialog")
        ConflictDialog.resize(1040, 640)
        self.layout_7 = QVBoxLayout(ConflictDialog)
        self.layout_7.setSpacing(16)
        self.layout_7.setObjectName(u"layout_7")
        self.layout_7.setContentsMargins(24, 24, 24, 16)
        self.layout_1 = QVBoxLayout()
        self.layout_1.setSpacing(4)
        self.layout_1.setObjectName(u"layout_1")
        self.layout_1.setContentsMargins(0, 0, 0, 0)
        self.titleLabel = QLabel(ConflictDialog)
        self.titleLabel.setObjectName(u"titleLabel")
        self.titleLabel.setProperty(u"uiRole", u"dialogTitle")
        self.titleLabel.setWordWrap(True)
        self.titleLabel.setTextFormat(Qt.PlainText)

        self.layout_1.addWidget(self.titleLabel)

        self.introLabel = QLabel(ConflictDialog)
        self.introLabel.setObjectName(u"introLabel")
        self.introLabel.setProperty(u"uiRole", u"dialogText")
        self.introLabel.setWordWrap(True)
        self.introLabel.setTextFormat(Qt.PlainText)

        self.layout_1.addWidget(self.introLabel)


        self.layout_7.addLayout(self.layout_1)

        self.scroll = QScrollArea(ConflictDialog)
        self.scroll.setObjectName(u"scroll")
        self.scroll.setProperty(u"uiRole", u"canvas")
        self.scroll.setFrameShape(QFrame.NoFrame)
        self.scroll.setFocusPolicy(Qt.NoFocus)
        self.scroll.setWidgetResizable(True)
        self.scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarAlwaysOff)
        self.ground = QWidget()
        self.ground.setObjectName(u"ground")
        self.ground.setProperty(u"uiRole", u"canvas")
        self.cards = QVBoxLayout(self.ground)
        self.cards.setSpacing(12)
        self.cards.setObjectName(u"cards")
        self.cards.setContentsMargins(16, 16, 16, 16)
        self.scroll.setWidget(self.ground)

        self.layout_7.addWidget(self.scroll)

        self.safeLabel = QLabel(ConflictDialog)
        self.safeLabel.setObjectName(u"safeLabel")
        self.safeLabel.setProperty(u"uiRole", u"hint")
        self.safeLabel.setWordWrap(True)
        self.safeLabel.setTextFormat(Qt.PlainText)

        self.layout_7.addWidget(self.safeLabel)

        self.layout_6 = QHBoxLayout()
        self.layout_6.setSpacing(8)
        self.layout_6.setObjectName(u"layout_6")
        self.layout_6.setContentsMargins(0, 0, 0, 0)
        self.allMineButton = QPushButton(ConflictDialog)
        self.allMineButton.setObjectName(u"allMineButton")
        self.allMineButton.setAutoDefault(False)

        self.layout_6.addWidget(self.allMineButton)

        self.allTheirsButton = QPushButton(ConflictDialog)
        self.allTheirsButton.setObjectName(u"allTheirsButton")
        self.allTheirsButton.setAutoDefault(False)

        self.layout_6.addWidget(self.allTheirsButton)

        self.spacer_5 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_6.addItem(self.spacer_5)

        self.laterButton = QPushButton(ConflictDialog)
        self.laterButton.setObjectName(u"laterButton")
        self.laterButton.setAutoDefault(False)

        self.layout_6.addWidget(self.laterButton)

        self.acceptButton = QPushButton(ConflictDialog)
        self.acceptButton.setObjectName(u"acceptButton")
        self.acceptButton.setProperty(u"uiRole", u"primary")

        self.layout_6.addWidget(self.acceptButton)


        self.layout_7.addLayout(self.layout_6)

        self.layout_7.setStretch(1, 1)

        self.retranslateUi(ConflictDialog)

        self.acceptButton.setDefault(True)

    # setupUi

    def retranslateUi(self, ConflictDialog: QDialog) -> None:
        ConflictDialog.setWindowTitle(QCoreApplication.translate("ConflictDialog", u"Two versions of the same words", None))
        self.titleLabel.setText("")
        self.introLabel.setText("")
#if QT_CONFIG(accessibility)
        self.scroll.setAccessibleName(QCoreApplication.translate("ConflictDialog", u"Sections that both changed", None))
#endif // QT_CONFIG(accessibility)
        self.safeLabel.setText(QCoreApplication.translate("ConflictDialog", u"Nothing is changed until you choose. What you do not choose is kept: Undo brings it back.", None))
#if QT_CONFIG(tooltip)
        self.allMineButton.setToolTip(QCoreApplication.translate("ConflictDialog", u"Keep your words in every section", None))
#endif // QT_CONFIG(tooltip)
        self.allMineButton.setText(QCoreApplication.translate("ConflictDialog", u"All &mine", None))
#if QT_CONFIG(tooltip)
        self.allTheirsButton.setToolTip(QCoreApplication.translate("ConflictDialog", u"Take their words in every section", None))
#endif // QT_CONFIG(tooltip)
        self.allTheirsButton.setText(QCoreApplication.translate("ConflictDialog", u"All &theirs", None))
        self.laterButton.setText(QCoreApplication.translate("ConflictDialog", u"Decide later", None))
        self.acceptButton.setText(QCoreApplication.translate("ConflictDialog", u"Go on with these words", None))
    # retranslateUi
