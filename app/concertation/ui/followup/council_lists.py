"""The button that offers the liste des délibérations of each council's sitting, the latest first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu, QWidget

from concertation.domain.dates_fr import PartialDate
from concertation.services.papers.deliberations import CouncilSession, council_sessions
from concertation.ui.widgets.buttons import Button

if TYPE_CHECKING:
    from concertation.ui.places import PlaceContext


class CouncilLists(Button):
    """Hidden while no council has deliberated."""

    def __init__(self, context: PlaceContext, owner: QWidget) -> None:
        super().__init__(self.tr("Liste des délibérations"), "printer", self._offer)
        self._context = context
        self._owner = owner
        self._sessions: tuple[CouncilSession, ...] = ()
        self.hide()

    def refresh(self) -> None:
        self._context.read(council_sessions, self._show, owner=self, key="followup.council_lists")

    def _show(self, sessions: tuple[CouncilSession, ...]) -> None:
        self._sessions = sessions
        self.setVisible(bool(sessions))

    def menu_of_sessions(self) -> QMenu:
        """Return a menu with one line for each sitting: council, day, how many deliberations."""
        menu = QMenu(self)
        for one in self._sessions:
            told = self.tr("%n délibération(s)", "", one.number)
            menu.addAction(f"{_named(one)} – {told}").triggered.connect(lambda _on, one=one: self.open_list(one))
        return menu

    def _offer(self) -> None:
        self.menu_of_sessions().popup(self.mapToGlobal(self.rect().bottomLeft()))

    def open_list(self, one: CouncilSession) -> None:
        """Show the list of a sitting in its window, ready to be printed or copied."""
        from concertation.services.print_papers import deliberations_preview
        from concertation.ui.preview.paper_window import open_paper

        title = self.tr("Liste des délibérations : {session}").format(session=_named(one))
        open_paper(
            self._context,
            title,
            lambda reader: deliberations_preview(reader, one.code, one.session),
            parent=self._owner,
        )


def _named(one: CouncilSession) -> str:
    read = PartialDate.parse(one.session)
    return f"{one.name}, {read.printed() if read else one.session}"
