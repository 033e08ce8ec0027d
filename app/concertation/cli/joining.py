"""``attach``: a file joined to a point of an agenda."""

from __future__ import annotations

import mimetypes
from argparse import Namespace

from concertation.cli.opening import open_to_write
from concertation.cli.output import print_json, say
from concertation.errors import UserError
from concertation.persistence.reader import Reader
from concertation.services.gestures.attachments import attach, clean_name
from concertation.services.joining import read_piece
from concertation.services.queries.meeting import items, meeting_id_of

_OF_THE_MEETING = "0"


def attach_command(options: Namespace) -> int:
    """Copy a file into the register, joined to a point of an agenda."""
    content = read_piece(options.piece)
    name = clean_name(options.piece.name)
    with open_to_write(options.file) as workspace:
        meeting_id = workspace.read(meeting_id_of, options.meeting)
        kind, owner = workspace.read(_owner, options.meeting, meeting_id, options.item)
        guessed, _coding = mimetypes.guess_type(name)
        key = workspace.run(attach, owner_kind=kind, owner_id=owner, name=name, content=content, media_type=guessed)
    if options.json:
        print_json({"id": key, "meeting": options.meeting, "item": options.item, "name": name, "size": len(content)})
    else:
        say(f"{key}  {name}")
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
