"""Rapport et note d'un point: their parts beside the pages they make, kept while they are typed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QStackedLayout, QWidget

from concertation.domain.vocabulary import DocumentKind, ItemPart
from concertation.services.print_papers import item_preview
from concertation.services.queries.item_texts import item_texts
from concertation.services.queries.meeting import meeting_sheet
from concertation.ui.preview.pane import PreviewPane
from concertation.ui.theme import theme
from concertation.ui.widgets.fields import LongField
from concertation.ui.widgets.layout import column, holder, row, scrolled
from concertation.ui.widgets.segmented import Segmented
from concertation.ui.widgets.text import Text
from concertation.wording import word

if TYPE_CHECKING:
    from concertation.persistence.reader import Reader
    from concertation.services.printing import Preview
    from concertation.services.queries.meeting_rows import ItemRow, MeetingSheet
    from concertation.ui.places import PlaceContext

_PARTS = {
    DocumentKind.NOTE: (ItemPart.STAKES, ItemPart.AGREEMENT, ItemPart.DIVERGENCE, ItemPart.AWAITED, ItemPart.RISK),
    DocumentKind.REPORT: (
        ItemPart.CONTEXT, ItemPart.STATEMENT, ItemPart.PROPOSALS, ItemPart.FINANCES, ItemPart.ENACTING,
    ),
}  # fmt: skip
Key = tuple[str, str | None]


class ItemTexts(QWidget):
    """A window of its own, of one point."""

    def __init__(self, context: PlaceContext, meeting_id: str, item: ItemRow, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._context, self._meeting_id, self._item = context, meeting_id, item
        self.setWindowTitle(self.tr("Note et rapport – {title}").format(title=item.title))
        self.fields: dict[Key, LongField] = {}
        self._kind = DocumentKind.NOTE
        self.pane = PreviewPane(context)
        self._kinds = Segmented(
            [(kind.value, word("document_kind", kind)) for kind in _PARTS], self.tr("Document rédigé")
        )
        self._kinds.chosen.connect(self.show_kind)
        self._stack = QStackedLayout()
        context.read(_asked, self._lay_out, owner=self, meeting_id=meeting_id, item_id=item.id)

    def _lay_out(self, found: tuple[MeetingSheet, dict[Key, str]]) -> None:
        sheet, texts = found
        for parts in _PARTS.values():
            self._stack.addWidget(self._page(parts, sheet))
        for key, field in self.fields.items():
            field.show_text(texts.get(key))
        left = column(holder(row(self._kinds, None, margins=(16, 8, 16, 8))), gap=0)
        left.addLayout(self._stack, 1)
        side = QWidget()
        side.setLayout(left)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.addWidget(side)
        splitter.addWidget(self.pane)
        splitter.setSizes([theme().scale.px(440), theme().scale.px(540)])
        self.setLayout(column(splitter, gap=0))
        self.resize(theme().scale.px(1040), theme().scale.px(760))
        self.show_kind(self._kind)

    def _page(self, parts: tuple[ItemPart, ...], sheet: MeetingSheet) -> QWidget:
        pieces: list[Any] = []
        for part in parts:
            pieces += self._labelled((part, None), word("item_part", part))
            if part is ItemPart.DIVERGENCE:
                for authority in sheet.authorities:
                    told = self.tr("Position : {authority}").format(authority=authority.name)
                    pieces += self._labelled((ItemPart.POSITION, authority.id), told)
            if part is ItemPart.FINANCES:
                told = self.tr("Une ligne par montant, « libellé : 48 200 € » ; « ? » pour un montant inconnu.")
                pieces.insert(-1, Text(told, "caption", wrap=True))
        return scrolled(column(*pieces, None, gap=4, margins=(24, 8, 24, 20)))

    def _labelled(self, key: Key, words: str) -> list[Any]:
        field = LongField(words, 3)
        field.setReadOnly(False)
        field.committed.connect(lambda text: self._write(key, text))
        field.paused.connect(lambda: self._write(key, field.toPlainText()))
        self.fields[key] = field
        return [Text(words, "section"), field]

    def show_kind(self, kind: str) -> None:
        """Write another of the two documents, and see it."""
        self._kind = DocumentKind(kind)
        self._kinds.choose(self._kind.value)
        self._stack.setCurrentIndex(list(_PARTS).index(self._kind))
        self.pane.show_query(self._preview)

    def _preview(self, reader: Reader) -> Preview:
        return item_preview(reader, self._kind, self._meeting_id, self._item.id)

    def _write(self, key: Key, text: str) -> None:
        from concertation.services.gestures.item_texts import write_item_text

        self._context.run(
            write_item_text,
            then=lambda _none: self.pane.refresh(),
            item_id=self._item.id,
            part=key[0],
            text=text,
            authority_id=key[1],
        )


def _asked(reader: Reader, meeting_id: str, item_id: str) -> tuple[MeetingSheet, dict[Key, str]]:
    return meeting_sheet(reader, meeting_id), item_texts(reader, item_id)
