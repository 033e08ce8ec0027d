"""Opens the pieces of a pack one by one: pages, pictures, documents to convert; what cannot be opened says why."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING

from concertation.exchange import office
from concertation.persistence.reader import Reader
from concertation.services.queries.packing import PackPiece
from concertation.wording import word

if TYPE_CHECKING:
    from concertation.documents.pack import Piece

HEAVIEST = 400_000_000  # bytes of pieces held at once: what is beyond is only listed


class Opener:
    """Opens pieces until they weigh too much together; ``enclosing`` takes them as they are, once proved sound."""

    def __init__(self, reader: Reader, *, enclosing: bool) -> None:
        self._reader, self._enclosing = reader, enclosing
        self._weight = 0

    def open(self, piece: PackPiece) -> Piece:
        """Return a piece as a pack takes it, its content or the reason it is not there."""
        from concertation.documents.pack import Piece, Refused  # noqa: PLC0415  # ReportLab only for pages

        told = {"label": piece.label, "name": piece.name, "size": piece.size, "media_type": piece.media_type}
        told["origin"] = (
            word("pack_piece", "of_dossier", language="fr").format(dossier=piece.dossier) if piece.dossier else ""
        )
        try:
            return Piece(**told, **self._content(piece))  # type: ignore[arg-type]
        except Refused as refused:
            return Piece(**told, refusal=word("pack_refusal", refused.code, language="fr"))  # type: ignore[arg-type]

    def _content(self, piece: PackPiece) -> dict[str, object]:
        from concertation.documents.pack import Refused, read_pages, read_picture, sort_of  # noqa: PLC0415

        self._weight += piece.size
        if self._weight > HEAVIEST:
            raise Refused("too_heavy")
        content = self._bytes(piece)
        sort = sort_of(content)
        if self._enclosing:
            self._expect_sound(piece, content, sort)
            return {"enclosed": content}
        if sort == "pdf":
            return {"sheets": read_pages(content)}
        if sort == "picture":
            return {"picture": read_picture(content)}
        return {"sheets": read_pages(self._converted(piece, content))}

    def _expect_sound(self, piece: PackPiece, content: bytes, sort: str) -> None:
        """Refuse to hand on what is damaged, locked, or not what its name says."""
        from concertation.documents.pack import Refused, read_pages, read_picture  # noqa: PLC0415

        suffix = PurePath(piece.name).suffix.casefold()
        if sort == "pdf":
            read_pages(content)
        elif sort == "picture":
            read_picture(content)
        elif suffix == ".pdf" or not office.is_sound(content, suffix):
            raise Refused("damaged")

    def _bytes(self, piece: PackPiece) -> bytes:
        from concertation.documents.pack import Refused  # noqa: PLC0415

        found = self._reader.scalar(
            "SELECT p.content FROM attachment a JOIN piece p ON p.sha256 = a.sha256 WHERE a.id = :id", id=piece.id
        )
        if found is None:
            raise Refused("missing")
        return bytes(found)

    def _converted(self, piece: PackPiece, content: bytes) -> bytes:
        from concertation.documents.pack import Refused  # noqa: PLC0415

        suffix = PurePath(piece.name).suffix.casefold()
        if suffix == ".pdf":
            raise Refused("damaged")
        if suffix not in office.CONVERTED:
            raise Refused("other_format")
        if not office.is_sound(content, suffix):
            raise Refused("damaged")
        if office.installed() is None:
            raise Refused("no_converter")
        pdf = office.converted(content, suffix)
        if pdf is None:
            raise Refused("not_converted")
        return pdf
