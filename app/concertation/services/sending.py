"""What leaves when minutes are issued: the PDF, a draft to each person with their own actions, the next meeting's event."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from concertation.domain.clock import paris_day
from concertation.domain.dates_fr import in_full, numeric
from concertation.domain.names import listed
from concertation.domain.numbering import approval_deadline
from concertation.domain.vocabulary import DocumentKind
from concertation.errors import UserError
from concertation.exchange.files import write_file
from concertation.exchange.mail import Enclosed, Recipient, draft
from concertation.persistence.reader import Reader
from concertation.services.convening import enclosed
from concertation.services.meeting_calendars import meeting_calendar
from concertation.services.printing import issued_document
from concertation.services.queries.captured import blocks, issued
from concertation.services.queries.meeting import meeting_sheet
from concertation.services.queries.meeting_rows import BlockRow, IssuedRow, MeetingSheet
from concertation.services.queries.minutes import change_note
from concertation.wording import word, words

_LONGEST_NAME = 100


@dataclass(frozen=True, slots=True)
class Addressee:
    """A person the minutes go to: whoever was expected, and whoever was given an action."""

    id: str
    name: str
    email: str | None


@dataclass(frozen=True, slots=True)
class IssuePlan:
    """What issuing would do; ``version`` is the one it would bear.

    ``note`` says what changed since the version before, and is empty for a first one. ``unchanged`` when issuing would
    only give back the version there is. ``deemed_on`` is the day from which silence is approval.
    """

    kind: str
    reference: str
    version: int
    note: str
    unchanged: bool
    pending: int
    suspended: int
    addressees: tuple[Addressee, ...]
    next_id: str | None
    next_on: date | None
    deemed_on: date | None


@dataclass(frozen=True, slots=True)
class Sent:
    """What was written: the folder, its files, and who has no usable address in the register."""

    folder: Path
    files: tuple[str, ...]
    without_address: tuple[str, ...]


def issue_plan(reader: Reader, meeting_id: str, kind: str, today: date) -> IssuePlan:
    """Return what issuing a meeting's minutes on a day would do, before it is confirmed.

    Raises:
        UserError: ``object_unknown``.
    """
    sheet = meeting_sheet(reader, meeting_id)
    versions = [row.version for row in issued(reader, meeting_id) if row.kind == kind]
    note = change_note(reader, meeting_id, kind) if versions else None
    unchanged = bool(versions) and note is None
    lines = [line for line in blocks(reader, meeting_id) if not line.private]
    return IssuePlan(
        kind=kind,
        reference=sheet.reference,
        version=max(versions, default=0) + (0 if unchanged else 1),
        note=note or "",
        unchanged=unchanged,
        pending=sum(not line.approved for line in lines),
        suspended=sum(line.kind == "suspense" for line in lines),
        addressees=addressees(reader, meeting_id),
        next_id=sheet.next_id,
        next_on=sheet.next_on,
        deemed_on=approval_deadline(paris_day(sheet.closed_at) if sheet.closed_at else today, sheet.approval_days)
        if sheet.approval_days
        else None,
    )


def addressees(reader: Reader, meeting_id: str) -> tuple[Addressee, ...]:
    """Return who the minutes of a meeting go to, in alphabetical order."""
    rows = reader.rows(
        """
        SELECT p.id, p.family_name, p.given_name, p.email FROM person p
        WHERE p.gone = 0 AND p.id IN (
            SELECT person_id FROM attendance WHERE meeting_id = :id AND gone = 0
            UNION SELECT assignee_id FROM action WHERE meeting_id = :id AND gone = 0
            UNION SELECT s.person_id FROM associate s JOIN action x ON x.id = s.action_id
                  WHERE x.meeting_id = :id AND s.gone = 0 AND x.gone = 0)
        ORDER BY p.sort_key, p.id
        """,
        id=meeting_id,
    )
    return tuple(
        Addressee(row["id"], listed(row["family_name"], row["given_name"] or ""), row["email"]) for row in rows
    )


def write_sendings(
    reader: Reader, issued_id: str, folder: Path, now: datetime, *, drafts: bool = True, calendar: bool = True
) -> Sent:
    """Write all that leaves with an issued document into a folder of its own inside ``folder``.

    Raises:
        UserError: ``object_unknown``, ``piece_missing``, or what :func:`write_file` refuses.
    """
    meeting_id = reader.scalar("SELECT meeting_id FROM issued_document WHERE id = :id", id=issued_id)
    if meeting_id is None:
        raise UserError("object_unknown", kind="issued_document", id=issued_id)
    sheet = meeting_sheet(reader, str(meeting_id))
    version = next(row for row in issued(reader, sheet.id) if row.id == issued_id)
    paper = issued_document(reader, issued_id)
    files = [Enclosed(paper.name, "application/pdf", paper.pdf)]
    if calendar and sheet.next_id:
        files.append(enclosed(meeting_calendar(reader, sheet.next_id, now)))
    without: list[str] = []
    if drafts:
        messages, without = _messages(reader, sheet, version, tuple(files))
        files += messages
    inside = folder / Path(paper.name).stem
    _make(inside)
    for file in files:
        write_file(inside / file.name, file.content)
    return Sent(inside, tuple(file.name for file in files), tuple(without))


def _make(folder: Path) -> None:
    if not folder.parent.is_dir():
        raise UserError("folder_missing", folder=str(folder.parent))
    try:
        folder.mkdir(exist_ok=True)
    except OSError as error:
        raise UserError("folder_readonly", folder=str(folder.parent)) from error


def _messages(
    reader: Reader, sheet: MeetingSheet, version: IssuedRow, enclosed: tuple[Enclosed, ...]
) -> tuple[list[Enclosed], list[str]]:
    """Return a draft for each addressee and the names of those it cannot be addressed to."""
    tasks = _tasks(reader, sheet.id)
    told = {key: word("sending", key, language="fr") for key in words("sending")}  # as the document they go with
    title = word("document_kind", _title_key(version.kind, sheet), language="fr")
    subject = told["subject"].format(document=title, body=sheet.body_name, day=in_full(sheet.held_on))
    found, without = [], []
    for one in addressees(reader, sheet.id):
        text = _text(sheet, version, title, tasks.get(one.id, []), told)
        try:
            content = draft([Recipient(one.name, one.email)], subject, text, enclosed)
        except UserError:
            content = draft([Recipient(one.name)], subject, text, enclosed)
            without.append(one.name)
        if not one.email:
            without.append(one.name)
        found.append(Enclosed(f"{_file_name(one.name)}.eml", "message/rfc822", content))
    return _named_apart(found), without


def _title_key(kind: str, sheet: MeetingSheet) -> str:
    assembly = sheet.regime in ("joint_sitting", "council")
    return "proceedings" if kind == DocumentKind.MINUTES and assembly else kind


def _tasks(reader: Reader, meeting_id: str) -> dict[str, list[BlockRow]]:
    """Return the actions of a meeting by the person who carries or shares them, private lines left out."""
    rows = reader.rows(
        """
        SELECT id AS action_id, assignee_id AS person_id FROM action WHERE meeting_id = :id AND gone = 0
        UNION SELECT s.action_id, s.person_id FROM associate s JOIN action x ON x.id = s.action_id
              WHERE x.meeting_id = :id AND s.gone = 0 AND x.gone = 0
        """,
        id=meeting_id,
    )
    people: dict[str, list[str]] = defaultdict(list)
    for row in rows:
        people[row["action_id"]].append(row["person_id"])
    found: dict[str, list[BlockRow]] = defaultdict(list)
    for line in blocks(reader, meeting_id):
        for person in people.get(line.action_id or "", []) if not line.private else []:
            found[person].append(line)
    return found


def _text(sheet: MeetingSheet, version: IssuedRow, title: str, tasks: list[BlockRow], told: dict[str, str]) -> str:
    """Return the body of a message: what is joined, what its reader has to do, when all meet again."""
    day = in_full(sheet.held_on)
    lines = [told["opening"].format(document=title, version=version.version, body=sheet.body_name, day=day)]
    if version.change_note:
        lines += ["", told["corrected"].format(note=version.change_note)]
    lines += ["", told["tasks"] if tasks else told["no_task"]]
    for task in tasks:
        due = told["due"].format(day=numeric(task.due_on)) if task.due_on else told["undated"]
        lines.append(f"  - {task.text} ({due})")
    if sheet.next_on:
        lines += ["", told["next"].format(day=in_full(sheet.next_on))]
    return "\n".join([*lines, "", told["closing"], ""])


def _file_name(name: str) -> str:
    """Return a name that every file system takes."""
    return re.sub(r'[\\/:*?"<>|\x00-\x1f]+', "-", name).strip(" .")[:_LONGEST_NAME] or "message"


def _named_apart(files: list[Enclosed]) -> list[Enclosed]:
    """Number the files of namesakes, so that none is written over another."""
    seen: dict[str, int] = defaultdict(int)
    found = []
    for file in files:
        seen[file.name.casefold()] += 1
        count = seen[file.name.casefold()]
        stem = file.name.removesuffix(".eml")
        found.append(file if count == 1 else Enclosed(f"{stem} ({count}).eml", file.media_type, file.content))
    return found
