"""The commands of the lines: in the menus, the palette and the list's own menu."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from concertation.ui.minutes.rows import step
from concertation.ui.shell.commands import make_action

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QMenu

    from concertation.ui.minutes.rows import LineRow
    from concertation.ui.minutes.view import MinutesView


class LineActions(QObject):
    """Each acts on the current line; the plain keys work in the list alone, not where one types."""

    def __init__(self, view: MinutesView) -> None:
        super().__init__(view)
        self._view = view
        line, deeds = self._of_line, view.deeds
        self.edit = self._in_list(self.tr("Reformuler la ligne"), view.lines.edit_current, ["F2", "Return"], "pencil")
        self.approve = self._in_list(
            self.tr("Approuver ou reprendre la ligne"), line(deeds.approve), ["Space"], "check"
        )
        self.up = self._in_list(self.tr("Monter la ligne"), lambda: self._step(-1), ["Alt+Up"], "arrow-up")
        self.down = self._in_list(self.tr("Descendre la ligne"), lambda: self._step(1), ["Alt+Down"], "arrow-down")
        self.remove = self._in_list(self.tr("Supprimer la ligne"), line(deeds.remove), ["Del"], "trash-2")
        self.add = make_action(view, self.tr("Ajouter une ligne"), view.create_new, icon="plus", menu="session")
        self.raw = self._anywhere(self.tr("Montrer la note d’origine"), view.toggle_raw, ["Ctrl+Shift+O"], "history")
        self.private = self._anywhere(
            self.tr("Garder la ligne pour soi"), line(deeds.keep_private), ["Ctrl+Shift+L"], "lock"
        )
        self.all = make_action(
            view, self.tr("Tout approuver"), deeds.approve_all, shortcuts=["Ctrl+Shift+A"], icon="check", menu="session"
        )
        self.issue = make_action(
            view, self.tr("Diffuser…"), view.issue, shortcuts=["Ctrl+Shift+D"], icon="send", menu="session"
        )
        self.print = make_action(
            view,
            self.tr("Imprimer…"),
            view.beside.pane.print,
            shortcuts=["Ctrl+Shift+P"],
            icon="printer",
            menu="session",
        )
        self.save = make_action(
            view, self.tr("Enregistrer le PDF…"), view.beside.pane.save, icon="download", menu="session"
        )

    def fill(self, menu: QMenu) -> None:
        """Put what can be done to the current row in a menu."""
        line = self._view.lines.line
        if line is not None:
            self.private.setText(
                self.tr("Imprimer de nouveau la ligne") if line.block.private else self.tr("Garder la ligne pour soi")
            )
            menu.addActions([self.edit, self.approve, self.raw, self.private])
            menu.addSeparator()
            menu.addActions([self.up, self.down])
            menu.addSeparator()
        menu.addAction(self.add)
        if line is not None:
            menu.addAction(self.remove)

    def _in_list(self, text: str, run: Callable[[], object], keys: list[str], icon: str) -> QAction:
        action = make_action(self._view, text, run, shortcuts=keys, icon=icon, menu="edit")
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self._view.lines.addAction(action)
        return action

    def _anywhere(self, text: str, run: Callable[[], object], keys: list[str], icon: str) -> QAction:
        return make_action(self._view, text, run, shortcuts=keys, icon=icon, menu="edit")

    def _of_line(self, deed: Callable[[LineRow], object]) -> Callable[[], object]:
        def run() -> None:
            if (line := self._view.lines.line) is not None:
                deed(line)

        return run

    def _step(self, direction: int) -> None:
        line = self._view.lines.line
        if line is not None:
            self._view.deeds.move(line.id, step(self._view.lines.rows.rows(), line.id, direction))
