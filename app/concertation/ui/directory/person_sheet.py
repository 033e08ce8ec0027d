"""The sheet of a person: who it is, what they hold over time, where they sit, what they owe, where they came."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QLayout

from concertation.services.gestures import cooperation, directory, holdings
from concertation.services.queries.directory import HoldingRow, PersonSheet, person_sheet
from concertation.ui.directory.sheet import Sheet, by_editor
from concertation.ui.models.rows import Column, RowsList
from concertation.ui.widgets.buttons import Button, LinkButton
from concertation.ui.widgets.fields import ChoiceField, LongField, LookUp, TextField, form
from concertation.ui.widgets.layout import SectionHead, column, flow, holder
from concertation.ui.widgets.looks import lateness, numeric_day, options, state_icon
from concertation.ui.widgets.small_table import SmallTable, day_column
from concertation.ui.widgets.text import Text
from concertation.ui.widgets.two_lines import RowsView, TwoLineDelegate, TwoLines
from concertation.wording import word

if TYPE_CHECKING:
    from concertation.services.queries.choices import Choices
    from concertation.services.queries.followup import ActionRow

CIVILITIES = (("", "–"), ("Mme", "Mme"), ("M.", "M."))


class PersonSheetView(Sheet):
    """Shows and edits one person."""

    def laid_out(self) -> QLayout:
        self._name = Text("", "heading", wrap=True)
        self._detail = Text("", "secondary", wrap=True)
        self._fields()
        self._tables()
        handover = LinkButton(self.tr("Dossier de passation…"), "file-text", self.hand_over)
        writes = self.context.writes
        erase = writes(LinkButton(self.tr("Effacer les coordonnées"), "eye-off", self._erase))
        remove = writes(LinkButton(self.tr("Supprimer"), "trash-2", self.remove_shown, tip="Suppr"))
        return column(
            self._name,
            self._detail,
            8,
            self._identity,
            12,
            SectionHead(self.tr("Fonctions et mandats")),
            self._holdings,
            self._new_holding(),
            12,
            SectionHead(self.tr("Sièges")),
            self._seats,
            self._new_seat(),
            12,
            self._action_head,
            self._actions,
            8,
            self._meeting_head,
            self._meetings,
            8,
            self.history,
            holder(flow(handover, erase, remove)),
            None,
            gap=6,
            margins=(24, 20, 24, 20),
        )

    def hand_over(self) -> None:
        """Show everything the person has open, to be handed over."""
        self.show_handover(self._name.text(), person_id=self.wanted)

    def _fields(self) -> None:
        self._civility = ChoiceField(self.tr("Civilité"), CIVILITIES)
        self._civility.committed.connect(lambda key: self._edit(civility=key or None))
        self._texts = {
            "given_name": TextField(self.tr("Prénom")),
            "family_name": TextField(self.tr("Nom")),
            "email": TextField(self.tr("Courriel"), "prenom.nom@exemple.fr"),
            "phone": TextField(self.tr("Téléphone")),
            "sort_key": TextField(self.tr("Nom de classement"), self.tr("sa place dans l’ordre alphabétique")),
        }
        for name, field in self._texts.items():
            field.committed.connect(lambda text, name=name: self._edit(**{name: text or None}))
        self._note = LongField(self.tr("Note"), 2)
        self._note.committed.connect(lambda text: self._edit(note=text or None))
        lines = [(field.accessibleName(), field) for field in self._texts.values()]
        self._identity = form((self.tr("Civilité"), self._civility), *lines, (self.tr("Note"), self._note))

    def _tables(self) -> None:
        today = self.context.today
        self._holdings = SmallTable(
            self.tr("Fonctions et mandats"),
            [
                Column[HoldingRow](self.tr("Fonction"), _function, edit=self._rename_function, tip=_function),
                Column(
                    self.tr("Collectivité"),
                    lambda held: held.authority_name,
                    width=10,
                    tip=lambda held: held.authority_name,
                ),
                day_column(self.tr("Depuis"), lambda held: held.valid_from, today, self._holding_from),
                day_column(self.tr("Jusqu’au"), lambda held: held.valid_to, today, self._holding_to),
            ],
            deeds=[(self.tr("Y mettre fin aujourd’hui, avec ses sièges"), self._end_holding)],
        )
        self._holdings.removed.connect(
            lambda held: self.remove("holding", held.id, self.tr("Fonction mise à la Corbeille."))
        )
        self._seats = SmallTable(
            self.tr("Sièges"),
            [
                Column(self.tr("Instance"), lambda seat: seat.body_name),
                Column(self.tr("Rôle"), lambda seat: word("seat_role", seat.role), width=11, edit=by_editor),
                day_column(self.tr("Depuis"), lambda seat: seat.valid_from, today, self._seat_from),
                day_column(self.tr("Jusqu’au"), lambda seat: seat.valid_to, today, self._seat_to),
            ],
            {1: self.role_editor()},
        )
        self._seats.removed.connect(self.remove_seat)
        self._lists()

    def _lists(self) -> None:
        go = self.context.navigator
        self._action_head = SectionHead(self.tr("Actions"), 0)
        self._action_rows: RowsList[ActionRow] = RowsList(lambda action: action.text, self)
        self._actions = RowsView(self.tr("Actions de la personne"))
        self._actions.setModel(self._action_rows)
        self._actions.setItemDelegate(TwoLineDelegate(_action_look, self._actions))
        self._actions.activated.connect(
            lambda at: go.open_object("action", found.id) if (found := self._action_rows.row_at(at)) else None
        )
        self._meeting_head = SectionHead(self.tr("Réunions"), 0)
        self._meeting_rows: RowsList[Any] = RowsList(lambda met: met.reference, self)
        self._meetings = RowsView(self.tr("Réunions de la personne"))
        self._meetings.setModel(self._meeting_rows)
        self._meetings.setItemDelegate(TwoLineDelegate(self._meeting_look, self._meetings))
        self._meetings.activated.connect(
            lambda at: go.open_meeting(found.id, "minutes") if (found := self._meeting_rows.row_at(at)) else None
        )

    def _new_holding(self) -> Any:
        self._function = TextField(self.tr("Nouvelle fonction"), self.tr("par exemple : directrice générale"))
        self._where = LookUp(self.tr("Collectivité de la nouvelle fonction"), self.tr("collectivité"))
        self._kind = ChoiceField(self.tr("Sorte de fonction"), options("holding_kind"))
        add = self.context.writes(Button(self.tr("Ajouter"), "plus", self._add_holding))
        return holder(column(self._function, flow(self._kind, self._where, add), gap=4))

    def _new_seat(self) -> Any:
        self._body = LookUp(self.tr("Nouvelle instance"), self.tr("instance"))
        self._role = ChoiceField(self.tr("Rôle dans la nouvelle instance"), options("seat_role"))
        add = self.context.writes(Button(self.tr("Ajouter"), "plus", self._add_seat))
        return holder(flow(self._body, self._role, add))

    def ask(self, identifier: str) -> None:
        today = self.context.today()
        self.context.read(person_sheet, self.show_sheet, owner=self, key="person.sheet", person_id=identifier, on=today)
        self.ask_history("person", identifier)

    def fill(self, sheet: PersonSheet) -> None:
        who = sheet.person
        self.shown = sheet
        self._name.setText(" ".join(one for one in (who.civility, who.given_name, who.family_name) if one))
        self._detail.setText(", ".join(one for one in (who.function, who.authority_name, who.group) if one))
        self._detail.setVisible(bool(self._detail.text()))
        self._civility.show_key(who.civility or "")
        for name, field in self._texts.items():
            field.show_text(getattr(who, name))
        self._note.show_text(who.note)
        self._holdings.show_rows(sheet.holdings)
        self._seats.show_rows(sheet.seats)
        open_ = [one for one in sheet.actions if one.state not in ("done", "dropped")]
        self._action_head.set_count(len(open_))
        self._action_rows.show(open_[:8])
        self._actions.fit_rows()
        self._meeting_head.set_count(len(sheet.meetings))
        self._meeting_rows.show(sheet.meetings[:6])
        self._meetings.fit_rows()

    def offer_names(self, choices: Choices) -> None:
        self._where.set_options([(one.id, one.words) for one in choices.authorities])
        self._body.set_options([(one.id, one.words) for one in choices.bodies])

    def focus_name(self) -> None:
        self.lay_out()
        self._texts["family_name"].setFocus()
        self._texts["family_name"].selectAll()

    def remove_shown(self) -> None:
        if self.wanted:
            told = self.tr("Personne mise à la Corbeille.")
            self.write(directory.remove_person, undo=told, person_id=self.wanted)

    def _edit(self, **fields: Any) -> None:
        self.write(directory.edit_person, person_id=self.wanted, **fields)

    def _erase(self) -> None:
        self.write(directory.erase_contact_details, person_id=self.wanted)
        told = self.tr("Courriel, téléphone et note effacés pour de bon, du journal aussi.")
        self.context.toasts.show(told, icon="check", tone="done")

    def _rename_function(self, held: HoldingRow, typed: str) -> bool:
        if typed.strip() != _function(held):
            forms = {"Mme": ("function_f",), "M.": ("function_m",)}
            named = forms.get(self.shown.person.civility or "", ("function_f", "function_m"))
            self.write(holdings.edit_holding, holding_id=held.id, **dict.fromkeys(named, typed))
        return True

    def _holding_from(self, held: HoldingRow, day: Any) -> None:
        self.write(holdings.edit_holding, holding_id=held.id, valid_from=day)

    def _holding_to(self, held: HoldingRow, day: Any) -> None:
        self.write(holdings.edit_holding, holding_id=held.id, valid_to=day)

    def _seat_from(self, seat: Any, day: Any) -> None:
        self.write(cooperation.edit_seat, seat_id=seat.id, valid_from=day)

    def _seat_to(self, seat: Any, day: Any) -> None:
        self.write(cooperation.edit_seat, seat_id=seat.id, valid_to=day)

    def _end_holding(self, held: HoldingRow) -> None:
        told = self.tr("Fonction et sièges terminés.")
        today = self.context.today()
        self.write(holdings.end_holding, undo=told, holding_id=held.id, on=today, end_seats=True)

    def _add_holding(self) -> None:
        if not self._where.key:
            self._where.setFocus()
            return
        words = self._function.text().strip() or None
        self.write(
            holdings.add_holding,
            person_id=self.wanted,
            authority_id=self._where.key,
            kind=self._kind.key,
            function_f=words,
            valid_from=self.context.today(),
        )
        self._function.show_text("")

    def _add_seat(self) -> None:
        body = self._body.key
        held = self.shown.person.authority_id
        if not body:
            self._body.setFocus()
            return
        if held is None:
            self.context.toasts.show_error(
                self.tr("Donnez d’abord à cette personne une fonction dans une collectivité.")
            )
            return
        self.write(
            cooperation.add_seat,
            body_id=body,
            authority_id=held,
            person_id=self.wanted,
            role=self._role.key,
            valid_from=self.context.today(),
        )

    def _meeting_look(self, met: Any) -> TwoLines:
        came = self.tr("est venu") if met.came else word("declared", met.declared).lower()
        return TwoLines(f"{met.body_name}, {numeric_day(met.date)}", f"{met.reference} · {came}", strong=False)


def _function(held: HoldingRow) -> str:
    return held.function or word("holding_kind", held.kind)


def _action_look(action: ActionRow) -> TwoLines:
    icon, tone = state_icon(action)
    when = lateness(action) or numeric_day(action.due_on)
    late = "late" if action.late_days else "secondary"
    return TwoLines(action.text, when, icon=icon, tone=tone, strong=False, detail_tone=late)
