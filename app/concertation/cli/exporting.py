"""``export``: editable copies, workbooks, calendars and drafts, in the formats of the programs around the table."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from concertation.cli.opening import body_id_of, open_to_read
from concertation.cli.output import complain, print_json, say, write
from concertation.domain.vocabulary import DocumentKind
from concertation.errors import UserError
from concertation.exchange.files import write_file
from concertation.services.queries.meeting import meeting_id_of
from concertation.services.workspace import Workspace
from concertation.wording import word

_STANDARD_OUTPUT = Path("-")


def export_command(options: Namespace) -> int:
    """Write what is asked for in a format of another program, and tell the path of each file."""
    with open_to_read(options.file) as workspace:
        if options.form == "eml":
            return _told(options, _drafts(workspace, options))
        if options.form == "archive":
            return _archive(workspace, options)
        name, content = _CONTENTS[options.form](workspace, options)
    if options.out == _STANDARD_OUTPUT:
        write(content)
        return 0
    path = options.out or Path(name)
    write_file(path, content)
    return _told(options, [path])


def _told(options: Namespace, paths: list[Path]) -> int:
    if options.json:
        print_json({"files": [str(path) for path in paths]})
    else:
        for path in paths:
            say(str(path))
    return 0


def _copy(workspace: Workspace, options: Namespace) -> tuple[str, bytes]:
    """Return a meeting's document as it was issued, or as it stands, to be gone on with in a word processor."""
    from concertation.cli.papers import DELIBERATIONS, council_of
    from concertation.services.editable import editable_copy
    from concertation.services.print_papers import deliberations_document
    from concertation.services.printing import frozen_of

    if options.kind == DELIBERATIONS:
        listed = workspace.read(deliberations_document, council_of(options), options.session)
        copied = editable_copy(listed, options.form)
        return copied.name, copied.content
    if not options.meeting:
        raise UserError("print_which_meeting", kind=options.kind)
    meeting_id = workspace.read(meeting_id_of, options.meeting)
    kind = DocumentKind.MINUTES if options.kind == "proceedings" else options.kind
    copied = editable_copy(workspace.read(frozen_of, kind, meeting_id), options.form)
    return copied.name, copied.content


def _workbook(workspace: Workspace, options: Namespace) -> tuple[str, bytes]:
    from concertation.services import spreadsheets
    from concertation.services.queries.contract import contract_id_of, contracts
    from concertation.services.queries.decisions import DecisionFilter
    from concertation.services.queries.followup import ActionFilter

    today = workspace.today()
    meeting_id = workspace.read(meeting_id_of, options.meeting) if options.meeting else None
    if options.body:
        workspace.read(body_id_of, options.body)
    if options.what == "actions":
        asked = ActionFilter(on=today, body=options.body, meeting_id=meeting_id)
        content = workspace.read(spreadsheets.actions_workbook, asked)
    elif options.what == "decisions":
        told = DecisionFilter(body=options.body, meeting_id=meeting_id, descending=False)
        content = workspace.read(spreadsheets.decisions_workbook, told)
    elif options.what == "attendance":
        content = workspace.read(spreadsheets.attendance_workbook, body=options.body, meeting_id=meeting_id)
    else:
        known = workspace.read(contracts)
        if not known and not options.contract:
            raise UserError("no_contract")
        key = workspace.read(contract_id_of, options.contract or known[0].code)
        content = workspace.read(spreadsheets.contract_workbook, key, today)
    return f"{options.what}.xlsx", content


def _calendar(workspace: Workspace, options: Namespace) -> tuple[str, bytes]:
    from concertation.services.meeting_calendars import body_calendar, meeting_calendar

    if options.meeting:
        meeting_id = workspace.read(meeting_id_of, options.meeting)
        file = workspace.read(meeting_calendar, meeting_id, workspace.now())
    else:
        if options.body:
            workspace.read(body_id_of, options.body)
        file = workspace.read(body_calendar, workspace.now(), body=options.body, year=options.year)
    return file.name, file.content


def _drafts(workspace: Workspace, options: Namespace) -> list[Path]:
    """Write drafts ready to be sent: the minutes to each person once they are issued, before that what convenes.

    With ``--reminders``, one draft to each person instead, with all that they have late or due within a week.
    """
    if options.reminders:
        from concertation.services.reminding import write_reminders

        return [one.path for one in workspace.read(write_reminders, workspace.today(), _folder(options))]
    if not options.meeting:
        raise UserError("export_which_meeting")
    from concertation.services.convening import CALENDAR, MESSAGE, write_convocation
    from concertation.services.queries.captured import issued
    from concertation.services.sending import write_sendings

    meeting_id = workspace.read(meeting_id_of, options.meeting)
    folder = _folder(options)
    versions = workspace.read(issued, meeting_id)
    if versions:
        sent = workspace.read(write_sendings, versions[0].id, folder, workspace.now())
        return [sent.folder / name for name in sent.files]
    kinds = (DocumentKind.CONVOCATION, DocumentKind.AGENDA, CALENDAR, MESSAGE)
    return list(workspace.read(write_convocation, meeting_id, kinds, folder, workspace.now()).paths)


def _folder(options: Namespace) -> Path:
    """Return the folder to write drafts in, made where only its parent is there."""
    folder: Path = options.out or Path()
    if folder.parent.is_dir() and not folder.exists():
        folder.mkdir()
    return folder


def _archive(workspace: Workspace, options: Namespace) -> int:
    from concertation.services.archiving import archive

    meeting_id = workspace.read(meeting_id_of, options.meeting) if options.meeting else None
    folder: Path = options.out or Path(f"{workspace.path.stem} archives")
    count = archive(workspace, folder, meeting_id)
    if options.json:
        print_json({"folder": str(folder), "files": count})
    else:
        say(str(folder))
    return 0


def _open_data(workspace: Workspace, options: Namespace) -> tuple[str, bytes]:
    """Return a council's deliberations as open data; those left out are told on standard error, with why."""
    from concertation.services.publication import publication

    found = workspace.read(publication, options.authority)
    for each in found.left_out:
        complain(f"{each.deliberation} : {word('left_out', each.reason)}")
    return f"deliberations-{options.authority}.csv", found.content


_CONTENTS = {"docx": _copy, "odt": _copy, "xlsx": _workbook, "ics": _calendar, "scdl": _open_data}
