"""The tab of those in charge: what each authority and person has open, since when, how far it slipped; reminders."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QStackedWidget, QWidget

from concertation.locations import documents_folder
from concertation.services.queries.ageing import AgeingRow, ageing
from concertation.ui.models.rows import Column, RowsModel
from concertation.ui.widgets.buttons import Button
from concertation.ui.widgets.clear_text import clear_text
from concertation.ui.widgets.empty_state import EmptyState
from concertation.ui.widgets.filter_field import FilterField
from concertation.ui.widgets.layout import column, flow
from concertation.ui.widgets.sorted_table import SortedTable

if TYPE_CHECKING:
    from concertation.services.reminding import Reminder
    from concertation.ui.places import PlaceContext

KINDS = frozenset(("action", "due_change", "associate", "person", "authority", "authority_name", "comment"))


class AgeingTab(QWidget):
    """``counted`` gives how many persons have something open, ``asked`` the words that show someone's actions."""

    counted = Signal(int)
    asked = Signal(str)

    def __init__(self, context: PlaceContext) -> None:
        super().__init__()
        self._context = context
        self.words = FilterField(self.tr("Filtrer les actions comptées"), self.tr("Filtrer par mots"))
        self.words.setMaximumWidth(360)
        self.words.filtered.connect(lambda _words: self.reload())
        self.model: RowsModel[AgeingRow] = RowsModel(self._columns(), self)
        self.table = SortedTable(
            self.model,
            self.tr("Par responsable"),
            [""] * len(self.model.columns),
            "",
            context.settings,
            "ageing",
            first_out=(5, 4, 3, 6, 8, 7),
        )
        self.table.opened.connect(lambda one: self.asked.emit(one.person or one.authority or ""))
        self.remind_one = Button(self.tr("Relancer"), "mail", self.remind_chosen)
        self.remind_one.setToolTip(self.tr("Un brouillon à la personne choisie, avec tout ce qu’elle a en retard"))
        self.remind_every = Button(self.tr("Relancer tout le monde…"), "send", self.remind_all)
        self.handover = Button(self.tr("Dossier de passation…"), "file-text", self.hand_over)
        self._empty = EmptyState("list-todo", self.tr("Aucune action ouverte."))
        self._pages = QStackedWidget()
        self._pages.addWidget(self.table)
        self._pages.addWidget(self._empty)
        bar = flow(self.words, self.remind_one, self.remind_every, self.handover)
        lay = column(bar, self._pages, gap=12, margins=(32, 12, 20, 12))
        lay.setStretch(1, 1)
        self.setLayout(lay)
        self.table.selectionModel().currentRowChanged.connect(lambda _now, _was: self._enable())
        self._enable()

    def _columns(self) -> list[Column[AgeingRow]]:
        def figure(title: str, name: str, width: int, *, unit: str = "") -> Column[AgeingRow]:
            def told(one: AgeingRow) -> str:
                value = getattr(one, name)
                return "" if not value else f"{value}{unit}"

            return Column(title, told, width=width, right=True)

        return [
            Column(self.tr("Responsable"), _name, icon=_icon, tip=_told),
            figure(self.tr("Ouvertes"), "open", 9),
            Column(
                self.tr("En retard"),
                lambda one: str(one.late or ""),
                width=10,
                right=True,
                tone=lambda one: "late" if one.late else "text",
                icon=lambda one: ("alarm-clock", "late") if one.late else None,
            ),
            figure(self.tr("Retard max."), "worst_late", 11, unit="\u00a0j"),
            figure(self.tr("Bloquées"), "blocked", 9),
            figure(self.tr("Sans date"), "undated", 9),
            figure(self.tr("Âge médian"), "median_age", 11, unit="\u00a0j"),
            figure(self.tr("Glissement"), "slip_days", 11, unit="\u00a0j"),
            Column(
                self.tr("3 reports"),
                lambda one: str(one.flagged or ""),
                width=10,
                right=True,
                icon=lambda one: ("triangle-alert", "soon") if one.flagged else None,
            ),
        ]

    def refresh(self, kinds: frozenset[str] | None) -> None:
        if kinds is None or kinds & KINDS:
            self.reload()

    def reload(self) -> None:
        self._context.read(
            ageing,
            self._show,
            owner=self,
            key="followup.ageing",
            today=self._context.today(),
            words=self.words.text(),
        )

    def _show(self, rows: tuple[AgeingRow, ...]) -> None:
        self.model.show(rows)
        self.counted.emit(sum(one.person_id is not None for one in rows))
        self._pages.setCurrentWidget(self.table if rows else self._empty)
        if rows and not self.table.currentIndex().isValid():
            self.table.setCurrentIndex(self.model.index(0, 0))
        self._enable()

    def _chosen(self) -> AgeingRow | None:
        return self.model.row_at(self.table.currentIndex())

    def _enable(self) -> None:
        chosen = self._chosen()
        person = chosen is not None and chosen.person_id is not None
        self.remind_one.setEnabled(person)
        self.handover.setEnabled(person)

    # What is done

    def remind_chosen(self) -> None:
        """Open a draft to the person chosen."""
        chosen = self._chosen()
        if chosen is not None and chosen.person_id:
            from concertation.ui.copies import copy_in_clear

            if (folder := copy_in_clear(self)) is not None:
                self._write(folder, (chosen.person_id,), opened=True)

    def remind_all(self) -> None:
        """Ask where, and write a draft to each person who has something late or due soon."""
        if not clear_text().allows(self):
            return
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Dossier des relances"), str(documents_folder()))
        if chosen:
            self._write(Path(chosen), None, opened=False)

    def _write(self, folder: Path, persons: tuple[str, ...] | None, *, opened: bool) -> None:
        from concertation.services.reminding import write_reminders

        self._context.read(
            write_reminders,
            lambda made: self._written(made, folder, opened=opened),
            owner=self,
            today=self._context.today(),
            folder=folder,
            person_ids=persons,
        )

    def _written(self, made: tuple[Reminder, ...], folder: Path, *, opened: bool) -> None:
        if not made:
            self._context.toasts.show(self.tr("Rien n’est en retard ni près de l’être : aucune relance à écrire."))
            return
        if opened:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(made[0].path)))
        self._context.toasts.show(
            self.tr("%n relance(s) écrite(s).", "", len(made)),
            icon="mail",
            action=self.tr("Ouvrir le dossier"),
            run=lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))),
        )

    def hand_over(self) -> None:
        """Show everything the person chosen has open, to be handed over."""
        from concertation.services.print_overviews import handover_preview
        from concertation.ui.preview.paper_window import open_paper

        chosen, today = self._chosen(), self._context.today()
        if chosen is None or chosen.person_id is None:
            return
        title = self.tr("Dossier de passation, {name}").format(name=chosen.person)
        open_paper(
            self._context,
            title,
            lambda reader: handover_preview(reader, today, person_id=chosen.person_id),
            parent=self,
        )

    def focus_list(self) -> None:
        self.table.setFocus()

    def focus_filter(self) -> None:
        self.words.setFocus()
        self.words.selectAll()


def _name(one: AgeingRow) -> str:
    return f"\u2003{one.person}" if one.person_id else one.authority or "–"


def _icon(one: AgeingRow) -> tuple[str, str]:
    return ("user", "secondary") if one.person_id else ("landmark", "accent")


def _told(one: AgeingRow) -> str:
    """Return a name with how old its oldest action is."""
    return f"{(one.person or one.authority or '').strip()} · {one.oldest or 0}\u00a0j"
