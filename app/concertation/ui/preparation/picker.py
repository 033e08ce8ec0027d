"""A small list that drops from a button: type some letters, choose a person."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QWidget

from concertation.domain.typography import fold
from concertation.ui.models.rows import RowsList
from concertation.ui.theme import theme
from concertation.ui.widgets.filter_field import FilterField
from concertation.ui.widgets.layout import column
from concertation.ui.widgets.text import Text
from concertation.ui.widgets.two_lines import RowsView, TwoLineDelegate, TwoLines

if TYPE_CHECKING:
    from collections.abc import Sequence

_MOST_SHOWN = 60


@dataclass(frozen=True, slots=True)
class Choice:
    """Someone or something to choose."""

    id: str
    name: str
    detail: str = ""


class Picker(QFrame):
    """``chosen`` gives the id; Échap closes it."""

    chosen = Signal(str)

    def __init__(self, choices: Sequence[Choice], name: str, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setProperty("role", "palette")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._choices = tuple(choices)
        self.field = FilterField(name)
        self.field.textChanged.connect(self._filter)
        self._model: RowsList[Choice] = RowsList(lambda one: f"{one.name}, {one.detail}", self)
        self.view = RowsView(name, self)
        self.view.setModel(self._model)
        self.view.setItemDelegate(TwoLineDelegate(_look, self.view))
        self.view.clicked.connect(lambda _index: self._take())
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.nobody = Text(self.tr("Personne de ce nom dans l’annuaire."), "secondary", wrap=True)
        self.setLayout(column(self.field, self.nobody, self.view, gap=8, margins=(8, 8, 8, 8)))
        self.resize(theme().scale.px(300), theme().scale.px(320))
        self._filter("")

    def drop_from(self, widget: QWidget) -> None:
        """Show it under a widget, inside its window."""
        at = widget.mapToGlobal(QPoint(0, widget.height()))
        window = widget.window().frameGeometry()
        at.setX(min(at.x(), window.right() - self.width()))
        at.setY(min(at.y(), window.bottom() - self.height()))
        self.move(at)
        self.show()
        self.field.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        if step is not None:
            at = self.view.currentIndex().row() + step
            self.view.setCurrentIndex(self._model.index(max(0, min(at, self._model.rowCount() - 1))))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take()
        else:
            super().keyPressEvent(event)

    def _filter(self, words: str) -> None:
        wanted = fold(words).split()
        told = [one for one in self._choices if all(word in fold(f"{one.name} {one.detail}") for word in wanted)]
        self._model.show(told[:_MOST_SHOWN])
        self.nobody.setVisible(not told)
        self.view.setCurrentIndex(self._model.index(0))

    def _take(self) -> None:
        found = self._model.row_at(self.view.currentIndex())
        if found is not None:
            self.close()
            self.chosen.emit(found.id)


def _look(one: Choice) -> TwoLines:
    return TwoLines(one.name, one.detail, icon="user", strong=False)
