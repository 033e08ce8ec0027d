"""The relevé de décisions: what was agreed, by whom it is carried, until when."""

from __future__ import annotations

from concertation.documents.model import Decisions, Point
from concertation.domain.clock import paris_day
from concertation.domain.numbering import approval_deadline
from concertation.domain.vocabulary import TemplatePart
from concertation.persistence.reader import Reader
from concertation.services.papers.points import action_entry, points
from concertation.services.papers.setting import Setting, telling
from concertation.services.papers.suites import late_entries
from concertation.services.queries.captured import blocks
from concertation.services.queries.templates import templates
from concertation.wording import word


def build(reader: Reader, setting: Setting) -> Decisions:
    """Return the relevé; the deadline for remarks counts from the day the sitting was closed.

    Before the meeting it is the frame to be filled: its points, and neither a deadline nor a word on what came of them.
    """
    sheet = setting.sheet
    closed_on = paris_day(sheet.closed_at) if sheet.closed_at else sheet.held_on
    told = points(reader, setting, whole=False)
    opened = setting.has_opened
    days = sheet.approval_days if opened else None
    quiet = () if not opened else tuple(point for point in told if not _says_something(point))
    return Decisions(
        masthead=telling(setting),
        groups=setting.groups(),
        summary="" if opened or any(map(_says_something, told)) else word("paper", "nothing_decided", language="fr"),
        points=tuple(point for point in told if point not in quiet),
        undecided=tuple(Point(number=each.number, title=each.title) for each in quiet),
        new_actions=tuple(
            action_entry(block) for block in blocks(reader, sheet.id) if block.action_id and not block.private
        ),
        late_actions=late_entries(reader, sheet.body_id, sheet.held_on) if opened else (),
        distribution=templates(reader, sheet.body_id).get(TemplatePart.DISTRIBUTION, ""),
        objection_days=days,
        deemed_approved_on=approval_deadline(closed_on, days) if days else None,
    )


def _says_something(point: Point) -> bool:
    """Tell whether a point has its place in a relevé: a decision, a vote, a context, or what became of it."""
    return bool(point.decisions or point.votes or point.passages or point.note)
