# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'comments_tab.ui'
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
from PySide6.QtWidgets import (QAbstractItemView, QApplication, QCheckBox, QFrame,
    QHBoxLayout, QListView, QPushButton, QScrollArea,
    QSizePolicy, QSplitter, QStackedWidget, QToolButton,
    QVBoxLayout, QWidget)

from trialeditor.gui.widgets.badge import Badge
from trialeditor.gui.widgets.change_text import ChangeText
from trialeditor.gui.widgets.empty_state import EmptyState
from trialeditor.gui.widgets.note_field import NoteField
from trialeditor.gui.widgets.short_line import ShortLine

class Ui_CommentsTab(object):
    def setupUi(self, CommentsTab: QWidget) -> None:
        if not CommentsTab.objectName():
            CommentsTab.setObjectName(u"CommentsTab")
        CommentsTab.resize(460, 640)
        self.layout_1 = QVBoxLayout(CommentsTab)
        self.layout_1.setSpacing(0)
        self.layout_1.setObjectName(u"layout_1")
        self.layout_1.setContentsMargins(0, 0, 0, 0)
        self.head = QFrame(CommentsTab)
        self.head.setObjectName(u"head")
        self.head.setProperty(u"uiRole", u"tabHead")
        self.layout_2 = QHBoxLayout(self.head)
        self.layout_2.setSpacing(8)
        self.layout_2.setObjectName(u"layout_2")
        self.layout_2.setContentsMargins(16, 8, 16, 8)
        self.summaryLabel = ShortLine(self.head)
        self.summaryLabel.setObjectName(u"summaryLabel")
        self.summaryLabel.setProperty(u"uiRole", u"muted")
        self.summaryLabel.setTextFormat(Qt.PlainText)

        self.layout_2.addWidget(self.summaryLabel)

        self.closedButton = QToolButton(self.head)
        self.closedButton.setObjectName(u"closedButton")
        self.closedButton.setProperty(u"uiRole", u"filter")
        self.closedButton.setCheckable(True)

        self.layout_2.addWidget(self.closedButton)

        self.newButton = QPushButton(self.head)
        self.newButton.setObjectName(u"newButton")
        self.newButton.setProperty(u"uiRole", u"small")

        self.layout_2.addWidget(self.newButton)

        self.layout_2.setStretch(0, 1)

        self.layout_1.addWidget(self.head)

        self.panes = QSplitter(CommentsTab)
        self.panes.setObjectName(u"panes")
        self.panes.setOrientation(Qt.Vertical)
        self.panes.setHandleWidth(1)
        self.panes.setChildrenCollapsible(False)
        self.pages = QStackedWidget(self.panes)
        self.pages.setObjectName(u"pages")
        self.empty = EmptyState()
        self.empty.setObjectName(u"empty")
        self.pages.addWidget(self.empty)
        self.threads = QListView()
        self.threads.setObjectName(u"threads")
        self.threads.setProperty(u"uiRole", u"plainList")
        self.threads.setFrameShape(QFrame.NoFrame)
        self.threads.setMouseTracking(True)
        self.threads.setMinimumSize(QSize(200, 80))
        self.threads.setHorizontalScrollBarPolicy(Qt.ScrollBarAlwaysOff)
        self.threads.setVerticalScrollMode(QAbstractItemView.ScrollPerPixel)
        self.threads.setEditTriggers(QAbstractItemView.NoEditTriggers)
        self.pages.addWidget(self.threads)
        self.panes.addWidget(self.pages)
        self.footScroll = QScrollArea(self.panes)
        self.footScroll.setObjectName(u"footScroll")
        self.footScroll.setProperty(u"uiRole", u"settingsPage")
        self.footScroll.setFocusPolicy(Qt.NoFocus)
        self.footScroll.setFrameShape(QFrame.NoFrame)
        self.footScroll.setWidgetResizable(True)
        self.footScroll.setMinimumSize(QSize(0, 96))
        self.footScroll.setHorizontalScrollBarPolicy(Qt.ScrollBarAlwaysOff)
        self.feet = QWidget()
        self.feet.setObjectName(u"feet")
        self.layout_7 = QVBoxLayout(self.feet)
        self.layout_7.setSpacing(0)
        self.layout_7.setObjectName(u"layout_7")
        self.layout_7.setContentsMargins(0, 0, 0, 0)
        self.threadFoot = QFrame(self.feet)
        self.threadFoot.setObjectName(u"threadFoot")
        self.threadFoot.setProperty(u"uiRole", u"tabFoot")
        self.layout_4 = QVBoxLayout(self.threadFoot)
        self.layout_4.setSpacing(8)
        self.layout_4.setObjectName(u"layout_4")
        self.layout_4.setContentsMargins(16, 12, 16, 12)
        self.layout_5 = QHBoxLayout()
        self.layout_5.setSpacing(8)
        self.layout_5.setObjectName(u"layout_5")
        self.layout_5.setContentsMargins(0, 0, 0, 0)
        self.titleLabel = ShortLine(self.threadFoot)
        self.titleLabel.setObjectName(u"titleLabel")
        self.titleLabel.setProperty(u"uiRole", u"fieldLabel")
        self.titleLabel.setTextFormat(Qt.PlainText)

        self.layout_5.addWidget(self.titleLabel)

        self.badge = Badge(self.threadFoot)
        self.badge.setObjectName(u"badge")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.badge.sizePolicy().hasHeightForWidth())
        self.badge.setSizePolicy(sizePolicy)

        self.layout_5.addWidget(self.badge)

        self.layout_5.setStretch(0, 1)

        self.layout_4.addLayout(self.layout_5)

        self.said = ChangeText(self.threadFoot)
        self.said.setObjectName(u"said")
        self.said.setProperty(u"uiRole", u"columns")
        self.said.setFrameShape(QFrame.NoFrame)
        self.said.setMinimumSize(QSize(0, 56))
        sizePolicy1 = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        sizePolicy1.setHorizontalStretch(0)
        sizePolicy1.setVerticalStretch(0)
        sizePolicy1.setHeightForWidth(self.said.sizePolicy().hasHeightForWidth())
        self.said.setSizePolicy(sizePolicy1)
        self.said.setHorizontalScrollBarPolicy(Qt.ScrollBarAlwaysOff)

        self.layout_4.addWidget(self.said)

        self.reply = NoteField(self.threadFoot)
        self.reply.setObjectName(u"reply")

        self.layout_4.addWidget(self.reply)

        self.acts = QWidget(self.threadFoot)
        self.acts.setObjectName(u"acts")
        self.replyButton = QPushButton(self.acts)
        self.replyButton.setObjectName(u"replyButton")
        self.replyButton.setProperty(u"uiRole", u"small")
        self.acceptButton = QPushButton(self.acts)
        self.acceptButton.setObjectName(u"acceptButton")
        self.acceptButton.setProperty(u"uiRole", u"small")
        self.refuseButton = QPushButton(self.acts)
        self.refuseButton.setObjectName(u"refuseButton")
        self.refuseButton.setProperty(u"uiRole", u"small")
        self.closeButton = QPushButton(self.acts)
        self.closeButton.setObjectName(u"closeButton")
        self.closeButton.setProperty(u"uiRole", u"small")
        self.mentionButton = QToolButton(self.acts)
        self.mentionButton.setObjectName(u"mentionButton")
        self.mentionButton.setProperty(u"uiRole", u"menuButton")
        self.mentionButton.setPopupMode(QToolButton.InstantPopup)

        self.layout_4.addWidget(self.acts)

        self.layout_4.setStretch(1, 1)

        self.layout_7.addWidget(self.threadFoot)

        self.newFoot = QFrame(self.feet)
        self.newFoot.setObjectName(u"newFoot")
        self.newFoot.setProperty(u"uiRole", u"tabFoot")
        self.layout_6 = QVBoxLayout(self.newFoot)
        self.layout_6.setSpacing(8)
        self.layout_6.setObjectName(u"layout_6")
        self.layout_6.setContentsMargins(16, 12, 16, 12)
        self.aboutLabel = ShortLine(self.newFoot)
        self.aboutLabel.setObjectName(u"aboutLabel")
        self.aboutLabel.setProperty(u"uiRole", u"fieldLabel")
        self.aboutLabel.setTextFormat(Qt.PlainText)

        self.layout_6.addWidget(self.aboutLabel)

        self.comment = NoteField(self.newFoot)
        self.comment.setObjectName(u"comment")

        self.layout_6.addWidget(self.comment)

        self.suggestBox = QCheckBox(self.newFoot)
        self.suggestBox.setObjectName(u"suggestBox")

        self.layout_6.addWidget(self.suggestBox)

        self.suggestion = NoteField(self.newFoot)
        self.suggestion.setObjectName(u"suggestion")

        self.layout_6.addWidget(self.suggestion)

        self.newActs = QWidget(self.newFoot)
        self.newActs.setObjectName(u"newActs")
        self.sendButton = QPushButton(self.newActs)
        self.sendButton.setObjectName(u"sendButton")
        self.sendButton.setProperty(u"uiRole", u"small")
        self.cancelButton = QPushButton(self.newActs)
        self.cancelButton.setObjectName(u"cancelButton")
        self.cancelButton.setProperty(u"uiRole", u"small")
        self.newMentionButton = QToolButton(self.newActs)
        self.newMentionButton.setObjectName(u"newMentionButton")
        self.newMentionButton.setProperty(u"uiRole", u"menuButton")
        self.newMentionButton.setPopupMode(QToolButton.InstantPopup)

        self.layout_6.addWidget(self.newActs)

        self.layout_6.setStretch(1, 1)
        self.layout_6.setStretch(3, 1)

        self.layout_7.addWidget(self.newFoot)

        self.footScroll.setWidget(self.feet)
        self.panes.addWidget(self.footScroll)

        self.layout_1.addWidget(self.panes)

        self.layout_1.setStretch(1, 1)
        QWidget.setTabOrder(self.closedButton, self.newButton)
        QWidget.setTabOrder(self.newButton, self.threads)
        QWidget.setTabOrder(self.threads, self.said)
        QWidget.setTabOrder(self.said, self.reply)
        QWidget.setTabOrder(self.reply, self.replyButton)
        QWidget.setTabOrder(self.replyButton, self.acceptButton)
        QWidget.setTabOrder(self.acceptButton, self.refuseButton)
        QWidget.setTabOrder(self.refuseButton, self.closeButton)
        QWidget.setTabOrder(self.closeButton, self.mentionButton)
        QWidget.setTabOrder(self.mentionButton, self.comment)
        QWidget.setTabOrder(self.comment, self.suggestBox)
        QWidget.setTabOrder(self.suggestBox, self.suggestion)
        QWidget.setTabOrder(self.suggestion, self.sendButton)
        QWidget.setTabOrder(self.sendButton, self.cancelButton)
        QWidget.setTabOrder(self.cancelButton, self.newMentionButton)

        self.retranslateUi(CommentsTab)

        self.pages.setCurrentIndex(0)

    # setupUi

    def retranslateUi(self, CommentsTab: QWidget) -> None:
        self.summaryLabel.setText("")
#if QT_CONFIG(accessibility)
        self.summaryLabel.setAccessibleName(QCoreApplication.translate("CommentsTab", u"How many comments there are", None))
#endif // QT_CONFIG(accessibility)
        self.closedButton.setText(QCoreApplication.translate("CommentsTab", u"Closed", None))
#if QT_CONFIG(tooltip)
        self.closedButton.setToolTip(QCoreApplication.translate("CommentsTab", u"Show threads that were closed too", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.closedButton.setAccessibleName(QCoreApplication.translate("CommentsTab", u"Show closed threads", None))
#endif // QT_CONFIG(accessibility)
        self.newButton.setText(QCoreApplication.translate("CommentsTab", u"Comment\u2026", None))
#if QT_CONFIG(tooltip)
        self.newButton.setToolTip(QCoreApplication.translate("CommentsTab", u"Comment on the words that are selected, on the section, or on the page", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.empty.setAccessibleName(QCoreApplication.translate("CommentsTab", u"No comments", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.threads.setAccessibleName(QCoreApplication.translate("CommentsTab", u"Comments on this page", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.threads.setAccessibleDescription(QCoreApplication.translate("CommentsTab", u"By section; Return goes to the words", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.footScroll.setAccessibleName(QCoreApplication.translate("CommentsTab", u"About this thread", None))
#endif // QT_CONFIG(accessibility)
        self.titleLabel.setText("")
#if QT_CONFIG(accessibility)
        self.titleLabel.setAccessibleName(QCoreApplication.translate("CommentsTab", u"What this thread is about", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.badge.setAccessibleName(QCoreApplication.translate("CommentsTab", u"Where this thread stands", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.said.setAccessibleName(QCoreApplication.translate("CommentsTab", u"What was said", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.said.setAccessibleDescription(QCoreApplication.translate("CommentsTab", u"In a suggestion, words that are struck through would go, underlined words would come.", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.reply.setAccessibleName(QCoreApplication.translate("CommentsTab", u"Your answer", None))
#endif // QT_CONFIG(accessibility)
        self.reply.setPlaceholderText(QCoreApplication.translate("CommentsTab", u"Answer, or mention somebody with @", None))
        self.replyButton.setText(QCoreApplication.translate("CommentsTab", u"Reply", None))
#if QT_CONFIG(tooltip)
        self.replyButton.setToolTip(QCoreApplication.translate("CommentsTab", u"Say this in the thread", None))
#endif // QT_CONFIG(tooltip)
        self.acceptButton.setText(QCoreApplication.translate("CommentsTab", u"Accept", None))
#if QT_CONFIG(tooltip)
        self.acceptButton.setToolTip(QCoreApplication.translate("CommentsTab", u"Put the suggested words into the text; undo takes them out again", None))
#endif // QT_CONFIG(tooltip)
        self.refuseButton.setText(QCoreApplication.translate("CommentsTab", u"Refuse\u2026", None))
#if QT_CONFIG(tooltip)
        self.refuseButton.setToolTip(QCoreApplication.translate("CommentsTab", u"Keep the words as they are, and say why", None))
#endif // QT_CONFIG(tooltip)
        self.closeButton.setText(QCoreApplication.translate("CommentsTab", u"Resolve", None))
#if QT_CONFIG(tooltip)
        self.closeButton.setToolTip(QCoreApplication.translate("CommentsTab", u"Close this thread; it can be opened again", None))
#endif // QT_CONFIG(tooltip)
        self.mentionButton.setText(QCoreApplication.translate("CommentsTab", u"@", None))
#if QT_CONFIG(tooltip)
        self.mentionButton.setToolTip(QCoreApplication.translate("CommentsTab", u"Mention somebody: the page comes to their list \u201cFor me\u201d", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.mentionButton.setAccessibleName(QCoreApplication.translate("CommentsTab", u"Mention somebody in the answer", None))
#endif // QT_CONFIG(accessibility)
        self.aboutLabel.setText("")
#if QT_CONFIG(accessibility)
        self.aboutLabel.setAccessibleName(QCoreApplication.translate("CommentsTab", u"What the comment is about", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.comment.setAccessibleName(QCoreApplication.translate("CommentsTab", u"Your comment", None))
#endif // QT_CONFIG(accessibility)
        self.comment.setPlaceholderText(QCoreApplication.translate("CommentsTab", u"Say what you think, or mention somebody with @", None))
        self.suggestBox.setText(QCoreApplication.translate("CommentsTab", u"S&uggest other words", None))
#if QT_CONFIG(tooltip)
        self.suggestBox.setToolTip(QCoreApplication.translate("CommentsTab", u"The author can put them in with one click", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.suggestion.setAccessibleName(QCoreApplication.translate("CommentsTab", u"Words to put there instead", None))
#endif // QT_CONFIG(accessibility)
        self.suggestion.setPlaceholderText(QCoreApplication.translate("CommentsTab", u"Leave it empty to suggest that the words go", None))
        self.sendButton.setText(QCoreApplication.translate("CommentsTab", u"Comment", None))
#if QT_CONFIG(tooltip)
        self.sendButton.setToolTip(QCoreApplication.translate("CommentsTab", u"Keep this comment for everybody who works on the page", None))
#endif // QT_CONFIG(tooltip)
        self.cancelButton.setText(QCoreApplication.translate("CommentsTab", u"Cancel", None))
#if QT_CONFIG(tooltip)
        self.cancelButton.setToolTip(QCoreApplication.translate("CommentsTab", u"Leave it; what you typed is kept while the window is open", None))
#endif // QT_CONFIG(tooltip)
        self.newMentionButton.setText(QCoreApplication.translate("CommentsTab", u"@", None))
#if QT_CONFIG(tooltip)
        self.newMentionButton.setToolTip(QCoreApplication.translate("CommentsTab", u"Mention somebody: the page comes to their list \u201cFor me\u201d", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.newMentionButton.setAccessibleName(QCoreApplication.translate("CommentsTab", u"Mention somebody in the comment", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi
