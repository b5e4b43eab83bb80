# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'facet_popup.ui'
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
from PySide6.QtWidgets import (QAbstractItemView, QApplication, QFrame, QHBoxLayout,
    QLabel, QLineEdit, QListView, QSizePolicy,
    QSpacerItem, QToolButton, QVBoxLayout, QWidget)

class Ui_FacetPopup(object):
    def setupUi(self, FacetPopup: QFrame) -> None:
        if not FacetPopup.objectName():
            FacetPopup.setObjectName(u"FacetPopup")
        FacetPopup.resize(300, 360)
        self.layout_2 = QVBoxLayout(FacetPopup)
        self.layout_2.setSpacing(8)
        self.layout_2.setObjectName(u"layout_2")
        self.layout_2.setContentsMargins(8, 8, 8, 8)
        self.search = QLineEdit(FacetPopup)
        self.search.setObjectName(u"search")
        self.search.setClearButtonEnabled(True)

        self.layout_2.addWidget(self.search)

        self.values = QListView(FacetPopup)
        self.values.setObjectName(u"values")
        self.values.setProperty(u"uiRole", u"facets")
        self.values.setFrameShape(QFrame.NoFrame)
        self.values.setVerticalScrollMode(QAbstractItemView.ScrollPerPixel)
        self.values.setHorizontalScrollBarPolicy(Qt.ScrollBarAlwaysOff)
        self.values.setUniformItemSizes(True)
        self.values.setEditTriggers(QAbstractItemView.NoEditTriggers)

        self.layout_2.addWidget(self.values)

        self.layout_1 = QHBoxLayout()
        self.layout_1.setSpacing(8)
        self.layout_1.setObjectName(u"layout_1")
        self.layout_1.setContentsMargins(4, 0, 0, 0)
        self.noteLabel = QLabel(FacetPopup)
        self.noteLabel.setObjectName(u"noteLabel")
        self.noteLabel.setProperty(u"uiRole", u"hint")
        self.noteLabel.setWordWrap(True)
        self.noteLabel.setTextFormat(Qt.PlainText)

        self.layout_1.addWidget(self.noteLabel)

        self.spacer_1 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_1.addItem(self.spacer_1)

        self.clearButton = QToolButton(FacetPopup)
        self.clearButton.setObjectName(u"clearButton")
        self.clearButton.setProperty(u"uiRole", u"linkButton")

        self.layout_1.addWidget(self.clearButton)

        self.layout_1.setStretch(0, 1)

        self.layout_2.addLayout(self.layout_1)

        self.layout_2.setStretch(1, 1)
        QWidget.setTabOrder(self.search, self.values)
        QWidget.setTabOrder(self.values, self.clearButton)

        self.retranslateUi(FacetPopup)
    # setupUi

    def retranslateUi(self, FacetPopup: QFrame) -> None:
#if QT_CONFIG(accessibility)
        self.search.setAccessibleName(QCoreApplication.translate("FacetPopup", u"Find a value", None))
#endif // QT_CONFIG(accessibility)
        self.search.setPlaceholderText(QCoreApplication.translate("FacetPopup", u"Find", None))
#if QT_CONFIG(accessibility)
        self.values.setAccessibleName(QCoreApplication.translate("FacetPopup", u"Values", None))
#endif // QT_CONFIG(accessibility)
        self.noteLabel.setText("")
#if QT_CONFIG(accessibility)
        self.noteLabel.setAccessibleName(QCoreApplication.translate("FacetPopup", u"Note", None))
#endif // QT_CONFIG(accessibility)
        self.clearButton.setText(QCoreApplication.translate("FacetPopup", u"Clear", None))
        pass
    # retranslateUi
