# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'preview_pane.ui'
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
    QSizePolicy, QSpacerItem, QStackedWidget, QToolButton,
    QVBoxLayout, QWidget)

from trialeditor.gui.widgets.empty_state import EmptyState
from trialeditor.gui.widgets.notice_bar import NoticeBar
from trialeditor.gui.widgets.preview_frame import PreviewFrame
from trialeditor.gui.widgets.short_line import ShortLine

class Ui_PreviewPane(object):
    def setupUi(self, PreviewPane: QWidget) -> None:
        if not PreviewPane.objectName():
            PreviewPane.setObjectName(u"PreviewPane")
        PreviewPane.resize(480, 800)
        self.layout_4 = QVBoxLayout(PreviewPane)
        self.layout_4.setSpacing(0)
        self.layout_4.setObjectName(u"layout_4")
        self.layout_4.setContentsMargins(0, 0, 0, 0)
        self.head = QFrame(PreviewPane)
        self.head.setObjectName(u"head")
        self.head.setProperty(u"uiRole", u"paneHead")
        self.layout_2 = QHBoxLayout(self.head)
        self.layout_2.setSpacing(8)
        self.layout_2.setObjectName(u"layout_2")
        self.layout_2.setContentsMargins(16, 12, 8, 12)
        self.titleLabel = QLabel(self.head)
        self.titleLabel.setObjectName(u"titleLabel")
        self.titleLabel.setProperty(u"uiRole", u"paneTitle")
        self.titleLabel.setTextFormat(Qt.PlainText)

        self.layout_2.addWidget(self.titleLabel)

        self.noteLabel = ShortLine(self.head)
        self.noteLabel.setObjectName(u"noteLabel")
        self.noteLabel.setProperty(u"uiRole", u"muted")
        self.noteLabel.setTextFormat(Qt.PlainText)

        self.layout_2.addWidget(self.noteLabel)

        self.spacer_1 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_2.addItem(self.spacer_1)

        self.reloadButton = QToolButton(self.head)
        self.reloadButton.setObjectName(u"reloadButton")
        self.reloadButton.setProperty(u"uiRole", u"quiet")
        self.reloadButton.setProperty(u"iconName", u"reload")

        self.layout_2.addWidget(self.reloadButton)

        self.browserButton = QToolButton(self.head)
        self.browserButton.setObjectName(u"browserButton")
        self.browserButton.setProperty(u"uiRole", u"quiet")
        self.browserButton.setProperty(u"iconName", u"external")

        self.layout_2.addWidget(self.browserButton)


        self.layout_4.addWidget(self.head)

        self.looks = QFrame(PreviewPane)
        self.looks.setObjectName(u"looks")
        self.looks.setProperty(u"uiRole", u"paneBar")
        self.looksLayout = QHBoxLayout(self.looks)
        self.looksLayout.setSpacing(0)
        self.looksLayout.setObjectName(u"looksLayout")
        self.looksLayout.setContentsMargins(8, 4, 8, 4)
        self.fitButton = QToolButton(self.looks)
        self.fitButton.setObjectName(u"fitButton")
        self.fitButton.setProperty(u"uiRole", u"iconSegment")
        self.fitButton.setToolButtonStyle(Qt.ToolButtonIconOnly)

        self.looksLayout.addWidget(self.fitButton)

        self.phoneButton = QToolButton(self.looks)
        self.phoneButton.setObjectName(u"phoneButton")
        self.phoneButton.setProperty(u"uiRole", u"iconSegment")
        self.phoneButton.setToolButtonStyle(Qt.ToolButtonIconOnly)

        self.looksLayout.addWidget(self.phoneButton)

        self.tabletButton = QToolButton(self.looks)
        self.tabletButton.setObjectName(u"tabletButton")
        self.tabletButton.setProperty(u"uiRole", u"iconSegment")
        self.tabletButton.setToolButtonStyle(Qt.ToolButtonIconOnly)

        self.looksLayout.addWidget(self.tabletButton)

        self.desktopButton = QToolButton(self.looks)
        self.desktopButton.setObjectName(u"desktopButton")
        self.desktopButton.setProperty(u"uiRole", u"iconSegment")
        self.desktopButton.setToolButtonStyle(Qt.ToolButtonIconOnly)

        self.looksLayout.addWidget(self.desktopButton)

        self.paperButton = QToolButton(self.looks)
        self.paperButton.setObjectName(u"paperButton")
        self.paperButton.setProperty(u"uiRole", u"iconSegment")
        self.paperButton.setToolButtonStyle(Qt.ToolButtonIconOnly)

        self.looksLayout.addWidget(self.paperButton)

        self.spacer_2 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.looksLayout.addItem(self.spacer_2)

        self.changesButton = QToolButton(self.looks)
        self.changesButton.setObjectName(u"changesButton")
        self.changesButton.setProperty(u"uiRole", u"iconSegment")
        self.changesButton.setToolButtonStyle(Qt.ToolButtonIconOnly)

        self.looksLayout.addWidget(self.changesButton)

        self.darkButton = QToolButton(self.looks)
        self.darkButton.setObjectName(u"darkButton")
        self.darkButton.setProperty(u"uiRole", u"iconSegment")
        self.darkButton.setToolButtonStyle(Qt.ToolButtonIconOnly)

        self.looksLayout.addWidget(self.darkButton)


        self.layout_4.addWidget(self.looks)

        self.notice = NoticeBar(PreviewPane)
        self.notice.setObjectName(u"notice")

        self.layout_4.addWidget(self.notice)

        self.pages = QStackedWidget(PreviewPane)
        self.pages.setObjectName(u"pages")
        self.empty = EmptyState()
        self.empty.setObjectName(u"empty")
        self.pages.addWidget(self.empty)
        self.host = PreviewFrame()
        self.host.setObjectName(u"host")
        self.pages.addWidget(self.host)

        self.layout_4.addWidget(self.pages)

        self.layout_4.setStretch(3, 1)
        QWidget.setTabOrder(self.reloadButton, self.browserButton)
        QWidget.setTabOrder(self.browserButton, self.fitButton)
        QWidget.setTabOrder(self.fitButton, self.phoneButton)
        QWidget.setTabOrder(self.phoneButton, self.tabletButton)
        QWidget.setTabOrder(self.tabletButton, self.desktopButton)
        QWidget.setTabOrder(self.desktopButton, self.paperButton)
        QWidget.setTabOrder(self.paperButton, self.changesButton)
        QWidget.setTabOrder(self.changesButton, self.darkButton)

        self.retranslateUi(PreviewPane)

        self.pages.setCurrentIndex(0)

    # setupUi

    def retranslateUi(self, PreviewPane: QWidget) -> None:
        self.titleLabel.setText(QCoreApplication.translate("PreviewPane", u"Preview", None))
        self.noteLabel.setText("")
#if QT_CONFIG(accessibility)
        self.noteLabel.setAccessibleName(QCoreApplication.translate("PreviewPane", u"What is shown", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.reloadButton.setAccessibleName(QCoreApplication.translate("PreviewPane", u"Reload the preview", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.reloadButton.setToolTip(QCoreApplication.translate("PreviewPane", u"Reload the preview", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.browserButton.setAccessibleName(QCoreApplication.translate("PreviewPane", u"Open the preview in a browser", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.browserButton.setToolTip(QCoreApplication.translate("PreviewPane", u"Open the preview in a browser", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.looks.setAccessibleName(QCoreApplication.translate("PreviewPane", u"How the page is shown", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.fitButton.setAccessibleName(QCoreApplication.translate("PreviewPane", u"As wide as the pane", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.phoneButton.setAccessibleName(QCoreApplication.translate("PreviewPane", u"As on a phone", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.tabletButton.setAccessibleName(QCoreApplication.translate("PreviewPane", u"As on a tablet", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.desktopButton.setAccessibleName(QCoreApplication.translate("PreviewPane", u"As on a desktop", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.paperButton.setAccessibleName(QCoreApplication.translate("PreviewPane", u"As it prints", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.changesButton.setAccessibleName(QCoreApplication.translate("PreviewPane", u"Changes since signed", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.darkButton.setAccessibleName(QCoreApplication.translate("PreviewPane", u"Dark page", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.notice.setAccessibleName(QCoreApplication.translate("PreviewPane", u"About the preview", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.empty.setAccessibleName(QCoreApplication.translate("PreviewPane", u"No preview", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.host.setAccessibleName(QCoreApplication.translate("PreviewPane", u"Rendered page", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi
