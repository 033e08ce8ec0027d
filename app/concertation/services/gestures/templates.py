"""Gestures on what documents look like: an authority's logo, the blocks that a body words itself."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sqlalchemy import select

from concertation.domain.vocabulary import ParticipantOrder, TemplatePart
from concertation.errors import UserError
from concertation.persistence.tables import Authority, Body, Template
from concertation.services.editing import add
from concertation.services.gesture import gesture, live

if TYPE_CHECKING:
    from concertation.persistence.register import UnitOfWork

LOGO_LIMIT = 10 * 1024 * 1024
_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")


@gesture()
def set_logo(uow: UnitOfWork, *, authority_id: str, content: bytes | None) -> None:
    """Give an authority its logo, a picture of a common format, or take it away; it is kept at the size it is printed.

    Raises:
        UserError: ``logo_unreadable``.
    """
    from concertation.documents.pack import Refused, read_logo  # noqa: PLC0415  # pictures are seldom read

    authority = live(uow, Authority, authority_id)
    if content is None:
        authority.logo_sha256 = None
        return
    try:
        if len(content) > LOGO_LIMIT:
            raise UserError("logo_unreadable")
        authority.logo_sha256 = uow.keep_piece(read_logo(content))
    except Refused as refused:
        raise UserError("logo_unreadable") from refused


@gesture()
def write_template(uow: UnitOfWork, *, body_id: str, part: str, text: str) -> None:
    """Word a block of a body's documents; an empty one leaves it to the program again.

    Raises:
        UserError: ``colour_wrong``.
    """
    live(uow, Body, body_id)
    wanted = text.strip()
    if part == TemplatePart.COLOUR and wanted and not _COLOUR.fullmatch(wanted):
        raise UserError("colour_wrong", text=wanted)
    if part == TemplatePart.ORDER and wanted:
        wanted = ParticipantOrder(wanted)
    query = select(Template).where(
        Template.body_id == body_id, Template.part == TemplatePart(part), Template.gone.is_(False)
    )
    row = uow.session.scalars(query).first()
    if row is None:
        if wanted:
            add(uow, Template(id=uow.new_id(), body_id=body_id, part=TemplatePart(part), text=wanted))
    elif wanted:
        row.text = wanted
    else:
        row.gone = True
