"""The agenda while it is held: where each point stands, the point one is at, unforeseen points, and the pace."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractItemModel, QPoint, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHBoxLayout, QLineEdit, QMenu, QWidget

from concertation.services.queries.meeting_rows import ItemRow
from concertation.ui.session.agenda_delegate import PointDelegate, point_words
from concertation.ui.session.editable_rows import EditableRows
from concertation.ui.session.fitting import rows_height
from concertation.ui.session.words import lasting
from concertation.ui.widgets.buttons import LinkButton
from concertation.ui.widgets.layout import column, holder, row
from concertation.ui.widgets.text import ElidedText, Hairline, Icon, Text
from concertation.ui.widgets.two_lines import RowsView

if TYPE_CHECKING:
    from concertation.services.queries.session import SessionState
    from concertation.ui.models.diff import Index
    from concertation.ui.session.deeds import SessionDeeds
    from concertation.ui.session.timing import Timing


class PointsModel(EditableRows[ItemRow]):
    """The points of the agenda; their title can be edited in place."""

    def __init__(self, deeds: SessionDeeds, parent: QFrame) -> None:
        super().__init__(point_words, parent)
        self._deeds = deeds

    def typed(self, row: ItemRow) -> str:
        return row.title

    def tip(self, row: ItemRow) -> str:
        spent = self.tr("Temps passé : {time}").format(time=lasting(row.spent_seconds))
        return f"{row.title}\n{spent}" if row.spent_seconds else row.title

    def take(self, row: ItemRow, text: str) -> bool:
        if text.strip():
            self._deeds.rename_point(row, text)
        return bool(text.strip())


class PointsView(RowsView):
    """Entrée or a click goes to a point, Alt+↑↓ moves it, F2 renames it, Suppr puts it in the Corbeille, the menu key offers the rest."""

    def __init__(self, deeds: SessionDeeds, parent: QFrame) -> None:
        super().__init__(parent.tr("Ordre du jour"))
        self._deeds = deeds
        self._points = PointsModel(deeds, parent)
        self.setModel(self._points)
        self.delegate = PointDelegate(self)
        self.setItemDelegate(self.delegate)
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self.setWordWrap(True)
        self.setResizeMode(RowsView.ResizeMode.Adjust)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._menu)
        self.clicked.connect(self._enter)

    def points(self) -> QAbstractItemModel:
        return self._points

    def show_state(self, state: SessionState) -> None:
        moved = self.delegate.current_id != state.sheet.current_item_id
        self.delegate.current_id = state.sheet.current_item_id
        self._points.show(state.items)
        place = self._points.place_of(self.delegate.current_id or "")
        if place is not None and (moved or not self.currentIndex().isValid()):
            self.setCurrentIndex(self._points.index(place, 0))
        self.scheduleDelayedItemsLayout()
        self.viewport().update()
        self.fit()

    def fit(self) -> None:
        """Be no taller than the points."""
        self.setMaximumHeight(rows_height(self) + 2)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        point = self._points.row_at(self.currentIndex())
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if point is not None and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self._deeds.enter(point.id)
        elif point is not None and event.key() == Qt.Key.Key_Delete:
            self._deeds.remove_point(point)
        elif point is not None and alt and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._deeds.move_point(point, -1 if event.key() == Qt.Key.Key_Up else 1)
        else:
            super().keyPressEvent(event)

    def _enter(self, index: Index) -> None:
        if (point := self._points.row_at(index)) is not None:
            self._deeds.enter(point.id)

    def _menu(self, at: QPoint) -> None:
        index = self.indexAt(at) if self.indexAt(at).isValid() else self.currentIndex()
        if (point := self._points.row_at(index)) is None:
            return
        menu = QMenu(self)
        deeds = self._deeds
        menu.addAction(self.tr("Aller à ce point\tEntrée")).triggered.connect(lambda: deeds.enter(point.id))
        if point.outcome is None:
            menu.addAction(self.tr("Point traité\tCtrl+Entrée")).triggered.connect(lambda: deeds.end_point(point))
            postpone = menu.addAction(self.tr("Reporter à la prochaine réunion\tCtrl+R"))
            postpone.triggered.connect(lambda: deeds.postpone_point(point))
            menu.addAction(self.tr("Retirer de l’ordre du jour")).triggered.connect(lambda: deeds.withdraw_point(point))
        else:
            menu.addAction(self.tr("Rouvrir ce point")).triggered.connect(lambda: deeds.reopen_point(point))
        menu.addSeparator()
        menu.addAction(self.tr("Monter\tAlt+↑")).triggered.connect(lambda: deeds.move_point(point, -1))
        menu.addAction(self.tr("Descendre\tAlt+↓")).triggered.connect(lambda: deeds.move_point(point, 1))
        menu.addAction(self.tr("Renommer\tF2")).triggered.connect(lambda: self.edit(index))
        menu.addAction(self.tr("Supprimer\tSuppr")).triggered.connect(lambda: deeds.remove_point(point))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.viewport().mapToGlobal(at))


class AgendaPane(QFrame):
    """The left pane."""

    def __init__(self, deeds: SessionDeeds) -> None:
        super().__init__()
        self.setProperty("role", "pane")
        self._deeds = deeds
        self.view = PointsView(deeds, self)
        self._add = deeds.writes(LinkButton(self.tr("Point imprévu"), "plus", self.ask_point))
        self._title = _NewPoint()
        self._title.setAccessibleName(self.tr("Intitulé du point imprévu"))
        self._title.setPlaceholderText(self.tr("Intitulé, puis Entrée"))
        self._title.returnPressed.connect(self._take_point)
        self._title.given_up = self._put_back
        self._title.hide()
        self._left = Text("", "strong")
        self._until = Text("", "strong")
        self._until_words = ElidedText("", "caption")
        self._over = ElidedText("", "soon")
        self._warning = holder(_pair(Icon("triangle-alert", "soon", 14), self._over, last=True))
        self._warning.hide()
        left = _pair(ElidedText(self.tr("Reste à traiter"), "caption"), self._left)
        self.pace = holder(column(Hairline(), 4, left, _pair(self._until_words, self._until), self._warning, gap=4))
        lay = column(
            holder(row(Text(self.tr("Ordre du jour"), "headline"), None, margins=(20, 14, 20, 6))),
            self.view,
            holder(column(self._title, row(self._add, None), margins=(16, 4, 20, 4))),
            None,
            holder(column(self.pace, margins=(20, 4, 20, 12))),
            gap=0,
        )
        lay.setStretchFactor(self.view, 1_000)  # the list first, then the void under it
        self.setLayout(lay)

    def show_state(self, state: SessionState) -> None:
        self.view.show_state(state)

    def show_time(self, timing: Timing | None) -> None:
        """Show what is left against the time before the end."""
        self.pace.setVisible(timing is not None and not timing.closed)
        if timing is None or timing.closed:
            return
        self._left.setText(lasting(timing.pace.left))
        self._until_words.setText(self.tr("Jusqu’au déjeuner") if timing.lunch else self.tr("Jusqu’à la fin prévue"))
        self._until.setText(lasting(timing.pace.until_end))
        over = timing.pace.too_much // 60
        self._warning.setVisible(over > 0)
        self._over.setText(self.tr("{time} de trop au rythme prévu").format(time=lasting(timing.pace.too_much)))

    def ask_point(self) -> None:
        """Open the field in which an unforeseen point is named."""
        self._title.show()
        self._add.hide()
        self._title.setFocus()

    def _take_point(self) -> None:
        if self._title.text().strip():
            self._deeds.add_point(self._title.text())
        self._put_back()

    def _put_back(self) -> None:
        self._title.clear()
        self._title.hide()
        self._add.show()
        self._add.setFocus()


def _pair(first: QWidget, second: QWidget, *, last: bool = False) -> QHBoxLayout:
    """Return two widgets on a line, the room left going to one of them."""
    line = row(gap=6)
    line.addWidget(first, 0 if last else 1)
    line.addWidget(second, 1 if last else 0)
    return line


class _NewPoint(QLineEdit):
    """A field that Échap gives up."""

    given_up: Any = None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.given_up is not None:
            self.given_up()
        else:
            super().keyPressEvent(event)
