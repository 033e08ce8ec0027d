"""The places of the window and the stages of a meeting: one registry, each built when it is first gone to."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING, Protocol, TypeVar

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDialog, QWidget
from shiboken6 import isValid

from concertation.errors import UserError
from concertation.ui.widgets.looked_at import close_fields, looked_at
from concertation.wording import sentence

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date, datetime

    from concertation.ui.background import Background
    from concertation.ui.meeting.head import MeetingHead
    from concertation.ui.ports import Change, Workspace
    from concertation.ui.settings import Settings
    from concertation.ui.theme import Theme
    from concertation.ui.widgets.toasts import Toasts

T = TypeVar("T")
Gesture = TypeVar("Gesture", bound=QWidget | QAction)

PREPARE, HOLD, MINUTES = "prepare", "hold", "minutes"
RATIFICATIONS = "ratifications"  # a named filter of the follow-up: what each council made of shared conclusions


class PlaceView(Protocol):
    """What the frame calls on the widget of a place or a stage, besides what every widget has.

    Its ``actions()`` are offered by the palette, and in the menu named by their ``menu`` property. A place may also
    have ``filter(named: str | None)`` (put the cursor in the filter field, or apply a named filter),
    ``open_object(kind: str, id: str)`` and ``leave() -> None`` (called before another place is shown).
    """

    def refresh(self, changed: Change | None) -> None:
        """Read again what is shown; ``None`` means everything, at first sight."""

    def focus_first(self) -> None: ...


class Navigator(Protocol):
    """How a place sends the user elsewhere without knowing the other places."""

    def go(self, place: str, named_filter: str | None = None) -> None: ...

    def create(self, place: str) -> None:
        """Go to a place and begin what it holds: a meeting, an action, a dossier, a person."""

    def open_meeting(self, meeting_id: str, stage: str = PREPARE) -> None: ...

    def open_in_meeting(self, meeting_id: str, stage: str, kind: str, identifier: str) -> None:
        """Show a stage of a meeting, then what it holds: a vote, a proxy, a point, a line."""

    def open_dossier(self, dossier_id: str) -> None: ...

    def open_person(self, person_id: str) -> None: ...

    def open_object(self, kind: str, identifier: str) -> None:
        """Show an action, decision, dossier, person or meeting at its place."""

    def session_started(self, meeting_id: str, label: str) -> None:
        """Pin a running meeting on top of the rail."""

    def session_ended(self) -> None: ...

    def show_hints(self, *hints: tuple[str, str]) -> None:
        """Show keys and their meaning at the right of the status bar, such as ``("F2", "modifier")``."""

    def title_tab(self, meeting_id: str, title: str) -> None:
        """Name the tab of an open meeting."""

    def show_help(self) -> None: ...

    def speak(self, language: str) -> None:
        """Show the window in another language."""


@dataclass(frozen=True, slots=True)
class PlaceContext:
    """What a place is given: it knows nothing else of the program."""

    workspace: Workspace
    background: Background
    theme: Theme
    navigator: Navigator
    toasts: Toasts
    settings: Settings
    now: Callable[[], datetime]

    def today(self) -> date:
        """Return the day it is for the register: in Paris, or in the story of an example."""
        return self.workspace.today()

    def read(
        self,
        query: Callable[..., T],
        then: Callable[[T], object],
        *,
        owner: QWidget,
        key: str | None = None,
        **values: object,
    ) -> None:
        """Ask a query on the worker and hand its rows to ``then`` here; an error is told in a toast.

        Args:
            query: a function of the services taking a reader first.
            then: what to do with the rows.
            owner: the widget that wants them: once deleted, nothing is delivered.
            key: only the last question of a key is answered.
            values: the query's arguments.
        """

        def shown(rows: T) -> None:
            then(rows)
            if self.looks_only and isValid(owner) and not isinstance(owner.window(), QDialog):
                close_fields(owner)

        self.background.run(
            lambda: self.workspace.read(query, **values), then=shown, failed=self.tell, key=key, owner=owner
        )

    def run(
        self,
        gesture: Callable[..., T],
        then: Callable[[T], object] | None = None,
        *,
        undo: str | None = None,
        failed: Callable[[Exception], object] | None = None,
        **values: object,
    ) -> None:
        """Do a gesture on the worker; ``undo`` is a sentence shown with *Annuler* for ten seconds when it is done."""

        def done(result: T) -> None:
            if undo:
                self.toasts.undoable(undo)
            if then is not None:
                then(result)

        self.background.run(lambda: self.workspace.run(gesture, **values), then=done, failed=failed or self.tell)

    def take(
        self,
        gesture: Callable[..., object],
        durable: Callable[[], None],
        *,
        failed: Callable[[Exception], object],
        **values: object,
    ) -> None:
        """Do the gesture of a captured line on the worker; ``durable`` is called here once the line itself is."""
        told = partial(self.background.meanwhile, durable)
        self.background.run(lambda: self.workspace.take(gesture, told, **values), failed=failed)

    @property
    def looks_only(self) -> bool:
        """Return whether the register is only looked at: a copy, a damaged one, a medium that is locked."""
        return self.workspace.readonly

    def writes(self, gesture: Gesture) -> Gesture:
        """Return a button or a command that writes, greyed where the register is only looked at, and saying why."""
        if self.looks_only:
            gesture.setProperty("writes", True)  # closed again where what is shown would open it
            gesture.setEnabled(False)
            gesture.setToolTip(looked_at())
        return gesture

    def tell(self, error: Exception) -> None:
        """Tell a user's error in a toast; a bug rises."""
        if not isinstance(error, UserError):
            raise error
        self.toasts.show_error(sentence(error))


@dataclass(frozen=True, slots=True)
class Place:
    """One place of the rail; ``factory`` builds its widget, and imports it only then."""

    key: str
    icon: str
    shortcut: str
    factory: Callable[[PlaceContext], QWidget]
    numbered: bool = True

    def name(self) -> str:
        return _names()[self.key]


@dataclass(frozen=True, slots=True)
class StageContext:
    """What a stage of a meeting is given: a place's context, the meeting and the head it writes its title in."""

    place: PlaceContext
    meeting_id: str
    head: MeetingHead


@dataclass(frozen=True, slots=True)
class Stage:
    """One stage of a meeting; ``own_head`` when it draws its own head instead of the common one."""

    key: str
    icon: str
    factory: Callable[[StageContext], QWidget]
    own_head: bool = False

    def name(self) -> str:
        return _names()[self.key]


def _lazily(module: str) -> Callable[..., QWidget]:
    def build(context: object) -> QWidget:
        built = import_module(f"concertation.ui.{module}.view").build(context)
        assert isinstance(built, QWidget)  # noqa: S101  # the contract of a place
        return built

    return build


PLACES = (
    Place("dashboard", "layout-dashboard", "1", _lazily("dashboard")),
    Place("agenda", "calendar", "2", _lazily("agenda")),
    Place("followup", "list-checks", "3", _lazily("followup")),
    Place("dossiers", "folder", "4", _lazily("dossiers")),
    Place("contract", "coins", "5", _lazily("contract")),
    Place("directory", "contact", "", _lazily("directory"), numbered=False),
    Place("trash", "trash-2", "", _lazily("trash"), numbered=False),
    Place("preferences", "settings-2", "Ctrl+,", _lazily("preferences"), numbered=False),
)

STAGES = (
    Stage(PREPARE, "list-ordered", _lazily("preparation")),
    Stage(HOLD, "radio", _lazily("session"), own_head=True),
    Stage(MINUTES, "file-check", _lazily("minutes")),
)


def _names() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "dashboard": translate("Places", "Tableau de bord"),
        "agenda": translate("Places", "Agenda"),
        "followup": translate("Places", "Suites"),
        "dossiers": translate("Places", "Dossiers"),
        "contract": translate("Places", "Contrat"),
        "directory": translate("Places", "Annuaire"),
        "trash": translate("Places", "Corbeille"),
        "preferences": translate("Places", "Préférences"),
        PREPARE: translate("Places", "Préparer"),
        HOLD: translate("Places", "Tenir"),
        MINUTES: translate("Places", "Rendre compte"),
    }
