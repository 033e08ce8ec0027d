"""The function a person is listed under at a meeting: the one held on its day, as mandates are dated."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from concertation.domain.names import function_label, gender_of
from concertation.services.queries.frozen import in_force

if TYPE_CHECKING:
    from collections.abc import Mapping

_LABELLED = """k.person_id = t.person_id AND k.authority_id = t.authority_id AND k.gone = 0
    AND coalesce(k.function_f, k.function_m) IS NOT NULL"""

# An elected member's own function comes before plain membership, as where somebody is expected.
HELD_ON_THE_DAY = f"""LEFT JOIN holding held ON held.id = (
    SELECT k.id FROM holding k WHERE {_LABELLED} AND {in_force("k", "m.held_on")}
    ORDER BY k.kind = 'elected', k.rank, k.id LIMIT 1)"""
FUNCTION = f"""held.function_f AS held_f, held.function_m AS held_m, t.function IS NULL OR EXISTS (
    SELECT 1 FROM holding k WHERE {_LABELLED} AND (t.function IN (k.function_f, k.function_m)
        OR t.function = k.function_f || ' / ' || k.function_m)) AS follows"""


def function_on_the_day(row: Mapping[str, Any]) -> str | None:
    """Return the function of an attendance ``t`` at a meeting ``m`` of a person ``p``, read with both texts above.

    One given for that meeting alone, or a label that nobody bears any more, stays as it was noted.
    """
    if not row["follows"]:
        return str(row["function"])
    return function_label(row["held_f"], row["held_m"], gender_of(row["civility"])) or None
