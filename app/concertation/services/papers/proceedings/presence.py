"""Sentences on who was there: at the call, completing the quorum, late, by proxy, excused, absent; who came and went."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby

from concertation.documents import narration as say
from concertation.documents.narration import Told, tell
from concertation.domain.vocabulary import AttendanceStatus, PresenceKind, SittingEventKind
from concertation.services.papers.proceedings.record import Record
from concertation.services.queries.assembly import Council
from concertation.services.queries.assembly_state import EventRow, ProxyRow

Timed = tuple[datetime, Told]


def quorum_at_call(record: Record) -> Iterator[Told]:
    """Yield where the quorum of each council stood at the call."""
    if not record.held:
        return
    standing = record.sitting.at(record.call_at)
    for council in record.sitting.councils:
        count = standing.councils[council.id]
        reached, came = _reached(record, council)
        facts = (council.name, count.members, count.counted, count.needed, record.time(reached), came)
        yield tell(f"quorum:{council.code}", "quorum", say.quorum, *facts)


def _reached(record: Record, council: Council) -> tuple[datetime | None, bool]:
    """Return when arrivals completed a quorum that was missing at the call, and whether they did."""
    known = record.sitting
    if known.at(record.call_at).councils[council.id].met:
        return None, False
    for at in known.assembly.changes():
        if at > record.call_at and known.at(at).councils[council.id].met:
            return at, True
    return None, False


def who_was_there(record: Record) -> Iterator[Told]:
    """Yield, council by council, who came after the call, who was represented, excused, absent."""
    for place, council in enumerate(record.sitting.councils):
        where = f"council:{place}"
        members = set(record.members_of(council))
        yield from _after_the_call(record, council, members, where)
        if given := _proxies(record, members):
            yield tell(f"proxies:{council.code}", where, say.proxies, given)
        away = {key: record.people[key].status for key in members if key in record.people and not _counts(record, key)}
        for key, words, status in (
            ("excused", say.excused, AttendanceStatus.EXCUSED),
            ("absent", say.absent, AttendanceStatus.ABSENT),
        ):
            named = record.persons(person for person, found in away.items() if found == status)
            if named and record.held:
                yield tell(f"{key}:{council.code}", where, words, named)


def _counts(record: Record, person_id: str) -> bool:
    """Tell whether somebody came, or is told among the proxies."""
    return person_id in record.first_arrivals() or any(
        proxy.grantor_id == person_id and _from_the_opening(record, proxy) for proxy in record.state.proxies
    )


def _after_the_call(record: Record, council: Council, members: set[str], where: str) -> Iterator[Told]:
    came = [event for event in record.first_arrivals().values() if event.person_id in members]
    came = [event for event in came if event.at > record.call_at]
    reached, _came = _reached(record, council)
    missing = not record.sitting.at(record.call_at).councils[council.id].met
    parts = (
        ("completed", say.completed, [each for each in came if missing and (reached is None or each.at <= reached)]),
        ("late", say.late, [each for each in came if not missing or (reached is not None and each.at > reached)]),
    )
    for key, words, events in parts:
        if events:
            told = tuple((record.named(event.person_id), record.time(event.at)) for event in events)
            yield tell(f"{key}:{council.code}", where, words, told)


def _proxies(record: Record, members: set[str]) -> tuple[tuple[str, bool, str], ...]:
    given = [proxy for proxy in record.state.proxies if proxy.grantor_id in members]
    return tuple(
        (record.named(proxy.grantor_id) or proxy.grantor, record.feminine(proxy.grantor_id), _holder(record, proxy))
        for proxy in given
        if _from_the_opening(record, proxy)
    )


def _holder(record: Record, proxy: ProxyRow) -> str:
    return record.named(proxy.holder_id) or proxy.holder


def _from_the_opening(record: Record, proxy: ProxyRow) -> bool:
    return proxy.given_at is None or proxy.given_at <= record.call_at


def represented_at_call(record: Record) -> dict[str, str]:
    """Return the holder, by name, of each member represented from the opening who had not come by then."""
    came = record.first_arrivals()
    return {
        proxy.grantor_id: proxy.holder
        for proxy in record.state.proxies
        if _from_the_opening(record, proxy)
        and (proxy.grantor_id not in came or came[proxy.grantor_id].at > record.call_at)
    }


# In the course of the sitting


def movements(record: Record) -> Iterator[Timed]:
    """Yield each arrival after the call, return and departure before the end, with the proxies they end or give.

    Those who come or go in the same minute are told together.
    """
    for (_at, words), moves in groupby(_moves(record), key=lambda move: (move.event.at, move.together)):
        several = list(moves)
        first, at = several[0].event, record.time(several[0].event.at)
        if words and len(several) > 1:
            names = tuple(move.name for move in several)
            yield first.at, tell(f"moves:{first.id}", "", _TOGETHER[words], names, at=at)
        else:
            for move in several:
                yield move.event.at, tell(f"move:{move.event.id}", "", move.words, *move.facts, at=at)


@dataclass(frozen=True, slots=True)
class _Move:
    """Someone comes or goes; ``together`` names the sentence they may share with others, none where a proxy is told."""

    event: EventRow
    name: str
    words: Callable[..., str]
    facts: tuple[str, ...]
    together: str


_TOGETHER = {"arrival": say.arrivals, "back": say.come_back, "departure": say.departures}


def _moves(record: Record) -> Iterator[_Move]:
    came: set[str] = set()
    found = []
    for event in record.state.events if record.held else ():
        again = event.person_id in came
        if event.kind == PresenceKind.ARRIVE:
            came.add(event.person_id)
        if move := _move(record, event, again=again):
            found.append(move)
    yield from sorted(found, key=lambda move: (move.event.at, move.together))


def _move(record: Record, event: EventRow, *, again: bool) -> _Move | None:
    if event.person_id not in record.people or event.at <= record.call_at:
        return None
    if (end := record.ends_at()) is not None and event.at >= end:
        return None
    name = record.named(event.person_id)
    if event.kind != PresenceKind.ARRIVE:
        holder = _proxy_at(record, event.person_id, event.at, given=True)
        return _Move(event, name, say.departure, (name, holder), "" if holder else "departure")
    if again:
        return _Move(event, name, say.comes_back, (name,), "back")
    holder = _proxy_at(record, event.person_id, event.at, given=False)
    return _Move(event, name, say.arrival, (name, holder), "" if holder else "arrival")


def _proxy_at(record: Record, person_id: str, at: datetime, *, given: bool) -> str:
    """Return the holder of a proxy given on leaving, or that an arrival ends."""
    for proxy in record.state.proxies:
        if proxy.grantor_id != person_id:
            continue
        if given and proxy.given_at is not None and record.time(proxy.given_at) == record.time(at):
            return _holder(record, proxy)
        if not given and (proxy.given_at is None or proxy.given_at < at) and proxy.lapsed_at == at:
            return _holder(record, proxy)
    return ""


def suspensions(record: Record) -> Iterator[Timed]:
    """Yield each suspension, with its end and its reason."""
    events = record.state.sitting_events
    for place, event in enumerate(events):
        if event.kind == SittingEventKind.SUSPENDED:
            resumed = next((each for each in events[place + 1 :] if each.kind == SittingEventKind.RESUMED), None)
            until = record.time(resumed.at) if resumed else None
            told = tell(f"pause:{event.id}", "", say.suspension, until, event.reason or "", at=record.time(event.at))
            yield event.at, told


def quorum_turns(record: Record) -> Iterator[Timed]:
    """Yield each loss of a council's quorum after the call, and its return."""
    if not record.held:
        return
    names = {council.id: council for council in record.sitting.councils}
    since = record.call_at
    end = record.ends_at()
    was_met = {key: count.met for key, count in record.sitting.at(since).councils.items()}
    for turn in record.sitting.assembly.quorum_turns(since, end):
        council = names[turn.authority_id]
        at = record.time(turn.at)
        if (end is not None and turn.at >= end) or not (turn.lost or was_met[turn.authority_id]):
            was_met[turn.authority_id] = True  # told with the call: arrivals completed it
            continue
        words = say.quorum_lost if turn.lost else say.quorum_back
        key = f"turn:{council.code}:{turn.at:%H%M%S}"
        yield turn.at, tell(key, "", words, council.name, turn.count.counted, turn.count.needed, at=at)
