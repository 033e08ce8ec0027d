"""Registers as earlier generations of the tables left them."""

from __future__ import annotations

from pathlib import Path

from alembic import command

from concertation.persistence import engine, migrate


def write_first_generation(path: Path) -> None:
    """Write a register of the first generation: the machinery alone, as the first real migration finds it."""
    raw = engine.connect(path, create=True)
    raw.execute(f"PRAGMA application_id={engine.APPLICATION_ID}")
    migrate.migrate(raw, path, lambda connection: command.upgrade(migrate.configuration(connection), "0001"))
    raw.execute("PRAGMA user_version=1")
    raw.close()
