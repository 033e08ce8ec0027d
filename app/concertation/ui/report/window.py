"""The bilan of a year: what people write on the left, the pages as they will be printed on the right."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QMenu, QSplitter, QWidget
from shiboken6 import isValid

from concertation.domain.vocabulary import ReportBlockKind
from concertation.services.gestures import report as gestures
from concertation.services.printing import report_preview
from concertation.services.queries.report import ReportSetting, report_setting
from concertation.ui.preview.output import save_copy
from concertation.ui.preview.pane import PreviewPane
from concertation.ui.report.parts import PartEditor
from concertation.ui.shell.commands import make_action
from concertation.ui.theme import theme
from concertation.ui.widgets.buttons import Button
from concertation.ui.widgets.fields import ChoiceField
from concertation.ui.widgets.layout import column, holder, row, scrolled
from concertation.ui.widgets.text import Hairline, Text
from concertation.ui.widgets.window_size import open_at

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QCloseEvent

    from concertation.ui.places import PlaceContext
    from concertation.ui.ports import Change


def open_report(context: PlaceContext, *, parent: QWidget) -> ReportWindow:
    """Show the window of the bilan, opening it where it is not."""
    found = next((one for one in parent.window().findChildren(ReportWindow) if one.isVisible()), None)
    window = found or ReportWindow(context, parent.window())
    window.show()
    window.raise_()
    window.activateWindow()
    return window


class ReportWindow(QWidget):
    """Every passage is written as it is left, and the pages follow; Échap closes."""

    _changed = Signal()

    def __init__(self, context: PlaceContext, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Bilan d’une année"))
        self._context = context
        self._setting: ReportSetting | None = None
        self.pane = PreviewPane(context, zooming=True)
        self.cooperation = ChoiceField(self.tr("Coopération"), [])
        self.cooperation.committed.connect(lambda _key: self._read())
        self.year = ChoiceField(self.tr("Année"), [])
        self.year.committed.connect(lambda _key: self._read())
        self.parts = {kind: self._part(kind) for kind in ReportBlockKind}
        self._lay_out()
        self._changed.connect(self._hear_now, Qt.ConnectionType.QueuedConnection)
        self._unsubscribe: Callable[[], None] | None = context.workspace.subscribe(self._hear)
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

    def _lay_out(self) -> None:
        head = QFrame()
        head.setProperty("role", "surface")
        save = Button(
            self.tr("Enregistrer le PDF…"), "download", self.pane.save, tip=self.tr("Enregistrer le PDF… (Ctrl+S)")
        )
        self._copy = Button(self.tr("Copie modifiable"), "file-pen", self._offer_copies)
        head.setLayout(
            row(
                Text(self.tr("Bilan"), "section"), self.cooperation, self.year, None, self._copy, save,
                gap=12, margins=(16, 8, 16, 8),
            )
        )  # fmt: skip
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
        lay = column(holder(column(head, Hairline(), gap=0)), both, gap=0)
        lay.setStretch(1, 1)
        self.setLayout(lay)
        make_action(self, self.tr("Enregistrer le PDF…"), self.pane.save, shortcuts=["Ctrl+S"])
        make_action(self, self.tr("Imprimer…"), self.pane.print, shortcuts=["Ctrl+P", "Ctrl+Shift+P"])
        make_action(self, self.tr("Fermer"), self.close, shortcuts=["Esc", "Ctrl+W"])
        open_at(self, 1140, 900)

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

    def _offer_copies(self) -> None:
        menu = QMenu(self)
        for words, form in ((self.tr("Word (.docx)"), "docx"), (self.tr("OpenDocument (.odt)"), "odt")):
            menu.addAction(words).triggered.connect(partial(self.copy_as, form))
        menu.popup(self._copy.mapToGlobal(self._copy.rect().bottomLeft()))

    def copy_as(self, form: str, _on: bool = False) -> None:
        """Save an editable copy of the bilan shown."""
        told, today = self._setting, self._context.today()
        if told is not None:
            preview = partial(report_preview, cooperation_id=told.cooperation_id, year=told.year, today=today)
            save_copy(self._context, self, lambda reader: preview(reader).document, form)  # type: ignore[arg-type, return-value]

    # Changes

    def _hear(self, _changed: Change) -> None:
        """Hear of a change, on the thread that made it."""
        if isValid(self):
            self._changed.emit()

    def _hear_now(self) -> None:
        self._read()
        self.pane.refresh()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._unsubscribe is not None:
            self._unsubscribe()
            self._unsubscribe = None
        super().closeEvent(event)
