"""Which column of a file is which: one choice a field, the heads of the file in each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from concertation.services.imports.heads import NO_COLUMN, plain
from concertation.ui.widgets.fields import ChoiceField
from concertation.ui.widgets.layout import FlowLayout, column, holder, row
from concertation.ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from concertation.ui.importing.kinds import Fields


class MappingFields(QFrame):
    """``changed`` when another column is chosen; ``mapping`` gives every field, empty where it has no column."""

    changed = Signal()

    def __init__(self, fields: Fields) -> None:
        super().__init__()
        self.choices = {field: ChoiceField(words, []) for field, words in fields}
        flow = FlowLayout(12)
        for field, words in fields:
            choice = self.choices[field]
            choice.setMinimumContentsLength(14)
            choice.committed.connect(lambda _key: self.changed.emit())
            flow.addWidget(holder(row(Text(words, "secondary"), choice, gap=6)))
        self.setLayout(column(flow, gap=0))

    def show_columns(self, heads: Sequence[str], columns: Mapping[str, str]) -> None:
        """Offer the heads of a file, and show the one each field was found in."""
        options = [(NO_COLUMN, "–"), *((head, head) for head in dict.fromkeys(heads) if plain(head))]
        for field, choice in self.choices.items():
            choice.set_options(options)
            choice.show_key(columns.get(field, NO_COLUMN))

    def mapping(self) -> dict[str, str]:
        return {field: choice.key for field, choice in self.choices.items()}
