"""Prints: the PDF of any document of a meeting, as issued or as it stands now, with its file name."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from concertation.domain.vocabulary import DocumentKind, Regime
from concertation.errors import UserError
from concertation.persistence.reader import Reader
from concertation.services.papers import build_actions_table, build_document


@dataclass(frozen=True, slots=True)
class Printed:
    """A PDF and the file name it is offered under; ``version`` is empty for a draft."""

    name: str
    pdf: bytes
    version: int | None


def printed(reader: Reader, kind: str, meeting_id: str, *, draft: bool = False) -> Printed:
    """Return a meeting's document: the version last issued where there is one, unless a draft is asked for.

    Raises:
        UserError: ``conclusions_of_joint_sitting`` where the meeting's regime has no such document.
    """
    regime = reader.scalar(
        "SELECT b.regime FROM meeting m JOIN body b ON b.id = m.body_id WHERE m.id = :id", id=meeting_id
    )
    if kind == DocumentKind.CONCLUSIONS and regime != Regime.JOINT_SITTING:
        raise UserError("conclusions_of_joint_sitting")
    if not draft and (issued := _issued(reader, kind, meeting_id)):
        return issued
    return _render(build_document(reader, kind, meeting_id), None)


def printed_actions(
    reader: Reader, as_of: date, *, body_id: str | None = None, meeting_id: str | None = None
) -> Printed:
    """Return the follow-up table of actions as of a day."""
    return _render(build_actions_table(reader, as_of, body_id=body_id, meeting_id=meeting_id), None)


def issued_document(reader: Reader, issued_id: str) -> Printed:
    """Return the very bytes of a document that was issued.

    Raises:
        UserError: ``object_unknown``; ``piece_missing`` where its PDF is no longer in the register.
    """
    row = reader.one(
        """
        SELECT d.content, d.version, p.content AS pdf FROM issued_document d
        LEFT JOIN piece p ON p.sha256 = d.pdf_sha256 WHERE d.id = :id
        """,
        id=issued_id,
    )
    if row is None:
        raise UserError("object_unknown", kind="issued_document", id=issued_id)
    if row["pdf"] is None:
        raise UserError("piece_missing", name=issued_id)
    return Printed(_name(row["content"]), bytes(row["pdf"]), row["version"])


def _issued(reader: Reader, kind: str, meeting_id: str) -> Printed | None:
    found = reader.scalar(
        """
        SELECT id FROM issued_document WHERE meeting_id = :id AND kind = :kind AND gone = 0
        ORDER BY version DESC LIMIT 1
        """,
        id=meeting_id,
        kind=kind,
    )
    return issued_document(reader, str(found)) if found else None


def _name(content: str) -> str:
    from concertation.documents import file_name  # noqa: PLC0415  # ReportLab only when a page is printed
    from concertation.documents.model import from_json  # noqa: PLC0415

    return file_name(from_json(content))


def _render(document: object, version: int | None) -> Printed:
    from concertation.documents import file_name, render  # noqa: PLC0415  # ReportLab only when a page is printed

    return Printed(file_name(document), render(document), version)  # type: ignore[arg-type]
