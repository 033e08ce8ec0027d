"""A fictitious later sitting of the Convention, marked as an example: presence, proxies, every kind of vote, deliberations."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from typing import Any

from concertation.domain.ballots import Ballot
from concertation.domain.clock import paris_instant
from concertation.domain.roll import RollRow
from concertation.domain.vocabulary import (
    AttendanceStatus,
    BallotSense,
    DocumentKind,
    Nature,
    RecusalKind,
    StandingKind,
    VoteMode,
)
from concertation.domain.votes import Tally
from concertation.services.demo.followup import born_of
from concertation.services.demo.script import told
from concertation.services.demo.stage import Stage
from concertation.services.gestures.agenda import add_item
from concertation.services.gestures.capture import capture_line
from concertation.services.gestures.deliberations import link_deliberations, record_deliberation
from concertation.services.gestures.minutes import approve_all_lines, issue_minutes
from concertation.services.gestures.presence import call_roll, check_quorum, import_roll
from concertation.services.gestures.reports import add_amendment, add_speech, edit_report
from concertation.services.gestures.series import convene_meeting, edit_meeting, plan_meeting
from concertation.services.gestures.session import (
    close_item,
    close_meeting,
    enter_item,
    open_meeting,
    pause_meeting,
    resume_meeting,
    withdraw_item,
)
from concertation.services.gestures.votes import About, record_vote, recuse, request_ballot
from concertation.services.queries.assembly import Sitting, sitting
from concertation.services.queries.meeting import items

BODY = "59-62-CONV"
COUNCILS = ("59", "62")
VOTE_AFTER = timedelta(minutes=4)


class ExampleSitting:
    """Plays the fictitious sitting and what the two councils make of it."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage
        self._script = told("assembly")
        self._meeting = ""
        self._items: dict[str, str] = {}
        self._conclusions: list[str] = []
        on: date = self._script["held_on"]
        stage.plan(on - timedelta(days=40), self._prepare)
        stage.plan(on - timedelta(days=15), lambda: stage.do(convene_meeting, meeting_id=self._meeting))
        stage.plan(on, self._hold, self._script["starts_at"])
        stage.plan(on + timedelta(days=1), self._issue)
        stage.plan(date(2013, 11, 20), self._deliberations, time(16))

    def _at(self, at: time) -> datetime:
        return paris_instant(self._script["held_on"], at)

    def _prepare(self) -> None:
        stage, script = self._stage, self._script
        self._meeting = stage.do(
            plan_meeting,
            body_id=stage.bodies[BODY],
            held_on=script["held_on"],
            host_id=stage.authorities["59"],
            place=script["place"],
            title=script["title"],
            set_by_hand=True,
        )
        stage.do(edit_meeting, meeting_id=self._meeting, chair_id=stage.posts["59", "1"])
        stage.do(edit_meeting, meeting_id=self._meeting, secretary_id=stage.posts["62", "40"])
        for report in script["report"]:
            key = stage.do(
                add_item,
                meeting_id=self._meeting,
                title=report["title"],
                nature=Nature.REPORT,
                planned_minutes=15,
                pilot_id=stage.authorities[report["pilot"]],
            )
            stage.do(
                edit_report,
                item_id=key,
                report_number=report["number"],
                commission=report["commission"],
                rapporteur_id=stage.posts[tuple(report["rapporteur"])],
            )
            self._items[report["number"]] = key

    def _hold(self) -> None:
        stage, script = self._stage, self._script
        stage.do(open_meeting, meeting_id=self._meeting, at=self._at(script["starts_at"]))
        stage.do(import_roll, meeting_id=self._meeting, rows=list(self._roll()))
        stage.do(call_roll, meeting_id=self._meeting, at=self._at(script["called_at"]))
        stage.do(check_quorum, meeting_id=self._meeting, at=self._at(time(11, 16)))
        self._approve()
        known = stage.ask(sitting, self._meeting)
        for report in script["report"]:
            self._suspend_before(report)
            self._examine(report, known)
        stage.do(close_meeting, meeting_id=self._meeting, at=self._at(script["closed_at"]))

    def _approve(self) -> None:
        for item in self._stage.ask(items, self._meeting):
            if item.standing == StandingKind.APPROVAL:
                at = self._at(time(11, 30))
                self._stage.do(
                    capture_line, meeting_id=self._meeting, item_id=item.id, raw=self._script["approval"], at=at
                )
                self._stage.do(close_item, item_id=item.id, at=at)

    def _suspend_before(self, report: Mapping[str, Any]) -> None:
        if report["mode"] != VoteMode.SECRET:
            return
        stage, script = self._stage, self._script
        suspended, resumed = self._at(script["suspended_at"]), self._at(script["resumed_at"])
        stage.do(pause_meeting, meeting_id=self._meeting, at=suspended, reason=script["suspended_for"])
        stage.do(resume_meeting, meeting_id=self._meeting, at=resumed)
        stage.do(check_quorum, meeting_id=self._meeting, at=resumed)

    def _examine(self, report: Mapping[str, Any], known: Sitting) -> None:
        stage, item, at = self._stage, self._items[report["number"]], self._at(report["at"])
        stage.do(enter_item, item_id=item, at=at - timedelta(minutes=10))
        if report["mode"] == "withdrawn":
            stage.do(withdraw_item, item_id=item, reason=report["reason"], at=at)
            return
        stage.do(capture_line, meeting_id=self._meeting, item_id=item, raw=report["note"], at=at - timedelta(minutes=8))
        self._speak(report, item, known)
        self._amend(report, item, known, at)
        decision = self._conclude(report, item, at)
        self._vote(report, item, known, at, decision)
        stage.do(close_item, item_id=item, at=at + VOTE_AFTER)

    def _speak(self, report: Mapping[str, Any], item: str, known: Sitting) -> None:
        for code, letter, given, used in report["speeches"]:
            self._stage.do(
                add_speech,
                item_id=item,
                authority_id=self._stage.authorities[code],
                political_group_id=_group(known, code, letter),
                given_seconds=given,
                used_seconds=used,
            )

    def _amend(self, report: Mapping[str, Any], item: str, known: Sitting, at: datetime) -> None:
        if (moved := report.get("amendment")) is None:
            return
        code, letter = moved["from"]
        key = self._stage.do(
            add_amendment,
            item_id=item,
            text=moved["text"],
            political_group_id=_group(known, code, letter),
            authority_id=self._stage.authorities[code],
        )
        ballot = Ballot(VoteMode.ORDINARY, at, self._totals(moved))
        self._record(About(item, amendment_id=key), ballot)

    def _conclude(self, report: Mapping[str, Any], item: str, at: datetime) -> str | None:
        if "conclusion" not in report:
            return None
        raw = f"! {report['conclusion']}"
        captured = self._stage.do(capture_line, meeting_id=self._meeting, item_id=item, raw=raw, at=at)
        decision, _ = self._stage.ask(born_of, captured.block_id)
        if decision:
            self._conclusions.append(decision)
        return decision

    def _vote(self, report: Mapping[str, Any], item: str, known: Sitting, at: datetime, decision: str | None) -> None:
        mode, when = report["mode"], at + VOTE_AFTER
        if mode == "consent":
            rest = [self._items[other["number"]] for other in self._script["report"] if other["mode"] == "consent"]
            if rest[0] == item:
                about = About(item, item_ids=tuple(rest), decision_id=decision)
                self._record(about, Ballot(VoteMode.UNANIMITY, when))
            return
        about = About(item, decision_id=decision)
        if mode == VoteMode.PUBLIC:
            self._request(report, item, at)
            self._record(about, Ballot(VoteMode.PUBLIC, when, lines=tuple(self._lines(report, known, when))))
        else:
            self._record(about, Ballot(VoteMode(mode), when, self._totals(report)))

    def _record(self, about: About, ballot: Ballot) -> None:
        self._stage.do(record_vote, meeting_id=self._meeting, about=about, ballot=ballot)

    def _request(self, report: Mapping[str, Any], item: str, at: datetime) -> None:
        stage = self._stage
        stage.do(
            request_ballot,
            item_id=item,
            mode=VoteMode.PUBLIC,
            requesters=report["requested_by"],
            authority_id=stage.authorities["59"],
            at=at,
        )
        code, order, reason = report["recused"]
        stage.do(
            recuse,
            item_id=item,
            person_id=stage.posts[code, order],
            kind=RecusalKind.CONFLICT_OF_INTEREST,
            reason=reason,
        )

    def _lines(self, report: Mapping[str, Any], known: Sitting, at: datetime) -> Iterator[tuple[str, BallotSense]]:
        """Yield how each voted: 39 to 39 with one abstention in the Nord, by group in the Pas-de-Calais."""
        voters = known.at(at).voters
        code, order, _ = report["recused"]
        recused = self._stage.posts[code, order]
        groups = {group.id: place for place, group in enumerate(known.groups)}
        nord = [member for member in known.members if known.code_of(member.authority_id) == "59"]
        nord = sorted((one for one in nord if one.person_id in voters), key=lambda one: groups[one.group_id])
        for place, member in enumerate(nord):
            sense = BallotSense.FOR if place < 39 else BallotSense.ABSTAIN if place == 39 else BallotSense.AGAINST
            yield member.person_id, sense
        for member in known.members:
            if known.code_of(member.authority_id) == "62" and member.person_id in voters:
                against = member.group_id == _group(known, "62", "B")
                sense = BallotSense.AGAINST if against else BallotSense.FOR
                yield member.person_id, BallotSense.NOT_VOTING if member.person_id == recused else sense

    def _totals(self, row: Mapping[str, Any]) -> dict[str, Tally]:
        counts = {name: row.get(name, (0, 0)) for name in ("for", "against", "abstain", "blank")}
        return {
            self._stage.authorities[code]: Tally(*(counts[name][place] for name in counts))
            for place, code in enumerate(COUNCILS)
        }

    def _roll(self) -> Iterator[RollRow]:
        line = 1
        for code in COUNCILS:
            script = self._script["presence"][code]
            for order, cells in sorted(_statuses(script).items()):
                line += 1
                status, arrived, left, holder = cells
                person = self._stage.posts[code, str(order)]
                proxy_to = self._stage.posts[code, str(holder)] if holder else ""
                yield RollRow(line, person, status, arrived, left, proxy_to)

    def _issue(self) -> None:
        self._stage.do(approve_all_lines, meeting_id=self._meeting)
        self._stage.do(issue_minutes, meeting_id=self._meeting, kind=DocumentKind.CONCLUSIONS)

    def _deliberations(self) -> None:
        stage, recorded = self._stage, {}
        for row in self._script["deliberation"]:
            votes: Sequence[int | None] = row.get("votes", (None, None, None))
            recorded[row["number"]] = stage.do(
                record_deliberation,
                decision_id=self._conclusions[row["conclusion"] - 1],
                authority_id=stage.authorities[row["council"]],
                adopted_on=row["on"],
                number=row["number"],
                sense=row["sense"],
                organ=row["organ"],
                received_on=row.get("received_on"),
                text=row.get("text"),
                votes_for=votes[0],
                votes_against=votes[1],
                abstentions=votes[2],
                subject_code="8.4",  # aménagement du territoire
                members=_IN_OFFICE[row["council"]],
            )
        first, second, *_ = recorded.values()
        stage.do(
            link_deliberations,
            deliberation_id=first,
            other_id=second,
            reason="prises le même jour, à dessein (exemple)",
        )


def _group(known: Sitting, code: str, letter: str) -> str | None:
    council = next(council.id for council in known.councils if council.code == code)
    return next(one.id for one in known.groups if one.authority_id == council and one.short_name == letter)


_IN_OFFICE = {"59": 79, "62": 77}
Cells = tuple[str, str, str, int | None]


def _statuses(script: Mapping[str, Any]) -> dict[int, Cells]:
    """Return what the roll says of each order of election that the script tells; the others are absent and not told."""
    found: dict[int, Cells] = dict.fromkeys(_orders(script["present"]), (AttendanceStatus.PRESENT, "", "", None))
    for first, last, at in script["late"]:
        found |= dict.fromkeys(_orders((first, last)), (AttendanceStatus.PRESENT, at, "", None))
    for place, order in enumerate(_orders(script["represented"])):
        found[order] = (AttendanceStatus.REPRESENTED, "", "", script["holders_from"] + place)
    if came := script.get("came_after_all"):
        status, _, left, holder = found[came[0]]
        found[came[0]] = (status, came[1], left, holder)
    found |= dict.fromkeys(_orders(script["excused"]), (AttendanceStatus.EXCUSED, "", "", None))
    for order, at in script["left"]:
        status, arrived, _, holder = found[order]
        found[order] = (status, arrived, at, holder)
    return found


def _orders(ends: Sequence[int]) -> range:
    return range(ends[0], ends[1] + 1) if ends else range(0)
