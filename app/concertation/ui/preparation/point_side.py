"""The point chosen: its note of context, its files, its dossier."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QCompleter, QFrame

from concertation.ui.preparation.lists import inset
from concertation.ui.preparation.pieces import Pieces
from concertation.ui.theme import theme
from concertation.ui.widgets.buttons import IconButton, LinkButton
from concertation.ui.widgets.layout import column, holder, row, scrolled
from concertation.ui.widgets.notes import NoteEditor
from concertation.ui.widgets.text import Hairline, Text

if TYPE_CHECKING:
    from concertation.services.queries.meeting_rows import ItemRow
    from concertation.ui.preparation.choices import Choices
    from concertation.ui.spelling import Spelling


class PointSide(QFrame):
    """``edited`` gives (id, field, value); ``join_asked`` the id of the point that wants files, ``texts_asked`` the point."""

    edited = Signal(str, str, object)
    dossier_typed = Signal(str, str)
    dossier_opened = Signal(str)
    join_asked = Signal(object)
    texts_asked = Signal(object)

    def __init__(self, spelling: Spelling) -> None:
        super().__init__()
        self._item: ItemRow | None = None
        self._choices: Choices | None = None
        self._read_only = False
        self.heading = Text("", "section", wrap=True)
        self._detail = Text("", "secondary", wrap=True)
        self.note = NoteEditor(self.tr("Note de contexte"), spelling)
        self.note.setPlaceholderText(
            self.tr("Ce qu’il faut savoir avant d’en parler ; imprimé en tête du point dans le relevé.")
        )
        self.note.setMinimumHeight(theme().scale.px(96))
        self.note.setMaximumHeight(theme().scale.px(150))
        self.note.ended.connect(self.keep_note)
        self.internal = QCheckBox(self.tr("Point interne ou à huis clos, jamais imprimé"))
        self.internal.clicked.connect(lambda checked: self._tell("internal", checked))
        self.pieces = Pieces(self.tr("Pièces"), self.tr("Déposez un fichier sur le point pour le joindre."))
        self.pieces.join_asked.connect(self._ask_join)
        self._lay_out()

    def _lay_out(self) -> None:
        self.dossier = QComboBox()
        self.dossier.setAccessibleName(self.tr("Dossier"))
        self.dossier.setEditable(True)
        self.dossier.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.dossier.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.dossier.setMinimumContentsLength(8)
        if (line := self.dossier.lineEdit()) is not None:
            line.setPlaceholderText(self.tr("Aucun dossier"))
            line.editingFinished.connect(self._take_dossier)
        self.dossier.activated.connect(lambda _place: self._take_dossier())
        self._open = IconButton("folder-open", self.tr("Ouvrir le dossier"), self._open_dossier)
        dossier = row(gap=4)
        dossier.addWidget(self.dossier, 1)
        dossier.addWidget(self._open)
        context = Text(self.tr("Note de contexte"), "section")
        self._texts = LinkButton(self.tr("Note de présentation et rapport…"), "file-pen", self._ask_texts)
        page = column(
            inset(self.heading, self._detail, context, self.note, self.internal, self._texts, Hairline()),
            self.pieces,
            inset(Hairline(), Text(self.tr("Dossier"), "section"), holder(dossier)),
            None,
            gap=8,
            margins=(8, 12, 8, 16),
        )
        self.setLayout(column(scrolled(page), gap=0))

    def show_point(self, item: ItemRow | None, choices: Choices, *, read_only: bool) -> None:
        """Show a point; the note being typed is left alone while it has the keyboard."""
        same = self._item is not None and item is not None and item.id == self._item.id
        if not same:
            self.keep_note()
        self._item, self._choices, self._read_only = item, choices, read_only
        self.setEnabled(item is not None)
        self.heading.setText(f"{item.number}. {item.title}" if item else self.tr("Aucun point choisi"))
        self._detail.setText(", ".join(part for part in (item.rapporteur, item.pilot) if part) if item else "")
        self._detail.setVisible(bool(self._detail.text()))
        if not (same and self.note.hasFocus()):
            self.note.setPlainText(item.brief or "" if item else "")
        self.note.setReadOnly(read_only)
        self.internal.setChecked(bool(item and item.internal))
        self.internal.setEnabled(not read_only)
        self.pieces.show_pieces(item.pieces if item else (), read_only=read_only)
        self._show_dossier(item)

    def _show_dossier(self, item: ItemRow | None) -> None:
        if self.dossier.hasFocus() or self._choices is None:
            return
        labels = self._choices.labels("dossier_id")
        self.dossier.blockSignals(True)
        self.dossier.clear()
        self.dossier.addItems(["", *labels])
        completer = QCompleter(labels, self.dossier)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.dossier.setCompleter(completer)
        self.dossier.setEditText(item.dossier or "" if item else "")
        if (line := self.dossier.lineEdit()) is not None:
            line.setCursorPosition(0)
        self.dossier.blockSignals(False)
        self.dossier.setEnabled(not self._read_only)
        self._open.setEnabled(bool(item and item.dossier_id))

    def focus_note(self) -> None:
        self.note.setFocus()
        cursor = self.note.textCursor()
        cursor.movePosition(cursor.MoveOperation.End)
        self.note.setTextCursor(cursor)

    def keep_note(self) -> None:
        """Write the note where it differs from what is kept."""
        if self._item is None or self._read_only:
            return
        text = self.note.toPlainText().strip()
        if text != (self._item.brief or ""):
            self._tell("brief", text or None)

    def _tell(self, field: str, value: object) -> None:
        if self._item is not None and not self._read_only:
            self.edited.emit(self._item.id, field, value)

    def _take_dossier(self) -> None:
        if self._item is None or self._choices is None or self._read_only:
            return
        typed = self.dossier.currentText().strip()
        if typed == (self._item.dossier or ""):
            return
        key = self._choices.key("dossier_id", typed)
        if key or not typed:
            if key != self._item.dossier_id:
                self._tell("dossier_id", key)
        else:
            self.dossier_typed.emit(self._item.id, typed)

    def _ask_texts(self) -> None:
        if self._item is not None:
            self.keep_note()
            self.texts_asked.emit(self._item)

    def _ask_join(self) -> None:
        if self._item is not None:
            self.join_asked.emit(self._item.id)

    def _open_dossier(self) -> None:
        if self._item is not None and self._item.dossier_id:
            self.dossier_opened.emit(self._item.dossier_id)
