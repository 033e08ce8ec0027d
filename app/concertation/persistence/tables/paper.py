"""Attachments, and the documents that were issued."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Index, LargeBinary
from sqlalchemy import text as sql
from sqlalchemy.orm import Mapped, mapped_column

from concertation.domain.vocabulary import DocumentKind, TemplatePart
from concertation.persistence.tables.base import Base, Row, among, points_at


class Piece(Base):
    """The bytes of an attachment or of an issued document, found by their SHA-256; never changed, never logged."""

    __tablename__ = "piece"

    sha256: Mapped[str] = mapped_column(primary_key=True)
    size: Mapped[int]
    content: Mapped[bytes] = mapped_column(LargeBinary)


class Attachment(Row):
    """A file joined to a meeting, a point or a dossier.

    ``pack_label`` is the number it bears in the pack that was sent (« 3.1 »), for good; ``pack_number`` is 0 where it
    was in the pack itself, else the number of the addendum that brought it. ``searched_text`` is what was read in it,
    pages parted by form feeds, for searches alone; null while nobody has tried to read it.
    """

    __tablename__ = "attachment"

    meeting_id: Mapped[str | None] = points_at("meeting")
    item_id: Mapped[str | None] = points_at("agenda_item")
    dossier_id: Mapped[str | None] = points_at("dossier")
    rank: Mapped[str]
    name: Mapped[str]
    media_type: Mapped[str]
    size: Mapped[int]
    sha256: Mapped[str]
    added_at: Mapped[datetime]
    pack_label: Mapped[str | None]
    pack_number: Mapped[int | None]
    searched_text: Mapped[str | None]


class IssuedDocument(Row):
    """Minutes as they were issued: content frozen as canonical JSON, its SHA-256, its version, the printed PDF."""

    __tablename__ = "issued_document"
    __table_args__ = (
        among("kind", DocumentKind),
        Index("uq_issued_document_meeting_id_kind_version", "meeting_id", "kind", "version", unique=True),
    )

    meeting_id: Mapped[str] = points_at("meeting", index=False)
    kind: Mapped[str]
    version: Mapped[int]
    content: Mapped[str]
    sha256: Mapped[str]
    pdf_sha256: Mapped[str]
    issued_at: Mapped[datetime]
    issued_by: Mapped[str]
    supersedes_id: Mapped[str | None] = points_at("issued_document")
    change_note: Mapped[str | None]


class Sentence(Row):
    """A generated sentence of a procès-verbal as somebody reworded it; ``facts`` is the print of what it then told."""

    __tablename__ = "sentence"
    __table_args__ = (
        Index("uq_sentence_meeting_id_key", "meeting_id", "key", unique=True, sqlite_where=sql("gone = 0")),
    )

    meeting_id: Mapped[str] = points_at("meeting", index=False)
    key: Mapped[str]
    text: Mapped[str]
    facts: Mapped[str]


class Template(Row):
    """One block of a body's documents as it words it itself: letterhead, formulas, colour."""

    __tablename__ = "template"
    __table_args__ = (
        among("part", TemplatePart),
        Index("uq_template_body_id_part", "body_id", "part", unique=True, sqlite_where=sql("gone = 0")),
    )

    body_id: Mapped[str] = points_at("body", index=False)
    part: Mapped[str]
    text: Mapped[str]
