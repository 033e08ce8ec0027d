"""``issue`` and ``print``: minutes frozen, documents written to PDF."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from concertation.cli.opening import open_to_read, open_to_write
from concertation.cli.output import print_json, say
from concertation.domain.vocabulary import DocumentKind, Regime
from concertation.errors import UserError
from concertation.exchange.files import write_file
from concertation.services.gestures.minutes import issue_minutes
from concertation.services.printing import Printed, printed, printed_actions
from concertation.services.queries.meeting import meeting_id_of, meeting_sheet
from concertation.services.workspace import Workspace


def issue_command(options: Namespace) -> int:
    """Freeze a meeting's minutes and tell their reference, version and seal."""
    with open_to_write(options.file) as workspace:
        meeting_id = workspace.read(meeting_id_of, options.meeting)
        kind = options.kind or _kind_of(workspace, meeting_id)
        issued = workspace.run(issue_minutes, meeting_id=meeting_id, kind=kind)
    if options.json:
        print_json(issued)
    else:
        say(f"{issued.reference}  {issued.kind}  v{issued.version}  {issued.sha256}")
    return 0


def _kind_of(workspace: Workspace, meeting_id: str) -> str:
    joint = workspace.read(meeting_sheet, meeting_id).regime == Regime.JOINT_SITTING
    return DocumentKind.CONCLUSIONS if joint else DocumentKind.DECISIONS


def print_command(options: Namespace) -> int:
    """Write a document to a PDF file and tell its path."""
    with open_to_read(options.file) as workspace:
        done = _printed(workspace, options)
    path = options.out or Path(done.name)
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
