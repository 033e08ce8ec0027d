"""Damaged registers: what their copies, their log and their tables give back, and what is told to be lost."""

from __future__ import annotations

import random
import tempfile
from datetime import timedelta
from functools import cache
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2 as driver
from tests.persistence.conftest import START, add_toy, change_toy, toy_schema

from concertation.errors import UserError
from concertation.persistence.automatic import automatic_backups, automatic_name, backup_folder, daily_backup
from concertation.persistence.backup import backup, restore
from concertation.persistence.check import check, deep
from concertation.persistence.copies_told import copies
from concertation.persistence.damage import damaged_tables
from concertation.persistence.engine import connect
from concertation.persistence.ids import Makers
from concertation.persistence.past import as_it_stood
from concertation.persistence.reader import Reader
from concertation.persistence.register import Register
from concertation.persistence.repair import Repaired, repair
from concertation.persistence.restoring import put_back
from concertation.persistence.salvage import salvage
from concertation.persistence.secrecy import conversion, key_file

PAGE = 4096
Names = dict[str, str]


def _filled(path: Path, *, copied: bool) -> Names:
    """Lend a register of some hundred toys, copied midway where asked, and return their names by key."""
    files, names = _filled_once(path.name, copied)
    for name, content in files.items():
        written = path.parent / name
        written.parent.mkdir(exist_ok=True)
        written.write_bytes(content)
    return dict(names)


@cache
def _filled_once(name: str, copied: bool) -> tuple[dict[Path, bytes], Names]:
    """Return the files that a register and its copy are, by their paths from its folder, and the names of its toys."""
    with tempfile.TemporaryDirectory() as folder:
        names = _fill(Path(folder) / name, copied=copied)
        files = [each for each in Path(folder).rglob("*") if each.is_file()]
        return {each.relative_to(folder): each.read_bytes() for each in files}, names


def _fill(path: Path, *, copied: bool) -> Names:
    makers = Makers.seeded(3, START)
    dice = random.Random(1)  # noqa: S311  # sizes
    names: Names = {}
    with Register.create(path, makers, schema=toy_schema()) as register:
        for number in range(120):
            name = f"toupie n° {number} " + "é" * dice.randrange(400)
            names[add_toy(register, name)] = name
            if copied and number == 60:
                daily_backup(register)
        for key in list(names)[::10]:
            names[key] = names[key].upper()
            change_toy(register, key, name=names[key])
        register.raw().execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return names


def _pages_of(path: Path, table: str) -> list[int]:
    """Return the numbers of the leaf pages of a table, read from the file itself (https://sqlite.org/fileformat2.html)."""
    raw = connect(path, readonly=True)
    (root,) = raw.execute("SELECT rootpage FROM sqlite_schema WHERE name = ?", (table,)).fetchone()
    raw.close()
    content = path.read_bytes()
    leaves, waiting = [], [int(root)]
    while waiting:
        number = waiting.pop()
        page = content[(number - 1) * PAGE : number * PAGE]
        if page[0] in (10, 13):
            leaves.append(number)
            continue
        cells = int.from_bytes(page[3:5], "big")
        starts = [int.from_bytes(page[12 + 2 * at : 14 + 2 * at], "big") for at in range(cells)]
        waiting += [int.from_bytes(page[start : start + 4], "big") for start in (8, *starts)]
    return sorted(leaves)


def _spoil(path: Path, pages: list[int]) -> None:
    content = bytearray(path.read_bytes())
    dice = random.Random(2)  # noqa: S311
    for number in pages:
        content[(number - 1) * PAGE : number * PAGE] = dice.randbytes(PAGE)
    path.write_bytes(content)


def _names(path: Path) -> Names:
    with Register.open(path, Makers.system()) as register, register.read() as reader:
        return {row["id"]: row["name"] for row in reader.rows("SELECT id, name FROM toy WHERE gone = 0")}


def _repaired(path: Path) -> tuple[Repaired, Path]:
    before = path.read_bytes()
    to = path.with_name("réparé.concertation")
    found = repair(path, to, Makers.seeded(9, START), schema=toy_schema())
    assert path.read_bytes() == before, "the damaged register is only read"
    assert found.faults == ()
    assert check(to) == []
    return found, to


def test_a_copy_and_what_the_log_did_since_give_everything_back(path: Path) -> None:
    names = _filled(path, copied=True)
    _spoil(path, _pages_of(path, "toy")[::3])
    with pytest.raises(UserError, match="register_damaged"):
        Register.open(path, Makers.system())
    found, to = _repaired(path)
    assert found.copy is not None
    assert found.replayed == 59 + 12
    assert found.lost == ()
    assert _names(to) == names


def test_a_copy_in_the_second_place_serves_where_none_is_left_beside(path: Path, tmp_path: Path) -> None:
    names = _filled(path, copied=True)
    second = tmp_path / "clé USB"
    backup_folder(path).rename(second)
    _spoil(path, _pages_of(path, "toy")[::3])
    to = path.with_name("réparé.concertation")
    found = repair(path, to, Makers.seeded(5, START), schema=toy_schema(), second=second)
    assert found.copy is not None
    assert found.copy.parent == second
    assert (found.replayed, found.operations, found.lost) == (59 + 12, 59 + 12, ())
    assert _names(to) == names


def _copied_twice(path: Path) -> tuple[Names, Path, Path]:
    """Make a register copied after 20 gestures by a workstation whose clock was ahead, and after 30 by a right one."""
    makers = Makers.seeded(3, START)
    names: Names = {}
    with Register.create(path, makers, schema=toy_schema()) as register:
        for number in range(40):
            names[add_toy(register, f"toupie {number}")] = f"toupie {number}"
            if number in (19, 29):
                backup(register, automatic_name(path, START + timedelta(days=4000 if number == 19 else -1)))
        register.raw().execute("PRAGMA wal_checkpoint(TRUNCATE)")
    (_, ahead), (_, right) = automatic_backups(path)
    return names, ahead, right


def test_a_copy_dated_ahead_that_holds_less_does_not_come_first(path: Path) -> None:
    names, _ahead, right = _copied_twice(path)
    found, to = _repaired(path)
    assert (found.copy, found.replayed, found.passed_over) == (right, 10, ())
    assert _names(to) == names


def test_the_fullest_copy_comes_first_where_the_register_itself_tells_nothing(path: Path) -> None:
    names, _ahead, right = _copied_twice(path)
    path.write_bytes(random.Random(1).randbytes(20 * PAGE))  # noqa: S311
    found, to = _repaired(path)
    assert found.copy == right
    assert _names(to) == dict(list(names.items())[:30])


def test_a_newer_copy_of_another_past_does_not_come_before_ones_own(path: Path, tmp_path: Path) -> None:
    names, ahead, right = _copied_twice(path)
    aside = tmp_path / "autre.concertation"
    restore(ahead, aside, Makers.seeded(8, START))
    with Register.open(aside, Makers.seeded(7, START)) as register:
        for number in range(60):
            add_toy(register, f"mise de côté {number}")
        backup(register, automatic_name(path, START - timedelta(hours=1)))
    found, to = _repaired(path)
    assert found.copy == right
    assert _names(to) == names


def test_a_copy_whose_last_seal_was_altered_in_the_register_is_still_known_by_the_next_one(path: Path) -> None:
    names, _ahead, right = _copied_twice(path)
    raw = connect(path)
    raw.execute("UPDATE gesture SET chain = 'rien' WHERE seq = 30")
    raw.close()
    found, to = _repaired(path)
    assert (found.copy, found.replayed) == (right, 10)
    assert _names(to) == names


def test_a_copy_that_does_not_open_is_passed_over_and_named(path: Path) -> None:
    _filled(path, copied=True)
    ((_, copy),) = automatic_backups(path)
    copy.write_bytes(copy.read_bytes()[:PAGE])
    found, _to = _repaired(path)
    assert found.copy is None
    assert [(each.path, each.reason) for each in found.passed_over] == [(copy, "register_damaged")]


def test_the_log_alone_gives_everything_back(path: Path) -> None:
    names = _filled(path, copied=False)
    _spoil(path, _pages_of(path, "toy"))
    found, to = _repaired(path)
    assert (found.copy, found.replayed, found.lost) == (None, 120 + 12, ())
    assert _names(to) == names


def test_a_log_older_than_a_column_is_replayed_with_its_default(path: Path) -> None:
    names = _filled(path, copied=False)
    newer = toy_schema().replace("weight INTEGER", "weight INTEGER, checked BOOLEAN DEFAULT 0 NOT NULL")
    to = path.with_name("réparé.concertation")
    found = repair(path, to, Makers.seeded(5, START), schema=newer)
    assert (found.replayed, found.lost, _names(to)) == (120 + 12, (), names)


def test_the_tables_alone_give_everything_back(path: Path) -> None:
    names = _filled(path, copied=False)
    _spoil(path, _pages_of(path, "op")[1::2])
    found, to = _repaired(path)
    assert found.salvaged["toy"] + found.replayed >= len(names)
    assert "op" in found.lost
    assert _names(to) == names


@pytest.mark.parametrize("seed", range(12))
def test_pages_spoilt_anywhere_never_spoil_the_repair(path: Path, seed: int) -> None:
    names = _filled(path, copied=bool(seed % 2))
    dice = random.Random(seed)  # noqa: S311
    pages = path.stat().st_size // PAGE
    _spoil(path, [dice.randrange(1, pages + 1) for _ in range(dice.randrange(1, 6))])
    if not seed % 2 and salvage(path) is None:
        with pytest.raises(UserError, match="nothing_to_repair"):
            _repaired(path)
        return
    _, to = _repaired(path)
    found = _names(to)
    assert found.keys() <= names.keys()
    if seed % 2:
        assert set(list(names)[:61]) <= found.keys(), "what the copy held is there"


def test_nothing_to_read_and_no_copy_is_told(path: Path) -> None:
    path.write_bytes(random.Random(1).randbytes(20 * PAGE))  # noqa: S311
    with pytest.raises(UserError, match="nothing_to_repair"):
        repair(path, path.with_name("réparé.concertation"), Makers.system())
    assert [each.name for each in path.parent.iterdir()] == [path.name]


def test_a_name_that_is_taken_is_refused(path: Path) -> None:
    _filled(path, copied=False)
    with pytest.raises(UserError, match="register_exists"):
        repair(path, path, Makers.system())


def test_each_copy_says_what_it_holds_and_what_was_done_since(path: Path) -> None:
    _filled(path, copied=True)
    [copy] = copies(path)
    assert copy.since == {"add_toy": 59, "change_toy": 12}
    assert copy.counts["meeting"] == 0
    copy.path.write_bytes(b"rien")
    (backup_folder(path) / "note.concertation").write_bytes(b"")
    assert [each.reason for each in copies(path)] == ["not_a_database"]
    assert [fault.kind for fault in deep(path)] == ["backup"]
    path.unlink()
    assert [each.since for each in copies(path)] == [None]


def test_a_longer_look_finds_a_search_index_that_lies(path: Path, makers: Makers) -> None:
    with Register.create(path, makers) as register, register.write("name_authority") as unit:
        unit.raw.execute("INSERT INTO authority (id, code, kind) VALUES ('a', 'Rouen', 'other')")
    assert deep(path) == []
    raw = connect(path)
    raw.execute("INSERT INTO search_index (search_index, rowid, norm) SELECT 'delete', rid, norm FROM search_doc")
    raw.execute("INSERT INTO search_index (rowid, norm) SELECT rid, 'evreux' FROM search_doc")
    raw.close()
    assert [fault.kind for fault in deep(path)] == ["search"]


def test_the_past_is_what_each_moment_was(path: Path) -> None:
    makers = Makers.seeded(3, START)
    dice = random.Random(6)  # noqa: S311
    moments = []
    with Register.create(path, makers) as register:
        keys: list[str] = []
        for number in range(40):
            makers.clock.move_to(START.replace(day=4 + number // 4, minute=number))  # type: ignore[attr-defined]
            with register.write("name_authority") as unit:
                if keys and dice.random() < 0.6:
                    change = (f"C{number}", dice.random() < 0.2, dice.choice(keys))
                    unit.raw.execute("UPDATE authority SET code = ?, gone = ? WHERE id = ?", change)
                else:
                    keys.append(unit.new_id())
                    unit.raw.execute(
                        "INSERT INTO authority (id, code, kind) VALUES (?, ?, 'other')", (keys[-1], f"A{number}")
                    )
            with register.read() as reader:
                moments.append((makers.clock(), _authorities(reader)))
        with register.read() as reader:
            for number, (at, told) in enumerate(moments):
                with as_it_stood(reader, at) as past:
                    assert _authorities(past) == told
                    assert past.scalar("SELECT count(*) FROM gesture") == number + 1


def _authorities(reader: Reader) -> list[tuple[object, ...]]:
    return [tuple(row) for row in reader.rows("SELECT * FROM authority ORDER BY id")]


@pytest.mark.whole
def test_under_encryption_one_bad_page_hides_nothing_else(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(key_file, "_COST", 2**10)  # the same scrypt, in no time
    path = tmp_path / "secret.concertation"
    names = _filled(path, copied=False)
    conversion.encrypt(path, "quatre mots sans rapport", conversion.new_secret())
    raw = connect(path, readonly=True)
    (root,) = raw.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'toy'").fetchone()
    raw.close()
    _spoil(path, [root])
    assert damaged_tables(path) == ["toy"]
    with Register.open(path, Makers.system(), damaged=True) as register:
        for _ in range(2):
            with pytest.raises(UserError, match="register_damaged"), register.read() as reader:
                reader.rows("SELECT * FROM toy")
            with register.read() as reader:
                assert reader.scalar("SELECT count(*) FROM op")
    found = repair(path, tmp_path / "réparé.concertation", Makers.seeded(9, START), schema=toy_schema())
    assert (found.lost, found.faults) == ((), ())
    assert _names(found.path) == names


@pytest.mark.parametrize("same_register", [True, False], ids=["given up by a restoration", "of another register"])
def test_a_copy_of_another_history_brings_nothing_into_a_repair(tmp_path: Path, *, same_register: bool) -> None:
    """The newest copy is not always of the past of what is damaged."""
    path = tmp_path / "registre.concertation"
    makers = Makers.seeded(3, START)
    with Register.create(path, makers, schema=toy_schema()) as register:
        add_toy(register, "toupie")
        daily_backup(register)
        add_toy(register, "à regretter")
    ((_, kept),) = automatic_backups(path)
    makers.clock.move_to(START.replace(day=6))  # type: ignore[attr-defined]
    if same_register:
        put_back(path, kept, makers)
        assert len(automatic_backups(path)) == 2
    else:
        path.unlink()
        Register.create(path, makers, schema=toy_schema()).close()
    with Register.open(path, makers) as register:
        if not same_register:
            add_toy(register, "toupie")
        add_toy(register, "bilboquet")
        register.raw().execute("PRAGMA wal_checkpoint(TRUNCATE)")
    content = bytearray(path.read_bytes())
    number = _pages_of(path, "toy")[0]
    content[(number - 1) * PAGE : number * PAGE] = bytes(PAGE)
    path.write_bytes(content)
    repaired = repair(path, tmp_path / "réparé.concertation", makers, schema=toy_schema())
    with Register.open(repaired.path, makers) as register, register.read() as reader:
        assert [row[0] for row in reader.rows("SELECT name FROM toy ORDER BY name")] == ["bilboquet", "toupie"]
    assert repaired.copy == (kept if same_register else None)
    assert [one.reason for one in repaired.passed_over] == ["other_history"]
    assert repaired.lost == ()


_HEADER = {"magic": (0, b"SQXite"), "page size": (16, b"\x02\x00"), "reserved": (20, b"\x50"), "pages": (28, b"\x00\x00\x00\x02"),
           "encoding": (56, b"\x00\x00\x00\x02"), "generation": (60, bytes(4)), "application": (68, bytes(4))}  # fmt: skip


@pytest.mark.parametrize("what", [*_HEADER, "all"])
def test_a_hundred_bytes_at_the_head_hide_nothing_of_what_follows(tmp_path: Path, what: str) -> None:
    path = tmp_path / "registre.concertation"
    names = _filled(path, copied=False)
    content = bytearray(path.read_bytes())
    for at, value in [(0, bytes(100))] if what == "all" else [_HEADER[what]]:
        content[at : at + len(value)] = value
    path.write_bytes(content)
    with pytest.raises(UserError):
        Register.open(path, Makers.seeded(4, START))
    repaired = repair(path, tmp_path / "réparé.concertation", Makers.seeded(9, START), schema=toy_schema())
    with Register.open(repaired.path, Makers.seeded(5, START)) as register, register.read() as reader:
        assert {row[0]: row[1] for row in reader.rows("SELECT id, name FROM toy")} == names
    assert (repaired.lost, repaired.doubtful) == ((), ())
    assert path.read_bytes() == bytes(content)
    assert sorted(each.name for each in tmp_path.iterdir() if ".header" in each.name) == []


def test_another_program_s_database_or_a_file_without_its_first_page_makes_no_empty_register(tmp_path: Path) -> None:
    path = tmp_path / "registre.concertation"
    _filled(path, copied=False)
    content = path.read_bytes()
    other = tmp_path / "autre.sqlite"
    raw = driver.connect(str(other))
    raw.execute("CREATE TABLE toy (id, name)")
    raw.close()
    for found in (bytes(PAGE) + content[PAGE:], content[:PAGE], other.read_bytes()):
        path.write_bytes(found)
        with pytest.raises(UserError, match="nothing_to_repair"):
            repair(path, tmp_path / "réparé.concertation", Makers.seeded(9, START), schema=toy_schema())
    assert sorted(each.name for each in tmp_path.iterdir()) == ["autre.sqlite", "registre.concertation"]
