"""What is wrong with the sitting before its minutes are issued: each fault in a sentence, one click from where it is mended."""

from __future__ import annotations

from dataclasses import dataclass
from textwrap import wrap
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QFrame

from concertation.domain.typography import capital
from concertation.ui.models.rows import RowsList
from concertation.ui.widgets.layout import column, holder, row
from concertation.ui.widgets.text import Icon, Text
from concertation.ui.widgets.two_lines import RowsView, TwoLineDelegate, TwoLines

if TYPE_CHECKING:
    from collections.abc import Sequence

    from concertation.services.queries.audit import AuditRow
    from concertation.ui.models.diff import Index

_LINE = 54  # characters of a fault that fit beside the hemicycle


@dataclass(frozen=True, slots=True)
class FaultLine:
    """A fault as a row: the same fault keeps its id from one audit to the next."""

    id: str
    fault: AuditRow


class FaultsView(RowsView):
    """A click or Entrée opens what a fault is about."""

    def __init__(self, pane: AuditPane) -> None:
        super().__init__(pane.tr("Contrôles de la séance"))
        self._pane = pane
        self.rows: RowsList[FaultLine] = RowsList(lambda line: line.fault.sentence, pane)
        self.setModel(self.rows)
        self.setItemDelegate(TwoLineDelegate(self._look, self))
        self.setWordWrap(True)
        self.clicked.connect(self._open)

    def _look(self, line: FaultLine) -> TwoLines:
        sentence = line.fault.sentence
        head, *rest = wrap(capital(sentence), _LINE)
        return TwoLines(head, " ".join(rest), "triangle-alert", "soon", strong=False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _open(self, index: Index) -> None:
        line = self.rows.row_at(index)
        if line is not None:
            self._pane.opened.emit(line.fault)


class AuditPane(QFrame):
    """``opened`` gives the fault to mend, ``asked`` when the list comes in sight and must be read."""

    opened = Signal(object)
    asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "pane")
        self.view = FaultsView(self)
        self._clean = holder(
            row(Icon("circle-check", "done"), Text(self.tr("Aucune anomalie relevée."), "done"), None, gap=8)
        )
        told = self.tr(
            "Totaux, pouvoirs, mandats, rapports sans suite, montants : un clic mène à ce qu’il faut revoir."
        )
        lay = column(
            holder(column(Text(told, "caption", wrap=True), self._clean, gap=8, margins=(20, 10, 20, 4))),
            holder(column(self.view, margins=(8, 0, 0, 0))),
            gap=0,
        )
        lay.setStretch(1, 1)
        self.setLayout(lay)

    @property
    def count(self) -> int:
        return len(self.view.rows.rows())

    def show_faults(self, faults: Sequence[AuditRow]) -> None:
        lines: dict[str, FaultLine] = {}
        for fault in faults:
            key = f"{fault.kind}:{fault.target_id}:{fault.item_id}:{fault.sentence}"
            lines[key] = FaultLine(key, fault)
        self.view.rows.show(list(lines.values()))
        self._clean.setVisible(not lines)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.asked.emit()
