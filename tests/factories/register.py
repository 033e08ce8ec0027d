"""A small register to test with: the 276, three authorities, the DGS body, six persons. Built once, copied per test."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Any

from concertation.domain.recurrence import Cadence, CadenceKind
from concertation.domain.vocabulary import AuthorityKind, HoldingKind, Regime
from concertation.locations import reference
from concertation.persistence.ids import Makers
from concertation.services.gestures import body, closed_days, cooperation, directory, holdings
from concertation.services.workspace import Workspace

START = datetime(2013, 1, 2, 8, 0, tzinfo=UTC)
SINCE = date(2007, 1, 1)
DGS_CADENCE = Cadence(CadenceKind.EVERY_N_MONTHS, every=2, weekday=3, nth=3, months=(1, 3, 5, 7, 9, 11))


@dataclass(frozen=True)
class Known:
    """The keys of what the register holds."""

    cooperation: str
    region: str
    eure: str
    seine: str
    dgs: str
    presidents: str
    exemple: str
    modele: str
    temoin: str
    gabarit: str
    specimen: str
    maquette: str


def build(path: Path) -> Known:
    """Write the small register through the gestures that the window uses."""
    with Workspace.create(path, Makers.seeded(7, START)) as register:
        run = register.run
        region = run(
            directory.add_authority,
            code="R",
            kind=AuthorityKind.REGION,
            name="Région Haute-Normandie",
            short_name="Région",
            with_of="de la Région Haute-Normandie",
            zone="B",
            seat_city="Rouen",
        )
        eure, seine = (
            run(
                directory.add_authority,
                code=code,
                kind=AuthorityKind.DEPARTMENT,
                name=f"Conseil général {of}",
                short_name=short,
                with_of=f"du Conseil général {of}",
                zone="B",
                siret=siret,
            )
            for code, short, of, siret in (
                ("27", "Eure", "de l’Eure", "222 702 292 00012"),
                ("76", "Seine-Maritime", "de la Seine-Maritime", "22760540900019"),
            )
        )
        both = run(
            cooperation.add_cooperation,
            code="276",
            name="Coopération 276",
            founded_on=SINCE,
            authority_ids=(region, eure, seine),
        )
        dgs = run(
            body.add_body,
            cooperation_id=both,
            code="276-DGS",
            name="DGS 276",
            regime=Regime.ADMINISTRATIVE,
            cadence=DGS_CADENCE,
            starts_at=time(10),
            lunch=True,
            place="Hôtel de Région, Rouen",
        )
        presidents = run(
            body.add_body,
            cooperation_id=both,
            code="276-PRES",
            name="Présidents 276",
            regime=Regime.POLITICAL,
            cadence=Cadence(CadenceKind.SEVERAL_A_YEAR, per_year=3),
        )
        people = [_person(run, dgs, *told) for told in _people(region, eure, seine)]
        run(closed_days.import_closed_days, lines=_school_holidays())
    return Known(both, region, eure, seine, dgs, presidents, *people)


def _people(region: str, eure: str, seine: str) -> tuple[tuple[str, str, str, str, bool], ...]:
    return (
        ("EXEMPLE-01", "Dominique", "Mme", region, True),
        ("MODÈLE-04", "Claude", "M.", seine, True),
        ("TÉMOIN-02", "Camille", "Mme", eure, True),
        ("GABARIT-07", "Alix", "M.", region, False),
        ("SPÉCIMEN-03", "Maxime", "Mme", eure, False),
        ("de LA MAQUETTE-05", "Maxime", "M.", seine, False),
    )


def _person(run: Callable[..., Any], dgs: str, family: str, given: str, civility: str, of: str, seated: bool) -> str:
    key = run(directory.add_person, family_name=family, given_name=given, civility=civility)
    feminine, masculine = (
        ("directrice générale", "directeur général") if seated else ("chargée de mission", "chargé de mission")
    )
    run(
        holdings.add_holding,
        person_id=key,
        authority_id=of,
        kind=HoldingKind.OFFICER if seated else HoldingKind.STAFF,
        function_f=feminine,
        function_m=masculine,
        valid_from=SINCE,
    )
    if seated:
        run(cooperation.add_seat, body_id=dgs, authority_id=of, person_id=key, valid_from=SINCE)
    return str(key)


def _school_holidays() -> list[str]:
    return reference("school-holidays-2006-2016.csv").read_text(encoding="utf-8").splitlines()


class SmallRegister:
    """The small register, built at first use and copied for each test that asks."""

    def __init__(self, folder: Path) -> None:
        self._original = folder / "small.concertation"
        self._known: Known | None = None

    def copy_to(self, path: Path) -> Known:
        if self._known is None:
            self._known = build(self._original)
        shutil.copyfile(self._original, path)
        return self._known
