"""The honest page of a place that is not there yet: what it will hold, and what can be done meanwhile."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from concertation.ui.widgets.empty_state import EmptyState

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from concertation.ui.places import PlaceContext


def build(context: PlaceContext) -> QWidget:
    translate = QCoreApplication.translate
    return EmptyState(
        "coins",
        translate(
            "Contract",
            "Le contrat, ses axes et ses financements viendront dans une prochaine version. "
            "D’ici là, rattachez chaque dossier à son axe : rien ne sera à ressaisir.",
        ),
        translate("Contract", "Ouvrir les dossiers"),
        lambda: context.navigator.go("dossiers"),
        title=translate("Contract", "Le contrat n’est pas encore suivi ici"),
    )
