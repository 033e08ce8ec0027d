"""A copy takes the place of its register: nothing of what stood there is lost, and nobody who writes there is passed over."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.persistence.conftest import add_toy, cells_of

from concertation.errors import UserError
from concertation.persistence import giving_up, restoring
from concertation.persistence.automatic import (
    Occasion,
    automatic_backups,
    backup_before,
    copy_newest_to,
    daily_backup,
    occasion_of,
)
from concertation.persistence.backup import backup
from concertation.persistence.check import check
from concertation.persistence.copies_told import copies
from concertation.persistence.register import Register
from concertation.persistence.restoring import put_back

if TYPE_CHECKING:
    from pathlib import Path


def toys(path: Path, register: Register) -> int:
    with Register.open(path, register.makers, readonly=True) as found, found.read() as reader:
        return int(reader.scalar("SELECT count(*) FROM toy"))


def test_the_register_goes_back_and_what_stood_there_is_among_the_copies(register: Register) -> None:
    add_toy(register)
    daily_backup(register)
    add_toy(register)
    register.close()
    (_, copy), *_ = automatic_backups(register.path)
    found = put_back(register.path, copy, register.makers)
    assert found.whole
    assert found.before is not None
    assert occasion_of(found.before) is Occasion.RESTORATION
    assert (toys(register.path, register), toys(found.before, register)) == (1, 2)
    assert check(register.path) == []
    assert {each.occasion for each in copies(register.path)} == {Occasion.DAY, Occasion.RESTORATION}
    put_back(register.path, found.before, register.makers)
    assert toys(register.path, register) == 2


def test_a_damaged_register_is_kept_aside_as_it_is(register: Register) -> None:
    key = add_toy(register, "x" * 3000)
    daily_backup(register)
    register.close()
    (_, copy), *_ = automatic_backups(register.path)
    content = bytearray(register.path.read_bytes())
    content[4096:] = b"\xff" * (len(content) - 4096)
    register.path.write_bytes(content)
    found = put_back(register.path, copy, register.makers)
    assert not found.whole
    assert found.before is not None
    assert found.before.read_bytes() == content
    assert found.before not in [file for _, file in automatic_backups(register.path)], "never let go by rotation"
    with Register.open(register.path, register.makers) as again:
        assert cells_of(again, key)[0] == "x" * 3000


def test_a_register_open_elsewhere_is_not_replaced(register: Register) -> None:
    add_toy(register)
    daily_backup(register)
    (_, copy), *_ = automatic_backups(register.path)
    before = register.path.read_bytes()
    with pytest.raises(UserError, match="register_busy"):
        put_back(register.path, copy, register.makers)
    assert register.path.read_bytes() == before
    register.close()
    put_back(register.path, copy, register.makers)


def test_a_damaged_copy_leaves_the_register_alone(register: Register) -> None:
    add_toy(register, "x" * 3000)
    daily_backup(register)
    register.close()
    (_, copy), *_ = automatic_backups(register.path)
    copy.write_bytes(copy.read_bytes()[:9000])
    with pytest.raises(UserError):
        put_back(register.path, copy, register.makers)
    assert check(register.path) == []
    assert not list(register.path.parent.glob(".*restored*"))


def test_a_stop_before_the_swap_leaves_the_register_as_it_was(
    register: Register, monkeypatch: pytest.MonkeyPatch
) -> None:
    add_toy(register)
    daily_backup(register)
    add_toy(register)
    register.close()
    (_, copy), *_ = automatic_backups(register.path)

    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(restoring, "_take_place", stop)
    with pytest.raises(KeyboardInterrupt):
        put_back(register.path, copy, register.makers)
    assert toys(register.path, register) == 2


def test_an_import_is_preceded_by_a_copy_unless_the_newest_one_says_it_all(register: Register) -> None:
    add_toy(register)
    daily_backup(register)
    assert backup_before(register, Occasion.IMPORT) is None
    add_toy(register)
    made = backup_before(register, Occasion.IMPORT)
    assert made is not None
    assert made.path.stem.endswith("avant import")
    assert backup_before(register, Occasion.IMPORT) is None
    assert [occasion_of(file) for _, file in automatic_backups(register.path)] == [Occasion.IMPORT, Occasion.DAY]


def test_the_second_place_gets_the_proven_copy_and_is_listed(register: Register, tmp_path: Path) -> None:
    second = tmp_path / "clé USB"
    second.mkdir()
    add_toy(register)
    assert copy_newest_to(register.path, second) is None
    daily_backup(register)
    assert copy_newest_to(register.path, second) is not None
    assert copy_newest_to(register.path, second) is None
    assert sorted(each.second for each in copies(register.path, second)) == [False, True]


def test_a_copy_made_while_others_write_is_a_moment_of_the_register(
    register: Register, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(giving_up, "_STEPS", 40)
    add_toy(register)
    asked: list[str] = []

    def write_meanwhile() -> bool:
        if not asked:
            asked.append(add_toy(register))
        return False

    proven = backup(register.path, tmp_path / "copie.concertation", register.makers.clock(), write_meanwhile)
    assert asked, "the register was written to during the copy"
    assert proven.counts["toy"] in (1, 2)
    assert check(proven.path) == []


def test_a_copy_that_is_given_up_leaves_nothing(
    register: Register, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(giving_up, "_STEPS", 40)
    for number in range(4):
        add_toy(register, "x" * 3000, weight=number)
    with pytest.raises(UserError, match="given_up"):
        backup(register.path, tmp_path / "copie.concertation", register.makers.clock(), lambda: True)
    assert not [file for file in tmp_path.iterdir() if "copie" in file.name]
