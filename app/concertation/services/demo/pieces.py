"""Pieces joined to the agenda being prepared: pages of our own documents and a drawn plan, real files to open."""

from __future__ import annotations

import struct
import zlib
from typing import TYPE_CHECKING

from concertation.domain.vocabulary import DocumentKind
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
    stage.do(attach, owner_kind="agenda_item", owner_id=item_id, name=name, content=content, media_type=media_type)


def plan_drawing() -> bytes:
    """Return the PNG of a plan: two streets, a square, a footpath; drawn here, since no file of others is shipped."""
    rows = b"".join(b"\0" + b"".join(bytes(_colour(x, y)) for x in range(_WIDTH)) for y in range(_HEIGHT))
    head = struct.pack(">IIBBBBB", _WIDTH, _HEIGHT, 8, 2, 0, 0, 0)  # 8 bits, red green blue (PNG 1.2, 11.2.2)
    parts = ((b"IHDR", head), (b"IDAT", zlib.compress(rows, 9)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunks(parts))


def _chunks(parts: tuple[tuple[bytes, bytes], ...]) -> Iterator[bytes]:
    for name, data in parts:
        yield struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def _colour(x: int, y: int) -> tuple[int, int, int]:
    if abs(y - 160 - (x - 240) // 3) < 3 and 60 < x < 420:
        return _PATH
    if abs(x - 150) < 16 or abs(y - 90) < 14:
        return _STREET
    return _GREEN if 220 < x < 340 and 190 < y < 290 else _PAPER
