# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'page_theme_dialog.ui'
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
from PySide6.QtWidgets import (QAbstractItemView, QApplication, QDialog, QHBoxLayout,
    QLabel, QListView, QListWidget, QListWidgetItem,
    QProgressBar, QPushButton, QSizePolicy, QSpacerItem,
    QSplitter, QStackedWidget, QVBoxLayout, QWidget)

from trialeditor.gui.widgets.empty_state import EmptyState
from trialeditor.gui.widgets.notice_bar import NoticeBar

class Ui_PageThemeDialog(object):
    def setupUi(self, PageThemeDialog: QDialog) -> None:
        if not PageThemeDialog.objectName():
            PageThemeDialog.setObjectName(u"PageThemeDialog")
        PageThemeDialog.resize(1240, 760)
        self.layout_1 = QVBoxLayout(PageThemeDialog)
        self.layout_1.setSpacing(16)
        self.layout_1.setObjectName(u"layout_1")
        self.layout_1.setContentsMargins(24, 24, 24, 16)
        self.layout_2 = QVBoxLayout()
        self.layout_2.setSpacing(4)
        self.layout_2.setObjectName(u"layout_2")
        self.titleLabel = QLabel(PageThemeDialog)
        self.titleLabel.setObjectName(u"titleLabel")
        self.titleLabel.setProperty(u"uiRole", u"dialogTitle")
        self.titleLabel.setTextFormat(Qt.PlainText)

        self.layout_2.addWidget(self.titleLabel)

        self.introLabel = QLabel(PageThemeDialog)
        self.introLabel.setObjectName(u"introLabel")
        self.introLabel.setProperty(u"uiRole", u"dialogText")
        self.introLabel.setWordWrap(True)
        self.introLabel.setTextFormat(Qt.PlainText)

        self.layout_2.addWidget(self.introLabel)


        self.layout_1.addLayout(self.layout_2)

        self.layout_3 = QHBoxLayout()
        self.layout_3.setSpacing(8)
        self.layout_3.setObjectName(u"layout_3")
        self.statusLabel = QLabel(PageThemeDialog)
        self.statusLabel.setObjectName(u"statusLabel")
        self.statusLabel.setWordWrap(True)
        self.statusLabel.setTextFormat(Qt.PlainText)

        self.layout_3.addWidget(self.statusLabel)

        self.startButton = QPushButton(PageThemeDialog)
        self.startButton.setObjectName(u"startButton")

        self.layout_3.addWidget(self.startButton)

        self.chooseButton = QPushButton(PageThemeDialog)
        self.chooseButton.setObjectName(u"chooseButton")

        self.layout_3.addWidget(self.chooseButton)

        self.layout_3.setStretch(0, 1)

        self.layout_1.addLayout(self.layout_3)

        self.notice = NoticeBar(PageThemeDialog)
        self.notice.setObjectName(u"notice")

        self.layout_1.addWidget(self.notice)

        self.pages = QStackedWidget(PageThemeDialog)
        self.pages.setObjectName(u"pages")
        self.empty = EmptyState()
        self.empty.setObjectName(u"empty")
        self.pages.addWidget(self.empty)
        self.problems = QListWidget()
        self.problems.setObjectName(u"problems")
        self.problems.setWordWrap(True)
        self.pages.addWidget(self.problems)
        self.compared = QSplitter()
        self.compared.setObjectName(u"compared")
        self.compared.setOrientation(Qt.Horizontal)
        self.compared.setChildrenCollapsible(False)
        self.compared.setHandleWidth(1)
        self.changed = QListWidget(self.compared)
        self.changed.setObjectName(u"changed")
        self.changed.setWordWrap(False)
        self.changed.setMinimumSize(QSize(200, 0))
        self.changed.setHorizontalScrollBarPolicy(Qt.ScrollBarAlwaysOff)
        self.changed.setVerticalScrollMode(QAbstractItemView.ScrollPerPixel)
        self.changed.setTextElideMode(Qt.ElideRight)
        self.changed.setResizeMode(QListView.Adjust)
        self.compared.addWidget(self.changed)
        self.beforePart = QWidget(self.compared)
        self.beforePart.setObjectName(u"beforePart")
        self.layout_4 = QVBoxLayout(self.beforePart)
        self.layout_4.setSpacing(4)
        self.layout_4.setObjectName(u"layout_4")
        self.layout_4.setContentsMargins(12, 0, 0, 0)
        self.beforeLabel = QLabel(self.beforePart)
        self.beforeLabel.setObjectName(u"beforeLabel")
        self.beforeLabel.setProperty(u"uiRole", u"muted")
        self.beforeLabel.setTextFormat(Qt.PlainText)

        self.layout_4.addWidget(self.beforeLabel)

        self.beforeHost = QVBoxLayout()
        self.beforeHost.setObjectName(u"beforeHost")

        self.layout_4.addLayout(self.beforeHost)

        self.layout_4.setStretch(1, 1)
        self.compared.addWidget(self.beforePart)
        self.afterPart = QWidget(self.compared)
        self.afterPart.setObjectName(u"afterPart")
        self.layout_5 = QVBoxLayout(self.afterPart)
        self.layout_5.setSpacing(4)
        self.layout_5.setObjectName(u"layout_5")
        self.layout_5.setContentsMargins(12, 0, 0, 0)
        self.afterLabel = QLabel(self.afterPart)
        self.afterLabel.setObjectName(u"afterLabel")
        self.afterLabel.setProperty(u"uiRole", u"muted")
        self.afterLabel.setTextFormat(Qt.PlainText)

        self.layout_5.addWidget(self.afterLabel)

        self.afterHost = QVBoxLayout()
        self.afterHost.setObjectName(u"afterHost")

        self.layout_5.addLayout(self.afterHost)

        self.layout_5.setStretch(1, 1)
        self.compared.addWidget(self.afterPart)
        self.pages.addWidget(self.compared)

        self.layout_1.addWidget(self.pages)

        self.layout_6 = QHBoxLayout()
        self.layout_6.setSpacing(12)
        self.layout_6.setObjectName(u"layout_6")
        self.toldLabel = QLabel(PageThemeDialog)
        self.toldLabel.setObjectName(u"toldLabel")
        self.toldLabel.setProperty(u"uiRole", u"muted")
        self.toldLabel.setWordWrap(True)
        self.toldLabel.setTextFormat(Qt.PlainText)

        self.layout_6.addWidget(self.toldLabel)

        self.bar = QProgressBar(PageThemeDialog)
        self.bar.setObjectName(u"bar")
        self.bar.setMinimumSize(QSize(180, 0))
        self.bar.setTextVisible(False)

        self.layout_6.addWidget(self.bar)

        self.layout_6.setStretch(0, 1)

        self.layout_1.addLayout(self.layout_6)

        self.layout_7 = QHBoxLayout()
        self.layout_7.setSpacing(8)
        self.layout_7.setObjectName(u"layout_7")
        self.plainButton = QPushButton(PageThemeDialog)
        self.plainButton.setObjectName(u"plainButton")

        self.layout_7.addWidget(self.plainButton)

        self.spacer_1 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_7.addItem(self.spacer_1)

        self.stopButton = QPushButton(PageThemeDialog)
        self.stopButton.setObjectName(u"stopButton")

        self.layout_7.addWidget(self.stopButton)

        self.closeButton = QPushButton(PageThemeDialog)
        self.closeButton.setObjectName(u"closeButton")

        self.layout_7.addWidget(self.closeButton)

        self.useButton = QPushButton(PageThemeDialog)
        self.useButton.setObjectName(u"useButton")
        self.useButton.setProperty(u"uiRole", u"primary")

        self.layout_7.addWidget(self.useButton)


        self.layout_1.addLayout(self.layout_7)

        self.layout_1.setStretch(3, 1)
        QWidget.setTabOrder(self.startButton, self.chooseButton)
        QWidget.setTabOrder(self.chooseButton, self.problems)
        QWidget.setTabOrder(self.problems, self.changed)
        QWidget.setTabOrder(self.changed, self.plainButton)
        QWidget.setTabOrder(self.plainButton, self.stopButton)
        QWidget.setTabOrder(self.stopButton, self.closeButton)
        QWidget.setTabOrder(self.closeButton, self.useButton)

        self.retranslateUi(PageThemeDialog)

        self.pages.setCurrentIndex(0)

    # setupUi

    def retranslateUi(self, PageThemeDialog: QDialog) -> None:
        PageThemeDialog.setWindowTitle(QCoreApplication.translate("PageThemeDialog", u"Look of pages", None))
        self.titleLabel.setText(QCoreApplication.translate("PageThemeDialog", u"Look of pages", None))
        self.introLabel.setText(QCoreApplication.translate("PageThemeDialog", u"A theme is a folder with strings, style sheets, pictures and templates. It is read once and kept in this workspace. No signature changes by it: the signed words stay as they are.", None))
        self.statusLabel.setText("")
#if QT_CONFIG(accessibility)
        self.statusLabel.setAccessibleName(QCoreApplication.translate("PageThemeDialog", u"The theme in use", None))
#endif // QT_CONFIG(accessibility)
        self.startButton.setText(QCoreApplication.translate("PageThemeDialog", u"Write a copy to begin from\u2026", None))
#if QT_CONFIG(tooltip)
        self.startButton.setToolTip(QCoreApplication.translate("PageThemeDialog", u"Write all that a theme can change into a new folder", None))
#endif // QT_CONFIG(tooltip)
        self.chooseButton.setText(QCoreApplication.translate("PageThemeDialog", u"Choose a folder\u2026", None))
#if QT_CONFIG(tooltip)
        self.chooseButton.setToolTip(QCoreApplication.translate("PageThemeDialog", u"Read a theme, check it, and see which pages would change; nothing is changed yet", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.empty.setAccessibleName(QCoreApplication.translate("PageThemeDialog", u"Nothing to show", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.problems.setAccessibleName(QCoreApplication.translate("PageThemeDialog", u"What is wrong with the theme", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.changed.setAccessibleName(QCoreApplication.translate("PageThemeDialog", u"Pages that would change", None))
#endif // QT_CONFIG(accessibility)
        self.beforeLabel.setText(QCoreApplication.translate("PageThemeDialog", u"As it looks now", None))
        self.afterLabel.setText(QCoreApplication.translate("PageThemeDialog", u"As it would look", None))
        self.toldLabel.setText("")
#if QT_CONFIG(accessibility)
        self.toldLabel.setAccessibleName(QCoreApplication.translate("PageThemeDialog", u"What would change", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.bar.setAccessibleName(QCoreApplication.translate("PageThemeDialog", u"How far it is", None))
#endif // QT_CONFIG(accessibility)
        self.plainButton.setText(QCoreApplication.translate("PageThemeDialog", u"Back to the program's look", None))
#if QT_CONFIG(tooltip)
        self.plainButton.setToolTip(QCoreApplication.translate("PageThemeDialog", u"Take the theme out of this workspace", None))
#endif // QT_CONFIG(tooltip)
        self.stopButton.setText(QCoreApplication.translate("PageThemeDialog", u"Stop", None))
        self.closeButton.setText(QCoreApplication.translate("PageThemeDialog", u"Close", None))
        self.useButton.setText(QCoreApplication.translate("PageThemeDialog", u"Use this theme", None))
    # retranslateUi
