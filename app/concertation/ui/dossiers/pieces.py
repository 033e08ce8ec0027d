"""The files joined to a dossier: dropped, opened, renamed in place, taken off."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QCheckBox, QFileDialog, QFrame, QVBoxLayout

from concertation.errors import UserError
from concertation.services.gestures import attachments, packing
from concertation.services.joining import Joined, join
from concertation.services.queries.dossiers import AttachedRow
from concertation.services.queries.register import PieceBytes, read_piece
from concertation.ui.copies import copy_in_clear
from concertation.ui.models.rows import Column
from concertation.ui.widgets.buttons import LinkButton
from concertation.ui.widgets.clear_text import clear_text
from concertation.ui.widgets.layout import SectionHead, row
from concertation.ui.widgets.looked_at import writes
from concertation.ui.widgets.small_table import SmallTable, text_column
from concertation.ui.widgets.text import Text
from concertation.wording import word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from concertation.ui.places import PlaceContext


class Pieces(QFrame):
    """Files of a dossier; :meth:`take` joins those dropped anywhere on its page."""

    def __init__(self, context: PlaceContext) -> None:
        super().__init__()
        self._context = context
        self._dossier_id = ""
        self._head = SectionHead(self.tr("Pièces"), 0)
        self._hint = Text(self.tr("Déposez ici des fichiers : ils sont copiés dans le registre."), "caption", wrap=True)
        self.table = SmallTable(
            self.tr("Pièces"),
            [
                text_column(self.tr("Nom"), lambda piece: piece.name, self._rename),
                Column(self.tr("Taille"), _size, width=9, right=True),
            ],
            deeds=[(self.tr("Ouvrir"), self.open_piece), (self.tr("Enregistrer sous…"), self._ask_copy)],
        )
        self.table.opened.connect(self.open_piece)
        self.table.removed.connect(self._take_off)
        self.kept = QCheckBox(self.tr("Ne vont pas dans les dossiers de séance"))
        self.kept.setToolTip(self.tr("Sauf où un dossier de séance les reprend pour son point"))
        self.kept.clicked.connect(self._keep)
        lay = QVBoxLayout(self)
        lay.setContentsMargins(0, 0, 0, 0)
        lay.setSpacing(4)
        lay.addWidget(self._head)
        lay.addWidget(self.table)
        lay.addWidget(self.kept)
        lay.addWidget(self._hint)
        lay.addLayout(row(writes(LinkButton(self.tr("Joindre un fichier…"), "paperclip", self.ask)), None))

    def show_pieces(self, dossier_id: str, pieces: Sequence[AttachedRow], *, kept: bool) -> None:
        """Show the files of a dossier, ``kept`` where they go in no pack."""
        self._dossier_id = dossier_id
        self._head.set_count(len(pieces))
        self.table.show_rows(pieces)
        self.kept.setChecked(kept)
        self.kept.setVisible(bool(pieces) or kept)

    def _keep(self, kept: bool) -> None:
        told = self.tr("Ces pièces restent au dossier.") if kept else self.tr("Ces pièces vont aux dossiers de séance.")
        self._context.run(packing.keep_pieces, undo=told, dossier_id=self._dossier_id, kept=kept)

    def ask(self) -> None:
        """Let files be chosen, and join them."""
        paths, _kind = QFileDialog.getOpenFileNames(self, self.tr("Joindre un fichier"))
        self.take([Path(path) for path in paths])

    def take(self, paths: Sequence[Path]) -> None:
        """Copy files into the register; one that cannot be read is told, the others are taken."""
        for path in paths:
            told = self.tr("« {name} » est joint au dossier.").format(name=path.name)
            self._context.background.run(
                partial(join, self._context.workspace, path, "dossier", self._dossier_id),
                then=partial(self._joined, told),
                failed=self._context.tell,
            )

    def _joined(self, told: str, joined: Joined) -> None:
        fault = f" {word('text_fault', joined.text_fault)}" if joined.text_fault else ""
        self._context.toasts.undoable(told + fault)

    def open_piece(self, piece: AttachedRow) -> None:
        """Open a copy of a file with the system's program for it."""
        self._context.read(read_piece, self._open_copy, owner=self, attachment_id=piece.id)

    def _open_copy(self, found: PieceBytes) -> None:
        if (folder := copy_in_clear(self)) is not None:
            path = folder / attachments.clean_name(found.name)
            path.write_bytes(found.content)
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))

    def _rename(self, piece: Any, typed: str) -> None:
        if typed:
            self._context.run(attachments.rename_attachment, attachment_id=piece.id, name=typed)

    def _take_off(self, piece: Any) -> None:
        self._context.run(attachments.detach, undo=self.tr("Pièce mise à la Corbeille."), attachment_id=piece.id)

    def _ask_copy(self, piece: Any) -> None:
        if not clear_text().allows(self):
            return
        chosen, _kind = QFileDialog.getSaveFileName(self, self.tr("Enregistrer la pièce sous"), piece.name)
        if chosen:
            self._context.read(
                read_piece, lambda found: self._copy(Path(chosen), found), owner=self, attachment_id=piece.id
            )

    def _copy(self, path: Path, found: PieceBytes) -> None:
        try:
            path.write_bytes(found.content)
            self._context.toasts.show(self.tr("Pièce enregistrée dans {path}.").format(path=path))
        except OSError as error:
            self._context.tell(UserError("file_unwritable", path=str(path), reason=error))


def _size(piece: Any) -> str:
    """Return a size as people read it."""
    if piece.size < 1024 * 1024:
        kilo = max(1, round(piece.size / 1024))
        return QCoreApplication.translate("Size", "{size} Ko").format(size=kilo)
    mega = f"{piece.size / 1024 / 1024:.1f}".replace(".", ",")
    return QCoreApplication.translate("Size", "{size} Mo").format(size=mega)
