"""``issue``: minutes numbered, frozen and sealed."""

from __future__ import annotations

from argparse import Namespace

from concertation.cli.opening import open_to_write
from concertation.cli.output import print_json, say
from concertation.domain.vocabulary import DocumentKind, Regime
from concertation.services.gestures.minutes import issue_minutes
from concertation.services.queries.meeting import meeting_id_of, meeting_sheet
from concertation.services.workspace import Workspace


def issue_command(options: Namespace) -> int:
    """Freeze a meeting's minutes and tell their reference, version and seal."""
    with open_to_write(options.file) as workspace:
        meeting_id = workspace.read(meeting_id_of, options.meeting)
        kind = options.kind or _kind_of(workspace, meeting_id)
        issued = workspace.run(issue_minutes, meeting_id=meeting_id, kind=kind, embed=options.embed)
    if options.json:
        print_json(issued)
    else:
        say(f"{issued.reference}  {issued.kind}  v{issued.version}  {issued.sha256}")
    return 0


def _kind_of(workspace: Workspace, meeting_id: str) -> str:
    joint = workspace.read(meeting_sheet, meeting_id).regime == Regime.JOINT_SITTING
    return DocumentKind.CONCLUSIONS if joint else DocumentKind.DECISIONS
