"""Gathers what an archive keeps: minutes as they were issued, every version, and the pieces joined to meetings.

The pieces of points à huis clos stay in the register.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Any

from concertation.domain.retention import retention_of
from concertation.exchange.archive import Archived, write_archive
from concertation.wording import word

if TYPE_CHECKING:
    from concertation.services.workspace import Workspace

_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f]')
_MEETINGS = """
    SELECT m.id, m.reference, m.held_on, b.name AS body, c.name AS cooperation FROM meeting m
    JOIN body b ON b.id = m.body_id JOIN cooperation c ON c.id = b.cooperation_id
    WHERE m.gone = 0 AND (:only IS NULL OR m.id = :only) ORDER BY m.held_on, m.id
"""
_ISSUED = """
    SELECT kind, version, sha256 AS seal, pdf_sha256, issued_at FROM issued_document
    WHERE meeting_id = :id AND gone = 0 ORDER BY kind, version
"""
_PIECES = """
    SELECT t.name, t.sha256, t.media_type FROM attachment t LEFT JOIN agenda_item i ON i.id = t.item_id
    WHERE t.gone = 0 AND coalesce(t.meeting_id, i.meeting_id) = :id AND coalesce(i.internal, 0) = 0 ORDER BY i.rank, t.rank, t.id
"""


def archive(workspace: Workspace, folder: Path, meeting_id: str | None = None) -> int:
    """Write the archive of a register, or of one meeting, into a new folder, and return how many files it holds.

    Raises:
        UserError: ``archive_not_empty``, ``folder_missing``, ``disk_full``, ``file_unwritable``.
    """
    return write_archive(folder, _files(workspace, meeting_id))


def _files(workspace: Workspace, only: str | None) -> Iterator[Archived]:
    for meeting in workspace.read(lambda reader: reader.rows(_MEETINGS, only=only)):
        yield from _of_meeting(workspace, meeting)


def _of_meeting(workspace: Workspace, meeting: Any) -> Iterator[Archived]:
    for row in workspace.read(lambda reader: reader.rows(_ISSUED, id=meeting["id"])):
        title = word("document_kind", row["kind"])
        name = f"{meeting['reference']} {title} v{row['version']}.pdf"
        told = _told(meeting, row["kind"], title) | {
            "version": str(row["version"]),
            "seal": row["seal"],
            "issued_at": row["issued_at"],
        }
        yield _archived(workspace, meeting, name, row["pdf_sha256"], told)
    taken: set[str] = set()
    for row in workspace.read(lambda reader: reader.rows(_PIECES, id=meeting["id"])):
        name = _free(f"pieces/{_safe(row['name'])}", taken)
        told = _told(meeting, "attachment", row["name"]) | {"media_type": row["media_type"]}
        yield _archived(workspace, meeting, name, row["sha256"], told)


def _archived(workspace: Workspace, meeting: Any, name: str, sha256: str, told: dict[str, str]) -> Archived:
    content = workspace.read(lambda reader: reader.scalar("SELECT content FROM piece WHERE sha256 = :s", s=sha256))
    path = PurePosixPath(_safe(meeting["reference"]), *map(_safe, name.split("/")))
    return Archived(path=path, content=content or b"", told=told)


def _told(meeting: Any, kind: str, title: str) -> dict[str, str]:
    retention = retention_of(kind)
    held_on = date.fromisoformat(meeting["held_on"])
    return {
        "cooperation": meeting["cooperation"],
        "body": meeting["body"],
        "meeting": meeting["reference"],
        "date": held_on.isoformat(),
        "kind": kind,
        "title": title,
        "retention_years": str(retention.years),
        "retained_until": f"{held_on.year + retention.years}-12-31",
        "disposal": word("disposal", retention.disposal),
    }


def _safe(name: str) -> str:
    """Return a name that every system takes, and that leads nowhere else."""
    told = " ".join(_FORBIDDEN.sub(" ", name).split()).strip(" .")
    return told[-120:] or "piece"


def _free(name: str, taken: set[str]) -> str:
    """Return a name that no other piece of the meeting has, whatever the case."""
    stem, dot, suffix = name.rpartition(".")
    tried, number = name, 2
    while tried.casefold() in taken:
        tried = f"{stem} ({number}).{suffix}" if dot else f"{name} ({number})"
        number += 1
    taken.add(tried.casefold())
    return tried
