"""``hold``: a meeting held from a text in the capture grammar, line by line, each durable before the next."""

from __future__ import annotations

import errno
import os
import sys
from argparse import Namespace
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from concertation.cli.opening import open_to_write
from concertation.cli.output import meeting_head, print_json, say
from concertation.domain.notes_file import line_keys, taken_before
from concertation.domain.vocabulary import MeetingState
from concertation.errors import UserError
from concertation.services.gestures.capture import hold_script_line, is_text
from concertation.services.gestures.session import close_meeting, enter_item, open_meeting, reopen_meeting
from concertation.services.queries.captured import scripted_lines
from concertation.services.queries.meeting import items, meeting_id_of, meeting_sheet
from concertation.services.workspace import Workspace


def hold_command(options: Namespace) -> int:
    """Open the meeting (or go on where it was left), take every line, close it.

    A file may be given again, after a stop or with text added: what it said before is not taken twice. What comes by
    standard input is taken as it comes.
    """
    typed = None if options.script == "-" else _read(Path(options.script))
    with open_to_write(options.file) as workspace:
        meeting_id = workspace.read(meeting_id_of, options.meeting)
        if typed is None:
            taken = _hold_stream(workspace, meeting_id, told=not options.json)
        else:
            taken = _hold_file(workspace, meeting_id, typed)
        if options.json:
            sheet = workspace.read(meeting_sheet, meeting_id)
            print_json({"meeting": meeting_head(sheet), "lines": taken})
    return 0


def _hold_stream(workspace: Workspace, meeting_id: str, *, told: bool) -> int:
    lines = _streamed()
    _open(workspace, meeting_id)
    taken = _take(workspace, meeting_id, ((line, None) for line in lines), told=told)
    workspace.run(close_meeting, meeting_id=meeting_id)
    return taken


def _hold_file(workspace: Workspace, meeting_id: str, lines: list[str]) -> int:
    _expect_known_points(lines, len(workspace.read(items, meeting_id)))
    keys, before = line_keys(lines), workspace.read(scripted_lines, meeting_id)
    done = taken_before(keys, before)
    state = workspace.read(meeting_sheet, meeting_id).state
    if done and done == len(lines) and state != MeetingState.IN_SESSION:
        return done
    if done and state == MeetingState.HELD:
        workspace.run(reopen_meeting, meeting_id=meeting_id)
        if item_id := before[keys[done - 1]]:
            workspace.run(enter_item, item_id=item_id)
    _open(workspace, meeting_id)
    rest = [*zip(lines, keys, strict=True)][done:]
    taken = _take(workspace, meeting_id, iter(rest), told=False, first=done + 1)
    workspace.run(close_meeting, meeting_id=meeting_id)
    return taken


def _expect_known_points(lines: list[str], last: int) -> None:
    """Refuse a whole script for one point that is not there: taken in part, it would be taken twice when mended.

    Raises:
        UserError: ``script_refused`` with its line; nothing is written.
    """
    for number, line in enumerate(lines, start=1):
        told = line.strip().lstrip("#").strip()
        if line.strip().startswith("##") and not (told.isdecimal() and 1 <= int(told) <= last):
            reason = _sentence(UserError("point_unknown", number=told, last=last))
            raise UserError("script_refused", number=number, line=line.strip(), reason=reason)


def _open(workspace: Workspace, meeting_id: str) -> None:
    if workspace.read(meeting_sheet, meeting_id).state != MeetingState.IN_SESSION:
        workspace.run(open_meeting, meeting_id=meeting_id)


def _take(
    workspace: Workspace, meeting_id: str, lines: Iterator[tuple[str, str | None]], *, told: bool, first: int = 1
) -> int:
    """Take lines, each with its name in its file where it has one, and return the number of the last one.

    ``told``, the number of each is printed as soon as it is durable: a line of text is before it is even understood.
    """
    number = first - 1
    for number, (line, key) in enumerate(lines, start=first):  # the last number is the answer
        try:
            if told and is_text(line):
                acknowledged = partial(say, str(number))
                workspace.take(hold_script_line, acknowledged, kept_if_refused=True, meeting_id=meeting_id, raw=line)
                continue
            workspace.run(hold_script_line, meeting_id=meeting_id, raw=line, entry_key=key)
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
        raise UserError("script_unreadable", path=str(path), reason=error) from error
    try:
        return content.decode("utf-8-sig").splitlines()
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        raise UserError("script_encoding", path=str(path), line=line) from error


def _streamed() -> Iterator[str]:
    """Yield the lines of standard input as they come, so that each is durable before the next is read."""
    if sys.stdin is None:  # closed before the program began
        raise UserError("script_unreadable", path="-", reason=OSError(errno.EBADF, os.strerror(errno.EBADF)))
    for number, line in enumerate(iter(sys.stdin.buffer.readline, b""), start=1):
        try:
            yield line.decode("utf-8-sig" if number == 1 else "utf-8").rstrip("\r\n")
        except UnicodeDecodeError as error:
            raise UserError("script_encoding", path="-", line=number) from error
