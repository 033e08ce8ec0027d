"""The verb that checks a build: whether the files that travel with the program came along and work where it was put."""

from __future__ import annotations

import tempfile
from argparse import Namespace
from pathlib import Path

from concertation import __version__, documents, locations
from concertation.cli.output import print_json, say
from concertation.documents.model import ActionsTable, Masthead
from concertation.documents.validation import validate
from concertation.errors import BugError
from concertation.persistence import migrate
from concertation.services.workspace import Workspace
from concertation.wording import word

_NAME = "Concertation"


def self_check_command(options: Namespace) -> int:
    """Migrate from nothing, make a register, print one page; the window's looks are checked after this.

    Raises:
        BugError: what does not work in this build.
    """
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        with migrate.migrated_from_nothing(folder / "migrated.sqlite") as raw:
            if migrate.snapshot_of(raw) != locations.database_schema().read_text(encoding="utf-8"):
                raise BugError("the migrations and the schema differ")
        with Workspace.create(folder / "made.concertation") as workspace:
            table = ActionsTable(
                masthead=Masthead(cooperation=_NAME, body=_NAME, reference=_NAME), as_of=workspace.today()
            )
    if faults := validate(documents.render(table)):
        raise BugError(f"page: {faults}")
    if options.json:
        print_json({"sound": True, "version": __version__})
    else:
        say(word("check", "build"))
    return 0
