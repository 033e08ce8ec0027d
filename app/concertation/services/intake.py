"""Lines received before they are understood: each is durable first, then becomes its gesture, now or at the next opening.

A line left by a stop of the program is understood as it would have been, at the instant it was received. One that its own
gesture now refuses, or that a fault of the program stops, is kept as a plain note; should that fail too, it stays, and
``check`` tells of it. It is never lost, and never taken twice: the gesture lets it go in its own transaction.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from concertation.errors import UserError
from concertation.persistence.faults import is_of_the_file
from concertation.persistence.gesture import Committed, Intent
from concertation.persistence.received import LEFT, Received, TakenElsewhereError, told
from concertation.services.changes import Changed

if TYPE_CHECKING:
    from concertation.persistence.reader import Reader
    from concertation.persistence.register import Register

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class TakenUp:
    """What became of the lines that a stop of the program had left: understood, kept as plain notes, still waiting."""

    understood: int = 0
    notes: int = 0
    waiting: int = 0

    @property
    def taken(self) -> int:
        return self.understood + self.notes


def waiting(reader: Reader) -> tuple[Received, ...]:
    """Return the lines received that no gesture has let go, in their order."""
    return tuple(told(row) for row in reader.rows(LEFT))


def waits(error: Exception) -> bool:
    """Tell whether a line received stays so after an error: its own gesture's refusal alone gives it up."""
    return not isinstance(error, UserError) or is_of_the_file(error)


class Intake:
    """The lines of one open register between their reception and their gesture; ``tell`` is told what changed."""

    def __init__(self, register: Register, tell: Callable[[Changed], None]) -> None:
        self._register = register
        self._tell = tell
        self._waiting: list[Received] = []

    def take(
        self,
        gesture: Callable[..., object],
        values: Mapping[str, Any],
        durable: Callable[[], object],
        *,
        kept_if_refused: bool = False,
    ) -> None:
        """Receive a line, call ``durable`` once it is, and understand it.

        Raises:
            UserError: the line could not be received; or, ``durable`` being called, the gesture refuses it, and it is given
                up unless ``kept_if_refused``; or the file fails, and it waits for the next line or the next opening.
        """
        line = self._register.receive(gesture.__name__, values)
        durable()
        try:
            self.catch_up()
            self._become(line, gesture)
        except UserError as error:
            if waits(error):
                self._waiting.append(line)
            elif not kept_if_refused:
                self._register.give_up(line)
            raise

    def catch_up(self) -> None:
        """Understand the lines that a failing file kept waiting: what comes after them may follow from them."""
        while self._waiting:
            self._take_up(self._waiting[0])
            del self._waiting[0]

    def take_up(self, lines: tuple[Received, ...]) -> TakenUp:
        """Understand, in their order, the lines that an earlier process left."""
        counted = {"understood": 0, "notes": 0, "waiting": 0}
        for line in lines:
            counted[self._take_up(line)] += 1
        return TakenUp(**counted)

    def _take_up(self, line: Received) -> str:
        from concertation.services.gestures import capture  # noqa: PLC0415  # SQLAlchemy comes with it

        gestures = {each.__name__: each for each in (capture.capture_line, capture.hold_script_line)}
        ways = {"understood": gestures.get(line.gesture), "notes": capture.keep_as_note}
        for told_as, gesture in ways.items():
            if gesture is None:
                continue
            try:
                self._become(line, gesture)
            except UserError as error:
                if waits(error):
                    raise
            except Exception:
                log.exception("a received line could not become %s", gesture.__name__)
            else:
                return told_as
        return "waiting"

    def _become(self, line: Received, gesture: Callable[..., object]) -> None:
        """Carry out the gesture that lets a line go with what it writes, both or neither."""
        from concertation.services.gesture import is_undoable  # noqa: PLC0415  # SQLAlchemy comes with it

        name = gesture.__name__
        try:
            with self._register.carry_out(Intent(name, undoable=is_undoable(name), received=line)) as unit:
                gesture(unit, **line.values)
        except TakenElsewhereError:
            self._tell(Changed(frozenset(("block", "decision", "action", "vote"))))
        else:
            self._announce(unit.committed)

    def _announce(self, committed: Committed | None) -> None:
        if committed is not None:
            self._tell(Changed(committed.kinds, committed.ids))
