"""The convocation of a council, or the invitation of peers."""

from __future__ import annotations

from concertation.documents.model import Convocation
from concertation.domain.dates_fr import clock
from concertation.domain.vocabulary import Regime
from concertation.persistence.reader import Reader
from concertation.services.papers.agenda import agenda_points
from concertation.services.papers.setting import Setting, sent
from concertation.wording import word


def build(reader: Reader, setting: Setting) -> Convocation:
    """Return the letter for all recipients; a council is summoned, peers are invited."""
    sheet = setting.sheet
    summons = sheet.regime == Regime.COUNCIL
    host = next((authority for authority in sheet.authorities if authority.id == sheet.host_id), None)
    return Convocation(
        masthead=sent(setting),
        summons=summons,
        sender=(host.name,) if host else (sheet.cooperation,),
        written_on=sheet.convened_on,
        text=word("letter", "summons" if summons else "invitation", language="fr").format(
            body=sheet.body_long_name or sheet.body_name
        ),
        access=sheet.access or "",
        lunch=_lunch(setting),
        points=agenda_points(reader, setting),
        closing=word("letter", "closing", language="fr"),
        signed_for=host.name if host else "",
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
