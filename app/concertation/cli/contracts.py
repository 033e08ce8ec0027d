"""``contract``, ``import`` and ``amend``: a contract's money as a table, a financer's file, amounts moved; all in cents."""

from __future__ import annotations

import re
from argparse import Namespace
from typing import TYPE_CHECKING, Any

from concertation.cli.contract_lists import sums
from concertation.cli.opening import open_to_read, open_to_write
from concertation.cli.output import print_json, print_table, say
from concertation.domain.contract.amounts import gap, shares, total
from concertation.domain.contract.versions import Move
from concertation.domain.folding import fold
from concertation.domain.money import parse_amount
from concertation.domain.typography import money
from concertation.errors import UserError
from concertation.services.queries.contract import (
    ContractTable,
    DifferenceTable,
    amendment_sheet,
    amendments,
    axes_total,
    contract_id_of,
    contract_table,
    contracts,
    simulate,
)
from concertation.wording import word

if TYPE_CHECKING:
    from concertation.persistence.reader import Reader
    from concertation.services.queries.contract import ContractRow

_MOVE = re.compile(
    r"\s*(?P<axis>[^:>=]+):(?P<financer>[^:>=]+?)\s*->\s*(?P<to_axis>[^:>=]+):(?P<to_financer>[^:>=]+)=(?P<amount>.+)"
)
_CENTS = re.compile(r"\d+")


def contract_command(options: Namespace) -> int:
    """Print a contract at one stage: axes by financers, shares, rates, and the gap between printed axes and financers."""
    with open_to_read(options.file) as workspace:
        key = workspace.read(contract_id_of, options.code)
        table = workspace.read(contract_table, key, workspace.today(), as_of=options.as_of)
    told = _told(table, options.stage)
    if options.json:
        print_json(told)
        return 0
    for axis in told["axes"]:
        say(f"{axis['number']:<6} {money(axis['total'], 'M€', decimals=2):>14}  {axis['name']}")
    for financer in told["financers"]:
        say(f"{financer['code']:<6} {money(financer['total'], 'M€', decimals=2):>14}  {financer['name']}")
    say(f"{'':<6} {money(told['rounding_gap'], 'M€', decimals=2):>14}  {word('contract', 'rounding_gap')}")
    return 0


def _told(table: ContractTable, stage: str) -> dict[str, Any]:
    financers = table.contract.financers
    by_financer = {each.id: table.total.stages[stage].by_financer[each.id] for each in financers}
    parts = shares(by_financer)
    axes, outside = ([row for row in table.rows if row.kind == kind] for kind in ("axis", "outside"))
    whole_axes, whole_financers = axes_total(table, stage), total(by_financer.values())
    return {
        "code": table.contract.code,
        "name": table.contract.name,
        "as_of": table.as_of,
        "stage": stage,
        "version": table.version,
        "axes": [
            {"number": row.number, "name": row.name, **sums(row.stages[stage], financers), "rates": row.rates}
            for row in axes
            if row.parent_id is None
        ],
        "outside": sums(outside[0].stages[stage], financers) if outside else None,
        "financers": [
            {
                "code": row.code,
                "name": row.long_name,
                "total": by_financer[row.id],
                "share": None if parts[row.id] is None else float(parts[row.id] or 0),
                "rates": row.rates,
                "dated_from": row.dated_from,
                "dated_to": row.dated_to,
                "missing": [year for told, year in row.missing if told == stage],
                "paid_committed_without": row.left_out,
            }
            for row in table.financers
        ],
        "total_axes": whole_axes,
        "total_financers": whole_financers,
        "rounding_gap": gap(whole_axes, whole_financers),
        "rates": table.total.rates,
        "elapsed_share": round(table.elapsed_share, 6),
    }


def amend_command(options: Namespace) -> int:
    """Print what moves would change; with ``--adopt``, write the amendment and let every financer adopt it that day."""
    with open_to_write(options.file) if options.adopt else open_to_read(options.file) as workspace:
        key = workspace.read(contract_id_of, options.code)
        (contract,) = (row for row in workspace.read(contracts) if row.id == key)
        moves = workspace.read(_moves, contract, options.move)
        number = None
        if options.adopt:
            from concertation.services.gestures.amendments import adopt_amendment, draft_amendment

            made = workspace.run(draft_amendment, contract_id=key, moves=moves, title=options.title)
            workspace.run(adopt_amendment, amendment_id=made, on=options.adopt)
            (row,) = (each for each in workspace.read(amendments, key) if each.id == made)
            number, table = row.number, workspace.read(amendment_sheet, made).table
        else:
            table = workspace.read(simulate, key, moves)
    told = _amended(table, contract, number, options.adopt)
    if options.json:
        print_json(told)
    else:
        print_table(table.rows, ("axis", "financer", "before", "after", "difference"))
    return 0


def _amended(table: DifferenceTable, contract: ContractRow, number: int | None, on: object) -> dict[str, Any]:
    codes = {each.id: each.code for each in contract.financers}
    line = ("before", "after", "difference")
    return {
        "contract": contract.code,
        "amendment": number,
        "adopted_on": on,
        "rows": [{name: getattr(row, name) for name in ("axis", "financer", *line)} for row in table.rows],
        "axes": [
            {"number": row.axis, "name": row.axis_name, **{name: getattr(row, name) for name in line}}
            for row in table.axes
        ],
        "financers": [
            {
                "code": codes[str(row.financer_id)],
                **{name: getattr(row, name) for name in line},
                "share_before": table.shares_before[str(row.financer_id)],
                "share_after": table.shares_after[str(row.financer_id)],
            }
            for row in table.financers
        ],
        "total": {name: getattr(table, name) for name in line},
    }


def _moves(reader: Reader, contract: ContractRow, told: list[str]) -> list[Move]:
    axes = {
        fold(row["number"]): (str(row["id"]), row["number"])
        for row in reader.rows(
            "SELECT id, number FROM axis WHERE contract_id = :id AND gone = 0 ORDER BY rank, id", id=contract.id
        )
    }
    financers = {fold(each.code): (each.id, each.code) for each in contract.financers}
    return [_move(text, axes, financers) for text in told]


def _move(text: str, axes: dict[str, tuple[str, str]], financers: dict[str, tuple[str, str]]) -> Move:
    """Read « 2:R->3:27=150000000 »: bare figures are cents, anything else is read as an amount in words (« 1,5 M€ »)."""
    match = _MOVE.fullmatch(text)
    if match is None:
        raise UserError("move_wrong", text=text)
    amount = match["amount"].strip()
    cents = int(amount) if _CENTS.fullmatch(amount) else parse_amount(amount)
    if cents is None:
        raise UserError("move_wrong", text=text)
    return Move(
        _named("axis_unknown", "axis", match["axis"], axes),
        _named("financer_unknown", "financer", match["financer"], financers),
        _named("axis_unknown", "axis", match["to_axis"], axes),
        _named("financer_unknown", "financer", match["to_financer"], financers),
        cents,
    )


def _named(code: str, field: str, told: str, known: dict[str, tuple[str, str]]) -> str:
    found = known.get(fold(told.strip()))
    if found is None:
        raise UserError(code, **{field: told.strip(), "known": ", ".join(name for _, name in known.values()) or "–"})
    return found[0]
