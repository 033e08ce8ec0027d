"""Writing and reading: what is kept, what is refused, what leaves no trace."""

from __future__ import annotations

import contextlib
import subprocess
import sys
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from sqlcipher3 import dbapi2 as driver
from tests.persistence.conftest import START, add_toy, cells_of, change_toy

from concertation.errors import BugError, UserError
from concertation.persistence.engine import connect
from concertation.persistence.ids import Makers
from concertation.persistence.register import Register
from concertation.persistence.tables import Person


def test_what_a_block_wrote_is_there_after_reopening(path: Path, makers: Makers) -> None:
    with Register.create(path, makers) as register, register.write("add_person", subject=("person", "x")) as unit:
        unit.session.add(Person(id=unit.new_id(), family_name="EXEMPLE-01", given_name="Claude", sort_key="exemple 01"))
    with Register.open(path, makers) as register, register.read() as reader:
        assert reader.scalar("SELECT family_name FROM person") == "EXEMPLE-01"
        assert reader.scalar("SELECT gesture FROM origin") is None


def test_a_block_that_raises_leaves_nothing(register: Register) -> None:
    with pytest.raises(ZeroDivisionError), register.write("add_person") as unit:
        unit.session.add(Person(id=unit.new_id(), family_name="EXEMPLE-01", sort_key="exemple 01"))
        unit.session.flush()
        raise ZeroDivisionError
    with register.read() as reader:
        assert reader.scalar("SELECT (SELECT count(*) FROM person) + (SELECT count(*) FROM op)") == 0


def test_an_empty_gesture_leaves_no_trace(register: Register) -> None:
    key = add_toy(register)
    with register.write("touch_nothing") as unit:
        unit.raw.execute("UPDATE toy SET name = name WHERE id = ?", (key,))
    assert unit.committed is None
    with register.read() as reader:
        assert reader.scalar("SELECT count(*) FROM gesture") == 1


def test_what_was_touched_is_told(register: Register) -> None:
    with register.write("add_two") as unit:
        unit.raw.execute("INSERT INTO box (id, name) VALUES ('b', 'coffre')")
        unit.raw.execute("INSERT INTO toy (id, name, box_id) VALUES ('t', 'toupie', 'b')")
    assert unit.committed is not None
    assert unit.committed.kinds == {"box", "toy"}
    assert unit.committed.ids == {("box", "b"), ("toy", "t")}


def test_the_day_of_a_gesture_is_the_day_in_paris(path: Path) -> None:
    late = datetime(2013, 7, 4, 22, 30, tzinfo=UTC)
    with Register.create(path, Makers.seeded(1, late)) as register, register.write("look") as unit:
        assert unit.today == date(2013, 7, 5)


def test_a_session_has_no_way_to_end_the_gesture(register: Register) -> None:
    with register.write("add_person") as unit:
        assert not {"commit", "rollback", "begin", "close"} & set(dir(unit.session))


def test_a_gesture_inside_another_is_a_bug(register: Register) -> None:
    with pytest.raises(BugError), register.write("outer"), register.write("inner"):
        pass


def test_a_reader_cannot_write(register: Register) -> None:
    with register.read() as reader, pytest.raises(UserError, match="readonly"):
        reader.rows("INSERT INTO box (id, name) VALUES ('b', 'coffre')")


def test_a_reader_sees_one_state_while_another_writes(register: Register) -> None:
    key = add_toy(register, weight=1)
    with register.read() as reader:
        before = reader.scalar("SELECT weight FROM toy")
        change_toy(register, key, weight=2)
        assert reader.scalar("SELECT weight FROM toy") == before
    assert cells_of(register, key)[1] == 2


def test_physical_deletes_and_replacements_are_refused(register: Register) -> None:
    key = add_toy(register)
    for statement in (
        "DELETE FROM toy WHERE id = ?",
        "INSERT OR REPLACE INTO toy (id) VALUES (?)",
        "UPDATE toy SET id = 'z' WHERE id = ?",
    ):
        with pytest.raises(driver.IntegrityError), register.write("forbidden") as unit:
            unit.raw.execute(statement, (key,))
    assert cells_of(register, key) == ("toupie", None, 0)


def test_a_write_outside_a_gesture_is_refused(register: Register) -> None:
    with pytest.raises(driver.IntegrityError, match="outside a gesture"):
        register.raw().execute("INSERT INTO box (id, name) VALUES ('b', 'coffre')")


def test_a_piece_is_kept_once_and_never_changes(register: Register) -> None:
    with register.write("attach") as unit:
        first, again = unit.keep_piece(b"%PDF"), unit.keep_piece(b"%PDF")
        unit.raw.execute("INSERT INTO box (id, name) VALUES ('b', 'coffre')")
    assert first == again
    with pytest.raises(driver.IntegrityError), register.write("alter") as unit:
        unit.raw.execute("UPDATE piece SET content = x'00'")


def test_the_same_gestures_give_the_same_bytes(tmp_path: Path) -> None:
    contents = []
    for name in ("a", "b"):
        path = tmp_path / f"{name}.concertation"
        with Register.create(path, Makers.seeded(7, START)) as register:
            for number in range(3):
                with register.write("add_person") as unit:
                    unit.session.add(Person(id=unit.new_id(), family_name=f"EXEMPLE-0{number}", sort_key=str(number)))
            register.raw().execute("VACUUM INTO ?", (str(tmp_path / f"{name}.out"),))
        contents.append((tmp_path / f"{name}.out").read_bytes())
    assert contents[0] == contents[1]


def test_an_existing_file_is_never_overwritten(path: Path, makers: Makers) -> None:
    path.write_text("précieux", encoding="utf-8")
    with pytest.raises(UserError, match="register_exists"):
        Register.create(path, makers)
    assert path.read_text(encoding="utf-8") == "précieux"
    assert [file.name for file in path.parent.iterdir()] == [path.name]


def test_reading_needs_no_sqlalchemy(path: Path, makers: Makers) -> None:
    Register.create(path, makers).close()
    script = (
        "import sys; from pathlib import Path; from concertation.persistence.ids import Makers;"
        "from concertation.persistence.register import Register\n"
        "with Register.open(Path(sys.argv[1]), Makers.system()) as register, register.read() as reader:\n"
        "    reader.rows('SELECT * FROM meeting')\n"
        "sys.exit(any(name.startswith(('sqlalchemy', 'alembic')) for name in sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", script, str(path)], check=False).returncode == 0


def test_a_register_built_as_a_whole_appears_at_the_end(path: Path, makers: Makers) -> None:
    with Register.built(path, makers) as register:
        assert not path.exists()
        with register.write("add_person") as unit:
            unit.session.add(Person(id="p", family_name="EXEMPLE-01", sort_key="exemple 01"))
    assert [file.name for file in path.parent.iterdir()] == [path.name]
    with Register.open(path, makers) as register, register.read() as reader:
        assert reader.scalar("SELECT count(*) FROM person") == 1


def test_a_gesture_that_raises_takes_the_register_being_built_with_it(path: Path, makers: Makers) -> None:
    def one(key: str) -> None:
        with register.write("add_person") as unit:
            unit.session.add(Person(id=key, family_name="EXEMPLE-01", sort_key="exemple 01"))
            unit.session.flush()
            if key == "q":
                raise ZeroDivisionError

    with pytest.raises(BugError), Register.built(path, makers) as register:
        one("p")
        with contextlib.suppress(ZeroDivisionError):
            one("q")
        with pytest.raises(BugError):
            one("r")
    assert not list(path.parent.iterdir())


def test_a_gesture_without_effect_changes_nothing_of_a_register_being_built(path: Path, makers: Makers) -> None:
    with Register.built(path, makers) as register:
        with register.write("nothing") as unit:
            pass
        assert unit.committed is None
        with register.read() as reader:
            assert reader.one("SELECT gesture FROM origin")[0] is None  # type: ignore[index]  # always a row
            assert reader.scalar("SELECT count(*) FROM gesture") == 0


def test_a_register_whose_building_fails_leaves_nothing(path: Path, makers: Makers) -> None:
    with pytest.raises(ZeroDivisionError), Register.built(path, makers):
        raise ZeroDivisionError
    assert not list(path.parent.iterdir())


def test_the_first_gesture_of_a_register_made_ready_opens_nothing(
    path: Path, makers: Makers, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Register.create(path, makers):
        pass
    opened: list[Path] = []

    def counted(path: Path, **how: bool) -> Any:
        opened.append(path)
        return connect(path, **how)

    monkeypatch.setattr("concertation.persistence.register.connect", counted)
    with Register.open(path, makers) as register:
        before = len(opened)
        register.prepare()
        assert len(opened) == before + 1
        with register.write("add_person") as unit:
            unit.session.add(Person(id=unit.new_id(), family_name="EXEMPLE-01", sort_key="exemple 01"))
        register.prepare()
        assert len(opened) == before + 1
        with register.read() as reader:
            assert reader.scalar("SELECT count(*) FROM person") == 1
