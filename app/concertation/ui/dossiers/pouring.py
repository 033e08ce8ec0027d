"""Before one dossier is poured into another: where the two do not say the same, both are shown and the user chooses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QDialog, QLayout, QRadioButton, QWidget

from concertation.domain.vocabulary import Kept
from concertation.ui.theme import theme
from concertation.ui.widgets.buttons import Button, PrimaryButton
from concertation.ui.widgets.layout import column, row, scrolled
from concertation.ui.widgets.text import Text
from concertation.wording import word

if TYPE_CHECKING:
    from concertation.services.queries.pouring import Differing, Pouring


class PouringDialog(QDialog):
    """``chosen`` gives, by field, whose value stays; nothing is written before."""

    chosen = Signal(dict)

    def __init__(self, asked: Pouring, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._asked = asked
        self.options: dict[tuple[str, Kept], QRadioButton] = {}
        self.setWindowTitle(self.tr("Verser un dossier dans un autre"))
        told = self.tr(
            "« {source} » et « {target} » ne disent pas la même chose. Choisissez ce que garde « {target} » ; "
            "« {source} » reste consultable, clos et tel quel."
        )
        go = PrimaryButton(self.tr("Verser"), "copy", self._go)
        go.setDefault(True)
        fields = column(*(self._field(one) for one in asked.fields), None, gap=20, margins=(0, 0, 12, 0))
        self.setLayout(
            column(
                Text(told.format(source=asked.source, target=asked.target), "lead", wrap=True),
                scrolled(fields),
                row(None, Button(self.tr("Annuler"), clicked=self.close), go),
                gap=16,
                margins=(24, 20, 24, 20),
            )
        )
        px = theme().scale.px
        self.resize(px(620), px(min(620, 230 + 120 * len(asked.fields))))

    def _field(self, one: Differing) -> QLayout:
        """Show what both dossiers say in a field, to choose from; the texts of a summary can both stay."""
        group = QButtonGroup(self)
        name = word("field", one.field)
        pieces: list[QWidget | QLayout] = [Text(name, "strong")]
        if one.both:
            pieces.append(self._option(group, one, Kept.BOTH, self.tr("Garder les deux, l’un après l’autre"), name))
        for kept, title, text in (
            (Kept.TARGET, self._asked.target, one.of_target),
            (Kept.SOURCE, self._asked.source, one.of_source),
        ):
            of = self.tr("Celui de « {title} »") if one.both else self.tr("Comme « {title} »")
            pieces.append(self._option(group, one, kept, of.format(title=self._short(title)), f"{name} : {text}"))
            pieces.append(column(Text(text, "secondary", wrap=True), margins=(28, 0, 0, 0)))
        return column(*pieces, gap=6)

    def _short(self, title: str) -> str:
        """Return as much of a title as a line holds beside its button, which would not wrap it."""
        return self.fontMetrics().elidedText(title, Qt.TextElideMode.ElideRight, theme().scale.px(420))

    def _option(self, group: QButtonGroup, one: Differing, kept: Kept, words: str, told: str) -> QRadioButton:
        button = QRadioButton(words)
        button.setAccessibleDescription(told)
        button.setChecked(not group.buttons())
        group.addButton(button)
        self.options[one.field, kept] = button
        return button

    def _go(self) -> None:
        self.chosen.emit({field: kept for (field, kept), button in self.options.items() if button.isChecked()})
        self.close()
