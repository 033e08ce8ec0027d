"""Dossiers that look alike: how much, why, and what can be done about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from concertation.services.queries.look_alikes import ALIKE_FROM, LookAlike
from concertation.ui.widgets.buttons import Button, LinkButton
from concertation.ui.widgets.chips import Chip, ChipKind
from concertation.ui.widgets.layout import clear, column, row
from concertation.ui.widgets.looked_at import writes
from concertation.ui.widgets.text import ElidedText, Text

if TYPE_CHECKING:
    from collections.abc import Sequence

_MOST = 4


class AlikeList(QFrame):
    """``opened`` gives a dossier to show, ``merged`` the one to merge into, ``linked`` the one to link; hidden while nothing looks alike.

    Args:
        title: head of the list.
        merging: whether merging into one of them is offered.
    """

    opened = Signal(str)
    merged = Signal(str)
    linked = Signal(str)

    def __init__(self, title: str, *, merging: bool = False) -> None:
        super().__init__()
        self._merging = merging
        self._list = QVBoxLayout()
        self.setLayout(column(Text(title, "strong"), self._list, gap=8))
        self.hide()

    def show_rows(self, rows: Sequence[LookAlike]) -> None:
        clear(self._list)
        for one in rows[:_MOST]:
            self._list.addLayout(self._entry(one))
        self.setVisible(bool(rows))

    def _entry(self, one: LookAlike) -> QVBoxLayout:
        near = one.score >= ALIKE_FROM
        score = Chip(f"{one.score}\u00a0%", ChipKind.SOON if near else ChipKind.NEUTRAL, "copy" if near else None)
        score.setToolTip(self.tr("Très ressemblant") if near else self.tr("Un peu ressemblant"))
        head = row(score)
        head.insertWidget(0, ElidedText(one.title, "strong"), 1)
        open_ = Button(self.tr("Ouvrir"), clicked=lambda: self.opened.emit(one.id))
        open_.setAccessibleName(self.tr("Ouvrir {title}").format(title=one.title))
        buttons = row(open_, None)
        if self._merging:
            merge = writes(LinkButton(self.tr("Y verser ce dossier"), clicked=lambda: self.merged.emit(one.id)))
            stays = self.tr(
                "Ce dossier est versé dans « {title} », dont le titre reste ; les deux histoires sont gardées."
            )
            merge.setToolTip(stays.format(title=one.title))
            buttons.insertWidget(1, merge)
            link = writes(LinkButton(self.tr("Lier"), clicked=lambda: self.linked.emit(one.id)))
            link.setToolTip(self.tr("Parler des deux dossiers ensemble, sans les fondre"))
            buttons.insertWidget(2, link)
        return column(head, Text(self._why(one), "caption", wrap=True), buttons, gap=4)

    def _why(self, one: LookAlike) -> str:
        told = [self.tr("mots communs : {words}").format(words=", ".join(one.same_words))] if one.same_words else []
        told += [self.tr("même lieu")] * one.same_place + [self.tr("même axe")] * one.same_axis
        if one.instructing_authority:
            told.append(self.tr("instruit par {authority}").format(authority=one.instructing_authority))
        told += [self.tr("dossier clos")] if one.state == "closed" else []
        return " · ".join(told) or self.tr("mots proches")
