# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'past_notices.ui'
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
    QLabel, QListView, QPlainTextEdit, QPushButton,
    QSizePolicy, QSpacerItem, QStackedWidget, QVBoxLayout,
    QWidget)

from trialeditor.gui.widgets.empty_state import EmptyState

class Ui_PastNotices(object):
    def setupUi(self, PastNotices: QDialog) -> None:
        if not PastNotices.objectName():
            PastNotices.setObjectName(u"PastNotices")
        PastNotices.resize(620, 520)
        self.layout_5 = QVBoxLayout(PastNotices)
        self.layout_5.setSpacing(16)
        self.layout_5.setObjectName(u"layout_5")
        self.layout_5.setContentsMargins(24, 24, 24, 16)
        self.layout_1 = QVBoxLayout()
        self.layout_1.setSpacing(4)
        self.layout_1.setObjectName(u"layout_1")
        self.layout_1.setContentsMargins(0, 0, 0, 0)
        self.titleLabel = QLabel(PastNotices)
        self.titleLabel.setObjectName(u"titleLabel")
        self.titleLabel.setProperty(u"uiRole", u"dialogTitle")
        self.titleLabel.setTextFormat(Qt.PlainText)

        self.layout_1.addWidget(self.titleLabel)

        self.introLabel = QLabel(PastNotices)
        self.introLabel.setObjectName(u"introLabel")
        self.introLabel.setProperty(u"uiRole", u"dialogText")
        self.introLabel.setWordWrap(True)
        self.introLabel.setTextFormat(Qt.PlainText)

        self.layout_1.addWidget(self.introLabel)


        self.layout_5.addLayout(self.layout_1)

        self.pages = QStackedWidget(PastNotices)
        self.pages.setObjectName(u"pages")
        self.page = QWidget()
        self.page.setObjectName(u"page")
        self.layout_2 = QVBoxLayout(self.page)
        self.layout_2.setSpacing(12)
        self.layout_2.setObjectName(u"layout_2")
        self.layout_2.setContentsMargins(0, 0, 0, 0)
        self.notices = QListView(self.page)
        self.notices.setObjectName(u"notices")
        self.notices.setHorizontalScrollBarPolicy(Qt.ScrollBarAlwaysOff)
        self.notices.setVerticalScrollMode(QAbstractItemView.ScrollPerPixel)

        self.layout_2.addWidget(self.notices)

        self.words = QPlainTextEdit(self.page)
        self.words.setObjectName(u"words")
        self.words.setReadOnly(True)
        self.words.setTabChangesFocus(True)
        self.words.setMaximumSize(QSize(16777215, 120))
        self.words.setTextInteractionFlags(Qt.TextSelectableByKeyboard|Qt.TextSelectableByMouse)

        self.layout_2.addWidget(self.words)

        self.layout_2.setStretch(0, 1)
        self.pages.addWidget(self.page)
        self.empty = EmptyState()
        self.empty.setObjectName(u"empty")
        self.pages.addWidget(self.empty)

        self.layout_5.addWidget(self.pages)

        self.layout_4 = QHBoxLayout()
        self.layout_4.setSpacing(8)
        self.layout_4.setObjectName(u"layout_4")
        self.layout_4.setContentsMargins(0, 0, 0, 0)
        self.copyButton = QPushButton(PastNotices)
        self.copyButton.setObjectName(u"copyButton")

        self.layout_4.addWidget(self.copyButton)

        self.spacer_3 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_4.addItem(self.spacer_3)

        self.closeButton = QPushButton(PastNotices)
        self.closeButton.setObjectName(u"closeButton")

        self.layout_4.addWidget(self.closeButton)


        self.layout_5.addLayout(self.layout_4)

        QWidget.setTabOrder(self.notices, self.words)
        QWidget.setTabOrder(self.words, self.copyButton)
        QWidget.setTabOrder(self.copyButton, self.closeButton)

        self.retranslateUi(PastNotices)

        self.pages.setCurrentIndex(0)
        self.closeButton.setDefault(True)

    # setupUi

    def retranslateUi(self, PastNotices: QDialog) -> None:
        PastNotices.setWindowTitle(QCoreApplication.translate("PastNotices", u"Past notices", None))
        self.titleLabel.setText(QCoreApplication.translate("PastNotices", u"Past notices", None))
        self.introLabel.setText(QCoreApplication.translate("PastNotices", u"What the window told you since you opened it, the newest first.", None))
#if QT_CONFIG(accessibility)
        self.notices.setAccessibleName(QCoreApplication.translate("PastNotices", u"Past notices", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.notices.setAccessibleDescription(QCoreApplication.translate("PastNotices", u"The newest first; the words of the chosen one stand below", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.words.setAccessibleName(QCoreApplication.translate("PastNotices", u"Words of the notice", None))
#endif // QT_CONFIG(accessibility)
        self.copyButton.setText(QCoreApplication.translate("PastNotices", u"&Copy the words", None))
        self.closeButton.setText(QCoreApplication.translate("PastNotices", u"Close", None))
    # retranslateUi
