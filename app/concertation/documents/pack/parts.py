"""What a meeting pack is made of: our own papers, and pieces read beforehand or refused by name."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from concertation.documents.model import (
        ActionsTable,
        AgendaSheet,
        BriefingNote,
        Conclusions,
        Decisions,
        Masthead,
        ParticipantGroup,
        Point,
        ReportPaper,
    )
    from concertation.documents.pack.pictures import Picture


@dataclass(frozen=True, slots=True)
class Sheets:
    """The pages of a foreign file, made harmless: a whole PDF of its own."""

    pdf: bytes
    number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """One file joined to a point, under the label it bears in the room (« 3.1 »).

    Its pages are ``sheets``, or it is looked at as a ``picture``, or it is ``enclosed`` as it came; else ``refusal`` says
    why none of this could be. ``origin`` says where it comes from, where that is not its point.
    """

    label: str
    name: str
    size: int
    sheets: Sheets | None = None
    picture: Picture | None = None
    enclosed: bytes | None = None
    media_type: str = ""
    refusal: str = ""
    origin: str = ""

    @property
    def key(self) -> str:
        """Return the name of the place in the file where it begins."""
        return f"piece-{self.label}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Chapter:
    """One point of the agenda, its note of context, what was written to present it, and its pieces."""

    point: Point
    note: str = ""
    papers: tuple[BriefingNote | ReportPaper, ...] = ()
    pieces: tuple[Piece, ...] = ()

    @property
    def key(self) -> str:
        return f"point-{self.point.number}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Addendum:
    """Pieces that came after the pack had left, under the titles of their points; they renumber nothing."""

    number: int
    pieces: tuple[tuple[str, Piece], ...]

    @property
    def title(self) -> str:
        return f"Additif n° {self.number}"

    @property
    def key(self) -> str:
        return f"addendum-{self.number}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Pack:
    """Everything a pack says. What is empty is left out; ``attaching`` encloses the pieces instead of their pages."""

    masthead: Masthead
    agenda: AgendaSheet | None = None
    previous: Decisions | Conclusions | None = None
    followed: ActionsTable | None = None
    chapters: tuple[Chapter, ...] = ()
    common: tuple[Piece, ...] = ()
    groups: tuple[ParticipantGroup, ...] = ()
    access: str = ""
    lunch: str = ""
    addenda: tuple[Addendum, ...] = ()
    attaching: bool = False

    @property
    def pieces(self) -> tuple[Piece, ...]:
        """Return every piece, in the order of the pages."""
        own = (piece for chapter in self.chapters for piece in chapter.pieces)
        late = (piece for addendum in self.addenda for _title, piece in addendum.pieces)
        return (*own, *self.common, *late)
