"""The dialog of *Réparer…*: a sound register written elsewhere from a damaged one, which is only read."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QFileDialog, QVBoxLayout, QWidget

from concertation import wording
from concertation.errors import UserError
from concertation.ui.widgets.buttons import Button, PrimaryButton
from concertation.ui.widgets.layout import column, row, scrolled
from concertation.ui.widgets.text import Text
from concertation.ui.widgets.window_size import open_at

if TYPE_CHECKING:
    from collections.abc import Sequence

    from concertation.ui.background import Background
    from concertation.ui.ports import Keeping, PassedOver, Repaired

_MOST_LOST = 12


class RepairDialog(QDialog):
    """``open_asked`` gives the repaired register."""

    open_asked = Signal(object)

    def __init__(self, path: Path, keeping: Keeping, background: Background, parent: QWidget) -> None:
        super().__init__(parent)
        self._path, self._keeping, self._background = path, keeping, background
        self._made: Path | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Réparer"))
        self.told = Text("", wrap=True)
        self.told.setAccessibleName(self.tr("Ce que la réparation a rendu"))
        self.told.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.act = PrimaryButton(self.tr("Réparer dans un nouveau fichier…"), "file-check", self._choose)
        self.close_button = Button(self.tr("Fermer"), clicked=self.reject)
        lead = self.tr(
            "Un registre sain est écrit dans un nouveau fichier : on part de la dernière sauvegarde vérifiée, on refait "
            "chaque geste que le journal a gardé depuis et dont le sceau est intact, puis on reprend les lignes qui se "
            "lisent encore. Le fichier abîmé n’est que lu."
        )
        content = column(
            Text(self.tr("Réparer « {name} »").format(name=path.stem), "heading"),
            Text(lead, "secondary", wrap=True),
            self.told,
            None,
            gap=12,
            margins=(24, 20, 24, 12),
        )
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scrolled(content), 1)
        whole.addLayout(row(self.close_button, None, self.act, margins=(24, 8, 24, 20)))
        open_at(self, 620, 420)
        self.act.setFocus()

    def _choose(self) -> None:
        proposed = self._path.with_name(self.tr("{name} réparé").format(name=self._path.stem) + ".concertation")
        chosen, _kind = QFileDialog.getSaveFileName(
            self, self.tr("Où écrire le registre réparé"), str(proposed), self.tr("Registres (*.concertation)")
        )
        if chosen:
            self.repair(Path(chosen))

    def repair(self, to: Path) -> None:
        """Write the repaired register; a file already there is refused, never replaced."""
        self.act.setEnabled(False)
        self.told.set_role("body")
        self.told.setText(self.tr("Réparation en cours…"))

        def done(found: Repaired) -> None:
            self._show(to, found)

        self._background.aside(
            lambda _given_up: self._keeping.repair(self._path, to), then=done, failed=self._failed, owner=self
        )

    def _show(self, to: Path, found: Repaired) -> None:
        self._made = to
        lines = [
            *(self._line("passed_over", _passed_over_told(one)) for one in found.passed_over),
            self._line("copy", _copy_told(found.copy)),
            self._line(
                "replayed", wording.told("repair", "counted", gestures=found.replayed, operations=found.operations)
            ),
            self._line("salvaged", str(sum(found.salvaged.values()))),
        ]
        for what, places in (("lost", found.lost), ("doubtful", found.doubtful)):
            if places:
                lines.append(self._line(what, _counted(places)))
        lines.append(wording.word("repair", "faulty" if found.faults else "sound"))
        self.told.setText("\n".join(lines))
        self.act.set_icon("folder-open")
        self.act.set_text(self.tr("Ouvrir le registre réparé"))
        self.act.clicked.disconnect()
        self.act.clicked.connect(lambda _checked: self._open())
        self.act.setEnabled(True)
        self.act.setFocus()

    def _line(self, what: str, told: str) -> str:
        return self.tr("{what} : {told}").format(what=wording.word("repair", what), told=told)

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, UserError):
            raise error
        self.told.set_role("late")
        self.told.setText(wording.sentence(error))
        self.act.setEnabled(True)

    def _open(self) -> None:
        if self._made is not None:
            self.open_asked.emit(self._made)
            self.accept()


def _copy_told(copy: Path | None) -> str:
    """Return a copy’s name and its folder: it may lie in the second place."""
    return wording.word("repair", "none") if copy is None else f"{copy.stem} ({copy.parent})"


def _passed_over_told(one: PassedOver) -> str:
    why = wording.words("backups").get(one.reason, wording.word("backups", "unreadable"))
    return f"{one.path.stem} ({why})"


def _counted(places: Sequence[str]) -> str:
    """Return « 3 (Action × 2, Décision) » for ``action/01a4…``, ``action/01b7…/text`` and ``decision/01c2…``."""
    named_as = wording.words("object") | wording.words("part")
    tables = (place.partition("/")[0] for place in places)
    kinds = Counter(named_as.get(table, table) for table in tables).most_common()
    named = [kind if count == 1 else f"{kind} × {count}" for kind, count in kinds[:_MOST_LOST]]
    return f"{len(places)} ({', '.join([*named, *(['…'] if len(kinds) > _MOST_LOST else [])])})"
