"""One part of the bilan: its passages, each with a word for the margin and its text, written as they are left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from concertation.ui.widgets.buttons import IconButton, LinkButton
from concertation.ui.widgets.fields import LongField, TextField
from concertation.ui.widgets.layout import SectionHead, clear, column, row
from concertation.wording import word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from concertation.services.queries.activity import ReportBlockRow

LABELLED = frozenset(("fact",))


class PassageEditor(QFrame):
    """``wrote`` gives the word in the margin and the text; ``moved`` one step up or down; ``removed``."""

    wrote = Signal(str, str)
    moved = Signal(int)
    removed = Signal()

    def __init__(self, kind: str, passage: ReportBlockRow | None) -> None:
        super().__init__()
        self.key = passage.id if passage else ""
        self.label = TextField(self.tr("Mot en marge"), self.tr("par exemple : Simplifier"))
        self.label.show_text(passage.label if passage else "")
        self.text = LongField(word("report_block_kind", kind), 3)
        self.text.show_text(passage.text if passage else "")
        self.label.committed.connect(lambda _text: self._write())
        self.text.committed.connect(lambda _text: self._write())
        self.label.setVisible(kind in LABELLED)
        tools = row(
            self.label,
            None,
            IconButton("arrow-up", self.tr("Monter"), lambda: self.moved.emit(-1)),
            IconButton("arrow-down", self.tr("Descendre"), lambda: self.moved.emit(1)),
            IconButton("trash-2", self.tr("Supprimer"), self.removed.emit),
            gap=4,
        )
        self.setLayout(column(tools, self.text, gap=4))

    def _write(self) -> None:
        self.wrote.emit(self.label.text().strip(), self.text.toPlainText().strip())


class PartEditor(QFrame):
    """``added``, ``edited``, ``moved`` and ``removed`` ask for a gesture on a passage of the part."""

    added = Signal(str, str, str)
    edited = Signal(str, str, str)
    moved = Signal(str, object)
    removed = Signal(str)

    def __init__(self, kind: str) -> None:
        super().__init__()
        self.kind = kind
        self.editors: list[PassageEditor] = []
        self._shown: tuple[ReportBlockRow, ...] = ()
        self._list = QVBoxLayout()
        self._list.setSpacing(12)
        self._add = LinkButton(self.tr("Ajouter un passage"), "plus", self.begin)
        self.setLayout(column(SectionHead(word("report_block_kind", kind)), self._list, row(self._add, None), gap=8))

    def show_passages(self, passages: Sequence[ReportBlockRow]) -> None:
        """Show the passages of the part; what is being typed is left alone where nothing else changed."""
        told = tuple(passages)
        if [one.id for one in told] == [one.id for one in self._shown] and all(each.key for each in self.editors):
            for editor, passage in zip(self.editors, told, strict=True):
                if not editor.text.hasFocus():
                    editor.text.show_text(passage.text)
                if not editor.label.hasFocus():
                    editor.label.show_text(passage.label)
            self._shown = told
            return
        self._shown = told
        clear(self._list)
        self.editors = []
        for passage in told:
            self._append(passage)

    def begin(self) -> PassageEditor:
        """Open an empty passage; it is written once it says something."""
        editor = self._append(None)
        editor.text.setFocus()
        return editor

    def _append(self, passage: ReportBlockRow | None) -> PassageEditor:
        editor = PassageEditor(self.kind, passage)
        editor.wrote.connect(lambda label, text: self._wrote(editor, label, text))
        editor.moved.connect(lambda step: self._move(editor, step))
        editor.removed.connect(lambda: self._remove(editor))
        self.editors.append(editor)
        self._list.addWidget(editor)
        return editor

    def _wrote(self, editor: PassageEditor, label: str, text: str) -> None:
        if not text:
            return
        if not editor.key:
            editor.key = "…"  # written once, however often the field is left
            self.added.emit(self.kind, label, text)
        elif any(one.id == editor.key and (one.label or "", one.text) != (label, text) for one in self._shown):
            self.edited.emit(editor.key, label, text)

    def _move(self, editor: PassageEditor, step: int) -> None:
        keys = [one.id for one in self._shown]
        if editor.key not in keys:
            return
        wanted = keys.index(editor.key) + step
        if 0 <= wanted < len(keys):
            others = [key for key in keys if key != editor.key]
            self.moved.emit(editor.key, others[wanted] if wanted < len(others) else None)

    def _remove(self, editor: PassageEditor) -> None:
        if any(one.id == editor.key for one in self._shown):
            self.removed.emit(editor.key)
        else:
            self.editors.remove(editor)
            editor.deleteLater()
