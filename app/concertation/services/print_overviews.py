"""Prints of what spans meetings: a dossier, what someone hands over, a year, a contract and its avenants."""

from __future__ import annotations

from datetime import date

from concertation.errors import UserError
from concertation.persistence.reader import Reader
from concertation.services.papers.contract import build_amendment, build_dashboard
from concertation.services.papers.dossier_register import build_dossier_register
from concertation.services.papers.dossiers import build_dossier_page, build_routing_slip
from concertation.services.papers.editions import edition_of, member_named
from concertation.services.papers.handover import build_body_handover, build_person_handover
from concertation.services.papers.report import build_report, cooperation_id_of
from concertation.services.printing import Preview, Printed, draw
from concertation.services.queries.routing import cooperation_of


def printed_dossier(
    reader: Reader, dossier_id: str, today: date, *, routing: bool = False, edition: str | None = None
) -> Printed:
    """Return « Où en est-on ? » of a dossier, or its fiche navette; for one authority where its code is given."""
    shown = dossier_preview(reader, dossier_id, today, routing=routing)
    cooperation = cooperation_of(reader, dossier_id)
    return draw(_for(reader, shown, cooperation.id if cooperation else "", edition, today))


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


def printed_dashboard(
    reader: Reader, contract_id: str, today: date, *, as_of: date | None = None, edition: str | None = None
) -> Printed:
    """Return the tableau de bord of a contract as of a day; for one authority where its code is given."""
    shown = dashboard_preview(reader, contract_id, today, as_of=as_of)
    return draw(_for(reader, shown, _cooperation_of_contract(reader, contract_id), edition, as_of or today))


def dashboard_preview(reader: Reader, contract_id: str, today: date, *, as_of: date | None = None) -> Preview:
    """Return what a contract's tableau de bord will show, still to be drawn."""
    return Preview(document=build_dashboard(reader, contract_id, today, as_of=as_of))


def printed_amendment(
    reader: Reader, contract_id: str, amendment_id: str, today: date, *, edition: str | None = None
) -> Printed:
    """Return an avenant with its annex; for one authority where its code is given."""
    shown = amendment_preview(reader, amendment_id)
    return draw(_for(reader, shown, _cooperation_of_contract(reader, contract_id), edition, today))


def amendment_preview(reader: Reader, amendment_id: str) -> Preview:
    """Return what an avenant will show, still to be drawn."""
    return Preview(document=build_amendment(reader, amendment_id))


def _cooperation_of_contract(reader: Reader, contract_id: str) -> str:
    return str(reader.scalar("SELECT cooperation_id FROM contract WHERE id = :id", id=contract_id))


def _for(reader: Reader, shown: Preview, cooperation_id: str, code: str | None, on: date) -> Preview:
    """Return the copy of one member of a cooperation; without its code, what is shown to all.

    Raises:
        UserError: ``edition_authority_unknown``.
    """
    if code is None:
        return shown
    authority = member_named(reader, cooperation_id, on, code)
    return Preview(document=edition_of(reader, shown.paper, authority, on))
