"""Examines files somebody gives: which meeting, kind and version each is, and which version is in force."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from concertation.errors import UserError
from concertation.services.proving import UNKNOWN, Authenticity, Verdict, alone, known_to, read_pdf

if TYPE_CHECKING:
    from concertation.documents.proof import Proof
    from concertation.persistence.reader import Reader

_FOUND = """
    SELECT m.id AS meeting_id, m.held_on, b.name AS body, b.regime, d.id AS issued_id, d.issued_at
    FROM issued_document d JOIN meeting m ON m.id = d.meeting_id JOIN body b ON b.id = m.body_id
    WHERE m.reference = :reference AND d.kind = :kind AND d.version = :version AND d.gone = 0
"""


@dataclass(frozen=True, slots=True)
class InForce:
    """Where the register keeps the latest version of what a file is, or was made from."""

    meeting_id: str
    held_on: date
    body: str
    regime: str
    issued_id: str
    issued_at: str


@dataclass(frozen=True, slots=True)
class Examined:
    """A file and what it turns out to be.

    Attributes:
        path: the file.
        verdict: ``unknown`` where the register never issued it, and where it could not be read.
        in_force: the latest version, None where the register knows none.
        fault: why it could not be read.
        by_itself: what it proves without a register, where this one does not know it.
    """

    path: Path
    verdict: Verdict
    in_force: InForce | None = None
    fault: UserError | None = None
    by_itself: Verdict | None = None


def examine(reader: Reader, path: Path) -> Examined:
    """Return what a file is, asked of a register."""
    proof = _read(path)
    if isinstance(proof, UserError):
        return Examined(path, UNKNOWN, fault=proof)
    verdict = known_to(reader, proof)
    if verdict.state is Authenticity.UNKNOWN:
        return replace(_alone(path, proof), verdict=verdict)
    return Examined(path, verdict, _in_force(reader, verdict))


def examine_alone(path: Path) -> Examined:
    """Return what a file proves by itself, while no register is open."""
    proof = _read(path)
    return Examined(path, UNKNOWN, fault=proof) if isinstance(proof, UserError) else _alone(path, proof)


def _read(path: Path) -> Proof | UserError:
    try:
        return read_pdf(path)
    except UserError as error:
        return UserError(error.code, **(error.data | {"path": path.name}))


def _alone(path: Path, proof: Proof) -> Examined:
    found = alone(proof)
    return Examined(path, UNKNOWN, by_itself=None if found.state is Authenticity.UNKNOWN else found)


def _in_force(reader: Reader, verdict: Verdict) -> InForce | None:
    row = reader.one(_FOUND, reference=verdict.meeting, kind=verdict.kind, version=verdict.latest)
    if row is None:
        return None
    return InForce(
        row["meeting_id"],
        date.fromisoformat(row["held_on"]),
        row["body"],
        row["regime"],
        row["issued_id"],
        row["issued_at"],
    )
