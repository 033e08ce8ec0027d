"""A field in which somebody is named: persons of the directory complete it, an unknown name may be written there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QFrame, QLineEdit, QMenu

from concertation.domain.names import listed
from concertation.domain.typography import fold
from concertation.ui.widgets.layout import column
from concertation.ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable

    from concertation.domain.capture import CaptureContext, KnownPerson


class PersonPicker(QFrame):
    """Shown while it asks; ``ended`` when somebody was chosen or Échap pressed."""

    ended = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._question = Text("", "caption", wrap=True)
        self.field = _Field(self)
        self._completer = QCompleter(self)
        self._completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self._labels = QStringListModel(self)
        self._completer.setModel(self._labels)
        self.field.setCompleter(self._completer)
        self._completer.activated.connect(self._take)
        self._people: dict[str, KnownPerson] = {}
        self._known: CaptureContext | None = None
        self._then: Callable[[KnownPerson], object] | None = None
        self._create: Callable[[str, str], object] | None = None
        self.setLayout(column(self._question, self.field, gap=4))

    def show_known(self, known: CaptureContext) -> None:
        """Complete with these persons, those of the meeting first."""
        short = {authority.id: authority.short_name for authority in known.authorities}
        self._known = known
        self._people = {
            ", ".join(filter(None, (listed(one.family_name, one.given_name), short.get(one.authority_id or "")))): one
            for one in known.people
        }
        self._labels.setStringList(list(self._people))

    def ask(
        self,
        question: str,
        then: Callable[[KnownPerson], object],
        create: Callable[[str, str], object] | None,
    ) -> None:
        """Ask for a person; ``create`` takes an unknown name and an authority's id, where newcomers are welcome."""
        self._question.setText(question)
        self.field.setAccessibleName(question)
        self.field.setPlaceholderText(question)
        self._then, self._create = then, create
        self.field.clear()
        self.show()
        self.field.setFocus()

    def end(self) -> None:
        self._then = self._create = None
        self.hide()
        self.ended.emit()

    def enter(self) -> None:
        """Take the one whom the words name, or offer to write them in the directory."""
        said = fold(self.field.text().strip())
        if not said:
            self.end()
            return
        named = [label for label in self._people if fold(label).startswith(said)]
        named = named or [label for label in self._people if said in fold(label)]
        if named:
            self._take(named[0])
        elif self._create is not None:
            self._offer_creation(self.field.text().strip())
        else:
            self._question.setText(self.tr("« {name} » n’est pas dans l’annuaire.").format(name=self.field.text()))

    def _take(self, label: str) -> None:
        person, then = self._people.get(label), self._then
        if person is not None and then is not None:
            self.end()
            then(person)

    def _offer_creation(self, name: str) -> None:
        menu = QMenu(self)
        menu.addSection(self.tr("Ajouter « {name} » à l’annuaire :").format(name=name))
        for authority in self._known.authorities if self._known else ():
            menu.addAction(authority.short_name).triggered.connect(
                lambda _on, key=authority.id: self._created(name, key)
            )
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.field.mapToGlobal(QPoint(0, self.field.height())))

    def _created(self, name: str, authority_id: str) -> None:
        create = self._create
        self.end()
        if create is not None:
            create(name, authority_id)


class _Field(QLineEdit):
    """Entrée takes, Échap gives up."""

    def __init__(self, picker: PersonPicker) -> None:
        super().__init__()
        self._picker = picker

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._picker.enter()
        elif event.key() == Qt.Key.Key_Escape:
            self._picker.end()
        else:
            super().keyPressEvent(event)
