"""What the outlines of a meeting's documents share: its heading, who was there, its points, decisions, votes, actions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from concertation.documents.model import Attendance
from concertation.documents.outline.actions import actions_grid
from concertation.documents.outline.parts import Cell, Grid, Note, Section, Tone
from concertation.documents.phrases import clock, day, dotted, hours, series, weekday

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from concertation.documents.model import (
        ActionEntry,
        DecisionEntry,
        Masthead,
        Participant,
        ParticipantGroup,
        Passage,
        Point,
        Tally,
        Vote,
    )

_STANDING = {
    Attendance.REPRESENTED: "représentation",
    Attendance.EXCUSED: "excusé(e)",
    Attendance.ABSENT: "absent(e)",
}


def subtitle(head: Masthead) -> str:
    return f"{head.sitting} du {weekday(head.meeting_on)}" if head.meeting_on else ""


def facts(head: Masthead) -> str:
    when = hours(head.starts_at, head.ends_at)
    lunch = "suivie d’un déjeuner" if head.lunch else ""
    return dotted([head.body, head.place, when, lunch, f"référence {head.reference}", head.status_note])


def participants(groups: Sequence[ParticipantGroup]) -> Section:
    """Return who was expected, a line by authority or political group."""
    notes = tuple(
        Note(
            label=" – ".join(part for part in (group.authority, group.group) if part), text=_people(group.participants)
        )
        for group in groups
        if group.participants
    )
    return Section(title="Participants", notes=notes)


def _people(people: Iterable[Participant]) -> str:
    return " ; ".join(_person(person) for person in people)


def _person(person: Participant) -> str:
    told = [person.quality]
    if person.status is Attendance.REPRESENTED:
        told.append(f"représentation par {person.represented_by}" if person.represented_by else "représentation")
    else:
        told.append(_STANDING.get(person.status, ""))
    if person.arrived_at:
        told.append(f"arrivée à {clock(person.arrived_at)}")
    if person.left_at:
        told.append(f"départ à {clock(person.left_at)}")
    quiet = ", ".join(part for part in told if part)
    return f"**{person.name}**" + (f", {quiet}" if quiet else "")


def point(of: Point) -> Section:
    """Return a point: what was said, and each decision where it was taken, then the votes."""
    number = clock(of.at) if of.at and not of.number else of.number
    return Section(title=of.title or "(sans titre)", number=number, notes=tuple(_notes(of)))


def _notes(of: Point) -> Iterator[Note]:
    quiet = dotted([f"Rapporteur : {of.rapporteur}" if of.rapporteur else "", of.note])
    if quiet:
        yield Note(text=quiet, tone=Tone.QUIET)
    decided = voted = 0
    for said in of.passages:
        for decision in of.decisions[decided : said.after_decisions]:
            yield from decision_notes(decision)
        for vote in of.votes[voted : said.after_votes]:
            yield from vote_notes(vote)
        decided, voted = max(decided, said.after_decisions), max(voted, said.after_votes)
        yield _passage(said)
    for decision in of.decisions[decided:]:
        yield from decision_notes(decision)
    for vote in of.votes[voted:]:
        yield from vote_notes(vote)


def _passage(said: Passage) -> Note:
    speaker = f"**{said.speaker}** " if said.speaker else ""
    heading = f"**{said.heading}**\n\n" if said.heading else ""
    return Note(label=clock(said.at) if said.at else "", text=f"{heading}{speaker}{said.text}")


def decision_notes(of: DecisionEntry) -> Iterator[Note]:
    text = of.text.strip()
    if of.operative.strip():
        text = f"**{of.operative.strip()}**{'' if text[:1] in ',.;:' else ' '}{text}".strip()
    yield Note(label=of.label, text=text, tone=Tone.DONE)
    reserve = f"réserve de {of.holder}" if of.holder else "réserve" if of.reserve else ""
    actions = f"{'action' if len(of.actions) == 1 else 'actions'} {series(of.actions)}" if of.actions else ""
    told = dotted(
        [
            f"**{of.sense_text}**" if of.sense_text else "",
            f"{reserve} : {of.reserve}" if of.reserve else reserve,
            f"pilote {of.pilot}" if of.pilot else "",
            f"échéance {day(of.due_on)}" if of.due_on else "",
            of.axis,
            actions,
            of.note,
        ]
    )
    if told:
        yield Note(text=told, tone=Tone.QUIET)
    if of.vote:
        yield from vote_notes(of.vote)


def vote_notes(of: Vote) -> Iterator[Note]:
    ballot = f", {of.ballot}" if of.ballot else ""
    yield Note(label=of.label, text=f"**{of.result}**{ballot}.", tone=Tone.DONE)
    if of.note:
        yield Note(text=of.note, tone=Tone.QUIET)
    for line in of.tallies:
        who = " – ".join(part for part in (line.council, line.group) if part)
        counts = f"{line.in_favour} pour, {line.against} contre{_not_cast(line)}"
        away = f", {line.not_taking_part} sans prendre part au vote" if line.not_taking_part else ""
        yield Note(text=f"{who} : {line.voters} votants, {counts}{away}.", tone=Tone.QUIET)


def _not_cast(line: Tally) -> str:
    """Return « , 2 abstentions », or of a secret ballot « , 2 blancs ou nuls »."""
    blank = f", {line.blank} {'blancs ou nuls' if line.blank > 1 else 'blanc ou nul'}" if line.blank else ""
    if blank and not line.abstained:
        return blank
    return f", {line.abstained} abstention{'s' if line.abstained > 1 else ''}{blank}"


def actions(entries: Sequence[ActionEntry], title: str) -> Section:
    return Section(title=title, grid=actions_grid(entries, summary=title, origin=True))


def signatures(places: Sequence[object]) -> Section:
    notes = tuple(
        Note(label=str(getattr(place, "quality", "")), text=str(getattr(place, "name", "")) or "\u00a0")
        for place in places
    )
    return Section(title="Signatures", notes=notes)


def told(sections: Iterable[Section]) -> tuple[Section, ...]:
    """Return the sections that say something."""
    return tuple(section for section in sections if section.notes or section.grid)


def agenda_grid(points: Sequence[Point]) -> Grid | None:
    if not points:
        return None
    rows = tuple(
        (
            Cell(each.number, Tone.STRONG),
            Cell(each.title),
            Cell(each.rapporteur),
            Cell(each.nature),
            Cell(f"{each.minutes} min" if each.minutes else ""),
        )
        for each in points
    )
    return Grid(
        summary="Ordre du jour",
        heads=("N°", "Point", "Rapporteur", "Nature", "Durée"),
        rows=rows,
        widths=(12, 84, 38, 24, 16),
        flexible=1,
    )
