# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'task_dialog.ui'
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
    QPlainTextEdit, QProgressBar, QPushButton, QSizePolicy,
    QSpacerItem, QStackedWidget, QVBoxLayout, QWidget)

from trialeditor.gui.widgets.notice_bar import NoticeBar

class Ui_TaskDialog(object):
    def setupUi(self, TaskDialog: QDialog) -> None:
        if not TaskDialog.objectName():
            TaskDialog.setObjectName(u"TaskDialog")
        TaskDialog.resize(560, 400)
        self.layout_8 = QVBoxLayout(TaskDialog)
        self.layout_8.setSpacing(16)
        self.layout_8.setObjectName(u"layout_8")
        self.layout_8.setContentsMargins(24, 24, 24, 16)
        self.layout_5 = QVBoxLayout()
        self.layout_5.setSpacing(4)
        self.layout_5.setObjectName(u"layout_5")
        self.layout_5.setContentsMargins(0, 0, 0, 0)
        self.titleLabel = QLabel(TaskDialog)
        self.titleLabel.setObjectName(u"titleLabel")
        self.titleLabel.setProperty(u"uiRole", u"dialogTitle")
        self.titleLabel.setWordWrap(True)
        self.titleLabel.setTextFormat(Qt.PlainText)

        self.layout_5.addWidget(self.titleLabel)

        self.introLabel = QLabel(TaskDialog)
        self.introLabel.setObjectName(u"introLabel")
        self.introLabel.setProperty(u"uiRole", u"dialogText")
        self.introLabel.setWordWrap(True)
        self.introLabel.setTextFormat(Qt.PlainText)

        self.layout_5.addWidget(self.introLabel)


        self.layout_8.addLayout(self.layout_5)

        self.pages = QStackedWidget(TaskDialog)
        self.pages.setObjectName(u"pages")
        self.progressPage = QWidget()
        self.progressPage.setObjectName(u"progressPage")
        self.layout_3 = QVBoxLayout(self.progressPage)
        self.layout_3.setSpacing(8)
        self.layout_3.setObjectName(u"layout_3")
        self.layout_3.setContentsMargins(0, 0, 0, 0)
        self.spacer_1 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_3.addItem(self.spacer_1)

        self.stepLabel = QLabel(self.progressPage)
        self.stepLabel.setObjectName(u"stepLabel")
        self.stepLabel.setProperty(u"uiRole", u"dialogText")
        self.stepLabel.setTextFormat(Qt.PlainText)

        self.layout_3.addWidget(self.stepLabel)

        self.bar = QProgressBar(self.progressPage)
        self.bar.setObjectName(u"bar")
        self.bar.setTextVisible(False)

        self.layout_3.addWidget(self.bar)

        self.doneLabel = QLabel(self.progressPage)
        self.doneLabel.setObjectName(u"doneLabel")
        self.doneLabel.setProperty(u"uiRole", u"muted")
        self.doneLabel.setTextFormat(Qt.PlainText)

        self.layout_3.addWidget(self.doneLabel)

        self.spacer_2 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_3.addItem(self.spacer_2)

        self.pages.addWidget(self.progressPage)
        self.reportPage = QWidget()
        self.reportPage.setObjectName(u"reportPage")
        self.layout_4 = QVBoxLayout(self.reportPage)
        self.layout_4.setSpacing(12)
        self.layout_4.setObjectName(u"layout_4")
        self.layout_4.setContentsMargins(0, 0, 0, 0)
        self.reportNotice = NoticeBar(self.reportPage)
        self.reportNotice.setObjectName(u"reportNotice")

        self.layout_4.addWidget(self.reportNotice)

        self.reportText = QPlainTextEdit(self.reportPage)
        self.reportText.setObjectName(u"reportText")
        self.reportText.setReadOnly(True)
        self.reportText.setTabChangesFocus(True)
        self.reportText.setProperty(u"uiRole", u"quote")

        self.layout_4.addWidget(self.reportText)

        self.layout_4.setStretch(1, 1)
        self.pages.addWidget(self.reportPage)

        self.layout_8.addWidget(self.pages)

        self.layout_7 = QHBoxLayout()
        self.layout_7.setSpacing(8)
        self.layout_7.setObjectName(u"layout_7")
        self.layout_7.setContentsMargins(0, 0, 0, 0)
        self.spacer_6 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_7.addItem(self.spacer_6)

        self.cancelButton = QPushButton(TaskDialog)
        self.cancelButton.setObjectName(u"cancelButton")

        self.layout_7.addWidget(self.cancelButton)

        self.acceptButton = QPushButton(TaskDialog)
        self.acceptButton.setObjectName(u"acceptButton")
        self.acceptButton.setProperty(u"uiRole", u"primary")

        self.layout_7.addWidget(self.acceptButton)


        self.layout_8.addLayout(self.layout_7)

        self.layout_8.setStretch(1, 1)
        QWidget.setTabOrder(self.acceptButton, self.cancelButton)

        self.retranslateUi(TaskDialog)

        self.pages.setCurrentIndex(0)
        self.acceptButton.setDefault(True)

    # setupUi

    def retranslateUi(self, TaskDialog: QDialog) -> None:
        TaskDialog.setWindowTitle(QCoreApplication.translate("TaskDialog", u"Import records", None))
        self.titleLabel.setText("")
        self.introLabel.setText("")
        self.stepLabel.setText("")
#if QT_CONFIG(accessibility)
        self.stepLabel.setAccessibleName(QCoreApplication.translate("TaskDialog", u"Present step", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.bar.setAccessibleName(QCoreApplication.translate("TaskDialog", u"Progress", None))
#endif // QT_CONFIG(accessibility)
        self.doneLabel.setText("")
#if QT_CONFIG(accessibility)
        self.doneLabel.setAccessibleName(QCoreApplication.translate("TaskDialog", u"Done so far", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.reportNotice.setAccessibleName(QCoreApplication.translate("TaskDialog", u"Result", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.reportText.setAccessibleName(QCoreApplication.translate("TaskDialog", u"Details", None))
#endif // QT_CONFIG(accessibility)
        self.cancelButton.setText(QCoreApplication.translate("TaskDialog", u"Stop", None))
        self.acceptButton.setText(QCoreApplication.translate("TaskDialog", u"Close", None))
    # retranslateUi
