"""The plan of the hemicycle at the end of an assembly's feuille d'émargement: a vector figure, with its words beside."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Any

from reportlab.platypus import PageBreak

from concertation.documents.layout.chart import chart
from concertation.documents.layout.flow import gap
from concertation.documents.layout.styles import Styles
from concertation.documents.markup import inline
from concertation.documents.model import Attendance
from concertation.documents.points import full_width_heading
from concertation.documents.tagging import Paragraph
from concertation.domain.charts.seating import seating
from concertation.domain.hemicycle import Bench

if TYPE_CHECKING:
    from collections.abc import Sequence

    from concertation.documents.model import ParticipantGroup

TITLE = "Plan de l’hémicycle"
_KEY = (
    "Rond : présent ; carré : représenté ; disque pâle : ni l’un ni l’autre. La place suit le conseil, puis le groupe."
)
_SHAPES = {Attendance.PRESENT: "present", Attendance.REPRESENTED: "represented"}


def seating_plan(groups: Sequence[ParticipantGroup], *, noted: bool) -> list[Any]:
    """Return the page of the plan; where presence was not noted all the seats are alike."""
    councils = [(name, list(own)) for name, own in groupby(groups, key=lambda group: group.authority)]
    benches, labels, presence = [], {}, {}
    for place, (authority, own) in enumerate(councils):
        mirrored = len(councils) > 1 and place == len(councils) - 1
        for rank, group in enumerate(reversed(own) if mirrored else own):
            key = f"{place}.{rank}"
            members = [f"{key}.{number}" for number in range(len(group.participants))]
            labels[key] = _short(group.group)
            benches.append(Bench(authority, key, tuple(reversed(members) if mirrored else members)))
            for member, person in zip(members, group.participants, strict=True):
                if noted and person.status in _SHAPES:
                    presence[member] = _SHAPES[person.status]
                elif not noted:
                    presence[member] = "present"
    told = [(authority, _counted(own, noted=noted)) for authority, own in councils]
    alt = f"{TITLE}. " + " ; ".join(f"{authority} : {words}" for authority, words in told)
    figure = chart(lambda width, measure: seating(benches, labels, told, presence, width, measure), alt)
    key = Paragraph(inline(_KEY if noted else "La place suit le conseil, puis le groupe."), Styles.note)
    return [PageBreak(), full_width_heading(TITLE), gap(0.5), key, gap(1), figure]


def _counted(groups: Sequence[ParticipantGroup], *, noted: bool) -> str:
    people = [person for group in groups for person in group.participants]
    if not noted:
        return f"{len(people)} membres"
    present = sum(person.status is Attendance.PRESENT for person in people)
    represented = sum(person.status is Attendance.REPRESENTED for person in people)
    return f"{present} présents, {represented} représentés sur {len(people)}"


def _short(name: str) -> str:
    """Return what tells a group: « Groupe A (exemple) » is A."""
    own = name.partition("(")[0].strip()
    return own.removeprefix("Groupe").strip()[:14]
