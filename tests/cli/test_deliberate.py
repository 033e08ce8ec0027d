"""``deliberate``: a council's own acts, as other people's scripts record, list, show and publish them."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.cli.conftest import Command
from tests.cli.test_record import faults_of

TOLD = ("--number", "EX-59-2013-41", "--on", "14/10/2013", "--object", "Budget supplémentaire")


def test_an_own_deliberation_is_recorded_listed_shown_and_published(command: Command, register: Path) -> None:
    done = command("deliberate", register, "59", *TOLD, "--subject", "7.1", "--vote", "60/10/5", "--members", "79",
                   "--budget-year", "2013", "--budget-name", "Budget principal", "--received", "2013-10-21", "--json")  # fmt: skip
    assert (done.code, done.json["nature"], done.json["date"]) == (0, "own", "2013-10-14")
    rows = command("list", "deliberations", register, "--authority", "59", "--json").json
    assert {row["authority"] for row in rows} == {"59"}
    assert {row["nature"] for row in rows} == {"own", "ratification"}
    assert len({frozenset(row) for row in rows}) == 1
    shown = command("show", "59 EX-59-2013-41", register, "--json").json
    assert (shown["kind"], shown["object"], len(shown["history"])) == ("deliberation", "Budget supplémentaire", 1)
    assert command("history", register, "EX-59-2013-41", "--json").json["id"] == done.json["id"]
    content = command("export", "scdl", register, "--authority", "59", "-o", "-").out
    assert faults_of(content.encode()) == []
    assert "EX-59-2013-41,2013-10-14,7.1," in content
    assert "2013,Budget principal,,2013-10-21,79,75,60,10,5," in content
    command("undo", register)
    assert "EX-59-2013-41" not in command("export", "scdl", register, "--authority", "59", "-o", "-").out


def test_the_deliberation_that_adopts_an_amendment_and_its_adoption_are_one_thing(
    command: Command, register: Path
) -> None:
    known = command("list", "amendments", register, "--json").json
    waiting = next(row for row in known if row["state"] == "in_adoption")
    missing = next(row["code"] for row in waiting["adoptions"] if not row["adopted_on"])
    number = ("--amendment", str(waiting["number"]))
    assert command("deliberate", register, missing, *number, "--on", "novembre 2013").code == 2
    assert command("deliberate", register, missing, *number, "--on", "2013-11-25", "--sense", "rejected").code == 0
    assert command("list", "amendments", register, "--json").json == known
    done = command("deliberate", register, missing, *number, "--on", "2013-11-26", "--number", "EX-9", "--json")
    assert done.json["object"] == waiting["title"]
    assert next(row for row in command("list", "amendments", register, "--json").json
                if row["number"] == waiting["number"])["state"] == "adopted"  # fmt: skip
    assert "EX-9" in command("export", "scdl", register, "--authority", missing, "-o", "-").err + done.out
    assert command("deliberate", register, missing, *number, "--on", "2013-11-27").code == 2


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("ZZ", *TOLD), "ZZ"),
        (("59", "--number", "1"), "objet"),
        (("59", *TOLD, "--vote", "60/10/5", "--members", "40"), "75 voix pour 40"),
        (("59", *TOLD, "--received", "2013-10-13"), "avant la séance"),
        (("59", *TOLD, "--subject", "7"), "8.3"),
        (("59", *TOLD, "--budget-year", "13"), "13"),
        (("59", *TOLD, "--dossier", "aucun"), "aucun"),
        (("59", "--amendment", "1", "--on", "2013-11-25"), "59"),
        (("59", "--object", "Autre", "--number", "EX-59-10", "--on", "2013-11-18"), "EX-59-10"),
    ],
)
def test_what_no_council_deliberated_is_refused_and_changes_nothing(
    command: Command, register: Path, arguments: tuple[str, ...], told: str
) -> None:
    refused = command("deliberate", register, *arguments)
    assert refused.code == 2
    assert told in refused.err
    assert command("search", register, "Budget supplémentaire", "--json").json == []


def test_a_council_s_open_data_is_tried_then_imported_whole_or_not_at_all(
    command: Command, register: Path, tmp_path: Path
) -> None:
    data = tmp_path / "27.csv"
    assert command("export", "scdl", register, "--authority", "27", "-o", data).code == 0
    known = command("import", "deliberations", register, data, "--authority", "27", "--dry-run", "--json")
    assert (known.code, known.json["accepted"]) == (0, 0)
    assert [(row["line"], row["column"], row["value"], row["reason"]) for row in known.json["rejected"]] == [
        (line, "DELIB_ID", number, "deliberation_known")
        for line, number in enumerate(("2010-EX-27", "EX-27-2013-31", "2013-EX-27"), start=2)
    ]
    assert command("import", "deliberations", register, data, "--authority", "27").code == 2
    left = command(
        "import", "deliberations", register, data, "--authority", "27", "--duplicates", "skip", "--json"
    ).json
    assert (left["accepted"], left["skipped"]) == (0, 3)
    head, _, own, _ = data.read_text("utf-8").splitlines(keepends=True)
    data.write_text(head + own.replace("2013-31", "2013-32").replace("Maisons", "Foyers"), encoding="utf-8")
    done = command("import", "deliberations", register, data, "--json")
    assert (done.code, done.json["accepted"], done.json["rejected"]) == (0, 1, [])
    assert command("show", "EX-27-2013-32", register, "--json").json["object"].startswith("Foyers")
    command("undo", register)
    assert command("show", "EX-27-2013-32", register).code == 2
