# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'criteria_tab.ui'
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
    QLabel, QListView, QPushButton, QScrollArea,
    QSizePolicy, QSpacerItem, QSplitter, QStackedWidget,
    QVBoxLayout, QWidget)

from trialeditor.gui.widgets.badge import Badge
from trialeditor.gui.widgets.empty_state import EmptyState
from trialeditor.gui.widgets.short_line import ShortLine

class Ui_CriteriaTab(object):
    def setupUi(self, CriteriaTab: QWidget) -> None:
        if not CriteriaTab.objectName():
            CriteriaTab.setObjectName(u"CriteriaTab")
        CriteriaTab.resize(460, 640)
        self.layout_1 = QVBoxLayout(CriteriaTab)
        self.layout_1.setSpacing(0)
        self.layout_1.setObjectName(u"layout_1")
        self.layout_1.setContentsMargins(0, 0, 0, 0)
        self.head = QFrame(CriteriaTab)
        self.head.setObjectName(u"head")
        self.head.setProperty(u"uiRole", u"tabHead")
        self.layout_2 = QVBoxLayout(self.head)
        self.layout_2.setSpacing(8)
        self.layout_2.setObjectName(u"layout_2")
        self.layout_2.setContentsMargins(16, 8, 16, 8)
        self.summaryLabel = ShortLine(self.head)
        self.summaryLabel.setObjectName(u"summaryLabel")
        self.summaryLabel.setProperty(u"uiRole", u"muted")
        self.summaryLabel.setTextFormat(Qt.PlainText)

        self.layout_2.addWidget(self.summaryLabel)


        self.layout_1.addWidget(self.head)

        self.pages = QStackedWidget(CriteriaTab)
        self.pages.setObjectName(u"pages")
        self.empty = EmptyState()
        self.empty.setObjectName(u"empty")
        self.pages.addWidget(self.empty)
        self.panes = QSplitter()
        self.panes.setObjectName(u"panes")
        self.panes.setOrientation(Qt.Vertical)
        self.panes.setHandleWidth(1)
        self.panes.setChildrenCollapsible(False)
        self.criteria = QListView(self.panes)
        self.criteria.setObjectName(u"criteria")
        self.criteria.setProperty(u"uiRole", u"plainList")
        self.criteria.setFrameShape(QFrame.NoFrame)
        self.criteria.setMouseTracking(True)
        self.criteria.setMinimumSize(QSize(200, 80))
        self.criteria.setHorizontalScrollBarPolicy(Qt.ScrollBarAlwaysOff)
        self.criteria.setVerticalScrollMode(QAbstractItemView.ScrollPerPixel)
        self.criteria.setEditTriggers(QAbstractItemView.NoEditTriggers)
        self.panes.addWidget(self.criteria)
        self.detail = QFrame(self.panes)
        self.detail.setObjectName(u"detail")
        self.detail.setProperty(u"uiRole", u"tabFoot")
        self.layout_3 = QVBoxLayout(self.detail)
        self.layout_3.setSpacing(0)
        self.layout_3.setObjectName(u"layout_3")
        self.layout_3.setContentsMargins(0, 0, 0, 0)
        self.detailScroll = QScrollArea(self.detail)
        self.detailScroll.setObjectName(u"detailScroll")
        self.detailScroll.setProperty(u"uiRole", u"settingsPage")
        self.detailScroll.setFrameShape(QFrame.NoFrame)
        self.detailScroll.setWidgetResizable(True)
        self.detailScroll.setHorizontalScrollBarPolicy(Qt.ScrollBarAlwaysOff)
        self.detailWords = QWidget()
        self.detailWords.setObjectName(u"detailWords")
        self.layout_4 = QVBoxLayout(self.detailWords)
        self.layout_4.setSpacing(8)
        self.layout_4.setObjectName(u"layout_4")
        self.layout_4.setContentsMargins(16, 12, 16, 8)
        self.layout_5 = QHBoxLayout()
        self.layout_5.setSpacing(8)
        self.layout_5.setObjectName(u"layout_5")
        self.layout_5.setContentsMargins(0, 0, 0, 0)
        self.titleLabel = QLabel(self.detailWords)
        self.titleLabel.setObjectName(u"titleLabel")
        self.titleLabel.setProperty(u"uiRole", u"fieldLabel")
        self.titleLabel.setWordWrap(True)
        self.titleLabel.setTextFormat(Qt.PlainText)

        self.layout_5.addWidget(self.titleLabel)

        self.badge = Badge(self.detailWords)
        self.badge.setObjectName(u"badge")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.badge.sizePolicy().hasHeightForWidth())
        self.badge.setSizePolicy(sizePolicy)

        self.layout_5.addWidget(self.badge, 0, Qt.AlignTop)

        self.layout_5.setStretch(0, 1)

        self.layout_4.addLayout(self.layout_5)

        self.criterionLabel = QLabel(self.detailWords)
        self.criterionLabel.setObjectName(u"criterionLabel")
        self.criterionLabel.setWordWrap(True)
        self.criterionLabel.setTextFormat(Qt.PlainText)
        self.criterionLabel.setTextInteractionFlags(Qt.TextSelectableByMouse)

        self.layout_4.addWidget(self.criterionLabel)

        self.sentencesLabel = QLabel(self.detailWords)
        self.sentencesLabel.setObjectName(u"sentencesLabel")
        self.sentencesLabel.setProperty(u"uiRole", u"fieldLabel")
        self.sentencesLabel.setWordWrap(True)
        self.sentencesLabel.setTextFormat(Qt.PlainText)
        self.sentencesLabel.setTextInteractionFlags(Qt.TextSelectableByMouse)

        self.layout_4.addWidget(self.sentencesLabel)

        self.saysLabel = QLabel(self.detailWords)
        self.saysLabel.setObjectName(u"saysLabel")
        self.saysLabel.setProperty(u"uiRole", u"muted")
        self.saysLabel.setWordWrap(True)
        self.saysLabel.setTextFormat(Qt.PlainText)
        self.saysLabel.setTextInteractionFlags(Qt.TextSelectableByMouse)

        self.layout_4.addWidget(self.saysLabel)

        self.spacer_1 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_4.addItem(self.spacer_1)

        self.detailScroll.setWidget(self.detailWords)

        self.layout_3.addWidget(self.detailScroll)

        self.layout_6 = QHBoxLayout()
        self.layout_6.setSpacing(0)
        self.layout_6.setObjectName(u"layout_6")
        self.layout_6.setContentsMargins(16, 4, 16, 12)
        self.acts = QWidget(self.detail)
        self.acts.setObjectName(u"acts")
        self.goButton = QPushButton(self.acts)
        self.goButton.setObjectName(u"goButton")
        self.goButton.setProperty(u"uiRole", u"small")
        self.confirmButton = QPushButton(self.acts)
        self.confirmButton.setObjectName(u"confirmButton")
        self.confirmButton.setProperty(u"uiRole", u"small")
        self.linkButton = QPushButton(self.acts)
        self.linkButton.setObjectName(u"linkButton")
        self.linkButton.setProperty(u"uiRole", u"small")
        self.partButton = QPushButton(self.acts)
        self.partButton.setObjectName(u"partButton")
        self.partButton.setProperty(u"uiRole", u"small")

        self.layout_6.addWidget(self.acts)


        self.layout_3.addLayout(self.layout_6)

        self.layout_3.setStretch(0, 1)
        self.panes.addWidget(self.detail)
        self.pages.addWidget(self.panes)

        self.layout_1.addWidget(self.pages)

        self.layout_1.setStretch(1, 1)
        QWidget.setTabOrder(self.criteria, self.detailScroll)
        QWidget.setTabOrder(self.detailScroll, self.confirmButton)
        QWidget.setTabOrder(self.confirmButton, self.linkButton)
        QWidget.setTabOrder(self.linkButton, self.partButton)
        QWidget.setTabOrder(self.partButton, self.goButton)

        self.retranslateUi(CriteriaTab)

        self.pages.setCurrentIndex(0)

    # setupUi

    def retranslateUi(self, CriteriaTab: QWidget) -> None:
        self.summaryLabel.setText("")
#if QT_CONFIG(accessibility)
        self.summaryLabel.setAccessibleName(QCoreApplication.translate("CriteriaTab", u"How much of the record the page explains", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.empty.setAccessibleName(QCoreApplication.translate("CriteriaTab", u"No criteria", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.criteria.setAccessibleName(QCoreApplication.translate("CriteriaTab", u"Criteria of the record", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.criteria.setAccessibleDescription(QCoreApplication.translate("CriteriaTab", u"Each with the sentence of ours that explains it; Return goes to the sentence", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.detailScroll.setAccessibleName(QCoreApplication.translate("CriteriaTab", u"About this criterion", None))
#endif // QT_CONFIG(accessibility)
        self.titleLabel.setText("")
#if QT_CONFIG(accessibility)
        self.badge.setAccessibleName(QCoreApplication.translate("CriteriaTab", u"How it stands", None))
#endif // QT_CONFIG(accessibility)
        self.criterionLabel.setText("")
#if QT_CONFIG(accessibility)
        self.criterionLabel.setAccessibleName(QCoreApplication.translate("CriteriaTab", u"The criterion", None))
#endif // QT_CONFIG(accessibility)
        self.sentencesLabel.setText("")
#if QT_CONFIG(accessibility)
        self.sentencesLabel.setAccessibleName(QCoreApplication.translate("CriteriaTab", u"Our sentences", None))
#endif // QT_CONFIG(accessibility)
        self.saysLabel.setText("")
#if QT_CONFIG(accessibility)
        self.saysLabel.setAccessibleName(QCoreApplication.translate("CriteriaTab", u"How they stand to each other", None))
#endif // QT_CONFIG(accessibility)
        self.goButton.setText(QCoreApplication.translate("CriteriaTab", u"Go to the sentence", None))
#if QT_CONFIG(tooltip)
        self.goButton.setToolTip(QCoreApplication.translate("CriteriaTab", u"Select the sentence among the words", None))
#endif // QT_CONFIG(tooltip)
        self.confirmButton.setText(QCoreApplication.translate("CriteriaTab", u"Confirm", None))
#if QT_CONFIG(tooltip)
        self.confirmButton.setToolTip(QCoreApplication.translate("CriteriaTab", u"This sentence explains the criterion", None))
#endif // QT_CONFIG(tooltip)
        self.linkButton.setText(QCoreApplication.translate("CriteriaTab", u"Link the sentence at the cursor", None))
#if QT_CONFIG(tooltip)
        self.linkButton.setToolTip(QCoreApplication.translate("CriteriaTab", u"The sentence in which the cursor stands explains this criterion", None))
#endif // QT_CONFIG(tooltip)
        self.partButton.setText(QCoreApplication.translate("CriteriaTab", u"Part", None))
#if QT_CONFIG(tooltip)
        self.partButton.setToolTip(QCoreApplication.translate("CriteriaTab", u"The sentence does not explain the criterion", None))
#endif // QT_CONFIG(tooltip)
        pass
    # retranslateUi
