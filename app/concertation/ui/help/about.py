"""What the program is, its version, and the licences of all that it is made of."""

from __future__ import annotations

import platform
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import qVersion
from PySide6.QtWidgets import QDialog, QTextBrowser

from concertation import __version__
from concertation.ui.help.reading import set_in_two_weights
from concertation.ui.theme import theme
from concertation.ui.widgets.buttons import Button
from concertation.ui.widgets.layout import column, row
from concertation.ui.widgets.text import Icon, Text

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget


class AboutDialog(QDialog):
    """``licences`` gives name, version and terms of each library, read from what is installed."""

    def __init__(self, parent: QWidget, licences: Callable[[], Sequence[tuple[str, str, str]]]) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("À propos de Concertation"))
        told = self.tr("Version {version} · Python {python} · Qt {qt}").format(
            version=__version__, python=platform.python_version(), qt=qVersion()
        )
        words = column(
            Text("Concertation", "title"),
            Text(self.tr("Préparer, tenir et suivre les réunions entre collectivités."), "secondary"),
            Text(told, "caption"),
            gap=4,
        )
        head = row(Icon("concertation", "accent", 48), gap=16)
        head.addLayout(words, 1)
        listed = QTextBrowser()
        listed.setProperty("role", "bare")
        listed.setAccessibleName(self.tr("Licences"))
        listed.setHtml(self._licences(licences()))
        set_in_two_weights(listed.document())
        close = Button(self.tr("Fermer"), clicked=self.accept)
        self.setLayout(column(head, listed, row(None, close), gap=12, margins=(20, 20, 20, 16)))
        self.resize(theme().scale.px(560), theme().scale.px(520))

    def _licences(self, licences: Sequence[tuple[str, str, str]]) -> str:
        own = self.tr("Concertation est distribuée sous la licence publique de l’Union européenne, EUPL 1.2.")
        icons = self.tr("Icônes : lucide (ISC). Police des documents et des captures : Source Sans 3 (OFL 1.1).")
        lines = "".join(
            f"<tr>{''.join(f'<td>{escape(cell)}&nbsp;&nbsp;</td>' for cell in one)}</tr>" for one in licences
        )
        title = self.tr("Bibliothèques")
        return f"<p>{escape(own)}</p><p>{escape(icons)}</p><h4>{escape(title)}</h4><table>{lines}</table>"
