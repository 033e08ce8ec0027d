"""The dialog of *Restaurer…*: the copies of a register, one opened beside it, or put in its place."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QFileDialog, QStackedWidget, QVBoxLayout, QWidget

from concertation import wording
from concertation.domain.typography import capital
from concertation.errors import UserError
from concertation.ui.keeping import words
from concertation.ui.keeping.copy_key import CopyKey
from concertation.ui.models.rows import Column, RowsModel
from concertation.ui.theme import theme
from concertation.ui.widgets.buttons import Button, PrimaryButton
from concertation.ui.widgets.empty_state import EmptyState
from concertation.ui.widgets.layout import column, holder, row, scrolled
from concertation.ui.widgets.table import Table
from concertation.ui.widgets.text import Icon, Text
from concertation.ui.widgets.window_size import open_at

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from concertation.ui.background import Background
    from concertation.ui.ports import Copy, Keeping


_CONTENT = 2  # the column of what a copy holds


@dataclass(frozen=True, slots=True)
class _Row:
    id: str
    copy: Copy


class RestoreDialog(QDialog):
    """``beside_asked`` and ``put_back_asked`` give the copy chosen; ``repair_asked`` comes from a damaged register."""

    beside_asked = Signal(object)
    put_back_asked = Signal(object)
    repair_asked = Signal()

    def __init__(
        self, path: Path, keeping: Keeping, background: Background, parent: QWidget, *, damage: str = ""
    ) -> None:
        super().__init__(parent)
        self._path, self._keeping, self._background = path, keeping, background
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Restaurer"))
        self.model: RowsModel[_Row] = RowsModel(self._columns(), self)
        self.table = Table(self.model, self.tr("Sauvegardes"))
        self.table.selectionModel().currentRowChanged.connect(lambda *_places: self._show_chosen())
        self.table.opened.connect(lambda _row: self._open_beside())
        self.told = Text("", wrap=True)
        self.told.setAccessibleName(self.tr("La sauvegarde choisie"))
        self.key = CopyKey(background)
        self.key.unlocked.connect(self._read_unlocked)
        self.beside = PrimaryButton(self.tr("Ouvrir à côté"), "eye", self._open_beside)
        self.beside.setDefault(True)
        self.replace = Button(self.tr("Remplacer le registre par cette copie…"), "archive-restore", self._ask)
        self._asked = Text("", wrap=True)
        self.confirm = PrimaryButton(self.tr("Remplacer"), "archive-restore", self._put_back)
        self._stack = QStackedWidget()
        self._empty = EmptyState(
            "hard-drive",
            self.tr(
                "Aucune sauvegarde automatique n’accompagne ce registre, ni à côté de lui ni sur la clé USB ou le partage "
                "choisi dans les Préférences."
            ),
            self.tr("Chercher une copie…"),
            self._choose_file,
        )
        self._pages = [self._list(damage), self._confirmation()]
        for page in self._pages:
            self._stack.addWidget(page)
        lay = QVBoxLayout(self)
        lay.setContentsMargins(0, 0, 0, 0)
        lay.addWidget(self._stack)
        open_at(self, 860, 560)
        self._show_chosen()
        self._read()

    def _columns(self) -> list[Column[_Row]]:
        def tone(one: _Row) -> str:
            return "late" if one.copy.reason else "secondary"

        return [
            Column(self.tr("Date"), lambda one: words.when(one.copy), width=17, strong=True),
            Column(self.tr("Faite"), lambda one: words.occasion(one.copy), width=24, tone=lambda _one: "secondary"),
            Column(self.tr("Elle contient"), lambda one: words.content(one.copy) or "–", tip=_content),
            Column(self.tr("Depuis"), lambda one: words.since(one.copy), width=14, tone=tone, tip=_since),
        ]

    def _list(self, damage: str) -> QWidget:
        lead = self.tr(
            "Chaque copie a été relue et vérifiée quand elle a été faite. Regardez-la d’abord à côté du registre : "
            "rien n’est remplacé tant que vous ne le demandez pas."
        )
        head = column(Text(self.tr("Sauvegardes de « {name} »").format(name=self._path.stem), "heading"), gap=8)
        if damage:
            head.addLayout(_warning(damage))
        self._lead = Text(lead, "secondary", wrap=True)
        head.addWidget(self._lead)
        self._listed = QStackedWidget()
        reading = Text(self.tr("Lecture des sauvegardes…"), "secondary")
        reading.setAlignment(Qt.AlignmentFlag.AlignCenter)
        for page in (reading, self.table, self._empty):
            self._listed.addWidget(page)
        self._listed.setMinimumHeight(self.table.horizontalHeader().sizeHint().height() * 4)
        self.repair = Button(self.tr("Réparer…"), "file-check", self.repair_asked.emit)
        self.repair.setVisible(bool(damage))
        self.other = Button(self.tr("Autre copie…"), "folder-open", self._choose_file)
        told = scrolled(column(self.told, None))
        told.setFixedHeight(self.fontMetrics().lineSpacing() * 3)
        lay = column(head, self._listed, told, self.key, gap=12, margins=(24, 20, 24, 20))
        lay.setStretch(1, 1)
        lay.addLayout(row(self.other, self.repair, None))
        lay.addLayout(row(Button(self.tr("Fermer"), clicked=self.reject), None, self.replace, self.beside))
        return holder(lay)

    def _confirmation(self) -> QWidget:
        promise = self.tr(
            "Le registre présent est d’abord copié et la copie vérifiée : elle restera dans cette liste, sous "
            "« avant restauration ». S’il est trop abîmé pour être copié, son fichier est gardé à part, tel quel."
        )
        lay = column(
            Text(self.tr("Remplacer le registre ?"), "heading"),
            self._asked,
            Text(promise, "secondary", wrap=True),
            None,
            row(Button(self.tr("Renoncer"), clicked=lambda: self._stack.setCurrentIndex(0)), None, self.confirm),
            gap=12,
            margins=(24, 20, 24, 20),
        )
        return holder(lay)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where text is large for the window, leave the room to dates: what a copy holds is told below as well."""
        super().resizeEvent(event)
        px = theme().scale.px
        self._lead.setVisible(self.height() >= px(480))
        self.table.setColumnHidden(_CONTENT, self.width() < px(640))

    # What is read

    def _read(self) -> None:
        self._background.aside(
            lambda _given_up: self._keeping.copies(self._path), then=self._show, failed=self._failed, owner=self
        )

    def _show(self, copies: Sequence[Copy]) -> None:
        self.model.show([_Row(str(each.path), each) for each in copies])
        self._listed.setCurrentWidget(self.table if copies else self._empty)
        self.other.setVisible(bool(copies))
        self.told.setVisible(bool(copies))
        if copies:
            usable = next((place for place, each in enumerate(copies) if each.reason is None), 0)
            self.table.setCurrentIndex(self.model.index(usable, 0))
            self.table.setFocus()
        else:
            self._empty.focus_first()
        self._show_chosen()

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, UserError):
            raise error
        self.told.setText(wording.sentence(error))
        self.told.show()

    @property
    def chosen(self) -> Copy | None:
        found = self.model.row_at(self.table.currentIndex())
        return found.copy if found else None

    def _show_chosen(self) -> None:
        copy = self.chosen
        usable = copy is not None and copy.reason is None
        self.beside.setEnabled(usable)
        self.replace.setEnabled(usable)
        self.key.show_for(copy)
        if copy is None:
            return
        lines = [f"{capital(words.moment(copy))}, {words.size(copy.size)}. {words.content(copy)}"]
        self.told.setText("\n".join([*lines, words.since_in_full(copy)]))

    # What is done

    def _choose_file(self) -> None:
        chosen, _kind = QFileDialog.getOpenFileName(
            self, self.tr("Copie à restaurer"), str(self._path.parent), self.tr("Registres (*.concertation)")
        )
        if chosen:
            self._background.aside(
                lambda _given_up: self._keeping.one_copy(Path(chosen), self._path),
                then=self._add,
                failed=self._failed,
                owner=self,
            )

    def _add(self, copy: Copy) -> None:
        """Put a copy chosen by hand at the head of the list."""
        others = [each.copy for each in self.model.rows() if each.copy.path != copy.path]
        self._show([copy, *others])
        self._choose(copy.path)

    def _choose(self, path: Path) -> None:
        self.table.select(str(path))
        self._show_chosen()

    def _read_unlocked(self, path: Path) -> None:
        """Tell what is held by a copy whose key was just given, and by others under the same."""
        by_hand = [each.copy.path for each in self.model.rows()]

        def read(_given_up: object) -> list[Copy]:
            listed = list(self._keeping.copies(self._path))
            known = {each.path for each in listed}
            return [self._keeping.one_copy(each, self._path) for each in by_hand if each not in known] + listed

        def show(copies: Sequence[Copy]) -> None:
            self._show(copies)
            self._choose(path)

        self._background.aside(read, then=show, failed=self._failed, owner=self)

    def _open_beside(self) -> None:
        if (copy := self.chosen) is not None and copy.reason is None:
            self.beside_asked.emit(copy)

    def _ask(self) -> None:
        if (copy := self.chosen) is None:
            return
        told = self.tr("« {name} » redeviendra ce qu’il était le {moment}.").format(
            name=self._path.stem, moment=words.moment(copy)
        )
        self._asked.setText(f"{told} {words.since_in_full(copy)}")
        self._stack.setCurrentIndex(1)
        self.confirm.setFocus()

    def _put_back(self) -> None:
        if (copy := self.chosen) is not None:
            self.put_back_asked.emit(copy)
            self.accept()


def _content(one: _Row) -> str:
    return words.content(one.copy)


def _since(one: _Row) -> str:
    return words.since_in_full(one.copy)


def _warning(told: str) -> QVBoxLayout:
    words_ = Text(told, "late", wrap=True)
    line = row(Icon("triangle-alert", "late"), gap=8)
    line.addWidget(words_, 1)
    return column(line)
