"""The inline form that enters a person with their function and their seats, in one gesture."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFormLayout, QFrame, QVBoxLayout

from concertation.services.gestures.enrolment import Sitting, enrol_person
from concertation.ui.directory.person_sheet import CIVILITIES
from concertation.ui.widgets.buttons import Button, PrimaryButton
from concertation.ui.widgets.fields import CheckField, ChoiceField, DayField, LookUp, TextField, form
from concertation.ui.widgets.layout import FlowLayout, column, holder, row, scrolled
from concertation.ui.widgets.looks import options
from concertation.ui.widgets.text import Text

if TYPE_CHECKING:
    from concertation.services.queries.choices import Choices
    from concertation.ui.places import PlaceContext


class NewPerson(QFrame):
    """``added`` gives the key of the person entered; ``given_up`` when nothing is to be entered any more."""

    added = Signal(str)
    given_up = Signal()

    def __init__(self, context: PlaceContext) -> None:
        super().__init__()
        self.setProperty("role", "side")
        self._context = context
        self._adding = False
        self._civility = ChoiceField(self.tr("Civilité"), CIVILITIES)
        self._given = TextField(self.tr("Prénom"))
        self._family = TextField(self.tr("Nom"))
        self._email = TextField(self.tr("Courriel"), "prenom.nom@exemple.fr")
        self._authority = LookUp(self.tr("Collectivité"), self.tr("tapez une partie de son nom"))
        self._kind = ChoiceField(self.tr("Sorte"), options("holding_kind"))
        self._kind.show_key("officer")
        self._feminine = TextField(self.tr("Fonction, au féminin"), self.tr("directrice générale des services"))
        self._masculine = TextField(self.tr("Fonction, au masculin"), self.tr("directeur général des services"))
        self._group = LookUp(self.tr("Groupe politique"), self.tr("s’il y en a un"))
        self._since = DayField(self.tr("Depuis"), context.today)
        self._bodies: dict[str, CheckField] = {}
        self._seats = FlowLayout(12)
        self._wrong = Text("", "soon", wrap=True)
        self._wrong.hide()
        lay = QVBoxLayout(self)
        lay.setContentsMargins(1, 0, 0, 0)
        lay.addWidget(scrolled(self._lay_out()))
        self._family.returnPressed.connect(self.add)

    def offer(self, choices: Choices) -> None:
        """Take the authorities, groups and bodies to choose among."""
        self._authority.set_options([(one.id, one.words) for one in choices.authorities])
        self._group.set_options([(one.id, one.words) for one in choices.groups])
        lay = self._fields.layout()
        if isinstance(lay, QFormLayout):
            lay.setRowVisible(self._places, bool(choices.bodies))
        if list(self._bodies) != [one.id for one in choices.bodies]:
            self._seats.clear()
            self._bodies = {one.id: CheckField(one.words) for one in choices.bodies}
            for box in self._bodies.values():
                self._seats.addWidget(box)
        for one in choices.bodies:  # a body renamed meanwhile keeps its tick
            self._bodies[one.id].setText(one.words)

    def begin(self) -> None:
        """Empty what names the person, keep what the next one most likely shares, and wait for a name."""
        for field in (self._given, self._family, self._email):
            field.show_text("")
        self._wrong.hide()
        self._adding = False
        self._given.setFocus()

    def add(self) -> None:
        """Enter the person, or say what is missing."""
        if self._adding:
            return
        if not self._family.text().strip():
            self._say(self.tr("Écrivez au moins le nom."), self._family)
        elif not self._authority.key:
            self._say(self.tr("Dites pour quelle collectivité : choisissez-la dans la liste."), self._authority)
        else:
            self._adding = True
            self._context.run(
                enrol_person,
                self._added,
                failed=self._failed,
                undo=self.tr("{name} est dans l’Annuaire.").format(name=self._family.text().strip()),
                family_name=self._family.text(),
                given_name=self._given.text() or None,
                civility=self._civility.key or None,
                email=self._email.text() or None,
                authority_id=self._authority.key,
                kind=self._kind.key or "staff",
                function_f=self._feminine.text() or None,
                function_m=self._masculine.text() or None,
                political_group_id=self._group.key or None,
                valid_from=self._since.day,
                seats=[Sitting(key) for key, box in self._bodies.items() if box.isChecked()],
            )

    def _added(self, person_id: str) -> None:
        self._adding = False
        self.added.emit(person_id)

    def _failed(self, error: Exception) -> None:
        self._adding = False
        self._context.tell(error)

    def _lay_out(self) -> QVBoxLayout:
        self._places = holder(self._seats)
        self._fields = form(
            (self.tr("Civilité"), self._civility),
            (self.tr("Prénom"), self._given),
            (self.tr("Nom"), self._family),
            (self.tr("Courriel"), self._email),
            (self.tr("Collectivité"), self._authority),
            (self.tr("Sorte"), self._kind),
            (self.tr("Fonction, au féminin"), self._feminine),
            (self.tr("au masculin"), self._masculine),
            (self.tr("Groupe politique"), self._group),
            (self.tr("Depuis"), self._since),
            (self.tr("Siège dans"), self._places),
        )
        buttons = row(
            PrimaryButton(self.tr("Ajouter"), "check", self.add),
            Button(self.tr("Renoncer"), clicked=self.given_up.emit),
            None,
        )
        heading = Text(self.tr("Nouvelle personne"), "heading")
        lead = Text(self.tr("Seuls le nom et la collectivité sont nécessaires."), "secondary", wrap=True)
        return column(heading, lead, 8, self._fields, self._wrong, 8, buttons, None, gap=6, margins=(24, 20, 24, 20))

    def _say(self, words: str, field: TextField | LookUp) -> None:
        self._wrong.setText(words)
        self._wrong.show()
        field.setFocus()
