"""Reads what a contract is made of: its axes and actions as a tree, its operations, its versions and what they plan."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from concertation.domain.contract.amounts import gap, total
from concertation.domain.contract.versions import Cell, Move, Plan, Version, in_force, plan_as_of
from concertation.errors import UserError
from concertation.services.queries.contract.rows import ContractRow, FinancerRef, VersionRow
from concertation.services.queries.contract.voters import CONCERNED
from concertation.services.queries.frozen import authority_name, build_all
from concertation.services.queries.values import day

if TYPE_CHECKING:
    from concertation.persistence.reader import Reader


@dataclass(frozen=True, slots=True)
class Node:
    """An axis or an action in the tree."""

    id: str
    kind: str
    parent_id: str | None
    depth: int
    number: str
    name: str


@dataclass(frozen=True, slots=True)
class Placed:
    """An operation and the axis and action it belongs to; hors axe without any."""

    id: str
    axis_id: str | None
    action_id: str | None


@dataclass(frozen=True, slots=True)
class Structure:
    """A contract's tree, operations and plan, as of a day."""

    contract: ContractRow
    nodes: tuple[Node, ...]
    operations: tuple[Placed, ...]
    versions: tuple[Version, ...]
    plan: Plan
    version: int

    @property
    def top_axes(self) -> list[Node]:
        return [node for node in self.nodes if node.kind == "axis" and node.parent_id is None]

    @property
    def above(self) -> dict[str, str | None]:
        """Of each axis, the one that holds it."""
        return _above(self.nodes)


def _above(nodes: Iterable[Node]) -> dict[str, str | None]:
    return {node.id: node.parent_id for node in nodes if node.kind == "axis"}


def contract_id_of(reader: Reader, code: str) -> str:
    """Return the id of a contract from its code.

    Raises:
        UserError: ``contract_unknown`` with the codes there are.
    """
    found = reader.scalar("SELECT id FROM contract WHERE code = :code COLLATE NOCASE AND gone = 0", code=code)
    if found is None:
        known = [row["code"] for row in reader.rows("SELECT code FROM contract WHERE gone = 0 ORDER BY starts_on, id")]
        raise UserError("contract_unknown", code=code, known=", ".join(known) or "–")
    return str(found)


def contracts(reader: Reader) -> tuple[ContractRow, ...]:
    """Return every contract, the oldest first."""
    keys = reader.rows("SELECT id FROM contract WHERE gone = 0 ORDER BY starts_on, id")
    return tuple(_contract(reader, row["id"], versions(reader, row["id"]), None) for row in keys)


def structure(reader: Reader, contract_id: str, on: date | None = None) -> Structure:
    """Return what a contract is made of and plans at the end of a day, by all adopted versions without one."""
    known = versions(reader, contract_id)
    contract = _contract(reader, contract_id, known, on)
    nodes = tuple(_tree(reader, contract_id))
    operations = reader.rows(
        """SELECT o.id, coalesce(a.axis_id, o.axis_id), o.action_id FROM operation o
        LEFT JOIN contract_action a ON a.id = o.action_id WHERE o.contract_id = :id AND o.gone = 0
        ORDER BY o.rank, o.id""",
        id=contract_id,
    )
    return Structure(
        contract,
        nodes,
        tuple(Placed(*row) for row in operations),
        known,
        plan_as_of(known, on, _above(nodes)),
        contract.version,
    )


def versions(reader: Reader, contract_id: str) -> tuple[Version, ...]:
    """Return the initial version, then each amendment, in force from the day its last financer adopted it."""
    planned: dict[str | None, dict[Cell, int]] = {}
    for row in reader.rows(
        "SELECT amendment_id, axis_id, financer_id, operation_id, amount_cents FROM planned_amount"
        " WHERE contract_id = :id AND gone = 0 ORDER BY id",
        id=contract_id,
    ):
        planned.setdefault(row["amendment_id"], {})[Cell(*row[1:4])] = row["amount_cents"]
    moves: dict[str, list[Move]] = {}
    for row in reader.rows(
        "SELECT m.amendment_id, m.from_axis_id, m.from_financer_id, m.to_axis_id, m.to_financer_id, m.amount_cents"
        " FROM amendment_move m JOIN amendment a ON a.id = m.amendment_id WHERE a.contract_id = :id AND m.gone = 0"
        " ORDER BY m.rank, m.id",
        id=contract_id,
    ):
        moves.setdefault(row["amendment_id"], []).append(Move(*row[1:]))
    initial = Version(0, None, planned.get(None, {}))
    return (
        initial,
        *(
            Version(row["number"], day(row["in_force_on"]), planned.get(row["id"], {}), tuple(moves.get(row["id"], ())))
            for row in reader.rows(_AMENDMENTS, id=contract_id)
        ),
    )


_AMENDMENTS = f"""
SELECT a.id, a.number, a.title, (
        SELECT CASE WHEN count(d.adopted_on) = count(*) THEN max(d.adopted_on) END FROM financer f
        LEFT JOIN deliberation d ON d.amendment_id = a.id AND d.authority_id = f.authority_id AND d.gone = 0
            AND coalesce(d.sense, 'adopted') = 'adopted'
        WHERE f.contract_id = a.contract_id AND f.gone = 0 AND {CONCERNED}) AS in_force_on
FROM amendment a WHERE a.contract_id = :id AND a.gone = 0 ORDER BY a.number
"""


def version_rows(reader: Reader, contract_id: str) -> tuple[VersionRow, ...]:
    """Return the versions that were ever adopted, the initial one first."""
    adopted = [row for row in reader.rows(_AMENDMENTS, id=contract_id) if row["in_force_on"]]
    told = [VersionRow(row["number"], row["title"], day(row["in_force_on"]), row["id"]) for row in adopted]
    return (VersionRow(0, None, None, None), *told)


def _contract(reader: Reader, contract_id: str, known: tuple[Version, ...], on: date | None) -> ContractRow:
    row = reader.one(
        """SELECT c.*, k.name AS cooperation,
            (SELECT count(*) FROM operation o WHERE o.contract_id = c.id AND o.gone = 0) AS operations
        FROM contract c JOIN cooperation k ON k.id = c.cooperation_id WHERE c.id = :id AND c.gone = 0""",
        id=contract_id,
    )
    if row is None:
        raise UserError("object_unknown", kind="contract", id=contract_id)
    parents = {each["id"]: each["parent_id"] for each in reader.rows(_PARENTS, id=contract_id)}
    axes, by_financer = planned_totals(plan_as_of(known, on, parents), parents)
    return ContractRow(
        **{
            name: row[name] for name in ("id", "code", "name", "cooperation", "cooperation_id", "owner_minimum", "note")
        },
        starts_on=date.fromisoformat(row["starts_on"]),
        ends_on=date.fromisoformat(row["ends_on"]),
        financers=_financers(reader, contract_id, row["starts_on"]),
        operations=row["operations"],
        amendments=len(known) - 1,
        version=in_force(known, on)[-1].number,
        total_axes=axes,
        total_financers=by_financer,
        rounding_gap=gap(axes, by_financer),
    )


_PARENTS = "SELECT id, parent_id FROM axis WHERE contract_id = :id AND gone = 0"


def planned_totals(plan: Plan, parents: Mapping[str, str | None]) -> tuple[int | None, int | None]:
    """Return what the envelopes of the axes sum to, as printed where they are, and what the financers sum to, likewise."""
    cells = {axis: envelope(plan, parents, axis) for axis, parent in parents.items() if parent is None}
    printed = {
        cell.financer: cents for cell, cents in plan.items() if cell.financer and not (cell.axis or cell.operation)
    }
    summed: dict[str | None, int] = {}
    for _, by_financer in cells.values():
        for financer, cents in by_financer.items():
            summed[financer] = summed.get(financer, 0) + cents
    return total(whole for whole, _ in cells.values()), total((summed | printed).values())


def envelope(
    plan: Mapping[Cell, int], parents: Mapping[str, str | None], axis: str
) -> tuple[int | None, dict[str, int]]:
    """Return an axis's total and what each financer brings: its own envelope, else those of the axes under it."""
    own = {cell.financer: cents for cell, cents in plan.items() if cell.axis == axis and cell.financer}
    if not own:
        for below in (key for key, parent in parents.items() if parent == axis):
            for financer, cents in envelope(plan, parents, below)[1].items():
                own[financer] = own.get(financer, 0) + cents
    return plan.get(Cell(axis=axis), total(own.values())), own


def _financers(reader: Reader, contract_id: str, on: str) -> tuple[FinancerRef, ...]:
    rows = reader.rows(
        f"""SELECT a.id, a.code, a.kind, {authority_name("a.id")} AS name, {authority_name("a.id", column="name")} AS long_name
        FROM financer f JOIN authority a ON a.id = f.authority_id
        WHERE f.contract_id = :id AND f.gone = 0 ORDER BY f.rank, f.id""",
        id=contract_id,
        on=on,
    )
    return build_all(FinancerRef, rows)


def _tree(reader: Reader, contract_id: str) -> Iterator[Node]:
    """Yield the axes in order, each followed by its own axes, then its actions."""
    under: dict[str | None, list[Any]] = {}
    for kind, sql in (("axis", _AXES), ("action", _ACTIONS)):
        for row in reader.rows(sql, id=contract_id):
            under.setdefault(row["parent_id"], []).append((kind, row))

    def walk(parent: str | None, depth: int) -> Iterator[Node]:
        for kind, row in under.get(parent, ()):
            yield Node(row["id"], kind, parent, depth, row["number"], row["name"])
            if kind == "axis":
                yield from walk(row["id"], depth + 1)

    yield from walk(None, 0)


_AXES = "SELECT id, parent_id, number, name FROM axis WHERE contract_id = :id AND gone = 0 ORDER BY rank, id"
_ACTIONS = """
SELECT t.id, t.axis_id AS parent_id, t.number, t.name FROM contract_action t JOIN axis x ON x.id = t.axis_id
WHERE x.contract_id = :id AND x.gone = 0 AND t.gone = 0 ORDER BY t.rank, t.id
"""
