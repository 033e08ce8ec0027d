"""What the five councils deliberated by themselves: the contract of 2007, two acts of one day, budgets marked as examples."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, time
from typing import Any

from concertation.services.demo.script import told
from concertation.services.demo.stage import Stage
from concertation.services.gestures.deliberations import link_deliberations, record_own_deliberation
from concertation.services.queries.contract import contract_id_of

NOTED_ON = date(2013, 11, 22)


class Councils:
    """Notes the deliberations of each council at the end of the story, once what they are about is all there."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage
        stage.plan(NOTED_ON, self._deliberate, time(17))

    def _deliberate(self) -> None:
        former = ""
        for row in told("councils")["deliberation"]:
            key = self._record(row)
            if reason := row.get("with"):
                self._stage.do(link_deliberations, deliberation_id=former, other_id=key, reason=reason)
            former = key

    def _record(self, row: Mapping[str, Any]) -> str:
        stage = self._stage
        budget = row.get("budget", (None, None))
        return stage.do(
            record_own_deliberation,
            authority_id=stage.authorities[row["council"]],
            object=row["object"],
            adopted_on=row["on"],
            number=row.get("number"),
            organ=row.get("organ"),
            received_on=row.get("received_on"),
            prefecture_id=row.get("prefecture"),
            subject_code=row.get("subject"),
            budget_year=budget[0],
            budget_name=budget[1],
            contract_id=stage.ask(contract_id_of, row["contract"]) if "contract" in row else None,
            dossier_id=stage.dossiers[row["dossier"]] if "dossier" in row else None,
        )
