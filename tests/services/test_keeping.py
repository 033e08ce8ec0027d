"""Copies of a register: the one of the day, the one in a second place, and what looking it over tells."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from concertation.errors import UserError
from concertation.persistence.ids import Makers
from concertation.services import keeping
from concertation.services.queries.directory import persons
from concertation.services.workspace import Workspace

if TYPE_CHECKING:
    from tests.services.conftest import Desk


def test_the_copy_of_the_day_is_made_once_here_and_once_in_the_second_place(desk: Desk, tmp_path: Path) -> None:
    second = tmp_path / "clé USB"
    second.mkdir()
    assert keeping.daily_backup(desk.workspace, second) is not None
    assert keeping.daily_backup(desk.workspace, second) is None
    (copy,) = second.iterdir()
    assert keeping.check(copy).sound
    assert keeping.last_backup(desk.workspace.path) is not None


def test_a_second_place_that_is_away_does_not_prevent_the_copy_of_the_day(desk: Desk, tmp_path: Path) -> None:
    assert keeping.daily_backup(desk.workspace, tmp_path / "absente") is not None


def test_a_restored_copy_holds_the_same_persons_and_never_replaces_a_file(desk: Desk, tmp_path: Path) -> None:
    copy = keeping.backup(desk.workspace, tmp_path / "copie.concertation").path
    restored = keeping.restore(copy, tmp_path / "rendu.concertation").path
    on = desk.workspace.today()
    with Workspace.open(restored, Makers.system("EXEMPLE-01")) as again:
        assert again.read(persons, on) == desk.read(persons, on)
    with pytest.raises(UserError, match="register_exists"):
        keeping.restore(copy, restored)
