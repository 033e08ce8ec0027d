"""``pack``: the meeting pack written to one PDF."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from concertation.cli.opening import open_to_read, open_to_write
from concertation.cli.output import complain, print_json, say, write
from concertation.exchange.files import write_file
from concertation.services.packs import MadePack, make_pack
from concertation.services.queries.meeting import meeting_id_of

_STANDARD_OUTPUT = Path("-")


def pack_command(options: Namespace) -> int:
    """Write a meeting's pack and tell what became of each piece; those refused are named on standard error."""
    with (open_to_write if options.sent else open_to_read)(options.file) as workspace:
        meeting_id = workspace.read(meeting_id_of, options.meeting)
        made = workspace.read(
            make_pack, meeting_id, workspace.today(), attaching=options.attach, addendum_only=options.addendum
        )
        path = options.out or Path(made.name)
        if path == _STANDARD_OUTPUT:
            write(made.pdf)
        else:
            write_file(path, made.pdf)
        if options.sent:
            from concertation.services.gestures.packing import send_pack  # SQLAlchemy comes with it

            workspace.run(send_pack, meeting_id=meeting_id)
    for piece in made.refused:
        complain(f"{piece.label} {piece.name} : {piece.reason}")
    if path != _STANDARD_OUTPUT:
        _tell(made, path, as_json=options.json)
    return 0


def _tell(made: MadePack, path: Path, *, as_json: bool) -> None:
    if as_json:
        print_json(
            {
                "path": str(path),
                "pages": made.pages,
                "size": len(made.pdf),
                "addendum": made.addendum,
                "pieces": made.pieces,
            }
        )
    else:
        say(str(path))
