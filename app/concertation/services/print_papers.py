"""Prints beyond a meeting's own papers: copies made for one authority, the papers of one point, forms of proxy."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from concertation.documents.model import DeliberationList, from_json
from concertation.domain.vocabulary import DocumentKind
from concertation.errors import UserError
from concertation.persistence.reader import Reader
from concertation.services.papers import build_actions_table, build_document, proxy
from concertation.services.papers.deliberations import build_deliberation_list, session_asked
from concertation.services.papers.editions import edition_authority, edition_of
from concertation.services.papers.items import briefing_note, report_paper
from concertation.services.papers.setting import setting_of
from concertation.services.printing import OF_ITEM, Preview, expect_kind
from concertation.wording import word

if TYPE_CHECKING:
    from concertation.documents.model import Document


def item_preview(reader: Reader, kind: str, meeting_id: str, item_id: str) -> Preview:
    """Return what a point's report or note de présentation will show, still to be drawn; one of a huis clos says so."""
    build = report_paper if kind == DocumentKind.REPORT else briefing_note
    document = build(reader, setting_of(reader, meeting_id), item_id)
    if reader.scalar("SELECT internal FROM agenda_item WHERE id = :id", id=item_id):
        note = word("paper", "closed_doors", language="fr")
        document = replace(document, masthead=replace(document.masthead, status_note=note))
    return Preview(document=document)


def proxy_preview(reader: Reader, meeting_id: str, person_id: str | None = None) -> Preview:
    """Return what a form of proxy will show: blank, or a member's own.

    Raises:
        UserError: ``proxy_person_unknown``.
    """
    return Preview(document=proxy.build(reader, setting_of(reader, meeting_id), person_id))


def deliberations_document(reader: Reader, code: str, session: str | None = None) -> DeliberationList:
    """Return the list of a council's sitting, of the latest that deliberated unless a day is given.

    Raises:
        UserError: ``authority_unknown``, ``partial_date_unreadable``, ``no_deliberation_known``.
    """
    return build_deliberation_list(reader, session_asked(reader, code, session))


def deliberations_preview(reader: Reader, code: str, session: str | None = None) -> Preview:
    """Return what the list of a council's sitting will show, still to be drawn; it raises as the list does."""
    return Preview(document=deliberations_document(reader, code, session))


def edition_preview(
    reader: Reader, kind: str, meeting_id: str | None, code: str, as_of: date, *, of: str | None = None
) -> Preview:
    """Return what one authority's copy will show: what was issued where it was, with its own actions and what it is owed.

    ``of`` is the point of a report or of a note, the grantor of a proxy.

    Raises:
        UserError: ``edition_authority_unknown``, ``no_body``.
    """
    document = _whole(reader, kind, meeting_id, as_of, of)
    body_id = _body(reader, meeting_id)
    on = document.masthead.meeting_on or as_of
    authority = edition_authority(reader, body_id, on, code)
    return Preview(document=edition_of(reader, document, authority, on))


def _whole(reader: Reader, kind: str, meeting_id: str | None, as_of: date, of: str | None) -> Document:
    if kind == DocumentKind.ACTIONS or meeting_id is None:
        return build_actions_table(reader, as_of, meeting_id=meeting_id)
    if kind == DocumentKind.PROXY:
        return proxy_preview(reader, meeting_id, of).paper
    if kind in OF_ITEM:
        return item_preview(reader, kind, meeting_id, of or "").paper
    sheet = setting_of(reader, meeting_id).sheet
    expect_kind(kind, sheet.regime)
    content = reader.scalar(
        """SELECT content FROM issued_document WHERE meeting_id = :id AND kind = :kind AND gone = 0
        ORDER BY version DESC LIMIT 1""",
        id=meeting_id,
        kind=kind,
    )
    return from_json(str(content)) if content else build_document(reader, kind, meeting_id)


def _body(reader: Reader, meeting_id: str | None) -> str:
    if meeting_id is None:
        found = reader.scalar("SELECT id FROM body WHERE gone = 0 ORDER BY rank, id LIMIT 1")
    else:
        found = reader.scalar("SELECT body_id FROM meeting WHERE id = :id", id=meeting_id)
    if found is None:
        raise UserError("no_body")
    return str(found)
