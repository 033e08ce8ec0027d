"""Amendments: where their adoption stands, and what they change, line by line, before they are even written."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING

from concertation.domain.contract.amounts import gap, shares, total
from concertation.domain.contract.versions import Cell, Difference, Move, Plan, after_moves, differences, plan_as_of
from concertation.domain.typography import money
from concertation.domain.vocabulary import AmendmentState
from concertation.errors import UserError
from concertation.services.queries.contract.amendment_rows import (
    AdoptionRow,
    AmendmentRow,
    AmendmentSheet,
    DifferenceRow,
    DifferenceTable,
    MoveRow,
)
from concertation.services.queries.contract.rows import as_float
from concertation.services.queries.contract.structure import Node, Structure, envelope, structure
from concertation.services.queries.contract.voters import CONCERNED
from concertation.services.queries.frozen import authority_code, authority_name, build_all

if TYPE_CHECKING:
    from concertation.persistence.reader import Reader


_ROWS = """
SELECT a.*, c.code AS contract, coalesce(d.reference, d.text) AS decision,
    (SELECT count(*) FROM amendment_move m WHERE m.amendment_id = a.id AND m.gone = 0) AS moves,
    (SELECT sum(m.amount_cents) FROM amendment_move m WHERE m.amendment_id = a.id AND m.gone = 0) AS moved_cents
FROM amendment a JOIN contract c ON c.id = a.contract_id LEFT JOIN decision d ON d.id = a.decision_id
WHERE a.gone = 0 AND c.gone = 0
"""


def amendments(
    reader: Reader, contract_id: str | None = None, *, amendment_id: str | None = None
) -> tuple[AmendmentRow, ...]:
    """Return the amendments of a contract, or of all of them, in the order of their numbers."""
    rows = reader.rows(
        f"{_ROWS} AND (:contract IS NULL OR a.contract_id = :contract) AND (:id IS NULL OR a.id = :id)"
        " ORDER BY c.starts_on, c.id, a.number",
        contract=contract_id,
        id=amendment_id,
    )
    found = []
    for row in rows:
        told = _adoptions(reader, row["id"])
        days = [each.adopted_on for each in told if each.adopted_on]
        whole = bool(told) and len(days) == len(told)
        state = AmendmentState.ADOPTED if whole else AmendmentState.IN_ADOPTION if days else AmendmentState.DRAFT
        found.append(
            AmendmentRow(
                **{name: row[name] for name in _COPIED},
                state=state,
                drafted_on=date.fromisoformat(row["drafted_on"]),
                adopted_on=max(days) if whole else None,
                adoptions=told,
            )
        )
    return tuple(found)


_COPIED = (
    *("id", "contract", "contract_id", "number", "title", "reason"),
    *("decision_id", "decision", "moves", "moved_cents"),
)


def _adoptions(reader: Reader, amendment_id: str) -> tuple[AdoptionRow, ...]:
    rows = reader.rows(
        f"""SELECT d.id, f.authority_id, {authority_code("f.authority_id")} AS code,
            {authority_name("f.authority_id", "coalesce(d.adopted_on, a.drafted_on)")} AS name, d.number, d.adopted_on
        FROM amendment a JOIN financer f ON f.contract_id = a.contract_id AND f.gone = 0
        LEFT JOIN deliberation d ON d.amendment_id = a.id AND d.authority_id = f.authority_id AND d.gone = 0
            AND coalesce(d.sense, 'adopted') = 'adopted'
        WHERE a.id = :id AND {CONCERNED} ORDER BY f.rank, f.id""",
        id=amendment_id,
    )
    return build_all(AdoptionRow, rows)


def amendment_sheet(reader: Reader, amendment_id: str) -> AmendmentSheet:
    """Return an amendment with what it changes against the version before it.

    Raises:
        UserError: ``object_unknown``.
    """
    found = amendments(reader, amendment_id=amendment_id)
    if not found:
        raise UserError("object_unknown", kind="amendment", id=amendment_id)
    (row,) = found
    made = structure(reader, row.contract_id)
    own = next(each for each in made.versions if each.number == row.number)
    others = [each for each in made.versions if each.number != row.number and _precedes(each, row)]
    before = plan_as_of(others, above=made.above)
    moves = _moves(reader, amendment_id)
    after = after_moves({**before, **own.planned}, own.moves, made.above)
    return AmendmentSheet(row, moves, _table(made, before, after))


def _precedes(version: object, row: AmendmentRow) -> bool:
    """Tell whether a version was in force before an amendment: all adopted ones before a draft."""
    number, on = version.number, version.in_force_on  # type: ignore[attr-defined]
    if number == 0 or row.adopted_on is None:
        return number == 0 or on is not None
    return on is not None and (on, number) < (row.adopted_on, row.number)


def simulate(reader: Reader, contract_id: str, moves: Sequence[Move], *, as_of: date | None = None) -> DifferenceTable:
    """Return what moves would change in the version in force on a day; nothing is written.

    Raises:
        UserError: as :func:`concertation.domain.contract.versions.after_moves`.
    """
    made = structure(reader, contract_id, as_of)
    return _table(made, made.plan, moved(made, made.plan, moves))


def moved(made: Structure, plan: Mapping[Cell, int], moves: Sequence[Move]) -> Plan:
    """Return a plan after moves; what is refused is told by the numbers of axes and the codes of financers."""
    try:
        return after_moves(plan, moves, made.above)
    except UserError as error:
        axes = {node.id: node.number for node in made.nodes}
        codes = {each.id: each.code for each in made.contract.financers}
        named = {
            name: money(value) if isinstance(value, int) else axes.get(str(value), codes.get(str(value), value))
            for name, value in error.data.items()
        }
        raise UserError(error.code, **named) from error


def _table(made: Structure, before: Mapping[Cell, int], after: Mapping[Cell, int]) -> DifferenceTable:
    axes = [node for node in made.nodes if node.kind == "axis"]
    names = {node.id: node for node in axes}
    codes = {each.id: each.code for each in made.contract.financers}
    order = {key: at for at, key in enumerate((*names, *codes))}
    lines = [line for line in differences(before, after) if line.axis in names and line.financer in codes]
    lines.sort(key=lambda line: (order[str(line.axis)], order[str(line.financer)]))
    (axes_before, spent_before), (axes_after, spent_after) = (_margins(made, plan) for plan in (before, after))
    tops = [Difference(key, None, axes_before[key], axes_after[key]) for key in axes_before]
    financers = [Difference(None, key, spent_before[key], spent_after[key]) for key in codes]
    return DifferenceTable(
        contract=made.contract.code,
        rows=_told(lines, names, codes),
        axes=_told(tops, names, codes),
        financers=_told(financers, names, codes),
        before=total(spent_before.values()),
        after=total(spent_after.values()),
        difference=gap(total(spent_after.values()), total(spent_before.values())),
        shares_before={key: as_float(share) for key, share in shares(spent_before).items()},
        shares_after={key: as_float(share) for key, share in shares(spent_after).items()},
    )


def _margins(made: Structure, plan: Mapping[Cell, int]) -> tuple[dict[str, int | None], dict[str, int | None]]:
    """Return the totals of the top axes and of the financers: as printed, else summed without counting an envelope twice."""
    held = {node.id: envelope(plan, made.above, node.id) for node in made.top_axes}
    spent = {
        each.id: plan.get(Cell(financer=each.id), total(cells.get(each.id) for _, cells in held.values()))
        for each in made.contract.financers
    }
    return {axis: whole for axis, (whole, _) in held.items()}, spent


def _told(
    lines: Iterable[Difference], names: Mapping[str, Node], codes: Mapping[str, str]
) -> tuple[DifferenceRow, ...]:
    return tuple(
        DifferenceRow(
            line.axis,
            names[line.axis].number if line.axis else None,
            names[line.axis].name if line.axis else None,
            line.financer,
            codes[line.financer] if line.financer else None,
            line.before,
            line.after,
            line.difference,
        )
        for line in lines
    )


def _moves(reader: Reader, amendment_id: str) -> tuple[MoveRow, ...]:
    rows = reader.rows(
        f"""SELECT m.*, (SELECT number FROM axis WHERE id = m.from_axis_id) AS from_axis,
            (SELECT number FROM axis WHERE id = m.to_axis_id) AS to_axis,
            {authority_code("m.from_financer_id")} AS from_financer, {authority_code("m.to_financer_id")} AS to_financer
        FROM amendment_move m WHERE m.amendment_id = :id AND m.gone = 0 ORDER BY m.rank, m.id""",
        id=amendment_id,
    )
    return build_all(MoveRow, rows)
