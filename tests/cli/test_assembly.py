"""The verbs of an assembly, as other people's scripts call them: a roll, ballots, the mirror of deliberations, the audit."""

from __future__ import annotations

import io
import json
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from tests.cli.conftest import Answer, Command
from tests.factories.convention import Convention, ConventionRegister

MEETING = "CONV-2014-01"


@pytest.fixture(scope="module")
def original(tmp_path_factory: pytest.TempPathFactory) -> ConventionRegister:
    return ConventionRegister(tmp_path_factory.mktemp("assembly"))


class Hall:
    """The small assembly, called from the command line."""

    def __init__(self, command: Command, path: Path, known: Convention, monkeypatch: pytest.MonkeyPatch) -> None:
        self.command, self.path, self.known, self._patch = command, path, known, monkeypatch
        self.roll = path.with_name("appel.csv")

    def take(self, *lines: str, begin: str = "person_id;status;arrived;left;proxy_to\n") -> Answer:
        self.roll.write_text(begin + "\n".join(lines), encoding="utf-8")
        return self.command("presence", self.path, MEETING, "--from", self.roll, "--json")

    def all_here(self, *more: str, but: tuple[str, ...] = ()) -> Answer:
        here = [f"{person};present;11:00;;" for person in self.known.everybody if person not in but]
        return self.take(*here, *more)

    def vote(self, ballot: Any, item: str = "1", *more: str) -> Answer:
        content = ballot if isinstance(ballot, bytes) else json.dumps(ballot).encode()
        self._patch.setattr("sys.stdin", SimpleNamespace(buffer=io.BytesIO(content)))
        return self.command("vote", self.path, MEETING, item, *more, "--json")

    def listed(self, what: str) -> Any:
        return self.command("list", what, self.path, "--meeting", MEETING, "--json").json


@pytest.fixture
def hall(original: ConventionRegister, command: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Hall:
    path = tmp_path / "convention.concertation"
    return Hall(command, path, original.copy_to(path), monkeypatch)


def kinds(answer: Answer) -> list[str]:
    assert answer.code == 2
    faults = answer.json["faults"]
    assert all(fault["sentence"] in answer.err for fault in faults)
    return [fault["kind"] for fault in faults]


def test_a_roll_tells_the_quorum_of_each_council(hall: Hall) -> None:
    answer = hall.all_here()
    assert answer.code == 0
    assert {code: (row["present"], row["needed"], row["met"]) for code, row in answer.json["quorum"].items()} == {
        "62": (9, 5, True), "59": (8, 5, True),
    }  # fmt: skip
    assert (answer.json["meeting"], answer.json["lines"], answer.json["present"]) == (MEETING, 17, 17)


def test_a_roll_with_faults_lists_them_all_with_their_lines_and_records_nothing(hall: Hall) -> None:
    first, second, third = hall.known.people["62"][:3]
    answer = hall.take(
        f"{first};present;25:00;;", f"{first};absent;;;", "EXEMPLE;present;;;", f"{second};represented;;;{third}"
    )
    assert kinds(answer) == ["time_wrong", "person_doubled", "person_unknown", "holder_not_present"]
    assert [fault["line"] for fault in answer.json["faults"]] == [2, 3, 4, 5]
    assert "Ligne 5" in answer.err
    assert hall.listed("proxies") == []
    assert hall.command("show", MEETING, hall.path, "--json").json["quorum"]["opening"] is None


def test_a_roll_that_cannot_be_read_is_refused(hall: Hall) -> None:
    assert kinds(hall.take(begin="")) == ["roll_empty"]
    assert kinds(hall.take("a,present", begin="person_id,status\n")) == ["roll_columns"]
    missing = hall.command("presence", hall.path, MEETING, "--from", hall.path.with_name("rien.csv"), "--json")
    assert kinds(missing) == ["input_unreadable"]
    assert hall.command("presence", hall.path, "CONV-1999-01", "--from", hall.roll).code == 2


def test_an_ordinary_ballot_is_answered_as_scripts_expect(hall: Hall) -> None:
    hall.all_here()
    totals = {"59": {"for": 4, "against": 4}, "62": {"for": 6, "against": 2, "abstain": 1}}
    answer = hall.vote({"mode": "ordinary", "at": "11:40", "totals": totals})
    assert answer.code == 0
    assert answer.json["verdict"] == {"62": "adopted", "59": "tie", "together": "adopted"}
    assert answer.json["quorum"]["59"]["met"] is True
    assert isinstance(answer.json["explanation"], str)
    listed = hall.listed("votes")
    assert [row["id"] for row in listed] == [answer.json["vote"]]
    assert listed[0]["verdict"] == answer.json["verdict"]


def test_an_ordinary_ballot_may_be_counted_by_group(hall: Hall) -> None:
    hall.all_here()
    groups = {"59": {"A": {"for": 3}, "B": {"against": 3}, "C": {"for": 1, "abstain": 1}}, "62": {"A": {"for": 2}}}
    ballot = {"mode": "ordinary", "at": "11:40", "totals": {"59": {"for": 4, "against": 3, "abstain": 1}}}
    answer = hall.vote({**ballot, "groups": groups})
    assert answer.code == 0
    assert answer.json["verdict"] == {"59": "adopted", "62": "adopted", "together": "adopted"}
    told = {(row["authority"], row["group"]): row["votes_for"] for row in hall.listed("votes")[0]["groups"]}
    assert told == {
        (code, f"Groupe {letter} (exemple)"): one.get("for", 0)
        for code in groups
        for letter, one in groups[code].items()
    }
    audited = hall.command("audit", hall.path, MEETING, "--json").json
    assert not {"totals_differ", "totals_exceed"} & {fault["kind"] for fault in audited}


def test_a_public_ballot_names_its_voters_and_no_vote_cast_adopts_nothing(hall: Hall) -> None:
    hall.all_here()
    lines = [{"person": person, "sense": "abstain"} for person in hall.known.everybody]
    answer = hall.vote({"mode": "public", "at": "11:40", "lines": lines}, hall.known.reports[0])
    assert set(answer.json["verdict"].values()) == {"not_adopted"}
    assert len(hall.listed("votes")[0]["lines"]) == 17


def test_a_lost_quorum_records_the_vote_with_its_warning(hall: Hall) -> None:
    hall.all_here(but=hall.known.people["59"][2:])
    answer = hall.vote({"mode": "secret", "at": "11:40", "totals": {"59": {"for": 2}, "62": {"for": 5, "blank": 4}}})
    assert answer.code == 0
    assert answer.json["quorum"]["59"] | {"members": 0} == {
        "present": 2, "needed": 5, "met": False, "represented": 0, "may_leave": 0, "members": 0,
    }  # fmt: skip
    assert any("Quorum" in warning for warning in answer.json["warnings"])
    shown = hall.command("show", MEETING, hall.path, "--json").json["quorum"]
    assert shown["opening"]["quorum"]["62"]["met"]
    assert shown["votes"][0]["quorum"]["59"]["met"] is False
    groups = shown["votes"][0]["groups"]["59"].values()
    assert sum(group["present"] for group in groups) == 2
    assert sum(group["members"] for group in groups) == 8


@pytest.mark.parametrize(
    ("ballot", "expected"),
    [
        (b"", ["unreadable"]),
        (b"[]", ["unreadable"]),
        (b'{"mode": "ordinary", "mode": "secret"', ["unreadable"]),
        (b"[" * 100_000, ["unreadable"]),
        (b"\xff\xfe{}", ["unreadable"]),
        ({}, ["mode_unknown", "time_wrong"]),
        ({"mode": "main levée", "at": "24:00"}, ["mode_unknown", "time_wrong"]),
        ({"mode": "ordinary", "at": "11:40"}, ["totals_missing"]),
        ({"mode": "ordinary", "at": "11:40", "totals": {"59": {"for": 90}}}, ["sum_exceeds"]),
        ({"mode": "ordinary", "at": "11:40", "totals": {"76": {"for": 1}}}, ["council_unknown"]),
        ({"mode": "ordinary", "at": "11:40", "totals": {"59": {"for": True}}}, ["count_wrong"]),
        ({"mode": "ordinary", "at": "11:40", "totals": {"59": {"for": -1, "oui": 2}}}, ["key_unknown", "count_wrong"]),
        ({"mode": "ordinary", "at": "11:40", "totals": [1]}, ["count_wrong"]),
        ({"mode": "ordinary", "at": "11:40", "groups": {"59": {"A": {"for": 9}}}}, ["sum_exceeds", "group_exceeds"]),
        ({"mode": "ordinary", "at": "11:40", "groups": {"59": {"Z": {"for": 1}}}}, ["group_unknown"]),
        ({"mode": "ordinary", "at": "11:40", "totals": {"59": {"for": 1}}, "groups": {"59": {"A": {"for": 2}}}},
         ["groups_differ"]),
        ({"mode": "secret", "at": "11:40", "totals": {"59": {"for": 1}}, "groups": {"59": {"A": {"for": 1}}}},
         ["groups_not_ordinary"]),
        ({"mode": "ordinary", "at": "11:40", "totals": {"59": {"for": 1}}, "groups": {"59": [1]}}, ["count_wrong"]),
        ({"mode": "ordinary", "at": "11:40", "totals": {"59": {"for": 1}}, "groups": [1]}, ["count_wrong"]),
        ({"mode": "public", "at": "11:40", "lines": {"a": "for"}}, ["line_wrong", "lines_missing"]),
        ({"mode": "public", "at": "11:40", "lines": [{"person": "x", "sense": "for"}]}, ["voter_unknown"]),
        ({"mode": "public", "at": "11:40", "lines": [{"person": 3}]}, ["line_wrong", "lines_missing"]),
        ({"mode": "secret", "at": "11:40", "totals": {"59": {"for": 1}}, "lines": [{"person": "x", "sense": "for"}]},
         ["secret_with_lines", "voter_unknown"]),
        ({"mode": "unanimity", "at": "11:40", "totals": {"59": {"for": 3, "against": 1}}}, ["unanimity_broken"]),
        ({"mode": "ordinary", "at": "99:99", "totals": {"76": {"for": 1}}}, ["time_wrong", "council_unknown"]),
    ],
)  # fmt: skip
def test_a_wrong_ballot_lists_every_fault_and_records_nothing(hall: Hall, ballot: Any, expected: list[str]) -> None:
    hall.all_here()
    assert kinds(hall.vote(ballot)) == expected
    assert hall.listed("votes") == []


def test_a_doubled_and_an_absent_voter_are_named(hall: Hall) -> None:
    away, here = hall.known.people["62"][8], hall.known.people["62"][0]
    hall.all_here(but=(away,))
    lines = [{"person": person, "sense": "for"} for person in (here, here, away)]
    answer = hall.vote({"mode": "public", "at": "11:40", "lines": lines})
    assert kinds(answer) == ["voter_doubled", "voter_absent"]
    assert "EXEMPLE-01" in answer.err


@pytest.mark.parametrize("item", ["0", "4", "-1", "x", "1.5"])
def test_a_point_that_is_not_on_the_agenda_is_refused(hall: Hall, item: str) -> None:
    hall.all_here()
    answer = hall.vote({"mode": "unanimity", "at": "11:40"}, item)
    assert answer.code == 2
    assert hall.listed("votes") == []


def test_proxies_and_reports_are_listed(hall: Hall) -> None:
    away, holder = hall.known.people["62"][8], hall.known.people["62"][0]
    hall.all_here(f"{away};represented;;;{holder}", but=(away,))
    (proxy,) = hall.listed("proxies")
    assert (proxy["grantor_id"], proxy["holder_id"], proxy["in_force"]) == (away, holder, True)
    assert [row["number"] for row in hall.listed("reports")] == [1, 2, 3]


def test_the_audit_lists_faults_by_kind_object_and_sentence(hall: Hall) -> None:
    hall.all_here()
    for _ in range(2):
        hall.vote({"mode": "ordinary", "at": "11:40", "totals": {"59": {"for": 7}, "62": {"for": 9}}})
    answer = hall.command("audit", hall.path, MEETING, "--json")
    assert answer.code == 0
    found = [row["kind"] for row in answer.json]
    assert found == ["totals_short", "totals_short", "two_votes", "report_without_outcome", "report_without_outcome"]
    assert all(row["object"] and row["sentence"] for row in answer.json)


def test_a_body_that_decides_by_agreement_takes_no_vote(
    register: Path, command: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=io.BytesIO(b'{"mode": "unanimity", "at": "10:40"}')))
    answer = command("vote", register, "276-DGS-2013-04", "3", "--json")
    assert answer.code == 2
    assert answer.json["faults"][0]["kind"] == "body_without_votes"


def test_a_conclusion_is_ratified_amended_then_completed(register: Path, command: Command, tmp_path: Path) -> None:
    text = tmp_path / "texte.txt"
    text.write_text("\ufeffPublier un plan commun", encoding="utf-8")
    name = "59-62-CONV-2013-01-C06"
    first = command("ratify", register, name, "59", "--date", "2013-12", "--number", "3-7", "--sense", "amended",
                    "--text", text, "--json")  # fmt: skip
    assert (first.json["standing"], first.json["date"], first.json["differs"]) == ("amended", "2013-12", True)
    second = command("ratify", register, name, "59", "--received", "2013-12-20", "--vote", "24/2/1", "--json").json
    assert (second["id"], second["number"], second["votes_for"]) == (first.json["id"], "3-7", 24)
    rows = command("list", "deliberations", register, "--meeting", "59-62-CONV-2013-01", "--open", "--json").json
    assert (name, "59") not in {(row["decision"], row["authority"]) for row in rows}
    assert (name, "62") in {(row["decision"], row["authority"]) for row in rows}


@pytest.mark.parametrize(
    "arguments",
    [
        ("59-62-CONV-2013-01-C99", "59"),
        ("59-62-CONV-2013-01-C06", "76"),
        ("59-62-CONV-2013-01-C06", "ZZ"),
        ("276-DGS-2013-04-D01", "76"),
        ("59-62-CONV-2013-01-C06", "59", "--date", "2013-13"),
        ("59-62-CONV-2013-01-C06", "59", "--date", "2013-02-30"),
        ("59-62-CONV-2013-01-C06", "59", "--sense", "peut-être"),
        ("59-62-CONV-2013-01-C06", "59", "--vote", "beaucoup"),
        ("59-62-CONV-2013-01-C06", "59", "--text", "/nulle/part.txt"),
    ],
)
def test_what_cannot_be_ratified_is_refused_and_changes_nothing(
    register: Path, command: Command, arguments: tuple[str, ...]
) -> None:
    before = command("list", "deliberations", register, "--json").json
    refused = command("ratify", register, *arguments)
    assert refused.code == 2
    assert refused.err.strip()
    assert command("list", "deliberations", register, "--json").json == before


def test_a_vote_is_linked_to_another_or_corrects_it_and_the_first_entry_stays(hall: Hall) -> None:
    hall.all_here()
    ballot = {"mode": "ordinary", "at": "11:40", "totals": {"59": {"for": 8}, "62": {"for": 9}}}
    first = hall.vote(ballot).json["vote"]
    linked = hall.vote(ballot, "1", "--linked-to", first)
    assert linked.code == 0
    other = {**ballot, "totals": {"59": {"for": 7, "against": 1}, "62": {"for": 9}}}
    corrected = hall.vote(other, "1", "--corrects", first, "--reason", "une voix mal comptée").json["vote"]
    told = {row["id"]: row for row in hall.listed("votes")}
    assert told[first]["corrected_by_id"] == corrected
    assert told[corrected]["correction_reason"] == "une voix mal comptée"
    assert hall.vote(other, "1", "--corrects", corrected).code == 2
    assert hall.vote(other, "2", "--linked-to", first).code == 2
    assert hall.vote(other, "1", "--amendment", "4").code == 2
    assert len(hall.listed("votes")) == 3
