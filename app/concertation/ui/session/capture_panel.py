"""The capture box: types, line, chips, the sentence told back; the line stays until it is durable."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING
from uuid import uuid4

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent, QTextCursor
from PySide6.QtWidgets import QFrame

from concertation import wording
from concertation.domain.capture import CaptureContext as Known
from concertation.domain.capture import LineKind, Part, Reading, completions, read_line, with_kind
from concertation.domain.clock import paris
from concertation.domain.dates_fr import clock
from concertation.errors import UserError
from concertation.services.gestures import capture, session
from concertation.services.intake import waits
from concertation.ui.session.chips_row import LARGE, ChipsRow, ChipsStrip
from concertation.ui.session.completion_list import CompletionList
from concertation.ui.session.corrected import find_corrected
from concertation.ui.session.draft import Draft, DraftFile
from concertation.ui.session.line_edit import LineEdit
from concertation.ui.session.presence_rows import voters
from concertation.ui.session.told_back import Around, ToldBack
from concertation.ui.session.type_bar import TypeBar
from concertation.ui.session.typed import Said, Typed, last_part_before
from concertation.ui.theme import theme
from concertation.ui.widgets.layout import column, holder

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from concertation.domain.capture import Completion, KnownPerson
    from concertation.services.gestures.capture import Captured
    from concertation.services.queries.meeting_rows import BlockRow
    from concertation.services.queries.session import SessionState
    from concertation.ui.places import StageContext

_DRAFT_MS = 300
_NOBODY = Known(today=date(2000, 1, 1))


class CapturePanel(QFrame):
    """``heading_asked`` gives the number of a point typed as ``## 3``; ``creation_asked`` a name and an authority's id."""

    heading_asked = Signal(int)
    creation_asked = Signal(str, str)
    written = Signal()

    def __init__(self, context: StageContext, over: QWidget) -> None:
        super().__init__()
        self._context = context
        self._known = _NOBODY
        self._typed = Typed()
        self._reading = read_line("", self._known)
        self._entry = uuid4().hex
        self._correcting: BlockRow | None = None
        self._last: BlockRow | None = None
        self._voters = 0
        self._offered = ("", 0)
        self._refused = self._notice = ""
        self._file = DraftFile(str(getattr(context.place.workspace, "path", "")), context.meeting_id)
        self.types = TypeBar()
        self.line = LineEdit()
        self.chips = ChipsRow()
        self.strip = ChipsStrip(self.chips)
        self.list = CompletionList(over)
        self._over = over
        self.told = ToldBack()
        self.told.retry_asked.connect(self.submit)
        self._draft_timer = QTimer(self, singleShot=True, interval=_DRAFT_MS)
        self._draft_timer.timeout.connect(self.keep_draft)
        self._lay_out()
        self._connect()
        self._show()

    def _lay_out(self) -> None:
        lay = column(self.strip, self.told, gap=4)
        lay.addStretch(1)
        self._below = holder(lay)
        self.setLayout(column(self.types, self.line, self._below, gap=8, margins=(20, 4, 20, 8)))
        theme().changed.connect(self._measure)
        self._measure()

    def _connect(self) -> None:
        self.types.chosen.connect(self.choose_kind)
        self.types.private_changed.connect(lambda _on: self._changed())
        self.line.textChanged.connect(self._changed)
        self.line.cursorPositionChanged.connect(self._offer)
        self.line.entered.connect(self.submit)
        self.line.escaped.connect(self._escape)
        self.line.completed.connect(self._complete)
        self.line.raised.connect(self._up)
        self.line.left.connect(self.list.hide)
        self.line.lowered.connect(lambda: self.list.move_by(1) if self.list.isVisible() else None)
        self.list.chosen.connect(self._take)
        self.chips.given_back.connect(self.give_back)
        self.chips.pointed_at.connect(self._point_at)
        self.chips.said_otherwise.connect(lambda part, text: self._say(self._typed.replacing(part, text)))
        self.chips.creation_asked.connect(lambda part, authority: self.creation_asked.emit(part.label, authority))
        self.chips.left.connect(self.line.setFocus)
        self.chips.typed.connect(self._go_on)

    # What is shown

    def show_known(self, known: Known) -> None:
        """Read the line again with these names."""
        self._known = known
        self.chips.authorities = known.authorities
        self._show()

    def show_state(self, state: SessionState) -> None:
        self._last = state.lines[-1] if state.lines else None
        self._voters = voters(state.attendance)
        self.setEnabled(state.running)
        self._show()

    def resume(self) -> bool:
        """Bring back the line left unwritten when the program last stopped; return whether there was one."""
        draft = self._file.load()
        if draft is None or self.line.text():
            return False
        self.types.private.setChecked(draft.private)
        self._say(draft.raw)
        if draft.block_id is not None:
            find_corrected(self._context.place, self.line, draft.block_id, self._correct_again)
        self._notice = self.tr("Ligne retrouvée, pas encore validée : Entrée pour l’enregistrer.")
        self._tell()
        self.told.announce(self._notice)
        return True

    def _correct_again(self, block: BlockRow | None) -> None:
        self._correcting = block
        self._tell()

    @property
    def reading(self) -> Reading:
        return self._reading

    def _changed(self) -> None:
        self._typed = self._typed.becomes(self.line.text())
        self._refused = self._notice = ""
        self._show()
        self._offer()
        if not self._draft_timer.isActive():
            self._draft_timer.start()

    def _show(self) -> None:
        self._reading = reading = self._typed.read(self._known)
        self.types.show_kind(reading.kind)
        self.chips.show_reading(reading)
        self.strip.updateGeometry()
        signs = [(0, 1)] if reading.kind is not LineKind.NOTE and reading.raw[:1] in "!-=?+x#" else []
        self.line.colour([*signs, *((part.start, part.end) for part in reading.parts)])
        self._tell()

    def _tell(self) -> None:
        comer = self._unexpected()
        around = Around(
            self._voters,
            self._correcting.at if self._correcting else None,
            comer.family_name if comer else "",
            self._notice,
            self._refused,
        )
        self.line.setAccessibleDescription(self.told.tell(self._reading, self._known, around))

    # Typing

    def choose_kind(self, kind: LineKind) -> None:
        """Give the line the sign of a type; the type it already has becomes a note again."""
        self.line.when_free(lambda: self._put_kind(kind))

    def _put_kind(self, kind: LineKind) -> None:
        raw = self.line.text()
        wanted = LineKind.NOTE if self._reading.kind is kind else kind
        self._say(with_kind(raw, wanted, self._known))
        self.types.show_kind(self._reading.kind)

    def insert_time(self) -> None:
        now = clock(paris(self._context.place.now()).time()).replace("\u00a0", " ")
        self.line.when_free(lambda: self.line.insertPlainText(now))
        self.line.setFocus()

    def give_back(self, part: Part) -> None:
        """Turn a chip back into text."""
        self._typed = self._typed.giving_back(part)
        self._show()
        self.line.setFocus()

    def _say(self, raw: str) -> None:
        self.line.write(raw)
        self.line.setFocus()

    def _point_at(self, part: Part) -> None:
        cursor = self.line.textCursor()
        cursor.setPosition(part.start)
        cursor.setPosition(part.end, cursor.MoveMode.KeepAnchor)
        self.line.setTextCursor(cursor)
        self.line.setFocus()

    def _go_on(self, text: str) -> None:
        """Bring the keyboard back to the end of the line for what is typed while it is on a chip."""
        self.line.setFocus()
        self.line.moveCursor(QTextCursor.MoveOperation.End)
        self.line.insertPlainText(text)

    def _offer(self) -> None:
        raw, cursor = self.line.text(), self.line.cursor_at()
        if (raw, cursor) == self._offered:
            return
        self._offered = raw, cursor
        found = completions(raw, cursor, self._known) if raw and self.line.hasFocus() else []
        found = [one for one in found if raw[one.start : one.end] != one.text]
        at = self.line.mapTo(self._over, self.line.rect().topLeft())
        left = at.x() + self.line.cursorRect().left()
        self.list.offer(found, left, at.y() - 4)

    def _complete(self) -> None:
        if (chosen := self.list.current) is not None:
            self._take(chosen)
        elif self.chips.chips:
            self.chips.chips[0].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.line.focusNextPrevChild(True)

    def _take(self, chosen: Completion) -> None:
        raw = self.line.text()
        after = raw[chosen.end :]
        text = chosen.text if after.startswith(" ") else f"{chosen.text} "
        self.line.write(f"{raw[: chosen.start]}{text}{after}", chosen.start + len(text))
        self.list.hide()

    def _up(self) -> None:
        if self.list.isVisible():
            self.list.move_by(-1)
        elif not self.line.text() and self._last is not None:
            self.correct(self._last)

    def correct(self, block: BlockRow) -> None:
        """Put a captured line back under the cursor; Entrée then replaces it."""
        self._correcting = block
        self._say(block.raw)
        self._typed = Typed(block.raw, frozenset(block.as_text))
        self._show()
        self._tell()

    def _escape(self) -> None:
        if self.list.isVisible():
            self.list.hide()
        elif self._correcting is not None:
            self._begin_anew()
        elif (part := last_part_before(self._reading, self.line.cursor_at())) is not None:
            self.give_back(part)

    # Writing

    def submit(self) -> None:
        """Hand the line to the register; it stays in sight until it is durable."""
        raw = self.line.text()
        if not raw.strip():
            return
        self.list.hide()
        if self._reading.kind is LineKind.HEADING:
            self.heading_asked.emit(self._reading.point or 0)
            return
        self.line.hold()
        if (comer := self._unexpected()) is not None:
            self._context.place.run(
                session.add_attendee,
                failed=self._failed,
                meeting_id=self._context.meeting_id,
                person_id=comer.id,
                authority_id=comer.authority_id,
            )
        place, spans = self._context.place, self._typed.as_text
        if self._correcting is not None:
            place.run(
                capture.recapture_line,
                self._written,
                failed=self._failed,
                block_id=self._correcting.id,
                raw=raw,
                as_text=spans,
            )
        else:
            said = Said(raw, private=self.types.private.isChecked(), entry=self._entry)
            place.take(
                capture.capture_line,
                partial(self._received, said),
                failed=partial(self._failed, said=said),
                meeting_id=self._context.meeting_id,
                raw=raw,
                as_text=spans,
                private=said.private,
                entry_key=said.entry,
            )

    def _unexpected(self) -> KnownPerson | None:
        """Return who arrives without being expected: the line puts them among those of the meeting first."""
        mark = self._reading.presence
        if mark is None or not mark.arrives:
            return None
        found = next((person for person in self._known.people if person.id == mark.person_id), None)
        return found if found is not None and not found.at_meeting and found.authority_id else None

    def heading_taken(self, *, known: bool, last: int) -> None:
        """Tell whether the point typed as a number is on the agenda."""
        if known:
            self._begin_anew()
        else:
            error = UserError("point_unknown", number=self._reading.point, last=last)
            self._refuse(wording.sentence(error))

    def _received(self, said: Said) -> None:
        """Begin the next line: this one is durable, and is understood while the next is typed."""
        said.durable = True
        self._written()

    def _written(self, _captured: Captured | None = None) -> None:
        self._begin_anew()
        self.line.free()
        self.told.announce(self.tr("Ligne enregistrée"))
        self.written.emit()

    def _failed(self, error: Exception, said: Said | None = None) -> None:
        if said is not None and said.durable:
            self._failed_later(error, said)
            return
        self.line.moveCursor(QTextCursor.MoveOperation.End)
        self.line.free()
        if isinstance(error, UserError):
            self._refuse(wording.sentence(error))
            return
        self._refuse(self.tr("Cette ligne n’a pas pu être enregistrée ; elle reste ici, et sur ce poste."))
        raise error

    def _failed_later(self, error: Exception, said: Said) -> None:
        """Tell what stopped a line already received: it waits in the register, or comes back before what was typed since."""
        sentence = wording.sentence(error) if isinstance(error, UserError) else ""
        if not waits(error):
            self.line.when_free(lambda: self._bring_back(said, sentence))
            return
        kept = self.tr("La ligne est reçue et gardée ; elle prendra sa place avec la prochaine, ou à la réouverture.")
        self._refuse(f"{sentence} {kept}".lstrip())
        if not isinstance(error, UserError):
            raise error

    def _bring_back(self, said: Said, sentence: str) -> None:
        self._entry = said.entry
        self.types.private.setChecked(said.private)
        self._say(f"{said.raw} {self.line.text()}".rstrip())
        self._refuse(sentence)

    def _refuse(self, sentence: str) -> None:
        self._refused = sentence
        self._tell()
        self.told.announce(sentence)
        self.keep_draft()

    def _begin_anew(self) -> None:
        self._entry = uuid4().hex
        self._correcting = None
        self._typed = Typed()
        self._refused = ""
        self.types.private.setChecked(False)
        self.line.empty()
        self._show()
        self.keep_draft()

    def keep_draft(self) -> None:
        """Write the line not yet validated outside the register."""
        self._draft_timer.stop()
        key = self._correcting.id if self._correcting else None
        draft = Draft(self._typed.raw, self.types.private.isChecked(), key)
        self._context.place.background.run(lambda: self._file.save(draft))

    def _measure(self) -> None:
        px = theme().scale.px
        large = theme().scale.zoom >= LARGE
        self.strip.keep_to_one_line(one=large)
        chips_wrap = self.width() < px(760)
        self._below.setFixedHeight(px(64) if large else px(118) if chips_wrap else px(92))
        if (lay := self.layout()) is not None:
            lay.invalidate()
            self.setFixedHeight(
                max(lay.totalMinimumSize().height(), lay.totalHeightForWidth(self.width()))
            )  # whatever is told under it, the line does not move

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._measure()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._measure()
