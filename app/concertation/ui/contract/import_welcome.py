"""What the page of imports shows before a file: where to drop one, and what is expected of it, by an example."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame

from concertation.ui.importing.tables import SampleTable
from concertation.ui.theme import theme
from concertation.ui.widgets.layout import SectionHead, card, column, holder, row
from concertation.ui.widgets.text import Icon, Text

if TYPE_CHECKING:
    from concertation.ui.widgets.buttons import Button

_EXAMPLE = (("3.1.01", "143 500,00"), ("3.1.02", "966, 18 M€"), ("4.2.05", "155 k€"), ("4.2.06", None))


class ImportWelcome(QFrame):
    """A zone to drop a file on, the button that chooses one, and a small file as it could be."""

    def __init__(self, choose: Button) -> None:
        super().__init__()
        told = Text(self.tr("Déposez ici le fichier d’un financeur, XLSX, ODS ou CSV"), "section", wrap=True)
        sure = Text(
            self.tr(
                "Il est d’abord essayé : chaque ligne refusée dit pourquoi, et rien n’est écrit avant « Importer »."
            ),
            "secondary",
            wrap=True,
        )
        for words in (told, sure):
            words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            words.setMinimumWidth(min(theme().scale.px(420), 420))
        middle = (row(None, Icon("upload", "secondary", 28), None), told, sure, row(None, choose, None))
        self._zone = card(column(*middle, gap=8, margins=(12, 8, 12, 8)))
        self._example = SampleTable()
        self._example.setAccessibleName(self.tr("Exemple de fichier"))
        heads = (self.tr("Opération"), self.tr("Montant"))
        self._example.show_sample(heads, _EXAMPLE, (0, 1))
        self._example.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setLayout(column(self._zone, SectionHead(self.tr("Ce qui est attendu")), self._expected(), None, gap=12))

    def _expected(self) -> QFrame:
        """Return the example and, beside it, how it is read."""
        lines = (
            self.tr("Une ligne d’en-tête, puis une ligne par opération ; les autres colonnes sont laissées."),
            self.tr("L’opération par son numéro, ou par son nom s’il est seul à le porter."),
            self.tr(
                "Le montant en euros, k€ ou M€, avec une virgule ou un point : « 966, 18 », « 143.5 », « 155 M€ »."
            ),
            self.tr("Un montant laissé blanc ne dit rien : il n’est pas lu comme un zéro."),
            self.tr("Une opération sur plusieurs lignes : ses montants sont additionnés."),
            self.tr("Les colonnes choisies sont retenues pour le prochain fichier du même financeur."),
        )
        words = column(*(Text(f"· {line}", "secondary", wrap=True) for line in lines), None, gap=6)
        beside = row(column(self._example, None), holder(words), gap=24)
        beside.setStretch(0, 2)
        beside.setStretch(1, 3)
        return holder(beside)
