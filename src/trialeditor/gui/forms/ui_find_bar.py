# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'find_bar.ui'
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
from PySide6.QtWidgets import (QApplication, QCheckBox, QFrame, QGridLayout,
    QHBoxLayout, QLabel, QLineEdit, QPushButton,
    QSizePolicy, QToolButton, QWidget)

class Ui_FindBar(object):
    def setupUi(self, FindBar: QFrame) -> None:
        if not FindBar.objectName():
            FindBar.setObjectName(u"FindBar")
        FindBar.resize(560, 112)
        FindBar.setProperty(u"uiRole", u"tabHead")
        self.layout_1 = QGridLayout(FindBar)
        self.layout_1.setObjectName(u"layout_1")
        self.layout_1.setHorizontalSpacing(8)
        self.layout_1.setVerticalSpacing(8)
        self.layout_1.setContentsMargins(16, 8, 16, 8)
        self.moreButton = QToolButton(FindBar)
        self.moreButton.setObjectName(u"moreButton")
        self.moreButton.setProperty(u"uiRole", u"disclosure")
        self.moreButton.setCheckable(True)
        self.moreButton.setFocusPolicy(Qt.StrongFocus)

        self.layout_1.addWidget(self.moreButton, 0, 0, 1, 1)

        self.findEdit = QLineEdit(FindBar)
        self.findEdit.setObjectName(u"findEdit")
        self.findEdit.setMaxLength(500)

        self.layout_1.addWidget(self.findEdit, 0, 1, 1, 1)

        self.layout_2 = QHBoxLayout()
        self.layout_2.setSpacing(4)
        self.layout_2.setObjectName(u"layout_2")
        self.layout_2.setContentsMargins(0, 0, 0, 0)
        self.countLabel = QLabel(FindBar)
        self.countLabel.setObjectName(u"countLabel")
        self.countLabel.setProperty(u"uiRole", u"count")
        self.countLabel.setTextFormat(Qt.PlainText)
        self.countLabel.setAlignment(Qt.AlignRight|Qt.AlignVCenter)

        self.layout_2.addWidget(self.countLabel)

        self.previousButton = QToolButton(FindBar)
        self.previousButton.setObjectName(u"previousButton")
        self.previousButton.setProperty(u"uiRole", u"mark")
        self.previousButton.setFocusPolicy(Qt.StrongFocus)
        self.previousButton.setProperty(u"iconName", u"chevron-up")

        self.layout_2.addWidget(self.previousButton)

        self.nextButton = QToolButton(FindBar)
        self.nextButton.setObjectName(u"nextButton")
        self.nextButton.setProperty(u"uiRole", u"mark")
        self.nextButton.setFocusPolicy(Qt.StrongFocus)
        self.nextButton.setProperty(u"iconName", u"chevron-down")

        self.layout_2.addWidget(self.nextButton)

        self.closeButton = QToolButton(FindBar)
        self.closeButton.setObjectName(u"closeButton")
        self.closeButton.setProperty(u"uiRole", u"mark")
        self.closeButton.setFocusPolicy(Qt.StrongFocus)
        self.closeButton.setProperty(u"iconName", u"close")

        self.layout_2.addWidget(self.closeButton)


        self.layout_1.addLayout(self.layout_2, 0, 2, 1, 1)

        self.replaceEdit = QLineEdit(FindBar)
        self.replaceEdit.setObjectName(u"replaceEdit")
        self.replaceEdit.setMaxLength(2000)

        self.layout_1.addWidget(self.replaceEdit, 1, 1, 1, 1)

        self.replaceButtons = QWidget(FindBar)
        self.replaceButtons.setObjectName(u"replaceButtons")
        self.layout_3 = QHBoxLayout(self.replaceButtons)
        self.layout_3.setSpacing(8)
        self.layout_3.setObjectName(u"layout_3")
        self.layout_3.setContentsMargins(0, 0, 0, 0)
        self.replaceButton = QPushButton(self.replaceButtons)
        self.replaceButton.setObjectName(u"replaceButton")
        self.replaceButton.setProperty(u"uiRole", u"small")
        self.replaceButton.setAutoDefault(False)

        self.layout_3.addWidget(self.replaceButton)

        self.replaceAllButton = QPushButton(self.replaceButtons)
        self.replaceAllButton.setObjectName(u"replaceAllButton")
        self.replaceAllButton.setProperty(u"uiRole", u"small")
        self.replaceAllButton.setAutoDefault(False)

        self.layout_3.addWidget(self.replaceAllButton)


        self.layout_1.addWidget(self.replaceButtons, 1, 2, 1, 1)

        self.options = QWidget(FindBar)
        self.options.setObjectName(u"options")
        self.caseBox = QCheckBox(self.options)
        self.caseBox.setObjectName(u"caseBox")
        self.wholeBox = QCheckBox(self.options)
        self.wholeBox.setObjectName(u"wholeBox")
        self.phraseBox = QCheckBox(self.options)
        self.phraseBox.setObjectName(u"phraseBox")

        self.layout_1.addWidget(self.options, 2, 1, 1, 2)

        self.layout_1.setColumnStretch(1, 1)
        QWidget.setTabOrder(self.findEdit, self.replaceEdit)
        QWidget.setTabOrder(self.replaceEdit, self.replaceButton)
        QWidget.setTabOrder(self.replaceButton, self.replaceAllButton)
        QWidget.setTabOrder(self.replaceAllButton, self.previousButton)
        QWidget.setTabOrder(self.previousButton, self.nextButton)
        QWidget.setTabOrder(self.nextButton, self.moreButton)
        QWidget.setTabOrder(self.moreButton, self.caseBox)
        QWidget.setTabOrder(self.caseBox, self.wholeBox)
        QWidget.setTabOrder(self.wholeBox, self.phraseBox)
        QWidget.setTabOrder(self.phraseBox, self.closeButton)

        self.retranslateUi(FindBar)
    # setupUi

    def retranslateUi(self, FindBar: QFrame) -> None:
#if QT_CONFIG(accessibility)
        FindBar.setAccessibleName(QCoreApplication.translate("FindBar", u"Find and replace in this page", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.moreButton.setToolTip(QCoreApplication.translate("FindBar", u"Replace the words too", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.moreButton.setAccessibleName(QCoreApplication.translate("FindBar", u"Replace the words too", None))
#endif // QT_CONFIG(accessibility)
        self.findEdit.setPlaceholderText(QCoreApplication.translate("FindBar", u"Find in this page", None))
#if QT_CONFIG(accessibility)
        self.findEdit.setAccessibleName(QCoreApplication.translate("FindBar", u"Find in this page", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.findEdit.setAccessibleDescription(QCoreApplication.translate("FindBar", u"Enter goes to the next match, Shift and Enter to the one before", None))
#endif // QT_CONFIG(accessibility)
        self.countLabel.setText("")
#if QT_CONFIG(accessibility)
        self.countLabel.setAccessibleName(QCoreApplication.translate("FindBar", u"Which match of how many", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.previousButton.setToolTip(QCoreApplication.translate("FindBar", u"Go to the match before (Shift+F3)", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.previousButton.setAccessibleName(QCoreApplication.translate("FindBar", u"Match before", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.nextButton.setToolTip(QCoreApplication.translate("FindBar", u"Go to the next match (F3)", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.nextButton.setAccessibleName(QCoreApplication.translate("FindBar", u"Next match", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.closeButton.setToolTip(QCoreApplication.translate("FindBar", u"Close (Esc)", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.closeButton.setAccessibleName(QCoreApplication.translate("FindBar", u"Close find and replace", None))
#endif // QT_CONFIG(accessibility)
        self.replaceEdit.setPlaceholderText(QCoreApplication.translate("FindBar", u"Replace with", None))
#if QT_CONFIG(accessibility)
        self.replaceEdit.setAccessibleName(QCoreApplication.translate("FindBar", u"Replace with", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.replaceEdit.setAccessibleDescription(QCoreApplication.translate("FindBar", u"Enter replaces the match that is marked", None))
#endif // QT_CONFIG(accessibility)
        self.replaceButton.setText(QCoreApplication.translate("FindBar", u"Replace", None))
#if QT_CONFIG(accessibility)
        self.replaceButton.setAccessibleName(QCoreApplication.translate("FindBar", u"Replace this match", None))
#endif // QT_CONFIG(accessibility)
        self.replaceAllButton.setText(QCoreApplication.translate("FindBar", u"Replace all", None))
#if QT_CONFIG(accessibility)
        self.replaceAllButton.setAccessibleName(QCoreApplication.translate("FindBar", u"Replace all matches of this page", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.options.setAccessibleName(QCoreApplication.translate("FindBar", u"How words are found", None))
#endif // QT_CONFIG(accessibility)
        self.caseBox.setText(QCoreApplication.translate("FindBar", u"Match case", None))
        self.wholeBox.setText(QCoreApplication.translate("FindBar", u"Whole words", None))
        self.phraseBox.setText(QCoreApplication.translate("FindBar", u"Within phrases and addresses", None))
#if QT_CONFIG(tooltip)
        self.phraseBox.setToolTip(QCoreApplication.translate("FindBar", u"Also find parts of {phrases} and of the addresses of links", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.phraseBox.setAccessibleDescription(QCoreApplication.translate("FindBar", u"Also find parts of bound phrases and of the addresses of links. Replacing them can break them.", None))
#endif // QT_CONFIG(accessibility)
    # retranslateUi
