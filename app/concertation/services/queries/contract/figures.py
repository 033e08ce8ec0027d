"""Figures as they were said, every one with its source and its day; which one counts, and which differ from it.

A sheet of thousands of cells has them by column: what was said of a cell is told when the cell is asked about.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from concertation.domain.contract.funding import Position, Statement
from concertation.services.queries.contract.book import Book, book, statements
from concertation.services.queries.contract.operation_rows import FigureFilter, FigureRow
from concertation.services.queries.frozen import authority_code

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from concertation.persistence.reader import Reader


def figures(reader: Reader, asked: FigureFilter) -> tuple[FigureRow, ...]:
    """Return the figures that a filter keeps, as of a day: those of a cell side by side, the retained one first."""
    known = _operations(reader, asked.contract_id)
    codes = _codes(reader, asked.contract_id)
    held = book(reader, asked.contract_id, asked.as_of)
    rows = [
        FigureRow(
            operation_id=operation,
            operation=known[operation][0],
            operation_name=known[operation][1],
            financer_id=each.financer,
            financer=codes.get(each.financer, ""),
            stage=each.stage,
            year=each.year,
            amount_cents=cents,
            dated_on=each.dated_on,
            source=each.source,
            statement_id=each.id,
            retained=retained,
            conflicting=(operation, each.year) in conflicting,
        )
        for each, operation, cents, retained, conflicting in _said(reader, asked, held)
        if operation in known
    ]
    place = {key: at for at, key in enumerate(known)}
    order = {code: at for at, code in enumerate(codes)}
    rows.sort(
        key=lambda row: (
            place[row.operation_id],
            order.get(row.financer_id, -1),
            row.stage,
            row.year,
            -row.dated_on.toordinal(),
        )
    )
    return tuple(rows)


@dataclass(frozen=True, slots=True)
class Said:
    """One figure of a cell, ``retained`` where it is the one that counts, ``conflicting`` where another differs."""

    cents: int
    dated_on: date
    source: str
    retained: bool
    conflicting: bool


@dataclass(frozen=True, slots=True)
class SheetColumn:
    """A financer's figures of one stage and year: by operation what counts, where others differ, and all that was said."""

    retained: Mapping[str, int]
    conflicting: frozenset[str]
    statements: tuple[Statement, ...]

    def said(self, operation: str) -> tuple[Said, ...]:
        """Return what was said of an operation, the figure that counts first: of one source, what it said last."""
        told: dict[str, Statement] = {}
        for each in self.statements:  # the newest first
            if operation in each.figures:
                told.setdefault(each.source, each)
        known = [(each, cents) for each in told.values() if (cents := each.figures[operation]) is not None]
        conflicting = operation in self.conflicting
        return tuple(
            Said(cents, each.dated_on, each.source, not place, conflicting) for place, (each, cents) in enumerate(known)
        )


def sheet_columns(reader: Reader, asked: FigureFilter) -> dict[tuple[str, int], SheetColumn]:
    """Return the figures that a filter of one stage keeps, by financer and year."""
    held = book(reader, asked.contract_id, asked.as_of)
    by_column: dict[tuple[str, int], list[Statement]] = {}
    for each in statements(reader, asked.contract_id):
        if _is_asked(each, asked):
            by_column.setdefault((each.financer, each.year), []).append(each)
    return {
        column: _column(held.get((column[0], asked.stage or "")), column[1], told) for column, told in by_column.items()
    }


def _column(at: Position | None, year: int, told: list[Statement]) -> SheetColumn:
    newest_first = sorted(told, key=lambda one: (one.dated_on, one.id), reverse=True)
    conflicting = (conflict.operation for conflict in at.conflicts if conflict.year == year) if at else ()
    return SheetColumn(at.years.get(year, {}) if at else {}, frozenset(conflicting), tuple(newest_first))


def _said(
    reader: Reader, asked: FigureFilter, held: Book
) -> Iterator[tuple[Statement, str, int, bool, set[tuple[str, int]]]]:
    """Yield each figure with whether it is retained: of one source, what it said last stands for the rest."""
    seen: set[tuple[str, str, str, int, str]] = set()
    latest: set[tuple[str, str, str, int]] = set()
    differing: dict[tuple[str, str], set[tuple[str, int]]] = {}
    told = [each for each in statements(reader, asked.contract_id) if _is_asked(each, asked)]
    for each in sorted(told, key=lambda one: (one.dated_on, one.id), reverse=True):
        place = (each.financer, each.stage)
        if place not in differing:
            differing[place] = _conflicting(held.get(place))
        picked = [asked.operation_id] if asked.operation_id else each.figures
        for operation in picked:
            if operation not in each.figures:
                continue
            cell = (operation, *place, each.year)
            if (*cell, each.source) in seen:
                continue
            seen.add((*cell, each.source))
            cents = each.figures[operation]
            if cents is not None:
                yield each, operation, cents, cell not in latest, differing[place]
                latest.add(cell)


def _is_asked(each: Statement, asked: FigureFilter) -> bool:
    return (
        (asked.as_of is None or each.dated_on <= asked.as_of)
        and asked.financer_id in (None, each.financer)
        and asked.stage in (None, each.stage)
        and asked.year in (None, each.year)
    )


def _conflicting(at: Position | None) -> set[tuple[str, int]]:
    return {(conflict.operation, conflict.year) for conflict in at.conflicts} if at else set()


def _operations(reader: Reader, contract_id: str) -> dict[str, tuple[str, str]]:
    rows = reader.rows(
        "SELECT id, number, name FROM operation WHERE contract_id = :id AND gone = 0 ORDER BY rank, id", id=contract_id
    )
    return {row["id"]: (row["number"], row["name"]) for row in rows}


def _codes(reader: Reader, contract_id: str) -> dict[str, str]:
    rows = reader.rows(
        f"SELECT f.authority_id AS id, {authority_code('f.authority_id')} AS code FROM financer f"
        " WHERE f.contract_id = :id ORDER BY f.rank, f.id",
        id=contract_id,
    )
    return {row["id"]: row["code"] for row in rows}
