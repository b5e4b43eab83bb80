# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'shortcuts_dialog.ui'
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
    QHBoxLayout, QLabel, QLineEdit, QListView,
    QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout,
    QWidget)

from trialeditor.gui.widgets.key_field import KeyField

class Ui_ShortcutsDialog(object):
    def setupUi(self, ShortcutsDialog: QDialog) -> None:
        if not ShortcutsDialog.objectName():
            ShortcutsDialog.setObjectName(u"ShortcutsDialog")
        ShortcutsDialog.resize(680, 680)
        self.layout_1 = QVBoxLayout(ShortcutsDialog)
        self.layout_1.setSpacing(16)
        self.layout_1.setObjectName(u"layout_1")
        self.layout_1.setContentsMargins(24, 24, 24, 16)
        self.layout_2 = QVBoxLayout()
        self.layout_2.setSpacing(4)
        self.layout_2.setObjectName(u"layout_2")
        self.titleLabel = QLabel(ShortcutsDialog)
        self.titleLabel.setObjectName(u"titleLabel")
        self.titleLabel.setProperty(u"uiRole", u"dialogTitle")
        self.titleLabel.setTextFormat(Qt.PlainText)

        self.layout_2.addWidget(self.titleLabel)

        self.introLabel = QLabel(ShortcutsDialog)
        self.introLabel.setObjectName(u"introLabel")
        self.introLabel.setProperty(u"uiRole", u"dialogText")
        self.introLabel.setWordWrap(True)
        self.introLabel.setTextFormat(Qt.PlainText)

        self.layout_2.addWidget(self.introLabel)


        self.layout_1.addLayout(self.layout_2)

        self.search = QLineEdit(ShortcutsDialog)
        self.search.setObjectName(u"search")

        self.layout_1.addWidget(self.search)

        self.lines = QListView(ShortcutsDialog)
        self.lines.setObjectName(u"lines")
        self.lines.setProperty(u"uiRole", u"wellList")
        self.lines.setFrameShape(QFrame.NoFrame)
        self.lines.setVerticalScrollMode(QAbstractItemView.ScrollPerPixel)
        self.lines.setHorizontalScrollBarPolicy(Qt.ScrollBarAlwaysOff)
        self.lines.setEditTriggers(QAbstractItemView.NoEditTriggers)
        self.lines.setMouseTracking(True)

        self.layout_1.addWidget(self.lines)

        self.layout_3 = QVBoxLayout()
        self.layout_3.setSpacing(4)
        self.layout_3.setObjectName(u"layout_3")
        self.keysLabel = QLabel(ShortcutsDialog)
        self.keysLabel.setObjectName(u"keysLabel")
        self.keysLabel.setProperty(u"uiRole", u"fieldLabel")
        self.keysLabel.setTextFormat(Qt.PlainText)

        self.layout_3.addWidget(self.keysLabel)

        self.layout_4 = QHBoxLayout()
        self.layout_4.setSpacing(8)
        self.layout_4.setObjectName(u"layout_4")
        self.keys = KeyField(ShortcutsDialog)
        self.keys.setObjectName(u"keys")

        self.layout_4.addWidget(self.keys)

        self.setButton = QPushButton(ShortcutsDialog)
        self.setButton.setObjectName(u"setButton")

        self.layout_4.addWidget(self.setButton)

        self.removeButton = QPushButton(ShortcutsDialog)
        self.removeButton.setObjectName(u"removeButton")

        self.layout_4.addWidget(self.removeButton)

        self.resetButton = QPushButton(ShortcutsDialog)
        self.resetButton.setObjectName(u"resetButton")

        self.layout_4.addWidget(self.resetButton)


        self.layout_3.addLayout(self.layout_4)

        self.problem = QLabel(ShortcutsDialog)
        self.problem.setObjectName(u"problem")
        self.problem.setProperty(u"uiRole", u"hint")
        self.problem.setWordWrap(True)
        self.problem.setTextFormat(Qt.PlainText)
        self.problem.setMinimumSize(QSize(0, 36))
        self.problem.setAlignment(Qt.AlignLeading|Qt.AlignLeft|Qt.AlignTop)

        self.layout_3.addWidget(self.problem)


        self.layout_1.addLayout(self.layout_3)

        self.layout_5 = QHBoxLayout()
        self.layout_5.setSpacing(8)
        self.layout_5.setObjectName(u"layout_5")
        self.resetAllButton = QPushButton(ShortcutsDialog)
        self.resetAllButton.setObjectName(u"resetAllButton")

        self.layout_5.addWidget(self.resetAllButton)

        self.spacer_1 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_5.addItem(self.spacer_1)

        self.closeButton = QPushButton(ShortcutsDialog)
        self.closeButton.setObjectName(u"closeButton")

        self.layout_5.addWidget(self.closeButton)


        self.layout_1.addLayout(self.layout_5)

        self.layout_1.setStretch(2, 1)
        QWidget.setTabOrder(self.search, self.lines)
        QWidget.setTabOrder(self.lines, self.keys)
        QWidget.setTabOrder(self.keys, self.setButton)
        QWidget.setTabOrder(self.setButton, self.removeButton)
        QWidget.setTabOrder(self.removeButton, self.resetButton)
        QWidget.setTabOrder(self.resetButton, self.resetAllButton)
        QWidget.setTabOrder(self.resetAllButton, self.closeButton)

        self.retranslateUi(ShortcutsDialog)
    # setupUi

    def retranslateUi(self, ShortcutsDialog: QDialog) -> None:
        ShortcutsDialog.setWindowTitle(QCoreApplication.translate("ShortcutsDialog", u"Keyboard shortcuts", None))
        self.titleLabel.setText(QCoreApplication.translate("ShortcutsDialog", u"Keyboard shortcuts", None))
        self.introLabel.setText(QCoreApplication.translate("ShortcutsDialog", u"Choose an action, and press the keys that you want for it. They hold at once, on this machine.", None))
#if QT_CONFIG(accessibility)
        self.search.setAccessibleName(QCoreApplication.translate("ShortcutsDialog", u"Search actions by name, menu or keys", None))
#endif // QT_CONFIG(accessibility)
        self.search.setPlaceholderText(QCoreApplication.translate("ShortcutsDialog", u"Search by name, menu or keys\u2026", None))
#if QT_CONFIG(accessibility)
        self.lines.setAccessibleName(QCoreApplication.translate("ShortcutsDialog", u"Actions", None))
#endif // QT_CONFIG(accessibility)
        self.keysLabel.setText(QCoreApplication.translate("ShortcutsDialog", u"Keys", None))
#if QT_CONFIG(accessibility)
        self.keys.setAccessibleName(QCoreApplication.translate("ShortcutsDialog", u"New keys", None))
#endif // QT_CONFIG(accessibility)
        self.keys.setPlaceholderText(QCoreApplication.translate("ShortcutsDialog", u"Press the new keys", None))
        self.setButton.setText(QCoreApplication.translate("ShortcutsDialog", u"Set", None))
        self.removeButton.setText(QCoreApplication.translate("ShortcutsDialog", u"Remove", None))
        self.resetButton.setText(QCoreApplication.translate("ShortcutsDialog", u"Reset", None))
#if QT_CONFIG(accessibility)
        self.problem.setAccessibleName(QCoreApplication.translate("ShortcutsDialog", u"About these keys", None))
#endif // QT_CONFIG(accessibility)
        self.problem.setText("")
        self.resetAllButton.setText(QCoreApplication.translate("ShortcutsDialog", u"Reset all\u2026", None))
        self.closeButton.setText(QCoreApplication.translate("ShortcutsDialog", u"Close", None))
    # retranslateUi
