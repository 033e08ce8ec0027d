"""The relevé de conclusions of a joint sitting, with the mirror of each council's own deliberation."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from typing import Any

from concertation.documents.model import Conclusion, Conclusions, Ratification, RatificationState
from concertation.domain.differences import is_same
from concertation.domain.mirror import RatificationStanding, standing_of
from concertation.domain.votes import Tally
from concertation.persistence.reader import Reader
from concertation.services.explaining import figures
from concertation.services.papers.setting import Setting, telling
from concertation.services.queries.captured import blocks
from concertation.services.queries.meeting import items

_STATES = {
    RatificationStanding.RATIFIED: RatificationState.DELIBERATED,
    RatificationStanding.AMENDED: RatificationState.AMENDED,
    RatificationStanding.REFUSED: RatificationState.REFUSED,
    RatificationStanding.AWAITED: RatificationState.TO_SCHEDULE,
}


def build(reader: Reader, setting: Setting) -> Conclusions:
    """Return the relevé de conclusions: none of them binds anybody before the councils have deliberated."""
    return Conclusions(
        masthead=telling(setting),
        councils=tuple(authority.code for authority in setting.sheet.authorities),
        conclusions=shared_conclusions(reader, setting),
    )


def shared_conclusions(reader: Reader, setting: Setting) -> tuple[Conclusion, ...]:
    """Return the conclusions of the sitting in agenda order, each with where every council stands."""
    themes = {item.id: item.title for item in items(reader, setting.sheet.id)}
    acts = _deliberations(reader, setting.sheet.id)
    found = [block for block in blocks(reader, setting.sheet.id) if block.decision_id and not block.private]
    return tuple(
        Conclusion(
            label=(block.decision_label or f"C{rank:02d}").rsplit("-", 1)[-1],
            theme=themes.get(block.item_id or "", ""),
            text=block.text,
            pilot=block.pilot or "",
            due_on=block.due_on,
            ratifications=tuple(
                acts.get((block.decision_id or "", authority.id), Ratification(authority=authority.code))
                for authority in setting.sheet.authorities
            ),
        )
        for rank, block in enumerate(found, start=1)
    )


def _deliberations(reader: Reader, meeting_id: str) -> dict[tuple[str, str], Ratification]:
    rows = reader.rows(
        """
        SELECT b.*, a.code, d.text AS conclusion FROM deliberation b JOIN decision d ON d.id = b.decision_id
             JOIN authority a ON a.id = b.authority_id
        WHERE d.meeting_id = :id AND b.gone = 0 AND d.gone = 0 ORDER BY b.adopted_on, b.id
        """,
        id=meeting_id,
    )
    found: dict[tuple[str, str], Ratification] = defaultdict(lambda: Ratification(authority=""))
    for row in rows:
        standing = standing_of(row["sense"], deliberated=bool(row["adopted_on"] or row["number"]))
        found[row["decision_id"], row["authority_id"]] = Ratification(
            authority=row["code"],
            state=_STATES[standing],
            number=row["number"] or "",
            on=row["adopted_on"] or "",
            note=row["vote_text"] or _counts(row),
            text_differs=row["text"] is not None and not is_same(row["conclusion"], row["text"]),
        )
    return dict(found)


def _counts(row: Mapping[str, Any]) -> str:
    """Return « 60 pour, 15 contre, 4 abstentions », or nothing where the council's count is not known."""
    if row["votes_for"] is None:
        return ""
    return figures(Tally(row["votes_for"], row["votes_against"] or 0, row["abstentions"] or 0), language="fr")
