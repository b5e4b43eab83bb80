# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'help_viewer.ui'
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
    QLabel, QLineEdit, QListWidget, QListWidgetItem,
    QSizePolicy, QSpacerItem, QSplitter, QToolButton,
    QVBoxLayout, QWidget)

from trialeditor.gui.widgets.manual_text import ManualText

class Ui_HelpViewer(object):
    def setupUi(self, HelpViewer: QDialog) -> None:
        if not HelpViewer.objectName():
            HelpViewer.setObjectName(u"HelpViewer")
        HelpViewer.resize(1000, 720)
        self.layout_4 = QVBoxLayout(HelpViewer)
        self.layout_4.setSpacing(0)
        self.layout_4.setObjectName(u"layout_4")
        self.layout_4.setContentsMargins(0, 0, 0, 0)
        self.bar = QFrame(HelpViewer)
        self.bar.setObjectName(u"bar")
        self.bar.setProperty(u"uiRole", u"tabHead")
        self.layout_2 = QHBoxLayout(self.bar)
        self.layout_2.setSpacing(4)
        self.layout_2.setObjectName(u"layout_2")
        self.layout_2.setContentsMargins(12, 8, 16, 8)
        self.backButton = QToolButton(self.bar)
        self.backButton.setObjectName(u"backButton")
        self.backButton.setProperty(u"uiRole", u"quiet")
        self.backButton.setProperty(u"iconName", u"arrow-left")

        self.layout_2.addWidget(self.backButton)

        self.forwardButton = QToolButton(self.bar)
        self.forwardButton.setObjectName(u"forwardButton")
        self.forwardButton.setProperty(u"uiRole", u"quiet")
        self.forwardButton.setProperty(u"iconName", u"arrow-right")

        self.layout_2.addWidget(self.forwardButton)

        self.homeButton = QToolButton(self.bar)
        self.homeButton.setObjectName(u"homeButton")
        self.homeButton.setProperty(u"uiRole", u"quiet")
        self.homeButton.setProperty(u"iconName", u"list")

        self.layout_2.addWidget(self.homeButton)

        self.titleLabel = QLabel(self.bar)
        self.titleLabel.setObjectName(u"titleLabel")
        self.titleLabel.setProperty(u"uiRole", u"cardTitle")
        self.titleLabel.setTextFormat(Qt.PlainText)

        self.layout_2.addWidget(self.titleLabel)

        self.spacer_1 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_2.addItem(self.spacer_1)

        self.search = QLineEdit(self.bar)
        self.search.setObjectName(u"search")
        self.search.setClearButtonEnabled(True)
        self.search.setMinimumSize(QSize(280, 0))

        self.layout_2.addWidget(self.search)


        self.layout_4.addWidget(self.bar)

        self.split = QSplitter(HelpViewer)
        self.split.setObjectName(u"split")
        self.split.setOrientation(Qt.Horizontal)
        self.split.setHandleWidth(1)
        self.split.setChildrenCollapsible(False)
        self.side = QWidget(self.split)
        self.side.setObjectName(u"side")
        self.layout_3 = QVBoxLayout(self.side)
        self.layout_3.setSpacing(0)
        self.layout_3.setObjectName(u"layout_3")
        self.layout_3.setContentsMargins(0, 0, 0, 0)
        self.topics = QListWidget(self.side)
        self.topics.setObjectName(u"topics")
        self.topics.setProperty(u"uiRole", u"topics")
        self.topics.setFrameShape(QFrame.NoFrame)
        self.topics.setWordWrap(True)
        self.topics.setHorizontalScrollBarPolicy(Qt.ScrollBarAlwaysOff)

        self.layout_3.addWidget(self.topics)

        self.countLabel = QLabel(self.side)
        self.countLabel.setObjectName(u"countLabel")
        self.countLabel.setProperty(u"uiRole", u"hint")
        self.countLabel.setWordWrap(True)
        self.countLabel.setTextFormat(Qt.PlainText)
        self.countLabel.setMargin(12)

        self.layout_3.addWidget(self.countLabel)

        self.hits = QListWidget(self.side)
        self.hits.setObjectName(u"hits")
        self.hits.setProperty(u"uiRole", u"topics")
        self.hits.setFrameShape(QFrame.NoFrame)
        self.hits.setWordWrap(True)
        self.hits.setHorizontalScrollBarPolicy(Qt.ScrollBarAlwaysOff)

        self.layout_3.addWidget(self.hits)

        self.split.addWidget(self.side)
        self.text = ManualText(self.split)
        self.text.setObjectName(u"text")
        self.text.setFrameShape(QFrame.NoFrame)
        self.text.setProperty(u"uiRole", u"manual")
        self.split.addWidget(self.text)

        self.layout_4.addWidget(self.split)

        self.layout_4.setStretch(1, 1)

        self.retranslateUi(HelpViewer)
    # setupUi

    def retranslateUi(self, HelpViewer: QDialog) -> None:
        HelpViewer.setWindowTitle(QCoreApplication.translate("HelpViewer", u"Manual", None))
#if QT_CONFIG(accessibility)
        self.backButton.setAccessibleName(QCoreApplication.translate("HelpViewer", u"Back (Alt+Left)", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.backButton.setToolTip(QCoreApplication.translate("HelpViewer", u"Back (Alt+Left)", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.forwardButton.setAccessibleName(QCoreApplication.translate("HelpViewer", u"Forward (Alt+Right)", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.forwardButton.setToolTip(QCoreApplication.translate("HelpViewer", u"Forward (Alt+Right)", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.homeButton.setAccessibleName(QCoreApplication.translate("HelpViewer", u"Contents (Alt+Home)", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.homeButton.setToolTip(QCoreApplication.translate("HelpViewer", u"Contents (Alt+Home)", None))
#endif // QT_CONFIG(tooltip)
        self.titleLabel.setText(QCoreApplication.translate("HelpViewer", u"Manual", None))
#if QT_CONFIG(accessibility)
        self.titleLabel.setAccessibleName(QCoreApplication.translate("HelpViewer", u"Page", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.search.setAccessibleName(QCoreApplication.translate("HelpViewer", u"Search the manual", None))
#endif // QT_CONFIG(accessibility)
        self.search.setPlaceholderText(QCoreApplication.translate("HelpViewer", u"Search the manual (Ctrl+F)", None))
#if QT_CONFIG(accessibility)
        self.topics.setAccessibleName(QCoreApplication.translate("HelpViewer", u"Contents", None))
#endif // QT_CONFIG(accessibility)
        self.countLabel.setText("")
#if QT_CONFIG(accessibility)
        self.countLabel.setAccessibleName(QCoreApplication.translate("HelpViewer", u"What was found", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.hits.setAccessibleName(QCoreApplication.translate("HelpViewer", u"What was found", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.text.setAccessibleName(QCoreApplication.translate("HelpViewer", u"Manual", None))
#endif // QT_CONFIG(accessibility)
    # retranslateUi
