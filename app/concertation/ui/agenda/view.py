"""The agenda: the year, the month or the list of all bodies' meetings, and beside it the dates to plan."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QFrame, QMenu, QSplitter, QStackedLayout, QWidget

from concertation.services.queries.agenda_view import AgendaView, agenda_view
from concertation.ui import days as days_told
from concertation.ui.agenda.beside import Beside
from concertation.ui.agenda.calendar_days import CalendarDays, later, month_of, year_of
from concertation.ui.agenda.commands import add_commands
from concertation.ui.agenda.deeds import AgendaDeeds
from concertation.ui.agenda.grid import DayGrid
from concertation.ui.agenda.head import ASIDE, LIST, MONTH, YEAR, AgendaHead
from concertation.ui.agenda.legend import Legend
from concertation.ui.agenda.meeting_card import MOVABLE
from concertation.ui.agenda.meeting_menu import meeting_menu
from concertation.ui.agenda.meetings_list import MeetingsList
from concertation.ui.agenda.month_grid import MonthGrid
from concertation.ui.agenda.side import Side
from concertation.ui.agenda.year_grid import YearGrid
from concertation.ui.importing.door import ImportDoor
from concertation.ui.importing.kinds import meetings_kind
from concertation.ui.theme import theme
from concertation.ui.widgets.layout import PAGE, column, holder, scrolled
from concertation.ui.widgets.lazily import Lazily
from concertation.ui.widgets.text import ElidedText

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from concertation.services.queries.series import MeetingRow
    from concertation.ui.places import PlaceContext
    from concertation.ui.ports import Change

_SHOWN = frozenset(
    ("meeting", "body", "closed_days", "membership", "authority", "authority_name", "cooperation", "lunch", "seat")
)
_KINDS = (YEAR, MONTH, LIST)
_DATES = 3
_MOST_DATES = 12


class AgendaPlace(QFrame):
    """One period shown three ways; what is chosen shows beside it."""

    def __init__(self, context: PlaceContext) -> None:
        super().__init__()
        self._context = context
        self._shown: AgendaView | None = None
        self._days: CalendarDays | None = None
        self._asked: tuple[date, date, date] | None = None
        self._count = _DATES
        self._waiting: Callable[[], object] | None = None
        self._cursor = context.today()
        self._aside = False
        self.deeds = AgendaDeeds(context, self)
        self.deeds.planned.connect(self._planned)
        self.year = YearGrid(self.tr("Calendrier de l’année"))
        self.month = MonthGrid(self.tr("Calendrier du mois"))
        self._list = Lazily(self._make_list)
        self.side = Side(self.deeds)
        self._beside = Beside(self.side, lambda: self.head.folded)
        kept = context.settings.text("agenda/view", YEAR)
        self._kind = kept if kept in _KINDS else YEAR
        self._connect()
        self._lay_out()
        self._show_kind()

    def _lay_out(self) -> None:
        self.door = ImportDoor(self._context, meetings_kind, self)
        self.head = AgendaHead(turn=self.turn, today=self.go_today, create=self.create_new, bring=self.door.open)
        for one in (self.head.new, self.head.brought):
            self._context.writes(one)
        self.head.kinds.choose(self._kind)
        self.head.kinds.chosen.connect(self.choose_kind)
        self._day, self._legend = ElidedText("", "caption"), Legend()
        self._stack = QStackedLayout()
        self._stack.addWidget(scrolled(column(self.year)))
        self._stack.addWidget(scrolled(column(self.month)))
        self._stack.addWidget(self._list)
        left = column(self.head, self._legend, gap=12, margins=PAGE)
        left.addLayout(self._stack, 1)
        left.addWidget(self._day)
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setChildrenCollapsible(False)
        self._left = holder(left, "surface")
        self._splitter.addWidget(self._left)
        self._splitter.addWidget(self.side)
        self._splitter.setStretchFactor(0, 1)
        self._splitter.splitterMoved.connect(lambda _at, _place: self._keep_width())
        self.setLayout(column(self._splitter, gap=0))
        self._widths()
        self._fold()

    def _connect(self) -> None:
        for grid in (self.year, self.month):
            grid.cursor_moved.connect(self._moved)
            grid.chosen.connect(self._chosen)
            grid.opened.connect(self._open_day)
            grid.dropped.connect(self._dropped)
            grid.turned.connect(self._turned)
            grid.menu_asked.connect(self._day_menu)
        self.side.opened.connect(self._context.navigator.open_meeting)
        self.side.shown_day.connect(self._show_day)
        self.side.more.connect(self._more)
        self.side.closed.connect(self._back)
        self.side.paged.connect(lambda _other: self._fold())
        add_commands(
            self,
            self._context,
            edit_date=self._edit_date,
            remove=self._delete,
            new_body=lambda: self._with_view(partial(self.side.edit_body, "")),
        )

    @property
    def meetings(self) -> MeetingsList:
        return self._list.get()

    def _make_list(self) -> MeetingsList:
        made = MeetingsList(self.deeds)
        made.opened.connect(self._context.navigator.open_meeting)
        made.chosen.connect(self._list_chosen)
        made.table.clicked.connect(lambda at: self._list_chosen(made.model.row_at(at), pressed=True))
        made.listed.connect(self._follow_list)
        made.removed.connect(self._remove)
        made.planning.connect(self.create_new)
        made.menu_asked.connect(lambda meeting, point: self._menu_of(meeting).popup(point))
        made.refresh()
        return made

    # What the frame calls

    def refresh(self, changed: Change | None) -> None:
        if changed is None or not changed.kinds or changed.kinds & _SHOWN:
            self._read()
            if (listed := self._list.made) is not None:
                listed.refresh()
            self.deeds.refresh_closed_days()

    def focus_first(self) -> None:
        (self.meetings.table if self._kind == LIST else self.grid).setFocus()

    def panes(self) -> list[QWidget]:
        return [self._left, self.side]

    def filter(self, named: str | None = None) -> None:
        """Show the list: those of a named filter (week, to_validate, coming, all), or the cursor in the filter."""
        self.choose_kind(LIST)
        if named is None:
            self.meetings.filter.setFocus()
        else:
            self.meetings.show_filter(named)
            self.meetings.table.setFocus()

    def create_new(self) -> None:
        self._with_view(self.side.new_meeting)

    def open_object(self, kind: str, identifier: str) -> None:
        if kind == "body":
            self._with_view(partial(self.side.edit_body, identifier))

    def show_hints(self) -> None:
        self._context.navigator.show_hints(
            (self.tr("Entrée"), self.tr("ouvrir ou planifier")), ("F2", self.tr("changer la date"))
        )

    # The period

    @property
    def grid(self) -> DayGrid:
        return self.month if self._kind == MONTH else self.year

    def choose_kind(self, kind: str) -> None:
        """Show the year, the month or the list; where there is no room beside them, the dates are one more view."""
        self._aside = kind == ASIDE
        if self._aside:
            self._fold()
            return
        self.side.show_dates()
        if kind != self._kind:
            self._kind = kind
            self._context.settings.write("agenda/view", kind)
            self._show_kind()
            if self._asked != self._period():
                self._read()
            elif kind != LIST and self._shown is not None:
                self._show(self._shown)

    def turn(self, step: int) -> None:
        """Show the period before or after."""
        self._turned(later(self._cursor, step if self._kind == MONTH else 12 * step))

    def go_today(self) -> None:
        self._turned(self._context.today())

    def _turned(self, day: date) -> None:
        self._cursor = day
        self._read()

    def _period(self) -> tuple[date, date, date]:
        """Return the first and the last day to show, and today, which the dates proposed follow."""
        first, last = month_of(self._cursor) if self._kind == MONTH else year_of(self._cursor)
        return first, last, self._context.today()

    def _read(self) -> None:
        self._asked = first, last, today = self._period()
        self._context.read(
            agenda_view, self._show, owner=self, key="agenda", first=first, last=last, today=today, count=self._count
        )

    def _show(self, shown: AgendaView) -> None:
        self._shown, self._days = shown, CalendarDays(shown)
        self._beside.days = self._days
        kept, self._cursor = self._beside.read_again(shown, self._cursor)
        if self._kind != LIST:
            month = self._kind == MONTH
            self.head.title.setText(days_told.month_and_year(self._cursor) if month else str(self._cursor.year))
        self._legend.show_marks(shown, self._days.marks)
        self.grid.show_days(self._days, self._cursor)
        self._tell_day()
        self.side.show_view(shown, self._days.marks)
        if kept is not None or self._kind != LIST:
            self._beside.show(kept)
        if self._kind != LIST:
            self._beside.follow_cursor(self._cursor)
        if self._waiting is not None:
            waiting, self._waiting = self._waiting, None
            waiting()

    def _show_kind(self) -> None:
        self.head.kinds.choose(self._kind)
        self._stack.setCurrentIndex(_KINDS.index(self._kind))
        calendar = self._kind != LIST
        for one in (self.head.turning, self._legend, self._day):
            one.setVisible(calendar)
        if not calendar:
            self.head.title.setText(self.tr("Séances"))

    def _more(self) -> None:
        self._count = min(self._count + _DATES, _MOST_DATES)
        self._read()

    def _with_view(self, then: Callable[[], object]) -> None:
        """Do what needs the view, now or as soon as it is read."""
        if self._shown is not None:
            then()
        else:
            self._waiting = then

    # What is chosen

    def _moved(self, day: date) -> None:
        self._cursor = day
        self._tell_day()
        self._beside.follow_cursor(day)

    def _follow_list(self) -> None:
        if self._kind == LIST:
            self._beside.follow_list(self.meetings.current)

    def _tell_day(self) -> None:
        if self._days is not None:
            self._day.setText(self._days.on(self._cursor).sentence())

    def _chosen(self, day: date) -> None:
        self._beside.show(next(iter(self._beside.on(day)), None))

    def _list_chosen(self, meeting: MeetingRow | None, *, pressed: bool = False) -> None:
        """Show it beside the list; where there is no room for both, keys go through the list and a press shows it."""
        if meeting is not None and self._kind == LIST and (pressed or not self.head.folded):
            self.side.show_meeting(meeting, [])

    def _show_day(self, day: date) -> None:
        """Show a day on the calendar, with its meeting."""
        if self._kind == LIST:
            self.choose_kind(YEAR)
        found = self._beside.on(day)
        self._beside.wanted = found[0].id if found else None
        self._turned(day)
        self.grid.setFocus()

    def _open_day(self, day: date) -> None:
        found = self._beside.on(day)
        if found:
            self._context.navigator.open_object("meeting", found[0].id)
        else:
            self.side.new_meeting(on=day)

    def _planned(self, key: str, day: date) -> None:
        """Show a meeting just made or moved, with the cursor on it wherever the keyboard goes next."""
        self._cursor = day
        self.side.show_dates()
        if self._kind == LIST:
            self.meetings.choose(key, day)
        else:
            self._beside.wanted = key
        self._read()
        self.focus_first()

    def _dropped(self, meeting: MeetingRow, day: date) -> None:
        if meeting.state in MOVABLE:
            self.deeds.move(meeting, day)
        elif meeting.state == "convened":
            self.side.show_meeting(meeting, [])
            self.side.card.ask_postpone(day)
        else:
            self._context.toasts.show_error(self.tr("Cette séance ne se déplace plus : elle est tenue ou annulée."))

    def _current(self) -> MeetingRow | None:
        """Return the meeting that the keyboard is on."""
        if self._kind == LIST:
            return self.meetings.current
        return self._beside.at(self._cursor)

    def _edit_date(self) -> None:
        if (meeting := self._current()) is not None:
            self._beside.show(meeting)
            self.side.card.edit_date()

    def _delete(self) -> None:
        if (meeting := self._current()) is not None:
            self._remove(meeting)

    def _remove(self, meeting: MeetingRow) -> None:
        """Remove a meeting not convened; ask the reason for cancelling one that is."""
        if meeting.state in MOVABLE:
            self.deeds.remove(meeting)
        elif meeting.state == "convened":
            self._beside.show(meeting)
            self.side.card.ask_cancel()
        else:
            self._context.toasts.show_error(self.tr("Une séance tenue ou déjà annulée reste dans le registre."))

    # Menus

    def _day_menu(self, day: date, point: QPoint) -> None:
        found = self._beside.on(day)
        menu = self._menu_of(found[0]) if found else QMenu(self)
        if found:
            menu.addSeparator()
        plan = menu.addAction(self.tr("Planifier une séance le {day}").format(day=days_told.short(day)))
        self._context.writes(plan).triggered.connect(lambda _on: self.side.new_meeting(on=day))
        menu.popup(point)

    def _menu_of(self, meeting: MeetingRow) -> QMenu:
        return meeting_menu(
            self,
            meeting,
            opened=self._context.navigator.open_meeting,
            shown=self._beside.show,
            card=self.side.card,
            removed=self.deeds.remove,
        )

    # Widths

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def _back(self) -> None:
        self._aside = False
        self._fold()
        self.focus_first()

    def _fold(self) -> None:
        """Show calendar and side pane one at a time where they do not fit side by side."""
        narrow = self.width() < theme().scale.px(760)
        self.head.fold(narrow=narrow)
        aside = narrow and (self._aside or not self.side.on_dates)
        self.side.setVisible(aside or not narrow)
        self._left.setVisible(not aside)

    def _widths(self) -> None:
        kept = int(self._context.settings.number("agenda/side", 0))
        side = theme().scale.px(kept or 300)
        self.side.setMinimumWidth(min(theme().scale.px(240), 420))
        self._splitter.setSizes([10_000, min(side, 620)])

    def _keep_width(self) -> None:
        self._context.settings.write("agenda/side", round(self.side.width() * 100 / theme().scale.px(100)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.side.meeting is not None:
            self.side.show_dates()
        else:
            super().keyPressEvent(event)


def build(context: PlaceContext) -> QWidget:
    return AgendaPlace(context)
