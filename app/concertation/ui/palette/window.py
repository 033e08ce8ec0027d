"""The palette over the window: a field, rows under it, everything from the keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QBoxLayout, QLineEdit, QWidget
from shiboken6 import isValid

from concertation.ui.models.rows import ROW_ROLE, RowsList
from concertation.ui.palette.delegate import EntryDelegate, height_of
from concertation.ui.palette.entries import Entry, commands, objects
from concertation.ui.shell.navigation import OPENED
from concertation.ui.theme import theme
from concertation.ui.widgets.layout import column, holder, row
from concertation.ui.widgets.text import Hairline, Icon, Text
from concertation.ui.widgets.two_lines import RowsView

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QAction

    from concertation.ui.main_window import MainWindow
    from concertation.ui.ports import Found

_LIMIT = 30
_PAUSE_MS = 25
_CHOOSING = (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Return, Qt.Key.Key_Enter)
_REDRAWN = (QEvent.Type.Resize, QEvent.Type.StyleChange, QEvent.Type.FontChange, QEvent.Type.PaletteChange)


class Palette(QWidget):
    """A veil over the window with the palette on it; Échap or a press outside closes it.

    The veil is a picture of the window, darker: else all that stands behind would be drawn again at each letter.
    """

    def __init__(self, window: MainWindow, *, objects_only: bool) -> None:
        picture = window.grab()
        with QPainter(picture) as painter:
            painter.fillRect(window.rect(), QColor(theme().tokens.veil))
        super().__init__(window)
        self._window = window
        self._picture: QPixmap | None = picture
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._objects_only = objects_only
        self._found: Sequence[Found] = ()
        self._asked = ""
        self._before = window.focusWidget()
        self.field = QLineEdit()
        self.field.setProperty("role", "palette")
        words = self.tr("Chercher partout") if objects_only else self.tr("Rechercher ou commander")
        self.field.setPlaceholderText(words)
        self.field.setAccessibleName(words)
        self.field.installEventFilter(self)
        self.model = RowsList[Entry](lambda entry: f"{entry.text} {entry.detail}".strip(), self)
        self.rows = RowsView(self.tr("Réponses"))
        self.rows.setModel(self.model)
        self.rows.setItemDelegate(EntryDelegate(self.rows))
        self.rows.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.rows.clicked.connect(lambda _index: self._run())
        self._none = Text("", "secondary")
        self._none.setContentsMargins(20, 16, 20, 16)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._show)
        self.field.textChanged.connect(lambda _words: self._typed())
        self._within = self._lay_out()
        self._box = holder(self._within, "palette")
        self._box.setParent(self)
        window.installEventFilter(self)
        self._cover()

    @classmethod
    def open(cls, window: MainWindow, *, objects_only: bool = False) -> Palette:
        """Show the palette with the keyboard in it."""
        for former in window.findChildren(Palette):
            former.close()
        palette = cls(window, objects_only=objects_only)
        palette.show()
        palette.raise_()
        palette.field.setFocus()
        palette._show()  # its own class
        return palette

    def _lay_out(self) -> QBoxLayout:
        field = row(Icon("search"), self.field, Text(self.tr("Échap"), "keycap"), margins=(20, 0, 20, 0))
        keys = (
            ("↑↓", self.tr("choisir")),
            (self.tr("Entrée"), self.tr("lancer")),
            ("Ctrl+E", self.tr("chercher partout")),
        )
        foot = row(gap=6, margins=(20, 6, 20, 8))
        for key, meaning in keys:
            foot.addWidget(Text(key, "keycap"))
            foot.addWidget(Text(meaning, "caption"))
            foot.addSpacing(8)
        foot.addStretch(1)
        listed = column(self.rows, self._none, gap=0, margins=(8, 8, 8, 4))
        return column(field, Hairline(), listed, Hairline(), foot, gap=0)

    def _typed(self) -> None:
        """Ask at once, and show what answers when the hand rests: by then the register has mostly been read."""
        self._pause.start()
        self._ask()

    def _ask(self) -> None:
        """Look for objects in the register; of questions asked in haste the last one's answer alone comes."""
        self._asked = words = self.field.text().strip()
        desk = self._window.desk
        workspace = desk.workspace
        if not words or workspace is None:
            return
        self._window.background.run(
            lambda: workspace.read(desk.doors.find, words=words, limit=_LIMIT) if words == self._asked else (),
            then=self._answer,
            failed=desk.tell,
            key="palette.find",
            owner=self,
        )

    def _answer(self, found: Sequence[Found]) -> None:
        changed, self._found = found != self._found, found
        if changed and not self._pause.isActive():
            self._show()

    def _show(self) -> None:
        self._pause.stop()
        words = self.field.text().strip()
        entries: list[Entry] = []
        found = objects(words, self._found, self._open_found) if words else []
        if not self._objects_only:
            entries, to_the_letter = commands(words, self._actions())
            entries = [*entries, *found] if to_the_letter else [*found, *entries]
        else:
            entries = found
        self.model.show(entries)
        self._none.setText(
            self.tr("Rien ne répond à « {words} ».").format(words=words)
            if words
            else self.tr("Écrivez un nom, une date, un mot.")
        )
        self._none.setVisible(not entries)
        self.rows.setVisible(bool(entries))
        self._choose(0, 1)
        self._cover()

    def _actions(self) -> list[QAction]:
        view = self._window.content.view
        own = view.actions() if view is not None and self._window.desk.workspace is not None else []
        framed = [action for key, action in self._window.menus.commands.items() if key not in ("palette", "search")]
        return [*own, *framed]

    def _open_found(self, one: Found) -> None:
        kind, identifier = one.target or (one.kind, one.id)
        if kind not in OPENED and one.meeting_id:
            kind, identifier = "meeting", one.meeting_id
        self._window.navigation.open_object(kind, identifier)

    def _choose(self, start: int, step: int) -> None:
        """Make current the first row that can be run from a place on."""
        entries = self.model.rows()
        for turn in range(len(entries)):
            place = (start + step * turn) % len(entries)
            if entries[place].run is not None:
                self.rows.setCurrentIndex(self.model.index(place))
                if place <= 1:
                    self.rows.scrollToTop()
                return

    def _run(self) -> None:
        entry = self.rows.currentIndex().data(ROW_ROLE)
        if isinstance(entry, Entry) and entry.run is not None:
            self.close()
            entry.run()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window and event.type() in _REDRAWN:
            self._look_through()
            self._cover()
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._key(event)
        return False

    def _key(self, event: QKeyEvent) -> bool:
        if event.key() in _CHOOSING and self._pause.isActive():
            self._show()  # what is chosen answers to all that was typed
        here = self.rows.currentIndex().row()
        if event.key() == Qt.Key.Key_Down:
            self._choose(here + 1, 1)
        elif event.key() == Qt.Key.Key_Up:
            self._choose(here - 1, -1)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._run()
        elif event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            return False
        return True

    def close(self) -> bool:
        """Give the keyboard back to what had it: a command may leave it there, and its own keys must go on working."""
        self._window.removeEventFilter(self)
        if self.isVisible() and self._before is not None and isValid(self._before):
            self._before.setFocus()
        self.hide()
        self.deleteLater()
        return True

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self._box.geometry().contains(event.position().toPoint()):
            self.close()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setClipRect(event.rect())
        if self._picture is None:
            painter.fillRect(self.rect(), QColor(theme().tokens.veil))
        else:
            painter.drawPixmap(0, 0, self._picture)

    def _look_through(self) -> None:
        """Show the window itself from now on: it is no longer what its picture shows."""
        self._picture = None
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent, on=False)

    def _cover(self) -> None:
        self.setGeometry(self._window.rect())
        px = theme().scale.px
        width = min(px(640), self.width() - 48)
        tall = sum(map(height_of, self.model.rows()))
        top = min(px(88), self.height() // 8)
        room = self.height() - top - px(160)
        self.rows.setFixedHeight(min(max(tall, px(40)) + 4, room))
        self._within.activate()  # what became taller or lower counts at once
        self._box.setGeometry((self.width() - width) // 2, top, width, self._within.sizeHint().height())
