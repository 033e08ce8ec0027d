"""What the stage shows before it has a meeting to show."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from concertation.ui.widgets.empty_state import EmptyState

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from concertation.ui.places import StageContext


def build(_context: StageContext) -> QWidget:
    translate = QCoreApplication.translate
    return EmptyState(
        "file-check",
        translate("EmptyPlaces", "Le relevé se met au point ici."),
        title=translate("EmptyPlaces", "Rendre compte"),
    )
