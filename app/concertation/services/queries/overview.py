"""What the frame of the window shows at every moment."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date

from concertation.persistence.reader import Reader


@dataclass(frozen=True, slots=True)
class OverviewRow:
    """Late actions, whether the register is an example, and the meeting being held, if there is one."""

    late: int
    example: bool
    running_id: str | None
    running: str | None


def overview(reader: Reader, on: date) -> OverviewRow:
    """Return what the rail and the status bar tell."""
    late = reader.scalar(
        """
        SELECT count(*) FROM action x WHERE x.gone = 0 AND x.state NOT IN ('done', 'dropped') AND coalesce(
            (SELECT c.due_on FROM due_change c WHERE c.action_id = x.id AND c.gone = 0
             ORDER BY c.changed_at DESC, c.id DESC LIMIT 1), x.first_due_on) < :on
        """,
        on=on.isoformat(),
    )
    running = reader.one(
        """
        SELECT m.id, b.name FROM meeting m JOIN body b ON b.id = m.body_id
        WHERE m.state = 'in_session' AND m.gone = 0 ORDER BY m.opened_at DESC LIMIT 1
        """
    )
    example = reader.scalar("SELECT value FROM setting WHERE name = 'example_data' AND gone = 0")
    return OverviewRow(
        late=int(late),
        example=example is not None and json.loads(example) is True,
        running_id=running["id"] if running else None,
        running=running["name"] if running else None,
    )
