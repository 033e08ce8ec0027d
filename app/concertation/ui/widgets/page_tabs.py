"""The tabs over the pages of a place: a line of names, the one shown underlined."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QTabBar

if TYPE_CHECKING:
    from collections.abc import Iterable


class PageTabs(QTabBar):
    """Tabs as wide as their words; ``scrolls`` lets those that do not fit be reached by arrows instead of cut short."""

    def __init__(self, name: str, words: Iterable[str] = (), *, scrolls: bool = True) -> None:
        super().__init__()
        self.setProperty("role", "pages")
        self.setAccessibleName(name)
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(scrolls)
        for each in words:
            self.addTab(each)
