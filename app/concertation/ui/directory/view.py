"""What the place shows before anything is in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from concertation.ui.widgets.empty_state import EmptyState

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from concertation.ui.places import PlaceContext


def build(_context: PlaceContext) -> QWidget:
    translate = QCoreApplication.translate
    return EmptyState(
        "contact",
        translate("EmptyPlaces", "Les personnes et les collectivités se verront ici."),
        title=translate("EmptyPlaces", "Annuaire"),
    )
