"""The tab of votes: those taken in sitting, with how and with which totals."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from concertation.services.queries.votes import VoteRow, votes
from concertation.ui.models.rows import Column, RowsModel
from concertation.ui.widgets.empty_state import EmptyState
from concertation.ui.widgets.filter_field import FilterField
from concertation.ui.widgets.layout import column
from concertation.ui.widgets.looks import numeric_day
from concertation.ui.widgets.sorted_table import SortedTable
from concertation.ui.widgets.workbook_export import ask_and_export
from concertation.wording import word

if TYPE_CHECKING:
    from concertation.ui.places import PlaceContext

SORTS = ("date", "body", "item", "", "mode", "votes_for", "", "", "", "")
KINDS = frozenset(("vote", "tally", "meeting", "decision", "agenda_item", "body"))


class VotesTab(QWidget):
    """``counted`` gives how many votes are listed; Entrée opens the sitting, where a vote is mended."""

    counted = Signal(int)

    def __init__(self, context: PlaceContext) -> None:
        super().__init__()
        self._context = context
        self.words = FilterField(self.tr("Filtrer les votes"), self.tr("Filtrer par mots"))
        self.words.setMaximumWidth(360)
        self.words.filtered.connect(lambda _words: self.reload())
        self.model: RowsModel[VoteRow] = RowsModel(self._columns(), self)
        self.table = SortedTable(
            self.model,
            self.tr("Votes"),
            SORTS,
            "date",
            context.settings,
            "votes",
            descending=True,
            first_out=(9, 8, 3, 1),
        )
        self.table.sorted_by.connect(lambda _key, _down: self.reload())
        self.table.opened.connect(lambda row: context.navigator.open_meeting(row.meeting_id, "minutes"))
        self._empty = EmptyState("vote", "")
        self._pages = QStackedWidget()
        self._pages.addWidget(self.table)
        self._pages.addWidget(self._empty)
        lay = column(self.words, self._pages, gap=12, margins=(32, 12, 20, 12))
        lay.setStretch(1, 1)
        self.setLayout(lay)

    def _columns(self) -> list[Column[VoteRow]]:
        def figure(name: str) -> Column[VoteRow]:
            titles = {
                "votes_for": self.tr("Pour"),
                "votes_against": self.tr("Contre"),
                "abstentions": self.tr("Abst."),
                "blank": self.tr("Blancs"),
                "not_voting": self.tr("Ne votent pas"),
            }

            def told(row: VoteRow) -> str:
                value = getattr(row, name)
                return "" if value is None else str(value)

            return Column(titles[name], told, width=max(7, len(titles[name]) + 2), right=True)

        return [
            Column(self.tr("Date"), lambda row: numeric_day(row.date), width=11),
            Column(self.tr("Instance"), lambda row: row.body, width=18),
            Column(self.tr("Objet"), _about, tip=_about),
            Column(self.tr("Décision"), lambda row: row.decision or "", width=22),
            Column(
                self.tr("Scrutin"),
                lambda row: word("vote_mode", row.mode),
                width=18,
                icon=lambda _row: ("vote", "vote"),
            ),
            *(figure(name) for name in ("votes_for", "votes_against", "abstentions", "blank", "not_voting")),
        ]

    def refresh(self, kinds: frozenset[str] | None) -> None:
        if kinds is None or kinds & KINDS:
            self.reload()

    def reload(self) -> None:
        self._context.read(
            votes,
            self._show,
            owner=self,
            key="followup.votes",
            words=self.words.text(),
            sort=self.table.sort_key,
            descending=self.table.descending,
        )

    def _show(self, rows: tuple[VoteRow, ...]) -> None:
        self.model.show(rows)
        self.counted.emit(len(rows))
        self._empty.words.setText(
            self.tr("Aucun vote ne répond à ce filtre.")
            if self.words.text()
            else self.tr(
                "Aucun vote encore. Ils se notent en séance : «\u00a0=\u00a024/2/1\u00a0» ou «\u00a0=\u00a0unanimité\u00a0»."
            )
        )
        self._pages.setCurrentWidget(self.table if rows else self._empty)
        if rows and not self.table.currentIndex().isValid():
            self.table.setCurrentIndex(self.model.index(0, 2))

    def export(self) -> None:
        from concertation.services.spreadsheets import votes_workbook

        ask_and_export(self._context, self, self.tr("Votes"), votes_workbook, words=self.words.text())

    def focus_list(self) -> None:
        self.table.setFocus()

    def focus_filter(self) -> None:
        self.words.setFocus()
        self.words.selectAll()


def _about(row: VoteRow) -> str:
    return row.text or row.item or row.meeting
