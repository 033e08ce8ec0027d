"""``print``: documents written to PDF, without what only writing needs."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from concertation.cli.opening import open_to_read
from concertation.cli.output import say, write
from concertation.domain.vocabulary import DocumentKind
from concertation.errors import UserError
from concertation.exchange.files import write_file
from concertation.services.printing import Printed, printed, printed_actions
from concertation.services.queries.meeting import meeting_id_of
from concertation.services.workspace import Workspace

_STANDARD_OUTPUT = Path("-")


def print_command(options: Namespace) -> int:
    """Write a document to a PDF file and tell its path; ``-o -`` writes it on standard output."""
    with open_to_read(options.file) as workspace:
        done = _printed(workspace, options)
    return give(done, options.out)


def give(done: Printed, out: Path | None) -> int:
    """Write a document where it is asked for, by default under its own name here, and tell its path."""
    if out == _STANDARD_OUTPUT:
        write(done.pdf)
        return 0
    path = out or Path(done.name)
    write_file(path, done.pdf)
    say(str(path))
    return 0


def _printed(workspace: Workspace, options: Namespace) -> Printed:
    if options.kind == DocumentKind.ACTIONS:
        meeting_id = workspace.read(meeting_id_of, options.meeting) if options.meeting else None
        return workspace.read(printed_actions, workspace.today(), meeting_id=meeting_id)
    if not options.meeting:
        raise UserError("print_which_meeting", kind=options.kind)
    return workspace.read(printed, options.kind, workspace.read(meeting_id_of, options.meeting))
