"""Builds the liste des délibérations of one council's sitting, and tells which sittings are known."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from concertation.documents.model import DeliberationList, ListedDeliberation, Masthead, Status
from concertation.domain.dates_fr import PartialDate
from concertation.domain.publicity import list_rule
from concertation.domain.vocabulary import DeliberationSense
from concertation.errors import UserError
from concertation.services.papers.setting import logos_of, register_setting
from concertation.services.queries.council_acts import ABOUT, LIVE, OBJECT, expect_authority
from concertation.services.queries.meeting_rows import MemberAuthority
from concertation.services.queries.private import private_keys
from concertation.wording import word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from concertation.persistence.reader import Reader

_TAKEN = (DeliberationSense.ADOPTED, DeliberationSense.AMENDED)
_DIGITS = re.compile(r"(\d+)")
_NAMED = """(SELECT n.name FROM authority_name n WHERE n.authority_id = a.id AND n.gone = 0
    AND coalesce(n.valid_from, '') <= v.adopted_on ORDER BY n.valid_from DESC LIMIT 1)"""
_SESSIONS = f"""
    SELECT v.id, a.id AS authority_id, a.code, coalesce({_NAMED}, a.code) AS name, v.adopted_on AS session
    {ABOUT}
    WHERE {LIVE} AND a.gone = 0 AND v.adopted_on IS NOT NULL
    ORDER BY v.adopted_on DESC, a.code, v.id
"""
_LISTED = f"""
    SELECT v.*, {OBJECT} AS told {ABOUT}
    LEFT JOIN agenda_item i ON i.id = d.item_id
    WHERE {LIVE} AND v.authority_id = :authority AND v.adopted_on = :session
    ORDER BY i.rank, d.rank, v.id
"""


@dataclass(frozen=True, slots=True)
class CouncilSession:
    """A sitting of one council known by what it deliberated; ``session`` is its day, that may be partial."""

    authority_id: str
    code: str
    name: str
    session: str
    number: int


def council_sessions(reader: Reader, code: str | None = None) -> tuple[CouncilSession, ...]:
    """Return the sittings that deliberated in public, of one authority or of all, the latest first."""
    private = private_keys(reader)
    counted = Counter(
        (row["authority_id"], row["code"], row["name"], row["session"])
        for row in reader.rows(_SESSIONS)
        if row["id"] not in private
    )
    found = [CouncilSession(*told, number) for told, number in counted.items()]
    return tuple(one for one in found if code is None or one.code.casefold() == code.strip().casefold())


def session_asked(reader: Reader, code: str, typed: str | None = None) -> CouncilSession:
    """Return the sitting that a code and a day as typed name, the latest without a day.

    Raises:
        UserError: ``authority_unknown``, ``partial_date_unreadable``; ``no_deliberation_known`` with the days there are.
    """
    expect_authority(reader, code)
    known = council_sessions(reader, code)
    wanted = PartialDate.parse(typed) if typed else None
    if typed and wanted is None:
        raise UserError("partial_date_unreadable", text=typed)
    found = next((one for one in known if wanted is None or one.session == str(wanted)), None)
    if found is None:
        raise UserError("no_deliberation_known", code=code, known=", ".join(one.session for one in known) or "–")
    return found


def build_deliberation_list(reader: Reader, of: CouncilSession) -> DeliberationList:
    """Return the list of one sitting, by number as people count, those without one last."""
    kind = str(reader.scalar("SELECT kind FROM authority WHERE id = :id", id=of.authority_id))
    private = private_keys(reader)
    listed = reader.rows(_LISTED, authority=of.authority_id, session=of.session)
    rows = [row for row in listed if row["id"] not in private]
    read = PartialDate.parse(of.session)
    rule = list_rule(kind, read) if read else None
    return DeliberationList(
        masthead=_masthead(reader, of, kind, rows),
        council=of.name,
        session=of.session,
        deliberations=tuple(_listed(row) for row in sorted(rows, key=lambda row: _counted(row["number"]))),
        article=rule.article if rule else "",
        posted_by=rule.posted_by if rule else None,
    )


def _counted(number: str | None) -> tuple[bool, list[tuple[int, str]]]:
    """Return a key by which 2 comes before 10, and what has no number last."""
    parts = _DIGITS.split(number or "")
    return not number, [(int(part), "") if part.isdecimal() else (-1, part.casefold()) for part in parts]


def _listed(row: Any) -> ListedDeliberation:
    sense = row["sense"]
    return ListedDeliberation(
        number=row["number"] or "",
        subject=row["told"],
        result=word("deliberation_sense", sense, language="fr") if sense else "",
        adopted=sense in _TAKEN,
        votes=_votes(row),
    )


def _votes(row: Any) -> str:
    told = zip(
        ("pour", "contre", "abstention"), (row["votes_for"], row["votes_against"], row["abstentions"]), strict=True
    )
    counted = [
        f"{number}\u00a0{name}{'s' if name == 'abstention' and number > 1 else ''}"
        for name, number in told
        if number is not None
    ]
    return ", ".join(counted) or row["vote_text"] or ""


def _masthead(reader: Reader, of: CouncilSession, kind: str, rows: Sequence[Any]) -> Masthead:
    """Return the council's own head; a list is ready to be posted once its day, numbers and results are all known."""
    read = PartialDate.parse(of.session)
    ready = read is not None and read.day is not None and all(row["number"] and row["sense"] for row in rows)
    own = MemberAuthority(of.authority_id, of.code, of.name, of.name, kind, "")
    return Masthead(
        cooperation=of.name,
        body=", ".join(sorted({row["organ"] for row in rows if row["organ"]})),
        running=of.name,
        authorities=(of.name,),
        logos=logos_of(reader, [own]),
        reference=f"{of.code}-DELIB-{of.session}",
        status=Status.APPROVED if ready else Status.DRAFT,
        status_note=word("paper", "list_ready" if ready else "list_incomplete", language="fr"),
        example=bool(register_setting(reader, "example_data")),
    )
