"""Lines received before a stop are in their meeting when the window opens again, and it says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.factories.held_meeting import OPENED, plan
from tests.ui.registers import sit_at

from concertation.services.gestures.session import open_meeting
from concertation.services.queries.session import session_state
from concertation.services.workspace import Workspace

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot
    from tests.factories.register import SmallRegister

    from concertation.ui.theme import Theme


@pytest.mark.parametrize(("lines", "told"), [(2, "2 ligne"), (0, "")])
def test_what_became_of_the_lines_left_by_a_stop_is_said_at_the_opening(
    qtbot: QtBot, look: Theme, small_register: SmallRegister, tmp_path: Path, lines: int, told: str
) -> None:
    path = tmp_path / "r.concertation"
    known = small_register.copy_to(path)
    with Workspace.open(path) as workspace:
        held = plan(workspace, known)
        workspace.run(open_meeting, meeting_id=held.meeting, at=OPENED)
        for number in range(lines):
            workspace.register.receive("capture_line", {"meeting_id": held.meeting, "raw": f"- ligne {number}"})
    seat = sit_at(path, qtbot)
    shown = [each.text for each in seat.window.toasts.history if "reçue" in each.text]
    assert bool(shown) == bool(told)
    assert all(told in each for each in shown)
    if told:
        assert "restée ouverte" in shown[0], "what is shown last tells both"
    state = seat.read(session_state, held.meeting)
    assert [line.raw for line in state.lines] == [f"- ligne {number}" for number in range(lines)]
    seat.close()
