"""A capture line read whole: its sign, its parts, the fields they fill, its text, and what deserves a second look.

Nothing that is typed is refused and nothing fails: what is not understood stays in the text.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from concertation.domain.capture.known_names import KnownNames, names_of
from concertation.domain.capture.line_text import LineWords, is_needed, line_text, sentence
from concertation.domain.capture.mentions import find_mentions
from concertation.domain.capture.presence import read_presence
from concertation.domain.capture.signs import Sign, read_sign
from concertation.domain.capture.telling import presence_sentence
from concertation.domain.capture.values import (
    CaptureContext,
    LineKind,
    Part,
    PartKind,
    Reading,
    Span,
    Tally,
)
from concertation.domain.capture.votes import CouncilVote, find_council_votes, find_vote, vote_words
from concertation.domain.dates_fr import in_full
from concertation.domain.dates_fr.reading import DateRole, DateSpan, ReadDate, scan_dates
from concertation.domain.decisions import SENSE_WORDS, FoundSense, find_sense
from concertation.domain.money import FoundAmount, find_amounts
from concertation.domain.typography import money

NOTHING_ESCAPED: frozenset[Span] = frozenset()
_DATED = {LineKind.ACTION, LineKind.DECISION, LineKind.SUSPENSE}


@dataclass(slots=True)
class _Line:
    """A line while it is being read: the spans already taken, the parts and the warnings found so far."""

    raw: str
    context: CaptureContext
    known: KnownNames
    sign: Sign
    escaped: frozenset[Span]
    taken: bytearray
    parts: list[Part] = field(default_factory=list)
    warnings: dict[str, None] = field(default_factory=dict)
    taken_out: list[Span] = field(default_factory=list)

    def take(self, start: int, end: int) -> None:
        start, end = max(start, 0), min(end, len(self.taken))
        self.taken[start:end] = b"\1" * (end - start)

    def is_free(self, start: int, end: int) -> bool:
        return start < end and not any(self.taken[start:end])

    def add(self, part: Part) -> bool:
        """Take a part in unless its span is taken or was given back to the text."""
        free = self.is_free(part.start, part.end)
        if free:
            self.parts.append(part)
            self.take(part.start, part.end)
        return free

    def warn(self, code: str) -> None:
        self.warnings[code] = None


def read_line(raw: str, context: CaptureContext, as_text: Iterable[Span] = NOTHING_ESCAPED) -> Reading:
    """Return how a line is understood; ``as_text`` are the spans that the secretary gave back to the text (Échap)."""
    sign = read_sign(raw, context)
    line = _Line(raw, context, names_of(context), sign, frozenset(as_text), bytearray(len(raw)))
    for span in line.escaped:
        line.take(*span)
    if sign.kind is LineKind.HEADING:
        return Reading(raw, sign.kind, sentence(raw[sign.body :]), point=sign.point)
    if sign.kind is LineKind.PRESENCE:
        return _presence(line)
    for part in find_mentions(raw, sign.body, line.known):
        line.add(part)
    if sign.kind is LineKind.VOTE:
        return _vote(line)
    return _statement(line)


def _presence(line: _Line) -> Reading:
    found = read_presence(
        line.raw, line.sign.body, arrives=line.sign.arrives, names=line.known.names, escaped=line.escaped
    )
    line.parts.extend(found.parts)
    _warn_of_parts(line)
    if found.mark is None:
        line.warn("presence_unreadable")
        text = sentence(line.raw[line.sign.body :].replace("@", ""))
    else:
        text = presence_sentence(found.mark, line.context)
    return _finished(line, Reading(line.raw, LineKind.PRESENCE, text, presence=found.mark))


def _vote(line: _Line) -> Reading:
    if by_council := find_council_votes(line.raw, line.sign.body, line.context.authorities):
        return _council_votes(line, by_council)
    found = find_vote(line.raw, line.sign.body)
    if found is not None and not line.add(Part(PartKind.VOTE, found.start, found.end, None, vote_words(found.tally))):
        found = None
    if found is None:
        line.warn("vote_unreadable")
    else:
        line.taken_out.append((found.start, found.end))
    text = _text(line) or (sentence(vote_words(found.tally)) if found else "")
    return _finished(
        line, _assigned(line, Reading(line.raw, LineKind.VOTE, text, tally=found.tally if found else None))
    )


def _council_votes(line: _Line, found: Sequence[CouncilVote]) -> Reading:
    """Read a vote told council by council; the whole is their sum."""
    for vote in found:
        label = f"{vote.authority.short_name} : {vote_words(vote.tally)}"
        line.add(Part(PartKind.VOTE, vote.start, vote.end, None, label))
        line.taken_out.append((vote.start, vote.end))
    whole = Tally(
        sum(vote.tally.for_ for vote in found),
        sum(vote.tally.against for vote in found),
        sum(vote.tally.abstain for vote in found),
        secret=any(vote.tally.secret for vote in found),
        unanimity=all(vote.tally.unanimity for vote in found),
    )
    words = "\u202f; ".join(f"{vote.authority.short_name}\u00a0: {vote_words(vote.tally)}" for vote in found)
    councils = tuple((vote.authority.id, vote.tally) for vote in found)
    text = _text(line)
    told = f"{text} ({words})" if any(letter.isalpha() for letter in text) else sentence(words)
    return _finished(line, Reading(line.raw, LineKind.VOTE, told, tally=whole, councils=councils))


def _statement(line: _Line) -> Reading:
    """Read a note, a decision, an action or a suspense."""
    raw, kind = line.raw, line.sign.kind
    sense = _sense(line) if kind is LineKind.DECISION else None
    due = _due(line) if kind in _DATED else None
    amounts = tuple(_amounts(line))
    reserve = (sense.reserve_start, sense.whole_end) if sense and sense.reserve_start is not None else None
    reading = _assigned(line, Reading(raw, kind, due=due, amounts=amounts), reserve)
    if sense is not None:
        reading = _with_sense(line, reading, sense)
    text = _text(line)
    if not text and sense is not None:
        text = sentence(raw[sense.start : sense.whole_end].replace("@", ""))
    if not text and raw[line.sign.body :].strip():
        line.warn("empty_text")
    return _finished(line, replace(reading, text=text))


def _sense(line: _Line) -> FoundSense | None:
    offset = line.sign.body
    found = find_sense(line.raw[offset:])
    if found is None:
        return None
    reserve_start = None if found.reserve_start is None else found.reserve_start + offset
    found = FoundSense(
        found.sense, found.start + offset, found.end + offset, found.whole_end + offset, found.apart, reserve_start
    )
    if not line.add(Part(PartKind.SENSE, found.start, found.end, found.sense, SENSE_WORDS[found.sense])):
        return None
    if found.apart:
        line.taken_out.append((found.start, found.whole_end))
    return found


def _with_sense(line: _Line, reading: Reading, found: FoundSense) -> Reading:
    """Return the reading with its sense, and the holder and text of a reserve: « … de l'Eure : coût à confirmer »."""
    reading = replace(reading, sense=found.sense)
    if found.reserve_start is None:
        return reading
    rest = line.raw[found.reserve_start : found.whole_end].strip()
    before, colon, after = rest.partition(":")
    holder_id = _holder(line, before if colon else rest)
    text = after if colon and holder_id else "" if holder_id else rest
    return replace(reading, reserve_holder_id=holder_id, reserve_text=sentence(text.replace("@", "")) or None)


def _holder(line: _Line, words: str) -> str | None:
    """Return the authority that words name whole; a person stands for theirs."""
    said = words.strip().lstrip("@")
    match = line.known.names.match(said, 0)
    if match is None or match.only is None or match.end != len(said):
        return None
    return match.only.authority_id


def _due(line: _Line) -> ReadDate | None:
    """Return the due date: the first deadline; in an action, failing that, the last date that stands bare.

    All are chips, so that giving one back to the text may leave its place to another.
    """
    dates = list(_dates(line))
    deadlines = [read for read in dates if read.role is DateRole.DEADLINE]
    if not dates:
        return None
    due = deadlines[0] if deadlines else dates[-1]
    if len(deadlines) > 1:
        line.warn("several_dates")
    if due.past:
        line.warn("date_past")
    line.taken_out.append((due.start, due.end))
    return due


def _dates(line: _Line) -> Iterable[ReadDate]:
    """Yield the dates that may be due, as parts of the line; warn of those that cannot be told for sure."""
    offset = line.sign.body
    for span in scan_dates(line.raw[offset:], line.context.today, line.context.next_meetings):
        start, end = span.start + offset, span.end + offset
        if not _claims_a_deadline(span, line) or not line.is_free(start, end):
            continue
        if span.read is None:
            line.warn("date_unclear")
        elif line.add(Part(PartKind.DATE, start, end, span.read.on, in_full(span.read.on))):
            yield replace(span.read, start=start, end=end)


def _claims_a_deadline(span: DateSpan, line: _Line) -> bool:
    return span.role is DateRole.DEADLINE or (span.role is DateRole.BARE and line.sign.kind is LineKind.ACTION)


def _amounts(line: _Line) -> Iterable[FoundAmount]:
    offset = line.sign.body
    for found in find_amounts(line.raw[offset:]):
        amount = replace(found, start=found.start + offset, end=found.end + offset)
        axis = f", axe {amount.axis}" if amount.axis is not None else ""
        if line.add(Part(PartKind.AMOUNT, amount.start, amount.end, amount.cents, money(amount.cents) + axis)):
            yield amount


def _assigned(line: _Line, reading: Reading, reserve: Span | None = None) -> Reading:
    """Return the reading with those whom its mentions make responsible, then associates, and its dossier.

    The first person is responsible, and so is the first authority if it comes before; otherwise the authority is the
    person's own. The others are associates; whoever holds a reserve is neither. Where some stand free, those that the
    sentence needs (« transmettre à @Région ») are merely named; where none does, only the first of them counts.
    """
    first, last = reserve or (0, 0)
    mentions = sorted((part for part in line.parts if not first <= part.start < last), key=lambda part: part.start)
    named = [part for part in mentions if part.kind in {PartKind.PERSON, PartKind.AUTHORITY}]
    free = [part for part in named if not is_needed(line.raw, line.sign.body, part)]
    named = free or named[:1]
    people = [str(part.value) for part in named if part.kind is PartKind.PERSON]
    authorities = [str(part.value) for part in named if part.kind is PartKind.AUTHORITY]
    leads = named[:1] and named[0].kind is PartKind.AUTHORITY
    assignee = people[0] if people else None
    own = line.known.authorities_of.get(assignee or "")
    authority = authorities[0] if leads else own
    dossiers = list(dict.fromkeys(str(part.value) for part in mentions if part.kind is PartKind.DOSSIER))
    if len(dossiers) > 1:
        line.warn("several_dossiers")
    return replace(
        reading,
        assignee_id=assignee,
        authority_id=authority,
        associate_ids=tuple(key for key in dict.fromkeys(people) if key != assignee),
        associate_authority_ids=tuple(key for key in dict.fromkeys(authorities) if key != authority),
        dossier_id=dossiers[0] if dossiers else None,
    )


def _text(line: _Line) -> str:
    parts = sorted(line.parts, key=lambda part: part.start)
    return line_text(LineWords(line.raw, line.sign.body, line.sign.kind, parts, line.known.said, line.taken_out))


_PART_WARNINGS = {
    (PartKind.UNKNOWN_NAME, False): "unknown_name",
    (PartKind.UNKNOWN_NAME, True): "ambiguous_name",
    (PartKind.UNKNOWN_DOSSIER, False): "unknown_dossier",
    (PartKind.UNKNOWN_DOSSIER, True): "ambiguous_dossier",
}


def _warn_of_parts(line: _Line) -> None:
    for part in line.parts:
        if code := _PART_WARNINGS.get((part.kind, part.ambiguous)):
            line.warn(code)


def _finished(line: _Line, reading: Reading) -> Reading:
    _warn_of_parts(line)
    parts = tuple(sorted(line.parts, key=lambda part: part.start))
    return replace(reading, parts=parts, warnings=tuple(line.warnings))
