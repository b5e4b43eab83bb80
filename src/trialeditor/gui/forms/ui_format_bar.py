# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'format_bar.ui'
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
from PySide6.QtWidgets import (QApplication, QHBoxLayout, QSizePolicy, QToolButton,
    QWidget)

class Ui_FormatBar(object):
    def setupUi(self, FormatBar: QWidget) -> None:
        if not FormatBar.objectName():
            FormatBar.setObjectName(u"FormatBar")
        FormatBar.resize(200, 28)
        self.layout = QHBoxLayout(FormatBar)
        self.layout.setSpacing(0)
        self.layout.setObjectName(u"layout")
        self.layout.setContentsMargins(0, 0, 0, 0)
        self.boldButton = QToolButton(FormatBar)
        self.boldButton.setObjectName(u"boldButton")
        self.boldButton.setProperty(u"uiRole", u"mark")
        self.boldButton.setFocusPolicy(Qt.NoFocus)

        self.layout.addWidget(self.boldButton)

        self.italicButton = QToolButton(FormatBar)
        self.italicButton.setObjectName(u"italicButton")
        self.italicButton.setProperty(u"uiRole", u"mark")
        self.italicButton.setFocusPolicy(Qt.NoFocus)

        self.layout.addWidget(self.italicButton)

        self.bulletsButton = QToolButton(FormatBar)
        self.bulletsButton.setObjectName(u"bulletsButton")
        self.bulletsButton.setProperty(u"uiRole", u"mark")
        self.bulletsButton.setFocusPolicy(Qt.NoFocus)

        self.layout.addWidget(self.bulletsButton)

        self.numbersButton = QToolButton(FormatBar)
        self.numbersButton.setObjectName(u"numbersButton")
        self.numbersButton.setProperty(u"uiRole", u"mark")
        self.numbersButton.setFocusPolicy(Qt.NoFocus)

        self.layout.addWidget(self.numbersButton)

        self.linkButton = QToolButton(FormatBar)
        self.linkButton.setObjectName(u"linkButton")
        self.linkButton.setProperty(u"uiRole", u"mark")
        self.linkButton.setFocusPolicy(Qt.NoFocus)

        self.layout.addWidget(self.linkButton)

        self.phraseButton = QToolButton(FormatBar)
        self.phraseButton.setObjectName(u"phraseButton")
        self.phraseButton.setProperty(u"uiRole", u"mark")
        self.phraseButton.setFocusPolicy(Qt.NoFocus)

        self.layout.addWidget(self.phraseButton)


        self.retranslateUi(FormatBar)
    # setupUi

    def retranslateUi(self, FormatBar: QWidget) -> None:
#if QT_CONFIG(accessibility)
        self.boldButton.setAccessibleName(QCoreApplication.translate("FormatBar", u"Bold", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.italicButton.setAccessibleName(QCoreApplication.translate("FormatBar", u"Italic", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.bulletsButton.setAccessibleName(QCoreApplication.translate("FormatBar", u"Bulleted list", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.numbersButton.setAccessibleName(QCoreApplication.translate("FormatBar", u"Numbered list", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.linkButton.setAccessibleName(QCoreApplication.translate("FormatBar", u"Link", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.phraseButton.setAccessibleName(QCoreApplication.translate("FormatBar", u"Insert a phrase from the record", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi
