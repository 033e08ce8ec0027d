"""The beginning: settings, authorities with their dated names and successors, cooperations, bodies, school holidays."""

from __future__ import annotations

from datetime import date, time
from typing import Any

from concertation.domain.recurrence import Cadence, CadenceKind
from concertation.domain.vocabulary import Regime
from concertation.locations import reference
from concertation.services.demo.script import told
from concertation.services.demo.stage import Stage
from concertation.services.gestures.body import add_body
from concertation.services.gestures.closed_days import import_closed_days
from concertation.services.gestures.cooperation import add_cooperation
from concertation.services.gestures.directory import add_authority, rename_authority, succeed_authority
from concertation.services.gestures.setting import set_setting

DEPARTMENTAL_COUNCILS = date(2015, 4, 2)  # « conseil départemental » since the law of 17 May 2013, article 1
THIRD_THURSDAY = Cadence(CadenceKind.EVERY_N_MONTHS, every=2, weekday=3, nth=3, months=(1, 3, 5, 7, 9, 11))
SEVERAL_A_YEAR = Cadence(CadenceKind.SEVERAL_A_YEAR, per_year=3)
EIGHT_MONTHS = Cadence(CadenceKind.EVERY_N_MONTHS, every=8, about=True)


def found(stage: Stage, story_day: date) -> None:
    """Write what a new register starts with."""
    stage.do(set_setting, name="example_data", value=True)
    stage.do(set_setting, name="story_day", value=story_day.isoformat())
    for row in told("authorities")["authority"]:
        _authority(stage, row)
    for row in told("authorities")["cooperation"]:
        members = [stage.authorities[code] for code in row["members"]]
        _cooperation(stage, row, members)
    stage.do(import_closed_days, lines=_school_holidays())


def _authority(stage: Stage, row: dict[str, Any]) -> None:
    name, short, with_of, assembly = row["names"][0]
    key = stage.do(
        add_authority,
        code=row["code"],
        kind=row["kind"],
        name=name,
        short_name=short,
        with_of=with_of,
        assembly_name=assembly,
        siret=row.get("siret"),
        valid_from=row.get("since"),
        insee_kind=row["insee"][0],
        insee_code=row["insee"][1],
        zone="B",
        seat_city=row["city"],
        address=row.get("address"),
    )
    stage.authorities[row["code"]] = key
    for later, short_later, of_later, assembly_later in row["names"][1:]:
        stage.do(
            rename_authority,
            authority_id=key,
            name=later,
            from_on=DEPARTMENTAL_COUNCILS,
            short_name=short_later,
            with_of=of_later,
            assembly_name=assembly_later,
        )
    if "follows" in row:
        former = stage.authorities[row["follows"]]
        stage.do(succeed_authority, authority_id=former, successor_id=key, on=row["since"])


def _cooperation(stage: Stage, row: dict[str, Any], members: list[str]) -> None:
    founded = row["founded"]
    key = stage.do(add_cooperation, code=row["code"], name=row["name"], founded_on=founded, authority_ids=members)
    for code, values in _BODIES[row["code"]].items():
        stage.bodies[code] = stage.do(add_body, cooperation_id=key, code=code, **values)


_BODIES: dict[str, dict[str, dict[str, Any]]] = {
    "276": {
        "276-DGS": {
            "name": "DGS 276",
            "long_name": "Réunion des directeurs généraux des services",
            "regime": Regime.ADMINISTRATIVE,
            "cadence": THIRD_THURSDAY,
            "starts_at": time(10),
            "slot_minutes": 120,
            "lunch": True,
            "approval_days": 8,
            "convening_days": 14,
        },
        "276-PRES": {
            "name": "Présidents 276",
            "long_name": "Réunion des présidents et de leurs proches collaborateurs",
            "regime": Regime.POLITICAL,
            "cadence": SEVERAL_A_YEAR,
            "starts_at": time(17),
            "slot_minutes": 90,
            "convening_days": 14,
        },
    },
    "59-62": {
        "59-62-CONV": {
            "name": "Convention 59-62",
            "long_name": "Réunion commune des deux conseils généraux",
            "regime": Regime.JOINT_SITTING,
            "cadence": EIGHT_MONTHS,
            "starts_at": time(11),
            "slot_minutes": 150,
            "convening_days": 14,
        },
    },
}


def _school_holidays() -> list[bytes]:
    return reference("school-holidays-2006-2016.csv").read_bytes().splitlines()
