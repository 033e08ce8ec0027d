"""What the hemicycle and the roll-call show of an assembly at a minute, made from the sitting last read."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from concertation.domain.hemicycle import Bench
from concertation.domain.roll_call import Called
from concertation.domain.vocabulary import Declared
from concertation.ui.plurals import Plurals
from concertation.ui.session.plenary.gauge_bar import Gauge
from concertation.ui.session.plenary.group_gauges import GroupGauge
from concertation.ui.session.plenary.hemicycle import CouncilWords
from concertation.ui.session.plenary.seat_marks import SeatMark, Shape, Sign
from concertation.ui.session.words import hour

if TYPE_CHECKING:
    from collections.abc import Container, Mapping, Sequence
    from datetime import datetime

    from concertation.domain.assembly import Headcount, Standing
    from concertation.services.queries.assembly import GroupName, MemberName, Sitting


_PAIR = 2


@dataclass(frozen=True)
class Hall:
    """A sitting as seats: its members by council, then group, then call, and the names that stand for them.

    ``moves`` are the instants at which each member came or went, in order.
    """

    sitting: Sitting
    members: tuple[MemberName, ...]
    councils: Mapping[str, str]
    groups: Mapping[tuple[str, str], GroupName]
    moves: Mapping[str, Sequence[datetime]]
    _last: dict[datetime, tuple[Standing, dict[str, str]]] = field(default_factory=dict, compare=False, repr=False)

    def at(self, at: datetime) -> Standing:
        """Return where the assembly stands; the last minute asked about is kept, since every mark asks again."""
        return self._worked_out(at)[0]

    def presence(self, standing: Standing) -> dict[str, str]:
        """Return how each member is there or not at the minute of a standing."""
        return self._worked_out(standing.at)[1]

    def _worked_out(self, at: datetime) -> tuple[Standing, dict[str, str]]:
        if at not in self._last:
            standing = self.sitting.at(at)
            words = {one.person_id: presence_words(self, standing, one) for one in self.members}
            self._last.clear()
            self._last[at] = (standing, words)
        return self._last[at]

    @classmethod
    def of(cls, sitting: Sitting) -> Hall:
        groups = {(group.authority_id, group.id or ""): group for group in sitting.groups}
        places = {key: place for place, key in enumerate(groups)}
        moves: dict[str, list[datetime]] = {}
        for event in sorted(sitting.assembly.events, key=lambda event: event.at):
            moves.setdefault(event.person_id, []).append(event.at)
        return cls(
            sitting,
            tuple(sorted(sitting.members, key=lambda one: places[one.authority_id, one.group_id or ""])),
            {council.id: council.short_name for council in sitting.councils},
            groups,
            moves,
        )

    @cached_property
    def by_id(self) -> dict[str, MemberName]:
        return {member.person_id: member for member in self.members}

    def name(self, person_id: str) -> str:
        return self.by_id[person_id].person if person_id in self.by_id else ""

    def place(self, member: MemberName) -> str:
        """Return « Nord, Groupe C (exemple) »."""
        group = self.groups[member.authority_id, member.group_id or ""]
        return ", ".join(filter(None, (self.councils[member.authority_id], group.name)))

    def benches(self) -> tuple[Bench, ...]:
        """Return the groups from left to right: the last council mirrors the others, its first group at the far end."""
        groups: dict[tuple[str, str], list[str]] = {}
        for member in self.members:
            groups.setdefault((member.authority_id, member.group_id or ""), []).append(member.person_id)
        found = [Bench(council, group_key(council, group), tuple(own)) for (council, group), own in groups.items()]
        councils = list(dict.fromkeys(bench.council for bench in found))
        mirrored = councils[-1] if len(councils) > 1 else None
        own = [Bench(one.council, one.group, one.members[::-1]) for one in found if one.council == mirrored]
        return (*(one for one in found if one.council != mirrored), *own[::-1])

    def members_of(self, council: str, group: str) -> tuple[str, ...]:
        return tuple(
            one.person_id for one in self.members if (one.authority_id, one.group_id or "") == (council, group)
        )

    def group_of(self, person_id: str) -> tuple[str, ...]:
        """Return the members of somebody's group, in the order of the call."""
        one = self.by_id.get(person_id)
        return self.members_of(one.authority_id, one.group_id or "") if one is not None else ()

    def letters(self) -> dict[str, str]:
        """Return what stands for each bench on the hemicycle."""
        return {group_key(council, group): named.short_name for (council, group), named in self.groups.items()}


def group_key(council: str, group: str | None) -> str:
    """Return the key of a bench: those of no group are a bench of their council."""
    return group or f"{council}/"


def council_words(hall: Hall, standing: Standing) -> tuple[CouncilWords, ...]:
    return tuple(CouncilWords(key, hall.councils[key], _counted(count)) for key, count in standing.councils.items())


def _counted(count: Headcount) -> str:
    told = Plurals().present(count.present)
    return f"{told}, {Plurals().represented(count.represented)}" if count.represented else told


def gauges(hall: Hall, standing: Standing) -> tuple[Gauge, ...]:
    """Return one gauge per council, then the union where there are several."""
    found = [Gauge(hall.councils[key], count) for key, count in standing.councils.items()]
    if len(found) > 1:
        two = QCoreApplication.translate("Plenary", "Les deux conseils")
        several = QCoreApplication.translate("Plenary", "Tous les conseils")
        found.append(Gauge(two if len(found) == _PAIR else several, standing.union, binding=False))
    return tuple(found)


def group_gauges(hall: Hall, standing: Standing) -> tuple[GroupGauge, ...]:
    """Return one gauge per group, by council; those of no group are told together."""
    nobody = QCoreApplication.translate("Plenary", "sans groupe")
    return tuple(
        GroupGauge(
            hall.councils[council],
            f"{hall.sitting.code_of(council)} {named.short_name or nobody}",
            Gauge(named.name or nobody, standing.groups[council, group or None], binding=False),
        )
        for (council, group), named in hall.groups.items()
    )


def seat_marks(hall: Hall, standing: Standing, signs: Mapping[str, Sign]) -> list[SeatMark]:
    """Return a mark for each member; a member of whom no sign is given has none."""
    words = hall.presence(standing)
    return [
        SeatMark(
            one.person_id,
            one.person,
            _shape(one.person_id, standing),
            signs.get(one.person_id, Sign.NONE),
            "\n".join(
                filter(None, (one.person, hall.place(one), words[one.person_id], _voted(signs.get(one.person_id))))
            ),
        )
        for one in hall.members
    ]


def _voted(sign: Sign | None) -> str:
    """Return how a member votes, in words; nothing where no named vote is shown."""
    translate = QCoreApplication.translate
    told = {
        Sign.WAITING: translate("Plenary", "n’a pas encore voté"),
        Sign.FOR: translate("Plenary", "vote pour"),
        Sign.AGAINST: translate("Plenary", "vote contre"),
        Sign.ABSTAIN: translate("Plenary", "s’abstient"),
        Sign.BLANK: translate("Plenary", "vote blanc ou nul"),
        Sign.NOT_VOTING: translate("Plenary", "ne prend pas part au vote"),
    }
    return told.get(sign, "") if sign is not None else ""


def _shape(person_id: str, standing: Standing) -> Shape:
    if person_id in standing.present:
        return Shape.PRESENT
    return Shape.REPRESENTED if person_id in standing.proxies else Shape.AWAY


def presence_words(hall: Hall, standing: Standing, one: MemberName) -> str:
    """Return how a member is there or not at the minute shown, and whose proxy they hold."""
    translate = QCoreApplication.translate
    moved = [at for at in hall.moves.get(one.person_id, ()) if at <= standing.at]
    if one.person_id in standing.present:
        told = translate("Plenary", "présent(e) depuis {time}").format(time=hour(moved[-1]) if moved else "")
        held = [hall.name(grantor) for grantor, holder in standing.proxies.items() if holder == one.person_id]
        return f"{told}, {translate('Plenary', 'pouvoir de {name}').format(name=', '.join(held))}" if held else told
    if one.person_id in standing.proxies:
        return translate("Plenary", "pouvoir à {name}").format(name=hall.name(standing.proxies[one.person_id]))
    if moved:
        return translate("Plenary", "parti(e) à {time}").format(time=hour(moved[-1]))
    if one.declared == Declared.EXCUSED:
        return translate("Plenary", "excusé(e)")
    return translate("Plenary", "absent(e)")


def called(hall: Hall, answered: Container[str]) -> tuple[Called, ...]:
    """Return the members as the roll-call knows them, those who have answered told apart."""
    return tuple(
        Called(
            one.person_id,
            one.family_name,
            one.person.removeprefix(one.family_name).strip(),
            one.person_id not in answered,
        )
        for one in hall.members
    )


def call_words(hall: Hall, standing: Standing) -> dict[str, tuple[str, str]]:
    """Return, for each member, the name and where they sit with how they are there."""
    words = hall.presence(standing)
    return {one.person_id: (one.person, f"{hall.place(one)}, {words[one.person_id]}") for one in hall.members}
