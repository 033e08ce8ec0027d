"""Labels by role, so that no place sets a font or a colour by hand."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QWidget

from concertation.ui.icons import pixmap
from concertation.ui.theme import theme


class Text(QLabel):
    """A label of a role: title, heading, section, lead, strong, secondary, caption, late, soon, done, keycap."""

    def __init__(
        self, text: str = "", role: str = "body", parent: QWidget | None = None, *, wrap: bool = False
    ) -> None:
        super().__init__(text, parent)
        self.setProperty("role", role)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        if role == "keycap":
            self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_role(self, role: str) -> None:
        """Change the role once shown."""
        if self.property("role") != role:
            self.setProperty("role", role)
            self.style().unpolish(self)
            self.style().polish(self)


class ElidedText(Text):
    """A label of one line that ends in an ellipsis where room is short; its whole text is its tooltip."""

    def __init__(self, text: str = "", role: str = "body", parent: QWidget | None = None) -> None:
        super().__init__(text, role, parent)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def minimumSizeHint(self) -> QSize:
        return QSize(self.fontMetrics().averageCharWidth() * 4, super().minimumSizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        area = self.contentsRect()
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, area.width())
        self.setToolTip(self.text() if shown != self.text() else "")
        painter.drawText(area, int(self.alignment() | Qt.AlignmentFlag.AlignVCenter), shown)


class LinkedText(QLabel):
    """A sentence with links, written in HTML; ``linkActivated`` tells which one."""

    def __init__(self, html: str = "", role: str = "lead", parent: QWidget | None = None) -> None:
        super().__init__(html, parent)
        self.setProperty("role", role)
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.LinksAccessibleByMouse | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        )


class Icon(QLabel):
    """A drawing that follows the theme; ``name`` is read by assistive tools when it says more than its neighbour."""

    def __init__(self, icon: str, role: str = "secondary", size: int = 16, name: str = "") -> None:
        super().__init__()
        self._drawing = (icon, role, size)
        self.setAccessibleName(name)
        self.setToolTip(name)
        theme().changed.connect(self._redraw)
        self._redraw()

    def set_icon(self, icon: str, role: str = "secondary") -> None:
        self._drawing = (icon, role, self._drawing[2])
        self._redraw()

    def _redraw(self) -> None:
        self.setPixmap(pixmap(*self._drawing))


class Hairline(QFrame):
    """A line of one pixel between two groups."""

    def __init__(self, *, vertical: bool = False) -> None:
        super().__init__()
        self.setProperty("role", "hairline")
        if vertical:
            self.setFixedWidth(1)
        else:
            self.setFixedHeight(1)
