"""``presence``, ``vote``, ``audit``: what an assembly's secretary brings back on paper, taken whole or refused with every fault."""

from __future__ import annotations

import contextlib
import errno
import os
import sys
from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from concertation.cli.opening import open_to_read, open_to_write
from concertation.cli.output import complain, plain, print_json, say
from concertation.domain.ballots import Ballot
from concertation.errors import UserError
from concertation.exchange.roll_sheet import read_roll
from concertation.services.ballot_sheet import read_ballot
from concertation.services.faults import Finding, RefusedWholeError
from concertation.services.queries.assembly import QuorumRow, quorum_at, sitting
from concertation.services.queries.assembly_state import amendment_id_of
from concertation.services.queries.audit import audit
from concertation.services.queries.ballots import RecordedVote, recorded_votes, recused_on
from concertation.services.queries.meeting import item_id_of, meeting_id_of
from concertation.services.workspace import Workspace
from concertation.wording import sentence, word


def presence_command(options: Namespace) -> int:
    """Take a roll and tell the quorum at the opening."""
    from concertation.services.gestures.presence import import_roll  # reading verbs do without it

    with open_to_write(options.file) as workspace, faults_told(options):
        meeting_id = workspace.read(meeting_id_of, options.meeting)
        taken = workspace.run(import_roll, meeting_id=meeting_id, rows=read_roll(content_of(options.roll)))
        known = workspace.read(sitting, meeting_id)
    opening = quorum_at(known, known.called_at)
    if options.json:
        told = {code: quorum_fields(row) for code, row in opening.councils.items()}
        print_json({"meeting": known.reference, **plain(taken), "quorum": told, "union": quorum_fields(opening.union)})
    else:
        for code, row in opening.councils.items():
            say(f"{code:<6} {row.present} / {row.members}  {row.needed}  {'✓' if row.met else '✗'}")
    return 0


def quorum_fields(row: QuorumRow) -> dict[str, Any]:
    """Return what scripts read of a quorum."""
    return {"present": row.present, "needed": row.needed, "met": row.met, "members": row.members,
            "represented": row.represented, "may_leave": row.may_leave}  # fmt: skip


def vote_command(options: Namespace) -> int:
    """Record the ballot read on standard input; tell the quorum of its minute and the verdict with its sentence."""
    with open_to_write(options.file) as workspace, faults_told(options):
        meeting_id = workspace.read(meeting_id_of, options.meeting)
        item_id = workspace.read(item_id_of, meeting_id, options.item)
        known = workspace.read(sitting, meeting_id)
        ballot = read_ballot(content_of("-"), known, workspace.read(recused_on, item_id))
        vote_id = _recorded(workspace, options, meeting_id, item_id, ballot)
        recorded = next(row for row in workspace.read(recorded_votes, meeting_id) if row.id == vote_id)
    if options.json:
        print_json(_answer(recorded))
    else:
        say(recorded.explanation)
        for warning in recorded.warnings:
            complain(warning)
    return 0


def _recorded(workspace: Workspace, options: Namespace, meeting_id: str, item_id: str, ballot: Ballot) -> str:
    """Record the vote, or record again the one it corrects; return its id.

    Raises:
        UserError: ``report_amendment_unknown``, ``vote_unknown``.
    """
    from concertation.services.gestures.votes import About, correct_vote, record_vote  # reading verbs do without it

    votes = {vote.id: vote for vote in workspace.read(recorded_votes, meeting_id)}
    for key in filter(None, (options.linked_to, options.corrects)):
        if key not in votes or item_id not in votes[key].item_ids:
            raise UserError("vote_unknown", vote=key)
    if options.corrects:
        return workspace.run(correct_vote, vote_id=options.corrects, ballot=ballot, reason=options.reason or "")
    amendment = workspace.read(amendment_id_of, item_id, options.amendment) if options.amendment else None
    about = About(item_id, amendment_id=amendment, linked_to_id=options.linked_to)
    return workspace.run(record_vote, meeting_id=meeting_id, about=about, ballot=ballot)


def audit_command(options: Namespace) -> int:
    """Tell what is wrong with a sitting before its minutes are issued; finding faults is no failure."""
    with open_to_read(options.file) as workspace:
        rows = workspace.read(audit, workspace.read(meeting_id_of, options.meeting))
    if options.json:
        print_json(rows)
        return 0
    for row in rows:
        say(row.sentence)
    if not rows:
        say(word("check", "sitting_sound"))
    return 0


def _answer(recorded: RecordedVote) -> dict[str, Any]:
    return {
        "vote": recorded.id,
        "quorum": {code: quorum_fields(row) for code, row in recorded.quorum.councils.items()},
        "verdict": recorded.verdict,
        "explanation": recorded.explanation,
        "warnings": recorded.warnings,
    }


@contextlib.contextmanager
def faults_told(options: Namespace) -> Iterator[None]:
    """List on standard output, under ``--json``, every fault of what is refused; the sentence itself goes its usual way."""
    try:
        yield
    except UserError as error:
        if options.json:
            print_json({"faults": _findings(error)})
        raise


def _findings(error: UserError) -> tuple[Finding, ...]:
    if isinstance(error, RefusedWholeError):
        return error.findings
    line = error.data.get("line")
    return (Finding(error.code, "", sentence(error), line if isinstance(line, int) else None),)


def content_of(name: str) -> bytes:
    """Return the bytes of a file, or of standard input for « - ».

    Raises:
        UserError: ``input_unreadable``.
    """
    if name == "-" and sys.stdin is None:  # closed before the program began
        raise UserError("input_unreadable", path=name, reason=OSError(errno.EBADF, os.strerror(errno.EBADF)))
    try:
        return sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
    except OSError as error:
        raise UserError("input_unreadable", path=name, reason=error) from error
