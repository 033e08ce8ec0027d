"""The directory: persons, authorities, cooperations and their bodies; all that a register needs to begin."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from concertation.services.queries.choices import Choices, choices
from concertation.services.queries.first_steps import first_steps
from concertation.ui.directory.authorities import AuthoritiesTab
from concertation.ui.directory.bodies import BodiesTab
from concertation.ui.directory.first_steps import StepsCard
from concertation.ui.directory.persons import PersonsTab
from concertation.ui.importing.door import ImportDoor
from concertation.ui.importing.kinds import persons_kind
from concertation.ui.shell.commands import make_action
from concertation.ui.shell.views import call
from concertation.ui.widgets.buttons import Button
from concertation.ui.widgets.layout import holder, row
from concertation.ui.widgets.lazily import Lazily
from concertation.ui.widgets.page_tabs import PageTabs
from concertation.ui.widgets.text import Text

if TYPE_CHECKING:
    from concertation.services.queries.first_steps import FirstSteps
    from concertation.ui.places import PlaceContext
    from concertation.ui.ports import Change

PERSONS, AUTHORITIES, BODIES = range(3)
_TAB_OF = {"person": PERSONS, "authority": AUTHORITIES, "body": BODIES, "cooperation": BODIES}
_STEP_TABS = {"cooperation": BODIES, "authority": AUTHORITIES, "body": BODIES, "person": PERSONS, "seat": BODIES}
_OFFERED = frozenset(
    ("person", "authority", "authority_name", "body", "cooperation", "political_group", "holding", "dossier")
)

Tab = TypeVar("Tab", PersonsTab, AuthoritiesTab, BodiesTab)


def build(context: PlaceContext) -> QWidget:
    return Directory(context)


class Directory(QWidget):
    """Three tabs and, while something is missing for a first meeting, the steps that remain."""

    def __init__(self, context: PlaceContext) -> None:
        super().__init__()
        self._context = context
        self._choices: Choices | None = None
        self._read = False
        self._persons = Lazily(lambda: self._begin(PERSONS, PersonsTab(context)))
        self._authorities = Lazily(lambda: self._begin(AUTHORITIES, AuthoritiesTab(context)))
        self._bodies = Lazily(lambda: self._begin(BODIES, BodiesTab(context)))
        self._tabs: tuple[tuple[str, Lazily[PersonsTab] | Lazily[AuthoritiesTab] | Lazily[BodiesTab]], ...] = (
            (self.tr("Personnes"), self._persons),
            (self.tr("Collectivités"), self._authorities),
            (self.tr("Coopérations et instances"), self._bodies),
        )
        self.bar = PageTabs(self.tr("Annuaire"), (words for words, _ in self._tabs))
        self._stack = QStackedWidget()
        for _, page in self._tabs:
            self._stack.addWidget(page)
        self.steps = StepsCard()
        self.steps.asked.connect(self._take_step)
        self._new = Button(self.tr("Personne"), "plus", self.create_new, tip="Ctrl+N")
        context.writes(self._new)
        self._lay_out()
        self.bar.currentChanged.connect(self._show_tab)
        self._begun = False
        edit, writes = self.tr("Modifier la cellule"), context.writes
        writes(make_action(self, edit, self._edit_cell, shortcuts=["F2"], icon="pencil", menu="edit"))
        writes(make_action(self, self.tr("Supprimer"), self._remove, shortcuts=["Del"], icon="trash-2", menu="edit"))

    def _lay_out(self) -> None:
        self.door = ImportDoor(self._context, persons_kind, self, self._show_imported)
        self._import = self._context.writes(Button(self.tr("Importer…"), "upload", self.door.open))
        head = row(Text(self.tr("Annuaire"), "title"), 24, self.bar, self._import, self._new)
        head.setStretchFactor(self.bar, 1)
        head.setContentsMargins(32, 20, 20, 8)
        lay = QVBoxLayout(self)
        lay.setContentsMargins(0, 0, 0, 0)
        lay.setSpacing(0)
        lay.addWidget(holder(head))
        steps = row(self.steps)
        steps.setContentsMargins(32, 0, 20, 8)
        lay.addLayout(steps)
        lay.addWidget(self._stack, 1)

    @property
    def persons(self) -> PersonsTab:
        return self._persons.get()

    @property
    def authorities(self) -> AuthoritiesTab:
        return self._authorities.get()

    @property
    def bodies(self) -> BodiesTab:
        return self._bodies.get()

    @property
    def _shown(self) -> PersonsTab | AuthoritiesTab | BodiesTab:
        return self._tabs[self._stack.currentIndex()][1].get()

    def _begin(self, place: int, tab: Tab) -> Tab:
        """Give a tab made just now what the others know already."""
        tab.counted.connect(partial(self._count, place))
        if self._choices is not None:
            call(tab, "offer", self._choices)
        if self._read:
            tab.refresh(None)
        return tab

    # What the frame calls

    def refresh(self, changed: Change | None) -> None:
        kinds = None if changed is None else changed.kinds
        if kinds is None or kinds & _OFFERED:
            on = self._context.today()
            self._context.read(choices, self._offer, owner=self, key="directory.choices", on=on)
        self._context.read(first_steps, self._show_steps, owner=self, key="directory.steps")
        for _words, page in self._tabs:
            if page.made is not None:
                page.made.refresh(kinds)
        self._read = True

    def focus_first(self) -> None:
        call(self._shown, "focus_list")

    def filter(self, named: str | None = None) -> None:
        """Put the cursor in the filter field, or show a tab by its name: persons, authorities, bodies."""
        tabs = {"persons": PERSONS, "authorities": AUTHORITIES, "bodies": BODIES}
        if named in tabs:
            self.bar.setCurrentIndex(tabs[str(named)])
            self.focus_first()
        else:
            call(self._shown, "focus_filter")

    def open_object(self, kind: str, identifier: str) -> None:
        place = _TAB_OF.get(kind, PERSONS)
        self.bar.setCurrentIndex(place)
        self._shown.open(identifier)

    def create_new(self) -> None:
        call(self._shown, "create_new")

    def show_hints(self) -> None:
        self._context.navigator.show_hints(
            ("Ctrl+N", self.tr("ajouter")), ("F2", self.tr("modifier")), (self.tr("Suppr"), self.tr("supprimer"))
        )

    def panes(self) -> list[QWidget]:
        return [self.bar, *self._shown.panes()]

    # Tabs and steps

    def _show_tab(self, place: int) -> None:
        self._stack.setCurrentIndex(place)
        self._new.set_text((self.tr("Personne"), self.tr("Collectivité"), self.tr("Instance"))[place])
        self._import.setVisible(place == PERSONS)

    def _offer(self, found: Choices) -> None:
        self._choices = found
        for _words, page in self._tabs:
            call(page.made, "offer", found)

    def _show_steps(self, steps: FirstSteps) -> None:
        self.steps.show_steps(steps)
        for place, number in ((PERSONS, steps.persons), (AUTHORITIES, steps.authorities), (BODIES, steps.bodies)):
            if self._tabs[place][1].made is None:  # it counts what it shows
                self._count(place, number)
        if not self._begun and not steps.bodies:
            self.bar.setCurrentIndex(BODIES)  # where a new register begins
        self._begun = True

    def _take_step(self, step: str) -> None:
        if step == "meeting":
            self._context.navigator.go("agenda")
            return
        self.bar.setCurrentIndex(_STEP_TABS[step])
        if step in ("person", "authority", "body"):
            self.create_new()
        else:
            self.focus_first()

    def _show_imported(self, keys: tuple[str, ...]) -> None:
        self._context.navigator.go("directory", "persons")
        self.persons.show_only(keys)

    def _count(self, place: int, number: int) -> None:
        self.bar.setTabText(place, f"{self._tabs[place][0]}  {number}")

    def _edit_cell(self) -> None:
        call(self._shown, "edit_cell")

    def _remove(self) -> None:
        call(self._shown, "remove_selected")
