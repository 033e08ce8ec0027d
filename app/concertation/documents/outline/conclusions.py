"""The relevé de conclusions as an outline, for an editable copy: it binds nobody, each council deliberates."""

from __future__ import annotations

from typing import TYPE_CHECKING

from concertation.documents.briefs import conclusions_brief
from concertation.documents.model import RatificationState
from concertation.documents.outline import meeting
from concertation.documents.outline.parts import Cell, Grid, Outline, Section, Tone
from concertation.documents.phrases import day, partial

if TYPE_CHECKING:
    from collections.abc import Sequence

    from concertation.documents.model import Conclusion, Conclusions, Ratification

_FORCE = "Les conclusions partagées n’ont de portée que par la délibération de chaque conseil."
_WORDS = {
    RatificationState.DELIBERATED: "Délibérée",
    RatificationState.AMENDED: "Amendée",
    RatificationState.REFUSED: "Refusée",
    RatificationState.SCHEDULED: "Inscrite",
    RatificationState.TO_SCHEDULE: "À inscrire",
}
_COUNCILS = 62.0


def outline(document: Conclusions) -> Outline:
    head = document.masthead
    known = f"Ratifications connues au {day(document.known_on)}." if document.known_on else ""
    return Outline(
        title="Relevé de conclusions",
        subtitle=meeting.subtitle(head),
        facts=meeting.facts(head),
        lead=" ".join(part for part in (_FORCE, document.summary or conclusions_brief(document)) if part),
        sections=meeting.told((Section(title="Conclusions partagées", grid=_grid(document), after=known),)),
        closing=document.note,
    )


def _grid(document: Conclusions) -> Grid | None:
    return conclusions_grid(document.conclusions, document.councils) if document.conclusions else None


def conclusions_grid(conclusions: Sequence[Conclusion], councils: Sequence[str]) -> Grid:
    """Return each conclusion with where every council stands with its own deliberation."""
    own = _COUNCILS / max(1, len(councils))
    return Grid(
        summary="Conclusions partagées et délibérations de chaque conseil",
        heads=("Thème", "Conclusion partagée", "Suite à donner", *(f"Délibération, {name}" for name in councils)),
        rows=tuple(_row(one, councils) for one in conclusions),
        widths=(29, 51, 32, *([own] * len(councils))),
        flexible=1,
    )


def _row(one: Conclusion, councils: Sequence[str]) -> tuple[Cell, ...]:
    by_council = {each.authority: each for each in one.ratifications}
    text = f"**{one.operative}** {one.text}".strip() if one.operative else one.text
    pilot = f"pilote {one.pilot}" if one.pilot else ""
    return (
        Cell("\n".join(part for part in (one.label, one.theme) if part), Tone.STRONG),
        Cell(text),
        Cell(", ".join(part for part in (one.follow_up, pilot) if part)),
        *(Cell(_standing(by_council.get(name))) for name in councils),
    )


def _standing(of: Ratification | None) -> str:
    if of is None:
        return _WORDS[RatificationState.TO_SCHEDULE]
    number = f"n° {of.number}" if of.number else ""
    differs = "texte différent" if of.text_differs else ""
    lines = (_WORDS[of.state], number, partial(of.on) if of.on else "", of.note, differs)
    return "\n".join(line for line in lines if line)
