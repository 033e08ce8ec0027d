"""The agenda where the text is large: it never makes the window wider, so that the rail opens again when the text shrinks."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from tests.ui.places import Sitter

from concertation.ui.theme import theme


@pytest.fixture
def _usual() -> Iterator[None]:
    yield
    theme().choose(zoom=1.0)


@pytest.mark.usefixtures("_usual")
@pytest.mark.parametrize("zoom", [1.25, 2.0])
def test_larger_text_leaves_the_window_its_width_and_the_rail_its_way_back(real: Sitter, zoom: float) -> None:
    window = real.window
    view = real.go("agenda")
    window.resize(1366, 696)
    real.settle()
    wide = window.rail.width()
    theme().choose(zoom=zoom)
    real.settle()
    assert window.width() == 1366
    assert view.head.width() >= view.head.minimumSizeHint().width()
    theme().choose(zoom=1.0)
    real.settle()
    assert (window.width(), window.rail.width()) == (1366, wide)
    first, second = (line.geometry() for line in view.head._lines)
    assert first.top() == second.top() or first.bottom() <= second.top(), "on one line, or on two"
