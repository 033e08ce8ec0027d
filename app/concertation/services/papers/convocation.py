"""The convocation of a council, or the invitation of peers."""

from __future__ import annotations

from dataclasses import replace

from concertation.documents.model import Convocation
from concertation.domain.dates_fr import clock
from concertation.domain.listing import listed
from concertation.domain.meeting import reply_deadline
from concertation.domain.names import display, gender_of
from concertation.domain.vocabulary import Regime, TemplatePart
from concertation.persistence.reader import Reader
from concertation.services.papers.agenda import agenda_points
from concertation.services.papers.setting import Setting, sent
from concertation.services.queries.meeting_rows import AttendanceRow
from concertation.services.queries.packing import pack_plan
from concertation.services.queries.templates import templates
from concertation.wording import word

_MOST_PIECES = 7
_NAMED = 6  # of more than these


def build(reader: Reader, setting: Setting) -> Convocation:
    """Return the letter for all recipients; a council is summoned, peers are invited."""
    sheet = setting.sheet
    summons = sheet.regime == Regime.COUNCIL
    host = next((authority for authority in sheet.authorities if authority.id == sheet.host_id), None)
    own = templates(reader, sheet.body_id)
    salutation = own.get(TemplatePart.SALUTATION) or word("letter", "salutation", language="fr")
    return Convocation(
        masthead=sent(setting),
        summons=summons,
        sender=(host.name,) if host else (sheet.cooperation,),
        written_on=sheet.convened_on,
        salutation=salutation,
        text=own.get(TemplatePart.CALL)
        or word("letter", "summons" if summons else "invitation", language="fr").format(
            body=sheet.body_long_name or sheet.body_name
        ),
        access=sheet.access or "",
        lunch=_lunch(setting),
        points=agenda_points(reader, setting),
        pieces=_pieces(reader, sheet.id),
        closing=own.get(TemplatePart.CLOSING) or word("letter", "closing", language="fr"),
        signed_for=host.name if host else "",
        signed_by=own.get(TemplatePart.SIGNATURE, ""),
        reply_by=reply_deadline(sheet.held_on, sheet.convened_on),
    )


def letters(reader: Reader, setting: Setting) -> tuple[Convocation, ...]:
    """Return the letter of each person expected: their name, function and authority, and a slip in their name."""
    common = build(reader, setting)
    return tuple(_addressed(common, row) for row in setting.by_name())


def _addressed(letter: Convocation, to: AttendanceRow) -> Convocation:
    name = display(to.given_name, to.family_name)
    gender = gender_of(to.civility)
    title = word("addressee", gender, language="fr") if gender else ""
    salutation = f"{title}," if title else letter.salutation
    return replace(
        letter,
        recipient=tuple(filter(None, (f"{title} {name}".strip(), to.function, to.authority_name))),
        recipient_name=f"{name}, {to.authority_name}",
        salutation=salutation,
        closing=letter.closing.replace("Madame, Monsieur,", salutation),
    )


def _lunch(setting: Setting) -> str:
    lunch = setting.sheet.lunch
    if lunch is None:
        return ""
    parts = [word("letter", "lunch", language="fr")]
    if lunch.starts_at:
        parts.append(clock(lunch.starts_at))
    if lunch.place:
        parts.append(lunch.place)
    return ", ".join(parts)


def _pieces(reader: Reader, meeting_id: str) -> str:
    """Return the pieces that come with the letter, under the numbers they bear in the pack; the first ones are named."""
    every = [f"{piece.label} {piece.name}" for piece in pack_plan(reader, meeting_id).pieces]
    if len(every) <= _MOST_PIECES:
        return listed(every)
    return word("letter", "more_pieces", language="fr").format(named=", ".join(every[:_NAMED]), n=len(every) - _NAMED)
