"""``print``: documents written to PDF, without what only writing needs."""

from __future__ import annotations

from argparse import Namespace
from datetime import date
from pathlib import Path

from concertation.cli.opening import open_to_read
from concertation.cli.output import say, write
from concertation.domain.vocabulary import DocumentKind
from concertation.errors import UserError
from concertation.exchange.files import write_file
from concertation.persistence.reader import Reader
from concertation.services.printing import Printed, printed, printed_actions
from concertation.services.queries.meeting import meeting_id_of
from concertation.services.workspace import Workspace

_STANDARD_OUTPUT = Path("-")
_DASHBOARD, _AMENDMENT = "contract", "amendment"  # papers of a contract, not of a meeting


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
    if options.kind in (_DASHBOARD, _AMENDMENT):
        return workspace.read(_of_contract, options, workspace.today())
    if options.kind == DocumentKind.ACTIONS:
        meeting_id = workspace.read(meeting_id_of, options.meeting) if options.meeting else None
        return workspace.read(printed_actions, workspace.today(), meeting_id=meeting_id)
    if not options.meeting:
        raise UserError("print_which_meeting", kind=options.kind)
    return workspace.read(printed, options.kind, workspace.read(meeting_id_of, options.meeting))


def _of_contract(reader: Reader, options: Namespace, today: date) -> Printed:
    """Return a tableau de bord or an avenant of the contract named, or of the only one there is."""
    from concertation.services.papers.contract import amendment_key
    from concertation.services.printing import printed_amendment, printed_dashboard
    from concertation.services.queries.contract import contract_id_of, contracts

    rows = contracts(reader)
    code = options.contract or (rows[0].code if len(rows) == 1 else "")
    key = contract_id_of(reader, code)
    if options.kind == _DASHBOARD:
        return printed_dashboard(reader, key, today, as_of=options.as_of)
    return printed_amendment(reader, amendment_key(reader, key, options.amendment))
