from __future__ import annotations

import gc
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QLabel

from concertation.sweeping import no_sweeping
from concertation.ui.icons import pixmap
from concertation.ui.scale import Scale
from concertation.ui.theme import Scheme, Theme, palette_of, style_sheet, tokens_of
from concertation.ui.tokens import DARK, LIGHT, Tokens, contrast

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

BOTH = pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
GROUNDS = ("background", "surface", "alternate", "selection")


def test_contrast_is_that_of_the_web_guidelines() -> None:
    assert contrast("#FFFFFF", "#000000") == pytest.approx(21.0)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


@BOTH
@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("ink", ["text", "secondary", "accent"])
def test_text_can_be_read_on_every_ground(tokens: Tokens, ink: str, ground: str) -> None:
    assert contrast(getattr(tokens, ink), getattr(tokens, ground)) >= 4.5


@BOTH
@pytest.mark.parametrize("state", ["done", "soon", "late", "vote"])
def test_a_state_can_be_read_on_its_tint_and_on_the_page(tokens: Tokens, state: str) -> None:
    for ground in (f"{state}_tint", "surface", "alternate", "background"):
        assert contrast(getattr(tokens, state), getattr(tokens, ground)) >= 4.5


@BOTH
def test_borders_and_focus_stand_out(tokens: Tokens) -> None:
    for ground in ("surface", "background", "alternate"):
        assert contrast(tokens.border, getattr(tokens, ground)) >= 3.0
        assert contrast(tokens.accent, getattr(tokens, ground)) >= 3.0
    assert contrast(tokens.on_accent, tokens.accent) >= 4.5
    assert contrast(tokens.secondary, tokens.selection) >= 3.0  # check boxes on a selected row
    assert contrast(tokens.text, tokens.neutral) >= 4.5


@BOTH
@pytest.mark.parametrize("zoom", [0.8, 1.0, 2.0])
def test_the_style_sheet_leaves_no_mark_unfilled(tokens: Tokens, zoom: float) -> None:
    assert "@" not in style_sheet(tokens, Scale(zoom=zoom))


def test_sizes_follow_the_font_and_the_zoom() -> None:
    assert Scale().px(28) == 28
    assert Scale(zoom=2.0).px(28) == 56
    assert Scale(base=12).px(20) == 24
    assert Scale(zoom=2.0).gap(24) < 48
    assert Scale(zoom=2.0).step(1) == 2.0
    assert Scale(zoom=1.0).step(-1) == 0.9


def test_choosing_dark_changes_the_palette_and_tells_the_widgets(look: Theme, qtbot: QtBot) -> None:
    with qtbot.waitSignal(look.changed):
        look.choose(scheme=Scheme.DARK)
    assert QApplication.palette().text().color() == QColor(DARK.text)
    look.choose(scheme=Scheme.LIGHT)
    assert QApplication.palette().text().color() == QColor(LIGHT.text)


class Lost(QLabel):
    """Forgotten in a cycle, as a closed window may be; when it is given a style, the collector turns if it may."""

    def __init__(self, told: list[Lost | None]) -> None:
        super().__init__("oubli")
        self.told, self.itself = told, self

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self.told.append(None)
            if gc.isenabled():
                gc.collect()
        super().changeEvent(event)


def test_what_was_forgotten_is_deleted_only_once_the_style_was_given_to_all(look: Theme) -> None:
    told: list[Lost | None] = []
    before = gc.get_threshold()
    gc.set_threshold(10**9)
    try:
        for _ in range(30):
            Lost(told).ensurePolished()
        told.clear()
        look.choose(scheme=Scheme.DARK)  # else the process itself would end here
        assert len(told) == 30
        gc.collect()
        told.clear()
        look.choose(scheme=Scheme.LIGHT)
        assert told == []
    finally:
        gc.set_threshold(*before)


def test_the_collector_waits_for_the_last_that_holds_it_back() -> None:
    inner, outer = no_sweeping(), no_sweeping()
    outer.__enter__()
    inner.__enter__()
    outer.__exit__(None, None, None)  # another thread may have begun first and end first
    assert not gc.isenabled()
    inner.__exit__(None, None, None)
    assert gc.isenabled()


def test_icons_take_the_colour_of_their_role(look: Theme) -> None:
    look.choose(scheme=Scheme.LIGHT)
    image = pixmap("check", "late", 64).toImage()
    inks = {
        image.pixelColor(x, y).name()
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).alpha() == 255
    }
    assert inks == {LIGHT.late.lower()}


def test_the_platforms_palette_gives_whole_tokens_for_high_contrast(look: Theme) -> None:
    tokens = tokens_of(palette_of(LIGHT))
    assert tokens.colours().keys() == LIGHT.colours().keys()
    assert tokens.late == tokens.text
