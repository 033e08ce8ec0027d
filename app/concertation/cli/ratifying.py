"""``ratify`` and ``deliberate``: what one real council made of a joint conclusion, and what it deliberated by itself."""

from __future__ import annotations

import re
from argparse import Namespace
from pathlib import Path
from typing import Any

from concertation.cli.opening import open_to_write
from concertation.cli.output import print_json, say
from concertation.domain.typography import french
from concertation.errors import UserError
from concertation.persistence.reader import Reader
from concertation.services.gestures.deliberations import record_deliberation, record_own_deliberation
from concertation.services.queries.council_acts import council_acts, expect_authority
from concertation.services.queries.deliberations import mirror
from concertation.wording import word

_COUNTS = re.compile(r"\s*(\d{1,6})\s*/\s*(\d{1,6})\s*(?:/\s*(\d{1,6})\s*)?")


def ratify_command(options: Namespace) -> int:
    """Record a deliberation, or complete the one that this council already took on this conclusion."""
    text = _text(options.text) if options.text else None
    counts = _counts(options.vote) if options.vote else {}
    published = {"members": options.members, "subject_code": options.subject, "object": options.object}
    with open_to_write(options.file) as workspace:
        decision_id, authority_id = workspace.read(_named, options.decision, options.authority)
        key = workspace.run(
            record_deliberation,
            decision_id=decision_id,
            authority_id=authority_id,
            adopted_on=options.date,
            number=options.number,
            sense=options.sense,
            organ=options.organ,
            received_on=options.received,
            text=text,
            **{name: value for name, value in published.items() if value is not None},
            **counts,
        )
        row = next(row for row in workspace.read(mirror) if row.id == key)
    if options.json:
        print_json(row)
    else:
        say(f"{row.authority}  {row.number or '–'}  {row.date or '–'}  {word('standing_of_council', row.standing)}")
    return 0


def deliberate_command(options: Namespace) -> int:
    """Record a deliberation that a council took by itself: adopted, unless it is said otherwise."""
    told = {
        "object": options.object,
        "adopted_on": options.date,
        "number": options.number,
        "sense": options.sense,
        "organ": options.organ,
        "received_on": options.received,
        "text": _text(options.text) if options.text else None,
        "members": options.members,
        "subject_code": options.subject,
        "budget_year": options.budget_year,
        "budget_name": options.budget_name,
        "prefecture_id": options.prefecture,
        "url": options.url,
        **(_counts(options.vote) if options.vote else {}),
    }
    with open_to_write(options.file) as workspace:
        authority_id = workspace.read(expect_authority, options.authority)
        about = workspace.read(_about, options)
        given = {name: value for name, value in told.items() if value is not None}
        key = workspace.run(record_own_deliberation, authority_id=authority_id, **given, **about)
        (row,) = workspace.read(council_acts, act_id=key)
    if options.json:
        print_json(row)
    else:
        say(f"{row.authority}  {row.number or '–'}  {row.date or '–'}  {row.object}")
    return 0


def _about(reader: Reader, options: Namespace) -> dict[str, str]:
    """Return the ids of the dossier, the contract and the amendment named.

    Raises:
        UserError: ``object_not_found``, ``contract_unknown``, ``amendment_unknown``.
    """
    from concertation.services.papers.contract import amendment_key
    from concertation.services.queries.contract import contract_id_of, contracts
    from concertation.services.queries.dossiers import dossier_key

    about = {}
    if options.dossier:
        if (key := dossier_key(reader, options.dossier)) is None:
            raise UserError("object_not_found", object=options.dossier)
        about["dossier_id"] = key
    if options.amendment is not None:
        known = contracts(reader)
        code = options.contract or (known[0].code if len(known) == 1 else "")
        about["amendment_id"] = amendment_key(reader, contract_id_of(reader, code), options.amendment)
    elif options.contract:
        about["contract_id"] = contract_id_of(reader, options.contract)
    return about


def _named(reader: Reader, decision: str, authority: str) -> tuple[str, str]:
    """Return the ids of a decision, by reference or id, and of an authority, by code or id.

    Raises:
        UserError: ``object_not_found``, ``authority_unknown``.
    """
    found = reader.scalar(
        "SELECT id FROM decision WHERE (reference = :told COLLATE NOCASE OR id = :told) AND gone = 0", told=decision
    )
    if found is None:
        raise UserError("object_not_found", object=decision)
    return str(found), expect_authority(reader, authority)


def _text(path: Path) -> str:
    """Return the text voted, in French typography.

    Raises:
        UserError: ``input_unreadable``, ``text_encoding`` with the line, ``text_empty``.
    """
    try:
        content = path.read_bytes()
    except OSError as error:
        raise UserError("input_unreadable", path=str(path), reason=error) from error
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        raise UserError("text_encoding", path=str(path), line=line) from error
    if not text.strip():
        raise UserError("text_empty", path=str(path))
    return french("\n".join(text.strip().splitlines()))


def _counts(text: str) -> dict[str, Any]:
    found = _COUNTS.fullmatch(text)
    if found is None:
        raise UserError("counts_unreadable", text=text)
    return {
        "votes_for": int(found[1]),
        "votes_against": int(found[2]),
        "abstentions": int(found[3] or 0),
        "vote_text": text.strip(),
    }
