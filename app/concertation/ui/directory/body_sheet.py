"""The sheet of a body: when it meets, who sits in it, what always comes on its agenda, how it numbers and decides."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QLayout

from concertation.domain.dates_fr import clock, parse_time
from concertation.domain.recurrence import parse_cadence
from concertation.errors import UserError
from concertation.services.gestures import body, cooperation
from concertation.services.gestures.founding import UNNAMED_BODY, body_code
from concertation.services.queries.bodies import BodySheet, body_sheet
from concertation.ui.directory.body_rules import BodyRules
from concertation.ui.directory.sheet import Sheet, by_editor
from concertation.ui.models.rows import Column
from concertation.ui.widgets.buttons import Button, LinkButton
from concertation.ui.widgets.editors import CellEditor, choice_editor
from concertation.ui.widgets.fields import CheckField, ChoiceField, LookUp, NumberField, TextField, form
from concertation.ui.widgets.layout import SectionHead, column, holder, row
from concertation.ui.widgets.looks import options
from concertation.ui.widgets.small_table import SmallTable, day_column, text_column
from concertation.ui.widgets.text import Text
from concertation.wording import sentence, word

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from concertation.services.queries.choices import Choices


class BodySheetView(Sheet):
    """Shows and edits one body; ``codes_taken`` tells the codes of all of them."""

    codes_taken: Callable[[], Sequence[str]] = staticmethod(tuple)

    def laid_out(self) -> QLayout:
        self._heading = Text("", "heading", wrap=True)
        self._next = Text("", "secondary", wrap=True)
        self._build_meeting()
        self._build_tables()
        self._rules = BodyRules(self)
        handover = LinkButton(self.tr("Dossier de passation…"), "file-text", self.hand_over)
        remove = self.context.writes(LinkButton(self.tr("Supprimer"), "trash-2", self.remove_shown, tip="Suppr"))
        return column(
            self._heading,
            self._next,
            8,
            self._identity(),
            12,
            SectionHead(self.tr("Rythme et réunion")),
            self._meeting,
            12,
            SectionHead(self.tr("Sièges")),
            self._seats,
            self._new_seat(),
            12,
            SectionHead(self.tr("Points récurrents de l’ordre du jour")),
            self._standing,
            self._new_standing(),
            12,
            SectionHead(self.tr("Numérotation et règles")),
            self._rules,
            8,
            row(Button(self.tr("Modèles de documents…"), "file-pen", self.open_templates), None),
            8,
            self.history,
            row(handover, remove, None),
            None,
            gap=6,
            margins=(24, 20, 24, 20),
        )

    def hand_over(self) -> None:
        """Show everything the body has open, for whoever takes its secretariat over."""
        self.show_handover(self._heading.text(), body_id=self.wanted)

    def _identity(self) -> QWidget:
        self._texts = {
            "name": TextField(self.tr("Nom")),
            "long_name": TextField(self.tr("Nom sur les documents")),
            "code": TextField(self.tr("Code des références")),
        }
        for name, field in self._texts.items():
            field.committed.connect(lambda text, name=name: self._edit_text(name, text))
        self._regime = ChoiceField(self.tr("Régime"), options("regime"))
        self._regime.committed.connect(lambda key: self.edit(regime=key))
        lines = [(field.accessibleName(), field) for field in self._texts.values()]
        return form(*lines, (self.tr("Régime"), self._regime))

    def _build_meeting(self) -> None:
        self._cadence = TextField(self.tr("Rythme"), self.tr("tous les 2 mois, le 3e jeudi, à 10 h"))
        self._cadence.textEdited.connect(self._read_cadence)
        self._cadence.committed.connect(self._set_cadence)
        self._echo = Text("", "caption", wrap=True)
        self._time = TextField(self.tr("Heure"), "10 h")
        self._time.committed.connect(self._set_time)
        self._minutes = NumberField(self.tr("Durée"), most=1440, step=15, unit="\u00a0min")
        self._minutes.committed.connect(lambda value: self.edit(slot_minutes=value))
        self._place = TextField(self.tr("Lieu"))
        self._place.committed.connect(lambda text: self.edit(place=text or None))
        self._lunch = CheckField(self.tr("suivie d’un déjeuner"))
        self._lunch.committed.connect(lambda on: self.edit(lunch=on))
        self._turns = CheckField(self.tr("chaque collectivité accueille à son tour"))
        self._turns.committed.connect(lambda on: self.edit(host_rotation=on))
        self._meeting = form(
            (self.tr("Rythme"), column(self._cadence, self._echo, gap=2)),
            (self.tr("Heure et durée"), row(self._time, self._minutes, None)),
            (self.tr("Lieu"), self._place),
            ("", column(self._lunch, self._turns, gap=2)),
        )

    def _build_tables(self) -> None:
        self._seats = SmallTable(
            self.tr("Sièges"),
            [
                Column(self.tr("Personne"), lambda seat: seat.person, tip=lambda seat: seat.function or ""),
                Column(self.tr("Collectivité"), lambda seat: seat.authority_name, width=14),
                Column(self.tr("Rôle"), lambda seat: word("seat_role", seat.role), width=11, edit=by_editor),
                day_column(
                    self.tr("Jusqu’au"),
                    lambda seat: seat.valid_to,
                    self.context.today,
                    lambda seat, day: self.write(cooperation.edit_seat, seat_id=seat.id, valid_to=day),
                ),
            ],
            {2: self.role_editor()},
            deeds=[(self.tr("Ouvrir la fiche"), lambda seat: self.context.navigator.open_person(seat.person_id))],
        )
        self._seats.removed.connect(self.remove_seat)
        self._standing = SmallTable(
            self.tr("Points récurrents"),
            [
                text_column(self.tr("Intitulé"), lambda item: item.title, self._item("title")),
                Column(self.tr("Place"), self._place_words, width=9),
                Column(self.tr("Nature"), lambda item: word("nature", item.nature), width=11, edit=by_editor),
                text_column(self.tr("Min"), _minutes, self._item("planned_minutes"), width=5),
            ],
            {
                2: CellEditor(
                    choice_editor(self.tr("Nature"), options("nature"), lambda item: item.nature),
                    lambda editor: editor.key,
                    lambda item, key: self.write(body.edit_standing_item, item_id=item.id, nature=key),
                )
            },
            deeds=[(self.tr("Monter"), self._raise_item)],
        )
        self._standing.removed.connect(
            lambda item: self.write(
                body.remove_standing_item, undo=self.tr("Point récurrent supprimé."), item_id=item.id
            )
        )

    def _adds(self, words: str, add: Callable[[], object]) -> Button:
        return self.context.writes(Button(words, "plus", add))

    def _new_seat(self) -> QWidget:
        self._person = LookUp(self.tr("Personne à asseoir"), self.tr("personne"))
        self._role = ChoiceField(self.tr("Rôle de la personne"), options("seat_role"))
        return holder(row(self._person, self._role, self._adds(self.tr("Asseoir"), self._add_seat)))

    def _new_standing(self) -> QWidget:
        self._title = TextField(self.tr("Nouveau point récurrent"), self.tr("intitulé"))
        self._title.returnPressed.connect(self._add_standing)
        places = [("opening", self.tr("en ouverture")), ("closing", self.tr("en clôture"))]
        self._where = ChoiceField(self.tr("Place du nouveau point"), places)
        return holder(row(self._title, self._where, self._adds(self.tr("Ajouter"), self._add_standing)))

    def ask(self, identifier: str) -> None:
        today = self.context.today()
        self.context.read(body_sheet, self.show_sheet, owner=self, key="body.sheet", body_id=identifier, on=today)
        self.ask_history("body", identifier)

    def fill(self, sheet: BodySheet) -> None:
        shown = sheet.body
        self.shown = sheet
        self._heading.setText(shown.long_name or shown.name)
        next_ = f"{shown.next_on:%d/%m/%Y}" if shown.next_on else self.tr("à fixer dans l’Agenda")
        self._next.setText(
            self.tr("{cooperation} · prochaine réunion : {day}").format(cooperation=shown.cooperation, day=next_)
        )
        for name, field in self._texts.items():
            field.show_text(getattr(shown, name))
        self._regime.show_key(shown.regime)
        self._cadence.show_text(shown.cadence)
        self._echo.setText("")
        self._time.show_text(clock(shown.starts_at) if shown.starts_at else "")
        self._minutes.show_number(shown.slot_minutes)
        self._place.show_text(shown.place)
        self._lunch.setChecked(shown.lunch)
        self._turns.setChecked(shown.host_rotation)
        self._seats.show_rows(sheet.seats)
        self._standing.show_rows(sheet.standing)
        self._rules.show_rules(sheet)

    def offer_names(self, choices: Choices) -> None:
        self._person.set_options([(one.id, one.words) for one in choices.persons])

    def focus_name(self) -> None:
        self.lay_out()
        self._texts["name"].setFocus()
        self._texts["name"].selectAll()

    def remove_shown(self) -> None:
        if self.wanted:
            self.remove("body", self.wanted, self.tr("Instance mise à la Corbeille."))

    def open_templates(self) -> None:
        """Show the blocks that the body words itself on its documents."""
        from concertation.ui.directory.templates import Templates

        if self.wanted:
            Templates(self.context, self.wanted, self.shown.body.name, self.window()).show()

    def edit(self, **fields: Any) -> None:
        """Change fields of the body."""
        self.write(body.edit_body, body_id=self.wanted, **fields)

    def _edit_text(self, name: str, text: str) -> None:
        """Change a text; a code that only waited for a name follows it, while no reference bears it yet."""
        fields: dict[str, Any] = {name: text or None}
        shown = self.shown.body
        if name == "name" and text and not shown.last_on and not shown.next_on:
            waiting = f"{shown.cooperation}-{UNNAMED_BODY}"
            if shown.code.rstrip("0123456789") == waiting:
                fields["code"] = body_code(text, shown.cooperation, self.codes_taken())
        self.edit(**fields)

    def _read_cadence(self, text: str) -> None:
        """Say at once what is not understood, before anything is written."""
        try:
            parse_cadence(text)
            self._echo.setText(self.tr("Compris. Entrée pour l’enregistrer."))
            self._echo.set_role("caption")
        except UserError as error:
            self._echo.setText(sentence(error))
            self._echo.set_role("soon")

    def _set_cadence(self, text: str) -> None:
        try:
            read = parse_cadence(text)
        except UserError as error:
            self._echo.setText(sentence(error))
            self._echo.set_role("soon")
            return
        self.write(
            body.set_cadence, body_id=self.wanted, cadence=read.cadence, lunch=read.lunch, starts_at=read.starts_at
        )

    def _set_time(self, text: str) -> None:
        at = parse_time(text) if text else None
        if text and at is None:
            self.context.toasts.show_error(
                self.tr("« {text} » n’est pas une heure : écrivez-la comme 10 h 30.").format(text=text)
            )
            self.show_object(self.wanted)
        else:
            self.edit(starts_at=at)

    def _item(self, field: str) -> Any:
        def write(item: Any, typed: str) -> None:
            value: Any = typed or None
            if field == "planned_minutes":
                value = int(typed) if typed.isdecimal() else None
            self.write(body.edit_standing_item, item_id=item.id, **{field: value})

        return write

    def _raise_item(self, item: Any) -> None:
        keys = [one.id for one in self.shown.standing if one.place == item.place]
        place = keys.index(item.id)
        if place:
            self.write(body.move_standing_item, item_id=item.id, before_id=keys[place - 1])

    def _add_seat(self) -> None:
        found = (
            next((one for one in self.choices.persons if one.id == self._person.key), None) if self.choices else None
        )
        if found is None:
            self._person.setFocus()
        elif found.authority_id is None:
            self.context.toasts.show_error(
                self.tr("Donnez d’abord à cette personne une fonction dans une collectivité.")
            )
        else:
            self._person.show_key(None)
            self.write(
                cooperation.add_seat,
                body_id=self.wanted,
                authority_id=found.authority_id,
                person_id=found.id,
                role=self._role.key,
            )

    def _add_standing(self) -> None:
        if title := self._title.text().strip():
            self._title.clear()
            self.write(body.add_standing_item, body_id=self.wanted, title=title, place=self._where.key)
        else:
            self._title.setFocus()

    def _place_words(self, item: Any) -> str:
        return self.tr("ouverture") if item.place == "opening" else self.tr("clôture")


def _minutes(item: Any) -> str:
    return "" if item.planned_minutes is None else str(item.planned_minutes)
