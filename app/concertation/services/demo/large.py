"""Writes thirty years of records around the demonstration's story: what the screens, prints and searches must bear.

The story itself is written as ever, so that the same meeting can be opened and printed in both registers. Each meeting
of the records is one gesture, as an import of older minutes would be: its rows go through the same tables, triggers,
log, seal and search index as what is typed, only many at a time.
"""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, time, timedelta
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

from concertation.domain.numbering import DECISION_PATTERN, MEETING_PATTERN, meeting_reference
from concertation.domain.vocabulary import Regime
from concertation.errors import UserError
from concertation.persistence.ids import Makers
from concertation.persistence.register import Register
from concertation.services.demo.founding import SEVERAL_A_YEAR
from concertation.services.demo.records import Drawer, Piece, Sitting, Volume
from concertation.services.demo.script import told
from concertation.services.demo.stage import Stage
from concertation.services.demo.writing import AUTHOR, START, STORY_DAY, play
from concertation.services.gestures.body import add_body
from concertation.services.gestures.records import take_over_records

if TYPE_CHECKING:
    from concertation.persistence.reader import Reader
    from concertation.persistence.register import UnitOfWork
    from concertation.persistence.tables import Row

MEETINGS, ITEMS, DECISIONS, ACTIONS, LINES, ATTACHMENTS = 2400, 40_000, 24_000, 36_000, 1_000_000, 50_000
YEARS, PIECES = 30, 400
Tell = Callable[[int, int], None]


def write_large(path: Path, *, seed: int = 276, scale: float = 1.0, tell: Tell = lambda _done, _all: None) -> None:
    """Write the large register; ``tell`` is called with the meetings written and their number.

    ``scale`` multiplies the number of meetings; each holds as much at every scale.

    Raises:
        UserError: ``scale_wrong``; ``register_exists`` where the name is taken; the folder is missing or full.
    """
    if not 0 < scale <= 1:
        raise UserError("scale_wrong", scale=scale)
    makers = Makers.seeded(seed, START, AUTHOR)
    with Register.built(path, makers) as register:
        stage = play(register, makers, seed)
        add_records(stage, seed=seed, meetings=max(1, round(MEETINGS * scale)), tell=tell)


def add_records(stage: Stage, *, seed: int, meetings: int, tell: Tell = lambda _done, _all: None) -> None:
    """Write the records of ``meetings`` meetings, spread over thirty years, after all that the stage has played."""
    drawer = _drawer(stage, random.Random(seed))  # noqa: S311  # records to fill a register, not a secret
    shares = zip(_sittings(stage, meetings), _volumes(meetings), strict=True)
    for done, (sitting, volume) in enumerate(shares, start=1):
        stage.do(take_over_records, draw=_drawing(drawer, sitting, volume))
        tell(done, meetings)


def _drawing(drawer: Drawer, sitting: Sitting, volume: Volume) -> Callable[[UnitOfWork], Iterable[Row]]:
    def draw(uow: UnitOfWork) -> Iterable[Row]:
        drawer.new_id = uow.new_id
        drawer.pieces = drawer.pieces or _pieces(uow, drawer.dice)
        return drawer.meeting(sitting, volume)

    return draw


def _pieces(uow: UnitOfWork, dice: random.Random) -> list[Piece]:
    """Keep the few contents that all the attachments of the records share."""
    contents = [f"Pièce d’exemple {number}\n".encode() * dice.randint(1, 40) for number in range(1, PIECES + 1)]
    return [(uow.keep_piece(content), len(content)) for content in contents]


def _drawer(stage: Stage, dice: random.Random) -> Drawer:
    return Drawer(
        dice=dice,
        words=told("records"),
        people=stage.ask(_people),
        labels=_labels(stage),
        today=STORY_DAY,
    )


def _people(reader: Reader) -> list[tuple[str, str]]:
    rows = reader.rows("SELECT person_id, authority_id FROM holding WHERE gone = 0 AND valid_to IS NULL ORDER BY id")
    return [(row["person_id"], row["authority_id"]) for row in rows]


def _labels(stage: Stage) -> dict[int, Iterator[int]]:
    """Return the numbers of actions still free in each year, after those of the story."""

    def last(reader: Reader) -> dict[str, int]:
        return dict(
            reader.rows(
                "SELECT substr(label, 2, 2), max(CAST(substr(label, 5) AS INTEGER)) FROM action"
                " WHERE label IS NOT NULL GROUP BY 1"
            )
        )

    taken = stage.ask(last)
    return {year: count(taken.get(f"{year % 100:02}", 0) + 1) for year in range(STORY_DAY.year - YEARS, 2100)}


@dataclass(frozen=True, slots=True)
class _Committee:
    id: str
    code: str


def _sittings(stage: Stage, total: int) -> Iterator[Sitting]:
    """Yield the meetings in the order of their days, each body meeting as often as the others."""
    committees = _committees(stage)
    ends = date(STORY_DAY.year, 10, 31)
    days = YEARS * 365
    numbers: dict[tuple[str, int], Iterator[int]] = defaultdict(lambda: count(1))
    for place in range(total):
        on = stage.weekday(ends - timedelta(days=days - days * place // total))
        committee = committees[place % len(committees)]
        number = next(numbers[committee.code, on.year])
        reference = meeting_reference(MEETING_PATTERN, body=committee.code, year=on.year, meeting=number)
        yield Sitting(committee.id, DECISION_PATTERN, reference, number, on)


def _committees(stage: Stage) -> list[_Committee]:
    cooperation = stage.ask(lambda reader: reader.scalar("SELECT id FROM cooperation WHERE code = '276'"))
    return [
        _Committee(
            stage.do(
                add_body,
                cooperation_id=cooperation,
                code=f"276-C{number:02}",
                name=name,
                regime=Regime.ADMINISTRATIVE,
                cadence=SEVERAL_A_YEAR,
                starts_at=time(9, 30),
                slot_minutes=180,
            ),
            f"276-C{number:02}",
        )
        for number, name in enumerate(told("records")["bodies"], start=1)
    ]


def _volumes(total: int) -> Iterator[Volume]:
    """Share the volumes out evenly, whatever the scale."""
    for place in range(total):
        yield Volume(*(_share(whole, place) for whole in (ITEMS, DECISIONS, ACTIONS, LINES, ATTACHMENTS)))


def _share(whole: int, place: int) -> int:
    return whole * (place + 1) // MEETINGS - whole * place // MEETINGS
