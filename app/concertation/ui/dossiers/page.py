"""The page of one dossier: the triage first, then everything that happened, and its facts beside."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QMenu, QSizePolicy, QVBoxLayout

from concertation.services.gestures import dossiers as gestures
from concertation.services.gestures.followup import add_action
from concertation.services.print_overviews import dossier_preview
from concertation.services.queries.dossier_page import DossierFile, dossier_file
from concertation.services.queries.dossiers import DossierSheet
from concertation.services.queries.pouring import pouring
from concertation.ui.dossiers.routing import RoutingPanel
from concertation.ui.dossiers.side import DossierSide
from concertation.ui.dossiers.thread_filter import ThreadFilter
from concertation.ui.dossiers.timeline import Moment, TimelineDelegate, moments
from concertation.ui.dossiers.triage import TriageCard
from concertation.ui.models.rows import RowsList
from concertation.ui.theme import theme
from concertation.ui.widgets.buttons import Button, IconButton
from concertation.ui.widgets.chips import Chip, ChipKind
from concertation.ui.widgets.dropping import dropped_files
from concertation.ui.widgets.layout import column, holder, row, scrolled
from concertation.ui.widgets.lazily import Lazily
from concertation.ui.widgets.segmented import Segmented
from concertation.ui.widgets.text import Hairline, Text
from concertation.ui.widgets.two_lines import RowsView
from concertation.wording import word

if TYPE_CHECKING:
    from PySide6.QtGui import QDragEnterEvent, QDropEvent, QResizeEvent

    from concertation.services.queries.choices import Choices
    from concertation.services.queries.pouring import Pouring
    from concertation.services.queries.routing import VisaRow
    from concertation.ui.places import PlaceContext

THREAD, ROUTING = "thread", "routing"


class DossierPage(QFrame):
    """Shows one dossier; ``opened`` gives another one to show instead."""

    opened = Signal(str)

    def __init__(self, context: PlaceContext) -> None:
        super().__init__()
        self._context = context
        self._choices: Choices | None = None
        self.wanted = ""
        self.shown: DossierSheet | None = None
        self.setAcceptDrops(True)
        self.triage = TriageCard(context)
        self.triage.refused.connect(self._refused)
        self._side = Lazily(self._make_side, after=True)
        self._panel = Lazily(self._make_routing)
        self._visas: tuple[str, tuple[VisaRow, ...]] | None = None
        self._build_head()
        self._build_timeline()
        self._both = QHBoxLayout()
        self._both.setSpacing(0)
        self._both.setContentsMargins(0, 0, 0, 0)
        middle = holder(self._middle())
        middle.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._both.addWidget(middle, 1)
        self._both.addWidget(self._side)
        lay = QVBoxLayout(self)
        lay.setContentsMargins(0, 0, 0, 0)
        lay.addWidget(scrolled(self._both))
        theme().changed.connect(self._turn)

    def _build_head(self) -> None:
        self._title = Text("", "title", wrap=True)
        self._state = Chip("")
        self._facts = Text("", "secondary", wrap=True)
        self._add = Button(self.tr("Ajouter"), "plus", self._show_additions)
        self._papers = IconButton("printer", self.tr("Imprimer… (Ctrl+P)"), self._show_papers)
        self._more = Button(self.tr("Clore"), clicked=self.close_or_reopen)
        self._context.writes(self._add)
        self._context.writes(self._more)

    def _build_timeline(self) -> None:
        self.moments: RowsList[Moment] = RowsList(_told, self)
        self.timeline = RowsView(self.tr("Ce qui s’est dit, décidé et fait"))
        self.timeline.setModel(self.moments)
        self.timeline.setItemDelegate(TimelineDelegate(self.timeline))
        self.timeline.activated.connect(self._open_moment)
        self.filter = ThreadFilter()
        self.filter.changed.connect(self._show_moments)
        self._count = Text("", "secondary")
        self.parts = Segmented(
            [(THREAD, self.tr("Le fil")), (ROUTING, self.tr("Fiche navette"))], self.tr("Ce qui est montré du dossier")
        )
        self.parts.chosen.connect(self.show_part)
        self.parts.choose(THREAD)
        self._nothing = Text(
            self.tr("Rien encore. Ce qui sera dit, décidé ou fait en séance avec #ce dossier paraîtra ici."),
            "secondary",
            wrap=True,
        )
        self._hidden = Text(self.tr("Rien de ce dossier ne répond à ces filtres."), "secondary", wrap=True)

    def _middle(self) -> QVBoxLayout:
        head = row(column(row(self._title, self._state), self._facts, gap=4), self._more, self._papers, self._add)
        head.setStretch(0, 1)
        title = row(Text(self.tr("Ce qui s’est dit, décidé, payé"), "section"), self._count, None)
        thread = column(title, self.filter, Hairline(), self._nothing, self._hidden, gap=8, margins=(12, 0, 12, 0))
        self._thread = holder(column(thread, self.timeline, gap=8))
        self._routing = holder(column(self._panel, gap=8, margins=(12, 0, 12, 0)))
        self._routing.hide()
        upper = column(head, 12, self.triage, 8, row(self.parts, None), gap=8, margins=(12, 0, 12, 0))
        # The tint of a selected moment overhangs its text, which keeps the left edge of the page.
        return column(upper, self._thread, self._routing, None, gap=8, margins=(20, 24, 20, 24))

    @property
    def side(self) -> DossierSide:
        """Return what stands beside the thread."""
        return self._side.get()

    def _make_side(self) -> DossierSide:
        side = DossierSide(self._context)
        side.opened.connect(self.opened)
        side.merged.connect(self.merge_into)
        side.wrote.connect(lambda fields: self.write(gestures.edit_dossier, **fields))
        if self._choices is not None:
            side.offer(self._choices)
        return side

    @property
    def routing(self) -> RoutingPanel:
        """Return the fiche navette."""
        return self._panel.get()

    def _make_routing(self) -> RoutingPanel:
        panel = RoutingPanel(self._context)
        if self._choices is not None:
            panel.offer(self._choices)
        if self._visas is not None:
            panel.show_visas(*self._visas)
        return panel

    def show_part(self, part: str) -> None:
        """Show the thread of the dossier, or its fiche navette."""
        self.parts.choose(part)
        self._thread.setVisible(part == THREAD)
        self._routing.setVisible(part == ROUTING)

    def _routing_words(self, visas: tuple[VisaRow, ...]) -> str:
        told = self.tr("Fiche navette")
        return f"{told}  {len(visas)}" if visas else told

    # What is read

    def show_dossier(self, dossier_id: str) -> None:
        """Read a dossier and show it."""
        self.wanted = dossier_id
        self._context.read(
            dossier_file,
            self._show,
            owner=self,
            key="dossiers.page",
            dossier_id=dossier_id,
            today=self._context.today(),
        )

    def offer(self, choices: Choices) -> None:
        """Take the names that fields propose."""
        self._choices = choices
        self.triage.authority.set_options([(one.id, one.words) for one in choices.authorities])
        if self._side.made is not None:
            self.side.offer(choices)
        if self._panel.made is not None:
            self.routing.offer(choices)

    def _show(self, told: DossierFile | None) -> None:
        if told is None:
            return
        sheet = told.sheet
        if sheet.dossier.id != self.wanted:
            return
        self.shown, dossier = sheet, sheet.dossier
        self.triage.name_together(told.together)
        self._title.setText(dossier.title)
        closed = dossier.state == "closed"
        self._state.setVisible(closed)
        self._state.show_as(word("dossier_state", dossier.state), ChipKind.NEUTRAL, "lock")
        self._more.set_text(self.tr("Rouvrir") if closed else self.tr("Clore"))
        self._facts.setText(self._facts_of(sheet))
        self.triage.show_dossier(dossier)
        self.filter.offer(sheet.timeline)
        self._show_moments()
        self.side.show_file(told)
        self._visas = dossier.id, told.visas
        if self._panel.made is not None:
            self.routing.show_visas(*self._visas)
        self.parts.set_words(ROUTING, self._routing_words(told.visas))

    def _facts_of(self, sheet: DossierSheet) -> str:
        shown = sheet.dossier
        told = [
            self.tr("Axe {axis}").format(axis=shown.axis) if shown.axis else "",
            self.tr("chef de file {name}").format(name=shown.lead_name) if shown.lead_name else "",
            shown.place or "",
            word("dossier_stage", shown.stage).lower() if shown.stage else "",
            self.tr("chez {holder} depuis le {day}").format(holder=shown.holder_name, day=f"{shown.held_on:%d/%m/%Y}")
            if shown.holder
            else "",
            self.tr("ouvert le {day}").format(day=f"{shown.opened_on:%d/%m/%Y}"),
            self.tr("versé dans « {title} »").format(title=shown.merged_into) if shown.merged_into else "",
        ]
        return "  ·  ".join(one for one in told if one)

    def _show_moments(self) -> None:
        if self.shown is None:
            return
        told = self.shown.timeline
        rows = [one for one in told if self.filter.keeps(one)]
        self.filter.setVisible(bool(told))
        self._count.setText(
            str(len(rows))
            if len(rows) == len(told)
            else self.tr("{shown} sur {all}").format(shown=len(rows), all=len(told))
        )
        self.moments.show(moments(rows))
        self.timeline.setVisible(bool(rows))
        self._nothing.setVisible(not told)
        self._hidden.setVisible(bool(told) and not rows)
        self.timeline.fit_rows()

    # What is done

    def write(self, gesture: Any, *, undo: str | None = None, **values: Any) -> None:
        """Do a gesture on the dossier; where it is refused, say so and show what is in the register."""
        if self.shown is not None:
            self._context.run(gesture, undo=undo, failed=self._refused, dossier_id=self.shown.dossier.id, **values)

    def close_or_reopen(self) -> None:
        if self.shown is None:
            return
        if self.shown.dossier.state == "closed":
            self.write(gestures.reopen_dossier, undo=self.tr("Dossier rouvert."))
        else:
            self.write(gestures.close_dossier, undo=self.tr("Dossier clos."))

    def merge_into(self, other_id: str) -> None:
        """Pour this dossier into another one, and show that one; where they do not say the same, ask first."""
        if self.shown is not None:
            ids = {"dossier_id": self.shown.dossier.id, "into_id": other_id}
            self._context.read(
                pouring,
                lambda asked: self._ask(asked, **ids),
                owner=self,
                key="dossiers.pouring",
                on=self._context.today(),
                **ids,
            )

    def _ask(self, asked: Pouring | None, *, dossier_id: str, into_id: str) -> None:
        if asked is None or not asked.fields:
            self._pour({}, dossier_id, into_id)
            return
        from concertation.ui.dossiers.pouring import PouringDialog

        dialog = PouringDialog(asked, self)
        dialog.chosen.connect(lambda kept: self._pour(kept, dossier_id, into_id))
        dialog.open()

    def _pour(self, kept: dict[str, str], dossier_id: str, into_id: str) -> None:
        if self.shown is not None:
            told = self.tr("« {title} » est versé dans ce dossier.").format(title=self.shown.dossier.title)
            self._context.run(
                gestures.merge_dossiers,
                lambda _done: self.opened.emit(into_id),
                undo=told,
                failed=self._refused,
                dossier_id=dossier_id,
                into_id=into_id,
                kept=kept,
            )

    def remove(self) -> None:
        self.write(gestures.remove_dossier, undo=self.tr("Dossier mis à la Corbeille."))

    def add_action(self) -> None:
        """Add an action about the dossier, and go and write it."""
        if self.shown is not None:
            self._context.run(
                add_action,
                lambda key: self._context.navigator.open_object("action", key),
                text=self.tr("Nouvelle action"),
                dossier_id=self.shown.dossier.id,
            )

    def print_page(self) -> None:
        """Show « Où en est-on ? » in its window, ready to be printed."""
        self._print(routing=False)

    def print_routing(self) -> None:
        """Show the fiche navette in its window, ready to be printed."""
        self._print(routing=True)

    def _print(self, *, routing: bool) -> None:
        from concertation.ui.preview.paper_window import open_paper

        if self.shown is None:
            return
        key, today, title = self.shown.dossier.id, self._context.today(), self.shown.dossier.title
        told = self.tr("Fiche navette, {title}") if routing else self.tr("Où en est-on ? {title}")
        open_paper(
            self._context,
            told.format(title=title),
            lambda reader: dossier_preview(reader, key, today, routing=routing),
            parent=self,
        )

    def _show_papers(self) -> None:
        menu = QMenu(self)
        menu.addAction(self.tr("« Où en est-on ? »…")).triggered.connect(lambda _on: self.print_page())
        menu.addAction(self.tr("Fiche navette…")).triggered.connect(lambda _on: self.print_routing())
        menu.popup(self._papers.mapToGlobal(self._papers.rect().bottomLeft()))

    def _show_additions(self) -> None:
        menu = QMenu(self)
        menu.addAction(self.tr("Une étape de la fiche navette")).triggered.connect(lambda _on: self._add_step())
        menu.addAction(self.tr("Une action")).triggered.connect(lambda _on: self.add_action())
        menu.addAction(self.tr("Une pièce…")).triggered.connect(lambda _on: self.side.pieces.ask())
        menu.popup(self._add.mapToGlobal(self._add.rect().bottomLeft()))

    def _add_step(self) -> None:
        self.show_part(ROUTING)
        self.routing.add()

    def _open_moment(self, index: Any) -> None:
        moment = self.moments.row_at(index)
        if moment is None or moment.row is None:
            return
        found = moment.row
        if found.target_kind == "meeting":
            self._context.navigator.open_meeting(found.target_id, "minutes")
        elif found.kind == "visa":
            self.show_part(ROUTING)
        elif found.target_kind in ("decision", "action", "operation"):
            self._context.navigator.open_object(found.target_kind, found.target_id)
        elif found.target_kind == "attachment" and self.shown is not None:
            piece = next((one for one in self.shown.attachments if one.id == found.target_id), None)
            if piece is not None:
                self.side.pieces.open_piece(piece)

    def _refused(self, error: Exception) -> None:
        self._context.tell(error)
        self.show_dossier(self.wanted)

    # Qt

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = dropped_files(event.mimeData())
        self.side.pieces.take([path for path in paths if path.is_file()])
        event.acceptProposedAction()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._turn()

    def _turn(self) -> None:
        """Put the facts beside the timeline, or under it where there is no room for both."""
        beside = self.width() >= theme().scale.px(440 + 300)
        ways = QBoxLayout.Direction
        self._both.setDirection(ways.LeftToRight if beside else ways.TopToBottom)
        self._side.setMinimumWidth(0)
        self._side.setMaximumWidth(theme().scale.px(320) if beside else 16777215)
        if beside:
            self._side.setMinimumWidth(theme().scale.px(290))


def _told(moment: Moment) -> str:
    return moment.year or ", ".join(one for one in (moment.day, moment.title, moment.detail, moment.right) if one)
