"""The parts that documents share: who, where, what was said and decided, as plain values ready to be frozen.

Every word that must never change after issue (names, functions, the words of a sense) is here as text: a frozen
document asks nothing of the register. Texts are in *light markup*: a blank line parts paragraphs, a line beginning
with ``- `` is an item of a list, ``**words**`` are strong; everything else is printed as it stands.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum


class Status(StrEnum):
    """Where a document stands, as its banner says it: PROJET, VALIDÉ, DIFFUSÉ."""

    DRAFT = "draft"
    APPROVED = "approved"
    ISSUED = "issued"


class Attendance(StrEnum):
    """How a participant attended; present with an ``arrived_at`` is one who came after the call.

    ``unknown`` where nothing was recorded: the name is printed, nothing is counted.
    """

    PRESENT = "present"
    REPRESENTED = "represented"
    EXCUSED = "excused"
    ABSENT = "absent"
    UNKNOWN = "unknown"


class RatificationState(StrEnum):
    """Where one council stands with a shared conclusion."""

    DELIBERATED = "deliberated"
    AMENDED = "amended"
    REFUSED = "refused"
    SCHEDULED = "scheduled"
    TO_SCHEDULE = "to_schedule"


@dataclass(frozen=True, slots=True, kw_only=True)
class Logo:
    """An authority's logo: a PNG in base 64, so that a frozen document holds it."""

    authority: str
    png: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Masthead:
    """What stands at the head and foot of every document.

    ``authorities`` are in the canonical order of the cooperation; ``sitting`` opens the subtitle (« Réunion du … »);
    ``running`` is the short name of the body for the running title (« DGS 276 »); ``status_note`` replaces the words
    computed for the banner; ``change_note`` is what a rectificatif changed against the version before; ``edition`` names
    the authority for which a copy was made, with its own actions and what others owe it. ``logos`` take the place of the
    names of their authorities; ``letterhead`` are the body's own lines, ``colour`` (``#1F4FA8``) that of its rule.
    """

    cooperation: str
    body: str
    running: str = ""
    authorities: tuple[str, ...] = ()
    sitting: str = "Réunion"
    meeting_on: date | None = None
    place: str = ""
    starts_at: time | None = None
    ends_at: time | None = None
    lunch: bool = False
    reference: str
    version: int = 1
    status: Status = Status.DRAFT
    status_note: str = ""
    issued_at: datetime | None = None
    change_note: str = ""
    register_seal: str = ""
    example: bool = False
    edition: str = ""
    logos: tuple[Logo, ...] = ()
    letterhead: tuple[str, ...] = ()
    colour: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Participant:
    """One person as printed. ``represented_by`` names the proxy's holder, ``represents`` whom a deputy stands for.

    ``authority`` is told only in lists that are not made by authority.
    """

    family_name: str
    given_name: str = ""
    civility: str = ""
    function: str = ""
    status: Attendance = Attendance.PRESENT
    represented_by: str = ""
    represents: str = ""
    arrived_at: time | None = None
    left_at: time | None = None
    authority: str = ""

    @property
    def quality(self) -> str:
        return ", ".join(part for part in (self.function, self.authority) if part)

    @property
    def name(self) -> str:
        return f"{self.given_name} {self.family_name}".strip()

    @property
    def listed(self) -> str:
        return f"{self.family_name} {self.given_name}".strip()


@dataclass(frozen=True, slots=True, kw_only=True)
class ParticipantGroup:
    """The participants of one authority, or of one political group of it (``group``), already in printing order."""

    authority: str
    group: str = ""
    participants: tuple[Participant, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Council:
    """One council of a joint sitting: its quorum is its own, ``None`` where no rule gives one."""

    name: str
    in_office: int
    quorum: int | None = None
    groups: tuple[ParticipantGroup, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """One line of a vote; without ``group`` it is the council's own total. Nothing is counted but what was given.

    ``blank`` are the blank and void papers of a secret ballot, in which nobody abstains.
    """

    council: str
    group: str = ""
    voters: int
    in_favour: int
    against: int
    abstained: int
    blank: int = 0
    not_taking_part: int = 0

    @property
    def cast(self) -> int:
        return self.in_favour + self.against


@dataclass(frozen=True, slots=True, kw_only=True)
class Vote:
    """A vote or an opinion: the result in words first (« Avis favorable… »), then its lines, which may be none."""

    label: str = "Vote"
    result: str
    ballot: str = ""
    at: time | None = None
    note: str = ""
    tallies: tuple[Tally, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionEntry:
    """A decision or a shared conclusion.

    ``operative`` are the strong words that open it, ``text`` what follows (all of it where ``operative`` is empty).
    ``sense`` is the code (``agreement``, ``agreement_with_reserve``, ``referred``, ``postponed``, ``for_information``,
    ``dropped``, ``shared_conclusion``) that gives the colour, ``sense_text`` the words printed. ``holder`` keeps the
    reserve, whose text is ``reserve``.
    """

    label: str
    reference: str = ""
    operative: str = ""
    text: str = ""
    sense: str = "agreement"
    sense_text: str = ""
    holder: str = ""
    reserve: str = ""
    pilot: str = ""
    due_on: date | None = None
    axis: str = ""
    actions: tuple[str, ...] = ()
    note: str = ""
    vote: Vote | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionEntry:
    """An action as it stands on the document's day; ``late_days`` counts against the current due date.

    ``state`` is ``to_start``, ``in_progress``, ``done``, ``blocked`` or ``dropped``; ``state_text`` its printed words.
    ``postponements`` counts the times its due date was put off.
    """

    reference: str
    text: str
    pilot: str = ""
    associates: tuple[str, ...] = ()
    origin: str = ""
    first_due_on: date | None = None
    due_on: date | None = None
    state: str = "to_start"
    state_text: str = ""
    percent: int | None = None
    comment: str = ""
    comment_on: date | None = None
    late_days: int = 0
    postponements: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """Running text of a point. ``heading`` opens a part (« Exposé »), ``at`` is told in the margin, ``speaker`` in bold.

    ``after_decisions`` and ``after_votes`` are how many of the point's decisions and votes had been taken when this was
    said. ``key`` names a sentence that the program wrote.
    """

    text: str
    heading: str = ""
    speaker: str = ""
    at: time | None = None
    after_decisions: int = 0
    after_votes: int = 0
    key: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A sentence that the program wrote from what was recorded, or what somebody made of it, at its place.

    ``place`` is ``opening``, ``roll``, ``quorum``, ``council:`` with the rank of one, or ``closing``.
    """

    key: str
    place: str
    text: str
    at: time | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """A point of the agenda, with what was said and decided; ``number`` is printed as given (« 3 », « Rapport 1 »).

    ``nature`` is printed as given (« Décision »); ``note`` is the quiet line under the title; ``pieces`` are the
    numbers of its attachments.
    """

    number: str
    title: str
    at: time | None = None
    rapporteur: str = ""
    pilot: str = ""
    nature: str = ""
    minutes: int | None = None
    pieces: tuple[str, ...] = ()
    note: str = ""
    passages: tuple[Passage, ...] = ()
    decisions: tuple[DecisionEntry, ...] = ()
    votes: tuple[Vote, ...] = ()
    actions: tuple[ActionEntry, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Ratification:
    """One council's own deliberation on a conclusion; ``on`` is a whole or partial ISO date (« 2014-02 »)."""

    authority: str
    state: RatificationState = RatificationState.TO_SCHEDULE
    number: str = ""
    on: str = ""
    note: str = ""
    text_differs: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Conclusion:
    """A shared conclusion and where each council stands with it, in the order of the document's authorities."""

    label: str
    theme: str = ""
    operative: str = ""
    text: str = ""
    follow_up: str = ""
    pilot: str = ""
    due_on: date | None = None
    ratifications: tuple[Ratification, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature:
    """A place to sign: for whom, in what quality, under whose name."""

    quality: str
    capacity: str = ""
    name: str = ""
