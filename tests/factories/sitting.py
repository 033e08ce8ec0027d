"""A meeting of the small register that was held: points, notes, decisions, an action, a suspens; built once, copied."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from tests.factories.register import Known, build

from concertation.persistence.ids import Makers
from concertation.services.gestures.agenda import add_item
from concertation.services.gestures.capture import capture_line
from concertation.services.gestures.series import plan_meeting
from concertation.services.gestures.session import close_meeting, mark_all_present, open_meeting
from concertation.services.workspace import Workspace

OPENED = datetime(2013, 5, 16, 8, 0, tzinfo=UTC)
HELD_ON = date(2013, 5, 16)
POINTS = (
    (
        "Pôles d’échange : plan de financement",
        (
            "La Région présente le plan de financement des deux pôles.",
            "! retenir la clé 51/35/14 pour les deux pôles",
            "- chiffrer l'accès piéton @Témoin avant le 4/7",
        ),
    ),
    (
        "Gîtes ruraux : instruction partagée",
        ("! confier l'instruction à la Seine-Maritime", "? avis du comité de tourisme à joindre"),
    ),
)


@dataclass(frozen=True)
class Sitting:
    """What the register of a held meeting holds."""

    known: Known
    meeting: str
    points: tuple[str, ...]


def hold(path: Path) -> Sitting:
    """Write the small register with one meeting held and another one planned."""
    known = build(path)
    with Workspace.open(path, Makers.seeded(13, OPENED)) as register:
        run = register.run
        meeting = run(plan_meeting, body_id=known.dgs, held_on=HELD_ON)
        run(plan_meeting, body_id=known.dgs, held_on=date(2013, 7, 18))
        points = tuple(run(add_item, meeting_id=meeting, title=title, planned_minutes=15) for title, _ in POINTS)
        run(open_meeting, meeting_id=meeting)
        run(mark_all_present, meeting_id=meeting)
        for point, (_, lines) in zip(points, POINTS, strict=True):
            for line in lines:
                run(capture_line, meeting_id=meeting, item_id=point, raw=line)
        run(close_meeting, meeting_id=meeting)
    return Sitting(known, meeting, points)


class HeldRegister:
    """The register with a held meeting, built at first use and copied for each test that asks."""

    def __init__(self, folder: Path) -> None:
        self._original = folder / "held.concertation"
        self._sitting: Sitting | None = None

    def copy_to(self, path: Path) -> Sitting:
        if self._sitting is None:
            self._sitting = hold(self._original)
        shutil.copyfile(self._original, path)
        return self._sitting
