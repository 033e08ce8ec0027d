"""The déjeuner of a meeting: when, where, how many, and the diets that are erased after the meal."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QGridLayout, QLineEdit

from concertation.domain.dates_fr import clock, parse_time
from concertation.ui.theme import theme
from concertation.ui.widgets.buttons import IconButton, LinkButton
from concertation.ui.widgets.layout import column, row
from concertation.ui.widgets.text import Text

if TYPE_CHECKING:
    from concertation.services.queries.meeting_rows import LunchRow


class LunchForm(QFrame):
    """``edited`` gives fields of the déjeuner; ``added`` and ``removed`` ask for one or for none; ``refused`` a sentence."""

    edited = Signal(dict)
    added = Signal()
    removed = Signal()
    refused = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._lunch: LunchRow | None = None
        self._fields = {name: QLineEdit() for name in ("starts_at", "place", "head_count", "diets")}
        self._remove = IconButton("trash-2", self.tr("Sans déjeuner"), self.removed.emit)
        self._add = LinkButton(self.tr("Ajouter un déjeuner"), "plus", self.added.emit)
        self.confirmed = QCheckBox(self.tr("Réservation confirmée"))
        self.confirmed.clicked.connect(lambda checked: self.edited.emit({"confirmed": checked}))
        head = row(gap=4)
        head.addWidget(Text(self.tr("Déjeuner"), "section"), 1)
        head.addWidget(self._remove)
        self._form = QFrame()
        self._lay_form()
        self.setLayout(column(head, self._add, self._form, gap=4))

    def _lay_form(self) -> None:
        names = {
            "starts_at": self.tr("Heure"),
            "place": self.tr("Lieu"),
            "head_count": self.tr("Couverts"),
            "diets": self.tr("Régimes"),
        }
        lay = QGridLayout(self._form)
        lay.setContentsMargins(0, 0, 0, 0)
        lay.setHorizontalSpacing(theme().scale.gap(12))
        lay.setVerticalSpacing(theme().scale.gap(6))
        for line, (name, words) in enumerate(names.items()):
            field = self._fields[name]
            label = Text(words, "secondary")
            label.setBuddy(field)
            field.setAccessibleName(self.tr("Déjeuner : {field}").format(field=words.lower()))
            field.editingFinished.connect(lambda name=name: self._take(name))
            lay.addWidget(label, line, 0)
            lay.addWidget(field, line, 1)
        self._fields["starts_at"].setPlaceholderText(self.tr("12 h 15"))
        self._fields["diets"].setPlaceholderText(self.tr("sans noms"))
        lay.addWidget(self.confirmed, len(names), 0, 1, 2)
        lay.addWidget(Text(self.tr("Régimes effacés après le repas."), "caption"), len(names) + 1, 0, 1, 2)
        lay.setColumnStretch(1, 1)

    def show_lunch(self, lunch: LunchRow | None, counted: int, *, read_only: bool) -> None:
        """Show a déjeuner; ``counted`` is how many said they come to it."""
        self._lunch = lunch
        self._form.setVisible(lunch is not None)
        self._remove.setVisible(lunch is not None and not read_only)
        self._add.setVisible(lunch is None and not read_only)
        for name, field in self._fields.items():
            field.setReadOnly(read_only)
            if not field.hasFocus():
                field.setText(self._told(name))
        told = self.tr("%n d’après les réponses", "", counted) if counted else self.tr("à compter")
        self._fields["head_count"].setPlaceholderText(told)
        self.confirmed.setEnabled(not read_only)
        self.confirmed.setChecked(bool(lunch and lunch.confirmed))

    def _told(self, name: str) -> str:
        value: Any = getattr(self._lunch, name) if self._lunch else None
        if value is None:
            return ""
        return clock(value) if name == "starts_at" else str(value)

    def _take(self, name: str) -> None:
        """Take what was typed where it differs; what cannot be read is told and put back."""
        text = self._fields[name].text().strip()
        if self._lunch is None or text == self._told(name):
            return
        value: object = text or None
        if text and name == "starts_at" and (value := parse_time(text)) is None:
            self._refuse(name, self.tr("Heure non comprise : écrivez-la comme 12 h 15."))
        elif text and name == "head_count" and not text.isdecimal():
            self._refuse(name, self.tr("Le nombre de couverts s’écrit en chiffres."))
        else:
            self.edited.emit({name: int(text) if text and name == "head_count" else value})

    def _refuse(self, name: str, sentence: str) -> None:
        self._fields[name].setText(self._told(name))
        self.refused.emit(sentence)
