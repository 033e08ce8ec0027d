"""The deliberations that one council's belongs with: taken on purpose on the same day, or one amending the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from concertation.domain.dates_fr import PartialDate
from concertation.services.gestures.deliberations import link_deliberations, unlink_deliberations
from concertation.ui.widgets.buttons import IconButton, LinkButton
from concertation.ui.widgets.fields import LookUp, TextField
from concertation.ui.widgets.layout import clear, column, row
from concertation.ui.widgets.looked_at import writes
from concertation.ui.widgets.text import ElidedText, Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from concertation.services.queries.deliberations import LinkableRow, LinkRow
    from concertation.ui.places import PlaceContext


class DeliberationLinks(QFrame):
    """``opened`` gives the link followed, as seen from the deliberation shown."""

    opened = Signal(object)

    def __init__(self, context: PlaceContext) -> None:
        super().__init__()
        self._context = context
        self._deliberation_id = ""
        self._head = Text(self.tr("Délibérations liées"), "caption")
        self.entries: list[tuple[LinkButton, TextField, IconButton]] = []
        self._list = QVBoxLayout()
        self._list.setSpacing(4)
        self.other = LookUp(self.tr("Lier une délibération"), self.tr("lier une délibération"))
        self.other.committed.connect(self.link)
        self.setLayout(column(self._head, self._list, self.other, gap=4))

    def offer(self, found: Sequence[LinkableRow]) -> None:
        """Take the deliberations that the field proposes: all but the one shown."""
        self.other.set_options([(one.id, _words(one)) for one in found if one.id != self._deliberation_id])

    def show_links(self, deliberation_id: str | None, rows: Sequence[LinkRow]) -> None:
        """Show what one deliberation is linked to; one not recorded yet is linked to nothing."""
        self.setVisible(deliberation_id is not None)
        self._deliberation_id = deliberation_id or ""
        clear(self._list)
        self.entries = [self._entry(one) for one in rows]

    def _entry(self, one: LinkRow) -> tuple[LinkButton, TextField, IconButton]:
        words = _words(one)
        link = LinkButton(_short(one), "link", lambda: self.opened.emit(one))
        link.setAccessibleName(words)
        link.setToolTip(words)
        reason = TextField(
            self.tr("Motif du lien avec {name}").format(name=words), self.tr("motif : prises le même jour…")
        )
        reason.show_text(one.reason)
        reason.committed.connect(lambda text: self._give_reason(one, text))
        drop = writes(IconButton("x", self.tr("Délier {name}").format(name=words), lambda: self._drop(one.id)))
        line = row(link, gap=4)
        line.addWidget(ElidedText(one.conclusion, "caption"), 1)
        line.addWidget(drop)
        self._list.addLayout(line)
        self._list.addWidget(reason)
        return link, reason, drop

    def link(self, other_id: str) -> None:
        """Say that this deliberation and another one belong together."""
        self.other.show_key(None)
        if other_id and self._deliberation_id:
            told = self.tr("Délibérations liées.")
            self._context.run(link_deliberations, undo=told, deliberation_id=self._deliberation_id, other_id=other_id)

    def _give_reason(self, one: LinkRow, text: str) -> None:
        self._context.run(
            link_deliberations, deliberation_id=self._deliberation_id, other_id=one.other_id, reason=text or None
        )

    def _drop(self, link_id: str) -> None:
        self._context.run(unlink_deliberations, undo=self.tr("Délibérations déliées."), link_id=link_id)


def _short(one: LinkRow) -> str:
    return f"{one.authority}, n°\u00a0{one.number}" if one.number else f"{one.authority}, {_day(one)}".strip(", ")


def _day(one: LinkRow | LinkableRow) -> str:
    read = PartialDate.parse(one.date) if one.date else None
    return read.printed() if read else one.date or ""


def _words(one: LinkRow | LinkableRow) -> str:
    """Return « 59, n° 2013-45, décembre 2013 : Mobilité »."""
    known = (one.authority, f"n°\u00a0{one.number}" if one.number else "", _day(one))
    return f"{', '.join(part for part in known if part)} : {one.conclusion}"
