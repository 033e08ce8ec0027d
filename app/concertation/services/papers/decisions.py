"""The relevé de décisions: what was agreed, by whom it is carried, until when."""

from __future__ import annotations

from concertation.documents.model import Decisions, Point
from concertation.domain.clock import paris_day
from concertation.domain.numbering import approval_deadline
from concertation.domain.vocabulary import TemplatePart
from concertation.persistence.reader import Reader
from concertation.services.papers.points import action_entry, points
from concertation.services.papers.setting import Setting
from concertation.services.papers.suites import late_entries
from concertation.services.queries.captured import blocks
from concertation.services.queries.templates import templates


def build(reader: Reader, setting: Setting) -> Decisions:
    """Return the relevé; the deadline for remarks counts from the day the sitting was closed."""
    sheet = setting.sheet
    closed_on = paris_day(sheet.closed_at) if sheet.closed_at else sheet.held_on
    told = points(reader, setting, whole=False)
    return Decisions(
        masthead=setting.masthead,
        groups=setting.groups(),
        points=tuple(point for point in told if _says_something(point)),
        undecided=tuple(Point(number=each.number, title=each.title) for each in told if not _says_something(each)),
        new_actions=tuple(
            action_entry(block) for block in blocks(reader, sheet.id) if block.action_id and not block.private
        ),
        late_actions=late_entries(reader, sheet.body_id, sheet.held_on),
        distribution=templates(reader, sheet.body_id).get(TemplatePart.DISTRIBUTION, ""),
        objection_days=sheet.approval_days,
        deemed_approved_on=approval_deadline(closed_on, sheet.approval_days) if sheet.approval_days else None,
    )


def _says_something(point: Point) -> bool:
    """Tell whether a point has its place in a relevé: a decision, a vote, a context, or what became of it."""
    return bool(point.decisions or point.votes or point.passages or point.note)
