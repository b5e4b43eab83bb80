# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'sheet_dialog.ui'
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
from PySide6.QtWidgets import (QApplication, QDialog, QHBoxLayout, QLabel,
    QPushButton, QSizePolicy, QSpacerItem, QTextBrowser,
    QVBoxLayout, QWidget)

from trialeditor.gui.widgets.notice_bar import NoticeBar

class Ui_SheetDialog(object):
    def setupUi(self, SheetDialog: QDialog) -> None:
        if not SheetDialog.objectName():
            SheetDialog.setObjectName(u"SheetDialog")
        SheetDialog.resize(860, 760)
        self.layout_4 = QVBoxLayout(SheetDialog)
        self.layout_4.setSpacing(16)
        self.layout_4.setObjectName(u"layout_4")
        self.layout_4.setContentsMargins(24, 24, 24, 16)
        self.layout_1 = QVBoxLayout()
        self.layout_1.setSpacing(4)
        self.layout_1.setObjectName(u"layout_1")
        self.titleLabel = QLabel(SheetDialog)
        self.titleLabel.setObjectName(u"titleLabel")
        self.titleLabel.setProperty(u"uiRole", u"dialogTitle")
        self.titleLabel.setWordWrap(True)
        self.titleLabel.setTextFormat(Qt.PlainText)

        self.layout_1.addWidget(self.titleLabel)

        self.introLabel = QLabel(SheetDialog)
        self.introLabel.setObjectName(u"introLabel")
        self.introLabel.setProperty(u"uiRole", u"dialogText")
        self.introLabel.setWordWrap(True)
        self.introLabel.setTextFormat(Qt.PlainText)

        self.layout_1.addWidget(self.introLabel)


        self.layout_4.addLayout(self.layout_1)

        self.sheet = QTextBrowser(SheetDialog)
        self.sheet.setObjectName(u"sheet")
        self.sheet.setProperty(u"uiRole", u"paper")

        self.layout_4.addWidget(self.sheet)

        self.notice = NoticeBar(SheetDialog)
        self.notice.setObjectName(u"notice")

        self.layout_4.addWidget(self.notice)

        self.layout_3 = QHBoxLayout()
        self.layout_3.setSpacing(8)
        self.layout_3.setObjectName(u"layout_3")
        self.saveButton = QPushButton(SheetDialog)
        self.saveButton.setObjectName(u"saveButton")

        self.layout_3.addWidget(self.saveButton)

        self.spacer_2 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_3.addItem(self.spacer_2)

        self.closeButton = QPushButton(SheetDialog)
        self.closeButton.setObjectName(u"closeButton")

        self.layout_3.addWidget(self.closeButton)

        self.browserButton = QPushButton(SheetDialog)
        self.browserButton.setObjectName(u"browserButton")
        self.browserButton.setProperty(u"uiRole", u"primary")

        self.layout_3.addWidget(self.browserButton)


        self.layout_4.addLayout(self.layout_3)

        self.layout_4.setStretch(1, 1)
        QWidget.setTabOrder(self.sheet, self.saveButton)
        QWidget.setTabOrder(self.saveButton, self.closeButton)
        QWidget.setTabOrder(self.closeButton, self.browserButton)

        self.retranslateUi(SheetDialog)

        self.browserButton.setDefault(True)

    # setupUi

    def retranslateUi(self, SheetDialog: QDialog) -> None:
        SheetDialog.setWindowTitle(QCoreApplication.translate("SheetDialog", u"Sign-off sheet", None))
        self.titleLabel.setText(QCoreApplication.translate("SheetDialog", u"Sign-off sheet", None))
        self.introLabel.setText(QCoreApplication.translate("SheetDialog", u"Who signed this page, when and what it means, as it stands now. To print it or to make a PDF, open it in the browser.", None))
#if QT_CONFIG(accessibility)
        self.sheet.setAccessibleName(QCoreApplication.translate("SheetDialog", u"Sign-off sheet", None))
#endif // QT_CONFIG(accessibility)
        self.saveButton.setText(QCoreApplication.translate("SheetDialog", u"&Save as HTML\u2026", None))
        self.closeButton.setText(QCoreApplication.translate("SheetDialog", u"Close", None))
        self.browserButton.setText(QCoreApplication.translate("SheetDialog", u"&Open in the browser", None))
    # retranslateUi
