"""Reports before an assembly: what they bear, the amendments moved to them, and who speaks on them for how long."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from concertation.domain.vocabulary import Nature
from concertation.errors import UserError
from concertation.persistence.tables import AgendaItem, ReportAmendment, Speech, Vote
from concertation.services.editing import add, edit, rank_at_end, required, tidy
from concertation.services.gesture import gesture, live

if TYPE_CHECKING:
    from concertation.persistence.register import UnitOfWork

_REPORT = frozenset(("commission", "report_number", "rapporteur_id", "title", "brief"))
_AMENDMENT = frozenset(("number", "person_id", "political_group_id", "authority_id", "text"))
_SPEECH = frozenset(("authority_id", "political_group_id", "person_id", "text", "given_seconds", "used_seconds"))


@gesture()
def edit_report(uow: UnitOfWork, /, *, item_id: str, **fields: Any) -> None:
    """Say what a report bears: its number, its commission, its rapporteur; the point becomes a report."""
    row = live(uow, AgendaItem, item_id)
    edit(row, _REPORT, fields)
    row.nature = Nature.REPORT


@gesture()
def add_amendment(
    uow: UnitOfWork,
    *,
    item_id: str,
    text: str,
    number: str | None = None,
    person_id: str | None = None,
    political_group_id: str | None = None,
    authority_id: str | None = None,
) -> str:
    """Record an amendment moved to a report; unnumbered, it takes the next number of that report."""
    live(uow, AgendaItem, item_id)
    row = ReportAmendment(
        id=uow.new_id(),
        item_id=item_id,
        rank=rank_at_end(uow, ReportAmendment, item_id=item_id),
        number=tidy(number) or _next_number(uow, item_id),
        person_id=person_id,
        political_group_id=political_group_id,
        authority_id=authority_id,
        text=required(text, "text"),
    )
    return add(uow, row).id


def _next_number(uow: UnitOfWork, item_id: str) -> str:
    """Return the next free number; one that was given never serves again, though its amendment be in the Corbeille."""
    numbers = uow.session.scalars(select(ReportAmendment.number).where(ReportAmendment.item_id == item_id))
    return str(max((int(number) for number in numbers if number and number.isdecimal()), default=0) + 1)


@gesture()
def edit_amendment(uow: UnitOfWork, /, *, amendment_id: str, **fields: Any) -> None:
    edit(live(uow, ReportAmendment, amendment_id), _AMENDMENT, fields)


@gesture()
def withdraw_amendment(uow: UnitOfWork, *, amendment_id: str, withdrawn: bool = True) -> None:
    """Note that its author withdraws an amendment, or moves it again."""
    live(uow, ReportAmendment, amendment_id).withdrawn = withdrawn


@gesture()
def remove_amendment(uow: UnitOfWork, *, amendment_id: str) -> None:
    """Put an amendment in the Corbeille.

    Raises:
        UserError: ``amendment_voted``: what was voted on stays.
    """
    row = live(uow, ReportAmendment, amendment_id)
    if uow.session.scalar(select(Vote.id).where(Vote.amendment_id == amendment_id, ~Vote.gone)):
        raise UserError("amendment_voted")
    row.gone = True


@gesture()
def add_speech(
    uow: UnitOfWork,
    *,
    item_id: str,
    person_id: str | None = None,
    political_group_id: str | None = None,
    authority_id: str | None = None,
    text: str | None = None,
    given_seconds: int | None = None,
    used_seconds: int = 0,
) -> str:
    """Record that a group, or someone, speaks on a point, with the time given."""
    live(uow, AgendaItem, item_id)
    _check_seconds(given_seconds, used_seconds)
    row = Speech(
        id=uow.new_id(),
        item_id=item_id,
        rank=rank_at_end(uow, Speech, item_id=item_id),
        person_id=person_id,
        political_group_id=political_group_id,
        authority_id=authority_id,
        text=tidy(text),
        given_seconds=given_seconds,
        used_seconds=used_seconds,
    )
    return add(uow, row).id


def _check_seconds(*seconds: int | None) -> None:
    if any(count is not None and count < 0 for count in seconds):
        raise UserError("minutes_negative")


@gesture()
def start_speech(uow: UnitOfWork, *, speech_id: str, at: datetime | None = None) -> None:
    """Let a speech's clock run; the speech that was running on the same point stops."""
    row = live(uow, Speech, speech_id)
    moment = at or uow.now
    running = select(Speech).where(Speech.item_id == row.item_id, Speech.started_at.is_not(None), ~Speech.gone)
    for other in uow.session.scalars(running).all():
        if other.id != row.id:
            _stop(other, moment)
    row.started_at = row.started_at or moment


@gesture()
def stop_speech(uow: UnitOfWork, *, speech_id: str, at: datetime | None = None) -> None:
    """Stop a speech's clock and add up its time."""
    _stop(live(uow, Speech, speech_id), at or uow.now)


def _stop(row: Speech, at: datetime) -> None:
    if row.started_at is not None:
        row.used_seconds += max(0, round((at - row.started_at).total_seconds()))
        row.started_at = None


@gesture()
def edit_speech(uow: UnitOfWork, /, *, speech_id: str, **fields: Any) -> None:
    _check_seconds(fields.get("given_seconds"), fields.get("used_seconds"))
    edit(live(uow, Speech, speech_id), _SPEECH, fields)


@gesture()
def remove_speech(uow: UnitOfWork, *, speech_id: str) -> None:
    live(uow, Speech, speech_id).gone = True
