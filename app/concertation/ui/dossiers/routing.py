"""The fiche navette in the window: its steps in a table, the chosen one's words under it, the dossier passed on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QFrame

from concertation.services.gestures import routing as gestures
from concertation.ui.models.rows import Column
from concertation.ui.widgets.buttons import Button
from concertation.ui.widgets.editors import CellEditor, choice_editor, look_up_editor
from concertation.ui.widgets.fields import LongField, TextField, form
from concertation.ui.widgets.layout import column, row
from concertation.ui.widgets.looks import numeric_day, options
from concertation.ui.widgets.small_table import SmallTable, day_column
from concertation.ui.widgets.text import Text
from concertation.wording import word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from concertation.services.queries.choices import Choices
    from concertation.services.queries.routing import VisaRow
    from concertation.ui.places import PlaceContext

_WHO, _OPINION = 1, 3


class RoutingPanel(QFrame):
    """Steps are added, reworded in place, moved by the context menu; *Transmettre* closes the one that has the dossier."""

    def __init__(self, context: PlaceContext) -> None:
        super().__init__()
        self._context = context
        self._dossier_id = ""
        self._authorities: list[tuple[str, str]] = []
        self._rows: tuple[VisaRow, ...] = ()
        self.where = Text("", "lead", wrap=True)
        self._build_table()
        self._build_words()
        self.pass_button = Button(self.tr("Transmettre"), "send", self.pass_on)
        self.pass_button.setToolTip(self.tr("Signer l’étape en cours et donner le dossier à la suivante"))
        self.add_button = Button(self.tr("Ajouter une étape"), "plus", self.add)
        buttons = row(self.add_button, self.pass_button, None)
        self.setLayout(column(self.where, self.table, self._words, buttons, gap=8))

    def _build_table(self) -> None:
        today = self._context.today
        self.table = SmallTable(
            self.tr("Étapes de la fiche navette"),
            [
                Column(
                    self.tr("Étape"), lambda one: one.step, icon=_icon, strong=True, edit=self._rename, tip=_held_words
                ),
                Column(self.tr("Collectivité, service"), _whose, width=14, edit=lambda _row, _text: False, tip=_whose),
                day_column(
                    self.tr("Reçu le"),
                    lambda one: one.received_on,
                    today,
                    lambda one, day: self._edit(one, received_on=day),
                ),
                Column(
                    self.tr("Avis"),
                    lambda one: word("visa_opinion", one.opinion) if one.opinion else "",
                    width=12,
                    tip=lambda one: word("visa_opinion", one.opinion) if one.opinion else "",
                    edit=lambda _row, _text: False,
                ),
                day_column(
                    self.tr("Transmis le"),
                    lambda one: one.passed_on,
                    today,
                    lambda one, day: self._edit(one, passed_on=day),
                ),
            ],
            {
                _WHO: CellEditor(
                    look_up_editor(self.tr("Collectivité"), lambda: self._authorities, lambda one: one.authority_id),
                    lambda editor: editor.key,
                    lambda one, key: self._edit(one, authority_id=key or None),
                ),
                _OPINION: CellEditor(
                    choice_editor(
                        self.tr("Avis"),
                        [("", self.tr("sans avis encore")), *options("visa_opinion")],
                        lambda one: one.opinion or "",
                    ),
                    lambda editor: editor.key,
                    lambda one, key: self._edit(one, opinion=key or None),
                ),
            },
            deeds=[
                (self.tr("Monter"), lambda one: self._move(one, -1)),
                (self.tr("Descendre"), lambda one: self._move(one, 1)),
            ],
        )
        self.table.removed.connect(self._remove)
        self.table.selectionModel().currentRowChanged.connect(lambda _now, _was: self._show_words())

    def _build_words(self) -> None:
        self._service = TextField(self.tr("Service"))
        self._service.committed.connect(lambda text: self._edit_chosen(service=text or None))
        self._observations = LongField(self.tr("Observations"), 2)
        self._observations.committed.connect(lambda text: self._edit_chosen(observations=text or None))
        self._visa = TextField(self.tr("Visa"), self.tr("nom de qui a signé"))
        self._visa.committed.connect(lambda text: self._edit_chosen(visa=text or None))
        self._words = form(
            (self.tr("Service"), self._service),
            (self.tr("Observations"), self._observations),
            (self.tr("Visa"), self._visa),
        )

    def offer(self, choices: Choices) -> None:
        """Take the names that fields propose."""
        self._authorities = [(one.id, one.words) for one in choices.authorities]

    def show_visas(self, dossier_id: str, rows: Sequence[VisaRow]) -> None:
        """Show the steps of a dossier, and who has it."""
        chosen = self._chosen()
        self._dossier_id, self._rows = dossier_id, tuple(rows)
        self.table.show_rows(rows)
        keys = [one.id for one in rows]
        holding = next((place for place, one in enumerate(rows) if one.holding), len(rows) - 1)
        place = keys.index(chosen.id) if chosen and chosen.id in keys else holding
        if rows:
            self.table.setCurrentIndex(self.table.model_of_rows.index(place, 0))
        self.where.setText(self._where())
        self.pass_button.setEnabled(any(one.holding for one in rows))
        self._show_words()

    def _where(self) -> str:
        holding = next((one for one in self._rows if one.holding), None)
        if holding is not None:
            told = self.tr("Le dossier est chez %1 depuis %n jour(s).", "", holding.held_days or 0)
            return told.replace("%1", " – ".join(part for part in (holding.step, _whose(holding)) if part))
        if not self._rows:
            return self.tr("Aucune étape encore : ajoutez par qui le dossier doit passer.")
        return self.tr("Le dossier n’est chez personne.")

    def _chosen(self) -> VisaRow | None:
        found: VisaRow | None = self.table.model_of_rows.row_at(self.table.currentIndex())
        return found

    def _show_words(self) -> None:
        chosen = self._chosen()
        self._words.setVisible(chosen is not None)
        if chosen is not None:
            self._service.show_text(chosen.service)
            self._observations.show_text(chosen.observations)
            self._visa.show_text(chosen.visa)

    # What is done

    def add(self) -> None:
        """Add a step at the end, received today where it is the first, and write its name."""
        self._context.run(
            gestures.add_visa,
            undo=self.tr("Étape ajoutée."),
            dossier_id=self._dossier_id,
            step=self.tr("Nouvelle étape"),
            received_on=None if self._rows else self._context.today(),
        )

    def pass_on(self) -> None:
        """Sign the step that has the dossier and give it to the next one."""
        holding = next((one for one in self._rows if one.holding), None)
        if holding is not None:
            told = self.tr("« {step} » transmise.").format(step=holding.step)
            self._context.run(gestures.pass_on, undo=told, visa_id=holding.id)

    def _edit(self, one: VisaRow, **fields: Any) -> None:
        if any(getattr(one, name) != value for name, value in fields.items()):
            self._context.run(gestures.edit_visa, visa_id=one.id, **fields)

    def _edit_chosen(self, **fields: Any) -> None:
        if (chosen := self._chosen()) is not None:
            self._edit(chosen, **fields)

    def _rename(self, one: VisaRow, typed: str) -> bool:
        if typed.strip():
            self._edit(one, step=typed.strip())
        return bool(typed.strip())

    def _move(self, one: VisaRow, step: int) -> None:
        keys = [row.id for row in self._rows]
        wanted = keys.index(one.id) + step
        if 0 <= wanted < len(keys):
            others = [key for key in keys if key != one.id]
            before = others[wanted] if wanted < len(others) else None
            self._context.run(gestures.move_visa, visa_id=one.id, before=before)

    def _remove(self, one: VisaRow) -> None:
        self._context.run(gestures.remove_visa, undo=self.tr("Étape mise à la Corbeille."), visa_id=one.id)


def _icon(one: VisaRow) -> tuple[str, str] | None:
    if one.holding:
        return "hourglass", "soon"
    return ("stamp", "done") if one.passed_on else ("circle-dashed", "secondary")


def _whose(one: VisaRow) -> str:
    return ", ".join(part for part in (one.authority_name, one.service) if part)


def _held_words(one: VisaRow) -> str:
    days = "" if one.held_days is None else f"{one.held_days}\u00a0j"
    return " · ".join(part for part in (one.step, numeric_day(one.received_on), days, one.observations or "") if part)
