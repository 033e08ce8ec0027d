"""Builds the bilan of a cooperation's year."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from concertation.documents.model import (
    ActivityReport,
    BodyMeetings,
    ContractLine,
    Masthead,
    MeetingLine,
    ReportPassage,
    Result,
)
from concertation.domain.vocabulary import AttendanceStatus, FundingStage, Regime
from concertation.errors import UserError
from concertation.services.papers.money import not_received, situated
from concertation.services.papers.setting import register_setting
from concertation.services.queries.activity import ActivityYear, Attended, BodyYear, activity
from concertation.services.queries.contract import ContractTable, contract_table, contracts, indicators
from concertation.wording import word

if TYPE_CHECKING:
    from collections.abc import Iterator

    from concertation.persistence.reader import Reader
    from concertation.services.queries.contract import ContractRow, FinancerRow, Sums, TableRow

_FEW = 3  # of so few who sit for an authority, it is the authority that is present
_DEPTH = 0
_CAME = (AttendanceStatus.PRESENT, AttendanceStatus.REPRESENTED)


def cooperation_id_of(reader: Reader, code: str | None) -> str:
    """Return the id of a cooperation from its code; without one, of the one that met most.

    Raises:
        UserError: ``cooperation_unknown`` with the codes there are.
    """
    rows = reader.rows(
        """SELECT c.id, c.code, (SELECT count(*) FROM meeting m JOIN body b ON b.id = m.body_id
            WHERE b.cooperation_id = c.id AND m.gone = 0 AND m.closed_at IS NOT NULL) AS met
        FROM cooperation c WHERE c.gone = 0 ORDER BY met DESC, c.code"""
    )
    found = next((row["id"] for row in rows if code is None or row["code"].casefold() == code.casefold()), None)
    if found is None:
        raise UserError("cooperation_unknown", code=code or "", known=", ".join(row["code"] for row in rows) or "–")
    return str(found)


def build_report(reader: Reader, cooperation_id: str, year: int, today: date) -> ActivityReport:
    """Return the bilan of a year, as known on its last day, or today while it lasts.

    Raises:
        UserError: ``report_nothing`` where the cooperation did not meet that year.
    """
    told = activity(reader, cooperation_id, year, today)
    if not told.bodies:
        raise UserError("report_nothing", cooperation=told.cooperation, year=year)
    held = next((row for row in contracts(reader) if row.cooperation_id == cooperation_id), None)
    table = contract_table(reader, held.id, told.as_of, as_of=told.as_of) if held and _runs(held, told.as_of) else None
    return ActivityReport(
        masthead=_masthead(reader, told, today),
        year=year,
        as_of=told.as_of,
        drawn_on=today,
        authorities=tuple(one.short_name for one in told.authorities),
        bodies=tuple(_body(body, told) for body in told.bodies),
        executed=told.decisions.get("executed", 0),
        in_progress=told.decisions.get("in_progress", 0),
        late=told.decisions.get("late", 0),
        given_up=told.decisions.get("given_up", 0),
        without_action=told.decisions.get("nothing", 0),
        median_days=told.median_days,
        timed=told.timed,
        actions_done=told.actions["done"],
        actions_open=told.actions["open"],
        actions_late=told.actions["late"],
        actions_blocked=told.actions["blocked"],
        actions_dropped=told.actions["dropped"],
        contract=held.code if held and table else "",
        elapsed=round(1000 * table.elapsed_share) if table else None,
        axes=tuple(_axes(table)) if table else (),
        financers=tuple(_financers(table)) if table else (),
        situated=_situated(table) if table else "",
        results=_results(reader, held, told.as_of) if held and table else (),
        passages=tuple(ReportPassage(kind=one.kind, text=one.text, label=one.label or "") for one in told.blocks),
    )


def _runs(held: ContractRow, on: date) -> bool:
    return held.starts_on <= on


def _masthead(reader: Reader, told: ActivityYear, today: date) -> Masthead:
    return Masthead(
        cooperation=told.cooperation,
        body=word("paper", "activity_report", language="fr"),
        running=told.cooperation,
        authorities=tuple(one.name for one in told.authorities),
        reference=f"{told.code}-BIL-{told.year}",
        status_note=word("paper", "drawn_on", language="fr").format(day=f"{today:%d/%m/%Y}"),
        example=bool(register_setting(reader, "example_data")),
    )


def _body(body: BodyYear, told: ActivityYear) -> BodyMeetings:
    attended = [
        sum(_at(meeting.attended, member.id).status in _CAME for meeting in body.meetings)
        for member in told.authorities
    ]
    return BodyMeetings(
        body=body.name,
        joint=body.regime == Regime.JOINT_SITTING,
        meetings=tuple(
            MeetingLine(
                on=meeting.on,
                place=meeting.place or "",
                presence=tuple(_presence(_at(meeting.attended, member.id)) for member in told.authorities),
                decisions=meeting.decisions,
                executed=meeting.executed,
            )
            for meeting in body.meetings
        ),
        attended=tuple(attended),
    )


def _at(attended: tuple[Attended, ...], authority_id: str) -> Attended:
    return next(
        (one for one in attended if one.authority_id == authority_id),
        Attended(authority_id, None, 0, 0),
    )


def _presence(one: Attended) -> str:
    """Return how an authority came, in words; of an assembly, how many of its members."""
    if one.status is None:
        return word("paper", "presence_unknown" if one.expected else "presence_none", language="fr")
    if one.expected > _FEW:
        return word("paper", "presence_count", language="fr").format(present=one.present, expected=one.expected)
    return word("paper", f"presence_{one.status}", language="fr")


def _axes(table: ContractTable) -> Iterator[ContractLine]:
    short = {one.id for one in table.financers if _lacks_committed(one)}
    for row in table.rows:
        if row.kind == "axis" and row.depth == _DEPTH:
            name = word("paper", "axis", language="fr").format(number=row.number, name=row.name)
            yield _line(name, row, short)
        elif row.kind == "outside" and any(sums.total is not None for sums in row.stages.values()):
            yield _line(word("paper", "outside_axis", language="fr"), row, short)
    yield _line(word("paper", "total", language="fr"), table.total, short, total=True)
    if table.rounding_gap:
        yield ContractLine(name=word("paper", "rounding_gap", language="fr"), planned=table.rounding_gap, gap=True)


def _lacks_committed(one: FinancerRow) -> bool:
    """Tell whether a financer left out a year of what it committed: measured over the plan of all years, the rest is a floor."""
    return any(stage == FundingStage.COMMITTED for stage, _ in one.missing)


def _line(name: str, row: TableRow, short: set[str], *, total: bool = False) -> ContractLine:
    planned, committed = row.stages.get(FundingStage.PLANNED), row.stages.get(FundingStage.COMMITTED)
    return ContractLine(
        name=name,
        planned=row.printed if row.printed is not None else _total(planned),
        programmed=_total(row.stages.get(FundingStage.PROGRAMMED)),
        committed=_total(committed),
        paid=_total(row.stages.get(FundingStage.PAID)),
        committed_rate=thousandths(row.rates.committed_planned),
        total=total,
        at_least=bool(committed and any(committed.by_financer.get(key) is not None for key in short)),
    )


def _financers(table: ContractTable) -> Iterator[ContractLine]:
    for one in table.financers:
        yield _financer(one)


def _financer(one: FinancerRow) -> ContractLine:
    return ContractLine(
        name=one.name,
        planned=one.stages.get(FundingStage.PLANNED),
        programmed=one.stages.get(FundingStage.PROGRAMMED),
        committed=one.stages.get(FundingStage.COMMITTED),
        paid=one.stages.get(FundingStage.PAID),
        committed_rate=thousandths(one.rates.committed_planned),
        missing=not_received(one),
        at_least=_lacks_committed(one),
    )


def _total(sums: Sums | None) -> int | None:
    return None if sums is None else sums.total


def thousandths(rate: float | None) -> int | None:
    return None if rate is None else round(1000 * rate)


def _situated(table: ContractTable) -> str:
    first = min((one.dated_from for one in table.financers if one.dated_from), default=None)
    last = max((one.dated_to for one in table.financers if one.dated_to), default=None)
    return situated(first, last)


def _results(reader: Reader, held: ContractRow, as_of: date) -> tuple[Result, ...]:
    """Return the indicators known on a day, by beneficiary."""
    known = (row for row in indicators(reader, held.id) if row.measured_on is None or row.measured_on <= as_of)
    return tuple(
        Result(
            beneficiary=word("beneficiary", row.beneficiary, language="fr"),
            name=row.name,
            text=row.text,
            source=", ".join(
                part for part in (row.source, f"{row.measured_on:%d/%m/%Y}" if row.measured_on else "") if part
            ),
        )
        for row in sorted(known, key=lambda row: row.beneficiary)
    )
