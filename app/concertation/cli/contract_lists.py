"""``list``, for contracts: contracts, axes, operations, funding, alerts, amendments; amounts in cents, null where missing."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from concertation.cli.output import plain

if TYPE_CHECKING:
    from concertation.persistence.reader import Reader
    from concertation.services.queries.contract import ContractRow, FinancerRef, Sums


def contracts_asked(reader: Reader, options: Namespace) -> tuple[ContractRow, ...]:
    """Return the contract that ``--contract`` names, else all of them."""
    from concertation.services.queries.contract import contract_id_of, contracts

    rows = contracts(reader)
    if options.contract:
        key = contract_id_of(reader, options.contract)
        rows = tuple(row for row in rows if row.id == key)
    return rows


def contracts(reader: Reader, options: Namespace, on: date) -> Sequence[Any]:  # noqa: ARG001  # listed as they now are
    return [
        {**plain(row), "financers": [each.code for each in row.financers]} for row in contracts_asked(reader, options)
    ]


def axes(reader: Reader, options: Namespace, on: date) -> Sequence[Any]:
    """Return the axes with what is planned, each with its own actions."""
    from concertation.services.queries.contract import contract_table

    found = []
    for contract in contracts_asked(reader, options):
        table = contract_table(reader, contract.id, on, as_of=options.on)
        numbers = {row.id: row.number for row in table.rows}
        for row in table.rows:
            if row.kind != "axis":
                continue
            actions = [each for each in table.rows if each.kind == "action" and each.parent_id == row.id]
            told = {
                "id": row.id,
                "contract": contract.code,
                "number": row.number,
                "name": row.name,
                "parent": numbers.get(row.parent_id or ""),
                **sums(row.stages["planned"], contract.financers),
                "rates": row.rates,
                "behind": row.behind,
                "operations": row.operations,
                "actions": [
                    {"number": each.number, "name": each.name, **sums(each.stages["planned"], contract.financers)}
                    for each in actions
                ],
            }
            found.append(told)
    return found


def operations(reader: Reader, options: Namespace, on: date) -> Sequence[Any]:  # noqa: ARG001  # no lateness here
    """Return the operations with their money at each stage."""
    from concertation.services.queries.contract import OperationFilter
    from concertation.services.queries.contract import operations as listed

    found = []
    for contract in contracts_asked(reader, options):
        for row in listed(reader, OperationFilter(contract.id, as_of=options.on)):
            stages = {stage: sums(told, contract.financers) for stage, told in row.stages.items()}
            found.append({**plain(row), "stages": stages, "cost": row.cost_cents})
    return found


def funding(reader: Reader, options: Namespace, on: date) -> Sequence[Any]:  # noqa: ARG001  # every figure has its own day
    """Return every figure as it was said; ``retained`` are those that count."""
    from concertation.services.queries.contract import FigureFilter, figures

    return [
        {
            "contract": contract.code,
            "operation": row.operation,
            "name": row.operation_name,
            "financer": row.financer,
            "stage": row.stage,
            "year": row.year,
            "amount": row.amount_cents,
            "dated_on": row.dated_on,
            "source": row.source,
            "retained": row.retained,
            "conflicting": row.conflicting,
        }
        for contract in contracts_asked(reader, options)
        for row in figures(reader, FigureFilter(contract.id, as_of=options.on))
    ]


def alerts(reader: Reader, options: Namespace, on: date) -> Sequence[Any]:
    from concertation.services.queries.contract import alerts as told

    return [
        {
            **{name: value for name, value in plain(row).items() if not name.endswith("_cents")},
            "amount": row.amount_cents,
            "against": row.against_cents,
        }
        for contract in contracts_asked(reader, options)
        for row in told(reader, contract.id, on, as_of=options.on)
    ]


def amendments(reader: Reader, options: Namespace, on: date) -> Sequence[Any]:  # noqa: ARG001  # listed as they now are
    """Return the amendments with their moves and where their adoption stands."""
    from concertation.services.queries.contract import amendment_sheet
    from concertation.services.queries.contract import amendments as listed
    from concertation.services.queries.private import private_keys, without_secret_decision

    private = private_keys(reader)
    return [
        {
            **{name: value for name, value in plain(row).items() if name not in ("moves", "moved_cents")},
            "moved": row.moved_cents,
            "moves": [
                {
                    "from_axis": move.from_axis,
                    "from_financer": move.from_financer,
                    "to_axis": move.to_axis,
                    "to_financer": move.to_financer,
                    "amount": move.amount_cents,
                }
                for move in amendment_sheet(reader, row.id).moves
            ],
        }
        for contract in contracts_asked(reader, options)
        for row in (without_secret_decision(each, private) for each in listed(reader, contract.id))
    ]


def sums(told: Sums, financers: Sequence[FinancerRef]) -> dict[str, Any]:
    """Return sums with the codes of the financers."""
    return {"total": told.total, "by_financer": {each.code: told.by_financer.get(each.id) for each in financers}}


LISTS = {
    "contracts": (contracts, ("code", "name", "starts_on", "ends_on", "version", "operations", "total_financers")),
    "axes": (axes, ("contract", "number", "name", "operations", "total")),
    "operations": (operations, ("number", "name", "axis", "owner", "place", "state", "cost")),
    "funding": (funding, ("operation", "financer", "stage", "year", "amount", "dated_on", "source")),
    "alerts": (alerts, ("contract", "kind", "operation", "reason")),
    "amendments": (amendments, ("contract", "number", "title", "state", "adopted_on", "moved")),
}
