"""One page, no wizard: an example register, two fields to begin, or a file to open."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QFileDialog, QFrame, QLineEdit, QVBoxLayout

from concertation import wording
from concertation.locations import documents_folder
from concertation.ui.theme import theme
from concertation.ui.welcome.names_field import NamesField
from concertation.ui.widgets.buttons import Button, LinkButton, PrimaryButton
from concertation.ui.widgets.layout import Piece, column, holder, row, scrolled
from concertation.ui.widgets.text import Hairline, Icon, Text

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from concertation.ui.shell.desk import Desk

EXAMPLE = "exemple.concertation"
_RECENT = 3


class WelcomePage(QFrame):
    """Works through the desk; opening a file and changing the language are the window's own."""

    def __init__(self, desk: Desk, ask_open: Callable[[], None], choose_language: Callable[[str], None]) -> None:
        super().__init__()
        self.setProperty("role", "surface")
        self._desk = desk
        self.discover = PrimaryButton(self.tr("Découvrir"), clicked=self._discover)
        self.name = QLineEdit()
        self.name.setPlaceholderText(self.tr("Par exemple : Le 276"))
        self.name.setAccessibleName(self.tr("Nom de la coopération"))
        self.authorities = NamesField(self.tr("Collectivités"), self.tr("Ajouter une collectivité"))
        self.protect = QCheckBox(self.tr("Protéger ce registre par une phrase de passe"))
        self.protect.setToolTip(self.tr("Il sera chiffré dès son premier mot, ses sauvegardes aussi"))
        self.begin = Button(self.tr("Créer le registre…"), clicked=self._create)
        self.open = Button(self.tr("Ouvrir…"), clicked=ask_open)
        other, name = ("fr", "Français") if wording.language() == "en" else ("en", "English")
        self.language = LinkButton(name, "languages", partial(choose_language, other))
        self._recent = column(gap=2)
        self.restore = Button(self.tr("Restaurer…"), clicked=self._restore)
        self.name.returnPressed.connect(self._create)
        self._lay_out()

    def show_recent(self, paths: Sequence[str]) -> None:
        """Offer the registers opened lately that are still there."""
        while (item := self._recent.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        for path in [Path(path) for path in paths if Path(path).is_file()][:_RECENT]:
            link = LinkButton(path.stem, "file-text", partial(self._desk.open, path), tip=str(path))
            self._recent.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)

    def begin_new(self) -> None:
        """Put the cursor where a new register is begun."""
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_first(self) -> None:
        self.discover.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        page = column(
            56,
            _block(
                "concertation",
                40,
                row(Text("Concertation", "title"), None, self.language),
                _lead(self.tr("Préparer, tenir et suivre les réunions entre collectivités.")),
            ),
            24,
            self._example(),
            20,
            self._begin(),
            12,
            _block("", 0, Hairline()),
            12,
            _block(
                "folder-open",
                22,
                Text(self.tr("Ouvrir ou restaurer"), "section"),
                row(_wrapped(self.tr("Un registre existant, ou la copie d’une sauvegarde.")), self.restore, self.open),
                self._recent,
            ),
            None,
            gap=8,
        )
        centred = row(None, gap=0)
        middle = holder(page)
        self._middle = middle
        theme().changed.connect(self._measure)
        self._measure()
        centred.addWidget(middle, 100)
        centred.addStretch(1)
        lay = QVBoxLayout(self)
        lay.setContentsMargins(0, 0, 0, 0)
        lay.addWidget(scrolled(centred))

    def _measure(self) -> None:
        self._middle.setMaximumWidth(theme().scale.px(720))

    def _example(self) -> QFrame:
        words = column(
            Text(self.tr("Découvrir avec un registre d’exemple"), "section"),
            _wrapped(
                self.tr("Sept ans de réunions, leurs décisions et leurs suites. Personnes fictives, fichier séparé.")
            ),
            gap=4,
        )
        lay = row(_icon("book-open", 22), gap=0, margins=(0, 24, 24, 24))
        lay.addLayout(words, 1)
        lay.addSpacing(16)
        lay.addWidget(self.discover)
        return holder(lay, "tinted")

    def _begin(self) -> QFrame:
        return _block(
            "pencil-line",
            22,
            Text(self.tr("Commencer"), "section"),
            Text(self.tr("Deux champs suffisent. Tout se complète ensuite."), "secondary"),
            6,
            Text(self.tr("Nom de la coopération"), "caption"),
            self.name,
            6,
            Text(self.tr("Collectivités"), "caption"),
            self.authorities,
            6,
            self.protect,
            row(Text(self.tr("Le registre reste sur ce poste."), "caption"), None, self.begin),
        )

    def _discover(self) -> None:
        folder = documents_folder() / "Concertation"
        folder.mkdir(parents=True, exist_ok=True)
        self._desk.create_example(folder / EXAMPLE)

    def _create(self) -> None:
        name = self.name.text().strip()
        if not name:
            self.name.setFocus()
            return
        path = self._ask_place(f"{name}.concertation")
        if path and self.protect.isChecked():
            self._ask_protection(path, name)
        elif path:
            self._desk.create(path, name, self.authorities.names())

    def _ask_protection(self, path: Path, name: str) -> None:
        """Have the passphrase chosen, and the recovery code printed and typed back, before the register is made."""
        from concertation.services import secrecy
        from concertation.ui.secrecy.protection import ProtectionDialog

        authorities = self.authorities.names()
        ProtectionDialog(
            self._desk,
            self,
            encrypted=False,
            keyring=secrecy.has_keyring(),
            named=path.stem,
            create=lambda protection: self._desk.create(path, name, authorities, protection),
        ).show()

    def _restore(self) -> None:
        backup, _kind = QFileDialog.getOpenFileName(self, self.tr("Sauvegarde à restaurer"), str(documents_folder()))
        if backup and (path := self._ask_place(self.tr("registre restauré.concertation"))):
            self._desk.restore(Path(backup), path)

    def _ask_place(self, proposed: str) -> Path | None:
        chosen, _kind = QFileDialog.getSaveFileName(
            self,
            self.tr("Où ranger le registre"),
            str(documents_folder() / proposed.replace("/", "-")),
            self.tr("Registres (*.concertation)"),
        )
        if not chosen:
            return None
        path = Path(chosen)
        return path if path.suffix else path.with_suffix(".concertation")


def _block(icon: str, size: int, *pieces: Piece) -> QFrame:
    """Return pieces with their drawing in the margin, all on one axis."""
    lay = row(_icon(icon, size), gap=0, margins=(0, 0, 24, 0))
    lay.addLayout(column(*pieces, gap=4), 1)
    return holder(lay)


def _icon(name: str, size: int) -> QFrame:
    frame = QFrame()
    frame.setFixedWidth(theme().scale.px(72))
    if name:
        drawing = Icon(name, "accent", size)
        drawing.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        frame.setLayout(column(drawing, None))
    return frame


def _lead(text: str) -> Text:
    return Text(text, "lead", wrap=True)


def _wrapped(text: str) -> Text:
    return Text(text, "secondary", wrap=True)
