"""The sheet of a cooperation: its name, its legal form and its members in their order."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLayout

from concertation.services.gestures import cooperation
from concertation.services.queries.bodies import cooperations, members
from concertation.ui.directory.sheet import Sheet
from concertation.ui.models.rows import Column
from concertation.ui.widgets.buttons import Button, LinkButton
from concertation.ui.widgets.fields import ChoiceField, DayField, LookUp, TextField, form
from concertation.ui.widgets.layout import SectionHead, column, holder, row
from concertation.ui.widgets.looks import numeric_day, options
from concertation.ui.widgets.small_table import SmallTable, day_column
from concertation.ui.widgets.text import Text

if TYPE_CHECKING:
    from datetime import date

    from concertation.services.queries.choices import Choices


class CooperationSheet(Sheet):
    """Shows and edits one cooperation; ``body_asked`` gives its key when a body is to be added to it."""

    body_asked = Signal(str)

    def laid_out(self) -> QLayout:
        self._name = TextField(self.tr("Nom"))
        self._name.committed.connect(lambda text: self._edit(name=text))
        self._code = TextField(self.tr("Code"))
        self._code.committed.connect(lambda text: self._edit(code=text))
        self._legal = ChoiceField(self.tr("Forme juridique"), options("legal_form"))
        self._legal.committed.connect(lambda key: self._edit(legal_form=key))
        self._founded = DayField(self.tr("Créée le"), self.context.today)
        self._founded.committed.connect(lambda day: self._edit(founded_on=day))
        self._heading = Text("", "heading", wrap=True)
        self._build_members()
        writes = self.context.writes
        body = writes(Button(self.tr("Ajouter une instance"), "plus", lambda: self.body_asked.emit(self.wanted)))
        remove = writes(LinkButton(self.tr("Supprimer"), "trash-2", self.remove_shown, tip="Suppr"))
        fields = form(
            (self.tr("Nom"), self._name),
            (self.tr("Code"), self._code),
            (self.tr("Forme juridique"), self._legal),
            (self.tr("Créée le"), self._founded),
        )
        return column(
            self._heading,
            8,
            fields,
            12,
            SectionHead(self.tr("Membres, dans l’ordre des noms et des logos")),
            self._members,
            holder(row(self._member, self._join)),
            16,
            row(body, remove, None),
            8,
            self.history,
            None,
            gap=6,
            margins=(24, 20, 24, 20),
        )

    def focus_name(self) -> None:
        self.lay_out()
        self._name.setFocus()
        self._name.selectAll()

    def _build_members(self) -> None:
        self._members = SmallTable(
            self.tr("Membres"),
            [
                Column(self.tr("Code"), lambda one: one.code, width=8),
                Column(self.tr("Collectivité"), lambda one: one.name),
                Column(self.tr("Depuis"), lambda one: numeric_day(one.valid_from), width=11),
                day_column(self.tr("Jusqu’au"), lambda one: one.valid_to, self.context.today, self._end_on),
            ],
            deeds=[(self.tr("Mettre fin à l’adhésion aujourd’hui"), self._end)],
        )
        self._members.removed.connect(
            lambda one: self.remove("membership", one.id, self.tr("Adhésion mise à la Corbeille."))
        )
        self._member = LookUp(self.tr("Nouveau membre"), self.tr("collectivité"))
        self._join = self.context.writes(Button(self.tr("Ajouter"), "plus", self._add_member))

    def ask(self, identifier: str) -> None:
        today = self.context.today()
        self.context.read(
            _sheet, self.show_sheet, owner=self, key="cooperation.sheet", cooperation_id=identifier, on=today
        )
        self.ask_history("cooperation", identifier)

    def fill(self, sheet: Any) -> None:
        shown, joined = sheet
        self._heading.setText(shown.name)
        self._name.show_text(shown.name)
        self._code.show_text(shown.code)
        self._legal.show_key(shown.legal_form)
        self._founded.set_day(shown.founded_on)
        self._members.show_rows(joined)

    def offer_names(self, choices: Choices) -> None:
        self._member.set_options([(one.id, one.words) for one in choices.authorities])

    def remove_shown(self) -> None:
        if self.wanted:
            self.remove("cooperation", self.wanted, self.tr("Coopération mise à la Corbeille."))

    def _edit(self, **fields: Any) -> None:
        self.write(cooperation.edit_cooperation, cooperation_id=self.wanted, **fields)

    def _add_member(self) -> None:
        if key := self._member.key:
            self._member.show_key(None)
            self.write(cooperation.add_membership, cooperation_id=self.wanted, authority_id=key)
        else:
            self._member.setFocus()

    def _end(self, one: Any) -> None:
        told = self.tr("Adhésion terminée aujourd’hui.")
        today = self.context.today()
        self.write(cooperation.end_membership, undo=told, membership_id=one.id, on=today)

    def _end_on(self, one: Any, day: date | None) -> None:
        self.write(cooperation.end_membership, membership_id=one.id, on=day)


def _sheet(reader: Any, cooperation_id: str, on: Any) -> Any:
    found = next((one for one in cooperations(reader, on) if one.id == cooperation_id), None)
    return None if found is None else (found, members(reader, cooperation_id, on))
