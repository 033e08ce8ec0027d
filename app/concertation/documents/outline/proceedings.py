"""The procès-verbal as an outline, for an editable copy."""

from __future__ import annotations

from typing import TYPE_CHECKING

from concertation.documents.outline import meeting
from concertation.documents.outline.conclusions import conclusions_grid
from concertation.documents.outline.parts import Note, Outline, Section
from concertation.documents.phrases import capital, clock, time_in_words
from concertation.domain.dates_fr import in_words

if TYPE_CHECKING:
    from concertation.documents.model import Council, Proceedings

_NO_FORCE = (
    "La séance commune ne prend aucune délibération : elle arrête des conclusions partagées, que chaque conseil soumet "
    "ensuite à son propre vote."
)


def outline(document: Proceedings) -> Outline:
    councils = tuple(dict.fromkeys(each.authority for one in document.conclusions for each in one.ratifications))
    grid = conclusions_grid(document.conclusions, councils) if document.conclusions else None
    return Outline(
        title="Procès-verbal",
        subtitle=meeting.subtitle(document.masthead),
        facts=meeting.facts(document.masthead),
        lead="\n\n".join(_told(document, "opening") or _opening(document)),
        sections=meeting.told(
            (
                Section(title="Ouverture et appel nominatif", notes=_notes(document, "roll", "quorum")),
                Section(title="Ordre du jour", grid=meeting.agenda_grid(document.points)),
                *(_council(document, place, council) for place, council in enumerate(document.councils)),
                *map(meeting.point, document.points),
                Section(title="Conclusions à ratifier par chaque conseil", grid=grid),
                Section(title="Clôture", notes=_closing(document)),
                meeting.signatures(document.signatures),
            )
        ),
    )


def _told(document: Proceedings, place: str) -> list[str]:
    """Return the sentences that the record says at a place."""
    return [each.text for each in getattr(document, "sentences", ()) if each.place == place]


def _notes(document: Proceedings, *places: str) -> tuple[Note, ...]:
    return tuple(Note(text=text) for place in places for text in _told(document, place))


def _opening(document: Proceedings) -> list[str]:
    head = document.masthead
    at = document.opened_at or head.starts_at
    sat = "se sont réunis en séance commune" if document.joint else "s’est réuni"
    where = f"({head.place})" if head.place else ""
    parts = (
        in_words(head.meeting_on) if head.meeting_on else "",
        f"à {time_in_words(at)}" if at else "",
        " ".join(part for part in (document.assembly or "l’assemblée", sat, where) if part),
        f"sous {document.chaired}" if document.chaired else "",
    )
    sentence = f"{capital(', '.join(part for part in parts if part))}."
    secretary = f" {document.secretary} assure le secrétariat de séance." if document.secretary else ""
    return [f"{sentence}{secretary}", *([_NO_FORCE] if document.joint else [])]


def _council(document: Proceedings, place: int, council: Council) -> Section:
    quorum = f", quorum {council.quorum}" if council.quorum is not None else ""
    present = meeting.participants(council.groups).notes
    in_office = Note(text=f"{council.in_office} membres en exercice{quorum}.")
    return Section(title=council.name, notes=(in_office, *present, *_notes(document, f"council:{place}")))


def _closing(document: Proceedings) -> tuple[Note, ...]:
    if document.sentences:
        return _notes(document, "closing")
    at = document.closed_at or document.masthead.ends_at
    text = document.closing.strip()
    if not text and at:
        text = f"L’ordre du jour étant épuisé, la séance est levée à {clock(at)}."
    return (Note(text=text),) if text else ()
