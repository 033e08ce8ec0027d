"""The lines that the stage *Tenir* shows, read again only where something that they tell of has changed.

A session lasts for hours: what a line costs must not grow with those before it. The log says which rows were touched
since the lines were last read, by this window or by another process.
"""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from concertation.services.queries.captured import blocks_among, decision_labels

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from concertation.persistence.reader import Reader
    from concertation.services.queries.meeting_rows import BlockRow

_TOLD_BY_LINES = frozenset(("block", "decision", "action", "associate", "due_change", "vote", "tally"))
_BESIDE = frozenset(("attendance", "presence_event", "sitting_event", "ballot_line", "comment", "attachment", "speech"))
_MANY = 200  # rows touched: above, reading all lines anew costs no more


def last_gesture(reader: Reader) -> int:
    """Return the number of the last gesture written in the register, 0 where there is none."""
    return int(reader.scalar("SELECT coalesce(max(seq), 0) FROM gesture"))


def lines_since(
    reader: Reader, meeting_id: str, item_id: str | None, known: tuple[BlockRow, ...], since: int
) -> tuple[BlockRow, ...] | None:
    """Return the lines under a point as they are now, those that nothing touched being the very rows ``known``.

    Args:
        reader: reads the register.
        meeting_id: the meeting.
        item_id: its point, None for what was noted before any.
        known: the lines under that point after the gesture ``since``.
        since: the number of that gesture.

    Returns:
        None where what was touched is not of the kinds that are followed: all lines are to be read anew.
    """
    touched = _touched(reader, since)
    if not touched.keys() <= _TOLD_BY_LINES | _BESIDE or sum(map(len, touched.values())) > _MANY:
        return None
    if touched.keys() <= _BESIDE:
        return known
    labels = decision_labels(reader, meeting_id)
    stale = _stale(reader, known, touched)
    fresh = {block.id: block for block in blocks_among(reader, meeting_id, stale, labels)}
    kept = {block.id: block for block in known if block.id not in stale} | fresh
    order = reader.rows(
        "SELECT id FROM block WHERE meeting_id = :meeting AND item_id IS :item AND gone = 0 ORDER BY rank, id",
        meeting=meeting_id,
        item=item_id,
    )
    if any(row[0] not in kept for row in order):
        return None
    return tuple(_labelled(kept[row[0]], labels) for row in order)


def _touched(reader: Reader, since: int) -> Mapping[str, set[str]]:
    """Return the keys of the rows touched after a gesture, by table."""
    rows = reader.rows(
        "SELECT DISTINCT o.tbl, o.pk FROM gesture g CROSS JOIN op o ON o.gesture = g.id WHERE g.seq > :since",
        since=since,
    )
    found: dict[str, set[str]] = defaultdict(set)
    for table, key in rows:
        found[table].add(key)
    return found


def _stale(reader: Reader, known: Iterable[BlockRow], touched: Mapping[str, set[str]]) -> set[str]:
    """Return the keys of the lines that a touched row is, or is told by."""
    none: set[str] = set()
    actions = touched.get("action", none) | _owners(reader, "action_id", ("associate", "due_change"), touched)
    votes = touched.get("vote", none) | _owners(reader, "vote_id", ("tally",), touched)
    decisions = touched.get("decision", none)
    return touched.get("block", none) | {
        block.id
        for block in known
        if block.decision_id in decisions or block.action_id in actions or block.vote_id in votes
    }


def _owners(reader: Reader, column: str, tables: Iterable[str], touched: Mapping[str, set[str]]) -> set[str]:
    """Return the keys of what touched rows of some tables belong to."""
    return {
        str(row[0])
        for table in tables
        if table in touched
        for row in reader.rows(
            f"SELECT {column} FROM {table} WHERE id IN (SELECT value FROM json_each(:keys))",
            keys=json.dumps(sorted(touched[table])),
        )
    }


def _labelled(block: BlockRow, labels: Mapping[str, str]) -> BlockRow:
    """Return a line with the label its decision has now: one taken away before it gives it another."""
    label = labels.get(block.decision_id) if block.decision_id else None
    return block if block.decision_label == label else replace(block, decision_label=label)
