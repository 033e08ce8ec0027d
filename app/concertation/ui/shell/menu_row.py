"""The row on top: menus, tabs of what is open, and the button of the palette; folds where room is short."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QMenu, QMenuBar, QSizePolicy, QTabBar, QToolButton

from concertation.ui.theme import theme
from concertation.ui.widgets.buttons import Button, IconButton
from concertation.ui.widgets.layout import row


class SearchButton(Button):
    """Looks like a field and opens the palette."""

    _role = "search"
    _tone = "secondary"

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        look, px = theme(), theme().scale.px
        painter = QPainter(self)
        painter.setFont(look.font("caption"))
        painter.setPen(look.color("secondary"))
        painter.drawText(self.rect().adjusted(0, 0, -px(10), 0), 0x0082, "Ctrl+K")  # right, centred


class MenuRow(QFrame):
    """``tab_chosen`` and ``tab_closed`` give the key of a tab; ``search_asked`` opens the palette."""

    tab_chosen = Signal(str)
    tab_closed = Signal(str)
    search_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.menus = QMenuBar()
        self.menus.setNativeMenuBar(False)
        self.menus.setAccessibleName(self.tr("Menus"))
        self.menus.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self._folded = IconButton("menu", self.tr("Menus"))
        self._folded.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._folded_menu = QMenu(self)
        self._folded.setMenu(self._folded_menu)
        self._folded.hide()
        self.tabs = QTabBar()
        self.tabs.setExpanding(False)
        self.tabs.setDrawBase(False)
        self.tabs.setUsesScrollButtons(True)
        self.tabs.setAccessibleName(self.tr("Onglets ouverts"))
        self.tabs.tabBarClicked.connect(self._clicked)
        self.search = SearchButton(self.tr("Rechercher ou commander"), "search", self.search_asked.emit)
        lay = row(self._folded, self.menus, gap=8, margins=(8, 0, 12, 0))
        lay.addWidget(self.tabs)
        lay.addStretch(1)
        lay.addWidget(self.search)
        lay.setAlignment(self.menus, Qt.AlignmentFlag.AlignVCenter)
        self.setLayout(lay)
        theme().changed.connect(self._measure)
        self._measure()
        self.tabs.hide()

    def add_menu(self, title: str, *actions: QAction | QMenu | None) -> QMenu:
        """Add a menu; ``None`` is a line between two groups."""
        menu = QMenu(title, self)
        for action in actions:
            if action is None:
                menu.addSeparator()
            elif isinstance(action, QMenu):
                menu.addMenu(action)
            else:
                menu.addAction(action)
        self.menus.addMenu(menu)
        self._folded_menu.addMenu(menu)
        return menu

    def show_tab(self, key: str, title: str) -> None:
        """Add a tab, or name the one there is."""
        place = self._place(key)
        if place < 0:
            place = self.tabs.addTab(title)
            self.tabs.setTabData(place, key)
            close = IconButton("x", self.tr("Fermer l’onglet"), lambda: self.tab_closed.emit(key))
            self.tabs.setTabButton(place, QTabBar.ButtonPosition.RightSide, close)
        self.tabs.setTabToolTip(place, title)
        self.tabs.setAccessibleTabName(place, title)
        self.tabs.show()
        self._fold()

    def close_tab(self, key: str) -> None:
        if (place := self._place(key)) >= 0:
            self.tabs.removeTab(place)
        self.tabs.setVisible(self.tabs.count() > 0)
        self._fold()

    def choose_tab(self, key: str | None) -> None:
        """Mark the tab shown, or none."""
        place = self._place(key) if key else -1
        self.tabs.setProperty("chosen", place >= 0)
        self.tabs.style().unpolish(self.tabs)
        self.tabs.style().polish(self.tabs)
        if place >= 0:
            self.tabs.setCurrentIndex(place)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def _clicked(self, place: int) -> None:
        if place >= 0:
            self.tab_chosen.emit(self.tabs.tabData(place))

    def _place(self, key: str) -> int:
        return next((place for place in range(self.tabs.count()) if self.tabs.tabData(place) == key), -1)

    def _measure(self) -> None:
        self.setFixedHeight(max(theme().scale.px(40), self.fontMetrics().height() + 16))
        self._fold()
        QTimer.singleShot(0, self, self._fit_crosses)  # once they are drawn in their new size

    def _fit_crosses(self) -> None:
        """Give each cross its size, and its tab with it: Qt leaves them as tall as larger text made them."""
        for place in range(self.tabs.count()):
            close = self.tabs.tabButton(place, QTabBar.ButtonPosition.RightSide)
            close.resize(close.sizeHint())
        self._fold()

    def _fold(self) -> None:
        px = theme().scale.px
        short = self.width() < self.menus.sizeHint().width() + px(420)
        self.menus.setVisible(not short)
        self._folded.setVisible(short)
        words = self.tr("Rechercher ou commander")
        whole = self.fontMetrics().horizontalAdvance(words) + px(110)
        room = self.width() // 3
        self.search.set_text(words if whole <= room else self.tr("Rechercher"))
        self.search.setFixedWidth(min(max(px(360), whole) if whole <= room else px(190), room))
        beside = self._folded.sizeHint().width() if short else self.menus.sizeHint().width()
        self._elide_tabs(self.width() - beside - self.search.width() - px(48))

    def _elide_tabs(self, room: int) -> None:
        """Cut the titles to the room left, each with its ellipsis; the whole title is in the tip."""
        tabs, px = self.tabs, theme().scale.px
        if not (count := tabs.count()):
            return
        most = min(px(260), max(px(72), room // count - px(48)))  # the rest is the tab's own margins and its cross
        for place in range(count):
            title = tabs.tabToolTip(place)
            tabs.setTabText(place, tabs.fontMetrics().elidedText(title, Qt.TextElideMode.ElideRight, most))
