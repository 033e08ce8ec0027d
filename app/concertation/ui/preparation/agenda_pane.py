"""The left of the preparation: the time strip, the points, the way to add one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout

from concertation.domain.meeting import CALLED_OFF
from concertation.domain.vocabulary import MeetingState
from concertation.ui.preparation.agenda_table import AgendaTable
from concertation.ui.preparation.choices import Choices
from concertation.ui.preparation.columns import DRAFT, POINT_MIME, AgendaModel, Unknown, draft_point, numbered
from concertation.ui.preparation.lists import put_here
from concertation.ui.preparation.time_strip import TimeStrip
from concertation.ui.theme import theme
from concertation.ui.widgets.buttons import LinkButton
from concertation.ui.widgets.dropping import dropped_files
from concertation.ui.widgets.layout import column, holder, row
from concertation.ui.widgets.text import ElidedText, Icon, Text

if TYPE_CHECKING:
    from concertation.services.queries.meeting_rows import ItemRow
    from concertation.services.queries.preparation import Preparation


class AgendaPane(QFrame):
    """``edited`` gives (id, field, value) and ``added`` (title, after which id); ``unknown`` what was typed in vain."""

    edited = Signal(str, str, object)
    added = Signal(str, object)
    unknown = Signal(object, str, str)
    replacement_asked = Signal(str)
    current_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAcceptDrops(True)
        self._shown: Preparation | None = None
        self._draft_after: str | None = None
        self._drafting = False
        self._wanted: str | None = None
        self.model = AgendaModel(Choices(), self._take)
        self.table = AgendaTable(self.model, self.tr("Points de l’ordre du jour"))
        self.strip = TimeStrip()
        self._notice = Text("", "secondary", wrap=True)
        self._replacement = LinkButton("", "calendar", self._ask_replacement)
        self._add = LinkButton(
            self.tr("Ajouter un point"), "plus", lambda: self.add_after(None), tip=self.tr("Ajouter un point (Ctrl+N)")
        )
        self._hint = ElidedText(self.tr("Déposez un fichier sur un point pour le joindre"), "caption")
        self._hint.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._lay_out()
        self.table.add_asked.connect(self.add_after)
        self.table.draft_left.connect(self._drop_draft)
        self.strip.add_asked.connect(lambda: self.add_after(None))
        self.strip.chosen.connect(self.table.choose)
        self.table.selectionModel().currentChanged.connect(self._moved)

    def _lay_out(self) -> None:
        notice = row(gap=8)
        notice.addWidget(Icon("lock", "secondary"))
        notice.addWidget(self._notice, 1)
        notice.addWidget(self._replacement)
        self._lock = holder(notice)
        self._lock.hide()
        head = holder(column(self._lock, self.strip, gap=8, margins=(32, 12, 28, 0)))
        foot: QHBoxLayout = row(gap=12, margins=(28, 4, 28, 0))
        foot.addWidget(self._add)
        foot.addWidget(self._hint, 1)
        table = row(self.table, margins=(20, 0, 16, 0))
        self._foot = holder(foot)
        lay = column(head, table, self._foot, gap=8)
        lay.setStretchFactor(table, 1000)
        lay.addStretch(1)
        self.setLayout(lay)

    # What is shown

    def show_meeting(self, shown: Preparation, *, read_only: bool) -> None:
        self._shown = shown
        self.model.choices = Choices(shown)
        self.model.read_only = read_only
        self.model.held_on = shown.sheet.held_on
        self._show_points()
        self._arrange()
        self._tell_state(MeetingState(shown.sheet.state), read_only=read_only)
        if self._wanted and self.table.choose(self._wanted):
            self.table.go_on(self._wanted)
            self._wanted = None
        elif not self.table.currentIndex().isValid() and shown.items:
            own = next((item for item in shown.items if item.standing is None), shown.items[0])
            self.table.choose(own.id)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """Where there is little height, leave it to the points: the sentence keeps what the bar tells."""
        low = self.height() < theme().scale.px(330)
        self.strip.show_low(low=low, with_add=low and not self.model.read_only)
        self._foot.setVisible(not low and not self.model.read_only)

    def _ask_replacement(self) -> None:
        if self._shown is not None and self._shown.sheet.replaced_by:
            self.replacement_asked.emit(self._shown.sheet.replaced_by)

    def _show_points(self) -> None:
        if self._shown is None:
            return
        points = list(self._shown.items)
        if self._drafting:
            after = next((at for at, item in enumerate(points) if item.id == self._draft_after), len(points) - 1)
            points.insert(after + 1, draft_point(after + 2))
        self.table.show_points(numbered(points), self._shown.missing)
        self.strip.show_points(self._shown.sheet, points, self.current_id)

    def _tell_state(self, state: MeetingState, *, read_only: bool) -> None:
        self._lock.setVisible(read_only)
        sheet = self._shown.sheet if self._shown else None
        if not read_only or sheet is None:
            return
        if state in CALLED_OFF:
            words = self.tr("Séance reportée.") if state is MeetingState.POSTPONED else self.tr("Séance annulée.")
            if sheet.state_reason:
                words += " " + self.tr("Motif : {reason}").format(reason=sheet.state_reason)
        else:
            words = self.tr(
                "La séance a été tenue : son ordre du jour ne change plus. La suite est dans Rendre compte."
            )
        self._notice.setText(words)
        self._replacement.setVisible(bool(sheet.replaced_by))
        self._replacement.set_text(self.tr("Remplacée par {reference}").format(reference=sheet.replaced_by))

    @property
    def current_item(self) -> ItemRow | None:
        item = self.table.current
        return None if item is None or item.id == DRAFT else item

    @property
    def current_id(self) -> str | None:
        item = self.current_item
        return item.id if item else None

    def choose_when_shown(self, identifier: str) -> None:
        """Make a point the current one, now or once it has been read."""
        if self.table.choose(identifier):
            self.table.go_on(identifier)
        else:
            self._wanted = identifier

    def show_moved(self, identifier: str, after_id: str | None) -> None:
        """Show a point at its new place before the register has it."""
        points = [item for item in self.model.rows() if item.id != identifier]
        moved = next(item for item in self.model.rows() if item.id == identifier)
        at = next((place + 1 for place, item in enumerate(points) if item.id == after_id), 0)
        points.insert(at, moved)
        self.table.show_points(numbered(points), self.model.missing)
        self.table.scrollTo(self.table.currentIndex())

    def _moved(self, current: QModelIndex, previous: QModelIndex) -> None:
        if current.row() != previous.row() or not previous.isValid():
            self.strip.show_current(self.current_id)
            self.current_changed.emit()

    # What is dropped under the points

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        data = event.mimeData()
        if not self.model.read_only and (data.hasUrls() or data.hasFormat(POINT_MIME)):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take points dropped under the last one as coming last, and files as the meeting's own."""
        if event.mimeData().hasFormat(POINT_MIME):
            rows = self.model.rows()
            put_here(event, lambda key: self.table.place_point(key, rows[-1].id if rows else None))
        else:
            self.table.dropped.emit(dropped_files(event.mimeData()), None)
            event.acceptProposedAction()

    # A new point

    def add_after(self, identifier: str | None) -> None:
        """Open a line in which a point is typed, after another one or after the last of the meeting's own."""
        if self._shown is None or self.model.read_only:
            return
        self._draft_after = identifier or self._last_own()
        self._drafting = True
        self._show_points()
        self.table.edit_draft()

    def _last_own(self) -> str | None:
        closing = ("any_other_business", "next_meeting")
        own = [item for item in self._shown.items if item.standing not in closing] if self._shown else []
        return own[-1].id if own else None

    def _drop_draft(self) -> None:
        if self._drafting:
            self._drafting = False
            self._show_points()
            if self._draft_after:
                self.table.choose(self._draft_after)

    def _take(self, item: ItemRow, field: str, value: object) -> bool:
        """Take what was typed in a cell; return whether it changes something."""
        if item.id == DRAFT:
            if field != "title":  # its other cells wait for the register to have the point
                return False
            self._drafting = False
            text = str(value or "").strip()
            if text:
                self.added.emit(text, self._draft_after)
            else:
                self._show_points()
            return bool(text)
        if isinstance(value, Unknown):
            self.unknown.emit(item, field, str(value))
            return False
        if field in ("title", "nature") and not value:
            return False
        if getattr(item, field) == value:
            return False
        self.edited.emit(item.id, field, value)
        return True
