"""Prints: the PDF of any document of a meeting, as issued or as it stands now, with its file name."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Any

from concertation.documents.model import Decisions, Masthead, from_json
from concertation.domain.vocabulary import DocumentKind, Regime
from concertation.errors import UserError
from concertation.persistence.reader import Reader
from concertation.services.papers import build_actions_table, build_document, build_letters
from concertation.services.rectification import same_content

if TYPE_CHECKING:
    from collections.abc import Callable

    from concertation.documents.model import Document

OF_ITEM = (DocumentKind.REPORT, DocumentKind.NOTE)  # papers of one point


@dataclass(frozen=True, slots=True)
class Printed:
    """A PDF and the file name it is offered under; ``version`` is empty for a draft."""

    name: str
    pdf: bytes
    version: int | None


@dataclass(frozen=True, slots=True)
class Preview:
    """What a page will show: either the bytes that were issued, or a frozen document still to be drawn by :func:`draw`.

    Drawing needs no register, so that it can be done beside it.
    """

    document: Document | None = None
    issued: Printed | None = None

    @property
    def paper(self) -> Document:
        """Return the frozen document still to be drawn.

        Raises:
            ValueError: the page shows the bytes that were issued.
        """
        if self.document is None:
            raise ValueError("issued pages have no document to draw")
        return self.document


@cache
def get_ready_to_draw() -> None:
    """Load what draws pages and writes calendars, fonts included, so that the first paper waited for comes at once."""
    import icalendar  # noqa: F401, PLC0415

    draw(Preview(document=Decisions(masthead=Masthead(cooperation="–", body="–", reference="–"))))


def kinds_of(regime: str) -> tuple[DocumentKind, ...]:
    """Return the documents that a meeting of this regime has, what it concludes with first."""
    concluding = (DocumentKind.DECISIONS, DocumentKind.MINUTES)
    if regime == Regime.JOINT_SITTING:
        concluding = (DocumentKind.CONCLUSIONS, DocumentKind.MINUTES)
    return (
        *concluding,
        DocumentKind.AGENDA,
        DocumentKind.ATTENDANCE,
        DocumentKind.CONVOCATION,
        DocumentKind.ACTIONS,
        *((DocumentKind.PROXY,) if regime in (Regime.JOINT_SITTING, Regime.COUNCIL) else ()),
    )


def expect_kind(kind: str, regime: str) -> None:
    """Refuse what a regime has no document for: a joint sitting decides nothing, others share no conclusions.

    Raises:
        UserError: ``conclusions_of_joint_sitting`` or ``decisions_of_joint_sitting``.
    """
    joint = regime == Regime.JOINT_SITTING
    if kind == DocumentKind.CONCLUSIONS and not joint:
        raise UserError("conclusions_of_joint_sitting")
    if kind == DocumentKind.DECISIONS and joint:
        raise UserError("decisions_of_joint_sitting")


def preview_of(reader: Reader, kind: str, meeting_id: str, as_of: date) -> Preview:
    """Return what a meeting's document shows now: as issued while nothing changed since, else as the next version.

    ``as_of`` is the day of the follow-up table.
    """
    if kind == DocumentKind.ACTIONS:
        return Preview(document=build_actions_table(reader, as_of, meeting_id=meeting_id))
    _check(reader, kind, meeting_id)
    current = build_document(reader, kind, meeting_id)
    found = _last_issued(reader, kind, meeting_id)
    if found is None:
        return Preview(document=current)
    before = from_json(found["content"])
    if same_content(before, current):
        return Preview(issued=issued_document(reader, found["id"]))
    masthead = dataclasses.replace(current.masthead, version=found["version"] + 1)
    return Preview(document=dataclasses.replace(current, masthead=masthead))


def draw(preview: Preview) -> Printed:
    """Return the pages of a preview."""
    return preview.issued or _render(preview.paper)


def draw_while_wanted(preview: Preview, no_more: Callable[[], bool]) -> Printed | None:
    """Return the pages of a preview; None as soon as ``no_more`` says that nobody waits for them."""
    from concertation.documents.leaving import NoLongerWantedError, wanted_until  # noqa: PLC0415  # with what draws

    try:
        with wanted_until(no_more):
            return None if no_more() else draw(preview)
    except NoLongerWantedError:
        return None


def printed(reader: Reader, kind: str, meeting_id: str, *, draft: bool = False, order: str | None = None) -> Printed:
    """Return a meeting's document: the version last issued where there is one, unless a draft is asked for.

    Raises:
        UserError: ``order_of_issued`` where an ``order`` of persons is asked of what was issued in its own;
            ``conclusions_of_joint_sitting`` or ``decisions_of_joint_sitting`` where the meeting's regime has no such
            document.
    """
    _check(reader, kind, meeting_id)
    if not draft and (found := _last_issued(reader, kind, meeting_id)):
        if order:
            raise UserError("order_of_issued", version=found["version"])
        return issued_document(reader, found["id"])
    return _render(build_document(reader, kind, meeting_id, order))


def _check(reader: Reader, kind: str, meeting_id: str) -> None:
    regime = reader.scalar(
        "SELECT b.regime FROM meeting m JOIN body b ON b.id = m.body_id WHERE m.id = :id", id=meeting_id
    )
    expect_kind(kind, regime)


def frozen_of(reader: Reader, kind: str, meeting_id: str) -> Document:
    """Return what a meeting's document says: as it was last issued where it was, else as it would be printed now.

    Raises:
        UserError: ``conclusions_of_joint_sitting`` or ``decisions_of_joint_sitting``.
    """
    _check(reader, kind, meeting_id)
    found = _last_issued(reader, kind, meeting_id)
    return from_json(found["content"]) if found else build_document(reader, kind, meeting_id)


def printed_letters(reader: Reader, meeting_id: str) -> tuple[Printed, ...]:
    """Return the convocation of each person expected, in the order of the attendance sheet."""
    return tuple(_render(letter) for letter in build_letters(reader, meeting_id))


def printed_actions(
    reader: Reader, as_of: date, *, body_id: str | None = None, meeting_id: str | None = None
) -> Printed:
    """Return the follow-up table of actions as of a day."""
    return _render(build_actions_table(reader, as_of, body_id=body_id, meeting_id=meeting_id))


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


def _last_issued(reader: Reader, kind: str, meeting_id: str) -> Mapping[str, Any] | None:
    return reader.one(
        """
        SELECT id, content, version FROM issued_document WHERE meeting_id = :id AND kind = :kind AND gone = 0
        ORDER BY version DESC LIMIT 1
        """,
        id=meeting_id,
        kind=kind,
    )


def _name(content: str) -> str:
    from concertation.documents import file_name  # noqa: PLC0415  # ReportLab only when a page is printed

    return file_name(from_json(content))


def _render(document: Document) -> Printed:
    from concertation.documents import file_name, render  # noqa: PLC0415  # ReportLab only when a page is printed

    return Printed(file_name(document), render(document), None)
