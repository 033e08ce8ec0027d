"""The meeting pack: what a meeting's papers say and what its pieces are, bound into one file."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from concertation.documents.model import ActionsTable, AgendaSheet, Conclusions, Decisions, Document, from_json
from concertation.domain.vocabulary import DocumentKind, ItemPart
from concertation.errors import UserError
from concertation.persistence.reader import Reader
from concertation.services.pack_pieces import Opener
from concertation.services.papers import build_actions_table, build_document
from concertation.services.papers.agenda import agenda_points
from concertation.services.papers.items import briefing_note, report_paper
from concertation.services.papers.setting import Setting, sent, setting_of
from concertation.services.queries.item_texts import item_texts
from concertation.services.queries.meeting import items
from concertation.services.queries.packing import PackPiece, PackPlan, pack_plan
from concertation.wording import word

if TYPE_CHECKING:
    from concertation.documents.model import BriefingNote, ReportPaper
    from concertation.documents.pack import Addendum, Bound, Chapter, Pack, Piece

_OF_A_NOTE = frozenset(
    (ItemPart.STAKES, ItemPart.AGREEMENT, ItemPart.DIVERGENCE, ItemPart.POSITION, ItemPart.AWAITED, ItemPart.RISK)
)

Report = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class PackedPiece:
    """What became of a piece; ``state`` is ``merged``, ``picture``, ``attached``, or ``refused`` for a ``reason``."""

    label: str
    name: str
    state: str
    pages: int
    first_page: int | None
    reason: str


@dataclass(frozen=True, slots=True)
class MadePack:
    """A pack as a file, the name it is offered under, and what became of its pieces."""

    name: str
    pdf: bytes
    pages: int
    addendum: int
    pieces: tuple[PackedPiece, ...]

    @property
    def refused(self) -> tuple[PackedPiece, ...]:
        return tuple(piece for piece in self.pieces if piece.state == "refused")


def make_pack(
    reader: Reader,
    meeting_id: str,
    as_of: date,
    *,
    attaching: bool = False,
    addendum_only: bool = False,
    report: Report = lambda _done, _total: None,
) -> MadePack:
    """Return a meeting's pack, or only the addendum that waits to be sent.

    Args:
        reader: the register.
        meeting_id: the meeting.
        as_of: the day of the follow-up table.
        attaching: enclose the pieces as they are instead of taking in their pages.
        addendum_only: leave out what has already been sent.
        report: called with the steps done and their total; the work is given up by its raising.

    Raises:
        UserError: ``object_unknown``; ``no_addendum`` where nothing came since the pack was sent.
    """
    from concertation.documents.pack import Pack, bind  # noqa: PLC0415  # ReportLab only when a page is printed

    plan = pack_plan(reader, meeting_id)
    if addendum_only and not plan.waiting:
        raise UserError("no_addendum", reference=plan.reference)
    setting = setting_of(reader, meeting_id)
    opened = _opened(reader, plan, report, attaching=attaching, only=plan.waiting if addendum_only else None)
    pack = Pack(masthead=sent(setting), addenda=_addenda(plan, opened), attaching=attaching)
    if not addendum_only:
        pack = _whole(reader, setting, as_of, plan, opened, pack)
    bound = bind(pack, lambda done, total: report(len(opened) + done, len(opened) + total))
    return _made(plan, pack, bound, addendum=plan.waiting if addendum_only else 0)


def _opened(reader: Reader, plan: PackPlan, report: Report, *, attaching: bool, only: int | None) -> dict[str, Piece]:
    opener = Opener(reader, enclosing=attaching)
    wanted = [piece for piece in plan.pieces if only is None or (piece.addendum == only and not piece.sent)]
    found = {}
    for at, piece in enumerate(wanted):
        report(at, 2 * len(wanted) + 1)
        found[piece.id] = opener.open(piece)
    return found


def _addenda(plan: PackPlan, opened: Mapping[str, Piece]) -> tuple[Addendum, ...]:
    from concertation.documents.pack import Addendum  # noqa: PLC0415

    gathered: dict[int, list[tuple[str, Piece]]] = {}
    for piece in plan.pieces:
        if piece.addendum and piece.id in opened:
            gathered.setdefault(piece.addendum, []).append((piece.point, opened[piece.id]))
    return tuple(Addendum(number=number, pieces=tuple(pieces)) for number, pieces in sorted(gathered.items()))


def _whole(
    reader: Reader, setting: Setting, as_of: date, plan: PackPlan, opened: Mapping[str, Piece], pack: Pack
) -> Pack:
    sheet = setting.sheet
    agenda, actions = build_document(reader, DocumentKind.AGENDA, sheet.id), None
    if sheet.regime not in ("joint_sitting", "council"):
        actions = build_actions_table(reader, as_of, meeting_id=sheet.id)
    own = {piece.id: piece for piece in plan.pieces if not piece.addendum}
    return dataclasses.replace(
        pack,
        agenda=agenda if isinstance(agenda, AgendaSheet) else None,
        previous=_previous(reader, sheet.previous_id),
        followed=actions if isinstance(actions, ActionsTable) and actions.actions else None,
        chapters=_chapters(reader, setting, own, opened),
        common=tuple(opened[key] for key, piece in own.items() if piece.point_id is None),
        groups=setting.groups(),
        access=sheet.access or "",
        lunch=_lunch(setting),
    )


def _chapters(
    reader: Reader, setting: Setting, own: Mapping[str, PackPiece], opened: Mapping[str, Piece]
) -> tuple[Chapter, ...]:
    """Return a chapter for each point that has more to show than its line of the agenda."""
    from concertation.documents.pack import Chapter  # noqa: PLC0415

    shown = [item for item in items(reader, setting.sheet.id) if not item.internal]
    found = [
        Chapter(
            point=point,
            note=item.brief or "",
            papers=_papers(reader, setting, item.id),
            pieces=tuple(opened[piece.id] for piece in own.values() if piece.point_id == item.id),
        )
        for item, point in zip(shown, agenda_points(reader, setting), strict=True)
    ]
    return tuple(chapter for chapter in found if chapter.note or chapter.pieces or chapter.papers)


def _papers(reader: Reader, setting: Setting, item_id: str) -> tuple[BriefingNote | ReportPaper, ...]:
    """Return the note de présentation and the report of a point, where any part of them was written."""
    written = {part for part, _authority in item_texts(reader, item_id)}
    found: list[BriefingNote | ReportPaper] = []
    if written & _OF_A_NOTE:
        found.append(briefing_note(reader, setting, item_id))
    if written - _OF_A_NOTE:
        found.append(report_paper(reader, setting, item_id))
    return tuple(found)


def _previous(reader: Reader, meeting_id: str | None) -> Decisions | Conclusions | None:
    """Return what the meeting before issued last; nothing where it issued nothing."""
    content = reader.scalar(
        """
        SELECT content FROM issued_document WHERE meeting_id = :id AND kind IN ('decisions', 'conclusions') AND gone = 0
        ORDER BY version DESC LIMIT 1
        """,
        id=meeting_id,
    )
    found: Document | None = None if content is None else from_json(str(content))
    return found if isinstance(found, Decisions | Conclusions) else None


def _lunch(setting: Setting) -> str:
    lunch = setting.sheet.lunch
    return ", ".join(filter(None, (lunch.place,))) if lunch else ""


def _made(plan: PackPlan, pack: Pack, bound: Bound, *, addendum: int) -> MadePack:
    title = f"Additif {addendum}" if addendum else word("document_kind", "pack", language="fr")
    return MadePack(
        name=f"{plan.reference} {title}.pdf",
        pdf=bound.pdf,
        pages=bound.pages,
        addendum=max((each.number for each in pack.addenda), default=0),
        pieces=tuple(_told(piece, bound) for piece in pack.pieces),
    )


def _told(piece: Piece, bound: Bound) -> PackedPiece:
    state, pages = "refused", 0
    if piece.sheets:
        state, pages = "merged", piece.sheets.number
    elif piece.picture:
        state, pages = "picture", 1
    elif piece.enclosed is not None:
        state = "attached"
    first = bound.places.get(piece.key) if pages else None
    return PackedPiece(piece.label, piece.name, state, pages, first, piece.refusal)
