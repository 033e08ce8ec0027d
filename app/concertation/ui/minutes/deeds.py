"""What is done to the lines of a relevé, each by one gesture."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from concertation.services.gestures.capture import Captured, change_line_kind, remove_line
from concertation.services.gestures.minutes import (
    approve_all_lines,
    approve_line,
    approve_minutes,
    archive_meeting,
    correct_line,
    insert_line,
    move_line,
    set_line_private,
)
from concertation.ui.minutes.rows import LineRow, Place

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from concertation.domain.capture import LineKind
    from concertation.ui.places import PlaceContext


class LineDeeds(QObject):
    """``inserted`` gives the id of a line just added."""

    inserted = Signal(str)

    def __init__(self, context: PlaceContext, meeting_id: str, owner: QWidget) -> None:
        super().__init__(owner)
        self._context, self._meeting_id = context, meeting_id

    def approve(self, line: LineRow) -> None:
        self._context.run(approve_line, block_id=line.id, approved=not line.block.approved)

    def approve_all(self) -> None:
        def told(count: int) -> None:
            if count:
                self._context.toasts.undoable(self.tr("%n ligne(s) approuvée(s).", "", count))

        self._context.run(approve_all_lines, told, meeting_id=self._meeting_id)

    def correct(self, line: LineRow, changes: dict[str, Any]) -> None:
        self._context.run(correct_line, block_id=line.id, **changes)

    def change_kind(self, line: LineRow, kind: LineKind) -> None:
        """Take a line for another kind: a suspens that is lifted becomes a note, a note may be a decision."""
        self._context.run(change_line_kind, block_id=line.id, kind=kind)

    def move(self, line_id: str, place: Place | None) -> None:
        if place is not None:
            self._context.run(move_line, block_id=line_id, after_id=place.after_id, item_id=place.item_id)

    def remove(self, line: LineRow) -> None:
        self._context.run(remove_line, undo=self.tr("Ligne supprimée, avec ce qui en était né."), block_id=line.id)

    def keep_private(self, line: LineRow) -> None:
        told = (
            self.tr("Cette ligne est de nouveau imprimée.")
            if line.block.private
            else self.tr("Cette ligne reste pour vous : elle n’est ni imprimée ni envoyée.")
        )
        self._context.run(set_line_private, undo=told, block_id=line.id, private=not line.block.private)

    def insert(self, raw: str, item_id: str, after: LineRow | None) -> None:
        def told(captured: Captured) -> None:
            self.inserted.emit(captured.block_id)

        self._context.run(
            insert_line,
            told,
            meeting_id=self._meeting_id,
            raw=raw,
            item_id=item_id,
            after_id=after.id if after else None,
            at=after.block.at if after else None,
        )

    def approve_minutes(self) -> None:
        self._context.run(approve_minutes, undo=self.tr("Relevé approuvé."), meeting_id=self._meeting_id)

    def archive(self) -> None:
        self._context.run(archive_meeting, undo=self.tr("Séance archivée."), meeting_id=self._meeting_id)
