"""Any gesture of mine can be taken back while nothing rests on it: what is left is the same days without it."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule
from tests.persistence.conftest import START, add_toy, cells_of, change_toy, new_register

from concertation.errors import UserError
from concertation.persistence.check import check
from concertation.persistence.history import history
from concertation.persistence.ids import Makers
from concertation.persistence.register import Register
from concertation.persistence.taking_back import obstacle, take_back
from concertation.persistence.undo import redo, undo


def last_gesture(register: Register) -> str:
    with register.read() as reader:
        return str(reader.scalar("SELECT id FROM gesture ORDER BY seq DESC LIMIT 1"))


def refused(register: Register, gesture_id: str) -> UserError:
    """Return what a gesture is refused with, told beforehand as it is when it is asked."""
    with register.read() as reader:
        told = obstacle(reader, gesture_id, register.makers.author)
    with pytest.raises(UserError) as caught:
        take_back(register, gesture_id)
    assert told is not None
    assert (told.code, told.data) == (caught.value.code, caught.value.data)
    return caught.value


def test_a_gesture_long_past_is_taken_back_and_what_came_since_stays(register: Register) -> None:
    first, second = add_toy(register, weight=1), add_toy(register, weight=1)
    change_toy(register, first, weight=2)
    gesture = last_gesture(register)
    change_toy(register, second, weight=3)
    change_toy(register, first, name="since")
    assert take_back(register, gesture).name == "change_toy"
    assert cells_of(register, first) == ("since", 1, 0)
    assert cells_of(register, second) == ("toupie", 3, 0)


def test_taking_back_is_a_gesture_that_undo_and_redo_go_over(register: Register) -> None:
    key = add_toy(register, weight=1)
    change_toy(register, key, weight=2)
    gesture = last_gesture(register)
    change_toy(register, key, name="since")
    take_back(register, gesture)
    undo(register)
    assert cells_of(register, key) == ("since", 2, 0)
    redo(register)
    assert cells_of(register, key) == ("since", 1, 0)
    undo(register)
    undo(register)
    undo(register)
    assert cells_of(register, key) == ("toupie", 1, 0)


def test_what_took_a_gesture_back_is_undone_in_its_turn_and_never_taken_back(register: Register) -> None:
    key = add_toy(register, weight=1)
    change_toy(register, key, weight=2)
    gesture = last_gesture(register)
    take_back(register, gesture)
    taking = last_gesture(register)
    change_toy(register, key, name="since")
    assert refused(register, taking).code == "undo_of_undo"
    undo(register)
    undo(register)
    assert cells_of(register, key) == ("toupie", 2, 0)
    take_back(register, gesture)
    assert cells_of(register, key) == ("toupie", 1, 0)


def test_the_gesture_that_went_over_it_is_named(register: Register) -> None:
    key = add_toy(register, weight=1)
    change_toy(register, key, weight=2)
    gesture = last_gesture(register)
    with register.write("lighten") as unit:
        unit.raw.execute("UPDATE toy SET weight = 0 WHERE id = ?", (key,))
    error = refused(register, gesture)
    assert error.code == "undo_followed"
    assert error.data["later_id"] == last_gesture(register)
    told = {name: error.data[name] for name in ("gesture", "later", "by", "table", "id", "hour")}
    assert told == {
        "gesture": "change_toy",
        "later": "lighten",
        "by": "Secrétariat EXEMPLE-00",
        "table": "toy",
        "id": key,
        "hour": "9",  # half past seven in UTC is half past nine in Paris
    }
    assert cells_of(register, key)[1] == 0


def test_the_same_value_written_again_since_is_somebody_s_word(register: Register) -> None:
    key = add_toy(register, weight=1)
    change_toy(register, key, weight=2)
    gesture = last_gesture(register)
    change_toy(register, key, weight=3)
    change_toy(register, key, weight=2)
    assert refused(register, gesture).code == "undo_followed"


def test_a_row_that_others_point_at_stays(register: Register) -> None:
    box = add_box(register, "coffre")
    gesture = last_gesture(register)
    toy = add_toy(register)
    change_toy(register, toy, box_id=box)
    error = refused(register, gesture)
    assert (error.code, error.data["id"], error.data["later"]) == ("undo_relied_on", toy, "change_toy")
    change_toy(register, toy, box_id=None)
    take_back(register, gesture)
    assert cells_of(register, toy) == ("toupie", None, 0)


def test_a_row_is_not_made_to_point_at_what_went_to_the_corbeille(register: Register) -> None:
    box = add_box(register, "coffre")
    toy = add_toy(register, box_id=box)
    change_toy(register, toy, box_id=None)
    gesture = last_gesture(register)
    with register.write("remove_box") as unit:
        unit.raw.execute("UPDATE box SET gone = 1 WHERE id = ?", (box,))
    error = refused(register, gesture)
    assert (error.code, error.data["later"]) == ("undo_followed", "remove_box")


def test_a_name_taken_meanwhile_is_told(register: Register) -> None:
    box = add_box(register, "coffre")
    with register.write("remove_box") as unit:
        unit.raw.execute("UPDATE box SET gone = 1 WHERE id = ?", (box,))
    gesture = last_gesture(register)
    add_box(register, "coffre")
    with pytest.raises(UserError, match="undo_overtaken"):
        take_back(register, gesture)


def test_only_its_author_takes_a_gesture_back(path: Path) -> None:
    with new_register(path, Makers.seeded(1, START)) as register:
        add_toy(register)
        gesture = last_gesture(register)
    with Register.open(path, Makers.seeded(2, START, author="Secrétariat EXEMPLE-09")) as register:
        error = refused(register, gesture)
    assert (error.code, error.data["author"]) == ("undo_of_another", "Secrétariat EXEMPLE-00")


def test_what_cannot_be_taken_back_says_why(register: Register) -> None:
    key = add_toy(register, weight=1)
    with register.write("issue", undoable=False) as unit:
        unit.raw.execute("UPDATE toy SET weight = 9 WHERE id = ?", (key,))
    assert refused(register, last_gesture(register)).code == "undo_forbidden"
    change_toy(register, key, weight=10)
    gesture = last_gesture(register)
    undo(register)
    assert refused(register, gesture).code == "undo_already"
    assert refused(register, last_gesture(register)).code == "undo_of_undo"
    assert refused(register, "nobody").code == "gesture_unknown"


def test_a_gesture_that_changed_nothing_in_the_end_is_passed(register: Register) -> None:
    key = add_toy(register, weight=1)
    change_toy(register, key, weight=5)
    before = last_gesture(register)
    with register.write("back_and_forth") as unit:
        unit.raw.execute("UPDATE toy SET weight = 2 WHERE id = ?", (key,))
        unit.raw.execute("UPDATE toy SET weight = 5 WHERE id = ?", (key,))
    gesture = last_gesture(register)
    assert refused(register, before).code == "undo_followed"
    take_back(register, gesture)
    take_back(register, before)
    assert cells_of(register, key) == ("toupie", 1, 0)


def test_the_history_marks_what_was_taken_back(register: Register) -> None:
    key = add_toy(register, weight=1)
    change_toy(register, key, weight=2)
    gesture = last_gesture(register)
    take_back(register, gesture)
    with register.read() as reader:
        told = history(reader, "toy", key)
    assert [(change.gesture, change.turned_back) for change in told[1:]] == [("change_toy", False), ("take_back", True)]
    assert told[1].gesture_id == gesture


def add_box(register: Register, name: str) -> str:
    with register.write("add_box") as unit:
        key = unit.new_id()
        unit.raw.execute("INSERT INTO box (id, name) VALUES (?, ?)", (key, name))
    return key


class Days(RuleBasedStateMachine):
    """Random gestures, any of them taken back, against the same gestures written down and played again without it."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        path = Path(self.folder.name) / "r.concertation"
        self.register = new_register(path, Makers.seeded(3, START))
        self.days: list[tuple[str, list[tuple[str, str, dict[str, object]]]]] = []
        self.stack: list[str] = []
        self.taken: dict[str, str] = {}  # by gesture that took back: the one taken back
        self.undone: set[str] = set()
        self.keys: dict[str, list[str]] = {"toy": [], "box": []}

    @initialize()
    def furnish(self) -> None:
        for table in ("toy", "box", "toy"):
            self.add(table, 1)

    def play(self, *writes: tuple[str, str, dict[str, object]]) -> None:
        """Write whole cells, whatever they held: what a gesture says does not depend on those before it."""
        with self.register.write("gesture") as unit:
            for table, key, cells in writes:
                names = ", ".join(cells)
                if unit.raw.execute(f"SELECT 1 FROM {table} WHERE id = ?", (key,)).fetchone() is None:
                    places = ", ".join("?" * (len(cells) + 1))
                    unit.raw.execute(f"INSERT INTO {table} (id, {names}) VALUES ({places})", (key, *cells.values()))
                else:
                    told = ", ".join(f"{name} = ?" for name in cells)
                    unit.raw.execute(f"UPDATE {table} SET {told} WHERE id = ?", (*cells.values(), key))
        if unit.committed is not None:
            self.days.append((unit.committed.gesture_id, list(writes)))
            self.stack.append(unit.committed.gesture_id)

    def stands(self, gesture: str) -> bool:
        taken_by = [taking for taking, taken in self.taken.items() if taken == gesture]
        return gesture not in self.undone and not any(self.stands(taking) for taking in taken_by)

    def replayed(self) -> dict[tuple[str, str], dict[str, object]]:
        """Return the live rows that the gestures which stand give when they are played one after another."""
        rows: dict[tuple[str, str], dict[str, object]] = {}
        for gesture, writes in self.days:
            if not self.stands(gesture):
                continue
            for table, key, cells in writes:
                rows.setdefault((table, key), {}).update(cells)
        return {row: cells for row, cells in rows.items() if not cells.pop("gone", 0)}

    def found(self) -> dict[tuple[str, str], dict[str, object]]:
        with self.register.read() as reader:
            toys = reader.rows("SELECT id, name, weight, box_id FROM toy WHERE gone = 0")
            boxes = reader.rows("SELECT id, name FROM box WHERE gone = 0")
        return {
            **{("toy", row["id"]): {name: row[name] for name in ("name", "weight", "box_id")} for row in toys},
            **{("box", row["id"]): {"name": row["name"]} for row in boxes},
        }

    @rule(table=st.sampled_from(["toy", "box"]), count=st.integers(1, 2))
    def add(self, table: str, count: int) -> None:
        keys = [self.register.makers.new_id() for _ in range(count)]
        self.keys[table] += keys
        cells: dict[str, object] = {"name": None, "weight": 0, "box_id": None}
        named: list[dict[str, object]] = [cells if table == "toy" else {"name": key} for key in keys]
        self.play(*((table, key, each) for key, each in zip(keys, named, strict=True)))

    @rule(data=st.data(), column=st.sampled_from(["name", "weight"]), value=st.integers(0, 2))
    def change(self, data: st.DataObject, column: str, value: int) -> None:
        key = data.draw(st.sampled_from(sorted({key for kind, key in self.found() if kind == "toy"}) or [""]))
        if key:
            self.play(("toy", key, {column: str(value) if column == "name" else value}))

    @rule(data=st.data(), away=st.booleans())
    def put_in_a_box(self, data: st.DataObject, away: bool) -> None:
        there = self.found()
        toys, boxes = (sorted(key for kind, key in there if kind == wanted) for wanted in ("toy", "box"))
        if toys and boxes:
            box = None if away else data.draw(st.sampled_from(boxes))
            self.play(("toy", data.draw(st.sampled_from(toys)), {"box_id": box}))

    @rule(data=st.data())
    def remove(self, data: st.DataObject) -> None:
        there = self.found()
        held = {cells.get("box_id") for cells in there.values()}
        loose = sorted((kind, key) for kind, key in there if key not in held)
        if loose:
            self.play((*data.draw(st.sampled_from(loose)), {"gone": 1}))

    @precondition(lambda self: self.days)
    @rule(data=st.data())
    def take_back(self, data: st.DataObject) -> None:
        choice = [gesture for gesture, _ in self.days] + list(self.taken)
        gesture = data.draw(st.sampled_from(choice))
        before = self.found()
        if (refusal := self.refusal(gesture)) is not None:
            assert refusal in {"undo_already", "undo_followed", "undo_relied_on", "undo_of_undo"}
            assert (refusal == "undo_of_undo") == (gesture in self.taken)
            assert gesture in self.taken or (refusal == "undo_already") == (not self.stands(gesture))
            assert self.found() == before
            assert refusal in {"undo_already", "undo_of_undo"} or self.in_the_way(gesture), "refused without a reason"
            return
        taking = last_gesture(self.register)
        self.taken[taking] = gesture
        self.stack.append(taking)
        assert self.found() == self.replayed()

    def refusal(self, gesture: str) -> str | None:
        try:
            take_back(self.register, gesture)
        except UserError as error:
            return error.code
        return None

    def in_the_way(self, gesture: str) -> bool:
        """Tell whether any other gesture that stands told of the same rows, or put them in one another."""
        mine = {key for day, writes in self.days if day == gesture for _, key, _ in writes}
        boxes = (cells.get("box_id") for day, writes in self.days if day == gesture for *_, cells in writes)
        mine |= {str(box) for box in boxes if box is not None}
        return any(
            key in mine or cells.get("box_id") in mine
            for day, writes in self.days
            if day != gesture
            for _, key, cells in writes
        )

    @precondition(lambda self: self.stack)
    @rule()
    def undo(self) -> None:
        self.undone.add(self.stack.pop())
        undo(self.register)
        assert self.found() == self.replayed()

    def teardown(self) -> None:
        self.register.close()
        assert check(self.register.path) == []
        self.folder.cleanup()
        self.folder.cleanup()


TestDays = Days.TestCase
TestDays.settings = settings(
    max_examples=20 if os.environ.get("CONCERTATION_EXHAUSTIVE") else 8, stateful_step_count=15, deadline=None
)
