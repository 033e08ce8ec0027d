"""The demonstration register: what it must contain, told independently of how it is written."""

from __future__ import annotations

import re
import shutil
import sqlite3
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from concertation.domain.names import sort_key
from concertation.errors import UserError
from concertation.persistence.ids import Makers
from concertation.persistence.reader import Reader
from concertation.services.demo import STORY_DAY, write_demo
from concertation.services.gestures.dossiers import open_dossier
from concertation.services.keeping import check, daily_backup
from concertation.services.past import read_as_of
from concertation.services.queries.dossiers import DossierFilter, dossiers
from concertation.services.queries.followup import ActionFilter, actions
from concertation.services.queries.proposals import proposals
from concertation.services.workspace import Workspace

DGS_DAYS = """
2007: 18/01 15/03 10/05 28/06 20/09 15/11  2008: 17/01 20/03 15/05 03/07 18/09 20/11
2009: 15/01 19/03 14/05 02/07 17/09 19/11  2010: 21/01 18/03 20/05 01/07 16/09 18/11
2011: 20/01 17/03 19/05 30/06 15/09 17/11  2012: 19/01 15/03 10/05 05/07 20/09 15/11
2013: 17/01 21/03 16/05 04/07 19/09 21/11
"""
PARIS = ZoneInfo("Europe/Paris")


def _days() -> list[date]:
    found: list[date] = []
    year = 0
    for word in DGS_DAYS.split():
        if word.endswith(":"):
            year = int(word[:-1])
        else:
            day, month = word.split("/")
            found.append(date(year, int(month), int(day)))
    return found


@pytest.fixture(scope="module")
def sql(demo_register: Path) -> Iterator[sqlite3.Connection]:
    connection = sqlite3.connect(f"file:{demo_register}?mode=ro", uri=True)
    yield connection
    connection.close()


def _one(sql: sqlite3.Connection, question: str) -> object:
    return sql.execute(question).fetchone()[0]


def test_the_register_is_sound(demo_register: Path) -> None:
    assert check(demo_register).faults == ()


def test_it_is_marked_as_an_example_whose_today_is_the_day_of_the_story(demo_register: Path) -> None:
    with Workspace.open(demo_register) as workspace:
        assert workspace.today() == STORY_DAY == date(2013, 11, 25)


def test_it_counts_what_the_field_asks_for(sql: sqlite3.Connection) -> None:
    counts = {
        table: _one(sql, f"SELECT count(*) FROM {table} WHERE gone = 0")
        for table in ("authority", "cooperation", "body", "person", "dossier", "action")
    }
    assert counts == {"authority": 7, "cooperation": 2, "body": 3, "person": 186, "dossier": 40, "action": 220}
    assert 175 <= int(str(_one(sql, "SELECT count(*) FROM decision WHERE gone = 0"))) <= 185


def test_the_councils_seat_79_and_77_members_in_groups_of_example(sql: sqlite3.Connection) -> None:
    rows = sql.execute(
        """SELECT a.code, count(*), count(h.political_group_id) FROM seat s JOIN authority a ON a.id = s.authority_id
        JOIN body b ON b.id = s.body_id JOIN holding h ON h.person_id = s.person_id
        WHERE b.code = '59-62-CONV' AND s.role <> 'secretary' GROUP BY a.code"""
    ).fetchall()
    assert sorted(rows) == [("59", 79, 79), ("62", 77, 77)]
    groups = [name for (name,) in sql.execute("SELECT name FROM political_group")]
    assert all(re.fullmatch(r"Groupe [A-C] \(exemple\)", name) for name in groups)


def test_six_directors_general_succeed_each_other_within_the_years(sql: sqlite3.Connection) -> None:
    rows = sql.execute(
        """SELECT a.code, h.valid_from, h.valid_to FROM holding h JOIN authority a ON a.id = h.authority_id
        WHERE h.function_m = 'directeur général des services' ORDER BY a.code, h.valid_from"""
    ).fetchall()
    assert Counter(code for code, *_ in rows) == {"R": 2, "27": 2, "76": 2}
    for (_, _, ended), (_, began, _) in zip(rows[::2], rows[1::2], strict=True):
        assert (date.fromisoformat(began) - date.fromisoformat(ended)).days == 1
        assert began[5:] != "01-01"


def test_a_successor_is_the_one_expected_from_their_first_day_on(sql: sqlite3.Connection) -> None:
    rows = sql.execute(
        """SELECT m.held_on, h.valid_from, h.valid_to FROM attendance t JOIN meeting m ON m.id = t.meeting_id
        JOIN body b ON b.id = m.body_id JOIN holding h ON h.person_id = t.person_id
        WHERE b.code = '276-DGS' AND t.role = 'member' AND t.gone = 0"""
    ).fetchall()
    wrong = [row for row in rows if row[0] < row[1] or (row[2] is not None and row[0] > row[2])]
    assert wrong == []


def test_every_person_is_visibly_fictitious(sql: sqlite3.Connection) -> None:
    nouns = "EXEMPLE|MODÈLE|SPÉCIMEN|GABARIT|MAQUETTE|ÉCHANTILLON|ECHANTILLON|TÉMOIN|CANEVAS"
    shape = re.compile(rf"(?:d’|de LA |DU |VAN DER )?(?:{nouns})-\d\d")
    for family, mail, phone in sql.execute("SELECT family_name, email, phone FROM person"):
        assert shape.fullmatch(family)
        assert mail.endswith("@exemple.invalid")
        assert mail.isascii()
        assert phone is None


def test_the_traps_of_sorting_are_set(sql: sqlite3.Connection) -> None:
    keys: dict[str, str] = dict(sql.execute("SELECT family_name, sort_key FROM person").fetchall())
    assert {"d’EXEMPLE-03", "de LA MAQUETTE-05", "DU MODÈLE-11", "VAN DER GABARIT-59"} <= keys.keys()
    assert keys["ÉCHANTILLON-02"].split("  ")[0] == keys["ECHANTILLON-02"].split("  ")[0] == sort_key("ÉCHANTILLON-02")
    assert keys["d’EXEMPLE-03"].startswith("exemple")
    assert keys["VAN DER GABARIT-59"].startswith("van")


def test_the_42_meetings_of_the_directors_general_fall_on_their_days(sql: sqlite3.Connection) -> None:
    rows = sql.execute(
        """SELECT m.held_on FROM meeting m JOIN body b ON b.id = m.body_id
        WHERE b.code = '276-DGS' AND m.year <= 2013 ORDER BY m.held_on"""
    ).fetchall()
    assert [date.fromisoformat(day) for (day,) in rows] == _days()
    assert len(rows) == 42


def test_ten_days_were_moved_off_the_rule(sql: sqlite3.Connection) -> None:
    moved = _one(
        sql,
        """SELECT count(*) FROM meeting m JOIN body b ON b.id = m.body_id
        WHERE b.code = '276-DGS' AND m.year <= 2013 AND m.proposed_for IS NOT NULL""",
    )
    assert moved == 10


def test_each_of_the_42_has_six_points_besides_the_standing_ones(sql: sqlite3.Connection) -> None:
    rows = sql.execute(
        """SELECT count(*) FROM agenda_item i JOIN meeting m ON m.id = i.meeting_id JOIN body b ON b.id = m.body_id
        WHERE b.code = '276-DGS' AND m.year <= 2013 AND i.standing IS NULL AND i.gone = 0 GROUP BY m.id"""
    ).fetchall()
    assert [count for (count,) in rows] == [6] * 42


def test_the_host_turns(sql: sqlite3.Connection) -> None:
    rows = sql.execute(
        """SELECT a.code FROM meeting m JOIN body b ON b.id = m.body_id JOIN authority a ON a.id = m.host_id
        WHERE b.code = '276-DGS' ORDER BY m.held_on"""
    ).fetchall()
    assert [code for (code,) in rows] == (["R", "27", "76"] * 20)[: len(rows)]


def test_meetings_open_on_time_and_close_before_the_lunch(sql: sqlite3.Connection) -> None:
    rows = sql.execute(
        """SELECT m.held_on, m.starts_at, m.ends_at, m.opened_at, m.closed_at FROM meeting m
        JOIN body b ON b.id = m.body_id WHERE b.code = '276-DGS' AND m.opened_at IS NOT NULL"""
    ).fetchall()
    assert len(rows) == 42
    for held_on, starts_at, ends_at, opened_at, closed_at in rows:
        opened, closed = (datetime.fromisoformat(at).astimezone(PARIS) for at in (opened_at, closed_at))
        assert opened.date().isoformat() == held_on
        assert f"{opened:%H:%M}" == starts_at
        assert opened < closed
        assert f"{closed:%H:%M}" < ends_at


def test_minutes_are_issued_but_for_the_last_meeting_and_approved_but_for_the_last_two(
    sql: sqlite3.Connection,
) -> None:
    rows = sql.execute(
        """SELECT m.state FROM meeting m JOIN body b ON b.id = m.body_id
        WHERE b.code = '276-DGS' AND m.year <= 2013 ORDER BY m.held_on"""
    ).fetchall()
    assert [state for (state,) in rows] == ["approved"] * 40 + ["minutes_in_review", "held"]
    unnumbered = sql.execute("SELECT DISTINCT m.reference FROM decision d JOIN meeting m ON m.id = d.meeting_id"
                             " WHERE d.reference IS NULL").fetchall()  # fmt: skip
    assert unnumbered == [("276-DGS-2013-06",)]


def test_twenty_one_presidents_meetings_one_put_off_then_called_off(sql: sqlite3.Connection) -> None:
    rows = sql.execute(
        """SELECT m.state, m.state_reason, r.state FROM meeting m JOIN body b ON b.id = m.body_id
        LEFT JOIN meeting r ON r.id = m.replaces_id WHERE b.code = '276-PRES' AND m.year <= 2013"""
    ).fetchall()
    states = Counter(state for state, *_ in rows)
    assert len(rows) == 21
    assert (states["postponed"], states["cancelled"]) == (1, 1)
    assert [row[2] for row in rows if row[0] == "cancelled"] == ["postponed"]
    assert all(reason for state, reason, _ in rows if state in {"postponed", "cancelled"})


def test_the_convention_tells_no_presence_and_no_vote(sql: sqlite3.Connection) -> None:
    meeting = "(SELECT id FROM meeting WHERE reference = '59-62-CONV-2013-01')"
    assert _one(sql, f"SELECT held_on || ' ' || place FROM meeting WHERE id = {meeting}") == (
        "2013-07-04 Arras, Hôtel du Département"
    )
    assert _one(sql, f"SELECT count(*) FROM attendance WHERE role <> 'secretary' AND meeting_id = {meeting}") == 156
    assert _one(sql, f"SELECT count(*) FROM presence_event WHERE meeting_id = {meeting}") == 0
    assert _one(sql, f"SELECT count(*) FROM vote WHERE meeting_id = {meeting}") == 0
    assert _one(sql, f"SELECT count(*) FROM proxy WHERE meeting_id = {meeting}") == 0
    assert _one(sql, f"SELECT count(*) FROM agenda_item WHERE nature = 'report' AND meeting_id = {meeting}") == 2
    assert _one(sql, f"SELECT count(*) FROM decision WHERE meeting_id = {meeting}") == 10


def test_deliberations_are_partial_some_awaited(sql: sqlite3.Connection) -> None:
    rows = sql.execute(
        """SELECT v.adopted_on, v.vote_text FROM deliberation v JOIN decision d ON d.id = v.decision_id
        JOIN meeting m ON m.id = d.meeting_id WHERE m.reference = '59-62-CONV-2013-01'"""
    ).fetchall()
    assert 0 < len(rows) < 20
    assert all(re.fullmatch(r"2013-\d\d", adopted) and vote is None for adopted, vote in rows)


def test_the_five_councils_have_deliberations_of_their_own_without_any_vote(sql: sqlite3.Connection) -> None:
    rows = sql.execute(
        """SELECT a.code, v.adopted_on, coalesce(v.votes_for, v.votes_against, v.abstentions, v.vote_text)
        FROM deliberation v JOIN authority a ON a.id = v.authority_id WHERE v.decision_id IS NULL"""
    ).fetchall()
    assert {code for code, _, _ in rows} == {"R", "27", "76", "59", "62"}
    assert all(vote is None for _, _, vote in rows)
    assert _one(sql, "SELECT count(*) FROM deliberation WHERE amendment_id IS NOT NULL") == 5
    linked = sql.execute(
        """SELECT a.code, v.adopted_on, o.adopted_on FROM deliberation_link l JOIN deliberation v ON v.id = l.deliberation_id
        JOIN deliberation o ON o.id = l.other_id JOIN authority a ON a.id = v.authority_id WHERE v.decision_id IS NULL"""
    ).fetchall()
    assert linked == [("R", "2007-02", "2007-02")]


def test_the_next_convention_is_proposed_on_the_clear_day_after_the_holidays(sql: sqlite3.Connection) -> None:
    row = sql.execute(
        "SELECT held_on, proposed_for, state FROM meeting WHERE reference = '59-62-CONV-2014-01'"
    ).fetchone()
    assert row == ("2014-03-11", "2014-03-04", "proposed")


def test_actions_stand_in_the_shares_told_on_the_day_of_the_story(demo_register: Path) -> None:
    with Workspace.open(demo_register) as workspace:
        rows = workspace.read(actions, ActionFilter(on=STORY_DAY))
    late = [row for row in rows if row.late_days]
    states = Counter(row.state for row in rows if not row.late_days)
    assert (states["done"], len(late), states["blocked"], states["dropped"]) == (136, 18, 11, 11)
    assert states["in_progress"] + states["to_start"] == 44
    assert all(row.due_on and row.first_due_on for row in rows)
    assert max(row.late_days for row in late) < 500


def test_a_due_date_was_moved_twice_and_its_first_is_kept(sql: sqlite3.Connection) -> None:
    rows = sql.execute(
        """SELECT a.first_due_on, group_concat(c.due_on) FROM action a JOIN due_change c ON c.action_id = a.id
        GROUP BY a.id HAVING count(*) = 2"""
    ).fetchall()
    assert rows
    assert all(first < min(later.split(",")) for first, later in rows)


def test_a_point_was_carried_over_three_times(sql: sqlite3.Connection) -> None:
    longest = _one(
        sql,
        """WITH RECURSIVE line(id, times) AS (
            SELECT id, 0 FROM agenda_item WHERE carried_from_id IS NULL
            UNION ALL SELECT i.id, line.times + 1 FROM agenda_item i JOIN line ON i.carried_from_id = line.id)
        SELECT max(times) FROM line""",
    )
    assert longest == 3


def test_a_decision_is_reversed_by_a_later_one(sql: sqlite3.Connection) -> None:
    rows = sql.execute(
        """SELECT former.state, later.state, m.held_on < n.held_on FROM decision later
        JOIN decision former ON former.id = later.reverses_id JOIN meeting m ON m.id = former.meeting_id
        JOIN meeting n ON n.id = later.meeting_id"""
    ).fetchall()
    assert rows == [("reversed", "in_force", 1)]


def test_one_is_represented_one_authority_is_absent_one_comes_late_and_one_meal_is_missing(
    sql: sqlite3.Connection,
) -> None:
    real = "meeting_id <> (SELECT id FROM meeting WHERE reference = '59-62-CONV-2013-02')"  # that one is invented
    represented = (
        f"SELECT count(*) FROM attendance WHERE declared = 'represented' AND represented_by_id > '' AND {real}"
    )
    assert _one(sql, represented) == 1
    assert _one(sql, f"SELECT count(*) FROM attendance WHERE declared = 'excused' AND role = 'member' AND {real}") == 1
    assert _one(sql, "SELECT count(*) FROM lunch WHERE gone = 1") == 1
    late = sql.execute(
        """SELECT count(*) FROM presence_event e JOIN meeting m ON m.id = e.meeting_id
        WHERE julianday(e.at) - julianday(m.opened_at) > 10.0 / 24 / 60 AND m.reference <> '59-62-CONV-2013-02'"""
    ).fetchone()
    assert late == (1,)


def test_every_line_was_understood(sql: sqlite3.Connection) -> None:
    unread = sql.execute("""SELECT raw, reading FROM block WHERE reading NOT LIKE '%"warnings": []%'""").fetchall()
    assert unread == []
    assert _one(sql, "SELECT count(*) FROM action WHERE authority_id IS NULL OR first_due_on IS NULL") == 0


def test_what_comes_next_is_planned(sql: sqlite3.Connection) -> None:
    rows = sql.execute("SELECT reference FROM meeting WHERE year = 2014 ORDER BY held_on").fetchall()
    assert [reference for (reference,) in rows] == [
        "276-DGS-2014-01", "276-PRES-2014-01", "59-62-CONV-2014-01", "276-DGS-2014-02",
    ]  # fmt: skip


def test_the_rule_goes_on_from_the_story(demo_register: Path) -> None:
    with Workspace.open(demo_register) as workspace:
        body = workspace.read(lambda reader: str(reader.scalar("SELECT id FROM body WHERE code = '276-DGS'")))
        rows = workspace.read(proposals, body, date(2014, 1, 1), 2)
    assert [row.proposed_for for row in rows] == [date(2014, 1, 16), date(2014, 3, 20)]


def test_each_gesture_bears_the_instant_of_its_story_none_before_another(sql: sqlite3.Connection) -> None:
    told = sql.execute("SELECT name, at FROM gesture ORDER BY seq").fetchall()
    instants = [at for _, at in told]
    assert instants == sorted(instants)
    assert instants[0] > "2006-12-01"
    assert instants[-1] < STORY_DAY.isoformat()
    years = {at[:4] for at in instants}
    assert years == {str(year) for year in range(2006, 2014)}
    held = sql.execute(
        "SELECT count(*) FROM meeting m WHERE m.state IN ('held', 'approved') AND NOT EXISTS (SELECT 1 FROM op o JOIN gesture g"
        " ON g.id = o.gesture WHERE o.tbl = 'meeting' AND o.pk = m.id AND g.name = 'open_meeting'"
        " AND substr(g.at, 1, 10) = m.held_on)"
    ).fetchone()
    assert held == (0,), "each was opened on its day"


def test_the_register_of_a_past_day_tells_what_was_known_then(demo_register: Path) -> None:
    midsummer, words = date(2010, 6, 30), ActionFilter(on=date(2010, 6, 30))
    with Workspace.open(demo_register, readonly=True) as workspace:
        then = read_as_of(workspace, midsummer, actions, words)
        now = workspace.read(actions, words)
        assert read_as_of(workspace, STORY_DAY, actions, words) == now
    assert 0 < len(then) < len(now)
    assert max(row.opened_on for row in then) <= midsummer < max(row.opened_on for row in now)
    born_later = {row.id for row in now if row.opened_on > midsummer}
    assert {row.id for row in now} - {row.id for row in then} == born_later
    states = {row.id: row.state for row in now}
    assert any(row.state != states[row.id] for row in then), "some were done since"


def test_what_is_done_in_the_register_bears_the_day_of_the_story_and_can_be_undone(
    demo_register: Path, tmp_path: Path
) -> None:
    mine = shutil.copyfile(demo_register, tmp_path / "essai.concertation")
    real = datetime(2026, 11, 22, 14, 5, tzinfo=UTC)
    makers = Makers.seeded(1, real)
    with Workspace.open(mine, makers) as workspace:
        dossier = workspace.run(open_dossier, title="Essai d’un dossier", triage="together")
        told = workspace.read(_last_gesture)
        assert workspace.read(_opened_on, dossier) == STORY_DAY.isoformat()
        assert told == ("open_dossier", "2013-11-25T14:05")
        assert [each.title for each in read_as_of(workspace, STORY_DAY, dossiers, DossierFilter(on=STORY_DAY))].count(
            "Essai d’un dossier"
        ) == 1
        made = daily_backup(workspace).made
        assert made is not None
        assert made.at.date() == real.date(), "a copy is of the real day: old ones are let go by their age"
        assert workspace.undo().name == "open_dossier"
    assert check(mine).sound


def _last_gesture(reader: Reader) -> tuple[str, str]:
    row = reader.one("SELECT name, at FROM gesture ORDER BY seq DESC LIMIT 1")
    assert row is not None
    return row["name"], row["at"][:16]


def _opened_on(reader: Reader, dossier_id: str) -> str:
    return str(reader.scalar("SELECT opened_on FROM dossier WHERE id = :id", id=dossier_id))


def test_an_existing_file_is_never_replaced(tmp_path: Path) -> None:
    path = tmp_path / "pris.concertation"
    path.write_text("à garder", encoding="utf-8")
    with pytest.raises(UserError, match="register_exists"):
        write_demo(path)
    assert path.read_text(encoding="utf-8") == "à garder"
    assert [each.name for each in tmp_path.iterdir()] == ["pris.concertation"]


def _content(path: Path) -> list[str]:
    connection = sqlite3.connect(path)
    tables = [
        name
        for (name,) in connection.execute(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
            " AND name NOT LIKE 'search_index%' ORDER BY name"
        )
    ]
    told = sorted(f"{table} {row!r}" for table in tables for row in connection.execute(f'SELECT * FROM "{table}"'))
    connection.close()
    return told


@pytest.mark.whole
def test_the_same_seed_gives_the_same_content_and_another_one_other_people(demo_register: Path, tmp_path: Path) -> None:
    write_demo(tmp_path / "again.concertation")
    assert _content(tmp_path / "again.concertation") == _content(demo_register)


def test_whoever_is_late_is_somebody_and_the_agenda_prepared_has_real_files(demo_register: Path) -> None:
    with Workspace.open(demo_register, readonly=True) as register:
        late = register.read(actions, ActionFilter(on=register.today(), late=True))
        pieces = register.read(_pieces_to_come)
    assert late
    assert all(row.assignee for row in late)
    kinds = {name.rpartition(".")[2]: content for name, content in pieces}
    assert kinds["pdf"].startswith(b"%PDF-")
    assert kinds["png"].startswith(b"\x89PNG")


def _pieces_to_come(reader: Reader) -> list[tuple[str, bytes]]:
    rows = reader.rows(
        "SELECT a.name, p.content FROM attachment a JOIN piece p ON p.sha256 = a.sha256 JOIN agenda_item i"
        " ON i.id = a.item_id JOIN meeting m ON m.id = i.meeting_id WHERE m.reference = '276-DGS-2014-01'"
    )
    return [(row["name"], bytes(row["content"])) for row in rows]
