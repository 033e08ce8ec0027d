"""A piece of the agenda, opened in the program that the system has for it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from concertation.services.queries.register import PieceBytes, read_piece
from concertation.ui.copies import copy_in_clear

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from concertation.ui.places import PlaceContext


def open_piece(place: PlaceContext, attachment_id: str, owner: QWidget) -> None:
    """Copy a piece out of the register, for reading, and open the copy."""

    def show(piece: PieceBytes) -> None:
        folder = copy_in_clear(owner)
        if folder is None:
            return
        copy = folder / Path(piece.name).name
        copy.write_bytes(piece.content)
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(copy)))

    place.read(read_piece, show, owner=owner, attachment_id=attachment_id)
