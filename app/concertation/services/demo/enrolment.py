"""Enters the persons in the directory with what they hold, and seats them; successors take their posts on their day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from concertation.domain.vocabulary import HoldingKind, SeatRole
from concertation.errors import BugError
from concertation.services.demo.people import (
    CONTRACT_SECRETARY,
    COUNCILS,
    DGS,
    DIRECTORS,
    GROUPS,
    PRESIDENT,
    SECRETARY,
    SUCCESSIONS,
    VICE_PRESIDENTS,
    Name,
    Post,
    names,
)
from concertation.services.demo.stage import Act, Stage
from concertation.services.gestures.cooperation import hand_over_seat
from concertation.services.gestures.directory import add_group
from concertation.services.gestures.enrolment import Sitting, enrol_person
from concertation.services.gestures.holdings import end_holding
from concertation.services.queries.directory import person_sheet

SINCE = date(2006, 12, 1)
ELECTED_SINCE = date(2011, 3, 31)
THREE = ("R", "27", "76")


def enrol_everyone(stage: Stage) -> None:
    """Enter the 186 persons; the six directors-general succeed each other over the years."""
    people = names(stage.dice)
    for code in THREE:
        _officers(stage, people, code)
    _secretaries(stage, people)
    for code, on in SUCCESSIONS.items():
        stage.plan(on, _succession(stage, next(people), code, on))
    for code in COUNCILS:
        _council(stage, people, code)


def _officers(stage: Stage, people: Iterator[Name], code: str) -> None:
    dgs, presidents = stage.bodies["276-DGS"], stage.bodies["276-PRES"]
    _enter(stage, next(people), code, DGS, (Sitting(dgs), Sitting(presidents, SeatRole.GUEST)))
    _enter(stage, next(people), code, PRESIDENT[code], (Sitting(presidents),))
    for post in DIRECTORS:
        seats = (Sitting(presidents, SeatRole.DEPUTY),) if post.key == "cabinet" else ()
        _enter(stage, next(people), code, post, seats)


def _secretaries(stage: Stage, people: Iterator[Name]) -> None:
    dgs, presidents, convention = (stage.bodies[code] for code in ("276-DGS", "276-PRES", "59-62-CONV"))
    both = (Sitting(dgs, SeatRole.SECRETARY), Sitting(presidents, SeatRole.SECRETARY))
    _enter(stage, next(people), "R", CONTRACT_SECRETARY, both)
    for code in THREE:
        _enter(stage, next(people), code, SECRETARY, ())
    for code in COUNCILS:
        _enter(stage, next(people), code, SECRETARY, (Sitting(convention, SeatRole.SECRETARY),), ELECTED_SINCE)


def _enter(stage: Stage, name: Name, code: str, post: Post, seats: tuple[Sitting, ...], since: date = SINCE) -> str:
    key = stage.do(
        enrol_person,
        family_name=name.family,
        given_name=name.given,
        civility=name.civility,
        email=name.email,
        authority_id=stage.authorities[code],
        kind=post.kind,
        function_f=post.feminine,
        function_m=post.masculine,
        valid_from=since,
        seats=seats,
    )
    stage.posts[code, post.key] = key
    stage.family[key] = name.family
    return key


def _succession(stage: Stage, name: Name, code: str, on: date) -> Act:
    """Return the act by which a director-general gives way to another one, mid-year."""

    def succeed() -> None:
        former = stage.posts[code, DGS.key]
        sheet = stage.ask(person_sheet, former, on)
        if sheet is None:
            raise BugError(f"demonstration: nobody at {code}")
        held = next(row for row in sheet.holdings if row.valid_to is None)
        key = _enter(stage, name, code, DGS, (), on)
        stage.do(end_holding, holding_id=held.id, on=on.fromordinal(on.toordinal() - 1))
        for seat in sheet.seats:
            stage.do(hand_over_seat, seat_id=seat.id, person_id=key, on=on)

    return succeed


def _council(stage: Stage, people: Iterator[Name], code: str) -> None:
    """Enter the elected members of a council in the order of election: president, vice-presidents, councillors."""
    count, _, of = COUNCILS[code]
    groups = [(_add_group(stage, code, letter), share) for letter, share in GROUPS]
    convention = stage.bodies["59-62-CONV"]
    for order in range(1, count + 1):
        name = next(people)
        feminine, masculine = _mandate(order, of)
        group = groups[0][0] if order == 1 else _group(stage, groups)
        key = stage.do(
            enrol_person,
            family_name=name.family,
            given_name=name.given,
            civility=name.civility,
            email=name.email,
            authority_id=stage.authorities[code],
            kind=HoldingKind.ELECTED,
            function_f=feminine,
            function_m=masculine,
            political_group_id=group,
            election_order=order,
            valid_from=ELECTED_SINCE,
            seats=(Sitting(convention, SeatRole.CHAIR if order == 1 else SeatRole.MEMBER),),
        )
        stage.posts[code, str(order)] = key
        stage.family[key] = name.family


def _add_group(stage: Stage, code: str, letter: str) -> str:
    name = f"Groupe {letter} (exemple)"
    return stage.do(add_group, authority_id=stage.authorities[code], name=name, short_name=letter)


def _group(stage: Stage, groups: list[tuple[str, float]]) -> str:
    return stage.dice.choices([key for key, _ in groups], [share for _, share in groups])[0]


def _mandate(order: int, of: str) -> tuple[str, str]:
    if order == 1:
        return f"présidente du Conseil général {of}", f"président du Conseil général {of}"
    if order <= VICE_PRESIDENTS:
        return "vice-présidente", "vice-président"
    return "conseillère générale", "conseiller général"
