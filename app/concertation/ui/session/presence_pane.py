"""Presence while the meeting is held: tick, excuse, represent, add somebody; filter and groups where they are many."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QMenu

from concertation.domain.vocabulary import Declared, SeatRole
from concertation.ui.models.rows import RowsList
from concertation.ui.session.fitting import rows_height
from concertation.ui.session.person_picker import PersonPicker
from concertation.ui.session.presence_delegate import PresenceDelegate
from concertation.ui.session.presence_rows import GROUPED_FROM, PresenceRow, count, presence_rows, summary, union_words
from concertation.ui.theme import theme
from concertation.ui.widgets.buttons import LinkButton
from concertation.ui.widgets.filter_field import FilterField
from concertation.ui.widgets.layout import column, holder, row
from concertation.ui.widgets.text import ElidedText, Text
from concertation.ui.widgets.two_lines import RowsView

if TYPE_CHECKING:
    from concertation.domain.capture import CaptureContext, KnownPerson
    from concertation.services.queries.meeting_rows import AttendanceRow
    from concertation.services.queries.session import SessionState
    from concertation.ui.models.diff import Index
    from concertation.ui.session.deeds import SessionDeeds


class PresenceModel(RowsList[PresenceRow]):
    """Rows of persons that can be ticked, and heads of authorities that cannot."""

    def __init__(self, deeds: SessionDeeds, parent: QFrame) -> None:
        super().__init__(lambda row: ", ".join(filter(None, (row.title, row.detail, row.note))), parent)
        self._deeds = deeds

    def flags(self, index: Index) -> Qt.ItemFlag:
        row = self.row_at(index)
        if row is None:
            return Qt.ItemFlag.NoItemFlags
        if row.person is None:
            return Qt.ItemFlag.ItemIsEnabled
        return super().flags(index) | Qt.ItemFlag.ItemIsUserCheckable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.row_at(index)
        if row is not None and role == Qt.ItemDataRole.CheckStateRole and row.person is not None:
            return Qt.CheckState.Checked if row.person.here else Qt.CheckState.Unchecked
        if row is not None and role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join(filter(None, (row.title, row.detail, row.note)))
        return super().data(index, role)

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        row = self.row_at(index)
        if row is None or row.person is None or role != Qt.ItemDataRole.CheckStateRole:
            return False
        self._deeds.mark(row.person.person_id, present=Qt.CheckState(value) == Qt.CheckState.Checked)
        return True


class PresenceView(RowsView):
    """Espace or Entrée ticks, Suppr takes a guest off, the menu key offers excuse and representation."""

    def __init__(self, deeds: SessionDeeds, parent: PresencePane) -> None:
        super().__init__(parent.tr("Présents"))
        self._deeds = deeds
        self._pane = parent
        self.rows = PresenceModel(deeds, parent)
        self.setModel(self.rows)
        self.setItemDelegate(PresenceDelegate(self))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._menu)

    def tick(self, person: AttendanceRow) -> None:
        self._deeds.mark(person.person_id, present=not person.here)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.rows.row_at(self.currentIndex())
        person = row.person if row else None
        keys = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if person is not None and event.key() in keys and not event.modifiers():
            self.tick(person)
        elif person is not None and event.key() == Qt.Key.Key_Delete and person.role == SeatRole.GUEST:
            self._deeds.remove_attendee(person.id)
        else:
            super().keyPressEvent(event)

    def _menu(self, at: QPoint) -> None:
        index = self.indexAt(at) if self.indexAt(at).isValid() else self.currentIndex()
        row = self.rows.row_at(index)
        if row is None or row.person is None:
            return
        menu = self.menu_of(row.person)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.viewport().mapToGlobal(at))

    def menu_of(self, person: AttendanceRow) -> QMenu:
        """Return what may be noted of a person."""
        menu, deeds, key = QMenu(self), self._deeds, person.person_id
        present = self.tr("Est parti(e)") if person.here else self.tr("Présent(e)")
        menu.addAction(f"{present}\t{self.tr('Espace')}").triggered.connect(lambda: self.tick(person))
        if not person.here:
            excused = person.declared == Declared.EXCUSED
            told = self.tr("Attendu(e)") if excused else self.tr("Excusé(e)")
            wanted = Declared.EXPECTED if excused else Declared.EXCUSED
            menu.addAction(told).triggered.connect(lambda: deeds.declare(key, wanted))
            by = menu.addAction(self.tr("Représenté(e) par…"))
            by.triggered.connect(lambda: self._pane.ask_representative(person))
            if person.represented_by_id is not None:
                nobody = menu.addAction(self.tr("N’est plus représenté(e)"))
                nobody.triggered.connect(lambda: deeds.declare(key, Declared.EXPECTED))
        if person.role == SeatRole.GUEST:
            menu.addSeparator()
            off = menu.addAction(self.tr("Retirer de la séance\tSuppr"))
            off.triggered.connect(lambda: deeds.remove_attendee(person.id))
        return menu


class PresencePane(QFrame):
    """The list with its count, its filter when there are many, and what adds somebody; ``all_marked`` leaves it."""

    all_marked = Signal()

    def __init__(self, deeds: SessionDeeds) -> None:
        super().__init__()
        self.setProperty("role", "pane")
        self._deeds = deeds
        self._state: SessionState | None = None
        self.view = PresenceView(deeds, self)
        self._count = ElidedText("")
        self._count.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._union = Text("", "caption", wrap=True)
        self.filter = _RollCall(self.tr("Trois lettres, puis Entrée"), self)
        self.filter.filtered.connect(lambda _words: self._show())
        self._all = LinkButton(self.tr("Tous présents"), "users", self._mark_all)
        self._add = LinkButton(self.tr("Ajouter une personne"), "user-plus", self.ask_person)
        for one in (self._all, self._add):
            deeds.writes(one)
        self.picker = PersonPicker()
        self.picker.hide()
        self.picker.ended.connect(lambda: self._add.setVisible(True))
        head = row(Text(self.tr("Présents"), "headline"), gap=8, margins=(20, 14, 20, 4))
        head.addWidget(self._count, 1)
        lay = column(
            holder(head),
            holder(column(self._union, self.filter, gap=4, margins=(20, 0, 20, 4))),
            self.view,
            holder(column(self.picker, row(self._add, None, self._all, gap=4), margins=(14, 2, 14, 6))),
            gap=0,
        )
        lay.setStretch(2, 1)
        self.setLayout(lay)

    def _mark_all(self) -> None:
        self._deeds.mark_all()
        self.all_marked.emit()

    @property
    def shown_count(self) -> int:
        return count(self._state.attendance).present if self._state else 0

    def show_state(self, state: SessionState) -> None:
        self._state = state
        many = len(state.attendance) >= GROUPED_FROM
        self._count.setText(summary(state))
        union = union_words(state)
        self._union.setText(union)
        self._union.setVisible(bool(union))
        self.filter.setVisible(many)
        self._all.setVisible(any(not one.here and one.declared == Declared.EXPECTED for one in state.attendance))
        self._show()
        self.view.setMinimumHeight(theme().scale.px(100) if many else rows_height(self.view, 2) + 2)
        self.view.setMaximumHeight(16_777_215 if many else rows_height(self.view) + 2)

    def show_known(self, known: CaptureContext) -> None:
        self.picker.show_known(known)

    def tick_first(self) -> None:
        """Tick the first person that the filter keeps, and be ready for the next name."""
        first = next((one.person for one in self.view.rows.rows() if one.person is not None), None)
        if first is not None and len(self.filter.text().strip()) >= 1:
            self.view.tick(first)
            self.filter.clear()

    def ask_person(self) -> None:
        """Ask who else is there: somebody of the directory, or a newcomer."""

        def add(person: KnownPerson) -> None:
            if person.authority_id is not None:
                self._deeds.add_attendee(person.id, person.authority_id)

        def create(name: str, authority_id: str) -> None:
            self._deeds.add_newcomer(name, authority_id, attends=True)

        self._add.hide()
        self.picker.ask(self.tr("Nom de la personne"), add, create)

    def ask_representative(self, person: AttendanceRow) -> None:
        """Ask by whom a person is represented."""

        def chosen(by: KnownPerson) -> None:
            self._deeds.declare(person.person_id, Declared.REPRESENTED, by.id)

        self._add.hide()
        self.picker.ask(self.tr("{name} est représenté(e) par").format(name=person.family_name), chosen, None)

    def _show(self) -> None:
        if self._state is not None:
            words = self.filter.text() if len(self._state.attendance) >= GROUPED_FROM else ""
            self.view.rows.show(presence_rows(self._state, words))


class _RollCall(FilterField):
    """The filter of a roll-call: Entrée ticks the first one found and empties the field; ↓ goes to the list."""

    def __init__(self, name: str, pane: PresencePane) -> None:
        super().__init__(name)
        self._pane = pane

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.filtered.emit(self.text().strip())
            self._pane.tick_first()
        elif event.key() == Qt.Key.Key_Down:
            self._pane.view.setFocus(Qt.FocusReason.TabFocusReason)
        elif event.key() == Qt.Key.Key_Escape:
            self.clear()
        else:
            super().keyPressEvent(event)
