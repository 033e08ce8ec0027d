"""Where a place takes files of one kind: by its button, by its menu, or dropped anywhere on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QDragEnterEvent, QDropEvent

from concertation.ui.importing.dialog import import_from
from concertation.ui.shell.commands import make_action
from concertation.ui.widgets.dropping import dropped_files

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from concertation.ui.importing.kinds import Kind
    from concertation.ui.places import PlaceContext


class ImportDoor(QObject):
    """Takes one file of the kind; any other is left to whoever is under, at last to the window."""

    def __init__(
        self,
        context: PlaceContext,
        kind: Callable[[], Kind],
        place: QWidget,
        shows: Callable[[tuple[str, ...]], object] | None = None,
    ) -> None:
        """Make a door; ``shows`` is given what was imported, once somebody asks to see it."""
        super().__init__(place)
        self._shows = shows
        self._context, self._kind, self._place = context, kind, place
        place.setAcceptDrops(True)
        place.installEventFilter(self)
        context.writes(make_action(place, f"{kind().title}…", self.open, icon="upload", menu="edit"))

    def open(self) -> None:
        import_from(self._context, self._kind(), self._place).shows = self._shows

    def eventFilter(self, place: QObject, event: QEvent) -> bool:
        if isinstance(event, QDropEvent) and event.type() in (QEvent.Type.DragEnter, QEvent.Type.Drop):
            return self._take(event)
        return super().eventFilter(place, event)

    def _take(self, event: QDropEvent) -> bool:
        paths, kind = dropped_files(event.mimeData()), self._kind()
        if self._context.looks_only or len(paths) != 1 or paths[0].suffix.casefold() not in kind.suffixes:
            event.ignore()
            return False
        event.acceptProposedAction()
        if not isinstance(event, QDragEnterEvent):
            import_from(self._context, kind, self._place, paths[0]).shows = self._shows
        return True
