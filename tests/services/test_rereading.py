"""Pieces joined before their words were read: read by and by, once, without a gesture to take back."""

from __future__ import annotations

from typing import Any

from tests.services.conftest import Desk

from concertation.services.gestures.attachments import attach, detach
from concertation.services.gestures.dossiers import open_dossier
from concertation.services.queries.search import search
from concertation.services.rereading import MOST_PIECES, keep, read_pieces


def joined(desk: Desk, *pieces: tuple[str, bytes]) -> list[str]:
    dossier = desk.run(open_dossier, title="Bacs de Seine")
    return [
        str(desk.run(attach, owner_kind="dossier", owner_id=dossier, name=name, content=content))
        for name, content in pieces
    ]


def once(desk: Desk) -> int:
    return keep(desk.workspace, read_pieces(desk.workspace, lambda: False))


def found(desk: Desk, words: str) -> int:
    return len(desk.read(search, words))


def test_words_of_pieces_joined_unread_are_found_after_and_read_once(desk: Desk) -> None:
    joined(desk, ("bac.txt", b"Le bac de Quillebeuf"), ("scan.png", b"\x89PNG"), ("abime.pdf", b"%PDF-1.7 rien"))
    assert found(desk, "Quillebeuf") == 0
    assert once(desk) == 3
    assert found(desk, "Quillebeuf") == 1
    assert once(desk) == 0, "a piece without words is not tried for ever"


def test_what_is_not_read_this_time_is_read_the_next(desk: Desk) -> None:
    joined(desk, *((f"note-{n}.txt", f"mot{n}".encode()) for n in range(MOST_PIECES + 3)))
    assert once(desk) == MOST_PIECES
    assert once(desk) == 3
    assert once(desk) == 0


def test_it_stops_when_it_is_given_up_or_lasts_too_long(desk: Desk) -> None:
    joined(desk, *((f"note-{n}.txt", f"mot{n}".encode()) for n in range(3)))
    assert read_pieces(desk.workspace, lambda: True) == {}
    ticks = iter(range(0, 1_000, 15))
    assert len(read_pieces(desk.workspace, lambda: False, lambda: float(next(ticks)))) == 1


def test_a_piece_joined_with_its_words_is_left_as_it_is_and_so_are_those_taken_off(desk: Desk) -> None:
    dossier = desk.run(open_dossier, title="Bacs de Seine")
    piece: dict[str, Any] = {"owner_kind": "dossier", "owner_id": dossier, "content": b"Quillebeuf"}
    desk.run(attach, **piece, name="lu.txt", text="")
    gone = desk.run(attach, **piece, name="parti.txt")
    words = read_pieces(desk.workspace, lambda: False)
    desk.run(detach, attachment_id=gone)
    assert (set(words), keep(desk.workspace, words)) == ({gone}, 0)
    desk.workspace.undo()
    desk.workspace.undo()
    desk.workspace.undo()
