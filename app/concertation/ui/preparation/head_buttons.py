"""The buttons of the preparation in the meeting's head: neighbours in the series, setting, preview, convocation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from concertation.domain.dates_fr import in_full, numeric
from concertation.domain.meeting import UPCOMING
from concertation.domain.vocabulary import DocumentKind, MeetingState
from concertation.services.gestures.series import confirm_meeting
from concertation.services.queries.packing import PackPlan, pack_plan
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
        self._pack = IconButton("book-open", self.tr("Dossier de séance… (Ctrl+Maj+B)"), self.pack)
        self._small_preview = IconButton("file-text", self.tr("Aperçu PDF (Ctrl+P)"), self.preview)
        self._confirm = PrimaryButton(
            self.tr("Confirmer la date"), "calendar-check", self.confirm, tip=self.tr("Cette date n’est que proposée")
        )
        self._convene = PrimaryButton(
            self.tr("Convoquer…"), "send", self.convene, tip=self.tr("Convoquer (Ctrl+Maj+C)")
        )

        for one in (self._setting, self._confirm, self._convene):
            context.place.writes(one)

    def widgets(self, shown: Preparation, *, narrow: bool = False) -> list[QWidget]:
        """Return what stands in the head for a meeting, the primary one last."""
        self._name(self._back, self.tr("Séance précédente"), shown.previous)
        self._name(self._on, self.tr("Séance suivante"), shown.following)
        told: list[QWidget] = [self._back, self._on, self._setting, self._pack]
        told.append(self._small_preview if narrow else self._preview)
        state = MeetingState(shown.sheet.state)
        if state is MeetingState.PROPOSED:
            told.append(self._confirm)
        elif state in UPCOMING:
            told.append(self._convene)
            self._name_convening(shown, narrow=narrow)
        return told

    def _name_convening(self, shown: Preparation, *, narrow: bool) -> None:
        convened = shown.sheet.convened_on
        if convened and not narrow:
            self._convene.set_text(self.tr("Convoquée le {day}…").format(day=numeric(convened)))
        else:
            self._convene.set_text(self.tr("Convoquer…"))

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

    def confirm(self) -> None:
        """Turn a proposed date into a planned meeting."""
        self._context.place.run(confirm_meeting, undo=self.tr("Date confirmée"), meeting_id=self._context.meeting_id)

    def preview(self) -> None:
        self._view.leave()
        open_preview(self._context.place, self._context.meeting_id, DocumentKind.AGENDA, parent=self._view)

    def pack(self) -> None:
        """Offer to bind the meeting's papers and pieces into one file."""
        self._view.leave()
        self._context.place.read(pack_plan, self._offer_pack, owner=self._view, meeting_id=self._context.meeting_id)

    def _offer_pack(self, plan: PackPlan) -> None:
        from concertation.ui.preparation.packing import Packing

        Packing(self._context.place, plan, self._view).show()

    def convene(self) -> None:
        shown = self._view.shown
        if shown is None or MeetingState(shown.sheet.state) not in UPCOMING:
            return
        if shown.sheet.state == MeetingState.PROPOSED:
            self._context.place.toasts.show_error(self.tr("Cette date n’est que proposée : confirmez-la d’abord."))
        else:
            from concertation.ui.preparation.convening import Convening

            self._view.leave()
            Convening(self._context.place, shown, self._view).show()
