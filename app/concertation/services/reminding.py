"""Reminds the person in charge of an action by a draft that their mail program opens."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from concertation.domain.dates_fr import numeric
from concertation.errors import UserError
from concertation.exchange.files import write_file
from concertation.exchange.mail import Recipient, draft
from concertation.persistence.reader import Reader
from concertation.services.queries.followup import ActionFilter, ActionRow, actions
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


def _text(action: ActionRow, told: dict[str, str]) -> str:
    """Return the body of the message: what is to be done, for when, and which meeting asked for it."""
    late = "_late" if action.late_days > 0 else ""
    lines = [told[f"opening{late}"], "", f"    {action.text}"]
    if action.due_on:
        lines.append(f"    {told[f'due{late}'].format(day=numeric(action.due_on), days=action.late_days)}")
    if action.first_due_on and action.first_due_on != action.due_on:
        lines.append(f"    {told['first_due'].format(day=numeric(action.first_due_on))}")
    if action.meeting and action.meeting_on:
        lines.append(f"    {told['meeting'].format(reference=action.meeting, day=numeric(action.meeting_on))}")
    return "\n".join([*lines, "", told["closing"], ""])


def _shortened(text: str, most: int = _LONGEST_NAME) -> str:
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"


def _file_name(name: str, action: ActionRow) -> str:
    """Return a name that every file system takes."""
    told = f"Relance {name} {action.label or action.id[-6:]}"
    return re.sub(r'[\\/:*?"<>|\x00-\x1f]+', "-", told).strip(" .")[:100]
