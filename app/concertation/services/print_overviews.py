"""Prints of what spans meetings: a dossier, what someone hands over, a year, a contract and its avenants."""

from __future__ import annotations

from datetime import date

from concertation.errors import UserError
from concertation.persistence.reader import Reader
from concertation.services.papers.contract import build_amendment, build_dashboard
from concertation.services.papers.dossier_register import build_dossier_register
from concertation.services.papers.dossiers import build_dossier_page, build_routing_slip
from concertation.services.papers.handover import build_body_handover, build_person_handover
from concertation.services.papers.report import build_report, cooperation_id_of
from concertation.services.printing import Preview, Printed, draw


def printed_dossier(reader: Reader, dossier_id: str, today: date, *, routing: bool = False) -> Printed:
    """Return « Où en est-on ? » of a dossier, or its fiche navette."""
    return draw(dossier_preview(reader, dossier_id, today, routing=routing))


def dossier_preview(reader: Reader, dossier_id: str, today: date, *, routing: bool = False) -> Preview:
    """Return what a dossier's page will show, still to be drawn.

    Raises:
        UserError: ``object_unknown``.
    """
    build = build_routing_slip if routing else build_dossier_page
    return Preview(document=build(reader, dossier_id, today))


def dossier_register_preview(reader: Reader, today: date) -> Preview:
    """Return what the register of dossiers will show, still to be drawn."""
    return Preview(document=build_dossier_register(reader, today))


def printed_handover(
    reader: Reader, today: date, *, person_id: str | None = None, body_id: str | None = None
) -> Printed:
    """Return the dossier de passation of a person, or of a body.

    Raises:
        UserError: ``handover_of_whom`` where neither is named.
    """
    return draw(handover_preview(reader, today, person_id=person_id, body_id=body_id))


def handover_preview(
    reader: Reader, today: date, *, person_id: str | None = None, body_id: str | None = None
) -> Preview:
    """Return what a dossier de passation will show, still to be drawn."""
    if person_id:
        return Preview(document=build_person_handover(reader, person_id, today))
    if body_id:
        return Preview(document=build_body_handover(reader, body_id, today))
    raise UserError("handover_of_whom")


def printed_report(reader: Reader, year: int, today: date, *, cooperation: str | None = None) -> Printed:
    """Return the bilan of a year, of the cooperation that met most unless a code is given."""
    return draw(report_preview(reader, cooperation_id_of(reader, cooperation), year, today))


def report_preview(reader: Reader, cooperation_id: str, year: int, today: date) -> Preview:
    """Return what the bilan of a year will show, still to be drawn.

    Raises:
        UserError: ``report_nothing`` where the cooperation did not meet that year.
    """
    return Preview(document=build_report(reader, cooperation_id, year, today))


def printed_dashboard(reader: Reader, contract_id: str, today: date, *, as_of: date | None = None) -> Printed:
    """Return the tableau de bord of a contract as of a day."""
    return draw(dashboard_preview(reader, contract_id, today, as_of=as_of))


def dashboard_preview(reader: Reader, contract_id: str, today: date, *, as_of: date | None = None) -> Preview:
    """Return what a contract's tableau de bord will show, still to be drawn."""
    return Preview(document=build_dashboard(reader, contract_id, today, as_of=as_of))


def printed_amendment(reader: Reader, amendment_id: str) -> Printed:
    """Return an avenant with its annex."""
    return draw(amendment_preview(reader, amendment_id))


def amendment_preview(reader: Reader, amendment_id: str) -> Preview:
    """Return what an avenant will show, still to be drawn."""
    return Preview(document=build_amendment(reader, amendment_id))
