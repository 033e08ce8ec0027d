"""A reading told back in plain French, for the sentence under the capture line and the text of a presence."""

from __future__ import annotations

import re

from concertation.domain.capture.line_text import capitalised, uncapitalised
from concertation.domain.capture.values import CaptureContext, LineKind, PartKind, PresenceMark, Reading
from concertation.domain.capture.votes import vote_words
from concertation.domain.dates_fr import clock, in_full
from concertation.domain.decisions import SENSE_WORDS
from concertation.domain.typography import fold, french

_TASK = re.compile(r"(?:se |s’|ne pas |en |y )?[^\W\d_]+(?:er|ir|(?<![aèéo])re)\b", re.IGNORECASE)


def explain(reading: Reading, context: CaptureContext) -> str:
    """Return in one or two sentences what a line will be kept as: « TÉMOIN-02 doit chiffrer… »; empty for a blank."""
    if not reading.raw.strip():
        return ""
    tell = {
        LineKind.NOTE: _note,
        LineKind.DECISION: _decision,
        LineKind.ACTION: _action,
        LineKind.VOTE: _vote,
        LineKind.SUSPENSE: _suspense,
        LineKind.PRESENCE: _presence,
        LineKind.HEADING: _heading,
    }[reading.kind]
    return french(
        " ".join(told for told in (tell(reading, context), _past(reading), _dossier(reading, context)) if told)
    )


def presence_sentence(mark: PresenceMark, context: CaptureContext) -> str:
    """Return « TÉMOIN-02 donne pouvoir à MODÈLE-04, à 11 h 05 » for a mark of presence."""
    who = _person(mark.person_id, context)
    if mark.arrives:
        told = f"{who} arrive"
    elif mark.holder_id is not None:
        how = "donne pouvoir à" if mark.proxy else "est représenté(e) par"
        told = f"{who} {how} {_person(mark.holder_id, context)}"
    else:
        told = f"{who} est excusé(e)" if mark.excused else f"{who} quitte la séance"
    return french(f"{told} à {clock(mark.at)}" if mark.at else told)


def _person(person_id: str | None, context: CaptureContext) -> str:
    return next((person.family_name for person in context.people if person.id == person_id), "")


def _authority(authority_id: str | None, context: CaptureContext) -> str:
    return next((known.short_name for known in context.authorities if known.id == authority_id), "")


def _going_on(text: str, context: CaptureContext) -> str:
    """Return the text as it goes on after a colon, an authority's name at its head keeping its capital."""
    proper = any(fold(text).startswith(fold(authority.short_name)) for authority in context.authorities)
    return text if proper else uncapitalised(text)


def _closed(text: str) -> str:
    return text if text.endswith((".", "!", "?", "…")) else f"{text}."


def _limit(reading: Reading, context: CaptureContext) -> str:
    """Return the due date in full, with the name of the meeting that is held on that day."""
    if reading.due is None:
        return ""
    on = reading.due.on
    meeting = next((name for name, day in context.next_meetings.items() if day == on and name != "réunion"), None)
    return f", au plus tard {in_full(on)}" + (f", jour de la réunion {meeting}" if meeting else "")


def _with(reading: Reading, context: CaptureContext) -> str:
    names = [_person(key, context) for key in reading.associate_ids]
    names += [_authority(key, context) for key in reading.associate_authority_ids]
    if not names:
        return ""
    return f", avec {', '.join(names[:-1])}{' et ' if len(names) > 1 else ''}{names[-1]}"


def _action(reading: Reading, context: CaptureContext) -> str:
    if not reading.text:
        return "Action : que faut-il faire ?"
    who = _person(reading.assignee_id, context) or _authority(reading.authority_id, context)
    text = reading.text.rstrip(".")
    if who and fold(text).startswith(fold(who)):
        told = text
    elif not who:
        told = f"À faire : {_going_on(text, context)}"
    elif _TASK.match(text) and fold(who) not in fold(text):
        told = f"{who} doit {uncapitalised(text)}"
    else:
        told = f"{who} : {_going_on(text, context)}"
    return _closed(told + _with(reading, context) + _limit(reading, context))


def _decision(reading: Reading, context: CaptureContext) -> str:
    if not reading.text:
        return "Décision : laquelle ?"
    told = [_closed(f"Décision : {_going_on(reading.text.rstrip('.'), context)}{_limit(reading, context)}")]
    if reading.sense is not None and fold(SENSE_WORDS[reading.sense]) not in fold(reading.text):
        sense = capitalised(SENSE_WORDS[reading.sense])
        holder = _authority(reading.reserve_holder_id, context)
        reserve = " : ".join(part for part in (holder, uncapitalised(reading.reserve_text or "")) if part)
        told.append(_closed(f"{sense}{f' ({reserve})' if reserve else ''}"))
    pilot = _authority(reading.authority_id, context) or _person(reading.assignee_id, context)
    if pilot:
        told.append(f"Pilote : {pilot}.")
    return " ".join(told)


def _vote(reading: Reading, _context: CaptureContext) -> str:
    if reading.tally is None:
        return "Vote : donnez les voix, par exemple 24/2/1 ou unanimité."
    words = vote_words(reading.tally)
    return f"{capitalised(words)}." if reading.tally.secret else f"Vote : {words}."


def _suspense(reading: Reading, context: CaptureContext) -> str:
    if not reading.text:
        return "En suspens : quel point ?"
    return _closed(f"En suspens : {_going_on(reading.text.rstrip('.'), context)}{_limit(reading, context)}")


def _presence(reading: Reading, context: CaptureContext) -> str:
    if reading.presence is not None:
        return f"{presence_sentence(reading.presence, context)}."
    unknown = next((part for part in reading.parts if part.kind is PartKind.UNKNOWN_NAME), None)
    if unknown is None:
        return "Présence : de qui ?"
    if unknown.ambiguous:
        return f"« {unknown.label} » désigne plusieurs personnes : précisez."
    return f"« {unknown.label} » n'est pas dans l'annuaire."


def _note(_reading: Reading, _context: CaptureContext) -> str:
    return "Note au compte rendu."


def _heading(reading: Reading, _context: CaptureContext) -> str:
    return f"Passer au point {reading.point}."


def _past(reading: Reading) -> str:
    return "Cette date est passée." if reading.due is not None and reading.due.past else ""


def _dossier(reading: Reading, context: CaptureContext) -> str:
    title = next((dossier.title for dossier in context.dossiers if dossier.id == reading.dossier_id), None)
    return _closed(f"Dossier : {title}") if title else ""
