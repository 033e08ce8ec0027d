"""The secretary's own note on the meeting: kept by itself, never projected, never printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QPlainTextEdit

from concertation.ui.session.draft import Draft, DraftFile
from concertation.ui.theme import theme
from concertation.ui.widgets.layout import column, holder, row
from concertation.ui.widgets.notes import NoteEditor
from concertation.ui.widgets.text import Icon, Text

if TYPE_CHECKING:
    from collections.abc import Callable

    from concertation.services.queries.session import SessionState
    from concertation.ui.session.deeds import SessionDeeds


class NotePane(QFrame):
    """Writes the note when the keyboard leaves it: one spell of typing is one gesture to undo.

    Until then each pause keeps a draft outside the register, which a stop of the program leaves for the next start. What
    is being typed is never replaced.
    """

    def __init__(self, deeds: SessionDeeds, draft: DraftFile, later: Callable[[Callable[[], None]], object]) -> None:
        super().__init__()
        self.setProperty("role", "pane")
        self._deeds, self._draft, self._later = deeds, draft, later
        self._unread: Draft | None = draft.load()
        self.editor = NoteEditor(self.tr("Note personnelle"))
        self.editor.setProperty("role", "note")
        self.editor.setPlaceholderText(self.tr("Jamais projetée ni imprimée."))
        self.editor.setLineWrapMode(QPlainTextEdit.LineWrapMode.WidgetWidth)
        self.editor.paused.connect(self._keep_draft)
        self.editor.ended.connect(self.keep)
        self.editor.document().setDocumentMargin(0)
        self._shown = ""
        lay = column(
            row(Text(self.tr("Note personnelle"), "headline"), None, Icon("lock", "secondary", 14)),
            self.editor,
            gap=4,
            margins=(20, 10, 20, 12),
        )
        self.setLayout(column(holder(lay), gap=0))
        theme().changed.connect(self._measure)
        self._measure()

    def show_state(self, state: SessionState) -> None:
        note = state.sheet.private_note or ""
        if note != self._shown and self.editor.toPlainText() == self._shown:
            self._shown = note
            self.editor.setPlainText(note)
        left, self._unread = self._unread, None
        if left is not None and left.raw != note:
            self.editor.setPlainText(left.raw)
            self.keep()

    def keep(self) -> None:
        text = self.editor.toPlainText()
        if text != self._shown:
            self._shown = text
            self._deeds.write_note(text)
        self._later(lambda: self._draft.save(None))

    def _keep_draft(self) -> None:
        text = self.editor.toPlainText()
        if text != self._shown:
            self._later(lambda: self._draft.save(Draft(text)))

    def _measure(self) -> None:
        self.editor.setMinimumHeight(theme().scale.px(56))
