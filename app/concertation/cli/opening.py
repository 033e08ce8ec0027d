"""Opens registers for the verbs, and finds in them what the arguments name."""

from __future__ import annotations

from pathlib import Path

from concertation.cli.output import complain
from concertation.errors import UserError
from concertation.persistence.reader import Reader
from concertation.services.workspace import Workspace
from concertation.wording import told


def open_to_read(path: Path) -> Workspace:
    """Open a register for a verb that writes nothing: read-only media serve as well."""
    return _telling(Workspace.open(path))


def _telling(workspace: Workspace) -> Workspace:
    """Say on standard error what became of the lines that a stop had left between their reception and their gesture."""
    found = workspace.taken_up
    for key, count in (("taken", found.taken), ("as_notes", found.notes), ("waiting", found.waiting)):
        if count:
            complain(told("received", key, count=count))
    return workspace


def open_to_write(path: Path) -> Workspace:
    """Open a register for a verb that writes; the diets of meals already taken are erased on the way.

    Raises:
        UserError: ``register_readonly``, or ``disk_full`` where that is why, before anything is tried.
    """
    workspace = Workspace.open(path)
    if workspace.readonly:
        workspace.close()
        raise UserError(workspace.refusal, path=str(path), reason="")
    from concertation.services.keeping import purge_diets  # only verbs that write

    purge_diets(workspace)
    return _telling(workspace)


def body_id_of(reader: Reader, code: str) -> str:
    """Return the id of a body from its code.

    Raises:
        UserError: ``body_unknown`` with the codes there are.
    """
    found = reader.scalar("SELECT id FROM body WHERE code = :code COLLATE NOCASE AND gone = 0", code=code)
    if found is None:
        known = [row["code"] for row in reader.rows("SELECT code FROM body WHERE gone = 0 ORDER BY rank, id")]
        raise UserError("body_unknown", code=code, known=", ".join(known) or "–")
    return str(found)
