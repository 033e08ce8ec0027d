"""Rendre compte: lines read over, reworded and put in order beside the pages they make, then issued."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QFrame, QMenu, QSplitter, QStackedLayout, QWidget

from concertation.domain.vocabulary import DocumentKind
from concertation.errors import UserError
from concertation.services.gestures.minutes import ISSUABLE
from concertation.services.printing import kinds_of
from concertation.services.queries.minutes import MinutesSheet, minutes_sheet
from concertation.ui.minutes.actions import LineActions
from concertation.ui.minutes.beside import Beside
from concertation.ui.minutes.card import LineCard
from concertation.ui.minutes.deeds import LineDeeds
from concertation.ui.minutes.head import MinutesHead
from concertation.ui.minutes.insertion import InsertionBar
from concertation.ui.minutes.issuing import Issuing
from concertation.ui.minutes.lines import LinesView
from concertation.ui.minutes.lines_head import LinesHead
from concertation.ui.minutes.rows import LineRow, PointRow, dropped, rows_of
from concertation.ui.preview.window import kind_name, open_preview
from concertation.ui.spelling import Spelling
from concertation.ui.theme import theme
from concertation.ui.widgets.empty_state import EmptyState
from concertation.ui.widgets.layout import column, holder, row
from concertation.ui.widgets.memory import remember_splitter
from concertation.ui.widgets.page_tabs import PageTabs

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from concertation.ui.places import StageContext
    from concertation.ui.ports import Change

_SHOWN = frozenset(
    ("block", "decision", "action", "due_change", "associate", "vote", "tally", "agenda_item", "meeting", "body")
) | {
    "issued_document", "dossier", "person", "authority_name", "attendance", "attachment", "deliberation", "sentence",
    "presence_event", "proxy", "sitting_event", "ballot_line", "speech", "recusal", "report_amendment", "ballot_request",
}  # fmt: skip


def build(context: StageContext) -> QWidget:
    return MinutesView(context)


class MinutesView(QFrame):
    """The stage; everything it does is in :class:`LineDeeds`, its commands in :class:`LineActions`."""

    def __init__(self, context: StageContext) -> None:
        super().__init__()
        self.setProperty("role", "surface")
        self.context, self.meeting_id = context.place, context.meeting_id
        self.sheet: MinutesSheet | None = None
        self.kind: str = ""
        self._spelling = Spelling.shared()
        self._raw_shown: frozenset[str] = frozenset()
        self._wanted: str | None = None
        self.deeds = LineDeeds(context.place, context.meeting_id, self)
        self.lines = LinesView(self.tr("Lignes du relevé"), self._make_card)
        self.insertion = InsertionBar()
        self.head = MinutesHead(context.head, self)
        self.top = LinesHead()
        self.beside = Beside(context.place, context.meeting_id)
        self.issuing = Issuing(context.place, context.meeting_id, self)
        self._lay_out()
        self.commands = LineActions(self)
        self._connect()

    def _lay_out(self) -> None:
        self.left = QFrame()
        self.left.setProperty("role", "surface")
        self.nothing = EmptyState(
            "file-check",
            self.tr("Rien n’a encore été noté. Tenez la séance, ou ajoutez les lignes d’après vos notes."),
            self.tr("Ajouter une ligne"),
            self.create_new,
        )
        if self.nothing.button is not None:
            self.context.writes(self.nothing.button)
        self._stack = QStackedLayout()
        self._stack.addWidget(self.lines)
        self._stack.addWidget(self.nothing)
        lay = column(self.top, gap=0)
        lay.addLayout(self._stack, 1)
        lay.addWidget(self.insertion)
        self.left.setLayout(lay)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.addWidget(self.left)
        self.splitter.addWidget(self.beside)
        self.splitter.setStretchFactor(0, 1)
        self.splitter.setStretchFactor(1, 1)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setSizes([584, 574])
        remember_splitter(self.splitter, self.context.settings, "minutes/splitter")
        words = (self.tr("Lignes"), self.tr("Pages et versions"))
        self.sides = PageTabs(self.tr("Lignes ou pages"), words, scrolls=False)
        self.sides.currentChanged.connect(lambda _side: self._fold())
        self._choice = holder(row(self.sides, margins=(32, 0, 32, 0)))
        lay = column(self._choice, gap=0)
        lay.addWidget(self.splitter, 1)
        self.setLayout(lay)
        theme().changed.connect(self._fold)
        self._fold()

    def _connect(self) -> None:
        self.lines.painter_of_rows.pressed.connect(self._press)
        self.lines.dropped.connect(lambda line, at: self.deeds.move(line, dropped(self.lines.rows.rows(), line, at)))
        self.lines.edited.connect(self.deeds.correct)
        self.lines.customContextMenuRequested.connect(self._show_menu)
        self.insertion.written.connect(self._insert)
        self.insertion.left.connect(self.lines.setFocus)
        self.deeds.inserted.connect(self._show_inserted)
        self.top.kind_chosen.connect(self.show_kind)
        self.top.approve_all_asked.connect(self.deeds.approve_all)
        self.head.pending_asked.connect(self.show_pending)
        self.head.approve_asked.connect(self.deeds.approve_minutes)
        self.head.archive_asked.connect(self.deeds.archive)
        self.head.issue_asked.connect(self.issue)

    # What the frame calls

    def refresh(self, changed: Change | None) -> None:
        if changed is None or not changed.kinds or changed.kinds & _SHOWN:
            self.context.read(
                minutes_sheet, self._show, owner=self, key=f"minutes:{self.meeting_id}", meeting_id=self.meeting_id
            )
            self.beside.refresh()

    def show_head(self) -> None:
        self.head.show_in_head()

    def show_hints(self) -> None:
        self.context.navigator.show_hints(
            ("F2", self.tr("reformuler")),
            (self.tr("Espace"), self.tr("approuver")),
            ("Alt+↑↓", self.tr("déplacer")),
            ("Ctrl+N", self.tr("ajouter")),
            ("Ctrl+P", self.tr("aperçu")),
        )

    def focus_first(self) -> None:
        self.lines.setFocus()

    def panes(self) -> list[QWidget]:
        return [self.lines, self.beside]

    def leave(self) -> None:
        """Keep what is being corrected before another page is shown."""
        self.lines.end_card(keep=True)
        self.beside.sentences.keep()

    def create_new(self) -> None:
        """Ask for a line to add after the current one, or at the end of the current point."""
        chosen = self.lines.row
        if self.sheet is None or chosen is None or chosen.item_id is None:
            return
        self._stack.setCurrentWidget(self.lines)
        self.lines.end_card(keep=True)
        item = next(one for one in self.sheet.items if one.id == chosen.item_id)
        after = self.tr("après la ligne choisie") if isinstance(chosen, LineRow) else self.tr("à la fin du point")
        self.insertion.open(
            self.tr("Ajouter au point {number}, {where}").format(number=item.number, where=after), self.sheet.known
        )

    def preview(self) -> None:
        """Show the pages in a window of their own."""
        open_preview(self.context, self.meeting_id, self.kind or DocumentKind.DECISIONS, parent=self)

    def filter(self, _named: str | None = None) -> None:
        """Search the pages."""
        self.sides.setCurrentIndex(1)
        self.beside.tabs.setCurrentIndex(0)
        self.beside.pane.search()

    def open_object(self, _kind: str, identifier: str) -> None:
        """Show the line a decision or an action was born from."""
        lines = [one for one in self.lines.rows.rows() if isinstance(one, LineRow)]
        found = next((one for one in lines if identifier in (one.id, one.block.decision_id, one.block.action_id)), None)
        if found is None:
            self._wanted = identifier
        else:
            self.lines.choose(found.id)

    # What is shown

    def _show(self, sheet: MinutesSheet) -> None:
        first = self.sheet is None
        self.sheet = sheet
        if first:
            kinds = [kind for kind in kinds_of(sheet.meeting.regime) if kind in ISSUABLE]
            self.kind = kinds[0]
            self.top.offer([(kind.value, kind_name(kind, sheet.meeting.regime)) for kind in kinds])
            self.beside.pane.show_kind(self.kind)
            self._spelling.learn(f"{one.family_name} {one.given_name}" for one in sheet.known.people)
            self._spelling.learn(one.title for one in sheet.known.dossiers)
            self._spelling.learn(one.name for one in sheet.known.authorities)
        self.lines.show_rows(rows_of(sheet, self._raw_shown))
        bare = not sheet.lines and not self.insertion.isVisible()
        self._stack.setCurrentWidget(self.nothing if bare else self.lines)
        self.top.show_counts(sheet)
        self.head.show_sheet(sheet, self.kind)
        for one in (self.head.approve, self.head.archive, self.head.issue):
            self.context.writes(one)
        self.beside.show_sheet(sheet)
        if self._wanted is not None:
            wanted, self._wanted = self._wanted, None
            self.lines.choose(wanted)

    def show_kind(self, kind: str) -> None:
        """Work on another document of the meeting."""
        self.kind = kind
        self.top.kinds.choose(kind) if self.top.kinds else None
        self.beside.pane.show_kind(kind)
        if self.sheet is not None:
            self.head.show_sheet(self.sheet, kind)

    def show_pending(self) -> None:
        """Go to the first line not read over, or the first suspended one."""
        if self.sheet is not None and (waiting := (*self.sheet.pending, *self.sheet.suspended)):
            self.lines.choose(waiting[0].id)
            self.lines.setFocus()

    def toggle_raw(self) -> None:
        """Show or hide the note as it was typed."""
        line = self.lines.line
        if line is not None and self.sheet is not None:
            self._raw_shown = self._raw_shown ^ {line.id}
            self.lines.show_rows(rows_of(self.sheet, self._raw_shown))

    def issue(self) -> None:
        """Ask for the one confirmation of the program, then freeze and prepare what is sent."""
        self.lines.end_card(keep=True)
        if self.sheet is None:
            return
        if self.sheet.meeting.closed_at is None:
            self.context.tell(UserError("meeting_not_held", reference=self.sheet.meeting.reference))
        else:
            self.issuing.ask(self.kind, kind_name(self.kind, self.sheet.meeting.regime))

    def _make_card(self, line: LineRow) -> LineCard:
        assert self.sheet is not None  # noqa: S101  # rows come from it
        return LineCard(line, self.sheet.known, self._spelling)

    def _press(self, line: LineRow, zone: str) -> None:
        self.lines.choose(line.id)
        if zone == "box":
            self.deeds.approve(line)
        elif zone == "raw":
            self.toggle_raw()
        else:
            self.lines.edit_current(zone)

    def _show_menu(self, at: QPoint) -> None:
        index = self.lines.indexAt(at)
        if index.isValid():
            self.lines.setCurrentIndex(index)
        menu = QMenu(self)
        self.commands.fill(menu)
        menu.exec(self.lines.viewport().mapToGlobal(at))
        menu.deleteLater()

    def _insert(self, raw: str) -> None:
        chosen = self.lines.row
        if chosen is not None and chosen.item_id is not None:
            self.deeds.insert(raw, chosen.item_id, None if isinstance(chosen, PointRow) else chosen)

    def _show_inserted(self, line_id: str) -> None:
        """Choose a line just added, so that the next one goes after it."""
        if not self.lines.choose(line_id):
            self._wanted = line_id

    def _fold(self) -> None:
        """Show lines and pages side by side, or one of them where the text is large for the window."""
        narrow = self.narrow
        self._choice.setVisible(narrow)
        self.head.fit(narrow=narrow)
        self.top.fit(narrow=narrow)
        self.left.setVisible(not narrow or self.sides.currentIndex() == 0)
        self.beside.setVisible(not narrow or self.sides.currentIndex() == 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    @property
    def narrow(self) -> bool:
        """Return whether lines and pages do not fit side by side at this size of text."""
        return self.width() < theme().scale.px(800)
