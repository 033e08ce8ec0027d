"""Préparer: the agenda of a meeting against its slot, and what surrounds it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QSplitter, QStackedLayout, QVBoxLayout, QWidget

from concertation.domain.meeting import UPCOMING
from concertation.domain.vocabulary import MeetingState
from concertation.services.queries.preparation import preparation
from concertation.ui.preparation.agenda_pane import AgendaPane
from concertation.ui.preparation.commands import PreparationCommands
from concertation.ui.preparation.head_buttons import HeadButtons
from concertation.ui.preparation.hosting import Hosting
from concertation.ui.preparation.meeting_side import MeetingSide
from concertation.ui.preparation.point_side import PointSide
from concertation.ui.preparation.setting_bar import SettingBar
from concertation.ui.preparation.words import lead, title
from concertation.ui.preparation.writing import Writing
from concertation.ui.spelling import Spelling
from concertation.ui.theme import theme
from concertation.ui.widgets.layout import column
from concertation.ui.widgets.lazily import Lazily
from concertation.ui.widgets.memory import remember_splitter
from concertation.ui.widgets.segmented import Segmented

if TYPE_CHECKING:
    from concertation.services.queries.preparation import Preparation
    from concertation.ui.places import StageContext
    from concertation.ui.ports import Change

_KINDS = frozenset(
    (
        "meeting", "agenda_item", "attachment", "attendance", "reply", "lunch", "action", "due_change", "dossier",
        "person", "authority_name", "body", "standing_item",
    )
)  # fmt: skip
_EDITABLE = UPCOMING | {MeetingState.IN_SESSION}
POINT, _MEETING, _AGENDA = "point", "meeting", "agenda"


def build(context: StageContext) -> QWidget:
    return PreparationView(context)


class PreparationView(QFrame):
    """The stage « Préparer » of one meeting."""

    def __init__(self, context: StageContext) -> None:
        super().__init__()
        self._context = context
        self.shown: Preparation | None = None
        self.read_only = True
        self._narrow: bool | None = None
        self._setting_open = False
        self._shown_side = _MEETING
        self.buttons = HeadButtons(context, self)
        self.agenda = AgendaPane()
        self._setting = Lazily(self._make_setting)
        self._setting.hide()
        self._meeting_side = Lazily(self._make_meeting_side, after=True)
        self._point_side = Lazily(self._make_point_side)
        self.writing = Writing(context, self)
        self.hosting = Hosting(context, self)
        self._lay_out()
        self.commands = PreparationCommands(context, self)
        self.writing.connect_agenda(self.agenda)
        self.agenda.current_changed.connect(self._show_point)
        for told in (context.head.title, context.head.lead):
            told.installEventFilter(self)
        self.agenda.table.menu_asked.connect(self.commands.show_menu)

    def _lay_out(self) -> None:
        self._tabs = Segmented(
            [(_AGENDA, self.tr("Ordre du jour")), (_MEETING, self.tr("Séance")), (POINT, self.tr("Point"))],
            self.tr("Volet"),
        )
        self._tabs.chosen.connect(self.show_side)
        self._side = QFrame()
        self._side.setProperty("role", "side")
        self._stack = QStackedLayout()
        self._stack.addWidget(self._meeting_side)
        self._stack.addWidget(self._point_side)
        self._bar = QFrame()
        self._bar.setLayout(column(self._tabs, margins=(20, 12, 20, 0)))
        self._side_column = column(self._bar, gap=0)
        self._side_column.addLayout(self._stack, 1)
        self._side.setLayout(self._side_column)
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.addWidget(self.agenda)
        self._splitter.addWidget(self._side)
        self._splitter.setStretchFactor(0, 1)
        self._splitter.setSizes([900, theme().scale.px(288)])
        remember_splitter(self._splitter, self._context.place.settings, "preparation/splitter")
        self._page = QVBoxLayout(self)
        self._page.setContentsMargins(0, 0, 0, 0)
        self._page.setSpacing(0)
        self._page.addWidget(self._setting)
        self._page.addWidget(self._splitter, 1)
        theme().changed.connect(self._arrange)

    # What is made when it is first shown

    @property
    def setting(self) -> SettingBar:
        return self._setting.get()

    @property
    def meeting_side(self) -> MeetingSide:
        return self._meeting_side.get()

    @property
    def point_side(self) -> PointSide:
        return self._point_side.get()

    def _make_setting(self) -> SettingBar:
        setting = SettingBar(self._context.place.today)
        self.hosting.connect_setting(setting)
        if self.shown is not None:
            self._show_setting(setting, self.shown)
        return setting

    def _make_meeting_side(self) -> MeetingSide:
        side = MeetingSide()
        self.writing.connect_side(side)
        self.hosting.connect_side(side)
        if self.shown is not None:
            side.show_meeting(self.shown, read_only=self.read_only)
        return side

    def _make_point_side(self) -> PointSide:
        point = PointSide(Spelling())
        self.writing.connect_point(point)
        if self.shown is not None:
            point.show_point(self.agenda.current_item, self.agenda.model.choices, read_only=self.read_only)
        return point

    # What the frame asks

    def actions(self) -> list[QAction]:
        """Return those of the agenda's table too: they work where the table is shown."""
        return [*self.commands.actions, *(one for one in super().actions() if one not in self.commands.actions)]

    def refresh(self, changed: Change | None) -> None:
        if changed is None or changed.kinds & _KINDS:
            self._context.place.read(
                preparation,
                self._show,
                owner=self,
                key=f"preparation.{self._context.meeting_id}",
                meeting_id=self._context.meeting_id,
                today=self._context.place.today(),
            )

    def show_head(self) -> None:
        if self.shown is not None:
            sheet = self.shown.sheet
            narrow = bool(self._narrow)
            self._context.head.show_meeting(
                title(sheet, narrow=narrow), lead(sheet), self.buttons.widgets(self.shown, narrow=narrow)
            )
        self.show_hints()

    def show_hints(self) -> None:
        editing = [] if self.read_only else [("Alt+↑↓", self.tr("déplacer")), ("F2", self.tr("modifier"))]
        self._context.place.navigator.show_hints(*editing, ("Ctrl+P", self.tr("aperçu")))

    def focus_first(self) -> None:
        self.agenda.table.setFocus()

    def create_new(self) -> None:
        """Add a point: what Ctrl+N makes here."""
        self.agenda.add_after(self.agenda.current_id)

    def preview(self) -> None:
        self.buttons.preview()

    def leave(self) -> None:
        if self._point_side.made is not None:
            self.point_side.keep_note()

    def panes(self) -> list[QWidget]:
        return [self._setting, self.agenda, self._side]

    # What is shown

    def _show(self, shown: Preparation) -> None:
        self.shown = shown
        self.read_only = self._context.place.looks_only or MeetingState(shown.sheet.state) not in _EDITABLE
        self.commands.enable(shown)
        self.show_head()
        if self._setting.made is not None:
            self._show_setting(self.setting, shown)
        self.agenda.show_meeting(shown, read_only=self.read_only)
        if self._meeting_side.made is not None:
            self.meeting_side.show_meeting(shown, read_only=self.read_only)
        self._show_point()

    def _show_setting(self, setting: SettingBar, shown: Preparation) -> None:
        upcoming = MeetingState(shown.sheet.state) in UPCOMING
        setting.show_sheet(shown.sheet, read_only=self._context.place.looks_only or not upcoming)

    def _show_point(self) -> None:
        item = self.agenda.current_item
        self._tabs.set_words(POINT, self.tr("Point {n}").format(n=item.number) if item else self.tr("Point"))
        if self._point_side.made is not None:
            self.point_side.show_point(item, self.agenda.model.choices, read_only=self.read_only)

    def show_side(self, key: str) -> None:
        """Show a part: at a large text size the agenda itself is one of them."""
        self._shown_side = key
        self._tabs.choose(key)
        if key != _AGENDA:
            self._stack.setCurrentWidget(self._point_side if key == POINT else self._meeting_side)
        self._arrange()

    def edit_note(self) -> None:
        if self.agenda.current_item is not None:
            self.show_side(POINT)
            self.point_side.focus_note()

    def edit_setting(self) -> None:
        """Open or close the line of date, hours, place and host."""
        self._setting_open = not self._setting_open
        if self._setting_open:
            self._arrange()  # first, so that the window never has to hold both
            self._setting.show()
            self.setting.first().setFocus()
        else:
            self._setting.hide()
            self._arrange()
            self.focus_first()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Open the setting where the head tells it: a click on its title or on the line under it."""
        if self.isVisible() and isinstance(watched, QWidget):
            if event.type() == QEvent.Type.Enter:
                watched.setCursor(Qt.CursorShape.PointingHandCursor)
            elif event.type() == QEvent.Type.MouseButtonRelease:
                self.edit_setting()
        if event.type() == QEvent.Type.Leave and isinstance(watched, QWidget):
            watched.unsetCursor()
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._setting.isVisible():
            self.edit_setting()
        else:
            super().keyPressEvent(event)

    # Narrow windows and large texts

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """Put the side beside the agenda, or in its place where there is no room for both."""
        narrow = self.width() < theme().scale.px(820)
        if narrow != self._narrow:
            self._narrow = narrow
            self._tabs.set_shown(_AGENDA, shown=narrow)
            (self._page if narrow else self._side_column).insertWidget(1 if narrow else 0, self._bar)
            self._shown_side = _AGENDA if narrow else _MEETING
            self._tabs.choose(self._shown_side)
            self.show_head()
        alone = narrow and self._setting_open
        self._splitter.setVisible(not alone)
        self._bar.setVisible(not alone)
        self.agenda.setVisible(not narrow or self._shown_side == _AGENDA)
        self._side.setVisible(not narrow or self._shown_side != _AGENDA)
