"""The bilan of a year: what people write on the left, the pages as they will be printed on the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QWidget

from concertation.domain.vocabulary import ReportBlockKind
from concertation.services.gestures import report as gestures
from concertation.services.print_overviews import report_preview
from concertation.services.queries.report import ReportSetting, report_setting
from concertation.ui.preview.pages_window import PagesWindow
from concertation.ui.preview.pane import PreviewPane
from concertation.ui.report.parts import PartEditor
from concertation.ui.theme import theme
from concertation.ui.widgets.fields import ChoiceField
from concertation.ui.widgets.layout import column, scrolled
from concertation.ui.widgets.looked_at import seeks
from concertation.ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable

    from concertation.documents.model import Document
    from concertation.persistence.reader import Reader
    from concertation.ui.places import PlaceContext


def open_report(context: PlaceContext, *, parent: QWidget) -> ReportWindow:
    """Show the window of the bilan, opening it where it is not."""
    found = next((one for one in parent.window().findChildren(ReportWindow) if one.isVisible()), None)
    window = found or ReportWindow(context, parent.window())
    window.present()
    return window


class ReportWindow(PagesWindow):
    """Every passage is written as it is left, and the pages follow; Échap closes."""

    def __init__(self, context: PlaceContext, parent: QWidget) -> None:
        super().__init__(context, PreviewPane(context, zooming=True), parent)
        self.setWindowTitle(self.tr("Bilan d’une année"))
        self._setting: ReportSetting | None = None
        self.cooperation = seeks(ChoiceField(self.tr("Coopération"), []))
        self.cooperation.committed.connect(lambda _key: self._read())
        self.year = seeks(ChoiceField(self.tr("Année"), []))
        self.year.committed.connect(lambda _key: self._read())
        self.parts = {kind: self._part(kind) for kind in ReportBlockKind}
        self.lay_out(
            Text(self.tr("Bilan"), "section"), self.cooperation, self.year, None, body=self._both_sides(), width=1140
        )
        self._read()

    def _part(self, kind: str) -> PartEditor:
        part = PartEditor(kind)
        part.added.connect(self._add)
        part.edited.connect(self._edit)
        part.moved.connect(lambda key, before: self._run(gestures.move_report_block, block_id=key, before=before))
        part.removed.connect(
            lambda key: self._context.run(
                gestures.remove_report_block, undo=self.tr("Passage mis à la Corbeille."), block_id=key
            )
        )
        return part

    def _both_sides(self) -> QSplitter:
        hint = Text(
            self.tr(
                "Ce qui se compte est écrit tout seul\u202f; ce qui se raconte s’écrit ici. «\u00a0**mots**\u00a0» met en gras."
            ),
            "caption",
            wrap=True,
        )
        words = scrolled(column(hint, *self.parts.values(), None, gap=20, margins=(20, 16, 20, 20)))
        both = QSplitter(Qt.Orientation.Horizontal)
        both.setChildrenCollapsible(False)
        both.addWidget(words)
        both.addWidget(self.pane)
        both.setSizes([theme().scale.px(420), theme().scale.px(720)])
        return both

    # What is read

    def _read(self) -> None:
        self._context.read(
            report_setting,
            self._show,
            owner=self,
            key="report.setting",
            cooperation_id=self.cooperation.key or None,
            year=int(self.year.key) if self.year.key else None,
        )

    def _show(self, told: ReportSetting | None) -> None:
        if told is None:
            return
        asked = (told.cooperation_id, told.year)
        changed = self._setting is None or asked != (self._setting.cooperation_id, self._setting.year)
        self._setting = told
        self.cooperation.set_options(told.cooperations)
        self.cooperation.show_key(told.cooperation_id)
        self.cooperation.setMinimumContentsLength(max(len(name) for _, name in told.cooperations))
        self.cooperation.setVisible(len(told.cooperations) > 1)
        self.year.set_options([(str(year), str(year)) for year in told.years])
        self.year.show_key(str(told.year))
        for kind, part in self.parts.items():
            part.show_passages([block for block in told.blocks if block.kind == kind])
        if changed:
            today = self._context.today()
            self.pane.show_query(lambda reader: report_preview(reader, told.cooperation_id, told.year, today))

    # What is done

    def _add(self, kind: str, label: str, text: str) -> None:
        if self._setting is not None:
            self._run(
                gestures.write_report_block,
                cooperation_id=self._setting.cooperation_id,
                year=self._setting.year,
                kind=kind,
                label=label or None,
                text=text,
            )

    def _edit(self, key: str, label: str, text: str) -> None:
        self._run(gestures.edit_report_block, block_id=key, label=label or None, text=text)

    def _run(self, gesture: Callable[..., object], **values: object) -> None:
        self._context.run(gesture, **values)  # type: ignore[arg-type]

    def paper(self) -> Callable[[Reader], Document] | None:
        told, today = self._setting, self._context.today()
        if told is None:
            return None
        return lambda reader: report_preview(reader, told.cooperation_id, told.year, today).paper

    # Changes

    def hear(self) -> None:
        self._read()
        super().hear()
