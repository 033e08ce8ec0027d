"""The columns of the list of actions and what editing each of their cells does."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from concertation.services.gestures import followup as gestures
from concertation.ui.models.rows import Column
from concertation.ui.widgets.date_field import read_words
from concertation.ui.widgets.editors import CellEditor, DueEditor, choice_editor, look_up_editor
from concertation.ui.widgets.looks import lateness, numeric_day, options, state_icon, state_words

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from concertation.services.queries.choices import Choices
    from concertation.services.queries.followup import ActionRow
    from concertation.ui.places import PlaceContext

SORTS = ("label", "text", "assignee", "due_on", "state", "progress", "meeting", "dossier")


class ActionColumns(QObject):
    """Eight columns; ``choices`` gives the names proposed when a responsible or a dossier is edited."""

    def __init__(self, context: PlaceContext, choices: Callable[[], Choices | None], parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._choices = choices

    def columns(self) -> list[Column[ActionRow]]:
        return [
            Column(self.tr("N°"), lambda row: row.label or "", width=10, tone=lambda _row: "secondary"),
            Column(self.tr("Action"), lambda row: row.text, edit=self._text, tip=lambda row: row.text),
            Column(self.tr("Responsable"), _responsible, width=20, edit=_never, tip=_responsible),
            Column(
                self.tr("Échéance"),
                self._due_words,
                width=14,
                edit=self._due_typed,
                tone=_due_tone,
                icon=lambda row: ("flag", "soon") if row.flagged else None,
                tip=self._slip,
            ),
            Column(self.tr("État"), state_words, width=13, icon=state_icon, edit=self._state_typed, tip=lateness),
            Column(self.tr("%"), lambda row: f"{row.progress}", width=5, right=True, edit=self._progress),
            Column(self.tr("Origine"), _origin, width=17, tone=lambda _row: "secondary", tip=_origin),
            Column(self.tr("Dossier"), lambda row: row.dossier or "", width=18, edit=_never, tip=_dossier),
        ]

    def editors(self) -> dict[int, CellEditor]:
        return {
            2: CellEditor(
                look_up_editor(self.tr("Responsable"), self.people, lambda row: row.assignee_id or row.authority_id),
                _look_up_key,
                self.assign,
            ),
            3: CellEditor(self._due_editor, lambda editor: editor, self._due_edited),
            4: CellEditor(
                choice_editor(self.tr("État"), options("action_state"), lambda row: row.state),
                lambda editor: editor.key,
                self._state,
            ),
            7: CellEditor(
                look_up_editor(self.tr("Dossier"), self.dossiers, lambda row: row.dossier_id),
                _look_up_key,
                lambda row, key: self.edit(row, dossier_id=key or None),
            ),
        }

    def people(self) -> list[tuple[str, str]]:
        """Return who may be responsible: persons, then authorities."""
        found = self._choices()
        return [] if found is None else [(one.id, one.words) for one in (*found.persons, *found.authorities)]

    def dossiers(self) -> list[tuple[str, str]]:
        found = self._choices()
        return [] if found is None else [(one.id, one.words) for one in found.dossiers]

    def responsible_fields(self, key: str) -> dict[str, str | None]:
        """Return what to write for a responsible: a person brings the authority they work for."""
        found = self._choices()
        if found is None or not key:
            return {"assignee_id": None, "authority_id": None}
        person = next((one for one in found.persons if one.id == key), None)
        if person is None:
            return {"assignee_id": None, "authority_id": key}
        fields: dict[str, str | None] = {"assignee_id": key}
        return fields | ({"authority_id": person.authority_id} if person.authority_id else {})

    def assign(self, row: ActionRow, key: str) -> None:
        if key != (row.assignee_id or row.authority_id or ""):
            self.edit(row, **self.responsible_fields(key))

    def edit(self, row: ActionRow, **fields: Any) -> None:
        self._context.run(gestures.edit_action, action_id=row.id, **fields)

    def revise(self, row: ActionRow, day: date | None, reason: str) -> None:
        if day is not None and day != row.due_on:
            self._context.run(gestures.revise_due, action_id=row.id, due_on=day, reason=reason or None)

    def _text(self, row: ActionRow, typed: str) -> bool:
        if typed.strip() and typed.strip() != row.text:
            self.edit(row, text=typed)
        return bool(typed.strip())

    def _due_words(self, row: ActionRow) -> str:
        return numeric_day(row.due_on)

    def _slip(self, row: ActionRow) -> str:
        if row.first_due_on == row.due_on:
            return lateness(row)
        first = self.tr("Échéance initiale : {day}").format(day=numeric_day(row.first_due_on))
        days = max(0, row.slip_days or 0)
        slip = self.tr("%n jour(s) de glissement", "", days) if days else ""
        often = self.tr("reportée %n fois", "", row.postponements) if row.flagged else ""
        return " · ".join(one for one in (lateness(row), first, slip, often) if one)

    def _due_editor(self, parent: QWidget, row: ActionRow) -> QWidget:
        return DueEditor(parent, self._context.today, row.due_on)

    def _due_edited(self, row: ActionRow, editor: DueEditor) -> None:
        self.revise(row, editor.day_field.day, editor.reason.text().strip())

    def _due_typed(self, row: ActionRow, typed: str) -> bool:
        day = read_words(typed, self._context.today())
        self.revise(row, day, "")
        return day is not None

    def _state(self, row: ActionRow, state: str) -> None:
        if state and state != row.state:
            self._context.run(gestures.set_action_state, action_id=row.id, state=state)

    def _state_typed(self, row: ActionRow, typed: str) -> bool:
        key = next((key for key, told in options("action_state") if typed in (key, told)), "")
        self._state(row, key)
        return bool(key)

    def _progress(self, row: ActionRow, typed: str) -> bool:
        digits = typed.replace("%", "").strip()
        if not digits.isdecimal():
            return False
        if int(digits) != row.progress:
            self._context.run(gestures.set_action_progress, action_id=row.id, progress=int(digits))
        return True


def _never(_row: ActionRow, _typed: str) -> bool:
    """Mark a column whose own editor writes keys, not words."""
    return False


def _look_up_key(editor: Any) -> str:
    return str(editor.key)


def _responsible(row: ActionRow) -> str:
    return ", ".join(one for one in (row.assignee or row.authority_name or "", *row.associates) if one)


def _origin(row: ActionRow) -> str:
    return row.decision or row.meeting or ""


def _dossier(row: ActionRow) -> str:
    return row.dossier or ""


def _due_tone(row: ActionRow) -> str:
    return "late" if row.late_days else "text"
