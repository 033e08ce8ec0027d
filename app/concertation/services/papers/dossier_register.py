"""Builds the register of dossiers: who instructs what, by authority."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from typing import TYPE_CHECKING

from concertation.documents.model import DossierRegister, Instructed, InstructedDossier, Masthead
from concertation.services.papers.report import cooperation_id_of
from concertation.services.papers.setting import register_setting
from concertation.services.queries.dossiers import DossierFilter, DossierRow, dossiers
from concertation.services.queries.look_alikes import Twice, instructed_twice
from concertation.services.queries.meeting import member_authorities
from concertation.wording import word

if TYPE_CHECKING:
    from concertation.persistence.reader import Reader


def build_dossier_register(reader: Reader, today: date) -> DossierRegister:
    """Return the open dossiers by who instructs them: members in canonical order, others by name, then none."""
    key = cooperation_id_of(reader, None)
    members = member_authorities(reader, key, today)
    twice: dict[str, list[Twice]] = defaultdict(list)
    for pair in instructed_twice(reader):
        twice[pair.id].append(pair)
    held: dict[str, list[DossierRow]] = defaultdict(list)
    for row in dossiers(reader, DossierFilter(on=today, state="open")):
        held[row.instructing_name or ""].append(row)
    known = [one.short_name for one in members]
    order = [*(name for name in known if name in held), *sorted(name for name in held if name and name not in known)]
    return DossierRegister(
        masthead=_masthead(reader, key, tuple(one.name for one in members)),
        as_of=today,
        authorities=tuple(
            Instructed(authority=name, dossiers=tuple(_line(row, twice[row.id]) for row in held[name]))
            for name in (*order, *([""] if "" in held else []))
        ),
    )


def _line(row: DossierRow, twice: list[Twice]) -> InstructedDossier:
    return InstructedDossier(
        title=row.title,
        triage=word("triage", row.triage, language="fr"),
        lead=row.lead_name or "",
        pilot=row.pilot or "",
        stage=word("dossier_stage", row.stage, language="fr") if row.stage else "",
        holder=row.holder_name or "",
        held_days=row.held_days,
        twice="\n".join(f"{pair.other_authority} : {pair.other_title}" for pair in twice),
    )


def _masthead(reader: Reader, cooperation_id: str, authorities: tuple[str, ...]) -> Masthead:
    named = reader.one("SELECT code, name FROM cooperation WHERE id = :id", id=cooperation_id)
    code, name = (named["code"], named["name"]) if named else ("", "")
    return Masthead(
        cooperation=name,
        body=word("paper", "dossiers", language="fr"),
        running=name,
        authorities=authorities,
        reference=f"{code}-REG-DOSSIERS",
        status_note=word("paper", "working_page", language="fr"),
        example=bool(register_setting(reader, "example_data")),
    )
