"""Pieces joined to the agenda being prepared: pages of our own documents and a drawn plan, real files to open."""

from __future__ import annotations

import struct
import zlib
from typing import TYPE_CHECKING

from concertation.domain.vocabulary import DocumentKind
from concertation.exchange.piece_text import read_text
from concertation.services.demo.stage import Stage
from concertation.services.gestures.attachments import attach
from concertation.services.printing import printed
from concertation.services.queries.meeting import items

if TYPE_CHECKING:
    from collections.abc import Iterator

_WIDTH, _HEIGHT = 480, 320
_PAPER, _STREET, _GREEN, _PATH = (250, 249, 246), (214, 219, 228), (205, 228, 210), (31, 79, 168)


def attach_pieces(stage: Stage, meeting_id: str, previous_id: str) -> None:
    """Join the former relevé to its approval, and to the first point a plan and the follow-up sheet of the meeting."""
    agenda = stage.ask(items, meeting_id)
    record = stage.ask(printed, DocumentKind.DECISIONS, previous_id)
    _attach(stage, agenda[0].id, record.name, record.pdf, "application/pdf")
    first = next(item for item in agenda if item.standing is None)
    _attach(stage, first.id, "Plan d’accès piéton (exemple).png", plan_drawing(), "image/png")
    agenda_sheet = stage.ask(printed, DocumentKind.AGENDA, previous_id)
    _attach(stage, first.id, agenda_sheet.name, agenda_sheet.pdf, "application/pdf")


def _attach(stage: Stage, item_id: str, name: str, content: bytes, media_type: str) -> None:
    stage.do(
        attach,
        owner_kind="agenda_item",
        owner_id=item_id,
        name=name,
        content=content,
        media_type=media_type,
        text=read_text(name, content).text or "",
    )


def plan_drawing() -> bytes:
    """Return the PNG of a plan: two streets, a square, a footpath; drawn here, since no file of others is shipped."""
    rows = b"".join(map(_row, range(_HEIGHT)))
    head = struct.pack(">IIBBBBB", _WIDTH, _HEIGHT, 8, 2, 0, 0, 0)  # 8 bits, red green blue (PNG 1.2, 11.2.2)
    parts = ((b"IHDR", head), (b"IDAT", zlib.compress(rows, 9)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunks(parts))


def _chunks(parts: tuple[tuple[bytes, bytes], ...]) -> Iterator[bytes]:
    for name, data in parts:
        yield struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def _row(y: int) -> bytes:
    """Return a line of the drawing after its filter type, none: each thing over those drawn before it."""
    row = bytearray(bytes(_PAPER) * _WIDTH)
    if 190 < y < 290:
        _fill(row, 221, 340, _GREEN)
    _fill(row, 135, 166, _STREET)
    if abs(y - 90) < 14:
        _fill(row, 0, _WIDTH, _STREET)
    middle = 240 + 3 * (y - 160)  # the footpath climbs one in three
    _fill(row, max(61, middle - 6), min(420, middle + 9), _PATH)
    return b"\0" + bytes(row)


def _fill(row: bytearray, start: int, end: int, colour: tuple[int, int, int]) -> None:
    if start < end:
        row[3 * start : 3 * end] = bytes(colour) * (end - start)
