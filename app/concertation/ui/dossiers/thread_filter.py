"""What the thread of a dossier shows: kinds of things, bodies, authorities, a period; filters that would hide nothing are left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFrame

from concertation.ui.widgets.buttons import LinkButton
from concertation.ui.widgets.fields import ChoiceField
from concertation.ui.widgets.layout import FlowLayout
from concertation.ui.widgets.looked_at import seeks

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from concertation.services.queries.timeline import TimelineRow

_YEAR = len("2007")


class ThreadFilter(QFrame):
    """``changed`` when another choice is made; what was chosen stays from one dossier to the next where it still means something."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        seeks(self)
        kinds = [
            ("", self.tr("Tout")),
            ("decision", self.tr("Décisions")),
            ("action", self.tr("Actions")),
            ("item", self.tr("Points")),
            ("comment", self.tr("Commentaires")),
            ("deliberation", self.tr("Délibérations")),
            ("visa", self.tr("Visas")),
            ("money", self.tr("Argent")),
            ("attachment", self.tr("Pièces")),
            ("triage", self.tr("Tri")),
        ]
        self.kind = ChoiceField(self.tr("Montrer"), kinds)
        self.body = ChoiceField(self.tr("Instance"), ())
        self.authority = ChoiceField(self.tr("Collectivité"), ())
        self.since = ChoiceField(self.tr("Depuis"), ())
        self.until = ChoiceField(self.tr("Jusqu’à"), ())
        self.clear = LinkButton(self.tr("Tout montrer"), None, self.show_everything)
        self._offered = (self.body, self.authority, self.since, self.until)
        flow = FlowLayout(6)
        for field in (self.kind, *self._offered):
            field.setMinimumContentsLength(0)
            field.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
            field.committed.connect(lambda _key: self._tell())
            flow.addWidget(field)
        flow.addWidget(self.clear)
        self.setLayout(flow)
        self.clear.hide()

    def offer(self, rows: Sequence[TimelineRow]) -> None:
        """Offer the bodies, authorities and years that a thread speaks of."""
        years = sorted({row.on[:_YEAR] for row in rows}, reverse=True)
        bodies = sorted({row.body for row in rows if row.body})
        authorities = sorted({name for row in rows for name in row.authorities if name})
        self._fill(self.body, self.tr("Toutes les instances"), [(one, one) for one in bodies])
        self._fill(self.authority, self.tr("Toutes les collectivités"), [(one, one) for one in authorities])
        self._fill(
            self.since, self.tr("Dès le début"), [(one, self.tr("Depuis {year}").format(year=one)) for one in years]
        )
        self._fill(
            self.until, self.tr("Jusqu’à ce jour"), [(one, self.tr("Jusqu’à {year}").format(year=one)) for one in years]
        )
        self._show_clear()

    def _fill(self, field: ChoiceField, whole: str, options: Iterable[tuple[str, str]]) -> None:
        """Offer options, keeping the choice where it is still one of them."""
        kept, told = field.key, [("", whole), *options]
        if [(field.itemData(place), field.itemText(place)) for place in range(field.count())] != told:
            field.set_options(told)
        field.show_key(kept if any(key == kept for key, _words in told) else "")
        field.setVisible(len(told) > 2)  # all of it and the only one are the same

    def keeps(self, row: TimelineRow) -> bool:
        """Tell whether a line is shown."""
        year = row.on[:_YEAR]
        return (
            self.kind.key in ("", row.kind)
            and self.body.key in ("", row.body)
            and (not self.authority.key or self.authority.key in row.authorities)
            and (not self.since.key or year >= self.since.key)
            and (not self.until.key or year <= self.until.key)
        )

    @property
    def active(self) -> bool:
        return any(field.key for field in (self.kind, *self._offered))

    def show_everything(self) -> None:
        for field in (self.kind, *self._offered):
            field.show_key("")
        self._tell()

    def _tell(self) -> None:
        self._show_clear()
        self.changed.emit()

    def _show_clear(self) -> None:
        self.clear.setVisible(self.active)
