"""The commands of the lines: in the menus, the palette and the list's own menu."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from concertation.domain.capture import LineKind
from concertation.domain.vocabulary import BlockKind
from concertation.ui.minutes.rows import step
from concertation.ui.minutes.words import ICONS
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
        self._make_commands_of_lines()
        self.kinds = self._make_kinds()
        self._make_commands_of_document()

    def _make_commands_of_lines(self) -> None:
        view, deeds, line = self._view, self._view.deeds, self._of_line
        self.edit = self._in_list(self.tr("Reformuler la ligne"), view.lines.edit_current, ["F2", "Return"], "pencil")
        self.approve = self._in_list(
            self.tr("Approuver ou reprendre la ligne"), line(deeds.approve), ["Space"], "check"
        )
        self.up = self._in_list(self.tr("Monter la ligne"), lambda: self._step(-1), ["Alt+Up"], "arrow-up")
        self.down = self._in_list(self.tr("Descendre la ligne"), lambda: self._step(1), ["Alt+Down"], "arrow-down")
        self.remove = self._in_list(self.tr("Supprimer la ligne"), line(deeds.remove), ["Del"], "trash-2")
        self.raw = self._make(self.tr("Montrer la note d’origine"), view.toggle_raw, ["Ctrl+Shift+O"], "history")
        self.private = self._make(
            self.tr("Garder la ligne pour soi"), line(deeds.keep_private), ["Ctrl+Shift+L"], "lock"
        )

    def _make_kinds(self) -> list[QAction]:
        kinds = (
            (LineKind.NOTE, self.tr("Prendre la ligne pour une note"), ["Shift+F8"]),
            (LineKind.DECISION, self.tr("Prendre la ligne pour une décision"), ["F8"]),
            (LineKind.ACTION, self.tr("Prendre la ligne pour une action"), ["F9"]),
            (LineKind.SUSPENSE, self.tr("Mettre la ligne en suspens"), ["Shift+F9"]),
        )
        change = self._view.deeds.change_kind
        return [
            self._in_list(text, self._of_line(partial(change, kind=kind)), keys, ICONS[BlockKind(kind.value)][0])
            for kind, text, keys in kinds
        ]

    def _make_commands_of_document(self) -> None:
        view, pane, writes = self._view, self._view.beside.pane, self._view.context.writes
        self.add = writes(self._make(self.tr("Ajouter une ligne"), view.create_new, [], "plus", "session"))
        self.all = writes(
            self._make(self.tr("Tout approuver"), view.deeds.approve_all, ["Ctrl+Shift+A"], "check", "session")
        )
        self.issue = writes(self._make(self.tr("Diffuser…"), view.issue, ["Ctrl+Shift+D"], "send", "session"))
        self.print = self._make(self.tr("Imprimer…"), pane.print, ["Ctrl+Shift+P"], "printer", "session")
        self.save = self._make(self.tr("Enregistrer le PDF…"), pane.save, [], "download", "session")

    def fill(self, menu: QMenu) -> None:
        """Put what can be done to the current row in a menu."""
        line = self._view.lines.line
        if line is not None:
            self.private.setText(
                self.tr("Imprimer de nouveau la ligne") if line.block.private else self.tr("Garder la ligne pour soi")
            )
            menu.addActions([self.edit, self.approve, self.raw, self.private])
            menu.addSeparator()
            menu.addActions(self.kinds)
            menu.addSeparator()
            menu.addActions([self.up, self.down])
            menu.addSeparator()
        menu.addAction(self.add)
        if line is not None:
            menu.addAction(self.remove)

    def _in_list(self, text: str, run: Callable[[], object], keys: list[str], icon: str) -> QAction:
        """Make a command whose keys are heard by the list alone."""
        action = self._view.context.writes(self._make(text, run, keys, icon))
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self._view.lines.addAction(action)
        return action

    def _make(self, text: str, run: Callable[[], object], keys: list[str], icon: str, menu: str = "edit") -> QAction:
        return make_action(self._view, text, run, shortcuts=keys, icon=icon, menu=menu)

    def _of_line(self, deed: Callable[[LineRow], object]) -> Callable[[], object]:
        def run() -> None:
            if (line := self._view.lines.line) is not None:
                deed(line)

        return run

    def _step(self, direction: int) -> None:
        line = self._view.lines.line
        if line is not None:
            self._view.deeds.move(line.id, step(self._view.lines.rows.rows(), line.id, direction))
