"""The form of proxy of a sitting."""

from __future__ import annotations

from concertation.documents.model import ProxyForm
from concertation.domain.names import display
from concertation.errors import UserError
from concertation.persistence.reader import Reader
from concertation.services.papers.setting import Setting, sent
from concertation.services.queries.bodies import rules
from concertation.services.queries.meeting_rows import AttendanceRow
from concertation.wording import word


def build(reader: Reader, setting: Setting, person_id: str | None = None) -> ProxyForm:
    """Return the form of proxy: blank, or that of a member with the holder already recorded."""
    known = rules(reader, setting.sheet.body_id, setting.sheet.held_on)
    grantor = next((row for row in setting.people if row.person_id == person_id), None)
    if person_id is not None and grantor is None:
        raise UserError("proxy_person_unknown", person=person_id)
    holder = next((row for row in setting.people if grantor and row.person_id == grantor.represented_by_id), None)
    return ProxyForm(
        masthead=sent(setting),
        grantor=_named(grantor),
        grantor_quality=_quality(grantor),
        holder=_named(holder),
        holder_quality=_quality(holder),
        rules=_rules(known) if setting.assembly else (),
        same_council=setting.assembly and bool(known.get("proxy_within_authority", True)),
    )


def _named(row: AttendanceRow | None) -> str:
    return " ".join(filter(None, (row.civility, display(row.given_name, row.family_name)))) if row else ""


def _quality(row: AttendanceRow | None) -> str:
    return ", ".join(filter(None, (row.function, row.authority_name))) if row else ""


def _rules(known: dict[str, object]) -> tuple[str, ...]:
    told = []
    if most := known.get("proxies_per_holder"):
        told.append(word("proxy_told", "one_per_holder" if most == 1 else "per_holder", language="fr").format(n=most))
    if known.get("proxy_within_authority", True):
        told.append(word("proxy_told", "same_council", language="fr"))
    if known.get("proxy_holder_present", True):
        told.append(word("proxy_told", "present", language="fr"))
    told.append(word("proxy_told", "one_sitting", language="fr"))
    if not known.get("proxies_count_for_quorum"):
        told.append(word("proxy_told", "quorum", language="fr"))
    return tuple(told)
