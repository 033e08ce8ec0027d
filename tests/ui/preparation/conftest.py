"""A window on a meeting being prepared: standing items, three points of its own, one in reserve, one open action."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot
from tests.factories.register import START, Known, SmallRegister
from tests.ui.registers import Seat, sit_at

from concertation.domain.vocabulary import Nature
from concertation.persistence.ids import Makers
from concertation.services.gestures import agenda, dossiers, followup, series
from concertation.services.workspace import Workspace
from concertation.ui.preparation.view import PreparationView
from concertation.ui.theme import Theme

NOW = datetime(2013, 4, 22, 8, 0, tzinfo=UTC)


@dataclass(frozen=True)
class Prepared:
    """The register's keys and those of the meeting."""

    known: Known
    meeting: str
    later: str
    poles: str
    gites: str
    kept: str
    dossier: str
    action: str


def fill(path: Path, known: Known) -> Prepared:
    with Workspace.open(path, Makers.seeded(3, START)) as register:
        run = register.run
        dossier = run(dossiers.open_dossier, title="Pôles d’échange")
        meeting = run(series.plan_meeting, body_id=known.dgs, held_on=date(2013, 5, 16))
        later = run(series.plan_meeting, body_id=known.dgs, held_on=date(2013, 7, 18))
        poles = run(
            agenda.add_item,
            meeting_id=meeting,
            title="Pôles d’échange : plan de financement",
            nature=Nature.DECISION,
            planned_minutes=15,
            rapporteur_id=known.exemple,
            pilot_id=known.region,
            dossier_id=dossier,
        )
        gites = run(
            agenda.add_item, meeting_id=meeting, title="Gîtes ruraux", nature=Nature.ARBITRATION, planned_minutes=25
        )
        kept = run(agenda.add_to_reserve, body_id=known.dgs, title="Guichet autonomie")
        action = run(
            followup.add_action,
            text="Transmettre les coûts d’accès",
            meeting_id=meeting,
            assignee_id=known.temoin,
            due_on=date(2013, 4, 12),
        )
    return Prepared(known, meeting, later, poles, gites, kept, dossier, action)


@pytest.fixture(scope="session")
def small_register(tmp_path_factory: pytest.TempPathFactory) -> SmallRegister:
    return SmallRegister(tmp_path_factory.mktemp("small"))


@pytest.fixture(scope="session")
def original(small_register: SmallRegister, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Prepared]:
    path = tmp_path_factory.mktemp("prepared") / "prepared.concertation"
    return path, fill(path, small_register.copy_to(path))


@pytest.fixture
def prepared(original: tuple[Path, Prepared], tmp_path: Path) -> Prepared:
    shutil.copyfile(original[0], tmp_path / "prepared.concertation")
    return original[1]


@pytest.fixture
def seat(prepared: Prepared, tmp_path: Path, qtbot: QtBot, look: Theme) -> Iterator[Seat]:
    seat = sit_at(tmp_path / "prepared.concertation", qtbot, now=NOW)
    seat.window.navigation.open_meeting(prepared.meeting)
    seat.settle()
    yield seat
    seat.close()


@pytest.fixture
def view(seat: Seat) -> PreparationView:
    found = seat.window.content.view
    assert isinstance(found, PreparationView)
    return found
