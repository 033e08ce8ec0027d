"""The quorum of each council, of its groups and of the union, at the minute shown, and how many may still leave."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout

from concertation.ui.plurals import Plurals
from concertation.ui.session.plenary.gauge_bar import Gauge, GaugeBar
from concertation.ui.session.plenary.group_gauges import GroupGauges
from concertation.ui.theme import theme
from concertation.ui.widgets.buttons import LinkButton
from concertation.ui.widgets.layout import column, holder, row
from concertation.ui.widgets.looked_at import writes
from concertation.ui.widgets.text import ElidedText, Icon, Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from concertation.ui.session.plenary.group_gauges import GroupGauge


class _Line(QFrame):
    """One gauge with its words."""

    def __init__(self) -> None:
        super().__init__()
        self.name = ElidedText("", "strong")
        self.figures = Text("")
        self.state = Text("", "secondary")
        self.icon = Icon("info", "secondary", 14)
        self.bar = GaugeBar()
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme().scale.gap(8))
        grid.setVerticalSpacing(0)
        grid.addWidget(self.name, 0, 0)
        grid.addWidget(self.figures, 0, 1)
        grid.addWidget(holder(row(self.icon, self.state, gap=6)), 0, 2, Qt.AlignmentFlag.AlignRight)
        grid.addWidget(self.bar, 1, 0, 1, 3)
        grid.setColumnStretch(0, 1)
        self.setLayout(grid)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def show_gauge(self, gauge: Gauge) -> None:
        told = self.tr("{present} sur {members}, seuil {needed}").format(
            present=gauge.count.counted, members=gauge.count.members, needed=gauge.count.needed
        )
        self.name.setText(gauge.name)
        self.name.set_role("strong" if gauge.binding else "secondary")
        self.figures.setText(told)
        self.figures.set_role("body" if gauge.binding else "secondary")
        words, drawing = self._state(gauge)
        self.state.setText(words)
        self.state.set_role(gauge.tone if gauge.binding else "secondary")
        self.icon.set_icon(drawing, gauge.tone if gauge.binding else "secondary")
        self.bar.show_gauge(gauge)
        self.bar.setAccessibleName(f"{gauge.name} : {told}, {words}")

    def _state(self, gauge: Gauge) -> tuple[str, str]:
        if not gauge.binding:
            return self.tr("sans valeur juridique"), "info"
        if not gauge.count.met:
            return self.tr("il en manque {count}").format(count=gauge.count.missing), "circle-alert"
        if not gauge.count.may_leave:
            return self.tr("plus personne ne peut partir"), "triangle-alert"
        return Plurals().may_leave(gauge.count.may_leave), "circle-check" if gauge.tone == "done" else "triangle-alert"


class QuorumStrip(QFrame):
    """Lines of gauges; a loss is told here, never in a dialog: ``suspension_asked`` and ``check_asked``."""

    suspension_asked = Signal()
    check_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "pane")
        self._at = Text("", "caption")
        self._lines: list[_Line] = []
        self._box = column(gap=6)
        self._lost = Text("", "late", wrap=True)
        self.suspend = LinkButton(self.tr("Suspendre la séance"), "pause", self.suspension_asked.emit)
        self._warning = holder(column(self._lost, row(self.suspend, None), gap=2))
        self._warning.hide()
        self.check = writes(LinkButton(self.tr("Vérifier"), None, self.check_asked.emit))
        self.check.setAccessibleName(self.tr("Consigner que le quorum est vérifié maintenant"))
        self.check.setToolTip(self.check.accessibleName())
        self.groups = GroupGauges()
        self.groups.hide()
        self.by_group = LinkButton(self.tr("Groupes"), None)
        self.by_group.setCheckable(True)
        self.by_group.setAccessibleName(self.tr("Montrer aussi le compte de chaque groupe"))
        self.by_group.setToolTip(self.by_group.accessibleName())
        self.by_group.toggled.connect(self.groups.setVisible)
        head = row(Text(self.tr("Quorum"), "section"), None, self._at, self.by_group, self.check, gap=8)
        self.setLayout(column(head, self._box, self.groups, self._warning, gap=6, margins=(20, 8, 20, 8)))

    def show_gauges(
        self, gauges: Sequence[Gauge], at: str, *, groups: Sequence[GroupGauge] = (), voting_allowed: bool = True
    ) -> None:
        """Show the councils then the union, and each group where asked, at a minute told in words."""
        self.groups.show_gauges(groups)
        self._at.setText(self.tr("à {time}").format(time=at) if at else "")
        while len(self._lines) < len(gauges):
            self._lines.append(_Line())
            self._box.addWidget(self._lines[-1])
        for place, line in enumerate(self._lines):
            line.setVisible(place < len(gauges))
            if place < len(gauges):
                line.show_gauge(gauges[place])
        missing = [gauge.name for gauge in gauges if gauge.binding and not gauge.count.met]
        self._warning.setVisible(bool(missing) and voting_allowed)
        if missing:
            told = self.tr("Quorum non atteint : {names}. Un vote pris maintenant porterait cette réserve.")
            self._lost.setText(told.format(names=", ".join(missing)))
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Keep the room of the whole sentence: the panes under it would take a line of it."""
        lay = self.layout()
        around = self.contentsMargins() if lay is None else lay.contentsMargins()
        width = max(1, self.width() - around.left() - around.right())
        self._lost.setMinimumHeight(max(0, self._lost.heightForWidth(width)))
