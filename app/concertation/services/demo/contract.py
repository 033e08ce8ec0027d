"""The contract of the story: 4 axes, 21 actions, 84 operations, what each financer said year after year, two amendments."""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from concertation.domain.contract.versions import Move
from concertation.domain.vocabulary import FundingStage, OperationState
from concertation.services.demo.contract_money import (
    CODES,
    OPERATION_PACES,
    REACHED,
    YEARS,
    Planned,
    by_year,
    lower_owner,
    plan_axis,
    reached,
)
from concertation.services.demo.script import told
from concertation.services.demo.stage import Stage
from concertation.services.gestures.amendments import draft_amendment, record_adoption
from concertation.services.gestures.contract import add_indicator, edit_operation
from concertation.services.gestures.contract_outline import (
    Link,
    Outline,
    OutlineAction,
    OutlineAxis,
    OutlineOperation,
    found_contract,
    link_decisions,
)
from concertation.services.gestures.contract_planning import set_funding_key
from concertation.services.gestures.funding import Entry, enter_figures

if TYPE_CHECKING:
    from concertation.persistence.reader import Reader

BEGINS, ENDS = date(2007, 1, 1), date(2013, 12, 31)
WRITTEN_ON, SIGNED_ON = date(2007, 3, 20), date(2007, 2, 15)
LAST_DATED, LAST_SENT = date(2013, 9, 30), date(2013, 10, 21)
LINKED_ON = date(2013, 11, 22)
_DONE_BEFORE = date(2013, 6, 30)
_SOURCES = {"R": "Région, direction des finances", "27": "Eure, direction des finances", "76": "Seine-Maritime, direction des finances"}  # fmt: skip
_COST = 130  # per cent of what is planned: an owner that is no financer brings the rest itself


@dataclass(frozen=True, slots=True)
class _Line:
    """An operation as ``contract.toml`` tells it."""

    number: str
    name: str
    place: str | None
    territory: str | None
    shared: bool
    owner: str

    @classmethod
    def read(cls, number: str, text: str) -> _Line:
        name, place, told, owner = (None if part.strip() == "-" else part.strip() for part in text.split("|"))
        territory, _, shared = (told or "").partition(" ")
        return cls(number, name or "", place, territory or None, bool(shared) or territory in ("", "R"), owner or "")


class Contract:
    """Plans the acts of the contract on the stage."""

    def __init__(self, stage: Stage, seed: int) -> None:
        self._stage = stage
        self._told = told("contract")
        self._edge: Mapping[str, Any] = self._told["edge"]
        self._lines = {line.number: line for line in self._read()}
        self._planned = self._plan(random.Random(seed + 2))  # noqa: S311  # a story, not a secret
        self._key = ""
        self._operations: dict[str, str] = {}
        self._axes: dict[str, str] = {}
        stage.plan(WRITTEN_ON, self._found)
        for year in YEARS:
            on, dated = (LAST_SENT, LAST_DATED) if year == YEARS[-1] else (date(year + 1, 1, 25), date(year, 12, 31))
            for code in CODES:
                stage.plan(on, lambda code=code, year=year, dated=dated: self._send(code, year, dated))  # type: ignore[misc]
        stage.plan(date(2011, 2, 8), self._dispute)
        for number, row in enumerate(self._told["amendment"]):
            self._amend(number, row)
        stage.plan(LINKED_ON, self._tie)

    def _read(self) -> Iterator[_Line]:
        for axis in self._told["axis"]:
            for place, (_, _, operations) in enumerate(axis["actions"], start=1):
                for rank, text in enumerate(operations, start=1):
                    yield _Line.read(f"{axis['number']}.{place}.{rank}", text)
        for rank, row in enumerate(self._told["outside"], start=1):
            yield _Line.read(f"HA-{rank}", row["line"])

    def _plan(self, dice: random.Random) -> dict[str, Planned]:
        planned = {
            line.number: Planned(
                line.number,
                line.number.partition(".")[0],
                CODES if line.shared or line.number == self._edge["everyone"] else ("R", line.territory or ""),
                line.owner if line.owner in CODES else None,
                OPERATION_PACES[place % len(OPERATION_PACES)],
            )
            for place, line in enumerate(self._lines.values())
        }
        for axis in self._told["axis"]:
            inside = [each for each in planned.values() if each.axis == axis["number"]]
            plan_axis(inside, dict(zip(CODES, axis["amounts"], strict=True)), dice)
        for rank, row in enumerate(self._told["outside"], start=1):
            planned[f"HA-{rank}"].cents = dict(zip(CODES, row["amounts"], strict=True))
        lowered, sibling = self._edge["eighteen"]
        lower_owner(planned[lowered], planned[sibling])
        return planned

    def _found(self) -> None:
        stage = self._stage
        keys = {code: stage.authorities[code] for code in CODES}
        axes = [self._axis(row, keys) for row in self._told["axis"]]
        outside = [self._operation(line) for number, line in self._lines.items() if number.startswith("HA")]
        self._key = stage.do(
            found_contract,
            cooperation_id=stage.ask(_cooperation),
            code=self._told["code"],
            name=self._told["name"],
            note=self._told["note"],
            starts_on=BEGINS,
            ends_on=ENDS,
            financer_ids=tuple(keys.values()),
            outline=Outline(axes, outside=outside),
        )
        self._operations = stage.ask(_numbered, "operation", self._key)
        self._axes = stage.ask(_numbered, "axis", self._key)
        cells = [
            self._entry(each.number, code, FundingStage.PLANNED, year, cents)
            for each in self._planned.values()
            for code, whole in each.cents.items()
            for year, cents in by_year(whole).items()
        ]
        stage.do(enter_figures, contract_id=self._key, cells=cells, dated_on=SIGNED_ON, source="Contrat 276")

    def _axis(self, row: Mapping[str, Any], keys: Mapping[str, str]) -> OutlineAxis:
        actions = [
            OutlineAction(
                f"{row['number']}.{place}",
                name,
                keys[pilot],
                [self._operation(self._lines[f"{row['number']}.{place}.{rank}"]) for rank in range(1, len(lines) + 1)],
            )
            for place, (name, pilot, lines) in enumerate(row["actions"], start=1)
        ]
        planned = {keys[code]: cents for code, cents in zip(CODES, row["amounts"], strict=True)}
        return OutlineAxis(row["number"], row["name"], row["objective"], row["printed"], planned, actions=actions)

    def _operation(self, line: _Line) -> OutlineOperation:
        owner = self._stage.authorities.get(line.owner)
        planned = self._planned[line.number].total
        cost = planned if owner else planned * _COST // 100
        due = self._due(line.number)
        over = due < _DONE_BEFORE and line.number not in self._edge["still"]
        return OutlineOperation(
            number=line.number,
            name=line.name,
            owner_id=owner,
            owner_name=None if owner else line.owner,
            place=line.place,
            territory_id=self._stage.authorities[line.territory] if line.territory else None,
            cost_cents=cost + cost // 20 if line.number == self._edge["costly"] else cost,
            due_on=due,
            state=OperationState.DONE if over else OperationState.IN_PROGRESS,
        )

    def _due(self, number: str) -> date:
        if number == self._edge["late"]:
            return date(2014, 6, 30)
        place = list(self._lines).index(number)
        return date(2009 + place % 5, 3 * (1 + place % 4), 28)

    def _entry(self, number: str, code: str, stage: str, year: int, cents: int | None) -> Entry:
        return Entry(self._operations[number], self._stage.authorities[code], stage, year, cents)

    def _send(self, code: str, year: int, dated: date) -> None:
        """Enter what a financer says of a year of origin, at every stage beyond the planned one."""
        silent = tuple(self._edge["silent"])
        cells = [
            self._entry(each.number, code, stage, year, self._reached(each, code, stage, year))
            for each in self._planned.values()
            if code in each.cents and not (year == YEARS[-1] and each.number in self._edge["still"])
            for stage in REACHED
            if (code, stage, year) != silent
        ]
        self._stage.do(enter_figures, contract_id=self._key, cells=cells, dated_on=dated, source=_SOURCES[code])

    def _reached(self, each: Planned, code: str, stage: str, year: int) -> int:
        cents = reached(each, code, stage, year)
        if each.number == self._edge["overrun"] and stage == FundingStage.PROGRAMMED:
            return cents * 3 // 2
        if each.number == self._edge["overcommitted"] and stage == FundingStage.COMMITTED:
            return cents * 11 // 10
        if each.number == self._edge["overpaid"] and stage == FundingStage.PAID:
            return cents * 13 // 10
        return cents

    def _dispute(self) -> None:
        """Let an owner say otherwise than its financer of what was paid in 2010, a month earlier."""
        number = self._edge["disputed"]
        cents = self._reached(self._planned[number], "76", FundingStage.PAID, 2010) * 47 // 50
        cell = self._entry(number, "76", FundingStage.PAID, 2010, cents // 100 * 100)
        on = date(2010, 11, 30)
        self._stage.do(enter_figures, contract_id=self._key, cells=[cell], dated_on=on, source="Maître d’ouvrage")

    def _amend(self, number: int, row: Mapping[str, Any]) -> None:
        stage = self._stage
        keys: dict[int, str] = {}

        def draft() -> None:
            moves = [self._move(text) for text in row["moves"]]
            keys[number] = stage.do(
                draft_amendment, contract_id=self._key, moves=moves, title=row["title"], reason=row["reason"]
            )

        def adopt(code: str, on: date, act: str) -> None:
            authority = stage.authorities[code]
            told = {"on": on, "number": act, "subject_code": row["subject"]}
            stage.do(record_adoption, amendment_id=keys[number], authority_id=authority, **told)

        stage.plan(row["drafted"], draft)
        for told_by in row["adopted"]:
            stage.plan(told_by[1], lambda told_by=told_by: adopt(*told_by))  # type: ignore[misc]

    def _move(self, text: str) -> Move:
        source, _, rest = text.partition("->")
        target, _, cents = rest.partition("=")
        (axis, code), (to_axis, to_code) = source.split(":"), target.split(":")
        known = self._stage.authorities
        return Move(self._axes[axis], known[code], self._axes[to_axis], known[to_code], int(cents))

    def _tie(self) -> None:
        """Tie operations to their dossiers and to the decisions taken on these, and write the indicators."""
        stage = self._stage
        links = []
        for title, numbers in self._told["dossiers"].items():
            for number in numbers:
                stage.do(edit_operation, operation_id=self._operations[number], dossier_id=stage.dossiers[title])
            decisions = stage.ask(_decisions_on, stage.dossiers[title])
            links += [Link(self._operations[numbers[place % len(numbers)]], key) for place, key in enumerate(decisions)]
        decided = self._operations[self._edge["decided"]]
        at = max(place for place, link in enumerate(links) if link.operation_id == decided)
        more = self._planned[self._edge["decided"]].total + 80_000_000
        links[at] = Link(decided, links[at].decision_id, amount_cents=more)
        stage.do(link_decisions, links=links)
        for row in self._told["key"]:
            self._share(row)
        for row in self._told["indicator"]:
            known = {name: value for name, value in row.items() if name != "axis"}
            stage.do(
                add_indicator, contract_id=self._key, axis_id=self._axes[row["axis"]], measured_on=LINKED_ON, **known
            )

    def _share(self, row: Mapping[str, Any]) -> None:
        """Write a key of shares with its text, for the contract or one of its actions."""
        self._stage.do(
            set_funding_key,
            contract_id=self._key,
            action_id=self._stage.ask(_action, self._key, row["action"]) if "action" in row else None,
            mode=row["mode"],
            weights={self._stage.authorities[code]: weight for code, weight in row["weights"].items()},
            text=row["text"],
            valid_from=row["since"],
            valid_to=row.get("until"),
        )


def _cooperation(reader: Reader) -> str:
    return str(reader.scalar("SELECT id FROM cooperation WHERE code = '276'"))


def _action(reader: Reader, contract_id: str, number: str) -> str:
    asked = "SELECT t.id FROM contract_action t JOIN axis x ON x.id = t.axis_id WHERE x.contract_id = :id"
    return str(reader.scalar(f"{asked} AND t.number = :number", id=contract_id, number=number))


def _numbered(reader: Reader, table: str, contract_id: str) -> dict[str, str]:
    """Return the ids of a contract's axes or operations by their numbers."""
    rows = reader.rows(f'SELECT number, id FROM "{table}" WHERE contract_id = :id', id=contract_id)
    return {row["number"]: row["id"] for row in rows}


def _decisions_on(reader: Reader, dossier_id: str) -> list[str]:
    rows = reader.rows(
        "SELECT d.id FROM decision d JOIN meeting m ON m.id = d.meeting_id"
        " WHERE d.dossier_id = :id AND d.gone = 0 AND d.state = 'in_force' ORDER BY m.held_on, d.rank, d.id",
        id=dossier_id,
    )
    return [row["id"] for row in rows]
