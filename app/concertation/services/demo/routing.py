"""Where a few dossiers are, how far all have come, and the passages of the yearly reports."""

from __future__ import annotations

from datetime import date, time
from typing import Any

from concertation.domain.vocabulary import DossierStage, Triage
from concertation.services.demo.people import DIRECTOR_OF_AXIS
from concertation.services.demo.script import told
from concertation.services.demo.stage import Stage
from concertation.services.gestures.dossiers import edit_dossier, link_dossiers, triage_dossier
from concertation.services.gestures.report import write_report_block
from concertation.services.gestures.routing import add_visa
from concertation.services.queries.dossiers import DossierFilter, DossierRow, dossiers

_LAST_DAYS = date(2013, 11, 22)
_EVENING = time(17)
_REPORTED = {2010: date(2011, 1, 14)}


class Routing:
    """Plans what is noted of dossiers in the last days of the story, and the passages of the reports."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage
        stage.plan(_LAST_DAYS, self._note, _EVENING)
        for row in told("routing")["passage"]:
            stage.plan(_REPORTED.get(row["year"], _LAST_DAYS), lambda row=row: self._write(row), _EVENING)  # type: ignore[misc]

    def _note(self) -> None:
        stage = self._stage
        facts = {row["dossier"]: row for row in told("routing")["fact"]}
        for row in stage.ask(dossiers, DossierFilter(on=_LAST_DAYS)):
            fact = facts.get(row.title, {})
            pilot = stage.posts[row.lead or "", DIRECTOR_OF_AXIS[row.axis or ""]]
            values = {"stage": fact.get("stage") or _stage_of(row), "place": fact.get("place"), "pilot_id": pilot}
            stage.do(edit_dossier, dossier_id=row.id, **values)
        for row in told("routing")["doubt"]:
            doubted = stage.dossiers[row["dossier"]]
            stage.do(triage_dossier, dossier_id=doubted, triage=Triage.UNDECIDED, reason=row["reason"])
        for row in told("routing")["visa"]:
            self._visa(row)
        for row in told("routing")["link"]:
            one, other = stage.dossiers[row["one"]], stage.dossiers[row["other"]]
            stage.do(link_dossiers, dossier_id=one, other_id=other, reason=row["reason"])

    def _visa(self, row: dict[str, Any]) -> None:
        self._stage.do(
            add_visa,
            dossier_id=self._stage.dossiers[row["dossier"]],
            step=row["step"],
            authority_id=self._stage.authorities[row["authority"]],
            service=row["service"],
            received_on=row.get("received"),
            opinion=row.get("opinion"),
            observations=row.get("observations"),
            passed_on=row.get("passed"),
        )

    def _write(self, row: dict[str, Any]) -> None:
        cooperation = self._stage.ask(lambda reader: reader.scalar("SELECT id FROM cooperation WHERE code = '276'"))
        self._stage.do(
            write_report_block,
            cooperation_id=str(cooperation),
            year=row["year"],
            kind=row["kind"],
            label=row.get("label"),
            text=row["text"],
        )


def _stage_of(row: DossierRow) -> DossierStage:
    if row.state == "closed":
        return DossierStage.COMPLETED
    if row.open_actions:
        return DossierStage.EXECUTION
    return DossierStage.DECISION if row.decisions else DossierStage.INSTRUCTION
