"""Modèles de documents: the blocks that a body words itself, beside the pages they make, brought up to date while typing."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QColorDialog, QFileDialog, QSplitter, QWidget

from concertation.domain.vocabulary import DocumentKind, ParticipantOrder, TemplatePart
from concertation.exchange.letterhead import letterhead_lines
from concertation.services.joining import read_piece
from concertation.services.queries.templates import templates
from concertation.ui.preview.pane import PreviewPane
from concertation.ui.theme import theme
from concertation.ui.widgets.buttons import Button, LinkButton
from concertation.ui.widgets.empty_state import EmptyState
from concertation.ui.widgets.fields import ChoiceField, LongField, TextField
from concertation.ui.widgets.layout import column, holder, row, scrolled
from concertation.ui.widgets.segmented import Segmented
from concertation.ui.widgets.text import Text
from concertation.wording import word

if TYPE_CHECKING:
    from concertation.ui.places import PlaceContext

_LINES = {
    TemplatePart.LETTERHEAD: 4,
    TemplatePart.CALL: 3,
    TemplatePart.CLOSING: 2,
    TemplatePart.MINUTES_OPENING: 3,
    TemplatePart.MINUTES_CLOSING: 3,
    TemplatePart.DISTRIBUTION: 2,
}


class Templates(QWidget):
    """A window of its own; what is written there is kept at once and drawn in the pages beside."""

    def __init__(self, context: PlaceContext, body_id: str, name: str, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._context, self._body_id = context, body_id
        self.setWindowTitle(self.tr("Modèles de documents – {body}").format(body=name))
        self.colour = TextField(word("template_part", TemplatePart.COLOUR), "#1F4FA8")
        self.colour.committed.connect(lambda text: self._write(TemplatePart.COLOUR, text))
        self.fields = {part: LongField(word("template_part", part), lines) for part, lines in _LINES.items()}
        self.short = {
            part: TextField(word("template_part", part)) for part in (TemplatePart.SALUTATION, TemplatePart.SIGNATURE)
        }
        self.order = ChoiceField(
            word("template_part", TemplatePart.ORDER),
            [
                ("" if one is ParticipantOrder.GROUP else one.value, word("participant_order", one))
                for one in ParticipantOrder
            ],
        )
        self.order.committed.connect(lambda key: self._write(TemplatePart.ORDER, key))
        for part, field in self.fields.items():
            field.committed.connect(lambda text, part=part: self._write(part, text))
            field.paused.connect(lambda part=part: self._keep(part))
        for part, line in self.short.items():
            line.committed.connect(lambda text, part=part: self._write(part, text))
        self.pane: PreviewPane | None = None
        self._lay_out()
        context.read(_shown, self._show, owner=self, body_id=body_id)

    def _lay_out(self) -> None:
        bring = LinkButton(
            self.tr("Reprendre un en-tête ODT ou DOCX…"), "upload", self._ask_letterhead, tip=self.tr("Son texte seul")
        )
        pick = Button(self.tr("Choisir…"), clicked=self._pick_colour)
        pieces: list[Any] = [
            Text(self.tr("Laissé vide, un bloc est rédigé par le programme."), "caption", wrap=True),
            8,
        ]
        for part in TemplatePart:
            pieces.append(Text(word("template_part", part), "section"))
            if part is TemplatePart.COLOUR:
                pieces.append(holder(row(self.colour, pick, gap=8)))
            elif part is TemplatePart.ORDER:
                pieces.append(self.order)
            else:
                pieces.append(self.fields.get(part) or self.short[part])
            if part is TemplatePart.LETTERHEAD:
                pieces.append(bring)
            pieces.append(6)
        self._kinds = Segmented(
            [
                (DocumentKind.CONVOCATION.value, word("document_kind", DocumentKind.CONVOCATION)),
                (DocumentKind.DECISIONS.value, word("document_kind", DocumentKind.DECISIONS)),
                (DocumentKind.MINUTES.value, word("document_kind", DocumentKind.MINUTES)),
            ],
            self.tr("Document montré"),
        )
        self._kinds.chosen.connect(self._show_kind)
        self._right = column(holder(row(self._kinds, None, margins=(16, 8, 16, 8))), gap=0)
        right = QWidget()
        right.setLayout(self._right)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.addWidget(scrolled(column(*pieces, None, gap=4, margins=(24, 20, 24, 20))))
        splitter.addWidget(right)
        splitter.setSizes([theme().scale.px(420), theme().scale.px(560)])
        self.setLayout(column(splitter, gap=0))
        self.resize(theme().scale.px(1040), theme().scale.px(760))

    def _show(self, found: tuple[dict[str, str], str | None]) -> None:
        texts, meeting_id = found
        self._fill(texts)
        if meeting_id is None:
            self._right.addWidget(EmptyState("file-text", self.tr("Planifiez une séance pour en voir les documents.")))
            return
        self.pane = PreviewPane(self._context, meeting_id, DocumentKind.CONVOCATION.value)
        self._right.addWidget(self.pane, 1)
        self.pane.show_kind(DocumentKind.CONVOCATION)

    def _fill(self, texts: dict[str, str]) -> None:
        for part, field in self.fields.items():
            field.show_text(texts.get(part))
        for part, line in self.short.items():
            line.show_text(texts.get(part))
        self.order.show_key(texts.get(TemplatePart.ORDER, ""))
        self.colour.show_text(texts.get(TemplatePart.COLOUR))

    def _show_kind(self, kind: str) -> None:
        if self.pane is not None:
            self.pane.show_kind(kind)

    def _keep(self, part: TemplatePart) -> None:
        """Keep a block while it is being typed, so that the pages follow."""
        self._write(part, self.fields[part].toPlainText())

    def _write(self, part: TemplatePart, text: str) -> None:
        from concertation.services.gestures.templates import write_template

        self._context.run(
            write_template,
            then=lambda _none: self.pane.refresh() if self.pane is not None else None,
            body_id=self._body_id,
            part=part,
            text=text,
        )

    def _pick_colour(self) -> None:
        chosen = QColorDialog.getColor(QColor(self.colour.text() or "#1F4FA8"), self, self.tr("Couleur du filet"))
        if chosen.isValid():
            self.colour.show_text(chosen.name())
            self._write(TemplatePart.COLOUR, chosen.name())

    def _ask_letterhead(self) -> None:
        told = self.tr("Documents ODT ou DOCX (*.odt *.ott *.docx *.dotx)")
        chosen, _kind = QFileDialog.getOpenFileName(self, self.tr("En-tête à reprendre"), "", told)
        if chosen:
            self.bring(Path(chosen))

    def bring(self, path: Path) -> None:
        """Take the text of a letterhead into the block of that name."""
        self._context.background.run(
            lambda: letterhead_lines(read_piece(path), path.name),
            then=self._take_letterhead,
            failed=self._context.tell,
            owner=self,
        )

    def _take_letterhead(self, lines: tuple[str, ...]) -> None:
        text = "\n".join(lines)
        self.fields[TemplatePart.LETTERHEAD].setPlainText(text)
        self._write(TemplatePart.LETTERHEAD, text)


def _shown(reader: Any, body_id: str) -> tuple[dict[str, str], str | None]:
    """Return the blocks of a body and the meeting whose documents show them: the next one, else the last."""
    meeting = reader.scalar(
        """SELECT id FROM meeting WHERE body_id = :id AND gone = 0 AND state NOT IN ('cancelled', 'postponed')
        ORDER BY closed_at IS NOT NULL, CASE WHEN closed_at IS NULL THEN held_on END, held_on DESC LIMIT 1""",
        id=body_id,
    )
    return templates(reader, body_id), meeting
