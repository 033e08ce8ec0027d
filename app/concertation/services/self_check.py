"""Checks a build by using it: a register made and migrated, a word found, a page printed with its fonts."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, time
from pathlib import Path

from concertation.domain.recurrence import Cadence, CadenceKind
from concertation.domain.vocabulary import AuthorityKind, DocumentKind, Regime
from concertation.services.gestures.body import add_body
from concertation.services.gestures.cooperation import add_cooperation
from concertation.services.gestures.directory import add_authority
from concertation.services.gestures.series import plan_meeting
from concertation.services.keeping import check
from concertation.services.printing import printed
from concertation.services.queries.search import search
from concertation.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """One thing that was tried; ``detail`` says what went wrong, empty where nothing did."""

    name: str
    ok: bool
    detail: str = ""


def self_check() -> tuple[Checkpoint, ...]:
    """Try the register, its migrations, the search and a printed page in a temporary folder."""
    with tempfile.TemporaryDirectory(prefix="concertation-") as folder:
        path = Path(folder) / "essai.concertation"
        return (
            _tried("register", lambda: _register(path)),
            _tried("migration", lambda: _migration(Path(folder) / "migration.concertation")),
            _tried("search", lambda: _search(path)),
            _tried("page", lambda: _page(path)),
        )


def _tried(name: str, attempt: Callable[[], str]) -> Checkpoint:
    try:
        fault = attempt()
    except Exception as error:  # noqa: BLE001  # whatever fails is what this check is there to tell
        fault = f"{type(error).__name__}: {error}"
    return Checkpoint(name, not fault, fault)


def _register(path: Path) -> str:
    with Workspace.create(path) as workspace:
        authority = workspace.run(
            add_authority, code="X", kind=AuthorityKind.OTHER, name="Collectivité d’exemple", zone="B"
        )
        both = workspace.run(add_cooperation, code="X", name="Coopération d’exemple", authority_ids=(authority,))
        body = workspace.run(
            add_body,
            cooperation_id=both,
            code="X-ESSAI",
            name="Essai",
            regime=Regime.ADMINISTRATIVE,
            cadence=Cadence(CadenceKind.FREE),
            starts_at=time(10),
        )
        workspace.run(plan_meeting, body_id=body, held_on=date(2013, 7, 4), set_by_hand=True)
    return "; ".join(f"{fault.kind} {fault.object}" for fault in check(path).faults)


def _migration(path: Path) -> str:
    from concertation.locations import database_schema  # noqa: PLC0415
    from concertation.persistence.migrate import migrated_from_nothing, snapshot_of  # noqa: PLC0415  # Alembic

    with migrated_from_nothing(path) as raw:
        same = snapshot_of(raw) == database_schema().read_text(encoding="utf-8")
    return "" if same else "the migrations do not give the schema"


def _search(path: Path) -> str:
    with Workspace.open(path) as workspace:
        return "" if workspace.read(search, "collectivite exemple", 1) else "nothing found"


def _page(path: Path) -> str:
    from concertation.documents.validation import validate  # noqa: PLC0415  # pikepdf only where a file is examined

    with Workspace.open(path) as workspace:
        meeting_id = workspace.read(lambda reader: str(reader.scalar("SELECT id FROM meeting")))
        page = workspace.read(printed, DocumentKind.AGENDA, meeting_id)
    return "; ".join(validate(page.pdf))
