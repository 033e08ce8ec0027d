"""The meeting pack: every paper of a meeting and its pieces in one bookmarked file, pages numbered throughout."""

from __future__ import annotations

from concertation.documents.pack.assembly import Bound, bind
from concertation.documents.pack.parts import Addendum, Chapter, Pack, Piece, Sheets
from concertation.documents.pack.pictures import Picture, read_logo, read_picture
from concertation.documents.pack.reading import Refused, read_pages, sort_of

__all__ = [
    "Addendum",
    "Bound",
    "Chapter",
    "Pack",
    "Picture",
    "Piece",
    "Refused",
    "Sheets",
    "bind",
    "read_logo",
    "read_pages",
    "read_picture",
    "sort_of",
]
