"""Reads a financer's file into figures: which column is which, line by line, nothing taken unless everything is understood."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from concertation.domain.folding import fold
from concertation.domain.money import parse_amount
from concertation.domain.progress import Report, walked
from concertation.domain.vocabulary import FundingStage
from concertation.exchange.table_file import Line, Table, Value
from concertation.services.imports import heads
from concertation.services.imports.heads import Heads, LineError, Rejected, cell, fitting, guess, place, text_of

if TYPE_CHECKING:
    from concertation.persistence.reader import Reader

OPERATION, AMOUNT = "operation", "amount"
_GUESSES = {
    OPERATION: ("operation", "code operation", "numero operation", "n operation", "numero", "code", "n", "reference"),
    AMOUNT: ("amount", "montant", "montant eur", "montant ttc", "euros", "total"),
}
_PLAIN_AMOUNT = re.compile(r"(\d{1,13})(?:[.,](\d{1,2}))?")
_SAMPLE = 8
_NEAR_ENOUGH = Decimal("0.0001")  # euros: a workbook's number may miss its cents by the noise of its binary form


@dataclass(frozen=True, slots=True)
class Asked:
    """What a file is said to hold: the figures of one financer, stage and year, as of a day."""

    financer_id: str
    year: int
    stage: str
    dated_on: date
    contract_id: str | None = None


@dataclass(frozen=True, slots=True)
class Columns:
    """The heads of a file, those that hold the operation and the amount (by place), and its first lines."""

    heads: tuple[str, ...]
    operation: int | None
    amount: int | None
    first_line: int
    sample: tuple[tuple[Value, ...], ...]


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """What an import would do. ``figures`` are cents by contract, then operation; several lines of one are summed.

    ``blank`` lines have no amount, hence say nothing: a blank is no zero. ``repeated`` operations had several lines.
    """

    asked: Asked
    name: str
    mapping: Mapping[str, str]
    figures: Mapping[str, Mapping[str, int]]
    accepted: int
    blank: int
    repeated: int
    rejected: tuple[Rejected, ...]


def columns(reader: Reader, table: Table, financer_id: str, mapping: Mapping[str, str] | None = None) -> Columns:
    """Return the columns of a file by the mapping given, else the one remembered for its financer, else by their heads."""
    first = table.lines[0]
    titles = tuple(text_of(value) for value in first.cells)
    chosen = mapping if mapping is not None else fitting(remembered(reader, financer_id), titles)
    places = {field: place(titles, chosen[field]) if field in chosen else None for field in (OPERATION, AMOUNT)}
    headless = mapping is None and not chosen and _is_data(first)
    if headless:
        titles = tuple(chr(ord("A") + at) if at < 26 else str(at + 1) for at in range(len(first.cells)))
        places = {OPERATION: 0, AMOUNT: 1}
    for field, known in _GUESSES.items():
        if places[field] is None and field not in chosen:
            places[field] = guess(titles, known)
    lines = table.lines if headless else table.lines[1:]
    sample = tuple(line.cells for line in lines[:_SAMPLE])
    return Columns(titles, places[OPERATION], places[AMOUNT], 0 if headless else 1, sample)


def remembered(reader: Reader, financer_id: str) -> dict[str, str]:
    """Return the heads that the last import of a financer took the operation and the amount from."""
    return heads.remembered(reader, mapping_setting(financer_id))


def mapping_setting(financer_id: str) -> str:
    """Return the name of the setting that remembers a financer's mapping."""
    return f"funding_mapping:{financer_id}"


def plan_import(
    reader: Reader,
    table: Table,
    asked: Asked,
    mapping: Mapping[str, str] | None = None,
    report: Report | None = None,
) -> ImportPlan:
    """Return what a file says, every line of it: understood, blank or rejected; nothing is written.

    Raises:
        UserError: ``mapping_missing`` with the heads of the file where a column is not found.
    """
    FundingStage(asked.stage)
    found = columns(reader, table, asked.financer_id, mapping)
    if found.operation is None or found.amount is None:
        raise heads.missing(table, found.heads, f"{OPERATION}, {AMOUNT}")
    reading = _Reading(_Operations(reader, asked), found)
    for line in walked(table.lines[found.first_line :], report):
        reading.take(line)
    return ImportPlan(
        asked=asked,
        name=table.name,
        mapping={OPERATION: found.heads[found.operation], AMOUNT: found.heads[found.amount]}
        if found.first_line
        else {},
        figures=reading.figures,
        accepted=reading.accepted,
        blank=reading.blank,
        repeated=len(reading.repeated),
        rejected=tuple(reading.rejected),
    )


class _Reading:
    """Takes lines one after the other, and keeps what they say."""

    def __init__(self, known: _Operations, found: Columns) -> None:
        self._known = known
        self._operation, self._amount = int(found.operation or 0), int(found.amount or 0)
        self._heads = Heads(found.heads, {OPERATION: self._operation, AMOUNT: self._amount})
        self.figures: dict[str, dict[str, int]] = {}
        self.rejected: list[Rejected] = []
        self.repeated: set[str] = set()
        self.accepted = self.blank = 0

    def take(self, line: Line) -> None:
        told, amount = cell(line, self._operation), cell(line, self._amount)
        if amount is None and told is not None:
            self.blank += 1
            return
        if told is None:
            self._reject(line, self._operation, "operation_missing")
            return
        place = self._known.find(text_of(told))
        cents = _cents(amount)
        if isinstance(place, str):
            self._reject(line, self._operation, place)
        elif isinstance(cents, str):
            self._reject(line, self._amount, cents)
        else:
            self._keep(*place, cents)

    def _keep(self, contract: str, operation: str, cents: int) -> None:
        self.accepted += 1
        held = self.figures.setdefault(contract, {})
        if operation in held:
            self.repeated.add(operation)
        held[operation] = held.get(operation, 0) + cents

    def _reject(self, line: Line, at: int, reason: str) -> None:
        self.rejected.append(
            self._heads.rejected(line, LineError(OPERATION if at == self._operation else AMOUNT, reason))
        )


class _Operations:
    """The operations that a file may name, by their numbers, their keys, or their names where one alone bears it."""

    def __init__(self, reader: Reader, asked: Asked) -> None:
        rows = reader.rows(
            """SELECT o.id, o.contract_id, o.number, o.name FROM operation o
            JOIN financer f ON f.contract_id = o.contract_id AND f.gone = 0 AND f.authority_id = :financer
            JOIN contract c ON c.id = o.contract_id AND c.gone = 0
            WHERE o.gone = 0 AND (:contract IS NULL OR o.contract_id = :contract)""",
            financer=asked.financer_id,
            contract=asked.contract_id,
        )
        self._by_number: dict[str, list[tuple[str, str]]] = {}
        self._by_name: dict[str, list[tuple[str, str]]] = {}
        for row in rows:
            place = (row["contract_id"], row["id"])
            self._by_number.setdefault(fold(row["number"]), []).append(place)
            self._by_name.setdefault(fold(row["name"]), []).append(place)
            self._by_number.setdefault(row["id"], []).append(place)
        self._seen: dict[str, tuple[str, str] | str] = {}

    def find(self, told: str) -> tuple[str, str] | str:
        """Return the contract and the operation, or why there is none."""
        if told not in self._seen:
            key = fold(told)
            found = self._by_number.get(key) or self._by_name.get(key) or []
            reason = "operation_ambiguous" if found else "operation_unknown"
            self._seen[told] = found[0] if len(found) == 1 else reason
        return self._seen[told]


def _cents(value: Value) -> int | str:
    """Return the cents of a cell, or why it has none."""
    if isinstance(value, int | float):
        return _from_number(value)
    text = str(value)
    if text.startswith("="):
        return "amount_formula"
    if plain := _PLAIN_AMOUNT.fullmatch(text):
        return int(plain[1]) * 100 + int((plain[2] or "0").ljust(2, "0"))
    cents = parse_amount(text)
    if cents is not None:
        return cents
    return "amount_unreadable" if any(sign.isdigit() for sign in text) else "amount_without_figures"


def _from_number(value: float) -> int | str:
    """Return the cents of a workbook's number, rid of the noise of its binary form."""
    try:
        euros = Decimal(repr(value))
        cents = round(euros * 100)
    except (ArithmeticError, ValueError):  # not a number, or infinite
        return "amount_without_figures"
    return cents if abs(euros - Decimal(cents) / 100) < _NEAR_ENOUGH else "amount_not_cents"


def _is_data(line: Line) -> bool:
    """Tell whether a first line already is one of figures: its second cell is an amount."""
    return len(line.cells) >= 2 and not isinstance(_cents(line.cells[1]), str)
