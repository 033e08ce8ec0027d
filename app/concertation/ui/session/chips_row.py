"""What the line was understood as: one chip per part, reached with Tab; Échap on one gives it back to the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QMenu, QScrollArea, QSizePolicy, QWidget

from concertation import wording
from concertation.domain.capture import Candidate, LineKind, Part, PartKind, Reading
from concertation.domain.vocabulary import BlockKind
from concertation.ui.session.line_looks import ICONS
from concertation.ui.theme import theme
from concertation.ui.widgets.chips import Chip, ChipButton, ChipKind
from concertation.ui.widgets.layout import FlowLayout

if TYPE_CHECKING:
    from collections.abc import Sequence

    from concertation.domain.capture import KnownAuthority

_ICONS = {
    PartKind.PERSON: "user",
    PartKind.AUTHORITY: "landmark",
    PartKind.DATE: "calendar",
    PartKind.DOSSIER: "folder",
    PartKind.AMOUNT: "coins",
    PartKind.SENSE: "handshake",
    PartKind.VOTE: "vote",
    PartKind.UNKNOWN_NAME: "user-plus",
    PartKind.UNKNOWN_DOSSIER: "folder",
}
LARGE = 1.5  # from this zoom on chips keep to one line: the type is marked in the bar above
_MOST_BESIDE = 3
_UNKNOWN = (PartKind.UNKNOWN_NAME, PartKind.UNKNOWN_DOSSIER)


class PartChip(ChipButton):
    """The chip of one part; Échap, Suppr and Retour give it back, Entrée selects it or asks who is meant.

    ``typed`` gives the letter of whoever goes on writing from there.
    """

    left = Signal()
    entered = Signal()
    typed = Signal(str)

    def __init__(self, part: Part, kind: ChipKind, words: str, tip: str) -> None:
        super().__init__(words, kind, _ICONS[part.kind], tip)
        self.part = part

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.entered.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Right)
        elif event.key() == Qt.Key.Key_Up:
            self.left.emit()
        elif event.text().isprintable() and event.text().strip():
            self.typed.emit(event.text())
        else:
            super().keyPressEvent(event)


class _KindChip(Chip):
    """As tall as the chips that can be pressed, beside which it stands."""

    def sizeHint(self) -> QSize:
        size = super().sizeHint()
        return QSize(size.width(), max(size.height(), 24))


class ChipsStrip(QScrollArea):
    """Holds the chips where room is short: one line of them, the others by the wheel, the bar or Tab."""

    def __init__(self, chips: ChipsRow) -> None:
        super().__init__()
        self._one = False
        self._chips = chips
        self.setWidget(chips)
        chips.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        chips.focused.connect(self.ensureWidgetVisible)

    def keep_to_one_line(self, *, one: bool) -> None:
        """Let chips wrap, or show one line of them at a time."""
        self._one = one
        height = max(24, theme().scale.px(20))
        self.setFixedHeight(height) if one else self.setMaximumHeight(16_777_215)
        if not one:
            self.setMinimumHeight(0)

    def minimumSizeHint(self) -> QSize:
        return self._chips.minimumSizeHint() if self._one else self.sizeHint()

    def sizeHint(self) -> QSize:
        return QSize(0, self._chips.heightForWidth(max(1, self.viewport().width())))


class ChipsRow(QFrame):
    """``given_back`` and ``pointed_at`` give a part, ``said_otherwise`` a part and its new words.

    ``creation_asked`` gives the part of an unknown name and an authority's id, or an empty text.
    """

    given_back = Signal(object)
    pointed_at = Signal(object)
    said_otherwise = Signal(object, str)
    creation_asked = Signal(object, str)
    left = Signal()
    typed = Signal(str)
    focused = Signal(QWidget)

    def __init__(self) -> None:
        super().__init__()
        self._flow = FlowLayout(6)
        self.setLayout(self._flow)
        self._kind = _KindChip("", ChipKind.ACCENT)
        self._flow.addWidget(self._kind)
        self._kind.hide()
        self._told: list[tuple[Part, ChipKind]] = []
        self._chips: list[PartChip] = []
        self.authorities: Sequence[KnownAuthority] = ()

    @property
    def chips(self) -> list[PartChip]:
        return list(self._chips)

    def sizeHint(self) -> QSize:
        return QSize(0, theme().scale.px(24))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def show_reading(self, reading: Reading) -> None:
        """Show the chips of a reading, making anew only those that changed."""
        blank = not reading.raw.strip()
        self._kind.setVisible(not blank and not (theme().scale.zoom >= LARGE and len(reading.parts) > _MOST_BESIDE))
        if not blank:
            self._show_kind(reading.kind)
        past = reading.due is not None and reading.due.past
        wanted = [(part, _look(part, past=past)) for part in reading.parts]
        for place, (part, kind) in enumerate(wanted):
            if place < len(self._told) and self._same(self._told[place], (part, kind)):
                self._chips[place].part = part
                continue
            self._drop_from(place)
            self._add(part, kind)
        self._drop_from(len(wanted))
        self._told = wanted

    def _same(self, one: tuple[Part, ChipKind], other: tuple[Part, ChipKind]) -> bool:
        a, b = one[0], other[0]
        return one[1] == other[1] and (a.kind, a.value, a.label, a.candidates) == (
            b.kind,
            b.value,
            b.label,
            b.candidates,
        )

    def _show_kind(self, kind: LineKind) -> None:
        if kind is LineKind.HEADING:
            self._kind.show_as(self.tr("Aller au point"), ChipKind.ACCENT, "list-ordered")
            return
        block = BlockKind(kind.value)
        looks = {BlockKind.DECISION: ChipKind.DONE, BlockKind.VOTE: ChipKind.VOTE, BlockKind.SUSPENSE: ChipKind.SOON}
        self._kind.show_as(wording.word("block_kind", block), looks.get(block, ChipKind.ACCENT), ICONS[block][0])

    def _drop_from(self, place: int) -> None:
        for chip in self._chips[place:]:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        del self._chips[place:], self._told[place:]

    def _add(self, part: Part, kind: ChipKind) -> None:
        tip = self.tr("Échap rend cet élément au texte")
        if part.kind in _UNKNOWN:
            tip = self.tr("Entrée : dire de qui il s’agit. Échap : laisser en texte.")
        chip = PartChip(part, kind, self._words(part), tip)
        chip.dismissed.connect(lambda: self.given_back.emit(chip.part))
        chip.clicked.connect(lambda _on: self._press(chip))
        chip.left.connect(self.left)
        chip.typed.connect(self.typed)
        chip.entered.connect(lambda: self.focused.emit(chip))
        self._chips.append(chip)
        self._flow.addWidget(chip)
        chip.show()

    def _words(self, part: Part) -> str:
        if part.kind not in _UNKNOWN:
            return part.label
        best = part.candidates[0].label if part.candidates else ""
        if part.ambiguous:
            return self.tr("« {said} » : qui ?").format(said=part.label)
        if part.kind is PartKind.UNKNOWN_DOSSIER:
            return f"{part.label} ?" if not best else f"{best} ?"
        create = self.tr("Créer « {said} »").format(said=part.label)
        return f"{create} / {best} ?" if best else create

    def _press(self, chip: PartChip) -> None:
        part = chip.part
        if part.kind not in _UNKNOWN:
            self.pointed_at.emit(part)
            return
        menu = self.menu_of(part)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(chip.mapToGlobal(QPoint(0, chip.height())))

    def menu_of(self, part: Part) -> QMenu:
        """Return what an unknown or ambiguous name may become."""
        menu = QMenu(self)
        for candidate in part.candidates:
            self._offer(menu, part, candidate)
        if part.kind is PartKind.UNKNOWN_NAME and not part.ambiguous:
            if part.candidates:
                menu.addSeparator()
            creation = menu.addMenu(self.tr("Créer « {said} » dans l’annuaire").format(said=part.label))
            for authority in self.authorities:
                asked = creation.addAction(authority.short_name)
                asked.triggered.connect(lambda _on, key=authority.id: self.creation_asked.emit(part, key))
            creation.addSeparator()
            asked = creation.addAction(self.tr("Sans collectivité"))
            asked.triggered.connect(lambda _on: self.creation_asked.emit(part, ""))
        menu.addSeparator()
        menu.addAction(self.tr("Laisser en texte")).triggered.connect(lambda: self.given_back.emit(part))
        return menu

    def _offer(self, menu: QMenu, part: Part, candidate: Candidate) -> None:
        said = menu.addAction(candidate.label)
        said.triggered.connect(lambda: self.said_otherwise.emit(part, candidate.text))


def _look(part: Part, *, past: bool) -> ChipKind:
    if part.kind in _UNKNOWN:
        return ChipKind.UNKNOWN
    return ChipKind.SOON if part.kind is PartKind.DATE and past else ChipKind.NEUTRAL
