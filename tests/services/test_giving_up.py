"""A long gesture given up, wherever it was, leaves the register exactly as it stood; then it can be done again."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from tests.factories.whole import everything

from concertation.domain.progress import walked
from concertation.persistence import giving_up
from concertation.persistence.automatic import automatic_backups, backup_folder
from concertation.persistence.check import check
from concertation.services.gestures.imports import import_actions, import_meetings, import_persons
from concertation.services.imports.actions import ActionLine
from concertation.services.imports.meetings import MeetingLine
from concertation.services.imports.persons import PersonLine

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.services.conftest import Desk


class StopError(Exception):
    """What somebody who gives up raises."""


class Patience:
    """Waits through so many tellings, then gives up; ``told`` keeps them."""

    def __init__(self, most: int) -> None:
        self._most = most
        self.told: list[tuple[int, int]] = []

    def __call__(self, done: int, whole: int) -> None:
        if len(self.told) == self._most:
            raise StopError
        self.told.append((done, whole))


def _given_up_everywhere(desk: Desk, gesture: Callable[..., Any], **values: Any) -> None:
    """Give a gesture up at its first telling, its second, and so on until it is done; then take it back."""
    before = desk.read(everything)
    for most in range(200):
        patience = Patience(most)
        try:
            desk.workspace.run_long(gesture, patience, **values)
        except StopError:
            assert desk.read(everything) == before
            continue
        assert most > 1, "it was given up once at least"
        assert patience.told[-1] == (0, 0), "asked a last time, once all is written and before it is kept"
        break
    assert desk.read(everything) != before
    assert check(desk.workspace.path) == []


def test_persons_and_actions_and_meetings(desk: Desk) -> None:
    lines = [PersonLine({"family_name": f"ESSAI-{rank}"}, None) for rank in range(3)]
    _given_up_everywhere(desk, import_persons, lines=lines, mapping={"family_name": "Nom"})
    actions = [ActionLine({"text": f"Écrire {rank}"}, "in_progress", "vu") for rank in range(3)]
    _given_up_everywhere(desk, import_actions, lines=actions, mapping={})
    days = [MeetingLine(desk.known.dgs, date(2031, 2, rank), None, None) for rank in (3, 4, 5)]
    _given_up_everywhere(desk, import_meetings, lines=days)


def test_a_copy_under_way_is_given_up_too_and_leaves_no_file(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(giving_up, "_STEPS", 500)
    before = desk.read(everything)
    patience = Patience(3)
    with pytest.raises(StopError):
        desk.workspace.run_long(
            import_persons, patience, lines=[PersonLine({"family_name": "ESSAI-9"}, None)], mapping={}
        )
    assert patience.told == [(0, 0)] * 3
    assert desk.read(everything) == before
    assert list(backup_folder(desk.workspace.path).iterdir()) == []
    desk.run(import_persons, lines=[PersonLine({"family_name": "ESSAI-9"}, None)], mapping={})
    assert len(automatic_backups(desk.workspace.path)) == 1


@pytest.mark.parametrize("count", [0, 1, 7, 100, 101, 5_000])
def test_how_far_a_work_is_is_told_from_nothing_to_all_about_a_hundred_times(count: int) -> None:
    told: list[tuple[int, int]] = []
    assert list(walked(range(count), lambda done, whole: told.append((done, whole)))) == list(range(count))
    assert told[-1] == (count, count)
    assert told == sorted(set(told))
    assert len(told) <= 151
    assert list(walked(range(count), None)) == list(range(count))
