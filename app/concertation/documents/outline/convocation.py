"""The letter that calls to a meeting as an outline, for an editable copy."""

from __future__ import annotations

from typing import TYPE_CHECKING

from concertation.documents.outline import meeting
from concertation.documents.outline.parts import Note, Outline, Section, Tone
from concertation.documents.phrases import clock, day, dotted, hours, weekday
from concertation.documents.sentences import calling

if TYPE_CHECKING:
    from concertation.documents.model import Convocation, Masthead


def outline(document: Convocation) -> Outline:
    head = document.masthead
    written = f"le {day(document.written_on)}" if document.written_on else ""
    letter = (
        *(Note(text=line, tone=Tone.QUIET) for line in (*document.sender, document.sender_mail) if line),
        *(Note(text=line) for line in document.recipient),
        Note(text=dotted([", ".join(part for part in (document.written_at, written) if part)])),
        Note(text=document.salutation),
        Note(text=document.text or calling(document)),
    )
    labelled = (("Date", _when(head)), ("Lieu", head.place), ("Accès", document.access), ("Déjeuner", document.lunch))
    where = tuple(Note(label=label, text=text) for label, text in labelled if text)
    pieces = (Note(label="Pièces", text=document.pieces),) if document.pieces else ()
    end = (document.closing, document.signed_for, document.signed_by)
    before = f"à renvoyer avant le {weekday(document.reply_by)}" if document.reply_by else "à renvoyer avant la réunion"
    answers = (
        "☐ sera présent",
        "☐ sera représenté par …",
        "☐ est excusé",
        *(("Déjeuner : ☐ oui ☐ non",) if head.lunch else ()),
    )
    slip = (
        Note(text=f"{document.recipient_name or 'Nom : …'}, {before}."),
        *(Note(text=f"- {answer}") for answer in answers),
    )
    return Outline(
        title="Convocation" if document.summons else "Invitation",
        subtitle=meeting.subtitle(head),
        facts=meeting.facts(head),
        sections=meeting.told(
            (
                Section(title="", notes=tuple(note for note in letter if note.text)),
                Section(title="Réunion", notes=where),
                Section(title="Ordre du jour", grid=meeting.agenda_grid(document.points)),
                Section(title="", notes=(*pieces, *(Note(text=text) for text in end if text))),
                Section(title="Coupon-réponse", notes=slip),
            )
        ),
    )


def _when(head: Masthead) -> str:
    if not head.meeting_on:
        return ""
    if head.starts_at and head.ends_at:
        return f"**{weekday(head.meeting_on)}, de {clock(head.starts_at)} à {clock(head.ends_at)}**"
    return f"**{', '.join(part for part in (weekday(head.meeting_on), hours(head.starts_at, None)) if part)}**"
