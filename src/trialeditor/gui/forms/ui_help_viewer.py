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
    QListWidget, QListWidgetItem, QSizePolicy, QTextBrowser,
    QWidget)

class Ui_HelpViewer(object):
    def setupUi(self, HelpViewer: QDialog) -> None:
        if not HelpViewer.objectName():
            HelpViewer.setObjectName(u"HelpViewer")
        HelpViewer.resize(860, 640)
        self.layout_1 = QHBoxLayout(HelpViewer)
        self.layout_1.setSpacing(0)
        self.layout_1.setObjectName(u"layout_1")
        self.layout_1.setContentsMargins(0, 0, 0, 0)
        self.topics = QListWidget(HelpViewer)
        self.topics.setObjectName(u"topics")
        self.topics.setProperty(u"uiRole", u"topics")
        self.topics.setFrameShape(QFrame.NoFrame)
        self.topics.setMaximumSize(QSize(240, 16777215))

        self.layout_1.addWidget(self.topics)

        self.text = QTextBrowser(HelpViewer)
        self.text.setObjectName(u"text")
        self.text.setFrameShape(QFrame.NoFrame)
        self.text.setOpenLinks(False)
        self.text.setProperty(u"uiRole", u"manual")

        self.layout_1.addWidget(self.text)

        QWidget.setTabOrder(self.topics, self.text)

        self.retranslateUi(HelpViewer)
    # setupUi

    def retranslateUi(self, HelpViewer: QDialog) -> None:
        HelpViewer.setWindowTitle(QCoreApplication.translate("HelpViewer", u"Manual", None))
#if QT_CONFIG(accessibility)
        self.topics.setAccessibleName(QCoreApplication.translate("HelpViewer", u"Topics", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.text.setAccessibleName(QCoreApplication.translate("HelpViewer", u"Manual", None))
#endif // QT_CONFIG(accessibility)
    # retranslateUi
