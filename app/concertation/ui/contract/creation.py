"""The form of a new contract: its name, its years, who pays; axes and amounts come next, on its own page."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from concertation.services.gestures.contract import OWNER_MINIMUM, add_contract
from concertation.services.queries.bodies import MembershipRow, members
from concertation.services.queries.choices import Choice, Choices, choices
from concertation.ui.theme import theme
from concertation.ui.widgets.buttons import Button, PrimaryButton
from concertation.ui.widgets.fields import CheckField, ChoiceField, NumberField, TextField, form
from concertation.ui.widgets.layout import PAGE, FlowLayout, column, holder, row, scrolled
from concertation.ui.widgets.text import Text

if TYPE_CHECKING:
    from concertation.ui.places import PlaceContext

_HUNDREDTHS = 100


class NewContract(QFrame):
    """``made`` gives the contract created; ``given_up`` when none is wanted."""

    made = Signal(str)
    given_up = Signal()

    def __init__(self, context: PlaceContext) -> None:
        super().__init__()
        self._context = context
        self.cooperation = ChoiceField(self.tr("Coopération"), [])
        self.name = TextField(self.tr("Nom"), self.tr("par exemple : Contrat 276"))
        self.code = TextField(self.tr("Code"), self.tr("court : 276"))
        self.first = NumberField(self.tr("Première année"), most=2199)
        self.last = NumberField(self.tr("Dernière année"), most=2199)
        self.minimum = NumberField(self.tr("Part minimale du maître d’ouvrage"), most=100, unit="\u00a0%", empty="–")
        self.cooperation.committed.connect(lambda _key: self._ask_members())
        self._authorities: tuple[Choice, ...] = ()
        self._financers: dict[str, CheckField] = {}
        self._paying = FlowLayout(12)
        self.create_button = PrimaryButton(self.tr("Créer le contrat"), "check", self.make)
        fields = form(
            (self.tr("Coopération"), self.cooperation),
            (self.tr("Nom"), self.name),
            (self.tr("Code"), self.code),
            (self.tr("Première année"), self.first),
            (self.tr("Dernière année"), self.last),
            (self.tr("Part minimale du maître d’ouvrage"), self.minimum),
        )
        fields.setMaximumWidth(theme().scale.px(720))
        told = self.tr(
            "Les axes, les actions et les montants prévus se saisissent ensuite, aussi nombreux qu’il le faut."
        )
        give_up = Button(self.tr("Annuler"), clicked=self.given_up.emit)
        buttons = row(self.create_button, give_up, None)
        title = Text(self.tr("Nouveau contrat"), "title")
        self.setLayout(
            row(
                scrolled(
                    column(
                        title,
                        fields,
                        Text(self.tr("Financeurs"), "secondary"),
                        holder(self._paying),
                        Text(told, "secondary", wrap=True),
                        buttons,
                        None,
                        gap=16,
                        margins=PAGE,
                    )
                )
            )
        )

    def begin(self) -> None:
        """Start an empty form for the years to come."""
        year = self._context.today().year
        for field in (self.name, self.code):
            field.clear()
        self.first.setValue(year)
        self.last.setValue(year + 6)
        self.minimum.setValue(OWNER_MINIMUM // _HUNDREDTHS)
        self._context.read(choices, self._offer, owner=self, key="contract.choices", on=self._context.today())
        self.name.setFocus()

    def _offer(self, found: Choices) -> None:
        self.cooperation.set_options([(one.id, one.words) for one in found.cooperations])
        if self.cooperation.currentIndex() < 0:
            self.cooperation.setCurrentIndex(0)
        self._authorities = found.authorities
        self._ask_members()

    def _ask_members(self) -> None:
        values = {"cooperation_id": self.cooperation.key, "on": self._context.today()}
        self._context.read(members, self._offer_financers, owner=self, key="contract.members", **values)

    def _offer_financers(self, found: tuple[MembershipRow, ...]) -> None:
        """Offer the members of the cooperation first, ready to pay; all authorities where it has none yet."""
        names = {one.id: one.words for one in self._authorities}
        first = [one.authority_id for one in found if one.authority_id in names]
        self._paying.clear()
        self._financers = {key: CheckField(names[key]) for key in dict.fromkeys((*first, *names))}
        for key, field in self._financers.items():
            field.setChecked(key in first or not first)
            self._paying.addWidget(field)

    def make(self) -> None:
        """Create the contract; what is wrong is told and the form stays."""
        self._context.run(
            add_contract,
            self.made.emit,
            cooperation_id=self.cooperation.key,
            code=self.code.text(),
            name=self.name.text(),
            starts_on=date(max(self.first.value(), 1900), 1, 1),
            ends_on=date(max(self.last.value(), 1900), 12, 31),
            financer_ids=tuple(key for key, field in self._financers.items() if field.isChecked()),
            owner_minimum=self.minimum.value() * _HUNDREDTHS or None,
        )
