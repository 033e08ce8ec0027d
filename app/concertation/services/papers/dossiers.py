"""Builds what is printed about one dossier: « Où en est-on ? » and the fiche navette."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from concertation.documents.model import (
    DossierFacts,
    DossierPage,
    Masthead,
    Moment,
    RoutingSlip,
    RoutingStep,
)
from concertation.errors import UserError
from concertation.services.papers.money import money_lines
from concertation.services.papers.setting import register_setting
from concertation.services.papers.suites import action_entry
from concertation.services.queries.dossier_money import dossier_money
from concertation.services.queries.dossiers import DossierRow, dossier_sheet
from concertation.services.queries.meeting import member_authorities
from concertation.services.queries.private import private_keys, public_rows
from concertation.services.queries.routing import cooperation_of, partner_names, visas
from concertation.wording import word

if TYPE_CHECKING:
    from collections.abc import Iterable

    from concertation.persistence.reader import Reader
    from concertation.services.queries.timeline import TimelineRow

_MOST_DECISIONS = 4  # with what follows, two pages: more is read in the window
_MOST_MOMENTS = 7
_DETAILS = frozenset(("comment", "attachment"))


def build_dossier_page(reader: Reader, dossier_id: str, today: date) -> DossierPage:
    """Return « Où en est-on ? » as of a day.

    Raises:
        UserError: ``object_unknown``.
    """
    sheet = dossier_sheet(reader, dossier_id, today)
    if sheet is None:
        raise UserError("object_unknown", kind="dossier", id=dossier_id)
    private = private_keys(reader)
    told = public_rows(sheet.timeline, private)
    decided = [row for row in told if row.kind == "decision"]
    rest = [row for row in told if row.kind not in {"decision", *_DETAILS}]
    money = dossier_money(reader, dossier_id, today)
    late_first = sorted(
        (row for row in sheet.open_actions if row.id not in private),
        key=lambda row: (-row.late_days, row.due_on or date.max, row.id),
    )
    return DossierPage(
        masthead=_masthead(reader, dossier_id, today),
        as_of=today,
        dossier=_facts(reader, sheet.dossier),
        decisions=tuple(map(_decided, decided[:_MOST_DECISIONS])),
        actions=tuple(map(action_entry, late_first)),
        financers=tuple(each.code for each in money.financers) if money.stages else (),
        money=money_lines(money),
        moments=tuple(_moment(row) for row in rest[:_MOST_MOMENTS]),
        earlier=max(0, len(rest) - _MOST_MOMENTS) + max(0, len(decided) - _MOST_DECISIONS),
    )


def build_routing_slip(reader: Reader, dossier_id: str, today: date) -> RoutingSlip:
    """Return the fiche navette of a dossier as of a day.

    Raises:
        UserError: ``object_unknown``.
    """
    sheet = dossier_sheet(reader, dossier_id, today)
    if sheet is None:
        raise UserError("object_unknown", kind="dossier", id=dossier_id)
    steps = tuple(
        RoutingStep(
            step=row.step,
            whose=", ".join(part for part in (row.authority_name, row.service) if part),
            received_on=row.received_on,
            opinion=word("visa_opinion", row.opinion, language="fr") if row.opinion else "",
            observations=row.observations or "",
            visa=row.visa or "",
            passed_on=row.passed_on,
            held_days=row.held_days,
            holding=row.holding,
        )
        for row in visas(reader, dossier_id, today)
    )
    return RoutingSlip(
        masthead=_masthead(reader, dossier_id, today),
        as_of=today,
        dossier=_facts(reader, sheet.dossier),
        steps=steps,
    )


def _masthead(reader: Reader, dossier_id: str, today: date) -> Masthead:
    cooperation = cooperation_of(reader, dossier_id)
    members = member_authorities(reader, cooperation.id, today) if cooperation else ()
    return Masthead(
        cooperation=cooperation.name if cooperation else "",
        body=word("paper", "dossiers", language="fr"),
        running=cooperation.name if cooperation else "",
        authorities=tuple(one.name for one in members),
        reference=f"{cooperation.code if cooperation else ''}-DOS-{dossier_id[-6:].upper()}".lstrip("-"),
        status_note=word("paper", "working_page", language="fr"),
        example=bool(register_setting(reader, "example_data")),
    )


def _facts(reader: Reader, row: DossierRow) -> DossierFacts:
    cooperation = cooperation_of(reader, row.id)
    triage = word("triage", row.triage, language="fr")
    if row.triage == "together" and cooperation:
        triage = word("paper", "together", language="fr").format(cooperation=cooperation.code)
    elif row.triage == "single_authority" and row.instructing_name:
        triage = word("paper", "alone", language="fr").format(authority=row.instructing_name)
    return DossierFacts(
        title=row.title,
        summary=row.summary or "",
        place=row.place or "",
        axis=row.axis or "",
        together=cooperation.code if cooperation else "",
        triage=row.triage,
        triage_text=triage,
        triage_reason=row.triage_reason or "",
        triaged_on=row.triaged_on,
        triaged_by=row.triaged_by or "",
        instructing=row.instructing_name or "",
        lead=row.lead_name or "",
        pilot=row.pilot or "",
        partners=partner_names(reader, row.id),
        stage_text=word("dossier_stage", row.stage, language="fr") if row.stage else "",
        closed=row.state == "closed",
        opened_on=row.opened_on,
        holder=row.holder_name or "",
        held_on=row.held_on,
        held_days=row.held_days,
    )


def _decided(row: TimelineRow) -> Moment:
    return Moment(
        on=row.on,
        kind=word("moment", "decision", language="fr"),
        title=row.title,
        detail=row.reference or row.body or "",
        state=_state(row),
    )


def _moment(row: TimelineRow) -> Moment:
    told = (row.who, row.reference) if row.kind in {"action", "visa", "triage"} else (row.reference or row.body,)
    return Moment(
        on=row.on,
        kind=word("moment", row.kind, language="fr"),
        title=row.title or word("moment", row.kind, language="fr"),
        detail=_joined(told),
        state=_state(row),
    )


_STATES = {
    "item": "item_outcome",
    "action": "action_state",
    "deliberation": "deliberation_sense",
    "triage": "triage",
    "visa": "visa_opinion",
}


def _state(row: TimelineRow) -> str:
    if not row.state:
        return ""
    if row.kind == "decision":
        table = "decision_state" if row.state == "reversed" else "sense"
        return word(table, row.state, language="fr")
    return word(_STATES[row.kind], row.state, language="fr") if row.kind in _STATES else ""


def _joined(parts: Iterable[str | None]) -> str:
    return ", ".join(part for part in parts if part)
