"""A page of the manual: pictures as wide as there is room, and the words that were looked for marked."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, QUrl
from PySide6.QtGui import (
    QColor,
    QFont,
    QImage,
    QPainter,
    QResizeEvent,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QTextBrowser, QTextEdit, QWidget
from typing_extensions import override

from trialeditor.gui.manual import places_of
from trialeditor.gui.theme import LIGHT, Colors
from trialeditor.resources import resource_path

_WIDEST = 760
_MARGIN = 24
_ABOVE, _BELOW = 20.0, 6.0
_LINE, _PROPORTIONAL = 118.0, int(QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
_PICTURE = "\N{OBJECT REPLACEMENT CHARACTER}"
_IMAGE = int(QTextDocument.ResourceType.ImageResource)


class ManualText(QTextBrowser):
    """Shows Markdown. Links are followed by whoever listens to `anchorClicked`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colors = LIGHT
        self._markdown = ""
        self._query = ""
        self._fitted = 0
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(0)
        self._later.timeout.connect(self._fit)
        self.setOpenLinks(False)
        self.setUndoRedoEnabled(False)
        self.document().setDocumentMargin(_MARGIN)

    def show_page(self, markdown: str, query: str) -> None:
        """Show a page, with the words of a search marked."""
        self._markdown, self._query = markdown, query
        self._fitted = self._room
        self.setMarkdown(markdown)
        self._set_type()
        self.mark()

    def go_to(self, heading: str) -> None:
        """Bring a heading to the top; the page's beginning when there is none."""
        block = self.document().firstBlock()
        while block.isValid() and heading:
            if block.blockFormat().headingLevel() and block.text() == heading:
                top = self.document().documentLayout().blockBoundingRect(block).top()
                self.verticalScrollBar().setValue(round(top) - _MARGIN // 2)
                return
            block = block.next()
        self.verticalScrollBar().setValue(0)

    def show_query(self, query: str) -> None:
        """Mark other words in the page that is shown."""
        self._query = query
        self.mark()

    def mark(self) -> None:
        """Mark the words that were looked for."""
        marks: list[QTextEdit.ExtraSelection] = []
        block = self.document().firstBlock()
        while block.isValid() and self._query:
            for start, length in places_of(block.text(), self._query):
                mark = QTextEdit.ExtraSelection()
                cursor = QTextCursor(block)
                cursor.setPosition(block.position() + start)
                cursor.setPosition(block.position() + start + length, QTextCursor.MoveMode.KeepAnchor)
                mark.cursor = cursor
                mark.format.setBackground(QColor(self._colors.warn_soft))
                mark.format.setForeground(QColor(self._colors.text))
                marks.append(mark)
            block = block.next()
        self.setExtraSelections(marks)

    def set_colors(self, colors: Colors) -> None:
        """Take the theme's colors."""
        self._colors = colors
        self.mark()

    @override
    def loadResource(self, kind: int, name: QUrl | str) -> object:
        if kind != _IMAGE:
            return None
        picture = QImage(str(resource_path("help", *QUrl(name).path().split("/"))))
        ratio = self.devicePixelRatioF()
        wanted = round(min(self._room, picture.width()) * ratio)
        is_smaller = wanted < picture.width()
        if is_smaller:
            picture = picture.scaledToWidth(wanted, Qt.TransformationMode.SmoothTransformation)
        return self._framed(picture, ratio if is_smaller else 1.0)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._markdown and self._room != self._fitted:
            self._later.start()

    def _framed(self, picture: QImage, ratio: float) -> QImage:
        """Draw an edge, so that a light picture ends somewhere on a light page."""
        framed = picture.convertToFormat(QImage.Format.Format_RGB32)
        painter = QPainter(framed)
        painter.setPen(QColor(self._colors.edge))
        painter.drawRect(framed.rect().adjusted(0, 0, -1, -1))
        painter.end()
        framed.setDevicePixelRatio(ratio)
        return framed

    @property
    def _room(self) -> int:
        bar = self.verticalScrollBar()
        coming = 0 if bar.isVisible() else bar.sizeHint().width()  # a page with a picture is longer than the window
        return max(1, min(self.viewport().width() - coming - 2 * _MARGIN - 1, _WIDEST))

    def _set_type(self) -> None:
        """Give headings air and a weight that the typeface has, and lines some room."""
        whole = QTextCursor(self.document())
        whole.beginEditBlock()  # laid out once at the end; a table anew for each of its cells takes seconds
        block = self.document().firstBlock()
        while block.isValid():
            look = block.blockFormat()
            level = look.headingLevel()
            if _PICTURE not in block.text():  # it would stand in as much air as it is high
                look.setLineHeight(_LINE, _PROPORTIONAL)
            if level:
                look.setTopMargin(_ABOVE if level > 1 else 0)
                look.setBottomMargin(_BELOW)
            QTextCursor(block).setBlockFormat(look)
            self._lighten(block)
            block = block.next()
        whole.endEditBlock()

    def _lighten(self, block: QTextBlock) -> None:
        """Let bold words have the weight that the typeface has; a bolder one would be smeared."""
        weight = QTextCharFormat()
        weight.setFontWeight(QFont.Weight.DemiBold)
        pieces = block.begin()
        while not pieces.atEnd():
            piece = pieces.fragment()
            if piece.charFormat().fontWeight() > QFont.Weight.DemiBold:
                cursor = QTextCursor(block)
                cursor.setPosition(piece.position())
                cursor.setPosition(piece.position() + piece.length(), QTextCursor.MoveMode.KeepAnchor)
                cursor.mergeCharFormat(weight)
                pieces = block.begin()  # the pieces are others now
                continue
            pieces += 1

    def _fit(self) -> None:
        """Draw the pictures anew for the room that there is, where one is."""
        self._fitted = self._room
        if "](pictures/" not in self._markdown:
            return
        bar = self.verticalScrollBar()
        share = bar.value() / bar.maximum() if bar.maximum() else 0.0
        self.document().clear()
        self.show_page(self._markdown, self._query)
        bar.setValue(round(share * bar.maximum()))
