"""The report being examined: what it bears, who speaks on it, its amendments, requests for a ballot, who takes no part."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QFrame

from concertation.ui.session.plenary.amendments import Amendments
from concertation.ui.session.plenary.particular import BallotRequests, Recusals
from concertation.ui.session.plenary.speeches import Speeches
from concertation.ui.widgets.fields import LookUp, TextField
from concertation.ui.widgets.layout import column, holder, row, scrolled
from concertation.ui.widgets.text import Hairline, Text

if TYPE_CHECKING:
    from datetime import datetime

    from concertation.domain.assembly import Standing
    from concertation.services.queries.assembly_state import AssemblyState
    from concertation.services.queries.meeting_rows import ItemRow
    from concertation.ui.session.plenary.deeds import PlenaryDeeds
    from concertation.ui.session.plenary.marks import Hall


class ReportPane(QFrame):
    """Everything about the current point; empty while there is none."""

    def __init__(self, deeds: PlenaryDeeds) -> None:
        super().__init__()
        self.setProperty("role", "pane")
        self._deeds = deeds
        self._item: ItemRow | None = None
        self.number = TextField(self.tr("Numéro du rapport"), self.tr("N°"))
        self.commission = TextField(self.tr("Commission"), self.tr("Commission"))
        self.rapporteur = LookUp(self.tr("Rapporteur"), self.tr("Rapporteur"))
        self.number.committed.connect(lambda text: self._edit(report_number=text or None))
        self.commission.committed.connect(lambda text: self._edit(commission=text or None))
        self.rapporteur.committed.connect(lambda key: self._edit(rapporteur_id=key or None))
        self.speeches = Speeches(deeds)
        self.amendments = Amendments(deeds)
        self.requests = BallotRequests(deeds)
        self.recusals = Recusals(deeds)
        self._names: tuple[tuple[str, str], ...] = ()
        self._none = Text(self.tr("Aucun point n’est en cours."), "secondary", wrap=True)
        first = row(gap=8)
        first.addWidget(self.number, 1)
        first.addWidget(self.commission, 3)
        first.addWidget(self.rapporteur, 3)
        self._body = holder(
            column(
                Text(self.tr("Rapport"), "headline"),
                first,
                4,
                self.speeches,
                Hairline(),
                self.amendments,
                Hairline(),
                self.requests,
                Hairline(),
                self.recusals,
                gap=8,
            )
        )
        self.setLayout(column(scrolled(column(self._none, self._body, None, gap=8, margins=(20, 8, 20, 12))), gap=0))

    def show_report(
        self, hall: Hall, standing: Standing, assembly: AssemblyState, item: ItemRow | None, at: datetime | None
    ) -> None:
        """Show a point at a minute; ``at`` dates what is noted, nothing where it is now."""
        self._item = item
        self._none.setVisible(item is None)
        self._body.setVisible(item is not None)
        if item is None:
            return
        names = tuple((one.person_id, f"{one.person}, {hall.place(one)}") for one in hall.members)
        if names != self._names:
            self._names = names
            self.rapporteur.set_options(names)
        self.number.show_text(item.report_number)
        self.commission.show_text(item.commission)
        self.rapporteur.show_key(item.rapporteur_id)
        self.speeches.show_speeches(hall, item.id, assembly.speeches, self._deeds.now())
        self.amendments.show_amendments(hall, item.id, assembly.amendments)
        self.requests.show_requests(hall, standing, item.id, assembly.requests, at)
        self.recusals.show_recusals(hall, item.id, assembly.recusals)

    def _edit(self, **fields: Any) -> None:
        if self._item is not None:
            self._deeds.edit_report(self._item.id, **fields)
