"""Undo and redo give back what was there, whatever the order, and leave alone what others wrote."""

from __future__ import annotations

import os
import tempfile
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from tests.persistence.conftest import START, add_toy, cells_of, change_toy, new_register, toy_schema

from concertation.errors import UserError
from concertation.persistence.check import check
from concertation.persistence.history import as_of, history
from concertation.persistence.ids import Makers
from concertation.persistence.register import Register
from concertation.persistence.undo import redo, redoable, undo, undoable


def test_a_change_is_taken_back_and_done_again(register: Register) -> None:
    key = add_toy(register, weight=1)
    change_toy(register, key, weight=2, name="ours")
    undone = undo(register)
    assert (undone.name, undone.subject, undone.kinds) == ("change_toy", ("toy", key), frozenset({"toy"}))
    assert cells_of(register, key) == ("toupie", 1, 0)
    redo(register)
    assert cells_of(register, key) == ("ours", 2, 0)


def test_an_added_row_goes_to_the_corbeille_and_comes_back(register: Register) -> None:
    key = add_toy(register)
    undo(register)
    assert cells_of(register, key) == ("toupie", None, 1)
    redo(register)
    assert cells_of(register, key) == ("toupie", None, 0)


def test_the_next_gestures_are_told(register: Register) -> None:
    key = add_toy(register)
    change_toy(register, key, weight=2)
    undo(register)
    with register.read() as reader:
        back, again = undoable(reader), redoable(reader)
    assert back is not None
    assert again is not None
    assert (back.name, again.name, again.subject) == ("add_toy", "change_toy", ("toy", key))


def test_a_new_gesture_ends_what_could_be_done_again(register: Register) -> None:
    key = add_toy(register)
    change_toy(register, key, weight=2)
    undo(register)
    change_toy(register, key, weight=3)
    with pytest.raises(UserError, match="redo_nothing"):
        redo(register)


def test_nothing_to_undo_is_said(register: Register) -> None:
    with pytest.raises(UserError, match="undo_nothing"):
        undo(register)


def test_a_gesture_that_cannot_be_undone_is_a_barrier(register: Register) -> None:
    key = add_toy(register)
    with register.write("issue", undoable=False) as unit:
        unit.raw.execute("UPDATE toy SET weight = 9 WHERE id = ?", (key,))
    with register.read() as reader:
        assert undoable(reader) is None
    with pytest.raises(UserError, match="undo_barrier"):
        undo(register)
    change_toy(register, key, weight=10)
    undo(register)
    assert cells_of(register, key)[1] == 9


def test_what_someone_else_wrote_meanwhile_is_never_erased(register: Register) -> None:
    """A colleague's operation, brought in outside the stack of gestures, has gone over the cell."""
    key = add_toy(register, weight=1)
    change_toy(register, key, weight=2)
    change_toy(register, key, weight=3)
    register.raw().execute("UPDATE gesture SET state = 'dropped' WHERE seq = 3")
    with pytest.raises(UserError) as caught:
        undo(register)
    assert caught.value.code == "undo_overtaken"
    assert (caught.value.data["id"], caught.value.data["column"]) == (key, "weight")
    assert cells_of(register, key)[1] == 3


def test_a_gesture_that_ended_where_it_began_can_be_passed(register: Register) -> None:
    key = add_toy(register, weight=1)
    with register.write("back_and_forth") as unit:
        unit.raw.execute("UPDATE toy SET weight = 2 WHERE id = ?", (key,))
        unit.raw.execute("UPDATE toy SET weight = 1 WHERE id = ?", (key,))
    undo(register)
    undo(register)
    assert cells_of(register, key)[2] == 1
    redo(register)
    redo(register)
    assert cells_of(register, key) == ("toupie", 1, 0)


def test_undo_works_after_reopening(path: Path) -> None:
    with new_register(path, Makers.seeded(1, START)) as register:
        key = add_toy(register, weight=1)
        change_toy(register, key, weight=2)
    with Register.open(path, Makers.seeded(2, START)) as register:
        undo(register)
        assert cells_of(register, key)[1] == 1


def test_a_name_taken_meanwhile_is_told(register: Register) -> None:
    with register.write("add_box") as unit:
        unit.raw.execute("INSERT INTO box (id, name) VALUES ('a', 'coffre')")
    with register.write("remove_box") as unit:
        unit.raw.execute("UPDATE box SET gone = 1 WHERE id = 'a'")
    with register.write("add_box", undoable=True) as unit:
        unit.raw.execute("INSERT INTO box (id, name) VALUES ('b', 'coffre')")
    register.raw().execute("UPDATE gesture SET state = 'dropped' WHERE seq = 3")
    with pytest.raises(UserError, match="undo_overtaken"):
        undo(register)


def test_the_history_tells_who_changed_what(register: Register) -> None:
    key = add_toy(register, weight=1)
    change_toy(register, key, weight=2)
    undo(register)
    with register.read() as reader:
        told = history(reader, "toy", key)
    assert [(change.gesture, change.column, change.before, change.turned_back) for change in told] == [
        ("add_toy", "*", None, False),
        ("change_toy", "weight", 1, False),
        ("change_toy", "weight", 2, True),
    ]
    assert told[0].after["name"] == "toupie"
    assert [change.after for change in told[1:]] == [2, 1]
    assert {change.author for change in told} == {"Secrétariat EXEMPLE-00"}


def test_a_row_is_told_as_it_stood(path: Path) -> None:
    makers = Makers.seeded(1, START)
    with Register.create(path, makers, schema=toy_schema()) as register:
        key = add_toy(register, weight=1)
        makers.clock.move_to(datetime(2014, 1, 1, tzinfo=UTC))  # type: ignore[attr-defined]
        change_toy(register, key, weight=2)
        with register.read() as reader:
            middle = as_of(reader, "toy", key, datetime(2013, 12, 1, tzinfo=UTC))
            assert middle is not None
            assert middle["weight"] == 1
            assert as_of(reader, "toy", key, datetime(2013, 1, 1, tzinfo=UTC)) is None


class Gestures(RuleBasedStateMachine):
    """Random gestures, undone and redone, against a stack of whole states kept by the test."""

    names = st.sampled_from(["a", "b", "c", None])

    @initialize()
    def create(self) -> None:
        self.folder = tempfile.TemporaryDirectory()
        path = Path(self.folder.name) / "r.concertation"
        self.register = new_register(path, Makers.seeded(3, START))
        self.done: list[Any] = []
        self.undone: list[Any] = []
        self.keys: list[str] = []

    def state(self) -> Any:
        """The live rows, and those in the Corbeille with what they hold but not those that undo put there."""
        with self.register.read() as reader:
            return [tuple(row) for row in reader.rows("SELECT id, name, weight FROM toy WHERE gone = 0 ORDER BY id")]

    def gesture(self, statements: list[tuple[str, tuple[object, ...]]]) -> None:
        before = self.state()
        with self.register.write("gesture") as unit:
            for sql, values in statements:
                unit.raw.execute(sql, values)
        if unit.committed is not None:
            self.done.append((before, self.state()))
            self.undone.clear()

    @rule(count=st.integers(1, 3), name=names, touch=st.booleans())
    def add(self, count: int, name: str | None, touch: bool) -> None:
        statements: list[tuple[str, tuple[object, ...]]] = []
        for _ in range(count):
            key = self.register.makers.new_id()
            self.keys.append(key)
            statements.append(("INSERT INTO toy (id, name) VALUES (?, ?)", (key, name)))
            if touch:
                statements.append(("UPDATE toy SET weight = 5, name = 'new' WHERE id = ?", (key,)))
        self.gesture(statements)

    @precondition(lambda self: self.keys)
    @rule(data=st.data(), name=names, weight=st.integers(-1, 1))
    def change(self, data: st.DataObject, name: str | None, weight: int) -> None:
        key = data.draw(st.sampled_from(self.keys))
        self.gesture([("UPDATE toy SET name = ?, weight = ? WHERE id = ? AND gone = 0", (name, weight, key))])

    @rule(weight=st.integers(0, 2))
    def change_all_twice(self, weight: int) -> None:
        self.gesture(
            [
                ("UPDATE toy SET weight = ? WHERE gone = 0", (weight,)),
                ("UPDATE toy SET weight = weight + 1 WHERE gone = 0", ()),
            ]
        )

    @precondition(lambda self: self.keys)
    @rule(data=st.data())
    def remove(self, data: st.DataObject) -> None:
        key = data.draw(st.sampled_from(self.keys))
        self.gesture([("UPDATE toy SET gone = 1 WHERE id = ? AND gone = 0", (key,))])

    @rule(times=st.integers(1, 4))
    def undo(self, times: int) -> None:
        for _ in range(times):
            if not self.done:
                with pytest.raises(UserError, match="undo_nothing"):
                    undo(self.register)
                return
            before, after = self.done.pop()
            undo(self.register)
            self.undone.append((before, after))
            assert self.state() == before

    @rule(times=st.integers(1, 4))
    def redo(self, times: int) -> None:
        for _ in range(times):
            if not self.undone:
                with pytest.raises(UserError, match="redo_nothing"):
                    redo(self.register)
                return
            before, after = self.undone.pop()
            redo(self.register)
            self.done.append((before, after))
            assert self.state() == after

    @rule()
    def reopen(self) -> None:
        self.register.close()

    @invariant()
    def one_version_per_cell(self) -> None:
        with self.register.read() as reader:
            many = "SELECT count(*) FROM (SELECT 1 FROM head GROUP BY tbl, pk, col HAVING count(*) > 1)"
            assert reader.scalar(many) == 0

    def teardown(self) -> None:
        if hasattr(self, "register"):
            self.register.close()
            assert check(self.register.path) == []
            self.folder.cleanup()


TestGestures = Gestures.TestCase
TestGestures.settings = settings(
    max_examples=20 if os.environ.get("CONCERTATION_EXHAUSTIVE") else 8, stateful_step_count=15, deadline=None
)
