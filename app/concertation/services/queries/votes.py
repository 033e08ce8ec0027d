"""Questions about the votes taken: where, on what, how, and with which totals."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from concertation.services.queries.frozen import build_all, holding_words

if TYPE_CHECKING:
    from concertation.persistence.reader import Reader


@dataclass(frozen=True, slots=True)
class VoteRow:
    """A vote with its totals, those of all councils together; each empty where none was recorded."""

    id: str
    mode: str
    text: str | None
    date: date
    meeting: str
    meeting_id: str
    body: str
    item: str | None
    decision: str | None
    decision_id: str | None
    votes_for: int | None
    votes_against: int | None
    abstentions: int | None
    blank: int | None
    not_voting: int | None


# Totals recorded together win; else those of each council are added, never those of groups, which they already hold.
_TALLY = """(SELECT sum(t.{0}) FROM tally t WHERE t.vote_id = v.id AND t.gone = 0 AND t.political_group_id IS NULL
    AND (t.authority_id IS NULL OR NOT EXISTS (SELECT 1 FROM tally x WHERE x.vote_id = v.id AND x.gone = 0
        AND x.authority_id IS NULL AND x.political_group_id IS NULL))) AS {0}"""
_VOTES = f"""
SELECT v.id, v.mode, coalesce(v.text, d.text) AS text, m.held_on AS date, m.reference AS meeting, m.id AS meeting_id,
    b.name AS body, i.title AS item, d.reference AS decision, d.id AS decision_id,
    {", ".join(_TALLY.format(name) for name in ("votes_for", "votes_against", "abstentions", "blank", "not_voting"))}
FROM vote v
JOIN meeting m ON m.id = v.meeting_id
JOIN body b ON b.id = m.body_id
LEFT JOIN agenda_item i ON i.id = v.item_id
LEFT JOIN decision d ON d.id = v.decision_id
"""
_WORDS = "(coalesce(v.text, '') || ' ' || coalesce(d.text, '') || ' ' || coalesce(i.title, '') || ' ' || m.reference)"
_SORTS = {
    "date": "m.held_on {}, v.at {}",
    "body": "b.rank {}, m.held_on",
    "item": "fold(coalesce(i.title, '')) {}",
    "mode": "v.mode {}",
    "votes_for": "votes_for {}",
}


def votes(reader: Reader, *, words: str = "", sort: str = "date", descending: bool = True) -> tuple[VoteRow, ...]:
    """Return the votes that hold every word, the latest first unless another order is asked."""
    values: dict[str, object] = {}
    kept = holding_words(_WORDS, words, values)
    order = _SORTS[sort].replace("{}", "DESC" if descending else "ASC")
    rows = reader.rows(
        f"""{_VOTES} WHERE v.gone = 0 AND m.gone = 0
        AND NOT EXISTS (SELECT 1 FROM vote c WHERE c.corrects_id = v.id AND c.gone = 0) AND {kept} ORDER BY {order}, v.id""",
        **values,
    )
    return build_all(VoteRow, rows)
