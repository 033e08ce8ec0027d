"""The compte rendu of an administrative or political body, or the procès-verbal of an assembly."""

from __future__ import annotations

from concertation.documents.model import Minutes, Proceedings
from concertation.domain.clock import paris_day
from concertation.domain.numbering import approval_deadline
from concertation.domain.vocabulary import TemplatePart
from concertation.persistence.reader import Reader
from concertation.services.papers import proceedings
from concertation.services.papers.points import points
from concertation.services.papers.setting import Setting, telling
from concertation.services.queries.templates import templates


def build(reader: Reader, setting: Setting) -> Minutes | Proceedings:
    """Return the minutes in the form that the body's regime asks for."""
    return proceedings.build(reader, setting) if setting.assembly else _minutes(reader, setting)


def _minutes(reader: Reader, setting: Setting) -> Minutes:
    sheet = setting.sheet
    closed_on = paris_day(sheet.closed_at) if sheet.closed_at else sheet.held_on
    printed = points(reader, setting, whole=True)
    own = templates(reader, sheet.body_id) if setting.has_opened else {}
    days = sheet.approval_days if setting.has_opened else None
    return Minutes(
        masthead=telling(setting),
        groups=setting.groups(),
        opening=own.get(TemplatePart.MINUTES_OPENING, ""),
        points=printed,
        actions=tuple(action for point in printed for action in point.actions),
        closing=own.get(TemplatePart.MINUTES_CLOSING, ""),
        distribution=own.get(TemplatePart.DISTRIBUTION, ""),
        annexes=tuple(piece for point in printed for piece in point.pieces),
        objection_days=days,
        deemed_approved_on=approval_deadline(closed_on, days) if days else None,
    )
