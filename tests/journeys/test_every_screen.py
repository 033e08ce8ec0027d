"""Every place and stage, at the size of a small laptop, in light, dark and twice as large."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.journeys.person import Person
from tests.journeys.screens import defects, unreached

from concertation.ui.places import PLACES, STAGES
from concertation.ui.theme import Scheme, Theme

if TYPE_CHECKING:
    from collections.abc import Iterator

    from concertation.persistence.reader import Reader
    from concertation.ui.main_window import MainWindow

pytestmark = pytest.mark.whole
_SIZE = (1366, 696)  # a small laptop, its title and task bars off
_LOOKS = {"light": (Scheme.LIGHT, 1.0), "dark": (Scheme.DARK, 1.0), "200": (Scheme.LIGHT, 2.0)}


def _held(reader: Reader) -> str:
    found = reader.scalar(
        "SELECT id FROM meeting WHERE gone = 0 AND opened_at IS NOT NULL ORDER BY held_on DESC LIMIT 1"
    )
    return str(found)


def _screens(person: Person) -> Iterator[str]:
    """Show each screen in turn and yield its name."""
    for place in PLACES:
        person.window.navigation.go(place.key)
        person.wait()
        yield place.key
    for stage in STAGES:
        person.window.navigation.open_meeting(person.read(_held), stage.key)
        person.wait()
        yield stage.key


def _faults(window: MainWindow) -> Iterator[str]:
    if window.minimumSizeHint().width() > _SIZE[0] or window.minimumSizeHint().height() > _SIZE[1]:
        yield f"asks for {window.minimumSizeHint().toTuple()}"
    yield from defects(window)
    yield from (f"{each} is out of Tab’s reach" for each in unreached(window))


@pytest.mark.parametrize("name", _LOOKS)
def test_every_screen_shows_names_and_reaches_all_it_holds(person: Person, look: Theme, name: str) -> None:
    look.choose(*_LOOKS[name])
    person.window.resize(*_SIZE)
    person.wait()
    found = [f"{screen}: {fault}" for screen in _screens(person) for fault in _faults(person.window)]
    assert not found, "\n".join(found)
