"""Which financers an amendment waits for: those who paid already when it was drafted, and those whose money it moves.

One who joins a contract later says nothing of what was signed before: the versions adopted by then stay adopted.
"""

from __future__ import annotations

# SQL over an amendment ``a`` and a financer ``f`` of its contract. Keys grow with time: the smaller was there before.
CONCERNED = """
(f.id < a.id
    OR EXISTS (SELECT 1 FROM amendment_move v WHERE v.amendment_id = a.id AND v.gone = 0
        AND f.authority_id IN (v.from_financer_id, v.to_financer_id))
    OR NOT EXISTS (SELECT 1 FROM financer e WHERE e.contract_id = a.contract_id AND e.gone = 0 AND e.id < a.id))
"""
