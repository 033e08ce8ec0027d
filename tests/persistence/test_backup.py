"""Copies are proven, restored under a new origin, and kept as long as they are worth it."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Hashable
from datetime import UTC, datetime, timedelta
from itertools import accumulate
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.persistence.conftest import START, add_toy, cells_of, change_toy, toy_schema

from concertation.errors import UserError
from concertation.persistence import automatic
from concertation.persistence import backup as room
from concertation.persistence.automatic import (
    _STAMP,
    automatic_backups,
    backup_folder,
    copy_newest_to,
    daily_backup,
    last_proven,
    rotate,
    worth_keeping,
)
from concertation.persistence.backup import Proven, backup, restore
from concertation.persistence.check import check
from concertation.persistence.ids import Makers, SetClock
from concertation.persistence.oplog import seal
from concertation.persistence.register import Register
from concertation.persistence.undo import undo
from concertation.persistence.unit_of_work import PARIS


def origin_of(register: Register) -> str:
    with register.read() as reader:
        return str(reader.scalar("SELECT id FROM origin"))


def test_a_copy_holds_what_the_write_ahead_log_held(register: Register, tmp_path: Path) -> None:
    key = add_toy(register, weight=1)
    proven = backup(register, tmp_path / "copie.concertation")
    assert proven.counts["toy"] == 1
    assert proven.log_head == seal(register.raw())
    assert check(proven.path) == []
    with Register.open(proven.path, Makers.seeded(2, START), readonly=True) as copy:
        assert cells_of(copy, key) == ("toupie", 1, 0)


def test_a_closed_register_is_copied_by_its_name(register: Register, tmp_path: Path) -> None:
    add_toy(register)
    register.close()
    assert backup(register.path, tmp_path / "copie.concertation").counts["toy"] == 1


def test_a_copy_never_overwrites(register: Register, tmp_path: Path) -> None:
    taken = tmp_path / "pris.concertation"
    taken.write_text("précieux", encoding="utf-8")
    with pytest.raises(UserError, match="register_exists"):
        backup(register, taken)
    with pytest.raises(UserError, match="register_exists"):
        restore(register.path, taken, register.makers)
    assert taken.read_text(encoding="utf-8") == "précieux"


def test_a_copy_that_differs_is_not_kept(register: Register, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    add_toy(register)
    monkeypatch.setattr(
        room, "_vacuum", lambda raw, built: (raw.execute("VACUUM INTO ?", (str(built),)), (({}, ""), ({}, "")))[1]
    )
    with pytest.raises(UserError, match="backup_not_proven"):
        backup(register, tmp_path / "copie.concertation")
    assert not [file for file in tmp_path.iterdir() if "copie" in file.name]


def test_a_restored_register_takes_a_new_origin_and_goes_on(register: Register, tmp_path: Path) -> None:
    key = add_toy(register, weight=1)
    change_toy(register, key, weight=2)
    proven = backup(register, tmp_path / "copie.concertation")
    before = proven.path.read_bytes()
    restore(proven.path, tmp_path / "rendu.concertation", register.makers)
    assert proven.path.read_bytes() == before
    with Register.open(tmp_path / "rendu.concertation", register.makers) as restored:
        assert origin_of(restored) != origin_of(register)
        change_toy(restored, key, weight=3)
        undo(restored)
        undo(restored)
        assert cells_of(restored, key)[1] == 1
    assert check(tmp_path / "rendu.concertation") == []


def test_a_copy_is_never_named_before_it_has_its_new_origin(
    register: Register, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(room, "_take_origin", fail)
    with pytest.raises(KeyboardInterrupt):
        restore(register.path, tmp_path / "rendu.concertation", register.makers)
    assert not [file for file in tmp_path.iterdir() if "rendu" in file.name]


def test_a_copy_into_a_missing_folder_is_told(register: Register, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="folder_missing"):
        backup(register, tmp_path / "nulle part" / "copie.concertation")


def test_a_damaged_copy_is_not_restored(register: Register, tmp_path: Path) -> None:
    for number in range(30):
        add_toy(register, "x" * 3000, weight=number)
    proven = backup(register, tmp_path / "copie.concertation")
    content = bytearray(proven.path.read_bytes())
    content[-40000:-20000] = b"\xff" * 20000
    proven.path.write_bytes(content)
    with pytest.raises(UserError):
        restore(proven.path, tmp_path / "rendu.concertation", register.makers)
    assert not (tmp_path / "rendu.concertation").exists()


def test_one_copy_a_day_is_made_beside_the_register(register: Register) -> None:
    clock = register.makers.clock
    assert isinstance(clock, SetClock)
    add_toy(register)
    first = daily_backup(register)
    assert first is not None
    assert first.path.parent == backup_folder(register.path)
    assert first.path.name == "registre d’exemple 2013-07-04 09h30m00.concertation"
    assert daily_backup(register) is None
    clock.move_to(START + timedelta(days=1))
    assert daily_backup(register) is not None
    told = last_proven(register.path)
    assert told is not None
    assert told[0].date() == (START + timedelta(days=1)).date()


@pytest.mark.whole
def test_two_years_of_openings_leave_here_and_in_the_second_place_what_the_rule_says(
    register: Register, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The key that holds the second place is away for two months; what a copy holds is not what is counted here."""

    def named(_source: object, to: Path, at: datetime, *_: object) -> Proven:
        to.touch()
        return Proven(to, at, {}, "", "")

    monkeypatch.setattr(automatic, "backup", named)
    clock = register.makers.clock
    assert isinstance(clock, SetClock)
    second = tmp_path / "clé USB"
    second.mkdir()
    made: list[datetime] = []
    carried: list[datetime] = []
    for hours in range(0, 731 * 24, 12):
        clock.move_to(START + timedelta(hours=hours))
        if daily_backup(register) is not None:
            made.append(clock().astimezone(PARIS).replace(microsecond=0))
        if not 200 <= hours // 24 < 260 and copy_newest_to(register.path, second) is not None:
            carried.append(made[-1])
    assert (len(made), len(carried)) == (731, 731 - 60), "one for each day"
    spans = [(_day, 14), (_week, 8), (_month, 24)]
    for folder, came in ((backup_folder(register.path), made), (second, carried)):
        last = {max(found) for key, count in spans for _, found in sorted(_grouped(came, key).items())[-count:]}
        kept = [at for at, _ in automatic_backups(register.path, folder)]
        assert set(kept) == {*came[-10:], *last}
        assert len(list(folder.iterdir())) == len(kept)


def test_a_copy_made_while_the_clock_was_ahead_hides_nothing(register: Register, tmp_path: Path) -> None:
    clock = register.makers.clock
    assert isinstance(clock, SetClock)
    (second := tmp_path / "clé USB").mkdir()
    clock.move_to(START + timedelta(days=30_000))
    daily_backup(register)
    copy_newest_to(register.path, second, now=clock())
    clock.move_to(START)
    assert last_proven(register.path, clock()) is None, "the status bar says that there is none"
    made = daily_backup(register)
    assert made is not None
    carried = copy_newest_to(register.path, second, now=clock())
    assert carried is not None
    assert carried.path.name == made.path.name
    told = last_proven(register.path, clock())
    assert told is not None
    assert told[1] == made.path
    assert daily_backup(register) is None, "one a day, whatever is dated later"


def test_a_clock_that_ran_ahead_for_weeks_lets_no_copy_of_before_or_after_go(
    register: Register, monkeypatch: pytest.MonkeyPatch
) -> None:
    def named(_source: object, to: Path, at: datetime, *_: object) -> Proven:
        to.touch()
        return Proven(to, at, {}, "", "")

    monkeypatch.setattr(automatic, "backup", named)
    clock = register.makers.clock
    assert isinstance(clock, SetClock)
    for day in (*range(14), *range(5000, 5040), *range(14, 28)):
        clock.move_to(START + timedelta(days=day))
        daily_backup(register)
    days = {(at.date() - START.date()).days for at, _ in automatic_backups(register.path)}
    assert {*range(14, 28)} <= days, "the fourteen last days of the true clock"
    assert {*range(5030, 5040)} <= days


def test_somebody_s_own_file_is_left_alone(register: Register) -> None:
    folder = backup_folder(register.path)
    folder.mkdir()
    own = folder / "registre d’exemple avant le conseil.concertation"
    own.touch()
    for day in range(1, 200):
        at = datetime(2013, 1, 1, tzinfo=UTC) + timedelta(days=day)
        (folder / f"registre d’exemple {at.strftime(_STAMP)}.concertation").touch()
    removed = rotate(register.path)
    assert own.exists()
    assert own not in removed
    assert len(automatic_backups(register.path)) < 40


@given(st.lists(st.floats(0.1, 400), min_size=1, max_size=60))
@settings(max_examples=60, deadline=None)
def test_the_last_copies_of_each_span_are_kept_however_they_are_spread(gaps: list[float]) -> None:
    """Copies made one after another, the folder rotated each time: what is left is what a look from the end would keep."""
    instants = list(accumulate(gaps, lambda at, hours: at + timedelta(hours=hours), initial=START))
    left: set[datetime] = set()
    for at in instants:
        left = worth_keeping([*left, at])
    newest = sorted(instants, reverse=True)
    assert set(newest[:10]) <= left
    for span, count in (
        (datetime.date, 14),
        (lambda at: at.isocalendar()[:2], 8),
        (lambda at: (at.year, at.month), 24),
    ):
        last_of = {span(at): at for at in instants}
        assert set(sorted(last_of.values(), reverse=True)[:count]) <= left
    assert len(left) <= 10 + 14 + 8 + 24


def _day(at: datetime) -> Hashable:
    return at.date()


def _week(at: datetime) -> Hashable:
    return at.isocalendar()[:2]


def _month(at: datetime) -> Hashable:
    return at.year, at.month


def _grouped(instants: list[datetime], key: Callable[[datetime], Hashable]) -> dict[Any, list[datetime]]:
    found: dict[Any, list[datetime]] = {}
    for at in instants:
        found.setdefault(key(at), []).append(at)
    return found


def test_what_is_kept_covers_ten_opens_two_weeks_two_months_and_two_years() -> None:
    last = datetime(2015, 12, 31, 18, tzinfo=UTC)
    instants = [last - timedelta(hours=8 * number) for number in range(3 * 365 * 3)]
    kept = sorted(worth_keeping(instants), reverse=True)
    assert kept[:10] == sorted(instants, reverse=True)[:10]
    days = {at.date() for at in kept}
    assert {(last - timedelta(days=number)).date() for number in range(14)} <= days
    months = {(at.year, at.month) for at in kept}
    assert months == {(year, month) for year in (2014, 2015) for month in range(1, 13)}
    by_span = {
        span: [max(found) for _, found in sorted(_grouped(instants, key).items())][-count:]
        for span, key, count in (("day", _day, 14), ("week", _week, 8), ("month", _month, 24))
    }
    assert set(kept) == {*sorted(instants)[-10:], *by_span["day"], *by_span["week"], *by_span["month"]}
    assert worth_keeping(list(kept)) == set(kept), "keeping again removes nothing more"


def test_two_registers_of_one_name_share_a_second_place_and_each_has_its_copies(tmp_path: Path) -> None:
    (second := tmp_path / "partage").mkdir()
    offices = []
    for number, office in enumerate(("Arras", "Lille")):
        (folder := tmp_path / office).mkdir()
        makers = Makers.seeded(number, START + timedelta(minutes=number))
        with Register.create(folder / "registre.concertation", makers, schema=toy_schema()) as register:
            add_toy(register, office)
            daily_backup(register)
        carried = copy_newest_to(register.path, second)
        assert carried is not None, "the copy of the other office is not this one's"
        assert copy_newest_to(register.path, second) is None
        for day in range(1, 11):
            at = (START + timedelta(days=day, minutes=number)).astimezone(PARIS)
            shutil.copyfile(carried.path, second / f"registre {at.strftime(_STAMP)}.concertation")
        offices.append(register.path)
    assert len(automatic_backups(offices[0], second)) == 22
    assert rotate(offices[0], second) == []
