"""What stands beside the lines: their pages, the versions issued, the history of the meeting."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QStackedLayout

from concertation.domain.typography import capital
from concertation.domain.vocabulary import Regime
from concertation.services.queries.history import HistoryRow, history
from concertation.services.queries.meeting_rows import IssuedRow
from concertation.ui.minutes.sentences import SentencesPane
from concertation.ui.minutes.words import told_at
from concertation.ui.models.rows import RowsList
from concertation.ui.preview.pane import PreviewPane
from concertation.ui.widgets.chips import ChipKind
from concertation.ui.widgets.empty_state import EmptyState
from concertation.ui.widgets.layout import column, holder, row
from concertation.ui.widgets.page_tabs import PageTabs
from concertation.ui.widgets.two_lines import RowsView, TwoLineDelegate, TwoLines
from concertation.wording import word

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from concertation.services.queries.minutes import MinutesSheet
    from concertation.ui.places import PlaceContext

_ASSEMBLIES = (Regime.JOINT_SITTING, Regime.COUNCIL)
PAGES, VERSIONS, HISTORY, SENTENCES = range(4)


class Beside(QFrame):
    """Pages, versions, history, and for an assembly the sentences that the program wrote; a version is read in the pages."""

    def __init__(self, context: PlaceContext, meeting_id: str) -> None:
        super().__init__()
        self.setProperty("role", "desk")
        self._context, self._meeting_id = context, meeting_id
        self.pane = PreviewPane(context, meeting_id, "decisions")
        words = (self.tr("Aperçu"), self.tr("Versions"), self.tr("Historique"), self.tr("Phrases"))
        self.tabs = PageTabs(self.tr("À côté des lignes"), words, scrolls=False)
        self.versions = RowsList[IssuedRow](self._version_words, self)
        self.version_list = RowsView(self.tr("Versions diffusées"))
        self.version_list.setModel(self.versions)
        self.version_list.setItemDelegate(TwoLineDelegate(self._version, self.version_list))
        self.version_list.activated.connect(lambda index: self.open_version(self.versions.row_at(index)))
        self.version_list.clicked.connect(lambda index: self.open_version(self.versions.row_at(index)))
        self.changes = RowsList[HistoryRow](lambda row: f"{row.label}, {row.author}", self)
        self.history_list = RowsView(self.tr("Historique de la séance"))
        self.history_list.setModel(self.changes)
        self.history_list.setItemDelegate(TwoLineDelegate(_change, self.history_list))
        self._nothing = EmptyState("stamp", self.tr("Rien n’a encore été diffusé : chaque version sera gardée ici."))
        self._stack = QStackedLayout()
        self.sentences = SentencesPane(context, meeting_id)
        self.sentences.counted.connect(self._count_sentences)
        for widget in (self.pane, self.version_list, self.history_list, self.sentences, self._nothing):
            self._stack.addWidget(widget)
        room = QFrame()
        room.setLayout(self._stack)
        self.setLayout(column(holder(row(self.tabs, margins=(20, 4, 20, 0))), room, gap=0))
        self.tabs.currentChanged.connect(self._choose)
        self.tabs.setTabVisible(SENTENCES, False)

    def refresh(self) -> None:
        self.pane.refresh()
        if self.tabs.currentIndex() == HISTORY:
            self._read_history()
        if self.tabs.isTabVisible(SENTENCES):
            self.sentences.refresh()

    def show_sheet(self, sheet: MinutesSheet) -> None:
        if sheet.meeting.regime in _ASSEMBLIES and not self.tabs.isTabVisible(SENTENCES):
            self.tabs.setTabVisible(SENTENCES, True)
            self.sentences.refresh()
        self.versions.show(sheet.issued)
        count = len(sheet.issued)
        self.tabs.setTabText(
            VERSIONS, self.tr("Versions ({count})").format(count=count) if count else self.tr("Versions")
        )
        if self.tabs.currentIndex() == VERSIONS:
            self._choose(VERSIONS)

    def _count_sentences(self, stale: int) -> None:
        """Say in the tab how many reworded sentences no longer agree with the record."""
        told = self.tr("Phrases ({count} à revoir)").format(count=stale) if stale else self.tr("Phrases")
        self.tabs.setTabText(SENTENCES, told)

    def open_version(self, version: IssuedRow | None) -> None:
        """Show a version as it was issued."""
        if version is not None:
            self.pane.show_issued(version.id)
            self.tabs.setCurrentIndex(PAGES)

    def focus_first(self) -> None:
        (self._stack.currentWidget() or self).setFocus()

    def _choose(self, tab: int) -> None:
        if tab == VERSIONS and not self.versions.rowCount():
            self._stack.setCurrentWidget(self._nothing)
            return
        self._stack.setCurrentIndex(tab)
        if tab == HISTORY:
            self._read_history()

    def _read_history(self) -> None:
        self._context.read(
            lambda reader: history(reader, "meeting", self._meeting_id),
            lambda rows: self.changes.show(gathered(rows)),
            owner=self,
            key=f"history:{self._meeting_id}",
        )

    def _version(self, issued: IssuedRow) -> TwoLines:
        chip = (self.tr("remplacée"), ChipKind.NEUTRAL) if issued.superseded else (self.tr("en vigueur"), ChipKind.DONE)
        return TwoLines(
            title=self.tr("{kind}, version {version}").format(
                kind=word("document_kind", issued.kind), version=issued.version
            ),
            detail=self._version_words(issued),
            icon="stamp",
            chip=chip,
        )

    def _version_words(self, issued: IssuedRow) -> str:
        told = self.tr("{at} · sceau {seal} · {author}").format(
            at=told_at(issued.issued_at), author=issued.issued_by, seal=seal(issued.sha256)
        )
        return f"{told} · {issued.change_note}" if issued.change_note else told


def seal(digest: str) -> str:
    """Return the head of a seal in groups of four, as it is compared by eye."""
    return " ".join(digest[place : place + 4] for place in range(0, 12, 4))


def gathered(rows: Sequence[HistoryRow]) -> list[HistoryRow]:
    """Return one row a gesture: of the cells it changed, the first told one that a reader understands by itself."""
    found: dict[tuple[datetime, str], HistoryRow] = {}
    for change in rows:
        key = (change.at, change.label)
        if key not in found or (_dull(found[key]) and not _dull(change)):
            found[key] = change
    return list(found.values())


def _dull(change: HistoryRow) -> bool:
    """Tell whether a change only notes an instant or a length of time."""
    return change.field.endswith(("_at", "_seconds", "_id"))


def _change(change: HistoryRow) -> TwoLines:
    what = " ".join(part for part in (change.field_label, change.part) if part)
    values = f"{change.before or '–'} → {change.after or '–'}" if change.field else change.after or ""
    told = [told_at(change.at), change.author] + ([] if _dull(change) else [what, values])
    return TwoLines(
        title=capital(change.label),
        detail=" · ".join(part for part in told if part),
        icon="history",
        strong=False,
    )
