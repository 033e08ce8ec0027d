"""Says of a PDF, or of an archive folder, which meeting and version it is, and whether it is as it was issued."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from concertation.documents.proof import MOST_BYTES, Proof, read_proof
from concertation.errors import UserError
from concertation.persistence.check import chain_leads_to
from concertation.persistence.faults import telling

if TYPE_CHECKING:
    from concertation.documents.model import Document
    from concertation.persistence.reader import Reader


class Authenticity(StrEnum):
    """``intact``: as issued, and the latest; ``superseded``: as issued, a later version exists; ``unknown``: not ours."""

    INTACT = "intact"
    ALTERED = "altered"
    SUPERSEDED = "superseded"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a PDF is, ``latest`` being the newest version of the same minutes.

    ``same_file`` tells that it is the very file that was issued, False one packed anew by another program around the
    same pages, None without a register. ``signed`` tells that a signature was added to it since, and nothing else; who
    signed is not examined. ``log`` tells whether its register's log, untouched until then, still leads to the seal it bears: None where it bears
    none, or no register was asked.
    """

    meeting: str | None
    kind: str | None
    version: int | None
    state: Authenticity
    seal: str | None = None
    issued_at: str | None = None
    latest: int | None = None
    log: bool | None = None
    same_file: bool | None = None
    signed: bool | None = None


UNKNOWN = Verdict(None, None, None, Authenticity.UNKNOWN)
_ISSUED = """
    SELECT i.*, m.reference, (SELECT max(o.version) FROM issued_document o WHERE o.meeting_id = i.meeting_id
        AND o.kind = i.kind AND o.gone = 0) AS latest
    FROM issued_document i JOIN meeting m ON m.id = i.meeting_id WHERE i.gone = 0 AND
"""


def read_pdf(path: Path) -> Proof:
    """Read a PDF somebody gives.

    Raises:
        UserError: ``not_a_pdf``, ``pdf_locked``, ``pdf_too_large``, ``pdf_unreadable``, ``input_missing``,
            ``input_unreadable``.
    """
    try:
        if path.stat().st_size > MOST_BYTES:
            raise UserError("pdf_too_large", path=str(path), limit=MOST_BYTES // 1024 // 1024)
        content = path.read_bytes()
    except FileNotFoundError as error:
        raise UserError("input_missing", path=str(path)) from error
    except OSError as error:
        raise UserError("input_unreadable", path=str(path), reason=error) from error
    try:
        return read_proof(content)
    except UserError as error:
        raise UserError(error.code, path=str(path), **error.data) from error


def known_to(reader: Reader, proof: Proof) -> Verdict:
    """Return what a register knows of a PDF."""
    row = reader.one(_ISSUED + "i.pdf_sha256 = :print", print=proof.sha256)
    same_file = row is not None
    if row is None and proof.seal is not None:
        row = reader.one(_ISSUED + "i.sha256 = :seal", seal=proof.seal)
    if row is None:
        return UNKNOWN
    state = Authenticity.ALTERED
    if same_file or _shows_the_same(reader, row["pdf_sha256"], proof):
        state = Authenticity.INTACT if row["version"] == row["latest"] else Authenticity.SUPERSEDED
    return Verdict(
        meeting=row["reference"],
        kind=row["kind"],
        version=row["version"],
        state=state,
        seal=row["sha256"],
        issued_at=row["issued_at"],
        latest=row["latest"],
        log=_log_holds(reader, row["content"]),
        same_file=same_file,
        signed=proof.signed,
    )


def _shows_the_same(reader: Reader, issued: str, proof: Proof) -> bool:
    """Tell whether a file packed anew still shows what was issued, and carries no other data than the sealed ones."""
    kept = reader.scalar("SELECT content FROM piece WHERE sha256 = :print", print=issued)
    sealed = proof.data is None or hashlib.sha256(proof.data.encode("utf-8")).hexdigest() == proof.seal
    return kept is not None and sealed and read_proof(kept).pages == proof.pages


def alone(proof: Proof) -> Verdict:
    """Return what a PDF proves by itself: the data it carries match its seal, and draw the pages it shows."""
    from concertation.documents import render  # noqa: PLC0415  # draws pages
    from concertation.documents.model import from_json, kind_of  # noqa: PLC0415

    if proof.seal is None or proof.data is None:
        return UNKNOWN
    try:
        document = from_json(proof.data)
    except UserError:
        return Verdict(None, None, None, Authenticity.ALTERED, proof.seal)
    head = document.masthead
    sealed = hashlib.sha256(proof.data.encode("utf-8")).hexdigest() == proof.seal
    drawn = sealed and read_proof(render(document)).pages == proof.pages
    state = Authenticity.INTACT if drawn else Authenticity.ALTERED
    issued_at = head.issued_at.isoformat() if head.issued_at else None
    return Verdict(head.reference, kind_of(document), head.version, state, proof.seal, issued_at, signed=proof.signed)


def _log_holds(reader: Reader, content: str) -> bool | None:
    """Tell whether the register's chain of seals, worked out again, still leads to the link that minutes were printed with."""
    from concertation.documents.model import from_json  # noqa: PLC0415

    told = _register_seal(from_json(content))
    if not told:
        return None
    with telling(reader.path):
        return chain_leads_to(reader.connection, told)


def _register_seal(document: Document) -> str:
    return document.masthead.register_seal
