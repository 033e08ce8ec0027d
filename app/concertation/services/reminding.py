"""Reminds whoever has an action in charge, or a council that has still to deliberate, by a draft for the mail program."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from concertation.domain.dates_fr import numeric
from concertation.errors import UserError
from concertation.exchange.files import write_file
from concertation.exchange.mail import Recipient, draft
from concertation.persistence.reader import Reader
from concertation.services.queries.deliberations import awaited_deliberations
from concertation.services.queries.followup import SOON, ActionFilter, ActionRow, actions
from concertation.services.queries.frozen import in_force, person_name
from concertation.services.queries.private import private_keys
from concertation.wording import words

_LONGEST_NAME = 60


@dataclass(frozen=True, slots=True)
class Reminder:
    """A draft written on disk; ``email`` is empty where the register does not know the person's address."""

    path: Path
    person: str | None
    email: str | None


def write_reminder(reader: Reader, action_id: str, today: date, folder: Path) -> Reminder:
    """Write a draft that reminds of an action into a folder, and return where it is.

    Raises:
        UserError: ``object_unknown``, ``address_wrong``, or what :func:`write_file` refuses.
    """
    found = actions(reader, ActionFilter(on=today, ids=(action_id,)))
    if not found:
        raise UserError("object_unknown", kind="action", id=action_id)
    action = found[0]
    person = reader.one("SELECT email, civility FROM person WHERE id = :id", id=action.assignee_id)
    email = person["email"] if person else None
    name = action.assignee or action.authority_name or ""
    told = words("reminder")
    subject = told["subject"].format(text=_shortened(action.text))
    content = draft([Recipient(name, email)], subject, _text(action, told))
    path = folder / f"{_file_name(name, action)}.eml"
    write_file(path, content)
    return Reminder(path, action.assignee, email)


def write_reminders(
    reader: Reader, today: date, folder: Path, *, person_ids: Collection[str] | None = None
) -> tuple[Reminder, ...]:
    """Write a draft for each person who has something late or due within a week, with all of it; return where they are.

    What has no person is gathered by authority, in a draft without address. A draft whose address no mail program would
    take is written without it.
    """
    private = private_keys(reader)
    told = words("reminder")
    waiting: dict[tuple[str, str], list[ActionRow]] = defaultdict(list)
    for row in actions(reader, ActionFilter(on=today, open=True)):
        near = row.due_on is not None and row.due_on <= today + SOON
        if near and row.id not in private and (person_ids is None or row.assignee_id in person_ids):
            waiting[row.assignee_id or "", "" if row.assignee_id else row.authority_id or ""].append(row)
    return tuple(_write_one(reader, rows, told, folder) for _, rows in sorted(waiting.items()))


def _write_one(reader: Reader, rows: list[ActionRow], told: dict[str, str], folder: Path) -> Reminder:
    first = rows[0]
    email = reader.scalar("SELECT email FROM person WHERE id = :id", id=first.assignee_id)
    name = first.assignee or first.authority_name or told["nobody"]
    if len(rows) == 1:
        subject, text = told["subject"].format(text=_shortened(first.text)), _text(first, told)
    else:
        late = sum(row.late_days > 0 for row in rows)
        subject = told["subject_all" if late else "subject_soon"].format(count=len(rows), late=late)
        text = _all_told(rows, told)
    try:
        content = draft([Recipient(name, email)], subject, text)
    except UserError:
        content, email = draft([Recipient(name)], subject, text), None
    path = folder / f"{_clean(told['file'].format(name=name))}.eml"
    write_file(path, content)
    return Reminder(path, first.assignee, email)


def _all_told(rows: list[ActionRow], told: dict[str, str]) -> str:
    """Return the body of a message that gathers what someone has late, the most late first, then what falls due."""
    lines = [told["opening_all"]]
    ordered = sorted(rows, key=lambda row: (-row.late_days, row.due_on or date.max, row.label or "", row.id))
    for row in ordered:
        lines += ["", f"  - {row.text}" + (f" ({row.label})" if row.label else "")]
        late = "_late" if row.late_days > 0 else ""
        if row.due_on:
            lines.append(f"    {told[f'due{late}'].format(day=numeric(row.due_on), days=row.late_days)}")
        if row.first_due_on and row.first_due_on != row.due_on:
            lines.append(f"    {told['first_due'].format(day=numeric(row.first_due_on))}")
        if row.flagged:
            lines.append(f"    {told['third'].format(count=row.postponements)}")
        if row.meeting and row.meeting_on:
            lines.append(f"    {told['meeting'].format(reference=row.meeting, day=numeric(row.meeting_on))}")
    return "\n".join([*lines, "", told["closing_all"], ""])


def write_council_reminder(reader: Reader, authority_id: str, today: date, folder: Path) -> Reminder:
    """Write a draft that reminds a council of every shared conclusion it has still to deliberate on.

    It goes to the authority's secretary in the joint sitting, where there is one.

    Raises:
        UserError: ``nothing_awaited``, or what :func:`write_file` refuses.
    """
    awaited = [row for row in awaited_deliberations(reader, today) if row.authority_id == authority_id]
    if not awaited:
        raise UserError("nothing_awaited")
    person = reader.one(
        f"""SELECT {person_name("s.person_id")} AS name, p.email FROM seat s JOIN person p ON p.id = s.person_id
        JOIN body b ON b.id = s.body_id WHERE s.authority_id = :authority AND s.role = 'secretary' AND s.gone = 0
        AND p.gone = 0 AND b.regime = 'joint_sitting' AND {in_force("s")} ORDER BY s.rank, s.id LIMIT 1""",
        authority=authority_id,
        on=today.isoformat(),
    )
    name = person["name"] if person else awaited[0].authority_name
    email = person["email"] if person else None
    told = words("reminder")
    lines = [
        told["council_line"].format(
            reference=row.decision or row.meeting, day=numeric(row.meeting_date), text=row.conclusion
        )
        for row in awaited
    ]
    text = "\n".join([told["council_opening"], "", *lines, "", told["council_closing"], ""])
    subject = told["council_subject"].format(authority=awaited[0].authority_name)
    path = folder / f"Relance {_clean(awaited[0].authority_name)}.eml"
    write_file(path, draft([Recipient(name, email)], subject, text))
    return Reminder(path, person["name"] if person else None, email)


def _text(action: ActionRow, told: dict[str, str]) -> str:
    """Return the body of the message: what is to be done, for when, and which meeting asked for it."""
    late = "_late" if action.late_days > 0 else ""
    lines = [told[f"opening{late}"], "", f"    {action.text}" + (f" ({action.label})" if action.label else "")]
    if action.due_on:
        lines.append(f"    {told[f'due{late}'].format(day=numeric(action.due_on), days=action.late_days)}")
    if action.first_due_on and action.first_due_on != action.due_on:
        lines.append(f"    {told['first_due'].format(day=numeric(action.first_due_on))}")
    if action.flagged:
        lines.append(f"    {told['third'].format(count=action.postponements)}")
    if action.meeting and action.meeting_on:
        lines.append(f"    {told['meeting'].format(reference=action.meeting, day=numeric(action.meeting_on))}")
    return "\n".join([*lines, "", told["closing"], ""])


def _shortened(text: str, most: int = _LONGEST_NAME) -> str:
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"


def _file_name(name: str, action: ActionRow) -> str:
    """Return a name that every file system takes."""
    return _clean(f"Relance {name} {action.label or action.id[-6:]}")


def _clean(told: str) -> str:
    return re.sub(r'[\\/:*?"<>|\x00-\x1f]+', "-", told).strip(" .")[:100]
