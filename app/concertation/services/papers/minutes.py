"""The compte rendu of an administrative or political body, or the procès-verbal of an assembly."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from concertation.documents.model import Council, Minutes, Proceedings, Signature
from concertation.domain import listing
from concertation.domain.clock import paris_day
from concertation.domain.names import display
from concertation.domain.numbering import approval_deadline
from concertation.domain.presence import quorum
from concertation.domain.vocabulary import Regime
from concertation.persistence.reader import Reader
from concertation.services.papers.conclusions import shared_conclusions
from concertation.services.papers.points import points
from concertation.services.papers.setting import Setting, local_time
from concertation.services.queries.meeting_rows import AttendanceRow
from concertation.wording import word


def build(reader: Reader, setting: Setting) -> Minutes | Proceedings:
    """Return the minutes in the form that the body's regime asks for."""
    return _proceedings(reader, setting) if setting.assembly else _minutes(reader, setting)


def _minutes(reader: Reader, setting: Setting) -> Minutes:
    sheet = setting.sheet
    closed_on = paris_day(sheet.closed_at) if sheet.closed_at else sheet.held_on
    printed = points(reader, setting, whole=True)
    return Minutes(
        masthead=setting.masthead,
        groups=setting.groups(),
        points=printed,
        actions=tuple(action for point in printed for action in point.actions),
        annexes=tuple(piece for point in printed for piece in point.pieces),
        objection_days=sheet.approval_days,
        deemed_approved_on=approval_deadline(closed_on, sheet.approval_days) if sheet.approval_days else None,
    )


def _proceedings(reader: Reader, setting: Setting) -> Proceedings:
    sheet = setting.sheet
    councils = _councils(setting)
    chairs = [row for row in setting.people if row.role == "chair"]
    secretary = next((row for row in setting.people if row.person_id == sheet.secretary_id), None)
    return Proceedings(
        masthead=setting.masthead,
        joint=sheet.regime == Regime.JOINT_SITTING,
        assembly=word("letter", "joint_assembly" if len(councils) > 1 else "assembly", language="fr").format(
            authorities=listing.listed([authority.with_of for authority in sheet.authorities])
        ),
        chaired=_chaired(chairs, joint=len(councils) > 1),
        opened_by=display(chairs[0].given_name or "", chairs[0].family_name) if chairs else "",
        secretary=display(secretary.given_name or "", secretary.family_name) if secretary else "",
        opened_at=local_time(sheet.opened_at, sheet.held_on) or sheet.starts_at,
        councils=councils,
        points=points(reader, setting, whole=True),
        conclusions=shared_conclusions(reader, setting),
        closed_at=local_time(sheet.closed_at, sheet.held_on),
        signatures=tuple(
            Signature(
                quality=row.function or word("seat_role", "chair", language="fr"),
                name=display(row.given_name or "", row.family_name),
            )
            for row in chairs
        ),
    )


def _chaired(chairs: Sequence[AttendanceRow], *, joint: bool) -> str:
    """Return the words that follow « sous »: « la présidence de… », « la coprésidence de…, et de… »."""
    if not chairs:
        return ""
    told = [
        " ".join(filter(None, (row.civility, display(row.given_name or "", row.family_name))))
        + (f", {row.function}" if row.function else "")
        for row in chairs
    ]
    opening = word("letter", "cochaired" if joint and len(chairs) > 1 else "chaired", language="fr")
    return opening.format(chairs=", et de ".join(told))


def _councils(setting: Setting) -> tuple[Council, ...]:
    """Return each council with its members in office; its quorum is its own, the union has none in law."""
    groups = setting.members_only().groups(by_political_group=True)
    councils = []
    for name, each in groupby(groups, key=lambda group: group.authority):
        of_council = tuple(each)
        seated = sum(len(group.participants) for group in of_council)
        councils.append(Council(name=name, in_office=seated, quorum=quorum(seated, 0).needed, groups=of_council))
    return tuple(councils)
