"""What is particular to the vote on a point: requests for a ballot with the number needed, members who take no part."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QIntValidator, QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit

from concertation.domain.typography import capital
from concertation.domain.vocabulary import RecusalKind, VoteMode
from concertation.domain.votes import requests_needed
from concertation.ui.models.rows import RowsList
from concertation.ui.session.words import hour
from concertation.ui.widgets.buttons import Button
from concertation.ui.widgets.chips import ChipKind
from concertation.ui.widgets.fields import ChoiceField, LookUp
from concertation.ui.widgets.layout import column, row
from concertation.ui.widgets.looked_at import writes
from concertation.ui.widgets.text import Text
from concertation.ui.widgets.two_lines import RowsView, TwoLineDelegate, TwoLines
from concertation.wording import word

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from concertation.domain.assembly import Standing
    from concertation.services.queries.assembly_state import RecusalRow, RequestRow
    from concertation.ui.session.plenary.deeds import PlenaryDeeds
    from concertation.ui.session.plenary.marks import Hall


class RemovableRows(RowsView):
    """A short list whose rows Suppr takes away."""

    def __init__(self, name: str, look: Callable[..., TwoLines], remove: Callable[[str], object]) -> None:
        super().__init__(name)
        self._remove = remove
        self.rows: RowsList[RequestRow | RecusalRow] = RowsList(
            lambda one: ", ".join(filter(None, (look(one).title, look(one).detail))), self
        )
        self.setModel(self.rows)
        self.setItemDelegate(TwoLineDelegate(look, self))

    def show_rows(self, rows: Sequence[RequestRow | RecusalRow]) -> None:
        self.rows.show(list(rows))
        self.setVisible(bool(rows))
        self.fit_rows()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        one = self.rows.row_at(self.currentIndex())
        if event.key() == Qt.Key.Key_Delete and one is not None:
            self._remove(one.id)
        else:
            super().keyPressEvent(event)


class BallotRequests(QFrame):
    """How many members ask for a public or secret ballot, against one sixth of those present."""

    def __init__(self, deeds: PlenaryDeeds) -> None:
        super().__init__()
        self._deeds = deeds
        self._item_id = ""
        self._standing: Standing | None = None
        self._share = 6
        self._at: datetime | None = None
        options = [(mode, word("vote_mode", mode)) for mode in (VoteMode.PUBLIC, VoteMode.SECRET)]
        self.mode = ChoiceField(self.tr("Scrutin demandé"), options)
        self.council = ChoiceField(self.tr("Assemblée des demandeurs"), ())
        self.council.committed.connect(lambda _key: self._tell())
        self.count = QLineEdit()
        self.count.setValidator(QIntValidator(1, 9999, self))
        self.count.setAccessibleName(self.tr("Nombre de demandeurs"))
        self.count.setPlaceholderText(self.tr("Demandeurs"))
        self.count.returnPressed.connect(self.enter)
        self._needed = Text("", "caption", wrap=True)
        self.view = RemovableRows(self.tr("Demandes de scrutin"), self._look, deeds.remove_request)
        line = row(self.mode, self.council, gap=8)
        line.addWidget(self.count, 1)
        self.setLayout(
            column(Text(self.tr("Demande de scrutin particulier"), "headline"), self.view, line, self._needed, gap=4)
        )

    def show_requests(
        self, hall: Hall, standing: Standing, item_id: str, requests: Sequence[RequestRow], at: datetime | None
    ) -> None:
        self._item_id, self._standing, self._at = item_id, standing, at
        self._share = hall.sitting.rules.public_ballot_share or 1
        options = list(hall.councils.items())
        if self.council.count() != len(options):
            self.council.set_options(options)
            self.council.setCurrentIndex(0)
        self.council.setVisible(len(options) > 1)
        self.view.show_rows([one for one in requests if one.item_id == item_id])
        self._tell()

    def _tell(self) -> None:
        if self._standing is not None:
            count = self._standing.councils.get(self.council.key, self._standing.union)
            told = self.tr("{needed} demandes nécessaires : un sixième des {present} présents")
            self._needed.setText(told.format(needed=requests_needed(count.present, self._share), present=count.present))

    def enter(self) -> None:
        if self.count.text():
            mode, council = VoteMode(self.mode.key), self.council.key or None
            self._deeds.request_ballot(self._item_id, mode, int(self.count.text()), council, self._at)
            self.count.clear()

    def _look(self, one: RequestRow) -> TwoLines:
        title = self.tr("{mode}, demandé par {count}").format(mode=word("vote_mode", one.mode), count=one.requesters)
        detail = self.tr("{time}, {authority} : {needed} nécessaires sur {present} présents").format(
            time=hour(one.at), authority=one.authority or "", needed=one.needed, present=one.present
        )
        chip = (self.tr("de droit"), ChipKind.DONE) if one.due else (self.tr("insuffisant"), ChipKind.SOON)
        return TwoLines(capital(title), detail, "gavel", "secondary", chip)


class Recusals(QFrame):
    """Members who take no part in the point, or declare a conflict of interest: they are left out of its votes."""

    def __init__(self, deeds: PlenaryDeeds) -> None:
        super().__init__()
        self._deeds = deeds
        self._item_id = ""
        self._names: tuple[tuple[str, str], ...] = ()
        self.person = LookUp(self.tr("Membre qui ne prend pas part"), self.tr("Membre"))
        self.kind = ChoiceField(self.tr("Cas"), [(kind, word("recusal_kind", kind)) for kind in RecusalKind])
        self.kind.setCurrentIndex(0)
        self.note = writes(Button(self.tr("Noter"), None, self.enter))
        self.note.setAccessibleName(self.tr("Noter qui ne prend pas part"))
        self.view = RemovableRows(self.tr("Ne prennent pas part"), self._look, deeds.unrecuse)
        line = row(gap=8)
        line.addWidget(self.person, 3)
        line.addWidget(self.kind, 2)
        line.addWidget(self.note)
        self.setLayout(column(Text(self.tr("Ne prennent pas part à ce point"), "headline"), self.view, line, gap=4))

    def show_recusals(self, hall: Hall, item_id: str, recusals: Sequence[RecusalRow]) -> None:
        self._item_id = item_id
        names = tuple((one.person_id, f"{one.person}, {hall.place(one)}") for one in hall.members)
        if names != self._names:
            self._names = names
            self.person.set_options(names)
        self.view.show_rows([one for one in recusals if one.item_id == item_id])

    def enter(self) -> None:
        if self.person.key:
            self._deeds.recuse(self._item_id, self.person.key, RecusalKind(self.kind.key))
            self.person.show_key("")

    def _look(self, one: RecusalRow) -> TwoLines:
        return TwoLines(one.person, word("recusal_kind", one.kind), "circle-x", "secondary")
