"""The dossiers that are told of together, and those instructed twice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from concertation.services.gestures.dossiers import link_dossiers, unlink_dossiers
from concertation.ui.widgets.buttons import IconButton, LinkButton
from concertation.ui.widgets.fields import LookUp
from concertation.ui.widgets.layout import SectionHead, clear, column, row
from concertation.ui.widgets.looked_at import writes
from concertation.ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from concertation.services.queries.choices import Choices
    from concertation.services.queries.look_alikes import Twice
    from concertation.services.queries.routing import LinkRow
    from concertation.ui.places import PlaceContext

_LONGEST = 30


class LinksPanel(QFrame):
    """``opened`` gives a dossier to show."""

    opened = Signal(str)

    def __init__(self, context: PlaceContext) -> None:
        super().__init__()
        self._context = context
        self._dossier_id = ""
        self._head = SectionHead(self.tr("Dossiers liés"), 0)
        self._twice = Text("", "soon", wrap=True)
        self._list = QVBoxLayout()
        self._list.setSpacing(2)
        self._other = LookUp(self.tr("Lier un dossier"), self.tr("lier un dossier"))
        self._other.committed.connect(self.link)
        self.setLayout(column(self._twice, self._head, self._list, self._other, gap=6))

    def offer(self, choices: Choices) -> None:
        """Take the dossiers that the field proposes."""
        self._other.set_options([(one.id, one.words) for one in choices.dossiers])

    def show_links(self, dossier_id: str, rows: Sequence[LinkRow], twice: Sequence[Twice]) -> None:
        """Show the dossiers linked to one, and warn of a double instruction."""
        self._dossier_id = dossier_id
        clear(self._list)
        self._head.set_count(len(rows))
        for one in rows:
            self._list.addLayout(self._entry(one))
        told = [
            self.tr("Double instruction : {authority} instruit « {title} ».").format(
                authority=pair.other_authority, title=pair.other_title
            )
            for pair in twice
        ]
        self._twice.setText("\n".join(told))
        self._twice.setVisible(bool(told))

    def _entry(self, one: LinkRow) -> QHBoxLayout:
        told = one.title if len(one.title) <= _LONGEST else f"{one.title[: _LONGEST - 1].rstrip()}…"
        link = LinkButton(told, "link", lambda: self.opened.emit(one.id))
        link.setAccessibleName(one.title)
        link.setToolTip(" – ".join(part for part in (one.title, one.reason) if part))
        drop = writes(IconButton("x", self.tr("Délier {title}").format(title=one.title), lambda: self._drop(one.id)))
        return row(link, None, drop)

    def link(self, other_id: str) -> None:
        """Tell this dossier and another one of each other."""
        self._other.show_key(None)
        if other_id and other_id != self._dossier_id:
            told = self.tr("Dossiers liés.")
            self._context.run(link_dossiers, undo=told, dossier_id=self._dossier_id, other_id=other_id)

    def _drop(self, other_id: str) -> None:
        told = self.tr("Dossiers déliés.")
        self._context.run(unlink_dossiers, undo=told, dossier_id=self._dossier_id, other_id=other_id)
