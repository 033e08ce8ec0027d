"""Who sat, in an assembly: counts per council, and every name by group in balanced columns, with a mark and a legend."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from concertation.documents.layout.flow import Balanced, Together, gap
from concertation.documents.layout.styles import INK, QUIET, UNIT, Styles, hexadecimal, style
from concertation.documents.markup import clipped, coloured, inline, verbatim
from concertation.documents.model import Attendance
from concertation.documents.phrases import clock, dotted
from concertation.documents.points import full_width_heading
from concertation.documents.tagging import FAMILY, Heading, Paragraph, Tag

if TYPE_CHECKING:
    from collections.abc import Iterable

    from concertation.documents.model import Council, Participant, ParticipantGroup

_LATE = "late"
MARKS = {
    Attendance.PRESENT.value: ("●", "présent à l’appel"),
    _LATE: ("▲", "arrivé après l’appel"),
    Attendance.REPRESENTED.value: ("□", "représenté"),
    Attendance.EXCUSED.value: ("○", "excusé"),
    Attendance.ABSENT.value: ("–", "absent"),
}
_UNMARKED = ("·", "présence non relevée")
_AWAY = frozenset({Attendance.EXCUSED, Attendance.ABSENT})


@dataclass(frozen=True, slots=True)
class Roll:
    """How many attended, and how; those who came after the call are counted apart from those present at it."""

    present: int
    late: int
    represented: int
    excused: int
    absent: int

    @classmethod
    def of(cls, council: Council) -> Roll:
        return cls.count(person for group in council.groups for person in group.participants)

    @classmethod
    def count(cls, people: Iterable[Participant]) -> Roll:
        keys = [_key(person) for person in people]
        return cls(*(keys.count(key) for key in MARKS))

    @property
    def is_known(self) -> bool:
        """Whether attendance was recorded: a sitting to which nobody came has no minutes, so no number is printed."""
        return any(self.counts[:-1])

    @property
    def counts(self) -> tuple[int, int, int, int, int]:
        return self.present, self.late, self.represented, self.excused, self.absent


def _key(person: Participant) -> str:
    if person.status is Attendance.PRESENT and person.arrived_at:
        return _LATE
    return person.status.value


def names_by_group(council: Council) -> list[Any]:
    """Return the council's heading, counts and legend, then its names by group in three balanced columns."""
    roll = Roll.of(council)
    words = ["présents à l’appel", "arrivés ensuite", "représentés", "excusés", "absents"]
    counted = [*map(_counted, roll.counts, words)] if roll.is_known else ["présences non relevées"]
    told = dotted([f"{council.in_office} membres en exercice", *counted])
    flowables = [
        full_width_heading(council.name, ruled=True),
        Paragraph(inline(told), style(Styles.wide, fontSize=10.5, leading=14, spaceAfter=3, rightIndent=0)),
        *([Paragraph(_legend(), style(Styles.note, fontSize=9, leading=12, spaceAfter=0))] if roll.is_known else []),
        gap(0.4),
    ]
    for group in council.groups:
        heading = [_group_heading(group, known=roll.is_known)] if group.group else []
        if group.participants:
            flowables.append(Together([*heading, _names(group.participants, known=roll.is_known)]))
    return flowables


def _counted(number: int, words: str) -> str:
    """« 61 présents à l'appel », « 1 absent »; it is not parted at the end of a line."""
    told = words if number > 1 else words.replace("s ", " ", 1).removesuffix("s")
    return f"{number} {told}".replace(" ", "\u00a0")


def _legend() -> str:
    told = (
        f"{coloured(mark, hexadecimal(INK))}\u00a0\u00a0{verbatim(words).replace(' ', chr(0xA0))}"
        for mark, words in MARKS.values()
    )
    return "\u00a0\u00a0\u00a0 ".join(told)


def _group_heading(group: ParticipantGroup, *, known: bool) -> Heading:
    roll = Roll.count(group.participants)
    members, present = len(group.participants), roll.present + roll.late
    quiet = f"– {members} membre{'s' if members > 1 else ''}"
    if known:
        quiet += f", {present} présent{'s' if present > 1 else ''}"
    markup = (
        f'{verbatim(clipped(group.group))} <font name="{FAMILY}">{coloured(verbatim(quiet), hexadecimal(QUIET))}</font>'
    )
    return Heading(markup, Styles.heading3_wide, level=3, in_contents=False)


def _names(people: tuple[Participant, ...], *, known: bool) -> Balanced:
    if not known:
        people = tuple(replace(person, status=Attendance.UNKNOWN) for person in people)
    tag = Tag("L", attributes={"List": {"ListNumbering": "/Disc"}})
    return Balanced([_name(person, tag) for person in people], after=UNIT / 2)


def _name(person: Participant, list_tag: Tag) -> Paragraph:
    mark, words = MARKS.get(_key(person), _UNMARKED)
    entry = Tag("LI", parent=list_tag)
    label, body = Tag("Lbl", parent=entry, actual=words), Tag("LBody", parent=entry)
    markup = verbatim(person.listed)
    if person.status in _AWAY:
        markup = coloured(markup, hexadecimal(QUIET))
    if quiet := _second_line(person):
        markup += f'<br/><font size="9">{coloured(verbatim(quiet), hexadecimal(QUIET))}</font>'
    return Paragraph(markup, Styles.name, bulletText=mark, tag=body, label=label)


def _second_line(person: Participant) -> str:
    told = []
    if person.represented_by:
        told.append(f"pouvoir à {person.represented_by}")
    if person.arrived_at:
        told.append(f"arrivée {clock(person.arrived_at)}")
    if person.left_at:
        told.append(f"départ {clock(person.left_at)}")
    return ", ".join(told)
