"""A register on toy tables, made anew for each test."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

import pytest

from concertation.locations import database_schema
from concertation.persistence.ids import Makers
from concertation.persistence.register import Register

TOY = """
CREATE TABLE toy (
    id TEXT NOT NULL PRIMARY KEY, gone BOOLEAN DEFAULT 0 NOT NULL, name TEXT, weight INTEGER, box_id TEXT REFERENCES box (id)
);
CREATE TABLE box (id TEXT NOT NULL PRIMARY KEY, gone BOOLEAN DEFAULT 0 NOT NULL, name TEXT NOT NULL);
CREATE UNIQUE INDEX uq_box_name ON box (name) WHERE gone = 0;
"""
START = datetime(2013, 7, 4, 7, 30, tzinfo=UTC)


def toy_schema() -> str:
    return database_schema().read_text(encoding="utf-8") + TOY


@pytest.fixture
def makers() -> Makers:
    return Makers.seeded(1, START)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "registre d’exemple.concertation"


@pytest.fixture
def register(path: Path, makers: Makers) -> Iterator[Register]:
    with new_register(path, makers) as made:
        yield made


def new_register(path: Path, makers: Makers) -> Register:
    """Return what ``Register.create`` would, from the bytes of one made before: making takes many times longer."""
    path.write_bytes(_empty(makers.new_origin()))
    return Register.open(path, makers)


@cache
def _empty(origin: str) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "vide.concertation"
        makers = replace(Makers.seeded(0, START), new_origin=lambda: origin)
        Register.create(path, makers, schema=toy_schema()).close()
        return path.read_bytes()


def add_toy(register: Register, name: str = "toupie", **cells: object) -> str:
    """Add a toy in a gesture of its own and return its key."""
    with register.write("add_toy") as unit:
        key = unit.new_id()
        columns = {"id": key, "name": name, **cells}
        unit.raw.execute(
            f"INSERT INTO toy ({', '.join(columns)}) VALUES ({', '.join('?' * len(columns))})", tuple(columns.values())
        )
    return key


def change_toy(register: Register, key: str, **cells: object) -> None:
    with register.write("change_toy", subject=("toy", key)) as unit:
        settings = ", ".join(f"{column} = ?" for column in cells)
        unit.raw.execute(f"UPDATE toy SET {settings} WHERE id = ?", (*cells.values(), key))


def cells_of(register: Register, key: str) -> tuple[object, ...]:
    with register.read() as reader:
        row = reader.one("SELECT name, weight, gone FROM toy WHERE id = :key", key=key)
    return tuple(row) if row is not None else ()
