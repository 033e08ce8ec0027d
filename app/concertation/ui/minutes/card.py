"""The card that corrects a line in its place: its words, and the sense, persons and days of what it gave birth to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QBoxLayout, QComboBox, QFrame, QLineEdit, QWidget

from concertation.domain.vocabulary import BlockKind, Sense
from concertation.ui.minutes.choice import Choice
from concertation.ui.minutes.layout import edge, raw_words, text_left
from concertation.ui.minutes.words import ICONS, sense_words
from concertation.ui.theme import theme
from concertation.ui.widgets.date_field import DateField
from concertation.ui.widgets.layout import column, holder, row
from concertation.ui.widgets.notes import NoteEditor
from concertation.ui.widgets.text import Icon, Text

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from PySide6.QtGui import QResizeEvent

    from concertation.domain.capture import CaptureContext
    from concertation.services.queries.minutes import Parties
    from concertation.ui.minutes.rows import LineRow
    from concertation.ui.spelling import Spelling

_PERSON, _AUTHORITY = "person:", "authority:"


class CardText(NoteEditor):
    """Running text as tall as it is long; Entrée keeps it, Maj+Entrée starts a new line, Échap gives it up."""

    kept = Signal()
    given_up = Signal()
    grown = Signal()

    def __init__(self, name: str, text: str, spelling: Spelling) -> None:
        super().__init__(name, spelling)
        self.setPlainText(text)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.textChanged.connect(self.fit)

    def fit(self) -> None:
        """Be as tall as the words."""
        lines = max(round(self.document().size().height()), 1)
        height = lines * self.fontMetrics().lineSpacing() + 2 * round(self.document().documentMargin())
        wanted = height + theme().scale.px(12)
        if wanted != self.height():
            self.setFixedHeight(wanted)
            self.grown.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.kept.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        else:
            super().keyPressEvent(event)


class LineCard(QFrame):
    """``ended`` tells whether to keep what was changed; :meth:`changes` are the fields of ``correct_line``."""

    ended = Signal(bool)
    resized = Signal()

    def __init__(self, line: LineRow, known: CaptureContext, spelling: Spelling) -> None:
        super().__init__()
        self._line, self._known = line, known
        self.text = CardText(self.tr("Texte de la ligne"), line.block.text, spelling)
        self.text.kept.connect(lambda: self.ended.emit(True))
        self.text.given_up.connect(lambda: self.ended.emit(False))
        self.text.grown.connect(self.resized)
        self.fields: dict[str, QWidget] = {}
        self._raw = Text(raw_words(line), "caption", wrap=True)
        body = column(self.text, gap=6)
        if fields := self._make_fields():
            body.addLayout(fields)
        for widget in (*self.findChildren(QLineEdit), *self.fields.values()):
            widget.installEventFilter(self)
        body.addWidget(self._raw)
        body.addWidget(Text(self.tr("Entrée garde · Maj+Entrée à la ligne · Échap abandonne"), "caption"))
        self._frame(body)

    def _frame(self, body: QBoxLayout) -> None:
        """Tint the card as a selected row is, its words where the row's are."""
        px = theme().scale.px
        name, tone = ICONS[BlockKind(self._line.block.kind)]
        side = column(Icon(name, tone), None)
        side.setContentsMargins(0, px(8), 0, 0)
        inside = row(side, gap=0)
        inside.addSpacing(text_left() - edge() - px(28) - px(16))
        inside.addLayout(body, 1)
        inside.setContentsMargins(px(12) + px(28), px(8), px(12), px(8))
        lay = column(holder(inside, "tinted"), gap=0)
        lay.setContentsMargins(edge() - px(12), 0, edge() - px(12), 0)
        self.setLayout(lay)

    def wanted_height(self) -> int:
        lay = self.layout()
        assert lay is not None  # noqa: S101
        self._raw.setFixedWidth(self.width() - text_left() - edge() - theme().scale.px(4))
        lay.activate()
        return lay.totalHeightForWidth(self.width()) if lay.hasHeightForWidth() else lay.sizeHint().height()

    def sizeHint(self) -> QSize:
        return QSize(self.width(), self.wanted_height())

    def focus_field(self, field: str) -> None:
        """Put the keyboard in a field, as named by the chips."""
        widget = self.fields.get(field, self.text)
        widget.setFocus()
        if widget is self.text:
            cursor = self.text.textCursor()
            cursor.movePosition(cursor.MoveOperation.End)
            self.text.setTextCursor(cursor)

    def changes(self) -> dict[str, Any]:
        """Return what was changed, and nothing else."""
        found: dict[str, Any] = {}
        if (text := self.text.toPlainText().strip()) and text != self._line.block.text:
            found["text"] = text
        found |= self._changed_decision() if self._line.block.decision_id else {}
        found |= self._changed_action() if self._line.block.action_id else {}
        return found

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep or give up from any of the fields: Entrée and Échap mean the same in all of them."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.ended.emit(True)
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.ended.emit(False)
                return True
        return super().eventFilter(watched, event)

    def _make_fields(self) -> Any:
        block, parties = self._line.block, self._line.parties
        if parties is None:
            return None
        due = DateField(self.tr("Échéance"), lambda: self._known.today)
        due.set_day(block.due_on)
        due.field.setPlaceholderText(self.tr("Échéance"))
        due.field.textChanged.connect(self.resized)
        self.fields["due"] = due
        authorities = [(one.id, one.short_name) for one in self._known.authorities]
        if block.action_id:
            chosen = _who(parties)
            people = [(f"{_PERSON}{one.id}", _listed(one.family_name, one.given_name)) for one in self._known.people]
            of_all = people + [(f"{_AUTHORITY}{key}", name) for key, name in authorities]
            self.fields["who"] = Choice(self.tr("Responsable"), of_all, chosen, self.tr("Sans responsable"))
            return _on_top(self.fields["who"], due)
        return self._decision_fields(authorities, due)

    def _decision_fields(self, authorities: list[tuple[str, str]], due: DateField) -> Any:
        block, parties = self._line.block, self._line.parties
        assert parties is not None  # noqa: S101  # asked for decisions alone
        sense = QComboBox()
        sense.setAccessibleName(self.tr("Sens de la décision"))
        sense.view().setAccessibleName(sense.accessibleName())
        for one in Sense:
            sense.addItem(sense_words(one, self._line.authorities, joint=self._line.joint), one.value)
        sense.setCurrentIndex(max(sense.findData(block.sense or Sense.AGREEMENT.value), 0))
        pilot = Choice(self.tr("Pilote"), authorities, parties.pilot_id, self.tr("Sans pilote"))
        holder = Choice(self.tr("Qui porte la réserve"), authorities, parties.reserve_holder_id, self.tr("Réserve de…"))
        reserve = QLineEdit(block.reserve_text or "")
        reserve.setAccessibleName(self.tr("Réserve"))
        reserve.setPlaceholderText(self.tr("Texte de la réserve"))
        self.fields |= {"sense": sense, "who": pilot, "holder": holder, "reserve": reserve}
        under = QFrame()
        under.setLayout(row(holder, reserve, gap=8))

        def show_reserve() -> None:
            under.setVisible(sense.currentData() == Sense.AGREEMENT_WITH_RESERVE or bool(reserve.text()))
            self.resized.emit()

        sense.currentIndexChanged.connect(lambda _place: show_reserve())
        under.setVisible(sense.currentData() == Sense.AGREEMENT_WITH_RESERVE or bool(reserve.text()))
        return column(_on_top(sense, pilot, due), under, gap=6)

    def _changed_decision(self) -> dict[str, Any]:
        block, parties = self._line.block, self._line.parties
        assert parties is not None  # noqa: S101
        now = {
            "sense": self._of("sense", QComboBox).currentData(),
            "pilot_id": self._of("who", Choice).key,
            "reserve_holder_id": self._of("holder", Choice).key,
            "reserve_text": self._of("reserve", QLineEdit).text().strip() or None,
            "due_on": self._day(),
        }
        before = {
            "sense": block.sense or Sense.AGREEMENT.value,
            "pilot_id": parties.pilot_id,
            "reserve_holder_id": parties.reserve_holder_id,
            "reserve_text": block.reserve_text,
            "due_on": block.due_on,
        }
        return {name: value for name, value in now.items() if value != before[name]}

    def _changed_action(self) -> dict[str, Any]:
        block, parties = self._line.block, self._line.parties
        assert parties is not None  # noqa: S101
        found: dict[str, Any] = {}
        key = self._of("who", Choice).key or ""
        person = key.removeprefix(_PERSON) if key.startswith(_PERSON) else None
        if key != _who(parties):
            authority = key.removeprefix(_AUTHORITY) if key.startswith(_AUTHORITY) else None
            known = next((one.authority_id for one in self._known.people if one.id == person), authority)
            found |= {"assignee_id": person, "authority_id": known}
        day = self._day()
        return found | ({"due_on": day} if day is not None and day != block.due_on else {})

    def _day(self) -> date | None:
        """Return the day typed; words that are no day leave the one there was."""
        field = self._of("due", DateField)
        return self._line.block.due_on if field.day is None and field.field.text().strip() else field.day

    def _of(self, name: str, kind: Callable[..., Any]) -> Any:
        assert isinstance(self.fields[name], kind)  # type: ignore[arg-type]  # noqa: S101
        return self.fields[name]


def _on_top(*fields: QWidget) -> QBoxLayout:
    """Return fields side by side, aligned by their top: a day is told in full under its own."""
    found = row(gap=8)
    for field in fields:
        found.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)
    return found


def _who(parties: Parties) -> str:
    """Return who is in charge as the list of choices knows them: a person, else an authority."""
    if parties.assignee_id:
        return f"{_PERSON}{parties.assignee_id}"
    return f"{_AUTHORITY}{parties.authority_id}" if parties.authority_id else ""


def _listed(family: str, given: str) -> str:
    return f"{family} {given}".strip()
