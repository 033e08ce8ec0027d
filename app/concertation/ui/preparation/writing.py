"""What the preparation writes: each wish of its parts becomes one gesture, with a way back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from concertation.services.gestures import agenda, attachments, dossiers
from concertation.services.queries.meeting import meeting_id_of
from concertation.ui.preparation.joining import ask_files, join_files, open_piece, save_piece

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from concertation.services.queries.meeting_rows import ItemRow, PieceRow
    from concertation.ui.places import StageContext
    from concertation.ui.preparation.agenda_pane import AgendaPane
    from concertation.ui.preparation.meeting_side import MeetingSide
    from concertation.ui.preparation.pieces import Pieces
    from concertation.ui.preparation.point_side import PointSide
    from concertation.ui.preparation.view import PreparationView


class Writing(QObject):
    """Connects the parts of a preparation to the gestures of the register."""

    def __init__(self, context: StageContext, view: PreparationView) -> None:
        super().__init__(view)
        self._context = context
        self._place = context.place
        self._view = view
        self._meeting = context.meeting_id

    def connect_agenda(self, pane: AgendaPane) -> None:
        pane.edited.connect(self.edit_point)
        pane.added.connect(self._add)
        pane.replacement_asked.connect(self._open_reference)
        pane.unknown.connect(self._tell_unknown)
        pane.table.moved.connect(self._move)
        pane.table.taken.connect(self._take)
        pane.table.dropped.connect(self._join)
        pane.table.pieces_asked.connect(lambda _id: self._view.show_side("point"))

    def connect_point(self, point: PointSide) -> None:
        point.edited.connect(self.edit_point)
        point.dossier_typed.connect(self._offer_dossier)
        point.dossier_opened.connect(self._place.navigator.open_dossier)
        self._connect_pieces(point.pieces)
        point.pieces.dropped.connect(lambda paths: self._join(paths, self._view.agenda.current_id))
        point.join_asked.connect(self._ask_files)
        point.texts_asked.connect(self.open_texts)

    def connect_side(self, side: MeetingSide) -> None:
        self._connect_pieces(side.pieces)
        side.pieces.dropped.connect(lambda paths: self._join(paths, None))
        side.pieces.join_asked.connect(lambda: self._ask_files(None))
        side.action_opened.connect(lambda action: self._place.navigator.open_object("action", action.id))
        side.all_actions_asked.connect(lambda: self._place.navigator.go("followup"))
        side.taken.connect(lambda item_id: self._take(item_id, None))
        side.kept_for_later.connect(self._keep_for_later)
        side.put.connect(self.put_in_reserve)
        side.reserve_removed.connect(self._remove)

    def _connect_pieces(self, pieces: Pieces) -> None:
        pieces.opened.connect(lambda piece: open_piece(self._place, self._view, piece.id))
        pieces.saved.connect(lambda piece: save_piece(self._place, self._view, piece.id, piece.name))
        pieces.removed.connect(self._detach)

    def _open_reference(self, reference: str) -> None:
        show = self._place.navigator.open_meeting
        self._place.read(meeting_id_of, show, owner=self._view, reference=reference)

    def run(self, gesture: Callable[..., Any], **values: Any) -> None:
        """Run a gesture; what it refuses is told, and what the register has is shown again."""
        self._place.run(gesture, failed=self._failed, **values)

    def _failed(self, error: Exception) -> None:
        self._view.refresh(None)
        self._place.tell(error)

    # Points

    def edit_point(self, item_id: str, field: str, value: object) -> None:
        self.run(agenda.edit_item, item_id=item_id, **{field: value})

    def _add(self, title: str, after_id: str | None) -> None:
        self.run(
            agenda.add_item,
            then=self._view.agenda.choose_when_shown,
            meeting_id=self._meeting,
            title=title,
            after_id=after_id,
        )

    def _move(self, item_id: str, after_id: str | None) -> None:
        if item_id != after_id:
            self._view.agenda.show_moved(item_id, after_id)
            self.run(agenda.move_item, item_id=item_id, after_id=after_id)

    def remove_current(self) -> None:
        item = self._view.agenda.current_item
        if item is not None and not self._view.read_only:
            self._view.agenda.table.shift_current_from(item.id)
            self._remove(item)

    def _remove(self, item: ItemRow) -> None:
        if not self._view.read_only:
            self.run(
                agenda.remove_item, undo=self.tr("Point supprimé : {title}").format(title=item.title), item_id=item.id
            )

    def put_current_in_reserve(self) -> None:
        if (item_id := self._view.agenda.current_id) is not None:
            self._view.agenda.table.shift_current_from(item_id)
            self.put_in_reserve(item_id)

    def put_in_reserve(self, item_id: str) -> None:
        shown = self._view.shown
        item = next((item for item in shown.items if item.id == item_id), None) if shown else None
        if item is None or self._view.read_only:
            return
        self.run(
            agenda.put_in_reserve,
            undo=self.tr("Point gardé en réserve : {title}").format(title=item.title),
            item_id=item_id,
        )

    def _keep_for_later(self, title: str) -> None:
        if self._view.shown is not None:
            self.run(agenda.add_to_reserve, body_id=self._view.shown.sheet.body_id, title=title)

    def _take(self, item_id: str, after_id: str | None) -> None:
        """Put a point of the reserve on the agenda, after another one where it was dropped there."""
        if self._view.read_only:
            return

        self.run(
            agenda.take_from_reserve,
            then=lambda _none: self._view.agenda.choose_when_shown(item_id),
            item_id=item_id,
            meeting_id=self._meeting,
            after_id=after_id,
        )

    def _tell_unknown(self, item: ItemRow, field: str, typed: str) -> None:
        if field == "dossier_id":
            self._offer_dossier(item.id, typed)
            return
        told = {
            "planned_minutes": self.tr("« {typed} » n’est pas une durée : écrivez 15, 15 min ou 1 h 30."),
            "rapporteur_id": self.tr("« {typed} » n’est pas dans l’Annuaire : choisissez un nom de la liste."),
            "pilot_id": self.tr("« {typed} » n’est pas une collectivité membre : choisissez-la dans la liste."),
            "nature": self.tr("« {typed} » n’est pas une nature de point : choisissez-la dans la liste."),
        }
        self._place.toasts.show_error(told[field].format(typed=typed))

    def _offer_dossier(self, item_id: str, typed: str) -> None:
        """Offer to open the dossier that does not exist yet."""

        def create() -> None:
            self.run(dossiers.open_dossier, then=lambda key: self.edit_point(item_id, "dossier_id", key), title=typed)

        self._place.toasts.show(
            self.tr("Aucun dossier ne s’appelle « {typed} ».").format(typed=typed),
            icon="folder",
            action=self.tr("Créer ce dossier"),
            run=create,
        )

    def open_texts(self, item: ItemRow) -> None:
        """Show the parts of a point's note and report beside their pages."""
        from concertation.ui.preparation.texts import ItemTexts

        ItemTexts(self._place, self._meeting, item, self._view.window()).show()

    # Files

    def _join(self, paths: Sequence[Path], item_id: str | None) -> None:
        owner = ("agenda_item", item_id) if item_id else ("meeting", self._meeting)
        join_files(self._place, paths, *owner)

    def join_to_current(self) -> None:
        self._ask_files(self._view.agenda.current_id)

    def _ask_files(self, item_id: str | None) -> None:
        owner = ("agenda_item", item_id) if item_id else ("meeting", self._meeting)
        ask_files(self._place, self._view, *owner)

    def _detach(self, piece: PieceRow) -> None:
        self.run(
            attachments.detach, undo=self.tr("Pièce retirée : {name}").format(name=piece.name), attachment_id=piece.id
        )
