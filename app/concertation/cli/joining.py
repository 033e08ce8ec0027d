"""``attach``: a file joined to a point of an agenda."""

from __future__ import annotations

from argparse import Namespace

from concertation.cli.opening import open_to_write
from concertation.cli.output import complain, plain, print_json, say
from concertation.errors import UserError
from concertation.persistence.reader import Reader
from concertation.services.joining import join
from concertation.services.queries.meeting import items, meeting_id_of
from concertation.wording import word

_OF_THE_MEETING = "0"


def attach_command(options: Namespace) -> int:
    """Copy a file into the register, joined to a point of an agenda."""
    with open_to_write(options.file) as workspace:
        meeting_id = workspace.read(meeting_id_of, options.meeting)
        kind, owner = workspace.read(_owner, options.meeting, meeting_id, options.item)
        joined = join(workspace, options.piece, kind, owner)
    if options.json:
        print_json({**plain(joined), "meeting": options.meeting, "item": options.item})
    else:
        say(f"{joined.id}  {joined.name}")
        if joined.text_fault:
            complain(word("text_fault", joined.text_fault))
    return 0


def _owner(reader: Reader, reference: str, meeting_id: str, told: str) -> tuple[str, str]:
    """Return what a file is joined to: a point by its number or its id, the meeting itself for ``0``.

    Raises:
        UserError: ``item_unknown`` with how many points there are.
    """
    if told == _OF_THE_MEETING:
        return "meeting", meeting_id
    points = items(reader, meeting_id)
    for point in points:
        if told in (str(point.number), point.id):
            return "agenda_item", point.id
    raise UserError("item_unknown", item=told, meeting=reference, count=len(points))
