"""Who is there, as rows: persons under their authority where they are many, with each council's own quorum."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from concertation.domain.presence import Quorum, quorum, union
from concertation.domain.typography import fold
from concertation.domain.vocabulary import AttendanceStatus, Regime, SeatRole
from concertation.ui.plurals import Plurals
from concertation.ui.session.words import hour

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from concertation.services.queries.meeting_rows import AttendanceRow
    from concertation.services.queries.session import SessionState

GROUPED_FROM = 13
_SEATED = (SeatRole.MEMBER, SeatRole.CHAIR, SeatRole.DEPUTY)
_COUNCILS = (Regime.JOINT_SITTING, Regime.COUNCIL)


@dataclass(frozen=True, slots=True)
class PresenceRow:
    """A person, or the head of an authority when ``person`` is empty; ``tone`` colours the third line."""

    id: str
    title: str
    detail: str = ""
    note: str = ""
    tone: str = "text"
    person: AttendanceRow | None = None


def presence_rows(state: SessionState, words: str = "") -> list[PresenceRow]:
    """Return the rows to show: all, or those whom words name; many persons stand under their authority."""
    everyone = state.attendance
    kept = [row for row in everyone if is_named(row, words)]
    if len(everyone) < GROUPED_FROM:
        short = {authority.id: authority.short_name for authority in state.sheet.authorities}
        return [person_row(row, short.get(row.authority_id, row.authority_name or "")) for row in kept]
    rows: list[PresenceRow] = []
    for authority in dict.fromkeys(row.authority_id for row in everyone):
        own = [row for row in kept if row.authority_id == authority]
        if own:
            rows.append(_head([row for row in everyone if row.authority_id == authority], state.sheet.regime))
            rows += [person_row(row, row.group or row.function or "") for row in own]
    return rows


def is_named(row: AttendanceRow, words: str) -> bool:
    """Tell whether a person's family or given name begins with the words, accents aside."""
    said = fold(words.strip())
    return not said or any(
        fold(name).startswith(said) or f" {said}" in f" {fold(name).replace('-', ' ')}"
        for name in (row.family_name, row.given_name or "")
    )


def person_row(row: AttendanceRow, detail: str) -> PresenceRow:
    translate = QCoreApplication.translate
    note, tone = "", "text"
    if row.represented_by and not row.here:
        note = translate("Presence", "représenté(e) par {name}").format(name=row.represented_by)
    elif row.status == AttendanceStatus.EXCUSED:
        note, tone = translate("Presence", "excusé(e)"), "secondary"
    elif row.left_at is not None and not row.here:
        note, tone = translate("Presence", "parti(e) à {time}").format(time=hour(row.left_at)), "secondary"
    return PresenceRow(row.id, row.person, detail, note, tone, row)


def _head(members: Sequence[AttendanceRow], regime: str) -> PresenceRow:
    translate = QCoreApplication.translate
    counted = count(members)
    name = members[0].authority_name or members[0].authority
    detail = translate("Presence", "{here} sur {all}").format(here=counted.present, all=counted.members)
    note, tone = "", "secondary"
    if regime in _COUNCILS:
        note, tone = quorum_words(counted), "done" if counted.reached else "late"
    return PresenceRow(f"authority:{members[0].authority_id}", name, detail, note, tone)


def count(members: Iterable[AttendanceRow]) -> Quorum:
    """Return the members present in person against those in office; a secretary or a guest is none of them."""
    seated = [row for row in members if row.role in _SEATED]
    return quorum(len(seated), sum(row.here for row in seated))


def voters(members: Iterable[AttendanceRow]) -> int:
    """Return how many members may vote now, in person or by whoever stands for them."""
    return sum(1 for row in members if row.role in _SEATED and (row.here or row.represented_by_id))


def quorum_words(counted: Quorum) -> str:
    """Return where a council's own quorum stands, in words."""
    translate = QCoreApplication.translate
    if counted.reached:
        return translate("Presence", "quorum ({needed}) atteint, {left} peuvent partir").format(
            needed=counted.needed, left=counted.may_leave
        )
    return translate("Presence", "quorum ({needed}) non atteint, il manque {missing}").format(
        needed=counted.needed, missing=counted.missing
    )


def summary(state: SessionState) -> str:
    """Return « 2 sur 3, 1 représenté »."""
    translate = QCoreApplication.translate
    counted = count(state.attendance)
    told = translate("Presence", "{here} sur {all}").format(here=counted.present, all=counted.members)
    stood_for = sum(1 for row in state.attendance if row.represented_by_id and not row.here)
    if stood_for:
        told += ", " + Plurals().represented(stood_for)
    return told


def union_words(state: SessionState) -> str:
    """Return the figures of the councils together, which have no legal value; nothing where there is one authority."""
    if state.sheet.regime != Regime.JOINT_SITTING:
        return ""
    keys = dict.fromkeys(row.authority_id for row in state.attendance)
    together = union({key: count(row for row in state.attendance if row.authority_id == key) for key in keys})
    return QCoreApplication.translate("Presence", "Union : {here} sur {all}, sans valeur juridique").format(
        here=together.present, all=together.members
    )
