"""``dates`` and ``plan``: the series of a body."""

from __future__ import annotations

from argparse import Namespace
from datetime import time

from concertation.cli.opening import body_id_of, open_to_read, open_to_write
from concertation.cli.output import complain, meeting_head, print_json, print_table, say
from concertation.domain.dates_fr.times import parse_time
from concertation.errors import UserError
from concertation.services.queries.meeting import meeting_sheet
from concertation.services.queries.proposals import conflicts_on, proposals
from concertation.wording import word

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
    from concertation.services.gestures.series import plan_meeting  # reading verbs do without it

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
        against = workspace.read(conflicts_on, body_id, options.on)
    if options.json:
        print_json({**meeting_head(sheet), "conflicts": against})
        return 0
    say(sheet.reference)
    for conflict in against:
        complain(f"{options.on} · {word('conflict_kind', conflict.kind)} : {conflict.label}")
    return 0


def _time(text: str | None) -> time | None:
    if text is None:
        return None
    found = parse_time(text)
    if found is None:
        raise UserError("time_wrong", text=text)
    return found
