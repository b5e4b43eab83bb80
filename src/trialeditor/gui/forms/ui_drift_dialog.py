# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'drift_dialog.ui'
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
from PySide6.QtWidgets import (QAbstractItemView, QApplication, QDialog, QFrame,
    QHBoxLayout, QLabel, QListView, QPushButton,
    QScrollArea, QSizePolicy, QSpacerItem, QSplitter,
    QStackedWidget, QVBoxLayout, QWidget)

from trialeditor.gui.widgets.empty_state import EmptyState
from trialeditor.gui.widgets.notice_bar import NoticeBar

class Ui_DriftDialog(object):
    def setupUi(self, DriftDialog: QDialog) -> None:
        if not DriftDialog.objectName():
            DriftDialog.setObjectName(u"DriftDialog")
        DriftDialog.resize(1280, 780)
        self.layout_1 = QVBoxLayout(DriftDialog)
        self.layout_1.setSpacing(16)
        self.layout_1.setObjectName(u"layout_1")
        self.layout_1.setContentsMargins(24, 24, 24, 16)
        self.layout_2 = QVBoxLayout()
        self.layout_2.setSpacing(4)
        self.layout_2.setObjectName(u"layout_2")
        self.layout_2.setContentsMargins(0, 0, 0, 0)
        self.titleLabel = QLabel(DriftDialog)
        self.titleLabel.setObjectName(u"titleLabel")
        self.titleLabel.setProperty(u"uiRole", u"dialogTitle")
        self.titleLabel.setTextFormat(Qt.PlainText)

        self.layout_2.addWidget(self.titleLabel)

        self.summaryLabel = QLabel(DriftDialog)
        self.summaryLabel.setObjectName(u"summaryLabel")
        self.summaryLabel.setProperty(u"uiRole", u"dialogText")
        self.summaryLabel.setWordWrap(True)
        self.summaryLabel.setTextFormat(Qt.PlainText)

        self.layout_2.addWidget(self.summaryLabel)


        self.layout_1.addLayout(self.layout_2)

        self.reportNotice = NoticeBar(DriftDialog)
        self.reportNotice.setObjectName(u"reportNotice")

        self.layout_1.addWidget(self.reportNotice)

        self.stack = QStackedWidget(DriftDialog)
        self.stack.setObjectName(u"stack")
        self.empty = EmptyState()
        self.empty.setObjectName(u"empty")
        self.stack.addWidget(self.empty)
        self.panes = QSplitter()
        self.panes.setObjectName(u"panes")
        self.panes.setOrientation(Qt.Horizontal)
        self.panes.setHandleWidth(1)
        self.panes.setChildrenCollapsible(False)
        self.pages = QListView(self.panes)
        self.pages.setObjectName(u"pages")
        self.pages.setProperty(u"uiRole", u"plainList")
        self.pages.setFrameShape(QFrame.NoFrame)
        self.pages.setMouseTracking(True)
        self.pages.setMinimumSize(QSize(220, 0))
        self.pages.setHorizontalScrollBarPolicy(Qt.ScrollBarAlwaysOff)
        self.pages.setVerticalScrollMode(QAbstractItemView.ScrollPerPixel)
        self.pages.setEditTriggers(QAbstractItemView.NoEditTriggers)
        self.panes.addWidget(self.pages)
        self.sheet = QWidget(self.panes)
        self.sheet.setObjectName(u"sheet")
        self.sheet.setMinimumSize(QSize(480, 0))
        self.sheet.setProperty(u"uiRole", u"canvas")
        self.layout_3 = QVBoxLayout(self.sheet)
        self.layout_3.setSpacing(0)
        self.layout_3.setObjectName(u"layout_3")
        self.layout_3.setContentsMargins(0, 0, 0, 0)
        self.layout_4 = QVBoxLayout()
        self.layout_4.setSpacing(4)
        self.layout_4.setObjectName(u"layout_4")
        self.layout_4.setContentsMargins(16, 12, 16, 8)
        self.layout_5 = QHBoxLayout()
        self.layout_5.setSpacing(8)
        self.layout_5.setObjectName(u"layout_5")
        self.layout_5.setContentsMargins(0, 0, 0, 0)
        self.pageLabel = QLabel(self.sheet)
        self.pageLabel.setObjectName(u"pageLabel")
        self.pageLabel.setProperty(u"uiRole", u"pageTitle")
        self.pageLabel.setWordWrap(True)
        self.pageLabel.setTextFormat(Qt.PlainText)

        self.layout_5.addWidget(self.pageLabel)

        self.placeLabel = QLabel(self.sheet)
        self.placeLabel.setObjectName(u"placeLabel")
        self.placeLabel.setProperty(u"uiRole", u"count")
        self.placeLabel.setTextFormat(Qt.PlainText)

        self.layout_5.addWidget(self.placeLabel, 0, Qt.AlignTop)

        self.layout_5.setStretch(0, 1)

        self.layout_4.addLayout(self.layout_5)

        self.subtitleLabel = QLabel(self.sheet)
        self.subtitleLabel.setObjectName(u"subtitleLabel")
        self.subtitleLabel.setProperty(u"uiRole", u"muted")
        self.subtitleLabel.setWordWrap(True)
        self.subtitleLabel.setTextFormat(Qt.PlainText)

        self.layout_4.addWidget(self.subtitleLabel)


        self.layout_3.addLayout(self.layout_4)

        self.scroll = QScrollArea(self.sheet)
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
        self.cards.setContentsMargins(16, 8, 16, 16)
        self.scroll.setWidget(self.ground)

        self.layout_3.addWidget(self.scroll)

        self.layout_3.setStretch(1, 1)
        self.panes.addWidget(self.sheet)
        self.stack.addWidget(self.panes)

        self.layout_1.addWidget(self.stack)

        self.whyLabel = QLabel(DriftDialog)
        self.whyLabel.setObjectName(u"whyLabel")
        self.whyLabel.setProperty(u"uiRole", u"hint")
        self.whyLabel.setWordWrap(True)
        self.whyLabel.setTextFormat(Qt.PlainText)

        self.layout_1.addWidget(self.whyLabel)

        self.layout_6 = QHBoxLayout()
        self.layout_6.setSpacing(8)
        self.layout_6.setObjectName(u"layout_6")
        self.layout_6.setContentsMargins(0, 0, 0, 0)
        self.previousButton = QPushButton(DriftDialog)
        self.previousButton.setObjectName(u"previousButton")
        self.previousButton.setAutoDefault(False)

        self.layout_6.addWidget(self.previousButton)

        self.nextButton = QPushButton(DriftDialog)
        self.nextButton.setObjectName(u"nextButton")
        self.nextButton.setAutoDefault(False)

        self.layout_6.addWidget(self.nextButton)

        self.spacer_1 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_6.addItem(self.spacer_1)

        self.openButton = QPushButton(DriftDialog)
        self.openButton.setObjectName(u"openButton")
        self.openButton.setAutoDefault(False)

        self.layout_6.addWidget(self.openButton)

        self.updateButton = QPushButton(DriftDialog)
        self.updateButton.setObjectName(u"updateButton")
        self.updateButton.setAutoDefault(False)

        self.layout_6.addWidget(self.updateButton)

        self.closeButton = QPushButton(DriftDialog)
        self.closeButton.setObjectName(u"closeButton")
        self.closeButton.setAutoDefault(False)

        self.layout_6.addWidget(self.closeButton)

        self.signButton = QPushButton(DriftDialog)
        self.signButton.setObjectName(u"signButton")
        self.signButton.setProperty(u"uiRole", u"primary")
        self.signButton.setAutoDefault(False)

        self.layout_6.addWidget(self.signButton)


        self.layout_1.addLayout(self.layout_6)

        self.layout_1.setStretch(2, 1)
        QWidget.setTabOrder(self.pages, self.previousButton)
        QWidget.setTabOrder(self.previousButton, self.nextButton)
        QWidget.setTabOrder(self.nextButton, self.openButton)
        QWidget.setTabOrder(self.openButton, self.updateButton)
        QWidget.setTabOrder(self.updateButton, self.closeButton)
        QWidget.setTabOrder(self.closeButton, self.signButton)

        self.retranslateUi(DriftDialog)

        self.stack.setCurrentIndex(0)

    # setupUi

    def retranslateUi(self, DriftDialog: QDialog) -> None:
        DriftDialog.setWindowTitle(QCoreApplication.translate("DriftDialog", u"What the record moved", None))
        self.titleLabel.setText(QCoreApplication.translate("DriftDialog", u"What the record moved", None))
        self.summaryLabel.setText("")
#if QT_CONFIG(accessibility)
        self.summaryLabel.setAccessibleName(QCoreApplication.translate("DriftDialog", u"How much lapsed", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.empty.setAccessibleName(QCoreApplication.translate("DriftDialog", u"Nothing to show", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.pages.setAccessibleName(QCoreApplication.translate("DriftDialog", u"Pages that the record moved away from", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.pages.setAccessibleDescription(QCoreApplication.translate("DriftDialog", u"What matters most to patients stands first", None))
#endif // QT_CONFIG(accessibility)
        self.pageLabel.setText("")
#if QT_CONFIG(accessibility)
        self.pageLabel.setAccessibleName(QCoreApplication.translate("DriftDialog", u"The page", None))
#endif // QT_CONFIG(accessibility)
        self.placeLabel.setText("")
#if QT_CONFIG(accessibility)
        self.placeLabel.setAccessibleName(QCoreApplication.translate("DriftDialog", u"Which page of the queue", None))
#endif // QT_CONFIG(accessibility)
        self.subtitleLabel.setText("")
#if QT_CONFIG(accessibility)
        self.scroll.setAccessibleName(QCoreApplication.translate("DriftDialog", u"Lapsed sections", None))
#endif // QT_CONFIG(accessibility)
        self.whyLabel.setText("")
#if QT_CONFIG(accessibility)
        self.whyLabel.setAccessibleName(QCoreApplication.translate("DriftDialog", u"Why the buttons below cannot be used", None))
#endif // QT_CONFIG(accessibility)
        self.previousButton.setText(QCoreApplication.translate("DriftDialog", u"&Previous page", None))
        self.nextButton.setText(QCoreApplication.translate("DriftDialog", u"&Next page", None))
        self.openButton.setText(QCoreApplication.translate("DriftDialog", u"&Open the page", None))
#if QT_CONFIG(tooltip)
        self.openButton.setToolTip(QCoreApplication.translate("DriftDialog", u"Show this page in the window behind", None))
#endif // QT_CONFIG(tooltip)
        self.updateButton.setText(QCoreApplication.translate("DriftDialog", u"&Update words\u2026", None))
        self.closeButton.setText(QCoreApplication.translate("DriftDialog", u"Close", None))
        self.signButton.setText(QCoreApplication.translate("DriftDialog", u"All still right\u2026", None))
    # retranslateUi
