"""What deserves a look in the contract: each alert with its reason and the way to what it is about."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from concertation.ui.theme import theme
from concertation.ui.widgets.buttons import LinkButton
from concertation.ui.widgets.layout import SectionHead, column, row, scrolled
from concertation.ui.widgets.text import ElidedText, Hairline, Icon, Text
from concertation.wording import word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from concertation.services.queries.contract import AlertRow

LOOKS = {
    "programmed_over_planned": ("triangle-alert", "late"),
    "committed_over_programmed": ("triangle-alert", "late"),
    "paid_over_committed": ("triangle-alert", "late"),
    "cost_differs": ("circle-alert", "soon"),
    "owner_below_minimum": ("user-minus", "soon"),
    "unmoved": ("hourglass", "soon"),
    "due_after_end": ("calendar-x", "soon"),
    "decision_without_amendment": ("file-plus", "soon"),
    "figure_missing": ("circle-dashed", "soon"),
    "figures_conflict": ("split", "soon"),
    "behind": ("clock", "late"),
}
ENTRY = ("figure_missing", "figures_conflict")
_FEW, _LOT = 4, 40


class AlertLine(QFrame):
    """An icon, the alert, its reason, a link."""

    def __init__(self, alert: AlertRow, link: str, follow: object) -> None:
        super().__init__()
        icon, tone = LOOKS.get(alert.kind, ("circle-alert", "soon"))
        words = column(ElidedText(_title(alert), "strong"), ElidedText(str(alert.reason), "caption"), gap=2)
        button = LinkButton(link, clicked=follow)  # type: ignore[arg-type]  # a callable without argument
        button.setAccessibleName(f"{link}\u00a0: {alert.reason}")
        line = row(Icon(icon, tone), gap=12)
        line.addLayout(words, 1)
        line.addWidget(button)
        self.setLayout(column(line, Hairline(), gap=6, margins=(0, 4, 0, 0)))


class Alerts(QFrame):
    """The alerts in two columns, a few of them until more are asked for; ``followed`` gives the one whose link is taken.

    Thousands of them come by lots, each as many as are read at once.
    """

    followed = Signal(object)
    counted = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._rows: tuple[AlertRow, ...] = ()
        self._most = _FEW
        self._room = 10_000
        self.head = SectionHead(self.tr("Alertes"), 0)
        self._more = LinkButton("", clicked=self._turn)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(theme().scale.gap(40))
        self._grid.setVerticalSpacing(theme().scale.gap(4))
        self._none = Text(self.tr("Rien à signaler dans ce contrat."), "secondary")
        self._grid.setContentsMargins(0, 0, 0, 0)
        held = QWidget()
        held.setLayout(self._grid)
        self.area = scrolled(column(held, self._none, row(self._more, None), None, gap=4))
        self.setLayout(column(self.head, self.area, gap=4))

    def show_alerts(self, rows: Sequence[AlertRow]) -> None:
        """Show the alerts, those of lateness and overrun first."""
        self._rows = tuple(sorted(rows, key=lambda one: LOOKS.get(one.kind, ("", "soon"))[1] != "late"))
        self.head.set_count(len(rows))
        self.counted.emit(len(rows))
        self._fill()

    def _turn(self) -> None:
        """Show a lot more, or but a few again once all are shown."""
        if self._most >= len(self._rows):
            self._most = _FEW
            self._fill()
        else:
            former, self._most = self._most, _LOT if self._most == _FEW else self._most + _LOT
            self._fill(former)

    def _fill(self, first: int = 0) -> None:
        """Write the lines from this one on: those before it stand."""
        while self._grid.count() > first:
            item = self._grid.takeAt(self._grid.count() - 1)
            if item is not None and (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        columns = self._columns()
        for place, alert in enumerate(self._rows[first : self._most], first):
            line = AlertLine(alert, self._link(alert), partial(self.followed.emit, alert))
            self._grid.addWidget(line, place // columns, place % columns)
        for place in range(2):
            self._grid.setColumnStretch(place, 1 if place < columns else 0)
        self._none.setVisible(not self._rows)
        self._more.setVisible(len(self._rows) > _FEW)
        self._more.set_text(self._words_of_more())
        self._fit()

    def _words_of_more(self) -> str:
        left = len(self._rows) - self._most
        if left <= 0:
            return self.tr("Voir moins d’alertes")
        if self._most > _FEW:
            return self.tr("Voir d’autres alertes (encore %n)", "", left)
        return self.tr("Voir les %n alerte(s)", "", len(self._rows))

    def set_room(self, height: int) -> None:
        """Take no more than this height; the rest scrolls."""
        if height != self._room:
            self._room = height
            self._fit()

    def _fit(self) -> None:
        look, shown = theme(), self._grid.count()
        heights = (QFontMetrics(look.font(role)).height() for role in ("body", "caption"))
        line = sum(heights) + look.scale.px(28)
        lines = -(-shown // self._columns()) if shown else 1
        more = look.scale.px(32) if len(self._rows) > _FEW else 0
        room = max(self._room - self.head.sizeHint().height(), line)
        self.area.setFixedHeight(min(lines * line + more, room))

    def _columns(self) -> int:
        return 2 if self.width() >= theme().scale.px(760) else 1

    def _link(self, alert: AlertRow) -> str:
        if alert.kind == "decision_without_amendment":
            return self.tr("Préparer l’avenant")
        if alert.kind in ENTRY:
            return self.tr("Saisir")
        if alert.operation_id:
            return self.tr("Voir l’opération")
        return self.tr("Voir les opérations")

    def resizeEvent(self, event: QResizeEvent) -> None:
        before = self._grid.columnStretch(1) + 1
        super().resizeEvent(event)
        if self._columns() != before:
            self._fill()


def _title(alert: AlertRow) -> str:
    """Return what is the matter, and with what."""
    kind = word("alert_kind", alert.kind)
    if alert.operation:
        return f"{kind}, {alert.operation} {alert.operation_name or ''}".strip()
    return f"{kind}, {word('object', 'axis').lower()} {alert.axis}" if alert.axis else kind
