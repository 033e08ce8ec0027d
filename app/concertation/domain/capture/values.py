"""What a capture line is read with, and what its reading is made of: values, without any rule."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, time
from enum import StrEnum

from concertation.domain.dates_fr.reading import ReadDate
from concertation.domain.money import FoundAmount
from concertation.domain.vocabulary import Sense

Span = tuple[int, int]


class LineKind(StrEnum):
    """What a line is, told by its sign."""

    NOTE = "note"
    DECISION = "decision"
    ACTION = "action"
    VOTE = "vote"
    SUSPENSE = "suspense"
    PRESENCE = "presence"
    HEADING = "heading"


class PartKind(StrEnum):
    """What a recognised part of a line is: each is shown as a chip that Échap turns back into text."""

    PERSON = "person"
    AUTHORITY = "authority"
    DATE = "date"
    DOSSIER = "dossier"
    AMOUNT = "amount"
    SENSE = "sense"
    VOTE = "vote"
    UNKNOWN_NAME = "unknown_name"
    UNKNOWN_DOSSIER = "unknown_dossier"


@dataclass(frozen=True, slots=True)
class KnownPerson:
    """A person that a line may name; of several that a word may mean, those of the meeting are meant first."""

    id: str
    family_name: str
    given_name: str
    authority_id: str | None
    at_meeting: bool = False


@dataclass(frozen=True, slots=True)
class KnownAuthority:
    """An authority that a line may name, by its code or by a name."""

    id: str
    code: str
    name: str
    short_name: str


@dataclass(frozen=True, slots=True)
class KnownDossier:
    """A dossier that a line may name by the first words of its title."""

    id: str
    title: str


@dataclass(frozen=True, eq=False)
class CaptureContext:
    """Who and what a line may name, and the meeting's day, from which dates are reckoned.

    ``next_meetings`` gives the day of the next meeting by body name, and under « réunion » that of the body itself.
    Made once and passed to every reading; it is its own identity, under which its index of names is kept.
    """

    today: date
    people: Sequence[KnownPerson] = ()
    authorities: Sequence[KnownAuthority] = ()
    dossiers: Sequence[KnownDossier] = ()
    next_meetings: Mapping[str, date] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody or something that an ambiguous or unknown name may stand for; ``text``, in its place, is read as it."""

    kind: PartKind
    id: str
    label: str
    text: str


@dataclass(frozen=True, slots=True)
class Part:
    """A recognised part of a line: its span in the raw line, its value, and the label of its chip.

    ``value`` is the identifier of a person, authority or dossier, a day, cents, a ``Sense``, or None where unknown;
    ``candidates`` are then those it may stand for, all meant by the same word if ``ambiguous``, else merely alike.
    """

    kind: PartKind
    start: int
    end: int
    value: str | date | int | None
    label: str
    candidates: tuple[Candidate, ...] = ()
    ambiguous: bool = False


@dataclass(frozen=True, slots=True)
class Tally:
    """Votes counted on a line; all zero under an unanimity that was not counted."""

    for_: int = 0
    against: int = 0
    abstain: int = 0
    secret: bool = False
    unanimity: bool = False


@dataclass(frozen=True, slots=True)
class PresenceMark:
    """Who arrives or leaves, who stands for the absent person (by a pouvoir if ``proxy``), and when if it is said."""

    person_id: str
    arrives: bool
    holder_id: str | None = None
    proxy: bool = False
    excused: bool = False
    at: time | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """A line as it is understood; ``raw`` is the line itself, always kept.

    ``text`` is what minutes print: without the sign and what became fields, in French typography. ``warnings`` are
    codes worded under ``[capture_warning]``: they tell, and never forbid. ``councils`` are the figures of a vote told
    council by council, by the authority's key; ``tally`` is then their sum.
    """

    raw: str
    kind: LineKind
    text: str = ""
    parts: tuple[Part, ...] = ()
    assignee_id: str | None = None
    authority_id: str | None = None
    associate_ids: tuple[str, ...] = ()
    associate_authority_ids: tuple[str, ...] = ()
    due: ReadDate | None = None
    dossier_id: str | None = None
    amounts: tuple[FoundAmount, ...] = ()
    sense: Sense | None = None
    reserve_holder_id: str | None = None
    reserve_text: str | None = None
    tally: Tally | None = None
    councils: tuple[tuple[str, Tally], ...] = ()
    presence: PresenceMark | None = None
    point: int | None = None
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Completion:
    """What Tab may put in place of ``raw[start:end]``."""

    text: str
    label: str
    start: int
    end: int
