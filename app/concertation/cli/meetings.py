"""``dates`` and ``plan``: the series of a body."""

from __future__ import annotations

from argparse import Namespace
from datetime import time

from concertation.cli.opening import body_id_of, open_to_read, open_to_write
from concertation.cli.output import print_json, print_table, say
from concertation.errors import UserError
from concertation.services.gestures.series import plan_meeting
from concertation.services.queries.meeting import meeting_sheet
from concertation.services.queries.proposals import proposals

_MOST = 200


def dates_command(options: Namespace) -> int:
    """Propose dates: each with the one the rule gives, its conflicts, and the host whose turn it is."""
    if not 1 <= options.count <= _MOST:
        raise UserError("count_wrong", most=_MOST)
    with open_to_read(options.file) as workspace:
        body_id = workspace.read(body_id_of, options.body)
        rows = workspace.read(proposals, body_id, options.from_on, options.count)
    if options.json:
        print_json(rows)
    else:
        print_table(rows, ("date", "proposed_for", "chosen", "host"))
    return 0


def plan_command(options: Namespace) -> int:
    """Create a meeting whose agenda is seeded from the body and from what is carried over."""
    with open_to_write(options.file) as workspace:
        body_id = workspace.read(body_id_of, options.body)
        meeting_id = workspace.run(
            plan_meeting,
            body_id=body_id,
            held_on=options.on,
            starts_at=_time(options.at),
            title=options.title,
            set_by_hand=True,
        )
        sheet = workspace.read(meeting_sheet, meeting_id)
    if options.json:
        print_json(sheet)
    else:
        say(sheet.reference)
    return 0


def _time(text: str | None) -> time | None:
    if text is None:
        return None
    try:
        return time.fromisoformat(text)
    except ValueError as error:
        raise UserError("time_wrong", text=text) from error
