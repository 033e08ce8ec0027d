"""The dashboard in a real window: what it says, and where each number and button leads."""

from __future__ import annotations

import shutil
from collections import Counter
from email import message_from_bytes, policy
from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRect, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QWidget
from tests.factories.calendar import Year
from tests.factories.register import Known, SmallRegister
from tests.ui.real import end, open_real_window, settle, write_year

from concertation.services.gestures.followup import set_action_state
from concertation.ui.dashboard.next_card import Spread
from concertation.ui.dashboard.rows import RowTitle
from concertation.ui.dashboard.view import DashboardView
from concertation.ui.widgets.chips import Chip

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from concertation.ui.main_window import MainWindow
    from concertation.ui.theme import Theme


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Known, Year]:
    path = tmp_path_factory.mktemp("year") / "year.concertation"
    return path, *write_year(path)


@pytest.fixture
def window(qtbot: QtBot, look: Theme, written: tuple[Path, Known, Year], tmp_path: Path) -> Iterator[MainWindow]:
    path = tmp_path / "essai.concertation"
    shutil.copyfile(written[0], path)
    made = open_real_window(qtbot, path)
    yield made
    end(made)


def view(window: MainWindow) -> DashboardView:
    assert isinstance(window.content.page, DashboardView)
    return window.content.page


def said(widget: QWidget) -> str:
    """Return everything a screen reader can say of a widget and its children."""
    inside = widget.findChildren(QWidget)
    texts = [one.text() for one in inside if isinstance(one, QLabel)]
    return "\n".join([*texts, *(one.accessibleName() for one in inside)])


def test_it_tells_the_day_the_next_meeting_and_what_presses(window: MainWindow) -> None:
    told = said(view(window))
    assert "Mardi 14 mai" in told
    assert "DGS 276, 3e réunion de 2013" in told
    assert "10\u00a0h à 12\u00a0h, suivie d’un déjeuner" in told
    assert "Convocation envoyée, 2 réponse" in told
    assert "due le 24 avril, d’abord le 22 avril" in told
    chips = [chip.accessibleName() for chip in view(window)._late.findChildren(Chip)]
    assert len(chips) == 3
    assert chips[0].startswith("20 jour")
    assert "Lundi de Pentecôte" in told


@pytest.mark.parametrize("widths", [(111, 172, 161, 163), (98, 151, 152), (60, 280, 60, 60), (90, 90, 90, 90, 90, 90)])
def test_what_is_ready_stands_in_even_lines_at_any_width(qtbot: QtBot, widths: tuple[int, ...]) -> None:
    card = QFrame()
    qtbot.addWidget(card)
    spread = Spread(12)
    card.setLayout(spread)
    told = [QFrame() for _ in widths]
    for one, width in zip(told, widths, strict=True):
        one.setFixedSize(width, 30)
        spread.addWidget(one)
    seen = set()
    for room in range(max(widths), sum(widths) + 20 * len(widths), 7):
        spread.setGeometry(QRect(0, 0, room, spread.heightForWidth(room)))
        lines = Counter(one.y() for one in told)
        full = max(lines.values())
        assert list(lines.values()) == [full] * (len(widths) // full) + (
            [len(widths) % full] if len(widths) % full else []
        )
        assert len(widths) % full == 0 or len(widths) % 2, "an odd number alone leaves a place empty"
        assert all(one.x() >= 0 and one.geometry().right() < room for one in told)
        assert not any(one.geometry().intersects(other.geometry()) for one, other in combinations(told, 2))
        assert max(one.geometry().bottom() for one in told) < spread.heightForWidth(room)
        seen.add(full)
    assert {1, len(widths)} < seen


def test_each_number_leads_to_its_list(window: MainWindow) -> None:
    for link, place in (("followup:late", "followup"), ("agenda:week", "agenda"), ("agenda:to_validate", "agenda")):
        window.deeds.go("dashboard")
        assert f'href="{link}"' in view(window)._sentence.text()
        view(window)._sentence.linkActivated.emit(link)
        assert window.content.current_key == place


def test_the_keyboard_starts_on_the_next_meeting(
    window: MainWindow, written: tuple[Path, Known, Year], qtbot: QtBot
) -> None:
    prepare = view(window).findChild(QPushButton, "next:prepare")
    assert prepare is not None
    assert window.focusWidget() is prepare
    prepare.click()
    assert window.content.current_key == f"meeting:{written[2].next_meeting}"


def test_a_reminder_is_written_and_told(
    window: MainWindow, written: tuple[Path, Known, Year], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []

    def note(url: QUrl) -> bool:
        opened.append(url.toLocalFile())
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", note)
    button = view(window).findChild(QPushButton, f"remind:{written[2].late[0]}")
    assert button is not None
    button.click()
    qtbot.waitUntil(lambda: bool(opened))
    message = message_from_bytes(Path(opened[0]).read_bytes(), policy=policy.default)
    assert message["To"].addresses[0].addr_spec == "camille.temoin@exemple.invalid"
    assert opened[0] in window.toasts.history[0].text
    shutil.rmtree(Path(opened[0]).parent)


def test_what_is_done_leaves_the_list_and_the_keyboard_stays(
    window: MainWindow, written: tuple[Path, Known, Year], qtbot: QtBot
) -> None:
    kept = view(window).findChild(RowTitle, f"action:{written[2].late[2]}")
    assert kept is not None
    kept.setFocus()
    workspace = window.desk.workspace
    assert workspace is not None
    window.background.run(lambda: workspace.run(set_action_state, action_id=written[2].late[0], state="done"))
    qtbot.waitUntil(lambda: view(window).findChild(RowTitle, f"action:{written[2].late[0]}") is None)
    settle(qtbot, window)
    focused = window.focusWidget()
    assert focused is not None
    assert focused.objectName() == f"action:{written[2].late[2]}"


def test_an_empty_register_begins_with_one_button(qtbot: QtBot, look: Theme, tmp_path: Path) -> None:
    path = tmp_path / "vide.concertation"
    SmallRegister(tmp_path).copy_to(path)
    window = open_real_window(qtbot, path)
    focused = window.focusWidget()
    assert isinstance(focused, QPushButton)
    assert focused.accessibleName() == "Planifier une séance"
    focused.click()
    assert window.content.current_key == "agenda"
    end(window)
