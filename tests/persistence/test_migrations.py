"""The migrations, the tables of the code, the snapshot and the log's triggers all say the same."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection, text
from tests.persistence.conftest import START, add_toy, cells_of, toy_schema

from concertation.errors import UserError
from concertation.locations import database_schema, migrations
from concertation.persistence import engine, migrate, oplog, search
from concertation.persistence import register as register_room
from concertation.persistence.automatic import automatic_backups
from concertation.persistence.check import check
from concertation.persistence.engine import GENERATION, connect
from concertation.persistence.ids import Makers
from concertation.persistence.register import Register
from concertation.persistence.tables import Base, Person


@pytest.fixture(scope="module")
def migrated(tmp_path_factory: pytest.TempPathFactory) -> Any:
    with migrate.migrated_from_nothing(tmp_path_factory.mktemp("migrated") / "r.concertation") as raw:
        yield raw


def test_the_snapshot_equals_what_the_migrations_give(migrated: Any) -> None:
    expected = migrate.snapshot_of(migrated)
    assert database_schema().read_text(encoding="utf-8") == expected, "run packaging/schema"


def test_the_tables_of_the_code_equal_the_migrations(migrated: Any) -> None:
    sql = engine.open_engine(migrated)
    with sql.connect() as connection:
        assert migrate.differences(connection) == [], "write a migration, or run packaging/schema --first"
        connection.rollback()


def test_the_generation_counts_the_migrations() -> None:
    assert len(list((migrations() / "versions").glob("[0-9]*.py"))) == GENERATION


def test_every_table_is_logged_but_those_listed(migrated: Any) -> None:
    logged = set(oplog.logged_tables(migrated))
    assert logged == set(Base.metadata.tables) - {"piece"}
    assert {
        "op",
        "head",
        "erased",
        "origin",
        "gesture",
        "received",
        "piece",
        "search_doc",
        "search_index",
        "alembic_version",
    } == oplog.EXEMPT


def test_every_logged_table_has_its_four_triggers(migrated: Any) -> None:
    names = {name for (name,) in migrated.execute("SELECT name FROM sqlite_schema WHERE type = 'trigger'")}
    for table in oplog.logged_tables(migrated):
        assert {f"log_{table}_{kind}" for kind in ("insert", "update", "rename", "delete")} <= names


def test_a_created_register_is_what_a_migrated_one_is(path: Path, makers: Makers, migrated: Any) -> None:
    question = "SELECT type, name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%' ORDER BY name"
    with Register.create(path, makers) as register:
        made = [tuple(row) for row in register.raw().execute(question)]
    assert made == [tuple(row) for row in migrated.execute(question)]


class Older:
    """A register of the toy schema, and a made-up next generation that changes its parent table."""

    def __init__(self, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.path = path
        with Register.create(path, Makers.seeded(1, START), schema=toy_schema()) as register:
            with register.write("add") as unit:
                unit.raw.execute("INSERT INTO box (id, name) VALUES ('b', 'coffre')")
                unit.session.add(Person(id="p", family_name="EXEMPLE-01", sort_key="exemple 01"))
            self.key = add_toy(register, weight=1, box_id="b")
        for room in (engine, migrate, register_room):
            monkeypatch.setattr(room, "GENERATION", GENERATION + 1)


@pytest.fixture
def older(path: Path, monkeypatch: pytest.MonkeyPatch) -> Older:
    return Older(path, monkeypatch)


def _rebuild_box(connection: Connection) -> None:
    from alembic.migration import MigrationContext
    from alembic.operations import Operations
    from sqlalchemy import Column, Text

    operations = Operations(MigrationContext.configure(connection, opts={"render_as_batch": True}))
    with operations.batch_alter_table("box", recreate="always") as batch:
        batch.add_column(Column("colour", Text(), server_default="red", nullable=False))


def test_an_older_register_is_brought_up_to_date_after_a_proven_copy(
    older: Older, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(migrate, "_upgrade_to_head", _rebuild_box)
    with Register.open(older.path, Makers.seeded(2, START)) as register:
        with register.read() as reader:
            assert reader.scalar("SELECT colour FROM box") == "red"
            assert reader.scalar("SELECT box_id FROM toy") == "b", "children survive their parent's rebuilding"
            assert reader.scalar("PRAGMA user_version") == GENERATION + 1
        with register.write("paint") as unit:
            unit.raw.execute("UPDATE box SET colour = 'blue'")
        assert unit.committed is not None, "the rebuilt table is logged"
    assert check(older.path) == []
    ((_, copy),) = automatic_backups(older.path)
    monkeypatch.undo()
    assert check(copy) == []


def test_a_migration_makes_the_search_index_anew(older: Older, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(migrate, "_upgrade_to_head", lambda connection: connection.execute(text("SELECT 1")))
    monkeypatch.setitem(search.SOURCES, "toy", search.Source(("t.name",), "toy"))
    with Register.open(older.path, Makers.seeded(2, START)) as register, register.read() as reader:
        assert [hit.id for hit in search.search(reader, "toupie")] == [older.key]


def test_undoing_a_cell_added_by_a_migration_gives_its_default_back(
    older: Older, monkeypatch: pytest.MonkeyPatch
) -> None:
    from concertation.persistence.undo import undo

    monkeypatch.setattr(migrate, "_upgrade_to_head", _rebuild_box)
    with Register.open(older.path, Makers.seeded(2, START)) as register:
        with register.write("paint") as unit:
            unit.raw.execute("UPDATE box SET colour = 'blue'")
        undo(register)
        with register.read() as reader:
            assert reader.scalar("SELECT colour FROM box") == "red"


def _lose_rows(connection: Connection) -> None:
    connection.execute(text("CREATE TABLE extra (id TEXT PRIMARY KEY, gone INTEGER)"))
    connection.execute(text("DELETE FROM toy"))


def _break_reference(connection: Connection) -> None:
    connection.execute(text("UPDATE toy SET box_id = 'nowhere'"))


def _fail_midway(connection: Connection) -> None:
    connection.execute(text("CREATE TABLE extra (id TEXT PRIMARY KEY, gone INTEGER)"))
    raise ZeroDivisionError


@pytest.mark.parametrize("migration", [_lose_rows, _break_reference, _fail_midway])
def test_a_migration_that_would_hurt_leaves_the_register_as_it_was(
    older: Older, monkeypatch: pytest.MonkeyPatch, migration: Any
) -> None:
    monkeypatch.setattr(migrate, "_upgrade_to_head", migration)
    with pytest.raises((UserError, ZeroDivisionError)):
        Register.open(older.path, Makers.seeded(2, START))
    monkeypatch.undo()
    with Register.open(older.path, Makers.seeded(2, START)) as register:
        assert cells_of(register, older.key) == ("toupie", 1, 0)
        with register.read() as reader:
            assert reader.scalar("SELECT count(*) FROM sqlite_schema WHERE name = 'extra'") == 0
    assert check(older.path) == []


def test_an_older_register_that_cannot_be_written_is_told(older: Older) -> None:
    with pytest.raises(UserError, match="register_older_readonly"):
        Register.open(older.path, Makers.seeded(2, START), readonly=True)


def test_a_first_real_migration_runs_on_a_file_of_the_machinery_alone(tmp_path: Path) -> None:
    from alembic import command

    path = tmp_path / "r.concertation"
    migrate.rehearse(path, lambda connection: command.upgrade(migrate.configuration(connection), "0001"))
    raw = connect(path, create=True)
    assert oplog.logged_tables(raw) == []
    raw.close()
