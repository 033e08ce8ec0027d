"""The buttons of the preparation in the meeting's head: neighbours in the series, setting, preview, convocation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from concertation.domain.dates_fr import in_full, numeric
from concertation.domain.meeting import UPCOMING
from concertation.domain.vocabulary import DocumentKind, MeetingState
from concertation.ui.preview.window import open_preview
from concertation.ui.widgets.buttons import Button, IconButton, PrimaryButton

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from concertation.services.queries.preparation import Neighbour, Preparation
    from concertation.ui.places import StageContext
    from concertation.ui.preparation.view import PreparationView


class HeadButtons(QObject):
    """Made once, shown by the view."""

    def __init__(self, context: StageContext, view: PreparationView) -> None:
        super().__init__(view)
        self._context, self._view = context, view
        self._back = IconButton("chevron-left", self.tr("Séance précédente"), lambda: self.go(-1))
        self._on = IconButton("chevron-right", self.tr("Séance suivante"), lambda: self.go(1))
        self._setting = IconButton("calendar-clock", self.tr("Date, heure, lieu et hôte (Ctrl+D)"), view.edit_setting)
        self._preview = Button(
            self.tr("Aperçu PDF"), "file-text", self.preview, tip=self.tr("Ordre du jour tel qu’il s’imprime (Ctrl+P)")
        )
        self._convene = PrimaryButton(
            self.tr("Convoquer…"), "send", self.convene, tip=self.tr("Convoquer (Ctrl+Maj+C)")
        )

    def widgets(self, shown: Preparation) -> list[QWidget]:
        """Return what stands in the head for a meeting, the primary one last."""
        self._name(self._back, self.tr("Séance précédente"), shown.previous)
        self._name(self._on, self.tr("Séance suivante"), shown.following)
        told: list[QWidget] = [self._back, self._on, self._setting, self._preview]
        if MeetingState(shown.sheet.state) in UPCOMING:
            convened = shown.sheet.convened_on
            self._convene.set_text(
                self.tr("Convoqué le {day}…").format(day=numeric(convened)) if convened else self.tr("Convoquer…")
            )
            told.append(self._convene)
        return told

    def _name(self, button: IconButton, words: str, neighbour: Neighbour | None) -> None:
        button.setEnabled(neighbour is not None)
        name = f"{words}, {in_full(neighbour.held_on)}" if neighbour else words
        button.setAccessibleName(name)
        button.setToolTip(name)

    def go(self, step: int) -> None:
        """Open the meeting before or after in the series."""
        shown = self._view.shown
        neighbour = (shown.following if step > 0 else shown.previous) if shown else None
        if neighbour is not None:
            self._context.place.navigator.open_meeting(neighbour.id)

    def preview(self) -> None:
        self._view.leave()
        open_preview(self._context.place, self._context.meeting_id, DocumentKind.AGENDA, parent=self._view)

    def convene(self) -> None:
        if self._view.shown is not None and MeetingState(self._view.shown.sheet.state) in UPCOMING:
            from concertation.ui.preparation.convening import Convening

            self._view.leave()
            Convening(self._context.place, self._view.shown, self._view).show()
