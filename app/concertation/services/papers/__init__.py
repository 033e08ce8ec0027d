"""Builds frozen documents from the register: what a page will say, as of one reading."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from importlib import import_module
from typing import TYPE_CHECKING, cast

from concertation.domain.vocabulary import DocumentKind
from concertation.errors import UserError
from concertation.persistence.reader import Reader
from concertation.services.papers.setting import Setting, setting_of

if TYPE_CHECKING:
    from concertation.documents.model import Document

_OF_MEETING = (
    *(DocumentKind.AGENDA, DocumentKind.ATTENDANCE, DocumentKind.CONVOCATION),
    *(DocumentKind.DECISIONS, DocumentKind.MINUTES, DocumentKind.CONCLUSIONS, DocumentKind.PROXY),
)


def build_document(reader: Reader, kind: str, meeting_id: str, order: str | None = None) -> Document:
    """Return a meeting's document as it would be printed now: a draft until it is issued.

    ``order`` is that of its persons, where it should not be its body's.
    """
    return _builder(DocumentKind(kind))(reader, setting_of(reader, meeting_id, order))


def _builder(kind: DocumentKind) -> Callable[[Reader, Setting], Document]:
    """Return what builds a meeting's document; only the kind asked for is loaded, a paper is often a process of its own.

    Raises:
        KeyError: the kind is not a meeting's.
    """
    if kind not in _OF_MEETING:
        raise KeyError(kind)
    return cast("Callable[[Reader, Setting], Document]", import_module(f"{__name__}.{kind.value}").build)


def build_letters(reader: Reader, meeting_id: str) -> tuple[Document, ...]:
    """Return the convocation of each person expected at a meeting."""
    from concertation.services.papers import convocation  # noqa: PLC0415  # as any kind, when it is asked for

    return convocation.letters(reader, setting_of(reader, meeting_id))


def build_actions_table(
    reader: Reader, as_of: date, *, body_id: str | None = None, meeting_id: str | None = None
) -> Document:
    """Return the follow-up table of a body's actions, or of all of them.

    Raises:
        UserError: ``no_body`` where the register has no body yet.
    """
    from concertation.services.papers.suites import actions_table  # noqa: PLC0415  # as any kind, when it is asked for

    if meeting_id is not None:
        body_id = reader.scalar("SELECT body_id FROM meeting WHERE id = :id", id=meeting_id)
    found = body_id or reader.scalar("SELECT id FROM body WHERE gone = 0 ORDER BY rank, id LIMIT 1")
    if found is None:
        raise UserError("no_body")
    return actions_table(reader, as_of, str(found), whole=body_id is None)
