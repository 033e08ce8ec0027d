"""Files from the disk joined to a point or to the meeting; a piece of the register opened by its own program."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog

from concertation.errors import UserError
from concertation.exchange.files import write_file
from concertation.services.joining import Joined, join
from concertation.services.queries.preparation import attachment_content
from concertation.ui.copies import copy_in_clear
from concertation.ui.preview.output import keep_folder, last_folder
from concertation.ui.widgets.clear_text import clear_text
from concertation.wording import word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from concertation.ui.places import PlaceContext

translate = QCoreApplication.translate


def ask_files(context: PlaceContext, owner: QWidget, owner_kind: str, owner_id: str) -> None:
    """Ask for files and join them."""
    chosen, _kind = QFileDialog.getOpenFileNames(owner, translate("Joining", "Joindre des fichiers"))
    join_files(context, [Path(path) for path in chosen], owner_kind, owner_id)


def join_files(context: PlaceContext, paths: Sequence[Path], owner_kind: str, owner_id: str) -> None:
    """Copy files into the register, one gesture each; what cannot be joined is told, the others are joined."""
    for path in paths:
        _join(context, path, owner_kind, owner_id)


def _join(context: PlaceContext, path: Path, owner_kind: str, owner_id: str) -> None:
    told = translate("Joining", "Pièce jointe : {name}").format(name=path.name)

    def done(joined: Joined) -> None:
        fault = f". {word('text_fault', joined.text_fault)}" if joined.text_fault else ""
        context.toasts.undoable(told + fault)

    context.background.run(lambda: join(context.workspace, path, owner_kind, owner_id), then=done, failed=context.tell)


def open_piece(context: PlaceContext, owner: QWidget, attachment_id: str) -> None:
    """Open a copy of an attachment with the program the system has for it."""
    context.read(
        attachment_content, lambda found: _open_copy(context, owner, *found), owner=owner, attachment_id=attachment_id
    )


def _open_copy(context: PlaceContext, owner: QWidget, name: str, content: bytes) -> None:
    folder = copy_in_clear(owner)
    if folder is None:
        return
    path = folder / Path(name).name
    try:
        path.write_bytes(content)
        path.chmod(0o400)  # a copy: what is changed in it would not come back
    except OSError as error:
        context.tell(UserError("file_unwritable", path=str(path), reason=error))
        return
    if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
        context.toasts.show(
            translate("Joining", "Aucun programme n’ouvre ce type de fichier. La copie est dans {path}").format(
                path=path
            )
        )


def save_piece(context: PlaceContext, owner: QWidget, attachment_id: str, name: str) -> None:
    """Write a copy of an attachment where the user wants it."""
    if not clear_text().allows(owner):
        return
    proposed = last_folder(context) / name
    chosen, _kind = QFileDialog.getSaveFileName(owner, translate("Joining", "Enregistrer la pièce"), str(proposed))
    if not chosen:
        return
    path = Path(chosen)
    keep_folder(context, path.parent)

    def work() -> None:
        write_file(path, context.workspace.read(attachment_content, attachment_id=attachment_id)[1])

    told = translate("Joining", "Pièce enregistrée : {name}").format(name=path.name)
    context.background.run(
        work, then=lambda _none: context.toasts.show(told, icon="check", tone="done"), failed=context.tell
    )
