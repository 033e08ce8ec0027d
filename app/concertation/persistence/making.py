"""Makes the file of a new register under a temporary name: an interrupted creation leaves no register behind."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from concertation.errors import UserError
from concertation.locations import database_schema
from concertation.persistence.engine import APPLICATION_ID, GENERATION, connect
from concertation.persistence.faults import telling
from concertation.persistence.ids import Makers
from concertation.persistence.naming import flush_to_disk, forget, give_name
from concertation.persistence.oplog import install_triggers
from concertation.persistence.secrecy.keys import keys


@contextmanager
def named_at_the_end(path: Path) -> Iterator[Path]:
    """Lend the name under which a file is made; it takes its own when the block ends, and is forgotten if it raises."""
    if path.exists():
        raise UserError("register_exists", path=str(path))
    made = path.with_name(f".{path.name}.{os.getpid()}.new")
    keys.follow(path, made)  # one that is made under a key is never in clear, not even for the time of its making
    try:
        yield made
        give_name(made, path)
    finally:
        keys.forget_place(made)
        forget(made)


def make(made: Path, path: Path, makers: Makers, schema: str | None) -> None:
    """Write an empty register, durably, at ``made``; what goes wrong is told of ``path``, its name to be."""
    with telling(path, files=True):
        forget(made)
        connection = connect(made, create=True)
        try:
            connection.execute("PRAGMA synchronous=OFF")  # made durable as a whole below
            statements = schema or database_schema().read_text(encoding="utf-8")
            connection.executescript(f"BEGIN IMMEDIATE;\n{statements}")
            install_triggers(connection)
            connection.execute("INSERT INTO origin VALUES (1, ?, 0, 0, 0, NULL, 0)", (makers.new_origin(),))
            connection.execute(f"PRAGMA application_id={APPLICATION_ID}")
            connection.execute(f"PRAGMA user_version={GENERATION}")
            connection.execute("COMMIT")
        finally:
            connection.close()
        flush_to_disk(made)
