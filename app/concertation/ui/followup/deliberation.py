"""What one council made of a shared conclusion, written field by field; dates may lack their day or month."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QFrame

from concertation.domain.dates_fr import PartialDate
from concertation.services.gestures import deliberations as gestures
from concertation.ui.copies import copy_in_clear
from concertation.ui.followup.deliberation_links import DeliberationLinks
from concertation.ui.reminders import tell_reminder
from concertation.ui.widgets.buttons import LinkButton
from concertation.ui.widgets.fields import ChoiceField, LongField, TextField, form
from concertation.ui.widgets.layout import column, row
from concertation.ui.widgets.looked_at import writes
from concertation.ui.widgets.looks import options
from concertation.ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from concertation.services.queries.decisions import DeliberationRow
    from concertation.services.queries.deliberations import LinkableRow, LinkRow
    from concertation.ui.places import PlaceContext


class DeliberationCard(QFrame):
    """The first field filled records the deliberation; the others complete it."""

    def __init__(self, context: PlaceContext) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._context = context
        self._shown: DeliberationRow | None = None
        self._name = Text("", "strong", wrap=True)
        self.sense = ChoiceField(self.tr("Sens"), [("", self.tr("attendue")), *options("deliberation_sense")])
        self.sense.committed.connect(lambda key: self._write(sense=key or None))
        example = self.tr("14/02/2007, février 2007 ou 2007")
        self.texts = {
            "organ": TextField(self.tr("Organe"), self.tr("assemblée, commission permanente")),
            "number": TextField(self.tr("Numéro")),
            "adopted_on": TextField(self.tr("Adoptée le"), example),
            "received_on": TextField(self.tr("Reçue en préfecture le"), example),
            "vote_text": TextField(self.tr("Vote"), self.tr("à l’unanimité, 24/2/1…")),
        }
        for name, field in self.texts.items():
            field.committed.connect(lambda text, name=name: self._write(**{name: text or None}))
        self._make_vote_fields()
        labels = {"received_on": self.tr("Reçue le")}  # the whole would leave no room to the day
        lines = [(labels.get(name, field.accessibleName()), field) for name, field in self.texts.items()]
        self.links = DeliberationLinks(context)
        self._remove = writes(LinkButton(self.tr("Effacer"), "trash-2", self._take_off))
        self.remind = LinkButton(self.tr("Relancer…"), "send", self._remind)
        self.setLayout(
            column(
                row(self._name, None, self.remind, self._remove),
                form((self.tr("Sens"), self.sense), *lines),
                row(
                    *(column(Text(one.accessibleName(), "caption"), one, gap=2) for one in self.counts.values()), gap=6
                ),
                self.text,
                self.links,
                gap=6,
                margins=(16, 12, 16, 12),
            )
        )

    def _make_vote_fields(self) -> None:
        self.counts = {
            "votes_for": TextField(self.tr("Pour")),
            "votes_against": TextField(self.tr("Contre")),
            "abstentions": TextField(self.tr("Abstentions")),
        }
        for name, field in self.counts.items():
            field.setValidator(QIntValidator(0, 9999, field))
            field.committed.connect(lambda text, name=name: self._write(**{name: int(text) if text else None}))
        self.text = LongField(self.tr("Texte délibéré"), 2)
        self.text.setPlaceholderText(self.tr("Texte voté par ce conseil, pour le comparer à la conclusion"))
        self.text.committed.connect(lambda text: self._write(text=text or None))

    def show_deliberation(self, one: DeliberationRow) -> None:
        """Show what is known of one council."""
        self._shown = one
        self._name.setText(one.authority_name)
        self.sense.show_key(one.sense or "")
        for name, field in self.texts.items():
            value = getattr(one, name)
            read = PartialDate.parse(value) if value and name.endswith("_on") else None
            field.show_text(read.printed() if read else value)
        for name, field in self.counts.items():
            count = getattr(one, name)
            field.show_text(None if count is None else str(count))
        self.text.show_text(one.text)
        self._remove.setVisible(one.id is not None)
        self.remind.setVisible(one.sense is None)

    def show_links(self, rows: Sequence[LinkRow], offered: Sequence[LinkableRow]) -> None:
        """Show which deliberations this one belongs with, and those it may be linked to."""
        key = self._shown.id if self._shown is not None else None
        self.links.show_links(key, [one for one in rows if one.deliberation_id == key])
        self.links.offer(offered)

    def _write(self, **fields: Any) -> None:
        one = self._shown
        if one is None:
            return
        if one.id is not None:
            self._context.run(gestures.edit_deliberation, failed=self._refused, deliberation_id=one.id, **fields)
        else:
            self._context.run(
                gestures.record_deliberation,
                failed=self._refused,
                decision_id=one.decision_id,
                authority_id=one.authority_id,
                **fields,
            )

    def _remind(self) -> None:
        """Draft a reminder of all that this council has still to deliberate on."""
        from concertation.services.reminding import write_council_reminder

        if self._shown is not None and (folder := copy_in_clear(self)) is not None:
            self._context.read(
                write_council_reminder,
                lambda made: tell_reminder(self._context, made),
                owner=self,
                authority_id=self._shown.authority_id,
                today=self._context.today(),
                folder=folder,
            )

    def _take_off(self) -> None:
        if self._shown is not None and self._shown.id is not None:
            told = self.tr("Délibération effacée.")
            self._context.run(gestures.remove_deliberation, undo=told, deliberation_id=self._shown.id)

    def _refused(self, error: Exception) -> None:
        self._context.tell(error)
        if self._shown is not None:
            self.show_deliberation(self._shown)
