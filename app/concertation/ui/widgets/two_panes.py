"""A list and its detail: side by side where both fit, one over the other where text is large or the window narrow."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedLayout, QVBoxLayout, QWidget

from concertation.ui.theme import theme
from concertation.ui.widgets.buttons import LinkButton
from concertation.ui.widgets.layout import holder, row

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from concertation.ui.settings import Settings


class TwoPanes(QWidget):
    """``show_detail`` brings the detail forward where only one of both fits; a link leads back to the list.

    Args:
        settings: where the splitter's place is remembered.
        key: under which name.
        widths: of the list and of the detail at 100 %, in pixels; below their sum only one is shown.
    """

    def __init__(self, settings: Settings, key: str, widths: tuple[int, int]) -> None:
        super().__init__()
        self._settings, self._key, self._widths = settings, f"panes/{key}", widths
        self.master, self.detail = QWidget(), QWidget()
        self._list_alone = False
        self._splitter = QSplitter()
        self._splitter.setChildrenCollapsible(False)
        self._alone = QWidget()
        self._back = LinkButton("", "chevron-left", self.show_master)
        lay = QVBoxLayout(self._alone)
        lay.setContentsMargins(0, 0, 0, 0)
        lay.setSpacing(0)
        lay.addWidget(holder(row(self._back, None, margins=(24, 8, 24, 0))))
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        self._layers = QStackedLayout()
        whole.addLayout(self._layers)
        self._layers.addWidget(self._splitter)
        self._layers.addWidget(self._alone)
        self._splitter.splitterMoved.connect(lambda _at, _which: settings.write(self._key, self._splitter.saveState()))

    def hold(self, master: QWidget, detail: QWidget, back: str, *, wide_detail: bool = False) -> None:
        """Take the list and its detail; ``back`` is said on the link from the second to the first.

        The room left goes to the list, or to the detail where it is what one reads (``wide_detail``).
        """
        self.master, self.detail = master, detail
        self._back.set_text(back)
        self._splitter.addWidget(master)
        self._splitter.addWidget(detail)
        self._splitter.setStretchFactor(0, int(not wide_detail))
        self._splitter.setStretchFactor(1, int(wide_detail))
        if not self._splitter.restoreState(self._settings.state(self._key)):
            widths = [theme().scale.px(width) for width in self._widths]
            widths[int(wide_detail)] *= 100
            self._splitter.setSizes(widths)
        detail.setMinimumWidth(theme().scale.px(240))
        detail.hide()  # until it is known, at the first resize, that there is room for both

    def minimumSizeHint(self) -> QSize:
        """Ask for the wider of the two: both side by side are never needed."""
        return self.master.minimumSizeHint().expandedTo(self.detail.minimumSizeHint())

    @property
    def narrow(self) -> bool:
        return self.width() < theme().scale.px(sum(self._widths))

    @property
    def _room_for_both(self) -> bool:
        return not self.narrow and not self._list_alone

    def keep_list_alone(self, *, on: bool) -> None:
        """Leave the whole width to the list, and show the detail only when it is asked for."""
        self._list_alone = on
        self.show_master()

    def show_detail(self) -> None:
        """Bring the detail forward where it is hidden by the list."""
        if self._list_alone and not self.narrow:
            self.detail.show()
        elif self.narrow and self.detail.parent() is not self._alone:
            lay = self._alone.layout()
            assert lay is not None  # noqa: S101  # set at once
            lay.addWidget(self.detail)
            self.detail.show()
            self._layers.setCurrentWidget(self._alone)

    def show_master(self) -> None:
        """Go back to the list."""
        self._splitter.addWidget(self.detail)
        self.detail.setVisible(self._room_for_both)
        self._layers.setCurrentWidget(self._splitter)
        self.master.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if not self.narrow and self._layers.currentWidget() is self._alone:
            self.show_master()
        elif self._layers.currentWidget() is self._splitter:
            self.detail.setVisible(self._room_for_both)
