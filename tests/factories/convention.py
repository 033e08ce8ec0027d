"""A small assembly: two councils of nine and eight members in three groups each, homonyms among them, three reports."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Any

from concertation.domain.recurrence import Cadence, CadenceKind
from concertation.domain.vocabulary import AuthorityKind, HoldingKind, Nature, Regime, SeatRole
from concertation.persistence.ids import Makers
from concertation.services.gestures import agenda, body, cooperation, directory, enrolment, series
from concertation.services.queries.meeting import items
from concertation.services.workspace import Workspace

HELD_ON = date(2014, 3, 11)
STARTS = datetime(2014, 3, 11, 9, 5, tzinfo=UTC)
NOW = datetime(2014, 3, 11, 10, 24, tzinfo=UTC)
REPORTS = (
    "Mobilité, suites de la stratégie partagée",
    "Eau et Wateringues : mise en œuvre",
    "Guichet unique : convention de gestion",
)
COUNCILS = {"62": ("Pas-de-Calais", "du Pas-de-Calais", 9), "59": ("Nord", "du Nord", 8)}
NAMES = (
    ("EXEMPLE", "Claude"),
    ("MODÈLE", "Camille"),
    ("ÉCHANTILLON", "Dominique"),
    ("GABARIT", "Alix"),
    ("TÉMOIN", "Sacha"),
    ("SPÉCIMEN", "Maxime"),
    ("CANEVAS", "Morgan"),
    ("MAQUETTE", "Charlie"),
    ("ÉCHANTILLON", "Andréa"),
)


@dataclass(frozen=True)
class Convention:
    """The keys of what the register holds; ``people`` by council code, in the order of the call."""

    body: str
    meeting: str
    councils: dict[str, str]
    groups: dict[str, tuple[str, ...]]
    people: dict[str, tuple[str, ...]]
    reports: tuple[str, ...]

    @property
    def everybody(self) -> tuple[str, ...]:
        return tuple(person for people in self.people.values() for person in people)


def build(path: Path) -> Convention:
    """Write the assembly through the gestures that the window uses."""
    with Workspace.create(path, Makers.seeded(23, datetime(2014, 1, 6, 8, tzinfo=UTC))) as register:
        run = register.run
        councils = {code: _council(run, code) for code in COUNCILS}
        both = run(
            cooperation.add_cooperation, code="59-62", name="Convention 59-62", authority_ids=tuple(councils.values())
        )
        sitting = run(
            body.add_body,
            cooperation_id=both,
            code="CONV",
            name="Convention 59-62",
            regime=Regime.JOINT_SITTING,
            cadence=Cadence(CadenceKind.FREE),
            starts_at=time(10),
        )
        groups = {code: _groups(run, key) for code, key in councils.items()}
        people = {code: _people(run, sitting, code, councils[code], groups[code]) for code in COUNCILS}
        meeting = run(series.plan_meeting, body_id=sitting, held_on=HELD_ON, set_by_hand=True)
        for item in register.read(items, meeting_id=meeting):
            run(agenda.remove_item, item_id=item.id)
        reports = tuple(
            run(agenda.add_item, meeting_id=meeting, title=title, nature=Nature.REPORT, planned_minutes=25)
            for title in REPORTS
        )
    return Convention(sitting, meeting, councils, groups, people, reports)


def _council(run: Any, code: str) -> str:
    short, of, _members = COUNCILS[code]
    return str(
        run(
            directory.add_authority,
            code=code,
            kind=AuthorityKind.DEPARTMENT,
            name=f"Conseil général {of}",
            short_name=short,
            with_of=f"du Conseil général {of}",
        )
    )


def _groups(run: Any, council: str) -> tuple[str, ...]:
    return tuple(
        run(directory.add_group, authority_id=council, name=f"Groupe {letter} (exemple)", short_name=letter)
        for letter in "ABC"
    )


def _people(run: Any, body_id: str, code: str, council: str, groups: tuple[str, ...]) -> tuple[str, ...]:
    found = []
    for number, (family, given) in enumerate(NAMES[: COUNCILS[code][2]], start=1):
        suffix = "02" if family.startswith("É") else f"{number:02d}"
        place = enrolment.Sitting(body_id, SeatRole.CHAIR if number == 1 else SeatRole.MEMBER)
        found.append(
            run(
                enrolment.enrol_person,
                family_name=f"{family}-{suffix}" if code == "62" else f"{family}-{number + 50}",
                given_name=given,
                civility="Mme" if number % 2 else "M.",
                authority_id=council,
                kind=HoldingKind.ELECTED,
                political_group_id=groups[(number - 1) // 3],
                election_order=number,
                seats=(place,),
            )
        )
    return tuple(found)


class ConventionRegister:
    """The assembly, built at first use and copied for each test that asks."""

    def __init__(self, folder: Path) -> None:
        self._original = folder / "convention.concertation"
        self._known: Convention | None = None

    def copy_to(self, path: Path) -> Convention:
        if self._known is None:
            self._known = build(self._original)
        shutil.copyfile(self._original, path)
        return self._known
