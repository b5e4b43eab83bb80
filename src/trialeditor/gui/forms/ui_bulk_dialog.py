# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'bulk_dialog.ui'
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
from PySide6.QtWidgets import (QAbstractItemView, QApplication, QComboBox, QDialog,
    QHBoxLayout, QHeaderView, QLabel, QLineEdit,
    QProgressBar, QPushButton, QSizePolicy, QSpacerItem,
    QTableView, QVBoxLayout, QWidget)

from trialeditor.gui.widgets.date_field import DateField

class Ui_BulkDialog(object):
    def setupUi(self, BulkDialog: QDialog) -> None:
        if not BulkDialog.objectName():
            BulkDialog.setObjectName(u"BulkDialog")
        BulkDialog.resize(760, 560)
        self.layout_6 = QVBoxLayout(BulkDialog)
        self.layout_6.setSpacing(16)
        self.layout_6.setObjectName(u"layout_6")
        self.layout_6.setContentsMargins(24, 24, 24, 16)
        self.layout_1 = QVBoxLayout()
        self.layout_1.setSpacing(4)
        self.layout_1.setObjectName(u"layout_1")
        self.titleLabel = QLabel(BulkDialog)
        self.titleLabel.setObjectName(u"titleLabel")
        self.titleLabel.setProperty(u"uiRole", u"dialogTitle")
        self.titleLabel.setTextFormat(Qt.PlainText)

        self.layout_1.addWidget(self.titleLabel)

        self.introLabel = QLabel(BulkDialog)
        self.introLabel.setObjectName(u"introLabel")
        self.introLabel.setProperty(u"uiRole", u"dialogText")
        self.introLabel.setWordWrap(True)
        self.introLabel.setTextFormat(Qt.PlainText)

        self.layout_1.addWidget(self.introLabel)


        self.layout_6.addLayout(self.layout_1)

        self.layout_5 = QHBoxLayout()
        self.layout_5.setSpacing(16)
        self.layout_5.setObjectName(u"layout_5")
        self.personBox = QWidget(BulkDialog)
        self.personBox.setObjectName(u"personBox")
        self.layout_7 = QVBoxLayout(self.personBox)
        self.layout_7.setSpacing(4)
        self.layout_7.setObjectName(u"layout_7")
        self.layout_7.setContentsMargins(0, 0, 0, 0)
        self.personLabel = QLabel(self.personBox)
        self.personLabel.setObjectName(u"personLabel")
        self.personLabel.setProperty(u"uiRole", u"fieldLabel")

        self.layout_7.addWidget(self.personLabel)

        self.person = QComboBox(self.personBox)
        self.person.setObjectName(u"person")

        self.layout_7.addWidget(self.person)


        self.layout_5.addWidget(self.personBox)

        self.dateBox = QWidget(BulkDialog)
        self.dateBox.setObjectName(u"dateBox")
        self.layout_8 = QVBoxLayout(self.dateBox)
        self.layout_8.setSpacing(4)
        self.layout_8.setObjectName(u"layout_8")
        self.layout_8.setContentsMargins(0, 0, 0, 0)
        self.dateLabel = QLabel(self.dateBox)
        self.dateLabel.setObjectName(u"dateLabel")
        self.dateLabel.setProperty(u"uiRole", u"fieldLabel")

        self.layout_8.addWidget(self.dateLabel)

        self.date = DateField(self.dateBox)
        self.date.setObjectName(u"date")

        self.layout_8.addWidget(self.date)


        self.layout_5.addWidget(self.dateBox)

        self.daysBox = QWidget(BulkDialog)
        self.daysBox.setObjectName(u"daysBox")
        self.layout_9 = QVBoxLayout(self.daysBox)
        self.layout_9.setSpacing(4)
        self.layout_9.setObjectName(u"layout_9")
        self.layout_9.setContentsMargins(0, 0, 0, 0)
        self.daysLabel = QLabel(self.daysBox)
        self.daysLabel.setObjectName(u"daysLabel")
        self.daysLabel.setProperty(u"uiRole", u"fieldLabel")

        self.layout_9.addWidget(self.daysLabel)

        self.days = QLineEdit(self.daysBox)
        self.days.setObjectName(u"days")
        self.days.setMaxLength(3)

        self.layout_9.addWidget(self.days)


        self.layout_5.addWidget(self.daysBox)

        self.reasonBox = QWidget(BulkDialog)
        self.reasonBox.setObjectName(u"reasonBox")
        self.layout_10 = QVBoxLayout(self.reasonBox)
        self.layout_10.setSpacing(4)
        self.layout_10.setObjectName(u"layout_10")
        self.layout_10.setContentsMargins(0, 0, 0, 0)
        self.reasonLabel = QLabel(self.reasonBox)
        self.reasonLabel.setObjectName(u"reasonLabel")
        self.reasonLabel.setProperty(u"uiRole", u"fieldLabel")

        self.layout_10.addWidget(self.reasonLabel)

        self.reason = QLineEdit(self.reasonBox)
        self.reason.setObjectName(u"reason")

        self.layout_10.addWidget(self.reason)


        self.layout_5.addWidget(self.reasonBox)

        self.layout_5.setStretch(0, 1)
        self.layout_5.setStretch(1, 1)
        self.layout_5.setStretch(2, 1)
        self.layout_5.setStretch(3, 2)

        self.layout_6.addLayout(self.layout_5)

        self.summaryLabel = QLabel(BulkDialog)
        self.summaryLabel.setObjectName(u"summaryLabel")
        self.summaryLabel.setProperty(u"uiRole", u"fieldValue")
        self.summaryLabel.setTextFormat(Qt.PlainText)

        self.layout_6.addWidget(self.summaryLabel)

        self.progress = QProgressBar(BulkDialog)
        self.progress.setObjectName(u"progress")
        self.progress.setVisible(False)
        self.progress.setTextVisible(False)

        self.layout_6.addWidget(self.progress)

        self.plan = QTableView(BulkDialog)
        self.plan.setObjectName(u"plan")
        self.plan.setProperty(u"uiRole", u"wellTable")
        self.plan.setSelectionBehavior(QAbstractItemView.SelectRows)
        self.plan.setSelectionMode(QAbstractItemView.SingleSelection)
        self.plan.setEditTriggers(QAbstractItemView.NoEditTriggers)
        self.plan.setShowGrid(False)
        self.plan.setWordWrap(False)
        self.plan.setTabKeyNavigation(False)
        self.plan.setVerticalScrollMode(QAbstractItemView.ScrollPerPixel)
        self.plan.horizontalHeader().setHighlightSections(False)
        self.plan.verticalHeader().setVisible(False)

        self.layout_6.addWidget(self.plan)

        self.problemLabel = QLabel(BulkDialog)
        self.problemLabel.setObjectName(u"problemLabel")
        self.problemLabel.setProperty(u"uiRole", u"problem")
        self.problemLabel.setWordWrap(True)
        self.problemLabel.setTextFormat(Qt.PlainText)

        self.layout_6.addWidget(self.problemLabel)

        self.layout_4 = QHBoxLayout()
        self.layout_4.setSpacing(8)
        self.layout_4.setObjectName(u"layout_4")
        self.spacer_1 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_4.addItem(self.spacer_1)

        self.cancelButton = QPushButton(BulkDialog)
        self.cancelButton.setObjectName(u"cancelButton")

        self.layout_4.addWidget(self.cancelButton)

        self.acceptButton = QPushButton(BulkDialog)
        self.acceptButton.setObjectName(u"acceptButton")
        self.acceptButton.setProperty(u"uiRole", u"primary")

        self.layout_4.addWidget(self.acceptButton)


        self.layout_6.addLayout(self.layout_4)

        self.layout_6.setStretch(4, 1)
#if QT_CONFIG(shortcut)
        self.personLabel.setBuddy(self.person)
        self.dateLabel.setBuddy(self.date)
        self.daysLabel.setBuddy(self.days)
        self.reasonLabel.setBuddy(self.reason)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.person, self.date)
        QWidget.setTabOrder(self.date, self.days)
        QWidget.setTabOrder(self.days, self.reason)
        QWidget.setTabOrder(self.reason, self.plan)
        QWidget.setTabOrder(self.plan, self.cancelButton)
        QWidget.setTabOrder(self.cancelButton, self.acceptButton)

        self.retranslateUi(BulkDialog)

        self.acceptButton.setDefault(True)

    # setupUi

    def retranslateUi(self, BulkDialog: QDialog) -> None:
        BulkDialog.setWindowTitle(QCoreApplication.translate("BulkDialog", u"Many trials", None))
        self.titleLabel.setText("")
        self.introLabel.setText("")
#if QT_CONFIG(accessibility)
        self.personBox.setAccessibleName(QCoreApplication.translate("BulkDialog", u"Who", None))
#endif // QT_CONFIG(accessibility)
        self.personLabel.setText(QCoreApplication.translate("BulkDialog", u"&Assign to", None))
#if QT_CONFIG(accessibility)
        self.person.setAccessibleName(QCoreApplication.translate("BulkDialog", u"Assign to", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.dateBox.setAccessibleName(QCoreApplication.translate("BulkDialog", u"First date", None))
#endif // QT_CONFIG(accessibility)
        self.dateLabel.setText(QCoreApplication.translate("BulkDialog", u"&First review date", None))
#if QT_CONFIG(accessibility)
        self.date.setAccessibleName(QCoreApplication.translate("BulkDialog", u"First review date", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.daysBox.setAccessibleName(QCoreApplication.translate("BulkDialog", u"Spread", None))
#endif // QT_CONFIG(accessibility)
        self.daysLabel.setText(QCoreApplication.translate("BulkDialog", u"&Spread over days", None))
#if QT_CONFIG(accessibility)
        self.days.setAccessibleName(QCoreApplication.translate("BulkDialog", u"Spread over so many days", None))
#endif // QT_CONFIG(accessibility)
        self.days.setText(QCoreApplication.translate("BulkDialog", u"1", None))
#if QT_CONFIG(accessibility)
        self.reasonBox.setAccessibleName(QCoreApplication.translate("BulkDialog", u"Why", None))
#endif // QT_CONFIG(accessibility)
        self.reasonLabel.setText(QCoreApplication.translate("BulkDialog", u"&Reason", None))
#if QT_CONFIG(accessibility)
        self.reason.setAccessibleName(QCoreApplication.translate("BulkDialog", u"Reason", None))
#endif // QT_CONFIG(accessibility)
        self.reason.setPlaceholderText(QCoreApplication.translate("BulkDialog", u"For the audit trail", None))
        self.summaryLabel.setText(QCoreApplication.translate("BulkDialog", u"Looking\u2026", None))
#if QT_CONFIG(accessibility)
        self.summaryLabel.setAccessibleName(QCoreApplication.translate("BulkDialog", u"What will happen", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.progress.setAccessibleName(QCoreApplication.translate("BulkDialog", u"How far it is", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.plan.setAccessibleName(QCoreApplication.translate("BulkDialog", u"What will happen to each trial", None))
#endif // QT_CONFIG(accessibility)
        self.problemLabel.setText("")
#if QT_CONFIG(accessibility)
        self.problemLabel.setAccessibleName(QCoreApplication.translate("BulkDialog", u"What is missing", None))
#endif // QT_CONFIG(accessibility)
        self.cancelButton.setText(QCoreApplication.translate("BulkDialog", u"Cancel", None))
        self.acceptButton.setText(QCoreApplication.translate("BulkDialog", u"OK", None))
    # retranslateUi
