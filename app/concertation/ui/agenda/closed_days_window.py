"""Jours écartés: the periods when bodies do not meet, school holidays imported or days typed, listed and edited."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog

from concertation.services.gestures import trash
from concertation.services.gestures.closed_days import add_closed_days, edit_closed_days
from concertation.services.queries.bodies import closed_days
from concertation.services.queries.series import zones_of
from concertation.ui.widgets.buttons import Button
from concertation.ui.widgets.date_field import DateField
from concertation.ui.widgets.fields import ChoiceField, TextField, form
from concertation.ui.widgets.layout import SectionHead, column, row, scrolled
from concertation.ui.widgets.small_table import SmallTable, day_column, text_column
from concertation.ui.widgets.text import Text
from concertation.ui.widgets.window_size import open_at

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from concertation.persistence.reader import Reader
    from concertation.services.queries.bodies import ClosedRow
    from concertation.ui.places import PlaceContext

_ALL = ""
_ZONES = ("A", "B", "C")


class ClosedDaysWindow(QDialog):
    """Stays open beside the calendar, which follows what is changed here; ``bring`` asks for a file of holidays."""

    def __init__(self, context: PlaceContext, bring: Callable[[], object], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Jours écartés"))
        self._context = context
        self._zones: tuple[str, ...] = _ZONES
        self.nothing = Text(self.tr("Aucun jour n’est encore écarté."), "secondary", wrap=True)
        self.table = SmallTable(
            self.tr("Jours écartés"),
            [
                text_column(self.tr("Intitulé"), lambda one: one.name, self._edit("name")),
                text_column(self.tr("Zone"), lambda one: one.zone, self._edit("zone"), width=6),
                day_column(self.tr("Du"), lambda one: one.first_day, context.today, self._edit("first_day")),
                day_column(self.tr("Au"), lambda one: one.last_day, context.today, self._edit("last_day")),
            ],
        )
        self.table.removed.connect(self._remove)
        self._build_form()
        self._lay_out(bring)
        open_at(self, 620, 560)
        self.refresh()

    def _build_form(self) -> None:
        self.name = TextField(self.tr("Intitulé des jours"), self.tr("pont de l’Ascension"))
        self.zone = ChoiceField(self.tr("Zone concernée"), [(_ALL, self.tr("toutes les zones des membres"))])
        self.first = DateField(self.tr("Premier jour écarté"), self._context.today)
        self.last = DateField(self.tr("Dernier jour écarté"), self._context.today)
        self.last.setToolTip(self.tr("Vide : un seul jour"))
        self.add = Button(self.tr("Écarter ces jours"), "plus", self._add)

    def _lay_out(self, bring: Callable[[], object]) -> None:
        fields = form(
            (self.tr("Intitulé"), self.name),
            (self.tr("Zone"), self.zone),
            (self.tr("Du"), self.first),
            (self.tr("Au"), self.last),
        )
        shown = column(
            Text(self.tr("Aucune date n’est proposée ces jours-là pour les membres de la zone."), "caption", wrap=True),
            8,
            fields,
            row(self.add, None),
            12,
            SectionHead(self.tr("Jours déjà écartés")),
            self.nothing,
            self.table,
            None,
            margins=(0, 0, 8, 0),
        )
        importing = Button(self.tr("Importer des vacances scolaires…"), "upload", bring)
        shut = Button(self.tr("Fermer"), clicked=self.close)
        for button in (self.add, importing, shut):
            button.setAutoDefault(False)
        self.setLayout(column(scrolled(shown), row(importing, None, shut), gap=12, margins=(24, 20, 24, 20)))

    def refresh(self) -> None:
        self._context.read(_shown, self._show, owner=self, key="agenda.closed_days", on=self._context.today())

    def _show(self, found: tuple[tuple[ClosedRow, ...], tuple[str, ...]]) -> None:
        rows, zones = found
        self._zones = zones or _ZONES
        every = (_ALL, self.tr("toutes les zones des membres"))
        named = [(zone, self.tr("zone {zone}").format(zone=zone)) for zone in sorted({*zones, *_ZONES})]
        self.zone.set_options([every, *named])
        self.nothing.setVisible(not rows)
        self.table.show_rows(rows)

    def _add(self) -> None:
        first = self.first.day
        if first is None or not self.name.text().strip():
            (self.name if not self.name.text().strip() else self.first).setFocus()
            return
        self._context.run(
            add_closed_days,
            self._added,
            undo=self.tr("Jours écartés."),
            zones=[self.zone.key] if self.zone.key else list(self._zones),
            first_day=first,
            last_day=self.last.day or first,
            name=self.name.text(),
        )

    def _added(self, _keys: object) -> None:
        self.name.clear()
        self.first.set_day(None)
        self.last.set_day(None)
        self.name.setFocus()

    def _edit(self, field: str) -> Callable[[ClosedRow, Any], None]:
        def write(one: ClosedRow, value: Any) -> None:
            self._context.run(edit_closed_days, failed=self._refused, days_id=one.id, **{field: value})

        return write

    def _refused(self, error: Exception) -> None:
        self._context.tell(error)
        self.refresh()

    def _remove(self, one: ClosedRow) -> None:
        told = self.tr("« {name} » est dans la Corbeille.").format(name=one.name)
        self._context.run(trash.remove, undo=told, kind="closed_days", key=one.id)


def _shown(reader: Reader, on: date) -> tuple[tuple[ClosedRow, ...], tuple[str, ...]]:
    """Return every period known, the latest first, and the zones of all the members on a day."""
    return closed_days(reader, date.min, date.max)[::-1], tuple(sorted(zones_of(reader, None, on)))
