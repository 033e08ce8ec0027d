"""``hold``: a meeting held from a text in the capture grammar, line by line, each durable before the next."""

from __future__ import annotations

import errno
import os
import sys
from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path

from concertation.cli.opening import open_to_write
from concertation.cli.output import plain, print_json, say
from concertation.domain.vocabulary import MeetingState
from concertation.errors import UserError
from concertation.services.gestures.capture import hold_script_line
from concertation.services.gestures.session import close_meeting, open_meeting
from concertation.services.queries.meeting import items, meeting_id_of, meeting_sheet
from concertation.services.workspace import Workspace


def hold_command(options: Namespace) -> int:
    """Open the meeting (or go on where it was left), take every line, close it."""
    streamed = options.script == "-"
    lines = _streamed() if streamed else iter(_read(Path(options.script)))
    with open_to_write(options.file) as workspace:
        meeting_id = workspace.read(meeting_id_of, options.meeting)
        if not streamed:
            lines = _with_known_points([*lines], len(workspace.read(items, meeting_id)))
        _open(workspace, meeting_id)
        taken = _take(workspace, meeting_id, lines, told=streamed and not options.json)
        workspace.run(close_meeting, meeting_id=meeting_id)
        if options.json:
            sheet = workspace.read(meeting_sheet, meeting_id)
            print_json({"meeting": {**plain(sheet), "date": sheet.held_on, "body": sheet.body_code}, "lines": taken})
    return 0


def _with_known_points(lines: list[str], last: int) -> Iterator[str]:
    """Refuse a whole script for one point that is not there: taken in part, it would be taken twice when mended.

    Raises:
        UserError: ``script_refused`` with its line; nothing is written.
    """
    for number, line in enumerate(lines, start=1):
        told = line.strip().lstrip("#").strip()
        if line.strip().startswith("##") and not (told.isdecimal() and 1 <= int(told) <= last):
            reason = _sentence(UserError("point_unknown", number=told, last=last))
            raise UserError("script_refused", number=number, line=line.strip(), reason=reason)
    return iter(lines)


def _open(workspace: Workspace, meeting_id: str) -> None:
    if workspace.read(meeting_sheet, meeting_id).state != MeetingState.IN_SESSION:
        workspace.run(open_meeting, meeting_id=meeting_id)


def _take(workspace: Workspace, meeting_id: str, lines: Iterator[str], *, told: bool) -> int:
    number = 0
    for number, line in enumerate(lines, start=1):  # the last number is the answer
        try:
            workspace.run(hold_script_line, meeting_id=meeting_id, raw=line)
        except UserError as error:
            raise UserError("script_line", number=number, line=line.strip(), reason=_sentence(error)) from error
        if told:
            say(str(number))
    return number


def _sentence(error: UserError) -> str:
    from concertation.wording import sentence

    return sentence(error)


def _read(path: Path) -> list[str]:
    """Return the lines of a script.

    Raises:
        UserError: ``file_missing``, ``script_encoding`` with the line where the accents are lost.
    """
    try:
        content = path.read_bytes()
    except FileNotFoundError as error:
        raise UserError("script_missing", path=str(path)) from error
    except OSError as error:
        raise UserError("script_unreadable", path=str(path), reason=error.strerror or "") from error
    try:
        return content.decode("utf-8-sig").splitlines()
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        raise UserError("script_encoding", path=str(path), line=line) from error


def _streamed() -> Iterator[str]:
    """Yield the lines of standard input as they come, so that each is durable before the next is read."""
    if sys.stdin is None:  # closed before the program began
        raise UserError("script_unreadable", path="-", reason=os.strerror(errno.EBADF))
    for number, line in enumerate(iter(sys.stdin.buffer.readline, b""), start=1):
        try:
            yield line.decode("utf-8-sig" if number == 1 else "utf-8").rstrip("\r\n")
        except UnicodeDecodeError as error:
            raise UserError("script_encoding", path="-", line=number) from error
