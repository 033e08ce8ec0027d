"""The sentences that the program wrote for a procès-verbal, with what somebody made of them since."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import time

from concertation.persistence.reader import Reader
from concertation.services.papers.proceedings import narrated
from concertation.services.queries.meeting import items, meeting_sheet


@dataclass(frozen=True, slots=True)
class SentenceRow:
    """One sentence of a procès-verbal.

    ``text`` is what is printed, ``generated`` what the record says now. ``stale`` where it was reworded and what it
    told has changed since; ``generated`` is then empty if nothing of it is left in the record. ``item_id`` and ``item``
    are the point it stands under, empty for opening, presence and closing.
    """

    key: str
    item_id: str | None
    item: str
    place: str
    at: time | None
    text: str
    generated: str
    reworded: bool
    stale: bool

    @property
    def id(self) -> str:
        return self.key

    @property
    def lost(self) -> bool:
        """Tell whether a reworded sentence has nothing left in the record: it is printed nowhere."""
        return self.reworded and not self.generated


def has_sentences(reader: Reader, meeting_id: str) -> bool:
    """Tell whether a meeting's minutes are a procès-verbal, that writes itself."""
    return meeting_sheet(reader, meeting_id).regime in ("joint_sitting", "council")


def sentences(reader: Reader, meeting_id: str) -> tuple[SentenceRow, ...]:
    """Return the sentences in the order of the pages, those that lost their facts last; none but for an assembly."""
    if not has_sentences(reader, meeting_id):
        return ()
    kept = {
        row["key"]: row
        for row in reader.rows("SELECT * FROM sentence WHERE meeting_id = :id AND gone = 0", id=meeting_id)
    }
    titles = {item.id: f"{item.number}. {item.title}" for item in items(reader, meeting_id)}
    found = []
    for item_id, told in narrated(reader, meeting_id):
        own = kept.pop(told.key, None)
        found.append(
            SentenceRow(
                key=told.key,
                item_id=item_id,
                item=titles.get(item_id or "", ""),
                place=told.place,
                at=told.at,
                text=own["text"] if own else told.text,
                generated=told.text,
                reworded=own is not None,
                stale=own is not None and own["facts"] != told.facts,
            )
        )
    lost = (SentenceRow(key, None, "", "", None, row["text"], "", True, True) for key, row in kept.items())
    return (*found, *lost)
