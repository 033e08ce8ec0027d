"""In a register that is only looked at, no field takes what would be typed in vain, and each says why; seeking goes on."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QRadioButton,
    QTabBar,
    QTextEdit,
    QWidget,
)
from tests.journeys.screens import _of_a_list, _path, _visible
from tests.ui.registers import press

from concertation.services.workspace import Workspace
from concertation.ui.places import PLACES, STAGES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QAbstractItemModel
    from tests.journeys.person import Person

    from concertation.persistence.reader import Reader

pytestmark = pytest.mark.whole  # every page, tab and object of the demonstration
_WRITING = re.compile(
    r"(Joindre|Délier|Lier$|Y verser|Revenir sur cette|Écrire une clé|Supprimer|Ajouter une? |Choisir un logo|Consigner|Clore"
    r"|Noter|Effacer$|Restaurer|Tout approuver|Tri du dossier)"
)
_TEXTS = QLineEdit | QTextEdit | QPlainTextEdit
_OBJECTS = ("action", "decision", "dossier", "person", "authority", "body", "operation")
_MEETINGS = {
    "held": "opened_at IS NOT NULL AND body_id = (SELECT id FROM body WHERE code = '276-DGS')",
    "to come": "opened_at IS NULL AND reference = '276-DGS-2014-01'",
    "joint": "opened_at IS NOT NULL AND body_id = (SELECT id FROM body WHERE code = '59-62-CONV')",
}
# What only chooses what is shown, or belongs to the workstation: all that may still be changed.
_SEEKING = {
    "followup": {"Filtrer les actions", "Collectivité", "Filtrer les décisions", "Instance", "Sens", "Filtrer les votes",
                 "Filtrer les actions comptées", "Avec suites ouvertes"},
    "dossiers": {"Montrer", "Collectivité", "Depuis", "Jusqu’à", "Instance", "Filtrer les dossiers", "Tri",
                 "Montrer les dossiers clos"},
    "contract": {"Étape montrée par financeur", "Contrat", "Étape", "Exercice d’origine", "Financeur",
                 "Étape des financements", "Filtrer les opérations", "Montrer aussi ce qui ne change pas"},
    "directory": {"Filtrer les personnes", "Collectivité"},
    "trash": {"Filtrer la Corbeille", "Sorte"},
    "preferences": {"Taille du texte", "Langue de l’application", "Orthographe", "Votre nom"},
    "joint": {"Heure montrée et notée", "Chercher dans les pages", "Filtrer les participants", "Trois lettres, puis Entrée"},
    "held": {"Chercher dans les pages", "Trois lettres, puis Entrée"},
    "to come": {"Chercher dans les pages"},
}  # fmt: skip


def _id(person: Person, sql: str) -> str:
    def ask(reader: Reader) -> str:
        return str(reader.scalar(sql))

    key: str = person.read(ask)
    return key


def _with_each_row(person: Person) -> None:
    """Choose the first row of every list shown: what is told of it comes beside."""
    view = person.window.content.view
    assert view is not None
    for shown in view.findChildren(QAbstractItemView):
        if shown.isVisible() and shown.model() is not None and shown.model().rowCount():
            shown.setCurrentIndex(shown.model().index(0, 0))
            person.wait()


def _with_each_tab(person: Person, name: str) -> Iterator[str]:
    view = person.window.content.view
    assert view is not None
    for bar in [each for each in view.findChildren(QTabBar) if each.isVisible()]:
        for tab in range(bar.count()):
            bar.setCurrentIndex(tab)
            person.wait()
            _with_each_row(person)
            yield name


def _pages(person: Person) -> Iterator[str]:
    """Show all there is to see, and yield the page's name for each sight."""
    window = person.window
    for place in PLACES:
        window.navigation.go(place.key)
        person.wait()
        yield place.key
        _with_each_row(person)
        yield place.key
        yield from _with_each_tab(person, place.key)
    for kind in _OBJECTS:
        window.navigation.open_object(kind, _id(person, f"SELECT id FROM {kind} WHERE gone = 0 ORDER BY id DESC"))
        person.wait()
        yield window.content.current_key
    for name, where in _MEETINGS.items():
        meeting = _id(person, f"SELECT id FROM meeting WHERE gone = 0 AND {where} ORDER BY held_on DESC")
        for stage in STAGES:
            window.navigation.open_meeting(meeting, stage.key)
            person.wait()
            yield name
            _with_each_row(person)
            yield name
            yield from _with_each_tab(person, name)


def _takes(widget: QWidget) -> bool:
    """Tell whether a widget would take what is typed or chosen in it."""
    if not widget.isEnabled() or (_of_a_list(widget) and not isinstance(widget, QAbstractItemView)):
        return False
    if isinstance(widget, _TEXTS | QAbstractSpinBox):
        return not widget.isReadOnly()
    if isinstance(widget, QAbstractItemView):
        return widget.model() is not None and _is_edited(widget.model())
    return isinstance(widget, QComboBox | QCheckBox | QRadioButton)


def _is_edited(model: QAbstractItemModel) -> bool:
    columns = range(model.columnCount(QModelIndex()) if hasattr(model, "columns") else 1)
    cells = (model.index(row, column) for row in range(min(model.rowCount(), 30)) for column in columns)
    return any(model.flags(cell) & Qt.ItemFlag.ItemIsEditable for cell in cells)


def _name(widget: QWidget) -> str:
    return widget.accessibleName() or (widget.text() if isinstance(widget, QAbstractButton) else "")


def test_nothing_can_be_typed_nor_pressed_in_vain_on_any_page(person: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Workspace, "readonly", property(lambda _self: True))
    assert person.window.desk.path is not None
    person.window.open_path(str(person.window.desk.path))
    person.wait()
    taking: set[str] = set()
    seeking: dict[str, set[str]] = {}
    closed: dict[str, QWidget] = {}
    for page in _pages(person):
        for widget in _visible(person.window):
            if not person.window.content.isAncestorOf(widget):
                continue
            if isinstance(widget, QAbstractButton) and widget.isEnabled() and _WRITING.match(_name(widget)):
                taking.add(f"{page}: {_path(widget, person.window)} {_name(widget)}")
            elif not _takes(widget):
                if isinstance(widget, _TEXTS | QComboBox | QAbstractSpinBox) and not _of_a_list(widget):
                    closed.setdefault(_name(widget), widget)
            elif _name(widget) in _SEEKING.get(page, ()) or _name(widget).startswith("Filtrer "):
                seeking.setdefault(page, set()).add(_name(widget))
            else:
                taking.add(f"{page}: {_path(widget, person.window)} {_name(widget)}")
        for widget in closed.values():
            _expect_closed(person, widget)
        closed.clear()
    assert not taking, "\n".join(sorted(taking))
    assert {"followup", "dossiers", "contract", "directory", "trash", "preferences", "joint"} <= seeking.keys()


def _expect_closed(person: Person, widget: QWidget) -> None:
    """Type on a closed field all the same: it keeps what it shows, and says why."""
    if isinstance(widget, QLineEdit):
        before = widget.text()
        for key, letter in ((Qt.Key.Key_X, "x"), (Qt.Key.Key_Up, ""), (Qt.Key.Key_Backspace, "")):
            press(widget, key, letter)
        assert widget.text() == before, _path(widget, person.window)
    if isinstance(widget, QTextEdit | QPlainTextEdit):
        before = widget.toPlainText()
        press(widget, Qt.Key.Key_X, "x")
        assert widget.toPlainText() == before
