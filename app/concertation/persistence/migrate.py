"""Brings an older register up to date: a proven copy first, then one transaction, checked before it is kept."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from concertation.errors import BugError, UserError
from concertation.locations import migrations
from concertation.persistence import search
from concertation.persistence.engine import APPLICATION_ID, GENERATION, connect, open_engine, transaction
from concertation.persistence.faults import telling
from concertation.persistence.ids import Makers
from concertation.persistence.oplog import install_triggers, logged_tables

if TYPE_CHECKING:
    from alembic.config import Config
    from sqlalchemy import Connection


def upgrade(path: Path, makers: Makers) -> Path:
    """Migrate a register and return its copy from before.

    Raises:
        UserError: the copy could not be proven, or the migration failed: the register is then as it was.
    """
    from concertation.persistence.automatic import backup_before_migration  # noqa: PLC0415  # backup opens registers

    copy = backup_before_migration(path, makers.clock())
    connection = connect(path)
    try:
        with telling(path):
            migrate(connection, path, _upgrade_to_head)
    finally:
        connection.close()
    return copy


def migrate(raw: Any, path: Path, run: Callable[[Connection], None]) -> None:
    """Run a migration in one transaction and keep it only if no row, reference or page suffered.

    Foreign keys are off before the transaction begins: rebuilding a parent table would else empty its children.
    """
    raw.execute("PRAGMA foreign_keys=OFF")
    try:
        with open_engine(raw).connect() as connection, transaction(raw):
            before = counts(raw)
            if before:
                raw.execute("UPDATE origin SET applying = 1")  # a migration moves rows: nobody changed them
            run(connection)
            install_triggers(raw)
            raw.execute("UPDATE origin SET applying = 0")
            if before:
                search.rebuild(raw)  # what is found of each table may be told otherwise now
            _expect_whole(raw, path, before)
            raw.execute(f"PRAGMA user_version={GENERATION}")
    finally:
        raw.execute("PRAGMA foreign_keys=ON")


def counts(raw: Any) -> dict[str, int]:
    """Return the number of rows of each logged table, the log and the pieces."""
    names = [*logged_tables(raw), "op", "gesture", "piece"] if _has_log(raw) else []
    return {name: raw.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0] for name in names}


def _has_log(raw: Any) -> bool:
    return raw.execute("SELECT 1 FROM sqlite_schema WHERE name = 'op'").fetchone() is not None


def _expect_whole(raw: Any, path: Path, before: dict[str, int]) -> None:
    after = counts(raw)
    lost = [name for name, count in before.items() if after.get(name, 0) < count]
    broken = raw.execute("PRAGMA foreign_key_check").fetchall()
    integrity = raw.execute("PRAGMA integrity_check(1)").fetchone()[0]
    if lost or broken or integrity != "ok":
        reason = f"rows lost {lost}, references broken {len(broken)}, integrity {integrity}"
        raise UserError("migration_failed", path=str(path), reason=reason)


def configuration(connection: Connection) -> Config:
    from alembic.config import Config  # noqa: PLC0415  # heavy, and rarely needed

    config = Config()
    config.set_main_option("script_location", str(migrations()).replace("%", "%%"))
    config.attributes["connection"] = connection
    return config


def _upgrade_to_head(connection: Connection) -> None:
    from alembic import command  # noqa: PLC0415

    command.upgrade(configuration(connection), "head")


def differences(connection: Connection) -> list[Any]:
    """Return how the tables of the code differ from those of a migrated register, as Alembic tells them."""
    from alembic.autogenerate import compare_metadata  # noqa: PLC0415
    from alembic.migration import MigrationContext  # noqa: PLC0415

    from concertation.persistence.tables import Base  # noqa: PLC0415

    context = MigrationContext.configure(connection, opts=dict(alembic_options()))
    return list(compare_metadata(context, Base.metadata))


def alembic_options() -> dict[str, Any]:
    """Return how tables are compared and changed, the same for the application and the ``alembic`` command."""
    return {
        "render_as_batch": True,
        "compare_type": True,
        "compare_server_default": True,
        "transactional_ddl": True,
        "include_name": _is_ours_to_compare,
        "render_item": _render_plainly,
    }


def _render_plainly(kind: str, item: Any, _: Any) -> str | bool:
    """Write our own column types as the text they are kept as: a migration never imports today's code."""
    from sqlalchemy.types import TypeDecorator  # noqa: PLC0415

    return "sa.Text()" if kind == "type" and isinstance(item, TypeDecorator) else False


def _is_ours_to_compare(name: str | None, kind: str, _: Any) -> bool:
    from concertation.persistence.oplog import EXEMPT  # noqa: PLC0415

    return kind != "table" or name == "piece" or not (name in EXEMPT or (name or "").startswith("search_index_"))


def rehearse(path: Path, run: Callable[[Connection], None]) -> None:
    """Run a migration on a new file, where the machinery alone may be there yet."""
    raw = connect(path, create=True)
    try:
        migrate(raw, path, run)
    finally:
        raw.close()


@contextmanager
def migrated_from_nothing(path: Path) -> Iterator[Any]:
    """Lend a connection on a new file made by running every migration: the truth that the snapshot must equal."""
    raw = connect(path, create=True)
    try:
        raw.execute(f"PRAGMA application_id={APPLICATION_ID}")
        migrate(raw, path, _upgrade_to_head)
        yield raw
    finally:
        raw.close()


def snapshot_of(raw: Any) -> str:
    """Return the statements that make an empty register, in an order that can be run; the log's triggers left out."""
    rows = raw.execute(
        "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'log\\_%' ESCAPE '\\'"
        " AND name NOT LIKE 'search\\_index\\_%' ESCAPE '\\'"
        " ORDER BY CASE type WHEN 'table' THEN 0 WHEN 'index' THEN 1 WHEN 'view' THEN 2 ELSE 3 END, name"
    ).fetchall()
    stamps = [version for (version,) in raw.execute("SELECT version_num FROM alembic_version")]
    if len(stamps) != 1:
        raise BugError(f"the migrations end in {stamps}")
    stamp = f"INSERT INTO alembic_version (version_num) VALUES ('{stamps[0]}')"
    return "".join(f"{statement.strip()};\n\n" for statement in (*(sql for (sql,) in rows), stamp))
