"""The amendments moved to a report: numbered by themselves, voted on with one gesture, withdrawn."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QMenu

from concertation.ui.models.rows import RowsList
from concertation.ui.widgets.chips import ChipKind
from concertation.ui.widgets.fields import LookUp
from concertation.ui.widgets.layout import column, row
from concertation.ui.widgets.text import Text
from concertation.ui.widgets.two_lines import RowsView, TwoLineDelegate, TwoLines
from concertation.wording import word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from concertation.services.queries.assembly_state import AmendmentRow
    from concertation.ui.session.plenary.deeds import PlenaryDeeds
    from concertation.ui.session.plenary.marks import Hall


class AmendmentsView(RowsView):
    """Entrée votes on an amendment; the menu key withdraws it; Suppr takes it away."""

    def __init__(self, pane: Amendments) -> None:
        super().__init__(pane.tr("Amendements"))
        self._pane = pane
        self.rows: RowsList[AmendmentRow] = RowsList(lambda one: f"{pane.title(one)} : {one.text}", pane)
        self.setModel(self.rows)
        self.setItemDelegate(TwoLineDelegate(self._look, self))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._open)
        self.doubleClicked.connect(lambda index: self._vote(self.rows.row_at(index)))

    def _look(self, one: AmendmentRow) -> TwoLines:
        return TwoLines(self._pane.title(one), one.text, "file-pen", "secondary", self._pane.chip(one))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        one = self.rows.row_at(self.currentIndex())
        if one is not None and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._vote(one)
        elif one is not None and event.key() == Qt.Key.Key_Delete:
            self._pane.remove(one)
        else:
            super().keyPressEvent(event)

    def _vote(self, one: AmendmentRow | None) -> None:
        if one is not None and not one.withdrawn:
            self._pane.vote_asked.emit(one.id)

    def _open(self, at: QPoint) -> None:
        one = self.rows.row_at(self.indexAt(at) if self.indexAt(at).isValid() else self.currentIndex())
        if one is not None:
            menu = self.menu_of(one)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.popup(self.viewport().mapToGlobal(at))

    def menu_of(self, one: AmendmentRow) -> QMenu:
        menu = QMenu(self)
        vote = menu.addAction(self.tr("Mettre aux voix\tEntrée"))
        vote.setEnabled(not one.withdrawn)
        vote.triggered.connect(lambda: self._vote(one))
        told = self.tr("Maintenir l’amendement") if one.withdrawn else self.tr("Retiré par son auteur")
        menu.addAction(told).triggered.connect(lambda: self._pane.withdraw(one))
        menu.addAction(self.tr("Supprimer\tSuppr")).triggered.connect(lambda: self._pane.remove(one))
        return menu


class Amendments(QFrame):
    """``vote_asked`` gives the amendment to vote on."""

    vote_asked = Signal(str)

    def __init__(self, deeds: PlenaryDeeds) -> None:
        super().__init__()
        self._deeds = deeds
        self._item_id = ""
        self._authors: dict[str, dict[str, str | None]] = {}
        self.view = AmendmentsView(self)
        self.author = LookUp(self.tr("Auteur de l’amendement"), self.tr("Auteur : groupe ou membre"))
        self.text = QLineEdit()
        self.text.setAccessibleName(self.tr("Texte de l’amendement"))
        self.text.setPlaceholderText(self.tr("Texte de l’amendement, Entrée"))
        self.text.returnPressed.connect(self.enter)
        line = row(gap=8)
        line.addWidget(self.author, 2)
        line.addWidget(self.text, 3)
        self.setLayout(column(Text(self.tr("Amendements"), "headline"), self.view, line, gap=4))

    def show_amendments(self, hall: Hall, item_id: str, amendments: Sequence[AmendmentRow]) -> None:
        self._item_id = item_id
        own = [one for one in amendments if one.item_id == item_id]
        self.view.rows.show(own)
        self.view.setVisible(bool(own))
        self.view.fit_rows()
        authors: dict[str, dict[str, str | None]] = {}
        options = []
        for (council, group), named in hall.groups.items():
            if group:
                options.append((group, f"{named.name}, {hall.councils[council]}"))
                authors[group] = {"political_group_id": group, "authority_id": council}
        for one in hall.members:
            options.append((one.person_id, one.person))
            authors[one.person_id] = {"person_id": one.person_id}
        if authors != self._authors:
            self._authors = authors
            self.author.set_options(options)

    def title(self, one: AmendmentRow) -> str:
        told = self.tr("n° {number}").format(number=one.number or "")
        return ", ".join(filter(None, (told, one.group or one.person or one.authority)))

    def chip(self, one: AmendmentRow) -> tuple[str, ChipKind] | None:
        if one.withdrawn:
            return self.tr("retiré"), ChipKind.NEUTRAL
        if one.verdict is None:
            return None
        return word("joint_verdict", one.verdict), ChipKind.VOTE

    def enter(self) -> None:
        """Note the amendment; its text stays until it is durable."""
        text = self.text.text().strip()
        if text:
            author = self._authors.get(self.author.key, {})
            self._deeds.add_amendment(self._item_id, text, author, self._noted)

    def _noted(self) -> None:
        self.text.clear()
        self.author.show_key("")

    def withdraw(self, one: AmendmentRow) -> None:
        self._deeds.withdraw_amendment(one.id, withdrawn=not one.withdrawn)

    def remove(self, one: AmendmentRow) -> None:
        self._deeds.remove_amendment(one.id)
