"""The meetings as a table: filtered while one types, dates and places changed in their cells."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QStackedLayout

from concertation.domain.folding import fold
from concertation.services.queries.series import MeetingRow, meetings
from concertation.ui import days
from concertation.ui.agenda.calendar_days import CALLED_OFF
from concertation.ui.agenda.meeting_card import state_chip
from concertation.ui.models.rows import Column, RowsModel
from concertation.ui.theme import theme
from concertation.ui.widgets.chips import ChipKind
from concertation.ui.widgets.date_field import read_words
from concertation.ui.widgets.empty_state import EmptyState
from concertation.ui.widgets.filter_field import FilterField
from concertation.ui.widgets.layout import column, row
from concertation.ui.widgets.segmented import Segmented
from concertation.ui.widgets.table import Table
from concertation.ui.widgets.text import Text

if TYPE_CHECKING:
    from concertation.ui.agenda.deeds import AgendaDeeds

_TONES = {ChipKind.SOON: "soon", ChipKind.DONE: "done", ChipKind.ACCENT: "accent"}
_HIDDEN_UNDER = {1: 420, 3: 740, 4: 600, 5: 500, 6: 920, 7: 920}  # columns dropped where the window is narrower, in px
_TO_VALIDATE = frozenset(("held", "minutes_in_review"))


class MeetingsList(QFrame):
    """``opened`` gives the key of a meeting to open, ``chosen`` the row with the keyboard, ``removed`` one to remove.

    ``listed`` tells that the rows were read or filtered again.
    """

    opened = Signal(str)
    chosen = Signal(object)
    listed = Signal()
    removed = Signal(object)
    planning = Signal()
    menu_asked = Signal(object, QPoint)

    def __init__(self, deeds: AgendaDeeds) -> None:
        super().__init__()
        self._deeds = deeds
        self._all: tuple[MeetingRow, ...] = ()
        self._sought: tuple[str, date] | None = None
        self.model = RowsModel[MeetingRow](self._columns(), self)
        self.table = Table(self.model, self.tr("Séances"))
        self.table.opened.connect(lambda meeting: self.opened.emit(meeting.id))
        rows = self.table.selectionModel()
        rows.currentRowChanged.connect(lambda now, _was: self.chosen.emit(self.model.row_at(now)))
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.table.customContextMenuRequested.connect(self._menu)
        self.filter = FilterField(self.tr("Filtrer les séances"), self.tr("instance, lieu, état, référence…"))
        self.filter.filtered.connect(lambda _words: self._apply())
        self.which = self._make_which()
        self._count = Text("", "caption")
        self._empty = EmptyState(
            "calendar", self.tr("Aucune séance ici."), self.tr("Planifier une séance"), self.planning.emit
        )
        if self._empty.button is not None:
            deeds.context.writes(self._empty.button)
        self._stack = QStackedLayout()
        self._stack.addWidget(self.table)
        self._stack.addWidget(self._empty)
        self._head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._head.setContentsMargins(0, 0, 0, 0)
        beside = row(self.filter, self._count, gap=12)
        beside.setStretch(0, 1)
        self._head.addWidget(self.which)
        self._head.addLayout(beside, 1)
        lay = column(self._head, gap=12)
        lay.addLayout(self._stack, 1)
        self.setLayout(lay)

    def _columns(self) -> tuple[Column[MeetingRow], ...]:
        return (
            Column(
                self.tr("Date"),
                lambda one: f"{days.short(one.date)} {one.date.year}",
                width=19,
                edit=self._edit_date,
                tip=lambda one: days.in_full(one.date),
            ),
            Column(self.tr("Heure"), lambda one: days.clock(one.starts_at) if one.starts_at else "", width=6),
            Column(
                self.tr("Séance"), lambda one: one.title or one.body_name, strong=True, tip=lambda one: one.title or ""
            ),
            Column(self.tr("Référence"), lambda one: one.reference, width=16),
            Column(self.tr("Lieu"), _place, width=12, edit=self._edit_place, tip=_place),
            Column(
                self.tr("État"),
                lambda one: state_chip(one.state)[0],
                width=19,
                icon=lambda one: (state_chip(one.state)[2], _TONES.get(state_chip(one.state)[1], "secondary")),
                tip=lambda one: one.state_reason or "",
            ),
            Column(self.tr("Points"), lambda one: str(one.items or ""), width=7, right=True),
            Column(self.tr("Décisions"), lambda one: str(one.decisions or ""), width=9, right=True),
        )

    def _make_which(self) -> Segmented:
        """Return the choice of the meetings listed, as it was left the last time."""
        options = [
            ("coming", self.tr("À venir")),
            ("week", self.tr("Cette semaine")),
            ("to_validate", self.tr("À valider")),
            ("all", self.tr("Toutes")),
        ]
        which = Segmented(options, self.tr("Séances montrées"))
        which.choose(self._deeds.context.settings.text("agenda/which", "coming"))
        which.chosen.connect(self._choose)
        return which

    def _choose(self, which: str) -> None:
        self._deeds.context.settings.write("agenda/which", which)
        self.refresh()

    def refresh(self) -> None:
        """Read the meetings of the filter, not those of thirty years."""
        today, which = self._deeds.context.today(), self.which.current
        first = None if which in {"all", "to_validate"} else today - timedelta(days=7)
        states = _TO_VALIDATE if which == "to_validate" else None
        self._deeds.context.read(meetings, self._show, owner=self, key="agenda.list", first=first, states=states)

    def show_filter(self, key: str) -> None:
        """Show the meetings of a named filter: coming, week, to_validate, all."""
        self.which.choose(key)
        self.filter.clear()
        self.refresh()

    def choose(self, key: str, day: date) -> None:
        """Put the cursor on a meeting just made or moved, once it is read; a filter that leaves it out gives way."""
        self._sought = key, day
        self.refresh()

    def _show(self, found: tuple[MeetingRow, ...]) -> None:
        self._all = found
        sought, self._sought = self._sought, None
        self._apply()
        if sought is None:
            return
        if self.table.select(sought[0]):
            self.table.scrollTo(self.table.currentIndex())
            self.chosen.emit(self.current)
            return
        wide = "coming" if sought[1] >= self._deeds.context.today() else "all"
        if self.filter.text() or self.which.current != wide:
            self.filter.clear()
            self.which.choose(wide)
            self.choose(*sought)

    def _apply(self) -> None:
        words = fold(self.filter.text()).split()
        kept = [one for one in self._all if self._wanted(one) and _has(one, words)]
        if self.which.current in ("all", "to_validate"):
            kept.reverse()
        self.model.show(kept)
        self._count.setText(self.tr("%n séance(s)", "", len(kept)))
        self._stack.setCurrentIndex(0 if kept else 1)
        if kept and not self.table.currentIndex().isValid():
            self.table.setCurrentIndex(self.model.index(0, 0))
        self.listed.emit()

    def _wanted(self, one: MeetingRow) -> bool:
        today, which = self._deeds.context.today(), self.which.current
        if which == "coming":
            return one.date >= today
        if which == "to_validate":
            return one.state in _TO_VALIDATE
        if which == "week":
            monday = today - timedelta(days=today.weekday())
            return monday <= one.date <= monday + timedelta(days=6) and one.state not in (*CALLED_OFF, "proposed")
        return True

    @property
    def current(self) -> MeetingRow | None:
        return self.model.row_at(self.table.currentIndex())

    def _edit_date(self, meeting: MeetingRow, text: str) -> bool:
        day: date | None = read_words(text, self._deeds.context.today())
        if day is None:
            words = self.tr("« {text} » n’est pas une date : écrivez par exemple 16/5/2014 ou jeudi en huit.")
            self._deeds.context.toasts.show_error(words.format(text=text))
        elif day != meeting.date:
            self._deeds.move(meeting, day)
        return day is not None

    def _edit_place(self, meeting: MeetingRow, text: str) -> bool:
        if text.strip() != (meeting.place or meeting.host_name or ""):
            self._deeds.change_place(meeting, text.strip())
        return True

    def _menu(self, point: QPoint) -> None:
        if (meeting := self.current) is not None:
            self.menu_asked.emit(meeting, self.table.viewport().mapToGlobal(point))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < theme().scale.px(560)
        self._head.setDirection(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)
        for place, least in _HIDDEN_UNDER.items():
            self.table.setColumnHidden(place, self.width() < theme().scale.px(least))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        meeting = self.current
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and meeting is not None and self.table.hasFocus():
            self.opened.emit(meeting.id)
        elif event.key() == Qt.Key.Key_Delete and meeting is not None and self.table.hasFocus():
            self.removed.emit(meeting)
        else:
            super().keyPressEvent(event)


def _has(one: MeetingRow, words: list[str]) -> bool:
    told = (one.body_name, one.title, one.reference, one.place, one.host_name, state_chip(one.state)[0])
    text = fold(" ".join([*(part or "" for part in told), days.in_full(one.date)]))
    return all(word in text for word in words)


def _place(meeting: MeetingRow) -> str:
    return meeting.place or meeting.host_name or ""
